// Package e2e holds tests with a real Chainlink node, geth, Kubo and PostgreSQL. They take minutes and much of a machine: the
// build tag e2e, which make e2e sets, turns them on.
package e2e
