package checkpoint_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func smallHDF5() []byte { return hdf5(h5Tree(h5Dense())) }

func TestHDF5IsReadWithItsBookkeeping(t *testing.T) {
	legacy := h5Dense()
	for i, name := range []string{"kernel", "bias", "steps"} {
		legacy[i].name = name
	}
	vars := h5Dense("2")
	compact := h5Message{8, append([]byte{3, 0, 8, 0}, values()[2].Data...)}
	vars = append(vars, h5Item{name: "2", messages: []h5Message{{1, []byte{2, 0, 0, 0}}, {3, []byte(h5Int64)}, compact}})
	text := h5Dataset("0", h5String, []uint64{1}, []byte("Adam"))
	for name, file := range map[string][]byte{
		"weights.h5": smallHDF5(),
		"compact":    hdf5(h5Tree(vars)),
		"legacy": hdf5([]h5Item{{name: "model_weights", members: []h5Item{{name: "dense", members: []h5Item{{name: "dense", members: legacy}}}}},
			{name: "optimizer_weights", members: []h5Item{{name: "adam", members: h5Dense()}}}}),
		"optimizer": hdf5(h5Tree(h5Dense(), h5Item{name: "optimizer", members: []h5Item{{name: "vars", members: []h5Item{text}}}})),
	} {
		w, err := decode(file)
		require.NoError(t, err, name)
		require.Equal(t, smallWeights(t).Tensors(), w.Tensors(), name)
	}
}

func TestATensorStoredTwiceMustBeEqual(t *testing.T) {
	twice := func(kernel []byte) []byte {
		item := h5Dataset("kernel", h5Float32, []uint64{2, 3}, kernel)
		return hdf5(h5Tree(h5Dense(), h5Item{name: "model_weights", members: []h5Item{{name: "dense", members: []h5Item{{name: "dense", members: []h5Item{item}}}}}}))
	}
	w, err := decode(twice(values()[1].Data))
	require.NoError(t, err)
	require.Equal(t, smallWeights(t).Root(), w.Root())
	_, err = decode(twice(floats(0, 1, 2, 3, 4, 5)))
	refused(t, err, fault.CheckpointFormat, "dense/kernel")
}

