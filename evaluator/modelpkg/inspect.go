package modelpkg

import "github.com/assay-oracle/assay/evaluator/tensor"

// Report says what a model costs.
type Report struct {
	Name      string   `json:"name"`
	Root      Root     `json:"model_root"`
	Trainable int64    `json:"trainable_parameters"`
	Other     int64    `json:"other_parameters"`     // such as moving means
	Weights   int64    `json:"weight_bytes"`         // of a checkpoint
	Gradients int64    `json:"gradient_bytes"`       // of all trainable tensors
	Slot      int64    `json:"optimizer_slot_bytes"` // momentum keeps one slot, Adam two
	EvalNodes int      `json:"inference_nodes"`
	GradNodes int      `json:"gradient_nodes"`
	Forward   int64    `json:"forward_flops"`  // per example, inference
	Backward  int64    `json:"backward_flops"` // per example, what a training step adds to Forward
	PerStep   int64    `json:"step_flops"`     // per training step, whatever the batch (weight decay, for one)
	Scoring   Memory   `json:"scoring_memory"`
	Training  Memory   `json:"training_memory"`
	Image     string   `json:"training_image,omitempty"`
	Underived []string `json:"underived,omitempty"` // what the operations and memory do not cover
}

// Memory is what the values of one run take beside weights and optimizer slots: the most that is alive at one time when
// nodes run one after another. Libraries' scratch space and the allocator's waste come on top.
type Memory struct {
	Fixed      int64 `json:"fixed_bytes"`
	PerExample int64 `json:"bytes_per_example"`
}

// At returns the bytes at a batch size.
func (m Memory) At(batch int64) int64 { return plus(m.Fixed, times(batch, m.PerExample)) }

// ScoringBytes estimates the memory of scoring: weights and activations.
func (r Report) ScoringBytes(batch int64) int64 { return plus(r.Weights, r.Scoring.At(batch)) }

// TrainingBytes estimates the memory of training with an optimizer of so many slots: weights, slots, activations and
// gradients.
func (r Report) TrainingBytes(batch, slots int64) int64 {
	return plus(plus(r.Weights, times(slots, r.Slot)), r.Training.At(batch))
}

// Inspect derives parameters, operations and memory from the graphs of an opened package (the conventions stand in flops.go
// and memory.go). Operations per example are the difference between batches of one and two, so what is done once per step
// is not among them. Where the peak of memory lies changes with the batch, from the weights' own gradients to the activations;
// the line from a batch of one with the slope of large batches is never below it.
func Inspect(p *Package) (Report, error) {
	r := Report{Name: p.Manifest.Name, Root: p.Root}
	for _, t := range p.Manifest.Tensors {
		elements, _ := t.Shape.Elements()
		bytes, _ := t.Bytes()
		r.Weights += bytes
		if !t.Trainable {
			r.Other += elements
			continue
		}
		r.Trainable += elements
		r.Gradients += bytes
	}
	r.Slot = r.Gradients
	if p.Manifest.Training != nil {
		r.Image = p.Manifest.Training.Image
	}
	return r, r.derive(p)
}

func (r *Report) derive(p *Package) error {
	eval, err := parseGraph(p.Eval)
	if err != nil {
		return inFile(EvalFile, err)
	}
	grad, err := parseGraph(p.Grad)
	if err != nil {
		return inFile(GradFile, err)
	}
	r.EvalNodes, r.GradNodes = len(eval.def.GetNode()), len(grad.def.GetNode())
	forward := measure(eval, p.Manifest.evalFeeds)
	training := measure(grad, p.Manifest.gradFeeds)
	r.Forward, r.Scoring = forward.perExample, forward.memory
	r.Backward, r.PerStep, r.Training = max(training.perExample-forward.perExample, 0), training.once, training.memory
	r.Underived = append(forward.notes, training.notes...)
	return nil
}

// measured is the cost of a graph as a function of the batch.
type measured struct {
	perExample, once int64
	memory           Memory
	notes            []string
}

func measure(g *graph, feeds func(batch int64) map[string]fact) measured {
	run := func(batch int64) (load, *analysis) { return g.analyze(feeds(batch), batch, nil) }
	one, a := run(1)
	two, _ := run(2)
	small, _ := run(512)
	large, _ := run(1024)
	m := measured{perExample: max(two.flops-one.flops, 0), notes: a.notes()}
	m.once = max(one.flops-m.perExample, 0)
	m.memory.PerExample = max(large.peak-small.peak, 0) / 512
	m.memory.Fixed = max(one.peak-m.memory.PerExample, 0)
	return m
}

func (m *Manifest) evalFeeds(batch int64) map[string]fact {
	feeds := map[string]fact{}
	feed(feeds, m.Inputs[0].Eval, m.Inputs[0].DType, m.Inputs[0].Shape, batch)
	for _, t := range m.Tensors {
		feed(feeds, t.Eval, t.DType, t.Shape, batch)
	}
	return feeds
}

func (m *Manifest) gradFeeds(batch int64) map[string]fact {
	feeds := map[string]fact{}
	feed(feeds, m.Inputs[0].Grad, m.Inputs[0].DType, m.Inputs[0].Shape, batch)
	feed(feeds, m.Labels.Grad, m.Labels.DType, m.Labels.Shape, batch)
	for _, t := range m.Tensors {
		feed(feeds, t.Grad, t.DType, t.Shape, batch)
	}
	for _, s := range m.Seeds {
		feed(feeds, s.Grad, s.DType, s.Shape, batch)
	}
	return feeds
}

func feed(feeds map[string]fact, end string, dtype tensor.DType, shape tensor.Shape, batch int64) {
	at := append(tensor.Shape{}, shape...)
	if len(at) > 0 && at[0] == -1 {
		at[0] = batch
	}
	feeds[baseName(end)] = fact{shape: at, known: true, width: dtype.Size()}
}
