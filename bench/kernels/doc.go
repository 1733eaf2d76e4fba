// Package kernels measures a machine on the libtensorflow that trains: it builds one small graph for each problem of package
// bench, keeps the operands on the device, checks sampled entries of the output against a reference in float64, and times
// the operation alone.
//
// The sessions are those of training: all cores inside an op, ops one after another. Graphs run as they are built, so that
// nothing is folded away. What the CPU does without TensorFlow (copies, disk, all-reduce) is measured in Go.
package kernels
