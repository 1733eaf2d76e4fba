//go:build tensorflow

// Command assay-scorer is the child process that runs a model on libtensorflow for package scorer.
//
// It takes no arguments and reads no environment of its own: everything comes as frames (package wire) on descriptor 3, and
// answers leave on descriptor 4. Before it reads anything of a submission it locks itself into a sandbox (package confine). It
// sees a graph, weights and inputs and answers logits; labels never enter it. It ends when its input is closed.
package main

import (
	"fmt"
	"os"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "assay-scorer:", err)
		os.Exit(1)
	}
}

func run() error {
	in, out, err := wire.Pipes()
	if err != nil {
		return err
	}
	return serve(in, out)
}
