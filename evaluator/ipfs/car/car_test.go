package car_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

var (
	block = []byte("hello world")
	cid   = dag.CIDOf(evaluator.CodecRaw, block)
)

// stream writes a CAR of n blocks.
func stream(t testing.TB, n int) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := car.NewWriter(&out, cid)
	require.NoError(t, err)
	for range n {
		require.NoError(t, w.Write(cid, block))
	}
	return out.Bytes()
}

// readAll counts the blocks up to the error that ends the stream.
func readAll(r *car.Reader) (int, error) {
	for n := 0; ; n++ {
		c, b, err := r.Next()
		if err != nil {
			return n, err
		}
		if c != cid || !bytes.Equal(b, block) {
			return n, errors.New("another block was read")
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for n := range 4 {
		r, err := car.NewReader(bytes.NewReader(stream(t, n)))
		require.NoError(t, err)
		got, err := readAll(r)
		require.Equal(t, n, got)
		require.Equal(t, io.EOF, err)
		root, ok := r.Root()
		require.True(t, ok)
		require.Equal(t, cid, root)
	}
}

// TestEveryCut cuts a stream at each byte: only a cut between two blocks is a whole stream.
func TestEveryCut(t *testing.T) {
	whole := stream(t, 2)
	header, section := len(stream(t, 0)), len(whole)-len(stream(t, 1))
	for cut := range whole {
		r, err := car.NewReader(bytes.NewReader(whole[:cut]))
		if cut < header {
			require.ErrorIs(t, err, io.ErrUnexpectedEOF)
			continue
		}
		require.NoError(t, err)
		n, err := readAll(r)
		require.Equal(t, (cut-header)/section, n)
		if (cut-header)%section == 0 {
			require.Equal(t, io.EOF, err)
		} else {
			require.ErrorIs(t, err, io.ErrUnexpectedEOF)
		}
	}
}

func TestMalformed(t *testing.T) {
	good := string(stream(t, 0))
	for name, text := range map[string]string{
		"html":                  "<html><body>gateway error</body></html>" + good,
		"car version 2":         "\x0a\xa1\x67version\x02" + good,
		"huge header":           "\xff\xff\xff\xff\x0f",
		"empty header":          "\x00",
		"zero section":          good + "\x00",
		"huge section":          good + "\xff\xff\xff\xff\x0f",
		"section without cid":   good + "\x01x",
		"identity cid":          good + "\x08\x01\x55\x00\x04data",
		"block one byte larger": good + "\xa5\x80\x80\x01",
	} {
		r, err := car.NewReader(bytes.NewReader([]byte(text)))
		if err == nil {
			_, _, err = r.Next()
		}
		require.ErrorIs(t, err, car.ErrMalformed, name)
	}
}

func TestReaderErrorsPassThrough(t *testing.T) {
	broken := errors.New("connection reset")
	r, err := car.NewReader(io.MultiReader(bytes.NewReader(stream(t, 1)), failing{broken}))
	require.NoError(t, err)
	n, err := readAll(r)
	require.Equal(t, 1, n)
	require.ErrorIs(t, err, broken)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// FuzzReader checks that sections which are read write back to what stood there, and that an error comes without a block.
func FuzzReader(f *testing.F) {
	f.Add(stream(f, 0))
	f.Add(stream(f, 2))
	f.Add(stream(f, 2)[:100])
	f.Add([]byte("\x0a\xa1\x67version\x02"))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := car.NewReader(bytes.NewReader(text))
		if err != nil {
			return
		}
		for {
			c, b, err := r.Next()
			if err != nil {
				require.Zero(t, c)
				require.Nil(t, b)
				return
			}
			require.LessOrEqual(t, len(b), dag.MaxBlockBytes+2)
			again, block, err := car.NewSectionReader(bytes.NewReader(car.AppendSection(nil, c, b))).Next()
			if len(b) <= dag.MaxBlockBytes {
				require.NoError(t, err)
				require.Equal(t, c, again)
				require.Equal(t, b, block)
			}
		}
	})
}
