// Package registry keeps a worker on a worker registry: it stakes on what a capability report says, has the machine prove it to the
// oracle's verifier, answers spot checks, and leaves.
//
// The chain is the truth; the journal in the worker's folder says which of its checks was asked for last, so that a worker that was
// killed goes on where it was, stakes once, and does not ask again for what was refused.
package registry
