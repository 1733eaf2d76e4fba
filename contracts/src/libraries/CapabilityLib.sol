// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Capability, CheckFault, CheckRequest, CLASSES, Score} from "../interfaces/IWorkerRegistry.sol";

/// @title CapabilityLib
/// @notice Names and meaning of checks and capabilities: requestId, EIP-712 struct hash, what may be stored, and decay.
library CapabilityLib {
    /// @notice EIP-712 type of {Capability}.
    bytes32 internal constant TYPEHASH =
        keccak256("Capability(bytes32 requestId,address worker,bytes32 digest,uint64[5] scores,uint64 expiry)");

    /// @notice Type of what a requestId names.
    bytes32 internal constant REQUEST_TYPEHASH = keccak256(
        "CheckRequest(uint256 chainId,address registry,uint64 nonce,uint8 kind,address worker,address proofKey,"
        "address payer,bytes32 signerSet,bytes32 reportDigest,uint64[5] scores,uint64 memoryBytes,uint64 expiry,"
        "bytes32 blockHash,uint64 deadline)"
    );

    /// @notice Longest evidence, in bytes.
    uint256 internal constant MAX_EVIDENCE = 2048;

    /// @notice EIP-712 hashStruct.
    function hash(Capability memory c) internal pure returns (bytes32) {
        // An array of atomic values is hashed as the concatenation of its words.
        bytes32 scores = keccak256(abi.encode(c.scores));
        return keccak256(abi.encode(TYPEHASH, c.requestId, c.worker, c.digest, scores, c.expiry));
    }

    /// @notice Name of a check at `registry`: all of it is static, so the bytes are those of its words in order.
    function requestId(address registry, CheckRequest memory r) internal view returns (bytes32) {
        return keccak256(abi.encode(REQUEST_TYPEHASH, block.chainid, registry, r));
    }

    /// @notice Whether an answer says one of the two things that can be said of a request.
    function fits(CheckRequest memory r, Capability memory c) internal pure returns (bool) {
        if (c.worker != r.worker) return false;
        return c.expiry == 0 ? _failed(r, c) : c.expiry == r.expiry && _proven(r, c);
    }

    /// @notice Whether the evidence is what the digest names, and short enough.
    function evidenceFault(Capability memory c, bytes memory evidence) internal pure returns (CheckFault) {
        bool ok = evidence.length <= MAX_EVIDENCE && keccak256(evidence) == c.digest;
        return ok ? CheckFault.None : CheckFault.Evidence;
    }

    /// @notice What is left of a score: all of it for half of its life, then a straight line to nothing.
    function decayed(Score memory s, uint256 nowTs) internal pure returns (uint64[CLASSES] memory left) {
        if (nowTs >= s.expiry) return left;
        uint256 half = s.attestedAt + (s.expiry - s.attestedAt) / 2;
        if (nowTs <= half) return s.proven;
        for (uint256 i = 0; i < CLASSES; ++i) {
            left[i] = uint64(s.proven[i] * (s.expiry - nowTs) / (s.expiry - half));
        }
    }

    function _proven(CheckRequest memory r, Capability memory c) private pure returns (bool any) {
        for (uint256 i = 0; i < CLASSES; ++i) {
            if (c.scores[i] == 0) continue;
            if (c.scores[i] != r.scores[i]) return false;
            any = true;
        }
    }

    function _failed(CheckRequest memory r, Capability memory c) private pure returns (bool below) {
        for (uint256 i = 0; i < CLASSES; ++i) {
            if (c.scores[i] > r.scores[i]) return false;
            if (c.scores[i] < r.scores[i]) below = true;
        }
    }
}
