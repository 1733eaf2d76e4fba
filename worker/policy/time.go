package policy

import (
	"math"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/modelpkg/cost"
)

// Times that no row measures: of the system and of the trainer's own work, which vary little between machines.
const (
	startSeconds   = 0.25   // the trainer's process until it is ready to read the graph
	nodeSeconds    = 0.4e-3 // optimizing one node of a graph, once
	recordSeconds  = 1e-6   // reading one record out of the page cache: a system call
	runSeconds     = 60e-6  // feeding, running and fetching from a session
	logitSeconds   = 20e-9  // scoring one logit of validation
	wideSeconds    = 15e-6  // what an op takes at least that runs in several threads
	trainerNodes   = 14     // that the trainer adds to count what is right
	diskPerSecond  = 200e6  // bytes, where no row says better
	validationRows = 256    // of one batch
)

// Part is one class's share of a training step.
type Part struct {
	Class   cost.Class `json:"class"`
	FLOPs   int64      `json:"flops"`
	Bytes   int64      `json:"bytes"`
	Runs    int64      `json:"runs"`
	Seconds float64    `json:"seconds"`
}

// Times is how long training takes, in seconds.
type Times struct {
	Step       float64 `json:"step"`
	Parts      []Part  `json:"parts"`    // of a step
	Overhead   float64 `json:"overhead"` // of a step: running its nodes, whatever they do, and waking threads
	Loading    float64 `json:"loading"`  // of a step: reading records, beside training
	Epoch      float64 `json:"epoch"`
	Validation float64 `json:"validation"` // of an epoch
	Saving     float64 `json:"saving"`     // states, over the whole run
	Start      float64 `json:"start"`
	Total      float64 `json:"total"`
}

// run estimates one run of a graph. unknown is the first op that nothing measured is like.
func (m *machine) run(c *cost.Cost, extra int64) (parts []Part, overhead float64, unknown string) {
	seconds, wide := map[cost.Class]float64{}, 0.0
	for _, w := range c.Works {
		each, ok := m.seconds(w, c.Peak)
		if !ok {
			return nil, 0, w.Op
		}
		seconds[w.Class] += float64(w.Runs) * each
		if each > wideSeconds {
			wide += float64(w.Runs)
		}
	}
	for _, t := range c.Totals() {
		parts = append(parts, Part{Class: t.Class, FLOPs: t.FLOPs, Bytes: t.Bytes, Runs: t.Runs, Seconds: seconds[t.Class]})
	}
	nodes := float64(c.Nodes + extra)
	return parts, nodes*m.overhead + runSeconds + m.wakes(wide, nodes)*m.wake, ""
}

// wakes is how often an op that fills the cores finds their threads asleep: the more, the more of the nodes leave them idle.
func (m *machine) wakes(wide, nodes float64) float64 {
	if m.report.Device != "cpu" || m.report.Threads == 1 {
		return 0
	}
	return wide * max(nodes-wide, 0) / max(nodes, 1)
}

func total(parts []Part, overhead float64) float64 {
	for _, p := range parts {
		overhead += p.Seconds
	}
	return overhead
}

// train estimates a whole training run.
func (m *machine) train(model *Model, j Job) (t Times, unknown string) {
	if t.Parts, t.Overhead, unknown = m.run(model.Training, trainerNodes); unknown != "" {
		return t, unknown
	}
	busy := total(t.Parts, t.Overhead) + m.transfer(float64(j.Batch)*float64(model.RecordBytes))
	t.Loading = float64(j.Batch) * m.record(model)
	t.Step = m.beside(busy, t.Loading)
	if t.Validation, unknown = m.validate(model, j); unknown != "" {
		return t, unknown
	}
	t.Epoch = t.Step*float64(j.Records)/float64(j.Batch) + t.Validation
	t.Start = startSeconds + nodeSeconds*float64(model.Training.Defined+model.Validation.Defined)
	t.Total = t.Start + t.Epoch*float64(j.Epochs)
	if j.SaveEvery > 0 {
		t.Saving = (math.Floor(t.Total/j.SaveEvery) + 1) * float64(model.StateBytes) / m.disk()
		t.Total += t.Saving
	}
	return t, ""
}

// record is what reading one costs: input and label, each a system call and a copy.
func (m *machine) record(model *Model) float64 {
	copied := 0.0
	if v, _ := m.report.Ceiling(bench.Copy); v > 0 {
		copied = 2 * float64(model.RecordBytes) / v / 1e9 // read and written
	}
	return 2*recordSeconds + copied
}

// beside is the time of a step while the next batch is read. On a CPU the ops fill the cores, so that reading takes its share of
// them; a GPU leaves the cores alone.
func (m *machine) beside(busy, reading float64) float64 {
	if m.report.Device == "cpu" {
		busy += reading / float64(m.report.Threads)
	}
	return max(busy, reading)
}

// transfer is the way of a batch to a GPU.
func (m *machine) transfer(bytes float64) float64 {
	if m.report.Device != "gpu" {
		return 0
	}
	if v, _ := m.report.Ceiling(bench.H2D); v > 0 {
		return bytes / v / 1e9
	}
	return 0
}

func (m *machine) validate(model *Model, j Job) (float64, string) {
	if j.Validation == 0 {
		return 0, ""
	}
	parts, overhead, unknown := m.run(model.Validation, 0)
	batch := total(parts, overhead) + validationRows*(m.record(model)+float64(model.Logits)*logitSeconds) +
		m.transfer(validationRows*float64(model.RecordBytes))
	return batch * float64(j.Validation) / validationRows, unknown
}

func (m *machine) disk() float64 {
	if v, _ := m.report.Ceiling(bench.DiskWrite); v > 0 {
		return v * 1e9
	}
	return diskPerSecond
}
