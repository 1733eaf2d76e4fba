package proof

import "context"

// Multiplier is what a prover computes with: a library and a device.
type Multiplier interface {
	// Load makes a row's table resident on the device. fill draws one tile, row-major, Inner by Width; it may be called from
	// several goroutines.
	Load(ctx context.Context, row Row, fill func(tile int, a []float32) error) (Table, error)
}

// Table is a row's table on the device.
type Table interface {
	// Round multiplies signs, packed as Signs has them, Batch by Inner, by every tile, and writes the folded results: for each
	// tile Batch rows of Width bits, packed as Fold does.
	Round(ctx context.Context, signs []byte, folded []byte) error
	// Product multiplies any number of rows of signs by one tile and writes the entries.
	Product(ctx context.Context, tile int, signs []byte, entries []int32) error
	Close() error
}

// Prover answers challenges.
type Prover struct {
	Engine   Multiplier
	Progress func(Step) // may be nil
}

// Step is one step of a prover's work, for a progress bar.
type Step struct {
	Row         string
	Phase       string // load, rounds, open
	Done, Total int
}
