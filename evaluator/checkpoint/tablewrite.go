package checkpoint

import (
	"bytes"
	"encoding/binary"
)

const (
	tableBlockBytes = 4096
	restartInterval = 16
)

// blockBuilder lays out one block of sorted pairs.
type blockBuilder struct {
	buf      []byte
	restarts []uint32
	last     []byte
	n        int
}

func (b *blockBuilder) add(key, value []byte) {
	shared := 0
	if b.n%restartInterval == 0 {
		b.restarts = append(b.restarts, uint32(len(b.buf)))
	} else {
		shared = commonPrefix(b.last, key)
	}
	b.buf = binary.AppendUvarint(b.buf, uint64(shared))
	b.buf = binary.AppendUvarint(b.buf, uint64(len(key)-shared))
	b.buf = binary.AppendUvarint(b.buf, uint64(len(value)))
	b.buf = append(append(b.buf, key[shared:]...), value...)
	b.last = append(b.last[:0], key...)
	b.n++
}

func commonPrefix(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// finish appends the restart points, of which a block has at least one, and returns the contents.
func (b *blockBuilder) finish() []byte {
	if len(b.restarts) == 0 {
		b.restarts = []uint32{0}
	}
	for _, r := range b.restarts {
		b.buf = binary.LittleEndian.AppendUint32(b.buf, r)
	}
	return binary.LittleEndian.AppendUint32(b.buf, uint32(len(b.restarts)))
}

// tableBuilder writes a table of pairs added in the order of their keys.
type tableBuilder struct {
	out   bytes.Buffer
	block blockBuilder
	index blockBuilder
}

func (t *tableBuilder) add(key, value []byte) {
	t.block.add(key, value)
	if len(t.block.buf) >= tableBlockBytes {
		t.flush()
	}
}

func (t *tableBuilder) flush() {
	if t.block.n == 0 {
		return
	}
	last := t.block.last
	t.index.add(last, t.write(t.block.finish()))
	t.block = blockBuilder{}
}

// write appends a block with its trailer and returns its handle.
func (t *tableBuilder) write(contents []byte) (handle []byte) {
	handle = binary.AppendUvarint(nil, uint64(t.out.Len()))
	handle = binary.AppendUvarint(handle, uint64(len(contents)))
	trailer := binary.LittleEndian.AppendUint32([]byte{0}, maskedCRC(contents, []byte{0}))
	t.out.Write(contents)
	t.out.Write(trailer)
	return handle
}

func (t *tableBuilder) finish() []byte {
	t.flush()
	footer := t.write(new(blockBuilder).finish())
	footer = append(footer, t.write(t.index.finish())...)
	footer = append(footer, make([]byte, tableFooter-8-len(footer))...)
	t.out.Write(binary.LittleEndian.AppendUint64(footer, tableMagic))
	return t.out.Bytes()
}
