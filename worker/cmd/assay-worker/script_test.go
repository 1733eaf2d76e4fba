package main

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"assay-worker": main})
}

// TestScripts runs the shell sessions under testdata against the real command line; none needs a chain. Each has a model package
// "mlp" and a dataset package "pixels" of 600 records for it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", Setup: func(e *testscript.Env) error { return packages(e.WorkDir) }})
}

func packages(dir string) error {
	if _, err := build.New(filepath.Join(dir, "mlp"), build.MLP, build.DefaultOptions(build.MLP)); err != nil {
		return err
	}
	const records, pixels = 600, 28 * 28
	var x, y bytes.Buffer
	for i := range records {
		for p := range pixels {
			_ = binary.Write(&x, binary.LittleEndian, math.Float32bits(float32(i+p))) // a buffer takes everything
		}
		_ = binary.Write(&y, binary.LittleEndian, int32(i%10))
	}
	for name, a := range map[string]struct {
		dtype, shape string
		data         []byte
	}{
		"x.npy": {"<f4", fmt.Sprintf("(%d, 28, 28, 1)", records), x.Bytes()}, "y.npy": {"<i4", fmt.Sprintf("(%d,)", records), y.Bytes()},
	} {
		header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", a.dtype, a.shape)
		header += fmt.Sprintf("%*s\n", 63-(10+len(header))%64, "")
		raw := binary.LittleEndian.AppendUint16([]byte("\x93NUMPY\x01\x00"), uint16(len(header)))
		if err := os.WriteFile(filepath.Join(dir, name), append(append(raw, header...), a.data...), 0o600); err != nil {
			return err
		}
	}
	_, err := dataset.Pack(dataset.PackOptions{
		X: filepath.Join(dir, "x.npy"), Y: filepath.Join(dir, "y.npy"), Out: filepath.Join(dir, "pixels"), Name: "pixels", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{"train": {From: 0, To: 500}, "validation": {From: 500, To: records}},
	})
	return err
}
