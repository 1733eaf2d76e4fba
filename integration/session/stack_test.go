package session_test

import (
	"testing"

	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/integration/devtest"
	"github.com/assay-oracle/assay/integration/people"
)

// stack is a dev stack in this process with the real adapter beside it.
type stack struct {
	*people.People
	devnet            *devstack.Stack
	verifier, metrics string // URLs
}

func startStack(t *testing.T) *stack {
	t.Helper()
	s := devtest.Start(t)
	return &stack{s.People, s.Devnet, s.Verifier, s.Metrics}
}
