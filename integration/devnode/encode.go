package devnode

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// metaOf is the meta that a node adds to the body of a directrequest run. Addresses are checksummed there, unlike in its tasks.
func metaOf(r *bindings.OperatorOracleRequest) (json.RawMessage, error) {
	raw, err := json.Marshal(map[string]any{"oracleRequest": map[string]any{
		"specId": common.Hash(r.SpecId), "requester": r.Requester.Hex(), "requestId": common.Hash(r.RequestId),
		"payment": r.Payment.String(), "callbackAddr": r.CallbackAddr.Hex(), "callbackFunctionId": hexutil.Encode(r.CallbackFunctionId[:]),
		"cancelExpiration": r.CancelExpiration.String(), "dataVersion": r.DataVersion.String(), "data": hexutil.Encode(r.Data),
	}})
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the run's meta")
	}
	return raw, nil
}

// encodeAnswer is the job's ethabiencode task: (bytes32 requestId, bytes payload).
func encodeAnswer(requestID [32]byte, payload []byte) ([]byte, error) {
	raw, err := answerArguments.Pack(requestID, payload)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the answer")
	}
	return raw, nil
}

var answerArguments = abi.Arguments{{Type: mustType("bytes32")}, {Type: mustType("bytes")}}

func mustType(name string) abi.Type {
	t, err := abi.NewType(name, "", nil)
	if err != nil {
		panic(err) // the names above are constants
	}
	return t
}
