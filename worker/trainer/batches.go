//go:build tensorflow

package trainer

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"

	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// records are a range of a split.
type records struct {
	split   *dataset.Split
	from, n int
}

func openRange(d *dataset.Dataset, r job.Range, field string) (records, error) {
	s, err := d.Split(r.Split)
	if err != nil {
		return records{}, err
	}
	to := r.To
	if to == 0 {
		to = s.Len()
	}
	if r.From < 0 || r.From >= to || to > s.Len() {
		return records{}, fault.New(fault.JobInvalid, "records %d to %d of a split of %d", r.From, to, s.Len()).About(field)
	}
	return records{s, r.From, to - r.From}, nil
}

// batch is a fed pair of inputs and labels.
type batch struct {
	x, y *tf.Buffer
	rows int
}

// batcher makes batches for a model.
type batcher struct {
	x, y tensor.Spec // of one record
	pool map[int][]*batch
}

func newBatcher(m *modelpkg.Manifest) *batcher {
	return &batcher{
		x:    tensor.Spec{Name: "x", DType: m.Inputs[0].DType, Shape: m.Inputs[0].Shape[1:]},
		y:    tensor.Spec{Name: "y", DType: m.Labels.DType, Shape: m.Labels.Shape[1:]},
		pool: map[int][]*batch{},
	}
}

// take returns a batch of so many rows, a used one where there is one.
func (b *batcher) take(rows int) (*batch, error) {
	if free := b.pool[rows]; len(free) > 0 {
		b.pool[rows] = free[:len(free)-1]
		return free[len(free)-1], nil
	}
	x, err := tf.NewBuffer(withRows(b.x, rows))
	if err != nil {
		return nil, err
	}
	y, err := tf.NewBuffer(withRows(b.y, rows))
	return &batch{x, y, rows}, err
}

func (b *batcher) give(used *batch) { b.pool[used.rows] = append(b.pool[used.rows], used) }

func withRows(s tensor.Spec, rows int) tensor.Spec {
	s.Shape = append(tensor.Shape{int64(rows)}, s.Shape...)
	return s
}

// fill gathers records into a batch.
func (r records) fill(b *batch, order []int32) error {
	x, y := b.x.Bytes(), b.y.Bytes()
	width, label := len(x)/b.rows, len(y)/b.rows
	for i, at := range order {
		if err := r.split.ReadX(x[i*width:(i+1)*width], r.from+int(at), 1); err != nil {
			return err
		}
		if err := r.split.ReadY(y[i*label:(i+1)*label], r.from+int(at), 1); err != nil {
			return err
		}
	}
	return nil
}

// shuffled is the order of an epoch's records, which follows from seed and epoch alone.
func shuffled(n int, seed uint64, epoch int64) []int32 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	source := rand.New(rand.NewChaCha8(derive("assay shuffle", seed, uint64(epoch))))
	source.Shuffle(n, func(a, b int) { order[a], order[b] = order[b], order[a] })
	return order
}

// derive makes a key for one use of the seed.
func derive(use string, seed, number uint64) [32]byte {
	b := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64([]byte(use), seed), number)
	return sha256.Sum256(b)
}

// loader prepares the batches of an order of records while others are trained on.
type loader struct {
	ready <-chan loaded
	free  chan<- *batch
	stop  func() // ends it and waits for that
}

// loaded is a batch that is ready, or the error of making it.
type loaded struct {
	*batch
	err error
}

// inFlight is how many batches a loader has out at most: being filled, ready, in use.
const inFlight = 3

// load starts a loader. Until its stop it alone uses b; who is done with a batch sends it to free, which never blocks.
func (r records) load(ctx context.Context, b *batcher, order []int32, size int) *loader {
	ctx, cancel := context.WithCancel(ctx)
	ready, free := make(chan loaded, 1), make(chan *batch, inFlight)
	go func() {
		defer close(ready)
		for len(order) > 0 && ctx.Err() == nil {
			rows := min(size, len(order))
			b.collect(free)
			next, err := b.take(rows)
			if err == nil {
				err = r.fill(next, order[:rows])
			}
			order = order[rows:]
			select {
			case ready <- loaded{next, err}:
			case <-ctx.Done():
			}
			if err != nil {
				return
			}
		}
	}()
	return &loader{ready: ready, free: free, stop: func() {
		cancel()
		for range ready { // until it is closed
		}
		b.collect(free)
	}}
}

// collect takes back what has been used up.
func (b *batcher) collect(free <-chan *batch) {
	for {
		select {
		case used := <-free:
			b.give(used)
		default:
			return
		}
	}
}
