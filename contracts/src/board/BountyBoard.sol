// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {
    Evaluation,
    MAX_ATTEMPTS,
    MODE_OPEN,
    RequestStatus,
    STATUS_PASSED,
    STATUS_SCORED,
    Submission,
    Terms
} from "../AssayTypes.sol";
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
import {TermsLib} from "../libraries/TermsLib.sol";
import {EvaluationReceiver} from "../receiver/EvaluationReceiver.sol";
import {Ledger} from "./Ledger.sol";

/// @title BountyBoard
/// @notice Pays for a model by measured quality; see {IBountyBoard} for the states and what always holds.
contract BountyBoard is IBountyBoard, EvaluationReceiver, Ledger, Ownable2Step, Pausable {
    using CommitQueue for CommitQueue.Queue;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

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
    uint256 private constant BPS = 10_000;

    IERC20 private immutable LINK;
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
    mapping(uint256 bountyId => StoredBounty) private _bounties;
    mapping(uint256 bountyId => mapping(uint256 submissionId => StoredSubmission)) private _submissions;
    mapping(uint256 bountyId => CommitQueue.Queue) private _revealed;
    mapping(address asset => bool) private _allowed;

    constructor(
        IScoreOracle oracle_,
        uint64 revealDelay_,
        uint64 revealWindow_,
        uint64 evalTimeout_,
        uint64 passMargin_,
        address owner_
    ) EvaluationReceiver(oracle_) Ownable(owner_) {
        if (evalTimeout_ == 0 || passMargin_ >= evalTimeout_ || revealWindow_ == 0) {
            revert BountyBoard_BadTiming(revealWindow_, evalTimeout_, passMargin_);
        }
        LINK = IERC20(oracle_.linkToken());
        revealDelay = revealDelay_;
        revealWindow = revealWindow_;
        evalTimeout = evalTimeout_;
        passMargin = passMargin_;
    }

    /* RESEARCHER */

    /// @inheritdoc IBountyBoard
    function create(Terms calldata terms, uint8 setCodec, bytes32 setCid, BountyParams calldata params)
        external
        payable
        override
        nonReentrant
        whenNotPaused
        returns (uint256 bountyId)
    {
        if (msg.sender != terms.researcher) revert BountyBoard_NotResearcher(terms.researcher, msg.sender);
        _checkParams(params);
        bountyId = ++bountyCount;
        bytes32 termsHash = TermsLib.hash(terms);
        _save(_bounties[bountyId], termsHash, terms, params);

        if (params.asset != ETH) _pullToken(params.asset, msg.sender, params.reward);
        (, uint96 price) = oracle.register(terms, setCodec, setCid);
        uint96 link = _linkFor(price, params.minEvals).toUint96();
        if (link != 0) {
            LINK.safeTransferFrom(msg.sender, address(this), link);
            LINK.forceApprove(address(oracle), link);
            oracle.fund(address(this), termsHash, link);
        }
        emit BountyCreated(bountyId, msg.sender, termsHash, params, setCodec, setCid, link);
    }

    /// @inheritdoc IBountyBoard
    function cancel(uint256 bountyId) external override nonReentrant {
        StoredBounty storage b = _inStatus(bountyId, BountyStatus.Open);
        if (msg.sender != b.researcher) revert BountyBoard_NotResearcher(b.researcher, msg.sender);
        if (b.live != 0) revert BountyBoard_StillLive(bountyId, b.live);
        _refund(bountyId, b);
        oracle.release(b.termsHash);
    }

    /* MINER */

    /// @inheritdoc IBountyBoard
    function commit(uint256 bountyId, bytes32 commitment)
        external
        payable
        override
        nonReentrant
        returns (uint32 submissionId)
    {
        StoredBounty storage b = _inStatus(bountyId, BountyStatus.Open);
        uint256 stake = uint256(b.bond) + b.evalFee;
        if (msg.value != stake) revert BountyBoard_WrongValue(stake, msg.value);
        if (commitment == 0) revert BountyBoard_ZeroCommitment();
        _checkRoom(b);

        submissionId = b.submissions + 1;
        b.submissions = submissionId;
        b.live += 1;
        b.reservedAttempts += MAX_ATTEMPTS;
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        s.miner = msg.sender;
        s.committedAt = uint40(block.timestamp);
        s.status = SubmissionStatus.Committed;
        s.digest = commitment;
        emit SubmissionCommitted(bountyId, submissionId, msg.sender, commitment);
    }

    /// @inheritdoc IBountyBoard
    function reveal(
        uint256 bountyId,
        uint32 submissionId,
        address payee,
        uint8 codec,
        bytes32 cid,
        bytes32 weightsRoot,
        bytes32 salt
    ) external override nonReentrant {
        _inStatus(bountyId, BountyStatus.Open);
        StoredSubmission storage s = _inSubmissionStatus(bountyId, submissionId, SubmissionStatus.Committed);
        if (msg.sender != s.miner) revert BountyBoard_NotMiner(s.miner, msg.sender);
        if (payee == address(0) || payee == address(this)) revert BountyBoard_BadPayee(payee);
        TermsLib.requireCid(codec, cid, "cid");
        (uint256 from, uint256 until) = _revealTimes(s);
        if (block.timestamp < from) revert BountyBoard_TooEarly(from, block.timestamp);
        if (block.timestamp > until) revert BountyBoard_WindowOver(until, block.timestamp);
        Submission memory submission = Submission(msg.sender, payee, codec, cid, weightsRoot);
        bytes32 commitment = _hashCommit(bountyId, submission, salt);
        if (commitment != s.digest) revert BountyBoard_WrongReveal(s.digest, commitment);

        s.status = SubmissionStatus.Revealed;
        s.codec = codec;
        s.digest = weightsRoot;
        s.cid = cid;
        s.payee = payee;
        _revealed[bountyId].add(submissionId);
        emit SubmissionRevealed(bountyId, submissionId, msg.sender, submission);
    }

    /* ANYONE */

    /// @inheritdoc IBountyBoard
    function poke(uint256 bountyId) external override nonReentrant returns (bytes32 evalId) {
        StoredBounty storage b = _bounties[bountyId];
        if (b.busy) revert BountyBoard_Busy(bountyId, b.evalId);
        b.busy = true;
        if (b.status == BountyStatus.Preparing) return _pokeProbe(bountyId, b);
        if (b.status != BountyStatus.Open) revert BountyBoard_WrongStatus(bountyId, b.status);
        return _pokeNext(bountyId, b);
    }

    /// @inheritdoc IBountyBoard
    function retry(uint256 bountyId) external override nonReentrant {
        StoredBounty storage b = _bounties[bountyId];
        if (!b.busy) revert BountyBoard_Idle(bountyId);
        if (b.status != BountyStatus.Preparing && b.status != BountyStatus.Open) {
            revert BountyBoard_WrongStatus(bountyId, b.status);
        }
        uint32 submissionId = b.inFlight;
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        uint8 attempt = submissionId == 0 ? b.probeAttempts : s.attempts;
        _endAttempt(bountyId, b);
        emit AttemptEnded(bountyId, submissionId, b.evalId, attempt);

        if (submissionId == 0) {
            if (attempt < MAX_ATTEMPTS) return;
            _refund(bountyId, b);
            oracle.release(b.termsHash);
        } else if (attempt < MAX_ATTEMPTS) {
            s.status = SubmissionStatus.Revealed;
            _revealed[bountyId].add(submissionId);
        } else {
            _return(bountyId, submissionId, b, s);
        }
    }

    /// @inheritdoc IBountyBoard
    function forfeit(uint256 bountyId, uint32 submissionId) external override nonReentrant {
        StoredBounty storage b = _inStatus(bountyId, BountyStatus.Open);
        StoredSubmission storage s = _inSubmissionStatus(bountyId, submissionId, SubmissionStatus.Committed);
        (, uint256 until) = _revealTimes(s);
        if (block.timestamp <= until) revert BountyBoard_TooEarly(until + 1, block.timestamp);
        _finish(b, s, SubmissionStatus.Forfeited);
        b.pot += b.bond;
        emit SubmissionForfeited(bountyId, submissionId, s.miner);
        _credit(s.miner, ETH, b.evalFee);
    }

    /// @inheritdoc IBountyBoard
    function close(uint256 bountyId) external override nonReentrant {
        StoredBounty storage b = _bounties[bountyId];
        if (b.status == BountyStatus.Preparing) {
            if (block.timestamp <= b.readyDeadline) {
                revert BountyBoard_TooEarly(uint256(b.readyDeadline) + 1, block.timestamp);
            }
        } else {
            _inStatus(bountyId, BountyStatus.Open);
            if (!_isOver(b)) revert BountyBoard_TooEarly(uint256(b.hardStop) + 1, block.timestamp);
        }
        if (b.busy) _endAttempt(bountyId, b);
        _refund(bountyId, b);
        oracle.release(b.termsHash);
    }

    /// @inheritdoc IBountyBoard
    function claim(uint256 bountyId, uint32 submissionId) external override nonReentrant {
        StoredBounty storage b = _ended(bountyId);
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        if (!_isLive(s.status)) revert BountyBoard_WrongSubmissionStatus(bountyId, submissionId, s.status);
        _return(bountyId, submissionId, b, s);
    }

    /// @inheritdoc IBountyBoard
    function releaseLink(uint256 bountyId) external override nonReentrant returns (uint96) {
        return oracle.release(_ended(bountyId).termsHash);
    }

    /* OWNER */

    /// @inheritdoc IBountyBoard
    function allowAsset(address asset) external override onlyOwner {
        if (asset.code.length == 0) revert BountyBoard_AssetNotAllowed(asset);
        _allowed[asset] = true;
        emit AssetAllowed(asset);
    }

    /// @inheritdoc IBountyBoard
    function pause() external override onlyOwner {
        _pause();
    }

    /// @inheritdoc IBountyBoard
    function unpause() external override onlyOwner {
        _unpause();
    }

    /* EVALUATIONS */

    /// @inheritdoc EvaluationReceiver
    function _onEvaluation(bytes32 evalId, Evaluation calldata e) internal override {
        uint256 bountyId = bountyOf[evalId];
        StoredBounty storage b = _bounties[bountyId];
        if (bountyId == 0 || !b.busy || b.evalId != evalId || b.checkFailed) {
            revert BountyBoard_UnknownEvaluation(evalId);
        }
        uint32 submissionId = b.inFlight;
        bool meets = EvaluationLib.meets(b.metric, b.threshold, e.payoutCorrect, b.payoutTotal, e.payoutLossMicro);
        if (submissionId == 0) _onProbe(bountyId, b, e, meets);
        else if (!_consistent(b, e, meets)) _onCheckFailed(bountyId, b, submissionId, evalId);
        else if (e.status == STATUS_PASSED) _onPass(bountyId, b, submissionId);
        else _onNoPass(bountyId, b, submissionId, e);
    }

    /// The board's own check: a pass meets the criterion and hands the key over; an open score that meets it is a pass.
    function _consistent(StoredBounty storage b, Evaluation calldata e, bool meets) private view returns (bool) {
        if (e.payoutTotal != b.payoutTotal) return false;
        if (e.status == STATUS_PASSED) return meets && (!b.sealedSubs || e.deliveryHash != 0);
        return !(e.status == STATUS_SCORED && b.mode == MODE_OPEN && meets);
    }

    function _onProbe(uint256 bountyId, StoredBounty storage b, Evaluation calldata e, bool meets) private {
        _idle(b);
        if (e.status == STATUS_SCORED && !(b.mode == MODE_OPEN && meets)) {
            b.status = BountyStatus.Open;
            emit BountyOpened(bountyId, e.evalId);
        } else {
            _refund(bountyId, b);
        }
    }

    function _onCheckFailed(uint256 bountyId, StoredBounty storage b, uint32 submissionId, bytes32 evalId) private {
        b.checkFailed = true;
        emit CheckFailed(bountyId, submissionId, evalId);
    }

    function _onNoPass(uint256 bountyId, StoredBounty storage b, uint32 submissionId, Evaluation calldata e) private {
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        _idle(b);
        _finish(b, s, e.status == STATUS_SCORED ? SubmissionStatus.Scored : SubmissionStatus.Invalid);
        emit SubmissionEvaluated(bountyId, submissionId, e.evalId, e.status, e.class);
        _credit(s.payee, ETH, b.bond);
        _credit(b.researcher, ETH, b.evalFee);
    }

    function _onPass(uint256 bountyId, StoredBounty storage b, uint32 submissionId) private {
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        _idle(b);
        _finish(b, s, SubmissionStatus.Won);
        b.status = BountyStatus.Paid;
        b.winner = submissionId;
        uint256 reward = b.reward;
        uint256 stake = uint256(b.pot) + b.bond + b.evalFee;
        (b.reward, b.pot) = (0, 0);
        uint256 royalty = (reward * b.royaltyBps) / BPS;
        (address payee, address asset) = (s.payee, b.asset);
        emit BountyPaid(bountyId, submissionId, payee, reward, royalty);

        _credit(b.royaltyTo, asset, royalty);
        if (asset == ETH) {
            _pay(payee, ETH, reward - royalty + stake);
        } else {
            _credit(payee, ETH, stake);
            _pay(payee, asset, reward - royalty);
        }
    }

    /* STEPS */

    function _pokeProbe(uint256 bountyId, StoredBounty storage b) private returns (bytes32) {
        if (block.timestamp > b.readyDeadline) revert BountyBoard_DeadlinePassed(b.readyDeadline, block.timestamp);
        b.inFlight = 0;
        uint8 attempt = ++b.probeAttempts;
        (Terms memory t,,) = oracle.registeredTerms(address(this), b.termsHash);
        return
            _request(
                bountyId, b, 0, attempt, Submission(t.researcher, t.researcher, t.modelCodec, t.modelCid, t.initRoot)
            );
    }

    function _pokeNext(uint256 bountyId, StoredBounty storage b) private returns (bytes32) {
        if (block.timestamp > b.hardStop) revert BountyBoard_DeadlinePassed(b.hardStop, block.timestamp);
        uint32 submissionId = uint32(_revealed[bountyId].lowest(b.submissions));
        if (submissionId == 0) revert BountyBoard_NothingRevealed(bountyId);
        _revealed[bountyId].remove(submissionId);
        StoredSubmission storage s = _submissions[bountyId][submissionId];
        s.status = SubmissionStatus.InFlight;
        b.inFlight = submissionId;
        b.reservedAttempts -= 1;
        uint8 attempt = ++s.attempts;
        return _request(bountyId, b, submissionId, attempt, Submission(s.miner, s.payee, s.codec, s.cid, s.digest));
    }

    function _request(
        uint256 bountyId,
        StoredBounty storage b,
        uint32 submissionId,
        uint8 attempt,
        Submission memory submission
    ) private returns (bytes32 evalId) {
        uint64 deadline = uint64(block.timestamp) + evalTimeout;
        evalId = oracle.request(b.termsHash, submissionId, attempt, submission, deadline - passMargin, deadline);
        b.evalId = evalId;
        bountyOf[evalId] = bountyId;
        emit EvaluationStarted(bountyId, submissionId, evalId, attempt);
    }

    /// Frees the slot of an attempt that will never be answered; reverts if it still may be.
    function _endAttempt(uint256 bountyId, StoredBounty storage b) private {
        bytes32 evalId = b.evalId;
        if (!b.checkFailed) {
            (RequestStatus status, uint64 deadline) = oracle.requestStatus(evalId);
            if (status == RequestStatus.Pending && block.timestamp > deadline) oracle.expire(evalId);
            else if (!_isDead(status)) revert BountyBoard_AttemptAlive(bountyId, evalId);
        }
        _idle(b);
    }

    /// Frees the slot.
    function _idle(StoredBounty storage b) private {
        delete bountyOf[b.evalId];
        b.busy = false;
        if (b.checkFailed) b.checkFailed = false;
    }

    /// A live submission ends.
    function _finish(StoredBounty storage b, StoredSubmission storage s, SubmissionStatus status) private {
        b.live -= 1;
        b.reservedAttempts -= MAX_ATTEMPTS - s.attempts;
        s.status = status;
    }

    /// A live submission ends unevaluated.
    function _return(uint256 bountyId, uint32 submissionId, StoredBounty storage b, StoredSubmission storage s)
        private
    {
        address to = s.payee == address(0) ? s.miner : s.payee;
        _finish(b, s, SubmissionStatus.Returned);
        emit SubmissionReturned(bountyId, submissionId, to);
        _pay(to, ETH, uint256(b.bond) + b.evalFee);
    }

    /// Reward and pot go back to the researcher.
    function _refund(uint256 bountyId, StoredBounty storage b) private {
        b.status = BountyStatus.Refunded;
        (uint256 reward, uint256 pot) = (b.reward, b.pot);
        (b.reward, b.pot) = (0, 0);
        (address researcher, address asset) = (b.researcher, b.asset);
        emit BountyRefunded(bountyId, researcher, reward, pot);
        if (asset == ETH) {
            _pay(researcher, ETH, reward + pot);
        } else {
            _credit(researcher, ETH, pot);
            _pay(researcher, asset, reward);
        }
    }

    function _save(StoredBounty storage b, bytes32 termsHash, Terms calldata terms, BountyParams calldata p) private {
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

    /* CHECKS */

    function _checkParams(BountyParams calldata p) private view {
        if (!assetAllowed(p.asset)) revert BountyBoard_AssetNotAllowed(p.asset);
        if (p.reward == 0) revert BountyBoard_ZeroReward();
        if (p.minEvals == 0) revert BountyBoard_ZeroEvals();
        uint256 value = p.asset == ETH ? p.reward : 0;
        if (msg.value != value) revert BountyBoard_WrongValue(value, msg.value);
        if (p.royaltyBps > BPS || (p.royaltyBps != 0 && p.royaltyTo == address(0))) {
            revert BountyBoard_BadRoyalty(p.royaltyTo, p.royaltyBps);
        }
        uint256 lastReveal = uint256(p.commitDeadline) + revealDelay + revealWindow;
        if (
            p.readyDeadline <= block.timestamp || p.commitDeadline <= p.readyDeadline
                || p.hardStop < lastReveal + MAX_ATTEMPTS * uint256(evalTimeout)
        ) revert BountyBoard_BadDeadlines(p.readyDeadline, p.commitDeadline, p.hardStop);
    }

    /// Whether one more submission can be promised three attempts: in time, in LINK and within the cap on evaluations.
    function _checkRoom(StoredBounty storage b) private view {
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
    function _isOver(StoredBounty storage b) private view returns (bool) {
        uint256 revealDeadline = uint256(b.commitDeadline) + revealDelay + revealWindow;
        return (b.live == 0 && block.timestamp > revealDeadline) || block.timestamp > b.hardStop
            || oracle.revoked(address(this), b.termsHash);
    }

    function _isLive(SubmissionStatus status) private pure returns (bool) {
        return status == SubmissionStatus.Committed || status == SubmissionStatus.Revealed
            || status == SubmissionStatus.InFlight;
    }

    function _isDead(RequestStatus status) private pure returns (bool) {
        return status == RequestStatus.Failed || status == RequestStatus.Expired;
    }

    function _inStatus(uint256 bountyId, BountyStatus expected) private view returns (StoredBounty storage b) {
        b = _bounties[bountyId];
        if (b.status != expected) revert BountyBoard_WrongStatus(bountyId, b.status);
    }

    function _ended(uint256 bountyId) private view returns (StoredBounty storage b) {
        b = _bounties[bountyId];
        if (b.status != BountyStatus.Paid) _inStatus(bountyId, BountyStatus.Refunded);
    }

    function _inSubmissionStatus(uint256 bountyId, uint256 submissionId, SubmissionStatus expected)
        private
        view
        returns (StoredSubmission storage s)
    {
        s = _submissions[bountyId][submissionId];
        if (s.status != expected) revert BountyBoard_WrongSubmissionStatus(bountyId, submissionId, s.status);
    }

    /// LINK for three attempts of the probe and of `minEvals` submissions.
    function _linkFor(uint96 price, uint32 minEvals) private pure returns (uint256) {
        return uint256(price) * MAX_ATTEMPTS * (1 + uint256(minEvals));
    }

    function _revealTimes(StoredSubmission storage s) private view returns (uint256 from, uint256 until) {
        from = uint256(s.committedAt) + revealDelay;
        until = from + revealWindow;
    }

    function _hashCommit(uint256 bountyId, Submission memory s, bytes32 salt) private view returns (bytes32) {
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
        return uint32(_revealed[bountyId].lowest(_bounties[bountyId].submissions));
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
    function quoteCreate(Terms calldata terms, BountyParams calldata params)
        external
        view
        override
        returns (uint256 value, uint256 link, uint96 pricePerRequest)
    {
        pricePerRequest = oracle.quote(terms);
        value = params.asset == ETH ? params.reward : 0;
        link = _linkFor(pricePerRequest, params.minEvals);
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

    /// @inheritdoc IBountyBoard
    function assetAllowed(address asset) public view override returns (bool) {
        return asset == ETH || _allowed[asset];
    }
}
