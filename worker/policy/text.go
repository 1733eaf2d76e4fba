package policy

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"
)

// Text is the decision as a table for people.
func (d *Decision) Text() string {
	var b strings.Builder
	verdict := "worth it"
	if !d.Worth {
		verdict = "declined"
	}
	fmt.Fprintf(&b, "bounty %d: %s\n", d.Bounty, verdict)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(w, "  %s\t"+format+"\n", append([]any{name}, args...)...)
	}
	training(row, d.Times, d.FLOPs, d.Memory)
	if d.Ready != nil {
		row("ready", "%s; commits until %s, hard stop %s", d.Ready.Format(time.RFC3339), d.Commit.Format(time.RFC3339), d.Stop.Format(time.RFC3339))
	}
	m := &d.Money
	row("energy", "%.3g kWh at %.4g W, %.6g %s", m.KWh, m.Watts, m.Energy, m.Currency)
	row("gas", "%.0f units, %.6g %s", m.GasUnits, m.Gas, m.Currency)
	row("at risk", "%.6g %s in bond and fee", m.AtRisk, m.Currency)
	row("reward", "%.6g %s in %s, won with probability %.3g", m.Reward, m.Currency, d.Asset, m.Win)
	row("expected", "%.6g less fee %.6g, gas and energy: %.6g %s", m.Expected, m.Fee, m.Profit, m.Currency)
	row("an hour", "%.6g %s; otherwise %.6g", m.PerHour, m.Currency, m.Mining)
	row("oracle", "%s", d.Trust.Text())
	row("submissions", "%s", map[bool]string{true: "sealed to the oracle's keys", false: "plain: anyone can copy them"}[d.Sealed])
	notes(row, d.Reasons, d.Remarks)
	_ = w.Flush() // a builder takes everything
	return b.String()
}

// Because names the reasons of a decision to decline.
func (d *Decision) Because() string {
	list := make([]string, len(d.Reasons))
	for i, r := range d.Reasons {
		list[i] = string(r.Code) + " (" + r.Message + ")"
	}
	return strings.Join(list, "; ")
}

// Text is the estimate as a table for people.
func (e *Estimate) Text() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(w, "  %s\t"+format+"\n", append([]any{name}, args...)...)
	}
	training(row, e.Times, e.FLOPs, e.Memory)
	notes(row, e.Reasons, e.Remarks)
	_ = w.Flush()
	return b.String()
}

// Text names whom one trusts.
func (o *Oracle) Text() string {
	kind := "one node"
	if o.Quorum {
		kind = fmt.Sprintf("a quorum, of which %d may lie", o.Faulty)
	}
	return fmt.Sprintf("%s, %s; signer set %s is %s: %d signers, %d keys that open submissions", o.Address, kind, o.SignerSet, o.Status,
		len(o.Signers), o.Recipients)
}

func training(row func(name, format string, args ...any), t *Times, flops float64, m Memory) {
	if t != nil {
		row("training", "%s: %.4g ms a step, %.4g s an epoch, %.3g TFLOP in all", span(t.Total), t.Step*1e3, t.Epoch, flops/1e12)
		for _, p := range t.Parts {
			if p.Seconds > t.Step/100 {
				row("", "%5.1f %% %s", 100*p.Seconds/t.Step, p.Class)
			}
		}
		row("", "%5.1f %% overhead of ops", 100*t.Overhead/t.Step)
	}
	row("memory", "%d MiB of %d", m.Need>>20, m.Available>>20)
}

func notes(row func(name, format string, args ...any), reasons, remarks []Reason) {
	for _, r := range reasons {
		row("declined", "%s: %s", r.Code, r.Message)
	}
	for _, r := range remarks {
		row("remark", "%s: %s", r.Code, r.Message)
	}
}

// span is a time in hours where it is long, in seconds where it is short.
func span(s float64) string {
	if s < 600 {
		return fmt.Sprintf("%.3g s", s)
	}
	return fmt.Sprintf("%.3g h", s/3600)
}
