package client

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// RevertError turns a node's error into one with the code Revert and the decoded reason, when the node says that the EVM
// reverted, BadRequest when the account has too little, and Chain otherwise.
func RevertError(err error) error {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		if strings.Contains(err.Error(), "execution reverted") {
			return fault.New(fault.Revert, "reverted without a reason")
		}
		if strings.Contains(err.Error(), "insufficient funds") {
			return fault.New(fault.BadRequest, "the account cannot pay for this: %v", err)
		}
		return fault.Wrap(fault.Chain, err, "call the contract")
	}
	text, _ := withData.ErrorData().(string)
	data, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return fault.Wrap(fault.Chain, err, "call the contract")
	}
	return fault.New(fault.Revert, "reverted: %s", Reason(data))
}

// Reason decodes revert data: Error(string), Panic(uint256), a custom error of Assay's contracts as
// Contract_Reason(field=value, …), or its hex digits.
func Reason(data []byte) string {
	if reason, err := abi.UnpackRevert(data); err == nil {
		return reason
	}
	if len(data) < 4 {
		return hexutil.Encode(data)
	}
	custom, ok := customErrors[[4]byte(data)]
	if !ok {
		return hexutil.Encode(data)
	}
	values, err := custom.Inputs.Unpack(data[4:])
	if err != nil {
		return custom.Name
	}
	fields := make([]string, len(values))
	for i, v := range values {
		fields[i] = fmt.Sprintf("%s=%s", custom.Inputs[i].Name, printable(v))
	}
	return fmt.Sprintf("%s(%s)", custom.Name, strings.Join(fields, ", "))
}

func printable(v any) string {
	if word, ok := v.([32]byte); ok {
		return hexutil.Encode(word[:])
	}
	return fmt.Sprint(v)
}

// customErrors are the errors of every contract bound, by selector.
var customErrors = func() map[[4]byte]abi.Error {
	known := map[[4]byte]abi.Error{}
	for _, meta := range []*bind.MetaData{
		&bindings.BountyBoardMetaData, &bindings.DirectRequestOracleMetaData, &bindings.QuorumOracleMetaData,
		&bindings.IScoreOracleMetaData, &bindings.WorkerRegistryMetaData, &bindings.DevTokenMetaData, &bindings.LinkTokenMetaData,
	} {
		parsed, err := meta.ParseABI()
		if err != nil {
			panic("bindings hold an ABI that does not parse: " + err.Error()) // a defect of the build, not of any input
		}
		for _, e := range parsed.Errors {
			known[[4]byte(e.ID[:4])] = e
		}
	}
	return known
}()
