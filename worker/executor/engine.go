package executor

import (
	"context"
	"time"

	"github.com/containerd/errdefs"
	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// How long the engine may take: to answer, and to do something with a file system.
const (
	quick = 30 * time.Second
	slow  = 10 * time.Minute
)

// engine is the Docker Engine.
type engine struct{ *client.Client }

func connect(host string) (engine, error) {
	options := []client.Opt{client.WithUserAgent("assay-worker")}
	if host != "" {
		options = append(options, client.WithHost(host))
	}
	c, err := client.New(options...)
	if err != nil {
		return engine{}, fault.Wrap(fault.ExecutorFailed, err, "connect to the Docker engine")
	}
	return engine{c}, nil
}

// failed is an error of the engine's.
func failed(err error, doing string) error {
	if err == nil {
		return nil
	}
	return fault.Wrap(fault.ExecutorFailed, err, "%s", doing)
}

// create makes a container, and removes it where only part of that succeeds.
func (e engine) create(ctx context.Context, o client.ContainerCreateOptions) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	made, err := e.ContainerCreate(ctx, o)
	return made.ID, failed(err, "create container "+o.Name)
}

func (e engine) start(ctx context.Context, id string) error {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	_, err := e.ContainerStart(ctx, id, client.ContainerStartOptions{})
	return failed(err, "start container")
}

// stop asks a container to end and ends it after the grace. One that has ended, or is gone, is no error.
func (e engine) stop(ctx context.Context, id string, grace time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, grace+slow)
	defer cancel()
	seconds := int(grace.Seconds())
	_, err := e.ContainerStop(ctx, id, client.ContainerStopOptions{Timeout: &seconds})
	if errdefs.IsNotFound(err) {
		err = nil
	}
	return failed(err, "stop container")
}

func (e engine) kill(ctx context.Context, id string) error {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	_, err := e.ContainerKill(ctx, id, client.ContainerKillOptions{Signal: "KILL"})
	if errdefs.IsNotFound(err) || errdefs.IsConflict(err) { // gone, or not running
		err = nil
	}
	return failed(err, "kill container")
}

// pause holds a container still; paused is false where it has ended.
func (e engine) pause(ctx context.Context, id string) (paused bool, err error) {
	short, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	_, err = e.ContainerPause(short, id, client.ContainerPauseOptions{})
	if err != nil && !e.runs(ctx, id) { // the engine has no code of its own for that
		return false, nil
	}
	return err == nil, failed(err, "pause container")
}

func (e engine) resume(ctx context.Context, id string) error {
	short, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	_, err := e.ContainerUnpause(short, id, client.ContainerUnpauseOptions{})
	if err != nil && !e.runs(ctx, id) { // it was killed meanwhile
		return nil
	}
	return failed(err, "resume container")
}

func (e engine) runs(ctx context.Context, id string) bool {
	c, found, err := e.inspect(ctx, id)
	return err != nil || found && c.State != nil && c.State.Running
}

// remove ends a container, if it runs, and removes it with the volumes that nobody named.
func (e engine) remove(ctx context.Context, id string) error {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	_, err := e.ContainerRemove(ctx, id, client.ContainerRemoveOptions{Force: true, RemoveVolumes: true})
	if errdefs.IsNotFound(err) {
		err = nil
	}
	return failed(err, "remove container")
}

func (e engine) removeVolume(ctx context.Context, name string) error {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	_, err := e.VolumeRemove(ctx, name, client.VolumeRemoveOptions{})
	if errdefs.IsNotFound(err) {
		err = nil
	}
	return failed(err, "remove volume")
}

// inspect says how a container is; found is false when there is none.
func (e engine) inspect(ctx context.Context, id string) (c container.InspectResponse, found bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	result, err := e.ContainerInspect(ctx, id, client.ContainerInspectOptions{})
	if errdefs.IsNotFound(err) {
		return c, false, nil
	}
	return result.Container, err == nil, failed(err, "inspect container")
}
