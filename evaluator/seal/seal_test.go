package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

var (
	setHeader = SetHeader{ChainID: 1337, Oracle: [20]byte{1}, Receiver: [20]byte{2}, TermsHash: [32]byte{3}}
	subHeader = SubmissionHeader{ChainID: 1337, Receiver: [20]byte{2}, TermsHash: [32]byte{3}, Miner: [20]byte{4}, Payee: [20]byte{5}, WeightsRoot: [32]byte{6}}
)

// random returns n bytes that are the same on every run.
func random(n int) []byte {
	out := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{1}).Read(out)
	return out
}

func sealedSubmission(t require.TestingT, checkpoint []byte) ([]byte, Secret) {
	secret := secretOf(t, 0x55)
	var out bytes.Buffer
	to := []PublicKey{publicOf(t, secretOf(t, 1)), publicOf(t, secretOf(t, 2))}
	require.NoError(t, SealSubmission(&out, subHeader, to, secret, bytes.NewReader(checkpoint)))
	return out.Bytes(), secret
}

func openSubmission(t require.TestingT, sealed []byte, oracle Secret, want SubmissionHeader, limit int64) (Secret, []byte, error) {
	var out bytes.Buffer
	secret, size, err := OpenSubmission(bytes.NewReader(sealed), identitiesOf(t, oracle), want, limit, &out)
	if err == nil {
		require.EqualValues(t, out.Len(), size)
	}
	return secret, out.Bytes(), err
}

func TestSubmissionRoundTrip(t *testing.T) {
	for _, size := range []int{0, 1, ageChunk - submissionHeaderBytes, ageChunk, 200_000} {
		checkpoint := random(size)
		sealed, secret := sealedSubmission(t, checkpoint)
		require.LessOrEqual(t, int64(len(sealed)), SealedBytes(int64(size)))
		for _, oracle := range []byte{1, 2} {
			got, plain, err := openSubmission(t, sealed, secretOf(t, oracle), subHeader, int64(size))
			require.NoError(t, err)
			require.Equal(t, []byte(secret), []byte(got))
			require.True(t, bytes.Equal(checkpoint, plain))
		}
		var plain bytes.Buffer
		n, err := OpenDelivered(iotest.OneByteReader(bytes.NewReader(sealed)), secret, subHeader, int64(size), &plain)
		require.NoError(t, err)
		require.EqualValues(t, size, n)
		require.True(t, bytes.Equal(checkpoint, plain.Bytes()))
	}
}

func TestSubmissionIsBoundToEveryField(t *testing.T) {
	sealed, _ := sealedSubmission(t, random(1000))
	for name, change := range map[string]func(*SubmissionHeader){
		"chain id":     func(h *SubmissionHeader) { h.ChainID++ },
		"receiver":     func(h *SubmissionHeader) { h.Receiver[19]++ },
		"terms hash":   func(h *SubmissionHeader) { h.TermsHash[31]++ },
		"miner":        func(h *SubmissionHeader) { h.Miner[0]++ },
		"payee":        func(h *SubmissionHeader) { h.Payee[0]++ },
		"weights root": func(h *SubmissionHeader) { h.WeightsRoot[0]++ },
	} {
		want := subHeader
		change(&want)
		_, plain, err := openSubmission(t, sealed, secretOf(t, 1), want, 1000)
		require.Equal(t, fault.SealBinding, fault.CodeOf(err), name)
		require.ErrorContains(t, err, name)
		require.Empty(t, plain, "nothing is written before the header is checked")
	}
}

// X25519 ignores the three lowest bits of a secret and its two highest: another secret opens the same file.
func TestASecondSecretIsRefused(t *testing.T) {
	checkpoint := random(500)
	secret := secretOf(t, 0x55)
	for _, change := range []func(Secret){func(s Secret) { s[0] ^= 1 }, func(s Secret) { s[31] ^= 0x80 }, func(s Secret) { s[31] ^= 0x40 }} {
		second := bytes.Clone(secret)
		change(second)
		require.Equal(t, publicOf(t, secret), publicOf(t, second), "both are the same key to X25519")

		// The key file hands out the second secret, the header commits to the first.
		own, err := secret.x25519()
		require.NoError(t, err)
		oracle, err := recipientsOf([]PublicKey{publicOf(t, secretOf(t, 1))})
		require.NoError(t, err)
		var sealed bytes.Buffer
		require.NoError(t, writeKeyFile(&sealed, oracle, second))
		require.NoError(t, encrypt(&sealed, []age.Recipient{own.Recipient()}, subHeader.encode(secret), bytes.NewReader(checkpoint)))
		_, _, err = openSubmission(t, sealed.Bytes(), secretOf(t, 1), subHeader, 500)
		require.Equal(t, fault.SealKey, fault.CodeOf(err))

		_, err = OpenDelivered(bytes.NewReader(sealed.Bytes()), second, subHeader, 500, io.Discard)
		require.Equal(t, fault.SealKey, fault.CodeOf(err))
	}
}

