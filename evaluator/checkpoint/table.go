package checkpoint

import (
	"bytes"
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// A bundle's .index is a table of LevelDB's format (github.com/google/leveldb, doc/table_format.md): data blocks of sorted,
// prefix-compressed keys, an index block that points at them, and a footer. TensorFlow writes it without compression; a
// compressed block is refused, so that nothing expands.

const (
	tableMagic       = 0xdb4775248b80fb57
	tableFooter      = 48
	blockTrailer     = 5 // compression type, masked CRC-32C
	maxHandleBytes   = 20
	maxTableKeyBytes = maxNameBytes
	maxTableValue    = 4096
)

// table visits the pairs of a table held in memory.
type table struct {
	file []byte
	lim  Limits
	last []byte // the key before
	n    int
	read int // bytes of data blocks so far
}

func badTable(format string, args ...any) *fault.Error {
	return fault.New(fault.CheckpointFormat, "bundle index: "+format, args...)
}

// each calls visit with every pair in the order of keys. The slices are valid during the call only.
func (t *table) each(visit func(key, value []byte) error) error {
	index, err := t.indexBlock()
	if err != nil {
		return err
	}
	return eachPair(index, func(_, handle []byte) error {
		block, rest, err := t.block(handle)
		if err != nil {
			return err
		}
		if len(rest) != 0 {
			return badTable("block handle has %d bytes too many", len(rest))
		}
		if t.read += len(block) + blockTrailer; t.read > len(t.file) {
			return badTable("index names blocks twice")
		}
		return eachPair(block, func(key, value []byte) error { return t.pair(key, value, visit) })
	})
}

func (t *table) pair(key, value []byte, visit func(key, value []byte) error) error {
	if t.n > 0 && bytes.Compare(key, t.last) <= 0 {
		return badTable("keys are not in order").About(quote(string(key)))
	}
	t.n++
	t.last = append(t.last[:0], key...)
	if err := t.lim.checkEntries(t.n); err != nil {
		return err
	}
	if len(value) > maxTableValue {
		return fault.New(fault.CheckpointLimit, "bundle entry of %d bytes", len(value)).About(quote(string(key)))
	}
	return visit(key, value)
}

func (t *table) indexBlock() ([]byte, error) {
	if len(t.file) < tableFooter {
		return nil, fault.New(fault.CheckpointTrunc, "bundle index of %d bytes has no footer", len(t.file))
	}
	footer := t.file[len(t.file)-tableFooter:]
	if binary.LittleEndian.Uint64(footer[tableFooter-8:]) != tableMagic {
		return nil, badTable("footer has no magic number: the file is cut short or no bundle index")
	}
	_, rest, err := t.block(footer[:2*maxHandleBytes]) // the metaindex, which bundles leave empty
	if err != nil {
		return nil, err
	}
	index, _, err := t.block(rest)
	return index, err
}

// block returns the contents of the block that a handle at the start of b points at, and what follows the handle.
func (t *table) block(b []byte) (contents, rest []byte, err error) {
	offset, n := binary.Uvarint(b)
	if n <= 0 {
		return nil, nil, badTable("block handle is malformed")
	}
	size, m := binary.Uvarint(b[n:])
	if m <= 0 {
		return nil, nil, badTable("block handle is malformed")
	}
	room := uint64(len(t.file) - tableFooter)
	if size > room || offset > room-size || room-size-offset < blockTrailer {
		return nil, nil, badTable("block of %d bytes at %d lies beyond the file", size, offset)
	}
	contents, trailer := t.file[offset:offset+size], t.file[offset+size:]
	if maskedCRC(contents, trailer[:1]) != binary.LittleEndian.Uint32(trailer[1:]) {
		return nil, nil, badTable("checksum of the block at %d differs", offset)
	}
	if trailer[0] != 0 {
		return nil, nil, badTable("block at %d is compressed", offset)
	}
	return contents, b[n+m:], nil
}

// eachPair walks a block's entries: varint shared, unshared and value lengths, the key's unshared end, the value. The restart
// points at the end serve searches only.
func eachPair(block []byte, visit func(key, value []byte) error) error {
	if len(block) < 4 {
		return badTable("block of %d bytes", len(block))
	}
	restarts := uint64(binary.LittleEndian.Uint32(block[len(block)-4:]))
	if restarts*4+4 > uint64(len(block)) {
		return badTable("block has %d restart points in %d bytes", restarts, len(block))
	}
	b := block[:uint64(len(block))-4-restarts*4]
	var key []byte
	for len(b) > 0 {
		shared, unshared, length, n := pairHeader(b)
		b = b[n:]
		if n == 0 || shared > uint64(len(key)) || unshared > uint64(len(b)) || length > uint64(len(b))-unshared {
			return badTable("block entry lies beyond its block")
		}
		if shared+unshared > maxTableKeyBytes {
			return fault.New(fault.CheckpointLimit, "bundle key of %d bytes", shared+unshared)
		}
		key = append(key[:shared], b[:unshared]...)
		if err := visit(key, b[unshared:unshared+length]); err != nil {
			return err
		}
		b = b[unshared+length:]
	}
	return nil
}

// pairHeader decodes three varints; n is 0 when they are malformed.
func pairHeader(b []byte) (shared, unshared, length uint64, n int) {
	var out [3]uint64
	for i := range out {
		v, m := binary.Uvarint(b[n:])
		if m <= 0 {
			return 0, 0, 0, 0
		}
		out[i], n = v, n+m
	}
	return out[0], out[1], out[2], n
}
