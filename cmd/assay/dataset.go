package main

import (
	"crypto/rand"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

func (a *app) datasetCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "dataset", Short: "Make, check and seal dataset packages"}
	cmd.AddCommand(a.datasetPack(), a.datasetRoot(), a.datasetVerify(), a.datasetSeal())
	return cmd
}

func (a *app) datasetPack() *cobra.Command {
	var (
		opts   dataset.PackOptions
		splits []string
		ignore int64
	)
	cmd := &cobra.Command{
		Use:   "pack --x X.npy --y Y.npy --split NAME=FROM:TO ... OUT",
		Short: "Make a dataset package of NumPy arrays",
		Long: "Make a dataset package of NumPy arrays whose first dimension is the record. A split is a range of records, FROM up to\n" +
			"but not including TO. A hidden set needs the splits \"feedback\" and \"payout\".",
		Example: "  assay dataset pack --x x.npy --y y.npy --split feedback=0:1000 --split payout=1000:3000 hidden/",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			opts.Out, opts.Salts = args[0], rand.Reader
			if opts.Splits, err = parseSplits(splits); err != nil {
				return err
			}
			if cmd.Flags().Changed("ignore-label") {
				opts.IgnoreLabel = &ignore
			}
			root, err := dataset.Pack(opts)
			if err != nil {
				return err
			}
			a.Answer(map[string]any{"dataset_root": root, "path": opts.Out}, "%s  %s\n", root, opts.Out)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&opts.X, "x", "", "records, NumPy `file`")
	f.StringVar(&opts.Y, "y", "", "labels, NumPy `file`")
	f.StringArrayVar(&splits, "split", nil, "a split as `NAME=FROM:TO`; may be repeated")
	f.StringVar(&opts.Name, "name", "dataset", "the dataset's name")
	f.BoolVar(&opts.OnlySplits, "only-splits", false, "leave out records that are in no split")
	f.Int64Var(&ignore, "ignore-label", 0, "labels of this value are not scored")
	f.StringVar(&opts.Labels, "labels", "", "what the labels mean")
	f.StringVar(&opts.Licence, "licence", "", "the data's licence")
	f.StringVar(&opts.Provenance, "provenance", "", "where the data comes from")
	cli.NeedFlags(cmd, "x", "y")
	return cmd
}

// parseSplits parses NAME=FROM:TO.
func parseSplits(args []string) (map[string]dataset.SplitRange, error) {
	splits := map[string]dataset.SplitRange{}
	for _, arg := range args {
		name, span, ok := strings.Cut(arg, "=")
		from, to, ok2 := strings.Cut(span, ":")
		start, err1 := strconv.ParseInt(from, 10, 64)
		end, err2 := strconv.ParseInt(to, 10, 64)
		if !ok || !ok2 || name == "" || err1 != nil || err2 != nil {
			return nil, cli.Usage(fmt.Errorf("split %q is not NAME=FROM:TO", arg))
		}
		if _, twice := splits[name]; twice {
			return nil, cli.Usage(fmt.Errorf("split %q is given twice", name))
		}
		splits[name] = dataset.SplitRange{From: start, To: end}
	}
	return splits, nil
}

func (a *app) datasetRoot() *cobra.Command {
	return &cobra.Command{
		Use:   "root DIR",
		Short: "Print a dataset package's root and splits",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			set, err := dataset.Open(args[0])
			if err != nil {
				return err
			}
			defer set.Close()
			root, err := set.Root()
			if err != nil {
				return err
			}
			manifest := set.Manifest()
			if a.JSON {
				a.Print(map[string]any{"dataset_root": root, "manifest": manifest})
				return nil
			}
			fmt.Fprintln(a.Out, root)
			names := make([]string, 0, len(manifest.Splits))
			for name := range manifest.Splits {
				names = append(names, name)
			}
			sort.Strings(names)
			for _, name := range names {
				s := manifest.Splits[name]
				fmt.Fprintf(a.Out, "  %-12s records %d to %d, %d scored items\n", name, s.From, s.To, s.Total)
			}
			return nil
		},
	}
}

func (a *app) datasetVerify() *cobra.Command {
	var want string
	cmd := &cobra.Command{
		Use:   "verify --root 0x... DIR",
		Short: "Check a dataset package against a root",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			hash, err := merkle.ParseHash(want)
			if err != nil {
				return cli.Usage(err)
			}
			set, err := dataset.Open(args[0])
			if err != nil {
				return err
			}
			defer set.Close()
			if err := set.Verify(dataset.Root{Hash: hash}); err != nil {
				return err
			}
			a.Answer(map[string]any{"verified": true, "dataset_root": hash}, "verified\n")
			return nil
		},
	}
	cmd.Flags().StringVar(&want, "root", "", "the root that the package must have")
	cli.NeedFlags(cmd, "root")
	return cmd
}
