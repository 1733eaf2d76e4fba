package setup

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// Modes of files: a secret is for its owner, and PostgreSQL's password for the other user that its container runs as; no
// other container has that volume.
const (
	private  = 0o600
	readable = 0o644
)

// Keys draws every key and password that is not there yet, into the volumes of those that need them.
func Keys(l Layout) error {
	if done, err := exists(l.public()); done || err != nil {
		return err
	}
	p := Public{Accounts: map[string]common.Address{}, JobID: uuid.New()}
	for _, name := range []string{access.Owner, access.Researcher, minerName} {
		address, err := l.account(name, name)
		if err != nil {
			return err
		}
		p.Accounts[name] = address
	}
	var err error
	if p.Signer, err = l.account(oracleFolder, access.Signer); err != nil {
		return err
	}
	if p.Recipient, err = l.drawIdentity(); err != nil {
		return err
	}
	if err := l.drawPasswords(); err != nil {
		return err
	}
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "write what was drawn")
	}
	return write(l.public(), string(raw)+"\n", readable)
}

// account draws an account into a folder of its own. One that an interrupted run has left is drawn anew: nobody knows it yet.
func (l Layout) account(folder, name string) (common.Address, error) {
	if err := os.Remove(l.path(folder, name+".json")); err != nil && !os.IsNotExist(err) {
		return common.Address{}, fault.Wrap(fault.Storage, err, "draw %s's key anew", name)
	}
	keys, err := access.DrawKeys(l.path(folder), []string{name})
	if err != nil {
		return common.Address{}, err
	}
	return keys.Addresses[name], nil
}

func (l Layout) drawIdentity() (public seal.PublicKey, err error) {
	identity, err := seal.NewSecret()
	if err != nil {
		return public, err
	}
	if err := write(l.identity(), identity.Reveal()+"\n", private); err != nil {
		return public, err
	}
	return identity.Public()
}

// drawPasswords writes the bearer key, PostgreSQL's password, and the node's secrets, which name that password.
func (l Layout) drawPasswords() error {
	var drawn [4]string
	for i := range drawn {
		var err error
		if drawn[i], err = draw(); err != nil {
			return err
		}
	}
	bridge, database, keystore, login := drawn[0], drawn[1], drawn[2], drawn[3]
	secrets := fmt.Sprintf("[Password]\nKeystore = '%s'\n[Database]\nURL = 'postgresql://%s:%s@postgres:5432/node?sslmode=disable'\n",
		keystore, databaseUser, database)
	for _, f := range []struct {
		path, text string
		mode       os.FileMode
	}{
		{l.bridgeKey(), bridge + "\n", private},
		{l.path(databaseFolder, "password"), database, readable},
		{l.path(nodeFolder, "secrets.toml"), secrets, private},
		{l.login(), operatorMail + "\n" + login + "\n", private},
	} {
		if err := write(f.path, f.text, f.mode); err != nil {
			return err
		}
	}
	return nil
}
