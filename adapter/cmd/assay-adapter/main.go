// Command assay-adapter is the external adapter: a Chainlink node's bridge task calls it to have a submission scored. It is
// configured by environment variables alone; docs/configuration.md lists them.
//
// Exit codes: 0 stopped by SIGTERM or SIGINT; 1 a setting, the host or the network; 2 the command line.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// version is set by the linker.
var version = "unknown"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Environ(), os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(ctx context.Context, args, environ []string, out, errOut io.Writer) int {
	flags := flag.NewFlagSet("assay-adapter", flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.Usage = func() { usage(flags.Output()) }
	showVersion := flags.Bool("version", false, "print the version")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return fault.ExitOK
	case err != nil:
		return fault.ExitRefused
	case flags.NArg() > 0:
		fmt.Fprintln(errOut, "assay-adapter: takes no arguments")
		return fault.ExitRefused
	case *showVersion:
		fmt.Fprintln(out, "assay-adapter", version)
		return fault.ExitOK
	}
	if err := serve(ctx, environ, errOut); err != nil {
		return fault.InfoOf(err).Exit()
	}
	return fault.ExitOK
}

// serve runs the adapter until ctx ends. What stops it is logged, since the log is all that an operator of a container sees.
func serve(ctx context.Context, environ []string, out io.Writer) error {
	s, err := load(environ)
	log := newLogger(out, s)
	if err == nil {
		if names := unknown(environ); len(names) > 0 {
			log.WarnContext(ctx, "variables that this program does not know", "names", names)
		}
		err = runAdapter(ctx, s, log)
	}
	if err != nil {
		log.ErrorContext(ctx, "stopped", "code", string(fault.CodeOf(err)), "error", err.Error())
	}
	return err
}

func usage(w io.Writer) {
	fmt.Fprint(w, "usage: assay-adapter [--help] [--version]\n\nEnvironment variables; (*) must be set, (s) may also be given as NAME_FILE:\n\n")
	for _, v := range variables() {
		mark := map[bool]string{true: "*"}[v.required] + map[bool]string{true: "s"}[v.secret]
		fmt.Fprintf(w, "  %-29s %-3s %s%s\n", v.name, mark, v.doc, v.defaultText(" (default %s)"))
	}
}
