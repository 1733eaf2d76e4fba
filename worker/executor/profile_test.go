package executor

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	dockerspec "github.com/moby/docker-image-spec/specs-go/v1"
	"github.com/moby/moby/api/types/mount"
	"github.com/moby/moby/api/types/system"
	"github.com/moby/moby/client"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

var update = flag.Bool("update", false, "write the golden files")

func someProfile(gpus string) profile {
	l := DefaultConfig().Limits
	l.Memory, l.CPUs = 8<<30, 2
	k := key{"/var/lib/assay/jobs/7"}
	return profile{
		name: k.trainer(), image: "sha256:" + strings.Repeat("0a", 32), limits: l, gpus: gpus, volume: k.volume(), env: environment(gpus),
		mounts: []mount.Mount{readOnly("/srv/model", packageDir), readOnly("/srv/data", dataDir), readOnly(k.state+"/job.json", jobFile)}, labels: k.labels(),
	}
}

// The whole of what the engine is asked for, in the engine's own words: what is not in these files is not given.
func TestProfileIsTheGoldenOne(t *testing.T) {
	for name, gpus := range map[string]string{"cpu": "", "gpu": "0,GPU-5f2b", "all-gpus": "all"} {
		t.Run(name, func(t *testing.T) {
			p := someProfile(gpus)
			asked, volume := p.options(), p.volumeOptions()
			got, err := json.MarshalIndent(map[string]any{"config": asked.Config, "host": asked.HostConfig, "name": asked.Name, "volume": volume}, "", "  ")
			require.NoError(t, err)
			path := filepath.Join("testdata", name+".json")
			if *update {
				require.NoError(t, os.WriteFile(path, append(got, '\n'), 0o600))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			require.JSONEq(t, string(want), string(got))
		})
	}
}

func TestThePauseProgramWaits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pause")
	require.NoError(t, os.WriteFile(path, pause(), 0o700))
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	require.Error(t, exec.CommandContext(ctx, path).Run())
	require.ErrorIs(t, ctx.Err(), context.DeadlineExceeded, "it ended by itself")
}

func TestAnEngineThatCannotContainIsRefused(t *testing.T) {
	good := system.Info{
		OSType: "linux", MemoryLimit: true, PidsLimit: true, CPUCfsQuota: true, SwapLimit: true, NCPU: 4, MemTotal: 8 << 30,
		SecurityOptions: []string{"name=seccomp,profile=builtin", "name=apparmor", "name=rootless", "name=cgroupns"},
	}
	h := healthOf(good)
	require.NoError(t, h.demand(Limits{Memory: 8 << 30, CPUs: 4}))
	require.Empty(t, h.Advice)
	require.Equal(t, fault.Config, fault.CodeOf(h.demand(Limits{Memory: 8<<30 + 1})))
	require.Equal(t, fault.Config, fault.CodeOf(h.demand(Limits{CPUs: 4.5})))
	require.Equal(t, Limits{Memory: 6 << 30, CPUs: 4}, Limits{}.within(h))

	for name, change := range map[string]func(i *system.Info){
		"no seccomp":      func(i *system.Info) { i.SecurityOptions = i.SecurityOptions[1:] },
		"unconfined":      func(i *system.Info) { i.SecurityOptions[0] = "name=seccomp,profile=unconfined" },
		"no memory limit": func(i *system.Info) { i.MemoryLimit = false },
		"no pids limit":   func(i *system.Info) { i.PidsLimit = false },
		"no cpu limit":    func(i *system.Info) { i.CPUCfsQuota = false },
		"windows":         func(i *system.Info) { i.OSType = "windows" },
	} {
		t.Run(name, func(t *testing.T) {
			bad := good
			bad.SecurityOptions = append([]string{}, good.SecurityOptions...)
			change(&bad)
			require.Equal(t, fault.ExecutorFailed, fault.CodeOf(healthOf(bad).demand(Limits{})))
		})
	}
	weak := good
	weak.SecurityOptions, weak.SwapLimit = []string{"name=seccomp,profile=default"}, false
	weak.Runtimes = map[string]system.RuntimeWithStatus{"nvidia": {}}
	require.Len(t, healthOf(weak).Advice, 4)
}

func TestImagesThatCannotRunAreRefused(t *testing.T) {
	image := func(change func(i *client.ImageInspectResult)) error {
		var i client.ImageInspectResult
		i.Os, i.Config = "linux", &dockerspec.DockerOCIImageConfig{}
		i.Config.Entrypoint = []string{"/train"}
		change(&i)
		return acceptable(i)
	}
	require.NoError(t, image(func(*client.ImageInspectResult) {}))
	require.NoError(t, image(func(i *client.ImageInspectResult) { i.Config.Entrypoint, i.Config.Cmd = nil, []string{"/train"} }))
	for name, change := range map[string]func(i *client.ImageInspectResult){
		"windows":    func(i *client.ImageInspectResult) { i.Os = "windows" },
		"no program": func(i *client.ImageInspectResult) { i.Config.Entrypoint = nil },
		"no config":  func(i *client.ImageInspectResult) { i.Config = nil },
		"a volume":   func(i *client.ImageInspectResult) { i.Config.Volumes = map[string]struct{}{"/data": {}} },
	} {
		require.Equal(t, fault.ImageRefused, fault.CodeOf(image(change)), name)
	}
}

func TestConfigIsChecked(t *testing.T) {
	require.NoError(t, DefaultConfig().Validate())
	hex := strings.Repeat("0a", 32)
	for field, changes := range map[string][]func(c *Config){
		"host":  {func(c *Config) { c.Host = "tcp://10.0.0.1:2375" }},
		"image": {func(c *Config) { c.Image = "nmt:latest" }, func(c *Config) { c.Image = "sha256:1" }},
		"gpus":  {func(c *Config) { c.GPUs = "0, 1" }},
		"allow": {func(c *Config) { c.Allow = []string{"Nmt"} }, func(c *Config) { c.Allow = []string{""} }},
		"limits": {
			func(c *Config) { c.Limits.Memory = 1 }, func(c *Config) { c.Limits.PIDs = 0 }, func(c *Config) { c.Limits.Output = 0 },
			func(c *Config) { c.Limits.Time = 0 }, func(c *Config) { c.Grace = 0 }, func(c *Config) { c.Limits.Noise = 1 },
		},
	} {
		for _, change := range changes {
			c := DefaultConfig()
			change(&c)
			err := c.Validate()
			require.Equal(t, fault.Config, fault.CodeOf(err), "%v", err)
			require.Equal(t, field, fault.SubjectOf(err))
		}
	}
	c := DefaultConfig()
	c.Image, c.GPUs, c.Allow = "sha256:"+hex, "all", []string{"example.org/nmt", "nmt@sha256:" + hex, "sha256:" + hex}
	require.NoError(t, c.Validate())
	require.True(t, c.permits("example.org/nmt@sha256:"+strings.Repeat("1", 64)))
	require.True(t, c.permits("other@sha256:"+hex))
	require.False(t, c.permits("other@sha256:"+strings.Repeat("1", 64)))
	require.False(t, c.permits("example.org/nmt2@sha256:"+strings.Repeat("1", 64)))
}
