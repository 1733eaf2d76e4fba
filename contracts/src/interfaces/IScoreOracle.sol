// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, Ladder, Request, RequestStatus, Submission, Terms} from "../AssayTypes.sol";
import {ISignerSets} from "./ISignerSets.sol";

/// @notice Why a fulfilment counted as a failed attempt. Every one of them is the oracle side's fault.
enum FailReason {
    None,
    Payload,
    Signature,
    SignerSet,
    Delivery,
    Fields,
    Ladder
}

/// @title IScoreOracle
/// @notice Takes evaluation requests from receiver contracts, pays oracle nodes in LINK, verifies and stores what they sign, and
/// hands it to the receiver.
/// @dev Invariants:
/// - (O1) one evalId is stored at most once; what is stored never changes;
/// - (O2) nothing is stored that an Active signer set did not sign for this chain, this oracle and this evalId;
/// - (O3) terms and hidden set of one (receiver, termsHash) never change after {register};
/// - (O4) a pair has at most one Pending request and at most `maxEvals` stored evaluations;
/// - (O5) the ladder changes only when a SCORED or PASSED evaluation is stored;
/// - (O6) the LINK held is at least the sum of all accounts; LINK of an account pays its own requests or goes to its researcher;
/// - (O7) every Pending request can be ended by anyone after its deadline.
///
/// Assumptions: LINK is the real LINK token (no fee, no hook on `transfer`). Warning: a signer set can lie, censor and read
/// weights; whoever accepts terms must trust the set they name.
interface IScoreOracle is ISignerSets {
    /// @param receiver Contract the terms were registered for.
    /// @param termsHash EIP-712 struct hash of the terms.
    /// @param signerSet Set named by the terms.
    /// @param researcher Researcher named by the terms.
    /// @param price LINK per request, locked.
    /// @param setCodec Multicodec of the sealed hidden set.
    /// @param setCid Digest of the sealed hidden set.
    event TermsRegistered(
        address indexed receiver,
        bytes32 indexed termsHash,
        bytes32 indexed signerSet,
        address researcher,
        uint96 price,
        uint8 setCodec,
        bytes32 setCid
    );
    /// @param balance LINK in the account afterwards.
    event AccountFunded(
        address indexed receiver, bytes32 indexed termsHash, address indexed from, uint96 amount, uint96 balance
    );
    /// @param amount LINK sent to the researcher.
    event AccountReleased(
        address indexed receiver, bytes32 indexed termsHash, address indexed researcher, uint96 amount
    );
    /// @notice A request is Pending.
    event EvaluationRequested(
        bytes32 indexed evalId,
        address indexed receiver,
        bytes32 indexed termsHash,
        uint64 submissionId,
        uint8 attempt,
        uint64 signBy,
        uint64 deadline
    );
    /// @notice An evaluation is stored.
    /// @param delivery Sealed box of the submission's secret to the researcher, or empty.
    event Evaluated(
        bytes32 indexed evalId,
        address indexed receiver,
        bytes32 indexed termsHash,
        Evaluation evaluation,
        bytes delivery
    );
    /// @notice The receiver took the evaluation.
    event EvaluationDelivered(bytes32 indexed evalId, address indexed receiver);
    /// @notice The receiver did not take the evaluation (or too little gas was left to ask it); {redeliver} it.
    event DeliveryFailed(bytes32 indexed evalId, address indexed receiver);
    /// @notice The attempt failed on the oracle's side.
    event EvaluationFailed(bytes32 indexed evalId, FailReason reason);
    /// @notice The attempt ran out of time.
    event EvaluationExpired(bytes32 indexed evalId);
    /// @notice LINK of an expired attempt came back.
    event PaymentReclaimed(bytes32 indexed evalId, uint96 amount);
    /// @notice A fulfilment arrived for a request that was no longer Pending, and was ignored.
    event LateFulfillment(bytes32 indexed evalId, RequestStatus status);

