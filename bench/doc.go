// Package bench holds the shapes, formulas and scores of a machine's capability, and the reports that name them: DeepBench's
// families as trained on today's stack, and what it lacks. Package bench/kernels measures; this one is pure arithmetic, and
// every program can read and compare reports with it.
package bench
