package policy

import "fmt"

// Code names a reason, for programs.
type Code string

// The reasons to decline.
const (
	BountyEnded       Code = "bounty_ended"
	DeadlinePassed    Code = "commit_deadline_passed"
	DeadlineTooSoon   Code = "commit_deadline_too_soon"
	HardStopTooSoon   Code = "hard_stop_too_soon"
	NoLink            Code = "no_link_left"
	NoEvaluations     Code = "no_evaluations_left"
	SetNotActive      Code = "signer_set_not_active"
	NotListed         Code = "oracle_not_listed"
	NotSealed         Code = "submissions_not_sealed"
	StakeTooHigh      Code = "stake_too_high"
	BalanceTooLow     Code = "balance_too_low"
	CheckpointTooBig  Code = "checkpoint_too_large"
	MemoryTooSmall    Code = "memory_too_small"
	CapabilityMissing Code = "capability_missing"
	CapabilityGaps    Code = "capability_has_gaps"
	CapabilityOther   Code = "capability_of_other_device"
	CostUnknown       Code = "cost_unknown"
	PriceUnknown      Code = "price_unknown"
	ProfitTooLow      Code = "profit_too_low"
	BelowMining       Code = "below_mining"
)

// The remarks, which do not decline.
const (
	BountyPreparing    Code = "bounty_preparing"
	SingleSigner       Code = "single_signer"
	NoList             Code = "no_trust_list"
	CapabilityUnstable Code = "capability_unstable"
	CapabilityStale    Code = "capability_stale"
	CapabilityPartial  Code = "capability_partial"
	ImageGiven         Code = "image_given"
	MayStopEarly       Code = "may_stop_early"
	PowerUnknown       Code = "power_unknown"
	WinAssumed         Code = "win_probability_assumed"
	BalanceUnknown     Code = "balance_unknown"
)

// Row is a code with what it means.
type Row struct {
	Code     Code
	Declines bool
	Meaning  string
}

// Table lists every reason. docs/plan.md is written from it.
func Table() []Row { return table }

var table = []Row{
	{BountyEnded, true, "The bounty is paid or refunded."},
	{DeadlinePassed, true, "No commit is taken any more."},
	{DeadlineTooSoon, true, "Training, with a margin, would end after the commit deadline."},
	{HardStopTooSoon, true, "At the end of training the board could not promise three attempts at an evaluation to one more submission before the hard stop, and would refuse the commit."},
	{NoLink, true, "The bounty's LINK does not pay three more requests beside those that are promised."},
	{NoEvaluations, true, "The terms allow no more evaluations than the live submissions need."},
	{SetNotActive, true, "The signer set of the terms cannot sign now."},
	{NotListed, true, "Neither oracle nor signer set nor all of its signers are on the list of those that one trusts."},
	{NotSealed, true, "Anyone can read and copy plain submissions."},
	{StakeTooHigh, true, "Bond and fee are above the most that the worker stakes."},
	{BalanceTooLow, true, "The account does not hold bond, fee and gas."},
	{CheckpointTooBig, true, "The model's checkpoint is larger than the terms allow."},
	{MemoryTooSmall, true, "Training does not fit into memory."},
	{CapabilityMissing, true, "No capability report was given, so that nothing is known of the time."},
	{CapabilityGaps, true, "The report has no row that is like an op of the model."},
	{CapabilityOther, true, "The report is of another device than the one that training asks for."},
	{CostUnknown, true, "What the model costs does not follow from its graph, for example the turns of a loop."},
	{PriceUnknown, true, "The reward or ETH has no price in the currency of the decision."},
	{ProfitTooLow, true, "What is expected to be left is less than asked for."},
	{BelowMining, true, "What is expected to be left for an hour is less than the machine would earn otherwise."},
	{BountyPreparing, false, "The bounty is not open yet; it is refunded if its oracle cannot evaluate the initial weights."},
	{SingleSigner, false, "One node alone decides: it can lie, censor and read weights."},
	{NoList, false, "No list of trusted oracles was given."},
	{CapabilityUnstable, false, "The report says of itself that it is not stable."},
	{CapabilityStale, false, "The report is old."},
	{CapabilityPartial, false, "Some ops were estimated from rows that are only like them."},
	{ImageGiven, false, "The researcher names a container image to train in; the time is that of the native trainer."},
	{MayStopEarly, false, "A target or patience may end training before the last epoch; all epochs are counted."},
	{PowerUnknown, false, "Neither a flag nor the report says how much power training draws: energy counts as nothing."},
	{WinAssumed, false, "Nobody said how likely it is to win: one chance for each live submission and this one is assumed."},
	{BalanceUnknown, false, "No account was given, so its balance was not looked at."},
}

// Reason is why a bounty is declined, or what is remarked.
type Reason struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

func (d *Decision) decline(code Code, format string, args ...any) {
	d.Reasons = append(d.Reasons, Reason{code, fmt.Sprintf(format, args...)})
}

func (d *Decision) remark(code Code, format string, args ...any) {
	d.Remarks = append(d.Remarks, Reason{code, fmt.Sprintf(format, args...)})
}
