package render_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/bench/render"
)

var update = flag.Bool("update", false, "write the golden files anew")

// measured is a problem that took the given seconds at three times of a run.
func measured(p bench.Problem, seconds float64) bench.Measured {
	return bench.Measured{Problem: p, Ranks: 2, Check: bench.Check{Entries: 48, MaxError: 1e-6, Tolerance: 1e-4, OK: true},
		Blocks: [][]float64{{seconds, seconds * 1.01}, {seconds * 1.02}, {seconds * 1.01, seconds * 1.1}}}
}

// example is a report with a row of every family that the quick tier has.
func example() *bench.Report {
	r := &bench.Report{
		Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: bench.Quick, Started: time.Date(2026, 10, 1, 12, 0, 0, 0, time.UTC), Seconds: 21.4,
		Tool: "v1.2.3", Device: "cpu", Threads: 2,
		Inventory: inventory.Inventory{
			CPU: inventory.CPU{Model: "Example 9000", Cores: 2, Threads: 2, Usable: 2, Sockets: 1, NUMANodes: 1, ISA: []string{"avx2", "avx512"},
				Dispatched: "avx512_core", MHz: 2600, L3Bytes: 32 << 20},
			Memory:    inventory.Memory{TotalBytes: 25e9, FreeBytes: 23e9},
			Libraries: []inventory.Library{{Name: "libtensorflow_cc.so.2", Version: "2.18.1", Bytes: 632665032, SHA256: strings.Repeat("2f", 32)}},
			System:    inventory.System{OS: "Debian GNU/Linux 12", Kernel: "6.1.0", Container: "docker", Hypervisor: "kvm"},
		},
		Ceilings: []bench.Ceiling{{Name: bench.FP32GEMM, Value: 216, Unit: "GFLOP/s"}, {Name: bench.BF16GEMM, Value: 386, Unit: "GFLOP/s"},
			{Name: bench.Copy, Value: 70, Unit: "GB/s"}, {Name: bench.OpOverhead, Value: 4.1, Unit: "us"}},
		Skipped: []bench.Skip{{Family: "copy", Precision: "fp32", Rows: 2, Reason: "the CPU's memory is the host's"}},
	}
	var rows []bench.Measured
	others := []string{"attention", "layer_norm", "overhead", "sparse_gemm"} // whose rows do not change
	for _, p := range bench.Plan(bench.Quick) {
		if p.Scored || slices.Contains(others, p.Family) {
			rows = append(rows, measured(p, max(p.FLOP()/120e9, p.Bytes()/30e9, 5e-6)*(1+float64(len(rows)%7)/10)))
		}
	}
	r.Complete(rows)
	return r
}

func draw(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.String()
}

func requireGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func TestGolden(t *testing.T) {
	r := example()
	slower := example()
	slower.Inventory.CPU.Model = "Example 8000"
	for i := range slower.Scores {
		slower.Scores[i].Value /= 2
	}
	for i := range slower.Rows {
		slower.Rows[i].Rate /= 2
	}
	c, err := bench.Compare(slower, r)
	require.NoError(t, err)
	for name, write := range map[string]func(io.Writer) error{
		"report.txt":      func(w io.Writer) error { return render.Text(w, r) },
		"report.md":       func(w io.Writer) error { return render.Markdown(w, r) },
		"report.html":     func(w io.Writer) error { return render.HTML(w, r) },
		"comparison.txt":  func(w io.Writer) error { return render.Comparison(w, &c, true) },
		"comparison.html": func(w io.Writer) error { return render.ComparisonHTML(w, &c) },
	} {
		t.Run(name, func(t *testing.T) { requireGolden(t, name, draw(t, write)) })
	}
}

var nonsense = regexp.MustCompile(`NaN|Inf|%!`)

// A page is well-formed and fetches nothing.
func TestPagesStandAlone(t *testing.T) {
	page := draw(t, func(w io.Writer) error { return render.HTML(w, example()) })
	for _, word := range []string{"<script", "href=", "src=", "url(", "@import", "http"} {
		text := strings.ReplaceAll(page, "http-equiv", "")
		require.False(t, strings.Contains(text, word), word)
	}
	decoder := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!DOCTYPE html>")))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	marks := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "circle" {
			marks++
		}
	}
	require.Greater(t, marks, 25, "a point for each row with products")
	require.False(t, nonsense.MatchString(page))
}

// A report from a stranger says what it likes, and is only quoted.
func TestStrangersAreQuoted(t *testing.T) {
	r := example()
	evil := "\"><script>alert(1)</script>|`\x1b[2J"
	r.Inventory.CPU.Model, r.Tool, r.Inventory.System.OS = evil, evil, evil
	r.Rows[0].Family, r.Rows[0].Precision, r.Rows[1].Attrs = evil, evil, map[string]string{"op": evil}
	r.Rows[2].Shape = map[string]int64{evil: 1}
	r.Rows[2].Family = evil
	r.Ceilings[0].Name, r.Ceilings[1].Name = evil, evil+"_gemm"
	r.Unstable, r.Stable = []string{evil}, false
	r.Skipped[0].Reason = evil
	for _, write := range []func(io.Writer) error{
		func(w io.Writer) error { return render.HTML(w, r) }, func(w io.Writer) error { return render.Markdown(w, r) },
	} {
		require.False(t, strings.Contains(draw(t, write), "<script>"))
	}
	c, err := bench.Compare(r, r)
	require.NoError(t, err)
	require.False(t, strings.Contains(draw(t, func(w io.Writer) error { return render.ComparisonHTML(w, &c) }), "<script>"))
	for _, write := range []func(io.Writer) error{
		func(w io.Writer) error { return render.Text(w, r) }, func(w io.Writer) error { return render.Comparison(w, &c, true) },
		func(w io.Writer) error { return render.Markdown(w, r) },
	} {
		require.False(t, strings.Contains(draw(t, write), "\x1b"))
	}
	for line := range strings.SplitSeq(draw(t, func(w io.Writer) error { return render.Markdown(w, r) }), "\n") {
		if strings.HasPrefix(line, "| gemm NN") {
			require.Equal(t, 13, strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"), "a cell cannot make another: %s", line)
		}
	}
}

// Reports with nothing in them are drawn too.
func TestEmptyReports(t *testing.T) {
	r := &bench.Report{Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: bench.Quick, Device: "gpu", Threads: 1}
	r.Complete(nil)
	for _, write := range []func(io.Writer) error{
		func(w io.Writer) error { return render.Text(w, r) }, func(w io.Writer) error { return render.Markdown(w, r) },
		func(w io.Writer) error { return render.HTML(w, r) },
	} {
		require.False(t, nonsense.MatchString(draw(t, write)))
	}
}
