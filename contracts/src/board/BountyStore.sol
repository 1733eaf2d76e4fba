// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {MAX_ATTEMPTS, RequestStatus, Submission, Terms} from "../AssayTypes.sol";
import {
    Bounty,
    BountyParams,
    BountyStatus,
    IBountyBoard,
    SubmissionState,
    SubmissionStatus
} from "../interfaces/IBountyBoard.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {CommitQueue} from "../libraries/CommitQueue.sol";
import {EvaluationLib} from "../libraries/EvaluationLib.sol";
import {EvaluationReceiver} from "../receiver/EvaluationReceiver.sol";

/// @title BountyStore
/// @notice What a board remembers of its bounties and submissions, and the questions that can be asked of it. Nothing here moves
/// money or changes a state; that is {BountyBoard}'s.
abstract contract BountyStore is IBountyBoard, EvaluationReceiver {
    using CommitQueue for CommitQueue.Queue;
    using SafeCast for uint256;

    struct StoredBounty {
        // slot 0: everything a commit changes
        BountyStatus status;
        bool busy;
        uint24 live;
        uint32 submissions;
        uint32 reservedAttempts;
        uint32 inFlight;
        uint40 readyDeadline;
        uint40 commitDeadline;
        uint40 hardStop;
        // slot 1
        uint96 bond;
        uint96 evalFee;
        int64 threshold;
        // slot 2
        bytes32 termsHash;
        // slot 3
        bytes32 evalId;
        // slot 4
        address researcher;
        uint16 royaltyBps;
        uint8 metric;
        uint8 mode;
        bool sealedSubs;
        uint8 probeAttempts;
        bool checkFailed;
        // slot 5
        address asset;
        uint32 payoutTotal;
        uint32 minEvals;
        uint32 winner;
        // slot 6
        uint128 reward;
        uint128 pot;
        // slot 7
        address royaltyTo;
    }

    struct StoredSubmission {
        // slot 0
        address miner;
        uint40 committedAt;
        SubmissionStatus status;
        uint8 attempts;
        uint8 codec;
        // slot 1: the commitment until the reveal, the weights root after it
        bytes32 digest;
        // slots 2-3, written by the reveal
        bytes32 cid;
        address payee;
    }

    bytes32 private constant COMMIT_TYPEHASH = keccak256(
        "Commit(uint256 chainId,address board,uint256 bountyId,address miner,address payee,bytes32 weightsRoot,"
        "bytes32 cidHash,bytes32 salt)"
    );

    /// @inheritdoc IBountyBoard
    uint64 public immutable override revealDelay;
    /// @inheritdoc IBountyBoard
    uint64 public immutable override revealWindow;
    /// @inheritdoc IBountyBoard
    uint64 public immutable override evalTimeout;
    /// @inheritdoc IBountyBoard
    uint64 public immutable override passMargin;

    /// @inheritdoc IBountyBoard
    uint256 public override bountyCount;
    /// @inheritdoc IBountyBoard
    mapping(bytes32 evalId => uint256) public override bountyOf;
    mapping(uint256 bountyId => StoredBounty) internal _bounties;
    mapping(uint256 bountyId => mapping(uint256 submissionId => StoredSubmission)) internal _submissions;
    mapping(uint256 bountyId => CommitQueue.Queue) internal _revealed;

    constructor(
        IScoreOracle oracle_,
        uint64 revealDelay_,
        uint64 revealWindow_,
        uint64 evalTimeout_,
        uint64 passMargin_
    ) EvaluationReceiver(oracle_) {
        if (evalTimeout_ == 0 || passMargin_ >= evalTimeout_ || revealWindow_ == 0) {
            revert BountyBoard_BadTiming(revealWindow_, evalTimeout_, passMargin_);
        }
        revealDelay = revealDelay_;
        revealWindow = revealWindow_;
        evalTimeout = evalTimeout_;
        passMargin = passMargin_;
    }

    /* VIEWS */

    /// @inheritdoc IBountyBoard
    function getBounty(uint256 bountyId) external view override returns (Bounty memory) {
        StoredBounty storage b = _bounties[bountyId];
        return Bounty({
            researcher: b.researcher,
            termsHash: b.termsHash,
            status: b.status,
            params: _params(b),
            pot: b.pot,
            submissions: b.submissions,
            live: b.live,
            reservedAttempts: b.reservedAttempts,
            busy: b.busy,
            inFlight: b.inFlight,
            evalId: b.evalId,
            checkFailed: b.checkFailed,
            probeAttempts: b.probeAttempts,
            winner: b.winner
        });
    }

    function _params(StoredBounty storage b) private view returns (BountyParams memory p) {
        p.asset = b.asset;
        p.reward = b.reward;
        p.bond = b.bond;
        p.evalFee = b.evalFee;
        p.minEvals = b.minEvals;
        p.readyDeadline = b.readyDeadline;
        p.commitDeadline = b.commitDeadline;
        p.hardStop = b.hardStop;
        p.royaltyTo = b.royaltyTo;
        p.royaltyBps = b.royaltyBps;
    }

    /// @inheritdoc IBountyBoard
    function getSubmission(uint256 bountyId, uint32 submissionId)
        external
        view
        override
        returns (SubmissionState memory state)
    {
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        bool shown = s.payee != address(0);
        state.submission = Submission(s.miner, s.payee, s.codec, s.cid, shown ? s.digest : bytes32(0));
        state.status = s.status;
        state.attempts = s.attempts;
        state.committedAt = s.committedAt;
        if (!shown) state.commitment = s.digest;
    }

    /// @inheritdoc IBountyBoard
    function nextRevealed(uint256 bountyId) external view override returns (uint32) {
        StoredBounty storage b = _bounties[bountyId];
        // What was revealed when the bounty ended stays in the queue.
        return b.status == BountyStatus.Open ? uint32(_revealed[bountyId].lowest(b.submissions)) : 0;
    }

    /// @inheritdoc IBountyBoard
    function revealTimes(uint256 bountyId, uint32 submissionId) external view override returns (uint64, uint64) {
        (uint256 from, uint256 until) = _revealTimes(_submissions[bountyId][submissionId]);
        return (uint64(from), uint64(until));
    }

    /// @inheritdoc IBountyBoard
    function closable(uint256 bountyId) external view override returns (bool) {
        StoredBounty storage b = _bounties[bountyId];
        if (b.status == BountyStatus.Preparing ? block.timestamp <= b.readyDeadline : !_isOver(b)) return false;
        if (b.status != BountyStatus.Preparing && b.status != BountyStatus.Open) return false;
        if (!b.busy || b.checkFailed) return true;
        (RequestStatus status, uint64 deadline) = oracle.requestStatus(b.evalId);
        return _isDead(status) || (status == RequestStatus.Pending && block.timestamp > deadline);
    }

    /// @inheritdoc IBountyBoard
    function hashCommit(uint256 bountyId, Submission calldata submission, bytes32 salt)
        external
        view
        override
        returns (bytes32)
    {
        return _hashCommit(bountyId, submission, salt);
    }

    /* CHECKS */

    /// Whether one more submission can be promised three attempts: in time, in LINK and within the cap on evaluations.
    function _checkRoom(StoredBounty storage b) internal view {
        if (block.timestamp >= b.commitDeadline) {
            revert BountyBoard_DeadlinePassed(b.commitDeadline, block.timestamp);
        }
        uint256 live = uint256(b.live) + 1;
        uint256 until = block.timestamp + revealDelay + revealWindow + MAX_ATTEMPTS * live * evalTimeout;
        if (until > b.hardStop) revert BountyBoard_NoTimeLeft(until, b.hardStop);
        (uint256 requests, uint256 evaluations) = oracle.capacity(address(this), b.termsHash);
        uint256 needed = uint256(b.reservedAttempts) + MAX_ATTEMPTS;
        if (requests < needed) revert BountyBoard_NoLinkLeft(needed, requests);
        if (evaluations < live) revert BountyBoard_NoEvaluationsLeft(live, evaluations);
    }

    /// Whether an Open bounty may be closed, its slot aside.
    function _isOver(StoredBounty storage b) internal view returns (bool) {
        uint256 revealDeadline = uint256(b.commitDeadline) + revealDelay + revealWindow;
        return (b.live == 0 && block.timestamp > revealDeadline) || block.timestamp > b.hardStop
            || oracle.revoked(address(this), b.termsHash);
    }

    function _inStatus(uint256 bountyId, BountyStatus expected) internal view returns (StoredBounty storage b) {
        b = _bounties[bountyId];
        if (b.status != expected) revert BountyBoard_WrongStatus(bountyId, b.status);
    }

    function _ended(uint256 bountyId) internal view returns (StoredBounty storage b) {
        b = _bounties[bountyId];
        if (b.status != BountyStatus.Paid) _inStatus(bountyId, BountyStatus.Refunded);
    }

    function _inSubmissionStatus(uint256 bountyId, uint256 submissionId, SubmissionStatus expected)
        internal
        view
        returns (StoredSubmission storage s)
    {
        s = _submissions[bountyId][submissionId];
        if (s.status != expected) revert BountyBoard_WrongSubmissionStatus(bountyId, submissionId, s.status);
    }

    function _isLive(SubmissionStatus status) internal pure returns (bool) {
        return status == SubmissionStatus.Committed || status == SubmissionStatus.Revealed
            || status == SubmissionStatus.InFlight;
    }

    function _isDead(RequestStatus status) internal pure returns (bool) {
        return status == RequestStatus.Failed || status == RequestStatus.Expired;
    }

    function _revealTimes(StoredSubmission storage s) internal view returns (uint256 from, uint256 until) {
        from = uint256(s.committedAt) + revealDelay;
        until = from + revealWindow;
    }

    function _hashCommit(uint256 bountyId, Submission memory s, bytes32 salt) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                COMMIT_TYPEHASH,
                block.chainid,
                address(this),
                bountyId,
                s.miner,
                s.payee,
                s.weightsRoot,
                EvaluationLib.cidHash(s.codec, s.cid),
                salt
            )
        );
    }

    /* CREATION */

    function _save(StoredBounty storage b, bytes32 termsHash, Terms calldata terms, BountyParams calldata p) internal {
        b.status = BountyStatus.Preparing;
        b.readyDeadline = uint256(p.readyDeadline).toUint40();
        b.commitDeadline = uint256(p.commitDeadline).toUint40();
        b.hardStop = uint256(p.hardStop).toUint40();
        b.bond = p.bond;
        b.evalFee = p.evalFee;
        b.threshold = terms.threshold;
        b.termsHash = termsHash;
        b.researcher = msg.sender;
        b.royaltyBps = p.royaltyBps;
        b.metric = terms.metric;
        b.mode = terms.mode;
        b.sealedSubs = terms.sealedSubs;
        b.asset = p.asset;
        b.payoutTotal = terms.payoutTotal;
        b.minEvals = p.minEvals;
        b.reward = p.reward;
        if (p.royaltyTo != address(0)) b.royaltyTo = p.royaltyTo;
    }
}
