package checkpoint_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// files makes a folder of files; a value that begins with "-> " is a symbolic link.
func files(t *testing.T, all map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range all {
		path := filepath.Join(dir, name)
		if to, ok := cutLink(content); ok {
			require.NoError(t, os.Symlink(to, path))
			continue
		}
		writeFile(t, path, []byte(content))
	}
	return dir
}

func cutLink(content string) (string, bool) {
	const mark = "-> "
	if len(content) > len(mark) && content[:len(mark)] == mark {
		return content[len(mark):], true
	}
	return "", false
}

func TestOpenFolders(t *testing.T) {
	b := smallBundle()
	index, data, tensors, h5 := string(b.index(t)), string(b.shards[0]), string(smallSafetensors(t)), string(smallHDF5())
	const shard = "w.data-00000-of-00001"
	outside := files(t, map[string]string{"w.index": index, shard: data, "w.safetensors": tensors})
	for name, c := range map[string]struct {
		files map[string]string
		code  fault.Code // "" when it is read
	}{
		"safetensors":        {map[string]string{"w.safetensors": tensors, "README.md": "x"}, ""},
		"HDF5":               {map[string]string{"w.weights.h5": h5}, ""},
		"bundle":             {map[string]string{"w.index": index, shard: data}, ""},
		"TensorFlow's note":  {map[string]string{"w.index": index, shard: data, "checkpoint": `model_checkpoint_path: "/etc/passwd"`}, ""},
		"hidden files":       {map[string]string{"w.safetensors": tensors, ".w.h5": "x", ".x.index": "y"}, ""},
		"other file's type":  {map[string]string{"w.safetensors": h5}, ""},
		"empty":              {nil, fault.CheckpointFormat},
		"two":                {map[string]string{"w.safetensors": tensors, "w.h5": h5}, fault.CheckpointFormat},
		"link to file":       {map[string]string{"w.safetensors": "-> " + outside + "/w.safetensors"}, fault.CheckpointFormat},
		"link within folder": {map[string]string{"w.safetensors": "-> README.md", "README.md": tensors}, fault.CheckpointFormat},
		"link to index":      {map[string]string{"w.index": "-> " + outside + "/w.index", shard: data}, fault.CheckpointFormat},
		"link to data":       {map[string]string{"w.index": index, shard: "-> " + outside + "/" + shard}, fault.CheckpointFormat},
		"no data":            {map[string]string{"w.index": index}, fault.CheckpointTrunc},
		"no data's name":     {map[string]string{strings.Repeat("w", 240) + ".index": index}, fault.CheckpointTrunc},
	} {
		t.Run(name, func(t *testing.T) {
			w, err := open(files(t, c.files))
			if c.code != "" {
				refused(t, err, c.code, "")
				return
			}
			require.NoError(t, err)
			require.Equal(t, smallWeights(t).Root(), w.Root())
		})
	}
}

func TestOpenFollowsTheLinkThatItIsGiven(t *testing.T) {
	dir := files(t, map[string]string{"w": string(smallSafetensors(t)), "link": "-> w"})
	w, err := open(filepath.Join(dir, "link"))
	require.NoError(t, err)
	require.Equal(t, smallWeights(t).Root(), w.Root())
}

func TestOpenRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "w.safetensors"), 0o600))
	for _, path := range []string{dir, filepath.Join(dir, "w.safetensors")} {
		_, err := open(path)
		refused(t, err, fault.CheckpointFormat, "")
	}
	require.NoError(t, os.Remove(filepath.Join(dir, "w.safetensors")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "w.safetensors"), 0o700))
	_, err := open(dir)
	refused(t, err, fault.CheckpointFormat, "w.safetensors")
}

func TestOpenCapsTheFolder(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "0"), nil)
	for i := range 4096 {
		require.NoError(t, os.Link(filepath.Join(dir, "0"), filepath.Join(dir, fmt.Sprint(i+1))))
	}
	_, err := open(dir)
	refused(t, err, fault.CheckpointLimit, "")
}

// TestAMissingFileIsNotTheSubmissions: a path that does not exist is the caller's mistake or the storage's.
func TestAMissingFileIsNotTheSubmissions(t *testing.T) {
	for _, path := range []string{t.TempDir() + "/w", t.TempDir() + "/no/w.index", t.TempDir() + "/w.index"} {
		_, err := open(path)
		refused(t, err, fault.Storage, "")
		require.True(t, errors.Is(err, fs.ErrNotExist))
	}
}

func TestLimitsOfZeroAcceptNothing(t *testing.T) {
	dir := files(t, map[string]string{"w.safetensors": string(smallSafetensors(t))})
	_, err := checkpoint.Open(dir, small(), checkpoint.Limits{})
	refused(t, err, fault.CheckpointLimit, "")
}
