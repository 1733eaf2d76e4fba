// Package train runs training jobs in a child process, the program assay-trainer: a crash of libtensorflow, or a model that
// takes too much memory, ends the child and not its parent, and a repeated job goes on from the child's last saved state.
//
// The child gets the job on standard input and nothing else: its environment is cleared but for TensorFlow's switches, and
// where the host allows it, it has no network. What it writes is bounded in size and rate.
package train
