package quorum

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// TestRules has a row for each line of the rules, for one request and f = 1 unless n says f = 2.
func TestRules(t *testing.T) {
	j := job(1, nil)
	s := func(correct uint32) Observation { return score(j, correct, 400_000) }
	b, v, l, u := refusal(j, fault.ClassBinding), refusal(j, fault.ClassValue), refusal(j, fault.ClassLimit), absence(j)
	for name, c := range map[string]struct {
		f       int
		all     []Observation
		status  evaluator.Status
		class   fault.Class
		correct uint32 // of the payout split
	}{
		"all agree":                            {1, []Observation{s(1000), s(1000), s(1000), s(1000)}, evaluator.Scored, 0, 1000},
		"lower median of an even number":       {1, []Observation{s(1001), s(1000), s(1000), s(1001)}, evaluator.Scored, 0, 1000},
		"one lies by a tenth":                  {1, []Observation{s(1000), s(1100), s(1000)}, evaluator.Scored, 0, 1000},
		"one lies down by a tenth":             {1, []Observation{s(900), s(1000), s(1000)}, evaluator.Scored, 0, 1000},
		"within tolerance":                     {1, []Observation{s(1000), s(1001), s(1800)}, evaluator.Scored, 0, 1001},
		"one beyond tolerance":                 {1, []Observation{s(1000), s(1002), s(1800)}, evaluator.Unstable, 0, 0},
		"all apart":                            {1, []Observation{s(100), s(600), s(1200), s(1800)}, evaluator.Unstable, 0, 0},
		"two measure, one refuses":             {1, []Observation{s(1000), s(1000), b}, evaluator.Scored, 0, 1000},
		"measured goes before refused":         {1, []Observation{s(1000), s(1000), b, b}, evaluator.Scored, 0, 1000},
		"two refuse, one measures":             {1, []Observation{s(1000), b, b}, evaluator.Refused, fault.ClassBinding, 0},
		"refused goes before unavailable":      {1, []Observation{u, u, b, b}, evaluator.Refused, fault.ClassBinding, 0},
		"most frequent class":                  {1, []Observation{b, v, v}, evaluator.Refused, fault.ClassValue, 0},
		"a tie of classes goes to the lowest":  {1, []Observation{l, v, u}, evaluator.Refused, fault.ClassValue, 0},
		"two cannot have it":                   {1, []Observation{u, u, b}, evaluator.Unavailable, 0, 0},
		"one of each":                          {1, []Observation{s(1000), b, u}, evaluator.Unstable, 0, 0},
		"one refusal is not heard":             {1, []Observation{s(100), s(1500), b}, evaluator.Unstable, 0, 0},
		"f = 2, three near of five":            {2, []Observation{s(1000), s(1000), s(1001), s(0), s(1899)}, evaluator.Scored, 0, 1000},
		"f = 2, two near of five":              {2, []Observation{s(1000), s(1000), s(1003), s(0), s(1899)}, evaluator.Unstable, 0, 0},
		"f = 2, two refuse of five, too few":   {2, []Observation{b, b, u, u, s(1000)}, evaluator.Unstable, 0, 0},
		"f = 2, three refuse of five":          {2, []Observation{b, v, l, u, u}, evaluator.Refused, fault.ClassBinding, 0},
		"f = 2, two measure of five, too few":  {2, []Observation{s(1000), s(1000), u, u, u}, evaluator.Unavailable, 0, 0},
		"a pass":                               {1, []Observation{s(1900), s(1900), s(1900)}, evaluator.Passed, 0, 1900},
		"one claims a pass":                    {1, []Observation{s(1899), s(1900), s(1899)}, evaluator.Scored, 0, 1899},
		"the lower median decides on a pass":   {1, []Observation{s(1899), s(1899), s(1900), s(1900)}, evaluator.Scored, 0, 1899},
		"a pass by medians and by f+1 of them": {1, []Observation{s(1899), s(1900), s(1901)}, evaluator.Passed, 0, 1900},
	} {
		t.Run(name, func(t *testing.T) {
			e := report(t, rules(c.f), each(c.all...))
			require.Equal(t, j.EvalID, e.EvalID)
			require.Equal(t, c.status.String(), e.Status.String())
			require.Equal(t, c.class, e.Class)
			require.Equal(t, c.correct, e.PayoutCorrect)
			require.Equal(t, c.correct/2, e.FeedbackCorrect)
			require.Equal(t, c.status == evaluator.Passed, e.DeliveryHash == merkle.Keccak256(delivery(j, 0)))
		})
	}
}

