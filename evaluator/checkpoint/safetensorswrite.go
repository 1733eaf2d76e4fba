package checkpoint

import (
	"encoding/binary"
	"encoding/json"
	"io"
	"sort"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// stField is one header value; its fields stand in the order of their sorted JSON names.
type stField struct {
	Offsets [2]int64 `json:"data_offsets"`
	DType   string   `json:"dtype"`
	Shape   []int64  `json:"shape"`
}

// WriteSafetensors writes the canonical file: header keys and data in the order of sorted names, no metadata, the header
// padded with spaces to a multiple of 8 bytes. Equal weights give equal bytes.
func WriteSafetensors(out io.Writer, w *Weights) error {
	tensors := w.Tensors()
	sort.Slice(tensors, func(a, b int) bool { return tensors[a].Name < tensors[b].Name })
	header, err := safetensorsHeader(tensors)
	if err != nil {
		return err
	}
	prefix := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	if _, err := out.Write(append(prefix, header...)); err != nil {
		return fault.Wrap(fault.Storage, err, "write safetensors header")
	}
	for _, t := range tensors {
		if _, err := out.Write(t.Data); err != nil {
			return fault.Wrap(fault.Storage, err, "write tensor").About(t.Name)
		}
	}
	return nil
}

func safetensorsHeader(tensors []tensor.Tensor) ([]byte, error) {
	kinds := make(map[tensor.DType]string, len(safetensorsTypes))
	for kind, dtype := range safetensorsTypes {
		kinds[dtype] = kind
	}
	fields := make(map[string]stField, len(tensors))
	var at int64
	for _, t := range tensors {
		end := at + int64(len(t.Data))
		fields[t.Name] = stField{[2]int64{at, end}, kinds[t.DType], append([]int64{}, t.Shape...)}
		at = end
	}
	header, err := json.Marshal(fields) // sorts the keys
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode safetensors header")
	}
	for len(header)%8 != 0 {
		header = append(header, ' ')
	}
	return header, nil
}
