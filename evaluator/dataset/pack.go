package dataset

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// PackOptions says what Pack makes a package of.
type PackOptions struct {
	X, Y        string                // NumPy files whose first dimension is the record
	Out         string                // folder to make; it must not exist
	Name        string                //
	Splits      map[string]SplitRange // in records of the NumPy files; none means one split "all"
	OnlySplits  bool                  // leave out records that are in no split, and count the rest anew
	IgnoreLabel *int64                // labels with this value are not scored
	Salts       io.Reader             // randomness for the salts: crypto/rand.Reader outside of tests
	Labels      string                // what the labels mean
	Licence     string
	Provenance  string
}

// SplitRange is records [From, To) of the NumPy files.
type SplitRange struct{ From, To int64 }

// Pack writes a package and returns its root. The folder appears whole or not at all. Arrays that are not records with
// labels, or hold NaN or an infinity, and splits "feedback" and "payout" that overlap have the code DatasetInvalid.
func Pack(opts PackOptions) (Root, error) {
	if _, err := os.Lstat(opts.Out); !errors.Is(err, fs.ErrNotExist) {
		return Root{}, fault.New(fault.DatasetInvalid, "%s exists", opts.Out)
	}
	p := packer{opts: opts}
	defer p.close()
	if err := p.open(); err != nil {
		return Root{}, err
	}
	dir, err := os.MkdirTemp(filepath.Dir(filepath.Clean(opts.Out)), ".pack-*")
	if err != nil {
		return Root{}, fault.Wrap(fault.Storage, err, "make a folder beside %s", opts.Out)
	}
	defer os.RemoveAll(dir)
	root, err := p.write(dir)
	if err != nil {
		return Root{}, err
	}
	if err := os.Rename(dir, opts.Out); err != nil {
		return Root{}, fault.Wrap(fault.Storage, err, "move the package to %s", opts.Out)
	}
	return root, nil
}

// packer holds the open source arrays and the manifest to be written.
type packer struct {
	opts     PackOptions
	x, y     *rows
	keep     []SplitRange // records of the source that go into the package, in order and apart
	manifest Manifest
}

func (p *packer) close() {
	for _, r := range []*rows{p.x, p.y} {
		if r != nil {
			_ = r.close() // only read from
		}
	}
}

func (p *packer) open() (err error) {
	m := &p.manifest
	if p.x, m.X, err = openSource(p.opts.X, XFile); err != nil {
		return err
	}
	if p.y, m.Y, err = openSource(p.opts.Y, YFile); err != nil {
		return err
	}
	if p.x.count != p.y.count {
		return fault.New(fault.DatasetInvalid, "%s has %d records, %s %d", p.opts.X, p.x.count, p.opts.Y, p.y.count)
	}
	m.Format, m.Name, m.IgnoreLabel = Format, p.opts.Name, p.opts.IgnoreLabel
	m.Labels, m.Licence, m.Provenance = p.opts.Labels, p.opts.Licence, p.opts.Provenance
	return p.arrange()
}

func openSource(path, as string) (*rows, Array, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Array{}, openFault(err, path)
	}
	r, a, err := openNPY(f, as)
	if err != nil {
		_ = f.Close()
	}
	return r, a, err
}

// arrange decides which records are kept, and moves the splits and counts their labels accordingly.
func (p *packer) arrange() error {
	splits := p.opts.Splits
	if len(splits) == 0 {
		splits = map[string]SplitRange{"all": {0, p.x.count}}
	}
	for name, s := range splits {
		if s.From < 0 || s.From >= s.To || s.To > p.x.count {
			return fault.New(fault.DatasetInvalid, "range %d:%d is empty or not within %d records", s.From, s.To, p.x.count).About(name)
		}
	}
	p.keep = []SplitRange{{0, p.x.count}}
	if p.opts.OnlySplits {
		p.keep = union(splits)
	}
	label := newLabelCounter(p.manifest.Y, p.opts.IgnoreLabel)
	p.manifest.Splits = make(map[string]Range, len(splits))
	for name, s := range splits {
		total, err := label.count(p.y, s.From, s.To)
		if err != nil {
			return err
		}
		if total < 1 || total > math.MaxUint32 {
			return fault.New(fault.DatasetInvalid, "split has %d scored labels", total).About(name)
		}
		from := position(p.keep, s.From)
		p.manifest.Splits[name] = Range{From: from, To: from + s.To - s.From, Total: uint32(total)}
	}
	for _, k := range p.keep {
		p.manifest.Records += k.To - k.From
	}
	return p.manifest.validate()
}

func (p *packer) write(dir string) (Root, error) {
	canonical, err := p.manifest.encode()
	if err != nil {
		return Root{}, err
	}
	if len(canonical) > maxManifest {
		return Root{}, fault.New(fault.DatasetInvalid, "%s would exceed %d bytes", ManifestFile, maxManifest)
	}
	for _, file := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{ManifestFile, func(w io.Writer) error { return writeAll(w, canonical) }},
		{XFile, func(w io.Writer) error { return p.copyArray(w, XFile, p.x, p.manifest.X) }},
		{YFile, func(w io.Writer) error { return p.copyArray(w, YFile, p.y, p.manifest.Y) }},
		{SaltsFile, p.copySalts},
	} {
		if err := writeFile(filepath.Join(dir, file.name), file.write); err != nil {
			return Root{}, err
		}
	}
	d, err := Open(dir)
	if err != nil {
		return Root{}, err
	}
	defer d.Close()
	return d.Root()
}

func (p *packer) copyArray(w io.Writer, name string, from *rows, a Array) error {
	header, err := encodeNPYHeader(a.DType, append(tensor.Shape{p.manifest.Records}, a.Shape...))
	if err != nil {
		return err
	}
	if err := writeAll(w, header); err != nil {
		return err
	}
	for _, k := range p.keep {
		err := from.forEach(k.From, k.To, func(at int64, data []byte) error {
			if err := checkFinite(a, name, at, data); err != nil {
				return err
			}
			return writeAll(w, data)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *packer) copySalts(w io.Writer) error {
	var salt [SaltBytes]byte
	for range p.manifest.Records {
		if _, err := io.ReadFull(p.opts.Salts, salt[:]); err != nil {
			return fault.Wrap(fault.Internal, err, "draw a salt")
		}
		if err := writeAll(w, salt[:]); err != nil {
			return err
		}
	}
	return nil
}

func writeAll(w io.Writer, data []byte) error {
	if _, err := w.Write(data); err != nil {
		return fault.Wrap(fault.Storage, err, "write the package")
	}
	return nil
}

// writeFile makes a private file, which is on disk when writeFile returns.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make %s", filepath.Base(path))
	}
	buffered := bufio.NewWriterSize(f, chunkBytes)
	if err := write(buffered); err != nil {
		_ = f.Close()
		return err
	}
	err = buffered.Flush()
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", filepath.Base(path))
	}
	return nil
}
