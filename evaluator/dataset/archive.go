package dataset

import (
	"archive/tar"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// archived is the order of the files in an archive.
var archived = [...]string{ManifestFile, XFile, YFile, SaltsFile}

// Limits bounds what Extract accepts.
type Limits struct {
	MaxBytes int64 // of all files together
}

// Archive writes the package in dir as a tar stream: its four files in a fixed order, with nothing of the machine in their
// headers, so that equal packages make equal bytes.
func Archive(w io.Writer, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return openFault(err, dir)
	}
	defer root.Close()
	tw := tar.NewWriter(w)
	for _, name := range archived {
		if err := archiveFile(tw, root, name); err != nil {
			return err
		}
	}
	if err := tw.Close(); err != nil {
		return fault.Wrap(fault.Storage, err, "end the archive")
	}
	return nil
}

func archiveFile(tw *tar.Writer, root *os.Root, name string) error {
	f, err := root.Open(name)
	if err != nil {
		return openFault(err, name)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fault.Wrap(fault.Storage, err, "stat %s", name)
	}
	if !info.Mode().IsRegular() {
		return fault.New(fault.DatasetInvalid, "not a regular file").About(name)
	}
	header := &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: info.Size(), Mode: 0o600, Format: tar.FormatPAX}
	if err := tw.WriteHeader(header); err != nil {
		return fault.Wrap(fault.Storage, err, "archive %s", name)
	}
	if _, err := io.Copy(tw, f); err != nil {
		return fault.Wrap(fault.Storage, err, "archive %s", name)
	}
	return nil
}

// Extract unpacks what Archive wrote into the folder dir, which must exist and hold none of the files. The stream must be
// exactly such an archive, to its end: other names, kinds or orders of entries have the code DatasetInvalid, and so have
// more bytes than the limit and an end that comes too early.
func Extract(r io.Reader, dir string, limits Limits) error {
	return extract(r, limits, func(name string, write func(io.Writer) error) error {
		return writeFile(filepath.Join(dir, name), write)
	})
}

func extract(r io.Reader, limits Limits, create func(name string, write func(io.Writer) error) error) error {
	stream := &counter{r: r}
	tr := tar.NewReader(stream)
	left, end := limits.MaxBytes, int64(0)
	for _, name := range archived {
		header, err := tr.Next()
		if err != nil {
			return streamFault(err, name)
		}
		if err := checkEntry(header, name, left); err != nil {
			return err
		}
		left -= header.Size
		if err := create(name, func(w io.Writer) error { return copyEntry(w, tr, name) }); err != nil {
			return err
		}
		end = stream.n + (tarBlock-header.Size%tarBlock)%tarBlock + 2*tarBlock
	}
	return checkEnd(tr, stream, end)
}

const tarBlock = 512 // entries are padded to blocks, and two empty ones end an archive

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// checkEnd reads the stream to its end, where a sealed one proves to be whole.
func checkEnd(tr *tar.Reader, stream *counter, end int64) error {
	_, err := tr.Next()
	if err == nil {
		return fault.New(fault.DatasetInvalid, "the archive holds more than the %d files of a dataset", len(archived))
	}
	if errors.Is(err, io.EOF) {
		_, err = io.ReadFull(stream, make([]byte, 1))
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return streamFault(err, "the end")
	}
	if stream.n != end {
		return fault.New(fault.DatasetInvalid, "the archive has %d bytes, its entries make %d", stream.n, end)
	}
	return nil
}

func checkEntry(h *tar.Header, want string, left int64) error {
	if h.Name != want || h.Typeflag != tar.TypeReg {
		return fault.New(fault.DatasetInvalid, "archive entry %.40q of type %q, expected the file %s", h.Name, h.Typeflag, want)
	}
	for key := range h.PAXRecords {
		if key != "size" { // sparse files among others
			return fault.New(fault.DatasetInvalid, "archive entry has the extended header %.40q", key).About(want)
		}
	}
	if h.Size < 0 || h.Size > left {
		return fault.New(fault.DatasetInvalid, "the files exceed the limit by %d bytes or more", h.Size-left).About(want)
	}
	return nil
}

// copyEntry tells a stream that breaks off from a disk that does not take it.
func copyEntry(w io.Writer, tr *tar.Reader, name string) error {
	buf := make([]byte, 64<<10)
	for {
		n, err := tr.Read(buf)
		if writeErr := writeAll(w, buf[:n]); writeErr != nil {
			return writeErr
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return streamFault(err, name)
		}
	}
}

func streamFault(err error, name string) error {
	if code := fault.CodeOf(err); code != fault.Internal {
		return err // the stream's own, such as a sealed set's
	}
	return fault.Wrap(fault.DatasetInvalid, err, "read %s from the archive", name)
}
