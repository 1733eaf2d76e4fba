// Package stack runs Assay beside the real things: Chainlink nodes, geth, Kubo and PostgreSQL as processes of their own, our
// contracts deployed, the bridge and a job made through a node's API, and adapters serving it. A test kills processes and
// starts them again by name.
//
// The other projects' programs are built from nested modules under programs/, once for each version, so that the product's
// own module needs none of their dependencies. Every process has a log in the stack's folder and ends with the stack.
package stack
