package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// scoreOptions name what is scored.
type scoreOptions struct {
	model, checkpoint, data, split, device, sandbox string
}

// scoreAnswer is what `assay score --json` prints.
type scoreAnswer struct {
	Correct     uint32          `json:"correct"`
	Total       uint32          `json:"total"`
	LossMicro   int64           `json:"loss_micro"`
	WeightsRoot checkpoint.Root `json:"weights_root"`
	ModelRoot   modelpkg.Root   `json:"model_root"`
	DatasetRoot dataset.Root    `json:"dataset_root"`
	ProfileHash merkle.Hash     `json:"profile_hash"`
	Seconds     float64         `json:"seconds"`
}

func (a *app) scoreCommand() *cobra.Command {
	var opts scoreOptions
	cmd := &cobra.Command{
		Use:   "score --model DIR --checkpoint PATH --data DIR --split NAME",
		Short: "Score a checkpoint on a split, as the oracle does; needs no chain",
		Long: "Score a checkpoint (safetensors, TensorFlow bundle, .weights.h5 or .h5) on one split of a dataset package, in a child\n" +
			"process, as the oracle does. Exit codes: 0 scored, 1 our fault, 2 refused (with --json: reason and message).",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			answer, err := score(cmd.Context(), opts)
			if err != nil {
				return err
			}
			a.Answer(answer, "%d of %d right (%.4f), loss %.6f, %.2f s\nweights %s\n", answer.Correct, answer.Total,
				float64(answer.Correct)/float64(answer.Total), float64(answer.LossMicro)/1e6, answer.Seconds, answer.WeightsRoot)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&opts.model, "model", "", "model package, `folder`")
	f.StringVar(&opts.checkpoint, "checkpoint", "", "checkpoint file, bundle prefix or folder")
	f.StringVar(&opts.data, "data", "", "dataset package, `folder`")
	f.StringVar(&opts.split, "split", evaluator.PayoutSplit, "split to score on")
	f.StringVar(&opts.device, "device", "cpu", "cpu, gpu or auto")
	f.StringVar(&opts.sandbox, "sandbox", string(scorer.Auto), "what to lock the scoring process into: auto, namespaces, container or none")
	cli.NeedFlags(cmd, "model", "checkpoint", "data")
	return cmd
}

func score(ctx context.Context, opts scoreOptions) (*scoreAnswer, error) {
	start := time.Now()
	pool, err := newScorer(opts.device, opts.sandbox)
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	model, err := modelpkg.Open(opts.model)
	if err != nil {
		return nil, err
	}
	weights, err := checkpoint.Open(opts.checkpoint, &model.Manifest, checkpoint.DefaultLimits)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, cli.Usage(fmt.Errorf("there is no checkpoint at %s", opts.checkpoint))
	}
	if err != nil {
		return nil, err
	}
	set, err := dataset.Open(opts.data)
	if err != nil {
		return nil, err
	}
	defer set.Close()
	if err := set.Fits(&model.Manifest); err != nil {
		return nil, err
	}
	result, root, err := scoreAndHash(ctx, pool, model, weights, set, opts.split)
	if err != nil {
		return nil, err
	}
	return &scoreAnswer{
		Correct: result.Correct, Total: result.Total, LossMicro: result.LossMicro,
		WeightsRoot: weights.Root(), ModelRoot: model.Root, DatasetRoot: root, ProfileHash: pool.ProfileHash(),
		Seconds: time.Since(start).Seconds(),
	}, nil
}

// scoreAndHash hashes the dataset while the child computes.
func scoreAndHash(ctx context.Context, pool *scorer.Pool, p *modelpkg.Package, w *checkpoint.Weights, set *dataset.Dataset, split string) (metric.Score, dataset.Root, error) {
	type hashed struct {
		root dataset.Root
		err  error
	}
	done := make(chan hashed, 1)
	go func() {
		root, err := set.Root()
		done <- hashed{root, err}
	}()
	result, err := evaluator.ScoreSplit(ctx, pool, p, w, set, split)
	root := <-done // the set stays open until it is hashed
	if err == nil {
		err = root.err
	}
	return result, root.root, err
}

// newScorer starts a pool for one score.
func newScorer(device, sandbox string) (*scorer.Pool, error) {
	switch device {
	case "cpu", "gpu", "auto":
	default:
		return nil, cli.Usage(fmt.Errorf("device %q is not cpu, gpu or auto", device))
	}
	config := scorer.DefaultConfig()
	config.Device, config.QuoteRunErrors = device, true
	if err := config.Sandbox.UnmarshalText([]byte(sandbox)); err != nil {
		return nil, cli.Usage(err)
	}
	return scorer.New(config)
}
