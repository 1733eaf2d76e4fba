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
	canary *[canarySize]byte // in this process's memory, for as long as the child may look for it
	dir    string
	open   []io.Closer
}

const canarySize = 26 // as rand.Text has it

// Lay makes a lure. memory is the child's limit; 0 means that it has none.
func Lay(ctx context.Context, memory int64) (*Lure, error) {
	l := &Lure{canary: new([canarySize]byte)}
	copy(l.canary[:], rand.Text())
	l.Bait = wire.Bait{
		PID: os.Getpid(), Address: uint64(uintptr(unsafe.Pointer(l.canary))), Canary: string(l.canary[:]), Memory: memory,
		Folders: []string{"/", "/tmp", "/var/tmp", "/dev/shm"}, Abstract: "@assay-probe-" + rand.Text(),
	}
	if err := l.lay(ctx); err != nil {
		l.Remove()
		return nil, fmt.Errorf("lay out what a probe must not reach: %w", err)
	}
	return l, nil
}

// lay makes a folder with a file, and listeners.
func (l *Lure) lay(ctx context.Context) (err error) {
	if err := l.layFolder(); err != nil {
		return err
	}
	if l.Bait.TCP, err = l.listen(ctx, "tcp", "127.0.0.1:0"); err != nil {
		return err
	}
	packets, err := (&net.ListenConfig{}).ListenPacket(ctx, "udp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	l.open = append(l.open, packets)
	l.Bait.UDP = packets.LocalAddr().String()
	if _, err := l.listen(ctx, "unix", l.Bait.Abstract); err != nil {
		return err
	}
	for _, path := range l.Bait.Unix {
		if _, err := l.listen(ctx, "unix", path); err != nil {
			return err
		}
		if err := os.Chmod(path, 0o777); err != nil { //nolint:gosec // it is there to be found open
			return err
		}
	}
	return nil
}

// layFolder makes the folder where this process may make one. In a container whose file system is read-only it may not have
// any, and then there is no such folder to keep a child from either.
func (l *Lure) layFolder() error {
	for _, parent := range []string{os.TempDir(), "/dev/shm", "/var/tmp"} {
		dir, err := os.MkdirTemp(parent, "assay-probe")
		if err != nil {
			continue
		}
		l.dir = dir
		file := filepath.Join(dir, "file")
		l.Bait.Files, l.Bait.Folders = append(l.Bait.Files, file), append(l.Bait.Folders, dir)
		l.Bait.Unix = append(l.Bait.Unix, filepath.Join(dir, "socket"))
		if err := os.WriteFile(file, []byte("not for the child"), 0o644); err != nil {
			return err
		}
		return os.Chmod(dir, 0o777) //nolint:gosec // the same
	}
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
		_ = os.Remove(madeFile(dir, l.Bait))
	}
	if l.dir != "" {
		_ = os.RemoveAll(l.dir)
	}
	runtime.KeepAlive(l.canary)
}
