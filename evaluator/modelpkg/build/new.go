package build

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// producedBy goes into model.json. Its number changes whenever equal options give other bytes.
const producedBy = "assay model new 1"

// New builds a model of the kind, writes its package to the folder dir, which must be empty or absent, and opens it as
// anyone would. Equal kinds and options give equal bytes.
//
// It returns a fault of code BadRequest for options that make no model, Storage if dir cannot be written.
func New(dir string, kind Kind, o Options) (*modelpkg.Package, error) {
	files, err := Files(kind, o)
	if err != nil {
		return nil, err
	}
	if err := write(dir, files); err != nil {
		return nil, err
	}
	return modelpkg.Open(dir)
}

// Files returns the contents of the package's four files by name.
func Files(kind Kind, o Options) (map[string][]byte, error) {
	if err := o.Validate(kind); err != nil {
		return nil, err
	}
	m := &modelpkg.Manifest{
		Format: modelpkg.Format, Name: o.Name, Task: o.Task, Seeds: []modelpkg.Seed{}, Producer: producedBy,
		Logits: modelpkg.Port{DType: tensor.Float32, Shape: tensor.Shape{-1, o.Outputs}, Eval: "logits:0", Grad: "logits:0"},
		Loss:   modelpkg.Loss{Kind: o.loss(), Node: "loss:0"},
	}
	input, labels := o.ports()
	m.Inputs, m.Labels = []modelpkg.Port{input}, labels

	eval, grad := o.inference(kind), o.gradient(kind)
	addTensors(m, grad, aliases(kind, o))
	if err := checkParams(grad.params); err != nil {
		return nil, err
	}
	weights, err := initial(grad.params, o.Seed)
	if err != nil {
		return nil, err
	}
	return assemble(m, eval, grad, weights)
}

// checkParams bounds the memory of the initial values before they are drawn.
func checkParams(params []param) error {
	var total int64
	for _, p := range params {
		n, _ := p.Shape.Elements()
		if total += n; total > maxParams {
			return fault.New(fault.BadRequest, "the model has more than %d parameters", int64(maxParams)).About(p.Name)
		}
	}
	return nil
}

// inference emits the graph from input to logits.
func (o Options) inference(kind Kind) *builder {
	b := newBuilder(false)
	input, _ := o.ports()
	x := b.placeholder("x", protoType(input.DType), input.Shape)
	b.result("logits", o.network(kind)(b, x).y)
	return b
}

// gradient emits the graph from input and labels to logits, loss, gradients and the next seed.
func (o Options) gradient(kind Kind) *builder {
	b := newBuilder(true)
	input, labels := o.ports()
	x := b.placeholder("x", protoType(input.DType), input.Shape)
	y := b.placeholder("y", protoType(labels.DType), labels.Shape)
	s := o.network(kind)(b, x)
	mean, dy := loss(b, o.loss(), s.y, y)
	s.back(dy)
	b.result("logits", s.y)
	b.result("loss", mean)
	for _, p := range b.params {
		b.result(gradientNode(p.Name), b.gradients[p.Name])
	}
	b.nextSeed()
	return b
}

func weightNode(name string) string   { return "weights/" + name }
func gradientNode(name string) string { return "gradients/" + name }

func protoType(d tensor.DType) typespb.DataType {
	if d == tensor.Int32 {
		return int32Type
	}
	return float32Type
}

func addTensors(m *modelpkg.Manifest, b *builder, names map[string]modelpkg.Aliases) {
	slices.SortFunc(b.params, func(p, q param) int { return strings.Compare(p.Name, q.Name) })
	for _, p := range b.params {
		node := weightNode(p.Name) + ":0"
		m.Tensors = append(m.Tensors, modelpkg.Tensor{
			Spec: p.Spec, Trainable: true, Eval: node, Grad: node, Gradient: gradientNode(p.Name) + ":0", Aliases: names[p.Name],
		})
	}
	if b.seed != nil {
		spec := tensor.Spec{Name: seedName, DType: tensor.Int64, Shape: b.seed.shape}
		m.Seeds = append(m.Seeds, modelpkg.Seed{Spec: spec, Grad: seedNode + ":0", Update: seedUpdate + ":0"})
	}
}

// assemble encodes the graphs down to what the manifest names, and the manifest with the digests of the files.
func assemble(m *modelpkg.Manifest, eval, grad *builder, weights []byte) (map[string][]byte, error) {
	evalEnds, gradEnds := []string{m.Logits.Eval}, []string{m.Logits.Grad, m.Loss.Node}
	for _, t := range m.Tensors {
		gradEnds = append(gradEnds, t.Gradient)
	}
	for _, s := range m.Seeds {
		gradEnds = append(gradEnds, s.Update)
	}
	files := map[string][]byte{modelpkg.InitFile: weights}
	var err error
	if files[modelpkg.EvalFile], err = eval.encode(evalEnds); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode inference graph")
	}
	if files[modelpkg.GradFile], err = grad.encode(gradEnds); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode gradient graph")
	}
	m.Files = make(map[string]string, len(files))
	for name, data := range files {
		digest := sha256.Sum256(data)
		m.Files[name] = hex.EncodeToString(digest[:])
	}
	if files[modelpkg.ManifestFile], err = m.Encode(); err != nil {
		return nil, err
	}
	return files, nil
}
