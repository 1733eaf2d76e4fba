// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_DAG_PB, CODEC_RAW, METRIC_ACCURACY, METRIC_LOSS, MODE_LADDER, MODE_OPEN, Terms} from "../AssayTypes.sol";

/// @title TermsLib
/// @notice Name and sanity of {Terms}.
library TermsLib {
    /// @notice A field of the terms cannot work; `field` is its name.
    error Terms_BadField(bytes32 field);

    /// @notice EIP-712 type of {Terms}.
    bytes32 internal constant TYPEHASH = keccak256(
        "Terms(address researcher,bytes32 signerSet,bytes32 modelRoot,uint8 modelCodec,bytes32 modelCid,bytes32 initRoot,"
        "bytes32 datasetRoot,uint32 feedbackTotal,uint32 payoutTotal,uint8 metric,int64 threshold,uint8 mode,uint32 step,"
        "int64 lossClip,uint32 lossGrid,bytes32 profileHash,bytes32 deliveryKey,bool sealedSubs,uint64 maxBytes,"
        "uint32 maxEvals)"
    );

    /// Accuracy thresholds are parts per million.
    int64 internal constant PPM = 1e6;

    /// @notice termsHash. All fields are static words, so the struct's ABI encoding is its EIP-712 encodeData.
    function hash(Terms memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, terms));
    }

    /// @notice Refuses terms under which no evaluation could ever be right.
    // slither-disable-next-line cyclomatic-complexity
    function validate(Terms calldata terms, uint8 setCodec, bytes32 setCid) internal pure {
        if (terms.researcher == address(0)) revert Terms_BadField("researcher");
        if (terms.modelRoot == 0) revert Terms_BadField("modelRoot");
        requireCid(terms.modelCodec, terms.modelCid, "modelCid");
        requireCid(setCodec, setCid, "setCid");
        if (terms.initRoot == 0) revert Terms_BadField("initRoot");
        if (terms.datasetRoot == 0) revert Terms_BadField("datasetRoot");
        if (terms.feedbackTotal == 0) revert Terms_BadField("feedbackTotal");
        if (terms.payoutTotal == 0) revert Terms_BadField("payoutTotal");
        if (terms.metric > METRIC_LOSS) revert Terms_BadField("metric");
        if (terms.threshold < 0 || (terms.metric == METRIC_ACCURACY && terms.threshold > PPM)) {
            revert Terms_BadField("threshold");
        }
        if (terms.mode > MODE_LADDER) revert Terms_BadField("mode");
        if (terms.mode != MODE_OPEN && terms.step == 0) revert Terms_BadField("step");
        if (terms.lossClip <= 0) revert Terms_BadField("lossClip");
        if (terms.lossGrid == 0) revert Terms_BadField("lossGrid");
        if (terms.sealedSubs && terms.deliveryKey == 0) revert Terms_BadField("deliveryKey");
        if (terms.maxBytes == 0) revert Terms_BadField("maxBytes");
        if (terms.maxEvals == 0) revert Terms_BadField("maxEvals");
    }

    /// @notice Refuses a CID that is not CIDv1 sha2-256 of raw bytes or a UnixFS node.
    function requireCid(uint8 codec, bytes32 digest, bytes32 field) internal pure {
        if ((codec != CODEC_RAW && codec != CODEC_DAG_PB) || digest == 0) revert Terms_BadField(field);
    }
}
