package ipfs_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
	"github.com/assay-oracle/assay/evaluator/ipfs/ipfstest"
)

func rawCID(block []byte) evaluator.CID { return dag.CIDOf(evaluator.CodecRaw, block) }

// link is a dag-pb link with the block size that its parent claims.
type link struct {
	cid  []byte
	name string
	size uint64
}

// node writes a dag-pb block of any unixfs type, however wrong.
func node(fsType, filesize uint64, inline string, links ...link) []byte {
	fs := protowire.AppendVarint(protowire.AppendTag(nil, 1, protowire.VarintType), fsType)
	if inline != "" {
		fs = protowire.AppendString(protowire.AppendTag(fs, 2, protowire.BytesType), inline)
	}
	if fsType != 1 {
		fs = protowire.AppendVarint(protowire.AppendTag(fs, 3, protowire.VarintType), filesize)
	}
	var block []byte
	for _, l := range links {
		if fsType != 1 {
			fs = protowire.AppendVarint(protowire.AppendTag(fs, 4, protowire.VarintType), l.size)
		}
		b := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), l.cid)
		b = protowire.AppendString(protowire.AppendTag(b, 2, protowire.BytesType), l.name)
		block = protowire.AppendBytes(protowire.AppendTag(block, 2, protowire.BytesType), b)
	}
	return protowire.AppendBytes(protowire.AppendTag(block, 1, protowire.BytesType), fs)
}

// dagMaker puts blocks into a gateway.
type dagMaker struct{ g *ipfstest.Gateway }

func (m dagMaker) raw(data string) []byte { return m.put(evaluator.CodecRaw, []byte(data)) }

func (m dagMaker) node(fsType, filesize uint64, inline string, links ...link) []byte {
	return m.put(evaluator.CodecDagPB, node(fsType, filesize, inline, links...))
}

func (m dagMaker) put(codec uint8, block []byte) []byte {
	c := dag.CIDOf(codec, block)
	_ = m.g.AddBlock(c, block)
	return c.Bytes()
}

// TestUnacceptableContent serves verified blocks that say something unacceptable: refused at once, by car and by block.
func TestUnacceptableContent(t *testing.T) {
	const file, folder = 2, 1
	leaf := strings.Repeat("x", 1000)
	for _, tc := range []struct {
		name string
		code fault.Code
		make func(m dagMaker) []byte
	}{
		{"symlink", fault.ContentInvalid, func(m dagMaker) []byte { return m.node(4, 0, "/etc/hostname") }},
		{"hamt folder", fault.ContentInvalid, func(m dagMaker) []byte { return m.node(5, 0, "") }},
		{"metadata", fault.ContentInvalid, func(m dagMaker) []byte { return m.node(3, 0, "") }},
		{"not unixfs", fault.ContentInvalid, func(m dagMaker) []byte { return m.put(evaluator.CodecDagPB, []byte("hello")) }},
		{"filesize too large", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 2000, "", link{m.raw(leaf), "", 1000})
		}},
		{"block size too large", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 2000, "", link{m.raw(leaf), "", 2000})
		}},
		{"inner filesize differs", fault.ContentInvalid, func(m dagMaker) []byte {
			inner := m.node(file, 1000, "", link{m.raw(leaf), "", 1000})
			return m.node(file, 999, "", link{inner, "", 999})
		}},
		{"empty parts", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 0, "", link{m.raw(""), "", 0})
		}},
		{"identity cid", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 4, "", link{[]byte("\x01\x55\x00\x04data"), "", 4})
		}},
		{"blake3 cid", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 4, "", link{append([]byte("\x01\x55\x1e\x20"), make([]byte, 32)...), "", 4})
		}},
		{"dag-cbor cid", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 4, "", link{append([]byte("\x01\x71\x12\x20"), make([]byte, 32)...), "", 4})
		}},
		{"too many bytes", fault.ContentLimit, func(m dagMaker) []byte {
			return m.node(file, 1<<40, "", link{m.raw(leaf), "", 1 << 40})
		}},
		{"too many bytes in a folder", fault.ContentLimit, func(m dagMaker) []byte {
			var links []link
			for _, name := range []string{"a", "b", "c", "d"} {
				links = append(links, link{m.raw(strings.Repeat(name, mib)), name, 0})
			}
			return m.node(folder, 0, "", links...)
		}},
		{"too deep", fault.ContentLimit, func(m dagMaker) []byte {
			c := m.raw(leaf)
			for range dag.MaxDepth + 1 {
				c = m.node(file, 1000, "", link{c, "", 1000})
			}
			return c
		}},
		{"too wide", fault.ContentLimit, func(m dagMaker) []byte {
			links := make([]link, dag.MaxLinks+1)
			for i := range links {
				links[i] = link{m.raw(leaf), "", 1000}
			}
			return m.node(file, 1000*uint64(len(links)), "", links...)
		}},
		{"too small blocks", fault.ContentLimit, func(m dagMaker) []byte {
			links := make([]link, 200)
			for i := range links {
				links[i] = link{m.raw(leaf), "", 1000}
			}
			return m.node(file, 1000*uint64(len(links)), "", links...)
		}},
		{"shared subtrees", fault.ContentLimit, func(m dagMaker) []byte { // 2^20 leaves of one byte in 21 blocks
			c, size := m.raw("x"), uint64(1)
			for range 20 {
				c, size = m.node(file, 2*size, "", link{c, "", size}, link{c, "", size}), 2*size
			}
			return c
		}},
		{"nested folder", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(folder, 0, "", link{m.node(folder, 0, ""), "inner", 0})
		}},
		{"folder in a file", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(file, 1, "", link{m.node(folder, 0, ""), "", 1})
		}},
		{"too many entries", fault.ContentLimit, func(m dagMaker) []byte {
			var links []link
			for i := range dag.MaxEntries + 1 {
				links = append(links, link{m.raw(leaf), string(rune('0' + i)), 0})
			}
			return m.node(folder, 0, "", links...)
		}},
		{"same name twice", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(folder, 0, "", link{m.raw("a"), "x", 0}, link{m.raw("b"), "x", 0})
		}},
		{"path as a name", fault.ContentInvalid, func(m dagMaker) []byte {
			return m.node(folder, 0, "", link{m.raw("a"), "../x", 0})
		}},
	} {
		for mode, label := range map[ipfstest.Mode]string{ipfstest.OK: "car", ipfstest.NoCAR: "raw"} {
			t.Run(tc.name+" by "+label, func(t *testing.T) {
				g := ipfstest.New(t)
				g.Set(mode, 0)
				c, _, err := dag.ReadCID(tc.make(dagMaker{g}))
				require.NoError(t, err)
				dir := t.TempDir()
				_, err = newFetcher(t, quick(g)).Fetch(t.Context(), c, 3*mib, dir)
				require.Equal(t, tc.code, fault.CodeOf(err), "%v", err)
				entries, err := os.ReadDir(dir)
				require.NoError(t, err)
				require.Empty(t, entries, "refused content is not kept")
			})
		}
	}
}

