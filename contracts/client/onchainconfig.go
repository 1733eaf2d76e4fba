package client

import (
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// OnchainConfig is what a quorum oracle adds to OCR2's configuration.
type OnchainConfig struct {
	SignerSet      [32]byte         // an active set of the oracle
	Payees         []common.Address // one for each node, in the signers' order
	TransmitterBps uint16           // basis points of a payment that go to the transmitting node before the rest is divided
}

var onchainArguments = abi.Arguments{{Type: abiType("bytes32")}, {Type: abiType("address[]")}, {Type: abiType("uint16")}}

func abiType(name string) abi.Type {
	t, err := abi.NewType(name, "", nil)
	if err != nil {
		panic("no ABI type " + name + ": " + err.Error()) // a defect of the build, not of any input
	}
	return t
}

// Encode returns abi.encode(signerSet, payees, transmitterBps).
func (c OnchainConfig) Encode() ([]byte, error) {
	raw, err := onchainArguments.Pack(c.SignerSet, c.Payees, c.TransmitterBps)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the on-chain configuration")
	}
	return raw, nil
}
