package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// States of a bounty and of a submission, numbered as in IBountyBoard.sol.
const (
	BountyPreparing = 1
	BountyOpen      = 2
	BountyPaid      = 3
	BountyRefunded  = 4

	SubmissionCommitted = 1
	SubmissionRevealed  = 2
	SubmissionInFlight  = 3
	SubmissionScored    = 4
	SubmissionInvalid   = 5
	SubmissionWon       = 6
	SubmissionReturned  = 7
	SubmissionForfeited = 8
)

// BountyStatusName names a bounty's state.
func BountyStatusName(status uint8) string {
	return name([]string{"none", "preparing", "open", "paid", "refunded"}, status)
}

// SubmissionStatusName names a submission's state.
func SubmissionStatusName(status uint8) string {
	return name([]string{
		"none", "committed", "revealed", "in flight", "scored", "invalid", "won", "returned", "forfeited",
	}, status)
}

func name(names []string, i uint8) string {
	if int(i) >= len(names) {
		return "unknown"
	}
	return names[i]
}

// BoardClient reads a BountyBoard and sends to it from one account.
type BoardClient struct {
	*Sender
	Address common.Address
	abi     *bindings.BountyBoard
}

// NewBoard makes a client of the board at address.
func NewBoard(s *Sender, address common.Address) *BoardClient {
	return &BoardClient{Sender: s, Address: address, abi: bindings.NewBountyBoard()}
}

// Read calls a view and unpacks its answer.
func Read[T any](ctx context.Context, backend Backend, to common.Address, data []byte, unpack func([]byte) (T, error)) (T, error) {
	var zero T
	raw, err := backend.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
	if err != nil {
		return zero, RevertError(err)
	}
	out, err := unpack(raw)
	if err != nil {
		return zero, fault.Wrap(fault.Chain, err, "unpack the answer of %s", to)
	}
	return out, nil
}

func id(bounty uint64) *big.Int { return new(big.Int).SetUint64(bounty) }

// Bounty reads a bounty; one that was never created is refused.
func (b *BoardClient) Bounty(ctx context.Context, bounty uint64) (bindings.Bounty, error) {
	out, err := Read(ctx, b.backend, b.Address, b.abi.PackGetBounty(id(bounty)), b.abi.UnpackGetBounty)
	if err == nil && out.Status == 0 {
		err = fault.New(fault.BadRequest, "there is no bounty %d", bounty)
	}
	return out, err
}

// Submission reads a submission.
func (b *BoardClient) Submission(ctx context.Context, bounty uint64, submission uint32) (bindings.SubmissionState, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackGetSubmission(id(bounty), submission), b.abi.UnpackGetSubmission)
}

// Count returns how many bounties there ever were; their ids run from 1.
func (b *BoardClient) Count(ctx context.Context) (uint64, error) {
	n, err := Read(ctx, b.backend, b.Address, b.abi.PackBountyCount(), b.abi.UnpackBountyCount)
	if err != nil {
		return 0, err
	}
	return n.Uint64(), nil
}

// Oracle returns the board's oracle contract.
func (b *BoardClient) Oracle(ctx context.Context) (common.Address, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackOracle(), b.abi.UnpackOracle)
}

// NextRevealed returns the submission that Poke would request now, or 0.
func (b *BoardClient) NextRevealed(ctx context.Context, bounty uint64) (uint32, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackNextRevealed(id(bounty)), b.abi.UnpackNextRevealed)
}

// RevealTimes returns the first and last second at which a commit can be revealed.
func (b *BoardClient) RevealTimes(ctx context.Context, bounty uint64, submission uint32) (from, until uint64, err error) {
	out, err := Read(ctx, b.backend, b.Address, b.abi.PackRevealTimes(id(bounty), submission), b.abi.UnpackRevealTimes)
	return out.Arg0, out.Arg1, err
}

// Closable reports whether Close would work now.
func (b *BoardClient) Closable(ctx context.Context, bounty uint64) (bool, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackClosable(id(bounty)), b.abi.UnpackClosable)
}

// Timing is the board's clockwork, in seconds.
type Timing struct{ RevealDelay, RevealWindow, EvalTimeout, PassMargin uint64 }

// Timing reads the board's immutables.
func (b *BoardClient) Timing(ctx context.Context) (t Timing, err error) {
	for _, view := range []struct {
		into   *uint64
		data   []byte
		unpack func([]byte) (uint64, error)
	}{
		{&t.RevealDelay, b.abi.PackRevealDelay(), b.abi.UnpackRevealDelay},
		{&t.RevealWindow, b.abi.PackRevealWindow(), b.abi.UnpackRevealWindow},
		{&t.EvalTimeout, b.abi.PackEvalTimeout(), b.abi.UnpackEvalTimeout},
		{&t.PassMargin, b.abi.PackPassMargin(), b.abi.UnpackPassMargin},
	} {
		if *view.into, err = Read(ctx, b.backend, b.Address, view.data, view.unpack); err != nil {
			return t, err
		}
	}
	return t, nil
}

