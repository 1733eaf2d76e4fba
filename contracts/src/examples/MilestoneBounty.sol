// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Evaluation, MAX_ATTEMPTS, RequestStatus, STATUS_PASSED, Submission, Terms} from "../AssayTypes.sol";
import {Ledger} from "../board/Ledger.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {EvaluationLib} from "../libraries/EvaluationLib.sol";
import {EvaluationReceiver} from "../receiver/EvaluationReceiver.sol";

/// @title MilestoneBounty
/// @notice A bounty of a researcher's own kind, in one file: prizes for milestones that must be reached in order, for example
/// 90 %, 95 % and 98 % accuracy, each with terms and a hidden set of its own. The first submission that meets the current
/// milestone is paid and hands over its weights; the next milestone begins.
/// @dev How a contract uses {IScoreOracle}: {addMilestone} registers terms, anyone funds their LINK account, {poke} asks for one
/// evaluation at a time, {_onEvaluation} decides, {retry} and {end} are the exits when nobody answers. There is no commit and
/// reveal: all terms must be sealed, and a sealed file names its miner, so a copied file is refused.
///
/// ```
/// addMilestone* -> (submit -> poke -> PASSED: paid, next milestone
///                                  -> otherwise: dropped, fee to the researcher)* -> all reached, or end after the deadline
/// ```
contract MilestoneBounty is EvaluationReceiver, Ledger {
    struct Milestone {
        bytes32 termsHash;
        uint256 prize;
        int64 threshold;
        uint32 payoutTotal;
        uint8 metric;
    }

    struct Entry {
        Submission submission;
        uint32 milestone;
        uint8 attempts;
    }

    event MilestoneAdded(uint256 indexed milestone, bytes32 indexed termsHash, uint256 prize);
    event Submitted(uint256 indexed entry, uint256 indexed milestone, Submission submission);
    event Asked(uint256 indexed entry, bytes32 indexed evalId, uint8 attempt);
    event MilestoneReached(uint256 indexed milestone, uint256 indexed entry, address indexed payee, uint256 prize);
    /// @notice The submission did not meet the milestone, or never got an answer.
    event Dropped(uint256 indexed entry);
    event Ended(uint256 refunded);

    error MilestoneBounty_NotResearcher(address researcher, address caller);
    error MilestoneBounty_Ended();
    error MilestoneBounty_NotSealed();
    error MilestoneBounty_NoPrize();
    error MilestoneBounty_NoMilestone();
    error MilestoneBounty_WrongFee(uint256 expected, uint256 actual);
    error MilestoneBounty_BadPayee();
    error MilestoneBounty_QueueEmpty();
    error MilestoneBounty_Busy(bytes32 evalId);
    error MilestoneBounty_NotFailed(bytes32 evalId);
    error MilestoneBounty_TooEarly(uint256 notBefore, uint256 nowTs);
    error MilestoneBounty_UnknownEvaluation(bytes32 evalId);

    address public immutable researcher;
    /// @notice Fee of a submission in wei, which pays the researcher for the LINK it costs.
    uint256 public immutable evalFee;
    /// @notice Last second of submissions and requests.
    uint64 public immutable deadline;
    uint64 public immutable evalTimeout;
    uint64 public immutable passMargin;

    Milestone[] public milestones;
    /// @notice Milestone to be reached next.
    uint256 public current;
    Entry[] private _entries;
    /// @notice First entry that is not done with.
    uint256 public head;
    /// @notice Request in flight, or 0; it is always for the entry at the head.
    bytes32 public inFlight;
    bool public ended;

    constructor(IScoreOracle oracle_, uint256 evalFee_, uint64 deadline_, uint64 evalTimeout_, uint64 passMargin_)
        EvaluationReceiver(oracle_)
    {
        researcher = msg.sender;
        evalFee = evalFee_;
        deadline = deadline_;
        evalTimeout = evalTimeout_;
        passMargin = passMargin_;
    }

    /* RESEARCHER */

    /// @notice Adds the last milestone, with its prize. Fund its LINK account at the oracle by {IScoreOracle-fund}.
    function addMilestone(Terms calldata terms, uint8 setCodec, bytes32 setCid) external payable nonReentrant {
        if (msg.sender != researcher) revert MilestoneBounty_NotResearcher(researcher, msg.sender);
        if (terms.researcher != researcher) revert MilestoneBounty_NotResearcher(researcher, terms.researcher);
        if (ended) revert MilestoneBounty_Ended();
        if (!terms.sealedSubs) revert MilestoneBounty_NotSealed();
        if (msg.value == 0) revert MilestoneBounty_NoPrize();
        // slither-disable-next-line unused-return,reentrancy-benign
        (bytes32 termsHash,) = oracle.register(terms, setCodec, setCid);
        milestones.push(Milestone(termsHash, msg.value, terms.threshold, terms.payoutTotal, terms.metric));
        emit MilestoneAdded(milestones.length - 1, termsHash, msg.value);
    }

    /// @notice Takes the unreached prizes and the LINK back after the deadline, once no answer can come.
    function end() external nonReentrant {
        if (ended) revert MilestoneBounty_Ended();
        if (block.timestamp <= deadline) revert MilestoneBounty_TooEarly(uint256(deadline) + 1, block.timestamp);
        // The oracle's `expire` calls nobody.
        // slither-disable-next-line reentrancy-no-eth,reentrancy-benign,reentrancy-events
        if (inFlight != 0) _requireDead();
        ended = true;
        inFlight = 0;
        uint256 count = milestones.length;
        uint256 refund = 0;
        for (uint256 i = current; i < count; ++i) {
            refund += milestones[i].prize;
        }
        emit Ended(refund);
        _pay(researcher, ETH, refund);
        for (uint256 i = 0; i < count; ++i) {
            // slither-disable-next-line unused-return,calls-loop
            oracle.release(milestones[i].termsHash);
        }
    }

    /* MINER */

    /// @notice Queues a sealed submission for the current milestone.
    function submit(address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot)
        external
        payable
        nonReentrant
        returns (uint256 entry)
    {
        if (ended || block.timestamp > deadline) revert MilestoneBounty_Ended();
        if (current == milestones.length) revert MilestoneBounty_NoMilestone();
        if (msg.value != evalFee) revert MilestoneBounty_WrongFee(evalFee, msg.value);
        if (payee == address(0) || payee == address(this)) revert MilestoneBounty_BadPayee();
        Submission memory submission = Submission(msg.sender, payee, codec, cid, weightsRoot);
        entry = _entries.length;
        _entries.push(Entry(submission, uint32(current), 0));
        emit Submitted(entry, current, submission);
    }

    /* ANYONE */

    /// @notice Asks for the evaluation of the next submission; drops those of milestones that are reached.
    function poke() external nonReentrant returns (bytes32 evalId) {
        if (ended || block.timestamp > deadline) revert MilestoneBounty_Ended();
        if (inFlight != 0) revert MilestoneBounty_Busy(inFlight);
        // slither-disable-next-line costly-loop
        while (head < _entries.length && _entries[head].milestone != current) _drop(_entries[head].submission.payee);
        if (head == _entries.length) revert MilestoneBounty_QueueEmpty();
        Entry storage e = _entries[head];
        uint8 attempt = ++e.attempts;
        uint64 until = uint64(block.timestamp) + evalTimeout;
        // Submission 0 would be the probe, so entries count from 1 for the oracle.
        // slither-disable-next-line reentrancy-no-eth,reentrancy-benign,reentrancy-events
        evalId = oracle.request(
            milestones[current].termsHash, uint64(head) + 1, attempt, e.submission, until - passMargin, until
        );
        inFlight = evalId;
        emit Asked(head, evalId, attempt);
    }

    /// @notice Frees the slot of an attempt that failed or expired; after the third the submission is dropped, its fee returned.
    function retry() external nonReentrant {
        // slither-disable-next-line reentrancy-no-eth,reentrancy-benign,reentrancy-events
        _requireDead();
        inFlight = 0;
        if (_entries[head].attempts == MAX_ATTEMPTS) _drop(_entries[head].submission.payee);
    }

    /// @notice Returns the fee of the next submission if its milestone is reached or the deadline is over. {poke} does the first by
    /// itself; this is the way past a queue that is too long for one transaction, and miners need no {end} to get their fees.
    function sweep() external nonReentrant {
        if (head == _entries.length) revert MilestoneBounty_QueueEmpty();
        if (inFlight != 0) revert MilestoneBounty_Busy(inFlight);
        if (block.timestamp <= deadline && _entries[head].milestone == current) {
            revert MilestoneBounty_TooEarly(uint256(deadline) + 1, block.timestamp);
        }
        _drop(_entries[head].submission.payee);
    }

    /* EVALUATIONS */

    /// @inheritdoc EvaluationReceiver
    function _onEvaluation(bytes32 evalId, Evaluation calldata e) internal override {
        if (evalId == 0 || evalId != inFlight) revert MilestoneBounty_UnknownEvaluation(evalId);
        inFlight = 0;
        Milestone storage m = milestones[current];
        bool reached = e.status == STATUS_PASSED && e.deliveryHash != 0
            && EvaluationLib.meets(m.metric, m.threshold, e.payoutCorrect, m.payoutTotal, e.payoutLossMicro);
        if (!reached) {
            _drop(researcher);
            return;
        }
        address payee = _entries[head].submission.payee;
        emit MilestoneReached(current, head, payee, m.prize);
        ++current;
        ++head;
        _credit(researcher, ETH, evalFee);
        _pay(payee, ETH, m.prize);
    }

    /// The entry at the head is done with; its fee goes to `feeTo`.
    function _drop(address feeTo) private {
        emit Dropped(head);
        // slither-disable-next-line costly-loop
        ++head;
        _credit(feeTo, ETH, evalFee);
    }

    /// The attempt in flight will never be answered; a late one is expired on the way.
    function _requireDead() private {
        (RequestStatus status, uint64 until) = oracle.requestStatus(inFlight);
        // slither-disable-next-line incorrect-equality
        if (status == RequestStatus.Pending && block.timestamp > until) {
            oracle.expire(inFlight);
        } else if (status != RequestStatus.Failed && status != RequestStatus.Expired) {
            revert MilestoneBounty_NotFailed(inFlight);
        }
    }

    /* VIEWS */

    /// @notice A queued submission.
    function entries(uint256 entry) external view returns (Entry memory) {
        return _entries[entry];
    }

    /// @notice Number of submissions and of milestones.
    function counts() external view returns (uint256 submissions, uint256 milestones_) {
        return (_entries.length, milestones.length);
    }
}
