package dataset

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// zeroSalts makes roots repeatable.
type zeroSalts struct{}

func (zeroSalts) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func packGolden(t *testing.T, change func(*PackOptions)) (string, Root) {
	t.Helper()
	minusOne := int64(-1)
	opts := PackOptions{
		X: "testdata/x.npy", Y: "testdata/y.npy", Out: filepath.Join(t.TempDir(), "set"), Name: "four records",
		Splits: map[string]SplitRange{"feedback": {0, 2}, "payout": {2, 4}}, IgnoreLabel: &minusOne, Salts: zeroSalts{},
		Labels: "0, 1 or 2", Licence: "CC0-1.0", Provenance: "made for tests <&>",
	}
	if change != nil {
		change(&opts)
	}
	root, err := Pack(opts)
	require.NoError(t, err)
	return opts.Out, root
}

const goldenManifest = `{"format":"assay.dataset/1","ignore_label":-1,"labels":"0, 1 or 2","licence":"CC0-1.0","name":"four records",` +
	`"provenance":"made for tests <&>","records":4,"splits":{"feedback":{"from":0,"to":2,"total":2},"payout":{"from":2,"to":4,"total":1}},` +
	`"x":{"dtype":"float32","shape":[3,2]},"y":{"dtype":"int32","shape":[]}}`

func TestPackMakesTheDocumentedRoot(t *testing.T) {
	dir, root := packGolden(t, nil)
	manifest, err := os.ReadFile(filepath.Join(dir, ManifestFile))
	require.NoError(t, err)
	require.Equal(t, goldenManifest, string(manifest))

	leaves := []merkle.Hash{merkle.Keccak256([]byte(goldenManifest))}
	for i, label := range []int32{0, 1, -1, 2} {
		leaf := binary.BigEndian.AppendUint64([]byte{0}, uint64(i+1))
		leaf = append(leaf, make([]byte, SaltBytes)...)
		for k := range 6 {
			leaf = binary.LittleEndian.AppendUint32(leaf, math.Float32bits(float32(6*i+k)/8))
		}
		leaves = append(leaves, merkle.Keccak256(binary.LittleEndian.AppendUint32(leaf, uint32(label))))
	}
	require.Equal(t, merkle.Root(leaves), root.Hash)
	require.Equal(t, "0xba7354bb", root.String()[:10])
}

func TestOpenReadsSplits(t *testing.T) {
	dir, root := packGolden(t, nil)
	d, err := Open(dir)
	require.NoError(t, err)
	require.NoError(t, d.Verify(root))
	require.Equal(t, fault.DatasetInvalid, fault.CodeOf(d.Verify(Root{})))

	s, err := d.Split("payout")
	require.NoError(t, err)
	require.Equal(t, 2, s.Len())
	require.EqualValues(t, 1, s.Total())
	require.EqualValues(t, -1, *s.IgnoreLabel())
	require.Equal(t, tensor.Spec{Name: "x", DType: tensor.Float32, Shape: tensor.Shape{3, 2}}, s.X())
	x := make([]byte, 24)
	require.NoError(t, s.ReadX(x, 1, 1))
	require.Equal(t, float32(18)/8, math.Float32frombits(binary.LittleEndian.Uint32(x)))
	y, err := s.AppendY([]byte{7}, 0, 2)
	require.NoError(t, err)
	require.Equal(t, []byte{7, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0}, y)

	for _, bad := range []struct{ from, n, size int }{{-1, 1, 24}, {1, 2, 48}, {2, 1, 24}, {0, 1, 23}, {0, -1, 0}, {math.MaxInt, 1, 24}} {
		require.Error(t, s.ReadX(make([]byte, bad.size), bad.from, bad.n), "%+v", bad)
	}
	_, err = s.AppendY(nil, 0, math.MaxInt)
	require.Error(t, err)
	_, err = d.Split("train")
	require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err))

	require.NoError(t, d.Close())
	require.NoError(t, d.Close())
	require.Error(t, s.ReadX(x, 0, 1), "a closed dataset answers with an error")
}

func TestReadingWithoutAMemoryMap(t *testing.T) {
	dir, root := packGolden(t, nil)
	d, err := Open(dir)
	require.NoError(t, err)
	defer d.Close()
	for _, r := range []*rows{d.x, d.y, d.salts} {
		require.NoError(t, unmapFile(r.mapped))
		r.mapped = nil
	}
	require.NoError(t, d.Verify(root))
}

