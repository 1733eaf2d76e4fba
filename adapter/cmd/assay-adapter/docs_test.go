package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/ocrplugin"
	"github.com/assay-oracle/assay/adapter/retain"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
)

var update = flag.Bool("update", false, "rewrite the pages under docs/")

// page compares a page under docs/ with what the code says.
func page(t *testing.T, name string, parts ...string) {
	t.Helper()
	path, got := filepath.Join("../../../docs", name), strings.Join(parts, "\n")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run make docs")
	require.Equal(t, string(want), got, "docs/%s is stale: run make docs", name)
}

// table is Markdown; the first row is the head.
func table(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		for j, cell := range row {
			row[j] = strings.ReplaceAll(cell, "|", `\|`)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		if i == 0 {
			fmt.Fprintf(&b, "|%s\n", strings.Repeat("---|", len(row)))
		}
	}
	return b.String()
}

func code(s string) string {
	if s == "" {
		return ""
	}
	return "`" + s + "`"
}

func TestDocsConfiguration(t *testing.T) {
	rows := [][]string{{"variable", "default", "secret", "meaning"}}
	for _, v := range variables() {
		fallback, secret := code(v.fallback), ""
		if v.required {
			fallback = "must be set"
		}
		if v.secret {
			secret = "yes"
		}
		require.NotEmpty(t, v.doc, v.name)
		rows = append(rows, []string{code(v.name), fallback, secret, v.doc})
	}
	page(t, "configuration.md", "# Configuration\n\n<!-- Written by `make docs` from the code; do not edit. -->\n",
		"## assay-adapter\n\nEnvironment variables alone. A secret may be given as `NAME_FILE`, the path of a file that holds it, instead of `NAME`; secrets\n"+
			"are masked in logs. Durations are like `90s`, `12m`, `24h`.\n",
		table(rows...),
		"## assay, assay-worker\n\nEach variable is the default of a flag of the commands that talk to a chain; the flag wins.\n",
		table(append([][]string{{"variable", "flag", "default", "meaning"}}, connectRows(t)...)...))
}

// connectRows reads the flags whose usage ends in a variable's name.
func connectRows(t *testing.T) [][]string {
	variable := regexp.MustCompile(`^(.*) \((ASSAY_[A-Z_]+)\)$`)
	for _, name := range []string{"ASSAY_RPC", "ASSAY_MANIFEST", "ASSAY_KEYSTORE", "ASSAY_PASSWORD_FILE", "ASSAY_GATEWAYS", "ASSAY_IPFS_API"} {
		t.Setenv(name, "") // the defaults, whatever this shell has
	}
	var flags connect.Flags
	cmd := &cobra.Command{}
	flags.Add(cmd)
	var rows [][]string
	cmd.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if match := variable.FindStringSubmatch(f.Usage); match != nil {
			fallback := strings.Trim(f.DefValue, "[]")
			rows = append(rows, []string{code(match[2]), code("--" + f.Name), code(fallback), strings.ReplaceAll(match[1], "`", "")})
		}
	})
	require.NotEmpty(t, rows)
	return rows
}

func TestDocsReasons(t *testing.T) {
	intro := map[fault.Verdict]string{
		fault.Infra:       "## Ours or the network's\n\nNever attested; the adapter tries again.\n",
		fault.Invalid:     "## The request's\n\nNever attested, not tried again.\n",
		fault.Refused:     "## The submission's: REFUSED\n\nAttested and charged. The chain is told the class, log and metric the code.\n",
		fault.Unavailable: "## The submission's: UNAVAILABLE\n\nAttested and charged.\n",
		fault.Unstable:    "## A quorum's: UNSTABLE\n\nAttested and charged.\n",
	}
	parts := []string{"# Reasons\n\n<!-- Written by `make docs` from evaluator/fault; do not edit. -->\n",
		"Each failure has a code of this table, and whose failure it is decides what follows: the HTTP status of `assay-adapter`, the exit\n" +
			"code of the programs, the metrics' label, and what the chain is told.\n"}
	for v := fault.Infra; v <= fault.Unstable; v++ {
		rows := [][]string{{"code", "HTTP", "exit code", "class", "meaning"}}
		for _, row := range fault.Table() {
			if row.Verdict == v {
				rows = append(rows, []string{code(string(row.Code)), fmt.Sprint(row.HTTP), fmt.Sprint(row.Exit()), row.Class.String(), row.Doc})
			}
		}
		require.Contains(t, intro, v)
		parts = append(parts, intro[v], table(rows...))
	}
	page(t, "reasons.md", parts...)
}

