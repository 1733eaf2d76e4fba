//go:build tensorflow

package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/render"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func (a *app) compareCommand() *cobra.Command {
	var page string
	var rows bool
	cmd := &cobra.Command{
		Use:   "compare A.json B.json",
		Short: "Hold one report against another",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			first, err := readReport(args[0])
			if err != nil {
				return err
			}
			second, err := readReport(args[1])
			if err != nil {
				return err
			}
			c, err := bench.Compare(first, second)
			if err != nil {
				return err
			}
			if page != "" {
				if err := writeFile(page, func(w io.Writer) error { return render.ComparisonHTML(w, &c) }); err != nil {
					return err
				}
			}
			if a.JSON {
				a.Print(c)
				return nil
			}
			return render.Comparison(a.Out, &c, rows)
		},
	}
	cmd.Flags().StringVar(&page, "html", "", "`file` for the comparison as a page")
	cmd.Flags().BoolVar(&rows, "rows", false, "print every row")
	return cmd
}

func (a *app) showCommand() *cobra.Command {
	var page string
	var markdown bool
	cmd := &cobra.Command{
		Use:   "show REPORT.json",
		Short: "Print a report, or draw it as a page",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := readReport(args[0])
			if err != nil {
				return err
			}
			return a.deliver(r, runFlags{html: page, markdown: markdown})
		},
	}
	cmd.Flags().StringVar(&page, "html", "", "`file` for the report as a page")
	cmd.Flags().BoolVar(&markdown, "markdown", false, "print the report as Markdown")
	return cmd
}

// readReport reads a report that may be a stranger's.
func readReport(path string) (*bench.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "open the report")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, bench.MaxReportBytes+1))
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read the report")
	}
	r, err := bench.Decode(raw)
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "%s", path)
	}
	return r, nil
}

func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make the file")
	}
	err = write(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", path)
	}
	return nil
}
