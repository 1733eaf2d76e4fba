package seal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"filippo.io/age"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/fault"
)

func secretOf(t require.TestingT, seed byte) Secret {
	s := Secret(bytes.Repeat([]byte{seed}, KeyBytes))
	_, err := s.Public()
	require.NoError(t, err)
	return s
}

func publicOf(t require.TestingT, s Secret) PublicKey {
	k, err := s.Public()
	require.NoError(t, err)
	return k
}

func identitiesOf(t require.TestingT, secrets ...Secret) []age.Identity {
	var out []age.Identity
	for _, s := range secrets {
		id, err := s.Identity()
		require.NoError(t, err)
		out = append(out, id)
	}
	return out
}

func TestKeysEqualAges(t *testing.T) {
	for range 20 {
		theirs, err := age.GenerateX25519Identity()
		require.NoError(t, err)
		secret, err := ParseSecret(theirs.String() + "\n")
		require.NoError(t, err)
		require.Equal(t, theirs.String(), secret.Reveal())
		public := publicOf(t, secret)
		require.Equal(t, theirs.Recipient().String(), public.String())
		parsed, err := ParsePublicKey(public.String())
		require.NoError(t, err)
		require.Equal(t, public, parsed)

		ours, err := NewSecret()
		require.NoError(t, err)
		again, err := age.ParseX25519Identity(ours.Reveal())
		require.NoError(t, err)
		require.Equal(t, publicOf(t, ours).String(), again.Recipient().String())
	}
}

func TestBech32RefusesEveryWrongDigit(t *testing.T) {
	good := publicOf(t, secretOf(t, 7)).String()
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, len(good)-1).Draw(t, "at")
		char := rapid.ByteRange(0x20, 0x7e).Draw(t, "char")
		bad := good[:at] + string(char) + good[at+1:]
		_, err := ParsePublicKey(bad)
		require.Equal(t, bad != good, err != nil, bad)
	})
	for _, bad := range []string{"", "age1", good[:len(good)-1], good + "q", strings.ToUpper(good[:9]) + good[9:], secretOf(t, 7).Reveal()} {
		_, err := ParsePublicKey(bad)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), bad)
	}
	upper, err := ParsePublicKey(strings.ToUpper(good))
	require.NoError(t, err)
	require.Equal(t, good, upper.String())
}

func TestLowOrderKeysAreRefused(t *testing.T) {
	zero, one, minusOne := PublicKey{}, PublicKey{1}, PublicKey{0xec}
	for i := 1; i < 31; i++ {
		minusOne[i] = 0xff
	}
	minusOne[31] = 0x7f
	for _, k := range []PublicKey{zero, one, minusOne} {
		require.Equal(t, fault.BadRequest, fault.CodeOf(k.Check()))
		_, err := ParsePublicKey(encodeBech32(publicPrefix, k[:]))
		require.Error(t, err)
		_, err = Delivery(secretOf(t, 1), [32]byte{}, k)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		require.Error(t, SealSet(&bytes.Buffer{}, SetHeader{}, []PublicKey{k}, strings.NewReader("")))
	}
}

func TestSecretsAreNeverPrinted(t *testing.T) {
	s := secretOf(t, 0xab)
	id, err := s.Identity()
	require.NoError(t, err)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "secret", s, "identity", id, "nested", struct{ S Secret }{s})
	marshaled, err := json.Marshal(map[string]any{"s": s})
	require.NoError(t, err)
	texts := []string{log.String(), string(marshaled), s.String()}
	for _, v := range []any{s, &s, id, struct{ S Secret }{s}, []Secret{s}, []age.Identity{id}, map[string]Secret{"k": s}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%q", "%d"} {
			texts = append(texts, fmt.Sprintf(verb, v))
		}
	}
	for _, text := range texts {
		lower := strings.ToLower(text)
		for _, leak := range []string{"abab", "171", "age-secret", "0xab", "q6u"} {
			require.NotContains(t, lower, leak)
		}
		require.Contains(t, text, redacted)
	}
	require.Error(t, json.Unmarshal([]byte(`"[redacted]"`), &s))
	_, err = ParseSecret("AGE-SECRET-KEY-1TYPO")
	require.NotContains(t, err.Error(), "TYPO")
}

func TestSecretsOfAnotherLength(t *testing.T) {
	for _, s := range []Secret{nil, make(Secret, 31), make(Secret, 33)} {
		_, err := s.Identity()
		require.Error(t, err)
		_, err = s.Public()
		require.Error(t, err)
		_, err = Delivery(s, [32]byte{}, publicOf(t, secretOf(t, 1)))
		require.Error(t, err)
		require.Error(t, SealSubmission(&bytes.Buffer{}, SubmissionHeader{}, []PublicKey{publicOf(t, secretOf(t, 1))}, s, strings.NewReader("")))
	}
}

func TestPublicKeyText(t *testing.T) {
	k := publicOf(t, secretOf(t, 3))
	raw, err := json.Marshal(k)
	require.NoError(t, err)
	var back PublicKey
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, k, back)
	require.Error(t, json.Unmarshal([]byte(`"age1"`), &back))
}

func FuzzDecodeBech32(f *testing.F) {
	f.Add(publicOf(f, secretOf(f, 7)).String())
	f.Add(secretOf(f, 7).Reveal())
	f.Fuzz(func(t *testing.T, s string) {
		for _, prefix := range []string{publicPrefix, secretPrefix} {
			if data, err := decodeBech32(prefix, s); err == nil {
				require.Equal(t, strings.ToLower(s), encodeBech32(prefix, data))
			}
		}
	})
}
