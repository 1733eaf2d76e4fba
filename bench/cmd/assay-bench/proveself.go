//go:build tensorflow

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// costs are what both sides of a proof spent, in seconds of processor time, and how much went over the wire.
type costs struct {
	ProverCPUSeconds   float64 `json:"prover_cpu_seconds"` // for the rounds; a GPU's work is not in it
	VerifierCPUSeconds float64 `json:"verifier_cpu_seconds"`
	CPUPercent         float64 `json:"verifier_cpu_percent"`
	FLOPPercent        float64 `json:"verifier_flop_percent"`
	OpeningBytes       int64   `json:"opening_bytes"`
	LoadSeconds        float64 `json:"load_seconds"`
}

// proveSelf claims what a report says, or what trial proofs measure, and proves it to itself.
func (a *app) proveSelf(ctx context.Context, f proveFlags) error {
	claim := proof.Claim{MemoryBytes: uint64(f.memory * (1 << 30))}
	config := proof.Defaults()
	config.Seconds, config.TableBytes = f.seconds, 0 // --memory says it
	prover, done, err := a.prover(ctx, f)
	if err != nil {
		return err
	}
	if f.report != "" {
		claim.Scores, claim.ReportDigest, err = claimed(f.report)
	} else {
		err = tryOut(ctx, prover, config, &claim)
	}
	if err != nil {
		done()
		return err
	}
	kept, err := newKeep(f.keep)
	if err != nil {
		return err
	}
	out, spent, err := oneProof(ctx, prover, config, claim, kept.openings())
	done()
	if err = kept.finish(out, err); err != nil {
		return err
	}
	if !a.JSON {
		a.printProof(out, claim, spent)
	}
	return a.concludeProof(proveAnswer{Verdict: out.Verdict, Kept: f.keep, Costs: spent, Claim: &claim.Scores})
}

// claimed returns the scores and the digest of a report.
func claimed(path string) (scores [5]uint64, digest merkle.Hash, err error) {
	report, err := readReport(path)
	if err != nil {
		return scores, digest, err
	}
	digest, err = report.Digest()
	return report.OnChain(), digest, err
}

// tryOut finds a claim by short proofs, each of what the one before measured: a first guess that is far too low would make a
// fast device look slow, since its rounds would be short.
func tryOut(ctx context.Context, p proof.Prover, config proof.Config, claim *proof.Claim) error {
	p.Progress = nil
	config.Seconds, config.GEMM.Samples, config.Memory.Samples = 0.5, 1, 1
	small := proof.Claim{MemoryBytes: min(claim.MemoryBytes, 1<<30)}
	gemm, memory := 0, len(small.Scores)-1
	small.Scores[gemm], small.Scores[memory] = 100_000, 4_000
	config.Slack = 100
	for range 6 {
		out, _, err := oneProof(ctx, p, config, small, nil)
		if err != nil {
			return err
		}
		if !out.OK {
			return fault.New(fault.Internal, "this machine's products are refused: %s", out.Reason)
		}
		before := small.Scores
		small.Scores = out.Measured
		if small.Scores[gemm] < 3*before[gemm]/2 && small.Scores[memory] < 3*before[memory]/2 {
			break
		}
	}
	claim.Scores = small.Scores
	return nil
}

// oneProof plays both sides. The openings go through memory; there is no network in the times.
func oneProof(ctx context.Context, p proof.Prover, config proof.Config, claim proof.Claim, keep io.Writer) (*dial.Outcome, *costs, error) {
	session, err := proof.NewSession(proof.Binding{}, claim, config, time.Now(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	out := &dial.Outcome{Challenge: session.Challenge()}
	work, err := p.Begin(out.Challenge)
	if err != nil {
		return nil, nil, err
	}
	defer work.Close()
	var spent costs
	demand, err := answerSelf(ctx, session, work, out, &spent)
	if err != nil {
		return nil, nil, err
	}
	var openings bytes.Buffer
	if err := work.Open(ctx, *demand, &openings); err != nil {
		return nil, nil, err
	}
	if keep != nil {
		if _, err := keep.Write(openings.Bytes()); err != nil {
			return nil, nil, fault.Wrap(fault.Storage, err, "write the openings")
		}
	}
	spent.OpeningBytes = int64(openings.Len())
	begun := processorTime()
	out.Verdict, err = session.Open(&openings, time.Now())
	spent.VerifierCPUSeconds = processorTime() - begun
	spent.relate(out.Challenge)
	return out, &spent, err
}

func answerSelf(ctx context.Context, s *proof.Session, w *proof.Work, out *dial.Outcome, spent *costs) (demand *proof.Demand, err error) {
	for row := range w.Rows() {
		begun := time.Now()
		if err := w.Load(ctx, row); err != nil {
			return nil, err
		}
		spent.LoadSeconds += time.Since(begun).Seconds()
		nonce, err := s.Ready(row, time.Now())
		if err != nil {
			return nil, err
		}
		before := processorTime()
		answer, err := w.Answer(ctx, row, nonce)
		if err != nil {
			return nil, err
		}
		spent.ProverCPUSeconds += processorTime() - before
		out.Answers = append(out.Answers, answer)
		if demand, err = s.Commit(answer, time.Now()); err != nil {
			return nil, err
		}
	}
	return demand, nil
}

func (c *costs) relate(challenge proof.Challenge) {
	var checked, computed float64
	for _, r := range challenge.Rows {
		checked, computed = checked+r.CheckOperations(), computed+r.FLOP()
	}
	c.CPUPercent = 100 * c.VerifierCPUSeconds / c.ProverCPUSeconds
	c.FLOPPercent = 100 * checked / computed
}

// processorTime is what this process has used, in seconds.
func processorTime() float64 {
	var u unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_SELF, &u) // it cannot fail for the process itself
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// printProof prints a table of the rows, and what checking them cost.
func (a *app) printProof(out *dial.Outcome, claim proof.Claim, c *costs) {
	for _, r := range out.Challenge.Rows {
		i := classIndex(r.Class)
		fmt.Fprintf(a.Out, "%-7s %14s measured, %14s claimed; %d rounds of %d x %d by %d x %d, %.2f GiB of table\n", r.Name,
			figure(out.Measured[i], r.Class), figure(claim.Scores[i], r.Class), r.Rounds, r.Batch, r.Inner, r.Inner, r.Tiles*r.Width,
			float64(r.TableBytes())/(1<<30))
	}
	fmt.Fprintf(a.Out, "loading %.1f s; rounds %.1f s of processor time; check %.3f s, %.2f %% of it (%.4f %% of the arithmetic); openings %.1f MB\n",
		c.LoadSeconds, c.ProverCPUSeconds, c.VerifierCPUSeconds, c.CPUPercent, c.FLOPPercent, float64(c.OpeningBytes)/1e6)
}

// figure prints a rate as the chain has it in the class's own unit.
func figure(v uint64, class bench.Class) string {
	return fmt.Sprintf("%.2f %s", float64(v)/1000, class.Unit())
}

func classIndex(class bench.Class) int {
	for i, c := range bench.Classes() {
		if c == class {
			return i
		}
	}
	return -1
}

func encodeJSON(w io.Writer, v any) error { return json.NewEncoder(w).Encode(v) }
