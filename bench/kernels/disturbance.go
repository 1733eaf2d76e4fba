//go:build tensorflow

package kernels

import (
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
)

// spent is the processor time that the machine, and this process of it, have used so far.
type spent struct {
	machine inventory.Time
	own     float64 // seconds
}

func spentNow() spent {
	var u unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_SELF, &u) // it cannot fail for the process itself
	return spent{inventory.Source{}.Time(), float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9}
}

// disturbing is the share of the processors' time, or of the moments, that explains a run that was not steady.
const disturbing = 0.01

// disturbances says what else the processors did since before.
func (s spent) disturbances(before spent) (out []string) {
	others, stolen := s.machine.Since(before.machine, s.own-before.own)
	if others > disturbing {
		out = append(out, fmt.Sprintf("other programs took %.1f %% of the processors' time", 100*others))
	}
	if stolen > disturbing {
		out = append(out, fmt.Sprintf("the hypervisor took %.1f %% of the processors' time", 100*stolen))
	}
	return out
}

const (
	beat       = 5 * time.Millisecond
	beats      = 6    // of a pulse
	pulseEvery = 4    // rows
	slowPulse  = 0.75 // of the best that counts as slow
)

// pulse is how many steps all threads together add and multiply in a beat, the best of several: processors that were idle take a
// while to wake up, virtual ones longer than others. It goes down with the clock, and where others compute on the same cores, which
// no operating system counts.
func pulse(threads int) (best float64) {
	var steps [beats]atomic.Int64
	start := time.Now()
	parallel(threads, int64(threads), func(int64, int64) {
		for at := time.Since(start) / beat; at < beats; at = time.Since(start) / beat {
			spun.Add(spin())
			steps[at].Add(spins)
		}
	})
	for i := range steps {
		best = max(best, float64(steps[i].Load()))
	}
	return best
}

const spins = 2000

var spun atomic.Uint64 // keeps the compiler from leaving spin out

// spin keeps several independent chains going, so that it fills a core.
func spin() uint64 {
	a, b, c, d := uint64(1), uint64(2), uint64(3), uint64(4)
	for i := range uint64(spins) {
		a, b, c, d = a*5+i, b*7+i, c*9+i, d*11+i
	}
	return a ^ b ^ c ^ d
}

// slowMoments says at how many of a run's moments its processors were slow.
func slowMoments(pulses []float64) []string {
	best, slow := bench.Quantile(pulses, 0.95), 0
	for _, p := range pulses {
		if p < slowPulse*best {
			slow++
		}
	}
	if float64(slow) <= disturbing*float64(len(pulses)) {
		return nil
	}
	return []string{fmt.Sprintf("at %d of %d moments the processors did less than three quarters of their best: the clock, or a neighbour on their cores",
		slow, len(pulses))}
}
