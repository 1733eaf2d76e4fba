package registry

import (
	"bytes"
	"context"
	"encoding/json"
	"os/exec"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
)

// Child proves with the program assay-bench, which links TensorFlow; a worker itself does not.
type Child struct {
	Program   string
	Verifier  string // URL
	ChainID   uint64
	Key       Key
	Device    string
	Threads   int
	MaxMemory float64  // GiB of a table; 0 for four fifths of what is free
	Environ   []string // of the child
}

// said is what the program prints last.
type said struct {
	Digest  string `json:"digest"` // of a verdict
	Reason  string `json:"reason"`
	Message string `json:"message"`
}

// Prove runs the program for one check. That a proof was refused is no error: the chain says it.
func (c Child) Prove(ctx context.Context, registry common.Address, requestID common.Hash, withhold bool) error {
	cmd := exec.Command(c.Program, //nolint:noctx // killed below, with its whole group
		"--json", "prove", "--verifier", c.Verifier, "--chain-id", strconv.FormatUint(c.ChainID, 10), "--registry", registry.Hex(),
		"--request", requestID.Hex(), "--keystore", c.Key.Keystore, "--password-file", c.Key.PasswordFile,
		"--device", c.Device, "--threads", strconv.Itoa(c.Threads), "--max-memory", strconv.FormatFloat(c.MaxMemory, 'f', -1, 64),
		"--withhold="+strconv.FormatBool(withhold))
	out := &bounded{}
	cmd.Env, cmd.Stdout = c.Environ, out
	child, err := process.Start(cmd)
	if err != nil {
		return fault.Wrap(fault.Config, err, "start %s", c.Program)
	}
	select {
	case <-child.Exited():
	case <-ctx.Done():
		child.Kill()
		<-child.Exited()
		return fault.Wrap(fault.Canceled, ctx.Err(), "prove")
	}
	return c.outcome(cmd.ProcessState.ExitCode(), out.last(), child)
}

// outcome tells a verdict from a command that was refused, and both from what may go better the next time.
func (c Child) outcome(code int, s said, child *process.Process) error {
	switch {
	case s.Digest != "":
		return nil
	case code == fault.ExitRefused && fault.Code(s.Reason).Info().Verdict == fault.Invalid:
		return fault.New(fault.Code(s.Reason), "%s prove: %s", c.Program, s.Message)
	case code == fault.ExitRefused:
		return fault.New(fault.BadRequest, "%s prove: %s: %s", c.Program, s.Reason, s.Message)
	}
	return fault.New(fault.Gateway, "%s prove ended with code %d: %s %s %.300s", c.Program, code, s.Reason, s.Message, child.Stderr())
}

// maxSaid bounds what is kept of a child's output.
const maxSaid = 64 << 10

// bounded keeps the end of an output.
type bounded struct{ b []byte }

func (b *bounded) Write(p []byte) (int, error) {
	b.b = append(b.b, p...)
	if len(b.b) > maxSaid {
		b.b = bytes.Clone(b.b[len(b.b)-maxSaid:])
	}
	return len(p), nil
}

// last reads the last line.
func (b *bounded) last() (s said) {
	text := bytes.TrimSpace(b.b)
	text = text[bytes.LastIndexByte(text, '\n')+1:]
	_ = json.Unmarshal(text, &s) // what is no JSON says nothing
	return s
}
