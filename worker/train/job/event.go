package job

import "github.com/assay-oracle/assay/evaluator/merkle"

// Kind is what an Event tells.
type Kind string

// The kinds of events. Done or Failed is the last.
const (
	Started   Kind = "started"
	Progress  Kind = "progress"
	EpochDone Kind = "epoch"
	Saved     Kind = "saved" // the state is on disk
	Done      Kind = "done"
	Failed    Kind = "failed"
)

// Event is one line that the trainer writes.
type Event struct {
	Kind    Kind    `json:"kind"`
	Device  string  `json:"device,omitempty"`  // of Started
	Resumed bool    `json:"resumed,omitempty"` // of Started: goes on from a saved state
	Epoch   int     `json:"epoch,omitempty"`   // from 1 on
	Epochs  int     `json:"epochs,omitempty"`
	Step    int     `json:"step,omitempty"` // steps taken, over all epochs
	Steps   int     `json:"steps,omitempty"`
	Rate    float64 `json:"examples_per_second,omitempty"`
	Loss    float64 `json:"loss"` // mean over the epoch so far; of Progress and EpochDone
	LR      float64 `json:"learning_rate,omitempty"`
	ETA     float64 `json:"eta_seconds,omitempty"` // to the last epoch's end

	Accuracy   *float64 `json:"accuracy,omitempty"`   // on the training records of the epoch so far
	Validation *Values  `json:"validation,omitempty"` // of EpochDone
	Best       *Values  `json:"best,omitempty"`       // of Started, EpochDone and Done

	Reason      Reason       `json:"reason,omitempty"`       // of Done
	WeightsRoot *merkle.Hash `json:"weights_root,omitempty"` // of Done
	Code        string       `json:"code,omitempty"`         // of Failed: a code of package fault
	Message     string       `json:"message,omitempty"`      // of Failed
}

// Values are what validation measures.
type Values struct {
	Epoch    int     `json:"epoch"`
	Loss     float64 `json:"loss"`
	Accuracy float64 `json:"accuracy"` // 0 for mean squared error
	Correct  uint32  `json:"correct"`
	Total    uint32  `json:"total"`
}

// Reason is why a run ended.
type Reason string

// The reasons.
const (
	AllEpochs Reason = "epochs"
	AtTarget  Reason = "target"
	NoGain    Reason = "patience"
	OutOfTime Reason = "time"
)
