package stack

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// module writes a program's module as it lies under programs/.
func module(t *testing.T, root, text string) source {
	t.Helper()
	dir := filepath.Join(root, "integration", "stack", "programs", "tiny")
	require.NoError(t, os.MkdirAll(dir, 0o700))
	for name, content := range map[string]string{
		"go.mod": "module tiny\n\ngo 1.26.0\n", "go.sum": "",
		"main.go": "package main\n\nvar version string\n\nfunc main() { print(\"" + text + " \" + version) }\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	return source{"tiny", "tiny", "-X main.version=1"}
}

func TestAProgramIsBuiltOnceForItsDependencies(t *testing.T) {
	root := t.TempDir()
	s := module(t, root, "first")
	build := func() (path, said string) {
		path, err := s.build(t.Context(), root)
		require.NoError(t, err)
		out, err := exec.CommandContext(t.Context(), path).CombinedOutput()
		require.NoError(t, err)
		return path, string(out)
	}
	path, said := build()
	require.Equal(t, "first 1", said)

	module(t, root, "second")
	again, said := build()
	require.Equal(t, path, again)
	require.Equal(t, "first 1", said, "the dependencies are the same")

	s.ldflags = "-X main.version=2"
	other, said := build()
	require.NotEqual(t, path, other)
	require.Equal(t, "second 2", said)

	module(t, root, "no text\" + \nbroken")
	s.ldflags = ""
	_, err := s.build(t.Context(), root)
	require.ErrorContains(t, err, "main.go", "what the compiler says")
}

// The modules under programs/ are those of the versions that are documented.
func TestVersions(t *testing.T) {
	for name, want := range map[string][]string{
		"chainlink": {"github.com/smartcontractkit/chainlink/v2 v2.23.0", "tool github.com/smartcontractkit/chainlink/v2"},
		"geth":      {"github.com/ethereum/go-ethereum v1.16.7"},
		"kubo":      {"github.com/ipfs/kubo v0.43.1", "github.com/libp2p/go-libp2p v0.51.0"},
	} {
		raw, err := os.ReadFile(filepath.Join("programs", name, "go.mod"))
		require.NoError(t, err)
		for _, text := range want {
			require.Contains(t, string(raw), text)
		}
	}
}

func TestKuboAddress(t *testing.T) {
	file := filepath.Join(t.TempDir(), "api")
	for text, want := range map[string]string{
		"/ip4/127.0.0.1/tcp/5001":  "http://127.0.0.1:5001",
		"http://127.0.0.1:8080/\n": "http://127.0.0.1:8080",
		"/ip4/127.0.0.1":           "",
		"":                         "",
	} {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		got, err := kuboAddress(file)
		require.Equal(t, want, got, text)
		require.Equal(t, want == "", err != nil, text)
	}
}
