// Package policy decides whether a bounty is worth training for, and says why not in words that programs can read.
//
// Decide is a pure function: it is handed the model's cost (package modelpkg/cost), what the machine was measured to do
// (package bench), the bounty as it stands on chain, and prices. The command that shows a plan and the worker that acts on it
// call the same one, so that nothing is taken that was not offered, and nothing offered that is not taken.
package policy