func TestTooFewObserversGiveNoReport(t *testing.T) {
	s := score(job(1, nil), 1000, 1)
	for f := 1; f <= 3; f++ {
		all := make([]Observation, 2*f)
		for i := range all {
			all[i] = s
		}
		d := rules(f).Report(each(all...))
		require.Nil(t, d.Report)
		require.Equal(t, map[Why]int{TooFew: 1}, d.Open)
		require.NotNil(t, rules(f).Report(each(append(all, s)...)).Report)
	}
	require.Nil(t, rules(1).Report(nil).Report)
}

// TestAPassNeedsEqualDeliveries: two of three make the same delivery, or there is no report and the next request is looked at.
func TestAPassNeedsEqualDeliveries(t *testing.T) {
	j, next := job(1, nil), score(job(2, nil), 1000, 1)
	pass := func(variant byte) Observation {
		o := score(j, 1950, 100_000)
		o.Delivery = delivery(j, variant)
		return o
	}
	d := rules(1).Report(each(pass(1), pass(2), pass(1)))
	require.Equal(t, delivery(j, 1), d.Report.Delivery)
	d = rules(1).Report([]Message{message(0, pass(1), next), message(1, pass(2), next), message(2, pass(3), next)})
	require.Equal(t, next.Job.EvalID, d.Report.Evaluation.EvalID)
	require.Equal(t, map[Why]int{DeliveriesDiff: 1}, d.Open)
	d = rules(1).Report(each(pass(1), score(j, 1899, 100_000), score(j, 1899, 100_000), pass(1)))
	require.Equal(t, evaluator.Scored, d.Report.Evaluation.Status, "the medians do not pass")

	// The medians pass by accuracy, and one alone does so by itself.
	loose := rules(2)
	d = loose.Report(each(pass(1), pass(2), pass(1), pass(2), score(j, 1950, 100_000)))
	require.Nil(t, d.Report, "two, two and one are no three")

	for name, plain := range map[string]evaluator.Job{
		"probe": job(0, nil), "plain": job(1, func(j *evaluator.Job) { j.Terms.SealedSubs = false }),
	} {
		t.Run(name, func(t *testing.T) {
			o := score(plain, 1950, 1)
			e := rules(1).Report(each(o, o, o)).Report
			require.Equal(t, evaluator.Passed, e.Evaluation.Status)
			require.Empty(t, e.Delivery)
			require.Zero(t, e.Evaluation.DeliveryHash)
		})
	}
}

// TestTheOldestRequestIsFirst: by deadline, then by evalId; another signer set's requests are not reported on.
func TestTheOldestRequestIsFirst(t *testing.T) {
	older := score(job(1, nil), 1000, 1)
	twins := []Observation{score(job(7, func(j *evaluator.Job) { j.Request.Deadline = 2_000_000_005 }), 1000, 1),
		score(job(8, func(j *evaluator.Job) { j.Request.Deadline = 2_000_000_005 }), 1000, 1)}
	foreign := score(job(1, func(j *evaluator.Job) { j.Terms.SignerSet, j.Request.Deadline = merkle.Hash{0x52}, 1 }), 1000, 1)
	all := append([]Observation{older, foreign}, twins...)
	messages := []Message{message(0, all...), message(1, all...), message(2, all...)}
	require.Equal(t, older.Job.EvalID, report(t, rules(1), messages).EvalID)
	all = append([]Observation{foreign}, twins...)
	messages = []Message{message(0, append(all, older)...), message(1, all...), message(2, append(all, older)...)}
	d := rules(1).Report(messages)
	require.Equal(t, map[Why]int{TooFew: 1}, d.Open)
	first, second := twins[0].Job.EvalID, twins[1].Job.EvalID
	if before(twins[0], twins[1]) > 0 {
		first, second = second, first
	}
	require.Equal(t, first, d.Report.Evaluation.EvalID)
	require.NotEqual(t, first, second)
}

// TestWhatIsNotCertifiedDoesNotCount: signBy, payment, set and operator expiry are no part of evalId, so an observer may say
// what it likes of them.
func TestWhatIsNotCertifiedDoesNotCount(t *testing.T) {
	honest := score(job(1, nil), 1000, 1)
	forged := honest
	forged.Job.Request.SignBy, forged.Job.Request.Payment, forged.Job.Request.OperatorExpiry = 0, "7", 1
	forged.Job.SetCID.Digest = [32]byte{66}
	want := rules(1).Report(each(honest, honest, honest)).Report
	require.Equal(t, want, rules(1).Report(each(forged, honest, honest)).Report)
}

