package bench

import "math"

// Measured is what a run saw of a problem. Blocks are its repeats at different times of the run.
type Measured struct {
	Problem Problem
	Blocks  [][]float64 // seconds of each repeat
	Ranks   int         // of an all-reduce
	Check   Check
}

// Row makes the report's row. Ceilings must be complete.
func (m *Measured) Row(r *Report) Row {
	var all []float64
	for _, b := range m.Blocks {
		all = append(all, b...)
	}
	p := m.Problem
	row := Row{
		Family: p.Family, Pass: p.Pass, Shape: p.Shape, Attrs: p.Attrs, Precision: p.Precision, Cache: p.Cache, Scored: p.Scored,
		Repeats: len(all), MinSeconds: Quantile(all, 0), MedianSeconds: Quantile(all, 0.5), P90Seconds: Quantile(all, 0.9),
		FLOP: p.FLOP(), UsefulFLOP: p.UsefulFLOP(), Bytes: p.Bytes(), Check: m.Check,
	}
	row.rates(m.Ranks)
	row.bind(r)
	return row
}

// rates fills in what follows from the median.
func (r *Row) rates(ranks int) {
	perSecond := 1e-9 / max(r.MedianSeconds, 1e-12)
	switch {
	case r.Family == "allreduce":
		n := float64(max(ranks, 1))
		r.Rate, r.RateUnit = r.Bytes*n*perSecond, "GB/s" // DeepBench's: it grows with the ranks
		r.AlgBW = r.Bytes * perSecond
		r.BusBW = r.AlgBW * 2 * (n - 1) / n
		r.UsefulRate = r.BusBW
	case r.FLOP > 0:
		r.Rate, r.RateUnit, r.UsefulRate = r.FLOP*perSecond, "GFLOP/s", r.UsefulFLOP*perSecond
	case r.Bytes > 0:
		r.Rate, r.RateUnit, r.UsefulRate = r.Bytes*perSecond, "GB/s", r.Bytes*perSecond
	default:
		r.Rate, r.RateUnit = 1e-6/max(r.MedianSeconds, 1e-12), "Mop/s"
	}
}

// bind says which ceiling binds the row, and what share of it the row reaches.
func (r *Row) bind(report *Report) {
	bandwidth := r.bandwidth(report)
	peak, ok := report.Ceiling(r.Precision + "_gemm")
	if !ok {
		peak, _ = report.Ceiling(FP32GEMM)
	}
	var compute, memory float64 // seconds at the ceilings
	if peak > 0 {
		compute = r.UsefulFLOP / peak / 1e9
	}
	if bandwidth > 0 {
		memory = r.Bytes / bandwidth / 1e9
	}
	least := math.Max(compute, memory)
	if least == 0 || r.MedianSeconds == 0 {
		return
	}
	r.Bound = "memory"
	if compute >= memory {
		r.Bound = "compute"
	}
	r.Share = least / r.MedianSeconds
}

// bandwidth is the ceiling on what the row moves, 0 where no probe measures it.
func (r *Row) bandwidth(report *Report) float64 {
	name := Copy
	switch r.Family {
	case "allreduce", "memory", "overhead":
		return 0
	case "disk":
		name = map[string]string{"read": DiskRead, "write": DiskWrite}[r.Pass]
	case "copy":
		if r.Pass != "" {
			name = r.Pass
		}
	}
	v, _ := report.Ceiling(name)
	return v
}

// value is what the row counts for its class.
func (r *Row) value() float64 {
	if r.Family == "allreduce" {
		return r.BusBW
	}
	return r.Rate
}
