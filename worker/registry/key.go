package registry

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Key is a proof key's keystore with its password's file. It signs messages to verifiers and can move nothing.
type Key struct {
	Keystore, PasswordFile string
	Address                common.Address
}

// OpenKey returns the proof key of a folder, drawn when there is none. Its password lies beside it, since the machine proves
// unattended.
func OpenKey(dir string) (Key, error) {
	k := Key{Keystore: filepath.Join(dir, "proof.json"), PasswordFile: filepath.Join(dir, "proof.password")}
	if _, err := os.Stat(k.Keystore); errors.Is(err, fs.ErrNotExist) {
		if err := k.draw(dir); err != nil {
			return k, err
		}
	}
	var err error
	k.Address, err = client.AddressOf(k.Keystore)
	return k, err
}

// draw writes the password first: a key without one would be of no use. The keystore appears whole or not at all.
func (k Key) draw(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the worker's folder")
	}
	var drawn [16]byte
	if _, err := rand.Read(drawn[:]); err != nil {
		return fault.Wrap(fault.Internal, err, "draw a password")
	}
	password := hex.EncodeToString(drawn[:])
	if err := os.WriteFile(k.PasswordFile, []byte(password+"\n"), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the proof key's password")
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return fault.Wrap(fault.Internal, err, "draw a proof key")
	}
	part := k.Keystore + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fault.Wrap(fault.Storage, err, "remove what is left of a proof key")
	}
	if err := client.SaveAccount(part, password, key, true); err != nil { // its password is beside it: scrypt would guard nothing
		return err
	}
	if err := os.Rename(part, k.Keystore); err != nil {
		return fault.Wrap(fault.Storage, err, "write the proof key")
	}
	return nil
}