func TestCheckpointFileHasOneRecipient(t *testing.T) {
	secret := secretOf(t, 0x55)
	both, err := recipientsOf([]PublicKey{publicOf(t, secret), publicOf(t, secretOf(t, 9))})
	require.NoError(t, err)
	var sealed bytes.Buffer
	require.NoError(t, writeKeyFile(&sealed, both, secret))
	require.NoError(t, encrypt(&sealed, both, subHeader.encode(secret), strings.NewReader("x")))
	_, _, err = openSubmission(t, sealed.Bytes(), secretOf(t, 9), subHeader, 1)
	require.Equal(t, fault.SealFormat, fault.CodeOf(err))
	require.ErrorContains(t, err, "more than one recipient")
}

func TestKeyFileHoldsExactlyOneSecret(t *testing.T) {
	oracle, err := recipientsOf([]PublicKey{publicOf(t, secretOf(t, 1))})
	require.NoError(t, err)
	for _, content := range [][]byte{nil, make([]byte, 31), make([]byte, 33), make([]byte, 500)} {
		var sealed bytes.Buffer
		require.NoError(t, writeKeyFile(&sealed, oracle, content))
		_, _, err = openSubmission(t, sealed.Bytes(), secretOf(t, 1), subHeader, 1)
		require.Equal(t, fault.SealFormat, fault.CodeOf(err))
	}
}

func TestSubmissionRefusesEveryTruncation(t *testing.T) {
	sealed, _ := sealedSubmission(t, random(150_000))
	sizes := []int{0, 7, 8, 11, 12, 13}
	for size := 1024; size < len(sealed); size += 1024 {
		sizes = append(sizes, size)
	}
	for _, size := range append(sizes, len(sealed)-1) {
		_, _, err := openSubmission(t, sealed[:size], secretOf(t, 1), subHeader, 150_000)
		require.Equal(t, fault.SealFormat, fault.CodeOf(err), "%d of %d bytes", size, len(sealed))
	}
	_, _, err := openSubmission(t, append(bytes.Clone(sealed), 0), secretOf(t, 1), subHeader, 150_000)
	require.Equal(t, fault.SealFormat, fault.CodeOf(err), "a byte more")
}

func TestSubmissionRefusesEveryChangedByte(t *testing.T) {
	sealed, _ := sealedSubmission(t, random(300))
	for at := range sealed {
		bad := bytes.Clone(sealed)
		bad[at] ^= 1
		_, _, err := openSubmission(t, bad, secretOf(t, 2), subHeader, 300)
		require.Equal(t, fault.SealFormat, fault.CodeOf(err), "byte %d: %v", at, err)
	}
}

