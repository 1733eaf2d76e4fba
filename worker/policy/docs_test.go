package policy_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/worker/policy"
)

// TestDocsPlan keeps the tables of docs/plan.md; what is between them is written by hand.
func TestDocsPlan(t *testing.T) {
	const path = "../../docs/plan.md"
	page, err := os.ReadFile(path)
	require.NoError(t, err)
	got := string(page)
	for mark, declines := range map[string]bool{"reasons": true, "remarks": false} {
		rows := "| code | meaning |\n|---|---|\n"
		for _, r := range policy.Table() {
			if r.Declines == declines {
				rows += fmt.Sprintf("| `%s` | %s |\n", r.Code, r.Meaning)
			}
		}
		begin, end := "<!-- "+mark+": written by `make docs` -->\n", "<!-- end of "+mark+" -->"
		before, rest, ok := strings.Cut(got, begin)
		require.True(t, ok, "docs/plan.md has no table of %s", mark)
		_, after, ok := strings.Cut(rest, end)
		require.True(t, ok)
		got = before + begin + rows + end + after
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		return
	}
	require.Equal(t, got, string(page), "docs/plan.md is stale: run make docs")
}
