//go:build race

package proof_test

// forgeries of each kind are fewer under the race detector, which looks at memory and not at verdicts: a thousand take it minutes.
const forgeries = 25
