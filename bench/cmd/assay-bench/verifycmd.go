//go:build tensorflow

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// verifyFlags are those of `assay-bench verify`.
type verifyFlags struct {
	evidence, report, kept string

	listen, prover string
	memory         float64 // GiB
	seconds        float64
}

func (a *app) verifyCommand() *cobra.Command {
	var flags verifyFlags
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check the evidence of a proof, or challenge a prover",
		Long: "Check the evidence of a proof: that it is whole, that its rates follow from its times, that it claims what the report says, and,\n" +
			"with what the prover kept (prove --keep), every opened row again. Or, with --listen, challenge one prover over HTTP to what a\n" +
			"report claims, and print the verdict.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (flags.evidence == "") == (flags.listen == "") {
				return cli.Refused("give either --evidence or --listen")
			}
			if flags.listen != "" {
				return a.challenge(cmd.Context(), flags)
			}
			return a.verify(flags)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.evidence, "evidence", "", "`file` of the evidence")
	f.StringVar(&flags.report, "report", "", "`file` of the report that was claimed")
	f.StringVar(&flags.kept, "kept", "", "`folder` that `assay-bench prove --keep` wrote")
	f.StringVar(&flags.listen, "listen", "", "`address` to challenge a prover on, once")
	f.StringVar(&flags.prover, "prover", "", "with --listen: `address` of the key to take messages of; the first that comes by default")
	f.Float64Var(&flags.memory, "memory", 1, "with --listen: `GiB` of memory that is claimed")
	f.Float64Var(&flags.seconds, "seconds", 20, "with --listen: how long each part should take")
	return cmd
}

// verifyAnswer is what `assay-bench verify --json` prints.
type verifyAnswer struct {
	OK       bool         `json:"ok"`
	Reason   proof.Reason `json:"reason,omitempty"`
	Digest   string       `json:"digest"`
	Measured [5]uint64    `json:"measured"`
	Claim    proof.Claim  `json:"claim"`
	Report   bool         `json:"report_matches"` // the claim is that of --report
	Rows     bool         `json:"rows_checked"`   // the opened rows were checked again
	Opened   int          `json:"rows_opened"`    // result rows that the verifier asked for
}

func (a *app) verify(f verifyFlags) error {
	raw, err := readFile(f.evidence, proof.MaxEvidenceBytes)
	if err != nil {
		return err
	}
	e, err := proof.DecodeEvidence(raw)
	if err != nil {
		return err
	}
	out := verifyAnswer{OK: e.Reason == proof.ReasonNone, Reason: e.Reason, Measured: e.Measured, Claim: e.Claim}
	for _, r := range e.Rows {
		out.Opened += r.Samples
	}
	out.Digest = proof.Verdict{Evidence: raw}.Digest().String()
	if f.report != "" {
		if err := matchesReport(e, f.report); err != nil {
			return err
		}
		out.Report = true
	}
	if f.kept != "" {
		if err := recheck(e, f.kept); err != nil {
			return err
		}
		out.Rows = true
	}
	a.printVerified(out)
	if !out.OK {
		return cli.ExitCode(fault.ExitRefused)
	}
	return nil
}

func (a *app) printVerified(v verifyAnswer) {
	how := "its times and rates agree; the opened rows were not checked again"
	if v.Rows {
		how = fmt.Sprintf("all %d opened rows are right", v.Opened)
		if !v.OK {
			how = "the fault is there"
		}
	}
	if v.OK {
		a.Answer(v, "evidence %s: the proof stands, %s; %s\n", v.Digest, rates(v.Measured), how)
		return
	}
	a.Answer(v, "evidence %s: the proof was refused for %s; %s\n", v.Digest, v.Reason, how)
}

// matchesReport checks that the evidence's claim is what a report says.
func matchesReport(e *proof.Evidence, path string) error {
	scores, digest, err := claimed(path)
	if err != nil {
		return err
	}
	if e.Claim.ReportDigest != digest {
		return cli.Refused("the evidence is of report %s, not of %s", e.Claim.ReportDigest, digest)
	}
	if e.Claim.Scores != scores {
		return cli.Refused("the evidence's claim is %v, the report's scores are %v", e.Claim.Scores, scores)
	}
	return nil
}

const maxAnswers = 4 << 20 // bytes: the roots of the largest challenge take half of it

func recheck(e *proof.Evidence, dir string) error {
	raw, err := readFile(filepath.Join(dir, answersFile), maxAnswers)
	if err != nil {
		return err
	}
	var answers []proof.Answer
	if err := json.Unmarshal(raw, &answers); err != nil {
		return fault.Wrap(fault.BadRequest, err, "read the answers")
	}
	openings, err := os.Open(filepath.Join(dir, openingsFile))
	if err != nil {
		return fault.Wrap(fault.BadRequest, err, "open the openings")
	}
	defer openings.Close()
	return proof.Recheck(e, answers, bufio.NewReader(openings))
}

// readFile reads a file that may be a stranger's.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "open the file")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read the file")
	}
	if int64(len(raw)) > limit {
		return nil, fault.New(fault.BadRequest, "%s has more than %d bytes", path, limit)
	}
	return raw, nil
}
