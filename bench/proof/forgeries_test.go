//go:build !race

package proof_test

// forgeries is how many of each kind are played.
const forgeries = 1000
