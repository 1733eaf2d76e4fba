//go:build tensorflow

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// onlyRequest is the one request that a local verifier has, in the place of a chain.
type onlyRequest struct {
	id     merkle.Hash
	claim  proof.Claim
	result chan proof.Verdict // buffered, of one

	mu     sync.Mutex
	prover evaluator.Address // zero: the first that comes
}

var _ dial.Requests = (*onlyRequest)(nil)

// Admit takes the messages of one key.
func (r *onlyRequest) Admit(_ context.Context, t dial.Target, prover evaluator.Address) (proof.Binding, proof.Claim, error) {
	if t.RequestID != r.id || t.ChainID != 0 || !t.Registry.IsZero() {
		return proof.Binding{}, proof.Claim{}, fault.New(fault.NotOpen, "there is no such request")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.prover.IsZero() {
		r.prover = prover
	}
	if prover != r.prover {
		return proof.Binding{}, proof.Claim{}, fault.New(fault.Unauthorized, "the request is for key %s", r.prover)
	}
	return proof.Binding{RequestID: r.id, Prover: prover}, r.claim, nil
}

// Settle ends the program's wait.
func (r *onlyRequest) Settle(_ context.Context, _ dial.Target, v proof.Verdict) error {
	r.result <- v
	return nil
}

// challenge serves one challenge and prints the verdict.
func (a *app) challenge(ctx context.Context, f verifyFlags) error {
	request, err := f.onlyRequest()
	if err != nil {
		return err
	}
	config := proof.Defaults()
	config.Seconds, config.TableBytes = f.seconds, 0 // --memory says it
	handler, err := dial.NewHandler(dial.Config{
		Requests: request, Proof: config, MaxSessions: 1, Logger: slog.New(slog.NewTextHandler(a.Err, nil)),
	})
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", f.listen)
	if err != nil {
		return fault.Wrap(fault.Config, err, "listen")
	}
	fmt.Fprintf(a.Err, "waiting for: assay-bench prove --verifier http://%s --request %s --keystore FILE\n", listener.Addr(), request.id)
	verdict, err := serveOnce(ctx, listener, handler, request.result)
	if err != nil {
		return err
	}
	return a.concludeProof(proveAnswer{Verdict: verdict, Claim: &request.claim.Scores})
}

func (f verifyFlags) onlyRequest() (*onlyRequest, error) {
	if f.report == "" {
		return nil, cli.Refused("--listen needs the --report to challenge")
	}
	if !(f.memory >= 0 && f.memory < 1<<20) {
		return nil, cli.Refused("--memory is %v GiB", f.memory)
	}
	r := &onlyRequest{result: make(chan proof.Verdict, 1)}
	var err error
	if r.claim.Scores, r.claim.ReportDigest, err = claimed(f.report); err != nil {
		return nil, err
	}
	r.claim.MemoryBytes = uint64(f.memory * (1 << 30))
	if f.prover != "" {
		if err := r.prover.UnmarshalText([]byte(f.prover)); err != nil {
			return nil, cli.Refused("--prover: %v", err)
		}
	}
	if _, err := rand.Read(r.id[:]); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "draw a request")
	}
	return r, nil
}

const (
	headerTimeout = 10 * time.Second
	stopTimeout   = 10 * time.Second
)

// serveOnce serves until there is a verdict and its prover has it.
func serveOnce(ctx context.Context, l net.Listener, h *dial.Handler, result <-chan proof.Verdict) (v proof.Verdict, err error) {
	server := &http.Server{Handler: h, ReadHeaderTimeout: headerTimeout, MaxHeaderBytes: 16 << 10}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { h.Run(ctx); return nil })
	group.Go(func() error {
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			return fault.Wrap(fault.Internal, err, "serve")
		}
		return nil
	})
	group.Go(func() error {
		defer stop()
		select {
		case v = <-result:
		case <-ctx.Done():
			err = fault.Wrap(fault.Canceled, ctx.Err(), "wait for a prover")
		}
		end, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		if stopped := server.Shutdown(end); stopped != nil && err == nil {
			err = fault.Wrap(fault.Internal, stopped, "stop serving")
		}
		return err
	})
	return v, group.Wait()
}
