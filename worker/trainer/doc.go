// Package trainer trains a model package on libtensorflow: the loop inside the trainer child (command assay-trainer).
//
// Gradients come from the package's own gradient graph; weights, optimizer slots and random seeds are variables on the device,
// so that a step feeds a batch and fetches a loss. Shuffling and seeds follow from the job's seed. The whole state of a run is
// saved in one atomic file, and a run that is killed goes on from it along the same course, bit for bit on one machine's CPU.
//
// Everything but this comment is behind the build tag "tensorflow".
package trainer
