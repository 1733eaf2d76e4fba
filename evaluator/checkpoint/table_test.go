package checkpoint_test

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// block is a block's contents: entries, and the one restart point.
func block(entries ...[]byte) []byte {
	var b []byte
	for _, e := range entries {
		b = append(b, e...)
	}
	return append(b, 0, 0, 0, 0, 1, 0, 0, 0)
}

// pairBytes is an entry that claims to share bytes of the key before.
func pairBytes(shared, unshared, length uint64, text string) []byte {
	b := binary.AppendUvarint(nil, shared)
	b = binary.AppendUvarint(binary.AppendUvarint(b, unshared), length)
	return append(b, text...)
}

// rawTable writes blocks with their trailers, then the empty metaindex, an index that names the handles, and the footer.
func rawTable(blocks [][]byte, compression byte, handles func(at []uint64) [][2]uint64) []byte {
	var file []byte
	var at []uint64
	put := func(b []byte, kind byte) []byte {
		handle := binary.AppendUvarint(binary.AppendUvarint(nil, uint64(len(file))), uint64(len(b)))
		file = append(append(file, b...), kind)
		file = binary.LittleEndian.AppendUint32(file, checkpoint.MaskedCRC(b, []byte{kind}))
		return handle
	}
	for _, b := range blocks {
		at = append(at, uint64(len(file)))
		put(b, compression)
	}
	var entries [][]byte
	for i, h := range handles(at) {
		handle := binary.AppendUvarint(binary.AppendUvarint(nil, h[0]), h[1])
		entries = append(entries, pairBytes(0, 1, uint64(len(handle)), string(rune('a'+i%26))+string(handle)))
	}
	footer := append(put(block(), 0), put(block(entries...), 0)...)
	footer = append(footer, make([]byte, 40-len(footer))...)
	return append(file, append(footer, 0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb)...)
}

func TestTablesAreRefused(t *testing.T) {
	good := smallBundle()
	header := string(encode(t, good.header))
	pair := func(key, value string) []byte {
		return pairBytes(0, uint64(len(key)), uint64(len(value)), key+value)
	}
	first := pair("", header)
	same := func(blocks ...[]byte) func(at []uint64) [][2]uint64 {
		return func(at []uint64) (all [][2]uint64) {
			for i, b := range blocks {
				all = append(all, [2]uint64{at[i], uint64(len(b))})
			}
			return all
		}
	}
	one := func(entries ...[]byte) []byte {
		b := block(entries...)
		return rawTable([][]byte{b}, 0, same(b))
	}
	handle := func(at, size uint64) []byte {
		return rawTable([][]byte{block(first)}, 0, func([]uint64) [][2]uint64 { return [][2]uint64{{at, size}} })
	}
	empty := block()
	for name, c := range map[string]struct {
		index []byte
		code  fault.Code
	}{
		"no footer":           {make([]byte, 47), fault.CheckpointTrunc},
		"no magic":            {make([]byte, 480), fault.CheckpointFormat},
		"no tensors":          {one(first), fault.TensorMissing},
		"no entries":          {one(), fault.CheckpointFormat},
		"compressed":          {rawTable([][]byte{block(first)}, 1, same(block(first))), fault.CheckpointFormat},
		"keys out of order":   {one(first, pair("b", ""), pair("a", "")), fault.CheckpointFormat},
		"key twice":           {one(first, pair("a", ""), pair("a", "")), fault.CheckpointFormat},
		"header twice":        {one(first, first), fault.CheckpointFormat},
		"header malformed":    {one(pair("", "\xff")), fault.CheckpointFormat},
		"entry malformed":     {one(first, pair("a", "\xff")), fault.CheckpointFormat},
		"shares too much":     {one(first, pairBytes(1, 1, 0, "a")), fault.CheckpointFormat},
		"shares 2^64-1":       {one(first, pairBytes(1<<64-1, 1, 0, "a")), fault.CheckpointFormat},
		"key beyond block":    {one(first, pairBytes(0, 100, 0, "a")), fault.CheckpointFormat},
		"value beyond block":  {one(first, pairBytes(0, 1, 1<<63, "a")), fault.CheckpointFormat},
		"varint without end":  {one(first, []byte{0x80}), fault.CheckpointFormat},
		"block at 2^63":       {handle(1<<63, 8), fault.CheckpointFormat},
		"block of 2^64-1":     {handle(0, 1<<64-1), fault.CheckpointFormat},
		"block misses crc":    {handle(0, 4), fault.CheckpointFormat},
		"block of no bytes":   {rawTable([][]byte{{}}, 0, same([]byte{})), fault.CheckpointFormat},
		"2^32-1 restarts":     {rawTable([][]byte{{255, 255, 255, 255}}, 0, same([]byte{255, 255, 255, 255})), fault.CheckpointFormat},
		"one block, 20 times": {rawTable([][]byte{empty}, 0, func([]uint64) [][2]uint64 { return make20(uint64(len(empty))) }), fault.CheckpointFormat},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := openFiles(t, c.index, good.shards[0])
			refused(t, err, c.code, "")
		})
	}
}

// make20 names one block of a size 20 times.
func make20(size uint64) (all [][2]uint64) {
	for range 20 {
		all = append(all, [2]uint64{0, size})
	}
	return all
}

// TestTablesOfManyBlocks: what is written in blocks of 4 KiB is read again in order.
func TestTablesOfManyBlocks(t *testing.T) {
	b := smallBundle()
	for i := range 80 {
		b.add("optimizer/_variables/"+strings.Repeat(fmt.Sprint(i), 30)+variable, float32Type, nil, floats(float32(i)))
	}
	require.Greater(t, len(b.index(t)), 4096)
	w, err := open(b.write(t))
	require.NoError(t, err)
	require.Equal(t, smallWeights(t).Root(), w.Root())
}

func FuzzTableBlock(f *testing.F) {
	f.Add(block(pairBytes(0, 1, 1, "ab"), pairBytes(1, 1, 0, "c")))
	f.Add(block(pairBytes(1<<64-1, 1<<63, 1<<63, "")))
	f.Add([]byte{255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		total := 0
		err := checkpoint.EachPair(b, func(key, value []byte) error {
			total += len(value)
			require.LessOrEqual(t, len(key), 4096)
			return nil
		})
		require.LessOrEqual(t, total, len(b))
		if err != nil {
			require.Equal(t, fault.Refused, fault.InfoOf(err).Verdict)
		}
	})
}
