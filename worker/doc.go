// Package worker takes a bounty from its terms to a settled submission: train, check, seal, publish, commit, reveal, request,
// claim.
//
// Every step is written to a journal before its side effect, so that a killed worker goes on where it was and never commits,
// pays or publishes twice. The journal holds the submission's key and the commitment's salt; its folder is private.
package worker
