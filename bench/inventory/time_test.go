package inventory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/inventory"
)

func TestTime(t *testing.T) {
	for name, row := range map[string]struct {
		stat string
		want inventory.Time
	}{
		"whole":     {"cpu  100 200 300 400 500 600 700 800 50 60\ncpu0 1 2 3\n", inventory.Time{Total: 36, Busy: 6, Stolen: 8}},
		"absent":    {"", inventory.Time{}},
		"too short": {"cpu 1 2 3\n", inventory.Time{}},
		"other":     {"intr 1 2 3 4 5 6 7 8 9\n", inventory.Time{}},
		"negative":  {"cpu 1 2 -3 4 5 6 7 8\n", inventory.Time{}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, inventory.Source{Root: machine(map[string]string{"proc/stat": row.stat})}.Time())
		})
	}
}

func TestSince(t *testing.T) {
	before := inventory.Time{Total: 100, Busy: 50, Stolen: 1}
	others, stolen := inventory.Time{Total: 120, Busy: 66, Stolen: 2}.Since(before, 14)
	require.Equal(t, 0.1, others)
	require.Equal(t, 0.05, stolen)
	others, stolen = inventory.Time{Total: 120, Busy: 60, Stolen: 1}.Since(before, 11) // ticks are coarse
	require.Zero(t, others)
	require.Zero(t, stolen)
	others, stolen = before.Since(before, 0)
	require.Zero(t, others+stolen)
}