func TestHDF5DatasetsAreRefusedByName(t *testing.T) {
	const path = "layers/dense/vars/1"
	space, float32s := h5Space(3), h5Message{3, []byte(h5Float32)}
	messages := func(all ...h5Message) h5Item { return h5Item{name: "1", messages: all} }
	dataset := func(dtype string, data []byte, shape ...uint64) h5Item { return h5Dataset("1", dtype, shape, data) }
	for name, c := range map[string]struct {
		bias    h5Item
		code    fault.Code
		subject string
	}{
		"other name":          {h5Dataset("9", h5Float32, []uint64{3}, floats(1, 2, 3)), fault.TensorMissing, "dense/bias"},
		"double":              {dataset(h5Float64, make([]byte, 24), 3), fault.TensorDType, "dense/bias"},
		"integers":            {dataset(h5Int64, make([]byte, 24), 3), fault.TensorDType, "dense/bias"},
		"big-endian":          {dataset(h5BigEnd, make([]byte, 12), 3), fault.TensorDType, "dense/bias"},
		"strings":             {dataset(h5String, make([]byte, 12), 3), fault.TensorDType, "dense/bias"},
		"class 15":            {dataset("\x1f\x00\x00\x00\x04\x00\x00\x00", make([]byte, 12), 3), fault.TensorDType, "dense/bias"},
		"short datatype":      {dataset("", make([]byte, 12), 3), fault.CheckpointFormat, path},
		"other length":        {dataset(h5Float32, make([]byte, 16), 4), fault.TensorShape, "dense/bias"},
		"other rank":          {dataset(h5Float32, make([]byte, 12), 3, 1), fault.TensorShape, "dense/bias"},
		"no elements":         {messages(h5Space(0), float32s, h5Layout(math.MaxUint64, 0)), fault.TensorShape, "dense/bias"},
		"right bytes only":    {dataset(h5Float32, make([]byte, 12), 4), fault.CheckpointFormat, path},
		"shape of 1e18":       {dataset(h5Float32, make([]byte, 12), 1e6, 1e6, 1e6), fault.CheckpointFormat, path},
		"overflowing shape":   {dataset(h5Float32, make([]byte, 12), 1<<32, 1<<32, 3), fault.CheckpointFormat, path},
		"dimension of 2^63":   {dataset(h5Float32, make([]byte, 12), 1<<63), fault.CheckpointFormat, path},
		"rank 9":              {dataset(h5Float32, make([]byte, 12), 3, 1, 1, 1, 1, 1, 1, 1, 1), fault.CheckpointFormat, path},
		"null dataspace":      {messages(h5Message{1, []byte{2, 0, 0, 2}}, float32s, h5Layout(math.MaxUint64, 0)), fault.CheckpointFormat, path},
		"rank beyond message": {messages(h5Message{1, []byte{1, 3, 0, 0, 0, 0, 0, 0}}, float32s, h5Layout(96, 12)), fault.CheckpointFormat, path},
		"NaN":                 {dataset(h5Float32, floats(0, float32(math.NaN()), 0), 3), fault.TensorNonFinite, "dense/bias"},
		"infinity":            {dataset(h5Float32, floats(0, 0, float32(math.Inf(1))), 3), fault.TensorNonFinite, "dense/bias"},
		"data beyond file":    {messages(space, float32s, h5Layout(1<<20, 12)), fault.CheckpointTrunc, path},
		"data at 2^64-8":      {messages(space, float32s, h5Layout(math.MaxUint64-7, 12)), fault.CheckpointTrunc, path},
		"data of 2^63":        {messages(space, float32s, h5Layout(96, 1<<63)), fault.CheckpointTrunc, path},
		"never written":       {messages(space, float32s, h5Layout(math.MaxUint64, 12)), fault.CheckpointTrunc, path},
		"chunked":             {messages(space, float32s, h5Message{8, append([]byte{3, 2, 2}, make([]byte, 21)...)}), fault.CheckpointFormat, path},
		"virtual":             {messages(space, float32s, h5Message{8, append([]byte{4, 3}, make([]byte, 14)...)}), fault.CheckpointFormat, path},
		"compact lie":         {messages(space, float32s, h5Message{8, []byte{3, 0, 255, 255, 0, 0, 0, 0}}), fault.CheckpointFormat, path},
		"layout version 1":    {messages(space, float32s, h5Message{8, make([]byte, 24)}), fault.CheckpointFormat, path},
		"external file":       {h5Dataset("1", h5Float32, []uint64{3}, floats(1, 2, 3), h5Message{7, make([]byte, 32)}), fault.CheckpointFormat, path},
		"compressed":          {h5Dataset("1", h5Float32, []uint64{3}, floats(1, 2, 3), h5Message{0x0b, []byte{1, 1, 0, 0, 0, 0, 0, 0}}), fault.CheckpointFormat, path},
		"link message":        {messages(h5Message{6, make([]byte, 16)}), fault.CheckpointFormat, path},
		"new group":           {messages(h5Message{2, make([]byte, 18)}), fault.CheckpointFormat, path},
		"unknown message":     {h5Dataset("1", h5Float32, []uint64{3}, floats(1, 2, 3), h5Message{0x77, nil}), fault.CheckpointFormat, path},
		"shape twice":         {h5Dataset("1", h5Float32, []uint64{3}, floats(1, 2, 3), h5Space(3)), fault.CheckpointFormat, path},
		"datatype alone":      {messages(float32s), fault.CheckpointFormat, path},
		"no messages":         {messages([]h5Message{}...), fault.CheckpointFormat, path},
		"symbolic link":       {h5Item{name: "1", at: 96, soft: true}, fault.CheckpointFormat, path},
		"address beyond file": {h5Item{name: "1", at: 1 << 40}, fault.CheckpointTrunc, path},
		"address of nothing":  {h5Item{name: "1", at: math.MaxUint64}, fault.CheckpointTrunc, path},
		"not an object":       {h5Item{name: "1", at: 8}, fault.CheckpointFormat, path},
		"name twice":          {h5Dataset("0", h5Float32, []uint64{3}, floats(1, 2, 3)), fault.CheckpointFormat, "layers/dense/vars/0"},
		"empty name":          {h5Dataset("", h5Float32, []uint64{3}, floats(1, 2, 3)), fault.CheckpointFormat, "layers/dense/vars"},
		"path as name":        {h5Dataset("../1", h5Float32, []uint64{3}, floats(1, 2, 3)), fault.CheckpointFormat, "layers/dense/vars"},
		"long name":           {h5Dataset(strings.Repeat("n", 5000), h5Float32, []uint64{3}, floats(1, 2, 3)), fault.CheckpointLimit, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := decode(hdf5(h5Tree(append(h5Dense("1"), c.bias))))
			refused(t, err, c.code, c.subject)
		})
	}
}

