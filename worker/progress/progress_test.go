package progress_test

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/worker/progress"
)

func TestLinesThinsOutAdvancesButKeepsStepsAndTheEnd(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	sink := progress.NewLines(&out, func() time.Time { return now })
	for i := range 100 {
		now = now.Add(50 * time.Millisecond)
		sink.Event(progress.Event{Who: "miner-1", Step: "train", Done: float64(i + 1), Total: 100, Unit: "examples", Rate: 2000,
			Fields: map[string]any{"loss": 0.123456}})
	}
	sink.Event(progress.Event{Step: "commit", Message: "0xabc"})
	require.Equal(t, ""+
		"miner-1    train         1%  2000 examples/s  loss 0.1235\n"+
		"miner-1    train        41%  2000 examples/s  loss 0.1235\n"+
		"miner-1    train        81%  2000 examples/s  loss 0.1235\n"+
		"miner-1    train       100%  2000 examples/s  loss 0.1235\n"+
		"commit      0xabc\n", out.String())
}

func TestNewPicksTheRendering(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	sink := progress.New(w, true)
	sink.Event(progress.Event{Step: "escrow", Message: "1 ETH"})
	sink.Close()
	sink = progress.New(w, false)
	sink.Event(progress.Event{Step: "escrow", Message: "1 ETH"})
	require.NoError(t, w.Close())
	var out bytes.Buffer
	_, err = out.ReadFrom(r)
	require.NoError(t, err)
	require.Equal(t, "{\"step\":\"escrow\",\"message\":\"1 ETH\"}\nescrow      1 ETH\n", out.String())
}
