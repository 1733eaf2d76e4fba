// Package job describes a training run: what the parent (package train) asks of the trainer child, and what that reports.
//
// A Job and each Event are one JSON object. Equal jobs on equal machines give equal weights: everything random follows from
// the seed.
package job

// Job is one training run. Zero fields take the values that Complete documents.
type Job struct {
	Model string `json:"model"` // model package, a folder
	Data  string `json:"data"`  // dataset package, a folder
	Train Range  `json:"train"` // records to train on

	// Validation are records to choose the best weights by, after each epoch. Without any the last weights are the result.
	Validation *Range `json:"validation,omitempty"`

	Init   string `json:"init,omitempty"` // checkpoint to start from; empty: the package's initial weights
	State  string `json:"state"`          // folder for what a resumed run needs; made if it is not there
	Output string `json:"output"`         // file (safetensors) or prefix (bundle) of the result
	Format Format `json:"format"`         // default Safetensors

	Epochs    int       `json:"epochs"` // passes over the training records; default 10
	Batch     int       `json:"batch"`  // records of a step; default 128
	Seed      uint64    `json:"seed"`   // of shuffling and of the graph's own randomness (dropout)
	Optimizer Optimizer `json:"optimizer"`
	Schedule  Schedule  `json:"schedule"`
	ClipNorm  float64   `json:"clip_norm,omitempty"` // bound on the gradients' global norm; 0: none
	Stop      Stop      `json:"stop"`

	CheckpointSteps   int     `json:"checkpoint_steps,omitempty"`   // steps between two saved states; 0: not by steps
	CheckpointSeconds float64 `json:"checkpoint_seconds,omitempty"` // seconds between two saved states; default 30

	Device  string `json:"device"`             // cpu, gpu or auto; default auto
	IntraOp int    `json:"intra_op,omitempty"` // threads inside one op; default one per core. The result's bits depend on it
}

// Range is records [From, To) of a split; To 0 means its end.
type Range struct {
	Split string `json:"split"`
	From  int    `json:"from,omitempty"`
	To    int    `json:"to,omitempty"`
}

// Format is a checkpoint format.
type Format string

// The formats of a result.
const (
	Safetensors Format = "safetensors"
	Bundle      Format = "bundle" // TensorFlow's checkpoint files
)

// Rule names an optimizer.
type Rule string

// The optimizers. Their update rules are those of the Keras 3 optimizers of these names.
const (
	SGD      Rule = "sgd"
	Momentum Rule = "momentum" // SGD with momentum
	Adam     Rule = "adam"     // Kingma and Ba, arXiv:1412.6980
	AdamW    Rule = "adamw"    // Loshchilov and Hutter, arXiv:1711.05101
)

// Optimizer is an update rule with its constants. Defaults are those of Keras 3.
type Optimizer struct {
	Rule         Rule     `json:"rule"`                   // default Adam
	LearningRate float64  `json:"learning_rate"`          // default 0.01 for SGD and Momentum, 0.001 for Adam and AdamW
	Momentum     float64  `json:"momentum,omitempty"`     // of Momentum; default 0.9
	Nesterov     bool     `json:"nesterov,omitempty"`     // of Momentum
	Beta1        float64  `json:"beta_1,omitempty"`       // default 0.9
	Beta2        float64  `json:"beta_2,omitempty"`       // default 0.999
	Epsilon      float64  `json:"epsilon,omitempty"`      // default 1e-7
	WeightDecay  *float64 `json:"weight_decay,omitempty"` // decoupled, times the learning rate; default 0.004 for AdamW, else none
}

// Curve names a learning-rate schedule.
type Curve string

// The schedules.
const (
	Constant    Curve = "constant"
	Cosine      Curve = "cosine"      // half a cosine from the base rate to Final, over all steps after the warm-up (arXiv:1608.03983)
	StepDecay   Curve = "step"        // times Rate after every Every steps
	Exponential Curve = "exponential" // times Rate for every Every steps, smoothly
)

// Schedule multiplies the learning rate from step to step. Every curve may start with a linear warm-up.
type Schedule struct {
	Curve  Curve   `json:"curve"`            // default Constant
	Warmup int     `json:"warmup,omitempty"` // steps from 0 to the base rate
	Every  int     `json:"every,omitempty"`  // steps; default one epoch
	Rate   float64 `json:"rate,omitempty"`   // default 0.1 for StepDecay, 0.96 for Exponential
	Final  float64 `json:"final,omitempty"`  // fraction of the base rate at the end of Cosine
}

// Metric is a quantity of the validation records.
type Metric string

// The metrics.
const (
	Accuracy Metric = "accuracy"
	Loss     Metric = "loss"
)

// Stop says which weights are best and when to stop before Epochs is reached. Reaching Target stops at once.
type Stop struct {
	Metric   Metric   `json:"metric"`              // default Accuracy, or Loss for mean squared error
	Patience int      `json:"patience,omitempty"`  // epochs without improvement; 0: no such stop
	MinDelta float64  `json:"min_delta,omitempty"` // the least change that counts as improvement
	Target   *float64 `json:"target,omitempty"`    // accuracy to reach, or loss to come down to
	Seconds  float64  `json:"seconds,omitempty"`   // time limit over all resumed runs; 0: none
}
