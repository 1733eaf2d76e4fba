package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// bridgeKey is the adapter's bearer key, for one run on loopback.
const bridgeKey = "on-loopback-for-one-run"

// startAdapter starts the adapter, which may call the node back, and returns its URL.
func (s *Stack) startAdapter(ctx context.Context, program string, env []string) (string, error) {
	port, err := freePort(ctx)
	if err != nil {
		return "", err
	}
	metrics, err := freePort(ctx)
	if err != nil {
		return "", err
	}
	dir, key := filepath.Join(s.dir, "adapter"), filepath.Join(s.dir, "keys", "bridge.key")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fault.Wrap(fault.Storage, err, "make the adapter's folder")
	}
	if err := os.WriteFile(key, []byte(bridgeKey), 0o600); err != nil {
		return "", fault.Wrap(fault.Storage, err, "write the bearer key")
	}
	cmd := exec.CommandContext(context.WithoutCancel(ctx), program)
	if cmd.Env, err = s.Info.AdapterEnv(port, metrics, key, dir); err != nil {
		return "", err
	}
	cmd.Env = append(append(cmd.Env, "ASSAY_CALLBACK_ORIGINS="+s.Node.URL), env...)
	p, err := s.run("adapter", cmd)
	if err != nil {
		return "", err
	}
	url := fmt.Sprintf("http://127.0.0.1:%d/", port)
	return url, p.ready(ctx, answers(url+"ready"))
}
