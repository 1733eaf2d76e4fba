package bench_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

// recorded is the report of a real run of the quick tier.
func recorded(t *testing.T) *bench.Report {
	t.Helper()
	raw, err := os.ReadFile("testdata/quick.json")
	require.NoError(t, err)
	r, err := bench.Decode(raw)
	require.NoError(t, err)
	return r
}
