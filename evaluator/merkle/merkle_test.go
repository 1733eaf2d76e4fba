package merkle_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

func leaves(n int) []merkle.Hash {
	out := make([]merkle.Hash, n)
	for i := range out {
		out[i] = merkle.Leaf(binary.BigEndian.AppendUint64(nil, uint64(i)))
	}
	return out
}

func TestKeccak256KnownAnswer(t *testing.T) {
	require.Equal(t, "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", merkle.Keccak256().String())
}

func TestRootOfNoneOneTwo(t *testing.T) {
	l := leaves(2)
	require.True(t, merkle.Root(nil).IsZero())
	require.Equal(t, l[0], merkle.Root(l[:1]))
	require.Equal(t, merkle.Keccak256([]byte{1}, l[0][:], l[1][:]), merkle.Root(l))
}

func TestBuilderEqualsRootAndEveryLeafProves(t *testing.T) {
	for n := 1; n <= 70; n++ {
		l := leaves(n)
		root := merkle.Root(l)
		var b merkle.Builder
		for _, h := range l {
			b.Add(h)
		}
		require.Equal(t, root, b.Root(), "%d leaves", n)
		for i := range l {
			require.True(t, merkle.Prove(l, i).Verify(root, l[i]), "leaf %d of %d", i, n)
		}
	}
}

func TestProofRefusesOtherLeafIndexAndPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 64).Draw(t, "leaves")
		i := rapid.IntRange(0, n-1).Draw(t, "index")
		l := leaves(n)
		root, proof := merkle.Root(l), merkle.Prove(l, i)
		require.False(t, proof.Verify(root, merkle.Leaf([]byte("other"))))
		moved := proof
		moved.Index = (i + 1) % n
		require.False(t, moved.Verify(root, l[i]))
		longer := proof
		longer.Path = append(append([]merkle.Hash(nil), proof.Path...), merkle.Hash{})
		require.False(t, longer.Verify(root, l[i]))
	})
}

func TestHashText(t *testing.T) {
	h := merkle.Keccak256([]byte("a"))
	var back merkle.Hash
	require.NoError(t, back.UnmarshalText([]byte(h.String())))
	require.Equal(t, h, back)
	for _, bad := range []string{"", "0x", h.String()[2:], h.String() + "0", "0x" + "zz" + h.String()[4:]} {
		require.Error(t, back.UnmarshalText([]byte(bad)))
	}
}
