package access

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Keys are the dev stack's accounts, drawn anew for every stack, in keystore files under one password.
type Keys struct {
	PasswordFile string                    `json:"password_file"`
	Files        map[string]string         `json:"files"` // keystore file by name
	Addresses    map[string]common.Address `json:"addresses"`
}

// Names of the accounts; miners are miner-1, miner-2 and so on.
const (
	Owner      = "owner"      // deploys and owns the contracts
	Researcher = "researcher" // escrows bounties
	NodeKey    = "node"       // the Chainlink node's key, which fulfils
	Signer     = "signer"     // the adapter's EIP-712 key, which needs no money
)

// DrawKeys makes keystore files with light scrypt parameters: these keys are worth nothing and are opened often.
func DrawKeys(dir string, names []string) (*Keys, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make the key folder")
	}
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "draw a password")
	}
	password := hex.EncodeToString(raw)
	k := &Keys{PasswordFile: filepath.Join(dir, "password"), Files: map[string]string{}, Addresses: map[string]common.Address{}}
	if err := os.WriteFile(k.PasswordFile, []byte(password+"\n"), 0o600); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "write the password")
	}
	for _, name := range names {
		key, err := crypto.GenerateKey()
		if err != nil {
			return nil, fault.Wrap(fault.Internal, err, "draw a key")
		}
		k.Files[name], k.Addresses[name] = filepath.Join(dir, name+".json"), crypto.PubkeyToAddress(key.PublicKey)
		if err := client.SaveAccount(k.Files[name], password, key, true); err != nil {
			return nil, err
		}
	}
	return k, nil
}

// Account opens one of the stack's accounts.
func (k *Keys) Account(name string) (*client.Account, error) {
	password, err := os.ReadFile(k.PasswordFile)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the password")
	}
	return client.LoadAccount(k.Files[name], strings.TrimSpace(string(password)))
}
