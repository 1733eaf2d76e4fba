package quorum

import (
	"flag"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// schedules is how many schedules the widest property is tried on; -rapid.checks asks for another number.
const schedules = 10_000 / slowdown

// check tries a property on many schedules. The seed is printed; -rapid.seed repeats them. The property says whether the
// schedule was one that it is about: a fifth at least must be.
func check(t *testing.T, schedules int, property func(*rapid.T) bool) {
	t.Helper()
	checks, seed := flag.Lookup("rapid.checks"), flag.Lookup("rapid.seed")
	if checks.Value.String() == checks.DefValue && !testing.Short() {
		require.NoError(t, flag.Set("rapid.checks", strconv.Itoa(schedules)))
		t.Cleanup(func() { require.NoError(t, flag.Set("rapid.checks", checks.DefValue)) })
	}
	if seed.Value.String() == seed.DefValue {
		require.NoError(t, flag.Set("rapid.seed", strconv.FormatUint(rand.Uint64N(math.MaxInt64)|1, 10)))
		t.Cleanup(func() { require.NoError(t, flag.Set("rapid.seed", seed.DefValue)) })
	}
	begun, tried, about := time.Now(), 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		tried++
		if property(rt) {
			about++
		}
	})
	t.Logf("%d schedules, of which it is about %d, -rapid.seed=%s, %s", tried, about, seed.Value, time.Since(begun).Round(time.Millisecond))
	require.GreaterOrEqual(t, 5*about, tried)
}

// honestDelivery is the variant that honest nodes make; there are lower and higher ones.
const honestDelivery = 1

// nature is what is true of a submission, as far as there is a truth.
type nature int

const (
	stable  nature = iota // honest nodes measure within tolerance of each other
	equal                 // they find the same, score, refusal or absence
	chaotic               // they measure anything
	mixed                 // some measure, some refuse, some do not get it
)

// schedule is one round: who is there, who is honest, and what each of them sends.
type schedule struct {
	n, f     int
	jobs     []evaluator.Job
	natures  []nature
	honest   map[int][]Observation // by observer, those who are there
	messages []Message             // of honest and byzantine observers who are there
}

// drawJob draws terms of every kind.
func drawJob(t *rapid.T, n uint64) evaluator.Job {
	return job(n, func(j *evaluator.Job) {
		j.Terms.Metric = uint8(rapid.IntRange(0, 1).Draw(t, "metric"))
		j.Terms.Mode = uint8(rapid.IntRange(0, 1).Draw(t, "mode"))
		j.Terms.SealedSubs = rapid.Bool().Draw(t, "sealed")
		j.Terms.PayoutTotal = uint32(rapid.IntRange(2, 50_000).Draw(t, "payout total"))
		j.Terms.FeedbackTotal = uint32(rapid.IntRange(2, 50_000).Draw(t, "feedback total"))
		j.Terms.Threshold = int64(rapid.IntRange(0, 1_000_000).Draw(t, "threshold"))
		j.Request.SubmissionID = uint64(rapid.IntRange(0, 3).Draw(t, "submission"))
		j.Request.Deadline += uint64(rapid.IntRange(0, 2).Draw(t, "deadline"))
		if rapid.Bool().Draw(t, "has ladder") {
			j.Request.Ladder = disclosure.Ladder{Index: 3, Correct: 1, LossMicro: 5_000_000}
		}
	})
}

func drawScore(t *rapid.T, total uint32) metric.Score {
	loss := rapid.Int64Range(0, 3_000_000).Draw(t, "loss")
	if rapid.IntRange(0, 20).Draw(t, "huge") == 0 {
		loss = math.MaxInt64
	}
	return metric.Score{Correct: uint32(rapid.IntRange(0, int(total)).Draw(t, "correct")), Total: total, LossMicro: loss}
}