func TestOnlySplitsLeavesTheRestOut(t *testing.T) {
	dir, _ := packGolden(t, func(o *PackOptions) {
		o.Splits, o.OnlySplits = map[string]SplitRange{"payout": {3, 4}, "feedback": {1, 2}}, true
	})
	d, err := Open(dir)
	require.NoError(t, err)
	defer d.Close()
	require.EqualValues(t, 2, d.Manifest().Records)
	require.Equal(t, map[string]Range{"feedback": {0, 1, 1}, "payout": {1, 2, 1}}, d.Manifest().Splits)
	y := make([]byte, 8)
	require.NoError(t, d.y.read(y, 0, 2))
	require.Equal(t, []byte{1, 0, 0, 0, 2, 0, 0, 0}, y)
}

func TestOnlySplitsKeepsEverySplitsRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		splits := map[string]SplitRange{}
		for _, name := range []string{"a", "b", "c"} {
			from := rapid.Int64Range(0, 20).Draw(t, "from")
			splits[name] = SplitRange{from, from + rapid.Int64Range(1, 10).Draw(t, "length")}
		}
		keep := union(splits)
		var kept []int64
		for _, k := range keep {
			for i := k.From; i < k.To; i++ {
				kept = append(kept, i)
			}
		}
		for _, s := range splits {
			at := position(keep, s.From)
			for i := s.From; i < s.To; i++ {
				require.Equal(t, i, kept[at+i-s.From])
			}
		}
	})
}

func TestPackRefusals(t *testing.T) {
	dir := t.TempDir()
	writeFloats(t, filepath.Join(dir, "nan.npy"), 4, []float32{0, 1, float32(math.NaN()), 3})
	writeFloats(t, filepath.Join(dir, "short.npy"), 3, []float32{0, 1, 2})
	writeFloats(t, filepath.Join(dir, "cut.npy"), 4, []float32{0, 1, 2})
	zero, minusOne := int64(0), int64(-1)
	for _, tc := range []struct {
		name   string
		change func(*PackOptions)
		text   string
	}{
		{"not finite", func(o *PackOptions) { o.X = filepath.Join(dir, "nan.npy") }, "record 2"},
		{"other length", func(o *PackOptions) { o.X = filepath.Join(dir, "short.npy") }, "has 3 records"},
		{"cut", func(o *PackOptions) { o.X = filepath.Join(dir, "cut.npy") }, "x.npy: "},
		{"missing", func(o *PackOptions) { o.Y = filepath.Join(dir, "no.npy") }, "no.npy"},
		{"not an array", func(o *PackOptions) { o.Y = "npy.go" }, "NumPy"},
		{"scalar", func(o *PackOptions) { o.Y = "testdata/scalar.npy" }, "scalar"},
		{"overlap", func(o *PackOptions) { o.Splits = map[string]SplitRange{"feedback": {0, 3}, "payout": {2, 4}} }, "share records"},
		{"empty split", func(o *PackOptions) { o.Splits = map[string]SplitRange{"feedback": {1, 1}} }, "empty"},
		{"beyond the end", func(o *PackOptions) { o.Splits = map[string]SplitRange{"feedback": {0, 5}} }, "not within"},
		{"split name", func(o *PackOptions) { o.Splits = map[string]SplitRange{"Feed back": {0, 1}} }, "split name"},
		{"all ignored", func(o *PackOptions) { o.IgnoreLabel = &zero; o.Splits = map[string]SplitRange{"a": {0, 1}} }, "0 scored"},
		{"long text", func(o *PackOptions) { o.Provenance = strings.Repeat("x", maxText+1) }, "exceeds"},
		{"few salts", func(o *PackOptions) { o.Salts = bytes.NewReader(make([]byte, 3*SaltBytes)) }, "salt"},
		{"exists", func(o *PackOptions) { o.Out = dir }, "exists"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			parent := t.TempDir()
			opts := PackOptions{X: "testdata/x.npy", Y: "testdata/y.npy", Out: filepath.Join(parent, "set"), IgnoreLabel: &minusOne, Salts: zeroSalts{}}
			tc.change(&opts)
			_, err := Pack(opts)
			require.ErrorContains(t, err, tc.text)
			if tc.name != "few salts" {
				require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err))
			}
			left, err := os.ReadDir(parent)
			require.NoError(t, err)
			require.Empty(t, left, "nothing is left behind")
		})
	}
}

