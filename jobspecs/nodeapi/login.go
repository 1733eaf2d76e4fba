package nodeapi

import (
	"os"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Login is what a node's operator logs in with.
type Login struct {
	Email    string
	Password secret.Text
}

// ReadLogin reads a node's own `api` file (`chainlink node start -a`): a line with the e-mail address, a line with the password.
func ReadLogin(path string) (Login, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Login{}, fault.Wrap(fault.Config, err, "read the node's api file")
	}
	email, password, _ := strings.Cut(strings.TrimSpace(string(raw)), "\n")
	email, password = strings.TrimSpace(email), strings.TrimSpace(password)
	if !strings.Contains(email, "@") || password == "" || strings.Contains(password, "\n") {
		return Login{}, fault.New(fault.Config, "%s must hold an e-mail address and a password, each on a line", path)
	}
	return Login{email, secret.Text(password)}, nil
}
