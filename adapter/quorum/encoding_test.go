package quorum

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

func TestObserve(t *testing.T) {
	j := job(1, nil)
	secret, err := seal.NewSecret()
	require.NoError(t, err)
	public, err := secret.Public()
	require.NoError(t, err)
	j.Terms.DeliveryKey = merkle.Hash(public)
	m := evaluator.Measurement{Feedback: metric.Score{Correct: 1, Total: 1000}, Payout: metric.Score{Correct: 1900, Total: 2000}, Secret: secret}
	o, err := Observe(j, m, nil)
	require.NoError(t, err)
	want, err := seal.Delivery(secret, j.EvalID.Hash, j.Terms.DeliveryKey)
	require.NoError(t, err)
	require.True(t, o.Passes())
	require.Equal(t, want, o.Delivery)
	m.Payout.Correct--
	o, err = Observe(j, m, nil)
	require.NoError(t, err)
	require.Equal(t, Observation{Job: j, Outcome: Measured, Feedback: m.Feedback, Payout: m.Payout}, o)
	for code, want := range map[fault.Code]Observation{
		fault.SealBinding: refusal(j, fault.ClassBinding), fault.CheckpointFormat: refusal(j, fault.ClassFormat),
		fault.TensorNonFinite: refusal(j, fault.ClassValue), fault.ScorerKilled: refusal(j, fault.ClassLimit), fault.ContentMissing: absence(j),
	} {
		o, err := Observe(j, evaluator.Measurement{}, fault.New(code, "theirs"))
		require.NoError(t, err)
		require.Equal(t, want, o)
	}
	for _, code := range []fault.Code{fault.ScorerFailed, fault.ModelMissing, fault.Chain, fault.Canceled, fault.ModelInvalid} {
		_, err := Observe(j, evaluator.Measurement{}, fault.New(code, "ours"))
		require.Equal(t, code, fault.CodeOf(err))
	}
	m.Feedback.Total = 7
	_, err = Observe(j, m, nil)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err), "totals are those of the terms")
}

func TestEncodingThereAndBack(t *testing.T) {
	j := job(1, nil)
	for name, o := range map[string]Observation{
		"score": score(j, 1000, 123), "extreme": score(j, 0, math.MaxInt64), "pass": score(j, 2000, 0), "refused": refusal(j, fault.ClassLimit), "absent": absence(j),
	} {
		raw, err := o.Encode()
		require.NoError(t, err, name)
		back, err := Decode(chainID, oracle, raw)
		require.NoError(t, err)
		again, err := back.Encode()
		require.NoError(t, err)
		require.Equal(t, raw, again)
		require.Equal(t, []any{o.Outcome, o.Class, o.Feedback, o.Payout, o.Job}, []any{back.Outcome, back.Class, back.Feedback, back.Payout, back.Job})
		_, err = Decode(chainID, oracle, append(raw, 0))
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		other, err := Decode(chainID, evaluator.Address{1}, raw)
		require.NoError(t, err)
		require.NotEqual(t, j.EvalID, other.Job.EvalID)
	}
}

// TestMalformedObservationsAreNotEncoded and so, as decoding encodes again, are not decoded either.
func TestMalformedObservationsAreNotEncoded(t *testing.T) {
	for name, spoil := range map[string]func(*Observation){
		"no outcome":         func(o *Observation) { o.Outcome = 0 },
		"unknown outcome":    func(o *Observation) { o.Outcome = 4 },
		"class of a score":   func(o *Observation) { o.Class = fault.ClassFormat },
		"no class":           func(o *Observation) { *o = refusal(o.Job, fault.ClassNone) },
		"unknown class":      func(o *Observation) { *o = refusal(o.Job, 5) },
		"score of a refusal": func(o *Observation) { o.Outcome, o.Class, o.Delivery = Refused, fault.ClassFormat, nil },
		"more than all":      func(o *Observation) { o.Payout.Correct = 2001 },
		"another total":      func(o *Observation) { o.Feedback.Total = 999 },
		"negative loss":      func(o *Observation) { o.Feedback.LossMicro = -1 },
		"no delivery":        func(o *Observation) { o.Delivery = nil },
		"short delivery":     func(o *Observation) { o.Delivery = o.Delivery[:79] },
		"delivery for no pass": func(o *Observation) {
			o.Payout.Correct = 1899
		},
		"delivery of a probe": func(o *Observation) { o.Job = job(0, nil) },
		"stored":              func(o *Observation) { o.Job.Request.Status = evaluator.Stored },
		"payment":             func(o *Observation) { o.Job.Request.Payment = "much" },
	} {
		o := score(job(1, nil), 1950, 123)
		spoil(&o)
		_, err := o.Encode()
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), name)
		_, err = EncodeAll([]Observation{o})
		require.Error(t, err, name)
	}
}

