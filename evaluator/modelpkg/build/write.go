package build

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// initial returns the initial weights as safetensors: 8 bytes of header length, a JSON header padded with spaces to a
// multiple of 8, the tensors' bytes in the order of their names. params are sorted by name.
func initial(params []param, seed uint64) ([]byte, error) {
	type entry struct {
		DType   string   `json:"dtype"`
		Shape   []int64  `json:"shape"`
		Offsets [2]int64 `json:"data_offsets"`
	}
	var data bytes.Buffer
	header := map[string]entry{}
	for _, p := range params {
		from := int64(data.Len())
		data.Write(p.values(seed))
		header[p.Name] = entry{"F32", p.Shape, [2]int64{from, int64(data.Len())}}
	}
	text, err := json.Marshal(header)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode initial weights")
	}
	for len(text)%8 != 0 {
		text = append(text, ' ')
	}
	return append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(text))), text...), data.Bytes()...), nil
}

// write fills an empty or absent folder, model.json last, so that a folder with a model.json is complete.
func write(dir string, files map[string][]byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fault.Wrap(fault.Storage, err, "make package folder")
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read package folder")
	}
	if len(entries) > 0 {
		return fault.New(fault.BadRequest, "the folder is not empty").About(dir)
	}
	for _, name := range []string{modelpkg.InitFile, modelpkg.EvalFile, modelpkg.GradFile, modelpkg.ManifestFile} {
		if err := os.WriteFile(filepath.Join(dir, name), files[name], 0o644); err != nil {
			return fault.Wrap(fault.Storage, err, "write model package")
		}
	}
	return nil
}