// TestOtherPublishersDAGs are shapes that our own builder does not make.
func TestOtherPublishersDAGs(t *testing.T) {
	const file, folder = 2, 1
	for name, makeDAG := range map[string]func(m dagMaker) []byte{
		"inline content": func(m dagMaker) []byte { return m.node(file, 5, "hello") },
		"inline leaves": func(m dagMaker) []byte {
			return m.node(file, 5, "", link{m.node(file, 2, "he"), "", 2}, link{m.node(0, 3, "llo"), "", 3})
		},
		"inline before links": func(m dagMaker) []byte {
			return m.node(file, 5, "he", link{m.raw("llo"), "", 3})
		},
		"uneven depth": func(m dagMaker) []byte {
			deep := m.node(file, 3, "", link{m.node(file, 3, "", link{m.raw("llo"), "", 3}), "", 3})
			return m.node(file, 5, "", link{m.raw("he"), "", 2}, link{deep, "", 3})
		},
		"version 0 links": func(m dagMaker) []byte {
			return m.node(file, 5, "", link{m.node(file, 5, "hello")[2:], "", 5})
		},
		"repeated inner node": func(m dagMaker) []byte {
			l := m.node(file, 1, "l")
			twice := m.node(file, 1, "", link{l, "", 1})
			return m.node(file, 5, "", link{m.raw("he"), "", 2}, link{twice, "", 1}, link{twice, "", 1}, link{m.raw("o"), "", 1})
		},
		"known leaf below a later node": func(m dagMaker) []byte {
			l := m.raw("l")
			return m.node(file, 5, "", link{m.raw("he"), "", 2}, link{l, "", 1}, link{m.node(file, 2, "", link{l, "", 1}, link{m.raw("o"), "", 1}), "", 2})
		},
		"folder with an inline file": func(m dagMaker) []byte {
			return m.node(folder, 0, "", link{m.node(file, 5, "hello"), "f", 0})
		},
	} {
		for mode, label := range map[ipfstest.Mode]string{ipfstest.OK: "car", ipfstest.NoCAR: "raw"} {
			t.Run(name+" by "+label, func(t *testing.T) {
				g := ipfstest.New(t)
				g.Set(mode, 0)
				c, _, err := dag.ReadCID(makeDAG(dagMaker{g}))
				require.NoError(t, err)
				got, err := newFetcher(t, quick(g)).Fetch(t.Context(), c, 5, t.TempDir())
				require.NoError(t, err)
				path := got.Path
				if got.IsDir {
					path += "/f"
				}
				read, err := os.ReadFile(path)
				require.NoError(t, err)
				require.Equal(t, "hello", string(read))
				require.Equal(t, int64(5), got.Bytes)
			})
		}
	}
}
