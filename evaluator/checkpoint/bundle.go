package checkpoint

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"syscall"

	"google.golang.org/protobuf/proto"

	"github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// A TensorFlow bundle, or V2 checkpoint (tensorflow/core/util/tensor_bundle), is prefix.index, a table that maps "" to a
// BundleHeaderProto and every tensor's name to a BundleEntryProto, and num_shards files prefix.data-?????-of-????? that hold
// the tensors' bytes. File names follow from the prefix alone: nothing inside a bundle can name a file.

const bundleVersion = 1 // kTensorBundleVersion

var bundleTypes = map[types_go_proto.DataType]tensor.DType{
	types_go_proto.DataType_DT_HALF: tensor.Float16, types_go_proto.DataType_DT_BFLOAT16: tensor.BFloat16,
	types_go_proto.DataType_DT_FLOAT: tensor.Float32, types_go_proto.DataType_DT_DOUBLE: tensor.Float64,
	types_go_proto.DataType_DT_INT8: tensor.Int8, types_go_proto.DataType_DT_INT16: tensor.Int16,
	types_go_proto.DataType_DT_INT32: tensor.Int32, types_go_proto.DataType_DT_INT64: tensor.Int64,
	types_go_proto.DataType_DT_UINT8: tensor.Uint8, types_go_proto.DataType_DT_UINT16: tensor.Uint16,
	types_go_proto.DataType_DT_UINT32: tensor.Uint32, types_go_proto.DataType_DT_UINT64: tensor.Uint64,
	types_go_proto.DataType_DT_BOOL: tensor.Bool,
}

// bundle is an index being read.
type bundle struct {
	shards  *shards
	lim     Limits
	header  bool
	entries map[string]entry
	graph   *bundlepb.BundleEntryProto // the object graph's entry, or nil
}

// openBundle reads prefix.index and its data files, all within one folder and none of them a link.
func openBundle(dir *os.Root, prefix string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	scaled := lim.forModel(m)
	index, err := readIndex(dir, prefix+indexSuffix, scaled)
	if err != nil {
		return nil, err
	}
	b := &bundle{lim: scaled, entries: map[string]entry{}, shards: &shards{dir: dir, prefix: prefix, used: int64(len(index))}}
	t := table{file: index, lim: scaled}
	if err := t.each(b.pair); err != nil {
		return nil, err
	}
	if !b.header {
		return nil, badTable("header entry is missing")
	}
	c := container{entries: b.entries, extra: isBundleExtra}
	c.aliases, err = b.aliases(m)
	if err != nil {
		return nil, err
	}
	return c.weights(m)
}

func readIndex(dir *os.Root, name string, lim Limits) ([]byte, error) {
	size, err := regularSize(dir, name)
	if err != nil {
		return nil, err
	}
	if err := lim.checkBytes(size); err != nil {
		return nil, err
	}
	if err := lim.checkHeader(size); err != nil {
		return nil, err
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open bundle index")
	}
	defer f.Close()
	index := make([]byte, size)
	return index, readFull(f, index, 0)
}

// pair takes one pair of the table. The header's key is the empty one, and so the first.
func (b *bundle) pair(key, value []byte) error {
	if len(key) == 0 {
		return b.takeHeader(value)
	}
	if !b.header {
		return badTable("first entry is not the header")
	}
	name := string(key)
	var e bundlepb.BundleEntryProto
	if err := proto.Unmarshal(value, &e); err != nil {
		return fault.Wrap(fault.CheckpointFormat, err, "decode bundle entry").About(quote(name))
	}
	if err := b.takeEntry(name, &e); err != nil {
		return about(err, name)
	}
	return nil
}

func (b *bundle) takeHeader(value []byte) error {
	var h bundlepb.BundleHeaderProto
	if err := proto.Unmarshal(value, &h); err != nil {
		return fault.Wrap(fault.CheckpointFormat, err, "decode bundle header")
	}
	if h.Endianness != bundlepb.BundleHeaderProto_LITTLE {
		return badTable("tensors are not little-endian")
	}
	if h.GetVersion().GetMinConsumer() > bundleVersion {
		return badTable("bundle needs a reader of version %d", h.GetVersion().GetMinConsumer())
	}
	b.header = true
	return b.shards.open(h.NumShards, b.lim)
}

