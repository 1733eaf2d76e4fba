//go:build tensorflow

package kernels

import (
	"bytes"
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// disk writes a file until it is on the disk, or reads it back after the kernel has forgotten its pages.
func (r *runner) disk(p bench.Problem) (*subject, error) {
	size := p.Shape["bytes"]
	var space unix.Statfs_t
	if err := unix.Statfs(r.options.Dir, &space); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "look at the disk")
	}
	if free := int64(space.Bavail) * space.Bsize; free < 4*size {
		return nil, fault.New(fault.Storage, "only %d MB are free", free/1_000_000)
	}
	f, err := os.CreateTemp(r.options.Dir, "assay-bench-*")
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make a file")
	}
	if err := os.Remove(f.Name()); err != nil { // it lives as long as it is open, whatever becomes of this process
		return nil, errors.Join(fault.Wrap(fault.Storage, err, "unlink the file"), f.Close())
	}
	d := &diskFile{File: f, data: region(size), block: make([]byte, 1<<20)}
	if err := d.write(); err != nil {
		return nil, errors.Join(fault.Wrap(fault.Storage, err, "write"), f.Close())
	}
	s := &subject{problem: p, run: d.write, close: f.Close, check: d.check}
	if p.Pass == "read" {
		s.before, s.run = d.forget, d.read
	}
	return s, nil
}

type diskFile struct {
	*os.File
	data, block []byte
}

func (d *diskFile) write() error {
	for at := 0; at < len(d.data); at += len(d.block) {
		if _, err := d.WriteAt(d.data[at:min(at+len(d.block), len(d.data))], int64(at)); err != nil {
			return err
		}
	}
	return d.Sync()
}

// forget drops the file's pages from memory.
func (d *diskFile) forget() error {
	return unix.Fadvise(int(d.Fd()), 0, int64(len(d.data)), unix.FADV_DONTNEED)
}

func (d *diskFile) read() error {
	_, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{io.NewSectionReader(d, 0, int64(len(d.data)))}, d.block)
	return err
}

func (d *diskFile) check() (bench.Check, error) {
	if err := d.forget(); err != nil {
		return bench.Check{}, err
	}
	same := true
	for at := 0; at < len(d.data); at += len(d.block) {
		want := d.data[at:min(at+len(d.block), len(d.data))]
		if _, err := d.ReadAt(d.block[:len(want)], int64(at)); err != nil {
			return bench.Check{}, err
		}
		same = same && bytes.Equal(d.block[:len(want)], want)
	}
	return bench.Check{Entries: len(d.data), OK: same}, nil
}