func TestGarbageIsIgnored(t *testing.T) {
	o := score(job(1, nil), 1000, 1)
	good := each(o, o, o)
	for name, raw := range map[string][]byte{
		"nothing": nil, "text": []byte("garbage"), "cut off": good[0].Raw[:100], "longer": append(good[0].Raw[:len(good[0].Raw):len(good[0].Raw)], 0),
		"twice the same": append([]byte{version, 2}, append(good[0].Raw[2:len(good[0].Raw):len(good[0].Raw)], good[0].Raw[2:]...)...),
	} {
		t.Run(name, func(t *testing.T) {
			d := rules(1).Report(append(good[:3:3], Message{3, raw}))
			require.Equal(t, []uint8{3}, d.Garbage)
			require.Equal(t, uint32(1000), d.Report.Evaluation.PayoutCorrect)
			require.Nil(t, rules(1).Report(append(good[:2:2], Message{3, raw})).Report, "it is no observer")
		})
	}
	require.Nil(t, rules(1).Report([]Message{good[0], good[1], {1, good[2].Raw}}).Report, "one observer counts once")
}

func TestTheLadderIsAppliedToTheMedians(t *testing.T) {
	j := job(1, func(j *evaluator.Job) {
		j.Terms.Mode, j.Request.Ladder = disclosure.LadderMode, disclosure.Ladder{Index: 4, Correct: 400, LossMicro: 2_000_000}
	})
	want, err := evaluator.Conclude(j, evaluator.Measurement{
		Feedback: metric.Score{Correct: 503, Total: 1000, LossMicro: 1_234_567}, Payout: metric.Score{Correct: 1006, Total: 2000, LossMicro: 1_234_567},
	})
	require.NoError(t, err)
	got := report(t, rules(1), each(score(j, 1005, 1_234_567), score(j, 1006, 1_234_567), score(j, 1007, 1_234_567)))
	require.Equal(t, want.Evaluation, got)
	require.EqualValues(t, 500, got.FeedbackCorrect)
	unstable := report(t, rules(1), each(score(j, 0, 1), score(j, 600, 1), score(j, 1007, 1)))
	require.Equal(t, []any{int32(4), uint32(400), int64(2_000_000)}, []any{unstable.LadderIndex, unstable.FeedbackCorrect, unstable.FeedbackLossMicro})
}

func TestTolerance(t *testing.T) {
	tol := DefaultConfig().Tolerance
	for total, want := range map[uint32]uint64{1: 1, 2000: 1, 3999: 1, 4000: 2, 100_000: 50, math.MaxUint32: 2_147_483} {
		require.Equal(t, want, tol.correct(total), total)
	}
	for loss, want := range map[int64]uint64{0: 500, 999_999: 500, 2_000_000: 1000, math.MaxInt64: 4_611_686_018_427_387} {
		require.Equal(t, want, tol.loss(loss), loss)
	}
	for _, c := range []struct {
		loss, median int64
		near         bool
	}{{400_500, 400_000, true}, {400_501, 400_000, false}, {399_499, 400_000, false}, {10_005_000, 10_000_000, true},
		{10_005_001, 10_000_000, false}, {math.MaxInt64, math.MaxInt64, true}, {0, math.MaxInt64, false}} {
		require.Equal(t, c.near, tol.near(metric.Score{Total: 10, LossMicro: c.loss}, metric.Score{Total: 10, LossMicro: c.median}), c)
	}
}

func TestConfig(t *testing.T) {
	c, err := ParseConfig(nil)
	require.NoError(t, err)
	require.Equal(t, DefaultConfig(), c)
	c, err = ParseConfig([]byte(`{"lossMicro":100,"resendSeconds":20}`))
	require.NoError(t, err)
	require.Equal(t, Config{Tolerance{CorrectItems: 1, CorrectPPM: 500, LossMicro: 100, LossPPM: 500}, 20}, c)
	for text, want := range map[string]string{
		"yes": "must be JSON like", `{"loss":1}`: `unknown field "loss"`, `{} {}`: "something follows", `{"lossMicro":-1}`: "must be JSON like",
		`{"lossPpm":100000}`: "lossPpm: must be 0 to 20000, is 100000", `{"correctItems":100}`: "correctItems: must be",
		`{"correctPpm":999999}`: "correctPpm: must be", `{"lossMicro":9999999}`: "lossMicro: must be", `{"resendSeconds":0}`: "resendSeconds: must be 1 to",
	} {
		_, err := ParseConfig([]byte(text))
		require.ErrorContains(t, err, want)
		require.Equal(t, fault.Config, fault.CodeOf(err))
	}
}
