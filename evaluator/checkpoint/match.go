package checkpoint

import (
	"strconv"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// entry is one named array of a checkpoint file. Nothing of its data has been read.
type entry struct {
	name  string
	dtype tensor.DType // "" when Assay has no such element type
	kind  string       // the element type in the file's own words
	shape tensor.Shape
	load  loader
}

// container is what a format's reader found in a file.
type container struct {
	entries map[string]entry
	aliases func(modelpkg.Tensor) []string // entry names, besides the canonical one, under which the format may hold a tensor
	extra   func(name string) bool         // whether an entry that is no tensor of the model is known bookkeeping
}

// weights matches the file against the manifest and reads it. Nothing is allocated before every tensor has been found with
// the manifest's dtype and shape and every other entry is known to be bookkeeping.
func (c container) weights(m *modelpkg.Manifest) (*Weights, error) {
	specs := m.Specs()
	total, err := totalBytes(specs)
	if err != nil {
		return nil, err
	}
	used := make(map[string]bool, len(specs))
	loaders := make([]loader, len(specs))
	for i, want := range m.Tensors {
		e, err := c.find(want, used)
		if err != nil {
			return nil, err
		}
		if err := checkSpec(want.Spec, e.dtype, e.kind, e.shape); err != nil {
			return nil, err
		}
		loaders[i] = named(want.Name, e.load)
	}
	if err := c.refuseExtras(used); err != nil {
		return nil, err
	}
	return seal(allocate(specs, total), loaders)
}

// find returns the one entry that holds the tensor and marks it as used.
func (c container) find(want modelpkg.Tensor, used map[string]bool) (entry, error) {
	var found []string
	for _, name := range append([]string{want.Name}, c.aliases(want)...) {
		if _, ok := c.entries[name]; ok && !used[name] {
			used[name] = true
			found = append(found, name)
		}
	}
	switch len(found) {
	case 0:
		return entry{}, fault.New(fault.TensorMissing, "tensor is missing").About(want.Name)
	case 1:
		return c.entries[found[0]], nil
	default:
		return entry{}, fault.New(fault.CheckpointFormat, "tensor is stored twice, as %s and %s", quote(found[0]), quote(found[1])).About(want.Name)
	}
}

func (c container) refuseExtras(used map[string]bool) error {
	extras := map[string]bool{}
	for name := range c.entries {
		if !used[name] && !c.extra(name) {
			extras[name] = true
		}
	}
	if len(extras) == 0 {
		return nil
	}
	return fault.New(fault.TensorUnexpected, "model has no such tensor").About(quote(firstKey(extras)))
}

// named makes a loader's errors name the tensor.
func named(name string, load loader) loader {
	return func(dst []byte) error {
		err := load(dst)
		if err == nil {
			return nil
		}
		return fault.Wrap(fault.CodeOf(err), err, "read tensor").About(name)
	}
}

// quote makes a name from a file fit for a message: printable, and short. Canonical names come out unchanged.
func quote(name string) string {
	const most = 120
	short := name
	if len(short) > most {
		short = short[:most] + "…"
	}
	if quoted := strconv.QuoteToASCII(short); quoted != `"`+name+`"` {
		return quoted
	}
	return name
}