func TestEveryByteOfThePackageCounts(t *testing.T) {
	dir, root := packGolden(t, nil)
	for _, name := range archived {
		path := filepath.Join(dir, name)
		good, err := os.ReadFile(path)
		require.NoError(t, err)
		for at := range good {
			bad := bytes.Clone(good)
			bad[at] ^= 1
			require.NoError(t, os.WriteFile(path, bad, 0o600))
			if err := verifyDir(dir, root); err == nil {
				// NumPy's padding and spelling are outside of the root; what they describe is not.
				require.True(t, strings.HasSuffix(name, ".npy") && at < 128, "%s byte %d", name, at)
			}
		}
		for _, size := range []int{0, len(good) - 1} {
			require.NoError(t, os.WriteFile(path, good[:size], 0o600))
			require.Equal(t, fault.DatasetInvalid, fault.CodeOf(verifyDir(dir, root)), "%s of %d bytes", name, size)
		}
		require.NoError(t, os.WriteFile(path, append(bytes.Clone(good), 0), 0o600))
		require.Equal(t, fault.DatasetInvalid, fault.CodeOf(verifyDir(dir, root)), "%s with a byte more", name)
		require.NoError(t, os.WriteFile(path, good, 0o600))
	}
	require.NoError(t, verifyDir(dir, root))
}

func verifyDir(dir string, root Root) error {
	d, err := Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Verify(root)
}

func TestTotalsThatTheLabelsDoNotBearOut(t *testing.T) {
	dir, _ := packGolden(t, nil)
	lie := strings.Replace(goldenManifest, `"to":4,"total":1`, `"to":4,"total":2`, 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, ManifestFile), []byte(lie), 0o600))
	d, err := Open(dir)
	require.NoError(t, err)
	defer d.Close()
	_, err = d.Root()
	require.ErrorContains(t, err, "split holds 1 scored labels, dataset.json says 2")
}

func TestSymbolicLinksAreNotFollowedOut(t *testing.T) {
	dir, _ := packGolden(t, nil)
	outside := filepath.Join(t.TempDir(), "x.npy")
	require.NoError(t, os.Rename(filepath.Join(dir, XFile), outside))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, XFile)))
	_, err := Open(dir)
	require.Error(t, err)
}

func TestRootDoesNotDependOnChunks(t *testing.T) {
	dir := t.TempDir()
	const n, width = 5000, 701 // several chunks for each worker, the last one partial
	values := make([]float32, n*width)
	r := rand.New(rand.NewPCG(1, 1))
	for i := range values {
		values[i] = r.Float32()
	}
	writeFloats(t, filepath.Join(dir, "x.npy"), n, values)
	writeFloats(t, filepath.Join(dir, "y.npy"), n, values[:n])
	root, err := Pack(PackOptions{X: filepath.Join(dir, "x.npy"), Y: filepath.Join(dir, "y.npy"), Out: filepath.Join(dir, "set"), Salts: zeroSalts{}})
	require.NoError(t, err)
	d, err := Open(filepath.Join(dir, "set"))
	require.NoError(t, err)
	defer d.Close()
	leaves := []merkle.Hash{merkle.Keccak256(d.canonical)}
	for i := range n {
		leaves = append(leaves, RecordLeaf(uint64(i), [SaltBytes]byte{}, floatBytes(values[i*width:(i+1)*width]), floatBytes(values[i:i+1])))
	}
	require.Equal(t, merkle.Root(leaves), root.Hash)
}

