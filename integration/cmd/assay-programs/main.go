// Command assay-programs builds the other projects' programs, as integration/stack does, and prints name and path of each.
package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/stack"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	programs, err := stack.Programs(ctx, ".")
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "assay-programs:", err)
		os.Exit(fault.InfoOf(err).Exit())
	}
	for _, name := range slices.Sorted(maps.Keys(programs)) {
		fmt.Println(name, programs[name])
	}
}
