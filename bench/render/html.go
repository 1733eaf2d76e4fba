package render

import (
	_ "embed" // the page
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/assay-oracle/assay/bench"
)

//go:embed page.html.tmpl
var pageSource string

var pages = template.Must(template.New("page").Parse(pageSource))

// page is what the template shows.
type page struct {
	Title, Subtitle string
	Stable          bool
	Unstable        []string
	Tiles           []tile
	Legend          []legend
	Roofline        plot
	Families        []plot
	Facts           [][2]string
	Ceilings        []tile
	Columns         []string
	Rows            []tableRow
	Skipped         []bench.Skip
	Digest          string
	Comparison      *comparison
}

// tile is a number with its name.
type tile struct{ Name, Value, Unit, Note string }

type legend struct{ Class, Name string }

type tableRow struct {
	Cells []string
	Wrong bool
}

// HTML writes the report as one page that needs nothing else.
func HTML(w io.Writer, r *bench.Report) error {
	digest, err := r.Digest()
	if err != nil {
		return err
	}
	families, class := palette(r)
	p := page{
		Title:    r.Machine(),
		Subtitle: strings.TrimPrefix(Headline(r), r.Machine()+" ") + ", " + r.Started.Format("2 January 2006"),
		Stable:   r.Stable, Unstable: r.Unstable, Roofline: roofline(r, class), Facts: Facts(r), Columns: rowColumns, Skipped: r.Skipped,
		Digest: digest.String(),
	}
	for _, s := range r.Scores {
		p.Tiles = append(p.Tiles, tile{string(s.Class), figure(s.Value), s.Unit, fmt.Sprintf("±%.1f %%, %s", 100*s.CV, rowsOf(s))})
	}
	for _, c := range r.Ceilings {
		p.Ceilings = append(p.Ceilings, tile{Name: c.Name, Value: figure(c.Value), Unit: c.Unit})
	}
	for _, f := range families {
		p.Legend = append(p.Legend, legend{class[f], strings.ReplaceAll(f, "_", " ")})
		p.Families = append(p.Families, family(r, f, class[f]))
	}
	for i := range r.Rows {
		p.Rows = append(p.Rows, tableRow{rowCells(&r.Rows[i]), !r.Rows[i].Check.OK})
	}
	return pages.Execute(w, p)
}

// comparison is a comparison as the page shows it.
type comparison struct {
	A, B string
	Bars plot
	Rows [][]string
	Note string
}

// ComparisonHTML writes a comparison as one page.
func ComparisonHTML(w io.Writer, c *bench.Comparison) error {
	view := comparison{A: describe(c.A), B: describe(c.B),
		Note: fmt.Sprintf("%d rows in both, %d only in A, %d only in B.", len(c.Rows), c.OnlyA, c.OnlyB)}
	for _, s := range c.Scores {
		view.Rows = append(view.Rows, []string{string(s.Class), figure(s.A), figure(s.B), s.Unit, ratio(s.Ratio), clear(s)})
	}
	view.Bars = ratios(c.Families)
	p := page{Title: "B against A", Comparison: &view, Digest: c.A.Digest + " and " + c.B.Digest, Stable: true}
	for _, r := range c.Rows {
		p.Rows = append(p.Rows, tableRow{Cells: []string{r.Name, figure(r.A), figure(r.B), r.Unit, ratio(r.Ratio)}})
	}
	p.Columns = []string{"row", "A", "B", "", "B/A"}
	return pages.Execute(w, p)
}

// ratios draws families on both sides of 1.
func ratios(families []bench.Ratio) plot {
	p := plot{Title: "B/A by family", Width: 940, Height: len(families)*(barHeight+6) + 40}
	values := []float64{0.5, 2}
	for _, f := range families {
		values = append(values, f.Ratio, 1/max(f.Ratio, 1e-9))
	}
	x := decades(values, barLeft/2, float64(p.Width-90))
	one := x.at(1)
	p.Lines = append(p.Lines, line{px(one), "0", px(one), px(float64(p.Height - 30)), "roof"})
	for i, f := range families {
		y := float64(6 + i*(barHeight+6))
		at := x.at(f.Ratio)
		p.Bars = append(p.Bars, bar{px(min(at, one)), px(y), px(max(max(at, one)-min(at, one), 1)), px(barHeight), "c0",
			fmt.Sprintf("%s: %.3f over %d rows", f.Name, f.Ratio, f.Rows)})
		p.Texts = append(p.Texts, text{px(barLeft/2 - 8), px(y + barHeight - 5), "end", "tick", f.Name},
			text{px(max(at, one) + 6), px(y + barHeight - 5), "start", "value", ratio(f.Ratio)})
	}
	return p
}
