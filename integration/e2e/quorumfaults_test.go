//go:build e2e && e2e_full

package e2e_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	quorumrules "github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/people"
)

// TestQuorumFaults is what may go wrong in a quorum beyond one liar. It takes minutes and is no part of CI.
func TestQuorumFaults(t *testing.T) {
	q := startQuorum(t, "ASSAY_FETCH_TIMEOUT=5s")
	q.opened(q.threshold()) // they have found each other
	q.run("one dead, one slow", func(w world) { q.with(w).deadAndSlow() })
	q.run("a new configuration while a request is open", func(w world) { q.with(w).newConfiguration() })
	q.run("a submission that half of the nodes are served", func(w world) { q.with(w).halfServed() })
	q.run("a key that one node is given wrongly", func(w world) { q.with(w).otherSecret() })
	q.run("chaotic weights on four instruction sets", func(w world) { q.with(w).chaotic() })
}

// deadAndSlow: the other three, of which one is answered late by its adapter, are a quorum.
func (q *quorum) deadAndSlow() {
	t := q.T
	dead, slow := q.seats[3], q.seats[2]
	require.NoError(t, q.Kill(dead.node.Name))
	defer func() { require.NoError(t, q.Restart(t.Context(), dead.node.Name)) }()
	defer slow.relay.put(t, func(w http.ResponseWriter, req *http.Request) {
		time.Sleep(2 * time.Second) // what is tested is a slow adapter
		slow.relay.pass(w, req)
	})()
	bounty := q.opened(q.threshold())
	require.Equal(t, "won", q.submit(bounty)()["status"])
}

// newConfiguration: a request that was made under one configuration is answered under the next one of the same signer set.
func (q *quorum) newConfiguration() {
	t, head := q.T, q.head()
	for _, s := range q.seats {
		defer s.relay.put(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })()
	}
	created := q.Lines(0, q.Draft(q.threshold())...)
	bounty := int(created[0]["bounty_id"].(float64))
	q.eventually("the probe is not requested", func() bool { return len(q.requested(head+1)) == 1 })
	digest := q.configure(`{"resendSeconds":21}`)
	for _, s := range q.seats {
		s.relay.put(t, nil)
	}
	evalID := q.requested(head + 1)[0]
	require.Eventually(t, func() bool { return len(q.logs("Evaluated", head+1)) == 1 }, longPatience, 200*time.Millisecond)
	tx, _, err := q.Chain().TransactionByHash(t.Context(), q.evaluated(evalID).Tx)
	require.NoError(t, err)
	require.Equal(t, digest[:], tx.Data()[4:36], "the first word of the report's context")
	q.Opened(bounty)
	require.Equal(t, "won", q.submit(bounty)()["status"])
}

// halfServed: two nodes get the submission, two do not. What is stored is what f+1 of the first 2f+1 nodes say: a pass or that it
// cannot be had, and nothing else.
func (q *quorum) halfServed() {
	t, head := q.T, q.head()
	bounty := q.opened(q.threshold())
	var hide atomic.Bool
	known := map[string]bool{}
	gateway, err := newRelay(q.Stack.Info.Gateway)
	require.NoError(t, err)
	t.Cleanup(gateway.server.Close)
	unserved := q.seats[2:]
	for _, s := range unserved {
		require.NoError(t, q.Restart(t.Context(), s.adapter.Name, q.adapterEnv("ASSAY_GATEWAYS="+gateway.URL)...))
	}
	defer func() { q.serve() }()
	for _, x := range q.gateway.exchanges() {
		known[contentOf(x.path)] = true
	}
	defer gateway.put(t, func(w http.ResponseWriter, req *http.Request) {
		if known[contentOf(req.URL.Path)] {
			gateway.pass(w, req)
			return
		}
		hide.Store(true)
		w.WriteHeader(http.StatusNotFound)
	})()
	status := q.submit(bounty)()["status"]
	require.True(t, hide.Load(), "two nodes did not get it")
	stored := evaluator.Status(q.evaluated(q.requested(head + 1)[1]).Evaluation.Status)
	require.Equal(t, map[evaluator.Status]any{evaluator.Passed: "won", evaluator.Unavailable: "invalid"}[stored], status, "stored is %s", stored)
	t.Logf("two have it, two have not: %s", stored)
}

