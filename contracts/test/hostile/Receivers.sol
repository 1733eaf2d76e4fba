// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, Submission, Terms} from "../../src/AssayTypes.sol";
import {IEvaluationReceiver} from "../../src/interfaces/IEvaluationReceiver.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";

/// @notice A receiver that misbehaves as told.
contract Receiver is IEvaluationReceiver {
    enum Mood {
        Good,
        Reverts,
        BurnsGas,
        ReturnBomb,
        RevertBomb,
        Reenters
    }

    IScoreOracle private immutable ORACLE;
    Mood public mood;
    uint256 public received;
    uint256 public reentered;
    bytes32 public lastEvaluation;
    uint256 public gasSeen;

    constructor(IScoreOracle oracle) {
        ORACLE = oracle;
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function register(Terms calldata terms, uint8 codec, bytes32 cid) external returns (bytes32 termsHash) {
        (termsHash,) = ORACLE.register(terms, codec, cid);
    }

    function request(bytes32 termsHash, uint64 id, uint8 attempt, Submission calldata s, uint64 signBy, uint64 deadline)
        external
        returns (bytes32)
    {
        return ORACLE.request(termsHash, id, attempt, s, signBy, deadline);
    }

    function release(bytes32 termsHash) external returns (uint96) {
        return ORACLE.release(termsHash);
    }

    function fulfillEvaluation(bytes32 evalId, Evaluation calldata e) external virtual override {
        gasSeen = gasleft();
        if (mood == Mood.Reverts) revert("no");
        if (mood == Mood.BurnsGas) while (true) {}
        if (mood == Mood.ReturnBomb) {
            assembly {
                return(0, 200000)
            }
        }
        if (mood == Mood.RevertBomb) {
            assembly {
                revert(0, 200000)
            }
        }
        if (mood == Mood.Reenters) _reenter(evalId, e);
        ++received;
        lastEvaluation = keccak256(abi.encode(e));
    }

    function _reenter(bytes32 evalId, Evaluation calldata) private {
        (bytes32 termsHash, uint64 deadline) = (bytes32(0), uint64(block.timestamp + 1));
        bytes[5] memory calls = [
            abi.encodeCall(IScoreOracle.redeliver, (evalId)),
            abi.encodeCall(IScoreOracle.reclaim, (evalId)),
            abi.encodeCall(IScoreOracle.release, (termsHash)),
            abi.encodeCall(IScoreOracle.fund, (address(this), termsHash, 0)),
            abi.encodeCall(
                IScoreOracle.request,
                (
                    termsHash,
                    1,
                    1,
                    Submission(address(this), address(this), 0x55, bytes32("cid"), bytes32("root")),
                    deadline,
                    deadline
                )
            )
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool ok, bytes memory reason) = address(ORACLE).call(calls[i]);
            if (ok) revert("got in");
            if (bytes4(reason) == bytes4(keccak256("ReentrancyGuardReentrantCall()"))) ++reentered;
        }
    }
}
