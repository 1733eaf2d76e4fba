package executor

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/binary"
	"io"

	"github.com/containerd/errdefs"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// holdImage is the holder's: one file, a program of seven bytes that waits for ever.
const holdImage = "assay-hold:1"

// pause is that program for x86-64: pause(2) over and over, until SIGKILL. An image of anybody else's would have to be trusted
// with the output, and a shell is not in every image.
func pause() []byte {
	const base, headers = 0x400000, 64 + 56
	code := []byte{0x6a, 34, 0x58, 0x0f, 0x05, 0xeb, 0xf9} // push 34; pop rax; syscall; jmp to the start
	var b bytes.Buffer
	b.WriteString("\x7fELF\x02\x01\x01" + string(make([]byte, 9)))
	for _, v := range []any{
		uint16(2), uint16(62), uint32(1), uint64(base + headers), uint64(64), uint64(0), uint32(0), // executable, x86-64
		uint16(64), uint16(56), uint16(1), uint16(64), uint16(0), uint16(0), // sizes of the headers
		uint32(1), uint32(5), uint64(0), uint64(base), uint64(base), // one segment: load, read and execute
		uint64(headers + len(code)), uint64(headers + len(code)), uint64(4096),
	} {
		_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes every fixed-size value
	}
	return append(b.Bytes(), code...)
}

// holdable returns the id of the holder's image, and makes it the first time.
func (e engine) holdable(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	found, err := e.ImageInspect(ctx, holdImage)
	if err == nil {
		return found.ID, nil
	}
	if !errdefs.IsNotFound(err) {
		return "", failed(err, "look up the holder's image")
	}
	var files bytes.Buffer
	w := tar.NewWriter(&files)
	program := pause()
	err = w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "pause", Mode: 0o555, Size: int64(len(program))})
	if err == nil {
		_, err = w.Write(program)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return "", fault.Wrap(fault.Internal, err, "write the holder's image")
	}
	imported, err := e.ImageImport(ctx, client.ImageImportSource{Source: &files, SourceName: "-"}, holdImage, client.ImageImportOptions{})
	if err != nil {
		return "", failed(err, "import the holder's image")
	}
	defer imported.Close()
	if _, err := io.Copy(io.Discard, io.LimitReader(imported, 1<<20)); err != nil {
		return "", failed(err, "import the holder's image")
	}
	found, err = e.ImageInspect(ctx, holdImage)
	return found.ID, failed(err, "look up the holder's image")
}

// hold makes the output folder and a container that keeps it mounted. One that a killed worker has left goes on: adopted is
// true, and it holds what was written there.
func (e engine) hold(ctx context.Context, k key, l Limits) (id string, adopted bool, err error) {
	c, found, err := e.inspect(ctx, k.holder())
	if err != nil {
		return "", false, err
	}
	if found && c.State != nil && c.State.Running {
		return c.ID, true, nil
	}
	if err := e.release(ctx, k); err != nil {
		return "", false, err
	}
	image, err := e.holdable(ctx)
	if err != nil {
		return "", false, err
	}
	// It must be able to start while the folder is full, and holds nothing itself.
	small := Limits{Memory: 64 << 20, CPUs: 0.1, PIDs: 64, Output: l.Output, Files: l.Files, Temp: 1 << 20, Opened: 64}
	p := profile{name: k.holder(), image: image, limits: small, volume: k.volume(), labels: k.labels(), entry: []string{"/pause"}}
	if err := e.makeVolume(ctx, p); err != nil {
		return "", false, err
	}
	if id, err = e.create(ctx, p.options()); err == nil {
		err = e.start(ctx, id)
	}
	return id, false, err
}

func (e engine) makeVolume(ctx context.Context, p profile) error {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	_, err := e.VolumeCreate(ctx, p.volumeOptions())
	return failed(err, "create the output folder")
}

// release removes everything of a job: both containers, then the folder.
func (e engine) release(ctx context.Context, k key) error {
	for _, name := range []string{k.trainer(), k.holder()} {
		if err := e.remove(ctx, name); err != nil {
			return err
		}
	}
	return e.removeVolume(ctx, k.volume())
}
