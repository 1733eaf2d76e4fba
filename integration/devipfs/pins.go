package devipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	blocks "github.com/ipfs/go-block-format"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

var errNotPinned = errors.New("not pinned or pinned indirectly")

// importCAR stores the blocks of a CAR and pins its root, once the whole DAG is there.
func (s *store) importCAR(ctx context.Context, r io.Reader) (evaluator.CID, error) {
	s.pinning.RLock()
	defer s.pinning.RUnlock()
	in, err := car.NewReader(r)
	if err != nil {
		return evaluator.CID{}, err
	}
	root, ok := in.Root()
	if !ok {
		return evaluator.CID{}, errors.New("the car must have exactly one root")
	}
	for {
		c, block, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return root, err
		}
		if !dag.Matches(c, block) {
			return root, fmt.Errorf("mismatch in content integrity of block %s", c)
		}
		b, err := blocks.NewBlockWithCid(block, toCid(c))
		if err != nil {
			return root, err
		}
		if err := s.Put(ctx, b); err != nil {
			return root, err
		}
	}
	return root, s.pinWhole(root)
}

// pin keeps what is here already: there are no peers to ask for more.
func (s *store) pin(c evaluator.CID) error {
	s.pinning.RLock()
	defer s.pinning.RUnlock()
	return s.pinWhole(c)
}

func (s *store) pinWhole(root evaluator.CID) error {
	if err := s.walk(root, map[evaluator.CID]bool{}); err != nil {
		return err
	}
	return writeFile(filepath.Join(s.pins, root.String()), nil)
}

// walk marks every block below c, and fails if one is missing.
func (s *store) walk(c evaluator.CID, seen map[evaluator.CID]bool) error {
	if seen[c] {
		return nil
	}
	seen[c] = true
	if c.Codec == evaluator.CodecRaw {
		_, err := os.Stat(filepath.Join(s.blocks, c.String()))
		return err
	}
	block, err := os.ReadFile(filepath.Join(s.blocks, c.String()))
	if err != nil {
		return err
	}
	node, err := dag.Decode(c, block)
	if err != nil {
		return err
	}
	for _, link := range node.Links {
		if err := s.walk(link.CID, seen); err != nil {
			return err
		}
	}
	return nil
}

func (s *store) isPinned(c evaluator.CID) bool {
	_, err := os.Stat(filepath.Join(s.pins, c.String()))
	return err == nil
}

// unpin removes a pin and every block that no other pin needs.
func (s *store) unpin(c evaluator.CID) error {
	s.pinning.Lock()
	defer s.pinning.Unlock()
	if !s.isPinned(c) {
		return errNotPinned
	}
	if err := removeFile(filepath.Join(s.pins, c.String())); err != nil {
		return err
	}
	return s.collect()
}

// collect removes the blocks that are below no pin.
func (s *store) collect() error {
	pins, err := list(s.pins)
	if err != nil {
		return err
	}
	needed := map[evaluator.CID]bool{}
	for _, pin := range pins {
		if err := s.walk(pin, needed); err != nil {
			return err
		}
	}
	stored, err := list(s.blocks)
	if err != nil {
		return err
	}
	for _, c := range stored {
		if !needed[c] {
			if err := removeFile(filepath.Join(s.blocks, c.String())); err != nil {
				return err
			}
		}
	}
	return nil
}
