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

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/confine"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func main() {
	in, out, err := wire.Pipes()
	var beside int
	if err == nil {
		beside, err = folder()
	}
	if err == nil {
		err = (&scorer{in: wire.NewReader(in), out: wire.NewWriter(out), beside: beside}).serve()
	}
	if err != nil && !errors.Is(err, io.EOF) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// folder opens the program's own folder, which is out of reach once the process has locked itself in.
func folder() (int, error) {
	own, err := os.Executable()
	if err != nil {
		return 0, err
	}
	return unix.Open(filepath.Dir(own), unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
}

type scorer struct {
	beside int
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
		layers, err := confine.Self(s.hello.Confine)
		if err != nil {
			return s.out.SendJSON(wire.Failure, wire.Failed{Stage: wire.StageSandbox, Message: err.Error()})
		}
		return s.out.SendJSON(wire.Hello, wire.ChildHello{Version: wire.Version, TensorFlow: "2.18.1", Device: "cpu", Layers: layers})
	case wire.Probe:
		var b wire.Bait
		if err := s.in.JSON(wire.MaxJSON, &b); err != nil {
			return err
		}
		return s.out.SendJSON(wire.Probed, probe.Run(b))
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
	for s.held() {
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

func (s *scorer) held() bool {
	var stat unix.Stat_t
	return unix.Fstatat(s.beside, "hold", &stat, 0) == nil
}

// plain writes itself.
type plain []byte

func (p plain) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(p)
	return int64(n), err
}
