//go:build docker

package executor_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/moby/moby/api/pkg/stdcopy"
	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/client"
	"github.com/stretchr/testify/require"
)

// loose runs an image without the executor, as a control: the attack works where nothing stops it. It returns what it said
// on standard error.
func loose(t *testing.T, image string, host container.HostConfig) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c, err := maker.Docker.ContainerCreate(ctx, client.ContainerCreateOptions{
		Config: &container.Config{Image: image, Env: []string{"ASSAY_OUT=/tmp"}}, HostConfig: &host,
	})
	require.NoError(t, err)
	defer func() {
		_, err := maker.Docker.ContainerRemove(context.WithoutCancel(ctx), c.ID, client.ContainerRemoveOptions{Force: true})
		require.NoError(t, err)
	}()
	wait := maker.Docker.ContainerWait(ctx, c.ID, client.ContainerWaitOptions{Condition: container.WaitConditionNextExit})
	_, err = maker.Docker.ContainerStart(ctx, c.ID, client.ContainerStartOptions{})
	require.NoError(t, err)
	select {
	case <-wait.Result:
	case err := <-wait.Error:
		require.NoError(t, err)
	}
	logs, err := maker.Docker.ContainerLogs(ctx, c.ID, client.ContainerLogsOptions{ShowStdout: true, ShowStderr: true})
	require.NoError(t, err)
	defer logs.Close()
	var out, errors bytes.Buffer
	_, err = stdcopy.StdCopy(&out, &errors, logs)
	require.NoError(t, err)
	return errors.String()
}
