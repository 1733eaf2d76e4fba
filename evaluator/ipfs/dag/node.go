package dag

import (
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Kind says what a block is.
type Kind uint8

// The kinds.
const (
	File   Kind = iota // a file, or a part of one
	Folder             // a flat folder
)

// Link points from a node to a part of its file, or to a file of its folder.
type Link struct {
	CID  evaluator.CID
	Size int64  // bytes of the file's part; -1 in a folder, which does not know
	Name string // in a folder only, valid and unique there
}

// Node is what a block says. A file's content is Data followed by the content of the links.
type Node struct {
	Kind  Kind
	Size  int64  // bytes of content from here down; 0 for a folder
	Data  []byte // inline content, aliasing the block
	Links []Link
}

// Numbers of the unixfs Data message, and its types.
const (
	fsType, fsData, fsFilesize, fsBlocksizes, fsMode, fsMtime = 1, 2, 3, 4, 7, 8

	typeRaw, typeFolder, typeFile = 0, 1, 2
)

// fsMessage is a unixfs Data message. Mode and mtime are read and left out: they do not change the content.
type fsMessage struct {
	kind        uint64
	data        []byte
	filesize    uint64
	hasFilesize bool
	blocksizes  []uint64
}

// Decode reads the verified block of c. Errors are ContentInvalid, or ContentLimit for too large a block or node.
func Decode(c evaluator.CID, block []byte) (Node, error) {
	if len(block) > MaxBlockBytes {
		return Node{}, fault.New(fault.ContentLimit, "block has %d bytes, more than %d", len(block), MaxBlockBytes)
	}
	if c.Codec == evaluator.CodecRaw {
		return Node{Kind: File, Size: int64(len(block)), Data: block}, nil
	}
	links, data, err := decodePB(block)
	if err != nil {
		return Node{}, err
	}
	msg, err := decodeFS(data)
	if err != nil {
		return Node{}, err
	}
	if msg.kind == typeFolder {
		return folderNode(msg, links)
	}
	return fileNode(msg, links)
}

// folderNode checks a flat folder: unique plain names and no content of its own.
func folderNode(msg fsMessage, links []pbLink) (Node, error) {
	if len(links) > MaxEntries {
		return Node{}, fault.New(fault.ContentLimit, "folder has %d entries, more than %d", len(links), MaxEntries)
	}
	if len(msg.data) != 0 || len(msg.blocksizes) != 0 {
		return Node{}, fault.New(fault.ContentInvalid, "folder has content of its own")
	}
	node := Node{Kind: Folder}
	seen := make(map[string]bool, len(links))
	for _, link := range links {
		if err := CheckName(link.name); err != nil {
			return Node{}, err
		}
		if seen[link.name] {
			return Node{}, fault.New(fault.ContentInvalid, "folder names %q twice", link.name)
		}
		seen[link.name] = true
		node.Links = append(node.Links, Link{CID: link.cid, Size: -1, Name: link.name})
	}
	return node, nil
}

// fileNode checks that the sizes of a file's node add up.
func fileNode(msg fsMessage, links []pbLink) (Node, error) {
	if len(msg.blocksizes) != len(links) {
		return Node{}, fault.New(fault.ContentInvalid, "file node has %d links and %d block sizes", len(links), len(msg.blocksizes))
	}
	node := Node{Kind: File, Data: msg.data, Size: int64(len(msg.data))}
	for i, link := range links {
		size := msg.blocksizes[i]
		if size == 0 || size > math.MaxInt64-uint64(node.Size) {
			return Node{}, fault.New(fault.ContentInvalid, "file node has a block size of %d", size)
		}
		node.Size += int64(size)
		node.Links = append(node.Links, Link{CID: link.cid, Size: int64(size)})
	}
	if msg.hasFilesize && msg.filesize != uint64(node.Size) {
		return Node{}, fault.New(fault.ContentInvalid, "file node says %d bytes and holds %d", msg.filesize, node.Size)
	}
	return node, nil
}

// decodeFS reads a unixfs Data message of a regular file or a plain folder.
func decodeFS(b []byte) (fsMessage, error) {
	var msg fsMessage
	var seen [fsMtime + 1]bool
	err := eachField(b, func(num protowire.Number, typ protowire.Type, value []byte, n uint64) error {
		if num > fsMtime || (seen[num] && num != fsBlocksizes) {
			return fault.New(fault.ContentInvalid, "unixfs data has an unexpected field %d", num)
		}
		seen[num] = true
		switch {
		case num == fsType && typ == protowire.VarintType:
			msg.kind = n
		case num == fsData && typ == protowire.BytesType:
			msg.data = value
		case num == fsFilesize && typ == protowire.VarintType:
			msg.filesize, msg.hasFilesize = n, true
		case num == fsBlocksizes:
			return msg.addBlocksizes(typ, value, n)
		case num == fsMode && typ == protowire.VarintType, num == fsMtime && typ == protowire.BytesType:
		default:
			return fault.New(fault.ContentInvalid, "unixfs data has an unexpected field %d", num)
		}
		return nil
	})
	if err != nil {
		return fsMessage{}, err
	}
	if !seen[fsType] || msg.kind > typeFile {
		return fsMessage{}, fault.New(fault.ContentInvalid, "unixfs type %d is neither a regular file nor a plain folder", msg.kind)
	}
	return msg, nil
}

// addBlocksizes appends one block size, or a packed list of them.
func (m *fsMessage) addBlocksizes(typ protowire.Type, packed []byte, n uint64) error {
	sizes := []uint64{n}
	if typ == protowire.BytesType {
		sizes = sizes[:0]
		for len(packed) > 0 && len(sizes) <= MaxLinks {
			v, size := protowire.ConsumeVarint(packed)
			if size < 0 {
				return fault.Wrap(fault.ContentInvalid, protowire.ParseError(size), "read unixfs block sizes")
			}
			sizes, packed = append(sizes, v), packed[size:]
		}
	}
	if len(m.blocksizes)+len(sizes) > MaxLinks {
		return fault.New(fault.ContentLimit, "unixfs data has more than %d block sizes", MaxLinks)
	}
	m.blocksizes = append(m.blocksizes, sizes...)
	return nil
}

// encodeFile writes the unixfs data of a file whose content is all in its links.
func encodeFile(blocksizes []uint64) []byte {
	total := uint64(0)
	for _, size := range blocksizes {
		total += size
	}
	b := protowire.AppendVarint(protowire.AppendTag(nil, fsType, protowire.VarintType), typeFile)
	b = protowire.AppendVarint(protowire.AppendTag(b, fsFilesize, protowire.VarintType), total)
	for _, size := range blocksizes {
		b = protowire.AppendVarint(protowire.AppendTag(b, fsBlocksizes, protowire.VarintType), size)
	}
	return b
}

// encodeFolder writes the unixfs data of a plain folder.
func encodeFolder() []byte {
	return protowire.AppendVarint(protowire.AppendTag(nil, fsType, protowire.VarintType), typeFolder)
}
