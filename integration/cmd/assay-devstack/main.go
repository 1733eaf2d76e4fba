// Command assay-devstack runs the dev stack in the foreground: chain, IPFS node, deployed contracts and the stand-in for a
// Chainlink node. It writes stack.json into its folder once everything is up, and ends with SIGTERM or SIGINT.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devstack"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "assay-devstack:", err)
		os.Exit(fault.InfoOf(err).Exit())
	}
}

func run(ctx context.Context, args []string) error {
	config, err := parse(args)
	if err != nil {
		return err
	}
	stack, err := devstack.Start(ctx, config)
	if err != nil {
		return err
	}
	defer stack.Close()
	return stack.Run(ctx)
}

func parse(args []string) (devstack.Config, error) {
	c := devstack.Config{Log: slog.New(slog.NewJSONHandler(os.Stderr, nil))}
	flags := flag.NewFlagSet("assay-devstack", flag.ContinueOnError)
	keyFile := ""
	flags.StringVar(&c.Dir, "dir", "", "folder for keys, manifest and content")
	flags.StringVar(&c.Bridge, "bridge", "", "URL of the adapter that the node calls")
	flags.StringVar(&keyFile, "bridge-key-file", "", "file that holds the adapter's bearer key")
	flags.BoolVar(&c.Async, "async", false, "let the node ask for callbacks")
	flags.IntVar(&c.Miners, "miners", 3, "miner accounts to make")
	if err := flags.Parse(args); err != nil {
		return c, fault.Wrap(fault.BadRequest, err, "parse the command line")
	}
	if c.Dir == "" || c.Bridge == "" || keyFile == "" {
		return c, fault.New(fault.BadRequest, "--dir, --bridge and --bridge-key-file are needed")
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return c, fault.Wrap(fault.Config, err, "read the bearer key")
	}
	c.BridgeKey = strings.TrimSpace(string(key))
	return c, nil
}
