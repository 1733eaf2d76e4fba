package policy

import (
	"math"
	"math/big"
	"time"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/cost"
	"github.com/assay-oracle/assay/worker/train/job"
)

// Input is all that a decision follows from.
type Input struct {
	Now        time.Time // of the chain
	Model      Model
	Job        Job
	Capability *bench.Report // nil: none was given
	Bounty     Bounty
	Oracle     Oracle
	Account    Account
	Chain      Chain
	Prices     Prices
	Limits     Limits
}

// Model is what a model package costs.
type Model struct {
	Training    *cost.Cost // of a step of the job's batch, with its optimizer
	Validation  *cost.Cost // of a batch of validation
	WeightBytes int64      // of a checkpoint
	StateBytes  int64      // of a saved state: weights and optimizer slots
	RecordBytes int64      // of one input and label
	Logits      int64      // of one record
	Image       bool       // its author names a container image to train it in
}

// Job is what a training job asks for.
type Job struct {
	Records    int64 // to train on, in each epoch
	Validation int64 // records after each epoch
	Epochs     int64
	Batch      int64
	SaveEvery  float64 // seconds between two saved states
	Early      bool    // may stop before the last epoch
	Device     string  // cpu or gpu; else whatever the report is of
}

// Bounty is a bounty as it stands on the board. Amounts are in the smallest unit.
type Bounty struct {
	ID             uint64
	Status         uint8 // client's numbers
	Sealed         bool
	Reward         *big.Int
	Asset          string // symbol
	Decimals       uint8
	IsETH          bool
	RoyaltyBps     uint64
	Bond, Fee      *big.Int // wei
	CommitDeadline time.Time
	HardStop       time.Time
	RevealDelay    time.Duration
	RevealWindow   time.Duration
	EvalTimeout    time.Duration
	Live           int64 // submissions that are not decided
	MaxBytes       uint64
	Reserved       int64 // requests that are promised to submissions
	Requests       int64 // that the bounty's LINK pays for
	Evaluations    int64 // that its terms still allow to be stored
}

// Oracle is whom the bounty's verdict is trusted to.
type Oracle struct {
	Address    string   `json:"address"`
	Quorum     bool     `json:"quorum"` // several nodes must agree
	SignerSet  string   `json:"signer_set"`
	Status     string   `json:"status"`
	Signers    []string `json:"signers"`
	Recipients int      `json:"recipients"` // keys that can open submissions
	Faulty     int      `json:"faulty"`     // of the quorum: how many may lie
	Listed     bool     `json:"listed"`     // on the given list of trusted oracles, sets or signers
}

// Account is who would submit.
type Account struct {
	Known   bool
	Balance *big.Int // wei
}

// Chain is what a transaction costs now.
type Chain struct {
	GasPrice *big.Int // wei: base fee and tip
}

// Prices are in one currency, which only the reader knows. Zero ETHPrice and TokenPrice mean that they are not known.
type Prices struct {
	Currency    string
	ETH         float64 // of one ETH
	Token       float64 // of one unit of the reward's asset, where that is not ETH
	KWh         float64 // of energy
	Watts       float64 // drawn while training; 0: the report's
	Mining      float64 // revenue an hour of what the machine would do otherwise
	Win         float64 // probability that the bounty pays this submission; negative: 1 in all that are live and this one
	PokeShare   float64 // of an evaluation's request that this worker pays the gas of
	Submissions int64   // that will be made
}

// Limits are what its owner lets a worker do.
type Limits struct {
	MaxStake    *big.Int // wei
	AllowPlain  bool
	NeedListed  bool // only oracles that are listed
	MinProfit   float64
	MemoryBytes int64         // to use; 0: the report's
	Margin      time.Duration // kept between the end of training and a deadline
	Stale       time.Duration // age from which a report is remarked on
}

// DefaultLimits are those of package worker.
func DefaultLimits() Limits {
	return Limits{Margin: 5 * time.Minute, Stale: 30 * 24 * time.Hour}
}

// DefaultPrices count in ETH, and say of nothing what it costs.
func DefaultPrices() Prices {
	return Prices{Currency: "ETH", ETH: 1, Win: -1, PokeShare: 1, Submissions: 1}
}

// ModelOf walks a package's graphs for a job.
func ModelOf(p *modelpkg.Package, j job.Job) (Model, error) {
	training, err := cost.Training(p, int64(j.Batch))
	if err != nil {
		return Model{}, err
	}
	validation, err := cost.Inference(p, validationRows)
	if err != nil {
		return Model{}, err
	}
	rule := ruleOf(j)
	training.AddUpdate(p, rule)
	m := Model{Training: training, Validation: validation, Image: p.Manifest.Training != nil}
	for _, t := range p.Manifest.Tensors {
		n, _ := t.Bytes()
		m.WeightBytes += n
		m.StateBytes += n
		if t.Trainable {
			m.StateBytes += rule.Slots * n
		}
	}
	m.RecordBytes = perRecord(p.Manifest.Inputs[0]) + perRecord(p.Manifest.Labels)
	m.Logits, _ = p.Manifest.Logits.Shape[1:].Elements()
	return m, nil
}

func perRecord(p modelpkg.Port) int64 {
	n, _ := p.Shape[1:].Elements()
	return n * p.DType.Size()
}

func ruleOf(j job.Job) cost.Rule {
	rule := cost.Adam
	switch j.Optimizer.Rule {
	case job.SGD:
		rule = cost.SGD
	case job.Momentum:
		rule = cost.Momentum
	case job.AdamW:
		rule.Decay = true
	}
	if d := j.Optimizer.WeightDecay; d != nil {
		rule.Decay = *d != 0
	}
	rule.Clip = j.ClipNorm > 0
	return rule
}

// Check refuses prices that nothing costs.
func (p Prices) Check() error {
	for name, v := range map[string]float64{
		"eth-price": p.ETH, "token-price": p.Token, "energy-price": p.KWh, "power": p.Watts, "poke-share": p.PokeShare,
	} {
		if !(v >= 0) || math.IsInf(v, 0) {
			return fault.New(fault.BadRequest, "%v is negative or no number", v).About(name)
		}
	}
	switch {
	case math.IsNaN(p.Mining) || math.IsInf(p.Mining, 0):
		return fault.New(fault.BadRequest, "%v is no number", p.Mining).About("mining-revenue")
	case !(p.Win <= 1):
		return fault.New(fault.BadRequest, "%v is no probability", p.Win).About("win-probability")
	case p.PokeShare > 1:
		return fault.New(fault.BadRequest, "%v is more than all of it", p.PokeShare).About("poke-share")
	case p.Submissions < 1:
		return fault.New(fault.BadRequest, "%d submissions", p.Submissions).About("submissions")
	case p.Currency == "":
		return fault.New(fault.BadRequest, "the currency has no name").About("currency")
	}
	return nil
}
