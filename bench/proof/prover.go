package proof

import (
	"context"
	"encoding/binary"
	"errors"
	"io"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Multiplier is what a prover computes with: a library and a device.
type Multiplier interface {
	// Load makes a row's table resident on the device. fill draws one tile, row-major, Inner by Width; it may be called from
	// several goroutines.
	Load(ctx context.Context, row Row, fill func(tile int, a []float32)) (Table, error)
}

// Table is a row's table on the device. Its methods are not called concurrently.
type Table interface {
	// Round multiplies signs, Batch by Inner, by every tile and writes the folded results: for each tile Batch rows of Width
	// bits. Signs are packed eight to a byte, the lowest bit first, set for +1 and clear for -1; folded bits as Fold packs them.
	Round(ctx context.Context, signs, folded []byte) error
	// Product multiplies rows of signs, any number of them, by one tile and writes the entries.
	Product(ctx context.Context, tile int, signs []byte, entries []int32) error
	Close() error
}

// Prover answers challenges.
type Prover struct {
	Engine    Multiplier
	MaxMemory uint64     // largest table to make, in bytes; 0: any
	Progress  func(Step) // may be nil
}

// Step is one step of a prover's work.
type Step struct {
	Row         string
	Phase       string // load, rounds or open
	Done, Total int
}

// Work is the work on one challenge. Close it to free the tables.
type Work struct {
	prover    Prover
	challenge Challenge
	rows      []rowWork
}

type rowWork struct {
	operands
	run
	table Table
	trees []tree // of each round
}

// Begin checks a challenge, which comes from a stranger, and starts work on it. It does not compute anything yet.
func (p Prover) Begin(c Challenge) (*Work, error) {
	if c.Schema != Schema || len(c.Rows) == 0 || len(c.Rows) > MaxRows {
		return nil, fault.New(fault.BadRequest, "challenge has schema %.40q and %d rows", c.Schema, len(c.Rows))
	}
	w := &Work{prover: p, challenge: c, rows: make([]rowWork, len(c.Rows))}
	for i, r := range c.Rows {
		if err := r.validate(); err != nil {
			return nil, err
		}
		if p.MaxMemory != 0 && r.TableBytes() > p.MaxMemory {
			return nil, fault.New(fault.BadRequest, "the challenge asks for a table of %d bytes, more than the %d allowed", r.TableBytes(), p.MaxMemory).About(r.Name)
		}
		w.rows[i].operands = c.operands(i)
	}
	return w, nil
}

// Rows is the number of rows to answer.
func (w *Work) Rows() int { return len(w.rows) }

// Load makes a row's table.
func (w *Work) Load(ctx context.Context, row int) error {
	at := &w.rows[row]
	done := newCounter(w.step(row, "load"), at.row.Tiles)
	table, err := w.prover.Engine.Load(ctx, at.row, func(tile int, a []float32) {
		at.fill(tile, a)
		done.add()
	})
	at.table = table
	return err
}

// Answer computes the rounds of a row whose nonce has arrived.
func (w *Work) Answer(ctx context.Context, row int, nonce merkle.Hash) (Answer, error) {
	at := &w.rows[row]
	at.nonce = nonce
	step := w.step(row, "rounds")
	signs, folded := make([]byte, at.row.signBytes()), make([]byte, at.row.foldBytes())
	var before merkle.Hash
	for t := range at.row.Rounds {
		at.drawSigns(nonce, t, before, signs)
		if err := at.table.Round(ctx, signs, folded); err != nil {
			return Answer{}, err
		}
		tree := newTree(hashLeaves(folded, at.row.leaves()))
		before = tree.root()
		at.roots, at.trees = append(at.roots, before), append(at.trees, tree)
		step(t+1, at.row.Rounds)
	}
	return Answer{Row: row, Roots: at.roots}, nil
}

// drawSigns draws the signs of a whole round on all cores.
func (r *rowWork) drawSigns(nonce merkle.Hash, round int, before merkle.Hash, out []byte) {
	size := r.row.Inner / 8
	Parallel(r.row.Batch, 512, func(first, last int) {
		r.signs(nonce, round, before, first, out[first*size:last*size])
	})
}

// Open writes the openings that a demand asks for.
func (w *Work) Open(ctx context.Context, d Demand, out io.Writer) error {
	for i := range w.rows {
		at, samples := &w.rows[i], audit(d.Audit, i, w.rows[i].row)
		step := w.step(i, "open")
		size := at.openBatch()
		for first := 0; first < len(samples); first += size {
			batch := samples[first:min(first+size, len(samples))]
			if err := at.open(ctx, batch, out); err != nil {
				return err
			}
			step(first+len(batch), len(samples))
		}
	}
	return nil
}

// Close frees the tables.
func (w *Work) Close() error {
	var errs []error
	for i := range w.rows {
		if t := w.rows[i].table; t != nil {
			errs = append(errs, t.Close())
			w.rows[i].table = nil
		}
	}
	return errors.Join(errs...)
}

func (w *Work) step(row int, phase string) func(done, total int) {
	name, progress := w.rows[row].row.Name, w.prover.Progress
	if progress == nil {
		return func(int, int) {}
	}
	return func(done, total int) { progress(Step{Row: name, Phase: phase, Done: done, Total: total}) }
}

// openBatch is how many openings are computed at a time: about 2^24 entries' worth.
func (r *rowWork) openBatch() int { return max(1, 1<<24/(r.row.Group*r.row.Width)) }

// member is a result row of an opening's leaf.
type member struct {
	opening, index int // in the batch, in the leaf
	at             sample
}

// open computes and writes a batch of openings. The rows of all of them that meet one tile are multiplied together.
func (r *rowWork) open(ctx context.Context, batch []sample, out io.Writer) error {
	entries := make([][]int32, len(batch))
	folded := make([][]byte, len(batch))
	byTile := map[int][]member{}
	for i, s := range batch {
		folded[i] = make([]byte, r.row.Group*r.row.Width/8)
		for g := range r.row.Group {
			at := sample{s.round, s.result/r.row.Group*r.row.Group + g}
			byTile[at.tile(r.row)] = append(byTile[at.tile(r.row)], member{i, g, at})
		}
	}
	for tile, members := range byTile {
		products, err := r.products(ctx, tile, members)
		if err != nil {
			return err
		}
		for j, m := range members {
			c := products[j*r.row.Width : (j+1)*r.row.Width]
			Fold(folded[m.opening][m.index*r.row.Width/8:(m.index+1)*r.row.Width/8], c)
			if m.at == batch[m.opening] {
				entries[m.opening] = c
			}
		}
	}
	for i, s := range batch {
		if err := r.write(out, s, entries[i], folded[i]); err != nil {
			return err
		}
	}
	return nil
}

// products recomputes result rows of one tile.
func (r *rowWork) products(ctx context.Context, tile int, members []member) ([]int32, error) {
	size := r.row.Inner / 8
	signs := make([]byte, len(members)*size)
	for j, m := range members {
		var before merkle.Hash
		if m.at.round > 0 {
			before = r.roots[m.at.round-1]
		}
		r.signs(r.nonce, m.at.round, before, m.at.result%r.row.Batch, signs[j*size:(j+1)*size])
	}
	entries := make([]int32, len(members)*r.row.Width)
	return entries, r.table.Product(ctx, tile, signs, entries)
}

// write writes one opening as checker.read reads it.
func (r *rowWork) write(out io.Writer, s sample, entries []int32, folded []byte) error {
	raw := make([]byte, 0, s.openingBytes(r.row))
	for _, e := range entries {
		raw = binary.LittleEndian.AppendUint32(raw, uint32(e))
	}
	own, size := s.result%r.row.Group, r.row.Width/8
	raw = append(raw, folded[:own*size]...)
	raw = append(raw, folded[(own+1)*size:]...)
	for _, h := range r.trees[s.round].path(s.result / r.row.Group) {
		raw = append(raw, h[:]...)
	}
	if _, err := out.Write(raw); err != nil {
		return fault.Wrap(fault.Storage, err, "write the openings")
	}
	return nil
}
