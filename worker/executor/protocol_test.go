package executor

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/train/job"
)

func listener(on func(job.Event)) *protocol {
	return &protocol{epochs: 3, limit: 2 << 20, began: time.Now(), on: on, saved: func() {}, complete: func() {}}
}

const begun = `{"kind":"started","device":"cpu"}` + "\n"

func TestEventsThatMakeSense(t *testing.T) {
	for name, tc := range map[string]struct {
		lines string
		code  fault.Code // of the error; empty: none
		want  string     // kinds that were passed on
	}{
		"a run": {begun + `{"kind":"progress","step":1,"steps":2,"loss":1}` + "\n" + `{"kind":"epoch","epoch":1,"loss":1}` + "\n" +
			`{"kind":"saved"}` + "\n" + `{"kind":"done","reason":"epochs"}` + "\n", "", "started progress epoch saved"},
		"no newline at the end":   {begun + `{"kind":"saved"}`, "", "started saved"},
		"fails at once":           {`{"kind":"failed","message":"no data"}` + "\n", "", ""},
		"unknown fields":          {`{"kind":"started","colour":"red"}` + "\n", "", "started"},
		"not begun":               {`{"kind":"progress","step":1,"steps":2}` + "\n", fault.TrainerFailed, ""},
		"begun twice":             {begun + begun, fault.TrainerFailed, "started"},
		"after the end":           {begun + `{"kind":"done"}` + "\n" + `{"kind":"saved"}` + "\n", fault.TrainerFailed, "started"},
		"done twice":              {begun + `{"kind":"done"}` + "\n" + `{"kind":"done"}` + "\n", fault.TrainerFailed, "started"},
		"another kind":            {begun + `{"kind":"party"}` + "\n", fault.TrainerFailed, "started"},
		"no JSON":                 {"hello\n", fault.TrainerFailed, ""},
		"an empty line":           {begun + "\n", fault.TrainerFailed, "started"},
		"a list":                  {"[1]\n", fault.TrainerFailed, ""},
		"a step twice":            {begun + strings.Repeat(`{"kind":"progress","step":1,"steps":2}`+"\n", 9), "", "started progress"},
		"step beyond the last":    {begun + `{"kind":"progress","step":3,"steps":2}` + "\n", fault.TrainerFailed, "started"},
		"no steps":                {begun + `{"kind":"progress"}` + "\n", fault.TrainerFailed, "started"},
		"ever more steps":         {begun + `{"kind":"progress","step":1,"steps":1}` + "\n" + `{"kind":"progress","step":2,"steps":2}` + "\n", fault.TrainerFailed, "started progress"},
		"an epoch twice":          {begun + strings.Repeat(`{"kind":"epoch","epoch":1}`+"\n", 2), fault.TrainerFailed, "started epoch"},
		"epoch beyond the last":   {begun + `{"kind":"epoch","epoch":4}` + "\n", fault.TrainerFailed, "started"},
		"negative step":           {begun + `{"kind":"progress","step":-1,"steps":2}` + "\n", fault.TrainerFailed, "started"},
		"a step of no integer":    {begun + `{"kind":"progress","step":1e300,"steps":2}` + "\n", fault.TrainerFailed, "started"},
		"a rate without a bound":  {begun + `{"kind":"progress","step":1,"steps":2,"examples_per_second":1e16}` + "\n", fault.TrainerFailed, "started"},
		"a number beyond doubles": {begun + `{"kind":"progress","step":1,"steps":2,"loss":1e999}` + "\n", fault.TrainerFailed, "started"},
		"a long line":             {begun + strings.Repeat("x", maxLine+1) + "\n", fault.ContainerLimit, "started"},
		"a line without an end":   {begun + strings.Repeat("x", maxLine+1), fault.ContainerLimit, "started"},
		"many bytes":              {begun + strings.Repeat(strings.Repeat(" ", 60<<10)+`{"kind":"saved"}`+"\n", 200), fault.ContainerLimit, ""},
		"deep":                    {strings.Repeat("[", 20_000) + "\n", fault.TrainerFailed, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			p := listener(func(e job.Event) { got = append(got, string(e.Kind)) })
			_, err := p.Write([]byte(tc.lines))
			if err == nil {
				err = p.end()
			}
			require.Equal(t, tc.code, fault.CodeOf(err), "%v", err)
			require.Equal(t, tc.want, strings.Join(got, " "))
		})
	}
}

