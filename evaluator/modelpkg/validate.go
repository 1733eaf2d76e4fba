package modelpkg

import (
	"regexp"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

var (
	packageName = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,255}$`)
	tensorName  = regexp.MustCompile(`^[A-Za-z0-9_./-]{1,255}$`)
	digest      = regexp.MustCompile(`^[0-9a-f]{64}$`)
	producer    = regexp.MustCompile(`^[\x20-\x7e]{0,255}$`)
	// endpoint is a node's output. Names follow TensorFlow's rule for node names (node_def_util.cc, IsValidNodeName).
	endpoint = regexp.MustCompile(`^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*:(0|[1-9][0-9]{0,3})$`)
)

// reservedName is a key of the safetensors header that is no tensor.
const reservedName = "__metadata__"

// validate checks everything that model.json says by itself; what it says about the graphs is checked by checkEndpoints.
func (m *Manifest) validate() error {
	for _, check := range []func() error{m.checkHead, m.checkFiles, m.checkInputs, m.checkTask, m.checkTensors, m.checkSeeds, m.checkAliases, m.checkTraining} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (m *Manifest) checkHead() error {
	switch {
	case m.Format != Format:
		return malformed("the format is %q; this version reads %q", clip(m.Format), Format)
	case !packageName.MatchString(m.Name):
		return malformed("the name %q is not 1 to %d characters of A-Z a-z 0-9 _ . -", clip(m.Name), maxName)
	case !producer.MatchString(m.Producer):
		return malformed("the producer is not up to %d printable ASCII characters", maxName)
	}
	return nil
}

func (m *Manifest) checkFiles() error {
	if len(m.Files) != 3 {
		return malformed("files lists %d files instead of 3", len(m.Files))
	}
	for _, name := range []string{EvalFile, GradFile, InitFile} {
		if !digest.MatchString(m.Files[name]) {
			return malformed("files[%q] is not a SHA-256 of 64 lower-case hex digits", name)
		}
	}
	return nil
}

func (m *Manifest) checkInputs() error {
	if len(m.Inputs) != 1 {
		return malformed("%d inputs; exactly one is supported", len(m.Inputs))
	}
	in := m.Inputs[0]
	if in.DType != tensor.Float32 && in.DType != tensor.Int32 {
		return malformed("the input's dtype is %q; float32 and int32 are supported", clip(string(in.DType)))
	}
	if !tensorName.MatchString(in.Name) {
		return malformed("the input's name %q is not valid", clip(in.Name))
	}
	if err := checkBatch("input", in.Shape); err != nil {
		return err
	}
	return checkEndpointNames("input", map[string]string{"eval": in.Eval, "grad": in.Grad})
}

// checkBatch wants [-1, d1, d2, ...] with fixed positive dimensions of a sane product.
func checkBatch(what string, shape tensor.Shape) error {
	if len(shape) == 0 || len(shape) > tensor.MaxRank || shape[0] != -1 {
		return malformed("the %s's shape %s does not begin with -1, the batch", what, shape)
	}
	for _, d := range shape[1:] {
		if d < 1 {
			return malformed("the %s's shape %s has a dimension that is not fixed", what, shape)
		}
	}
	if n, ok := shape[1:].Elements(); !ok || n > MaxWeightBytes/8 {
		return tooMany("the %s's shape %s has too many elements", what, shape)
	}
	return nil
}

func checkEndpointNames(what string, ends map[string]string) error {
	for _, key := range []string{"eval", "grad", "gradient", "update", "node"} {
		if end, wanted := ends[key]; wanted && (len(end) > maxText || !endpoint.MatchString(end)) {
			return malformed("the %s's %s endpoint %q is not node:output", what, key, clip(end))
		}
	}
	return nil
}

// checkTask checks that task, loss, logits and labels fit one another.
func (m *Manifest) checkTask() error {
	if err := checkBatch("logits", m.Logits.Shape); err != nil {
		return err
	}
	if m.Logits.DType != tensor.Float32 || m.Logits.Name != "" || m.Labels.Name != "" || m.Labels.Eval != "" {
		return malformed("logits are float32, and logits and labels have no name; labels are not in the inference graph")
	}
	kind, rank, ok := m.Task.shape()
	if !ok || m.Loss.Kind != kind || len(m.Logits.Shape) != rank {
		return malformed("task %q does not go with loss %q and logits %s", clip(string(m.Task)), clip(string(m.Loss.Kind)), m.Logits.Shape)
	}
	if err := m.checkLabels(); err != nil {
		return err
	}
	ends := map[string]string{"eval": m.Logits.Eval, "grad": m.Logits.Grad, "node": m.Loss.Node}
	if err := checkEndpointNames("logits", ends); err != nil {
		return err
	}
	return checkEndpointNames("labels", map[string]string{"grad": m.Labels.Grad})
}

// shape returns the loss that goes with the task, and the rank of its logits.
func (t Task) shape() (kind LossKind, rank int, ok bool) {
	switch t {
	case Classification:
		return SparseCategorical, 2, true
	case Sequence:
		return SparseCategorical, 3, true
	case Binary:
		return BinaryCross, 2, true
	case Regression:
		return MeanSquared, 2, true
	default:
		return "", 0, false
	}
}

// checkLabels wants class indices without the class axis, or one float per logit ([-1] for one logit).
func (m *Manifest) checkLabels() error {
	logits, labels := m.Logits.Shape, m.Labels.Shape
	if m.Loss.Kind == SparseCategorical {
		if m.Labels.DType != tensor.Int32 || !labels.Equal(logits[:len(logits)-1]) || logits[len(logits)-1] < 2 {
			return malformed("labels %s %s do not go with logits %s of 2 or more classes", clip(string(m.Labels.DType)), labels, logits)
		}
		return nil
	}
	single := len(labels) == 1 && labels[0] == -1 && logits[1] == 1
	if m.Labels.DType != tensor.Float32 || !single && !labels.Equal(logits) {
		return malformed("labels %s %s do not go with logits %s", clip(string(m.Labels.DType)), labels, logits)
	}
	if m.Loss.IgnoreLabel != nil {
		return malformed("only %s has an ignore_label", SparseCategorical)
	}
	return nil
}
