//go:build !race

package quorum

const slowdown = 1
