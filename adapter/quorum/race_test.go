//go:build race

package quorum

// slowdown is what the race detector costs. Nothing here runs side by side.
const slowdown = 20
