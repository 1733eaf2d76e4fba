package devipfs

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/ipfs/boxo/blockstore"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"

	"github.com/assay-oracle/assay/evaluator"
)

// store keeps each block in a file named by its CID, and an empty file for each pin. It is boxo's Blockstore.
type store struct {
	blocks, pins string
	pinning      sync.RWMutex // held for reading from a DAG's first block to its pin, for writing by collection
}

var _ blockstore.Blockstore = (*store)(nil)

func (s *store) path(c cid.Cid) string {
	if c.Version() == 0 {
		c = cid.NewCidV1(cid.DagProtobuf, c.Hash())
	}
	return filepath.Join(s.blocks, c.String())
}

// Get returns a block, or ipld.ErrNotFound.
func (s *store) Get(_ context.Context, c cid.Cid) (blocks.Block, error) {
	data, err := os.ReadFile(s.path(c))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ipld.ErrNotFound{Cid: c}
	}
	if err != nil {
		return nil, err
	}
	return blocks.NewBlockWithCid(data, c)
}

// Has reports whether the block is there.
func (s *store) Has(ctx context.Context, c cid.Cid) (bool, error) {
	_, err := s.GetSize(ctx, c)
	if ipld.IsNotFound(err) {
		return false, nil
	}
	return err == nil, err
}

// GetSize returns a block's size, or ipld.ErrNotFound.
func (s *store) GetSize(_ context.Context, c cid.Cid) (int, error) {
	info, err := os.Stat(s.path(c))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, ipld.ErrNotFound{Cid: c}
	}
	if err != nil {
		return 0, err
	}
	return int(info.Size()), nil
}

// Put writes a block that the caller has verified.
func (s *store) Put(ctx context.Context, b blocks.Block) error {
	if ok, err := s.Has(ctx, b.Cid()); ok || err != nil {
		return err
	}
	return writeFile(s.path(b.Cid()), b.RawData())
}

// PutMany writes several blocks.
func (s *store) PutMany(ctx context.Context, bs []blocks.Block) error {
	for _, b := range bs {
		if err := s.Put(ctx, b); err != nil {
			return err
		}
	}
	return nil
}

// DeleteBlock removes a block; one that is not there is no error.
func (s *store) DeleteBlock(_ context.Context, c cid.Cid) error {
	return removeFile(s.path(c))
}

// AllKeysChan lists the blocks.
func (s *store) AllKeysChan(ctx context.Context) (<-chan cid.Cid, error) {
	names, err := list(s.blocks)
	if err != nil {
		return nil, err
	}
	keys := make(chan cid.Cid)
	go func() {
		defer close(keys)
		for _, c := range names {
			select {
			case keys <- toCid(c):
			case <-ctx.Done():
				return
			}
		}
	}()
	return keys, nil
}

// toCid converts to go-cid's type.
func toCid(c evaluator.CID) cid.Cid {
	_, out, err := cid.CidFromBytes(c.Bytes())
	if err != nil {
		panic(err) // every evaluator.CID is a valid one
	}
	return out
}

// list returns the CIDs that name the files of a folder; what is half written has another name.
func list(dir string) ([]evaluator.CID, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []evaluator.CID
	for _, entry := range entries {
		if c, err := evaluator.ParseCID(entry.Name()); err == nil {
			out = append(out, c)
		}
	}
	return out, nil
}

// writeFile makes a file appear whole, and durably, or not at all.
func writeFile(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), "tmp-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err := errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
