package policy

import (
	"maps"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/assay-oracle/assay/contracts/client"
)

// Decision says whether a bounty is worth training for, and what that follows from.
type Decision struct {
	Bounty  uint64     `json:"bounty"`
	Worth   bool       `json:"worth"`
	Reasons []Reason   `json:"reasons"` // to decline: none when it is worth it
	Remarks []Reason   `json:"remarks"`
	Hours   float64    `json:"hours"` // of training
	Times   *Times     `json:"times,omitempty"`
	FLOPs   float64    `json:"flops"` // of all epochs, validation left out
	Memory  Memory     `json:"memory"`
	Money   Money      `json:"money"`
	Trust   Oracle     `json:"trust"`
	Sealed  bool       `json:"sealed"`
	Asset   string     `json:"asset"`
	Ready   *time.Time `json:"ready,omitempty"` // when training would end
	Commit  time.Time  `json:"commit_deadline"`
	Stop    time.Time  `json:"hard_stop"`
}

// Memory is what training takes, in bytes.
type Memory struct {
	Need      int64 `json:"need"`
	Available int64 `json:"available"` // 0: not known
}

// libraryBytes is what a process with libtensorflow takes before it holds a model.
const libraryBytes = 450 << 20

// Decide weighs a bounty. It is pure: equal inputs give equal decisions.
func Decide(in Input) Decision {
	d := Decision{
		Bounty: in.Bounty.ID, Reasons: []Reason{}, Remarks: []Reason{}, Trust: in.Oracle, Sealed: in.Bounty.Sealed, Asset: in.Bounty.Asset,
		Commit: in.Bounty.CommitDeadline.UTC(), Stop: in.Bounty.HardStop.UTC(), Memory: in.memory(),
	}
	d.state(&in)
	d.trust(&in)
	d.capability(&in)
	d.fits()
	d.deadlines(&in)
	d.worth(&in)
	d.Worth = len(d.Reasons) == 0
	return d
}

func (d *Decision) state(in *Input) {
	b := &in.Bounty
	switch b.Status {
	case client.BountyOpen:
	case client.BountyPreparing:
		d.remark(BountyPreparing, "the bounty is being prepared")
	default:
		d.decline(BountyEnded, "the bounty is %s", client.BountyStatusName(b.Status))
	}
	if b.Requests < b.Reserved+attempts {
		d.decline(NoLink, "the bounty's LINK pays %d requests, %d are promised", b.Requests, b.Reserved)
	}
	if b.Evaluations < b.Live+1 {
		d.decline(NoEvaluations, "%d more evaluations may be stored, %d submissions are live", b.Evaluations, b.Live)
	}
	if !b.Sealed && !in.Limits.AllowPlain {
		d.decline(NotSealed, "submissions are plain")
	}
	if in.Limits.MaxStake != nil && b.stake().Cmp(in.Limits.MaxStake) > 0 {
		d.decline(StakeTooHigh, "bond and fee are %s ETH, the limit is %s", client.FormatEther(b.stake()), client.FormatEther(in.Limits.MaxStake))
	}
	if in.Model.WeightBytes > int64(min(b.MaxBytes, 1<<62)) {
		d.decline(CheckpointTooBig, "the checkpoint has %d bytes, the terms allow %d", in.Model.WeightBytes, b.MaxBytes)
	}
	if in.Model.Image {
		d.remark(ImageGiven, "the model names an image to train it in")
	}
}

func (d *Decision) trust(in *Input) {
	o := &in.Oracle
	if o.Status != client.SetActive.String() {
		d.decline(SetNotActive, "the signer set is %s", o.Status)
	}
	if len(o.Signers) == 1 {
		d.remark(SingleSigner, "%s alone signs", o.Signers[0])
	}
	switch {
	case !in.Limits.NeedListed:
		d.remark(NoList, "whether to trust oracle %s is not checked", o.Address)
	case !o.Listed:
		d.decline(NotListed, "oracle %s, set %s and its %d signers are not listed", o.Address, o.SignerSet, len(o.Signers))
	}
}

// capability estimates the time.
func (d *Decision) capability(in *Input) {
	r, model := in.Capability, &in.Model
	if in.Job.Early {
		d.remark(MayStopEarly, "all %d epochs are counted", in.Job.Epochs)
	}
	if missing := slices.Concat(model.Training.Underived, model.Validation.Underived); len(missing) > 0 {
		d.decline(CostUnknown, "not derived: %s", strings.Join(missing, ", "))
	}
	if r == nil {
		d.decline(CapabilityMissing, "no capability report")
		return
	}
	if !r.Stable {
		d.remark(CapabilityUnstable, "%s", strings.Join(r.Unstable, "; "))
	}
	if age := in.Now.Sub(r.Started); age > in.Limits.Stale && in.Limits.Stale > 0 {
		d.remark(CapabilityStale, "the report is %d days old", int(age.Hours()/24))
	}
	if j := in.Job.Device; (j == "cpu" || j == "gpu") && j != r.Device {
		d.decline(CapabilityOther, "the report is of a %s, training asks for a %s", r.Device, j)
		return
	}
	m := newMachine(r)
	times, unknown := m.train(model, in.Job)
	if unknown != "" {
		d.decline(CapabilityGaps, "nothing was measured that is like %s", unknown)
		return
	}
	if len(m.missing) > 0 {
		d.remark(CapabilityPartial, "no rows of %s", strings.Join(slices.Sorted(maps.Keys(m.missing)), ", "))
	}
	d.Times, d.Hours = &times, times.Total/3600
	d.FLOPs = float64(model.Training.FLOPs()) * float64(in.Job.Epochs) * float64(in.Job.Records) / float64(in.Job.Batch)
}

