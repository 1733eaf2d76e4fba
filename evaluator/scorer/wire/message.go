package wire

import "github.com/assay-oracle/assay/evaluator/tensor"

// ParentHello opens the exchange.
type ParentHello struct {
	Version  int    `json:"version"`
	Device   string `json:"device"`   // cpu, gpu or auto
	IntraOp  int    `json:"intra_op"` // threads inside one op
	Parallel int    `json:"parallel"` // batches at a time
	Batch    int    `json:"batch"`    // rows of every batch

	Confine Confinement `json:"confine"`
}

// ChildHello answers it.
type ChildHello struct {
	Version    int    `json:"version"`
	TensorFlow string `json:"tensorflow"` // version of the library
	Device     string `json:"device"`     // cpu or gpu

	Layers []string `json:"layers"` // of the sandbox, as the child has set them up
}

// ModelSpec says how to load the graph that follows and how to run it.
type ModelSpec struct {
	GraphBytes uint64        `json:"graph_bytes"`
	Input      tensor.Spec   `json:"input"` // named by its endpoint; one record, without the batch
	Logits     string        `json:"logits"`
	Width      int           `json:"width"` // float32 values of one record's logits
	Tensors    []tensor.Spec `json:"tensors"`
}

// Stage is what the child was doing when it failed.
type Stage string

// The stages.
const (
	StageSandbox Stage = "sandbox"
	StageSetup   Stage = "setup"
	StageWeights Stage = "weights"
	StageRun     Stage = "run"
)

// Failed is the payload of Failure.
type Failed struct {
	Stage   Stage  `json:"stage"`
	Message string `json:"message"`
}

// MaxMessage bounds Failed.Message in bytes.
const MaxMessage = 2048
