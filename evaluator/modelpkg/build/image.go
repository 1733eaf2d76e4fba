package build

import (
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// SetImage names the image that a package's model is trained in, or none if image is empty, and returns the package, which
// has another root then. The folder is a whole package at every moment.
func SetImage(dir, image string) (*modelpkg.Package, error) {
	p, err := modelpkg.Open(dir)
	if err != nil {
		return nil, err
	}
	p.Manifest.Training = nil
	if image != "" {
		if err := modelpkg.CheckImage(image); err != nil {
			return nil, err
		}
		p.Manifest.Training = &modelpkg.Training{Image: image}
	}
	data, err := p.Manifest.Encode()
	if err != nil {
		return nil, err
	}
	if err := replace(filepath.Join(dir, modelpkg.ManifestFile), data); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "write model package")
	}
	return modelpkg.Open(dir)
}

// replace writes a file in one step. What is written first lies beside the folder: a package may hold no fifth file.
func replace(path string, data []byte) error {
	whole, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(whole), ".model-*.json")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails once it is renamed
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}
