package setup

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/smartcontractkit/libocr/offchainreporting2plus/confighelper"
	"github.com/smartcontractkit/libocr/offchainreporting2plus/types"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// OCR2's timing, for members on one machine and a chain with a block a second.
const (
	deltaProgress  = 10 * time.Second // a leader that gets nothing done for so long is replaced
	deltaResend    = 10 * time.Second
	deltaRound     = 3 * time.Second
	deltaGrace     = 500 * time.Millisecond
	deltaStage     = 5 * time.Second // between two members' tries to transmit
	maxRounds      = 3
	maxQuery       = 500 * time.Millisecond
	maxObservation = 2 * time.Second
	maxReport      = 500 * time.Millisecond
	maxAccept      = 500 * time.Millisecond
	maxTransmit    = 500 * time.Millisecond
)

// transmitterBps is the part of a payment that goes to who transmits, in basis points.
const transmitterBps = 2_000

// QuorumConfigure makes the members the quorum of the oracle contract, if nobody is yet, and returns the configuration's digest.
func QuorumConfigure(ctx context.Context, w World) (common.Hash, error) {
	manifest, err := client.LoadManifest(w.Layout.quorum().manifest())
	if err != nil {
		return common.Hash{}, err
	}
	chain, err := client.Dial(ctx, w.RPC)
	if err != nil {
		return common.Hash{}, err
	}
	defer chain.Close()
	owner, err := w.owner(ctx, chain)
	if err != nil {
		return common.Hash{}, err
	}
	oracle := client.NewQuorum(owner, manifest.Address(client.Quorum))
	known, err := oracle.ConfigDetails(ctx)
	if err != nil || known.ConfigCount > 0 {
		return known.ConfigDigest, err
	}
	config, err := w.quorumConfig(ctx)
	if err != nil {
		return common.Hash{}, err
	}
	return oracle.SetConfig(ctx, config)
}

// quorumConfig asks each member's node for its keys.
func (w World) quorumConfig(ctx context.Context) (c client.QuorumConfig, err error) {
	set, err := w.Layout.quorum().loadSignerSet()
	if err != nil {
		return c, err
	}
	onchain := client.OnchainConfig{SignerSet: set, TransmitterBps: transmitterBps}
	var oracles []confighelper.OracleIdentityExtra
	var schedule []int
	for _, s := range w.Layout.members() {
		node, err := w.login(ctx, s)
		if err != nil {
			return c, err
		}
		keys, err := node.KeyBundle(ctx)
		if err != nil {
			return c, err
		}
		peer, err := node.PeerID(ctx)
		if err != nil {
			return c, err
		}
		sender, err := node.Sender(ctx)
		if err != nil {
			return c, err
		}
		c.Signers, c.Transmitters, onchain.Payees = append(c.Signers, keys.Signer), append(c.Transmitters, sender), append(onchain.Payees, sender)
		schedule = append(schedule, 1)
		oracles = append(oracles, confighelper.OracleIdentityExtra{
			OracleIdentity: confighelper.OracleIdentity{
				OffchainPublicKey: keys.Offchain, OnchainPublicKey: keys.Signer.Bytes(), PeerID: peer, TransmitAccount: types.Account(sender.Hex()),
			},
			ConfigEncryptionPublicKey: keys.Config,
		})
	}
	if c.OnchainConfig, err = onchain.Encode(); err != nil {
		return c, err
	}
	// The helper's name warns of its secret, which one process draws for all; these members are one machine's anyway.
	_, _, c.F, _, c.OffchainConfigVersion, c.OffchainConfig, err = confighelper.ContractSetConfigArgsForTests(
		deltaProgress, deltaResend, deltaRound, deltaGrace, deltaStage, maxRounds, schedule, oracles, nil,
		nil, maxQuery, maxObservation, maxReport, maxAccept, maxTransmit, faulty, c.OnchainConfig)
	if err != nil {
		return c, fault.Wrap(fault.Internal, err, "make the configuration")
	}
	return c, nil
}

func (d deployment) loadSignerSet() (merkle.Hash, error) {
	raw, err := readLine(d.signerSet())
	if err != nil {
		return merkle.Hash{}, err
	}
	return merkle.ParseHash(raw)
}
