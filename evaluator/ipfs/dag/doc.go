// Package dag reads and builds the blocks of UnixFS files and flat folders.
//
// Blocks are raw bytes or dag-pb nodes (https://ipld.io/specs/codecs/dag-pb/spec/) that hold UnixFS data
// (https://specs.ipfs.tech/unixfs/). The decoder accepts what Kubo and its relatives write for regular files and plain
// folders, and refuses everything else: symlinks, HAMT-sharded folders, metadata nodes, unknown fields and hashes other
// than sha2-256. Whether a block is accepted depends on its bytes alone, so that every reader of one CID agrees.
//
// The builder makes the DAG that Kubo makes with `--cid-version=1 --chunker=size-1048576`.
package dag
