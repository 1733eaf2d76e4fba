package executor

import (
	"archive/tar"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

type entry struct {
	name string
	kind byte
	size int64
	link string
}

func archiveOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, e := range entries {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: e.name, Typeflag: e.kind, Size: e.size, Linkname: e.link, Mode: 0o777}))
		_, err := w.Write(bytes.Repeat([]byte("x"), int(e.size)))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

var few = Limits{Output: 1 << 10, Files: 5}

func TestOnlyFilesAndFoldersAreUnpacked(t *testing.T) {
	file := func(name string) entry { return entry{name: name, kind: tar.TypeReg, size: 3} }
	folder := entry{name: "out/", kind: tar.TypeDir}
	for name, tc := range map[string]struct {
		entries []entry
		want    string // the files that come of it; empty: refused
	}{
		"a state":               {[]entry{folder, {name: "out/state/", kind: tar.TypeDir}, file("out/state/ckpt-1.data-00000-of-00001"), file("out/a")}, "a state/ckpt-1.data-00000-of-00001"},
		"a link":                {[]entry{folder, {name: "out/a", kind: tar.TypeSymlink, link: "/etc/passwd"}}, ""},
		"a hard link":           {[]entry{folder, file("out/a"), {name: "out/b", kind: tar.TypeLink, link: "out/a"}}, ""},
		"a device":              {[]entry{folder, {name: "out/a", kind: tar.TypeBlock}}, ""},
		"a character device":    {[]entry{folder, {name: "out/a", kind: tar.TypeChar}}, ""},
		"a pipe":                {[]entry{folder, {name: "out/a", kind: tar.TypeFifo}}, ""},
		"a file elsewhere":      {[]entry{folder, file("etc/passwd")}, ""},
		"a file above":          {[]entry{folder, file("out/../a")}, ""},
		"a whole path":          {[]entry{folder, file("/out/a")}, ""},
		"an empty element":      {[]entry{folder, file("out//a")}, ""},
		"a hidden file":         {[]entry{folder, file("out/.bashrc")}, ""},
		"a name with an escape": {[]entry{folder, file("out/a\x1b[2J")}, ""},
		"a long name":           {[]entry{folder, file("out/" + strings.Repeat("a", 201))}, ""},
		"a prefix only":         {[]entry{folder, file("outer/a")}, ""},
		"a name twice":          {[]entry{folder, file("out/a"), file("out/a")}, ""},
		"deep folders":          {[]entry{folder, {name: "out/" + strings.Repeat("a/", 20), kind: tar.TypeDir}}, ""},
		"many files":            {[]entry{folder, file("out/a"), file("out/b"), file("out/c"), file("out/d"), file("out/e"), file("out/f")}, ""},
		"many bytes":            {[]entry{folder, {name: "out/a", kind: tar.TypeReg, size: 1025}}, ""},
		"many bytes in all":     {[]entry{folder, {name: "out/a", kind: tar.TypeReg, size: 600}, {name: "out/b", kind: tar.TypeReg, size: 600}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			root, err := os.OpenRoot(dir)
			require.NoError(t, err)
			defer root.Close()
			err = unpack(bytes.NewReader(archiveOf(t, tc.entries...)), root, "out", few)
			if tc.want == "" {
				require.True(t, fault.Is(err, fault.ContainerLimit, fault.Storage, fault.ExecutorFailed), "%v", err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tc.want, strings.Join(filesIn(t, dir), " "))
		})
	}
}

func filesIn(t testing.TB, dir string) (names []string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			require.True(t, e.Type().IsRegular(), path)
			name, err := filepath.Rel(dir, path)
			require.NoError(t, err)
			names = append(names, name)
		}
		return err
	}))
	return names
}

func TestWhatIsPackedIsUnpackedTheSame(t *testing.T) {
	from, into := t.TempDir(), t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(from, "state", "deep"), 0o700))
	for _, name := range []string{"weights.safetensors", "state/epoch", "state/deep/ckpt-7.index"} {
		require.NoError(t, os.WriteFile(filepath.Join(from, name), []byte(name), 0o600))
	}
	var b bytes.Buffer
	require.NoError(t, pack(from, &b))
	root, err := os.OpenRoot(into)
	require.NoError(t, err)
	defer root.Close()
	require.NoError(t, unpack(&b, root, "", Limits{Output: 1 << 10, Files: 8}))
	require.Equal(t, filesIn(t, from), filesIn(t, into))
	raw, err := os.ReadFile(filepath.Join(into, "state/deep/ckpt-7.index"))
	require.NoError(t, err)
	require.Equal(t, "state/deep/ckpt-7.index", string(raw))
}

// Whatever a stream holds, nothing but files and folders within the limits comes of it, and nothing beside the folder.
func FuzzUnpack(f *testing.F) {
	f.Add(archiveOf(f, entry{name: "out/", kind: tar.TypeDir}, entry{name: "out/a", kind: tar.TypeReg, size: 3}))
	f.Add(archiveOf(f, entry{name: "out/a", kind: tar.TypeSymlink, link: "../../x"}, entry{name: "out/a/b", kind: tar.TypeReg, size: 3}))
	f.Fuzz(func(t *testing.T, data []byte) {
		above := t.TempDir()
		dir := filepath.Join(above, "into")
		require.NoError(t, os.Mkdir(dir, 0o700))
		root, err := os.OpenRoot(dir)
		require.NoError(t, err)
		defer root.Close()
		if err := unpack(bytes.NewReader(data), root, "out", few); err != nil {
			require.True(t, fault.Is(err, fault.ContainerLimit, fault.Storage, fault.ExecutorFailed), "%v", err)
		}
		beside, err := os.ReadDir(above)
		require.NoError(t, err)
		require.Len(t, beside, 1)
		var total int64
		for _, name := range filesIn(t, dir) {
			info, err := os.Lstat(filepath.Join(dir, name))
			require.NoError(t, err)
			total += info.Size()
		}
		require.LessOrEqual(t, total, few.Output)
	})
}
