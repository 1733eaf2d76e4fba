package devipfs_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/merkledag"
	mdtest "github.com/ipfs/boxo/ipld/merkledag/test"
	"github.com/ipfs/boxo/ipld/unixfs"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
	"github.com/multiformats/go-multihash"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// builder is what Kubo uses for --cid-version=1.
var builder = cid.V1Builder{Codec: cid.DagProtobuf, MhType: multihash.SHA2_256}

// addFile imports as Kubo does for --cid-version=1 --raw-leaves --chunker=size-1048576.
func addFile(t *testing.T, service ipld.DAGService, r io.Reader) ipld.Node {
	t.Helper()
	params := helpers.DagBuilderParams{Dagserv: service, Maxlinks: dag.Fanout, RawLeaves: true, CidBuilder: builder}
	db, err := params.New(chunk.NewSizeSplitter(r, dag.ChunkBytes))
	require.NoError(t, err)
	node, err := balanced.Layout(db)
	require.NoError(t, err)
	return node
}

func TestFilesHaveTheCIDsOfKubosImporter(t *testing.T) {
	for _, size := range []int64{0, 1, dag.ChunkBytes - 1, dag.ChunkBytes, dag.ChunkBytes + 1, 5*dag.ChunkBytes + 1,
		dag.Fanout * dag.ChunkBytes, dag.Fanout*dag.ChunkBytes + 1, (2*dag.Fanout + 1) * dag.ChunkBytes} {
		service := mdtest.Mock()
		want := addFile(t, service, io.LimitReader(pattern{}, size))
		tree, err := dag.BuildFile(io.LimitReader(pattern{}, size), dag.Discard)
		require.NoError(t, err)
		require.Equal(t, want.Cid().String(), tree.CID.String(), "%d bytes", size)
		total, err := want.Size()
		require.NoError(t, err)
		require.Equal(t, total, tree.Blocks)
	}
}

// pattern reads the same mebibyte for ever.
type pattern struct{}

func (pattern) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 7
	}
	return len(p), nil
}

func TestFoldersHaveTheCIDsOfKubosImporter(t *testing.T) {
	service := mdtest.Mock()
	folder := unixfs.EmptyDirNode()
	require.NoError(t, folder.SetCidBuilder(builder))
	dir := t.TempDir()
	for name, data := range map[string][]byte{"b": content(3*mib + 1), "a": content(5), "ä.json": []byte("{}"), "empty": {}} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
		require.NoError(t, folder.AddNodeLink(name, addFile(t, service, bytes.NewReader(data))))
	}
	c, err := ipfs.CIDOf(dir)
	require.NoError(t, err)
	require.Equal(t, folder.Cid().String(), c.String())
}

// TestForeignDAGs fetches what Kubo makes with other settings: protobuf leaves, version 0 CIDs, small chunks.
func TestForeignDAGs(t *testing.T) {
	dir := t.TempDir()
	node := start(t, dir)
	data := content(2*mib + 3)
	for name, params := range map[string]helpers.DagBuilderParams{
		"version 0":       {Maxlinks: 174, CidBuilder: merkledag.V0CidPrefix()},
		"protobuf leaves": {Maxlinks: 174, CidBuilder: builder},
		"many levels":     {Maxlinks: 3, CidBuilder: builder, RawLeaves: true},
	} {
		service := mdtest.Mock()
		params.Dagserv = recording{service, filepath.Join(dir, "blocks")}
		db, err := params.New(chunk.NewSizeSplitter(bytes.NewReader(data), 256<<10))
		require.NoError(t, err)
		root, err := balanced.Layout(db)
		require.NoError(t, err)
		c, _, err := dag.ReadCID(root.Cid().Bytes())
		require.NoError(t, err)
		got, err := fetch(t, node, c)
		require.NoError(t, err, name)
		read, err := os.ReadFile(got.Path)
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, read), name)
	}
}

// recording puts what the importer adds into the node's folder of blocks.
type recording struct {
	ipld.DAGService
	blocks string
}

func (r recording) Add(ctx context.Context, n ipld.Node) error {
	c, _, err := dag.ReadCID(n.Cid().Bytes())
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(r.blocks, c.String()), n.RawData(), 0o600); err != nil {
		return err
	}
	return r.DAGService.Add(ctx, n)
}

func (r recording) AddMany(ctx context.Context, nodes []ipld.Node) error {
	for _, n := range nodes {
		if err := r.Add(ctx, n); err != nil {
			return err
		}
	}
	return nil
}