// recorder remembers what is registered: a vector without children shows nothing when it is gathered.
type recorder struct{ collectors []prometheus.Collector }

func (r *recorder) Register(c prometheus.Collector) error {
	r.collectors = append(r.collectors, c)
	return nil
}

func (r *recorder) MustRegister(cs ...prometheus.Collector) {
	r.collectors = append(r.collectors, cs...)
}

func (r *recorder) Unregister(prometheus.Collector) bool { return false }

func TestDocsMetrics(t *testing.T) {
	head, plugin := []string{"metric", "type", "labels", "meaning"}, &recorder{}
	ocrplugin.NewMetrics(plugin)
	page(t, "metrics.md", "# Metrics\n\n<!-- Written by `make docs` from the code; do not edit. -->\n",
		"`assay-adapter` serves these on `METRICS_PORT` at `/metrics`, beside those of the Go runtime (`go_`), the process (`process_`) and\n"+
			"the handler (`promhttp_`). No label holds a score, an id or a URL's path.\n",
		table(append([][]string{head}, documented(t)...)...),
		"## chainlink-assay\n\nThe node shows these at `/plugins/<name>/metrics` (its `/discovery` names the path), beside those of chainlink-common.\n",
		table(append([][]string{slices.Clone(head)}, described(t, plugin)...)...))
}

// described are the rows of what was registered, by name.
func described(t *testing.T, r *recorder) (rows [][]string) {
	for _, collector := range r.collectors {
		rows = append(rows, describe(t, collector))
	}
	slices.SortFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return rows
}

// documented describes every metric of the adapter and of what it is wired to.
func documented(t *testing.T) [][]string {
	r := &recorder{}
	gateways := ipfs.DefaultConfig()
	gateways.Gateways = []string{"http://127.0.0.1:1"}
	_, err := ipfs.New(gateways, r)
	require.NoError(t, err)
	jc := journal.DefaultConfig()
	jc.Path = filepath.Join(t.TempDir(), "journal.db")
	j, err := journal.Open(t.Context(), jc)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, j.Stop(t.Context())) })
	c := adapter.DefaultConfig()
	c.APIKey, c.Oracles, c.Registerer, c.Journal = "0123456789abcdef", []adapter.Oracle{{ChainID: 1}}, r, j
	c.Chain, c.Retainer, c.Callback = &adapter.OracleReader{}, &retain.Keeper{}, &callback.Caller{}
	c.Evaluate, c.Sign = noEvaluation, noSignature
	c.Registries, c.Attest = []adapter.Oracle{{ChainID: 2}}, adapter.GuardedAttester(nil)
	_, err = adapter.New(c)
	require.NoError(t, err)
	return described(t, r)
}

var (
	descriptor = regexp.MustCompile(`^Desc\{fqName: "(\w+)", help: "(.*?)"(?:, unit: "")?, constLabels: \{\}, variableLabels: \{(.*)\}\}$`)
	labelName  = regexp.MustCompile(`\w+`)
)

func describe(t *testing.T, c prometheus.Collector) []string {
	descs := make(chan *prometheus.Desc, 8)
	c.Describe(descs)
	close(descs)
	require.Len(t, descs, 1)
	match := descriptor.FindStringSubmatch((<-descs).String())
	require.NotNil(t, match)
	labels := labelName.FindAllString(match[3], -1)
	for i := range labels {
		labels[i] = code(labels[i])
	}
	return []string{code(match[1]), kind(t, c), strings.Join(labels, ", "), match[2]}
}

func kind(t *testing.T, c prometheus.Collector) string {
	switch c := c.(type) {
	case *prometheus.CounterVec:
		return "counter"
	case *prometheus.GaugeVec:
		return "gauge"
	case *prometheus.HistogramVec:
		return "histogram"
	case prometheus.Metric:
		var m dto.Metric
		require.NoError(t, c.Write(&m))
		if m.Counter != nil {
			return "counter"
		}
		require.NotNil(t, m.Gauge)
		return "gauge"
	}
	require.Fail(t, "unknown kind of metric", "%T", c)
	return ""
}
