//go:build tensorflow

// Command assay-trainer is the child process that trains on libtensorflow for package train.
//
// It takes no arguments: a job comes as one JSON object on standard input, or, in a container, in the file that ASSAY_JOB
// names; events leave as one JSON object a line on standard output. An interrupt makes it save its state and end. Package
// worker/train/job describes jobs and events.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/train/job"
	"github.com/assay-oracle/assay/worker/trainer"
)

func main() {
	out, err := claimStdout()
	in := os.Stdin
	if path := os.Getenv("ASSAY_JOB"); err == nil && path != "" {
		in, err = os.Open(path)
	}
	if err == nil {
		err = run(in, out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "assay-trainer:", err)
		os.Exit(fault.InfoOf(err).Exit())
	}
}

// claimStdout moves standard output to a descriptor of its own: whatever a library prints goes to standard error instead of
// between two events.
func claimStdout() (*os.File, error) {
	fd, err := unix.FcntlInt(uintptr(unix.Stdout), unix.F_DUPFD_CLOEXEC, unix.Stderr+1)
	if err == nil {
		err = unix.Dup3(unix.Stderr, unix.Stdout, 0)
	}
	if err != nil {
		return nil, fault.Wrap(fault.TrainerFailed, err, "claim standard output")
	}
	return os.NewFile(uintptr(fd), "events"), nil
}

const (
	maxJob     = 1 << 20 // bytes of a job
	maxMessage = 4 << 10 // bytes of a failure's message
)

// run trains and tells the reader of out how it went before it returns.
func run(in io.Reader, out io.Writer) error {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, os.Interrupt)
	defer stop()
	lines := json.NewEncoder(out)
	emit := func(e job.Event) {
		if err := lines.Encode(e); err != nil {
			cancel(fmt.Errorf("nobody reads the events: %w", err))
		}
	}
	var j job.Job
	decoder := json.NewDecoder(io.LimitReader(in, maxJob))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&j)
	if err != nil {
		err = fault.Wrap(fault.JobInvalid, err, "read job")
	} else {
		err = trainer.Run(ctx, j, emit)
	}
	if err != nil {
		message := err.Error()
		message = message[:min(len(message), maxMessage)] // libtensorflow can be verbose
		return errors.Join(err, lines.Encode(job.Event{Kind: job.Failed, Code: string(fault.CodeOf(err)), Message: message}))
	}
	return nil
}