func drawMeasured(t *rapid.T, j evaluator.Job) Observation {
	payout := drawScore(t, j.Terms.PayoutTotal)
	if rapid.Bool().Draw(t, "on the edge") {
		step := rapid.Int64Range(-1, 1).Draw(t, "step")
		payout.Correct = uint32(min(max(j.Terms.Threshold*int64(payout.Total)/1_000_000+step, 0), int64(payout.Total)))
		payout.LossMicro = max(j.Terms.Threshold+100*step, 0)
	}
	return measured(j, drawScore(t, j.Terms.FeedbackTotal), payout, honestDelivery)
}

// measured is well formed: with a delivery if and only if it must have one.
func measured(j evaluator.Job, feedback, payout metric.Score, variant byte) Observation {
	o := Observation{Job: j, Outcome: Measured, Feedback: feedback, Payout: payout}
	if o.Passes() && o.delivers() {
		o.Delivery = delivery(j, variant)
	}
	return o
}

// near moves a score up by at most the tolerance, so that any two honest ones are within it.
func near(t *rapid.T, s metric.Score) metric.Score {
	tol := DefaultConfig().Tolerance
	items, micro := int64(tol.correct(s.Total)), int64(tol.loss(s.LossMicro))
	s.Correct = uint32(min(int64(s.Correct)+rapid.Int64Range(0, items).Draw(t, "items"), int64(s.Total)))
	if move := rapid.Int64Range(0, micro).Draw(t, "micro"); s.LossMicro < math.MaxInt64-micro {
		s.LossMicro += move
	}
	return s
}

func drawUnmeasured(t *rapid.T, j evaluator.Job) Observation {
	if rapid.Bool().Draw(t, "absent") {
		return absence(j)
	}
	return refusal(j, fault.Class(rapid.IntRange(1, 4).Draw(t, "class")))
}

// drawHonest is what honest nodes observe of one job.
func drawHonest(t *rapid.T, j evaluator.Job, kind nature, nodes int) []Observation {
	base, out := drawMeasured(t, j), make([]Observation, nodes)
	if kind == equal && rapid.IntRange(0, 3).Draw(t, "unmeasured") == 0 {
		base = drawUnmeasured(t, j)
	}
	for i := range out {
		out[i] = base
		switch {
		case kind == stable:
			out[i] = measured(j, near(t, base.Feedback), near(t, base.Payout), honestDelivery)
		case kind == chaotic, kind == mixed && rapid.Bool().Draw(t, "measures"):
			out[i] = drawMeasured(t, j)
		case kind == mixed:
			out[i] = drawUnmeasured(t, j)
		}
	}
	return out
}

// drawSchedule draws 2f+1 or more observers, at most f of them byzantine.
func drawSchedule(t *rapid.T, kinds ...nature) schedule {
	s := schedule{n: rapid.SampledFrom([]int{4, 7, 10}).Draw(t, "nodes"), honest: map[int][]Observation{}}
	s.f = (s.n - 1) / 3
	there := rapid.Permutation(upTo(s.n)).Draw(t, "order")[:rapid.IntRange(2*s.f+1, s.n).Draw(t, "observers")]
	byzantine := rapid.IntRange(0, s.f).Draw(t, "byzantine")
	for i := range rapid.IntRange(1, 3).Draw(t, "jobs") {
		s.jobs = append(s.jobs, drawJob(t, uint64(i)))
		s.natures = append(s.natures, rapid.SampledFrom(kinds).Draw(t, "nature"))
		for k, o := range drawHonest(t, s.jobs[i], s.natures[i], len(there)-byzantine) {
			if observer := there[byzantine+k]; i == 0 || rapid.IntRange(0, 9).Draw(t, "late") > 0 { // not all have finished all
				s.honest[observer] = append(s.honest[observer], o)
			}
		}
	}
	for i, observer := range there {
		if i >= byzantine {
			s.honest[observer] = once(s.honest[observer])
			s.messages = append(s.messages, message(observer, s.honest[observer]...))
		} else {
			for range rapid.IntRange(1, 2).Draw(t, "equivocates") {
				s.messages = append(s.messages, s.drawByzantine(t, observer))
			}
		}
	}
	return s
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// once drops what the draw repeated: jobs may be equal.
func once(all []Observation) (out []Observation) {
	seen := map[evaluator.EvalID]bool{}
	for _, o := range all {
		if !seen[o.Job.EvalID] {
			out = append(out, o)
		}
		seen[o.Job.EvalID] = true
	}
	return out
}

// drawByzantine knows what the honest nodes observe, and sends anything.
func (s schedule) drawByzantine(t *rapid.T, observer int) Message {
	switch rapid.SampledFrom([]string{"silent", "garbage", "torn", "twice", "lies", "lies", "lies"}).Draw(t, "byzantine") {
	case "silent":
		return Message{uint8(observer), nil}
	case "garbage":
		return Message{uint8(observer), rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "bytes")}
	case "torn":
		m := message(observer, s.drawLie(t))
		at := rapid.IntRange(0, len(m.Raw)-1).Draw(t, "at")
		m.Raw[at] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
		return m
	case "twice":
		o := s.drawLie(t)
		raw, err := o.Encode()
		require.NoError(t, err)
		return Message{uint8(observer), append(append([]byte{version, 2}, raw...), raw...)}
	}
	var all []Observation
	for range rapid.IntRange(1, 4).Draw(t, "lies") {
		all = append(all, s.drawLie(t))
	}
	return message(observer, once(all)...)
}

