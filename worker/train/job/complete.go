package job

import (
	"encoding/json"
	"math"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Complete fills in defaults for a model and checks the job. Errors have the code JobInvalid and name the field.
func (j Job) Complete(kind modelpkg.LossKind) (Job, error) {
	or(&j.Format, Safetensors)
	or(&j.Epochs, 10)
	or(&j.Batch, 128)
	or(&j.CheckpointSeconds, 30)
	or(&j.Device, "auto")
	or(&j.Schedule.Curve, Constant)
	j.Optimizer = j.Optimizer.complete()
	switch j.Schedule.Curve {
	case StepDecay:
		or(&j.Schedule.Rate, 0.1)
	case Exponential:
		or(&j.Schedule.Rate, 0.96)
	}
	if kind == modelpkg.MeanSquared {
		or(&j.Stop.Metric, Loss)
	}
	or(&j.Stop.Metric, Accuracy)
	if kind == modelpkg.MeanSquared && j.Stop.Metric == Accuracy {
		return j, invalid("stop.metric", "mean squared error has no accuracy")
	}
	return j, j.validate()
}

func (o Optimizer) complete() Optimizer {
	or(&o.Rule, Adam)
	rate := 0.001
	if o.Rule == SGD || o.Rule == Momentum {
		rate = 0.01
	}
	or(&o.LearningRate, rate)
	switch o.Rule {
	case Momentum:
		or(&o.Momentum, 0.9)
	case Adam, AdamW:
		or(&o.Beta1, 0.9)
		or(&o.Beta2, 0.999)
		or(&o.Epsilon, 1e-7)
	}
	if o.Rule == AdamW && o.WeightDecay == nil {
		decay := 0.004
		o.WeightDecay = &decay
	}
	return o
}

func or[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

func invalid(field, format string, args ...any) error {
	return fault.New(fault.JobInvalid, format, args...).About(field)
}

func (j Job) validate() error {
	for field, path := range map[string]string{"model": j.Model, "data": j.Data, "train.split": j.Train.Split, "state": j.State, "output": j.Output} {
		if path == "" {
			return invalid(field, "is missing")
		}
	}
	switch {
	case j.Format != Safetensors && j.Format != Bundle:
		return invalid("format", "%q is not safetensors or bundle", j.Format)
	case j.Epochs < 1 || j.Epochs > 1<<20:
		return invalid("epochs", "%d is not within 1 to %d", j.Epochs, 1<<20)
	case j.Batch < 1 || j.Batch > 1<<20:
		return invalid("batch", "%d is not within 1 to %d", j.Batch, 1<<20)
	case !positive(j.ClipNorm, 0):
		return invalid("clip_norm", "%v is negative or not finite", j.ClipNorm)
	case j.CheckpointSteps < 0 || !positive(j.CheckpointSeconds, 0):
		return invalid("checkpoint_steps", "an interval is negative")
	case j.Device != "cpu" && j.Device != "gpu" && j.Device != "auto":
		return invalid("device", "%.20q is not cpu, gpu or auto", j.Device)
	case j.IntraOp < 0 || j.IntraOp > 1024:
		return invalid("intra_op", "%d is not within 0 to 1024", j.IntraOp)
	}
	for _, check := range []func() error{j.Optimizer.validate, j.Schedule.validate, j.validateStop} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// positive reports whether v is finite and at least least.
func positive(v, least float64) bool { return v >= least && !math.IsInf(v, 0) }

func (o Optimizer) validate() error {
	switch {
	case o.Rule != SGD && o.Rule != Momentum && o.Rule != Adam && o.Rule != AdamW:
		return invalid("optimizer.rule", "%.20q is not sgd, momentum, adam or adamw", o.Rule)
	case !positive(o.LearningRate, 0):
		return invalid("optimizer.learning_rate", "%v is negative or not finite", o.LearningRate)
	case !positive(o.Momentum, 0) || o.Momentum >= 1 || !positive(o.Beta1, 0) || o.Beta1 >= 1 || !positive(o.Beta2, 0) || o.Beta2 >= 1:
		return invalid("optimizer.momentum", "momentum, beta_1 or beta_2 is not within 0 to 1")
	case !positive(o.Epsilon, 0):
		return invalid("optimizer.epsilon", "%v is negative or not finite", o.Epsilon)
	case o.WeightDecay != nil && !positive(*o.WeightDecay, 0):
		return invalid("optimizer.weight_decay", "%v is negative or not finite", *o.WeightDecay)
	}
	return nil
}

func (s Schedule) validate() error {
	switch {
	case s.Curve != Constant && s.Curve != Cosine && s.Curve != StepDecay && s.Curve != Exponential:
		return invalid("schedule.curve", "%.20q is not constant, cosine, step or exponential", s.Curve)
	case s.Warmup < 0 || s.Every < 0:
		return invalid("schedule.warmup", "a number of steps is negative")
	case !positive(s.Rate, 0) || !positive(s.Final, 0) || s.Final > 1:
		return invalid("schedule.rate", "rate or final is out of range")
	}
	return nil
}

func (j Job) validateStop() error {
	s := j.Stop
	switch {
	case s.Metric != Accuracy && s.Metric != Loss:
		return invalid("stop.metric", "%.20q is not accuracy or loss", s.Metric)
	case s.Patience < 0 || !positive(s.MinDelta, 0) || !positive(s.Seconds, 0):
		return invalid("stop", "patience, min_delta or seconds is negative")
	case (s.Patience > 0 || s.Target != nil) && j.Validation == nil:
		return invalid("validation", "patience and target need validation records")
	}
	return nil
}

// Fingerprint identifies what the course of a run follows from: a saved state goes on under an equal fingerprint only. inputs
// are the hashes of model, initial weights and data. Where the result goes, when to stop and how often to save may change
// between two runs, and so may epochs, but for the cosine, which they stretch.
func (j Job) Fingerprint(inputs ...merkle.Hash) (merkle.Hash, error) {
	j.Output, j.Format, j.State, j.Model, j.Init, j.Data = "", "", "", "", "", ""
	j.CheckpointSteps, j.CheckpointSeconds = 0, 0
	j.Stop = Stop{Metric: j.Stop.Metric, MinDelta: j.Stop.MinDelta}
	if j.Schedule.Curve != Cosine {
		j.Epochs = 0
	}
	raw, err := json.Marshal(j)
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		return merkle.Hash{}, fault.Wrap(fault.Internal, err, "encode job")
	}
	for _, h := range inputs {
		raw = append(raw, h[:]...)
	}
	return merkle.Keccak256(raw), nil
}