// memory is the trainer's: library, weights with slots, a copy of the best and of what is saved, values of a step, three batches.
func (in *Input) memory() Memory {
	m := &in.Model
	step := max(m.Training.Peak, m.Validation.Peak)
	out := Memory{Need: add(libraryBytes, m.StateBytes, m.StateBytes, m.WeightBytes, step, 3*min(in.Job.Batch, 1<<20)*m.RecordBytes)}
	if out.Available = in.Limits.MemoryBytes; out.Available > 0 || in.Capability == nil {
		return out
	}
	inventory := in.Capability.Inventory
	out.Available = int64(min(inventory.Memory.FreeBytes, 1<<62))
	if in.Capability.Device == "gpu" && len(inventory.GPUs) > 0 {
		out.Available = int64(min(inventory.GPUs[0].FreeBytes, 1<<62))
	}
	return out
}

func add(values ...int64) (total int64) {
	for _, v := range values {
		if total > 1<<62-min(v, 1<<62) {
			return 1 << 62
		}
		total += v
	}
	return total
}

func (d *Decision) fits() {
	if d.Memory.Available > 0 && d.Memory.Need > d.Memory.Available {
		d.decline(MemoryTooSmall, "training takes %d MiB, there are %d", d.Memory.Need>>20, d.Memory.Available>>20)
	}
}

// attempts that the board promises to a submission.
const attempts = 3

func (d *Decision) deadlines(in *Input) {
	b := &in.Bounty
	if !in.Now.Before(b.CommitDeadline) {
		d.decline(DeadlinePassed, "commits ended at %s", d.Commit.Format(time.RFC3339))
		return
	}
	if d.Times == nil {
		return
	}
	ready := in.Now.Add(seconds(d.Times.Total) + in.Limits.Margin).UTC()
	d.Ready = &ready
	if !ready.Before(b.CommitDeadline) {
		d.decline(DeadlineTooSoon, "training would end at %s, commits end at %s", ready.Format(time.RFC3339), d.Commit.Format(time.RFC3339))
	}
	until := ready.Add(seconds(b.RevealDelay.Seconds() + b.RevealWindow.Seconds() + attempts*float64(b.Live+1)*b.EvalTimeout.Seconds()))
	if until.After(b.HardStop) {
		d.decline(HardStopTooSoon, "three attempts for each of %d live submissions could last until %s, the hard stop is %s", b.Live+1,
			until.UTC().Format(time.RFC3339), d.Stop.Format(time.RFC3339))
	}
}

// seconds is a duration that does not overflow: what takes a century is never ready in time.
func seconds(s float64) time.Duration {
	const century = 100 * 365 * 24 * 3600
	return time.Duration(min(s, century) * float64(time.Second))
}

func (d *Decision) worth(in *Input) {
	p := in.Prices
	d.Money = in.money(d.Hours)
	switch {
	case !in.Account.Known:
		d.remark(BalanceUnknown, "no account was given")
	default:
		need := in.outlay(d.Money.GasUnits)
		if in.Account.Balance == nil || in.Account.Balance.Cmp(need) < 0 {
			d.decline(BalanceTooLow, "stake and gas take %s ETH, the account holds %s", client.FormatEther(need), client.FormatEther(orZero(in.Account.Balance)))
		}
	}
	if p.Win < 0 {
		d.remark(WinAssumed, "%d submissions are live: %.3g", in.Bounty.Live, d.Money.Win)
	}
	if d.Money.Watts == 0 {
		d.remark(PowerUnknown, "energy counts as nothing")
	}
	if p.ETH <= 0 || !in.Bounty.IsETH && p.Token <= 0 {
		d.decline(PriceUnknown, "the price of ETH or of %s in %s is not known", in.Bounty.Asset, p.Currency)
		return
	}
	if d.Money.Profit < in.Limits.MinProfit {
		d.decline(ProfitTooLow, "%.6g %s are expected to be left, %.6g are asked for", d.Money.Profit, p.Currency, in.Limits.MinProfit)
	}
	if d.Times != nil && d.Money.PerHour < p.Mining {
		d.decline(BelowMining, "%.6g %s an hour are expected, mining brings %.6g", d.Money.PerHour, p.Currency, p.Mining)
	}
}

// outlay is what the account must hold: the stakes of its submissions and their gas.
func (in *Input) outlay(gas float64) *big.Int {
	need := new(big.Int).Mul(in.Bounty.stake(), big.NewInt(max(in.Prices.Submissions, 1)))
	if in.Chain.GasPrice != nil {
		need.Add(need, new(big.Int).Mul(in.Chain.GasPrice, big.NewInt(int64(gas)+1)))
	}
	return need
}

func orZero(v *big.Int) *big.Int {
	if v == nil {
		return new(big.Int)
	}
	return v
}
