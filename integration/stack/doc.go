// Package stack runs Assay beside the real things: a Chainlink node, geth, Kubo and PostgreSQL as processes of their own, our
// contracts deployed, the bridge and a job made through the node's API, and the adapter serving it.
//
// The other projects' programs are built from nested modules under programs/, once for each version, so that the product's
// own module needs none of their dependencies. Every process has a log in the stack's folder and ends with the stack.
package stack
