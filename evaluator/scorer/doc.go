// Package scorer runs models in child processes and hands back their logits.
//
// The parent, this package, is pure Go and never links libtensorflow: a crash, a leak or an attack through a graph or through
// weights stays in the child (command assay-scorer). A child gets a graph, weights and inputs over a pipe and answers logits;
// labels, keys and the network are not within its reach. What it runs as is a Sandbox's business.
//
// Results are pinned by a Profile: library, device, batch size, threads inside an op, instruction set. Every batch has the
// same number of rows (the last one is filled up by repeating its last record, and cut) and runs in one thread, so that the
// number of cores, or of batches that run at a time, changes no bit of the logits.
//
// Failures are attributed by when they happen. Before any weights are sent a failure is ours (fault.ScorerFailed). After that
// it counts against the weights, and the batches that are still missing are tried again in a new child; at the third failure
// the package's own initial weights are run over the same inputs as a control. If they get through, the weights are to blame
// (fault.ScorerKilled), else we are.
package scorer
