package registry

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/progress"
)

// Standing is where an account stands on a registry.
type Standing struct {
	Status    string     `json:"status"`
	Stake     string     `json:"stake_eth"`
	Suspended bool       `json:"suspended"`
	Missed    uint32     `json:"missed"`
	Slashes   uint32     `json:"slashes"`
	ProofKey  string     `json:"proof_key,omitempty"`
	SignerSet string     `json:"signer_set,omitempty"`
	Check     string     `json:"check,omitempty"` // that is live
	Claimed   [5]uint64  `json:"claimed"`
	Proven    [5]uint64  `json:"proven"`
	Counts    [5]uint64  `json:"counts"` // now
	Memory    uint64     `json:"memory_bytes"`
	Report    string     `json:"report_digest,omitempty"`
	Expires   *time.Time `json:"expires,omitempty"`
	LeavesAt  *time.Time `json:"leaves_at,omitempty"`
	Owed      string     `json:"owed_eth"` // that the registry could not send
}

// Stand reads where the client's account stands.
func Stand(ctx context.Context, r *client.RegistryClient) (s Standing, err error) {
	account := r.Account.Address
	w, err := r.Worker(ctx, account)
	if err != nil {
		return s, err
	}
	s = Standing{
		Status: client.WorkerStatusName(w.Status), Stake: client.FormatEther(w.Stake), Suspended: w.Suspended, Missed: w.Missed,
		Slashes: w.Slashes, Claimed: w.Score.Claimed, Proven: w.Score.Proven, Memory: w.Score.MemoryBytes,
		Expires: at(w.Score.Expiry), LeavesAt: at(w.ExitAt),
	}
	if w.Status != client.WorkerNone {
		s.ProofKey, s.SignerSet = w.ProofKey.Hex(), fmt.Sprintf("0x%x", w.SignerSet)
	}
	if w.Check != [32]byte{} {
		s.Check = fmt.Sprintf("0x%x", w.Check)
	}
	if w.Score.Expiry != 0 {
		s.Report = fmt.Sprintf("0x%x", w.Score.ReportDigest)
	}
	owed, err := r.Credit(ctx, account)
	if err != nil {
		return s, err
	}
	s.Owed = client.FormatEther(owed)
	s.Counts, err = r.Score(ctx, account)
	return s, err
}

func at(unix uint64) *time.Time {
	if unix == 0 {
		return nil
	}
	t := time.Unix(int64(unix), 0).UTC()
	return &t
}

// Leave does what brings the client's account out of the registry now: begin to leave, or take the stake once its time is over.
// It may be repeated; a worker that has to wait is no error.
func Leave(ctx context.Context, r *client.RegistryClient, sink progress.Sink) error {
	if err := r.Settle(ctx); err != nil {
		return err
	}
	l := &Worker{Config: Config{Registry: r, Progress: sink}}
	w, err := r.Worker(ctx, r.Account.Address)
	if err != nil {
		return err
	}
	switch w.Status {
	case client.WorkerRegistering, client.WorkerActive:
		receipt, err := r.Exit(ctx)
		if err != nil {
			return err
		}
		l.say("exit", "the worker leaves", receipt)
	case client.WorkerExiting:
		if err := l.takeStake(ctx, w.ExitAt); err != nil {
			return err
		}
	}
	return l.takeCredit(ctx)
}

func (w *Worker) takeStake(ctx context.Context, from uint64) error {
	head, err := w.Registry.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the head")
	}
	if head.Time < from {
		w.say("exit", "the stake can be taken from "+at(from).Format(time.RFC3339)+" on", nil)
		return nil
	}
	receipt, err := w.Registry.WithdrawStake(ctx, w.Registry.Account.Address)
	if err == nil {
		w.say("exit", "the stake is back", receipt)
	}
	return err
}

// takeCredit takes what the registry could not send.
func (w *Worker) takeCredit(ctx context.Context) error {
	owed, err := w.Registry.Credit(ctx, w.Registry.Account.Address)
	if err != nil || owed.Cmp(new(big.Int)) == 0 {
		return err
	}
	receipt, err := w.Registry.WithdrawCredit(ctx, w.Registry.Account.Address)
	if err == nil {
		w.say("withdraw", client.FormatEther(owed)+" ETH", receipt)
	}
	return err
}
