package ipfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Fetcher brings content from gateways into cache folders. It is safe for concurrent use.
type Fetcher struct {
	cfg      Config
	gateways []*gateway
	m        metrics
}

var _ evaluator.Fetcher = (*Fetcher)(nil)

// New makes a fetcher. A nil registerer leaves its metrics unregistered.
func New(cfg Config, reg prometheus.Registerer) (*Fetcher, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	f := &Fetcher{cfg: cfg, m: newMetrics(reg)}
	client := newClient(cfg)
	for _, raw := range cfg.Gateways {
		base, err := parseGateway(raw)
		if err != nil {
			return nil, err
		}
		f.gateways = append(f.gateways, &gateway{base: base, client: client, cfg: cfg, m: f.m})
	}
	return f, nil
}

// Close drops idle connections. Fetches under way are not disturbed.
func (f *Fetcher) Close() {
	f.gateways[0].client.CloseIdleConnections()
}

// Fetch implements evaluator.Fetcher: dir/<cid> is the content once it is whole, dir/.partial-<cid> what there is of it
// before. Errors are ContentInvalid and ContentLimit (every reader of c gets the same), ContentMissing (no gateway
// delivered within Config.Timeout), Storage, and Canceled when ctx ends first.
func (f *Fetcher) Fetch(ctx context.Context, c evaluator.CID, maxBytes int64, dir string) (evaluator.Fetched, error) {
	got, result, err := f.fetch(ctx, c, maxBytes, dir)
	if err != nil {
		result = string(fault.CodeOf(err))
	}
	f.m.fetches.WithLabelValues(result).Inc()
	return got, err
}

func (f *Fetcher) fetch(ctx context.Context, c evaluator.CID, maxBytes int64, dir string) (evaluator.Fetched, string, error) {
	if _, err := evaluator.NewCID(c.Codec, c.Digest); err != nil {
		return evaluator.Fetched{}, "", err
	}
	if got, ok, err := cached(dir, c, maxBytes); ok || err != nil {
		return got, "cached", err
	}
	window, cancel := context.WithTimeout(ctx, f.cfg.Timeout)
	defer cancel()
	files, err := openPartial(window, dir, c)
	if err != nil {
		return evaluator.Fetched{}, "", f.ended(ctx, err)
	}
	defer files.close()
	if got, ok, err := cached(dir, c, maxBytes); ok || err != nil {
		return got, "cached", errors.Join(err, files.discard())
	}
	a, err := resume(files, c, maxBytes)
	if err == nil {
		err = f.collect(window, a)
	}
	if err == nil {
		err = files.finish(filepath.Join(dir, c.String()), a.isFolder, a.sizes)
	}
	if err == nil || fault.InfoOf(err).Verdict == fault.Refused {
		err = errors.Join(err, files.discard())
	}
	if err != nil {
		return evaluator.Fetched{}, "", f.ended(ctx, err)
	}
	return evaluator.Fetched{Path: filepath.Join(dir, c.String()), Bytes: a.total, IsDir: a.isFolder}, "ok", nil
}

// ended gives the error of a fetch its code: the caller's end is not the content's absence.
func (f *Fetcher) ended(ctx context.Context, err error) error {
	var coded *fault.Error
	switch {
	case errors.As(err, &coded):
		return err
	case ctx.Err() != nil:
		return fault.Wrap(fault.Canceled, ctx.Err(), "fetch from the gateways")
	}
	return fault.Wrap(fault.ContentMissing, err, "fetch from %d gateways in %s", len(f.gateways), f.cfg.Timeout)
}

// Probe asks each gateway for the root block of c until one delivers it. It fails with Gateway if none does.
func (f *Fetcher) Probe(ctx context.Context, c evaluator.CID) error {
	var failures []error
	for _, g := range f.gateways {
		_, err := g.block(ctx, c)
		if err == nil {
			return nil
		}
		failures = append(failures, g.failed(err))
	}
	if ctx.Err() != nil {
		return fault.Wrap(fault.Canceled, ctx.Err(), "probe the gateways")
	}
	return fault.Wrap(fault.Gateway, errors.Join(failures...), "probe the gateways")
}

// failed counts a gateway's failure and names the gateway by its host.
func (g *gateway) failed(err error) error {
	g.m.failures.WithLabelValues(g.base.Host, kindOf(err)).Inc()
	return fmt.Errorf("gateway %s: %w", g.base.Host, err)
}

// cached returns content that an earlier fetch has completed.
func cached(dir string, c evaluator.CID, maxBytes int64) (evaluator.Fetched, bool, error) {
	path := filepath.Join(dir, c.String())
	info, err := os.Lstat(path)
	if errors.Is(err, os.ErrNotExist) {
		return evaluator.Fetched{}, false, nil
	}
	if err != nil {
		return evaluator.Fetched{}, false, fault.Wrap(fault.Storage, err, "look for cached content")
	}
	got := evaluator.Fetched{Path: path, Bytes: info.Size(), IsDir: info.IsDir()}
	if got.IsDir {
		if got.Bytes, err = folderBytes(path); err != nil {
			return evaluator.Fetched{}, false, err
		}
	}
	if got.Bytes > maxBytes {
		return evaluator.Fetched{}, false, fault.New(fault.ContentLimit, "content has more than %d bytes", maxBytes)
	}
	return got, true, nil
}

func folderBytes(path string) (int64, error) {
	entries, err := os.ReadDir(path)
	total := int64(0)
	for _, entry := range entries {
		info, infoErr := entry.Info()
		if infoErr != nil {
			err = infoErr
			break
		}
		total += info.Size()
	}
	if err != nil {
		return 0, fault.Wrap(fault.Storage, err, "look for cached content")
	}
	return total, nil
}
