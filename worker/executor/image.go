package executor

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/containerd/errdefs"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// choose returns the image to run: the miner's own choice, or the package's if the miner agrees.
func (c Config) choose(m *modelpkg.Manifest) (string, error) {
	if c.Image != "" {
		return c.Image, nil
	}
	if m.Training == nil {
		return "", fault.New(fault.ImageRefused, "the model package names no training image, and none was given")
	}
	if !c.permits(m.Training.Image) {
		return "", fault.New(fault.ImageRefused, "%s is not on the list of allowed images", m.Training.Image)
	}
	return m.Training.Image, nil
}

// resolve returns the id of an image that is there, pulls it if that is wanted, and refuses one that asks for what a
// container does not get.
func (e engine) resolve(ctx context.Context, image string, pull bool) (string, error) {
	found, err := e.lookup(ctx, image)
	if errdefs.IsNotFound(err) && pull && !imageID.MatchString(image) {
		if err := e.pull(ctx, image); err != nil {
			return "", err
		}
		found, err = e.lookup(ctx, image)
	}
	if errdefs.IsNotFound(err) {
		return "", fault.New(fault.ImageRefused, "the engine has no image %s: pull it by that digest, or let it be pulled", image)
	}
	if err != nil {
		return "", failed(err, "look up image "+image)
	}
	return found.ID, acceptable(found)
}

func (e engine) lookup(ctx context.Context, image string) (client.ImageInspectResult, error) {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	found, err := e.ImageInspect(ctx, image)
	if err != nil {
		return found, err
	}
	// The engine is believed about what it has, but not about what was asked for: a pinned name must come back as it is.
	_, digest, named := strings.Cut(image, "@")
	held := func(d string) bool { return strings.HasSuffix(d, "@"+digest) }
	if named && !slices.ContainsFunc(found.RepoDigests, held) || !named && found.ID != image {
		return found, errdefs.ErrNotFound
	}
	return found, nil
}

func (e engine) pull(ctx context.Context, image string) error {
	ctx, cancel := context.WithTimeout(ctx, 6*slow)
	defer cancel()
	progress, err := e.ImagePull(ctx, image, client.ImagePullOptions{})
	if err != nil {
		return failed(err, "pull "+image)
	}
	defer progress.Close()
	return failed(progress.Wait(ctx), "pull "+image)
}

// acceptable refuses images for another machine, and volumes: the engine would make one on the host's disk for each, without
// a bound.
func acceptable(image client.ImageInspectResult) error {
	if image.Os != "linux" {
		return fault.New(fault.ImageRefused, "the image is for %s", image.Os)
	}
	if image.Config == nil || len(image.Config.Entrypoint)+len(image.Config.Cmd) == 0 {
		return fault.New(fault.ImageRefused, "the image names no program: it needs an ENTRYPOINT or CMD")
	}
	if len(image.Config.Volumes) > 0 {
		return fault.New(fault.ImageRefused, "the image declares volumes (%.200s), which are not given: everything is written to %s",
			strings.Join(slices.Sorted(maps.Keys(image.Config.Volumes)), ", "), outDir)
	}
	return nil
}

// describe is an image's name for people: what the package calls it, and never longer than a line.
func describe(image string) string {
	name, digest, named := strings.Cut(image, "@")
	if !named {
		name, digest = "image", image
	}
	return fmt.Sprintf("%s@%.19s", name, digest)
}