func TestHDF5StructureIsRefused(t *testing.T) {
	le := binary.LittleEndian
	patched := func(offset int, value ...byte) []byte {
		file := smallHDF5()
		copy(file[offset:], value)
		return file
	}
	rootOf := func(file []byte) uint64 { return le.Uint64(file[24+32+8:]) }
	loop := func(to uint64) []byte { return hdf5(h5Tree(h5Dense(), h5Item{name: "loop", at: to})) }
	root := int(rootOf(smallHDF5())) + 16 + 8 // the symbol table message's body
	tree := le.Uint64(smallHDF5()[root:])
	heap := le.Uint64(smallHDF5()[root+8:])
	for name, c := range map[string]struct {
		file []byte
		code fault.Code
	}{
		"superblock 2":        {patched(8, 2), fault.CheckpointFormat},
		"offsets of 4 bytes":  {patched(13, 4), fault.CheckpointFormat},
		"lengths of 4 bytes":  {patched(14, 4), fault.CheckpointFormat},
		"user block":          {patched(24, 0, 2), fault.CheckpointFormat},
		"driver":              {patched(24+24, 96, 0, 0, 0, 0, 0, 0, 0), fault.CheckpointFormat},
		"declared end":        {patched(24+16, 0xff, 0xff, 0xff), fault.CheckpointTrunc},
		"trailing bytes":      {append(smallHDF5(), make([]byte, 512)...), fault.CheckpointFormat},
		"zip behind":          {append(smallHDF5(), "PK\x05\x06"...), fault.CheckpointFormat},
		"root is no header":   {patched(24+40, 0), fault.CheckpointFormat},
		"tree is its heap":    {patched(root, le.AppendUint64(nil, heap)...), fault.CheckpointFormat},
		"heap is its tree":    {patched(root+8, le.AppendUint64(nil, tree)...), fault.CheckpointFormat},
		"heap of 2^64":        {patched(int(heap)+8, 255, 255, 255, 255, 255, 255, 255, 255), fault.CheckpointLimit},
		"heap beyond file":    {patched(int(heap)+24, 255, 255, 255), fault.CheckpointTrunc},
		"name beyond heap":    {patched(int(heap)+8, 0), fault.CheckpointFormat},
		"name without end":    {patched(int(heap)+8, 10), fault.CheckpointFormat},
		"chunk tree":          {patched(int(tree)+4, 1), fault.CheckpointFormat},
		"tree of wrong level": {patched(int(tree)+5, 3), fault.CheckpointFormat},
		"65535 children":      {patched(int(tree)+6, 255, 255), fault.CheckpointLimit},
		"child beyond file":   {patched(int(tree)+32, 255, 255, 255), fault.CheckpointTrunc},
		"tree as own child":   {patched(int(tree)+32, le.AppendUint64(nil, tree)...), fault.CheckpointFormat},
		"group as own member": {loop(rootOf(loop(1))), fault.CheckpointLimit},
		"group with a shape": {hdf5([]h5Item{{name: "x", messages: []h5Message{{0x11, make([]byte, 16)}, h5Space(3),
			{3, []byte(h5Float32)}}}}), fault.CheckpointFormat},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := decode(c.file)
			refused(t, err, c.code, "")
		})
	}
}

// TestHDF5SharedSubtreesDoNotGrow: each of 40 groups holds the next one twice, 2^40 paths in few bytes.
func TestHDF5SharedSubtreesDoNotGrow(t *testing.T) {
	w := &h5Writer{buf: make([]byte, 96)}
	next := w.item(h5Item{})
	for range 40 {
		next = w.item(h5Item{members: []h5Item{{name: "a", at: next}, {name: "b", at: next}}})
	}
	head := hdf5(nil)[:96]
	binary.LittleEndian.PutUint64(head[24+16:], uint64(len(w.buf)))
	binary.LittleEndian.PutUint64(head[24+32+8:], next)
	copy(w.buf, head)
	_, err := decode(w.buf)
	refused(t, err, fault.CheckpointLimit, "")
}

func TestHDF5ContinuationsDoNotLoop(t *testing.T) {
	loop := func(at uint64) h5Message {
		return h5Message{0x10, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, at), 24)}
	}
	file := hdf5([]h5Item{{name: "x", messages: []h5Message{loop(96 + 16)}}})
	_, err := decode(file)
	refused(t, err, fault.CheckpointFormat, "x")
}

func TestEveryTruncationOfHDF5IsRefused(t *testing.T) {
	keras, err := os.ReadFile(filepath.Join(checkpoints(t), "plain.weights.h5"))
	require.NoError(t, err)
	for _, file := range [][]byte{smallHDF5(), keras[:2048]} {
		for n := range file {
			_, err := decode(file[:n])
			refused(t, err, fault.CheckpointTrunc, "")
		}
	}
}

func FuzzHDF5(f *testing.F) {
	f.Add(smallHDF5())
	f.Add(hdf5(h5Tree(h5Dense("1"))))
	f.Add(hdf5(h5Tree(h5Dense(), h5Item{name: "optimizer", members: []h5Item{{name: "vars", members: h5Dense()}}})))
	for _, name := range []string{"plain.weights.h5", "plain.h5"} {
		file, err := os.ReadFile(filepath.Join(checkpoints(f), name))
		require.NoError(f, err)
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		file = bytes.Clone(file)
		if len(file) > 24 { // the declared end is no obstacle, and neither is the signature
			copy(file, "\x89HDF\r\n\x1a\n")
		}
		if len(file) > 48 {
			binary.LittleEndian.PutUint64(file[40:], uint64(len(file)))
		}
		lawful(t, func() (*checkpoint.Weights, error) { return decode(file) })
	})
}
