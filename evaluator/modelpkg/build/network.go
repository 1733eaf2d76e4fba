package build

import (
	"fmt"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// network returns the layers from input to logits.
func (o Options) network(kind Kind) layer {
	switch kind {
	case MLP:
		return chain(append([]layer{flatten}, o.perceptron()...)...)
	case CNN:
		var layers []layer
		for i, filters := range o.Filters {
			layers = append(layers, conv2d(numbered("conv2d", i), filters), relu, maxPool2d)
		}
		return chain(append(append(layers, flatten), o.perceptron()...)...)
	case LSTM:
		return chain(o.sequence(), lstm("lstm", o.Units), dropout(o.Dropout), dense("dense", o.Outputs))
	default:
		layers := []layer{embedding("embedding", o.Vocab, o.Embed), position("position"), dropout(o.Dropout)}
		for i := range o.Blocks {
			layers = append(layers, block(i, o.Embed, o.Heads, o.Dropout))
		}
		return chain(append(layers, layerNorm("ln"), meanTokens, dense("dense", o.Outputs))...)
	}
}

// sequence is the input of an LSTM: embedded tokens, or the floats themselves.
func (o Options) sequence() layer {
	if o.Vocab == 0 {
		return chain()
	}
	return embedding("embedding", o.Vocab, o.Embed)
}

// perceptron is the dense layers at the end: hidden ones with relu and dropout, and the one that gives the logits.
func (o Options) perceptron() []layer {
	var layers []layer
	for i, units := range o.Hidden {
		layers = append(layers, dense(numbered("dense", i), units), relu, dropout(o.Dropout))
	}
	return append(layers, dense(numbered("dense", len(o.Hidden)), o.Outputs))
}

// numbered is Keras' way of naming layers: dense, dense_1, dense_2, ...
func numbered(stem string, i int) string {
	if i == 0 {
		return stem
	}
	return fmt.Sprintf("%s_%d", stem, i)
}

// ports returns the input and the labels of the model.
func (o Options) ports() (input, labels modelpkg.Port) {
	input = modelpkg.Port{Name: "x", DType: tensor.Float32, Shape: append(tensor.Shape{-1}, o.Input...), Eval: "x:0", Grad: "x:0"}
	if o.Vocab != 0 {
		input.DType, input.Shape = tensor.Int32, tensor.Shape{-1, o.Tokens}
	}
	labels = modelpkg.Port{DType: tensor.Float32, Shape: tensor.Shape{-1}, Grad: "y:0"}
	if o.Task == modelpkg.Classification {
		labels.DType = tensor.Int32
	} else if o.Outputs > 1 {
		labels.Shape = tensor.Shape{-1, o.Outputs}
	}
	return input, labels
}

// loss returns the loss that goes with the task.
func (o Options) loss() modelpkg.LossKind {
	switch o.Task {
	case modelpkg.Binary:
		return modelpkg.BinaryCross
	case modelpkg.Regression:
		return modelpkg.MeanSquared
	default:
		return modelpkg.SparseCategorical
	}
}