    /// @notice These terms were registered for this receiver before.
    error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash);
    /// @notice These terms were never registered for this receiver.
    error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash);
    /// @notice The account was released; it takes no more money and pays no more requests.
    error ScoreOracle_Released(address receiver, bytes32 termsHash);
    /// @notice The terms' signer set is not active.
    error ScoreOracle_SignerSetNotActive(bytes32 signerSet);
    /// @notice The account cannot pay one request.
    error ScoreOracle_InsufficientLink(uint256 required, uint256 available);
    /// @notice As many evaluations as the terms allow are stored.
    error ScoreOracle_EvaluationCapReached(uint256 maxEvals);
    /// @notice The pair's last request is still Pending.
    error ScoreOracle_RequestPending(bytes32 evalId);
    /// @notice The same request exists.
    error ScoreOracle_DuplicateRequest(bytes32 evalId);
    /// @notice Attempts go from 1 to 3.
    error ScoreOracle_BadAttempt(uint256 attempt);
    /// @notice Needed: nowTs < deadline and signBy <= deadline.
    error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs);
    /// @notice The request is not in the state the call needs.
    error ScoreOracle_WrongStatus(bytes32 evalId, RequestStatus expected, RequestStatus actual);
    /// @notice The deadline, or the Operator's own expiry, has not passed.
    error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs);
    /// @notice The request's LINK came back before.
    error ScoreOracle_NothingToReclaim(bytes32 evalId);
    /// @notice The receiver refused again, or the call carried too little gas for it.
    error ScoreOracle_DeliveryFailed(bytes32 evalId);

    /// @notice Registers terms for the calling receiver and locks the price. The receiver answers for `terms.researcher`.
    /// @param terms What is to be scored, and how.
    /// @param setCodec Multicodec of the sealed hidden set's CID.
    /// @param setCid sha2-256 digest of the sealed hidden set's CID.
    /// @return termsHash EIP-712 struct hash of the terms.
    /// @return price LINK per request under these terms, for good.
    function register(Terms calldata terms, uint8 setCodec, bytes32 setCid)
        external
        returns (bytes32 termsHash, uint96 price);

    /// @notice Adds LINK of the caller (who must have approved it) to an account. Anyone may.
    function fund(address receiver, bytes32 termsHash, uint96 amount) external;

    /// @notice Ends the calling receiver's account: no more requests, and what is left goes to the researcher. LINK reclaimed
    /// later goes there directly. May be called again, to no effect.
    /// @return amount LINK sent.
    function release(bytes32 termsHash) external returns (uint96 amount);

    /// @notice Asks for one evaluation, to be paid from the calling receiver's account.
    /// @param termsHash Terms registered by the caller.
    /// @param submissionId Receiver's own number; 0 for the probe.
    /// @param attempt 1..3.
    /// @param submission What to score.
    /// @param signBy Last second at which a pass may be signed.
    /// @param deadline Last second before the request can be expired.
    /// @return evalId Name of the request: a hash over all of it, the ladder before it and the deadline.
    function request(
        bytes32 termsHash,
        uint64 submissionId,
        uint8 attempt,
        Submission calldata submission,
        uint64 signBy,
        uint64 deadline
    ) external returns (bytes32 evalId);

    /// @notice Ends a Pending request after its deadline. Anyone may. Until then a fulfilment still counts.
    function expire(bytes32 evalId) external;

    /// @notice Takes the LINK of an Expired request back into its account (or to the researcher once released). Anyone may.
    function reclaim(bytes32 evalId) external;

    /// @notice Hands a Stored evaluation to its receiver again, from storage, with all the gas of the call. Anyone may; reverts if
    /// the receiver refuses.
    function redeliver(bytes32 evalId) external;

    /// @notice LINK per request that {register} would lock now.
    function quote(Terms calldata terms) external view returns (uint96 price);

    /// @notice Everything an evaluator needs, in one call.
    function getRequest(bytes32 evalId)
        external
        view
        returns (Request memory request_, Terms memory terms, uint8 setCodec, bytes32 setCid);

    /// @notice Where a request stands.
    function requestStatus(bytes32 evalId) external view returns (RequestStatus status, uint64 deadline);

    /// @notice A stored evaluation.
    function getEvaluation(bytes32 evalId) external view returns (Evaluation memory);

    /// @notice Pending requests among the `max` requests numbered from `from`, oldest first.
    /// @return evalIds Those that are Pending.
    /// @return next First number not looked at; equals {requestCount} at the end.
    function pending(uint256 from, uint256 max) external view returns (bytes32[] memory evalIds, uint256 next);

    /// @notice Number of requests ever made.
    function requestCount() external view returns (uint256);

    /// @notice Terms and hidden set registered for a receiver.
    function registeredTerms(address receiver, bytes32 termsHash)
        external
        view
        returns (Terms memory terms, uint8 setCodec, bytes32 setCid);

    /// @notice LINK account of a pair.
    function account(address receiver, bytes32 termsHash)
        external
        view
        returns (uint96 balance, uint96 price, bool released);

    /// @notice How many requests the account can pay, and how many evaluations the terms still allow to be stored.
    function capacity(address receiver, bytes32 termsHash) external view returns (uint256 requests, uint256 evaluations);

    /// @notice Disclosed feedback state of a pair.
    function ladder(address receiver, bytes32 termsHash) external view returns (Ladder memory);

    /// @notice Whether the signer set of these registered terms has been revoked.
    function revoked(address receiver, bytes32 termsHash) external view returns (bool);

    /// @notice EIP-712 struct hash of terms.
    function hashTerms(Terms calldata terms) external pure returns (bytes32 termsHash);

    /// @notice EIP-712 digest of an evaluation for this oracle: what a single node signs.
    function hashEvaluation(Evaluation calldata evaluation) external view returns (bytes32 digest);

    /// @notice The LINK token.
    function linkToken() external view returns (address);

    /// @notice Gas a receiver gets when an evaluation is first delivered, and the least it gets when redelivered.
    function deliveryGas() external view returns (uint256);
}
