// Package car reads and writes CARv1 streams (https://ipld.io/specs/transport/car/carv1/) of raw and dag-pb blocks.
//
// The reader bounds every length before it allocates and hands out one block at a time; it does not check that a block
// is the one its CID names. Its errors have no code: whose fault a bad stream is, only the caller knows.
package car

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

const (
	maxHeader = 4 << 10 // one root takes 59 bytes
	maxCID    = 36
)

// headerStart and headerEnd are the DAG-CBOR around the root's CID in {"roots": [CID], "version": 1}: tag 42 over a byte
// string of a zero and the binary CID.
var (
	headerStart = []byte("\xa2\x65roots\x81\xd8\x2a\x58\x25\x00")
	headerEnd   = []byte("\x67version\x01")
)

// ErrMalformed marks a stream that is not CARv1 of raw and dag-pb blocks, as opposed to one that could not be read.
var ErrMalformed = errors.New("malformed car")

// Writer writes a CARv1 stream.
type Writer struct {
	w   io.Writer
	buf []byte
}

// NewWriter writes the header with its one root.
func NewWriter(w io.Writer, root evaluator.CID) (*Writer, error) {
	header := append(append(bytes.Clone(headerStart), root.Bytes()...), headerEnd...)
	_, err := w.Write(append(binary.AppendUvarint(nil, uint64(len(header))), header...))
	return &Writer{w: w}, err
}

// Write appends one block.
func (w *Writer) Write(c evaluator.CID, block []byte) error {
	w.buf = AppendSection(w.buf[:0], c, block)
	_, err := w.w.Write(w.buf)
	return err
}

// AppendSection appends one block as a CAR section: length, CID, bytes.
func AppendSection(b []byte, c evaluator.CID, block []byte) []byte {
	cid := c.Bytes()
	b = binary.AppendUvarint(b, uint64(len(cid)+len(block)))
	return append(append(b, cid...), block...)
}

// Reader reads the blocks of a CARv1 stream.
type Reader struct {
	r    *bufio.Reader
	buf  []byte
	root evaluator.CID
}

// NewReader reads and checks the header.
func NewReader(r io.Reader) (*Reader, error) {
	sections := NewSectionReader(r)
	size, err := binary.ReadUvarint(sections.r)
	if err != nil {
		return nil, fmt.Errorf("read the car header: %w", noEOF(err))
	}
	if size > maxHeader {
		return nil, fmt.Errorf("%w: header of %d bytes, more than %d", ErrMalformed, size, maxHeader)
	}
	header := make([]byte, size)
	if _, err := io.ReadFull(sections.r, header); err != nil {
		return nil, fmt.Errorf("read the car header: %w", noEOF(err))
	}
	if !bytes.HasSuffix(header, headerEnd) {
		return nil, fmt.Errorf("%w: header is not of version 1", ErrMalformed)
	}
	sections.root = soleRoot(header)
	return sections, nil
}

// soleRoot returns the root of a header that names just one, in canonical form.
func soleRoot(header []byte) evaluator.CID {
	rest, ok := bytes.CutPrefix(bytes.TrimSuffix(header, headerEnd), headerStart)
	root, n, err := dag.ReadCID(rest)
	if !ok || err != nil || n != len(rest) {
		return evaluator.CID{}
	}
	return root
}

// Root returns the root that the header names; ok is false unless it names exactly one, a CIDv1. Whoever asked for a root
// knows it already and should not care.
func (r *Reader) Root() (root evaluator.CID, ok bool) { return r.root, !r.root.IsZero() }

// NewSectionReader reads CAR sections that no header precedes.
func NewSectionReader(r io.Reader) *Reader {
	return &Reader{r: bufio.NewReaderSize(r, 256<<10)}
}

// Next returns the next block, valid until the call after it. It returns io.EOF at the end of a whole stream and
// io.ErrUnexpectedEOF inside of a block.
func (r *Reader) Next() (evaluator.CID, []byte, error) {
	size, err := r.sectionSize()
	if err != nil {
		return evaluator.CID{}, nil, err
	}
	if uint64(cap(r.buf)) < size {
		r.buf = make([]byte, size)
	}
	section := r.buf[:size]
	if _, err := io.ReadFull(r.r, section); err != nil {
		return evaluator.CID{}, nil, fmt.Errorf("read a car section: %w", noEOF(err))
	}
	c, n, err := dag.ReadCID(section)
	if err != nil {
		return evaluator.CID{}, nil, fmt.Errorf("%w: section starts with no cid of sha2-256 and raw or dag-pb", ErrMalformed)
	}
	return c, section[n:], nil
}

// sectionSize reads a section's length and checks it before anything is allocated.
func (r *Reader) sectionSize() (uint64, error) {
	if _, err := r.r.Peek(1); err != nil {
		return 0, err
	}
	size, err := binary.ReadUvarint(r.r)
	if err != nil {
		return 0, fmt.Errorf("read a car section's length: %w", noEOF(err))
	}
	if size == 0 || size > maxCID+dag.MaxBlockBytes {
		return 0, fmt.Errorf("%w: section of %d bytes", ErrMalformed, size)
	}
	return size, nil
}

// noEOF marks an end in the middle of something.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
