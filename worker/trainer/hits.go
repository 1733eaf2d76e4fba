//go:build tensorflow

package trainer

import (
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// addHits counts in the graph what a training step gets right, so that its logits need not leave the device.
func (n *network) addHits(graph *tf.Graph, ignore *int64) error {
	b := tf.Builder{Graph: graph}
	int32s := tf.Attrs{"DstT": tf.DataType(tensor.Int32)}
	flat := func(x tf.Output) tf.Output {
		return b.Value("Reshape", nil, x, b.Value("Pack", nil, tf.List{b.Value("Cast", int32s, b.Const(-1))}))
	}
	count := func(x tf.Output) tf.Output {
		counts := b.Value("Cast", tf.Attrs{"DstT": tf.DataType(tensor.Int64)}, x)
		return b.Value("Sum", nil, counts, b.Value("Pack", nil, tf.List{b.Value("Cast", int32s, b.Const(0))}))
	}
	likeLabels := tf.Attrs{"DstT": tf.DataType(n.manifest.Labels.DType)}
	labels := flat(n.y)
	scored := b.Value("Equal", nil, labels, labels)
	if ignore != nil {
		scored = b.Value("NotEqual", nil, labels, b.Value("Cast", likeLabels, b.Const(float64(*ignore))))
	}
	var said tf.Output
	switch n.manifest.Loss.Kind {
	case modelpkg.SparseCategorical:
		said = b.Value("ArgMax", nil, n.logits, b.Value("Cast", int32s, b.Const(-1)))
	case modelpkg.BinaryCross:
		said = b.Value("Greater", nil, n.logits, b.Const(0))
	default:
		return b.Err()
	}
	right := b.Value("Equal", nil, flat(b.Value("Cast", likeLabels, said)), labels)
	n.hits = b.Value("Pack", nil, tf.List{count(b.Value("LogicalAnd", nil, right, scored)), count(scored)})
	return b.Err()
}
