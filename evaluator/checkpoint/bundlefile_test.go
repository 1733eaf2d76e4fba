package checkpoint_test

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
)

type entryProto = bundlepb.BundleEntryProto

// bundle is a checkpoint under construction: what its table says, and its data files.
type bundle struct {
	header  *bundlepb.BundleHeaderProto
	entries map[string]*entryProto
	shards  [][]byte
}

// smallBundle holds small's tensors under canonical names, in one data file.
func smallBundle() *bundle {
	b := &bundle{header: &bundlepb.BundleHeaderProto{NumShards: 1}, entries: map[string]*entryProto{}, shards: [][]byte{nil}}
	types := []types_go_proto.DataType{types_go_proto.DataType_DT_FLOAT, types_go_proto.DataType_DT_FLOAT, types_go_proto.DataType_DT_INT64}
	for i, t := range values() {
		b.add(t.Name, types[i], t.Shape, t.Data)
	}
	return b
}

// add appends data to the first data file.
func (b *bundle) add(name string, dtype types_go_proto.DataType, shape []int64, data []byte) {
	dims := &tensor_shape_go_proto.TensorShapeProto{}
	for _, d := range shape {
		dims.Dim = append(dims.Dim, &tensor_shape_go_proto.TensorShapeProto_Dim{Size: d})
	}
	b.entries[name] = &entryProto{
		Dtype: dtype, Shape: dims, Offset: int64(len(b.shards[0])), Size: int64(len(data)), Crc32C: checkpoint.MaskedCRC(data),
	}
	b.shards[0] = append(b.shards[0], data...)
}

// addText appends a scalar string as TensorFlow stores it.
func (b *bundle) addText(name string, text []byte) {
	length := binary.LittleEndian.AppendUint32(nil, uint32(len(text)))
	sum := binary.LittleEndian.AppendUint32(nil, checkpoint.MaskedCRC(length))
	data := append(append(binary.AppendUvarint(nil, uint64(len(text))), sum...), text...)
	b.add(name, types_go_proto.DataType_DT_STRING, nil, data)
	b.entries[name].Crc32C = checkpoint.MaskedCRC(length, sum, text)
}

// rename gives tensors the names that their aliases lead to.
func (b *bundle) rename(names map[string]string) *bundle {
	for old, fresh := range names {
		b.entries[fresh] = b.entries[old]
		delete(b.entries, old)
	}
	return b
}

func (b *bundle) index(t testing.TB) []byte {
	t.Helper()
	var pairs [][2]string
	if b.header != nil {
		pairs = append(pairs, [2]string{"", string(encode(t, b.header))})
	}
	for name, e := range b.entries {
		pairs = append(pairs, [2]string{name, string(encode(t, e))})
	}
	sort.Slice(pairs, func(i, j int) bool { return pairs[i][0] < pairs[j][0] })
	return checkpoint.BuildTable(pairs)
}

func encode(t testing.TB, m proto.Message) []byte {
	t.Helper()
	b, err := proto.Marshal(m)
	require.NoError(t, err)
	return b
}

// write writes the bundle into a new folder and returns its prefix.
func (b *bundle) write(t testing.TB) string {
	t.Helper()
	prefix := filepath.Join(t.TempDir(), "w")
	writeFile(t, prefix+".index", b.index(t))
	for i, data := range b.shards {
		writeFile(t, fmt.Sprintf("%s.data-%05d-of-%05d", prefix, i, len(b.shards)), data)
	}
	return prefix
}

func writeFile(t testing.TB, path string, data []byte) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, data, 0o600))
}

func open(path string) (*checkpoint.Weights, error) { return checkpoint.Open(path, small(), limits) }
