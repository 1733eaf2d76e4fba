// Package retain keeps submissions that are about to be paid for on the operator's own IPFS node, so that the researcher can
// fetch what the payment buys after the miner has gone.
package retain

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Node is the operator's IPFS node.
type Node interface {
	Publish(ctx context.Context, path string) (evaluator.CID, error)
	Pin(ctx context.Context, c evaluator.CID) error
	Pinned(ctx context.Context, c evaluator.CID) (bool, error)
	Unpin(ctx context.Context, c evaluator.CID) error
}

// Config is what a keeper needs.
type Config struct {
	Node    Node
	Content string // the evaluator's folder of fetched content, one entry a CID
	Dir     string // one file for each CID that is kept, with the time until which it is; made if missing
	Now     func() time.Time
}

// Keeper pins content and lets it go when its time is over. It is safe for concurrent use.
type Keeper struct {
	Config
	times sync.Mutex // a time is not noted between the look at the old one and the unpinning that follows from it
}

// New makes the folder.
func New(c Config) (*Keeper, error) {
	if c.Node == nil || c.Content == "" || c.Dir == "" || c.Now == nil {
		return nil, fault.New(fault.Config, "a keeper needs a node, two folders and a clock")
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make the folder of kept content")
	}
	return &Keeper{Config: c}, nil
}

// Retain returns once the node holds the content and will keep it. The time is on disk first, so that no pin is forgotten.
func (k *Keeper) Retain(ctx context.Context, c evaluator.CID, until time.Time) error {
	if err := k.note(c, until); err != nil {
		return err
	}
	pinned, err := k.Node.Pinned(ctx, c)
	if err != nil || pinned {
		return err
	}
	return k.pin(ctx, c)
}

// pin uploads what was fetched. Content whose blocks were cut in another way than ours gets another CID by that; the node has
// to find those blocks by itself.
func (k *Keeper) pin(ctx context.Context, c evaluator.CID) error {
	path := filepath.Join(k.Content, c.String())
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return k.Node.Pin(ctx, c)
	}
	published, err := k.Node.Publish(ctx, path)
	if err != nil || published == c {
		return err
	}
	return errors.Join(k.Node.Unpin(ctx, published), k.Node.Pin(ctx, c))
}

// note keeps the later of two times.
func (k *Keeper) note(c evaluator.CID, until time.Time) error {
	k.times.Lock()
	defer k.times.Unlock()
	path := filepath.Join(k.Dir, c.String())
	if noted, err := k.until(path); err == nil && !until.After(noted) {
		return nil
	}
	part := filepath.Join(k.Dir, ".part-"+c.String())
	err := writeSync(part, []byte(until.UTC().Format(time.RFC3339)))
	if err == nil {
		err = os.Rename(part, path)
	}
	if err == nil {
		err = syncDir(k.Dir)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "note what is kept")
	}
	return nil
}

func writeSync(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

func (k *Keeper) until(path string) (time.Time, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.RFC3339, string(raw))
}

// Expire unpins what is over. What fails is tried again by the next call.
func (k *Keeper) Expire(ctx context.Context) error {
	entries, err := os.ReadDir(k.Dir)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read what is kept")
	}
	var failures []error
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".part-") { // of a killed process; its content is not pinned
			continue
		}
		if err := k.expire(ctx, entry.Name()); err != nil {
			failures = append(failures, err)
		}
	}
	return errors.Join(failures...)
}

func (k *Keeper) expire(ctx context.Context, name string) error {
	k.times.Lock()
	defer k.times.Unlock()
	path := filepath.Join(k.Dir, name)
	until, err := k.until(path)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read until when %.80s is kept", name)
	}
	if k.Now().Before(until) {
		return nil
	}
	c, err := evaluator.ParseCID(name)
	if err != nil {
		return err
	}
	if err := k.Node.Unpin(ctx, c); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil {
		return fault.Wrap(fault.Storage, err, "forget what was kept")
	}
	return nil
}