func TestSubmissionLimitsAndFailuresOfOthers(t *testing.T) {
	sealed, _ := sealedSubmission(t, random(200_000))
	_, _, err := openSubmission(t, sealed, secretOf(t, 1), subHeader, 199_999)
	require.Equal(t, fault.CheckpointLimit, fault.CodeOf(err))
	_, _, err = openSubmission(t, sealed, secretOf(t, 3), subHeader, 200_000)
	require.Equal(t, fault.SealFormat, fault.CodeOf(err), "another oracle's key")

	broken := errors.New("input/output error")
	for _, at := range []int64{0, 5, 100, 400, 700, 70_000, int64(len(sealed))} {
		r := io.MultiReader(io.LimitReader(bytes.NewReader(sealed), at), iotest.ErrReader(broken))
		_, _, err = OpenSubmission(r, identitiesOf(t, secretOf(t, 1)), subHeader, 200_000, io.Discard)
		require.Equal(t, fault.Storage, fault.CodeOf(err), "a failing disk is not the submission's fault, at %d: %v", at, err)
	}
	_, _, err = OpenSubmission(bytes.NewReader(sealed), identitiesOf(t, secretOf(t, 1)), subHeader, 200_000, brokenWriter{})
	require.Equal(t, fault.Storage, fault.CodeOf(err))
	require.Equal(t, fault.Storage, fault.CodeOf(SealSubmission(brokenWriter{}, subHeader, []PublicKey{publicOf(t, secretOf(t, 1))}, secretOf(t, 5), strings.NewReader(""))))
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestEnvelopeCapsComeBeforeReads(t *testing.T) {
	_, _, err := openSubmission(t, append([]byte(envelopeMagic), 0xff, 0xff, 0xff, 0xff), secretOf(t, 1), subHeader, 1)
	require.ErrorContains(t, err, "possible")

	// An age header without end is not read to its end.
	sealed, _ := sealedSubmission(t, nil)
	n := 12 + int(sealed[10])<<8 + int(sealed[11])
	endless := &counting{r: io.MultiReader(bytes.NewReader(sealed[:n]), strings.NewReader("age-encryption.org/v1\n-> X25519 "), endlessReader{})}
	_, _, err = OpenSubmission(endless, identitiesOf(t, secretOf(t, 1)), subHeader, 1, io.Discard)
	require.Equal(t, fault.SealFormat, fault.CodeOf(err))
	require.LessOrEqual(t, endless.n, n+maxAgeHeader)
	_, err = OpenSet(io.MultiReader(strings.NewReader("age-encryption.org/v1\n-> X25519 "), endlessReader{}), identitiesOf(t, secretOf(t, 1)), setHeader)
	require.Equal(t, fault.SetInvalid, fault.CodeOf(err))
}

type endlessReader struct{}

func (endlessReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

func TestRecipientCounts(t *testing.T) {
	k := publicOf(t, secretOf(t, 1))
	for _, n := range []int{0, MaxRecipients + 1} {
		require.Equal(t, fault.BadRequest, fault.CodeOf(SealSet(io.Discard, setHeader, make([]PublicKey, n), strings.NewReader(""))))
	}
	many := make([]PublicKey, MaxRecipients)
	for i := range many {
		many[i] = k
	}
	var sealed bytes.Buffer
	require.NoError(t, SealSubmission(&sealed, subHeader, many, secretOf(t, 5), strings.NewReader("weights")))
	_, plain, err := openSubmission(t, sealed.Bytes(), secretOf(t, 1), subHeader, 7)
	require.NoError(t, err, "the largest header fits the caps")
	require.Equal(t, "weights", string(plain))
}

func TestSet(t *testing.T) {
	content := random(100_000)
	var sealed bytes.Buffer
	require.NoError(t, SealSet(&sealed, setHeader, []PublicKey{publicOf(t, secretOf(t, 1))}, bytes.NewReader(content)))
	open := func(raw []byte, oracle Secret, want SetHeader) ([]byte, error) {
		r, err := OpenSet(bytes.NewReader(raw), identitiesOf(t, oracle), want)
		if err != nil {
			return nil, err
		}
		return io.ReadAll(r)
	}
	plain, err := open(sealed.Bytes(), secretOf(t, 1), setHeader)
	require.NoError(t, err)
	require.True(t, bytes.Equal(content, plain))

	_, err = open(sealed.Bytes(), secretOf(t, 2), setHeader)
	require.Equal(t, fault.SetInvalid, fault.CodeOf(err))
	for name, change := range map[string]func(*SetHeader){
		"chain id":   func(h *SetHeader) { h.ChainID++ },
		"oracle":     func(h *SetHeader) { h.Oracle[0]++ },
		"receiver":   func(h *SetHeader) { h.Receiver[0]++ },
		"terms hash": func(h *SetHeader) { h.TermsHash[0]++ },
	} {
		want := setHeader
		change(&want)
		_, err = open(sealed.Bytes(), secretOf(t, 1), want)
		require.Equal(t, fault.SetInvalid, fault.CodeOf(err))
		require.ErrorContains(t, err, "sealed for another "+name)
	}
	for size := 0; size < sealed.Len(); size += 1024 {
		_, err = open(sealed.Bytes()[:size], secretOf(t, 1), setHeader)
		require.Equal(t, fault.SetInvalid, fault.CodeOf(err), "%d bytes", size)
	}
	_, err = OpenSet(iotest.ErrReader(errors.New("bad disk")), identitiesOf(t, secretOf(t, 1)), setHeader)
	require.Equal(t, fault.Storage, fault.CodeOf(err))
}

// Neither plaintext can pass for the other, even for one who has the key.
func TestSetAndSubmissionHeadersDiffer(t *testing.T) {
	require.NotEqual(t, SetMagic, SubmissionMagic)
	require.Len(t, setHeader.encode(), setHeaderBytes)
	require.Len(t, subHeader.encode(secretOf(t, 1)), submissionHeaderBytes)
	want := SubmissionMagic.String()[2:] + // abi.encode of eight static values
		"0000000000000000000000000000000000000000000000000000000000000539" +
		"0000000000000000000000000200000000000000000000000000000000000000" +
		"0300000000000000000000000000000000000000000000000000000000000000" +
		"0000000000000000000000000400000000000000000000000000000000000000" +
		"0000000000000000000000000500000000000000000000000000000000000000" +
		"0600000000000000000000000000000000000000000000000000000000000000" +
		merkle.Keccak256(secretOf(t, 1)).String()[2:]
	require.Equal(t, want, hex.EncodeToString(subHeader.encode(secretOf(t, 1))))
}

func TestDeliveryIsDeterministicAndBound(t *testing.T) {
	secret, researcher := secretOf(t, 0x55), secretOf(t, 0x66)
	key := publicOf(t, researcher)
	first, err := Delivery(secret, [32]byte{1}, key)
	require.NoError(t, err)
	require.Len(t, first, 80)
	require.Equal(t, deliveryGolden, hex.EncodeToString(first), "replicas of every version make these bytes")
	for range 3 {
		again, err := Delivery(bytes.Clone(secret), [32]byte{1}, key)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
	opened, err := OpenDelivery(researcher, first)
	require.NoError(t, err)
	require.Equal(t, []byte(secret), []byte(opened))

	other, err := Delivery(secret, [32]byte{2}, key)
	require.NoError(t, err)
	require.NotEqual(t, first[:32], other[:32], "each evaluation has its own ephemeral key")
	for at := range first {
		bad := bytes.Clone(first)
		bad[at] ^= 1
		_, err = OpenDelivery(researcher, bad)
		require.Equal(t, fault.SealFormat, fault.CodeOf(err), "byte %d", at)
	}
	_, err = OpenDelivery(secretOf(t, 0x67), first)
	require.Equal(t, fault.SealFormat, fault.CodeOf(err))
	_, err = OpenDelivery(researcher, first[:79])
	require.Equal(t, fault.SealFormat, fault.CodeOf(err))
}

// The first 32 bytes, the ephemeral public key, were checked against RFC 5869 and RFC 7748 written anew.
const deliveryGolden = "4de7b5c935500ac652570e4dc17c40a85d9e7274021b98d0172995a18842b74d7c4773d6c67966bb254ea5efc0a8e6a202838a9355034ab9786a34456a1f32e8b630501fe3db35a1e75e30bbb70211b2"

func FuzzOpenSubmission(f *testing.F) {
	sealed, _ := sealedSubmission(f, []byte("a checkpoint"))
	f.Add(sealed)
	f.Add(sealed[:200])
	f.Add(append([]byte(envelopeMagic), 0, 0, 0, 1, 0))
	oracle := identitiesOf(f, secretOf(f, 1))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var out bytes.Buffer
		_, size, err := OpenSubmission(bytes.NewReader(raw), oracle, subHeader, 100, &out)
		if err != nil {
			require.Contains(t, []fault.Code{fault.SealFormat, fault.SealBinding, fault.SealKey, fault.CheckpointLimit}, fault.CodeOf(err))
			return
		}
		require.LessOrEqual(t, size, int64(100))
	})
}

// Fuzzes the plaintext of a sealed set: only one header is that of the terms, and what follows it comes out as it went in.
func FuzzOpenSet(f *testing.F) {
	f.Add(setHeader.encode())
	f.Add(append(setHeader.encode(), "a set"...))
	f.Add(subHeader.encode(secretOf(f, 0x55)))
	to, err := recipientsOf([]PublicKey{publicOf(f, secretOf(f, 1))})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, plain []byte) {
		var sealed bytes.Buffer
		require.NoError(t, encrypt(&sealed, to, plain, strings.NewReader("")))
		r, err := OpenSet(&sealed, identitiesOf(t, secretOf(t, 1)), setHeader)
		rest, mine := bytes.CutPrefix(plain, setHeader.encode())
		require.Equal(t, mine, err == nil, "%v", err)
		if err != nil {
			require.Equal(t, fault.SetInvalid, fault.CodeOf(err))
			return
		}
		got, err := io.ReadAll(r)
		require.NoError(t, err)
		require.True(t, bytes.Equal(rest, got))
	})
}

// Fuzzes the plaintext header, which a miner who seals correctly controls in full.
func FuzzSubmissionHeader(f *testing.F) {
	secret := secretOf(f, 0x55)
	f.Add(subHeader.encode(secret))
	f.Add(subHeader.encode(secretOf(f, 0x56)))
	f.Add(append(subHeader.encode(secret), "checkpoint"...))
	own, err := secret.x25519()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, plain []byte) {
		var body bytes.Buffer
		require.NoError(t, encrypt(&body, []age.Recipient{own.Recipient()}, plain, strings.NewReader("")))
		src := &source{r: &body}
		_, err := src.openBody(secret, subHeader, 1<<20, io.Discard)
		require.Equal(t, bytes.HasPrefix(plain, subHeader.encode(secret)), err == nil, "%v", err)
	})
}
