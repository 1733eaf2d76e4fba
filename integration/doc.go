// Package integration holds tests across packages: what Go computes against what the contracts compute.
package integration