// drawLie is a well-formed observation of a byzantine node.
func (s schedule) drawLie(t *rapid.T) Observation {
	j := rapid.SampledFrom(s.jobs).Draw(t, "about")
	switch rapid.SampledFrom([]string{"tenth", "anything", "pass", "edge", "unmeasured", "terms", "request", "uncertified"}).Draw(t, "lie") {
	case "tenth":
		o := s.someHonest(t, j)
		return measured(j, byTenth(o.Feedback), byTenth(o.Payout), honestDelivery)
	case "pass":
		best := metric.Score{Correct: j.Terms.PayoutTotal, Total: j.Terms.PayoutTotal}
		return measured(j, drawScore(t, j.Terms.FeedbackTotal), best, byte(rapid.IntRange(0, 2).Draw(t, "delivery")))
	case "edge": // as far as the tolerance lets it
		o, tol := s.someHonest(t, j), DefaultConfig().Tolerance
		o.Payout.Correct = min(o.Payout.Correct+uint32(tol.correct(o.Payout.Total)), o.Payout.Total)
		o.Feedback.Correct = min(o.Feedback.Correct+uint32(tol.correct(o.Feedback.Total)), o.Feedback.Total)
		return measured(j, o.Feedback, o.Payout, byte(rapid.IntRange(0, 2).Draw(t, "delivery")))
	case "unmeasured":
		return drawUnmeasured(t, j)
	case "terms": // easier ones, which are another request's
		j.Terms.Threshold = 0
		j.Request.TermsHash = j.Terms.Hash()
		j.EvalID = j.ComputeEvalID()
	case "request": // to another payee
		j.Request.Submission.Payee = evaluator.Address{66}
		j.EvalID = j.ComputeEvalID()
	case "uncertified":
		o := s.someHonest(t, j)
		o.Job.Request.SignBy, o.Job.Request.Payment, o.Job.SetCID.Digest = 0, "1", [32]byte{66}
		return o
	}
	return drawMeasured(t, j)
}

// someHonest is what an honest node measured of a job, or something if none did.
func (s schedule) someHonest(t *rapid.T, j evaluator.Job) Observation {
	for _, all := range s.honest {
		for _, o := range all {
			if o.Job.EvalID == j.EvalID && o.Outcome == Measured {
				return o
			}
		}
	}
	return drawMeasured(t, j)
}

func byTenth(s metric.Score) metric.Score {
	s.Correct, s.LossMicro = min(s.Correct+s.Total/10, s.Total), s.LossMicro/10*9
	return s
}

// about returns what honest observers who are there say of a request.
func (s schedule) about(id evaluator.EvalID) (out []Observation) {
	for _, all := range s.honest {
		for _, o := range all {
			if o.Job.EvalID == id {
				out = append(out, o)
			}
		}
	}
	return out
}

