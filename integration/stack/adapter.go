package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// BridgeKey is every adapter's bearer key, for one run on loopback.
const BridgeKey = "on-loopback-for-one-run"

// Adapter is an adapter, or one of its replicas.
type Adapter struct {
	Name      string
	URL       string // with a slash at its end
	Metrics   string // URL of /metrics
	Dir       string // its journal, on SQLite, and what it has fetched
	Database  string // of the replicas; empty on SQLite
	Signer    common.Address
	Recipient [32]byte // X25519 key of its identity

	env []string
}

// drawIdentities draws the identities of all adapters; their signing keys are among the stack's accounts.
func (s *Stack) drawIdentities() error {
	for i := range s.config.Adapters {
		identity, err := seal.NewSecret()
		if err != nil {
			return err
		}
		a := &Adapter{Name: numbered("adapter", i), Signer: s.Info.Keys.Addresses[signerName(i)]}
		if a.Recipient, err = identity.Public(); err != nil {
			return err
		}
		file := filepath.Join(s.config.Dir, "keys", a.Name+".age")
		if err := os.WriteFile(file, []byte(identity.Reveal()+"\n"), 0o600); err != nil {
			return fault.Wrap(fault.Storage, err, "write %s's identity", a.Name)
		}
		a.env = []string{"ASSAY_IDENTITY_FILE=" + file, "ASSAY_KEYSTORE=" + s.Info.Keys.Files[signerName(i)]}
		s.Adapters = append(s.Adapters, a)
	}
	s.Info.Identity = filepath.Join(s.config.Dir, "keys", s.Adapters[0].Name+".age")
	return nil
}

// signerName is the account of an adapter's signing key.
func signerName(i int) string {
	if i == 0 {
		return access.Signer
	}
	return numbered(access.Signer, i)
}

func numbered(name string, i int) string { return fmt.Sprintf("%s-%d", name, i+1) }

// startAdapters starts every adapter, which may call every node back.
func (s *Stack) startAdapters(ctx context.Context, program string) error {
	key := filepath.Join(s.config.Dir, "keys", "bridge.key")
	if err := os.WriteFile(key, []byte(BridgeKey), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the bearer key")
	}
	if err := s.replicate(ctx); err != nil {
		return err
	}
	origins := make([]string, len(s.Nodes))
	for i, n := range s.Nodes {
		origins[i] = n.callback
	}
	common := []string{"ASSAY_CALLBACK_ORIGINS=" + strings.Join(origins, ","), "ASSAY_GATEWAYS=" + s.config.Through(kubo.name, s.Info.Gateway)}
	group, ctx := errgroup.WithContext(ctx)
	for _, a := range s.Adapters {
		group.Go(func() error { return s.startAdapter(ctx, program, key, a, common) })
	}
	return group.Wait()
}

// replicate gives each adapter a database and its replicas.
func (s *Stack) replicate(ctx context.Context) error {
	if s.config.Replicas == 0 {
		return nil
	}
	var all []*Adapter
	for _, a := range s.Adapters {
		var err error
		if a.Database, err = s.postgres.create(ctx, a.Name); err != nil {
			return err
		}
		for i := range s.config.Replicas {
			replica := *a
			if i > 0 {
				replica.Name = numbered(a.Name, i)
			}
			replica.env = append([]string{"DATABASE_URL=" + a.Database, "ASSAY_REPLICA=" + replica.Name}, a.env...)
			all = append(all, &replica)
		}
	}
	s.Adapters = all
	return nil
}

func (s *Stack) startAdapter(ctx context.Context, program, key string, a *Adapter, common []string) error {
	ports, err := FreePorts(ctx, 2)
	if err != nil {
		return err
	}
	a.URL, a.Metrics = fmt.Sprintf("http://127.0.0.1:%d/", ports[0]), fmt.Sprintf("http://127.0.0.1:%d/metrics", ports[1])
	a.Dir = filepath.Join(s.config.Dir, a.Name)
	if err := os.MkdirAll(a.Dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make %s's folder", a.Name)
	}
	env, err := s.Info.AdapterEnv(ports[0], ports[1], key, a.Dir)
	if err != nil {
		return err
	}
	for _, more := range [][]string{a.env, common, s.config.Env} {
		env = append(env, more...) // the last of a name counts
	}
	return s.run(ctx, &service{name: a.Name, ready: answers(a.URL + "ready"), command: func(ctx context.Context) *exec.Cmd {
		cmd := exec.CommandContext(ctx, program)
		cmd.Env = env
		return cmd
	}})
}
