// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    CLASS_LIMIT,
    DELIVERY_BYTES,
    Evaluation,
    METRIC_ACCURACY,
    MODE_LADDER,
    MODE_OPEN,
    Request,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNSTABLE,
    Submission,
    Terms
} from "../AssayTypes.sol";
import {FailReason} from "../interfaces/IScoreOracle.sol";

/// @title EvaluationLib
/// @notice Names and meaning of requests and evaluations: evalId, EIP-712 struct hash, what may be stored, and the criterion.
library EvaluationLib {
    /// @notice EIP-712 type of {Evaluation}.
    bytes32 internal constant TYPEHASH = keccak256(
        "Evaluation(bytes32 evalId,uint8 status,uint8 class,uint32 feedbackCorrect,uint32 feedbackTotal,"
        "int64 feedbackLossMicro,uint32 payoutCorrect,uint32 payoutTotal,int64 payoutLossMicro,int32 ladderIndex,"
        "bytes32 deliveryHash)"
    );

    /// @notice Type of what an evalId names.
    bytes32 internal constant REQUEST_TYPEHASH = keccak256(
        "EvaluationRequest(uint256 chainId,address oracle,address receiver,bytes32 termsHash,uint64 submissionId,"
        "uint8 attempt,address miner,address payee,bytes32 weightsRoot,bytes32 cidHash,int32 ladderIndex,"
        "uint32 ladderCorrect,int64 ladderLossMicro,uint64 deadline)"
    );

    uint256 private constant PPM = 1e6;

    /// @notice EIP-712 hashStruct.
    function hash(Evaluation memory evaluation) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, evaluation));
    }

    /// @notice keccak256(abi.encode(uint8 codec, bytes32 digest)): one word that stands for a CID.
    function cidHash(uint8 codec, bytes32 digest) internal pure returns (bytes32) {
        return keccak256(abi.encode(codec, digest));
    }

    /// @notice Name of a request at `oracle`.
    function evalId(address oracle, Request memory r) internal view returns (bytes32) {
        Submission memory s = r.submission;
        // Two halves, because fifteen words at once are too many for the stack; all are static, so the bytes are those
        // of one abi.encode.
        return keccak256(
            bytes.concat(
                abi.encode(
                    REQUEST_TYPEHASH, block.chainid, oracle, r.receiver, r.termsHash, r.submissionId, r.attempt, s.miner
                ),
                abi.encode(
                    s.payee,
                    s.weightsRoot,
                    cidHash(s.codec, s.cid),
                    r.ladderIndex,
                    r.ladderCorrect,
                    r.ladderLossMicro,
                    r.deadline
                )
            )
        );
    }

    /// @notice Whether an evaluation and its delivery can be the outcome of a request under some terms.
    /// @dev Signers are trusted for the numbers; this is what can be known without them.
    function check(Request memory r, Terms memory terms, Evaluation memory e, bytes memory delivery)
        internal
        pure
        returns (FailReason)
    {
        if (!_deliveryFits(r, e, delivery)) return FailReason.Delivery;
        if (!_fieldsFit(terms, e)) return FailReason.Fields;
        if (terms.mode == MODE_LADDER && !_ladderFits(r, e)) return FailReason.Ladder;
        return FailReason.None;
    }

    /// @notice Whether the status means that the checkpoint was measured, so that the ladder may move.
    function measured(uint8 status) internal pure returns (bool) {
        return status == STATUS_SCORED || status == STATUS_PASSED;
    }

    /// @notice The criterion on the payout values: correct*1e6 >= ppm*total, or loss <= max.
    function meets(uint8 metric, int64 threshold, uint32 correct, uint32 total, int64 lossMicro)
        internal
        pure
        returns (bool)
    {
        if (metric == METRIC_ACCURACY) {
            return threshold >= 0 && uint256(correct) * PPM >= uint256(uint64(threshold)) * total;
        }
        return lossMicro <= threshold;
    }

    /// A delivery exists on a pass only, never for the probe, and is what the signed hash says.
    function _deliveryFits(Request memory r, Evaluation memory e, bytes memory delivery) private pure returns (bool) {
        if (e.deliveryHash == 0) return delivery.length == 0;
        return e.status == STATUS_PASSED && r.submissionId != 0 && delivery.length == DELIVERY_BYTES
            && keccak256(delivery) == e.deliveryHash;
    }

    function _fieldsFit(Terms memory terms, Evaluation memory e) private pure returns (bool) {
        if (e.status < STATUS_SCORED || e.status > STATUS_UNSTABLE) return false;
        if ((e.status == STATUS_REFUSED) != (e.class != 0) || e.class > CLASS_LIMIT) return false;
        if (e.feedbackTotal != terms.feedbackTotal || e.payoutTotal != terms.payoutTotal) return false;
        if (e.feedbackCorrect > e.feedbackTotal || e.payoutCorrect > e.payoutTotal) return false;
        bool payoutShown = e.status == STATUS_PASSED || (terms.mode == MODE_OPEN && e.status == STATUS_SCORED);
        return payoutShown || (e.payoutCorrect == 0 && e.payoutLossMicro == 0);
    }

    /// The ladder goes up, or the evaluation repeats it; without a measurement it cannot go up.
    function _ladderFits(Request memory r, Evaluation memory e) private pure returns (bool) {
        if (e.ladderIndex > r.ladderIndex) return measured(e.status);
        return e.ladderIndex == r.ladderIndex && e.feedbackCorrect == r.ladderCorrect
            && e.feedbackLossMicro == r.ladderLossMicro;
    }
}
