package checkpoint

import (
	"bytes"
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
		found := c.find(want, used)
		if len(found) == 0 {
			return nil, fault.New(fault.TensorMissing, "tensor is missing").About(want.Name)
		}
		for _, e := range found {
			if err := checkSpec(want.Spec, e.dtype, e.kind, e.shape); err != nil {
				return nil, err
			}
		}
		loaders[i] = named(want.Name, same(found))
	}
	if err := c.refuseExtras(used); err != nil {
		return nil, err
	}
	return seal(allocate(specs, total), loaders)
}

// find returns the entries that hold the tensor and marks them as used.
func (c container) find(want modelpkg.Tensor, used map[string]bool) (found []entry) {
	for _, name := range append([]string{want.Name}, c.aliases(want)...) {
		if e, ok := c.entries[name]; ok && !used[name] {
			used[name] = true
			found = append(found, e)
		}
	}
	return found
}

// same loads the first entry and requires equal bytes of the others: Keras stores the layer within a wrapper such as
// SpectralNormalization twice.
func same(stored []entry) loader {
	if len(stored) == 1 {
		return stored[0].load
	}
	return func(dst []byte) error {
		if err := stored[0].load(dst); err != nil {
			return err
		}
		again := make([]byte, len(dst))
		for _, e := range stored[1:] {
			if err := e.load(again); err != nil {
				return err
			}
			if !bytes.Equal(dst, again) {
				return fault.New(fault.CheckpointFormat, "tensor is stored as %s and as %s, which differ", quote(stored[0].name), quote(e.name))
			}
		}
		return nil
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
