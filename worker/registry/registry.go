package registry

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/progress"
)

// Prover answers the challenge to one check, with the key that the registry knows. An error says that the verifier was not reached,
// or would not have it; what the verifier found is on chain. With withhold, nothing is sent that took too long to bear the claim out.
type Prover interface {
	Prove(ctx context.Context, registry common.Address, requestID common.Hash, withhold bool) error
}

// Config is what a worker needs. All but Stake, SignerSet and Again must be set.
type Config struct {
	Registry  *client.RegistryClient
	FromBlock uint64 // of the deployment
	Dir       string
	Prover    Prover
	ProofKey  common.Address
	Claim     bindings.Claim
	SignerSet common.Hash // who may attest; the only active set by default
	Stake     *big.Int    // wei; the least by default
	Again     bool        // ask again for what was refused before
	Poll      time.Duration
	Progress  progress.Sink
}

// Worker is one account's place on a registry.
type Worker struct {
	Config
	journal *Journal
}

// Open locks the worker's folder.
func Open(c Config) (*Worker, error) {
	j, err := openJournal(c.Dir)
	if err != nil {
		return nil, err
	}
	w := &Worker{Config: c, journal: j}
	here := j.Worker == c.Registry.Account.Address && j.Registry == c.Registry.Address && j.ChainID == c.Registry.ChainID()
	if j.FromBlock != 0 && !here {
		j.close()
		return nil, fault.New(fault.BadRequest, "the folder %s is of another account or registry", c.Dir)
	}
	j.ChainID, j.Registry, j.Worker = c.Registry.ChainID(), c.Registry.Address, c.Registry.Account.Address
	return w, nil
}

// Close lets another program have the folder.
func (w *Worker) Close() { w.journal.close() }

// Register brings the worker from wherever it is to a proven claim, and returns how it stands. A claim that was refused, now or
// before it was killed, has the code BadRequest.
func (w *Worker) Register(ctx context.Context) (bindings.Worker, error) {
	if err := w.Registry.Settle(ctx); err != nil { // what was sent before a crash must be mined first
		return bindings.Worker{}, err
	}
	for {
		at, err := w.Registry.Worker(ctx, w.Registry.Account.Address)
		if err != nil {
			return at, err
		}
		switch {
		case at.Check != [32]byte{}:
			err = w.answer(ctx, at.Check)
		case w.proven(at):
			return at, nil
		default:
			err = w.ask(ctx, at)
		}
		if err != nil {
			return at, err
		}
	}
}

// proven reports whether the worker's score is the claimed one and counts.
func (w *Worker) proven(at bindings.Worker) bool {
	return at.Status == client.WorkerActive && !at.Suspended && at.Score.ReportDigest == w.Claim.ReportDigest &&
		at.Score.Claimed == w.Claim.Scores && at.Score.Expiry > uint64(time.Now().Unix())
}

// ask stakes, or asks for another check of what is staked on.
func (w *Worker) ask(ctx context.Context, at bindings.Worker) error {
	switch {
	case at.Status == client.WorkerExiting:
		return fault.New(fault.NotOpen, "the worker is leaving; it can register again once its stake is back")
	case at.Status == client.WorkerSlashed && !w.Again: // a program that is restarted must not lose one stake after another
		return fault.New(fault.BadRequest, "the account has lost its stake; it stakes anew only if that is asked for")
	}
	if err := w.askedBefore(ctx); err != nil {
		return err
	}
	if err := w.approve(ctx); err != nil {
		return err
	}
	if err := w.intend(ctx); err != nil {
		return err
	}
	id, receipt, err := w.send(ctx, at)
	if err != nil {
		return err
	}
	w.say("ask", fmt.Sprintf("check %s is asked for", common.Hash(id)), receipt)
	return w.remember(id)
}

// askedBefore adopts a check that was asked for before a crash, and refuses to ask again for what was refused.
func (w *Worker) askedBefore(ctx context.Context) error {
	j := w.journal
	if j.FromBlock == 0 || j.ReportDigest != w.Claim.ReportDigest || w.Again {
		w.Again = false // once
		return nil
	}
	if j.RequestID == (common.Hash{}) {
		id, err := w.lastRequest(ctx)
		if err != nil || id == (common.Hash{}) {
			return err
		}
		if err := w.remember(id); err != nil {
			return err
		}
	}
	return w.verdict(ctx, j.RequestID)
}