func TestFits(t *testing.T) {
	dir, _ := packGolden(t, nil)
	d, err := Open(dir)
	require.NoError(t, err)
	defer d.Close()
	five, minusOne := int64(5), int64(-1)
	model := func(change func(*modelpkg.Manifest)) *modelpkg.Manifest {
		m := &modelpkg.Manifest{
			Inputs: []modelpkg.Port{{DType: tensor.Float32, Shape: tensor.Shape{-1, 3, 2}}},
			Labels: modelpkg.Port{DType: tensor.Int32, Shape: tensor.Shape{-1}},
		}
		change(m)
		return m
	}
	require.NoError(t, d.Fits(model(func(*modelpkg.Manifest) {})))
	require.NoError(t, d.Fits(model(func(m *modelpkg.Manifest) { m.Loss.IgnoreLabel = &minusOne })))
	for _, change := range []func(*modelpkg.Manifest){
		func(m *modelpkg.Manifest) { m.Inputs[0].Shape = tensor.Shape{-1, 2, 3} },
		func(m *modelpkg.Manifest) { m.Inputs[0].DType = tensor.Float64 },
		func(m *modelpkg.Manifest) { m.Labels.DType = tensor.Int64 },
		func(m *modelpkg.Manifest) { m.Labels.Shape = nil; m.Inputs[0].Shape = nil },
		func(m *modelpkg.Manifest) { m.Loss.IgnoreLabel = &five },
		func(m *modelpkg.Manifest) { m.Inputs = nil },
	} {
		require.Error(t, d.Fits(model(change)))
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add([]byte(goldenManifest))
	f.Add([]byte(strings.Replace(goldenManifest, `"records":4`, `"records":4.0`, 1)))
	f.Add([]byte(strings.Replace(goldenManifest, `"shape":[]`, `"shape":null`, 1)))
	f.Add([]byte(goldenManifest + "\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := parseManifest(raw)
		if err != nil {
			require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err))
			return
		}
		again, err := m.encode()
		require.NoError(t, err)
		require.Equal(t, raw, again)
	})
}

func TestOnlyCanonicalManifestsAreAccepted(t *testing.T) {
	_, err := parseManifest([]byte(goldenManifest))
	require.NoError(t, err)
	for _, change := range [][2]string{
		{`"records":4`, `"records":4.0`}, {`"records":4`, `"records":4e0`}, {`{"format"`, `{ "format"`}, {`"shape":[]`, `"shape":null`},
		{`"records":4`, `"extra":1,"records":4`}, {`"records":4`, `"records":4,"records":4`}, {`<&>`, `\u003c&>`},
		{`"to":2,"total":2`, `"to":2,"total":3`}, {`"format":"assay.dataset/1"`, `"format":"assay.dataset/2"`},
		{`"ignore_label":-1`, `"ignore_label":9007199254740992`}, {`[3,2]`, `[3,0]`}, {`[3,2]`, `[3,-2]`}, {`float32`, `string`},
		{`[3,2]`, `[4294967296,4294967296]`}, {`"records":4`, `"records":5000000000`}, {`"from":2,"to":4`, `"from":1,"to":4`},
	} {
		require.Contains(t, goldenManifest, change[0])
		_, err := parseManifest([]byte(strings.Replace(goldenManifest, change[0], change[1], 1)))
		require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err), "%v", change)
	}
	_, err = parseManifest([]byte(goldenManifest + "{}"))
	require.Error(t, err)
}

func TestLabelBytes(t *testing.T) {
	for _, tc := range []struct {
		dtype tensor.DType
		v     int64
		want  [][]byte
	}{
		{tensor.Int8, -1, [][]byte{{0xff}}},
		{tensor.Int8, 128, nil},
		{tensor.Uint8, 255, [][]byte{{0xff}}},
		{tensor.Uint8, -1, nil},
		{tensor.Int64, -2, [][]byte{{0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}}},
		{tensor.Uint64, 1, [][]byte{{1, 0, 0, 0, 0, 0, 0, 0}}},
		{tensor.Float32, -1, [][]byte{{0, 0, 0x80, 0xbf}}},
		{tensor.Float32, 0, [][]byte{{0, 0, 0, 0}, {0, 0, 0, 0x80}}},
		{tensor.Float32, 1<<24 + 1, nil},
		{tensor.Float64, 1, nil},
	} {
		require.Equal(t, tc.want, labelBytes(tc.dtype, tc.v), "%s %d", tc.dtype, tc.v)
	}
}

func writeFloats(t *testing.T, path string, records int64, values []float32) {
	t.Helper()
	shape := tensor.Shape{records}
	if width := int64(len(values)) / records; width > 1 {
		shape = append(shape, width)
	}
	header, err := encodeNPYHeader(tensor.Float32, shape)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(header, floatBytes(values)...), 0o600))
}

func floatBytes(values []float32) []byte {
	out := make([]byte, 0, 4*len(values))
	for _, v := range values {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}
