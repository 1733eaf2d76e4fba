package build

import (
	"fmt"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Where a Keras Sequential of the same layers keeps a layer's variables: its attribute in tf.train.Checkpoint, its place in
// the layer's vars in .weights.h5, and its path in the legacy .h5, as Keras 3.15 saves them.
type twin struct{ name, attribute, vars, path string }

var (
	affineTwins = []twin{{"kernel", "_kernel", "vars/0", "kernel"}, {"bias", "bias", "vars/1", "bias"}}
	lookupTwins = []twin{{"embeddings", "_embeddings", "vars/0", "embeddings"}}
	lstmTwins   = []twin{
		{"kernel", "cell/kernel", "cell/vars/0", "lstm_cell/kernel"},
		{"recurrent_kernel", "cell/recurrent_kernel", "cell/vars/1", "lstm_cell/recurrent_kernel"},
		{"bias", "cell/bias", "cell/vars/2", "lstm_cell/bias"},
	}
)

// sequential collects the aliases of a Keras Sequential while its layers are counted.
type sequential struct {
	names      map[string]modelpkg.Aliases
	operations int // layers so far, with the input layer
	variables  int // trainable variables so far
}

// aliases returns the names under which the Keras twin of a model saves its tensors. A transformer has none: learned
// positions are no layer of Keras.
func aliases(kind Kind, o Options) map[string]modelpkg.Aliases {
	s := &sequential{names: map[string]modelpkg.Aliases{}, operations: 1}
	switch kind {
	case MLP:
		s.skip() // Flatten
		s.perceptron(o)
	case CNN:
		for i := range o.Filters {
			s.layer(numbered("conv2d", i), affineTwins)
			s.skip() // MaxPooling2D
		}
		s.skip() // Flatten
		s.perceptron(o)
	case LSTM:
		if o.Vocab != 0 {
			s.layer("embedding", lookupTwins)
		}
		s.layer("lstm", lstmTwins)
		s.dropout(o)
		s.layer("dense", affineTwins)
	}
	return s.names
}

func (s *sequential) skip() { s.operations++ }

func (s *sequential) dropout(o Options) {
	if o.Dropout > 0 {
		s.skip()
	}
}

func (s *sequential) perceptron(o Options) {
	for i := range o.Hidden {
		s.layer(numbered("dense", i), affineTwins)
		s.dropout(o)
	}
	s.layer(numbered("dense", len(o.Hidden)), affineTwins)
}

func (s *sequential) layer(name string, twins []twin) {
	for _, t := range twins {
		operation := fmt.Sprintf("_functional/_operations/%d/%s/.ATTRIBUTES/VARIABLE_VALUE", s.operations, t.attribute)
		variable := fmt.Sprintf("optimizer/_trainable_variables/%d/.ATTRIBUTES/VARIABLE_VALUE", s.variables)
		s.names[name+"/"+t.name] = modelpkg.Aliases{
			TF: []string{operation, "model/" + operation, variable, "model/" + variable},
			H5: []string{"layers/" + name + "/" + t.vars},
			H5Legacy: []string{
				"model_weights/" + name + "/sequential/" + name + "/" + t.path,
				"model_weights/" + name + "/" + name + "/" + t.path,
			},
		}
		s.variables++
	}
	s.operations++
}
