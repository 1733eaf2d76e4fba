//go:build tensorflow

package trainer

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"io"
	"time"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// prepare checks that model, data and job fit, builds the network, and sets it to the saved state or to the start.
func (r *run) prepare(model *modelpkg.Package) error {
	r.began = time.Now()
	r.saved = r.began
	r.meter.last = r.began
	if err := r.openRecords(&model.Manifest); err != nil {
		return err
	}
	path := r.job.Init
	if path == "" {
		path = model.InitPath()
	}
	initial, err := checkpoint.Open(path, &model.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return err
	}
	fingerprint, err := r.fingerprint(model, initial)
	if err != nil {
		return err
	}
	r.net, err = newNetwork(model, r.job, r.data.Manifest().IgnoreLabel, r.session())
	if err != nil {
		return err
	}
	if r.store, err = openStore(r.job.State, fingerprint, r.net); err != nil {
		return err
	}
	if r.at, r.clock, r.resumed, err = r.store.load(r.net); err != nil {
		return err
	}
	if r.resumed {
		return r.loadBest()
	}
	return r.net.reset(initial, r.job.Seed)
}

// session says how to run the graph. On the CPU the threads inside an op fill the cores, and ops one after another in the
// calling thread are faster than a second pool beside theirs.
func (r *run) session() tf.Config {
	c := tf.Config{Device: r.device, IntraOp: r.job.IntraOp}
	if r.device == tf.CPU {
		c.InterOp = tf.CallerThread
	}
	return c
}

func (r *run) openRecords(m *modelpkg.Manifest) (err error) {
	if err := r.data.Fits(m); err != nil {
		return err
	}
	if r.train, err = openRange(r.data, r.job.Train, "train"); err != nil {
		return err
	}
	if r.job.Validation != nil {
		v, err := openRange(r.data, *r.job.Validation, "validation")
		if err != nil {
			return err
		}
		r.validation = &v
	}
	r.batches = newBatcher(m)
	r.perEpoch = (r.train.n + r.job.Batch - 1) / r.job.Batch
	r.total = r.perEpoch * r.job.Epochs
	return nil
}

func (r *run) fingerprint(model *modelpkg.Package, initial *checkpoint.Weights) (merkle.Hash, error) {
	raw, err := json.Marshal(r.data.Manifest())
	if err != nil {
		return merkle.Hash{}, fault.Wrap(fault.Internal, err, "encode dataset manifest")
	}
	return r.job.Fingerprint(model.Root.Hash, initial.Root().Hash, merkle.Keccak256(raw))
}

// reset sets the variables to a run's start.
func (n *network) reset(initial *checkpoint.Weights, seed uint64) error {
	weights, vars := initial.Tensors(), n.variables()
	return n.set(func(i int) []byte {
		switch spec := vars[i].Spec; {
		case i < len(n.weights):
			return weights[i].Data
		case i < len(n.weights)+len(n.seeds):
			return seedState(spec, seed, i-len(n.weights))
		default:
			size, _ := spec.Bytes()
			return make([]byte, size)
		}
	})
}

// set sets all variables; value gives the canonical bytes of each.
func (n *network) set(value func(i int) []byte) error {
	return n.session.AssignAll(n.variables(), func(i int) (io.Reader, error) { return bytes.NewReader(value(i)), nil })
}

// seedState is the start of a random generator: a seed that is not negative, then counters at zero.
func seedState(spec tensor.Spec, seed uint64, i int) []byte {
	size, _ := spec.Bytes()
	state := make([]byte, size)
	width := min(size, spec.DType.Size())
	key := derive("assay seed", seed, uint64(i))
	binary.LittleEndian.PutUint64(key[:8], binary.LittleEndian.Uint64(key[:8])&(1<<(8*width-1)-1))
	copy(state[:width], key[:])
	return state
}

// loadBest reads the best weights of the saved state.
func (r *run) loadBest() (err error) {
	if r.at.HasBest == 0 {
		return nil
	}
	r.bestKept = true
	r.best, err = checkpoint.Open(r.store.bestPath(r.at), r.net.manifest, checkpoint.DefaultLimits)
	return err
}
