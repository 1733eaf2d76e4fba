package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
)

// A worker that claims no memory score has its memory not challenged, however much it claims of that.
func TestMemoryThatNoProofChallengedIsNotShown(t *testing.T) {
	s := bindings.Score{MemoryBytes: 1 << 44, Claimed: [5]uint64{7}, Proven: [5]uint64{7}}
	require.Zero(t, challengedMemory(s))
	require.NotContains(t, minersText([]minerAnswer{{Memory: challengedMemory(s)}}, 0), "GiB")
	s.Claimed[4], s.Proven[4] = 1, 1
	require.EqualValues(t, 1<<44, challengedMemory(s))
	require.Contains(t, minersText([]minerAnswer{{Memory: 3 << 30}}, 0), "3.0 GiB")
}
