package modelpkg_test

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gowebpki/jcs"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// small returns the files of a small package: [4] inputs, 3 hidden units, 2 classes.
func small(t testing.TB) map[string][]byte {
	t.Helper()
	o := build.DefaultOptions(build.MLP)
	o.Input, o.Hidden, o.Outputs = tensor.Shape{4}, []int64{3}, 2
	files, err := build.Files(build.MLP, o)
	require.NoError(t, err)
	return maps.Clone(files)
}

func manifestOf(t testing.TB, files map[string][]byte) *modelpkg.Manifest {
	t.Helper()
	m, _, err := modelpkg.DecodeManifest(files[modelpkg.ManifestFile])
	require.NoError(t, err)
	return m
}

// seal puts a manifest into the files, with their digests.
func seal(t testing.TB, files map[string][]byte, m *modelpkg.Manifest) {
	t.Helper()
	for _, name := range []string{modelpkg.EvalFile, modelpkg.GradFile, modelpkg.InitFile} {
		digest := sha256.Sum256(files[name])
		m.Files[name] = hex.EncodeToString(digest[:])
	}
	data, err := m.Encode()
	require.NoError(t, err)
	files[modelpkg.ManifestFile] = data
}

func open(t testing.TB, files map[string][]byte) (*modelpkg.Package, error) {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	return modelpkg.Open(dir)
}

// withGraph changes a graph of the small package and seals it again.
func withGraph(t testing.TB, file string, change func(g *graphpb.GraphDef)) map[string][]byte {
	t.Helper()
	files := small(t)
	g := new(graphpb.GraphDef)
	require.NoError(t, proto.Unmarshal(files[file], g))
	change(g)
	data, err := proto.Marshal(g)
	require.NoError(t, err)
	files[file] = data
	seal(t, files, manifestOf(t, files))
	return files
}

func TestOpenReturnsWhatItVerified(t *testing.T) {
	files := small(t)
	p, err := open(t, files)
	require.NoError(t, err)
	require.Equal(t, files[modelpkg.EvalFile], p.Eval)
	require.Equal(t, files[modelpkg.GradFile], p.Grad)
	init, err := os.ReadFile(p.InitPath())
	require.NoError(t, err)
	require.Equal(t, files[modelpkg.InitFile], init)
	specs := p.Manifest.Specs()
	require.Equal(t, []string{"dense/bias", "dense/kernel", "dense_1/bias", "dense_1/kernel"},
		[]string{specs[0].Name, specs[1].Name, specs[2].Name, specs[3].Name})
}

func TestOpenRefusesFolders(t *testing.T) {
	for name, tc := range map[string]struct {
		change  func(dir string) error
		subject string
	}{
		"another file":   {func(dir string) error { return os.WriteFile(filepath.Join(dir, "run.sh"), nil, 0o600) }, "run.sh"},
		"a folder":       {func(dir string) error { return os.Mkdir(filepath.Join(dir, "assets"), 0o700) }, "assets"},
		"a missing file": {func(dir string) error { return os.Remove(filepath.Join(dir, modelpkg.GradFile)) }, modelpkg.GradFile},
		"a link": {func(dir string) error {
			path := filepath.Join(dir, modelpkg.EvalFile)
			if err := os.Rename(path, filepath.Join(filepath.Dir(dir), "elsewhere.pb")); err != nil {
				return err
			}
			return os.Symlink(filepath.Join(filepath.Dir(dir), "elsewhere.pb"), path)
		}, modelpkg.EvalFile},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := open(t, small(t))
			require.NoError(t, err)
			require.NoError(t, tc.change(p.Dir))
			_, err = modelpkg.Open(p.Dir)
			require.True(t, fault.Is(err, fault.ModelInvalid), "%v", err)
			require.Equal(t, tc.subject, fault.SubjectOf(err))
		})
	}
	_, err := modelpkg.Open(filepath.Join(t.TempDir(), "nowhere"))
	require.True(t, fault.Is(err, fault.ModelInvalid), "%v", err)
}

func TestOpenRefusesOtherBytesThanTheManifests(t *testing.T) {
	for _, name := range []string{modelpkg.EvalFile, modelpkg.GradFile, modelpkg.InitFile} {
		files := small(t)
		files[name] = append([]byte{}, files[name]...)
		files[name][len(files[name])/2] ^= 1
		_, err := open(t, files)
		require.True(t, fault.Is(err, fault.ModelInvalid), "%v", err)
		require.Equal(t, name, fault.SubjectOf(err))
	}
}

func TestOpenChecksSizesBeforeItReads(t *testing.T) {
	for name, size := range map[string]int64{
		modelpkg.ManifestFile: modelpkg.MaxManifestBytes + 1,
		modelpkg.EvalFile:     modelpkg.MaxGraphBytes + 1,
		modelpkg.InitFile:     1 << 40,
	} {
		p, err := open(t, small(t))
		require.NoError(t, err)
		require.NoError(t, os.Truncate(filepath.Join(p.Dir, name), size)) // sparse: nothing could read it in time
		_, err = modelpkg.Open(p.Dir)
		require.True(t, fault.Is(err, fault.GraphLimit), "%s: %v", name, err)
		require.Equal(t, name, fault.SubjectOf(err))
	}
}

func TestManifestIsCanonicalAndStrict(t *testing.T) {
	text := string(small(t)[modelpkg.ManifestFile])
	canonical := func(s string) string {
		out, err := jcs.Transform([]byte(s))
		require.NoError(t, err)
		return string(out)
	}
	require.Equal(t, text, canonical(text))
	for name, bad := range map[string]string{
		"white space":        text + "\n",
		"order of keys":      `{"name":"x",` + text[1:],
		"another field":      canonical(`{"author":"x",` + text[1:]),
		"field of a port":    canonical(replaced(t, text, `"name":"x"`, `"name":"x","sparse":false`)),
		"case of a field":    canonical(replaced(t, text, `"task":`, `"Task":`)),
		"field in two cases": canonical(replaced(t, text, `"task":`, `"Task":"binary","task":`)),
		"an explicit null":   canonical(replaced(t, text, `"kind":`, `"ignore_label":null,"kind":`)),
		"a float":            canonical(replaced(t, text, `"shape":[-1]`, `"shape":[-1.5]`)),
		"two values":         text + "{}",
		"no object":          `[]`,
		"nothing":            ``,
	} {
		_, _, err := modelpkg.DecodeManifest([]byte(bad))
		require.True(t, fault.Is(err, fault.ModelInvalid), "%s: %v", name, err)
	}
}

func replaced(t *testing.T, text, old, fresh string) string {
	t.Helper()
	at := strings.Index(text, old)
	require.GreaterOrEqual(t, at, 0, old)
	return text[:at] + fresh + text[at+len(old):]
}
