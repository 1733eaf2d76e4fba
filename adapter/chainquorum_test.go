package adapter

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// answering is a fakeEth that answers one call, and any call to the oracle.
type answering struct {
	fakeEth
	want []byte
}

func (f *answering) CallContract(_ context.Context, m ethereum.CallMsg, at *big.Int) ([]byte, error) {
	if *m.To != common.Address(oracle) || string(m.Data) != string(f.want) {
		return nil, errors.New("another call")
	}
	return f.answer(at.Uint64())
}

func pack(t *testing.T, method string, values ...any) []byte {
	t.Helper()
	raw, err := bindings.NewIScoreOracle().GetABI().Methods[method].Outputs.Pack(values...)
	require.NoError(t, err)
	return raw
}

// TestStandingIsReadAtTheHead whatever the depth.
func TestStandingIsReadAtTheHead(t *testing.T) {
	id := testJob(1).EvalID
	for name, c := range map[string]struct {
		answer func(uint64) ([]byte, error)
		code   fault.Code
		want   Standing
	}{
		"pending":          {from(10, pack(t, "requestStatus", uint8(1), uint64(77))), "", Standing{evaluator.Pending, 77, headTime}},
		"stored":           {from(10, pack(t, "requestStatus", uint8(2), uint64(77))), "", Standing{evaluator.Stored, 77, headTime}},
		"none":             {from(0, pack(t, "requestStatus", uint8(0), uint64(0))), fault.NotOpen, Standing{}},
		"reverts":          {from(11, nil), fault.NotOpen, Standing{}},
		"no contract":      {from(0, nil), fault.NotOpen, Standing{}},
		"another contract": {from(0, make([]byte, 31)), fault.Chain, Standing{}},
		"down":             {func(uint64) ([]byte, error) { return nil, errors.New("refused") }, fault.Chain, Standing{}},
	} {
		t.Run(name, func(t *testing.T) {
			eth := &answering{fakeEth{id: chainID, answer: c.answer}, bindings.NewIScoreOracle().PackRequestStatus(id.Hash)}
			got, err := reader(t, 3, eth).Standing(t.Context(), chainID, oracle, id)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
			require.Equal(t, c.code == fault.NotOpen, errors.Is(err, ErrUnknownRequest))
			if c.code == "" {
				require.Equal(t, c.want, got)
			}
		})
	}
	for s, over := range map[Standing]bool{
		{evaluator.Pending, 10, 10}: false, {evaluator.Pending, 10, 11}: true, {evaluator.Stored, 10, 1}: true, {evaluator.Expired, 10, 1}: true,
	} {
		require.Equal(t, over, s.over(), s)
	}
}

// TestOpenIsReadAtDepth: a request counts once it is deep enough, as in Job.
func TestOpenIsReadAtDepth(t *testing.T) {
	ids := [][32]byte{{1}, {2}}
	for name, c := range map[string]struct {
		depth  uint64
		answer func(uint64) ([]byte, error)
		code   fault.Code
	}{
		"newest block":      {0, from(10, pack(t, "pending", ids, big.NewInt(9))), ""},
		"deep enough":       {3, from(7, pack(t, "pending", ids, big.NewInt(9))), ""},
		"not deep enough":   {3, from(8, pack(t, "pending", ids, big.NewInt(9))), fault.NotOpen},
		"longer than chain": {11, from(0, pack(t, "pending", ids, big.NewInt(9))), fault.Pending},
		"too many":          {0, from(0, pack(t, "pending", make([][32]byte, PageSize+1), big.NewInt(9))), fault.Chain},
		"no number":         {0, from(0, pack(t, "pending", ids, new(big.Int).Lsh(big.NewInt(1), 64))), fault.Chain},
		"another contract":  {0, from(0, make([]byte, 31)), fault.Chain},
		"no contract":       {0, from(0, nil), fault.NotOpen},
	} {
		t.Run(name, func(t *testing.T) {
			eth := &answering{fakeEth{id: chainID, answer: c.answer}, bindings.NewIScoreOracle().PackPending(big.NewInt(5), big.NewInt(PageSize))}
			got, err := reader(t, c.depth, eth).Open(t.Context(), chainID, oracle, 5)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
			if c.code == "" {
				require.Equal(t, Page{[]evaluator.EvalID{{Hash: ids[0]}, {Hash: ids[1]}}, 9, headTime}, got)
			}
		})
	}
}
