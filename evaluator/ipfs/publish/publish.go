// Package publish puts files and flat folders on IPFS through the RPC API of Kubo
// (https://docs.ipfs.tech/reference/kubo/rpc/), or of a node that speaks the same subset.
//
// The DAG is made here and uploaded as a CAR, so that the CID does not depend on the node's settings and is known before
// anything is sent.
package publish

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Publisher makes a file or a flat folder available under its CID, until it is unpinned.
type Publisher interface {
	// Publish returns once the node holds and pins everything. Publishing the same content again changes nothing.
	Publish(ctx context.Context, path string) (evaluator.CID, error)
	// Unpin lets the node forget the content. Content that is not pinned is no error.
	Unpin(ctx context.Context, c evaluator.CID) error
	// Pinned reports whether the node keeps the content.
	Pinned(ctx context.Context, c evaluator.CID) (bool, error)
}

// Config says where the node is.
type Config struct {
	API           string        // base URL of the RPC API, for example http://127.0.0.1:5001
	Authorization secret.Text   // the Authorization header, for a node with API.Authorizations; may be empty
	Timeout       time.Duration // one upload, or one search for content to pin
	CallTimeout   time.Duration // any other call
}

// DefaultConfig returns Kubo's own address and the default timeouts.
func DefaultConfig() Config {
	return Config{API: "http://127.0.0.1:5001", Timeout: 10 * time.Minute, CallTimeout: 30 * time.Second}
}

// Validate checks the settings and names the wrong one.
func (c Config) Validate() error {
	_, err := c.base()
	if c.Timeout <= 0 || c.CallTimeout <= 0 {
		err = errors.Join(err, fault.New(fault.Config, "must be longer than zero").About("Timeout"))
	}
	return err
}

// base parses the API's URL. The message leaves the URL out, since it may hold a password.
func (c Config) base() (*url.URL, error) {
	u, err := url.Parse(strings.TrimRight(c.API, "/"))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fault.New(fault.Config, "the IPFS API must be an http or https URL without query and fragment").About("API")
	}
	return u, nil
}
