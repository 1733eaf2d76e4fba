package quorum

import (
	"bytes"
	"encoding/binary"
	"slices"

	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// version is the first byte of every encoding. Nodes of one oracle must agree on it: an observation of another version counts
// as none.
const version = 1

// An observation is version, outcome, class, four integers, the delivery's length, the delivery, and the request as the
// contract returns it. Integers are big-endian.
const (
	headBytes = 3 + 4 + 8 + 4 + 8 + 1
	minBytes  = headBytes + codec.JobBytes
	maxBytes  = minBytes + seal.DeliveryBytes
)

// Bounds of what a node sends in one round.
const (
	MaxObservations  = 24
	MaxMessageLength = 2 + MaxObservations*maxBytes
)

// Encode returns the one encoding of an observation.
func (o Observation) Encode() ([]byte, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	job, err := codec.EncodeJob(o.Job)
	if err != nil {
		return nil, err
	}
	return append(o.finding(), job...), nil
}

// finding is the encoding up to the request.
func (o Observation) finding() []byte {
	out := append(make([]byte, 0, maxBytes), version, byte(o.Outcome), byte(o.Class))
	for _, s := range []metric.Score{o.Feedback, o.Payout} {
		out = binary.BigEndian.AppendUint32(out, s.Correct)
		out = binary.BigEndian.AppendUint64(out, uint64(s.LossMicro))
	}
	return append(append(out, byte(len(o.Delivery))), o.Delivery...)
}

// Decode reads what Encode makes, and nothing else, of a request of this chain and oracle. Refusals have the code BadRequest.
func Decode(chainID uint64, oracle evaluator.Address, raw []byte) (Observation, error) {
	o, rest, err := newDecoder(chainID, oracle).next(raw)
	if err == nil && len(rest) > 0 {
		err = malformed("%d bytes too many", len(rest))
	}
	return o, err
}

// decoder remembers requests: all nodes send the same ones, and their hashes take longest.
type decoder struct {
	chainID uint64
	oracle  evaluator.Address
	jobs    map[string]evaluator.Job
}

func newDecoder(chainID uint64, oracle evaluator.Address) *decoder {
	return &decoder{chainID, oracle, map[string]evaluator.Job{}}
}

// next reads the first observation of raw.
func (d *decoder) next(raw []byte) (o Observation, rest []byte, err error) {
	if len(raw) < minBytes || raw[0] != version {
		return o, nil, malformed("too short, or of another version")
	}
	size := minBytes + int(raw[headBytes-1])
	if len(raw) < size {
		return o, nil, malformed("it ends within the delivery")
	}
	finding := raw[:size-codec.JobBytes]
	if o.Job, err = d.job(raw[len(finding):size]); err != nil {
		return o, nil, fault.Wrap(fault.BadRequest, err, "malformed observation")
	}
	o.Outcome, o.Class, o.Delivery = Outcome(raw[1]), fault.Class(raw[2]), bytes.Clone(finding[headBytes:])
	if o.Outcome == Measured {
		o.Feedback, o.Payout = decodeScore(raw[3:], o.Job.Terms.FeedbackTotal), decodeScore(raw[15:], o.Job.Terms.PayoutTotal)
	}
	if err := o.check(); err != nil {
		return o, nil, err
	}
	if !bytes.Equal(o.finding(), finding) {
		return o, nil, malformed("it is not what a node observes")
	}
	return o, raw[size:], nil
}

func (d *decoder) job(raw []byte) (evaluator.Job, error) {
	if known, ok := d.jobs[string(raw)]; ok {
		return known, nil
	}
	j, err := codec.DecodeJob(d.chainID, d.oracle, raw)
	if err == nil {
		d.jobs[string(raw)] = j
	}
	return j, err
}

func decodeScore(raw []byte, total uint32) metric.Score {
	return metric.Score{Correct: binary.BigEndian.Uint32(raw), Total: total, LossMicro: int64(binary.BigEndian.Uint64(raw[4:]))}
}

// Choose returns what one message takes of what a node has to tell. Half of it is the oldest. The other half is drawn anew in
// each round, alike on all nodes: anybody can make requests that no quorum will ever observe, and they must not fill every
// message.
func Choose(all []Observation, round uint64) []Observation {
	if len(all) <= MaxObservations {
		return all
	}
	all = slices.SortedFunc(slices.Values(all), before)
	drawn, ticket := all[MaxObservations/2:], map[evaluator.EvalID]merkle.Hash{}
	for _, o := range drawn {
		ticket[o.Job.EvalID] = merkle.Keccak256(binary.BigEndian.AppendUint64(nil, round), o.Job.EvalID.Hash[:])
	}
	slices.SortFunc(drawn, func(a, b Observation) int {
		x, y := ticket[a.Job.EvalID], ticket[b.Job.EvalID]
		return bytes.Compare(x[:], y[:])
	})
	return all[:MaxObservations]
}

// EncodeAll returns a node's message for one round: its observations in the order of reports, the oldest if there are more
// than MaxObservations. Each request may be there once.
func EncodeAll(all []Observation) ([]byte, error) {
	all = slices.SortedFunc(slices.Values(all), before)
	all = all[:min(len(all), MaxObservations)]
	out := []byte{version, byte(len(all))}
	for _, o := range all {
		raw, err := o.Encode()
		if err != nil {
			return nil, err
		}
		out = append(out, raw...)
	}
	return out, nil
}

// DecodeAll reads what EncodeAll makes, and nothing else.
func DecodeAll(chainID uint64, oracle evaluator.Address, raw []byte) ([]Observation, error) {
	return newDecoder(chainID, oracle).all(raw)
}

func (d *decoder) all(raw []byte) ([]Observation, error) {
	if len(raw) < 2 || raw[0] != version || raw[1] > MaxObservations {
		return nil, malformed("the message is too short, too long or of another version")
	}
	all, rest := make([]Observation, raw[1]), raw[2:]
	for i := range all {
		var err error
		if all[i], rest, err = d.next(rest); err != nil {
			return nil, err
		}
		if i > 0 && before(all[i-1], all[i]) >= 0 {
			return nil, malformed("two are equal or out of order")
		}
	}
	if len(rest) > 0 {
		return nil, malformed("%d bytes too many", len(rest))
	}
	return all, nil
}
