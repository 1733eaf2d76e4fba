package dag

// The limits on content. They are constants, because two readers with different limits would disagree on what is refused.
const (
	MaxBlockBytes = 2 << 20 // largest block, as on the IPFS network
	MaxDepth      = 32      // levels of links below the root
	MaxLinks      = 1024    // links in one node
	MaxEntries    = 64      // files in a folder
	MaxNameBytes  = 255     // bytes in a file's name

	// A file of n bytes may have freeBlocks + n/minChunk blocks, repeated ones counted each time: enough for any chunker
	// of 16 KiB and more, too few for a small DAG that unfolds into endless work.
	minChunk   = 16 << 10
	freeBlocks = 64
)

// MaxBlocks returns how many blocks a file of size bytes may have, repeated ones counted each time.
func MaxBlocks(size int64) int64 { return freeBlocks + size/minChunk }
