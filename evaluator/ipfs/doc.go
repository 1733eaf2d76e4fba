// Package ipfs fetches content by CID from trustless HTTP gateways (https://specs.ipfs.tech/http-gateways/trustless-gateway/).
//
// Nothing that a gateway sends is trusted. Each block is hashed as it arrives and must be one that a verified block links
// to; a gateway that sends anything else has failed, and the next one goes on where it stopped. What the verified blocks
// say can still be unacceptable (a symlink, sizes that do not add up, too many bytes): that is the content's own fault, the
// same for every reader of the CID, and no gateway can cause it.
//
// Leaves are written straight to their offsets in the file, and the few inner nodes to a log beside it. A fetch that was
// killed needs no journal to resume: the bytes on disk that hash right are the ones that are there.
//
// Packages dag and car hold the block formats, publish the way out to the network.
package ipfs
