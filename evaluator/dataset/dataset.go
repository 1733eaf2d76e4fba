package dataset

import (
	"errors"
	"io/fs"
	"os"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Root is datasetRoot.
type Root struct{ merkle.Hash }

// Dataset is an open package. It is safe for concurrent use.
type Dataset struct {
	manifest  Manifest
	canonical []byte // dataset.json's bytes
	x, y      *rows
	salts     *rows
	label     labelCounter
}

// Open opens a package folder and checks its files against dataset.json; Root checks their content. A malformed package
// has the code DatasetInvalid, a file that cannot be read Storage.
func Open(dir string) (*Dataset, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, openFault(err, dir)
	}
	defer root.Close()
	d := &Dataset{}
	if err := d.open(root); err != nil {
		_ = d.Close()
		return nil, err
	}
	return d, nil
}

func (d *Dataset) open(root *os.Root) error {
	f, err := root.Open(ManifestFile)
	if err != nil {
		return openFault(err, ManifestFile)
	}
	defer f.Close()
	if d.manifest, d.canonical, err = readManifest(f); err != nil {
		return err
	}
	if d.x, err = d.openArray(root, XFile, d.manifest.X); err != nil {
		return err
	}
	if d.y, err = d.openArray(root, YFile, d.manifest.Y); err != nil {
		return err
	}
	d.label = newLabelCounter(d.manifest.Y, d.manifest.IgnoreLabel)
	return d.openSalts(root)
}

func (d *Dataset) openArray(root *os.Root, name string, want Array) (*rows, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, openFault(err, name)
	}
	r, got, err := openNPY(f, name)
	if err == nil && (got.DType != want.DType || !got.Shape.Equal(want.Shape) || r.count != d.manifest.Records) {
		err = fault.New(fault.DatasetInvalid, "%d records of %s%s, %s says %d of %s%s", r.count, got.DType, got.Shape,
			ManifestFile, d.manifest.Records, want.DType, want.Shape).About(name)
		_ = r.close()
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return r, nil
}

func (d *Dataset) openSalts(root *os.Root) error {
	f, err := root.Open(SaltsFile)
	if err != nil {
		return openFault(err, SaltsFile)
	}
	if d.salts, err = newRows(f, SaltsFile, 0, SaltBytes, d.manifest.Records); err != nil {
		_ = f.Close()
	}
	return err
}

func openFault(err error, name string) error {
	code := fault.Storage
	if errors.Is(err, fs.ErrNotExist) {
		code = fault.DatasetInvalid
	}
	return fault.Wrap(code, err, "open %s", name)
}

// Close unmaps and closes the files. Splits of the dataset answer with an error from then on.
func (d *Dataset) Close() error {
	var first error
	for _, r := range []*rows{d.x, d.y, d.salts} {
		if r == nil {
			continue
		}
		if err := r.close(); err != nil && first == nil {
			first = fault.Wrap(fault.Storage, err, "close the dataset")
		}
	}
	return first
}

// Manifest returns dataset.json. The caller must not change its map.
func (d *Dataset) Manifest() Manifest { return d.manifest }

// Fits checks that records and labels are what the model takes. The ignore label counts from the dataset; if the model was
// made for one too, both must be equal. Otherwise the code is DatasetInvalid.
func (d *Dataset) Fits(m *modelpkg.Manifest) error {
	if len(m.Inputs) != 1 {
		return fault.New(fault.ModelInvalid, "model has %d inputs, datasets have one", len(m.Inputs))
	}
	if err := fits(XFile, d.manifest.X, m.Inputs[0]); err != nil {
		return err
	}
	if err := fits(YFile, d.manifest.Y, m.Labels); err != nil {
		return err
	}
	ours, theirs := d.manifest.IgnoreLabel, m.Loss.IgnoreLabel
	if ours != nil && theirs != nil && *ours != *theirs {
		return fault.New(fault.DatasetInvalid, "the dataset ignores label %d, the model %d", *ours, *theirs)
	}
	return nil
}

func fits(file string, a Array, p modelpkg.Port) error {
	want := tensor.Shape(nil)
	if len(p.Shape) > 0 {
		want = p.Shape[1:]
	}
	if a.DType != p.DType || !a.Shape.Equal(want) {
		return fault.New(fault.DatasetInvalid, "records are %s%s, the model takes %s%s", a.DType, a.Shape, p.DType, want).About(file)
	}
	return nil
}