// observers counts those who say something of a request.
func (s schedule) observers(id evaluator.EvalID) int {
	seen := map[uint8]bool{}
	for _, m := range s.messages {
		all, _ := DecodeAll(chainID, oracle, m.Raw) // garbage says nothing
		for _, o := range all {
			seen[m.Observer] = seen[m.Observer] || o.Job.EvalID == id
		}
	}
	count := 0
	for _, yes := range seen {
		if yes {
			count++
		}
	}
	return count
}

// TestNoScheduleMakesAWrongReport: whatever f nodes do, and whatever the submission is.
func TestNoScheduleMakesAWrongReport(t *testing.T) {
	check(t, schedules, func(t *rapid.T) bool {
		s := drawSchedule(t, stable, equal, chaotic, mixed)
		d := rules(s.f).Report(s.messages)
		shuffled := rapid.Permutation(s.messages).Draw(t, "shuffled")
		require.Equal(t, d.Report, rules(s.f).Report(shuffled).Report, "the order of messages does not matter")
		if d.Report == nil {
			return false
		}
		e := d.Report.Evaluation
		honest := s.about(e.EvalID)
		require.NotEmpty(t, honest, "a request that no honest node knows")
		require.Greater(t, s.observers(e.EvalID), 2*s.f)
		requireBacked(t, s, *d.Report, honest)
		j := honest[0].Job
		require.Equal(t, []uint32{j.Terms.FeedbackTotal, j.Terms.PayoutTotal}, []uint32{e.FeedbackTotal, e.PayoutTotal})
		return true
	})
}

// requireBacked holds a report against what honest observers said.
func requireBacked(t *rapid.T, s schedule, r evaluator.Result, honest []Observation) {
	e, job := r.Evaluation, honest[0].Job
	one := func(ok func(Observation) bool) bool {
		for _, o := range honest {
			if ok(o) {
				return true
			}
		}
		return false
	}
	switch e.Status {
	case evaluator.Passed:
		require.True(t, one(func(o Observation) bool { return o.Passes() && string(o.Delivery) == string(r.Delivery) }), "an honest node passes it, and delivers the same")
		require.Equal(t, len(r.Delivery) > 0, e.DeliveryHash == merkle.Keccak256(r.Delivery))
		require.Equal(t, honest[0].delivers(), len(r.Delivery) > 0)
	case evaluator.Refused:
		require.True(t, one(func(o Observation) bool { return o.Outcome == Refused }))
	case evaluator.Unavailable:
		require.True(t, one(func(o Observation) bool { return o.Outcome == Unavailable }))
	}
	if e.Status == evaluator.Unstable || e.Status == evaluator.Refused || e.Status == evaluator.Unavailable {
		require.Equal(t, job.Request.Ladder.Index, e.LadderIndex)
		return
	}
	require.True(t, one(func(o Observation) bool { return o.Outcome == Measured }))
	if job.Terms.Mode != disclosure.Open {
		return
	}
	inRange(t, honest, metric.Score{Correct: e.PayoutCorrect, Total: e.PayoutTotal, LossMicro: e.PayoutLossMicro}, func(o Observation) metric.Score { return o.Payout })
	inRange(t, honest, metric.Score{Correct: e.FeedbackCorrect, Total: e.FeedbackTotal, LossMicro: e.FeedbackLossMicro}, func(o Observation) metric.Score { return o.Feedback })
}

// inRange: no value lies outside what honest nodes measured, give or take the tolerance.
func inRange(t *rapid.T, honest []Observation, got metric.Score, of func(Observation) metric.Score) {
	low, high := metric.Score{Correct: math.MaxUint32, LossMicro: math.MaxInt64}, metric.Score{}
	for _, o := range having(honest, Measured) {
		s := of(o)
		low.Correct, low.LossMicro = min(low.Correct, s.Correct), min(low.LossMicro, s.LossMicro)
		high.Correct, high.LossMicro = max(high.Correct, s.Correct), max(high.LossMicro, s.LossMicro)
	}
	items, micro := rules(1).Tolerance.correct(got.Total), rules(1).Tolerance.loss(got.LossMicro)
	require.True(t, uint64(got.Correct)+items >= uint64(low.Correct) && uint64(got.Correct) <= uint64(high.Correct)+items)
	require.True(t, uint64(got.LossMicro)+micro >= uint64(low.LossMicro) && uint64(got.LossMicro) <= uint64(high.LossMicro)+micro)
}

