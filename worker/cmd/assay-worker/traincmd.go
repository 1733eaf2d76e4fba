package main

import (
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/train/job"
)

// trainAnswer is what `assay-worker train --json` prints last.
type trainAnswer struct {
	Path        string          `json:"path"`
	WeightsRoot checkpoint.Root `json:"weights_root"`
	Best        *job.Values     `json:"best,omitempty"` // on the validation split
	Reason      job.Reason      `json:"reason"`
	Rate        float64         `json:"examples_per_second"`
	Steps       int             `json:"steps"`
}

func (a *app) trainCommand() *cobra.Command {
	var (
		t      trainingFlags
		x      executorFlags
		model  string
		state  string
		format string
	)
	cmd := &cobra.Command{
		Use:   "train --model DIR --data DIR OUTPUT",
		Short: "Train a model package; needs no chain",
		Long: "Train any model package on a split of a dataset package and write the best weights, or the last ones without a validation\n" +
			"split. A run that was killed goes on from its state folder.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			j := t.parse(cmd)
			j.Model, j.Output, j.State, j.Format = model, args[0], state, job.Format(format)
			if state == "" {
				j.State = args[0] + ".state"
			}
			trainer, err := x.trainer(cmd)
			if err != nil {
				return err
			}
			sink := a.progress()
			result, err := trainer.Run(cmd.Context(), j, func(e job.Event) { worker.Tell(sink, e) })
			sink.Close()
			if err != nil {
				return err
			}
			a.Answer(trainAnswer{
				Path: result.Path, WeightsRoot: result.WeightsRoot, Best: result.Best, Reason: result.Reason, Rate: result.Rate, Steps: result.Steps,
			}, "%s  weights %s\n", result.Path, result.WeightsRoot)
			return nil
		},
	}
	t.add(cmd)
	x.add(cmd)
	f := cmd.Flags()
	f.StringVar(&model, "model", "", "model package, `folder`")
	f.StringVar(&state, "state", "", "`folder` for what a resumed run needs; OUTPUT.state by default")
	f.StringVar(&format, "format", string(job.Safetensors), "safetensors, or bundle for TensorFlow's checkpoint files")
	cli.NeedFlags(cmd, "model", "data")
	return cmd
}
