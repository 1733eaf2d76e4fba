// Package nmt tests examples/nmt as its README has it: a bounty on a translator, trained in the researcher's own image by one
// miner and natively by another.
package nmt
