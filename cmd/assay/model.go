package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func (a *app) modelCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "model", Short: "Make and inspect model packages"}
	cmd.AddCommand(a.modelNew(), a.modelImage(), a.modelInspect())
	return cmd
}

func (a *app) modelNew() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Make a model package without Python: mlp, cnn, lstm or transformer",
		Long:  "Make a model package of a common architecture without Python. For any other Keras model: python tools/keras/export.py.",
	}
	for _, kind := range build.Kinds() {
		cmd.AddCommand(a.modelNewKind(kind))
	}
	return cmd
}

func (a *app) modelNewKind(kind build.Kind) *cobra.Command {
	opts := build.DefaultOptions(kind)
	var input, hidden, filters, task string
	cmd := &cobra.Command{
		Use:   string(kind) + " DIR",
		Short: "Make a package of the architecture " + string(kind),
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := setLists(cmd, &opts, input, hidden, filters); err != nil {
				return err
			}
			opts.Task = modelpkg.Task(task)
			p, err := build.New(args[0], kind, opts)
			if err != nil {
				return err
			}
			return a.showPackage(p, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&opts.Name, "name", opts.Name, "the package's name")
	f.StringVar(&task, "task", string(opts.Task), "classification, binary or regression")
	f.Int64Var(&opts.Outputs, "outputs", opts.Outputs, "classes, or logits of a binary or regression task")
	f.Uint64Var(&opts.Seed, "seed", opts.Seed, "seed of the initial weights")
	f.Float64Var(&opts.Dropout, "dropout", opts.Dropout, "probability of dropout after each hidden layer")
	sizeFlags(cmd, kind, &opts, &input, &hidden, &filters)
	return cmd
}

// sizeFlags adds the sizes that an architecture has.
func sizeFlags(cmd *cobra.Command, kind build.Kind, opts *build.Options, input, hidden, filters *string) {
	f := cmd.Flags()
	if kind != build.Transformer {
		f.StringVar(input, "input", join(opts.Input), "shape of one example, comma-separated")
	}
	if kind == build.MLP || kind == build.CNN {
		f.StringVar(hidden, "hidden", join(opts.Hidden), "units of the hidden layers, comma-separated")
	}
	if kind == build.CNN {
		f.StringVar(filters, "filters", join(opts.Filters), "filters of the convolutions, comma-separated")
	}
	if kind == build.LSTM {
		f.Int64Var(&opts.Units, "units", opts.Units, "hidden units")
	}
	if kind == build.LSTM || kind == build.Transformer {
		f.Int64Var(&opts.Vocab, "vocab", opts.Vocab, "number of tokens known")
		f.Int64Var(&opts.Tokens, "tokens", opts.Tokens, "tokens of one example")
		f.Int64Var(&opts.Embed, "embed", opts.Embed, "dimensions of the embedding")
	}
	if kind == build.Transformer {
		f.Int64Var(&opts.Heads, "heads", opts.Heads, "attention heads")
		f.Int64Var(&opts.Blocks, "blocks", opts.Blocks, "blocks")
	}
}

func setLists(cmd *cobra.Command, opts *build.Options, input, hidden, filters string) (err error) {
	for _, list := range []struct {
		flag, text string
		into       *[]int64
	}{{"input", input, (*[]int64)(&opts.Input)}, {"hidden", hidden, &opts.Hidden}, {"filters", filters, &opts.Filters}} {
		if !cmd.Flags().Changed(list.flag) {
			continue
		}
		if *list.into, err = parseInts(list.text); err != nil {
			return cli.Usage(fmt.Errorf("--%s: %w", list.flag, err))
		}
	}
	return nil
}

func parseInts(s string) ([]int64, error) {
	var out []int64
	for _, part := range strings.Split(s, ",") {
		v, err := strconv.ParseInt(strings.TrimSpace(part), 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a list of integers", s)
		}
		out = append(out, v)
	}
	return out, nil
}

func join[T ~[]int64](list T) string {
	return strings.Trim(tensor.Shape(list).String(), "[]")
}

// showPackage prints what terms say of a package.
func (a *app) showPackage(p *modelpkg.Package, dir string) error {
	cid, err := ipfs.CIDOf(dir)
	if err != nil {
		return err
	}
	a.Answer(map[string]any{"model_root": p.Root, "model_cid": cid, "path": dir}, "root  %s\ncid   %s\npath  %s\n", p.Root, cid, dir)
	return nil
}

func (a *app) modelImage() *cobra.Command {
	return &cobra.Command{
		Use:   "image DIR [NAME@sha256:DIGEST]",
		Short: "Name the container image that the model is trained in, or none; gives the package another root",
		Long: "Write into the package which image, pinned by its digest, trains the model (docs/executor.md), or without one that there\n" +
			"is none. Terms name the package's root, so do this before the bounty is drafted.",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := build.SetImage(args[0], strings.Join(args[1:], ""))
			if err != nil {
				return err
			}
			return a.showPackage(p, args[0])
		},
	}
}

func (a *app) modelInspect() *cobra.Command {
	return &cobra.Command{
		Use:   "inspect DIR",
		Short: "Check a model package; print its tensors, operations and memory",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := modelpkg.Open(args[0])
			if err != nil {
				return err
			}
			report, err := modelpkg.Inspect(p)
			if err != nil {
				return err
			}
			if a.JSON {
				a.Print(report)
				return nil
			}
			fmt.Fprint(a.Out, describeModel(report))
			return nil
		},
	}
}

// inspectBatch is the batch that memory is shown for.
const inspectBatch = 256

func describeModel(r modelpkg.Report) string {
	text := fmt.Sprintf("%s  root %s\n", r.Name, r.Root)
	text += fmt.Sprintf("parameters    %d trainable, %d other (%s)\n", r.Trainable, r.Other, bytesText(r.Weights))
	text += fmt.Sprintf("per example   %d FLOP forward, %d backward\n", r.Forward, r.Backward)
	text += fmt.Sprintf("memory        %s to score, %s to train with Adam (batch %d)\n",
		bytesText(r.ScoringBytes(inspectBatch)), bytesText(r.TrainingBytes(inspectBatch, 2)), inspectBatch)
	text += fmt.Sprintf("graphs        %d nodes to score, %d to train, every op on the allow-list\n", r.EvalNodes, r.GradNodes)
	if r.Image != "" {
		text += "trained in    " + r.Image + "\n"
	}
	for _, u := range r.Underived {
		text += "not counted   " + u + "\n"
	}
	return text
}

func bytesText(n int64) string {
	for _, unit := range []struct {
		size int64
		name string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if n >= unit.size {
			return fmt.Sprintf("%.1f %s", float64(n)/float64(unit.size), unit.name)
		}
	}
	return fmt.Sprintf("%d B", n)
}
