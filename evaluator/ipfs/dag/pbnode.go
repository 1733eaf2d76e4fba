package dag

import (
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// pbLink is a PBLink of dag-pb.
type pbLink struct {
	cid   evaluator.CID
	name  string
	tsize uint64 // bytes of all blocks from here down, as the writer says; readers must not rely on it
}

// Field numbers of PBNode and PBLink.
const (
	nodeData, nodeLinks          = 1, 2
	linkHash, linkName, linkSize = 1, 2, 3
)

// decodePB splits a dag-pb block into its links and its data, which aliases block.
func decodePB(block []byte) (links []pbLink, data []byte, err error) {
	hasData := false
	err = eachField(block, func(num protowire.Number, typ protowire.Type, value []byte, _ uint64) error {
		switch {
		case num == nodeLinks && typ == protowire.BytesType:
			if len(links) == MaxLinks {
				return fault.New(fault.ContentLimit, "dag-pb node has more than %d links", MaxLinks)
			}
			link, err := decodeLink(value)
			links = append(links, link)
			return err
		case num == nodeData && typ == protowire.BytesType && !hasData:
			data, hasData = value, true
			return nil
		}
		return fault.New(fault.ContentInvalid, "dag-pb node has an unexpected field %d", num)
	})
	if err == nil && !hasData {
		err = fault.New(fault.ContentInvalid, "dag-pb node has no unixfs data")
	}
	return links, data, err
}

// decodeLink reads the fields of a PBLink, each at most once and in order.
func decodeLink(b []byte) (pbLink, error) {
	var link pbLink
	last := protowire.Number(0)
	err := eachField(b, func(num protowire.Number, typ protowire.Type, value []byte, n uint64) error {
		switch {
		case num <= last:
			return fault.New(fault.ContentInvalid, "dag-pb link repeats field %d", num)
		case num == linkHash && typ == protowire.BytesType:
			c, size, err := ReadCID(value)
			if err == nil && size != len(value) {
				err = fault.New(fault.ContentInvalid, "dag-pb link has bytes after its cid")
			}
			link.cid = c
			if err != nil {
				return err
			}
		case num == linkName && typ == protowire.BytesType:
			if len(value) > MaxNameBytes {
				return fault.New(fault.ContentInvalid, "dag-pb link has a name of %d bytes", len(value))
			}
			link.name = string(value)
		case num == linkSize && typ == protowire.VarintType:
			link.tsize = n
		default:
			return fault.New(fault.ContentInvalid, "dag-pb link has an unexpected field %d", num)
		}
		last = num
		return nil
	})
	if err == nil && link.cid.IsZero() {
		err = fault.New(fault.ContentInvalid, "dag-pb link has no cid")
	}
	return link, err
}

// encodePB writes a dag-pb block in canonical order: links, then data.
func encodePB(links []pbLink, data []byte) []byte {
	var out []byte
	for _, link := range links {
		var b []byte
		b = protowire.AppendTag(b, linkHash, protowire.BytesType)
		b = protowire.AppendBytes(b, link.cid.Bytes())
		b = protowire.AppendTag(b, linkName, protowire.BytesType)
		b = protowire.AppendString(b, link.name)
		b = protowire.AppendTag(b, linkSize, protowire.VarintType)
		b = protowire.AppendVarint(b, link.tsize)
		out = protowire.AppendTag(out, nodeLinks, protowire.BytesType)
		out = protowire.AppendBytes(out, b)
	}
	out = protowire.AppendTag(out, nodeData, protowire.BytesType)
	return protowire.AppendBytes(out, data)
}

// eachField calls visit for every field of a protobuf message: with value for a length-delimited one, with n for a varint.
func eachField(b []byte, visit func(num protowire.Number, typ protowire.Type, value []byte, n uint64) error) error {
	for len(b) > 0 {
		num, typ, size := protowire.ConsumeTag(b)
		if size < 0 {
			return fault.Wrap(fault.ContentInvalid, protowire.ParseError(size), "read a protobuf tag")
		}
		b = b[size:]
		var value []byte
		var n uint64
		switch typ {
		case protowire.BytesType:
			value, size = protowire.ConsumeBytes(b)
		case protowire.VarintType:
			n, size = protowire.ConsumeVarint(b)
		default:
			return fault.New(fault.ContentInvalid, "protobuf field %d has wire type %d", num, typ)
		}
		if size < 0 {
			return fault.Wrap(fault.ContentInvalid, protowire.ParseError(size), "read protobuf field %d", num)
		}
		b = b[size:]
		if err := visit(num, typ, value, n); err != nil {
			return err
		}
	}
	return nil
}
