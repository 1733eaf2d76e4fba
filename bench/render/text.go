package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/assay-oracle/assay/bench"
)

// Text writes what a person wants to see at the end of a run.
func Text(w io.Writer, r *bench.Report) error {
	t := tabwriter.NewWriter(printable{w}, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "%s\n\n", Headline(r))
	for _, s := range r.Scores {
		fmt.Fprintf(t, "%s\t%s %s\t±%.1f %%\t%s\n", s.Class, figure(s.Value), s.Unit, 100*s.CV, rowsOf(s))
	}
	fmt.Fprintln(t)
	for _, c := range r.Ceilings {
		fmt.Fprintf(t, "%s\t%s %s\n", c.Name, figure(c.Value), c.Unit)
	}
	fmt.Fprintf(t, "\n%d rows in %.0f s; %s\n", len(r.Rows), r.Seconds, stability(r))
	for _, why := range r.Unstable {
		fmt.Fprintf(t, "  %s\n", why)
	}
	return t.Flush()
}

func rowsOf(s bench.Score) string {
	if s.Estimate {
		return fmt.Sprintf("estimate from %d rows", s.Rows)
	}
	return fmt.Sprintf("%d rows", s.Rows)
}

func stability(r *bench.Report) string {
	if r.Stable {
		return "stable"
	}
	return "NOT STABLE:"
}

// Headline names machine and run on one line.
func Headline(r *bench.Report) string {
	var parts []string
	if r.Device == "gpu" {
		parts = append(parts, fmt.Sprintf("%d GPU", max(len(r.Inventory.GPUs), 1)))
	} else {
		parts = append(parts, fmt.Sprintf("%d threads", r.Threads))
		if isa := r.Inventory.CPU.Dispatched; isa != "" {
			parts = append(parts, isa)
		}
	}
	return fmt.Sprintf("%s (%s), tier %s", r.Machine(), strings.Join(parts, ", "), r.Tier)
}

// figure prints a measured value with the digits that mean something.
func figure(v float64) string {
	switch {
	case v == 0:
		return "-"
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	case v >= 0.1:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.2g", v)
}

// duration prints seconds in the unit that suits them.
func duration(s float64) string {
	switch {
	case s >= 1:
		return figure(s) + " s"
	case s >= 1e-3:
		return figure(s*1e3) + " ms"
	}
	return figure(s*1e6) + " us"
}

// printable drops control characters: a report from a stranger must not command a terminal.
type printable struct{ w io.Writer }

func (p printable) Write(b []byte) (int, error) {
	clean := bytes.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return -1
		}
		return c
	}, b)
	if _, err := p.w.Write(clean); err != nil {
		return 0, err
	}
	return len(b), nil
}