func (b *bundle) takeEntry(name string, e *bundlepb.BundleEntryProto) error {
	if len(e.Slices) > 0 {
		return badTable("tensor is stored in slices")
	}
	if err := b.shards.contain(e); err != nil {
		return err
	}
	shape, err := bundleShape(e.GetShape())
	if err != nil {
		return err
	}
	if name == objectGraphKey {
		b.graph = e
	}
	dtype := bundleTypes[e.Dtype]
	if dtype != "" {
		if n, ok := (tensor.Spec{DType: dtype, Shape: shape}).Bytes(); !ok || n != e.Size {
			return badTable("%d bytes of data do not fill shape %s of %s", e.Size, shape, dtype)
		}
	}
	kind := string(dtype)
	if dtype == "" {
		kind = e.Dtype.String()
	}
	b.entries[name] = entry{name, dtype, kind, shape, b.shards.loader(e)}
	return nil
}

func bundleShape(p *tensor_shape_go_proto.TensorShapeProto) (tensor.Shape, error) {
	if p.GetUnknownRank() || len(p.GetDim()) > tensor.MaxRank {
		return nil, badTable("rank is unknown or above %d", tensor.MaxRank)
	}
	shape := tensor.Shape{}
	for _, d := range p.GetDim() {
		if d.GetSize() < 0 {
			return nil, badTable("dimension is %d", d.GetSize())
		}
		shape = append(shape, d.GetSize())
	}
	return shape, nil
}

// shards are a bundle's data files. A file is open only while it is read, so that their number costs nothing.
type shards struct {
	dir    *os.Root
	prefix string
	used   int64 // bytes of all files so far
	sizes  []int64
}

func (s *shards) name(i int) string {
	return fmt.Sprintf("%s.data-%05d-of-%05d", s.prefix, i, len(s.sizes))
}

// open finds the data files and adds up their sizes.
func (s *shards) open(n int32, lim Limits) error {
	if n < 1 || int64(n) > int64(lim.MaxShards) {
		return fault.New(fault.CheckpointLimit, "bundle has %d data files, the limit is %d", n, lim.MaxShards)
	}
	s.sizes = make([]int64, n)
	for i := range s.sizes {
		size, err := regularSize(s.dir, s.name(i))
		if err != nil {
			return err
		}
		if size > math.MaxInt64-s.used {
			return fault.New(fault.CheckpointLimit, "bundle is too large")
		}
		s.sizes[i] = size
		s.used += size
		if err := lim.checkBytes(s.used); err != nil {
			return err
		}
	}
	return nil
}

// contain requires that an entry's bytes lie within its data file.
func (s *shards) contain(e *bundlepb.BundleEntryProto) error {
	if e.ShardId < 0 || int(e.ShardId) >= len(s.sizes) {
		return badTable("data file %d of %d", e.ShardId, len(s.sizes))
	}
	if e.Offset < 0 || e.Size < 0 {
		return badTable("data has a negative offset or size")
	}
	if have := s.sizes[e.ShardId]; e.Size > have || e.Offset > have-e.Size {
		return fault.New(fault.CheckpointTrunc, "data file ends at byte %d, %d bytes are declared at %d", have, e.Size, e.Offset)
	}
	return nil
}

// loader reads an entry's bytes and verifies their checksum.
func (s *shards) loader(e *bundlepb.BundleEntryProto) loader {
	shard, offset, crc := int(e.ShardId), e.Offset, e.Crc32C
	return func(dst []byte) error {
		if err := s.read(shard, offset, dst); err != nil {
			return err
		}
		if maskedCRC(dst) != crc {
			return fault.New(fault.CheckpointFormat, "checksum of the data differs")
		}
		return nil
	}
}

func (s *shards) read(shard int, offset int64, dst []byte) error {
	if len(dst) == 0 {
		return nil
	}
	f, err := s.dir.Open(s.name(shard))
	if err != nil {
		return fault.Wrap(fault.Storage, err, "open data file")
	}
	defer f.Close()
	return readFull(f, dst, offset)
}

// regularSize returns the size of a file that must be there and be neither link, device nor folder.
func regularSize(dir *os.Root, name string) (int64, error) {
	info, err := dir.Lstat(name)
	switch {
	case os.IsNotExist(err), errors.Is(err, syscall.ENAMETOOLONG): // of a prefix that leaves no room for its data files
		return 0, fault.New(fault.CheckpointTrunc, "file is missing").About(name)
	case err != nil:
		return 0, fault.Wrap(fault.Storage, err, "stat checkpoint file")
	case info.Mode()&fs.ModeType != 0:
		return 0, fault.New(fault.CheckpointFormat, "not a regular file").About(name)
	}
	return info.Size(), nil
}
