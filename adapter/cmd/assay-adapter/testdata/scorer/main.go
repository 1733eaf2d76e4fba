// Command scorer is a scoring child for the kill tests, which must not need libtensorflow: it answers every record of the
// fixture's set rightly. While a file named hold lies beside it, it works for ever.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func main() {
	in, out, err := wire.Pipes()
	if err == nil {
		err = (&scorer{in: wire.NewReader(in), out: wire.NewWriter(out)}).serve()
	}
	if err != nil && !errors.Is(err, io.EOF) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type scorer struct {
	in     *wire.Reader
	out    *wire.Writer
	hello  wire.ParentHello
	record int64 // bytes of one input
	width  int   // logits of one record
}

func (s *scorer) serve() error {
	for {
		kind, _, err := s.in.Next()
		if err == nil {
			err = s.answer(kind)
		}
		if err != nil {
			return err
		}
	}
}

func (s *scorer) answer(kind wire.Type) error {
	switch kind {
	case wire.Hello:
		if err := s.in.JSON(wire.MaxJSON, &s.hello); err != nil {
			return err
		}
		return s.out.SendJSON(wire.Hello, wire.ChildHello{Version: wire.Version, TensorFlow: "2.18.1", Device: "cpu"})
	case wire.Model:
		var spec wire.ModelSpec
		err := s.in.JSON(wire.MaxModel, &spec)
		s.record, _ = spec.Input.Bytes()
		s.width = spec.Width
		return err
	case wire.Graph:
		if _, err := io.Copy(io.Discard, s.in); err != nil {
			return err
		}
		return s.out.Send(wire.Ready)
	case wire.Tensor:
		_, err := io.Copy(io.Discard, s.in)
		return err
	case wire.Batch:
		return s.batch()
	case wire.End:
		return s.out.Send(wire.Done)
	}
	return nil
}

// batch answers with the record's label, which is its first input modulo the classes.
func (s *scorer) batch() error {
	rows, err := s.in.Rows(s.hello.Batch)
	if err != nil {
		return err
	}
	x := make([]byte, int64(s.hello.Batch)*s.record)
	if _, err := io.ReadFull(s.in, x); err != nil {
		return err
	}
	for held() {
		time.Sleep(10 * time.Millisecond)
	}
	logits := make([]byte, rows*s.width*4)
	for i := range rows {
		first := math.Float32frombits(binary.LittleEndian.Uint32(x[int64(i)*s.record:]))
		label := int(first) % s.width
		binary.LittleEndian.PutUint32(logits[(i*s.width+label)*4:], math.Float32bits(3))
	}
	return s.out.SendRows(wire.Logits, uint32(rows), int64(len(logits)), plain(logits))
}

func held() bool {
	own, err := os.Executable()
	if err != nil {
		return false
	}
	_, err = os.Stat(filepath.Join(filepath.Dir(own), "hold"))
	return err == nil
}

// plain writes itself.
type plain []byte

func (p plain) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(p)
	return int64(n), err
}
