// Command assay is the researcher's and everyday tool: model packages, datasets, scoring, bounties, keys, the demo.
//
// Exit codes: 0 done; 1 our fault or the network's, try again; 2 the input was refused; 3 a bounty ended without a winner.
// With --json every command prints JSON, one object a line, errors included.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// version is set by the linker.
var version = "unknown"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// app is what every command shares.
type app struct {
	in       io.Reader
	out, err io.Writer
	json     bool
	started  bool // a command began to run: what fails before that is the command line
}

// run executes one command line and returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	a := &app{in: in, out: out, err: errOut}
	root := a.rootCommand()
	a.json = slices.Contains(args, "--json") // for errors of a command line that cannot be parsed
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	err := root.ExecuteContext(ctx)
	var exit exitCode
	if errors.As(err, &exit) {
		return int(exit)
	}
	if err == nil {
		return fault.ExitOK
	}
	if !a.started {
		err = usageError{err}
	}
	a.fail(err)
	if isUsage(err) {
		return fault.ExitRefused
	}
	return fault.InfoOf(err).Exit()
}

// mark notes when a command begins to run, and makes groups of commands refuse words that are no command of theirs.
func (a *app) mark(cmd *cobra.Command) {
	if cmd.HasSubCommands() && cmd.Run == nil && cmd.RunE == nil {
		cmd.Args = cobra.NoArgs
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
	if run := cmd.RunE; run != nil {
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			a.started = true
			return run(cmd, args)
		}
	}
	for _, sub := range cmd.Commands() {
		a.mark(sub)
	}
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "assay",
		Short:         "Assay pays for trained models by measured quality",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().BoolVar(&a.json, "json", false, "print JSON, one object a line")
	root.AddCommand(a.commands()...)
	a.mark(root)
	return root
}

// exitCode ends the program with a code of its own after the command has printed its answer.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// usageError marks a command line that cannot be understood.
type usageError struct{ error }

func isUsage(err error) bool {
	var u usageError
	return errors.As(err, &u)
}

// failure is what --json prints of an error.
type failure struct {
	Reason  string `json:"reason"`
	Message string `json:"message"`
	Subject string `json:"subject,omitempty"`
}

func (a *app) fail(err error) {
	if !a.json {
		fmt.Fprintln(a.err, "assay:", err)
		return
	}
	reason := string(fault.CodeOf(err))
	if isUsage(err) {
		reason = string(fault.BadRequest)
	}
	a.print(failure{Reason: reason, Message: err.Error(), Subject: fault.SubjectOf(err)})
}

// print writes v as one line of JSON.
func (a *app) print(v any) {
	_ = json.NewEncoder(a.out).Encode(v) // a closed pipe is the reader's choice
}

// answer prints v as JSON when asked, and text otherwise.
func (a *app) answer(v any, format string, args ...any) {
	if a.json {
		a.print(v)
		return
	}
	fmt.Fprintf(a.out, format, args...)
}
