package checkpoint

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Header messages that matter (IV.A.2). Attributes, fill values, times and comments do not.
const (
	msgDataspace    = 0x01
	msgDatatype     = 0x03
	msgLayout       = 0x08
	msgContinuation = 0x10
	msgSymbolTable  = 0x11
)

var (
	ignoredMessages = map[uint16]bool{0x00: true, 0x04: true, 0x05: true, 0x0c: true, 0x0d: true, 0x0e: true, 0x12: true}
	refusedMessages = map[uint16]string{
		0x02: "a group of a later version", 0x06: "a link", 0x07: "external storage", 0x0a: "a group of a later version",
		0x0b: "a filter or compression", 0x15: "attributes of a later version",
	}
)

// h5Object holds the bodies of an object header's messages by type.
type h5Object map[uint16][]byte

// object reads the object at an address: a group and all below it, or a dataset.
func (f *h5File) object(at uint64, path string, depth int) error {
	if depth > maxGroupDepth {
		return fault.New(fault.CheckpointLimit, "HDF5 groups are nested deeper than %d", maxGroupDepth)
	}
	o, err := f.header(at)
	if err != nil {
		return about(err, path)
	}
	table, isGroup := o[msgSymbolTable]
	switch {
	case isGroup && len(o) == 1:
		return f.group(table, path, depth)
	case isGroup || len(o) != 3:
		return badHDF5("object is neither a group nor a dataset").About(quote(path))
	}
	return about(f.dataset(o, path), path)
}

// header reads a version 1 object header: version, reserved, count of messages, references, bytes, padding; the messages; and
// the blocks in which they go on.
func (f *h5File) header(at uint64) (h5Object, error) {
	prefix, err := f.read(at, 16)
	if err != nil {
		return nil, err
	}
	if prefix[0] != 1 {
		return nil, badHDF5("no object header of version 1 at %d", at)
	}
	p := h5Messages{file: f, left: int(binary.LittleEndian.Uint16(prefix[2:])), object: h5Object{}}
	p.blocks = []h5Block{{at + 16, uint64(binary.LittleEndian.Uint32(prefix[8:]))}}
	for len(p.blocks) > 0 {
		next := p.blocks[0]
		p.blocks = p.blocks[1:]
		if err := p.block(next); err != nil {
			return nil, err
		}
	}
	return p.object, nil
}

type h5Block struct{ at, size uint64 }

// h5Messages gathers the messages of one header.
type h5Messages struct {
	file   *h5File
	blocks []h5Block // still to be read
	left   int       // messages that the header may still hold
	object h5Object
}

func (p *h5Messages) block(at h5Block) error {
	b, err := p.file.read(at.at, at.size)
	if err != nil {
		return err
	}
	for len(b) >= 8 { // type, size, flags, 3 reserved
		kind, size, flags := binary.LittleEndian.Uint16(b), int(binary.LittleEndian.Uint16(b[2:])), b[4]
		if size > len(b)-8 {
			return badHDF5("message of %d bytes lies beyond its header", size)
		}
		if p.left--; p.left < 0 {
			return badHDF5("object header has more messages than it declares")
		}
		if err := p.message(kind, flags, b[8:8+size]); err != nil {
			return err
		}
		b = b[8+size:]
	}
	return nil
}

func (p *h5Messages) message(kind uint16, flags byte, body []byte) error {
	const shared = 1 << 1
	_, twice := p.object[kind]
	switch {
	case ignoredMessages[kind]:
		return nil
	case refusedMessages[kind] != "":
		return badHDF5("object uses %s, which Keras' own files do not", refusedMessages[kind])
	case flags&shared != 0 || twice:
		return badHDF5("object header message %d is shared or stands twice", kind)
	case kind == msgContinuation && len(body) >= 16:
		p.blocks = append(p.blocks, h5Block{binary.LittleEndian.Uint64(body), binary.LittleEndian.Uint64(body[8:])})
		return nil
	case kind == msgDataspace || kind == msgDatatype || kind == msgLayout || kind == msgSymbolTable:
		p.object[kind] = body
		return nil
	}
	return badHDF5("object header message %d is unknown or malformed", kind)
}
