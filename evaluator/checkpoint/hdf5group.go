package checkpoint

import (
	"bytes"
	"encoding/binary"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

const symbolBytes = 40 // a symbol table entry: name, object header, cache type, reserved, scratch

// h5Group is a group being walked: a B-tree of symbol nodes (III.A.1, III.B), whose names lie in a local heap (III.D).
type h5Group struct {
	file  *h5File
	names []byte
	path  string
	depth int
	seen  map[string]bool
}

// group reads everything below a group, given its symbol table message.
func (f *h5File) group(table []byte, path string, depth int) error {
	if len(table) < 16 {
		return badHDF5("symbol table message of %d bytes", len(table)).About(quote(path))
	}
	names, err := f.heap(binary.LittleEndian.Uint64(table[8:]))
	if err != nil {
		return about(err, path)
	}
	g := &h5Group{file: f, names: names, path: path, depth: depth, seen: map[string]bool{}}
	return about(g.tree(binary.LittleEndian.Uint64(table), -1), path)
}

// heap returns the data segment of a local heap.
func (f *h5File) heap(at uint64) ([]byte, error) {
	b, err := f.block(at, 32, "HEAP")
	if err != nil {
		return nil, err
	}
	return f.read(binary.LittleEndian.Uint64(b[24:]), binary.LittleEndian.Uint64(b[8:]))
}

// tree visits a B-tree node: signature, type, level, count of children, siblings; then key and child in turn. level is the one
// that the parent asks for, so that no node can be its own descendant; -1 at the top.
func (g *h5Group) tree(at uint64, level int) error {
	head, err := g.file.block(at, 24, "TREE")
	if err != nil {
		return err
	}
	own, count := int(head[5]), uint64(binary.LittleEndian.Uint16(head[6:]))
	if head[4] != 0 || level >= 0 && own != level {
		return badHDF5("B-tree node at %d does not belong to its group", at)
	}
	children, err := g.file.read(at+24, count*16)
	if err != nil {
		return err
	}
	for ; len(children) > 0 && err == nil; children = children[16:] {
		child := binary.LittleEndian.Uint64(children[8:])
		if own > 0 {
			err = g.tree(child, own-1)
		} else {
			err = g.symbols(child)
		}
	}
	return err
}

// symbols visits a symbol node: signature, version, reserved, count; then the entries.
func (g *h5Group) symbols(at uint64) error {
	head, err := g.file.block(at, 8, "SNOD")
	if err != nil {
		return err
	}
	entries, err := g.file.read(at+8, uint64(binary.LittleEndian.Uint16(head[6:]))*symbolBytes)
	for ; len(entries) > 0 && err == nil; entries = entries[symbolBytes:] {
		err = g.symbol(entries[:symbolBytes])
	}
	return err
}

// symbol visits one member of the group.
func (g *h5Group) symbol(b []byte) error {
	name, err := g.name(binary.LittleEndian.Uint64(b))
	if err != nil {
		return err
	}
	if g.path != "" {
		name = g.path + "/" + name
	}
	if len(name) > maxNameBytes {
		return fault.New(fault.CheckpointLimit, "name of %d bytes", len(name)).About(quote(name))
	}
	if g.seen[name] {
		return badHDF5("group has a member twice").About(quote(name))
	}
	g.seen[name] = true
	if cache := binary.LittleEndian.Uint32(b[16:]); cache > 1 {
		return badHDF5("member is a symbolic link").About(quote(name))
	}
	return g.file.object(binary.LittleEndian.Uint64(b[8:]), name, g.depth+1)
}

// name returns the text at an offset of the heap, up to its NUL.
func (g *h5Group) name(offset uint64) (string, error) {
	if offset >= uint64(len(g.names)) {
		return "", badHDF5("name lies beyond its heap")
	}
	text := g.names[offset:]
	end := bytes.IndexByte(text, 0)
	if end < 0 {
		return "", badHDF5("name has no end")
	}
	name := string(text[:end])
	if name == "" || name == "." || name == ".." || strings.Contains(name, "/") {
		return "", badHDF5("%s is no name", quote(name))
	}
	return name, nil
}
