package digits_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/digits"
)

func TestLoadHoldsTenThousandDigits(t *testing.T) {
	set, err := digits.Load()
	require.NoError(t, err)
	require.Equal(t, 10000, set.Len())
	require.Len(t, set.Pixels, 10000*digits.Side*digits.Side)
	count := map[byte]int{}
	for _, l := range set.Labels {
		count[l]++
	}
	require.Len(t, count, digits.Classes)
	for label, n := range count {
		require.GreaterOrEqual(t, n, 863, "digit %d", label)
		require.LessOrEqual(t, n, 1127, "digit %d", label)
	}
}

func TestShuffleKeepsPairsAndFollowsTheSeed(t *testing.T) {
	set, err := digits.Load()
	require.NoError(t, err)
	key := func(s digits.Set, i int) string {
		sum := sha256.Sum256(append([]byte{s.Labels[i]}, s.Slice(i, i+1).Pixels...))
		return hex.EncodeToString(sum[:])
	}
	want := map[string]int{}
	for i := range set.Len() {
		want[key(set, i)]++
	}
	a, again, b := set.Shuffled(1), set.Shuffled(1), set.Shuffled(2)
	require.Equal(t, a, again)
	require.NotEqual(t, a.Labels, b.Labels)
	for i := range a.Len() {
		want[key(a, i)]--
	}
	for _, left := range want {
		require.Zero(t, left)
	}
}

func TestWriteNPYHeaderIsAligned(t *testing.T) {
	set, err := digits.Load()
	require.NoError(t, err)
	x, y := filepath.Join(t.TempDir(), "x.npy"), filepath.Join(t.TempDir(), "y.npy")
	require.NoError(t, set.Slice(0, 3).WriteNPY(x, y))
	raw, err := os.ReadFile(x)
	require.NoError(t, err)
	require.Equal(t, 128+3*28*28*4, len(raw))
	require.Equal(t, "\x93NUMPY\x01\x00", string(raw[:8]))
	require.Equal(t, byte('\n'), raw[127])
}
