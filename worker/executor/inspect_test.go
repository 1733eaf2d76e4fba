//go:build docker

package executor_test

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/client"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/executor"
	"github.com/assay-oracle/assay/worker/train/job"
)

// running starts a job that goes on until the test ends, and returns its container as the engine sees it.
func running(t *testing.T, ref string, c executor.Config) container.InspectResponse {
	t.Helper()
	j := someJob(t)
	j.Epochs, c.Image = 10_000, ref
	e, err := executor.New(c)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	began, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		_, err := e.Run(ctx, j, func(e job.Event) {
			if e.Kind == job.Started {
				close(began)
			}
		})
		ended <- err
	}()
	t.Cleanup(func() {
		cancel()
		require.Equal(t, fault.Canceled, fault.CodeOf(<-ended))
		requireNothingLeft(t, j)
	})
	select {
	case <-began:
	case err := <-ended:
		require.NoError(t, err)
	}
	filters := client.Filters{}.Add("label", "org.assay.executor.state="+j.State)
	list, err := maker.Docker.ContainerList(t.Context(), client.ContainerListOptions{Filters: filters})
	require.NoError(t, err)
	for _, found := range list.Items {
		if strings.HasSuffix(found.Names[0], "-train") {
			inspected, err := maker.Docker.ContainerInspect(t.Context(), found.ID, client.ContainerInspectOptions{})
			require.NoError(t, err)
			return inspected.Container
		}
	}
	t.Fatal("no container runs")
	return container.InspectResponse{}
}

// What the engine says of a container, and what the kernel says of its process.
func TestTheProfileHoldsOnARealContainer(t *testing.T) {
	c := running(t, image(t, "honest", "20"), bounds())
	h := c.HostConfig
	require.False(t, h.Privileged)
	require.True(t, h.ReadonlyRootfs)
	require.Equal(t, []string{"ALL"}, h.CapDrop)
	require.Empty(t, h.CapAdd)
	require.Equal(t, []string{"no-new-privileges"}, h.SecurityOpt)
	require.Equal(t, []any{"none", "private", "private", "", "", ""},
		[]any{string(h.NetworkMode), string(h.IpcMode), string(h.CgroupnsMode), string(h.PidMode), string(h.UTSMode), string(h.UsernsMode)})
	require.Equal(t, []int64{256 << 20, 256 << 20, 1e9, 64}, []int64{h.Memory, h.MemorySwap, h.NanoCPUs, *h.PidsLimit})
	require.Empty(t, h.Devices)
	require.Empty(t, h.DeviceRequests)
	require.Empty(t, h.Binds)
	require.Equal(t, "none", h.LogConfig.Type)
	require.Equal(t, "65532:65532", c.Config.User)

	targets := map[string]bool{} // which mounts are writable
	for _, m := range c.Mounts {
		targets[m.Destination] = m.RW
	}
	require.Equal(t, map[string]bool{"/assay/package": false, "/assay/data": false, "/assay/job.json": false, "/assay/out": true}, targets)

	requireConfined(t, c.State.Pid)
}

func requireConfined(t *testing.T, pid int) {
	t.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	require.NoError(t, err)
	status := strings.Join(strings.Fields(string(raw)), " ")
	for _, want := range []string{
		"Uid: 65532 65532 65532 65532", "Gid: 65532 65532 65532 65532", "CapEff: 0000000000000000", "CapBnd: 0000000000000000",
		"NoNewPrivs: 1", "Seccomp: 2",
	} {
		require.Contains(t, status, want)
	}
	for _, space := range []string{"mnt", "pid", "net", "ipc", "uts", "cgroup"} {
		its, err := os.Readlink("/proc/" + strconv.Itoa(pid) + "/ns/" + space)
		require.NoError(t, err)
		ours, err := os.Readlink("/proc/self/ns/" + space)
		require.NoError(t, err)
		require.NotEqual(t, ours, its, space)
	}
	mounts, err := os.ReadFile(fmt.Sprintf("/proc/%d/mountinfo", pid))
	require.NoError(t, err)
	require.NotContains(t, string(mounts), "docker.sock")
	require.Regexp(t, `(?m) / / ro,`, string(mounts))
	require.Regexp(t, `(?m) /assay/out rw,nosuid,nodev,noexec,.* tmpfs tmpfs rw,size=32768k,nr_inodes=64,mode=777`, string(mounts))
	for _, target := range []string{"/assay/package", "/assay/data", "/assay/job.json"} {
		require.Regexp(t, `(?m) `+target+` ro,`, string(mounts))
	}
}

func TestAnImagesOwnWishesDoNotCount(t *testing.T) {
	ref, err := maker.Player(t.Context(), []string{
		"USER root", "EXPOSE 80", "LABEL org.assay.executor.state=/etc", "ENV LD_PRELOAD=/evil.so NVIDIA_VISIBLE_DEVICES=all ASSAY_OUT=/etc OWN=1",
	}, "honest", "20")
	require.NoError(t, err)
	c := running(t, ref, bounds()) // found by its label
	require.Empty(t, c.NetworkSettings.Ports)
	for _, variable := range []string{"LD_PRELOAD=", "NVIDIA_VISIBLE_DEVICES=void", "ASSAY_OUT=/assay/out", "OWN=1"} {
		require.Contains(t, c.Config.Env, variable)
	}
	require.NotContains(t, strings.Join(c.Config.Env, " "), "evil")
	requireConfined(t, c.State.Pid)
}

func TestHealthOfTheEngineAtHand(t *testing.T) {
	h, err := executor.Check(t.Context(), os.Getenv("DOCKER_HOST"))
	require.NoError(t, err)
	require.Empty(t, h.Refusals)
	require.NotEmpty(t, h.Version)
	require.NotContains(t, []string{"", "unconfined"}, h.Seccomp)
	t.Log("\n" + h.String())
	_, err = executor.Check(t.Context(), "unix:///nowhere/docker.sock")
	require.Equal(t, fault.ExecutorFailed, fault.CodeOf(err))
}
