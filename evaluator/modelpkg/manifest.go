package modelpkg

import (
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Format is the value of model.json's "format".
const Format = "assay.model/1"

// The four files of a package, which are all it may hold.
const (
	ManifestFile = "model.json"
	EvalFile     = "eval.pb"
	GradFile     = "grad.pb"
	InitFile     = "init.safetensors"
)

// Root is modelRoot: the Keccak-256 of model.json's canonical bytes.
type Root struct{ merkle.Hash }

// Task says what the logits mean.
type Task string

// The tasks.
const (
	Classification Task = "classification" // one of C classes per example, logits [-1,C]
	Binary         Task = "binary"         // one bit per logit, logits [-1,K]
	Regression     Task = "regression"     // values, logits [-1,K]
	Sequence       Task = "sequence"       // one of C classes per token, logits [-1,T,C]
)

// LossKind names the loss, always taken from logits.
type LossKind string

// The losses.
const (
	SparseCategorical LossKind = "sparse_categorical_crossentropy"
	BinaryCross       LossKind = "binary_crossentropy"
	MeanSquared       LossKind = "mean_squared_error"
)

// Manifest is model.json, in RFC 8785 canonical form.
type Manifest struct {
	Format   string            `json:"format"`
	Name     string            `json:"name"`
	Task     Task              `json:"task"`
	Inputs   []Port            `json:"inputs"`
	Labels   Port              `json:"labels"`
	Logits   Port              `json:"logits"`
	Loss     Loss              `json:"loss"`
	Tensors  []Tensor          `json:"tensors"`
	Seeds    []Seed            `json:"seeds"`
	Files    map[string]string `json:"files"` // file name to its SHA-256, 64 hex digits
	Producer string            `json:"producer"`
	Training *Training         `json:"training,omitempty"`
}

// Training is how the researcher trains the model, for miners who take that way. Image is a container image pinned by its
// digest, name@sha256:<64 hex digits>; docs/executor.md says what it finds and what it must write.
type Training struct {
	Image string `json:"image"`
}

// Port is a graph's input or output. Shape's first dimension is -1, the batch. Eval and Grad are the endpoints ("x:0") in
// the two graphs; one that a graph does not have is absent.
type Port struct {
	Name  string       `json:"name,omitempty"`
	DType tensor.DType `json:"dtype"`
	Shape tensor.Shape `json:"shape"`
	Eval  string       `json:"eval,omitempty"`
	Grad  string       `json:"grad,omitempty"`
}

// Loss is the training loss; Node is its scalar endpoint in the gradient graph. Items labelled IgnoreLabel do not count.
type Loss struct {
	Kind        LossKind `json:"kind"`
	IgnoreLabel *int64   `json:"ignore_label,omitempty"`
	Node        string   `json:"node"`
}

// Tensor is one tensor of a checkpoint and its endpoints: the placeholders Eval and Grad, and in the gradient graph its
// gradient (trainable) or its new value after a step (not trainable, such as a moving mean).
type Tensor struct {
	tensor.Spec
	Trainable bool    `json:"trainable"`
	Eval      string  `json:"eval,omitempty"`
	Grad      string  `json:"grad,omitempty"`
	Gradient  string  `json:"gradient,omitempty"`
	Update    string  `json:"update,omitempty"`
	Aliases   Aliases `json:"aliases"`
}

// Aliases are the names under which other formats hold the tensor.
type Aliases struct {
	TF       []string `json:"tf,omitempty"`        // tf.train.Checkpoint bundle keys
	H5       []string `json:"h5,omitempty"`        // Keras .weights.h5
	H5Legacy []string `json:"h5_legacy,omitempty"` // Keras .h5
}

// Seed is random-seed state of the gradient graph. It is not a weight and no part of weightsRoot.
type Seed struct {
	tensor.Spec
	Grad   string `json:"grad"`
	Update string `json:"update"`
}

// Specs returns the specs of every checkpoint tensor, sorted by name.
func (m *Manifest) Specs() []tensor.Spec {
	specs := make([]tensor.Spec, len(m.Tensors))
	for i, t := range m.Tensors {
		specs[i] = t.Spec
	}
	return specs
}

// Package is an opened and verified model package.
type Package struct {
	Manifest Manifest
	Root     Root
	Dir      string // the folder it was opened from
	Eval     []byte // eval.pb
	Grad     []byte // grad.pb
}
