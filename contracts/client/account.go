// Package client sends transactions to Assay's contracts and reads them: one account's nonces and gas limits, decoded
// reverts, a manifest of addresses checked before anything is sent, and a log watcher with a durable cursor.
package client

import (
	"crypto/ecdsa"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Account signs transactions. Its key never leaves it.
type Account struct {
	Address common.Address
	key     *ecdsa.PrivateKey
}

// NewAccount makes an account of a key in memory.
func NewAccount(key *ecdsa.PrivateKey) *Account {
	return &Account{Address: crypto.PubkeyToAddress(key.PublicKey), key: key}
}

// ReadOnly returns an account that can read and estimate but not sign.
func ReadOnly() *Account { return &Account{} }

// LoadAccount opens a keystore V3 file (Web3 Secret Storage).
func LoadAccount(path, password string) (*Account, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the keystore file")
	}
	key, err := keystore.DecryptKey(raw, password)
	if err != nil {
		return nil, fault.New(fault.Config, "keystore file %s: %v", filepath.Base(path), err)
	}
	return NewAccount(key.PrivateKey), nil
}

// SaveAccount writes a key as a keystore V3 file that must not exist yet. Light scrypt parameters are for dev chains.
func SaveAccount(path, password string, key *ecdsa.PrivateKey, light bool) error {
	n, p := keystore.StandardScryptN, keystore.StandardScryptP
	if light {
		n, p = keystore.LightScryptN, keystore.LightScryptP
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return fault.Wrap(fault.Internal, err, "draw a key id")
	}
	stored := &keystore.Key{Id: id, Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}
	raw, err := keystore.EncryptKey(stored, password, n, p)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encrypt the key")
	}
	return writeNew(path, raw)
}

func writeNew(path string, raw []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.Wrap(fault.Config, err, "make the keystore file")
	}
	_, err = f.Write(raw)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write the keystore file")
	}
	return nil
}

// AddressOf reads a keystore file's address without its password.
func AddressOf(path string) (common.Address, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return common.Address{}, fault.Wrap(fault.Config, err, "read the keystore file")
	}
	var head struct{ Address string }
	if err := json.Unmarshal(raw, &head); err != nil || !common.IsHexAddress(head.Address) {
		return common.Address{}, fault.New(fault.Config, "%s is not a keystore file", filepath.Base(path))
	}
	return common.HexToAddress(head.Address), nil
}

func (a *Account) sign(tx types.TxData, chainID *big.Int) (*types.Transaction, error) {
	if a.key == nil {
		return nil, fault.New(fault.Config, "no account is set to send from")
	}
	return types.SignNewTx(a.key, types.LatestSignerForChainID(chainID), tx)
}
