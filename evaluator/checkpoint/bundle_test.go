package checkpoint_test

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/tensor_slice_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/versions_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const (
	float32Type = types_go_proto.DataType_DT_FLOAT
	variable    = "/.ATTRIBUTES/VARIABLE_VALUE"
)

var aliasOf = map[string]string{
	"dense/bias": "_layers/1/bias" + variable, "dense/kernel": "_layers/1/_kernel" + variable, "steps": "_layers/1/steps" + variable,
}

func TestBundleIsReadWithItsBookkeeping(t *testing.T) {
	sharded := smallBundle()
	sharded.header.NumShards, sharded.shards = 3, [][]byte{sharded.shards[0], nil, values()[1].Data}
	kernel := sharded.entries["dense/kernel"]
	kernel.ShardId, kernel.Offset = 2, 0
	extras := smallBundle().rename(aliasOf)
	for _, name := range []string{
		"save_counter", "optimizer/_variables/0", "model/optimizer/_learning_rate", "optimizer/_iterations", "optimizer/inner_optimizer/_variables/2", "optimizer/dynamic_scale", "_operations/3/seed_generator/_state",
		"_layers/1/bias/.OPTIMIZER_SLOT/optimizer/m",
	} {
		extras.add(name+variable, types_go_proto.DataType_DT_INT64, nil, integers(1))
	}
	extras.addText("_CHECKPOINTABLE_OBJECT_GRAPH", []byte("never read: every alias is there"))
	for name, b := range map[string]*bundle{
		"canonical names": smallBundle(), "aliases": smallBundle().rename(aliasOf), "three data files": sharded, "bookkeeping": extras,
	} {
		w, err := open(b.write(t))
		require.NoError(t, err, name)
		require.Equal(t, smallWeights(t).Tensors(), w.Tensors(), name)
	}
}

// TestWhatIsWrittenIsReadAgain in data files of any size: bias, kernel and steps are of 12, 24 and 8 bytes.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for shardBytes, files := range map[int64]int{0: 3, 12: 3, 35: 2, 36: 2, 43: 2, 44: 1, checkpoint.ShardBytes: 1} {
		prefix := t.TempDir() + "/w"
		require.NoError(t, checkpoint.WriteBundle(prefix, nil, smallWeights(t), shardBytes))
		written, err := filepath.Glob(prefix + ".data-*-of-" + fmt.Sprintf("%05d", files))
		require.NoError(t, err)
		require.Len(t, written, files, "%d bytes a file", shardBytes)
		for _, path := range []string{prefix, prefix + ".index"} {
			w, err := open(path)
			require.NoError(t, err)
			require.Equal(t, smallWeights(t).Tensors(), w.Tensors())
		}
	}
}

