package quorum

import (
	"bytes"
	"cmp"
	"maps"
	"slices"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// Rules is what a report depends on beside the observations: equal on all nodes of one configuration.
type Rules struct {
	ChainID   uint64
	Oracle    evaluator.Address
	SignerSet merkle.Hash // of the configuration: the contract takes no report on terms of another set
	F         int         // nodes that may be faulty
	Tolerance Tolerance
}

// Message is one observer's message of a round.
type Message struct {
	Observer uint8
	Raw      []byte
}

// Why says why a request got no report.
type Why string

// The reasons, which are labels of a metric.
const (
	TooFew         Why = "too_few_observers" // fewer than 2f+1
	DeliveriesDiff Why = "deliveries_apart"  // a pass without f+1 observers who make the same delivery
)

// Decision is what follows from a round's messages.
type Decision struct {
	Report  *evaluator.Result // nil: none in this round
	Garbage []uint8           // observers whose message is malformed
	Open    map[Why]int       // requests looked at that got no report
}

// Report decides on the oldest request that can be: by deadline, then by evalId. It does not depend on the messages' order.
// Of one observer's messages it takes one.
func (r Rules) Report(messages []Message) Decision {
	d := Decision{Open: map[Why]int{}}
	for _, observed := range r.byRequest(messages, &d) {
		if len(observed) < 2*r.F+1 {
			d.Open[TooFew]++
			continue
		}
		result, ok := r.conclude(observed)
		if ok {
			d.Report = &result
			break
		}
		d.Open[DeliveriesDiff]++
	}
	return d
}

// conclude applies the rules to what 2f+1 or more nodes observed of one request.
//
//  1. Measured, if f+1 lie within tolerance of the medians: then the medians are disclosed as one node's score would be.
//     A pass needs f+1 who pass by themselves with equal deliveries.
//  2. Else refused, if f+1 refuse. Some honest node does, then.
//  3. Else unavailable, if f+1 say so.
//  4. Else unstable.
func (r Rules) conclude(all []Observation) (evaluator.Result, bool) {
	job, refused := all[0].Job, having(all, Refused)
	if feedback, payout, ok := r.agreed(having(all, Measured)); ok {
		return r.disclose(job, feedback, payout, all)
	}
	evaluation := job.Unmeasured(evaluator.Unstable, fault.ClassNone)
	switch {
	case len(refused) > r.F:
		evaluation = job.Unmeasured(evaluator.Refused, mostFrequentClass(refused))
	case len(having(all, Unavailable)) > r.F:
		evaluation = job.Unmeasured(evaluator.Unavailable, fault.ClassNone)
	}
	return evaluator.Result{Evaluation: evaluation}, true
}

// agreed returns the lower median of each integer, if f+1 observations lie within tolerance of it in every integer.
func (r Rules) agreed(all []Observation) (feedback, payout metric.Score, ok bool) {
	if len(all) == 0 {
		return feedback, payout, false
	}
	feedback = medians(all, func(o Observation) metric.Score { return o.Feedback })
	payout = medians(all, func(o Observation) metric.Score { return o.Payout })
	near := 0
	for _, o := range all {
		if r.Tolerance.near(o.Feedback, feedback) && r.Tolerance.near(o.Payout, payout) {
			near++
		}
	}
	return feedback, payout, near > r.F
}

// disclose is what one node does with its score, done with the medians.
func (r Rules) disclose(job evaluator.Job, feedback, payout metric.Score, all []Observation) (evaluator.Result, bool) {
	result, err := evaluator.Conclude(job, evaluator.Measurement{Feedback: feedback, Payout: payout})
	if err != nil || result.Evaluation.Status != evaluator.Passed {
		return result, err == nil
	}
	delivery, votes := mostFrequentDelivery(all)
	if votes <= r.F {
		return evaluator.Result{}, false
	}
	if len(delivery) > 0 {
		result.Delivery, result.Evaluation.DeliveryHash = delivery, merkle.Keccak256(delivery)
	}
	return result, true
}

// byRequest sorts valid messages by request. Observations of another signer set's requests are left out.
func (r Rules) byRequest(messages []Message, d *Decision) [][]Observation {
	messages = slices.SortedFunc(slices.Values(messages), func(a, b Message) int {
		return cmp.Or(cmp.Compare(a.Observer, b.Observer), bytes.Compare(a.Raw, b.Raw))
	})
	messages = slices.CompactFunc(messages, func(a, b Message) bool { return a.Observer == b.Observer })
	requests, decoder := map[evaluator.EvalID][]Observation{}, newDecoder(r.ChainID, r.Oracle)
	for _, m := range messages {
		all, err := decoder.all(m.Raw)
		if err != nil {
			d.Garbage = append(d.Garbage, m.Observer)
		}
		for _, o := range all {
			if o.Job.Terms.SignerSet == r.SignerSet {
				requests[o.Job.EvalID] = append(requests[o.Job.EvalID], o)
			}
		}
	}
	return slices.SortedFunc(maps.Values(requests), func(a, b []Observation) int { return before(a[0], b[0]) })
}

func having(all []Observation, outcome Outcome) (out []Observation) {
	for _, o := range all {
		if o.Outcome == outcome {
			out = append(out, o)
		}
	}
	return out
}

// medians is the lower median of each integer by itself.
func medians(all []Observation, of func(Observation) metric.Score) metric.Score {
	correct, loss := make([]uint32, len(all)), make([]int64, len(all))
	for i, o := range all {
		correct[i], loss[i] = of(o).Correct, of(o).LossMicro
	}
	slices.Sort(correct)
	slices.Sort(loss)
	middle := (len(all) - 1) / 2
	return metric.Score{Correct: correct[middle], Total: of(all[0]).Total, LossMicro: loss[middle]}
}

func (t Tolerance) near(s, median metric.Score) bool {
	return distance(int64(s.Correct), int64(median.Correct)) <= t.correct(median.Total) &&
		distance(s.LossMicro, median.LossMicro) <= t.loss(median.LossMicro)
}

// distance is of numbers that are not negative.
func distance(a, b int64) uint64 { return uint64(max(a, b) - min(a, b)) }

// mostFrequentClass takes the lowest of those that are equally frequent.
func mostFrequentClass(refused []Observation) fault.Class {
	var votes [fault.ClassLimit + 1]int
	most := fault.ClassNone
	for _, o := range refused {
		votes[o.Class]++
	}
	for class := fault.ClassBinding; class <= fault.ClassLimit; class++ {
		if votes[class] > votes[most] {
			most = class
		}
	}
	return most
}

// mostFrequentDelivery counts those who pass by themselves; of equally frequent deliveries it takes the lowest.
func mostFrequentDelivery(all []Observation) (delivery []byte, votes int) {
	count := map[string]int{}
	for _, o := range all {
		if o.Passes() {
			count[string(o.Delivery)]++
		}
	}
	for _, d := range slices.Sorted(maps.Keys(count)) {
		if count[d] > votes {
			delivery, votes = []byte(d), count[d]
		}
	}
	return delivery, votes
}
