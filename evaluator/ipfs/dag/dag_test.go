package dag_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// TestKnownCIDs holds CIDs that every IPFS implementation gives to these bytes.
func TestKnownCIDs(t *testing.T) {
	for want, data := range map[string]string{
		"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku": "",
		"bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e": "hello world",
	} {
		tree, err := dag.BuildFile(strings.NewReader(data), dag.Discard)
		require.NoError(t, err)
		require.Equal(t, want, tree.CID.String())
	}
	folder, err := dag.BuildFolder(nil, dag.Discard)
	require.NoError(t, err)
	require.Equal(t, "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354", folder.CID.String(), "the empty folder")
}

// store keeps the blocks that a builder emits.
type store map[evaluator.CID][]byte

func (s store) emit(c evaluator.CID, block []byte) error {
	s[c] = bytes.Clone(block)
	return nil
}

// read returns a file's content by following every link.
func (s store) read(t require.TestingT, c evaluator.CID) []byte {
	block, ok := s[c]
	require.True(t, ok, "block is missing")
	require.True(t, dag.Matches(c, block))
	node, err := dag.Decode(c, block)
	require.NoError(t, err)
	out := bytes.Clone(node.Data)
	for _, link := range node.Links {
		part := s.read(t, link.CID)
		require.Equal(t, link.Size, int64(len(part)))
		out = append(out, part...)
	}
	require.Equal(t, node.Size, int64(len(out)))
	return out
}

func TestBuiltFilesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.OneOf(rapid.IntRange(0, 100), rapid.IntRange(dag.ChunkBytes-1, dag.ChunkBytes+1), rapid.IntRange(0, 4*dag.ChunkBytes)).Draw(t, "size")
		data := bytes.Repeat([]byte("0123456"), size/7+1)[:size]
		blocks := store{}
		tree, err := dag.BuildFile(bytes.NewReader(data), blocks.emit)
		require.NoError(t, err)
		require.Equal(t, int64(size), tree.Size)
		require.True(t, bytes.Equal(data, blocks.read(t, tree.CID)))
	})
}

func TestThreeLevels(t *testing.T) {
	blocks := store{}
	tree, err := dag.BuildFile(&zeros{n: (dag.Fanout + 1) * dag.ChunkBytes}, blocks.emit)
	require.NoError(t, err)
	root, err := dag.Decode(tree.CID, blocks[tree.CID])
	require.NoError(t, err)
	require.Len(t, root.Links, 2)
	require.Equal(t, int64(dag.Fanout*dag.ChunkBytes), root.Links[0].Size)
	require.Equal(t, int64(dag.ChunkBytes), root.Links[1].Size)
	require.Equal(t, evaluator.CodecDagPB, root.Links[1].CID.Codec, "a last node of one leaf is still a node")
}

// zeros reads n zero bytes.
type zeros struct{ n int }

func (z *zeros) Read(p []byte) (int, error) {
	if z.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), z.n)
	clear(p[:n])
	z.n -= n
	return n, nil
}

func TestReadFailureIsOurs(t *testing.T) {
	_, err := dag.BuildFile(broken{}, dag.Discard)
	require.Equal(t, fault.Storage, fault.CodeOf(err))
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("disk on fire") }

func TestBuildPath(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600))
	}
	write("b", "two")
	write("a", "one")
	blocks := store{}
	tree, err := dag.BuildPath(dir, blocks.emit)
	require.NoError(t, err)
	require.Equal(t, int64(6), tree.Size)
	folder, err := dag.Decode(tree.CID, blocks[tree.CID])
	require.NoError(t, err)
	require.Equal(t, dag.Folder, folder.Kind)
	require.Equal(t, []string{"a", "b"}, []string{folder.Links[0].Name, folder.Links[1].Name})
	require.Equal(t, "one", string(blocks.read(t, folder.Links[0].CID)))

	for name, spoil := range map[string]func(path string) error{
		"symlink": func(path string) error { return os.Symlink("/etc/hostname", path) },
		"folder":  func(path string) error { return os.Mkdir(path, 0o700) },
		"fifo":    func(path string) error { return unix.Mkfifo(path, 0o600) },
	} {
		path := filepath.Join(dir, "spoiled")
		require.NoError(t, spoil(path))
		_, err := dag.BuildPath(dir, dag.Discard)
		require.Equal(t, fault.ContentInvalid, fault.CodeOf(err), name)
		require.Equal(t, "spoiled", fault.SubjectOf(err))
		require.NoError(t, os.Remove(path))
	}
	_, err = dag.BuildPath(filepath.Join(dir, "none"), dag.Discard)
	require.Equal(t, fault.Storage, fault.CodeOf(err))
	for i := range dag.MaxEntries {
		write("more"+string(rune('0'+i)), "")
	}
	_, err = dag.BuildPath(dir, dag.Discard)
	require.Equal(t, fault.ContentLimit, fault.CodeOf(err))
}

func TestCheckName(t *testing.T) {
	for _, good := range []string{"model.json", "init.safetensors", ".hidden", "ä b", strings.Repeat("x", dag.MaxNameBytes)} {
		require.NoError(t, dag.CheckName(good))
	}
	for _, bad := range []string{"", ".", "..", "a/b", `a\b`, "a\x00", "a\n", "\xff", strings.Repeat("x", dag.MaxNameBytes+1)} {
		require.Equal(t, fault.ContentInvalid, fault.CodeOf(dag.CheckName(bad)), "%q", bad)
	}
}
