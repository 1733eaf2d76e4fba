package client_test

import (
	"crypto/ecdsa"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// quorumWorld is a quorum oracle on a dev chain; the sender is its owner, its first node's transmitter and everybody's payee but
// one's, and the receiver of what is evaluated.
type quorumWorld struct {
	*client.Sender
	out     *client.Deployed
	oracle  *client.OracleClient
	quorum  *client.QuorumClient
	signers []*ecdsa.PrivateKey
	config  client.QuorumConfig
}

func deployQuorum(t *testing.T) *quorumWorld {
	t.Helper()
	_, sender := start(t)
	w := &quorumWorld{Sender: sender}
	var recipients [][32]byte
	for i := range 4 {
		key, err := crypto.GenerateKey()
		require.NoError(t, err)
		w.signers = append(w.signers, key)
		w.config.Signers = append(w.config.Signers, crypto.PubkeyToAddress(key.PublicKey))
		w.config.Transmitters = append(w.config.Transmitters, common.Address{0xee, byte(i)})
		recipients = append(recipients, [32]byte{byte(i + 1)})
	}
	w.config.Transmitters[0] = sender.Account.Address
	var err error
	w.out, err = client.DeployQuorum(t.Context(), sender, client.QuorumDeployment{
		Price: big.NewInt(1001), DeliveryGas: big.NewInt(250_000), Signers: w.config.Signers, Recipients: recipients,
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5},
	})
	require.NoError(t, err)
	w.oracle = client.NewOracle(sender, w.out.Manifest.Address(w.out.Manifest.Oracle()))
	w.quorum = client.NewQuorum(sender, w.oracle.Address)
	return w
}

func (w *quorumWorld) configure(t *testing.T, payees ...common.Address) [32]byte {
	t.Helper()
	var err error
	w.config.OnchainConfig, err = client.OnchainConfig{SignerSet: w.out.SignerSet, Payees: payees, TransmitterBps: 2000}.Encode()
	require.NoError(t, err)
	w.config.F, w.config.OffchainConfigVersion, w.config.OffchainConfig = 1, 2, []byte("offchain")
	digest, err := w.quorum.SetConfig(t.Context(), w.config)
	require.NoError(t, err)
	return digest
}

func (w *quorumWorld) send(t *testing.T, to common.Address, data []byte) {
	t.Helper()
	_, err := w.Send(t.Context(), client.Call{To: &to, Data: data})
	require.NoError(t, err)
}

// request registers terms, funds their account and asks for a score, and returns its evalId.
func (w *quorumWorld) request(t *testing.T) [32]byte {
	t.Helper()
	abi, link := bindings.NewIScoreOracle(), w.out.Manifest.Address(client.Link)
	terms := bindings.Terms{
		Researcher: w.Account.Address, SignerSet: w.out.SignerSet, ModelRoot: [32]byte{1}, ModelCodec: 0x55, ModelCid: [32]byte{1},
		InitRoot: [32]byte{1}, DatasetRoot: [32]byte{1}, FeedbackTotal: 10, PayoutTotal: 20, Step: 1, LossClip: 1, LossGrid: 1,
		MaxBytes: 1, MaxEvals: 1,
	}
	hash, err := client.Read(t.Context(), w.Backend(), w.oracle.Address, abi.PackHashTerms(terms), abi.UnpackHashTerms)
	require.NoError(t, err)
	w.send(t, w.oracle.Address, abi.PackRegister(terms, 0x55, [32]byte{1}))
	require.NoError(t, client.MintLink(t.Context(), w.Sender, link, w.Account.Address, big.NewInt(1001)))
	w.send(t, link, bindings.NewLinkToken().PackApprove(w.oracle.Address, big.NewInt(1001)))
	w.send(t, w.oracle.Address, abi.PackFund(w.Account.Address, hash, big.NewInt(1001)))
	head, err := w.Backend().HeaderByNumber(t.Context(), nil)
	require.NoError(t, err)
	submission := bindings.Submission{Miner: w.Account.Address, Payee: w.Account.Address, Codec: 0x55, Cid: [32]byte{2}}
	w.send(t, w.oracle.Address, abi.PackRequest(hash, 1, 1, submission, head.Time+60, head.Time+3600))
	open, err := client.Read(t.Context(), w.Backend(), w.oracle.Address, abi.PackPending(big.NewInt(0), big.NewInt(10)), abi.UnpackPending)
	require.NoError(t, err)
	require.Len(t, open.EvalIds, 1)
	return open.EvalIds[0]
}

// transmission packs a report as a node does, signed by the first signers of the quorum.
func (w *quorumWorld) transmission(t *testing.T, digest [32]byte, report []byte, signers int) []byte {
	t.Helper()
	context := [3][32]byte{digest, {30: 9, 31: 1}, {}}
	hash := crypto.Keccak256(crypto.Keccak256(report), context[0][:], context[1][:], context[2][:])
	var rs, ss [][32]byte
	var vs [32]byte
	for i, key := range w.signers[:signers] {
		signature, err := crypto.Sign(hash, key)
		require.NoError(t, err)
		rs, ss, vs[i] = append(rs, [32]byte(signature[:32])), append(ss, [32]byte(signature[32:64])), signature[64]
	}
	return bindings.NewQuorumOracle().PackTransmit(context, report, rs, ss, vs)
}

