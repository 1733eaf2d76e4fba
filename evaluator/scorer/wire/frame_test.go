package wire_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func frame(t wire.Type, payload []byte) []byte {
	var b bytes.Buffer
	if err := wire.NewWriter(&b).Send(t, payload); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestFramesRoundTrip(t *testing.T) {
	var pipe bytes.Buffer
	w := wire.NewWriter(&pipe)
	hello := wire.ChildHello{Version: wire.Version, TensorFlow: "2.18.1", Device: "cpu"}
	require.NoError(t, w.SendJSON(wire.Hello, hello))
	require.NoError(t, w.Send(wire.Tensor, []byte{1, 2}, nil, []byte{3}))
	require.NoError(t, w.SendRows(wire.Logits, 2, 8, bytes.NewReader([]byte("abcdefgh"))))
	require.NoError(t, w.Send(wire.Done))

	r := wire.NewReader(&pipe)
	kind, _, err := r.Next()
	require.NoError(t, err)
	require.Equal(t, wire.Hello, kind)
	var got wire.ChildHello
	require.NoError(t, r.JSON(wire.MaxJSON, &got))
	require.Equal(t, hello, got)

	require.NoError(t, r.Expect(wire.Tensor, 3))
	raw, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, []byte{1, 2, 3}, raw)

	require.NoError(t, r.Expect(wire.Logits, wire.RowsSize+8))
	rows, err := r.Rows(2)
	require.NoError(t, err)
	require.Equal(t, 2, rows)
	raw, err = io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, "abcdefgh", string(raw))

	require.NoError(t, r.Expect(wire.Done, 0))
	_, _, err = r.Next()
	require.Equal(t, io.EOF, err)
}

func TestReaderRefuses(t *testing.T) {
	huge := frame(wire.Hello, nil)
	binary.LittleEndian.PutUint64(huge[4:], 1<<63)
	noMagic := frame(wire.Done, nil)
	noMagic[0] = 0
	badType := frame(wire.Probed+1, nil)
	readJSON := func(r *wire.Reader) error {
		if _, _, err := r.Next(); err != nil {
			return err
		}
		return r.JSON(wire.MaxJSON, &wire.Failed{})
	}
	rows := func(r *wire.Reader) error {
		if _, _, err := r.Next(); err != nil {
			return err
		}
		_, err := r.Rows(256)
		return err
	}
	for name, tc := range map[string]struct {
		in   []byte
		read func(*wire.Reader) error
		pipe bool // an error of the pipe, not of the protocol
	}{
		"length before allocation": {huge, readJSON, false},
		"magic":                    {noMagic, readJSON, false},
		"type":                     {badType, readJSON, false},
		"type zero":                {frame(0, nil), readJSON, false},
		"not JSON":                 {frame(wire.Failure, []byte("{")), readJSON, false},
		"unknown field":            {frame(wire.Failure, []byte(`{"labels":1}`)), readJSON, false},
		"two values":               {frame(wire.Failure, []byte(`{}{}`)), readJSON, false},
		"no rows":                  {frame(wire.Logits, make([]byte, 4)), rows, false},
		"too many rows":            {frame(wire.Logits, []byte{1, 1, 0, 0}), rows, false},
		"other type":               {frame(wire.Done, nil), func(r *wire.Reader) error { return r.Expect(wire.Ready, 0) }, false},
		"other length":             {frame(wire.Done, []byte{1}), func(r *wire.Reader) error { return r.Expect(wire.Done, 0) }, false},
		"short header":             {frame(wire.Done, nil)[:5], func(r *wire.Reader) error { return r.Expect(wire.Done, 0) }, true},
		"short payload":            {frame(wire.Failure, []byte(`{}`))[:13], readJSON, true},
		"unread payload": {append(frame(wire.Batch, []byte{1}), frame(wire.End, nil)...), func(r *wire.Reader) error {
			_, _, _ = r.Next()
			_, _, err := r.Next()
			return err
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			err := tc.read(wire.NewReader(bytes.NewReader(tc.in)))
			require.Error(t, err)
			if tc.pipe {
				require.ErrorIs(t, err, io.ErrUnexpectedEOF)
			} else {
				require.ErrorIs(t, err, wire.ErrProtocol)
			}
		})
	}
}

func TestWriterRefusesPayloadOfOtherLength(t *testing.T) {
	err := wire.NewWriter(io.Discard).SendRows(wire.Logits, 1, 8, bytes.NewReader(make([]byte, 7)))
	require.ErrorIs(t, err, wire.ErrProtocol)
}

// FuzzReader feeds arbitrary bytes to a reader as the parent does: it must end with an error or at the end of the input, and
// never allocate for a length that a frame merely claims.
func FuzzReader(f *testing.F) {
	f.Add(frame(wire.Hello, []byte(`{"version":1,"tensorflow":"2.18.1","device":"cpu"}`)))
	f.Add(frame(wire.Logits, append([]byte{1, 0, 0, 0}, make([]byte, 40)...)))
	f.Add(append(frame(wire.Ready, nil), frame(wire.Failure, []byte(`{"stage":"run","message":"x"}`))...))
	f.Fuzz(func(t *testing.T, in []byte) {
		r := wire.NewReader(bytes.NewReader(in))
		for {
			kind, n, err := r.Next()
			if err != nil {
				return
			}
			switch {
			case kind == wire.Hello:
				err = r.JSON(wire.MaxJSON, &wire.ChildHello{})
			case kind == wire.Failure:
				err = r.JSON(wire.MaxJSON, &wire.Failed{})
			case kind == wire.Logits && n == wire.RowsSize+40:
				_, err = r.Rows(256)
				if err == nil {
					_, err = io.ReadFull(r, make([]byte, 40))
				}
			default:
				_, err = io.Copy(io.Discard, r)
			}
			if err != nil {
				return
			}
		}
	})
}
