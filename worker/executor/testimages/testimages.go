// Package testimages makes images for tests of the executor, and gives them real digests without a registry of anybody's: it
// serves one on the loopback and pushes there.
package testimages

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/google/go-containerregistry/pkg/registry"
	"github.com/moby/moby/client"
)

// Maker makes images on an engine.
type Maker struct {
	Docker   *client.Client
	registry *httptest.Server
	program  []byte
}

// New starts a registry, which the engine must reach on 127.0.0.1.
func New(docker *client.Client) *Maker {
	quiet := registry.Logger(log.New(io.Discard, "", 0))
	return &Maker{Docker: docker, registry: httptest.NewServer(registry.New(quiet))}
}

// Close ends the registry.
func (m *Maker) Close() { m.registry.Close() }

// Host is the registry's address.
func (m *Maker) Host() string { return strings.TrimPrefix(m.registry.URL, "http://") }

// Player makes an image from nothing but the program assay-player, which plays what args say. changes are further lines of a
// Dockerfile. It returns the image's name, pinned by its digest.
func (m *Maker) Player(ctx context.Context, changes []string, args ...string) (string, error) {
	if m.program == nil {
		program, err := build(ctx)
		if err != nil {
			return "", err
		}
		m.program = program
	}
	entry, err := json.Marshal(append([]string{"/player"}, args...))
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s/player/%s", m.Host(), args[0])
	files, err := oneFile("player", m.program)
	if err != nil {
		return "", err
	}
	options := client.ImageImportOptions{Changes: append(changes, "ENTRYPOINT "+string(entry))}
	imported, err := m.Docker.ImageImport(ctx, client.ImageImportSource{Source: files, SourceName: "-"}, name, options)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(io.Discard, imported)
	_ = imported.Close()
	if err != nil {
		return "", err
	}
	return m.Push(ctx, name)
}

// Push pushes an image under the registry's name, given as HOST/path, and returns that name with its digest.
func (m *Maker) Push(ctx context.Context, name string) (string, error) {
	pushed, err := m.Docker.ImagePush(ctx, name, client.ImagePushOptions{RegistryAuth: "e30="}) // {}: nobody in particular
	if err != nil {
		return "", err
	}
	if err := pushed.Wait(ctx); err != nil {
		return "", err
	}
	found, err := m.Docker.ImageInspect(ctx, name)
	if err != nil {
		return "", err
	}
	for _, digest := range found.RepoDigests {
		if strings.HasPrefix(digest, name+"@") {
			return digest, nil
		}
	}
	return "", fmt.Errorf("%s has no digest after its push", name)
}

func build(ctx context.Context) ([]byte, error) {
	dir, err := os.MkdirTemp("", "assay-player")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "player")
	const program = "github.com/assay-oracle/assay/worker/executor/testimages/cmd/assay-player"
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path, program)
	cmd.Env = append(cmd.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build assay-player: %w\n%s", err, out)
	}
	return os.ReadFile(path)
}

func oneFile(name string, content []byte) (io.Reader, error) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: 0o555, Size: int64(len(content))}); err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	return &b, w.Close()
}
