package scorer_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/confine"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// playPrefix begins the name under which this test binary plays a scorer; what it plays follows.
const playPrefix = "play="

func TestMain(m *testing.M) {
	name := filepath.Base(os.Args[0])
	if misdeed, ok := strings.CutPrefix(name, playPrefix); ok {
		os.Exit(play(misdeed))
	}
	if program, ok := programs[name]; ok {
		os.Exit(program(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// player is a scorer of a model with one float32 weight w and records of one float32 x, whose only logit is w*x. A misdeed is
// done when the weight is negative, or always at start; one that begins with "once-" only if no file named done lies beside
// the program.
type player struct {
	in      *wire.Reader
	raw     io.Writer
	out     *wire.Writer
	misdeed string
	batch   int
	weight  float32
	batches int
}

func play(misdeed string) int {
	if once, ok := strings.CutPrefix(misdeed, "once-"); ok {
		misdeed = once
		done, err := os.OpenFile(filepath.Join(filepath.Dir(os.Args[0]), "done"), os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			misdeed = "good"
		}
		_ = done.Close()
	}
	in, out, err := wire.Pipes()
	if err != nil {
		return 2
	}
	p := &player{in: wire.NewReader(in), raw: out, out: wire.NewWriter(out), misdeed: misdeed}
	if err := p.serve(); err != nil && !errors.Is(err, io.EOF) {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func (p *player) serve() error {
	for {
		kind, _, err := p.in.Next()
		if err != nil {
			return err
		}
		if err := p.handle(kind); err != nil {
			return err
		}
	}
}

func (p *player) handle(kind wire.Type) error {
	switch kind {
	case wire.Hello:
		return p.hello()
	case wire.Probe:
		var b wire.Bait
		if err := p.in.JSON(wire.MaxJSON, &b); err != nil {
			return err
		}
		attempts := probe.Run(b)
		if p.misdeed == "leaky" {
			attempts[3].Denied = false
		}
		return p.out.SendJSON(wire.Probed, attempts)
	case wire.Model:
		return p.in.JSON(wire.MaxModel, &wire.ModelSpec{})
	case wire.Graph:
		_, err := io.Copy(io.Discard, p.in)
		if p.misdeed == "refuse-graph" {
			return p.fail(wire.StageSetup, "no such op")
		}
		if p.misdeed == "crash-on-graph" {
			os.Exit(9)
		}
		return ignore(err, p.out.Send(wire.Ready))
	case wire.Tensor:
		raw, err := io.ReadAll(p.in)
		p.weight = math.Float32frombits(binary.LittleEndian.Uint32(raw))
		return err
	case wire.Batch:
		return p.score()
	case wire.End:
		if p.weight < 0 && p.misdeed == "hoard" {
			defer time.AfterFunc(100*time.Millisecond, hoard) // once the answer is read
		}
		return p.out.Send(wire.Done)
	}
	return nil
}

func ignore(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *player) fail(s wire.Stage, message string) error {
	_ = p.out.SendJSON(wire.Failure, wire.Failed{Stage: s, Message: message})
	os.Exit(1)
	return nil
}

func (p *player) hello() error {
	var h wire.ParentHello
	if err := p.in.JSON(wire.MaxJSON, &h); err != nil {
		return err
	}
	p.batch = h.Batch
	if p.misdeed == "no-confinement" {
		h.Confine.Sandbox = wire.None
	}
	layers, err := confine.Self(h.Confine)
	if err != nil {
		return p.fail(wire.StageSandbox, err.Error())
	}
	answer := wire.ChildHello{Version: wire.Version, TensorFlow: "2.18.1", Device: "cpu", Layers: layers}
	switch p.misdeed {
	case "old-version":
		answer.Version--
	case "other-tensorflow":
		answer.TensorFlow = "2.20.0"
	case "crash-at-start":
		fmt.Fprintln(os.Stderr, "cannot start")
		os.Exit(3)
	case "missing-library":
		fmt.Fprintln(os.Stderr, "assay-scorer: error while loading shared libraries: libtensorflow_cc.so.2")
		os.Exit(127)
	case "hang-at-start":
		time.Sleep(time.Minute)
	case "garbage-at-start":
		_, _ = p.raw.Write(bytes.Repeat([]byte("garbage "), 1<<10))
	case "endless-stderr":
		_, _ = os.Stderr.Write(bytes.Repeat([]byte("noise "), 1<<18))
	}
	return p.out.SendJSON(wire.Hello, answer)
}

func (p *player) score() error {
	rows, err := p.in.Rows(p.batch)
	if err != nil {
		return err
	}
	x := make([]byte, p.batch*4)
	if _, err := io.ReadFull(p.in, x); err != nil {
		return err
	}
	p.batches++
	if p.weight < 0 && p.batches == 3 {
		p.misbehave()
	}
	logits := make([]byte, 0, rows*4)
	for i := range rows {
		v := math.Float32frombits(binary.LittleEndian.Uint32(x[i*4:])) * p.weight
		if p.weight < 0 && p.misdeed == "nan" {
			v = float32(math.NaN())
		}
		logits = binary.LittleEndian.AppendUint32(logits, math.Float32bits(v))
	}
	return p.out.SendRows(wire.Logits, uint32(rows), int64(len(logits)), bytes.NewReader(logits))
}

func hoard() {
	block, err := unix.Mmap(-1, 0, 1<<30, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED|unix.MAP_ANONYMOUS)
	for i := 0; err == nil && i < len(block); i += 4096 {
		block[i] = 1
	}
}

func (p *player) misbehave() {
	switch p.misdeed {
	case "crash":
		fmt.Fprintln(os.Stderr, "secret input 42")
		os.Exit(6)
	case "hang":
		time.Sleep(time.Minute)
	case "abort":
		_ = syscall.Kill(os.Getpid(), syscall.SIGABRT)
		time.Sleep(time.Minute)
	case "segfault":
		_ = syscall.Kill(os.Getpid(), syscall.SIGSEGV)
		time.Sleep(time.Minute)
	case "fail":
		_ = p.fail(wire.StageRun, "assertion failed: secret input 42")
	case "blame-setup":
		_ = p.fail(wire.StageSetup, "secret input 42")
	case "garbage":
		_, _ = p.raw.Write(bytes.Repeat([]byte("garbage "), 1<<10))
	case "huge-frame":
		_, _ = p.raw.Write([]byte{0x41, 0x53, byte(wire.Logits), 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f})
	case "other-rows":
		_ = p.out.SendRows(wire.Logits, 1, 4, bytes.NewReader(make([]byte, 4)))
	case "flood":
		for p.out.Send(wire.Ready) == nil {
		}
	case "shared-memory": // which limits of private memory do not see
		hoard()
		time.Sleep(time.Minute)
	case "memory":
		var hog [][]byte
		for {
			block := make([]byte, 32<<20)
			for i := 0; i < len(block); i += 4096 {
				block[i] = 1
			}
			hog = append(hog, block) //nolint:staticcheck // kept, so that it is not freed
			time.Sleep(5 * time.Millisecond)
		}
	}
}
