package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// maxBackoff is by how much the delay between two rounds over the gateways grows.
const maxBackoff = 16

// collect goes round the gateways until the content is whole or the window ends. Content that is being published may
// reach them only after the first round.
func (f *Fetcher) collect(window context.Context, a *assembly) error {
	delay := f.cfg.RetryDelay
	for {
		err := f.round(window, a)
		if a.complete() || isContent(err) {
			return err
		}
		select {
		case <-window.Done():
			return err
		case <-time.After(delay):
			delay = min(2*delay, maxBackoff*f.cfg.RetryDelay)
		}
	}
}

// round asks each gateway once for what is missing. What one gateway delivered, the next is not asked for.
func (f *Fetcher) round(window context.Context, a *assembly) error {
	var failures []error
	for _, g := range f.gateways {
		err := g.deliver(window, a)
		if a.complete() || isContent(err) {
			return err
		}
		failures = append(failures, g.failed(err))
		if window.Err() != nil {
			break
		}
	}
	return errors.Join(failures...)
}

// isContent reports whether err is about the content or the disk, so that no other gateway can help.
func isContent(err error) bool {
	var coded *fault.Error
	return errors.As(err, &coded)
}

// deliver gets what is missing from one gateway: all of it as one CAR, or block by block if something is here already or
// the gateway answers with no CAR of it.
func (g *gateway) deliver(ctx context.Context, a *assembly) error {
	if a.empty() {
		err := g.stream(ctx, a)
		noCAR := errors.Is(err, errStatus) || errors.Is(err, errTruncated) || errors.Is(err, errBadBytes)
		if !noCAR || !a.empty() {
			return err
		}
	}
	return g.blocks(ctx, a)
}

// stream adds the blocks of a CAR of the whole DAG until it is complete. A block that nothing links to ends the stream.
func (g *gateway) stream(ctx context.Context, a *assembly) error {
	body, err := g.get(ctx, a.root, formatCAR)
	if err != nil {
		return err
	}
	defer body.Close()
	r, err := car.NewReader(body)
	if err != nil {
		return streamError(err)
	}
	repeated := int64(0)
	for !a.complete() {
		c, block, err := r.Next()
		if err != nil {
			return streamError(err)
		}
		if _, ok := a.known[c]; ok {
			if repeated += int64(len(block)) + 64; repeated > a.maxBytes+dag.MaxBlockBytes {
				return fmt.Errorf("%w: the car repeats its blocks without end", errBadBytes)
			}
			continue
		}
		if err := a.accept(c, block); err != nil {
			return err
		}
	}
	return nil
}

// accept adds a block from a stream if it is wanted and what its CID says.
func (a *assembly) accept(c evaluator.CID, block []byte) error {
	if !a.isWanted(c) {
		return fmt.Errorf("%w: block %s is not linked from the root", errBadBytes, c)
	}
	if !dag.Matches(c, block) {
		return fmt.Errorf("%w: %d bytes that are not block %s", errBadBytes, len(block), c)
	}
	return a.add(c, block)
}

// streamError tells a CAR that ended too early from one that is malformed and from a connection that failed.
func streamError(err error) error {
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: the car ends before the content does", errTruncated)
	case errors.Is(err, car.ErrMalformed):
		return fmt.Errorf("%w: %w", errBadBytes, err)
	}
	return err
}

// blockResult is the outcome of one raw block request.
type blockResult struct {
	c     evaluator.CID
	block []byte
	err   error
}

// blocks gets missing blocks one by one, several at a time, until the content is complete or the gateway has no more of
// them. A block that the gateway does not have is left for the next one; any other failure ends its turn.
func (g *gateway) blocks(ctx context.Context, a *assembly) error {
	ctx, cancel := context.WithCancel(ctx)
	results := make(chan blockResult, g.cfg.Parallel)
	inFlight, next := 0, 0
	defer func() {
		cancel()
		for ; inFlight > 0; inFlight-- {
			<-results
		}
	}()
	var missing error
	for {
		for ; inFlight < g.cfg.Parallel && next < len(a.queue); next++ {
			if c := a.queue[next]; a.isWanted(c) {
				inFlight++
				go func() {
					block, err := g.block(ctx, c)
					results <- blockResult{c, block, err}
				}()
			}
		}
		if inFlight == 0 {
			return missing
		}
		got := <-results
		inFlight--
		if errors.Is(got.err, errStatus) {
			missing = fmt.Errorf("block %s: %w", got.c, got.err)
			continue
		}
		if got.err != nil {
			return got.err
		}
		if err := a.add(got.c, got.block); err != nil {
			return err
		}
	}
}
