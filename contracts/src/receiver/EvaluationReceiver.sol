// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Evaluation} from "../AssayTypes.sol";
import {IEvaluationReceiver} from "../interfaces/IEvaluationReceiver.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";

/// @title EvaluationReceiver
/// @notice What every receiver needs: one oracle, which alone may call back, and never while the receiver is in a call.
abstract contract EvaluationReceiver is IEvaluationReceiver, ReentrancyGuardTransient {
    /// @notice The callback came from elsewhere.
    error EvaluationReceiver_NotOracle(address oracle, address caller);
    /// @notice The callback's id and the evaluation's differ.
    error EvaluationReceiver_WrongEvaluation(bytes32 expected, bytes32 actual);

    /// @notice The oracle this receiver asks and believes.
    IScoreOracle public immutable oracle;

    constructor(IScoreOracle oracle_) {
        oracle = oracle_;
    }

    /// @inheritdoc IEvaluationReceiver
    function fulfillEvaluation(bytes32 evalId, Evaluation calldata evaluation) external override nonReentrant {
        if (msg.sender != address(oracle)) revert EvaluationReceiver_NotOracle(address(oracle), msg.sender);
        if (evaluation.evalId != evalId) revert EvaluationReceiver_WrongEvaluation(evalId, evaluation.evalId);
        _onEvaluation(evalId, evaluation);
    }

    /// @dev Decides what the evaluation is worth. Must revert on an id it does not wait for.
    function _onEvaluation(bytes32 evalId, Evaluation calldata evaluation) internal virtual;
}
