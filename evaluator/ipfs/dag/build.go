package dag

import (
	"cmp"
	"errors"
	"io"
	"slices"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// The shape of the DAGs that the builder makes.
const (
	ChunkBytes = 1 << 20 // Kubo's --chunker=size-1048576
	Fanout     = 174     // Kubo's default links per node
)

// Emit receives each block of a DAG, children before their parents. The block is only valid during the call.
type Emit func(c evaluator.CID, block []byte) error

// Tree is the root of a built DAG.
type Tree struct {
	CID    evaluator.CID
	Size   int64  // bytes of content
	Blocks uint64 // bytes of all blocks, repeated ones counted each time
}

// BuildFile makes the balanced DAG of a file: raw leaves of ChunkBytes, nodes of Fanout links. A file of one chunk is its
// raw leaf.
func BuildFile(r io.Reader, emit Emit) (Tree, error) {
	level, err := buildLeaves(r, emit)
	if err != nil {
		return Tree{}, err
	}
	for len(level) > 1 {
		var parents []Tree
		for children := range slices.Chunk(level, Fanout) {
			parent, err := buildParent(children, emit)
			if err != nil {
				return Tree{}, err
			}
			parents = append(parents, parent)
		}
		level = parents
	}
	return level[0], nil
}

// buildLeaves cuts r into raw blocks, at least one.
func buildLeaves(r io.Reader, emit Emit) ([]Tree, error) {
	var leaves []Tree
	buf := make([]byte, ChunkBytes)
	for {
		n, err := io.ReadFull(r, buf)
		end := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !end {
			return nil, fault.Wrap(fault.Storage, err, "read the file")
		}
		if n > 0 || len(leaves) == 0 {
			leaf := Tree{CID: CIDOf(evaluator.CodecRaw, buf[:n]), Size: int64(n), Blocks: uint64(n)}
			if err := emit(leaf.CID, buf[:n]); err != nil {
				return nil, err
			}
			leaves = append(leaves, leaf)
		}
		if end {
			return leaves, nil
		}
	}
}

func buildParent(children []Tree, emit Emit) (Tree, error) {
	parent := Tree{}
	links := make([]pbLink, len(children))
	sizes := make([]uint64, len(children))
	for i, child := range children {
		links[i] = pbLink{cid: child.CID, tsize: child.Blocks}
		sizes[i] = uint64(child.Size)
		parent.Size += child.Size
		parent.Blocks += child.Blocks
	}
	return parent.finish(encodePB(links, encodeFile(sizes)), emit)
}

// BuildFolder makes the node of a flat folder from its files' trees by name.
func BuildFolder(files map[string]Tree, emit Emit) (Tree, error) {
	if len(files) > MaxEntries {
		return Tree{}, fault.New(fault.ContentLimit, "folder has %d files, more than %d", len(files), MaxEntries)
	}
	folder := Tree{}
	var links []pbLink
	for name, file := range files {
		if err := CheckName(name); err != nil {
			return Tree{}, err
		}
		links = append(links, pbLink{cid: file.CID, name: name, tsize: file.Blocks})
		folder.Size += file.Size
		folder.Blocks += file.Blocks
	}
	slices.SortFunc(links, func(a, b pbLink) int { return cmp.Compare(a.name, b.name) })
	return folder.finish(encodePB(links, encodeFolder()), emit)
}

// finish names the tree by its root block and emits it.
func (t Tree) finish(block []byte, emit Emit) (Tree, error) {
	t.CID = CIDOf(evaluator.CodecDagPB, block)
	t.Blocks += uint64(len(block))
	return t, emit(t.CID, block)
}
