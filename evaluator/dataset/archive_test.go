package dataset

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

var roomy = Limits{MaxBytes: 1 << 20}

func archiveGolden(t *testing.T) ([]byte, Root) {
	dir, root := packGolden(t, nil)
	var out bytes.Buffer
	require.NoError(t, Archive(&out, dir))
	return out.Bytes(), root
}

func TestArchiveRoundTripAndEqualBytes(t *testing.T) {
	archive, root := archiveGolden(t)
	dir := t.TempDir()
	require.NoError(t, Extract(iotest.OneByteReader(bytes.NewReader(archive)), dir, roomy))
	require.NoError(t, verifyDir(dir, root))
	var again bytes.Buffer
	require.NoError(t, Archive(&again, dir))
	require.Equal(t, archive, again.Bytes())
	require.Error(t, Extract(bytes.NewReader(archive), dir, roomy), "files are never overwritten")
}

func TestExtractRefusesEveryTruncation(t *testing.T) {
	archive, _ := archiveGolden(t)
	for size := 0; size < len(archive); size += 256 {
		err := Extract(bytes.NewReader(archive[:size]), t.TempDir(), roomy)
		require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err), "%d of %d bytes", size, len(archive))
	}
	require.ErrorContains(t, Extract(bytes.NewReader(append(bytes.Clone(archive), 0)), t.TempDir(), roomy), "its entries make")
}

func TestExtractKeepsTheStreamsOwnFailure(t *testing.T) {
	archive, _ := archiveGolden(t)
	broken := fault.New(fault.SetInvalid, "wrong key")
	r := iotest.DataErrReader(&failAfter{bytes.NewReader(archive[:2000]), broken})
	require.Equal(t, fault.SetInvalid, fault.CodeOf(Extract(r, t.TempDir(), roomy)))
}

type failAfter struct {
	r   *bytes.Reader
	err error
}

func (f *failAfter) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if err != nil {
		err = f.err
	}
	return n, err
}

func TestExtractRefusesOtherEntries(t *testing.T) {
	type entry = tar.Header
	file := func(name string, size int64) entry {
		return entry{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: 0o600}
	}
	sparse := file(XFile, 4)
	sparse.PAXRecords = map[string]string{"ASSAY.extra": "1"}
	link := entry{Typeflag: tar.TypeSymlink, Name: XFile, Linkname: "/etc/passwd"}
	for name, entries := range map[string][]entry{
		"other name":  {file("../"+ManifestFile, 4)},
		"absolute":    {file("/etc/cron.d/x", 4)},
		"order":       {file(XFile, 4), file(ManifestFile, 4)},
		"twice":       {file(ManifestFile, 4), file(ManifestFile, 4)},
		"folder":      {{Typeflag: tar.TypeDir, Name: ManifestFile}},
		"link":        {file(ManifestFile, 4), link},
		"extra":       {file(ManifestFile, 4), file(XFile, 4), file(YFile, 4), file(SaltsFile, 4), file("more", 4)},
		"pax records": {file(ManifestFile, 4), sparse},
		"too large":   {file(ManifestFile, roomy.MaxBytes+1)},
		"together":    {file(ManifestFile, 4), file(XFile, roomy.MaxBytes-3)},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			tw := tar.NewWriter(&out)
			for _, e := range entries {
				require.NoError(t, tw.WriteHeader(&e))
				_, err := tw.Write(make([]byte, e.Size))
				require.NoError(t, err)
			}
			require.NoError(t, tw.Close())
			dir := filepath.Join(t.TempDir(), "in")
			require.NoError(t, os.Mkdir(dir, 0o700))
			require.Equal(t, fault.DatasetInvalid, fault.CodeOf(Extract(&out, dir, roomy)))
			left, err := os.ReadDir(filepath.Dir(dir))
			require.NoError(t, err)
			require.Len(t, left, 1, "nothing is written outside")
		})
	}
}

func TestArchiveOfAnIncompletePackage(t *testing.T) {
	dir, _ := packGolden(t, nil)
	require.NoError(t, os.Remove(filepath.Join(dir, SaltsFile)))
	require.Equal(t, fault.DatasetInvalid, fault.CodeOf(Archive(&bytes.Buffer{}, dir)))
	full, _ := packGolden(t, nil)
	require.Equal(t, fault.Storage, fault.CodeOf(Archive(brokenWriter{}, full)))
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func FuzzExtract(f *testing.F) {
	dir := f.TempDir()
	minusOne := int64(-1)
	_, err := Pack(PackOptions{X: "testdata/x.npy", Y: "testdata/y.npy", Out: filepath.Join(dir, "set"), IgnoreLabel: &minusOne, Salts: zeroSalts{}})
	require.NoError(f, err)
	var archive bytes.Buffer
	require.NoError(f, Archive(&archive, filepath.Join(dir, "set")))
	f.Add(archive.Bytes())
	f.Add(archive.Bytes()[:700])
	f.Fuzz(func(t *testing.T, raw []byte) {
		files := map[string]*bytes.Buffer{}
		err := extract(bytes.NewReader(raw), Limits{MaxBytes: 1 << 16}, func(name string, write func(io.Writer) error) error {
			require.NotContains(t, files, name)
			files[name] = &bytes.Buffer{}
			return write(files[name])
		})
		total := 0
		for name, content := range files {
			require.Contains(t, archived, name)
			total += content.Len()
		}
		require.LessOrEqual(t, total, 1<<16)
		if err == nil {
			require.Len(t, files, len(archived))
		}
	})
}
