package evaluator_test

import (
	"crypto/sha256"
	"strings"
	"testing"

	gocid "github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
)

func TestCIDEqualsGoCID(t *testing.T) {
	for _, codec := range []uint8{evaluator.CodecRaw, evaluator.CodecDagPB} {
		c := evaluator.CID{Codec: codec, Digest: sha256.Sum256([]byte("content"))}
		theirs, err := gocid.Decode(c.String())
		require.NoError(t, err)
		require.Equal(t, theirs.Bytes(), c.Bytes())
		require.EqualValues(t, codec, theirs.Prefix().Codec)
		back, err := evaluator.ParseCID(theirs.String())
		require.NoError(t, err)
		require.Equal(t, c, back)
	}
}

func TestParseCIDRefusesOtherKinds(t *testing.T) {
	good := evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{1}}.String()
	for _, bad := range []string{
		"", "b", good[1:], good + "a", strings.ToUpper(good), "z" + good[1:],
		"QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn",              // version 0
		"bafyrmigbxmf4ekbdbpnxqmjdnzkrx6jgpxo5nkqcsxrcvsxnvdyvkvjwzu", // another hash or codec
		"bafkqaaa", // identity
	} {
		_, err := evaluator.ParseCID(bad)
		require.Error(t, err, bad)
	}
	_, err := evaluator.NewCID(0x71, [32]byte{})
	require.Error(t, err, "dag-cbor")
}

func TestAddressText(t *testing.T) {
	var a evaluator.Address
	require.NoError(t, a.UnmarshalText([]byte("0xAbCdEf0123456789abcdef0123456789ABCDEF01")))
	require.Equal(t, "0xabcdef0123456789abcdef0123456789abcdef01", a.String())
	for _, bad := range []string{"", "0x", "abcdef0123456789abcdef0123456789ABCDEF0123", "0x" + strings.Repeat("g", 40)} {
		require.Error(t, a.UnmarshalText([]byte(bad)))
	}
}

func FuzzParseCID(f *testing.F) {
	f.Add(evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{1}}.String())
	f.Add("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := evaluator.ParseCID(s)
		if err != nil {
			require.True(t, c.IsZero())
			return
		}
		require.Equal(t, s, c.String(), "what parses prints the same")
	})
}
