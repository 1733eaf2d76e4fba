// Package dataset reads, writes and hashes dataset packages: records with labels, cut into splits, bound by one root.
//
// A package is a folder of four files:
//
//	dataset.json   Manifest in RFC 8785 canonical form
//	x.npy, y.npy   NumPy arrays (format 1.0 or 2.0), C order, little-endian; the first dimension is the record
//	salts.bin      32 random bytes per record
//
// datasetRoot is the root of the package merkle's tree over records+1 leaves: leaf 0 is keccak256(dataset.json), which
// binds the splits, totals and ignore label; leaf i, for i from 1, is keccak256(0x00 || i || salt || x || y) of record i-1,
// with i as a big-endian uint64 and x and y the canonical bytes of the record's rows. A leaf says nothing about its record
// without the salt, so single records can be opened later and the others stay hidden. NumPy headers are not part of it.
//
// Records are read through a read-only memory map where the system has one, so sets larger than memory work. A file that
// is cut short while it is mapped ends the process (SIGBUS): packages belong in folders that nobody else writes to.
package dataset
