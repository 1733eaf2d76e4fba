// Package session holds tests that use the built programs as people do: the researcher's and the miner's whole path by
// command line, on a dev stack and with the real adapter, with processes killed on the way.
package session
