package adapter

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

var (
	registry = evaluator.Address{0: 0xee, 19: 0x01}
	proofKey = evaluator.Address{0: 0x77}
)

// testCheck is a check that verifies, of the nth registration.
func testCheck(n uint64) capability.Check {
	c := capability.Check{
		ChainID: chainID, Registry: registry, Status: evaluator.Pending,
		Request: capability.Request{
			Nonce: n, Kind: capability.Spot, Worker: evaluator.Address{8}, ProofKey: proofKey, Payer: evaluator.Address{9},
			Scores: capability.Scores{1000, 500, 0, 0, 300}, MemoryBytes: 1 << 30, Expiry: 2_100_000_000, BlockHash: merkle.Hash{4},
			Deadline: 2_000_000_000,
		},
	}
	c.RequestID = c.Request.ID(c.ChainID, c.Registry)
	return c
}

func targetOf(c capability.Check) dial.Target {
	return dial.Target{ChainID: c.ChainID, Registry: c.Registry, RequestID: c.RequestID}
}

// verdict is one of a session that measured a share of the claimed GEMM score, and all of the memory's.
func verdict(c capability.Check, share float64) proof.Verdict {
	claimed := c.Request.Scores
	v := proof.Verdict{OK: true, Measured: [5]uint64{uint64(share * float64(claimed[0])), 0, 0, 0, claimed[4]}, Evidence: []byte(`{"schema":"test"}`)}
	v.Attested = [5]uint64{claimed[0], 0, 0, 0, claimed[4]}
	if share < 0.85 {
		v.Attested[0] = v.Measured[0]
	}
	return v
}

func lie(reason proof.Reason) proof.Verdict {
	return proof.Verdict{Reason: reason, Evidence: []byte(`{"reason":"` + reason + `"}`)}
}

func withRegistry(t testing.TB) func(*Config, *journal.Config) {
	return func(cfg *Config, _ *journal.Config) {
		cfg.Oracles, cfg.Registries = nil, []Oracle{{chainID, registry}}
		cfg.SyncTimeout = 500 * time.Millisecond
		cfg.Attest = func(context.Context, capability.Check, capability.Capability, []byte) ([]byte, error) {
			return nil, fault.New(fault.Internal, "no signer yet")
		}
	}
}

// newProofRig is a rig with a registry, whose guard is on the rig's journal.
func newProofRig(t testing.TB, dir string, change func(*Config, *journal.Config), checks ...capability.Check) *rig {
	r := newRigIn(t, dir, func(cfg *Config, jc *journal.Config) {
		withRegistry(t)(cfg, jc)
		if change != nil {
			change(cfg, jc)
		}
	})
	key, err := crypto.HexToECDSA(privKey)
	require.NoError(t, err)
	r.a.Attest = GuardedAttester(attest.NewGuard(attest.NewKeySigner(key), r.cfg.Journal))
	r.chain.checks = map[merkle.Hash]capability.Check{}
	for _, c := range checks {
		r.chain.checks[c.RequestID] = c
	}
	return r
}

func checkBody(c capability.Check, id, responseURL string) []byte {
	operatorID := requestIDOf(c.Registry, evaluator.EvalID{Hash: c.RequestID})
	b, err := json.Marshal(ea.Request{
		ID: id, ResponseURL: ea.ResponseURL(responseURL),
		Data: ea.Data{
			Endpoint: ea.Capable, ChainID: ea.ChainID(c.ChainID), Oracle: ea.Address(c.Registry), EvalID: ea.Word(c.RequestID), RequestID: &operatorID,
		},
	})
	if err != nil {
		panic(err)
	}
	return b
}

// attested asks until there is an answer, as a node's retries do, and returns what it says on chain.
func (r *rig) attested(t testing.TB, c capability.Check) (attest.CapabilityAttestation, ea.Capability) {
	t.Helper()
	var got response
	require.Eventually(t, func() bool {
		got = r.post(t, checkBody(c, "run", ""))
		return got.status != fault.Pending.Info().HTTP
	}, 10*time.Second, 10*time.Millisecond)
	require.Equal(t, http.StatusOK, got.status, got.body)
	validate(t, "Success", []byte(got.body))
	var s struct{ Data ea.Capability }
	require.NoError(t, json.Unmarshal([]byte(got.body), &s))
	a, err := attest.DecodeCapability(common.FromHex(s.Data.Payload))
	require.NoError(t, err)
	by, err := attest.Recover(attest.CapabilityDigest(attest.Domain{ChainID: c.ChainID, Oracle: c.Registry}, a.Capability), a.Signature)
	require.NoError(t, err)
	key, err := crypto.HexToECDSA(privKey)
	require.NoError(t, err)
	require.Equal(t, evaluator.Address(crypto.PubkeyToAddress(key.PublicKey)), by)
	require.NoError(t, c.Fits(a.Capability))
	return a, s.Data
}

