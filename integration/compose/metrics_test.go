package compose_test

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

const metrics = "integration/compose/metrics/"

// metricName finds names of metrics in an expression, ours and those that docs/metrics.md says are beside them.
var metricName = regexp.MustCompile(`\b((?:assay|http|go|process|promhttp)_[a-z_]+)\b`)

// known are the metrics of docs/metrics.md, which the adapter's tests keep true, with the series of histograms.
func known(t *testing.T) map[string][]string {
	t.Helper()
	labels := map[string][]string{}
	row := regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\| (\\w+) \\| ([^|]*) \\|")
	for _, m := range row.FindAllStringSubmatch(text(t, "docs/metrics.md"), -1) {
		names := []string{m[1]}
		if m[2] == "histogram" {
			names = []string{m[1] + "_bucket", m[1] + "_sum", m[1] + "_count"}
		}
		for _, name := range names {
			labels[name] = strings.FieldsFunc(m[3], func(r rune) bool { return r == '`' || r == ',' || r == ' ' })
		}
	}
	require.GreaterOrEqual(t, len(labels), 13)
	return labels
}

// selector is a metric with its label matchers.
var selector = regexp.MustCompile(`\b(assay_[a-z_]+|http_[a-z_]+)\{([^}]*)\}`)

// checkExpression requires that metrics and labels of an expression exist.
func checkExpression(t *testing.T, where, expression string) (found int) {
	t.Helper()
	all := known(t)
	for _, m := range metricName.FindAllStringSubmatch(expression, -1) {
		if strings.HasPrefix(m[1], "assay_") || strings.HasPrefix(m[1], "http_") {
			require.Contains(t, all, m[1], where)
		}
		found++
	}
	for _, m := range selector.FindAllStringSubmatch(expression, -1) {
		for _, matcher := range regexp.MustCompile(`(\w+)\s*(?:=~|!~|!=|=)`).FindAllStringSubmatch(m[2], -1) {
			require.Contains(t, append(all[m[1]], "job", "instance", "le"), matcher[1], "%s: %s", where, m[1])
		}
	}
	return found
}

func TestAlertsAreAboutRealMetrics(t *testing.T) {
	var file struct {
		Groups []struct {
			Rules []struct {
				Alert, Expr         string
				Labels, Annotations map[string]string
			}
		}
	}
	require.NoError(t, yaml.Unmarshal([]byte(text(t, metrics+"prometheus/alerts.yml")), &file))
	tests := text(t, metrics+"prometheus/alerts_test.yml")
	require.Len(t, file.Groups, 2)
	for _, rule := range slices.Concat(file.Groups[0].Rules, file.Groups[1].Rules) {
		if !strings.HasPrefix(rule.Expr, "up{") {
			require.Positive(t, checkExpression(t, rule.Alert, rule.Expr), rule.Alert)
		}
		require.Contains(t, []string{"critical", "warning"}, rule.Labels["severity"], rule.Alert)
		require.NotEmpty(t, rule.Annotations["summary"], rule.Alert)
		require.NotEmpty(t, rule.Annotations["description"], rule.Alert)
		require.Contains(t, tests, rule.Alert, "no test")
	}
}

// panel is a panel of the dashboard.
type panel struct {
	Title   string
	Targets []struct{ Expr string }
}

func panels(t *testing.T) []panel {
	t.Helper()
	var dashboard struct{ Panels []panel }
	require.NoError(t, json.Unmarshal([]byte(text(t, metrics+"grafana/dashboards/assay.json")), &dashboard))
	return dashboard.Panels
}

func TestDashboardShowsRealMetrics(t *testing.T) {
	shown := ""
	for _, p := range panels(t) {
		require.NotEmpty(t, p.Targets, p.Title)
		for _, target := range p.Targets {
			checkExpression(t, p.Title, target.Expr)
			shown += target.Expr
		}
	}
	for name := range known(t) {
		if strings.HasSuffix(name, "_sum") || strings.HasSuffix(name, "_count") {
			continue
		}
		require.Contains(t, shown, name, "the dashboard does not show it")
	}
}

// promtool runs where it is installed (Debian: prometheus); the tests that bring containers up run the image's.
func TestAlertRules(t *testing.T) {
	promtool, err := exec.LookPath("promtool")
	if err != nil {
		t.Skip("promtool is not installed")
	}
	t.Chdir(root + "/" + metrics + "prometheus")
	for _, args := range [][]string{{"check", "rules", "alerts.yml"}, {"test", "rules", "alerts_test.yml"}} {
		out, err := exec.Command(promtool, args...).CombinedOutput()
		require.NoError(t, err, "%s", out)
	}
}
