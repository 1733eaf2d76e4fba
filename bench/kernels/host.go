//go:build tensorflow

package kernels

import (
	"bytes"
	"sync"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/ring"
)

// region is memory of the host, filled so that each of its pages is its own.
func region(size int64) []byte {
	b := make([]byte, size)
	first := b[:min(size, 1<<20)]
	for i := range first {
		first[i] = byte(i*7 + i>>8)
	}
	for n := int64(len(first)); n < size; n *= 2 {
		copy(b[n:], b[:n])
	}
	return b
}

// parallel hands each thread its part of n bytes.
func parallel(threads int, n int64, do func(from, to int64)) {
	var all sync.WaitGroup
	for i := range int64(threads) {
		all.Go(func() { do(n*i/int64(threads), n*(i+1)/int64(threads)) })
	}
	all.Wait()
}

// hostCopy copies memory with every thread at once.
func (r *runner) hostCopy(p bench.Problem) (*subject, error) {
	n := p.Shape["bytes"]
	if err := r.fits(2 * n); err != nil {
		return nil, err
	}
	from, to := region(n), region(n)
	run := func() error {
		parallel(r.device.Threads, n, func(a, b int64) { copy(to[a:b], from[a:b]) })
		return nil
	}
	check := func() (bench.Check, error) {
		clear(to)
		_ = run()
		return bench.Check{Entries: int(n), OK: bytes.Equal(from, to)}, nil
	}
	return &subject{problem: p, run: run, check: check, close: func() error { return nil }}, nil
}

// flush pushes everything else out of the caches.
func (r *runner) flush() error {
	if !r.onCPU() {
		return r.flusher.run()
	}
	n := int64(len(r.sweep))
	parallel(r.device.Threads, n, func(a, b int64) {
		for i := a; i < b; i += 64 {
			r.sweep[i]++
		}
	})
	return nil
}

const (
	leastSweep = 64 << 20
	mostSweep  = 512 << 20
	gpuSweep   = 256 << 20 // five times the largest L2 there is
)

// openFlush makes what flush sweeps over: four times the last cache.
func (r *runner) openFlush() (err error) {
	if r.onCPU() {
		r.sweep = make([]byte, min(max(4*r.options.Inventory.CPU.L3Bytes, leastSweep), mostSweep))
		return nil
	}
	r.flusher, err = newKernel(r.device, bench.Problem{Family: "copy", Precision: bench.FP32, Shape: map[string]int64{"bytes": gpuSweep}}, 1)
	return err
}

// allReduce sums a vector over a ring: over the peers, or over goroutines on the loopback interface.
func (r *runner) allReduce(p bench.Problem) (*subject, error) {
	n := int(p.Shape["floats"])
	if r.ring == nil {
		return nil, r.ringError
	}
	l := r.ring
	s := &subject{problem: p, ranks: l.Ranks(), before: func() error { return l.Prepare(n) }, run: l.Reduce, close: func() error { return nil }}
	s.check = func() (bench.Check, error) {
		if err := l.Prepare(n); err != nil {
			return bench.Check{}, err
		}
		if err := l.Reduce(); err != nil {
			return bench.Check{}, err
		}
		all := make([]comparison, n)
		for i := range all {
			got, want := l.At(i)
			all[i] = comparison{float64(got), float64(want), exact}
		}
		return worst(all), nil
	}
	return s, nil
}

// exact is the tolerance of what has no rounding.
const exact = 1e-30

// openRing forms the ring. Without peers it has two ranks on this machine.
func (r *runner) openRing() {
	if len(r.options.Peers) > 0 {
		r.ring, r.ringError = ring.Dial(r.ctx, r.options.Peers)
		return
	}
	r.ring, r.stopRing, r.ringError = ring.Loopback(r.ctx, 2)
}