// Create escrows a bounty and returns its id. LINK must have been approved before; see QuoteCreate.
func (b *BoardClient) Create(ctx context.Context, terms bindings.Terms, setCodec uint8, setCID [32]byte, p bindings.BountyParams) (uint64, *types.Receipt, error) {
	value := new(big.Int)
	if p.Asset == (common.Address{}) {
		value = p.Reward
	}
	receipt, err := b.Send(ctx, Call{To: &b.Address, Value: value, Data: b.abi.PackCreate(terms, setCodec, setCID, p)})
	if err != nil {
		return 0, nil, err
	}
	event, err := Event(receipt, b.Address, b.abi.UnpackBountyCreatedEvent)
	if err != nil {
		return 0, receipt, err
	}
	return event.BountyId.Uint64(), receipt, nil
}

// QuoteCreate returns what Create takes: ETH to send, LINK to approve, and LINK for one evaluation.
func (b *BoardClient) QuoteCreate(ctx context.Context, terms bindings.Terms, p bindings.BountyParams) (bindings.QuoteCreateOutput, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackQuoteCreate(terms, p), b.abi.UnpackQuoteCreate)
}

// Commit stakes bond and fee on a commitment and returns the submission's id.
func (b *BoardClient) Commit(ctx context.Context, bounty uint64, stake *big.Int, commitment [32]byte) (uint32, *types.Receipt, error) {
	receipt, err := b.Send(ctx, Call{To: &b.Address, Value: stake, Data: b.abi.PackCommit(id(bounty), commitment)})
	if err != nil {
		return 0, nil, err
	}
	event, err := Event(receipt, b.Address, b.abi.UnpackSubmissionCommittedEvent)
	if err != nil {
		return 0, receipt, err
	}
	return event.SubmissionId, receipt, nil
}

// CanCommit runs a commit on the chain's state without sending it: whether the bounty takes one now, with this stake.
func (b *BoardClient) CanCommit(ctx context.Context, bounty uint64, stake *big.Int) error {
	call := Call{To: &b.Address, Value: stake, Data: b.abi.PackCommit(id(bounty), [32]byte{1})}
	if _, err := b.backend.EstimateGas(ctx, b.message(call)); err != nil {
		return RevertError(err)
	}
	return nil
}

// Commitment returns the hash that Commit takes for a submission under a salt.
func (b *BoardClient) Commitment(ctx context.Context, bounty uint64, s bindings.Submission, salt [32]byte) ([32]byte, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackHashCommit(id(bounty), s, salt), b.abi.UnpackHashCommit)
}

// Reveal opens a commit.
func (b *BoardClient) Reveal(ctx context.Context, bounty uint64, submission uint32, s bindings.Submission, salt [32]byte) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackReveal(id(bounty), submission, s.Payee, s.Codec, s.Cid, s.WeightsRoot, salt)})
}

// Forfeit ends a commit whose reveal window is over: its fee goes back, its bond to the pot.
func (b *BoardClient) Forfeit(ctx context.Context, bounty uint64, submission uint32) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackForfeit(id(bounty), submission)})
}

// Poke requests the next evaluation and returns its id.
func (b *BoardClient) Poke(ctx context.Context, bounty uint64) ([32]byte, *types.Receipt, error) {
	receipt, err := b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackPoke(id(bounty))})
	if err != nil {
		return [32]byte{}, nil, err
	}
	event, err := Event(receipt, b.Address, b.abi.UnpackEvaluationStartedEvent)
	if err != nil {
		return [32]byte{}, receipt, err
	}
	return event.EvalId, receipt, nil
}

// Retry ends a dead attempt.
func (b *BoardClient) Retry(ctx context.Context, bounty uint64) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackRetry(id(bounty))})
}

// Close refunds a bounty whose time is over.
func (b *BoardClient) Close(ctx context.Context, bounty uint64) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackClose(id(bounty))})
}

// Cancel takes an open bounty back while nothing is live.
func (b *BoardClient) Cancel(ctx context.Context, bounty uint64) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackCancel(id(bounty))})
}

// Claim returns bond and fee of a submission that was live when its bounty ended.
func (b *BoardClient) Claim(ctx context.Context, bounty uint64, submission uint32) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackClaim(id(bounty), submission)})
}

// ReleaseLink sends what is left of an ended bounty's LINK account to its researcher.
func (b *BoardClient) ReleaseLink(ctx context.Context, bounty uint64) (*types.Receipt, error) {
	return b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackReleaseLink(id(bounty))})
}

// Event finds and unpacks the first event of a kind that a contract emitted in a receipt.
func Event[T any](receipt *types.Receipt, from common.Address, unpack func(*types.Log) (*T, error)) (*T, error) {
	for _, log := range receipt.Logs {
		if log.Address != from {
			continue
		}
		if event, err := unpack(log); err == nil {
			return event, nil
		}
	}
	return nil, fault.New(fault.Chain, "transaction %s emitted no %T", receipt.TxHash, *new(T))
}
