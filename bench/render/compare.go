package render

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/assay-oracle/assay/bench"
)

// Comparison writes a comparison as text: classes and families, and the rows with the largest differences when asked for all.
func Comparison(w io.Writer, c *bench.Comparison, all bool) error {
	t := tabwriter.NewWriter(printable{w}, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "A\t%s\nB\t%s\n\n", describe(c.A), describe(c.B))
	fmt.Fprint(t, "class\tA\tB\t\tB/A\t\n")
	for _, s := range c.Scores {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", s.Class, figure(s.A), figure(s.B), s.Unit, ratio(s.Ratio), clear(s))
	}
	fmt.Fprint(t, "\nfamily\trows\tB/A\n")
	for _, f := range c.Families {
		fmt.Fprintf(t, "%s\t%d\t%s\n", f.Name, f.Rows, ratio(f.Ratio))
	}
	if all {
		fmt.Fprint(t, "\nrow\tA\tB\t\tB/A\n")
		for _, r := range c.Rows {
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", r.Name, figure(r.A), figure(r.B), r.Unit, ratio(r.Ratio))
		}
	}
	fmt.Fprintf(t, "\n%d rows in both, %d only in A, %d only in B\n", len(c.Rows), c.OnlyA, c.OnlyB)
	return t.Flush()
}

func describe(s bench.Side) string {
	unstable := ""
	if !s.Stable {
		unstable = ", not stable"
	}
	return fmt.Sprintf("%s, %s, %d threads, tier %s%s", s.Machine, s.Device, s.Threads, s.Tier, unstable)
}

func ratio(r float64) string {
	if r == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", r)
}

func clear(s bench.ScoreRatio) string {
	if s.Ratio > 0 && !s.Clear {
		return "within what the runs vary by"
	}
	return ""
}
