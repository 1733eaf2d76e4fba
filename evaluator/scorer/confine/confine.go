// Package confine locks a scoring child in, from inside, before it reads anything of a submission.
//
// The child does it itself, after its libraries are loaded: their 680 MB are mapped once, and nothing of the host needs to stay
// in reach for the loader. Up to that point only our own program has run. Whatever comes later, through a graph or through
// weights, finds (profile namespaces) a root folder with nothing of the host in it, no other process and no network, and under
// both profiles no capabilities, no file that Landlock lets it open, and a list of the system calls that scoring needs.
//
// No error of a step is passed over: a child that cannot lock itself in must not go on.
package confine

import (
	"fmt"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// Self confines the whole process, with all of its threads, and returns the names of the layers.
func Self(c wire.Confinement) ([]string, error) {
	var layers []string
	switch c.Sandbox {
	case wire.None:
		return nil, nil
	case wire.Namespaces:
		if err := newRoot(c); err != nil {
			return nil, err
		}
		layers = []string{"user-namespace", "mount-namespace", "pid-namespace", "network-namespace", "ipc-namespace", "uts-namespace", "empty-root"}
	case wire.Container:
	default:
		return nil, fmt.Errorf("sandbox %.20q is not known", c.Sandbox)
	}
	if c.User != 0 {
		if err := become(c.User); err != nil {
			return nil, err
		}
	}
	if err := dropCapabilities(); err != nil {
		return nil, err
	}
	layers = append(layers, "no-capabilities")
	abi, err := landlocked(c)
	if err != nil {
		return nil, err
	}
	if abi > 0 {
		layers = append(layers, fmt.Sprintf("landlock-%d", abi))
	}
	if err := undumpable(); err != nil {
		return nil, err
	}
	if err := filterCalls(c.GPU); err != nil {
		return nil, err
	}
	return append(layers, "no-core-dump", "no-new-privileges", "seccomp"), nil
}
