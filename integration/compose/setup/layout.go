package setup

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Layout is the folder below which the stack's volumes lie. Every folder is a volume of its own, mounted only where it is
// needed: the worker's container, say, has no way to the oracle's keys.
type Layout string

func (l Layout) path(elements ...string) string {
	return filepath.Join(append([]string{string(l)}, elements...)...)
}

// Folders, beside those of an account each (access.Owner, access.Researcher, minerName).
const (
	oracleFolder     = "oracle"     // the adapter's signing key and age identity
	bridgeFolder     = "bridge"     // the bearer key that the node shows to the adapter
	nodeFolder       = "node"       // the Chainlink node's secrets and its operator's login
	databaseFolder   = "database"   // PostgreSQL's password
	deploymentFolder = "deployment" // public: addresses, manifest, job id
)

const (
	minerName    = "miner"
	databaseUser = "assay"
	operatorMail = "operator@assay.example"
)

func (l Layout) identity() string   { return l.path(oracleFolder, "identity.age") }
func (l Layout) bridgeKey() string  { return l.path(bridgeFolder, "key") }
func (l Layout) login() string      { return l.path(nodeFolder, "api") }
func (l Layout) manifest() string   { return l.path(deploymentFolder, "manifest.json") }
func (l Layout) public() string     { return l.path(deploymentFolder, "public.json") }
func (l Layout) adapterEnv() string { return l.path(deploymentFolder, "adapter.env") }

// Public is what later steps need to know of the keys; it is written once all of them are there.
type Public struct {
	Accounts  map[string]common.Address `json:"accounts"` // those that pay for gas
	Signer    common.Address            `json:"signer"`
	Recipient seal.PublicKey            `json:"recipient"`
	JobID     uuid.UUID                 `json:"job_id"`
}

func (l Layout) loadPublic() (p Public, err error) {
	raw, err := os.ReadFile(l.public())
	if err != nil {
		return p, fault.Wrap(fault.Config, err, "read what was drawn")
	}
	if err := json.Unmarshal(raw, &p); err != nil {
		return p, fault.Wrap(fault.Config, err, "parse %s", l.public())
	}
	return p, nil
}

// write writes a file, whole or not at all.
func write(path, text string, mode fs.FileMode) error {
	if err := os.WriteFile(path+".part", []byte(text), mode); err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", path)
	}
	if err := os.Rename(path+".part", path); err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", path)
	}
	return nil
}

// exists reports whether a step has left its last file.
func exists(path string) (bool, error) {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fault.Wrap(fault.Storage, err, "look for %s", path)
	}
	return true, nil
}

// draw returns a random text that fits a node's passwords, which have 16 to 50 characters.
func draw() (string, error) {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return "", fault.Wrap(fault.Internal, err, "draw a password")
	}
	return hex.EncodeToString(raw), nil
}
