//go:build tensorflow

package trainer

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// The scopes of names in a saved state, which is one safetensors file.
const (
	weightScope = "weights/"
	seedScope   = "seeds/"
	slotScope   = "slots/"
)

const stateFile = "state.safetensors"

// position is where a run stands, beside its variables.
type position struct {
	Step  int64 // steps taken
	Epoch int64 // epochs finished
	Next  int64 // records of the epoch under way that were trained on

	Correct, Total int64 // on those records
	Stale          int64 // epochs since the best

	HasBest, BestStep, BestEpoch        int64
	BestCorrect, BestTotal, BestLossE06 int64
}

// clock is the part of a position that is not integer.
type clock struct {
	LossSum float64 // over the epoch's records so far
	Elapsed float64 // seconds, over all runs
}

func (p position) best() metric.Score {
	return metric.Score{Correct: uint32(p.BestCorrect), Total: uint32(p.BestTotal), LossMicro: p.BestLossE06}
}

// store is the state folder of one run.
type store struct {
	dir      string
	job      merkle.Hash       // fingerprint
	manifest modelpkg.Manifest // of the state file
	lock     *os.File
}

const (
	positionName = "position"
	clockName    = "clock"
	jobName      = "job"
)

// openStore makes the folder and locks it, so that no two runs share it.
func openStore(dir string, fingerprint merkle.Hash, n *network) (*store, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make state folder")
	}
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open lock")
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, fault.Wrap(fault.JobInvalid, err, "another run uses this folder").About("state")
	}
	s := &store{dir: dir, job: fingerprint, lock: lock}
	s.sweep(".partial-*", "")
	specs := []tensor.Spec{
		{Name: positionName, DType: tensor.Int64, Shape: tensor.Shape{int64(binary.Size(position{}) / 8)}},
		{Name: clockName, DType: tensor.Float64, Shape: tensor.Shape{int64(binary.Size(clock{}) / 8)}},
		{Name: jobName, DType: tensor.Uint8, Shape: tensor.Shape{int64(len(fingerprint))}},
	}
	for _, v := range n.variables() {
		specs = append(specs, v.Spec)
	}
	for _, spec := range specs {
		s.manifest.Tensors = append(s.manifest.Tensors, modelpkg.Tensor{Spec: spec})
	}
	return s, nil
}

func (s *store) close() { _ = s.lock.Close() }

// sweep removes files of a pattern but one: what a killed run or an older best has left. What cannot be removed does no harm.
func (s *store) sweep(pattern, keep string) {
	found, _ := filepath.Glob(filepath.Join(s.dir, pattern))
	for _, path := range found {
		if path != keep {
			_ = os.Remove(path)
		}
	}
}

// bestPath is where the best weights lie. Its name has their step, so that a state always finds its own.
func (s *store) bestPath(p position) string {
	return filepath.Join(s.dir, fmt.Sprintf("best-%d.safetensors", p.BestStep))
}

// save replaces the state file.
func (s *store) save(n *network, p position, c clock) error {
	tensors, err := n.session.Values(n.variables())
	if err != nil {
		return err
	}
	tensors = append(tensors, s.packed(0, p), s.packed(1, c), s.packed(2, s.job))
	state, err := checkpoint.New(&s.manifest, tensors)
	if err != nil {
		return diverged(err, "save state")
	}
	return writeWeights(filepath.Join(s.dir, stateFile), state)
}

// packed is a fixed-size value as the state's tensor at index i.
func (s *store) packed(i int, v any) tensor.Tensor {
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes every fixed-size value
	return tensor.Tensor{Spec: s.manifest.Tensors[i].Spec, Data: b.Bytes()}
}

// load sets the variables from the state file. found is false when there is none. A state of another job is refused.
func (s *store) load(n *network) (p position, c clock, found bool, err error) {
	f, err := os.Open(filepath.Join(s.dir, stateFile))
	if errors.Is(err, fs.ErrNotExist) {
		return p, c, false, nil
	}
	if err != nil {
		return p, c, false, fault.Wrap(fault.Storage, err, "open state")
	}
	defer f.Close()
	tensors, err := s.decode(f)
	if err != nil {
		return p, c, false, fault.Wrap(fault.JobInvalid, err, "the saved state is not of this job: give another folder").About("state")
	}
	if !bytes.Equal(tensors[2].Data, s.job[:]) {
		return p, c, false, fault.New(fault.JobInvalid, "the saved state is of another job: give another folder").About("state")
	}
	_ = binary.Read(bytes.NewReader(tensors[0].Data), binary.LittleEndian, &p)
	_ = binary.Read(bytes.NewReader(tensors[1].Data), binary.LittleEndian, &c)
	return p, c, true, n.set(func(i int) []byte { return tensors[3+i].Data })
}

func (s *store) decode(f *os.File) ([]tensor.Tensor, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	limits := checkpoint.DefaultLimits
	limits.MaxBytes = math.MaxInt64 / 2 // our own file; its tensors' sizes are the manifest's
	w, err := checkpoint.Decode(f, info.Size(), &s.manifest, limits)
	if err != nil {
		return nil, err
	}
	return w.Tensors(), nil
}

// variables are all that a step changes.
func (n *network) variables() []*tf.Variable {
	return append(append(append([]*tf.Variable(nil), n.weights...), n.seeds...), n.slots...)
}

// writeWeights writes a safetensors file that appears whole and is on disk when it returns.
func writeWeights(path string, w *checkpoint.Weights) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".partial-*")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write weights")
	}
	defer os.Remove(f.Name()) // fails once it is renamed
	err = checkpoint.WriteSafetensors(f, w)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err == nil {
		err = syncDir(dir)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write weights")
	}
	return nil
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
