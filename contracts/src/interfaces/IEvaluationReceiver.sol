// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation} from "../AssayTypes.sol";

/// @title IEvaluationReceiver
/// @notice A contract that asks an {IScoreOracle} for evaluations and is told the outcome.
/// @dev The oracle calls with a gas cap ({IScoreOracle-deliveryGas}) and copies no returned bytes. A revert does not
/// lose the evaluation: it stays Stored and anyone can {IScoreOracle-redeliver} it. A receiver
/// - must accept calls from its oracle only;
/// - must decide by its own check what an evaluation is worth;
/// - must not ask for the next evaluation inside the callback (the oracle is locked then).
interface IEvaluationReceiver {
    /// @notice Takes the outcome of `evalId`.
    /// @param evalId The id that {IScoreOracle-request} returned.
    /// @param evaluation What was signed; the oracle has verified signature, totals, delivery hash and ladder.
    function fulfillEvaluation(bytes32 evalId, Evaluation calldata evaluation) external;
}
