package cli

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// terminal returns the input if a person sits at it.
func (a *App) terminal() (*os.File, bool) {
	in, ok := a.In.(*os.File)
	return in, ok && term.IsTerminal(int(in.Fd()))
}

// ReadPassword takes a password from a file, or asks on a terminal.
func (a *App) ReadPassword(file, prompt string) (string, error) {
	if file != "" {
		raw, err := os.ReadFile(file)
		if err != nil {
			return "", fault.Wrap(fault.Config, err, "read the password file")
		}
		return strings.TrimRight(string(raw), "\r\n"), nil
	}
	in, ok := a.terminal()
	if !ok {
		return "", Usage(errors.New("no terminal to ask for the password on: use --password-file"))
	}
	fmt.Fprint(a.Err, prompt+": ")
	raw, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(a.Err)
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "read the password")
	}
	return string(raw), nil
}

// AccountPassword is ReadPassword for the account that signs transactions.
func (a *App) AccountPassword(file string) (string, error) {
	return a.ReadPassword(file, "password of the account")
}

// Confirm asks for yes on a terminal; without one, --yes must have been given.
func (a *App) Confirm(question string, yes bool) error {
	if yes {
		return nil
	}
	in, ok := a.terminal()
	if !ok {
		return Usage(errors.New("no terminal to confirm on: use --yes"))
	}
	fmt.Fprintf(a.Err, "%s [y/N] ", question)
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil || !strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "y") {
		return Refused("not confirmed: nothing was sent")
	}
	return nil
}
