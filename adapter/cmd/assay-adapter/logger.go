package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/url"
	"slices"
	"strings"

	"github.com/assay-oracle/assay/evaluator/secret"
)

// newLogger logs JSON with every configured secret masked, wherever a library's error text may carry one.
func newLogger(w io.Writer, s settings) *slog.Logger {
	return slog.New(slog.NewJSONHandler(&masked{w, masks(s.secrets())}, &slog.HandlerOptions{Level: s.LogLevel}))
}

// secrets are the settings that must not be printed.
func (s settings) secrets() []secret.Text {
	all := []secret.Text{s.DatabaseURL, s.APIKey, s.KeystorePassword, s.IPFSAuthorization, s.IPFSAPI}
	for _, line := range strings.Split(s.Identity.Reveal(), "\n") {
		all = append(all, secret.Text(strings.TrimSpace(line)))
	}
	for _, endpoint := range s.RPCURLs {
		all = append(all, endpoint.URLs...)
	}
	return append(all, s.Gateways...)
}

// shortestMask keeps a short password or path from blotting out ordinary words.
const shortestMask = 6

// masks are the byte strings to look for, the longest first: a secret, and of a URL the parts that providers put keys into,
// as they are and as JSON writes them.
func masks(secrets []secret.Text) [][]byte {
	var out [][]byte
	for _, s := range secrets {
		for _, part := range parts(s.Reveal()) {
			if len(part) >= shortestMask {
				out = append(out, []byte(part), quoted(part))
			}
		}
	}
	slices.SortFunc(out, func(a, b []byte) int { return len(b) - len(a) })
	return out
}

// quoted is how slog writes text: as JSON that leaves <, > and & alone. A string always encodes.
func quoted(text string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text)
	return b.Bytes()[1 : b.Len()-2] // without the quotes and the line's end
}

// parts are the secret parts of a secret: of a URL not its host, which the log may name.
func parts(s string) []string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return []string{s}
	}
	out := []string{u.Path, u.RawQuery}
	if password, ok := u.User.Password(); ok {
		out = append(out, password, u.User.String())
	} else if u.User != nil {
		out = append(out, u.User.Username())
	}
	return out
}

// masked replaces secrets in what is written. slog writes each record at once.
type masked struct {
	w     io.Writer
	masks [][]byte
}

func (m *masked) Write(p []byte) (int, error) {
	line := p
	for _, mask := range m.masks {
		if bytes.Contains(line, mask) { // rarely: ReplaceAll would copy the line each time
			line = bytes.ReplaceAll(line, mask, []byte("[redacted]"))
		}
	}
	if _, err := m.w.Write(line); err != nil {
		return 0, err
	}
	return len(p), nil
}
