package client

import (
	"context"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Backend is what is used of a node; *ethclient.Client implements it.
type Backend interface {
	ethereum.ChainIDReader
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.TransactionSender
	CodeAt(ctx context.Context, account common.Address, block *big.Int) ([]byte, error)
	BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
}

// Limits bound what one transaction may cost and how long it is waited for.
type Limits struct {
	Gas     uint64        // units; a transaction estimated above is not sent
	FeeCap  *big.Int      // wei per gas; nil means no bound but twice the base fee
	Timeout time.Duration // until it is mined
	DryRun  bool          // estimate and report, send nothing
}

// DefaultLimits fit every call of the board and each deployment.
var DefaultLimits = Limits{Gas: 10_000_000, Timeout: 5 * time.Minute}

// DryRun is the error in the place of a receipt when nothing was sent because of Limits.DryRun.
type DryRun struct{ Gas uint64 } // that the transaction may take

func (d DryRun) Error() string {
	return fmt.Sprintf("dry run: nothing was sent; the transaction would take up to %d gas", d.Gas)
}

// Call is one transaction to be.
type Call struct {
	To    *common.Address // nil deploys Data
	Value *big.Int        // wei
	Data  []byte
	Gas   uint64 // 0 means estimate; a call that swallows inner failures must say what it needs
}

// Sender sends one account's transactions, one at a time.
type Sender struct {
	Account *Account
	Limits  Limits

	mu      sync.Mutex
	backend Backend
	chainID *big.Int
}

// NewSender makes a sender for the chain that the backend serves.
func NewSender(ctx context.Context, backend Backend, account *Account, limits Limits) (*Sender, error) {
	id, err := backend.ChainID(ctx)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "ask for the chain id")
	}
	return &Sender{Account: account, Limits: limits, backend: backend, chainID: id}, nil
}

// Send estimates, signs and sends a call and waits until it is mined. A revert has the code Revert and its decoded reason.
func (s *Sender) Send(ctx context.Context, c Call) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, s.Limits.Timeout)
	defer cancel()
	tx, err := s.submit(ctx, c)
	if err != nil {
		return nil, err
	}
	return s.wait(ctx, c, tx)
}

func (s *Sender) submit(ctx context.Context, c Call) (*types.Transaction, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	gas, err := s.estimate(ctx, c)
	if err != nil {
		return nil, err
	}
	if s.Limits.DryRun {
		return nil, DryRun{gas}
	}
	data, err := s.price(ctx, c, gas)
	if err != nil {
		return nil, err
	}
	tx, err := s.Account.sign(data, s.chainID)
	if err != nil {
		return nil, err
	}
	if err := s.backend.SendTransaction(ctx, tx); err != nil {
		return nil, fault.Wrap(fault.Chain, err, "send the transaction")
	}
	s.admit(ctx, tx.Nonce())
	return tx, nil
}

// admitLimit is how long a node may take to count a transaction that it has accepted.
const admitLimit = 2 * time.Second

// admit waits until the node counts the transaction with this nonce as pending. geth answers a send before its pool has
// counted it, and would give the next transaction of the account the same nonce. A node that never counts it is no error:
// the transaction is on its way.
func (s *Sender) admit(ctx context.Context, nonce uint64) {
	ctx, cancel := context.WithTimeout(ctx, admitLimit)
	defer cancel()
	for ctx.Err() == nil {
		if next, err := s.backend.PendingNonceAt(ctx, s.Account.Address); err == nil && next > nonce {
			return
		}
		select {
		case <-ctx.Done():
		case <-time.After(admitPoll):
		}
	}
}

// estimate asks the node and adds a quarter, since state may change before the block. A revert shows here first.
func (s *Sender) estimate(ctx context.Context, c Call) (uint64, error) {
	gas := c.Gas
	if gas == 0 {
		estimated, err := s.backend.EstimateGas(ctx, s.message(c))
		if err != nil {
			return 0, RevertError(err)
		}
		gas = estimated + estimated/4
	}
	if gas > s.Limits.Gas {
		return 0, fault.New(fault.Config, "transaction needs %d gas, the limit is %d", gas, s.Limits.Gas)
	}
	return gas, nil
}

