package render

import (
	"fmt"
	"math"
)

// plot is a chart as the template draws it. Classes pick colours from the page's style.
type plot struct {
	Title, Note   string
	Width, Height int
	Lines         []line
	Texts         []text
	Bars          []bar
	Marks         []mark
}

type line struct {
	X1, Y1, X2, Y2 string
	Class          string
}

type text struct {
	X, Y          string
	Anchor, Class string
	Text          string
}

type bar struct {
	X, Y, W, H string
	Class      string
	Title      string
}

type mark struct {
	X, Y  string
	Class string
	Title string
}

func px(v float64) string { return fmt.Sprintf("%.1f", v) }

// scale maps values to pixels by their logarithm.
type scale struct{ low, high, from, to float64 }

// decades is a scale over whole powers of ten that hold all values.
func decades(values []float64, from, to float64) scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if v > 0 {
			low, high = min(low, math.Log10(v)), max(high, math.Log10(v))
		}
	}
	if low > high {
		low, high = 0, 1
	}
	low, high = math.Floor(low), math.Ceil(high+1e-9)
	return scale{low, max(high, low+1), from, to}
}

func (s scale) at(v float64) float64 {
	if v <= 0 {
		return s.from
	}
	share := (math.Log10(v) - s.low) / (s.high - s.low)
	return s.from + min(max(share, 0), 1)*(s.to-s.from)
}

// ticks are the powers of ten.
func (s scale) ticks() (out []float64) {
	for e := s.low; e <= s.high; e++ {
		out = append(out, math.Pow(10, e))
	}
	return out
}

// tick prints a power of ten.
func tick(v float64) string {
	switch {
	case v >= 1e12:
		return fmt.Sprintf("%.0fT", v/1e12)
	case v >= 1e9:
		return fmt.Sprintf("%.0fG", v/1e9)
	case v >= 1e6:
		return fmt.Sprintf("%.0fM", v/1e6)
	case v >= 1e3:
		return fmt.Sprintf("%.0fk", v/1e3)
	}
	return fmt.Sprintf("%.4g", v)
}

// The margins of charts with axes.
const (
	left, right, top, bottom = 64, 16, 16, 44
)

// axes draws the grid of two logarithmic scales.
func (p *plot) axes(x, y scale, xName, yName string) {
	for _, v := range x.ticks() {
		at := px(x.at(v))
		p.Lines = append(p.Lines, line{at, px(y.from), at, px(y.to), "grid"})
		p.Texts = append(p.Texts, text{at, px(y.from + 18), "middle", "tick", tick(v)})
	}
	for _, v := range y.ticks() {
		at := px(y.at(v))
		p.Lines = append(p.Lines, line{px(x.from), at, px(x.to), at, "grid"})
		p.Texts = append(p.Texts, text{px(x.from - 8), px(y.at(v) + 4), "end", "tick", tick(v)})
	}
	p.Texts = append(p.Texts, text{px((x.from + x.to) / 2), px(y.from + 38), "middle", "axis", xName},
		text{px(x.from), px(y.to - 4), "start", "axis", yName})
}
