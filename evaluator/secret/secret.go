// Package secret holds text that must not be printed: keys, passwords, and URLs that providers put keys into.
package secret

import (
	"fmt"
	"log/slog"
)

const redacted = "[redacted]"

// Text prints, logs and marshals as "[redacted]"; Reveal is the one way to it.
type Text string

// Reveal returns the text itself.
func (t Text) Reveal() string { return string(t) }

// String returns "[redacted]".
func (Text) String() string { return redacted }

// Format writes "[redacted]" under every verb.
func (Text) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(redacted)) }

// LogValue logs "[redacted]".
func (Text) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText writes "[redacted]".
func (Text) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// UnmarshalText takes the text as it is.
func (t *Text) UnmarshalText(text []byte) error {
	*t = Text(text)
	return nil
}