func TestBundleEntriesAreRefusedByName(t *testing.T) {
	bias := func(change func(e *entryProto)) func(b *bundle) {
		return func(b *bundle) { change(b.entries["dense/bias"]) }
	}
	dims := func(sizes ...int64) func(b *bundle) {
		return bias(func(e *entryProto) {
			e.Shape = &tensor_shape_go_proto.TensorShapeProto{}
			for _, d := range sizes {
				e.Shape.Dim = append(e.Shape.Dim, &tensor_shape_go_proto.TensorShapeProto_Dim{Size: d})
			}
		})
	}
	dtype := func(d types_go_proto.DataType) func(b *bundle) { return bias(func(e *entryProto) { e.Dtype = d }) }
	value := func(v ...float32) func(b *bundle) {
		return func(b *bundle) { b.add("dense/bias", float32Type, []int64{3}, floats(v...)) }
	}
	for name, c := range map[string]struct {
		change func(b *bundle)
		code   fault.Code
	}{
		"missing":              {func(b *bundle) { delete(b.entries, "dense/bias") }, fault.TensorMissing},
		"partitioned name":     {func(b *bundle) { b.rename(map[string]string{"dense/bias": "dense/bias/part_0"}) }, fault.TensorMissing},
		"trailing zero":        {func(b *bundle) { b.rename(map[string]string{"dense/bias": "dense/bias\x00"}) }, fault.TensorMissing},
		"string":               {dtype(types_go_proto.DataType_DT_STRING), fault.TensorDType},
		"variant":              {dtype(types_go_proto.DataType_DT_VARIANT), fault.TensorDType},
		"resource":             {dtype(types_go_proto.DataType_DT_RESOURCE), fault.TensorDType},
		"reference":            {dtype(types_go_proto.DataType_DT_FLOAT_REF), fault.TensorDType},
		"unknown dtype":        {dtype(9999), fault.TensorDType},
		"integers":             {dtype(types_go_proto.DataType_DT_INT32), fault.TensorDType},
		"size of another":      {dtype(types_go_proto.DataType_DT_DOUBLE), fault.CheckpointFormat},
		"other shape":          {dims(3, 1), fault.TensorShape},
		"right bytes only":     {dims(4), fault.CheckpointFormat},
		"negative dimension":   {dims(-3), fault.CheckpointFormat},
		"two negative":         {dims(-1, -3), fault.CheckpointFormat},
		"overflowing shape":    {dims(1<<32, 1<<32, 3), fault.CheckpointFormat},
		"rank 9":               {dims(3, 1, 1, 1, 1, 1, 1, 1, 1), fault.CheckpointFormat},
		"unknown rank":         {bias(func(e *entryProto) { e.Shape.UnknownRank = true }), fault.CheckpointFormat},
		"slices":               {bias(func(e *entryProto) { e.Slices = []*tensor_slice_go_proto.TensorSliceProto{{}} }), fault.CheckpointFormat},
		"data file 1 of 1":     {bias(func(e *entryProto) { e.ShardId = 1 }), fault.CheckpointFormat},
		"data file -1":         {bias(func(e *entryProto) { e.ShardId = -1 }), fault.CheckpointFormat},
		"negative offset":      {bias(func(e *entryProto) { e.Offset = -1 }), fault.CheckpointFormat},
		"negative size":        {bias(func(e *entryProto) { e.Size = -12 }), fault.CheckpointFormat},
		"offset beyond file":   {bias(func(e *entryProto) { e.Offset = 40 }), fault.CheckpointTrunc},
		"offset near 2^63":     {bias(func(e *entryProto) { e.Offset = math.MaxInt64 - 3 }), fault.CheckpointTrunc},
		"size of 2^62":         {bias(func(e *entryProto) { e.Size = 1 << 62 }), fault.CheckpointTrunc},
		"data of another":      {bias(func(e *entryProto) { e.Offset = 12 }), fault.CheckpointFormat},
		"no checksum":          {bias(func(e *entryProto) { e.Crc32C = 0 }), fault.CheckpointFormat},
		"NaN":                  {value(0, float32(math.NaN()), 0), fault.TensorNonFinite},
		"infinity":             {value(0, 0, float32(math.Inf(-1))), fault.TensorNonFinite},
		"alias that differs":   {func(b *bundle) { b.add(aliasOf["dense/bias"], float32Type, []int64{3}, floats(9, 9, 9)) }, fault.CheckpointFormat},
		"alias of other shape": {func(b *bundle) { b.add(aliasOf["dense/bias"], float32Type, []int64{1}, floats(9)) }, fault.TensorShape},
	} {
		t.Run(name, func(t *testing.T) {
			b := smallBundle()
			c.change(b)
			_, err := open(b.write(t))
			require.Error(t, err)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
			require.Contains(t, fault.SubjectOf(err), "dense/bias", "%v", err)
		})
	}
}

func TestBundleExtrasAreRefusedByName(t *testing.T) {
	for _, name := range []string{
		"more", "save_counter", "optimizer/x" + variable, "_layers/2/bias" + variable, "optimizer/_trainable_variables/0" + variable,
		"x/_CHECKPOINTABLE_OBJECT_GRAPH", "../../etc/passwd", "_layers/1/bias" + variable + "/more",
	} {
		b := smallBundle()
		b.add(name, float32Type, nil, floats(1))
		_, err := open(b.write(t))
		refused(t, err, fault.TensorUnexpected, name)
	}
}

func TestBundleHeaderIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		header *bundlepb.BundleHeaderProto
		code   fault.Code
	}{
		"none":            {nil, fault.CheckpointFormat},
		"big-endian":      {&bundlepb.BundleHeaderProto{NumShards: 1, Endianness: bundlepb.BundleHeaderProto_BIG}, fault.CheckpointFormat},
		"later version":   {&bundlepb.BundleHeaderProto{NumShards: 1, Version: &versions_go_proto.VersionDef{MinConsumer: 2}}, fault.CheckpointFormat},
		"no data file":    {&bundlepb.BundleHeaderProto{}, fault.CheckpointLimit},
		"-1 data files":   {&bundlepb.BundleHeaderProto{NumShards: -1}, fault.CheckpointLimit},
		"2^31 data files": {&bundlepb.BundleHeaderProto{NumShards: math.MaxInt32}, fault.CheckpointLimit},
		"file missing":    {&bundlepb.BundleHeaderProto{NumShards: 2}, fault.CheckpointTrunc},
	} {
		t.Run(name, func(t *testing.T) {
			b := smallBundle()
			b.header = c.header
			_, err := open(b.write(t))
			refused(t, err, c.code, "")
		})
	}
}

