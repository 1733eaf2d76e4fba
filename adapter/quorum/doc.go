// Package quorum holds what the nodes of a QuorumOracle observe, and which report follows from their observations.
//
// Everything here is a pure function of bytes: no clock, no network, no state. Adapters make observations, the plugin carries
// them, and each node works out the report for itself; rules.go is the protocol's text. An observation holds raw scores: it
// prints as the request that it is about, and nothing here quotes it in an error.
package quorum
