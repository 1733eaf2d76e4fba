package dag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// leafCID is the binary CID of a raw block of three bytes.
var leafCID = string(dag.CIDOf(evaluator.CodecRaw, []byte("abc")).Bytes())

// Protobuf by hand: pbLink is a link of dag-pb to the leaf, fileOf3 unixfs data of a file of one part of three bytes.
var (
	pbLink  = "\x12\x28\x0a\x24" + leafCID + "\x12\x00"
	fileOf3 = "\x0a\x06\x08\x02\x18\x03\x20\x03"
)

func decode(block string) (dag.Node, error) {
	return dag.Decode(evaluator.CID{Codec: evaluator.CodecDagPB}, []byte(block))
}

func TestDecode(t *testing.T) {
	node, err := decode(pbLink + fileOf3)
	require.NoError(t, err)
	require.Equal(t, int64(3), node.Size)
	require.Equal(t, []dag.Link{{CID: dag.CIDOf(evaluator.CodecRaw, []byte("abc")), Size: 3}}, node.Links)
	for name, block := range map[string]string{
		"data before links":  fileOf3 + pbLink,
		"packed block sizes": pbLink + "\x0a\x07\x08\x02\x18\x03\x22\x01\x03",
		"mode":               pbLink + "\x0a\x09\x08\x02\x18\x03\x20\x03\x38\xa4\x03",
		"modification time":  pbLink + "\x0a\x0a\x08\x02\x18\x03\x20\x03\x42\x02\x08\x01",
		"no filesize":        pbLink + "\x0a\x04\x08\x02\x20\x03",
	} {
		same, err := decode(block)
		require.NoError(t, err, name)
		require.Equal(t, node, same, name)
	}
}

func TestMalformedNodes(t *testing.T) {
	for name, block := range map[string]string{
		"empty":                  "",
		"no data":                pbLink,
		"two datas":              fileOf3 + fileOf3,
		"unknown field":          pbLink + fileOf3 + "\x1a\x00",
		"wrong wire type":        "\x08\x01",
		"fixed width field":      "\x0d\x01\x02\x03\x04",
		"torn tag":               pbLink + "\x8a",
		"torn data":              "\x0a\x07\x08\x02",
		"overlong varint":        "\x0a\x0c\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"link without cid":       "\x12\x02\x12\x00" + fileOf3,
		"link with two cids":     "\x12\x4c\x0a\x24" + leafCID + "\x0a\x24" + leafCID + fileOf3,
		"bytes after a cid":      "\x12\x29\x0a\x25" + leafCID + "x\x12\x00" + fileOf3,
		"torn cid":               "\x12\x05\x0a\x03\x01\x55\x12" + fileOf3,
		"long name":              "\x12\xaa\x02\x0a\x24" + leafCID + "\x12\x81\x02" + strings.Repeat("n", 257) + fileOf3,
		"unixfs without type":    "\x0a\x02\x18\x00",
		"two types":              "\x0a\x04\x08\x02\x08\x02",
		"fan-out of a plain":     "\x0a\x04\x08\x01\x30\x01",
		"hash type of a plain":   "\x0a\x04\x08\x01\x28\x01",
		"unknown unixfs field":   "\x0a\x04\x08\x02\x48\x01",
		"more sizes than links":  pbLink + "\x0a\x08\x08\x02\x18\x06\x20\x03\x20\x03",
		"fewer sizes than links": pbLink + pbLink + fileOf3,
		"sizes that overflow": pbLink + pbLink + "\x0a\x16\x08\x02" +
			"\x20\xff\xff\xff\xff\xff\xff\xff\xff\x7f" + "\x20\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
		"size beyond int64": pbLink + "\x0a\x0d\x08\x02\x20\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"folder with data":  "\x0a\x05\x08\x01\x12\x01x",
	} {
		_, err := decode(block)
		require.Equal(t, fault.ContentInvalid, fault.CodeOf(err), "%s: %v", name, err)
	}
	_, err := dag.Decode(evaluator.CID{Codec: evaluator.CodecRaw}, make([]byte, dag.MaxBlockBytes+1))
	require.Equal(t, fault.ContentLimit, fault.CodeOf(err))
	_, err = decode("\x0a\x84\x08\x08\x02\x22\xff\x07" + strings.Repeat("\x01", 1023) + "\x20\x01\x20\x01")
	require.Error(t, err)
}

// FuzzDecode checks that what decodes adds up and stays within the limits, and that what does not has one of two codes.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"", pbLink + fileOf3, fileOf3, "\x0a\x02\x08\x01", "\x0a\x05\x08\x02\x12\x01x", pbLink + "\x0a\x07\x08\x02\x18\x03\x22\x01\x03"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, block []byte) {
		node, err := dag.Decode(evaluator.CID{Codec: evaluator.CodecDagPB}, block)
		if err != nil {
			require.True(t, fault.Is(err, fault.ContentInvalid, fault.ContentLimit), "%v", err)
			require.Zero(t, node)
			return
		}
		require.LessOrEqual(t, len(node.Links), dag.MaxLinks)
		total := int64(len(node.Data))
		for _, link := range node.Links {
			require.Contains(t, []uint8{evaluator.CodecRaw, evaluator.CodecDagPB}, link.CID.Codec)
			if node.Kind == dag.Folder {
				require.NoError(t, dag.CheckName(link.Name))
				continue
			}
			require.Positive(t, link.Size)
			total += link.Size
		}
		require.Equal(t, total, node.Size)
	})
}

// FuzzReadCID checks that a binary CID that parses is the one that prints.
func FuzzReadCID(f *testing.F) {
	f.Add([]byte(leafCID))
	f.Add([]byte(leafCID)[2:])
	f.Fuzz(func(t *testing.T, b []byte) {
		c, n, err := dag.ReadCID(b)
		if err != nil {
			require.Equal(t, fault.ContentInvalid, fault.CodeOf(err))
			return
		}
		if n == len(c.Bytes()) {
			require.Equal(t, b[:n], c.Bytes())
		} else {
			require.Equal(t, b[:n], c.Bytes()[2:])
		}
		parsed, err := evaluator.ParseCID(c.String())
		require.NoError(t, err)
		require.Equal(t, c, parsed)
	})
}