func TestAFloodOfEventsIsCutOff(t *testing.T) {
	p := listener(func(job.Event) {})
	_, err := p.Write([]byte(begun + strings.Repeat(`{"kind":"saved"}`+"\n", linesAtOnce-1)))
	require.NoError(t, err)
	_, err = p.Write([]byte(strings.Repeat(`{"kind":"saved"}`+"\n", 100*linesPerSecond)))
	require.Equal(t, fault.ContainerLimit, fault.CodeOf(err), "%v", err)
}

// However the output is cut into pieces, the same events come of it.
func TestPiecesDoNotMatter(t *testing.T) {
	var lines strings.Builder
	lines.WriteString(begun)
	for i := range 50 {
		fmt.Fprintf(&lines, `{"kind":"progress","step":%d,"steps":60,"loss":0.5}`+"\n", i+1)
	}
	rapid.Check(t, func(t *rapid.T) {
		steps := 0
		p := listener(func(e job.Event) { steps = max(steps, e.Step) })
		for rest := lines.String(); rest != ""; {
			n := rapid.IntRange(1, min(len(rest), 200)).Draw(t, "n")
			written, err := p.Write([]byte(rest[:n]))
			if err != nil || written != n {
				t.Fatalf("%d %v", written, err)
			}
			rest = rest[n:]
		}
		if steps != 50 || len(p.rest) != 0 {
			t.Fatalf("%d steps, %q left", steps, p.rest)
		}
	})
}

func FuzzProtocol(f *testing.F) {
	f.Add([]byte(begun + `{"kind":"progress","step":1,"steps":2,"loss":1}` + "\n"))
	f.Add([]byte(begun + `{"kind":"epoch","epoch":1,"validation":{"epoch":1,"total":4}}` + "\n{\"kind\":\"done\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		shown := 0
		p := listener(func(e job.Event) {
			shown++
			require.LessOrEqual(t, len([]rune(e.Device)), maxText+3)
			require.True(t, e.Step >= 0 && e.Epoch >= 0 && e.Step <= maxNumber)
			_, err := json.Marshal(e)
			require.NoError(t, err)
		})
		_, err := p.Write(data)
		if err == nil {
			err = p.end()
		}
		require.LessOrEqual(t, shown, p.lines)
		if err != nil {
			require.True(t, fault.Is(err, fault.ContainerLimit, fault.TrainerFailed), "%v", err)
		}
	})
}

func TestTheLastOfStandardErrorIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	s, err := openStderr(path, Limits{Log: 2000, Noise: 100_000})
	require.NoError(t, err)
	for i := range 1000 {
		_, err := fmt.Fprintf(s, "line %d\n", i)
		require.NoError(t, err)
	}
	last, err := os.ReadFile(path)
	require.NoError(t, err)
	before, err := os.ReadFile(path + ".1")
	require.NoError(t, err)
	require.LessOrEqual(t, len(last), 1000)
	require.LessOrEqual(t, len(before), 1000)
	require.True(t, strings.HasSuffix(string(last), "line 999\n"))
	require.Contains(t, string(before)+string(last), "line 900\n")
	require.Contains(t, s.words(), "line 999")
	_, err = s.Write(make([]byte, 50<<20))
	require.Equal(t, fault.ContainerLimit, fault.CodeOf(err))
	require.NoError(t, s.file.Close())
}

func TestWhatIsNotTheContainersFaultLeavesItsFolderInPlace(t *testing.T) {
	require.True(t, ours(fault.New(fault.Storage, "no space left on device")))
	require.True(t, ours(fault.New(fault.ExecutorFailed, "the engine went away")))
	require.False(t, ours(over("a link")))
	require.False(t, ours(fault.New(fault.TensorShape, "another shape")))
	require.False(t, ours(nil))
}
