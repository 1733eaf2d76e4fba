package checkpoint

import (
	"regexp"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Bookkeeping is what training tools store beside the weights. It is skipped, never read as a weight, and exactly these names
// are known; anything else that is not in the manifest is refused.

// bundleExtras are the keys that tf.train.Checkpoint and Keras 3 write: the object graph, the save counter, the optimizer's
// own variables (iteration, learning rate, slots, loss scale) below any root, and the state of seed generators. Keys under
// optimizer/_trainable_variables are no bookkeeping: they are the weights themselves, under another name.
var bundleExtras = regexp.MustCompile(`^(?:` +
	`_CHECKPOINTABLE_OBJECT_GRAPH` +
	`|save_counter/` + attribute +
	`|(?:[A-Za-z0-9_.]+/)*` + `(?:` +
	`(?:_?optimizer|opt)/(?:inner_optimizer/)?` +
	`(?:_variables/[0-9]+|_?iterations|_?learning_rate|_momentums/[0-9]+|_velocities/[0-9]+|dynamic_scale|step_counter)` +
	`|_?(?:seed_generator|random_seed_generator)(?:_[0-9]+)?/_?(?:state|seed)` +
	`)/` + attribute +
	`|(?:[A-Za-z0-9_.-]+/)+\.OPTIMIZER_SLOT/(?:[A-Za-z0-9_.-]+/)+` + attribute +
	`)$`)

const attribute = `\.ATTRIBUTES/VARIABLE_VALUE`

// h5Extras are the datasets that Keras writes: optimizer state of .weights.h5 and of legacy .h5, and seed generators.
var h5Extras = regexp.MustCompile(`^(?:` +
	`optimizer/(?:inner_optimizer/)?vars/[0-9]+` +
	`|optimizer_weights/.+` +
	`|(?:[^/]+/)*seed_generator(?:_[0-9]+)?/vars/0` +
	`|model_weights/(?:[^/]+/)+seed_generator_state(?:_[0-9]+)?` +
	`)$`)

func isBundleExtra(name string) bool { return bundleExtras.MatchString(name) }

func isH5Extra(name string) bool { return h5Extras.MatchString(name) }

// isSeed reports whether name is a seed of the model's gradient graph, which our own trainer may store.
func isSeed(m *modelpkg.Manifest) func(name string) bool {
	return func(name string) bool {
		for _, s := range m.Seeds {
			if s.Name == name {
				return true
			}
		}
		return false
	}
}
