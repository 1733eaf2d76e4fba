package main

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/integration/devchain"
	"github.com/assay-oracle/assay/integration/devipfs"
)

// Records of the hidden set's splits.
const (
	feedbackRecords = 20
	payoutRecords   = 40
	classes         = 4
)

// world is a chain with an open request on a real oracle contract, and an IPFS node that holds all that it names. The
// submission passes.
type world struct {
	t        *testing.T
	dir      string
	chain    *devchain.Chain
	ipfs     *devipfs.Node
	node     *publish.Kubo
	identity seal.Secret
	receiver *client.Sender // takes the board's place: any account can be a receiver
	contract common.Address
	password string
	job      evaluator.Job
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, dir: t.TempDir(), password: "test-password"}
	owner, ownerKey := w.account()
	receiver, receiverKey := w.account()
	w.start(owner, receiver)
	link := w.deploy(w.sender(ownerKey), receiver)
	w.receiver = w.sender(receiverKey)
	w.publishModel()
	w.publishSet()
	w.publishSubmission()
	w.request(link)
	return w
}

func (w *world) path(name string) string { return filepath.Join(w.dir, name) }

func (w *world) account() (common.Address, *ecdsa.PrivateKey) {
	key, err := crypto.GenerateKey()
	require.NoError(w.t, err)
	return crypto.PubkeyToAddress(key.PublicKey), key
}

func (w *world) start(rich ...common.Address) {
	alloc := map[common.Address]*big.Int{}
	for _, address := range rich {
		alloc[address] = big.NewInt(1e18)
	}
	var err error
	w.chain, err = devchain.Start(devchain.Config{Alloc: alloc, Poll: 10 * time.Millisecond})
	require.NoError(w.t, err)
	w.t.Cleanup(func() { require.NoError(w.t, w.chain.Close()) })
	w.ipfs, err = devipfs.Start(context.Background(), devipfs.Config{Addr: "127.0.0.1:0", Dir: w.path("ipfs")})
	require.NoError(w.t, err)
	w.t.Cleanup(func() { require.NoError(w.t, w.ipfs.Close()) })
	c := publish.DefaultConfig()
	c.API = w.ipfs.APIURL()
	w.node, err = publish.NewKubo(c)
	require.NoError(w.t, err)
	w.t.Cleanup(w.node.Close)
}

func (w *world) sender(key *ecdsa.PrivateKey) *client.Sender {
	backend := w.chain.Client()
	w.t.Cleanup(backend.Close)
	s, err := client.NewSender(w.t.Context(), backend, client.NewAccount(key), client.DefaultLimits)
	require.NoError(w.t, err)
	return s
}

// deploy makes the adapter's keys and the contracts that know them, and gives the receiver LINK.
func (w *world) deploy(owner *client.Sender, receiver common.Address) (link common.Address) {
	var err error
	w.identity, err = seal.NewSecret()
	require.NoError(w.t, err)
	recipient, err := w.identity.Public()
	require.NoError(w.t, err)
	signer, signerKey := w.account()
	require.NoError(w.t, client.SaveAccount(w.path("signer.json"), w.password, signerKey, true))
	out, err := client.Deploy(w.t.Context(), owner, client.Deployment{
		Nodes: []common.Address{owner.Account.Address}, SpecID: [32]byte{1}, Price: big.NewInt(1), DeliveryGas: big.NewInt(300_000),
		Signer: signer, Recipient: recipient, Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 10},
	})
	require.NoError(w.t, err)
	w.contract, link = out.Manifest.Address(client.Oracle), out.Manifest.Address(client.Link)
	require.NoError(w.t, client.MintLink(w.t.Context(), owner, link, receiver, big.NewInt(1000)))
	w.job = evaluator.Job{ChainID: devchain.ChainID, Oracle: evaluator.Address(w.contract), Terms: evaluator.Terms{
		Researcher: evaluator.Address{1}, SignerSet: out.SignerSet, FeedbackTotal: feedbackRecords, PayoutTotal: payoutRecords,
		Metric: disclosure.Accuracy, Threshold: 750_000, Mode: disclosure.LadderMode, Step: 100_000, LossClip: 5_000_000, LossGrid: 100_000,
		SealedSubs: true, MaxBytes: 1 << 16, MaxEvals: 8,
	}}
	return link
}

func (w *world) publish(path string) evaluator.CID {
	c, err := w.node.Publish(w.t.Context(), path)
	require.NoError(w.t, err)
	return c
}

func (w *world) publishModel() {
	o := build.DefaultOptions(build.MLP)
	o.Input, o.Hidden, o.Outputs = tensor.Shape{2}, []int64{3}, classes
	model, err := build.New(w.path("model"), build.MLP, o)
	require.NoError(w.t, err)
	weights := w.weights(model)
	terms := &w.job.Terms
	terms.ModelRoot, terms.InitRoot, terms.ModelCID = model.Root, weights.Root(), w.publish(w.path("model"))
	profile := scorer.DefaultProfile()
	profile.Device = "cpu"
	terms.ProfileHash, err = profile.Hash()
	require.NoError(w.t, err)
}

func (w *world) weights(model *modelpkg.Package) *checkpoint.Weights {
	weights, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(w.t, err)
	return weights
}

