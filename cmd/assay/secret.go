package main

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// newPassword is ReadPassword for a key to be made: a file that is not there is made with a random password.
func (a *app) newPassword(file string) (string, error) {
	if file != "" {
		if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
			return drawPassword(file)
		}
		return wanted(a.ReadPassword(file, ""))
	}
	first, err := wanted(a.ReadPassword("", "new password"))
	if err != nil {
		return "", err
	}
	second, err := a.ReadPassword("", "once more")
	if err == nil && first != second {
		err = cli.Refused("the passwords differ")
	}
	return first, err
}

// wanted refuses an empty password, which would leave the key in the open.
func wanted(password string, err error) (string, error) {
	if err == nil && password == "" {
		err = cli.Refused("the password is empty")
	}
	return password, err
}

func drawPassword(file string) (string, error) {
	raw := make([]byte, 24)
	if _, err := rand.Read(raw); err != nil {
		return "", fault.Wrap(fault.Internal, err, "draw a password")
	}
	password := hex.EncodeToString(raw)
	return password, writeSecret(file, password+"\n")
}

// writeSecret writes a private file that must not exist yet.
func writeSecret(path, content string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.Wrap(fault.Config, err, "make %s", path)
	}
	_, err = io.WriteString(f, content)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", path)
	}
	return nil
}
