package proof

import (
	"math"
	"math/bits"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config is how a verifier challenges.
type Config struct {
	Seconds     float64 // that the rounds of a row should take where the claim is true
	Slack       float64 // times Seconds that they may take
	LoadSeconds float64 // that making a row's table may take
	OpenSeconds float64 // that sending the openings may take
	GEMM        Shape
	Memory      Shape
	MemoryShare float64 // of the claimed memory that the table of the memory row has
	TableBytes  uint64  // that the table has at least: a smaller one would measure caches
	Reach       Reach
}

// Shape is what rows of a class have in common.
type Shape struct {
	Inner, Width, Bits, Passes int
	Samples                    int // result rows to open
}

// Reach is the share of a class's claimed score that must be measured for the claim to be attested.
type Reach struct{ GEMM, Memory float64 }

// Defaults returns what an oracle runs. The GEMM row reaches what a training job's largest products reach, which is more than
// the class's score over all shapes; the memory row reads its table, where the class's score counts the bytes that a copy reads
// and writes.
func Defaults() Config {
	return Config{
		Seconds: 20, Slack: 4, LoadSeconds: 300, OpenSeconds: 120,
		GEMM:        Shape{Inner: 4096, Width: 4096, Bits: 12, Passes: 1, Samples: 512},
		Memory:      Shape{Inner: 64, Width: 2048, Bits: 18, Passes: 8, Samples: 128},
		MemoryShare: 0.75,
		TableBytes:  1 << 30,
		Reach:       Reach{GEMM: 0.85, Memory: 0.4},
	}
}

// Validate reports the first setting that is out of range.
func (c Config) Validate() error {
	for name, v := range map[string]float64{"seconds": c.Seconds, "load seconds": c.LoadSeconds, "open seconds": c.OpenSeconds} {
		if !(v > 0 && v <= 3600) {
			return fault.New(fault.Config, "%s %v is not within (0, 3600]", name, v)
		}
	}
	if !(c.Slack >= 1 && c.Slack <= 100) {
		return fault.New(fault.Config, "slack %v is not within [1, 100]", c.Slack)
	}
	for name, v := range map[string]float64{"memory share": c.MemoryShare, "reach of gemm": c.Reach.GEMM, "reach of memory": c.Reach.Memory} {
		if !(v > 0 && v <= 1) {
			return fault.New(fault.Config, "%s %v is not within (0, 1]", name, v)
		}
	}
	return nil
}

const (
	grace      = 2       // seconds of network that a row's deadline allows for
	keptLeaves = 1 << 20 // leaf hashes of a row that a prover is asked to keep, 32 MiB
	longestRow = 3600    // seconds that the rounds of a row may be expected to take: as long it holds a place of the verifier
)

// rows sizes the challenge to the claim. A class that is claimed to be 0 is not challenged.
func (c Config) rows(claim Claim) ([]Row, error) {
	var rows []Row
	if score := classScore(claim, bench.GEMM); score > 0 {
		rows = append(rows, c.gemm(score))
	}
	if score := classScore(claim, bench.Memory); score > 0 && claim.MemoryBytes > 0 {
		rows = append(rows, c.memory(score, claim.MemoryBytes))
	}
	if len(rows) == 0 {
		return nil, fault.New(fault.BadRequest, "the claim has neither a GEMM score nor a memory score: there is nothing to challenge")
	}
	for _, r := range rows {
		if err := r.validate(); err != nil {
			return nil, err
		}
		if r.Seconds > longestRow*c.Slack+grace {
			return nil, fault.New(fault.BadRequest, "the claimed score is so low that the shortest proof of it takes %.0f s", r.Seconds/c.Slack).About(r.Name)
		}
	}
	return rows, nil
}

func classScore(claim Claim, class bench.Class) uint64 { return claim.Scores[classIndex(class)] }

func classIndex(class bench.Class) int {
	for i, c := range bench.Classes() {
		if c == class {
			return i
		}
	}
	return -1
}

// gemm has a dozen rounds or more, and batches as large as that allows: a device needs them to be busy.
func (c Config) gemm(score uint64) Row {
	s := c.GEMM
	r := Row{Name: "gemm", Class: bench.GEMM, Inner: s.Inner, Width: s.Width, Tiles: 1, Bits: s.Bits, Passes: s.Passes}
	perRow := 2 * float64(s.Inner) * float64(s.Width)
	results := math.Max(float64(score)*1e6*c.Seconds/perRow, 1)
	r.Batch = 1 << min(max(bits.Len64(uint64(results/12)), 4)-1, 14)
	r.Rounds = int(math.Min(math.Ceil(results/float64(r.Batch)), maxRounds))
	return c.finish(r, s, r.FLOP()/(float64(score)*1e6))
}

// memory reads a table of the claimed size with every round: one row of signs by each tile.
func (c Config) memory(score, bytes uint64) Row {
	s := c.Memory
	r := Row{Name: "memory", Class: bench.Memory, Batch: 1, Inner: s.Inner, Width: s.Width, Bits: s.Bits, Passes: s.Passes}
	tile := float64(4 * s.Inner * s.Width)
	const step = maxGroup // so that any group divides the tiles
	table := math.Max(float64(bytes)*c.MemoryShare, float64(c.TableBytes))
	r.Tiles = int(math.Min(math.Max(math.Round(table/tile/step), 1)*step, maxTiles))
	pass := float64(r.TableBytes()) / (float64(score) * 1e6)
	most := min(maxRounds, keptLeaves*maxGroup/r.Tiles)
	r.Rounds = int(math.Min(math.Max(math.Ceil(c.Seconds/pass), 2), float64(most)))
	return c.finish(r, s, pass*float64(r.Rounds))
}

func (c Config) finish(r Row, s Shape, expected float64) Row {
	r.Group = 1
	for r.Group < maxGroup && r.results()%(2*r.Group) == 0 && r.leaves()*r.Rounds > keptLeaves {
		r.Group *= 2
	}
	r.Samples = min(s.Samples, r.results()*r.Rounds)
	r.Seconds = expected*c.Slack + grace
	return r
}

func (r Reach) of(class bench.Class) float64 {
	if class == bench.Memory {
		return r.Memory
	}
	return r.GEMM
}

// enough is how many seconds a row's rounds may take for the claim to be attested.
func (r Reach) enough(row Row, claim Claim) float64 {
	return row.work() / 1e6 / (r.of(row.Class) * float64(classScore(claim, row.Class)))
}

// attested returns the scores that a verdict stands for: the claimed one where enough of it was measured, what was measured
// where not, and 0 for a class that was not challenged.
func (r Reach) attested(claim Claim, measured [5]uint64) (out [5]uint64) {
	for _, class := range []bench.Class{bench.GEMM, bench.Memory} {
		i := classIndex(class)
		out[i] = min(claim.Scores[i], measured[i])
		if float64(measured[i]) >= r.of(class)*float64(claim.Scores[i]) {
			out[i] = claim.Scores[i]
		}
	}
	return out
}
