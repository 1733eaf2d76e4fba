package executor

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/client"
)

// Clean ends and removes what killed workers have left on the engine, keeping in each job's state folder what its container
// had saved, and returns those folders. Jobs of living workers are let be; jobs whose folder this machine does not have are
// taken for forgotten.
func Clean(ctx context.Context, host string, grace time.Duration) ([]string, error) {
	e, err := connect(host)
	if err != nil {
		return nil, err
	}
	defer e.Close()
	return e.sweep(ctx, key{}, grace, true)
}

// sweep does that for all jobs but one. Without forgotten, a job is let be whose folder is not there: it may be that of a
// worker with other file systems.
func (e engine) sweep(ctx context.Context, but key, grace time.Duration, forgotten bool) ([]string, error) {
	keys, err := e.keys(ctx)
	if err != nil {
		return nil, err
	}
	var swept []string
	for _, k := range keys {
		if k == but {
			continue
		}
		_, err := os.Stat(k.state)
		gone := forgotten && errors.Is(err, fs.ErrNotExist)
		if err != nil && !gone {
			continue
		}
		rescued, err := e.rescue(ctx, k, grace)
		if err != nil {
			return swept, err
		}
		if rescued {
			swept = append(swept, k.state)
		}
	}
	return swept, nil
}

// keys lists the jobs that have anything on the engine. Labels may come from an image too: only names that follow from them
// are the executor's.
func (e engine) keys(ctx context.Context) ([]key, error) {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	labelled := client.Filters{}.Add("label", stateLabel)
	containers, err := e.ContainerList(ctx, client.ContainerListOptions{All: true, Filters: labelled})
	if err != nil {
		return nil, failed(err, "list containers")
	}
	volumes, err := e.VolumeList(ctx, client.VolumeListOptions{Filters: labelled})
	if err != nil {
		return nil, failed(err, "list volumes")
	}
	var keys []key
	for _, c := range containers.Items {
		k := key{c.Labels[stateLabel]}
		if slices.Contains(c.Names, "/"+k.trainer()) || slices.Contains(c.Names, "/"+k.holder()) {
			keys = append(keys, k)
		}
	}
	for _, v := range volumes.Items {
		if k := (key{v.Labels[stateLabel]}); v.Name == k.volume() {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b key) int { return slices.Compare([]byte(a.state), []byte(b.state)) })
	return slices.Compact(keys), nil
}

// rescue removes what is left of a job that nobody is at.
func (e engine) rescue(ctx context.Context, k key, grace time.Duration) (bool, error) {
	s := &state{dir: k.state}
	if _, err := os.Stat(k.state); err == nil {
		if s.lock, err = lockFolder(k.state); err != nil {
			return false, err
		}
		if s.lock == nil {
			return false, nil
		}
		if s.root, err = os.OpenRoot(k.state); err != nil {
			_ = s.lock.Close()
			return false, failed(err, "open state folder")
		}
		defer s.close()
	}
	if err := e.stop(ctx, k.trainer(), grace); err != nil {
		return false, err
	}
	if c, found, err := e.inspect(ctx, k.holder()); err == nil && found && c.State != nil && c.State.Running && s.root != nil {
		if err := s.snapshot(ctx, e, c.ID, held(c)); ours(err) {
			return false, err
		}
	}
	return true, e.release(ctx, k)
}

// held are the limits on the output folder that a holder was made for.
func held(c container.InspectResponse) Limits {
	l := DefaultConfig().Limits
	l.Files = 1 << 20
	for _, u := range c.HostConfig.Ulimits {
		if u.Name == "fsize" {
			l.Output = u.Hard
		}
	}
	return l
}