func TestOpenAPIRequestOfACheck(t *testing.T) {
	validate(t, "Request", checkBody(testCheck(1), "run", "http://node"+resumeAt))
}

func TestCapabilityWaitsForItsProver(t *testing.T) {
	c := testCheck(1)
	r := newProofRig(t, t.TempDir(), nil, c)
	r.start(t)
	got := r.post(t, checkBody(c, "run", ""))
	r.failure(t, got, fault.Pending)
	require.NotEmpty(t, got.header.Get("Retry-After"))

	b, claim, err := r.a.Provers().Admit(t.Context(), targetOf(c), proofKey)
	require.NoError(t, err)
	require.Equal(t, proof.Binding{ChainID: chainID, Registry: registry, RequestID: c.RequestID, Prover: proofKey, BlockHash: merkle.Hash{4}}, b)
	require.Equal(t, proof.Claim{MemoryBytes: 1 << 30, Scores: c.Request.Scores}, claim)
	v := verdict(c, 0.9)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), v))

	a, data := r.attested(t, c)
	require.Equal(t, capability.Capability{
		RequestID: c.RequestID, Worker: c.Request.Worker, Digest: v.Digest(), Scores: capability.Scores{1000, 0, 0, 0, 300}, Expiry: c.Request.Expiry,
	}, a.Capability)
	require.Equal(t, v.Evidence, a.Evidence)
	require.Equal(t, ea.Proven, data.Outcome)
	require.Equal(t, r.post(t, checkBody(c, "run", "")).body, r.post(t, checkBody(c, "run", "")).body)
	r.requireMetric(t, `assay_capabilities_total{kind="spot check",outcome="PROVEN",reason=""} 1`)

	_, _, err = r.a.Provers().Admit(t.Context(), targetOf(c), proofKey)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "one verdict for one check")
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), lie(proof.ReasonProduct)))
	again, _ := r.attested(t, c)
	require.Equal(t, a, again, "the first verdict stands")
}

// A prover may end before the node's job has begun.
func TestCapabilityOfAFastProver(t *testing.T) {
	c := testCheck(1)
	r := newProofRig(t, t.TempDir(), nil, c)
	r.start(t)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), verdict(c, 1)))
	r.attested(t, c)
}

func TestCapabilityIsCalledBack(t *testing.T) {
	c, n := testCheck(1), newNode(t)
	r := newProofRig(t, t.TempDir(), callingBack(t, n), c)
	r.start(t)
	require.Equal(t, `{"pending":true}`, r.post(t, checkBody(c, "run", n.URL+resumeAt)).body)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), verdict(c, 1)))
	require.Contains(t, n.next(t), `"outcome":"PROVEN"`)
}

func TestCapabilityFailures(t *testing.T) {
	for name, row := range map[string]struct {
		verdict func(capability.Check) proof.Verdict
		scores  capability.Scores
		reason  string
	}{
		"slow":          {func(c capability.Check) proof.Verdict { return verdict(c, 0.5) }, capability.Scores{500, 0, 0, 0, 300}, "too_slow"},
		"wrong product": {func(capability.Check) proof.Verdict { return lie(proof.ReasonProduct) }, capability.Scores{}, "wrong_product"},
		"not committed": {func(capability.Check) proof.Verdict { return lie(proof.ReasonCommitment) }, capability.Scores{}, "not_committed"},
	} {
		t.Run(name, func(t *testing.T) {
			c := testCheck(1)
			r := newProofRig(t, t.TempDir(), nil, c)
			r.start(t)
			require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), row.verdict(c)))
			a, data := r.attested(t, c)
			require.False(t, a.Capability.Proven())
			require.Equal(t, row.scores, a.Capability.Scores)
			require.Equal(t, ea.NotProven, data.Outcome)
			require.Equal(t, row.reason, data.Reason)
		})
	}
}

