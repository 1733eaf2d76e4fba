package registry

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// After a prover that was not heard, the next one is started after firstPause looks at the chain, and then ever later.
const (
	firstPause   = 5
	longestPause = 60
)

// answer proves for a check until it is over, and brings it to its end. A verdict against the worker has the code BadRequest.
func (w *Worker) answer(ctx context.Context, id common.Hash) error {
	w.say("prove", fmt.Sprintf("check %s", id), nil)
	c, err := w.Registry.Check(ctx, id)
	if err != nil {
		return err
	}
	// A machine that is at work on something else when a stranger has it checked must not lose its stake for that.
	withhold := capability.Kind(c.Request.Kind) == capability.Spot
	proving, stop := context.WithCancel(ctx)
	failed := make(chan error, 1)
	go func() { failed <- w.prove(proving, id, withhold) }()
	c, err = w.await(ctx, id)
	stop()
	if proved := <-failed; err == nil && proved != nil && ctx.Err() == nil {
		w.say("prove", proved.Error(), nil)
	}
	if err != nil {
		return err
	}
	if c.Status == client.CheckDelivered {
		return w.verdict(ctx, id)
	}
	return w.ended(ctx, id, c)
}

// prove tells the verifier what it asks until it has its verdict.
func (w *Worker) prove(ctx context.Context, id common.Hash, withhold bool) error {
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		err := w.Prover.Prove(ctx, w.Registry.Address, id, withhold)
		if err == nil || ctx.Err() != nil || !mayPass(err) {
			return err
		}
		w.say("prove", err.Error(), nil)
		if err := sleep(ctx, time.Duration(pause)*w.Poll); err != nil {
			return err
		}
	}
}

// mayPass reports whether a verifier may have a prover later that it did not have now: it may be restarting, crowded, or behind the
// chain that our own node sees.
func mayPass(err error) bool {
	code := fault.CodeOf(err)
	return code == fault.NotOpen || code == fault.TooManyRequests || code.Info().Verdict != fault.Invalid
}

// await waits until a check is no longer Pending. A node that does not answer may come back: what is being proven is not given up
// for that.
func (w *Worker) await(ctx context.Context, id common.Hash) (bindings.Check, error) {
	silent := false
	for {
		c, over, err := w.look(ctx, id)
		if over || err != nil && !fault.Is(err, fault.Chain) {
			return c, err
		}
		if err != nil && !silent {
			w.say("chain", err.Error(), nil)
		}
		silent = err != nil
		if err := sleep(ctx, w.Poll); err != nil {
			return c, err
		}
	}
}

// look reads a check, and does what anyone may to bring it to its end.
func (w *Worker) look(ctx context.Context, id common.Hash) (c bindings.Check, over bool, err error) {
	if c, err = w.Registry.Check(ctx, id); err != nil {
		return c, false, err
	}
	switch c.Status {
	case client.CheckPending:
		return c, false, w.late(ctx, id, c)
	case client.CheckStored:
		if _, err = w.Registry.Redeliver(ctx, id); fault.Is(err, fault.Revert) { // somebody was faster, or the next look tries again
			err = nil
		}
		return c, false, err
	}
	return c, true, nil
}

// late expires a check whose deadline has passed on chain.
func (w *Worker) late(ctx context.Context, id common.Hash, c bindings.Check) error {
	head, err := w.Registry.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the head")
	}
	if head.Time <= c.Request.Deadline {
		return nil
	}
	receipt, err := w.Registry.Expire(ctx, id)
	if fault.Is(err, fault.Revert) { // somebody was faster
		return nil
	}
	if err == nil {
		w.say("expire", "nobody answered the check in time", receipt)
	}
	return err
}

// ended takes the LINK of an unanswered check back where it is the worker's own, and says so.
func (w *Worker) ended(ctx context.Context, id common.Hash, c bindings.Check) error {
	if c.Status == client.CheckExpired && c.Request.Payer == w.Registry.Account.Address {
		receipt, err := w.Registry.Reclaim(ctx, id)
		if err != nil && !fault.Is(err, fault.Revert) {
			return err
		}
		if err == nil {
			w.say("reclaim", "the check's LINK is back", receipt)
		}
	}
	return fault.New(fault.Timeout, "check %s is %s: nobody attested anything; try again", id, client.CheckStatusName(c.Status))
}

// Watch answers checks of the worker until ctx ends or it is no worker any more.
func (w *Worker) Watch(ctx context.Context) error {
	for ctx.Err() == nil {
		at, err := w.Registry.Worker(ctx, w.Registry.Account.Address)
		switch {
		case err != nil && !fault.Is(err, fault.Chain):
			return err
		case err != nil: // the node may come back
		case at.Status == client.WorkerNone || at.Status == client.WorkerSlashed:
			return fault.New(fault.NotOpen, "the account is %s: no worker any more", client.WorkerStatusName(at.Status))
		case at.Check != [32]byte{}:
			if err := w.answer(ctx, at.Check); err != nil && ctx.Err() == nil {
				w.say("check", err.Error(), nil)
			}
		}
		_ = sleep(ctx, w.Poll) // the loop looks at ctx
	}
	return nil
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return fault.Wrap(fault.Canceled, ctx.Err(), "wait")
	case <-time.After(d):
		return nil
	}
}