func contentOf(path string) string {
	_, rest, _ := strings.Cut(path, "/ipfs/")
	cid, _, _ := strings.Cut(rest, "/")
	return cid
}

// chaotic: weights whose outputs are nothing but rounding, which another instruction set does otherwise. On four different ones no
// two nodes agree: that is stored, and costs the submission its fee.
func (q *quorum) chaotic() {
	t, head := q.T, q.head()
	bounty := q.opened(q.threshold())
	for i, s := range q.seats {
		require.NoError(t, q.Restart(t.Context(), s.adapter.Name, q.adapterEnv("ASSAY_SCORER="+otherScorer(t, i))...))
	}
	defer q.serve()
	events, _ := q.Worker(q.WorkerArgs(bounty, "submit", "--submit-below", "--check", "validation", q.chaoticWeights())...)
	require.Equal(t, "invalid", events[len(events)-1]["status"], "%v", events)
	evalID := q.requested(head + 1)[1]
	require.Equal(t, evaluator.Unstable, evaluator.Status(q.evaluated(evalID).Evaluation.Status))
	seen := map[quorumrules.Outcome]map[[2]int64]bool{}
	for _, o := range q.observations(evalID) {
		if seen[o.Outcome] == nil {
			seen[o.Outcome] = map[[2]int64]bool{}
		}
		seen[o.Outcome][[2]int64{int64(o.Payout.Correct), o.Payout.LossMicro}] = true
	}
	require.Len(t, seen[quorumrules.Measured], members, "each node measured something else")
}

// otherScorer is the scorer with other kernels than its profile's.
func otherScorer(t *testing.T, n int) string {
	t.Helper()
	kernels := []string{"ONEDNN_MAX_CPU_ISA=AVX2", "ONEDNN_MAX_CPU_ISA=AVX", "ONEDNN_MAX_CPU_ISA=SSE41", "TF_ENABLE_ONEDNN_OPTS=0"}[n]
	path := filepath.Join(t.TempDir(), "scorer")
	script := fmt.Sprintf("#!/bin/sh\nexport %s\nexec %s \"$@\"\n", kernels, people.Program(t, "assay-scorer"))
	require.NoError(t, os.WriteFile(path, []byte(script), 0o700))
	return path
}

// chaoticWeights are the package's, with hidden units in equal pairs and outputs in which each pair cancels out: what is left is
// the rounding of large products.
func (q *quorum) chaoticWeights() string {
	t := q.T
	raw, err := os.ReadFile(filepath.Join(q.Path("model"), "init.safetensors"))
	require.NoError(t, err)
	size := binary.LittleEndian.Uint64(raw)
	var tensors map[string]struct {
		Offsets []int `json:"data_offsets"`
	}
	require.NoError(t, json.Unmarshal(raw[8:8+size], &tensors))
	put := func(name string, i int, v float64) {
		binary.LittleEndian.PutUint32(raw[8+int(size)+tensors[name].Offsets[0]+4*i:], math.Float32bits(float32(v)))
	}
	const inputs, hidden, outputs = 784, 32, 10
	random := rand.New(rand.NewPCG(1, 2))
	for i := range inputs {
		for unit := range hidden / 2 {
			v := math.Abs(random.NormFloat64())
			put("dense/kernel", i*hidden+unit, v)
			put("dense/kernel", i*hidden+unit+hidden/2, v)
		}
	}
	for i := range hidden / 2 * outputs {
		v := 1e6 * random.NormFloat64()
		put("dense_1/kernel", i, v)
		put("dense_1/kernel", i+hidden/2*outputs, -v)
	}
	path := q.Path("chaotic.safetensors")
	require.NoError(t, os.WriteFile(path, raw, 0o600))
	return path
}

