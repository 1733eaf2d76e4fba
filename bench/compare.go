package bench

import (
	"math"
)

// Comparison holds the second report against the first: ratios above 1 mean that the second is faster.
type Comparison struct {
	A        Side         `json:"a"`
	B        Side         `json:"b"`
	Scores   []ScoreRatio `json:"scores"`
	Families []Ratio      `json:"families"` // geometric means over the rows that both have
	Rows     []Ratio      `json:"rows"`
	OnlyA    int          `json:"only_a"` // rows
	OnlyB    int          `json:"only_b"`
}

// Side is one of the two reports.
type Side struct {
	Digest  string `json:"digest"`
	Machine string `json:"machine"`
	Device  string `json:"device"`
	Threads int    `json:"threads"`
	Tier    Tier   `json:"tier"`
	Tool    string `json:"tool"`
	Stable  bool   `json:"stable"`
}

// ScoreRatio compares one class.
type ScoreRatio struct {
	Class Class   `json:"class"`
	Unit  string  `json:"unit"`
	A     float64 `json:"a"`
	B     float64 `json:"b"`
	Ratio float64 `json:"ratio,omitempty"` // 0 where one has no score
	// Clear says that the difference is more than twice what the two runs vary by.
	Clear bool `json:"clear"`
}

// Ratio compares the rates of a row, or of a family's rows.
type Ratio struct {
	Name  string  `json:"name"`
	A     float64 `json:"a,omitempty"`
	B     float64 `json:"b,omitempty"`
	Unit  string  `json:"unit,omitempty"`
	Rows  int     `json:"rows,omitempty"`
	Ratio float64 `json:"ratio"`
}

// Compare holds b against a. Rows are matched by everything but what the library chose; rows whose output was wrong do not count.
func Compare(a, b *Report) (Comparison, error) {
	c := Comparison{}
	var err error
	if c.A, err = side(a); err != nil {
		return c, err
	}
	if c.B, err = side(b); err != nil {
		return c, err
	}
	for i, class := range Classes() {
		c.Scores = append(c.Scores, scoreRatio(class, a.Scores[i], b.Scores[i]))
	}
	c.compareRows(a, b)
	return c, nil
}

func side(r *Report) (Side, error) {
	digest, err := r.Digest()
	return Side{digest.String(), r.Machine(), r.Device, r.Threads, r.Tier, r.Tool, r.Stable}, err
}

// Machine names what was measured: the GPU, or the processor.
func (r *Report) Machine() string {
	if r.Device == "gpu" && len(r.Inventory.GPUs) > 0 {
		return r.Inventory.GPUs[0].Name
	}
	if r.Inventory.CPU.Model == "" {
		return "unknown processor"
	}
	return r.Inventory.CPU.Model
}

func scoreRatio(class Class, a, b Score) ScoreRatio {
	s := ScoreRatio{Class: class, Unit: class.Unit(), A: a.Value, B: b.Value}
	if a.Value > 0 && b.Value > 0 {
		s.Ratio = b.Value / a.Value
		s.Clear = math.Abs(math.Log(s.Ratio)) > 2*math.Hypot(a.CV, b.CV)
	}
	return s
}

// chosen are the attributes that say what the library made of a row, and not what it was asked for.
var chosen = []string{"layout", "sums"}

func (r *Row) comparable() string {
	return r.Problem().with(func(p *Problem) {
		for _, name := range chosen {
			delete(p.Attrs, name)
		}
	}).Key()
}

func (c *Comparison) compareRows(a, b *Report) {
	first := map[string]*Row{}
	for i := range a.Rows {
		if row := &a.Rows[i]; row.Check.OK && row.value() > 0 {
			first[row.comparable()] = row
		}
	}
	var order []string
	logs := map[string][]float64{}
	for i := range b.Rows {
		row := &b.Rows[i]
		if !row.Check.OK || row.value() <= 0 {
			continue
		}
		key := row.comparable()
		old, ok := first[key]
		if !ok {
			c.OnlyB++
			continue
		}
		delete(first, key)
		r := Ratio{Name: key, A: old.value(), B: row.value(), Unit: row.RateUnit, Ratio: row.value() / old.value()}
		c.Rows = append(c.Rows, r)
		if _, seen := logs[row.Family]; !seen {
			order = append(order, row.Family)
		}
		logs[row.Family] = append(logs[row.Family], math.Log(r.Ratio))
	}
	c.OnlyA = len(first)
	for _, family := range order {
		c.Families = append(c.Families, Ratio{Name: family, Rows: len(logs[family]), Ratio: math.Exp(mean(logs[family]))})
	}
}

func mean(values []float64) (m float64) {
	for _, v := range values {
		m += v / float64(len(values))
	}
	return m
}
