package modelpkg_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func TestManifestValidation(t *testing.T) {
	minusOne := int64(-1)
	for name, tc := range map[string]struct {
		change func(m *modelpkg.Manifest)
		code   fault.Code
	}{
		"format":                   {func(m *modelpkg.Manifest) { m.Format = "assay.model/2" }, fault.ModelInvalid},
		"no name":                  {func(m *modelpkg.Manifest) { m.Name = "" }, fault.ModelInvalid},
		"name of a path":           {func(m *modelpkg.Manifest) { m.Name = "a/b" }, fault.ModelInvalid},
		"control bytes":            {func(m *modelpkg.Manifest) { m.Producer = "a\x1bb" }, fault.ModelInvalid},
		"upper case digest":        {func(m *modelpkg.Manifest) { m.Files[modelpkg.InitFile] = strings.Repeat("A", 64) }, fault.ModelInvalid},
		"a fourth file":            {func(m *modelpkg.Manifest) { m.Files["x.pb"] = strings.Repeat("a", 64) }, fault.ModelInvalid},
		"two inputs":               {func(m *modelpkg.Manifest) { m.Inputs = append(m.Inputs, m.Inputs[0]) }, fault.ModelInvalid},
		"string input":             {func(m *modelpkg.Manifest) { m.Inputs[0].DType = "string" }, fault.ModelInvalid},
		"input without batch":      {func(m *modelpkg.Manifest) { m.Inputs[0].Shape[0] = 4 }, fault.ModelInvalid},
		"input of open shape":      {func(m *modelpkg.Manifest) { m.Inputs[0].Shape[1] = -1 }, fault.ModelInvalid},
		"huge input":               {func(m *modelpkg.Manifest) { m.Inputs[0].Shape = tensor.Shape{-1, 1 << 40} }, fault.GraphLimit},
		"input rank":               {func(m *modelpkg.Manifest) { m.Inputs[0].Shape = tensor.Shape{-1, 1, 1, 1, 1, 1, 1, 1, 1} }, fault.ModelInvalid},
		"input not in eval":        {func(m *modelpkg.Manifest) { m.Inputs[0].Eval = "" }, fault.ModelInvalid},
		"control endpoint":         {func(m *modelpkg.Manifest) { m.Inputs[0].Eval = "^x" }, fault.ModelInvalid},
		"task and loss":            {func(m *modelpkg.Manifest) { m.Task = modelpkg.Regression }, fault.ModelInvalid},
		"no task":                  {func(m *modelpkg.Manifest) { m.Task = "ranking" }, fault.ModelInvalid},
		"float labels of classes":  {func(m *modelpkg.Manifest) { m.Labels.DType = tensor.Float32 }, fault.ModelInvalid},
		"labels of another shape":  {func(m *modelpkg.Manifest) { m.Labels.Shape = tensor.Shape{-1, 2} }, fault.ModelInvalid},
		"one class":                {func(m *modelpkg.Manifest) { m.Logits.Shape = tensor.Shape{-1, 1} }, fault.ModelInvalid},
		"double logits":            {func(m *modelpkg.Manifest) { m.Logits.DType = tensor.Float64 }, fault.ModelInvalid},
		"no tensors":               {func(m *modelpkg.Manifest) { m.Tensors = []modelpkg.Tensor{} }, fault.GraphLimit},
		"order of names":           {func(m *modelpkg.Manifest) { m.Tensors[0], m.Tensors[1] = m.Tensors[1], m.Tensors[0] }, fault.ModelInvalid},
		"a name twice":             {func(m *modelpkg.Manifest) { m.Tensors[1].Name = m.Tensors[0].Name }, fault.ModelInvalid},
		"name of other characters": {func(m *modelpkg.Manifest) { m.Tensors[0].Name = "dense bias" }, fault.ModelInvalid},
		"the header's name":        {func(m *modelpkg.Manifest) { m.Tensors[0].Name = "__metadata__" }, fault.ModelInvalid},
		"a long name":              {func(m *modelpkg.Manifest) { m.Tensors[0].Name = strings.Repeat("a", 256) }, fault.ModelInvalid},
		"tensor dtype":             {func(m *modelpkg.Manifest) { m.Tensors[0].DType = "complex64" }, fault.ModelInvalid},
		"tensor without elements":  {func(m *modelpkg.Manifest) { m.Tensors[0].Shape = tensor.Shape{0} }, fault.ModelInvalid},
		"shape that overflows":     {func(m *modelpkg.Manifest) { m.Tensors[0].Shape = tensor.Shape{1 << 40, 1 << 40} }, fault.ModelInvalid},
		"tensors of 16 GiB": {func(m *modelpkg.Manifest) {
			m.Tensors[0].Shape, m.Tensors[1].Shape = tensor.Shape{1 << 30}, tensor.Shape{1 << 30, 1}
		}, fault.GraphLimit},
		"no gradient":           {func(m *modelpkg.Manifest) { m.Tensors[0].Gradient = "" }, fault.ModelInvalid},
		"gradient of integers":  {func(m *modelpkg.Manifest) { m.Tensors[0].DType = tensor.Int32 }, fault.ModelInvalid},
		"update of a trainable": {func(m *modelpkg.Manifest) { m.Tensors[0].Update = "x:0" }, fault.ModelInvalid},
		"state without update":  {func(m *modelpkg.Manifest) { m.Tensors[0].Trainable, m.Tensors[0].Gradient = false, "" }, fault.ModelInvalid},
		"an alias of two":       {func(m *modelpkg.Manifest) { m.Tensors[0].Aliases.H5 = m.Tensors[1].Aliases.H5 }, fault.ModelInvalid},
		"alias that is a name":  {func(m *modelpkg.Manifest) { m.Tensors[0].Aliases.TF = []string{m.Tensors[1].Name} }, fault.ModelInvalid},
		"an empty alias":        {func(m *modelpkg.Manifest) { m.Tensors[0].Aliases.TF = []string{""} }, fault.ModelInvalid},
		"many aliases":          {func(m *modelpkg.Manifest) { m.Tensors[0].Aliases.TF = strings.Split(strings.Repeat("a,", 80), ",") }, fault.GraphLimit},
		"ignored values": {func(m *modelpkg.Manifest) {
			m.Task, m.Loss = modelpkg.Binary, modelpkg.Loss{Kind: modelpkg.BinaryCross, Node: "loss:0", IgnoreLabel: &minusOne}
			m.Labels.DType, m.Labels.Shape = tensor.Float32, tensor.Shape{-1, 2}
		}, fault.ModelInvalid},
		"a seed of floats": {func(m *modelpkg.Manifest) {
			spec := tensor.Spec{Name: "s", DType: tensor.Float32, Shape: tensor.Shape{2}}
			m.Seeds = []modelpkg.Seed{{Spec: spec, Grad: "s:0", Update: "n:0"}}
		}, fault.ModelInvalid},
		"a huge seed": {func(m *modelpkg.Manifest) {
			spec := tensor.Spec{Name: "s", DType: tensor.Int64, Shape: tensor.Shape{1 << 20}}
			m.Seeds = []modelpkg.Seed{{Spec: spec, Grad: "s:0", Update: "n:0"}}
		}, fault.GraphLimit},
		"no image": {func(m *modelpkg.Manifest) { m.Training = &modelpkg.Training{} }, fault.ModelInvalid},
		"image by tag": {func(m *modelpkg.Manifest) {
			m.Training = &modelpkg.Training{Image: "example.org/nmt:latest"}
		}, fault.ModelInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			m := manifestOf(t, small(t))
			tc.change(m)
			data, err := m.Encode()
			require.NoError(t, err)
			_, _, err = modelpkg.DecodeManifest(data)
			require.Error(t, err)
			require.Equal(t, tc.code, fault.CodeOf(err), err)
		})
	}
}

