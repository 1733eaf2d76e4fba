package ipfs

import (
	"net/url"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config says where content comes from and how long a gateway may take. Limits on the content itself are constants of
// package dag.
type Config struct {
	Gateways         []string      // base URLs in order of preference, for example https://trustless-gateway.link
	Timeout          time.Duration // the fetch window: content that no gateway delivers in it is unavailable
	FirstByteTimeout time.Duration // until a gateway's response begins; public ones look for providers first
	IdleTimeout      time.Duration // a response that brings less than 64 KiB in this time has stalled
	RetryDelay       time.Duration // before the gateways are asked again; doubles up to 16 times this
	Parallel         int           // raw blocks in flight
}

// DefaultConfig returns the defaults, without gateways.
func DefaultConfig() Config {
	return Config{
		Timeout:          5 * time.Minute,
		FirstByteTimeout: 30 * time.Second,
		IdleTimeout:      10 * time.Second,
		RetryDelay:       time.Second,
		Parallel:         8,
	}
}

// Validate checks the settings and names the wrong one.
func (c Config) Validate() error {
	if len(c.Gateways) == 0 {
		return fault.New(fault.Config, "no gateway is set").About("Gateways")
	}
	for _, raw := range c.Gateways {
		if _, err := parseGateway(raw); err != nil {
			return err
		}
	}
	for name, d := range map[string]time.Duration{
		"Timeout": c.Timeout, "FirstByteTimeout": c.FirstByteTimeout, "IdleTimeout": c.IdleTimeout, "RetryDelay": c.RetryDelay,
	} {
		if d <= 0 {
			return fault.New(fault.Config, "must be longer than zero").About(name)
		}
	}
	if c.Parallel < 1 || c.Parallel > 64 {
		return fault.New(fault.Config, "must be between 1 and 64, not %d", c.Parallel).About("Parallel")
	}
	return nil
}

// parseGateway checks a base URL. The message leaves the URL out, since its path may hold an access token.
func parseGateway(raw string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimRight(raw, "/"))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fault.New(fault.Config, "a gateway must be an http or https URL without query and fragment").About("Gateways")
	}
	return u, nil
}
