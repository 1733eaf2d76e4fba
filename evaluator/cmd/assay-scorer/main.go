//go:build tensorflow

// Command assay-scorer is the child process that runs a model on libtensorflow for package scorer.
//
// It takes no arguments and reads no environment of its own: everything comes as frames (package wire) on descriptor 3, and
// answers leave on descriptor 4. It sees a graph, weights and inputs and answers logits; labels never enter it. It ends when
// its input is closed.
package main

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func main() {
	if err := closeInherited(); err != nil {
		fmt.Fprintln(os.Stderr, "assay-scorer:", err)
		os.Exit(1)
	}
	in, out := os.NewFile(wire.ChildIn, "in"), os.NewFile(wire.ChildOut, "out")
	if in == nil || out == nil {
		fmt.Fprintln(os.Stderr, "assay-scorer: started by hand: it is started by assay and assay-adapter")
		os.Exit(2)
	}
	if err := serve(in, out); err != nil {
		fmt.Fprintln(os.Stderr, "assay-scorer:", err)
		os.Exit(1)
	}
}

// closeInherited marks every descriptor beyond the two pipes close-on-exec and closes those that the parent's own parent left
// open, before any input is read. The Go runtime's poller may own one already, so only descriptors that were open at exec are
// closed: those without close-on-exec.
func closeInherited() error {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return fmt.Errorf("list descriptors: %w", err)
	}
	for _, e := range entries {
		var fd int
		if _, err := fmt.Sscan(e.Name(), &fd); err != nil || fd <= wire.ChildOut {
			continue
		}
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err == nil && flags&unix.FD_CLOEXEC == 0 {
			_ = unix.Close(fd)
		}
	}
	return nil
}
