package modelpkg

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Open reads the package in a folder and verifies all of it: the folder holds the four files and nothing else, model.json
// is canonical and valid, the files have its digests, and both graphs pass the walk and have the endpoints that it names.
// The values in init.safetensors are left to package checkpoint.
//
// Errors are faults: ModelInvalid, GraphOp, GraphString, GraphType or GraphLimit for a package that is refused, Storage for
// a folder that cannot be read.
func Open(dir string) (*Package, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fault.Wrap(openCode(err), err, "open model package")
	}
	defer root.Close()
	if err := checkFolder(root); err != nil {
		return nil, err
	}
	data, err := read(root, ManifestFile, MaxManifestBytes)
	if err != nil {
		return nil, err
	}
	m, modelRoot, err := DecodeManifest(data)
	if err != nil {
		return nil, err
	}
	p := &Package{Manifest: *m, Root: modelRoot, Dir: dir}
	return p, p.load(root)
}

// InitPath returns the path of the initial weights.
func (p *Package) InitPath() string { return filepath.Join(p.Dir, InitFile) }

func (p *Package) load(root *os.Root) error {
	if err := p.checkInit(root); err != nil {
		return err
	}
	var graphs [2]*graph
	for i, file := range []string{EvalFile, GradFile} {
		data, err := read(root, file, MaxGraphBytes)
		if err != nil {
			return err
		}
		digest := sha256.Sum256(data)
		if hex.EncodeToString(digest[:]) != p.Manifest.Files[file] {
			return malformed("the SHA-256 is not the one in %s", ManifestFile).About(file)
		}
		if graphs[i], err = parseGraph(data); err != nil {
			return inFile(file, err)
		}
		if i == 0 {
			p.Eval = data
		} else {
			p.Grad = data
		}
	}
	return p.Manifest.checkEndpoints(graphs[0], graphs[1])
}

// inFile puts the file before the node that the error is about.
func inFile(file string, err error) error {
	var e *fault.Error
	if errors.As(err, &e) {
		e.Subject = strings.TrimSuffix(file+": "+e.Subject, ": ")
	}
	return err
}

// checkFolder wants four regular files: no links, pipes or devices that stand for something else.
func checkFolder(root *os.Root) error {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "list model package")
	}
	want := map[string]bool{ManifestFile: true, EvalFile: true, GradFile: true, InitFile: true}
	for _, entry := range entries {
		if !want[entry.Name()] {
			return malformed("a package holds no such file").About(clip(entry.Name()))
		}
		if !entry.Type().IsRegular() {
			return malformed("the package's file is not a regular file").About(entry.Name())
		}
		delete(want, entry.Name())
	}
	for _, name := range []string{ManifestFile, EvalFile, GradFile, InitFile} {
		if want[name] {
			return malformed("the package lacks this file").About(name)
		}
	}
	return nil
}

func openCode(err error) fault.Code {
	if errors.Is(err, fs.ErrNotExist) {
		return fault.ModelInvalid
	}
	return fault.Storage
}

// read returns a file of at most limit bytes.
func read(root *os.Root, name string, limit int64) ([]byte, error) {
	f, size, err := openFile(root, name, limit)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data := make([]byte, size)
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "read %s", name)
	}
	return data, nil
}

func openFile(root *os.Root, name string, limit int64) (*os.File, int64, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, 0, fault.Wrap(fault.Storage, err, "open %s", name)
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, 0, fault.Wrap(fault.Storage, err, "open %s", name)
	}
	if info.Size() > limit {
		_ = f.Close()
		return nil, 0, tooMany("the file has %d bytes; at most %d are read", info.Size(), limit).About(name)
	}
	return f, info.Size(), nil
}

// checkInit streams the initial weights through SHA-256. Their size is bounded by what the manifest's tensors need.
func (p *Package) checkInit(root *os.Root) error {
	limit := int64(8 + maxHeaderBytes)
	for _, t := range p.Manifest.Tensors {
		n, _ := t.Bytes()
		limit += n
	}
	f, size, err := openFile(root, InitFile, limit)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.CopyN(sum, f, size); err != nil {
		return fault.Wrap(fault.Storage, err, "read %s", InitFile)
	}
	if hex.EncodeToString(sum.Sum(nil)) != p.Manifest.Files[InitFile] {
		return malformed("the SHA-256 is not the one in %s", ManifestFile).About(InitFile)
	}
	return nil
}
