package executor

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/train/job"
)

// receive takes the weights out of the output folder and decodes them as a stranger's: against the manifest, with a root of
// our own computing. They stay in the state folder.
func (s *state) receive(ctx context.Context, e engine, holder string, m *modelpkg.Manifest, l Limits) (*checkpoint.Weights, error) {
	if err := errors.Join(s.root.RemoveAll(incomingDir), s.root.Mkdir(incomingDir, 0o700)); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "receive the weights")
	}
	into, err := s.root.OpenRoot(incomingDir)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "receive the weights")
	}
	defer into.Close()
	found, err := e.fetch(ctx, holder, resultFile, into, l)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fault.New(fault.TrainerFailed, "the container said that it was done and left no %s", resultFile)
	}
	if info, err := into.Lstat(resultFile); err != nil || !info.Mode().IsRegular() {
		return nil, over("%s is not a file", resultFile)
	}
	weights, err := checkpoint.Open(s.path(filepath.Join(incomingDir, resultFile)), m, checkpoint.DefaultLimits)
	if err != nil {
		return nil, err
	}
	keep := func(out io.Writer) error { return checkpoint.WriteSafetensors(out, weights) }
	return weights, replace(s.path(resultFile), keep)
}

// outcome is how a run ended, bound to everything that was asked of it.
type outcome struct {
	Job   merkle.Hash `json:"job"`
	Event job.Event   `json:"event"`
}

// ended returns the event and weights of this very job's run, if it came to its end before.
func (s *state) ended(digest merkle.Hash, m *modelpkg.Manifest) (*checkpoint.Weights, job.Event, bool) {
	var o outcome
	raw, err := s.root.ReadFile(outcomeFile)
	if err != nil || json.Unmarshal(raw, &o) != nil || o.Job != digest || o.Event.WeightsRoot == nil {
		return nil, job.Event{}, false
	}
	weights, err := checkpoint.Open(s.path(resultFile), m, checkpoint.DefaultLimits)
	if err != nil || weights.Root().Hash != *o.Event.WeightsRoot {
		return nil, job.Event{}, false
	}
	return weights, o.Event, true
}

// conclude makes a result durable.
func (s *state) conclude(digest merkle.Hash, e job.Event) error {
	raw, err := json.Marshal(outcome{digest, e})
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encode result")
	}
	return s.put(outcomeFile, raw)
}
