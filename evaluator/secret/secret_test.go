package secret_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/secret"
)

func TestTextIsNotPrinted(t *testing.T) {
	const canary = "canary-4711"
	holder := struct{ Key secret.Text }{canary}
	marshaled, err := json.Marshal(holder)
	require.NoError(t, err)
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("start", "key", holder.Key, "all", holder)
	for _, shown := range []string{
		fmt.Sprint(holder.Key), fmt.Sprintf("%s %q %x %d %v %+v %#v", holder.Key, holder.Key, holder.Key, holder.Key, holder, holder, holder),
		string(marshaled), log.String(),
	} {
		require.NotContains(t, shown, canary)
		require.NotContains(t, shown, fmt.Sprintf("%x", canary))
		require.Contains(t, shown, "[redacted]")
	}
	require.Equal(t, canary, holder.Key.Reveal())
	var read secret.Text
	require.NoError(t, read.UnmarshalText([]byte(canary)))
	require.Equal(t, holder.Key, read)
}
