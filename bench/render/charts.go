package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/assay-oracle/assay/bench"
)

// colours is how many the page's style has; families beyond share the last.
const colours = 8

// palette gives each family of a report its colour, in the order of the rows.
func palette(r *bench.Report) (families []string, class map[string]string) {
	class = map[string]string{}
	for i := range r.Rows {
		f := r.Rows[i].Family
		if _, ok := class[f]; !ok {
			class[f] = fmt.Sprintf("c%d", min(len(families), colours-1))
			families = append(families, f)
		}
	}
	return families, class
}

// tip is what a mark says when it is pointed at.
func tip(r *bench.Row) string {
	return fmt.Sprintf("%s %s %s %s: %s %s, median %s, %.0f %% of the ceiling", Operation(r), r.Problem().Dims(), r.Precision, r.Cache,
		figure(r.Rate), r.RateUnit, duration(r.MedianSeconds), 100*r.Share)
}

// roofline draws rows by their operations a byte, below what the machine was seen to reach.
func roofline(r *bench.Report, class map[string]string) plot {
	p := plot{Title: "Roofline", Width: 940, Height: 520,
		Note: "Each point is a row: useful operations for each byte that must cross the memory bus, against useful operations a second. " +
			"The lines are what this machine reached in the same run. Rows whose operands stay in the cache may lie above the slope."}
	var intensity, rates []float64
	var shown []*bench.Row
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.UsefulFLOP > 0 && row.Bytes > 0 && row.UsefulRate > 0 {
			shown = append(shown, row)
			intensity, rates = append(intensity, row.UsefulFLOP/row.Bytes), append(rates, row.UsefulRate)
		}
	}
	bandwidth, _ := r.Ceiling(bench.Copy)
	roofs := peaks(r)
	for _, roof := range roofs {
		rates = append(rates, roof.Value)
		if bandwidth > 0 {
			intensity = append(intensity, roof.Value/bandwidth)
		}
	}
	x := decades(intensity, left, float64(p.Width-right))
	y := decades(rates, float64(p.Height-bottom), top+12)
	p.axes(x, y, "useful FLOP / byte", "GFLOP/s")
	for i, roof := range roofs {
		p.roof(x, y, roof, bandwidth, i == 0)
	}
	for _, row := range shown {
		p.Marks = append(p.Marks, mark{px(x.at(row.UsefulFLOP / row.Bytes)), px(y.at(row.UsefulRate)), class[row.Family], tip(row)})
	}
	return p
}

// peaks are the ceilings on products, the highest first.
func peaks(r *bench.Report) []bench.Ceiling {
	var out []bench.Ceiling
	for _, c := range r.Ceilings {
		if strings.HasSuffix(c.Name, "_gemm") && c.Value > 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b bench.Ceiling) int { return int(math.Copysign(1, b.Value-a.Value)) })
	return out
}

// roof draws one ceiling, and for the highest of them the slope that leads to it.
func (p *plot) roof(x, y scale, c bench.Ceiling, bandwidth float64, slope bool) {
	from := x.from
	if bandwidth > 0 {
		ridge := c.Value / bandwidth
		from = x.at(ridge)
		if slope {
			start := max(math.Pow(10, x.low), math.Pow(10, y.low)/bandwidth)
			p.Lines = append(p.Lines, line{px(x.at(start)), px(y.at(start * bandwidth)), px(from), px(y.at(c.Value)), "roof"})
			middle := math.Sqrt(start * ridge)
			p.Texts = append(p.Texts, text{px(x.at(middle) - 8), px(y.at(middle*bandwidth) - 6), "end", "label", "copy " + figure(bandwidth) + " GB/s"})
		}
	}
	p.Lines = append(p.Lines, line{px(from), px(y.at(c.Value)), px(x.to), px(y.at(c.Value)), "roof"})
	p.Texts = append(p.Texts, text{px(x.to - 4), px(y.at(c.Value) - 5), "end", "label",
		strings.TrimSuffix(c.Name, "_gemm") + " " + figure(c.Value) + " GFLOP/s"})
}

// manyRows is the number of rows above which a family is drawn as points.
const manyRows = 24

// family draws one family: a bar for each row, or points by the rows' work where there are many.
func family(r *bench.Report, name, class string) plot {
	var rows []*bench.Row
	for i := range r.Rows {
		if r.Rows[i].Family == name {
			rows = append(rows, &r.Rows[i])
		}
	}
	title := strings.ReplaceAll(name, "_", " ")
	if len(rows) > manyRows && rows[0].FLOP > 0 {
		return points(title, class, rows)
	}
	return bars(title, class, rows)
}

const (
	barHeight = 18
	barLeft   = 380
)

func bars(title, class string, rows []*bench.Row) plot {
	p := plot{Title: title, Width: 940, Height: len(rows)*(barHeight+6) + 12}
	most := 0.0
	for _, row := range rows {
		most = max(most, row.Rate)
	}
	for i, row := range rows {
		y := float64(6 + i*(barHeight+6))
		width := 0.0
		if most > 0 {
			width = row.Rate / most * float64(p.Width-barLeft-140)
		}
		p.Bars = append(p.Bars, bar{px(barLeft), px(y), px(max(width, 1)), px(barHeight), class, tip(row)})
		name := fmt.Sprintf("%s %s %s", strings.TrimPrefix(strings.TrimPrefix(Operation(row), title), " "), row.Problem().Dims(), row.Precision)
		if row.Cache == bench.Flushed {
			name += " flushed"
		}
		p.Texts = append(p.Texts, text{px(barLeft - 8), px(y + barHeight - 5), "end", "tick", strings.TrimSpace(name)},
			text{px(barLeft + max(width, 1) + 6), px(y + barHeight - 5), "start", "value", figure(row.Rate) + " " + row.RateUnit})
	}
	return p
}

func points(title, class string, rows []*bench.Row) plot {
	p := plot{Title: title, Width: 940, Height: 320, Note: "Rate against the work of one repeat; filled in fp32, hollow in narrower precisions."}
	var work, rates []float64
	for _, row := range rows {
		work, rates = append(work, row.FLOP), append(rates, row.Rate)
	}
	x := decades(work, left, float64(p.Width-right))
	y := decades(rates, float64(p.Height-bottom), top+12)
	p.axes(x, y, "FLOP", rows[0].RateUnit)
	for _, row := range rows {
		kind := class
		if row.Precision != bench.FP32 {
			kind += " hollow"
		}
		p.Marks = append(p.Marks, mark{px(x.at(row.FLOP)), px(y.at(row.Rate)), kind, tip(row)})
	}
	return p
}