func TestBundleLimits(t *testing.T) {
	many := smallBundle()
	for i := range 200 {
		many.add(fmt.Sprintf("optimizer/_variables/%d%s", i, variable), float32Type, nil, floats(1))
	}
	_, err := open(many.write(t))
	refused(t, err, fault.CheckpointLimit, "")

	large := smallBundle()
	large.shards[0] = append(large.shards[0], make([]byte, limits.MaxBytes)...)
	_, err = open(large.write(t))
	refused(t, err, fault.CheckpointLimit, "")

	long := smallBundle()
	long.add(strings.Repeat("n", 5000), float32Type, nil, floats(1))
	_, err = open(long.write(t))
	refused(t, err, fault.CheckpointLimit, "")

	wide := smallBundle()
	for range 3000 {
		wide.entries["dense/bias"].Slices = append(wide.entries["dense/bias"].Slices, &tensor_slice_go_proto.TensorSliceProto{})
	}
	_, err = open(wide.write(t))
	refused(t, err, fault.CheckpointLimit, "dense/bias")
}

// TestEveryChangedByteOfABundle: data is refused by its tensor's name; an index is refused, or was changed where nothing is.
func TestEveryChangedByteOfABundle(t *testing.T) {
	b, want := smallBundle(), smallWeights(t).Root()
	prefix, index := b.write(t), b.index(t)
	for i := range b.shards[0] {
		changed := append([]byte(nil), b.shards[0]...)
		changed[i] ^= 1
		writeFile(t, prefix+".data-00000-of-00001", changed)
		_, err := open(prefix)
		refused(t, err, fault.CheckpointFormat, values()[min(i/12, 1)+i/36].Name)
	}
	writeFile(t, prefix+".data-00000-of-00001", b.shards[0])
	for i := range index {
		changed := append([]byte(nil), index...)
		changed[i] ^= 1
		writeFile(t, prefix+".index", changed)
		if w, err := open(prefix); err == nil {
			require.Equal(t, want, w.Root())
			require.Greater(t, i, len(index)-48, "only the footer's padding has no checksum")
		}
	}
}

func TestEveryTruncationOfABundleIsRefused(t *testing.T) {
	b := smallBundle()
	prefix, index := b.write(t), b.index(t)
	for n := range b.shards[0] {
		writeFile(t, prefix+".data-00000-of-00001", b.shards[0][:n])
		_, err := open(prefix)
		refused(t, err, fault.CheckpointTrunc, "")
		require.NotEmpty(t, fault.SubjectOf(err), "names the tensor that is cut")
	}
	for n := range index {
		writeFile(t, prefix+".index", index[:n])
		_, err := open(prefix)
		require.True(t, fault.Is(err, fault.CheckpointTrunc, fault.CheckpointFormat), "%v", err)
	}
}

func FuzzBundleIndex(f *testing.F) {
	b := smallBundle()
	f.Add(b.index(f), b.shards[0])
	f.Add(b.rename(aliasOf).index(f), b.shards[0])
	f.Fuzz(func(t *testing.T, index, data []byte) {
		lawful(t, func() (*checkpoint.Weights, error) { return openFiles(t, index, data) })
	})
}

// FuzzBundleEntry needs no checksum of a block to be right: it changes what the table says of one tensor.
func FuzzBundleEntry(f *testing.F) {
	b := smallBundle()
	f.Add(encode(f, b.header), "dense/bias", encode(f, b.entries["dense/bias"]), b.shards[0])
	f.Add(encode(f, b.header), aliasOf["dense/bias"], encode(f, b.entries["dense/bias"]), b.shards[0])
	f.Fuzz(func(t *testing.T, header []byte, name string, entry, data []byte) {
		rest := smallBundle()
		pairs := [][2]string{{"", string(header)}, {name, string(entry)}}
		for _, other := range []string{"dense/kernel", "steps"} {
			pairs = append(pairs, [2]string{other, string(encode(t, rest.entries[other]))})
		}
		lawful(t, func() (*checkpoint.Weights, error) { return openFiles(t, checkpoint.BuildTable(pairs), data) })
	})
}

func openFiles(t testing.TB, index, data []byte) (*checkpoint.Weights, error) {
	t.Helper()
	prefix := t.TempDir() + "/w"
	writeFile(t, prefix+".index", index)
	writeFile(t, prefix+".data-00000-of-00001", data)
	return open(prefix)
}
