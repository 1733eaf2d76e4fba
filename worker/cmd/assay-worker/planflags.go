package main

import (
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/policy"
	"github.com/assay-oracle/assay/worker/train/job"
)

// planFlags are what a decision goes by beside bounty, model and data.
type planFlags struct {
	capability, trust string
	prices            policy.Prices
	limits            policy.Limits
	memory            uint64 // MiB
}

func (p *planFlags) add(cmd *cobra.Command) {
	p.prices, p.limits = policy.DefaultPrices(), policy.DefaultLimits()
	f := cmd.Flags()
	f.StringVar(&p.capability, "capability", "", "capability report of this machine, JSON `file` of assay-bench run")
	f.StringVar(&p.trust, "trust", "", "`file` of oracles, signer sets and signers that are trusted, one a line; others are declined")
	f.StringVar(&p.prices.Currency, "currency", p.prices.Currency, "what prices are in, a name")
	f.Float64Var(&p.prices.ETH, "eth-price", 0, "price of one ETH in the currency; 1 if that is ETH")
	f.Float64Var(&p.prices.Token, "token-price", 0, "price of one unit of the reward's token in the currency")
	f.Float64Var(&p.prices.KWh, "energy-price", 0, "price of a kWh in the currency")
	f.Float64Var(&p.prices.Watts, "power", 0, "watts that the machine draws while training; the report's limit by default")
	f.Float64Var(&p.prices.Mining, "mining-revenue", 0, "what the machine would earn an hour otherwise, in the currency")
	f.Float64Var(&p.prices.Win, "win-probability", -1, "how likely the bounty pays you; by default one chance for each live submission and yours")
	f.Float64Var(&p.prices.PokeShare, "poke-share", p.prices.PokeShare, "share of the requests for your evaluations whose gas you pay; anyone may request")
	f.Int64Var(&p.prices.Submissions, "submissions", p.prices.Submissions, "submissions that you mean to make")
	f.Float64Var(&p.limits.MinProfit, "min-profit", 0, "least that must be expected to be left, in the currency")
	f.DurationVar(&p.limits.Margin, "margin", p.limits.Margin, "time to keep between the end of training and a deadline")
	f.Uint64Var(&p.memory, "memory", 0, "MiB of memory to train in; by default what was free when the report was made")
}

// check refuses flags of a decision that a run without a report would not take.
func (p *planFlags) check(cmd *cobra.Command) error {
	if p.capability != "" {
		return nil
	}
	own := &cobra.Command{}
	new(planFlags).add(own)
	var err error
	own.Flags().VisitAll(func(f *pflag.Flag) {
		if cmd.Flags().Changed(f.Name) && err == nil {
			err = cli.Usage(fmt.Errorf("--%s needs --capability: without a report nothing is weighed", f.Name))
		}
	})
	return err
}

// fill puts what the flags say into an input.
func (p *planFlags) fill(in *policy.Input) (err error) {
	in.Prices, in.Limits = p.prices, p.limits
	if in.Prices.ETH == 0 && in.Prices.Currency == client.ETH.Symbol {
		in.Prices.ETH = 1
	}
	if err := in.Prices.Check(); err != nil {
		return cli.Usage(err)
	}
	in.Limits.MemoryBytes = int64(min(p.memory, 1<<40) << 20)
	in.Capability, err = p.report()
	return err
}

func (p *planFlags) report() (*bench.Report, error) {
	if p.capability == "" {
		return nil, nil
	}
	raw, err := readFile(p.capability, bench.MaxReportBytes)
	if err != nil {
		return nil, err
	}
	return bench.Decode(raw)
}

// readFile reads a file of at most so many bytes, and one more so that whoever parses it sees that it is too long.
func readFile(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.Size() > most {
		return nil, fault.New(fault.BadRequest, "%s has %d bytes, at most %d are read", path, info.Size(), most)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read %s", path)
	}
	return raw, nil
}

// trusted judges an oracle by the list, where one was given.
func (p *planFlags) trusted(in *policy.Input) error {
	if p.trust == "" {
		return nil
	}
	f, err := os.Open(p.trust)
	if err != nil {
		return fault.Wrap(fault.BadRequest, err, "read the list of trusted oracles")
	}
	defer f.Close()
	list, err := policy.ReadList(f)
	in.Limits.NeedListed, in.Oracle.Listed = true, list.Covers(&in.Oracle)
	return err
}

// jobOf is a training job as a decision sees it, on a model and the miner's own data.
func jobOf(p *modelpkg.Package, j job.Job) (policy.Model, policy.Job, error) {
	j.Model, j.State, j.Output = p.Dir, "state", "output" // no run comes of it
	j, err := j.Complete(p.Manifest.Loss.Kind)
	if err != nil {
		return policy.Model{}, policy.Job{}, err
	}
	data, err := dataset.Open(j.Data)
	if err != nil {
		return policy.Model{}, policy.Job{}, err
	}
	defer data.Close()
	if err := data.Fits(&p.Manifest); err != nil {
		return policy.Model{}, policy.Job{}, err
	}
	out := policy.Job{
		Epochs: int64(j.Epochs), Batch: int64(j.Batch), SaveEvery: j.CheckpointSeconds, Device: j.Device,
		Early: j.Stop.Target != nil || j.Stop.Patience > 0 || j.Stop.Seconds > 0,
	}
	if out.Records, err = length(data, j.Train.Split); err == nil && j.Validation != nil {
		out.Validation, err = length(data, j.Validation.Split)
	}
	if err != nil {
		return policy.Model{}, policy.Job{}, err
	}
	out.Batch = min(out.Batch, out.Records)
	j.Batch = int(out.Batch)
	model, err := policy.ModelOf(p, j)
	return model, out, err
}

func length(d *dataset.Dataset, split string) (int64, error) {
	s, err := d.Split(split)
	if err != nil {
		return 0, err
	}
	if s.Len() == 0 {
		return 0, fault.New(fault.JobInvalid, "split %q is empty", split)
	}
	return int64(s.Len()), nil
}

// accountOf is whose balance is looked at.
func accountOf(s string) (common.Address, error) {
	if s == "" {
		return common.Address{}, nil
	}
	if !common.IsHexAddress(s) {
		return common.Address{}, cli.Usage(fmt.Errorf("--account: %q is not an address", s))
	}
	return common.HexToAddress(s), nil
}

// inputOf gathers a decision's input for a bounty whose model is at hand.
func (p *planFlags) inputOf(b *worker.Bounty, model *modelpkg.Package, j job.Job) (in policy.Input, err error) {
	if err := p.fill(&in); err != nil {
		return in, err
	}
	in.Bounty.ID = b.ID
	in.Model, in.Job, err = jobOf(model, j)
	return in, err
}
