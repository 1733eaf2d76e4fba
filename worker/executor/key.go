package executor

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// stateLabel marks what is the executor's, and says whose: the folder that the worker keeps for the job.
const stateLabel = "org.assay.executor.state"

// key names what belongs to one job on this host, after its folder: a lock there keeps two workers apart.
type key struct{ state string }

func keyOf(state string) (key, error) {
	whole, err := filepath.Abs(state)
	if err != nil {
		return key{}, fault.Wrap(fault.Storage, err, "find the state folder")
	}
	return key{whole}, nil
}

func (k key) name(part string) string {
	digest := sha256.Sum256([]byte(k.state))
	return "assay-" + hex.EncodeToString(digest[:8]) + "-" + part
}

func (k key) trainer() string { return k.name("train") }
func (k key) holder() string  { return k.name("hold") }
func (k key) volume() string  { return k.name("out") }

func (k key) labels() map[string]string { return map[string]string{stateLabel: k.state} }
