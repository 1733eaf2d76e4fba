// Command assay-trainer-image makes a container image of the native trainer of the source tree that it is given, and prints
// the image's id. The benchmark of training in containers runs it.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/worker/executor/testimages"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: assay-trainer-image ROOT")
		os.Exit(2)
	}
	docker, err := client.New(client.FromEnv)
	if err == nil {
		var id string
		if id, err = testimages.Trainer(context.Background(), docker, os.Args[1]); err == nil {
			fmt.Fprintln(os.Stdout, id)
			return
		}
	}
	fmt.Fprintln(os.Stderr, "assay-trainer-image:", err)
	os.Exit(1)
}