// otherSecret: a miner wraps the submission's key wrongly for one node, which refuses what the others can open. They decide.
func (q *quorum) otherSecret() {
	t, head := q.T, q.head()
	bounty := q.opened(q.threshold())
	outcome := q.submitResealed(bounty)
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	evalID := q.requested(head + 1)[1]
	require.Equal(t, evaluator.Passed, evaluator.Status(q.evaluated(evalID).Evaluation.Status))
	all := q.observations(evalID)
	require.Len(t, all, members)
	require.Equal(t, quorumrules.Refused, all[members-1].Outcome, "the last node cannot open it")
	require.Equal(t, fault.ClassFormat, all[members-1].Class)
	require.True(t, all[0].Passes() && all[1].Passes() && all[2].Passes())
	q.Collect(bounty, outcome)
}

// misled wraps another file key than the others get.
type misled struct{ age.Recipient }

func (m misled) Wrap([]byte) ([]*age.Stanza, error) {
	return m.Recipient.Wrap(bytes.Repeat([]byte{7}, 16))
}

// submitResealed seals the trained weights so that the last node is misled, and submits them as a miner may who sealed elsewhere.
func (q *quorum) submitResealed(bounty int) map[string]any {
	t, probe := q.T, q.requested(0)
	job := q.observations(probe[len(probe)-1])[0].Job
	model, err := modelpkg.Open(q.Path("model"))
	require.NoError(t, err)
	weights, err := checkpoint.Open(q.trained(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	file, err := os.ReadFile(q.trained())
	require.NoError(t, err)
	secret, err := seal.NewSecret()
	require.NoError(t, err)
	var to []seal.PublicKey
	var recipients []age.Recipient
	for i, s := range q.seats {
		to = append(to, s.adapter.Recipient)
		recipient, err := age.ParseX25519Recipient(seal.PublicKey(s.adapter.Recipient).String())
		require.NoError(t, err)
		if recipients = append(recipients, recipient); i == members-1 {
			recipients[i] = misled{recipient}
		}
	}
	miner := [20]byte(q.Stack.Info.Keys.Addresses[q.Miner])
	var sealed, keyFile bytes.Buffer
	require.NoError(t, seal.SealSubmission(&sealed, seal.SubmissionHeader{
		ChainID: job.ChainID, Receiver: job.Request.Receiver, TermsHash: job.Request.TermsHash, Miner: miner, Payee: miner, WeightsRoot: weights.Root().Hash,
	}, to, secret, bytes.NewReader(file)))
	w, err := age.Encrypt(&keyFile, recipients...)
	require.NoError(t, err)
	_, err = w.Write(secret)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	const magic = 8
	n := binary.BigEndian.Uint32(sealed.Bytes()[magic:])
	resealed := binary.BigEndian.AppendUint32(bytes.Clone(sealed.Bytes()[:magic]), uint32(keyFile.Len()))
	resealed = append(append(resealed, keyFile.Bytes()...), sealed.Bytes()[magic+4+n:]...)
	path := q.Path("resealed")
	require.NoError(t, os.WriteFile(path, resealed, 0o600))

	c := publish.DefaultConfig()
	c.API = q.Stack.Info.IPFSAPI
	kubo, err := publish.NewKubo(c)
	require.NoError(t, err)
	defer kubo.Close()
	cid, err := kubo.Publish(t.Context(), path)
	require.NoError(t, err)
	args := []string{"submit", "--json", "--bounty", strconv.Itoa(bounty), "--dir", q.Path("worker"), "--poll", "100ms",
		"--published", cid.String(), "--weights-root", weights.Root().String()}
	events, _ := q.Worker(args...)
	require.NotEmpty(t, events)
	return events[len(events)-1]
}