// Silence is nobody's proven fault: it is not attested, and the check stays open until it expires.
func TestSilenceIsNotAttested(t *testing.T) {
	c := testCheck(1)
	r := newProofRig(t, t.TempDir(), nil, c)
	r.start(t)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), lie(proof.ReasonDeadline)))
	r.failure(t, r.post(t, checkBody(c, "run", "")), fault.Pending)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), verdict(c, 1)))
	a, _ := r.attested(t, c)
	require.True(t, a.Capability.Proven())
}

// A killed adapter has lost its sessions, and no verdict: it signs what is stored, the same bytes again.
func TestCapabilitySurvivesARestart(t *testing.T) {
	c, dir := testCheck(1), t.TempDir()
	r := newProofRig(t, dir, nil, c)
	r.a.Attest = func(context.Context, capability.Check, capability.Capability, []byte) ([]byte, error) {
		return nil, fault.New(fault.Internal, "killed before it signs")
	}
	stop := r.start(t)
	require.NoError(t, r.a.Provers().Settle(t.Context(), targetOf(c), verdict(c, 1)))
	require.Eventually(t, func() bool { return strings.Contains(r.log.String(), "killed before it signs") }, 10*time.Second, 10*time.Millisecond)
	stop()

	r = newProofRig(t, dir, nil, c)
	stop = r.start(t)
	first, _ := r.attested(t, c)
	stop()
	r = newProofRig(t, dir, nil, c)
	r.start(t)
	again, _ := r.attested(t, c)
	require.Equal(t, first, again)
}

func TestProversAreRefused(t *testing.T) {
	c, expired, late := testCheck(1), testCheck(2), testCheck(3)
	expired.Status = evaluator.Expired
	late.Request.Deadline = 1_899_999_999
	late.RequestID = late.Request.ID(late.ChainID, late.Registry)
	forged := testCheck(4)
	forged.Request.ProofKey = evaluator.Address{0: 0x66} // the name is of another key
	patient := func(cfg *Config, _ *journal.Config) { cfg.SyncTimeout = 5 * time.Second }
	r := newProofRig(t, t.TempDir(), patient, c, expired, late, forged)
	r.start(t)
	foreign := targetOf(c)
	foreign.Registry[0]++
	for name, row := range map[string]struct {
		target dial.Target
		prover evaluator.Address
		code   fault.Code
	}{
		"another key":          {targetOf(c), evaluator.Address{1}, fault.Unauthorized},
		"a registry not ours":  {foreign, proofKey, fault.UnknownOracle},
		"expired":              {targetOf(expired), proofKey, fault.NotOpen},
		"past its deadline":    {targetOf(late), proofKey, fault.NotOpen},
		"never asked for":      {targetOf(testCheck(9)), proofKey, fault.NotOpen},
		"a name that is a lie": {targetOf(forged), evaluator.Address{0: 0x66}, fault.Chain},
	} {
		_, _, err := r.a.Provers().Admit(t.Context(), row.target, row.prover)
		require.Equal(t, row.code, fault.CodeOf(err), name)
	}
	for _, gone := range []capability.Check{expired, late, testCheck(9)} {
		r.failure(t, r.post(t, checkBody(gone, "run", "")), fault.NotOpen)
	}
}

func TestCapabilityRefusesWhatIsNotItsOwn(t *testing.T) {
	c := testCheck(1)
	r := newProofRig(t, t.TempDir(), nil, c)
	r.start(t)
	r.failure(t, r.post(t, body(testJob(1), "run", "")), fault.UnknownOracle)
	wrong := strings.Replace(string(checkBody(c, "run", "")), `"operatorRequestId":[`, `"operatorRequestId":[1`, 1)
	r.failure(t, r.post(t, []byte(wrong)), fault.BadRequest)
	for _, gap := range []string{"chainId", "registry", "requestId"} {
		text := strings.Replace(string(checkBody(c, "run", "")), `"`+gap+`"`, `"x`+gap+`"`, 1)
		got := r.post(t, []byte(text))
		r.failure(t, got, fault.BadRequest)
		require.Contains(t, got.body, "data."+gap)
	}
}
