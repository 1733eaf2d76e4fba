package modelpkg

import (
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// checkTensors checks names (sorted by bytes, so unique), specs, roles and the total size.
func (m *Manifest) checkTensors() error {
	if len(m.Tensors) == 0 || len(m.Tensors) > MaxTensors {
		return tooMany("%d tensors; 1 to %d are allowed", len(m.Tensors), MaxTensors)
	}
	var total int64
	for i := range m.Tensors {
		t := &m.Tensors[i]
		if err := checkSpec(t.Spec); err != nil {
			return err
		}
		if i > 0 && t.Name <= m.Tensors[i-1].Name {
			return malformed("tensors are not sorted by name, or two have this name").About(t.Name)
		}
		if err := t.checkRole(); err != nil {
			return err
		}
		bytes, _ := t.Bytes()
		if total += bytes; total > MaxWeightBytes {
			return tooMany("the tensors have more than %d bytes", int64(MaxWeightBytes))
		}
	}
	return nil
}

func checkSpec(s tensor.Spec) error {
	if !tensorName.MatchString(s.Name) || s.Name == reservedName {
		return malformed("the tensor name %q is not valid", clip(s.Name))
	}
	if bytes, ok := s.Bytes(); !ok || bytes == 0 || bytes > MaxWeightBytes {
		return malformed("dtype %q or shape %s is not valid", clip(string(s.DType)), s.Shape).About(s.Name)
	}
	return nil
}

// checkRole: a trainable tensor has a gradient, any other its value after a step.
func (t *Tensor) checkRole() error {
	ends := map[string]string{}
	for key, end := range map[string]string{"eval": t.Eval, "grad": t.Grad, "gradient": t.Gradient, "update": t.Update} {
		if end != "" {
			ends[key] = end
		}
	}
	if err := checkEndpointNames(t.Name, ends); err != nil {
		return err
	}
	switch {
	case t.Trainable && (t.Gradient == "" || t.Update != "" || !t.DType.IsFloat()):
		return malformed("a trainable tensor is of floats, and has a gradient and no update").About(t.Name)
	case !t.Trainable && (t.Gradient != "" || t.Update == ""):
		return malformed("a tensor that is not trainable has an update and no gradient").About(t.Name)
	}
	return nil
}

func (m *Manifest) checkSeeds() error {
	names := map[string]bool{}
	for _, seed := range m.Seeds {
		if err := checkSpec(seed.Spec); err != nil {
			return err
		}
		if names[seed.Name] || seed.DType.IsFloat() || seed.DType == tensor.Bool {
			return malformed("a seed has this name already, or is not of integers").About(seed.Name)
		}
		names[seed.Name] = true
		if n, _ := seed.Bytes(); n > maxText {
			return tooMany("a seed has %d bytes; at most %d are allowed", n, maxText).About(seed.Name)
		}
		if err := checkEndpointNames(seed.Name, map[string]string{"grad": seed.Grad, "update": seed.Update}); err != nil {
			return err
		}
	}
	return nil
}

// checkAliases: within a format, a name leads to one tensor, be it an alias or a canonical name.
func (m *Manifest) checkAliases() error {
	formats := []func(*Aliases) []string{
		func(a *Aliases) []string { return a.TF },
		func(a *Aliases) []string { return a.H5 },
		func(a *Aliases) []string { return a.H5Legacy },
	}
	for _, names := range formats {
		owner := make(map[string]int, len(m.Tensors))
		for i := range m.Tensors {
			owner[m.Tensors[i].Name] = i
		}
		for i := range m.Tensors {
			if err := claim(owner, i, m.Tensors[i].Name, names(&m.Tensors[i].Aliases)); err != nil {
				return err
			}
		}
	}
	return nil
}

func claim(owner map[string]int, i int, name string, aliases []string) error {
	if len(aliases) > maxAliases {
		return fault.New(fault.GraphLimit, "%d aliases in one format; at most %d are allowed", len(aliases), maxAliases).About(name)
	}
	for _, alias := range aliases {
		if alias == "" || len(alias) > maxAlias {
			return malformed("alias %q is empty or longer than %d bytes", clip(alias), maxAlias).About(name)
		}
		if first, taken := owner[alias]; taken && first != i {
			return malformed("alias %q leads to another tensor too", clip(alias)).About(name)
		}
		owner[alias] = i
	}
	return nil
}
