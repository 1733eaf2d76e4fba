package checkpoint

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"sort"

	"google.golang.org/protobuf/proto"

	"github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/versions_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// ShardBytes is how large a bundle's data files grow, unless a caller wants them smaller.
const ShardBytes = 1 << 30

// item is one entry of a bundle, without its place, and its bytes.
type item struct {
	key   string
	entry *bundlepb.BundleEntryProto
	data  []byte
}

// WriteBundle writes prefix.data-?????-of-????? and prefix.index. With the manifest of a model whose objects TensorFlow knows
// the names are those of tf.train.Checkpoint(model), with the object graph that its restore goes by; with a nil manifest, or
// that of another model, they are canonical, for tf.train.load_checkpoint. A data file holds at most shardBytes, or one entry
// that is larger. Each file appears whole, the index last: where there is an index, the bundle is complete.
func WriteBundle(prefix string, m *modelpkg.Manifest, w *Weights, shardBytes int64) error {
	files := intoFiles(bundleItems(m, w), shardBytes)
	index, err := bundleIndex(files)
	if err != nil {
		return err
	}
	names := shards{prefix: prefix, sizes: make([]int64, len(files))}
	for i, file := range files {
		err := writeWhole(names.name(i), func(out io.Writer) error {
			for _, it := range file {
				if _, err := out.Write(it.data); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return writeWhole(prefix+indexSuffix, func(out io.Writer) error {
		_, err := out.Write(index)
		return err
	})
}

// bundleItems are the entries in the order of their keys.
func bundleItems(m *modelpkg.Manifest, w *Weights) []item {
	types := make(map[tensor.DType]types_go_proto.DataType, len(bundleTypes))
	for dt, dtype := range bundleTypes {
		types[dtype] = dt
	}
	var items []item
	keys := map[string]string{}
	if m != nil {
		if known, ok := objectKeys(m); ok {
			keys, items = known, append(items, objectGraphItem(m, known))
		}
	}
	for _, t := range w.Tensors() {
		items = append(items, item{key: cmp.Or(keys[t.Name], t.Name), data: t.Data, entry: &bundlepb.BundleEntryProto{
			Dtype: types[t.DType], Shape: shapeProto(t.Shape), Crc32C: maskedCRC(t.Data),
		}})
	}
	sort.Slice(items, func(a, b int) bool { return items[a].key < items[b].key })
	return items
}

// intoFiles cuts the items, in their order, into data files, of which there is at least one.
func intoFiles(items []item, shardBytes int64) [][]item {
	files := [][]item{nil}
	var used int64
	for _, it := range items {
		size := int64(len(it.data))
		last := len(files) - 1
		if len(files[last]) > 0 && size > shardBytes-used {
			files, used = append(files, nil), 0
			last++
		}
		files[last] = append(files[last], it)
		used += size
	}
	return files
}

// bundleIndex lays out each file's items one after another and returns the table that says where they are.
func bundleIndex(files [][]item) ([]byte, error) {
	var t tableBuilder
	put := func(key string, m proto.Message) error {
		value, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
		if err != nil {
			return fault.Wrap(fault.Internal, err, "encode bundle index")
		}
		t.add([]byte(key), value)
		return nil
	}
	version := &versions_go_proto.VersionDef{Producer: bundleVersion}
	if err := put("", &bundlepb.BundleHeaderProto{NumShards: int32(len(files)), Version: version}); err != nil {
		return nil, err
	}
	for shard, file := range files {
		var at int64
		for _, it := range file {
			it.entry.ShardId, it.entry.Offset, it.entry.Size = int32(shard), at, int64(len(it.data))
			if err := put(it.key, it.entry); err != nil {
				return nil, err
			}
			at += int64(len(it.data))
		}
	}
	return t.finish(), nil
}

func shapeProto(s tensor.Shape) *tensor_shape_go_proto.TensorShapeProto {
	p := &tensor_shape_go_proto.TensorShapeProto{}
	for _, d := range s {
		p.Dim = append(p.Dim, &tensor_shape_go_proto.TensorShapeProto_Dim{Size: d})
	}
	return p
}

// writeWhole writes a file beside its final place and moves it there once it is on disk.
func writeWhole(path string, fill func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".tmp-*")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "create checkpoint file")
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the first error is the one to tell
		}
	}()
	err = fill(f)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write checkpoint file")
	}
	return nil
}
