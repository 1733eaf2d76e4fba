package bench

import (
	"math"
	"time"

	"github.com/assay-oracle/assay/bench/inventory"
)

// Schema names the fields of Report, ScoreSet the rows that scores are made of. A report of another score set is not
// comparable.
const (
	Schema   = "assay.bench/1"
	ScoreSet = "assay-1"
)

// Tier says how many rows a run has.
type Tier string

// The tiers.
const (
	Quick    Tier = "quick"
	Standard Tier = "standard"
	Full     Tier = "full"
)

// Class is a kind of work that a machine has one score for.
type Class string

// The classes, in the order of Report.Scores and of the chain.
const (
	GEMM      Class = "gemm"
	Conv      Class = "conv"
	Recurrent Class = "recurrent"
	AllReduce Class = "allreduce"
	Memory    Class = "memory"
)

// Classes returns the classes in their order.
func Classes() [5]Class { return [5]Class{GEMM, Conv, Recurrent, AllReduce, Memory} }

// Unit returns the unit of a class's score.
func (c Class) Unit() string {
	if c == AllReduce || c == Memory {
		return "GB/s"
	}
	return "GFLOP/s"
}

// The names of ceilings: the most that the machine was seen to reach in the same run.
const (
	FP32GEMM   = "fp32_gemm"
	BF16GEMM   = "bf16_gemm"
	Copy       = "copy"
	H2D        = "h2d"
	D2H        = "d2h"
	DiskRead   = "disk_read"
	DiskWrite  = "disk_write"
	OpOverhead = "op_overhead"
)

// Report is what a run measured.
type Report struct {
	Schema    string              `json:"schema"`
	ScoreSet  string              `json:"score_set"`
	Tier      Tier                `json:"tier"`
	Started   time.Time           `json:"started"`
	Seconds   float64             `json:"seconds"`
	Tool      string              `json:"tool"`   // version of the program
	Device    string              `json:"device"` // cpu or gpu
	Threads   int                 `json:"threads"`
	Inventory inventory.Inventory `json:"inventory"`
	Ceilings  []Ceiling           `json:"ceilings"`
	Scores    []Score             `json:"scores"` // one of each class, in order
	Rows      []Row               `json:"rows"`
	Skipped   []Skip              `json:"skipped,omitempty"`
	Stable    bool                `json:"stable"`
	Unstable  []string            `json:"unstable,omitempty"` // why
}

// Ceiling is the most of something that the machine was seen to reach.
type Ceiling struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
}

// Score is a class's one number.
type Score struct {
	Class    Class   `json:"class"`
	Value    float64 `json:"value"`
	Unit     string  `json:"unit"`
	Rows     int     `json:"rows"`     // that it is made of
	CV       float64 `json:"cv"`       // coefficient of variation expected of further runs, as seen within this one
	Estimate bool    `json:"estimate"` // made of a part of the score set
}

// Row is one measured shape.
type Row struct {
	Family        string            `json:"family"`
	Pass          string            `json:"pass,omitempty"`
	Shape         map[string]int64  `json:"shape"`
	Attrs         map[string]string `json:"attrs,omitempty"`
	Precision     string            `json:"precision"`
	Cache         string            `json:"cache"` // warm or flushed
	Repeats       int               `json:"repeats"`
	MinSeconds    float64           `json:"min_seconds"`
	MedianSeconds float64           `json:"median_seconds"`
	P90Seconds    float64           `json:"p90_seconds"`
	FLOP          float64           `json:"flop,omitempty"`        // by DeepBench's formula
	UsefulFLOP    float64           `json:"useful_flop,omitempty"` // that the result needs
	Bytes         float64           `json:"bytes,omitempty"`       // that must cross the memory bus at least once
	Rate          float64           `json:"rate"`                  // DeepBench's own figure
	RateUnit      string            `json:"rate_unit"`
	UsefulRate    float64           `json:"useful_rate,omitempty"`
	AlgBW         float64           `json:"alg_bw,omitempty"` // GB/s
	BusBW         float64           `json:"bus_bw,omitempty"` // GB/s
	Share         float64           `json:"share,omitempty"`  // of the ceiling that binds the row
	Bound         string            `json:"bound,omitempty"`  // compute or memory
	Check         Check             `json:"check"`
	Scored        bool              `json:"scored,omitempty"`
}

// Check is the comparison of a row's output with a reference.
type Check struct {
	Entries   int     `json:"entries"`
	MaxError  float64 `json:"max_error"`
	Tolerance float64 `json:"tolerance"`
	OK        bool    `json:"ok"`
}

// Skip is rows that the machine or its libraries cannot run.
type Skip struct {
	Family    string `json:"family"`
	Precision string `json:"precision,omitempty"`
	Rows      int    `json:"rows"`
	Reason    string `json:"reason"`
}

// Ceiling returns a ceiling's value.
func (r *Report) Ceiling(name string) (float64, bool) {
	for _, c := range r.Ceilings {
		if c.Name == name {
			return c.Value, true
		}
	}
	return 0, false
}

// Score returns a class's score, 0 where it has none.
func (r *Report) Score(class Class) float64 {
	for _, s := range r.Scores {
		if s.Class == class {
			return s.Value
		}
	}
	return 0
}

// OnChain returns the scores as the registry holds them: MFLOP/s and MB/s, rounded down.
func (r *Report) OnChain() [5]uint64 {
	var out [5]uint64
	for i, class := range Classes() {
		if v := r.Score(class) * 1000; v > 0 && v < math.MaxUint64/2 {
			out[i] = uint64(v)
		}
	}
	return out
}
