// Package devipfs is an IPFS node for development stacks and tests that runs inside a Go process.
//
// It keeps blocks on disk, serves them as a trustless gateway by boxo's own handler, and speaks the part of Kubo's RPC API
// that package publish uses. It has no peers: content gets in by upload only and is found by nobody but its callers. It
// listens on loopback only and refuses requests that a web page could make.
package devipfs

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"time"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/gateway"
	blocks "github.com/ipfs/go-block-format"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config says where the node listens and keeps its blocks.
type Config struct {
	Addr string // a loopback address and port; port 0 takes a free one
	Dir  string // made if missing; what is in it is served again after a restart
}

// Validate checks the settings and names the wrong one.
func (c Config) Validate() error {
	addr, err := netip.ParseAddrPort(c.Addr)
	if err != nil || !addr.Addr().IsLoopback() {
		return fault.New(fault.Config, "must be a loopback address and a port, not %q", c.Addr).About("Addr")
	}
	if c.Dir == "" {
		return fault.New(fault.Config, "no folder is set").About("Dir")
	}
	return nil
}

// Node is a running node.
type Node struct {
	url    string
	server *http.Server
	done   chan error
}

// Start opens the folder and listens; both work when it returns. The node ends with Close or with ctx.
func Start(ctx context.Context, cfg Config) (*Node, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	store, err := openStore(cfg.Dir)
	if err != nil {
		return nil, err
	}
	if err := store.addEmptyFolder(ctx); err != nil {
		return nil, err
	}
	handler, err := newHandler(store)
	if err != nil {
		return nil, err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", cfg.Addr)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "listen for the IPFS node").About("Addr")
	}
	n := &Node{
		url:    "http://" + listener.Addr().String(),
		server: &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second},
		done:   make(chan error, 1),
	}
	go func() { n.done <- n.server.Serve(listener) }()
	context.AfterFunc(ctx, func() { _ = n.server.Close() })
	return n, nil
}

// GatewayURL is the base URL of the trustless gateway.
func (n *Node) GatewayURL() string { return n.url }

// APIURL is the base URL of the RPC API.
func (n *Node) APIURL() string { return n.url }

// Close ends the node and waits for its listener.
func (n *Node) Close() error {
	err := n.server.Close()
	if served := <-n.done; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	n.done <- http.ErrServerClosed // for a second Close
	if err != nil {
		return fault.Wrap(fault.Internal, err, "stop the IPFS node")
	}
	return nil
}

// newHandler routes the gateway and the RPC API.
func newHandler(store *store) (http.Handler, error) {
	service := blockservice.New(store, offline.Exchange(store))
	backend, err := gateway.NewBlocksBackend(service)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "make the IPFS gateway")
	}
	mux := http.NewServeMux()
	mux.Handle("GET /ipfs/", gateway.NewHandler(gateway.Config{
		NoDNSLink: true, DisableHTMLErrors: true, MetricsRegistry: prometheus.NewRegistry(),
	}, backend))
	registerRPC(mux, store)
	return localOnly(mux), nil
}

// localOnly refuses what a page in a browser could be made to send: other hosts that resolve to us, and other origins.
func localOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, err := netip.ParseAddrPort(r.Host)
		if err != nil || !host.Addr().IsLoopback() || r.Header.Get("Origin") != "" {
			http.Error(w, "only local programs may ask", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// emptyFolder is the folder that every IPFS node knows, by which gateways are probed.
const emptyFolder = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"

func (s *store) addEmptyFolder(ctx context.Context) error {
	c, err := evaluator.ParseCID(emptyFolder)
	if err != nil {
		return err
	}
	block, err := blocks.NewBlockWithCid([]byte{0x0a, 0x02, 0x08, 0x01}, toCid(c))
	if err == nil {
		err = s.Put(ctx, block)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "add the empty folder")
	}
	return s.pin(c)
}

func openStore(dir string) (*store, error) {
	s := &store{blocks: filepath.Join(dir, "blocks"), pins: filepath.Join(dir, "pins")}
	for _, path := range []string{s.blocks, s.pins} {
		if err := os.MkdirAll(path, 0o700); err != nil {
			return nil, fault.Wrap(fault.Storage, err, "open the IPFS node's folder")
		}
	}
	return s, nil
}