func TestManifestMustFitTheGraphs(t *testing.T) {
	for name, tc := range map[string]struct {
		change  func(m *modelpkg.Manifest)
		subject string
	}{
		"no such placeholder":       {func(m *modelpkg.Manifest) { m.Inputs[0].Eval = "input:0" }, "input:0"},
		"not a placeholder":         {func(m *modelpkg.Manifest) { m.Inputs[0].Eval = "logits:0" }, "logits:0"},
		"second output":             {func(m *modelpkg.Manifest) { m.Logits.Eval = "logits:1" }, "logits:1"},
		"not a result":              {func(m *modelpkg.Manifest) { m.Logits.Eval = "dense_1/BiasAdd:0" }, "dense_1/BiasAdd:0"},
		"input of another shape":    {func(m *modelpkg.Manifest) { m.Inputs[0].Shape[1] = 5 }, "x:0"},
		"tensor of another shape":   {func(m *modelpkg.Manifest) { m.Tensors[1].Shape = tensor.Shape{3, 4} }, "weights/dense/kernel:0"},
		"tensor of another dtype":   {func(m *modelpkg.Manifest) { m.Tensors[0].DType = tensor.Float64 }, "weights/dense/bias:0"},
		"logits of another shape":   {func(m *modelpkg.Manifest) { m.Logits.Shape[1] = 3 }, "logits:0"},
		"gradient of another":       {func(m *modelpkg.Manifest) { m.Tensors[0].Gradient = m.Tensors[1].Gradient }, "gradients/dense/kernel:0"},
		"one placeholder for two":   {func(m *modelpkg.Manifest) { m.Tensors[0].Eval = "x:0" }, "x:0"},
		"a placeholder left over":   {func(m *modelpkg.Manifest) { m.Tensors[0].Eval = "" }, "weights/dense/bias"},
		"loss that is not a scalar": {func(m *modelpkg.Manifest) { m.Loss.Node = "logits:0" }, "logits:0"},
	} {
		t.Run(name, func(t *testing.T) {
			files := small(t)
			m := manifestOf(t, files)
			tc.change(m)
			seal(t, files, m)
			_, err := open(t, files)
			require.Equal(t, fault.ModelInvalid, fault.CodeOf(err), "%v", err)
			require.Equal(t, tc.subject, fault.SubjectOf(err))
		})
	}
}

func FuzzManifest(f *testing.F) {
	f.Add(small(f)[modelpkg.ManifestFile])
	f.Add([]byte(`{"format":"assay.model/1","tensors":[{"name":"a"}]}`))
	f.Add([]byte(`[[[[[[[[[[]]]]]]]]]]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, root, err := modelpkg.DecodeManifest(data)
		if err != nil {
			require.True(t, fault.Is(err, fault.ModelInvalid, fault.GraphLimit), "%v", err)
			return
		}
		again, err := m.Encode()
		require.NoError(t, err)
		require.Equal(t, data, again, "a manifest has one encoding")
		require.False(t, root.IsZero())
	})
}
