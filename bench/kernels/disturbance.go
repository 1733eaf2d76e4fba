//go:build tensorflow

package kernels

import (
	"fmt"

	"golang.org/x/sys/unix"

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

// disturbing is the share of the processors' time that explains a run that was not steady.
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
