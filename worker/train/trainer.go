package train

import (
	"context"
	"os/exec"
	"time"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/worker/train/job"
)

// Program is the child's file name.
const Program = "assay-trainer"

// Trainer starts a child for each job. Zero fields take the documented defaults.
type Trainer struct {
	Path        string        // the child program; beside the running one by default
	LibraryPath string        // the child's LD_LIBRARY_PATH, for the CUDA libraries that libtensorflow does not find by itself
	GPUs        string        // the child's CUDA_VISIBLE_DEVICES
	Grace       time.Duration // a canceled child's time to save its state, 30 s by default
	Stall       time.Duration // without an event, after which the child is taken to hang; 10 min by default
	Sandbox     Sandbox       // process.Namespaces by default
}

// Sandbox changes the child's command before it is started.
type Sandbox interface {
	Prepare(cmd *exec.Cmd) error
}

// Result is what came of a job.
type Result struct {
	Path        string // the weights, in the job's format
	WeightsRoot checkpoint.Root
	Best        *job.Values // what validation says of them; nil without validation
	Reason      job.Reason
	Rate        float64 // examples a second
	Steps       int     // over all resumed runs
}

// Run trains as j asks, hands every event to on, and returns where the weights are. When ctx ends, the child saves its state
// and the error has the code Canceled. A failure that the child tells of keeps its code; one that it dies of is TrainerFailed,
// and TrainerMissing where it cannot be started.
func (t Trainer) Run(ctx context.Context, j job.Job, on func(job.Event)) (Result, error) {
	t, err := t.withDefaults()
	if err != nil {
		return Result{}, err
	}
	if ctx.Err() != nil {
		return Result{}, fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
	}
	c, err := t.start(j)
	if err != nil {
		return Result{}, err
	}
	last, err := c.watch(ctx, on)
	if err != nil {
		return Result{}, err
	}
	return Result{
		Path: j.Output, WeightsRoot: checkpoint.Root{Hash: *last.WeightsRoot}, Best: last.Best, Reason: last.Reason,
		Rate: last.Rate, Steps: last.Step,
	}, nil
}

func (t Trainer) withDefaults() (Trainer, error) {
	if t.Path == "" {
		path, err := process.Sibling(Program)
		if err != nil {
			return t, fault.Wrap(fault.Config, err, "find the running program")
		}
		t.Path = path
	}
	if t.Grace == 0 {
		t.Grace = 30 * time.Second
	}
	if t.Stall == 0 {
		t.Stall = 10 * time.Minute
	}
	if t.Sandbox == nil {
		t.Sandbox = process.Namespaces{}
	}
	return t, nil
}

// environment is the child's whole environment.
func (t Trainer) environment(device string) []string {
	// oneDNN's kernels train twice as fast. What cuDNN picks by itself is no slower than what trials pick, and always the same.
	env := []string{"TF_CPP_MIN_LOG_LEVEL=2", "TF_ENABLE_ONEDNN_OPTS=1", "TF_CUDNN_USE_AUTOTUNE=0"}
	gpus := t.GPUs
	if device == "cpu" {
		gpus = "-1" // keeps the CUDA build from starting its driver
	}
	if gpus != "" {
		env = append(env, "CUDA_VISIBLE_DEVICES="+gpus)
	}
	if t.LibraryPath != "" {
		env = append(env, "LD_LIBRARY_PATH="+t.LibraryPath)
	}
	return env
}
