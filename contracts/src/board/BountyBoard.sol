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
import {BountyParams, BountyStatus, IBountyBoard, SubmissionStatus} from "../interfaces/IBountyBoard.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {CommitQueue} from "../libraries/CommitQueue.sol";
import {EvaluationLib} from "../libraries/EvaluationLib.sol";
import {TermsLib} from "../libraries/TermsLib.sol";
import {EvaluationReceiver} from "../receiver/EvaluationReceiver.sol";
import {BountyStore} from "./BountyStore.sol";
import {Ledger} from "./Ledger.sol";

/// @title BountyBoard
/// @notice Pays for a model by measured quality; see {IBountyBoard} for the states and what always holds.
contract BountyBoard is BountyStore, Ledger, Ownable2Step, Pausable {
    using CommitQueue for CommitQueue.Queue;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    uint256 private constant BPS = 10_000;

    IERC20 private immutable LINK;
    mapping(address asset => bool) private _allowed;

    constructor(
        IScoreOracle oracle_,
        uint64 revealDelay_,
        uint64 revealWindow_,
        uint64 evalTimeout_,
        uint64 passMargin_,
        address owner_
    ) BountyStore(oracle_, revealDelay_, revealWindow_, evalTimeout_, passMargin_) Ownable(owner_) {
        LINK = IERC20(oracle_.linkToken());
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
        // slither-disable-next-line unused-return
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
        _giveUp(bountyId, b);
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
        // The oracle's `expire` calls nobody.
        // slither-disable-next-line reentrancy-no-eth
        _endAttempt(bountyId, b);
        emit AttemptEnded(bountyId, submissionId, b.evalId, attempt);

        if (submissionId == 0) {
            if (attempt == MAX_ATTEMPTS) _giveUp(bountyId, b);
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
        // The oracle's `expire` calls nobody.
        // slither-disable-next-line reentrancy-no-eth
        if (b.busy) _endAttempt(bountyId, b);
        _giveUp(bountyId, b);
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
        // slither-disable-next-line unused-return
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
        // The id is known afterwards only; the oracle calls LINK and the Operator, and this contract is locked.
        // slither-disable-next-line reentrancy-no-eth,reentrancy-benign
        evalId = oracle.request(b.termsHash, submissionId, attempt, submission, deadline - passMargin, deadline);
        b.evalId = evalId;
        bountyOf[evalId] = bountyId;
        emit EvaluationStarted(bountyId, submissionId, evalId, attempt);
    }

    /// Frees the slot of an attempt that will never be answered; reverts if it still may be.
    function _endAttempt(uint256 bountyId, StoredBounty storage b) private {
        bytes32 evalId = b.evalId;
        bool late = false;
        if (!b.checkFailed) {
            (RequestStatus status, uint64 deadline) = oracle.requestStatus(evalId);
            late = status == RequestStatus.Pending && block.timestamp > deadline;
            if (!late && !_isDead(status)) revert BountyBoard_AttemptAlive(bountyId, evalId);
        }
        _idle(b);
        if (late) oracle.expire(evalId);
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

    /// The bounty ends unpaid, and the rest of its LINK goes back too. In a callback the oracle is locked: there it is {_refund}, and
    /// {releaseLink} afterwards.
    function _giveUp(uint256 bountyId, StoredBounty storage b) private {
        _refund(bountyId, b);
        // slither-disable-next-line unused-return
        oracle.release(b.termsHash);
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

    /* CHECKS */

    function _checkParams(BountyParams calldata p) private view {
        if (!assetAllowed(p.asset)) revert BountyBoard_AssetNotAllowed(p.asset);
        if (p.reward == 0) revert BountyBoard_ZeroReward();
        if (p.minEvals == 0) revert BountyBoard_ZeroEvals();
        uint256 value = p.asset == ETH ? p.reward : 0;
        if (msg.value != value) revert BountyBoard_WrongValue(value, msg.value);
        bool nobody = p.royaltyTo == address(0) || p.royaltyTo == address(this);
        if (p.royaltyBps > BPS || (p.royaltyBps != 0 && nobody)) {
            revert BountyBoard_BadRoyalty(p.royaltyTo, p.royaltyBps);
        }
        uint256 lastReveal = uint256(p.commitDeadline) + revealDelay + revealWindow;
        if (
            p.readyDeadline <= block.timestamp || p.commitDeadline <= p.readyDeadline
                || p.hardStop < lastReveal + MAX_ATTEMPTS * uint256(evalTimeout)
        ) revert BountyBoard_BadDeadlines(p.readyDeadline, p.commitDeadline, p.hardStop);
    }

    /// LINK for three attempts of the probe and of `minEvals` submissions.
    function _linkFor(uint96 price, uint32 minEvals) private pure returns (uint256) {
        return uint256(price) * MAX_ATTEMPTS * (1 + uint256(minEvals));
    }

    /* VIEWS */

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
    function assetAllowed(address asset) public view override returns (bool) {
        return asset == ETH || _allowed[asset];
    }
}
