// Package evaluator turns one request of an oracle contract into the evaluation that every honest node reproduces.
//
// Evaluate is the whole flow: fetch the model, the sealed hidden set and the submission by CID, verify each against its
// on-chain root, run the weights in a child process, score its logits against labels that never leave this process, and
// disclose no more than the terms allow. Signing is outside: a single node signs with its own key (package attest), a
// quorum with its OCR keys.
//
// A failure's code (package fault) decides what becomes of it: the submission's fault is an answer, ours is an error.
package evaluator
