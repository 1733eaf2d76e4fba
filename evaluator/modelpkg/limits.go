package modelpkg

// The limits of a package. All of them are checked before the memory they bound is allocated.
const (
	MaxManifestBytes = 1 << 20  // model.json
	MaxGraphBytes    = 64 << 20 // each of eval.pb and grad.pb
	MaxWeightBytes   = 8 << 30  // all tensors of a checkpoint together
	MaxTensors       = 1 << 14  // tensors of a checkpoint
	MaxNodes         = 100_000  // nodes of a graph, those of its function library included
	MaxExpandedNodes = 1 << 20  // the same with every call replaced by what it calls
	MaxFunctions     = 1024     // functions of a graph's library
	MaxConstBytes    = 16 << 20 // one constant
	MaxConstsBytes   = 64 << 20 // all constants of a graph together
	maxHeaderBytes   = 1 << 20  // of init.safetensors: it says less than model.json does
	maxRows          = 4 << 20  // messages and unpacked numbers in one encoded graph
	maxDepth         = 24       // nesting of messages in one encoded graph
	maxCallDepth     = 32       // functions that call functions
	maxText          = 4096     // bytes of one string attribute or name
	maxAlias         = 1024     // bytes of one alias
	maxAliases       = 64       // aliases of one tensor in one format
	maxName          = 255      // bytes of a canonical name
	maxDim           = 1 << 40  // one dimension, so that products of a few stay far from overflow
)
