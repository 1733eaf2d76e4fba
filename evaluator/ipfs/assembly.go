package ipfs

import (
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// place is where a block's content belongs.
type place struct {
	file   int
	offset int64
	size   int64 // bytes from here down, or -1 at the root of a file
	depth  int
}

// known is a block whose content is on disk.
type known struct {
	node   dag.Node // without its Data
	inline int64    // bytes of Data, at the start of at
	at     place
}

// assembly is the part of a DAG that is verified so far. Its errors are about the content or the disk, never a gateway.
type assembly struct {
	files    *partial
	root     evaluator.CID
	maxBytes int64

	wanted map[evaluator.CID][]place // linked by a verified block, not here yet
	queue  []evaluator.CID           // wanted, in the order of discovery
	known  map[evaluator.CID]known

	isFolder bool
	total    int64   // bytes of all files whose size is known
	sizes    []int64 // by file, -1 as long as its root is not known
	budget   []int64 // by file, blocks that may yet be linked
}

func newAssembly(files *partial, root evaluator.CID, maxBytes int64) *assembly {
	a := &assembly{
		files: files, root: root, maxBytes: maxBytes,
		wanted: map[evaluator.CID][]place{}, known: map[evaluator.CID]known{},
	}
	a.want(root, place{size: -1})
	return a
}

func (a *assembly) complete() bool { return len(a.wanted) == 0 }
func (a *assembly) empty() bool    { return len(a.known) == 0 }

func (a *assembly) isWanted(c evaluator.CID) bool {
	_, ok := a.wanted[c]
	return ok
}

func (a *assembly) want(c evaluator.CID, p place) {
	if _, ok := a.wanted[c]; !ok {
		a.queue = append(a.queue, c)
	}
	a.wanted[c] = append(a.wanted[c], p)
}

// add takes a wanted, verified block and keeps it on disk.
func (a *assembly) add(c evaluator.CID, block []byte) error {
	if c.Codec == evaluator.CodecDagPB {
		if err := a.files.logNode(c, block); err != nil {
			return err
		}
	}
	return a.settle(c, block, false)
}

// settle puts a verified block to all places that want it; onDisk says that the first place has its bytes already.
func (a *assembly) settle(c evaluator.CID, block []byte, onDisk bool) error {
	node, err := dag.Decode(c, block)
	if err != nil {
		return err
	}
	places := a.wanted[c]
	delete(a.wanted, c)
	entry := known{node: node, inline: int64(len(node.Data)), at: places[0]}
	entry.node.Data = nil
	a.known[c] = entry
	for i, p := range places {
		if err := a.enter(p, node); err != nil {
			return err
		}
		if i > 0 || !onDisk {
			if err := a.files.writeAt(p.file, node.Data, p.offset); err != nil {
				return err
			}
		}
		if err := a.expand(p, entry); err != nil {
			return err
		}
	}
	return nil
}

// enter checks a node against the place that links to it.
func (a *assembly) enter(p place, node dag.Node) error {
	switch {
	case node.Kind == dag.Folder && p.depth > 0:
		return fault.New(fault.ContentInvalid, "content holds a folder in a folder")
	case node.Kind == dag.Folder:
		return a.enterFolder(node)
	case p.depth == 0:
		if err := a.openFiles(""); err != nil {
			return err
		}
	}
	if p.size >= 0 {
		if node.Size != p.size {
			return fault.New(fault.ContentInvalid, "block holds %d bytes, its parent says %d", node.Size, p.size)
		}
		return nil
	}
	if node.Size > a.maxBytes-a.total {
		return fault.New(fault.ContentLimit, "content has more than %d bytes", a.maxBytes)
	}
	a.total += node.Size
	a.sizes[p.file] = node.Size
	a.budget[p.file] = dag.MaxBlocks(node.Size)
	return nil
}

func (a *assembly) enterFolder(node dag.Node) error {
	a.isFolder = true
	names := make([]string, len(node.Links))
	for i, link := range node.Links {
		names[i] = link.Name
	}
	return a.openFiles(names...)
}

// openFiles makes the files of a folder, or the one without a name.
func (a *assembly) openFiles(names ...string) error {
	a.sizes, a.budget = make([]int64, len(names)), make([]int64, len(names))
	for i := range a.sizes {
		a.sizes[i] = -1
	}
	return a.files.open(names)
}

// expand makes the links of a node at p wanted, and copies at once what is here already.
func (a *assembly) expand(p place, from known) error {
	node := from.node
	if len(node.Links) == 0 {
		return nil
	}
	if p.depth == dag.MaxDepth {
		return fault.New(fault.ContentLimit, "content is deeper than %d levels", dag.MaxDepth)
	}
	if node.Kind == dag.File {
		if a.budget[p.file] -= int64(len(node.Links)); a.budget[p.file] < 0 {
			return fault.New(fault.ContentLimit, "file of %d bytes has more than %d blocks", a.sizes[p.file], dag.MaxBlocks(a.sizes[p.file]))
		}
	}
	next := place{file: p.file, offset: p.offset + from.inline, depth: p.depth + 1}
	for i, link := range node.Links {
		if node.Kind == dag.Folder {
			next.file = i
		}
		next.size = link.Size
		if err := a.link(link.CID, next); err != nil {
			return err
		}
		next.offset += max(link.Size, 0)
	}
	return nil
}

// link wants a block, or copies it from where it is.
func (a *assembly) link(c evaluator.CID, p place) error {
	from, ok := a.known[c]
	if !ok {
		a.want(c, p)
		return nil
	}
	if err := a.enter(p, from.node); err != nil {
		return err
	}
	if err := a.files.copy(p, from.at, from.inline); err != nil {
		return err
	}
	return a.expand(p, from)
}
