package stack

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// startKubo starts an IPFS node that knows nobody and sets the stack's gateway and API.
func (s *Stack) startKubo(ctx context.Context, program string) error {
	repo := filepath.Join(s.config.Dir, "kubo")
	command := func(ctx context.Context, args ...string) *exec.Cmd {
		cmd := exec.CommandContext(ctx, program, args...)
		cmd.Env = append(cmd.Environ(), "IPFS_PATH="+repo, "IPFS_TELEMETRY=off")
		return cmd
	}
	for _, args := range [][]string{
		{"init", "--profile", "test"}, // addresses with port 0, no bootstrap peers
		{"config", "--json", "AutoConf.Enabled", "false"},
		{"config", "--json", "Gateway.NoFetch", "true"},
	} {
		if out, err := command(ctx, args...).CombinedOutput(); err != nil {
			return fault.Wrap(fault.Internal, err, "ipfs %s: %s", strings.Join(args, " "), end(out))
		}
	}
	return s.run(ctx, &service{
		name:    kubo.name,
		command: func(ctx context.Context) *exec.Cmd { return command(ctx, "daemon", "--offline") },
		ready: func(context.Context) error {
			var err, gatewayErr error
			s.Info.IPFSAPI, err = kuboAddress(filepath.Join(repo, "api"))
			s.Info.Gateway, gatewayErr = kuboAddress(filepath.Join(repo, "gateway"))
			return errors.Join(err, gatewayErr)
		},
	})
}

// kuboAddress reads where Kubo listens: it writes a multiaddress or a URL once it does.
func kuboAddress(file string) (string, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	address := strings.TrimSpace(string(raw))
	if strings.HasPrefix(address, "http://") {
		return strings.TrimSuffix(address, "/"), nil
	}
	parts := strings.Split(address, "/")
	if len(parts) != 5 || parts[3] != "tcp" {
		return "", fault.New(fault.Internal, "%q is no TCP address", address)
	}
	return "http://" + parts[2] + ":" + parts[4], nil
}
