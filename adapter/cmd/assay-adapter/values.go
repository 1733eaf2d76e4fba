package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// fields splits a list at commas and white space, so that a file may hold one entry a line.
func fields(text []byte) []string {
	return strings.FieldsFunc(string(text), func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\r' || r == '\t' })
}

// urls are secret: gateways take access tokens in paths.
type urls []secret.Text

// UnmarshalText reads a list.
func (u *urls) UnmarshalText(text []byte) error {
	for _, field := range fields(text) {
		*u = append(*u, secret.Text(field))
	}
	return nil
}

// reveal returns the URLs themselves.
func (u urls) reveal() []string {
	out := make([]string, len(u))
	for i, url := range u {
		out[i] = url.Reveal()
	}
	return out
}

// oracles is the allow-list.
type oracles []adapter.Oracle

// UnmarshalText reads chainId:address entries.
func (o *oracles) UnmarshalText(text []byte) error {
	for _, field := range fields(text) {
		chain, address, ok := strings.Cut(field, ":")
		id, err := strconv.ParseUint(chain, 10, 64)
		var a evaluator.Address
		if !ok || err != nil || id == 0 || a.UnmarshalText([]byte(address)) != nil {
			return fault.New(fault.Config, "%.80q is not chainId:address", field)
		}
		*o = append(*o, adapter.Oracle{ChainID: id, Address: a})
	}
	return nil
}

// rpcURLs are the endpoints by chain, in the order of the chains' first entries.
type rpcURLs []adapter.Endpoint

// UnmarshalText reads chainId=URL entries. Errors do not quote them: they hold keys.
func (r *rpcURLs) UnmarshalText(text []byte) error {
	at := map[uint64]int{}
	for i, field := range fields(text) {
		chain, url, ok := strings.Cut(field, "=")
		id, err := strconv.ParseUint(chain, 10, 64)
		if !ok || err != nil || id == 0 || url == "" {
			return fault.New(fault.Config, "entry %d is not chainId=URL", i+1)
		}
		if _, known := at[id]; !known {
			at[id] = len(*r)
			*r = append(*r, adapter.Endpoint{ChainID: id})
		}
		endpoint := &(*r)[at[id]]
		endpoint.URLs = append(endpoint.URLs, secret.Text(url))
	}
	return nil
}

func (r rpcURLs) has(chain uint64) bool {
	return slices.ContainsFunc(r, func(e adapter.Endpoint) bool { return e.ChainID == chain })
}
