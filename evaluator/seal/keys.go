package seal

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"filippo.io/age"
	"golang.org/x/crypto/curve25519"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// KeyBytes is the length of an X25519 secret and of a public key.
const KeyBytes = 32

// The human-readable parts of age's bech32 keys.
const (
	publicPrefix = "age"
	secretPrefix = "age-secret-key-"
)

const redacted = "[redacted]"

// PublicKey is an X25519 public key: an age recipient, or a researcher's delivery key. It prints as age does, "age1…".
type PublicKey [KeyBytes]byte

// String returns the bech32 form.
func (k PublicKey) String() string { return encodeBech32(publicPrefix, k[:]) }

// MarshalText makes PublicKey a JSON string.
func (k PublicKey) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText parses what MarshalText makes.
func (k *PublicKey) UnmarshalText(text []byte) error {
	parsed, err := ParsePublicKey(string(text))
	if err == nil {
		*k = parsed
	}
	return err
}

// ParsePublicKey parses an age X25519 recipient. A malformed or low-order one has the code BadRequest.
func ParsePublicKey(s string) (PublicKey, error) {
	data, err := decodeBech32(publicPrefix, s)
	if err != nil {
		return PublicKey{}, fault.Wrap(fault.BadRequest, err, "parse the age recipient %.80q", s)
	}
	k := PublicKey(data)
	return k, k.Check()
}

// Check refuses a low-order point, with the code BadRequest: anybody could open what is sealed to it.
func (k PublicKey) Check() error {
	if _, err := curve25519.X25519(anyScalar[:], k[:]); err != nil {
		return fault.New(fault.BadRequest, "X25519 key 0x%x is a low-order point", k[:])
	}
	return nil
}

// anyScalar finds low-order points: every clamped scalar takes them to zero.
var anyScalar = [KeyBytes]byte{9}

func (k PublicKey) recipient() (age.Recipient, error) { return age.ParseX25519Recipient(k.String()) }

func recipientsOf(keys []PublicKey) ([]age.Recipient, error) {
	if len(keys) == 0 || len(keys) > MaxRecipients {
		return nil, fault.New(fault.BadRequest, "%d recipients, 1 to %d are possible", len(keys), MaxRecipients)
	}
	out := make([]age.Recipient, len(keys))
	for i, k := range keys {
		if err := k.Check(); err != nil {
			return nil, err
		}
		r, err := k.recipient()
		if err != nil {
			return nil, fault.Wrap(fault.BadRequest, err, "use the recipient %s", k)
		}
		out[i] = r
	}
	return out, nil
}

// Secret is the 32 bytes of an X25519 secret: a submission's S, an oracle's identity, or a researcher's delivery secret. It
// prints, logs and marshals as "[redacted]"; Reveal is the one way to its text.
type Secret []byte

// NewSecret draws a secret from the system's randomness.
func NewSecret() (Secret, error) {
	s := make(Secret, KeyBytes)
	if _, err := rand.Read(s); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "draw a key")
	}
	return s, nil
}

// ParseSecret parses an age identity, "AGE-SECRET-KEY-1…". The error, code BadRequest, does not repeat it.
func ParseSecret(s string) (Secret, error) {
	data, err := decodeBech32(secretPrefix, strings.TrimSpace(s))
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "parse an age identity")
	}
	return Secret(data), nil
}

// Reveal returns the age identity's text, to be kept in a private file.
func (s Secret) Reveal() string { return strings.ToUpper(encodeBech32(secretPrefix, s)) }

// Identity returns the secret as age takes it; it prints as "[redacted]" too, which age's own type does not. A secret of
// another length has the code BadRequest.
func (s Secret) Identity() (age.Identity, error) {
	id, err := s.x25519()
	if err != nil {
		return nil, err
	}
	return identity{id}, nil
}

func (s Secret) x25519() (*age.X25519Identity, error) {
	if len(s) != KeyBytes {
		return nil, fault.New(fault.BadRequest, "secret has %d bytes, not %d", len(s), KeyBytes)
	}
	id, err := age.ParseX25519Identity(s.Reveal())
	if err != nil {
		return nil, fault.New(fault.BadRequest, "not an X25519 secret") // age's error repeats its input
	}
	return id, nil
}

// identity hides the String method of age's type, which returns the secret.
type identity struct{ inner *age.X25519Identity }

func (i identity) Unwrap(stanzas []*age.Stanza) ([]byte, error) { return i.inner.Unwrap(stanzas) }

func (identity) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(redacted)) }

func (identity) LogValue() slog.Value { return slog.StringValue(redacted) }

// Public returns the secret's public key.
func (s Secret) Public() (PublicKey, error) {
	if len(s) != KeyBytes {
		return PublicKey{}, fault.New(fault.BadRequest, "secret has %d bytes, not %d", len(s), KeyBytes)
	}
	point, err := curve25519.X25519(s, curve25519.Basepoint)
	if err != nil {
		return PublicKey{}, fault.New(fault.BadRequest, "not an X25519 secret")
	}
	return PublicKey(point), nil
}

// String returns "[redacted]".
func (Secret) String() string { return redacted }

// Format writes "[redacted]" under every verb.
func (Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(redacted)) }

// LogValue logs "[redacted]".
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText writes "[redacted]".
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// UnmarshalText refuses, since MarshalText does not write the secret.
func (Secret) UnmarshalText([]byte) error { return errors.New("a secret is not read from text") }
