//go:build tensorflow

package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/kernels"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// rowsRequest is one line of what the benchmarks of scripts/bench ask.
type rowsRequest struct {
	Do      string         `json:"do"`      // list, ceilings, open, sample
	Tier    bench.Tier     `json:"tier"`    // of list
	Row     *bench.Problem `json:"row"`     // of open
	Seconds float64        `json:"seconds"` // of sample
}

// rowsAnswer is one line of answer.
type rowsAnswer struct {
	Rows     []listedRow     `json:"rows,omitempty"`
	Ceilings []bench.Ceiling `json:"ceilings,omitempty"`
	Check    *bench.Check    `json:"check,omitempty"`
	Seconds  float64         `json:"seconds,omitempty"`
	Error    string          `json:"error,omitempty"`
}

type listedRow struct {
	bench.Problem
	Key  string
	FLOP float64
}

func (a *app) rowsCommand() *cobra.Command {
	var threads int
	cmd := &cobra.Command{
		Use:    "rows",
		Short:  "Measure single rows, asked for as one JSON object a line",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := prepare(tf.CPU); err != nil {
				return err
			}
			d, err := kernels.Open(tf.CPU, threads)
			if err != nil {
				return err
			}
			rows, err := kernels.OpenRows(cmd.Context(), kernels.Options{Device: d, Dir: os.TempDir(), Inventory: a.inventory(cmd.Context(), d)})
			if err != nil {
				return err
			}
			return errors.Join(a.serveRows(cmd.Context(), rows), rows.Close())
		},
	}
	cmd.Flags().IntVar(&threads, "threads", 0, "`N` threads inside an operation")
	return cmd
}

// serveRows answers until the input ends.
func (a *app) serveRows(ctx context.Context, rows *kernels.Rows) error {
	out := json.NewEncoder(a.Out)
	for in := json.NewDecoder(a.In); ctx.Err() == nil; {
		var q rowsRequest
		err := in.Decode(&q)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fault.Wrap(fault.BadRequest, err, "read a request")
		}
		answer, err := answerRows(rows, q)
		if err != nil {
			answer.Error = err.Error()
		}
		if err := out.Encode(answer); err != nil {
			return fault.Wrap(fault.Internal, err, "answer")
		}
	}
	return ctx.Err()
}

func answerRows(rows *kernels.Rows, q rowsRequest) (answer rowsAnswer, err error) {
	switch {
	case q.Do == "list":
		for _, p := range bench.Plan(q.Tier) {
			answer.Rows = append(answer.Rows, listedRow{p, p.Key(), p.FLOP()})
		}
	case q.Do == "ceilings":
		answer.Ceilings = rows.Ceilings()
	case q.Do == "open" && q.Row != nil:
		check, err := rows.Open(*q.Row)
		answer.Check = &check
		return answer, err
	case q.Do == "sample":
		answer.Seconds, err = rows.Sample(time.Duration(q.Seconds * float64(time.Second)))
	default:
		err = fault.New(fault.BadRequest, "no request %.20q", q.Do)
	}
	return answer, err
}