// publishSet packs records whose label is their index modulo the classes, and seals them for the terms, which are complete
// with that.
func (w *world) publishSet() {
	n := feedbackRecords + payoutRecords
	x, y := []byte{}, []byte{}
	for i := range n {
		x = binary.LittleEndian.AppendUint32(x, math.Float32bits(float32(i)))
		x = binary.LittleEndian.AppendUint32(x, 0)
		y = binary.LittleEndian.AppendUint32(y, uint32(i%classes))
	}
	w.writeNPY("x.npy", "<f4", fmt.Sprintf("(%d, 2)", n), x)
	w.writeNPY("y.npy", "<i4", fmt.Sprintf("(%d,)", n), y)
	root, err := dataset.Pack(dataset.PackOptions{
		X: w.path("x.npy"), Y: w.path("y.npy"), Out: w.path("hidden"), Name: "hidden", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{
			evaluator.FeedbackSplit: {From: 0, To: feedbackRecords}, evaluator.PayoutSplit: {From: feedbackRecords, To: int64(n)},
		},
	})
	require.NoError(w.t, err)
	delivery, err := seal.NewSecret()
	require.NoError(w.t, err)
	deliveryKey, err := delivery.Public()
	require.NoError(w.t, err)
	w.job.Terms.DatasetRoot, w.job.Terms.DeliveryKey = root, merkle.Hash(deliveryKey)
	w.job.Request.TermsHash, w.job.Request.Receiver = w.job.Terms.Hash(), evaluator.Address(w.receiver.Account.Address)
	var archive, sealed bytes.Buffer
	require.NoError(w.t, dataset.Archive(&archive, w.path("hidden")))
	require.NoError(w.t, seal.SealSet(&sealed, seal.SetHeader{
		ChainID: w.job.ChainID, Oracle: w.job.Oracle, Receiver: w.job.Request.Receiver, TermsHash: w.job.Request.TermsHash,
	}, w.recipients(), &archive))
	w.job.SetCID = w.publish(w.write("set.sealed", sealed.Bytes()))
}

func (w *world) writeNPY(name, dtype, shape string, data []byte) {
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", dtype, shape)
	for (10+len(header)+1)%64 != 0 {
		header += " "
	}
	header += "\n"
	out := append([]byte("\x93NUMPY\x01\x00"), byte(len(header)), byte(len(header)>>8))
	w.write(name, append(append(out, header...), data...))
}

func (w *world) write(name string, data []byte) string {
	require.NoError(w.t, os.WriteFile(w.path(name), data, 0o600))
	return w.path(name)
}

func (w *world) recipients() []seal.PublicKey {
	key, err := w.identity.Public()
	require.NoError(w.t, err)
	return []seal.PublicKey{key}
}

// publishSubmission seals the package's own weights as a miner's: the scorer of these tests does not look at them.
func (w *world) publishSubmission() {
	model, err := modelpkg.Open(w.path("model"))
	require.NoError(w.t, err)
	var file, sealed bytes.Buffer
	require.NoError(w.t, checkpoint.WriteSafetensors(&file, w.weights(model)))
	secret, err := seal.NewSecret()
	require.NoError(w.t, err)
	s := evaluator.Submission{Miner: evaluator.Address{2}, Payee: evaluator.Address{3}, WeightsRoot: w.job.Terms.InitRoot}
	require.NoError(w.t, seal.SealSubmission(&sealed, seal.SubmissionHeader{
		ChainID: w.job.ChainID, Receiver: w.job.Request.Receiver, TermsHash: w.job.Request.TermsHash,
		Miner: s.Miner, Payee: s.Payee, WeightsRoot: s.WeightsRoot.Hash,
	}, w.recipients(), secret, &file))
	require.NoError(w.t, os.Mkdir(w.path("mirror"), 0o700))
	s.CID = w.publish(w.write("mirror/submission", sealed.Bytes()))
	w.publish(w.path("mirror")) // keeps the content when the file's own pin goes
	w.job.Request.Submission = s
}

// request registers the terms and asks for the evaluation, as a board does.
func (w *world) request(link common.Address) {
	abi, ctx := bindings.NewIScoreOracle(), w.t.Context()
	_, err := client.ApproveToken(ctx, w.receiver, link, w.contract, big.NewInt(1000))
	require.NoError(w.t, err)
	head, err := w.receiver.Backend().HeaderByNumber(ctx, nil)
	require.NoError(w.t, err)
	j, deadline := w.job, head.Time+3600
	for _, data := range [][]byte{
		abi.PackRegister(codec.ToTerms(j.Terms), j.SetCID.Codec, j.SetCID.Digest),
		abi.PackFund(w.receiver.Account.Address, j.Request.TermsHash, big.NewInt(1000)),
		abi.PackRequest(j.Request.TermsHash, 1, 1, codec.ToSubmission(j.Request.Submission), deadline, deadline),
	} {
		receipt, err := w.receiver.Send(ctx, client.Call{To: &w.contract, Data: data})
		require.NoError(w.t, err)
		for _, log := range receipt.Logs {
			if event, err := abi.UnpackEvaluationRequestedEvent(log); err == nil {
				w.job.EvalID = evaluator.EvalID{Hash: event.EvalId}
			}
		}
	}
	require.NotZero(w.t, w.job.EvalID)
}