// TestMessagesAreBounded: the oldest go first.
func TestMessagesAreBounded(t *testing.T) {
	var all []Observation
	for n := uint64(3 * MaxObservations); n > 0; n-- {
		all = append(all, score(job(n, nil), 1950, 123))
	}
	raw, err := EncodeAll(all)
	require.NoError(t, err)
	require.Len(t, raw, MaxMessageLength)
	back, err := DecodeAll(chainID, oracle, raw)
	require.NoError(t, err)
	require.Len(t, back, MaxObservations)
	for i, o := range back {
		require.EqualValues(t, i+1, o.Job.Request.SubmissionID)
	}
	require.LessOrEqual(t, MaxMessageLength, 33<<10)
	raw, err = EncodeAll(nil)
	require.NoError(t, err)
	back, err = DecodeAll(chainID, oracle, raw)
	require.NoError(t, err)
	require.Empty(t, back)
	_, err = DecodeAll(chainID, oracle, append([]byte{version, MaxObservations + 1}, make([]byte, MaxMessageLength)...))
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
}

// TestChoiceIsAlikeOnAllNodes, whatever order they know the requests in and whatever else some of them know; half of it is the
// oldest, and all others have their turn.
func TestChoiceIsAlikeOnAllNodes(t *testing.T) {
	var all []Observation
	for n := range uint64(4 * MaxObservations) {
		all = append(all, score(job(n, nil), 1000, 0))
	}
	ids := func(chosen []Observation) map[evaluator.EvalID]bool {
		out := map[evaluator.EvalID]bool{}
		for _, o := range chosen {
			out[o.Job.EvalID] = true
		}
		return out
	}
	turns := map[evaluator.EvalID]bool{}
	for round := range uint64(100) {
		chosen := ids(Choose(all, round))
		require.Len(t, chosen, MaxObservations)
		for _, o := range all[:MaxObservations/2] {
			require.True(t, chosen[o.Job.EvalID])
		}
		backwards := slices.Clone(all)
		slices.Reverse(backwards)
		require.Equal(t, chosen, ids(Choose(backwards, round)))
		few := ids(Choose(all[MaxObservations:], round))
		for _, o := range all[MaxObservations*3/2:] { // not of the few's oldest half
			if chosen[o.Job.EvalID] {
				require.True(t, few[o.Job.EvalID], "a node that knows less draws the same")
			}
		}
		maps.Copy(turns, chosen)
	}
	require.Len(t, turns, len(all))
	require.Len(t, Choose(all[:3], 1), 3)
}

// TestScoresAreNotPrinted: whatever prints an observation shows the request only.
func TestScoresAreNotPrinted(t *testing.T) {
	o := score(job(1, nil), 1357, 2468)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).LogAttrs(context.Background(), slog.LevelInfo, "seen", slog.Any("observation", o))
	text := fmt.Sprintf("%v %+v %#v %s %s", o, o, o, o, log.String())
	require.NotContains(t, text, "1357")
	require.NotContains(t, text, "2468")
	require.Contains(t, text, o.Job.EvalID.String())
}

func FuzzDecode(f *testing.F) {
	j := job(1, nil)
	for _, all := range [][]Observation{nil, {score(j, 1950, 1)}, {refusal(j, 1), absence(job(2, nil))}} {
		raw, err := EncodeAll(all)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		all, err := DecodeAll(chainID, oracle, raw)
		if err != nil {
			if fault.CodeOf(err) != fault.BadRequest {
				t.Fatal(err)
			}
			return
		}
		again, err := EncodeAll(all)
		if err != nil || !bytes.Equal(again, raw) {
			t.Fatalf("%x is decoded, and is not what is encoded: %v", raw, err)
		}
		rules(1).Report([]Message{{0, raw}, {1, raw}, {2, raw}})
	})
}
