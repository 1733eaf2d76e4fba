package proof

import (
	"encoding/binary"
	"errors"
	"io"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// finding is what was wrong with a proof, and where.
type finding struct {
	reason Reason
	row    int
	sample sample
}

// check reads the openings to their end and returns the first fault in them. A fault counts only once the reader has ended well: it
// may say there that the bytes are not the prover's.
func (s *Session) check(r io.Reader) (finding, error) {
	found, err := s.firstFault(r)
	if err != nil {
		return finding{}, fault.Wrap(fault.BadRequest, err, "read the openings")
	}
	more, err := io.Copy(io.Discard, r)
	if err != nil {
		return finding{}, fault.Wrap(fault.BadRequest, err, "read the openings")
	}
	if more > 0 && found.reason == ReasonNone {
		found = finding{reason: ReasonMalformed, row: len(s.challenge.Rows) - 1}
	}
	return found, nil
}

// firstFault reads the openings of all rows, in the order of the challenge.
func (s *Session) firstFault(r io.Reader) (finding, error) {
	for i, row := range s.challenge.Rows {
		c := newChecker(s.challenge.operands(i), s.runs[i], newVector(derive(s.secret, "vector"), row.Width))
		for _, at := range audit(auditSeed(s.secret), i, row) {
			if err := c.read(r, at); err != nil {
				return finding{}, err
			}
			if reason := c.check(at); reason != ReasonNone {
				return finding{reason, i, at}, nil
			}
		}
	}
	return finding{}, nil
}

// checker checks the openings of one row. It holds one opening and one tile's projection.
type checker struct {
	operands
	run
	secret    vector
	projected vector // of tile
	tile      int

	raw     []byte
	entries []int32
	folded  []byte // of the rows under the leaf
	path    []merkle.Hash
	input   []byte
}

func newChecker(o operands, r run, secret vector) *checker {
	row := o.row
	return &checker{
		operands: o, run: r, secret: secret, tile: -1,
		raw: make([]byte, 4*row.Width), entries: make([]int32, row.Width), folded: make([]byte, row.Group*row.Width/8), input: make([]byte, row.Inner/8),
	}
}

// read reads one opening. Its size is known beforehand: nothing in it says how long it is.
func (c *checker) read(r io.Reader, at sample) error {
	if _, err := io.ReadFull(r, c.raw); err != nil {
		return unexpected(err)
	}
	for j := range c.entries {
		c.entries[j] = int32(binary.LittleEndian.Uint32(c.raw[4*j:]))
	}
	own, size := at.result%c.row.Group, c.row.Width/8
	for i := range c.row.Group {
		if i == own {
			continue
		}
		if _, err := io.ReadFull(r, c.folded[i*size:(i+1)*size]); err != nil {
			return unexpected(err)
		}
	}
	c.path = make([]merkle.Hash, pathLength(at.result/c.row.Group, c.row.leaves()))
	for i := range c.path {
		if _, err := io.ReadFull(r, c.path[i][:]); err != nil {
			return unexpected(err)
		}
	}
	return nil
}

// unexpected makes an end between two fields an end within the stream.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// check checks the opening that was read last: that its entries are in range, that they are the product of the round's signs and
// the table, and that their folded bits are what was committed to.
func (c *checker) check(at sample) Reason {
	limit := c.row.limit()
	for _, e := range c.entries {
		if e > limit || e < -limit {
			return ReasonRange
		}
	}
	if tile := at.tile(c.row); tile != c.tile {
		c.tile, c.projected = tile, c.project(tile, c.secret)
	}
	var before merkle.Hash
	if at.round > 0 {
		before = c.roots[at.round-1]
	}
	c.signs(c.nonce, at.round, before, at.result%c.row.Batch, c.input)
	if applySigns(c.input, c.projected) != applyVector(c.entries, c.secret) {
		return ReasonProduct
	}
	size := c.row.Width / 8
	own := at.result % c.row.Group
	Fold(c.folded[own*size:(own+1)*size], c.entries)
	proof := merkle.Proof{Index: at.result / c.row.Group, Leaves: c.row.leaves(), Path: c.path}
	if !proof.Verify(c.roots[at.round], leaf(c.folded)) {
		return ReasonCommitment
	}
	return ReasonNone
}
