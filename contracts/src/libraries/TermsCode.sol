// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Terms} from "../AssayTypes.sol";

/// @title TermsCode
/// @notice Keeps {Terms} and the hidden set's CID as the code of a contract that cannot run (SSTORE2): a third of the price of
/// storage slots, and immutable by construction.
/// @dev The code is one STOP byte, then the fields packed big-endian in order, 326 bytes:
///
/// | from | field | from | field | from | field | from | field |
/// |---|---|---|---|---|---|---|---|
/// | 1 | researcher | 118 | initRoot | 191 | threshold | 248 | deliveryKey |
/// | 21 | signerSet | 150 | datasetRoot | 199 | mode | 280 | sealedSubs |
/// | 53 | modelRoot | 182 | feedbackTotal | 200 | step | 281 | maxBytes |
/// | 85 | modelCodec | 186 | payoutTotal | 204 | lossClip | 289 | maxEvals |
/// | 86 | modelCid | 190 | metric | 212 | lossGrid | 293 | setCodec |
/// | | | | | 216 | profileHash | 294 | setCid |
library TermsCode {
    /// @notice The code contract could not be created.
    error TermsCode_WriteFailed();

    uint256 internal constant CODE_BYTES = 326;
    uint256 private constant RESEARCHER_AT = 1;
    uint256 private constant SIGNER_SET_AT = 21;

    /// Creation code that returns everything behind its own 10 bytes, which is CODE_BYTES (0x0146) long:
    /// PUSH2 size, DUP1, PUSH1 10, RETURNDATASIZE (= 0), CODECOPY, RETURNDATASIZE, RETURN.
    bytes10 private constant CREATION = 0x61014680600a3d393df3;

    /// @notice Writes the code contract.
    function write(Terms memory terms, uint8 setCodec, bytes32 setCid) internal returns (address pointer) {
        bytes memory creation = bytes.concat(CREATION, hex"00", _identity(terms), _scoring(terms, setCodec, setCid));
        assembly ("memory-safe") {
            pointer := create(0, add(creation, 32), mload(creation))
        }
        if (pointer == address(0)) revert TermsCode_WriteFailed();
    }

    /// @notice Reads everything back.
    function read(address pointer) internal view returns (Terms memory t, uint8 setCodec, bytes32 setCid) {
        bytes memory code = _slice(pointer, 0, CODE_BYTES);
        t.researcher = address(bytes20(_word(code, RESEARCHER_AT)));
        t.signerSet = _word(code, SIGNER_SET_AT);
        t.modelRoot = _word(code, 53);
        t.modelCodec = uint8(bytes1(_word(code, 85)));
        t.modelCid = _word(code, 86);
        t.initRoot = _word(code, 118);
        t.datasetRoot = _word(code, 150);
        t.feedbackTotal = uint32(bytes4(_word(code, 182)));
        t.payoutTotal = uint32(bytes4(_word(code, 186)));
        t.metric = uint8(bytes1(_word(code, 190)));
        t.threshold = int64(uint64(bytes8(_word(code, 191))));
        t.mode = uint8(bytes1(_word(code, 199)));
        t.step = uint32(bytes4(_word(code, 200)));
        t.lossClip = int64(uint64(bytes8(_word(code, 204))));
        t.lossGrid = uint32(bytes4(_word(code, 212)));
        t.profileHash = _word(code, 216);
        t.deliveryKey = _word(code, 248);
        t.sealedSubs = bytes1(_word(code, 280)) != 0;
        t.maxBytes = uint64(bytes8(_word(code, 281)));
        t.maxEvals = uint32(bytes4(_word(code, 289)));
        setCodec = uint8(bytes1(_word(code, 293)));
        setCid = _word(code, 294);
    }

    /// @notice Reads the signer set only.
    function signerSet(address pointer) internal view returns (bytes32) {
        return _word(_slice(pointer, SIGNER_SET_AT, 32), 0);
    }

    /// @notice Reads the researcher only.
    function researcher(address pointer) internal view returns (address) {
        return address(bytes20(_word(_slice(pointer, RESEARCHER_AT, 32), 0)));
    }

    function _identity(Terms memory t) private pure returns (bytes memory) {
        return abi.encodePacked(
            t.researcher,
            t.signerSet,
            t.modelRoot,
            t.modelCodec,
            t.modelCid,
            t.initRoot,
            t.datasetRoot,
            t.feedbackTotal,
            t.payoutTotal
        );
    }

    function _scoring(Terms memory t, uint8 setCodec, bytes32 setCid) private pure returns (bytes memory) {
        bytes memory rules = abi.encodePacked(t.metric, t.threshold, t.mode, t.step, t.lossClip, t.lossGrid);
        return
            abi.encodePacked(
                rules, t.profileHash, t.deliveryKey, t.sealedSubs, t.maxBytes, t.maxEvals, setCodec, setCid
            );
    }

    function _slice(address pointer, uint256 from, uint256 length) private view returns (bytes memory out) {
        out = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(pointer, add(out, 32), from, length)
        }
    }

    function _word(bytes memory code, uint256 offset) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(code, 32), offset))
        }
    }
}
