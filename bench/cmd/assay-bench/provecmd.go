//go:build tensorflow

package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/bench/kernels"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/progress"
)

// proveFlags are those of `assay-bench prove`.
type proveFlags struct {
	verifier, registry, request string
	chain                       uint64
	keystore, passwordFile      string
	device                      string
	threads                     int
	maxMemory                   float64 // GiB
	keep                        string
	withhold                    bool

	self            bool
	report          string
	memory, seconds float64
}

func (a *app) proveCommand() *cobra.Command {
	var flags proveFlags
	cmd := &cobra.Command{
		Use:   "prove",
		Short: "Prove this machine's capability to a verifier",
		Long: "Prove this machine's capability: fetch a challenge from a verifier, compute it within its deadlines, and open what the verifier\n" +
			"asks for. With --self the verifier is this program too, on its own clock: what a proof would say of this machine, and what\n" +
			"checking it costs.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := flags.validate(); err != nil {
				return err
			}
			if err := prepare(flags.device); err != nil {
				return err
			}
			if flags.self {
				return a.proveSelf(cmd.Context(), flags)
			}
			return a.prove(cmd.Context(), flags)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.verifier, "verifier", "", "`URL` of the verifier")
	f.Uint64Var(&flags.chain, "chain-id", 0, "chain of the registry")
	f.StringVar(&flags.registry, "registry", zeroAddress, "`address` of the registry")
	f.StringVar(&flags.request, "request", "", "`id` of the request to prove for, 0x and 64 hex digits")
	f.StringVar(&flags.keystore, "keystore", "", "proof key, keystore `file`")
	f.StringVar(&flags.passwordFile, "password-file", "", "`file` with the proof key's password")
	f.StringVar(&flags.device, "device", tf.Auto, "cpu, gpu, or auto for a GPU where there is one")
	f.IntVar(&flags.threads, "threads", 0, "`N` threads inside an operation; one per core by default")
	f.Float64Var(&flags.maxMemory, "max-memory", 0, "refuse challenges with a table of more than so many `GiB`; four fifths of the free memory by default")
	f.StringVar(&flags.keep, "keep", "", "new `folder` for evidence, answers and openings: what `assay-bench verify` repeats every check with")
	f.BoolVar(&flags.withhold, "withhold", false, "send nothing that took so long that it would refute the claim: a spot check then costs no stake")
	f.BoolVar(&flags.self, "self", false, "be the verifier too")
	f.StringVar(&flags.report, "report", "", "with --self: `file` of the report whose scores are claimed; without it they are tried out first")
	f.Float64Var(&flags.memory, "memory", 1, "with --self: `GiB` of memory to claim")
	f.Float64Var(&flags.seconds, "seconds", 10, "with --self: how long each part should take")
	return cmd
}

const zeroAddress = "0x0000000000000000000000000000000000000000"

func (f proveFlags) validate() error {
	switch {
	case f.device != tf.CPU && f.device != tf.GPU && f.device != tf.Auto:
		return cli.Refused("device %.20q is not cpu, gpu or auto", f.device)
	case f.threads < 0 || f.threads > 1<<12:
		return cli.Refused("%d threads", f.threads)
	case !(f.maxMemory >= 0 && f.maxMemory < 1<<20) || !(f.memory > 0 && f.memory < 1<<20):
		return cli.Refused("--memory or --max-memory is negative, none, or more than a pebibyte")
	case !f.self && (f.verifier == "" || f.request == "" || f.keystore == ""):
		return cli.Refused("give --verifier, --request and --keystore, or --self")
	case f.self && !(f.seconds > 0 && f.seconds <= 600):
		return cli.Refused("--seconds is not within (0, 600]")
	}
	return nil
}

func (f proveFlags) target() (t dial.Target, err error) {
	t.ChainID = f.chain
	if err = t.Registry.UnmarshalText([]byte(f.registry)); err != nil {
		return t, cli.Refused("--registry: %v", err)
	}
	if err = t.RequestID.UnmarshalText([]byte(f.request)); err != nil {
		return t, cli.Refused("--request: %v", err)
	}
	return t, nil
}

// proveAnswer is what `assay-bench prove --json` prints last.
type proveAnswer struct {
	proof.Verdict
	Digest string     `json:"digest"`
	Kept   string     `json:"kept,omitempty"`
	Costs  *costs     `json:"costs,omitempty"` // with --self
	Claim  *[5]uint64 `json:"claim,omitempty"` // with --self
}

