// Package cli is what programs with commands share: answers as text or JSON, errors with a reason, exit codes, passwords and
// confirmations.
//
// Exit codes: 0 done; 1 our fault or the network's, try again; 2 the input was refused; 3 a bounty ended without a winner.
// With --json every command prints JSON, one object a line, errors included.
package cli

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

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// App is one run of a program.
type App struct {
	In       io.Reader
	Out, Err io.Writer
	JSON     bool
	name     string
	started  bool // a command began to run: what fails before that is the command line
}

// Main runs the program that build describes until it ends or is interrupted, and exits.
func Main(build func(*App) *cobra.Command) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := Run(ctx, build, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// Run executes one command line and returns the exit code.
func Run(ctx context.Context, build func(*App) *cobra.Command, args []string, in io.Reader, out, errOut io.Writer) int {
	a := &App{In: in, Out: out, Err: errOut}
	root := build(a)
	a.name = root.Name()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.PersistentFlags().BoolVar(&a.JSON, "json", false, "print JSON, one object a line")
	a.mark(root)
	a.JSON = slices.Contains(args, "--json") // for errors of a command line that cannot be parsed
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return a.exit(root.ExecuteContext(ctx))
}

// exit prints an error, if there is one, and returns the exit code.
func (a *App) exit(err error) int {
	var code ExitCode
	if errors.As(err, &code) {
		return int(code)
	}
	if err == nil {
		return fault.ExitOK
	}
	var dry client.DryRun
	if errors.As(err, &dry) {
		a.Answer(map[string]any{"status": "dry_run", "gas": dry.Gas}, "%v\n", dry)
		return fault.ExitOK
	}
	if !a.started {
		err = Usage(err)
	}
	a.fail(err)
	if isUsage(err) {
		return fault.ExitRefused
	}
	return fault.InfoOf(err).Exit()
}

// mark notes when a command begins to run, and makes groups of commands refuse words that are no command of theirs.
func (a *App) mark(cmd *cobra.Command) {
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

// ExitCode ends the program with a code of its own after the command has printed its answer.
type ExitCode int

func (e ExitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// usageError marks a command line that cannot be understood.
type usageError struct{ error }

// Usage marks err as the command line's fault.
func Usage(err error) error { return usageError{err} }

func isUsage(err error) bool {
	var u usageError
	return errors.As(err, &u)
}

// Refused is an error for input that this program cannot take.
func Refused(format string, args ...any) error {
	return fault.New(fault.BadRequest, format, args...)
}

// Failure is what --json prints of an error.
type Failure struct {
	Reason  string `json:"reason"`
	Message string `json:"message"`
	Subject string `json:"subject,omitempty"`
}

func (a *App) fail(err error) {
	if !a.JSON {
		fmt.Fprintf(a.Err, "%s: %v\n", a.name, err)
		return
	}
	reason := string(fault.CodeOf(err))
	if isUsage(err) {
		reason = string(fault.BadRequest)
	}
	a.Print(Failure{Reason: reason, Message: err.Error(), Subject: fault.SubjectOf(err)})
}

// Print writes v as one line of JSON.
func (a *App) Print(v any) {
	_ = json.NewEncoder(a.Out).Encode(v) // a closed pipe is the reader's choice
}

// Answer prints v as JSON when asked, and text otherwise.
func (a *App) Answer(v any, format string, args ...any) {
	if a.JSON {
		a.Print(v)
		return
	}
	fmt.Fprintf(a.Out, format, args...)
}

// NeedFlags marks flags as required; a name that is not a flag is a defect of the program.
func NeedFlags(cmd *cobra.Command, flags ...string) {
	for _, name := range flags {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
}
