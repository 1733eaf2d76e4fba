package setup

import (
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

// drawn is what is public of the keys of people and of the node that works alone.
type drawn struct {
	Accounts  map[string]common.Address `json:"accounts"` // those that pay for gas
	Signer    common.Address            `json:"signer"`
	Recipient seal.PublicKey            `json:"recipient"`
	JobID     uuid.UUID                 `json:"job_id"`
}

// Keys draws every key and password that is not there yet, into the volumes of those that need them.
func Keys(l Layout) error {
	if done, err := exists(l.single().path(public)); done || err != nil {
		return err
	}
	d := drawn{Accounts: map[string]common.Address{}, JobID: uuid.New()}
	var err error
	for _, name := range []string{access.Owner, access.Researcher, minerName} {
		if d.Accounts[name], err = l.account(name, name); err != nil {
			return err
		}
	}
	if d.Signer, err = l.account(oracleFolder, access.Signer); err != nil {
		return err
	}
	password, err := draw()
	if err != nil {
		return err
	}
	if err := write(l.databasePassword(), password, readable); err != nil {
		return err
	}
	if d.Recipient, err = (seat{Layout: l}).draw(); err != nil {
		return err
	}
	return l.single().save(public, d)
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

// draw writes the adapter's identity, whose public key it returns, the bearer key, the operator's login, and the node's
// secrets, which name PostgreSQL's password.
func (s seat) draw() (public seal.PublicKey, err error) {
	identity, err := seal.NewSecret()
	if err != nil {
		return public, err
	}
	database, err := readLine(s.databasePassword())
	if err != nil {
		return public, err
	}
	var passwords [3]string
	for i := range passwords {
		if passwords[i], err = draw(); err != nil {
			return public, err
		}
	}
	bridge, keystore, login := passwords[0], passwords[1], passwords[2]
	for path, text := range map[string]string{
		s.identity():  identity.Reveal() + "\n",
		s.bridgeKey(): bridge + "\n",
		s.login():     operatorMail + "\n" + login + "\n",
		s.secrets(): fmt.Sprintf("[Password]\nKeystore = '%s'\n[Database]\nURL = 'postgresql://%s:%s@postgres:5432/%s?sslmode=disable'\n",
			keystore, databaseUser, database, s.database()),
	} {
		if err := write(path, text, private); err != nil {
			return public, err
		}
	}
	return identity.Public()
}