// TestEqualHonestObservationsDecide: if honest nodes find the same, f others change nothing: every round with 2f+1 observers of
// a request gives the same report, which is what one honest node alone would say.
func TestEqualHonestObservationsDecide(t *testing.T) {
	check(t, schedules/4, func(t *rapid.T) bool {
		s := drawSchedule(t, equal)
		d := rules(s.f).Report(s.messages)
		oldest := s.oldest()
		if oldest == nil {
			return false // of none are there 2f+1 observers who are sure to speak
		}
		require.NotNil(t, d.Report)
		require.Equal(t, alone(t, s.about(d.Report.Evaluation.EvalID)[0]), *d.Report)
		return true
	})
}

// oldest is what honest observers say of a request of which they are 2f+1 by themselves, or nil.
func (s schedule) oldest() []Observation {
	for _, j := range s.jobs {
		if o := s.about(j.EvalID); len(o) > 2*s.f {
			return o
		}
	}
	return nil
}

// alone is the evaluation that one node would sign.
func alone(t *rapid.T, o Observation) evaluator.Result {
	switch o.Outcome {
	case Refused:
		return evaluator.Result{Evaluation: o.Job.Unmeasured(evaluator.Refused, o.Class)}
	case Unavailable:
		return evaluator.Result{Evaluation: o.Job.Unmeasured(evaluator.Unavailable, fault.ClassNone)}
	}
	r, err := evaluator.Conclude(o.Job, evaluator.Measurement{Feedback: o.Feedback, Payout: o.Payout})
	require.NoError(t, err)
	if len(o.Delivery) > 0 {
		r.Delivery, r.Evaluation.DeliveryHash = o.Delivery, merkle.Keccak256(o.Delivery)
	}
	return r
}

// TestHonestNodesAreLive: the n-f honest nodes, within tolerance of each other, get a score on chain whatever the others do,
// but for a criterion that lies between their own scores.
func TestHonestNodesAreLive(t *testing.T) {
	check(t, schedules/4, func(t *rapid.T) bool {
		s := drawSchedule(t, stable)
		oldest := s.oldest()
		if oldest == nil || s.straddled() {
			return false
		}
		d := rules(s.f).Report(s.messages)
		require.NotNil(t, d.Report)
		require.Contains(t, []evaluator.Status{evaluator.Scored, evaluator.Passed}, d.Report.Evaluation.Status)
		return true
	})
}

// straddled reports whether honest nodes find themselves on both sides of a criterion.
func (s schedule) straddled() bool {
	for _, j := range s.jobs {
		passes := 0
		honest := s.about(j.EvalID)
		for _, o := range honest {
			if o.Passes() {
				passes++
			}
		}
		if passes > 0 && passes < len(honest) {
			return true
		}
	}
	return false
}

// TestALieOfATenthNeverDecides: one node of four adds a tenth to both scores; any three or four observers.
func TestALieOfATenthNeverDecides(t *testing.T) {
	check(t, schedules/4, func(t *rapid.T) bool {
		j := drawJob(t, 1)
		o := drawMeasured(t, j)
		lie := measured(j, byTenth(o.Feedback), byTenth(o.Payout), honestDelivery)
		liar := rapid.IntRange(0, 3).Draw(t, "liar")
		var messages []Message
		for i := range 4 {
			if i == liar {
				messages = append(messages, message(i, lie))
			} else {
				messages = append(messages, message(i, o))
			}
		}
		there := rapid.Permutation(messages).Draw(t, "there")[:rapid.IntRange(3, 4).Draw(t, "observers")]
		d := rules(1).Report(there)
		require.NotNil(t, d.Report)
		require.Equal(t, alone(t, o), *d.Report)
		return true
	})
}