func (s *Sender) message(c Call) ethereum.CallMsg {
	return ethereum.CallMsg{From: s.Account.Address, To: c.To, Value: c.Value, Data: c.Data}
}

func (s *Sender) price(ctx context.Context, c Call, gas uint64) (*types.DynamicFeeTx, error) {
	tip, err := s.backend.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "ask for the tip")
	}
	head, err := s.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "read the head")
	}
	limit := s.Limits.FeeCap
	switch {
	case head.BaseFee == nil:
		return nil, fault.New(fault.Chain, "the chain has no base fee (EIP-1559)")
	case limit != nil && limit.Cmp(head.BaseFee) < 0: // it would wait, and what comes after it too
		return nil, fault.New(fault.Config, "one gas costs %s wei now, the limit is %s", head.BaseFee, limit)
	}
	feeCap := new(big.Int).Add(tip, new(big.Int).Lsh(head.BaseFee, 1))
	if limit != nil && feeCap.Cmp(limit) > 0 {
		feeCap = limit
		if tip.Cmp(limit) > 0 {
			tip = limit
		}
	}
	nonce, err := s.backend.PendingNonceAt(ctx, s.Account.Address)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "ask for the nonce")
	}
	return &types.DynamicFeeTx{
		ChainID: s.chainID, Nonce: nonce, GasTipCap: tip, GasFeeCap: feeCap, Gas: gas, To: c.To, Value: c.Value, Data: c.Data,
	}, nil
}

// receiptPoll is how often a receipt is asked for.
const receiptPoll = 100 * time.Millisecond

// admitPoll is how often a node is asked whether it counts a transaction: it does so within milliseconds.
const admitPoll = 5 * time.Millisecond

func (s *Sender) wait(ctx context.Context, c Call, tx *types.Transaction) (*types.Receipt, error) {
	ticker := time.NewTicker(receiptPoll)
	defer ticker.Stop()
	for {
		// Any error is waited out: the transaction is on its way, and nodes say "not found" in several ways.
		receipt, err := s.backend.TransactionReceipt(ctx, tx.Hash())
		if err == nil && receipt.Status == types.ReceiptStatusSuccessful {
			return receipt, nil
		}
		if err == nil {
			return receipt, s.replay(ctx, c, receipt)
		}
		select {
		case <-ctx.Done():
			return nil, fault.Wrap(fault.Timeout, err, "wait for transaction %s", tx.Hash())
		case <-ticker.C:
		}
	}
}

// replay runs a call that reverted in a block once more on that block's state, to learn why.
func (s *Sender) replay(ctx context.Context, c Call, receipt *types.Receipt) error {
	if _, err := s.backend.CallContract(ctx, s.message(c), receipt.BlockNumber); err != nil {
		return RevertError(err)
	}
	return fault.New(fault.Revert, "transaction %s reverted", receipt.TxHash)
}

// Settle waits until every transaction that the account has sent is mined, those of a killed process among them. What was
// sent before a crash can be looked up on chain after that.
func (s *Sender) Settle(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, s.Limits.Timeout)
	defer cancel()
	for {
		pending, err := s.backend.PendingNonceAt(ctx, s.Account.Address)
		if err != nil {
			return fault.Wrap(fault.Chain, err, "ask for the nonce")
		}
		mined, err := s.backend.NonceAt(ctx, s.Account.Address, nil)
		if err != nil {
			return fault.Wrap(fault.Chain, err, "ask for the mined nonce")
		}
		if mined >= pending {
			return nil
		}
		select {
		case <-ctx.Done():
			return fault.Wrap(fault.Timeout, ctx.Err(), "wait for %d transactions under way", pending-mined)
		case <-time.After(receiptPoll):
		}
	}
}

// ChainID returns the id of the sender's chain.
func (s *Sender) ChainID() uint64 { return s.chainID.Uint64() }

// Backend returns the node that the sender talks to.
func (s *Sender) Backend() Backend { return s.backend }
