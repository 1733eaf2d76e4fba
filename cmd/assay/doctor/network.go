package doctor

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator"
)

// chain connects and verifies the manifest, as every command does.
func (p *patient) chain(ctx context.Context) Finding {
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	head, err := s.Sender.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return failed(err, "the endpoint answers no block: is it in sync?")
	}
	if _, err := p.contract(); err != nil {
		return failed(err, "")
	}
	return fine("chain %d at block %s, contracts as in the manifest", s.Manifest.ChainID, head.Number)
}

// How far clocks may lie from this machine's.
const (
	maxHeadSkew = 2 * time.Minute // of the newest block
	maxHostSkew = 20 * time.Second
)

// clock compares this machine's clock with the newest block's and, where they are named, those of adapter and node.
func (p *patient) clock(ctx context.Context) Finding {
	var off, fit []string
	compare := func(what string, at time.Time, limit time.Duration) {
		skew := time.Until(at).Round(time.Second)
		if skew.Abs() > limit {
			off = append(off, fmt.Sprintf("%s is %s off this machine's clock", what, skew))
			return
		}
		fit = append(fit, what)
	}
	if s, err := p.session(); err != nil {
		return failed(err, "")
	} else if head, err := s.Sender.Backend().HeaderByNumber(ctx, nil); err != nil {
		return failed(err, "the endpoint answers no block: is it in sync?")
	} else {
		compare("newest block", time.Unix(int64(head.Time), 0), maxHeadSkew)
	}
	if at, err := p.adapterTime(ctx); err == nil {
		compare("adapter", at, maxHostSkew)
	}
	if p.given()&needNode != 0 {
		if build, err := p.build(ctx); err == nil {
			compare("node", build.Time, maxHostSkew)
		}
	}
	if len(off) > 0 {
		return sick("set the clocks by NTP, or wait until the endpoint is in sync; a dev chain whose clock was moved stays off", "%s", strings.Join(off, "; "))
	}
	return fine("%s within %s and %s of this machine's clock", strings.Join(fit, ", "), maxHeadSkew, maxHostSkew)
}

// adapterTime is the adapter's clock, to the second.
func (p *patient) adapterTime(ctx context.Context) (time.Time, error) {
	if p.AdapterURL == "" {
		return time.Time{}, errors.New("no adapter is named")
	}
	reply, err := p.get(ctx, "health")
	if err != nil {
		return time.Time{}, err
	}
	return http.ParseTime(reply.date)
}

// gateways asks each gateway for the empty folder, which every one knows.
func (p *patient) gateways(ctx context.Context) Finding {
	empty, err := evaluator.ParseCID("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354")
	if err != nil {
		return failed(err, "")
	}
	var failures []error
	for _, url := range p.Gateways {
		one := p.Flags
		one.Gateways = []string{url}
		fetcher, err := one.Fetcher()
		if err == nil {
			err = fetcher.Probe(ctx, empty)
			fetcher.Close()
		}
		if err != nil {
			failures = append(failures, err)
		}
	}
	if len(failures) > 0 {
		return sick("check --gateway and the network; a gateway must serve ?format=raw", "%d of %d fail: %v", len(failures), len(p.Gateways), errors.Join(failures...))
	}
	return fine("%d answer", len(p.Gateways))
}

func (p *patient) ipfs(ctx context.Context) Finding {
	publisher, err := p.Publisher()
	if err != nil {
		return failed(err, "check --ipfs-api")
	}
	defer publisher.Close()
	v, err := publisher.Version(ctx)
	if err != nil {
		return failed(err, "start an IPFS node (Kubo) or check --ipfs-api")
	}
	return fine("version %s", v)
}
