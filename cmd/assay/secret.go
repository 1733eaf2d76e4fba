package main

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// readPassword takes a password from a file, or asks on a terminal.
func (a *app) readPassword(file, prompt string) (string, error) {
	if file != "" {
		raw, err := os.ReadFile(file)
		if err != nil {
			return "", fault.Wrap(fault.Config, err, "read the password file")
		}
		return strings.TrimRight(string(raw), "\r\n"), nil
	}
	in, ok := a.in.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", usageError{errors.New("no terminal to ask for the password on: use --password-file")}
	}
	fmt.Fprint(a.err, prompt+": ")
	raw, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(a.err)
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "read the password")
	}
	return string(raw), nil
}

// newPassword is readPassword for a key to be made: a file that is not there is made with a random password.
func (a *app) newPassword(file string) (string, error) {
	if file != "" {
		if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
			return drawPassword(file)
		}
		return a.readPassword(file, "")
	}
	first, err := a.readPassword("", "new password")
	if err != nil {
		return "", err
	}
	second, err := a.readPassword("", "once more")
	if err == nil && first != second {
		err = refused("the passwords differ")
	}
	return first, err
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

// confirm asks for yes on a terminal; without one, --yes must have been given.
func (a *app) confirm(question string, yes bool) error {
	if yes {
		return nil
	}
	in, ok := a.in.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return usageError{errors.New("no terminal to confirm on: use --yes")}
	}
	fmt.Fprintf(a.err, "%s [y/N] ", question)
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil || !strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "y") {
		return refused("not confirmed: nothing was sent")
	}
	return nil
}
