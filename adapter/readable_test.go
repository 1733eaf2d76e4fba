package adapter

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// TestNothingSecretOrRawIsReadable looks through all that callers, operators and thieves of the data folder can read: replies,
// log, metrics, journal. They hold disclosed values only, and no key. The raw scores of testJob(3) are those of measured.
func TestNothingSecretOrRawIsReadable(t *testing.T) {
	raw := []string{
		"7654021", "74ca85", // the feedback loss, in decimal and hex
		"1234567", "12d687", // the payout loss
		`orrect":645`, `"645"`, `orrect":303`, `"303"`, // right answers
	}
	for name, job := range map[string]evaluator.Job{"scored": testJob(3), "unknown": testJob(4)} {
		t.Run(name, func(t *testing.T) {
			n := newNode(t, 500)
			r := newRig(t, callingBack(t, n))
			r.chain.put(testJob(3))
			stop := r.start(t)
			replies := []string{
				r.post(t, body(job, "run", n.URL+resumeAt)).body, n.next(t), r.post(t, body(job, "run", "")).body,
				r.post(t, body(job, "run", ""), "Authorization", "Bearer wrong").body,
				r.do(t, http.MethodGet, r.url+"/ready", nil).body, r.metricsText(t),
			}
			require.Eventually(t, func() bool { return strings.Contains(r.metricsText(t), `{result="delivered"} 1`) }, 10*time.Second, 10*time.Millisecond)
			stop()
			texts := append(replies, r.log.String())
			for _, text := range append(texts, contents(t, r.dir)) {
				for _, score := range raw {
					require.NotContains(t, text, score)
				}
				require.NotContains(t, text, testKey)
				require.NotContains(t, text, privKey)
			}
			for _, text := range append(replies[:1:1], texts[2:]...) { // the second is the node's own
				require.NotContains(t, text, "/v2/resume")
			}
		})
	}
}

// contents is all that the folder holds.
func contents(t *testing.T, dir string) string {
	var all strings.Builder
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all.Write(data)
		return err
	}))
	require.NotEmpty(t, all.String())
	return all.String()
}

// TestAnotherReplicasOutcomeIsTold writes to the journal behind the adapter's back, as a replica on the same database does.
func TestAnotherReplicasOutcomeIsTold(t *testing.T) {
	r := newRig(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go r.a.watchShared(ctx)
	for name, finish := range map[string]func(journal.Key){
		"signed": func(k journal.Key) {
			require.NoError(t, r.cfg.Journal.SaveEvaluated(ctx, k, []byte("work")))
			require.NoError(t, r.cfg.Journal.SaveSigned(ctx, k, []byte("answer")))
		},
		"given up": func(k journal.Key) { require.NoError(t, r.cfg.Journal.GiveUp(ctx, k, fault.NotOpen, "closed")) },
	} {
		t.Run(name, func(t *testing.T) {
			job := testJob(map[string]uint64{"signed": 1, "given up": 2}[name])
			k := journal.Key{ChainID: chainID, Oracle: oracle, EvalID: job.EvalID}
			told, leave := r.a.waiters.join(k)
			defer leave()
			_, err := r.cfg.Journal.Receive(ctx, k, nil)
			require.NoError(t, err)
			finish(k)
			select {
			case o := <-told:
				require.Equal(t, name == "signed", string(o.answer) == "answer")
				require.Equal(t, name == "given up", fault.CodeOf(o.err) == fault.NotOpen)
			case <-time.After(10 * time.Second):
				require.Fail(t, "the waiter was not told")
			}
		})
	}
}
