package client

import (
	"cmp"
	"context"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// States of a worker and of a check, numbered as in IWorkerRegistry.sol.
const (
	WorkerNone        = 0
	WorkerRegistering = 1
	WorkerActive      = 2
	WorkerExiting     = 3
	WorkerSlashed     = 4

	CheckPending   = 1
	CheckStored    = 2
	CheckDelivered = 3
	CheckFailed    = 4
	CheckExpired   = 5
)

// WorkerStatusName names a worker's state.
func WorkerStatusName(status uint8) string {
	return name([]string{"none", "registering", "active", "exiting", "slashed"}, status)
}

// CheckStatusName names a check's state.
func CheckStatusName(status uint8) string {
	return name([]string{"none", "pending", "stored", "delivered", "failed", "expired"}, status)
}

// RegistryClient reads a WorkerRegistry and sends to it from one account.
type RegistryClient struct {
	*Sender
	Address common.Address
	abi     *bindings.WorkerRegistry
}

// NewRegistry makes a client of the registry at address.
func NewRegistry(s *Sender, address common.Address) *RegistryClient {
	return &RegistryClient{Sender: s, Address: address, abi: bindings.NewWorkerRegistry()}
}

// Worker reads a worker; an account that never registered has status WorkerNone.
func (r *RegistryClient) Worker(ctx context.Context, worker common.Address) (bindings.Worker, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackGetWorker(worker), r.abi.UnpackGetWorker)
}

// Check reads a check.
func (r *RegistryClient) Check(ctx context.Context, requestID [32]byte) (bindings.Check, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackGetCheck(requestID), r.abi.UnpackGetCheck)
}

// Score returns what a worker's score counts for now.
func (r *RegistryClient) Score(ctx context.Context, worker common.Address) ([5]uint64, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackScoreOf(worker), r.abi.UnpackScoreOf)
}

// Rules returns what the registry was deployed with.
func (r *RegistryClient) Rules(ctx context.Context) (bindings.RegistryRules, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackRules(), r.abi.UnpackRules)
}

// Price returns the juels that a check takes now.
func (r *RegistryClient) Price(ctx context.Context) (*big.Int, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackPrice(), r.abi.UnpackPrice)
}

// Link returns the registry's LINK token.
func (r *RegistryClient) Link(ctx context.Context) (common.Address, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackLinkToken(), r.abi.UnpackLinkToken)
}

// Credit returns the wei that the registry owes an account which did not take them.
func (r *RegistryClient) Credit(ctx context.Context, creditor common.Address) (*big.Int, error) {
	return Read(ctx, r.backend, r.Address, r.abi.PackCredit(creditor, ETH.Address), r.abi.UnpackCredit)
}

// Register stakes wei on a claim and asks for its check. LINK must have been approved before.
func (r *RegistryClient) Register(ctx context.Context, reg bindings.Registration, stake *big.Int) ([32]byte, *types.Receipt, error) {
	return r.ask(ctx, Call{To: &r.Address, Value: stake, Data: r.abi.PackRegister(reg)})
}

// Renew asks for a check of the account's own, with what it claims from now on. LINK must have been approved before.
func (r *RegistryClient) Renew(ctx context.Context, claim bindings.Claim) ([32]byte, *types.Receipt, error) {
	return r.ask(ctx, Call{To: &r.Address, Data: r.abi.PackRenew(claim)})
}

// SpotCheck asks for a check of somebody else's score. LINK must have been approved before.
func (r *RegistryClient) SpotCheck(ctx context.Context, worker common.Address) ([32]byte, *types.Receipt, error) {
	return r.ask(ctx, Call{To: &r.Address, Data: r.abi.PackSpotCheck(worker)})
}

func (r *RegistryClient) ask(ctx context.Context, c Call) ([32]byte, *types.Receipt, error) {
	receipt, err := r.Send(ctx, c)
	if err != nil {
		return [32]byte{}, nil, err
	}
	event, err := Event(receipt, r.Address, r.abi.UnpackCheckRequestedEvent)
	if err != nil {
		return [32]byte{}, receipt, err
	}
	return event.RequestId, receipt, nil
}

// Rotate names another key for the account's machine.
func (r *RegistryClient) Rotate(ctx context.Context, proofKey common.Address) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackRotate(proofKey)})
}

// Exit begins to leave, or leaves at once before the first proof.
func (r *RegistryClient) Exit(ctx context.Context) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackExit()})
}

// WithdrawStake pays a worker whose exit is over.
func (r *RegistryClient) WithdrawStake(ctx context.Context, worker common.Address) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackWithdrawStake(worker)})
}

// WithdrawCredit sends an account what the registry owes it.
func (r *RegistryClient) WithdrawCredit(ctx context.Context, creditor common.Address) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackWithdrawFor(creditor, ETH.Address)})
}

// Expire ends a check that nobody answered in time.
func (r *RegistryClient) Expire(ctx context.Context, requestID [32]byte) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackExpire(requestID)})
}

// Reclaim sends the LINK of an expired check back to who paid.
func (r *RegistryClient) Reclaim(ctx context.Context, requestID [32]byte) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackReclaim(requestID)})
}

// Redeliver lets a stored answer take effect.
func (r *RegistryClient) Redeliver(ctx context.Context, requestID [32]byte) (*types.Receipt, error) {
	return r.Send(ctx, Call{To: &r.Address, Data: r.abi.PackRedeliver(requestID)})
}

// CheckAnswer is a stored answer as its event told it, with the evidence and the transaction that brought it.
type CheckAnswer struct {
	Capability bindings.Capability
	Evidence   []byte
	Tx         common.Hash
}

// Answer finds the event of a check's answer, from a block on; nil if there is none.
func (r *RegistryClient) Answer(ctx context.Context, requestID [32]byte, fromBlock uint64) (*CheckAnswer, error) {
	log, err := LastLog(ctx, r.backend, ethereum.FilterQuery{
		Addresses: []common.Address{r.Address}, Topics: [][]common.Hash{{r.abi.GetABI().Events["CheckAnswered"].ID}, {requestID}},
	}, fromBlock)
	if err != nil || log == nil {
		return nil, err
	}
	event, err := r.abi.UnpackCheckAnsweredEvent(log)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "unpack the answer")
	}
	return &CheckAnswer{event.Capability, event.Evidence, log.TxHash}, nil
}

// Ranked is a registered worker with what its scores count for now.
type Ranked struct {
	Address common.Address
	Worker  bindings.Worker
	Scores  [5]uint64
}

// workerPage is how many addresses are asked for at once.
const workerPage = 100

// Ranking returns every worker that is registered, best in a class first; equal scores are in order of stake, then of
// registration.
func (r *RegistryClient) Ranking(ctx context.Context, class int) ([]Ranked, error) {
	var out []Ranked
	for from := int64(0); ; from += workerPage {
		page, err := Read(ctx, r.backend, r.Address, r.abi.PackWorkers(big.NewInt(from), big.NewInt(workerPage)), r.abi.UnpackWorkers)
		if err != nil {
			return nil, err
		}
		for _, address := range page {
			one := Ranked{Address: address}
			if one.Worker, err = r.Worker(ctx, address); err != nil {
				return nil, err
			}
			if one.Worker.Status == WorkerNone {
				continue
			}
			if one.Scores, err = r.Score(ctx, address); err != nil {
				return nil, err
			}
			out = append(out, one)
		}
		if len(page) < workerPage {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(b.Scores[class], a.Scores[class]), b.Worker.Stake.Cmp(a.Worker.Stake))
	})
	return out, nil
}
