package scorer

import (
	"context"
	"crypto/rand"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"unsafe"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// lure is what a probing child is told of: everything is there and open to all, so that only the sandbox can deny it.
type lure struct {
	bait   wire.Bait
	canary *[32]byte // in this process's memory, for as long as the child may look for it
	dir    string
	open   []io.Closer
}

func newLure(ctx context.Context, c Config) (*lure, error) {
	l := &lure{canary: new([32]byte)}
	copy(l.canary[:], rand.Text())
	l.bait = wire.Bait{
		PID: os.Getpid(), Address: uint64(uintptr(unsafe.Pointer(l.canary))), Canary: string(l.canary[:]),
		Files: []string{"/etc/passwd"}, Folders: []string{"/", "/tmp", "/var/tmp", "/dev/shm"},
	}
	if !c.wantsGPU() {
		l.bait.Memory = c.MemoryBytes
	}
	if err := l.lay(ctx); err != nil {
		l.remove()
		return nil, fault.Wrap(fault.ScorerFailed, err, "prepare to probe the sandbox")
	}
	return l, nil
}

// lay makes a folder with a file, and listeners.
func (l *lure) lay(ctx context.Context) (err error) {
	if l.dir, err = os.MkdirTemp("", "assay-probe"); err != nil {
		return err
	}
	file := filepath.Join(l.dir, "file")
	if err := os.WriteFile(file, []byte("not for the child"), 0o644); err != nil {
		return err
	}
	if err := os.Chmod(l.dir, 0o777); err != nil { //nolint:gosec // it is there to be found open
		return err
	}
	l.bait.Files, l.bait.Folders = append(l.bait.Files, file), append(l.bait.Folders, l.dir)
	if l.bait.TCP, err = l.listen(ctx, "tcp", "127.0.0.1:0"); err != nil {
		return err
	}
	socket := filepath.Join(l.dir, "socket")
	for _, address := range []string{"@assay-probe-" + rand.Text(), socket} {
		if _, err := l.listen(ctx, "unix", address); err != nil {
			return err
		}
		l.bait.Unix = append(l.bait.Unix, address)
	}
	if err := os.Chmod(socket, 0o777); err != nil { //nolint:gosec // the same
		return err
	}
	packets, err := (&net.ListenConfig{}).ListenPacket(ctx, "udp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	l.open = append(l.open, packets)
	l.bait.UDP = packets.LocalAddr().String()
	return nil
}

func (l *lure) listen(ctx context.Context, network, address string) (string, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, network, address)
	if err != nil {
		return "", err
	}
	l.open = append(l.open, listener)
	return listener.Addr().String(), nil
}

func (l *lure) remove() {
	for _, o := range l.open {
		_ = o.Close()
	}
	if l.dir != "" {
		_ = os.RemoveAll(l.dir)
	}
	runtime.KeepAlive(l.canary)
}
