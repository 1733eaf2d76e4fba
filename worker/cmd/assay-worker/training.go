package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/worker/train/job"
)

// trainingFlags are a training job in words.
type trainingFlags struct {
	job         job.Job
	validation  string
	rule, curve string
	metric      string
	decay       float64
	target      float64
	timeLimit   time.Duration
	saveEvery   time.Duration
}

func (t *trainingFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&t.job.Data, "data", "", "dataset package to train on, `folder`")
	f.StringVar(&t.job.Train.Split, "split", "train", "split to train on")
	f.StringVar(&t.validation, "validation", "", "split to choose the best weights by, and to stop by")
	f.StringVar(&t.job.Init, "init", "", "checkpoint to start from; the model's initial weights by default")
	f.IntVar(&t.job.Epochs, "epochs", 10, "passes over the split")
	f.IntVar(&t.job.Batch, "batch", 128, "examples of a step")
	f.Uint64Var(&t.job.Seed, "seed", 1, "seed of shuffling and dropout")
	f.StringVar(&t.rule, "optimizer", string(job.Adam), "sgd, momentum, adam or adamw")
	f.Float64Var(&t.job.Optimizer.LearningRate, "learning-rate", 0, "base learning rate; 0 means 0.001 for adam and adamw, 0.01 for sgd and momentum")
	f.Float64Var(&t.job.Optimizer.Momentum, "momentum", 0, "of the optimizer momentum; 0 means 0.9")
	f.BoolVar(&t.job.Optimizer.Nesterov, "nesterov", false, "Nesterov's form of momentum")
	f.Float64Var(&t.decay, "weight-decay", 0, "decoupled weight decay; 0 means 0.004 for adamw and none otherwise")
	f.StringVar(&t.curve, "schedule", string(job.Constant), "constant, cosine, step or exponential")
	f.IntVar(&t.job.Schedule.Every, "decay-every", 0, "steps between two decays of step and exponential; 0 means an epoch")
	f.Float64Var(&t.job.Schedule.Rate, "decay-rate", 0, "factor of a decay; 0 means 0.1 for step and 0.96 for exponential")
	f.Float64Var(&t.job.Schedule.Final, "final-rate", 0, "fraction of the base learning rate that cosine ends at")
	f.IntVar(&t.job.Schedule.Warmup, "warmup", 0, "steps from 0 to the base learning rate")
	f.Float64Var(&t.job.ClipNorm, "clip-norm", 0, "bound on the gradients' global norm; 0 means none")
	f.IntVar(&t.job.Stop.Patience, "patience", 0, "stop after so many epochs without improvement on validation; 0 means never")
	f.Float64Var(&t.job.Stop.MinDelta, "min-delta", 0, "least change of validation that counts as improvement")
	f.StringVar(&t.metric, "metric", "", "accuracy or loss: what validation goes by; accuracy by default, loss for mean squared error")
	f.Float64Var(&t.target, "target", 0, "stop once validation is this good: accuracy in ppm, or loss in micro, as --metric says")
	f.DurationVar(&t.timeLimit, "time-limit", 0, "stop after so long, over all resumed runs; 0 means never")
	f.DurationVar(&t.saveEvery, "save-every", 30*time.Second, "time between two saved states")
	f.StringVar(&t.job.Device, "device", "auto", "cpu, gpu or auto")
}

// parse makes the job; what is out of range is told by the trainer, which knows the model.
func (t *trainingFlags) parse(cmd *cobra.Command) job.Job {
	j := t.job
	if t.validation != "" {
		j.Validation = &job.Range{Split: t.validation}
	}
	j.Stop.Metric = job.Metric(t.metric)
	j.Optimizer.Rule, j.Schedule.Curve = job.Rule(t.rule), job.Curve(t.curve)
	if cmd.Flags().Changed("weight-decay") {
		j.Optimizer.WeightDecay = &t.decay
	}
	if cmd.Flags().Changed("target") {
		target := t.target / 1e6
		j.Stop.Target = &target
	}
	j.Stop.Seconds, j.CheckpointSeconds = t.timeLimit.Seconds(), t.saveEvery.Seconds()
	return j
}