// verdict has the code BadRequest if a check was answered against the worker.
func (w *Worker) verdict(ctx context.Context, id common.Hash) error {
	c, err := w.Registry.Check(ctx, id)
	if err != nil || c.Status != client.CheckDelivered {
		return err
	}
	answer, err := w.Registry.Answer(ctx, id, w.journal.FromBlock)
	if err != nil || answer == nil || answer.Capability.Expiry != 0 {
		return err
	}
	return fault.New(fault.BadRequest, "the oracle measured less than is claimed: %v where %v is claimed (MFLOP/s and MB/s); evidence in transaction %s",
		answer.Capability.Scores, c.Request.Scores, answer.Tx)
}

// lastRequest finds the check that was asked for since the journal's block, or nothing.
func (w *Worker) lastRequest(ctx context.Context) (common.Hash, error) {
	registry := bindings.NewWorkerRegistry()
	worker := common.BytesToHash(w.Registry.Account.Address[:])
	log, err := client.LastLog(ctx, w.Registry.Backend(), ethereum.FilterQuery{
		Addresses: []common.Address{w.Registry.Address},
		Topics:    [][]common.Hash{{registry.GetABI().Events["CheckRequested"].ID}, nil, {worker}, {worker}},
	}, w.journal.FromBlock)
	if err != nil || log == nil {
		return common.Hash{}, err
	}
	return log.Topics[1], nil
}

// approve lets the registry take the price of one check.
func (w *Worker) approve(ctx context.Context) error {
	price, err := w.Registry.Price(ctx)
	if err != nil {
		return err
	}
	link, err := w.Registry.Link(ctx)
	if err != nil {
		return err
	}
	receipt, err := client.ApproveToken(ctx, w.Registry.Sender, link, w.Registry.Address, price)
	if receipt != nil {
		w.say("approve", client.FormatEther(price)+" LINK for one check", receipt)
	}
	return err
}

// intend is durable before anything is staked.
func (w *Worker) intend(ctx context.Context) error {
	head, err := w.Registry.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the head")
	}
	w.journal.ReportDigest, w.journal.FromBlock, w.journal.RequestID = w.Claim.ReportDigest, max(head.Number.Uint64(), 1), common.Hash{}
	return w.journal.save()
}

func (w *Worker) remember(id common.Hash) error {
	w.journal.RequestID = id
	return w.journal.save()
}

func (w *Worker) send(ctx context.Context, at bindings.Worker) (id [32]byte, receipt *types.Receipt, err error) {
	if at.Status == client.WorkerRegistering || at.Status == client.WorkerActive {
		if at.ProofKey != w.ProofKey {
			if _, err := w.Registry.Rotate(ctx, w.ProofKey); err != nil {
				return id, nil, err
			}
		}
		return w.Registry.Renew(ctx, w.Claim)
	}
	stake := w.Stake
	if stake == nil {
		rules, err := w.Registry.Rules(ctx)
		if err != nil {
			return id, nil, err
		}
		stake = rules.MinStake
	}
	set, err := w.signerSet(ctx)
	if err != nil {
		return id, nil, err
	}
	return w.Registry.Register(ctx, bindings.Registration{ProofKey: w.ProofKey, SignerSet: set, Claim: w.Claim}, stake)
}

// signerSet is the one asked for, or the only one that there is.
func (w *Worker) signerSet(ctx context.Context) (common.Hash, error) {
	if w.SignerSet != (common.Hash{}) {
		return w.SignerSet, nil
	}
	sets, err := client.NewOracle(w.Registry.Sender, w.Registry.Address).SignerSets(ctx, w.FromBlock)
	if err != nil {
		return common.Hash{}, err
	}
	var active []client.SignerSet
	for _, s := range sets {
		if s.Status == client.SetActive {
			active = append(active, s)
		}
	}
	if len(active) != 1 {
		return common.Hash{}, fault.New(fault.BadRequest, "the registry has %d active signer sets: name the one that you trust", len(active))
	}
	return active[0].Hash, nil
}

func (w *Worker) say(step, message string, receipt *types.Receipt) {
	fields := map[string]any{}
	if receipt != nil {
		fields["tx"], fields["gas"] = receipt.TxHash, receipt.GasUsed
	}
	w.Progress.Event(progress.Event{Step: step, Message: message, Fields: fields})
}
