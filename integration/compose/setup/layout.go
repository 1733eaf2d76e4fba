package setup

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Layout is the folder below which the stack's volumes lie. Every folder is a volume of its own, mounted only where it is
// needed: the worker's container, say, has no way to the oracle's keys.
type Layout string

func (l Layout) path(elements ...string) string {
	return filepath.Join(append([]string{string(l)}, elements...)...)
}

// Folders, beside those of an account each (access.Owner, access.Researcher, minerName).
const (
	oracleFolder   = "oracle"   // the adapter's signing key and age identity
	bridgeFolder   = "bridge"   // the bearer key that the node shows to the adapter
	nodeFolder     = "node"     // the Chainlink node's secrets and its operator's login
	databaseFolder = "database" // PostgreSQL's password
)

const (
	minerName    = "miner"
	databaseUser = "assay"
	operatorMail = "operator@assay.example"
)

// seat is a node with its adapter: the one that works alone, or one of the quorum's, whose folders and services have its number.
type seat struct {
	Layout
	number int // 0: the one that works alone
}

func (s seat) named(name string) string {
	if s.number == 0 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, s.number)
}

func (s seat) identity() string  { return s.path(s.named(oracleFolder), "identity.age") }
func (s seat) bridgeKey() string { return s.path(s.named(bridgeFolder), "key") }
func (s seat) login() string     { return s.path(s.named(nodeFolder), "api") }
func (s seat) secrets() string   { return s.path(s.named(nodeFolder), "secrets.toml") }

// database is the name of the node's.
func (s seat) database() string { return strings.ReplaceAll(s.named(nodeFolder), "-", "_") }

func (l Layout) databasePassword() string { return l.path(databaseFolder, "password") }

// deployment is a folder of what is public of one: addresses, manifest, job ids.
type deployment string

func (l Layout) single() deployment { return deployment(l.path("deployment")) }
func (l Layout) quorum() deployment { return deployment(l.path("quorum")) }

func (d deployment) path(name string) string { return filepath.Join(string(d), name) }
func (d deployment) manifest() string        { return d.path("manifest.json") }
func (d deployment) signerSet() string       { return d.path("signer-set") }
func (d deployment) adapterEnv() string      { return d.path("adapter.env") }

// public is what later steps need to know of what was drawn; it is written last.
const public = "public.json"

// save writes v into the deployment's folder.
func (d deployment) save(name string, v any) error {
	raw, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "write %s", name)
	}
	return write(d.path(name), string(raw)+"\n", readable)
}

func (d deployment) load(name string, v any) error {
	raw, err := os.ReadFile(d.path(name))
	if err != nil {
		return fault.Wrap(fault.Config, err, "read what was drawn")
	}
	if err := json.Unmarshal(raw, v); err != nil {
		return fault.Wrap(fault.Config, err, "parse %s", d.path(name))
	}
	return nil
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

// readLine reads a file that holds one line.
func readLine(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "read %s", path)
	}
	return strings.TrimSpace(string(raw)), nil
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
