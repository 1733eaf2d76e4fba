package stack

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// source is a program of another project, built from a nested module.
type source struct {
	name    string // of the module's folder, and of the program
	pkg     string
	ldflags string
}

// The node says its version to peers and refuses to start without one.
var (
	chainlink = source{"chainlink", "github.com/smartcontractkit/chainlink/v2", "-s -w" +
		" -X github.com/smartcontractkit/chainlink/v2/core/static.Version=2.23.0" +
		" -X github.com/smartcontractkit/chainlink/v2/core/static.Sha=0000000000000000000000000000000000000000"}
	geth = source{"geth", "github.com/ethereum/go-ethereum/cmd/geth", "-s -w"}
	kubo = source{"kubo", "github.com/ipfs/kubo/cmd/ipfs", "-s -w"}
)

// Build builds the other projects' programs that are not yet in bin/stack. The first time takes minutes.
func Build(ctx context.Context, root string) error {
	_, err := Programs(ctx, root)
	return err
}

// Programs is Build, and returns the programs' paths by name.
func Programs(ctx context.Context, root string) (map[string]string, error) {
	paths := map[string]string{}
	for _, s := range []source{chainlink, geth, kubo} {
		path, err := s.build(ctx, root)
		if err != nil {
			return nil, err
		}
		paths[s.name] = path
	}
	return paths, nil
}

// buildTimeout fits a cold build of the node on two cores.
const buildTimeout = 20 * time.Minute

// building keeps stacks that start side by side from building the same program twice.
var building sync.Mutex

// build returns the path of the program, which is named after its module's dependencies: a change of them builds it anew.
func (s source) build(ctx context.Context, root string) (string, error) {
	building.Lock()
	defer building.Unlock()
	module := filepath.Join(root, "integration", "stack", "programs", s.name)
	key, err := s.key(module)
	if err != nil {
		return "", err
	}
	path, err := filepath.Abs(filepath.Join(root, "bin", "stack", s.name+"-"+key))
	if err != nil {
		return "", fault.Wrap(fault.Internal, err, "find bin/stack")
	}
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	ctx, cancel := context.WithTimeout(ctx, buildTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", "build", "-ldflags", s.ldflags, "-o", path+".part", s.pkg)
	cmd.Dir = module
	cmd.Env = append(cmd.Environ(), "CGO_CFLAGS=", "CGO_LDFLAGS=", "GOFLAGS=-buildvcs=false") // libtensorflow is not theirs
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fault.Wrap(fault.Internal, err, "build %s: %s", s.name, end(out))
	}
	if err := os.Rename(path+".part", path); err != nil {
		return "", fault.Wrap(fault.Storage, err, "keep %s", s.name)
	}
	return path, nil
}

func (s source) key(module string) (string, error) {
	h := sha256.New()
	_, _ = fmt.Fprintln(h, s.pkg, s.ldflags) // hashes do not fail
	for _, name := range []string{"go.mod", "go.sum"} {
		raw, err := os.ReadFile(filepath.Join(module, name))
		if err != nil {
			return "", fault.Wrap(fault.Storage, err, "read %s's %s", s.name, name)
		}
		_, _ = h.Write(raw)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:6]), nil
}