func (a *app) prove(ctx context.Context, f proveFlags) error {
	target, err := f.target()
	if err != nil {
		return err
	}
	password, err := a.ReadPassword(f.passwordFile, "password of the proof key")
	if err != nil {
		return err
	}
	signer, err := attest.OpenKeystore(f.keystore, password)
	if err != nil {
		return err
	}
	keep, err := newKeep(f.keep)
	if err != nil {
		return err
	}
	prover, done, err := a.prover(ctx, f)
	if err != nil {
		return err
	}
	client := &dial.Client{URL: f.verifier, Signer: signer, Withhold: f.withhold}
	out, err := client.Prove(ctx, target, prover, keep.openings())
	done()
	if err = keep.finish(out, err); err != nil {
		return err
	}
	return a.concludeProof(proveAnswer{Verdict: out.Verdict, Kept: f.keep})
}

// concludeProof prints the verdict. A proof that was refused ends the program with the code of refused input.
func (a *app) concludeProof(p proveAnswer) error {
	p.Digest = p.Verdict.Digest().String()
	if p.OK {
		a.Answer(p, "the proof stands: %s; evidence %s\n", rates(p.Measured), p.Digest)
		return nil
	}
	a.Answer(p, "the proof was refused: %s; evidence %s\n", p.Reason, p.Digest)
	return cli.ExitCode(fault.ExitRefused)
}

// rates prints measured rates.
func rates(measured [5]uint64) string {
	out := ""
	for i, class := range bench.Classes() {
		if measured[i] == 0 {
			continue
		}
		if out != "" {
			out += ", "
		}
		out += string(class) + " " + figure(measured[i], class)
	}
	return out
}

// prover opens the device and shows progress until done is called.
func (a *app) prover(ctx context.Context, f proveFlags) (p proof.Prover, done func(), err error) {
	device, err := kernels.Open(f.device, f.threads)
	if err != nil {
		return p, nil, err
	}
	table, err := f.table(ctx, device)
	if err != nil {
		return p, nil, err
	}
	sink := progress.New(os.Stderr, a.JSON)
	p = proof.Prover{Engine: kernels.Multiplier{Device: device}, MaxMemory: table, Progress: steps(sink)}
	return p, sink.Close, nil
}

// table is how many bytes a challenge's table may have. A challenge comes from a stranger and must not drive the machine out of
// memory.
func (f proveFlags) table(ctx context.Context, d kernels.Device) (uint64, error) {
	if f.maxMemory > 0 {
		return uint64(f.maxMemory * (1 << 30)), nil
	}
	free, err := d.Free(inventory.Source{}.Collect(ctx).Memory)
	return uint64(free), err
}

const stepEvery = 100 * time.Millisecond

// steps passes on the first and last step of each part, and some in between.
func steps(sink progress.Sink) func(proof.Step) {
	var last time.Time
	var part string
	return func(s proof.Step) {
		now, at := time.Now(), s.Row+s.Phase
		if at == part && s.Done < s.Total && now.Sub(last) < stepEvery {
			return
		}
		part, last = at, now
		sink.Event(progress.Event{Step: s.Phase, Who: s.Row, Done: float64(s.Done), Total: float64(s.Total), Unit: units[s.Phase]})
	}
}

var units = map[string]string{"load": "tiles", "rounds": "rounds", "open": "rows"}

// keep is the folder of --keep, or nothing.
type keep struct {
	dir  string
	file *os.File
	out  *bufio.Writer
}

// The files of a kept proof.
const (
	evidenceFile = "evidence.json"
	answersFile  = "answers.json"
	openingsFile = "openings.bin"
)

func newKeep(dir string) (*keep, error) {
	if dir == "" {
		return &keep{}, nil
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		return nil, fault.Wrap(fault.Config, err, "make the folder of --keep")
	}
	f, err := os.Create(filepath.Join(dir, openingsFile))
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make the file for the openings")
	}
	return &keep{dir: dir, file: f, out: bufio.NewWriter(f)}, nil
}

func (k *keep) openings() io.Writer {
	if k.file == nil {
		return nil
	}
	return k.out
}

// finish writes what came of the proof, unless there was an error before, which it returns.
func (k *keep) finish(out *dial.Outcome, err error) error {
	if k.file == nil {
		return err
	}
	flushed := k.out.Flush()
	if closed := k.file.Close(); flushed == nil {
		flushed = closed
	}
	if err != nil {
		return err
	}
	if flushed != nil {
		return fault.Wrap(fault.Storage, flushed, "write the openings")
	}
	if err := writeFile(filepath.Join(k.dir, answersFile), func(w io.Writer) error { return encodeJSON(w, out.Answers) }); err != nil {
		return err
	}
	return writeFile(filepath.Join(k.dir, evidenceFile), func(w io.Writer) error { _, err := w.Write(out.Evidence); return err })
}
