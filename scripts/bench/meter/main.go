// Command meter is Assay's side of scripts/bench.py: a warm scorer that scores when it is told to, and a signer.
//
//	meter score --scorer PROGRAM --model DIR --checkpoint PATH --data DIR --split NAME
//
// starts a pool as the adapter does, scores once to warm it, and then scores once for each line of standard input; each score
// is a line of JSON.
//
//	meter sign
//
// reads what `assay score --json` prints and writes the attestation of an evaluation with that score.
//
//	meter fill GOLDEN JOURNAL REQUEST
//	meter plain ADDRESS GOLDEN KEYFILE
//	meter load ADDRESS REQUEST KEYFILE RATE DURATION
//
// make a journal with an answer in it and the request for it, serve the same answer by net/http alone, and load either server.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "meter:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) > 0 && args[0] == "score":
		return serve(args[1:])
	case len(args) == 1 && args[0] == "sign":
		return sign(os.Stdin, os.Stdout)
	case len(args) == 4 && args[0] == "fill":
		return fill(context.Background(), args[1], args[2], args[3])
	case len(args) == 4 && args[0] == "plain":
		return plain(args[1], args[2], args[3])
	case len(args) == 6 && args[0] == "load":
		return printLoad(args[1:])
	}
	return errors.New("usage: meter score|sign|fill|plain|load, see its comment")
}

func printLoad(args []string) error {
	rate, err := strconv.ParseFloat(args[3], 64)
	if err != nil {
		return err
	}
	d, err := time.ParseDuration(args[4])
	if err != nil {
		return err
	}
	m, err := load(args[0], args[1], args[2], rate, d)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(m)
}

// scored is one answer.
type scored struct {
	Correct   uint32  `json:"correct"`
	Total     uint32  `json:"total"`
	LossMicro int64   `json:"loss_micro"`
	Seconds   float64 `json:"seconds"`
	Profile   string  `json:"profile"`
}

func serve(args []string) error {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	binary := flags.String("scorer", "", "assay-scorer")
	model := flags.String("model", "", "model package")
	weights := flags.String("checkpoint", "", "checkpoint")
	data := flags.String("data", "", "dataset package")
	split := flags.String("split", evaluator.PayoutSplit, "split")
	if err := flags.Parse(args); err != nil {
		return err
	}
	config := scorer.DefaultConfig()
	config.Binary, config.Idle = *binary, time.Hour // warm between turns, however long the other side's are
	pool, err := scorer.New(config)
	if err != nil {
		return err
	}
	defer pool.Close()
	p, err := modelpkg.Open(*model)
	if err != nil {
		return err
	}
	w, err := checkpoint.Open(*weights, &p.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return err
	}
	set, err := dataset.Open(*data)
	if err != nil {
		return err
	}
	defer set.Close()
	score := func() error {
		start := time.Now()
		s, err := evaluator.ScoreSplit(context.Background(), pool, p, w, set, *split)
		if err != nil {
			return err
		}
		took := time.Since(start).Seconds()
		return json.NewEncoder(os.Stdout).Encode(scored{s.Correct, s.Total, s.LossMicro, took, pool.Profile().String()})
	}
	err = score()
	for lines := bufio.NewScanner(os.Stdin); err == nil && lines.Scan(); {
		err = score()
	}
	return err
}
