package worker

import (
	"context"
	"fmt"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/progress"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// trainingDir holds what a resumed training run needs, in a submission's folder.
const trainingDir = "training"

// Trainer runs a training job to its end: train.Trainer in a child process, executor.Docker in the researcher's container.
type Trainer interface {
	Run(ctx context.Context, j job.Job, on func(job.Event)) (train.Result, error)
}

// Training says how to train. Model, state folder and output of the job are the worker's own.
type Training struct {
	Trainer Trainer
	Job     job.Job
}

// train trains for a bounty within the submission's folder, going on from a state saved there, and returns the weights' path.
func (w *Worker) train(ctx context.Context, j *Journal, model *modelpkg.Package, t Training) (string, error) {
	if t.Trainer == nil {
		return "", fault.New(fault.Config, "no trainer is set")
	}
	t.Job.Model, t.Job.State, t.Job.Output, t.Job.Format = model.Dir, j.path(trainingDir), j.path("trained.safetensors"), job.Safetensors
	result, err := t.Trainer.Run(ctx, t.Job, func(e job.Event) { Tell(w.Progress, e) })
	return result.Path, err
}

// Tell passes a trainer's event on as progress.
func Tell(sink progress.Sink, e job.Event) {
	out := progress.Event{Step: "train", Unit: "examples"}
	switch e.Kind {
	case job.Started:
		out.Message = "on " + e.Device
		if e.Resumed {
			out.Message += ", going on from the saved state"
		}
	case job.Progress:
		out.Done, out.Total, out.Rate, out.ETA = float64(e.Step), float64(e.Steps), e.Rate, e.ETA
		out.Fields = map[string]any{"epoch": e.Epoch, "loss": e.Loss}
		if e.Accuracy != nil {
			out.Fields["accuracy"] = *e.Accuracy
		}
	case job.EpochDone:
		out.Message = describeEpoch(e)
	case job.Done:
		out.Done, out.Total, out.Rate = float64(e.Step), float64(e.Step), e.Rate
		out.Message = fmt.Sprintf("ended by %s", e.Reason)
		if e.Best != nil {
			out.Message += fmt.Sprintf(", best validation after epoch %d", e.Best.Epoch)
		}
	default: // saved states are the trainer's own business, failures come back as errors
		return
	}
	sink.Event(out)
}

func describeEpoch(e job.Event) string {
	text := fmt.Sprintf("epoch %d: loss %.4f", e.Epoch, e.Loss)
	if v := e.Validation; v != nil {
		text += fmt.Sprintf(", validation loss %.4f", v.Loss)
		if v.Total > 0 && v.Correct > 0 {
			text += fmt.Sprintf(", %d of %d right (%.2f %%)", v.Correct, v.Total, 100*v.Accuracy)
		}
	}
	return text
}
