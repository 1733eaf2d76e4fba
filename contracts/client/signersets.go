package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// SetStatus is where a signer set stands; the order is the contract's.
type SetStatus uint8

// The statuses. Revoked is final.
const (
	SetNone SetStatus = iota
	SetProposed
	SetActive
	SetRevoked
)

// String returns the status in lower case.
func (s SetStatus) String() string {
	if s > SetRevoked {
		return "unknown"
	}
	return [...]string{"none", "proposed", "active", "revoked"}[s]
}

// SignerSet is a signer set as it was proposed, and where it stands now.
type SignerSet struct {
	Hash       common.Hash
	Signers    []common.Address
	Recipients [][32]byte // X25519 keys that sealed files are encrypted to
	Status     SetStatus
	ActiveFrom uint64 // first second at which it can be activated
}

// SignerSets returns every set that was proposed from a block on, oldest first.
func (o *OracleClient) SignerSets(ctx context.Context, fromBlock uint64) ([]SignerSet, error) {
	head, err := o.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "read the head")
	}
	var sets []SignerSet
	query := ethereum.FilterQuery{Addresses: []common.Address{o.Address}, Topics: [][]common.Hash{{o.abi.GetABI().Events["SignerSetProposed"].ID}}}
	for start := fromBlock; start <= head.Number.Uint64(); start += maxRange {
		query.FromBlock, query.ToBlock = new(big.Int).SetUint64(start), new(big.Int).SetUint64(min(start+maxRange-1, head.Number.Uint64()))
		logs, err := o.backend.FilterLogs(ctx, query)
		if err != nil {
			return nil, fault.Wrap(fault.Chain, err, "read logs from block %d on", start)
		}
		for i := range logs {
			event, err := o.abi.UnpackSignerSetProposedEvent(&logs[i])
			if err != nil {
				return nil, fault.Wrap(fault.Chain, err, "unpack a proposed signer set")
			}
			sets = append(sets, SignerSet{Hash: event.SignerSet, Signers: event.Signers, Recipients: event.Recipients})
		}
	}
	for i := range sets {
		if err := o.readStatus(ctx, &sets[i]); err != nil {
			return nil, err
		}
	}
	return sets, nil
}

func (o *OracleClient) readStatus(ctx context.Context, s *SignerSet) error {
	out, err := Read(ctx, o.backend, o.Address, o.abi.PackSignerSetStatus(s.Hash), o.abi.UnpackSignerSetStatus)
	s.Status, s.ActiveFrom = SetStatus(out.Status), out.ActiveFrom
	return err
}
