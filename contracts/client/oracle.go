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

// OracleClient reads a score oracle and sends to it from one account.
type OracleClient struct {
	*Sender
	Address common.Address
	abi     *bindings.IScoreOracle
}

// NewOracle makes a client of the oracle at address.
func NewOracle(s *Sender, address common.Address) *OracleClient {
	return &OracleClient{Sender: s, Address: address, abi: bindings.NewIScoreOracle()}
}

// Recipients returns the X25519 keys that sealed files for a signer set are encrypted to.
func (o *OracleClient) Recipients(ctx context.Context, signerSet [32]byte) ([][32]byte, error) {
	return Read(ctx, o.backend, o.Address, o.abi.PackRecipients(signerSet), o.abi.UnpackRecipients)
}

// SignerSetActive reports whether a signer set may sign now.
func (o *OracleClient) SignerSetActive(ctx context.Context, signerSet [32]byte) (bool, error) {
	const active = 2
	out, err := Read(ctx, o.backend, o.Address, o.abi.PackSignerSetStatus(signerSet), o.abi.UnpackSignerSetStatus)
	return out.Status == active, err
}

// Terms returns the terms and the sealed hidden set registered for a receiver.
func (o *OracleClient) Terms(ctx context.Context, receiver common.Address, termsHash [32]byte) (bindings.RegisteredTermsOutput, error) {
	return Read(ctx, o.backend, o.Address, o.abi.PackRegisteredTerms(receiver, termsHash), o.abi.UnpackRegisteredTerms)
}

// LinkLeft returns the juels that a receiver's account still has for evaluations under terms.
func (o *OracleClient) LinkLeft(ctx context.Context, receiver common.Address, termsHash [32]byte) (*big.Int, error) {
	out, err := Read(ctx, o.backend, o.Address, o.abi.PackAccount(receiver, termsHash), o.abi.UnpackAccount)
	return out.Balance, err
}

// Capacity returns how many requests a receiver's account pays for, and how many evaluations its terms still allow to be stored.
func (o *OracleClient) Capacity(ctx context.Context, receiver common.Address, termsHash [32]byte) (bindings.CapacityOutput, error) {
	return Read(ctx, o.backend, o.Address, o.abi.PackCapacity(receiver, termsHash), o.abi.UnpackCapacity)
}

// SignerSet returns a set with where it stands.
func (o *OracleClient) SignerSet(ctx context.Context, hash [32]byte) (SignerSet, error) {
	set := SignerSet{Hash: hash}
	if err := o.readStatus(ctx, &set); err != nil {
		return set, err
	}
	var err error
	if set.Signers, err = Read(ctx, o.backend, o.Address, o.abi.PackSigners(hash), o.abi.UnpackSigners); err != nil {
		return set, err
	}
	set.Recipients, err = o.Recipients(ctx, hash)
	return set, err
}

// Request returns a request with its terms.
func (o *OracleClient) Request(ctx context.Context, evalID [32]byte) (bindings.GetRequestOutput, error) {
	return Read(ctx, o.backend, o.Address, o.abi.PackGetRequest(evalID), o.abi.UnpackGetRequest)
}

// Evaluated is a stored evaluation as its event told it, with the delivery and the transaction that brought it.
type Evaluated struct {
	Evaluation bindings.Evaluation
	Delivery   []byte
	Tx         common.Hash
	Block      uint64
}

// Evaluated finds the event of a stored evaluation, from a block on.
func (o *OracleClient) Evaluated(ctx context.Context, evalID [32]byte, fromBlock uint64) (*Evaluated, error) {
	parsed := o.abi.GetABI()
	log, err := LastLog(ctx, o.backend, ethereum.FilterQuery{
		Addresses: []common.Address{o.Address}, Topics: [][]common.Hash{{parsed.Events["Evaluated"].ID}, {evalID}},
	}, fromBlock)
	if err != nil {
		return nil, err
	}
	if log == nil {
		return nil, fault.New(fault.NotOpen, "evaluation %x is not stored", evalID)
	}
	event, err := o.abi.UnpackEvaluatedEvent(log)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "unpack the evaluation")
	}
	return &Evaluated{event.Evaluation, event.Delivery, log.TxHash, log.BlockNumber}, nil
}

// Fund adds LINK, approved before, to an account's balance.
func (o *OracleClient) Fund(ctx context.Context, receiver common.Address, termsHash [32]byte, juels *big.Int) (*types.Receipt, error) {
	return o.Send(ctx, Call{To: &o.Address, Data: o.abi.PackFund(receiver, termsHash, juels)})
}

// Redeliver hands a stored evaluation to its receiver again.
func (o *OracleClient) Redeliver(ctx context.Context, evalID [32]byte) (*types.Receipt, error) {
	return o.Send(ctx, Call{To: &o.Address, Data: o.abi.PackRedeliver(evalID)})
}
