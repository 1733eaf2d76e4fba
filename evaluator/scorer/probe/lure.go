package probe

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"unsafe"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// Lure is the parent's side: what a probing child is told of. Everything is there and open to all, so that only a sandbox can
// deny it.
type Lure struct {
	Bait   wire.Bait
	canary *[32]byte // in this process's memory, for as long as the child may look for it
	dir    string
	open   []io.Closer
}

// Lay makes a lure. memory is the child's limit; 0 means that it has none.
func Lay(ctx context.Context, memory int64) (*Lure, error) {
	l := &Lure{canary: new([32]byte)}
	copy(l.canary[:], rand.Text())
	l.Bait = wire.Bait{
		PID: os.Getpid(), Address: uint64(uintptr(unsafe.Pointer(l.canary))), Canary: string(l.canary[:]), Memory: memory,
		Files: []string{"/etc/passwd"}, Folders: []string{"/", "/tmp", "/var/tmp", "/dev/shm"},
	}
	if err := l.lay(ctx); err != nil {
		l.Remove()
		return nil, fmt.Errorf("lay out what a probe must not reach: %w", err)
	}
	return l, nil
}

// lay makes a folder with a file, and listeners.
func (l *Lure) lay(ctx context.Context) (err error) {
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
	l.Bait.Files, l.Bait.Folders = append(l.Bait.Files, file), append(l.Bait.Folders, l.dir)
	if l.Bait.TCP, err = l.listen(ctx, "tcp", "127.0.0.1:0"); err != nil {
		return err
	}
	socket := filepath.Join(l.dir, "socket")
	for _, address := range []string{"@assay-probe-" + rand.Text(), socket} {
		if _, err := l.listen(ctx, "unix", address); err != nil {
			return err
		}
		l.Bait.Unix = append(l.Bait.Unix, address)
	}
	if err := os.Chmod(socket, 0o777); err != nil { //nolint:gosec // the same
		return err
	}
	packets, err := (&net.ListenConfig{}).ListenPacket(ctx, "udp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	l.open = append(l.open, packets)
	l.Bait.UDP = packets.LocalAddr().String()
	return nil
}

func (l *Lure) listen(ctx context.Context, network, address string) (string, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, network, address)
	if err != nil {
		return "", err
	}
	l.open = append(l.open, listener)
	return listener.Addr().String(), nil
}

// Remove takes everything away again.
func (l *Lure) Remove() {
	for _, o := range l.open {
		_ = o.Close()
	}
	for _, dir := range l.Bait.Folders {
		_ = os.Remove(madeFile(dir, l.Bait.PID))
	}
	if l.dir != "" {
		_ = os.RemoveAll(l.dir)
	}
	runtime.KeepAlive(l.canary)
}
