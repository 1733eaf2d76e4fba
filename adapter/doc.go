// Package adapter is Assay's Chainlink external adapter: an HTTP server that a node's bridge task calls to have one request
// of an oracle contract evaluated.
//
// The body of a request is only a hint where the request stands; what is evaluated is read from the oracle contract. Each
// evaluation goes through the stages received, evaluated, signed and delivered. Each is durable before the next begins, so
// a killed adapter resumes and gives the same bytes:
//
//	POST /  ->  handle.go     parse, allow-lists, stored answer or wait (sync), or pending (async)
//	            pipeline.go   read the chain, evaluate, retain, sign: the queue's work
//	            observe.go    the same for a quorum: no signature, an observation that the node's plugin asks for
//	            deliver.go    PATCH the responseURL of async runs
//	            respond.go    the only place that maps results and errors to HTTP
package adapter
