//go:build tensorflow

package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/assay-oracle/assay/evaluator/scorer/confine"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// server answers one parent.
type server struct {
	in    *wire.Reader
	out   *wire.Writer
	hello wire.ParentHello
	stage wire.Stage
	model *model
}

// serve answers frames until in is closed. The parent is told of a failure before it is returned.
func serve(in io.Reader, out io.Writer) error {
	s := &server{in: wire.NewReader(in), out: wire.NewWriter(out), stage: wire.StageSetup}
	err := s.greet()
	for err == nil {
		err = s.next()
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	message := err.Error()
	if len(message) > wire.MaxMessage {
		message = message[:wire.MaxMessage]
	}
	return errors.Join(err, s.out.SendJSON(wire.Failure, wire.Failed{Stage: s.stage, Message: message}))
}

func (s *server) greet() error {
	kind, _, err := s.in.Next()
	if err != nil {
		return err
	}
	if kind != wire.Hello {
		return fmt.Errorf("%w: %s before hello", wire.ErrProtocol, kind)
	}
	if err := s.in.JSON(wire.MaxJSON, &s.hello); err != nil {
		return err
	}
	if s.hello.Version != wire.Version {
		return fmt.Errorf("%w: version %d, want %d", wire.ErrProtocol, s.hello.Version, wire.Version)
	}
	s.stage = wire.StageSandbox
	layers, err := confine.Self(s.hello.Confine)
	if err != nil {
		return err
	}
	s.stage = wire.StageSetup
	device, err := tf.ResolveDevice(s.hello.Device)
	if err != nil {
		return err
	}
	s.hello.Device = device
	return s.out.SendJSON(wire.Hello, wire.ChildHello{Version: wire.Version, TensorFlow: tf.Version(), Device: device, Layers: layers})
}

func (s *server) next() error {
	kind, n, err := s.in.Next()
	switch {
	case err != nil:
		return err
	case kind == wire.Probe && s.model == nil:
		return s.probe()
	case kind == wire.Model && s.model == nil:
		return s.load()
	case kind == wire.Weights && n == 0 && s.model != nil:
		s.stage = wire.StageWeights
		return s.model.setWeights(s.in)
	case kind == wire.Score && n == 0 && s.model != nil:
		s.stage = wire.StageRun
		return s.model.score(s.in, s.out)
	}
	return fmt.Errorf("%w: unexpected %s", wire.ErrProtocol, kind)
}

func (s *server) probe() error {
	var b wire.Bait
	if err := s.in.JSON(wire.MaxJSON, &b); err != nil {
		return err
	}
	return s.out.SendJSON(wire.Probed, probe.Run(b))
}

func (s *server) load() error {
	var spec wire.ModelSpec
	if err := s.in.JSON(wire.MaxModel, &spec); err != nil {
		return err
	}
	if err := s.in.Expect(wire.Graph, spec.GraphBytes); err != nil {
		return err
	}
	def := make([]byte, spec.GraphBytes)
	if _, err := io.ReadFull(s.in, def); err != nil {
		return fmt.Errorf("read graph: %w", err)
	}
	m, err := loadModel(spec, def, s.hello)
	if err != nil {
		return err
	}
	s.model = m
	return s.out.Send(wire.Ready)
}