func TestQuorumIsFoundInItsManifest(t *testing.T) {
	w := deployQuorum(t)
	m := w.out.Manifest
	require.Equal(t, client.Quorum, m.Oracle())
	require.NoError(t, m.Verify(t.Context(), w.Backend(), client.Board, m.Oracle(), client.Link))
	require.ErrorContains(t, m.Verify(t.Context(), w.Backend(), client.Oracle), "names no DirectRequestOracle")
	active, err := w.oracle.SignerSetActive(t.Context(), w.out.SignerSet)
	require.NoError(t, err)
	require.True(t, active)
	recipients, err := w.oracle.Recipients(t.Context(), w.out.SignerSet)
	require.NoError(t, err)
	require.Len(t, recipients, 4)

	require.Equal(t, client.Oracle, (&client.Manifest{Contracts: map[string]client.Contract{client.Oracle: {}}}).Oracle())
	require.Equal(t, client.Oracle, (&client.Manifest{}).Oracle(), "as Verify then says")
}

func TestQuorumConfig(t *testing.T) {
	w := deployQuorum(t)
	payees := []common.Address{{1}, {2}, {3}, {4}}
	digest := w.configure(t, payees...)
	require.Equal(t, []byte{0, 1}, digest[:2], "OCR2's prefix for EVM chains")
	details, err := w.quorum.ConfigDetails(t.Context())
	require.NoError(t, err)
	require.Equal(t, digest, details.ConfigDigest)
	require.EqualValues(t, 1, details.ConfigCount)
	require.NotEqual(t, digest, w.configure(t, payees...), "every configuration has a digest of its own")
	quorum, err := w.quorum.Quorum(t.Context())
	require.NoError(t, err)
	require.Equal(t, bindings.QuorumOutput{SignerSet: w.out.SignerSet, F: 1, TransmitterBps: 2000}, quorum)
	got, err := w.quorum.Payees(t.Context())
	require.NoError(t, err)
	require.Equal(t, payees, got)

	w.config.F = 2
	_, err = w.quorum.SetConfig(t.Context(), w.config)
	require.Equal(t, fault.Revert, fault.CodeOf(err))
	require.ErrorContains(t, err, "QuorumOracle_BadFaultTolerance(n=4, f=2)")
	w.config.F, w.config.Signers = 1, w.config.Signers[:3]
	_, err = w.quorum.SetConfig(t.Context(), w.config)
	require.ErrorContains(t, err, "QuorumOracle_BadFaultTolerance(n=3, f=1)")
}

// The bytes and the hash that Go makes are the ones that the contract takes, and the payees get what they are owed.
func TestQuorumStoresAndPays(t *testing.T) {
	w := deployQuorum(t)
	mine, other := w.Account.Address, common.Address{0xaa}
	digest := w.configure(t, mine, mine, mine, other)
	evalID := w.request(t)
	result := evaluator.Result{Evaluation: evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: evalID}, Status: evaluator.Scored, FeedbackCorrect: 3, FeedbackTotal: 10, FeedbackLossMicro: -5,
		PayoutTotal: 20, LadderIndex: -1,
	}}
	report := attest.EncodeReport(result)
	transmit := func(signers int) error {
		_, err := w.Send(t.Context(), client.Call{To: &w.quorum.Address, Data: w.transmission(t, digest, report, signers)})
		return err
	}
	require.ErrorContains(t, transmit(1), "QuorumOracle_WrongSignatureCount(expected=2, rs=1, ss=1)")
	require.NoError(t, transmit(2))
	stored, err := w.oracle.Evaluated(t.Context(), evalID, w.out.Manifest.FromBlock)
	require.NoError(t, err)
	require.Equal(t, codec.ToEvaluation(result.Evaluation), stored.Evaluation)
	require.NoError(t, transmit(2), "a second transmission is late, and no error")

	owed, err := w.quorum.Owed(t.Context(), mine)
	require.NoError(t, err)
	require.EqualValues(t, 1001-200, owed.Int64(), "200 of it, a place's part, are the other payee's")
	receipt, err := w.quorum.Withdraw(t.Context(), common.Address{0xbb})
	require.NoError(t, err)
	require.NotEmpty(t, receipt.Logs)
	balance, err := client.Asset{Address: w.out.Manifest.Address(client.Link)}.Balance(t.Context(), w.Backend(), common.Address{0xbb})
	require.NoError(t, err)
	require.Equal(t, owed, balance)
	_, err = w.quorum.Withdraw(t.Context(), mine)
	require.ErrorContains(t, err, "NodePayments_NothingOwed(payee="+mine.Hex())
}
