package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/assay-oracle/assay/bench"
)

// Markdown writes the whole report.
func Markdown(w io.Writer, r *bench.Report) error {
	digest, err := r.Digest()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n", inline(Headline(r)))
	table(&b, []string{"class", "score", "unit", "varies by", "rows"}, func(add func(...string)) {
		for _, s := range r.Scores {
			add(string(s.Class), figure(s.Value), s.Unit, fmt.Sprintf("%.1f %%", 100*s.CV), rowsOf(s))
		}
	})
	if r.Stable {
		b.WriteString("\nThe run was stable.\n")
	} else {
		b.WriteString("\nThe run was **not stable**:\n\n")
		for _, why := range r.Unstable {
			fmt.Fprintf(&b, "- %s\n", inline(why))
		}
	}
	b.WriteString("\n## Machine\n\n")
	table(&b, []string{"", ""}, func(add func(...string)) {
		for _, f := range Facts(r) {
			add(f[0], f[1])
		}
		add("report", digest.String())
	})
	b.WriteString("\n## Ceilings of this run\n\n")
	table(&b, []string{"", "value", "unit"}, func(add func(...string)) {
		for _, c := range r.Ceilings {
			add(c.Name, figure(c.Value), c.Unit)
		}
	})
	b.WriteString("\n## Rows\n\n")
	table(&b, rowColumns, func(add func(...string)) {
		for i := range r.Rows {
			add(rowCells(&r.Rows[i])...)
		}
	})
	if len(r.Skipped) > 0 {
		b.WriteString("\n## Not measured\n\n")
		table(&b, []string{"family", "precision", "rows", "why"}, func(add func(...string)) {
			for _, s := range r.Skipped {
				add(s.Family, s.Precision, fmt.Sprint(s.Rows), s.Reason)
			}
		})
	}
	_, err = printable{w}.Write(b.Bytes())
	return err
}

var rowColumns = []string{
	"operation", "shape", "precision", "cache", "min", "median", "p90", "DeepBench's figure", "useful", "of the ceiling", "bound", "output",
}

func rowCells(r *bench.Row) []string {
	useful := figure(r.UsefulRate) + " " + r.RateUnit
	if r.Family == "allreduce" {
		useful = fmt.Sprintf("algbw %s, busbw %s GB/s", figure(r.AlgBW), figure(r.BusBW))
	} else if r.UsefulRate == 0 {
		useful = ""
	}
	share := ""
	if r.Bound != "" {
		share = fmt.Sprintf("%.0f %%", 100*r.Share)
	}
	return []string{Operation(r), r.Problem().Dims(), r.Precision, r.Cache, duration(r.MinSeconds), duration(r.MedianSeconds), duration(r.P90Seconds),
		figure(r.Rate) + " " + r.RateUnit, useful, share, r.Bound, verdict(r.Check)}
}

// Operation names a row without its shape.
func Operation(r *bench.Row) string {
	parts := []string{r.Family}
	for _, name := range []string{"op", "cell", "rule", "function", "sparsity"} {
		if v, ok := r.Attrs[name]; ok {
			parts = append(parts, v)
		}
	}
	if r.Pass != "" && r.Family != "gemm" {
		parts = append(parts, r.Pass)
	}
	return strings.ReplaceAll(strings.Join(parts, " "), "_", " ")
}

func verdict(c bench.Check) string {
	if c.OK {
		return "right"
	}
	return fmt.Sprintf("WRONG by %.2g", c.MaxError)
}

// Facts are what a report says of its machine, as pairs.
func Facts(r *bench.Report) [][2]string {
	inv := &r.Inventory
	var out [][2]string
	add := func(name, format string, args ...any) {
		out = append(out, [2]string{name, fmt.Sprintf(format, args...)})
	}
	c := inv.CPU
	add("processor", "%s, %d cores, %d threads, %d usable, %d sockets", c.Model, c.Cores, c.Threads, c.Usable, c.Sockets)
	if len(c.ISA) > 0 {
		add("instruction sets", "%s; the library's kernels use %s", strings.Join(c.ISA, " "), or(c.Dispatched, "what it does not say"))
	}
	if c.MHz > 0 {
		add("clock", "%.0f MHz%s", c.MHz, map[bool]string{true: ", governor " + c.Governor}[c.Governor != ""])
	}
	add("memory", "%.1f GB, %.1f GB free before the run", float64(inv.Memory.TotalBytes)/1e9, float64(inv.Memory.FreeBytes)/1e9)
	for _, g := range inv.GPUs {
		add("GPU", "%s, %.1f GB, driver %s, %.0f of %.0f MHz, %.0f of %.0f W", g.Name, float64(g.MemoryBytes)/1e9, g.Driver, g.SMClockMHz,
			g.MaxSMClockMHz, g.PowerWatts, g.PowerLimitWatts)
	}
	s := inv.System
	add("system", "%s, kernel %s", s.OS, s.Kernel)
	if s.Container != "" || s.Hypervisor != "" {
		add("inside", "%s", strings.Trim(s.Container+", hypervisor "+or(s.Hypervisor, "none"), ", "))
	}
	for _, l := range inv.Libraries {
		add(l.Name, "%s sha256 %s", l.Version, l.SHA256)
	}
	add("run", "%s, tier %s, score set %s, %.0f s, assay-bench %s", r.Started.Format("2006-01-02 15:04:05 MST"), r.Tier, r.ScoreSet, r.Seconds, r.Tool)
	return out
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// table writes a Markdown table.
func table(b *bytes.Buffer, columns []string, rows func(add func(cells ...string))) {
	line := func(cells []string) {
		b.WriteString("|")
		for _, c := range cells {
			fmt.Fprintf(b, " %s |", inline(c))
		}
		b.WriteString("\n")
	}
	line(columns)
	b.WriteString(strings.Repeat("|---", len(columns)) + "|\n")
	rows(func(cells ...string) { line(cells) })
}

var markdown = strings.NewReplacer("|", "\\|", "\n", " ", "\r", " ", "<", "&lt;", ">", "&gt;", "`", "'", "[", "\\[", "]", "\\]", "*", "\\*", "_", "\\_")

// inline makes text one cell that means only itself.
func inline(s string) string { return markdown.Replace(s) }
