package checkpoint_test

import "encoding/binary"

// h5Message is a message of an object header.
type h5Message struct {
	kind uint16
	body []byte
}

// h5Item is a group (members), a dataset (messages) or an object that stands elsewhere (at).
type h5Item struct {
	name     string
	members  []h5Item
	messages []h5Message
	data     []byte // of a dataset whose layout message is left to the writer
	at       uint64
	soft     bool // a symbolic link
}

// Encodings of element types, as h5py writes them.
const (
	h5Float32 = "\x11\x20\x1f\x00\x04\x00\x00\x00\x00\x00\x20\x00\x17\x08\x00\x17\x7f\x00\x00\x00"
	h5Int64   = "\x10\x08\x00\x00\x08\x00\x00\x00\x00\x00\x40\x00"
	h5BigEnd  = "\x11\x21\x1f\x00\x04\x00\x00\x00\x00\x00\x20\x00\x17\x08\x00\x17\x7f\x00\x00\x00"
	h5Float64 = "\x11\x20\x3f\x00\x08\x00\x00\x00\x00\x00\x40\x00\x34\x0b\x00\x34\xff\x03\x00\x00"
	h5String  = "\x13\x00\x00\x00\x04\x00\x00\x00"
)

// h5Space is a dataspace message of version 1.
func h5Space(shape ...uint64) h5Message {
	body := []byte{1, byte(len(shape)), 0, 0, 0, 0, 0, 0}
	for _, d := range shape {
		body = binary.LittleEndian.AppendUint64(body, d)
	}
	return h5Message{1, body}
}

// h5Layout is a layout message of data in one piece.
func h5Layout(at, size uint64) h5Message {
	return h5Message{8, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64([]byte{3, 1}, at), size)}
}

func h5Dataset(name, dtype string, shape []uint64, data []byte, more ...h5Message) h5Item {
	messages := append([]h5Message{h5Space(shape...), {3, []byte(dtype)}}, more...)
	return h5Item{name: name, messages: messages, data: data}
}

// h5Dense is the group of small's layer as Keras writes it, without the datasets left out.
func h5Dense(without ...string) []h5Item {
	all := []h5Item{
		h5Dataset("0", h5Float32, []uint64{2, 3}, values()[1].Data),
		h5Dataset("1", h5Float32, []uint64{3}, values()[0].Data),
		h5Dataset("2", h5Int64, nil, values()[2].Data),
	}
	var kept []h5Item
	for _, item := range all {
		if len(without) == 0 || item.name != without[0] {
			kept = append(kept, item)
		}
	}
	return kept
}

// h5Tree nests items below layers/dense/vars, beside other items of the root.
func h5Tree(vars []h5Item, beside ...h5Item) []h5Item {
	return append([]h5Item{{name: "layers", members: []h5Item{{name: "dense", members: []h5Item{{name: "vars", members: vars}}}}}}, beside...)
}

// h5Writer writes the parts of the format that h5py uses by default, each at the end of the file.
type h5Writer struct{ buf []byte }

func (w *h5Writer) put(b []byte) uint64 {
	for len(w.buf)%8 != 0 {
		w.buf = append(w.buf, 0)
	}
	at := len(w.buf)
	w.buf = append(w.buf, b...)
	return uint64(at)
}

// hdf5 returns a file whose root group holds the items.
func hdf5(root []h5Item) []byte {
	const superblock = 96
	w := &h5Writer{buf: make([]byte, superblock)}
	at := w.item(h5Item{members: root})
	le := binary.LittleEndian
	head := append([]byte("\x89HDF\r\n\x1a\n"), 0, 0, 0, 0, 0, 8, 8, 0, 4, 0, 16, 0, 0, 0, 0, 0)
	for _, v := range []uint64{0, 1<<64 - 1, uint64(len(w.buf)), 1<<64 - 1, 0, at, 0, 0, 0} {
		head = le.AppendUint64(head, v)
	}
	copy(w.buf, head)
	return w.buf
}

func (w *h5Writer) item(item h5Item) uint64 {
	switch {
	case item.at != 0:
		return item.at
	case item.messages == nil:
		return w.header([]h5Message{w.group(item.members)})
	case item.data != nil:
		layout := h5Layout(w.put(item.data), uint64(len(item.data)))
		return w.header(append([]h5Message{layout, {0x05, []byte{2, 2, 2, 0}}, {0x00, make([]byte, 40)}}, item.messages...))
	}
	return w.header(item.messages)
}

// header writes an object header whose later messages stand in a continuation block.
func (w *h5Writer) header(messages []h5Message) uint64 {
	le := binary.LittleEndian
	var blocks [2][]byte
	for i, m := range messages {
		body := append(append([]byte(nil), m.body...), make([]byte, (8-len(m.body)%8)%8)...)
		head := le.AppendUint16(le.AppendUint16(nil, m.kind), uint16(len(body)))
		part := min(i, 1)
		blocks[part] = append(append(blocks[part], append(head, 0, 0, 0, 0)...), body...)
	}
	count := len(messages)
	if len(blocks[1]) > 0 {
		body := le.AppendUint64(le.AppendUint64(nil, w.put(blocks[1])), uint64(len(blocks[1])))
		blocks[0] = append(append(blocks[0], 0x10, 0, 16, 0, 0, 0, 0, 0), body...)
		count++
	}
	head := le.AppendUint16([]byte{1, 0}, uint16(count))
	head = le.AppendUint32(append(head, 1, 0, 0, 0), uint32(len(blocks[0])))
	return w.put(append(append(head, 0, 0, 0, 0), blocks[0]...))
}

// room is what a node takes, used or not, at the node sizes of the superblock.
func room(b []byte, size int) []byte { return append(b, make([]byte, size-len(b))...) }

// group writes a group's members, heap, symbol node and B-tree, and returns its symbol table message.
func (w *h5Writer) group(members []h5Item) h5Message {
	le := binary.LittleEndian
	names, last := make([]byte, 8), 0
	symbols := le.AppendUint16([]byte("SNOD\x01\x00"), uint16(len(members)))
	for _, item := range members {
		symbols = le.AppendUint64(symbols, uint64(len(names)))
		symbols = le.AppendUint64(symbols, w.item(item))
		cache := uint32(0)
		if item.soft {
			cache = 2
		}
		symbols = append(le.AppendUint32(symbols, cache), make([]byte, 20)...)
		last = len(names)
		names = append(append(names, item.name...), 0)
	}
	segment := w.put(names)
	heap := append([]byte("HEAP\x00\x00\x00\x00"), le.AppendUint64(nil, uint64(len(names)))...)
	heap = le.AppendUint64(le.AppendUint64(heap, 1), segment)
	return h5Message{0x11, le.AppendUint64(le.AppendUint64(nil, w.tree(w.put(room(symbols, 8+8*40)), last)), w.put(heap))}
}

// tree writes a B-tree leaf of one child, whose last name lies at an offset of the heap.
func (w *h5Writer) tree(child uint64, last int) uint64 {
	le := binary.LittleEndian
	b := append([]byte("TREE\x00"), 0, 1, 0)
	for _, v := range []uint64{1<<64 - 1, 1<<64 - 1, 0, child, uint64(last)} {
		b = le.AppendUint64(b, v)
	}
	return w.put(room(b, 24+33*8+32*8))
}
