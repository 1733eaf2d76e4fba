// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Submission, Terms} from "../AssayTypes.sol";

/// @notice Life of a bounty. Paid and Refunded are final.
enum BountyStatus {
    None,
    Preparing,
    Open,
    Paid,
    Refunded
}

/// @notice Life of a submission. Committed, Revealed and InFlight are live, the others final.
enum SubmissionStatus {
    None,
    Committed,
    Revealed,
    InFlight,
    Scored,
    Invalid,
    Won,
    Returned,
    Forfeited
}

/// @notice Money and dates of a bounty. Dates are unix seconds; bond and evalFee are wei.
struct BountyParams {
    /// Token of the reward, allow-listed; zero for ETH.
    address asset;
    uint128 reward;
    /// Paid by a miner with a commit, lost if the commit is not revealed in time.
    uint96 bond;
    /// Paid by a miner with a commit, goes to the researcher once the submission is evaluated.
    uint96 evalFee;
    /// Evaluations the researcher funds in advance, beside the probe; all with three attempts.
    uint32 minEvals;
    /// End of the probe's time.
    uint64 readyDeadline;
    /// First second at which nobody can commit any more.
    uint64 commitDeadline;
    /// After it anyone can close the bounty, whatever is still live.
    uint64 hardStop;
    /// Receives `royaltyBps` of 10,000 parts of a paid reward.
    address royaltyTo;
    uint16 royaltyBps;
}

/// @notice A bounty as it stands.
struct Bounty {
    address researcher;
    bytes32 termsHash;
    BountyStatus status;
    BountyParams params;
    /// Forfeited bonds, wei.
    uint256 pot;
    /// Submissions ever committed; their ids run from 1 in commit order.
    uint32 submissions;
    /// Committed + Revealed + InFlight.
    uint32 live;
    /// Attempts that live submissions may still need, in LINK payments of the account.
    uint32 reservedAttempts;
    /// Whether a request is in flight, for which submission (0 = probe), its evalId, and whether the board's own check failed.
    bool busy;
    uint32 inFlight;
    bytes32 evalId;
    bool checkFailed;
    uint8 probeAttempts;
    /// The submission that won, or 0.
    uint32 winner;
}

/// @notice A submission as it stands. `submission` is zero but for the miner until the reveal.
struct SubmissionState {
    Submission submission;
    SubmissionStatus status;
    /// Requests made for it.
    uint8 attempts;
    uint64 committedAt;
    /// The commitment until the reveal, then 0.
    bytes32 commitment;
}

/// @title IBountyBoard
/// @notice Escrow of bounties on trained models. Money moves by what the oracle measured and by the clock, and by nothing else.
///
/// ```
/// create -> Preparing --probe SCORED--> Open --PASSED and own check--> Paid
///               |                         |
///               +--probe fails, close-----+--cancel, close--> Refunded
///
/// commit -> Committed --reveal--> Revealed --poke--> InFlight --> Scored | Invalid | Won
///               |                    ^                  |
///               forfeit              +------retry-------+--third failure--> Returned
/// any live --claim, once the bounty has ended--> Returned
/// ```
///
/// @dev Invariants (the numbers are those of the test suite):
/// - (I1) ETH held >= bounties' rewards, pots, live bonds and fees, and credits in ETH; likewise per token;
/// - (I2) a bounty pays its reward at most once: to the payee of its recorded winner, or back to its researcher;
/// - (I3) paid + refunded + royalty + fees + returned = deposited;
/// - (I4) every state has an exit that anyone can take after a deadline;
/// - (I5) one evaluation is consumed at most once;
/// - (I6) nothing an active signer set did not sign moves a reward to a miner;
/// - (I7) parameters and terms never change after {create};
/// - (I8) after the deadlines the researcher is always refunded unless a pass can still arrive;
/// - (I9) an evaluated submission's bond always goes back;
/// - (I10) pausing stops {create} only.
///
/// Assumptions: the oracle keeps {IScoreOracle}'s invariants; allow-listed tokens take no fee, do not rebase and move exactly the
/// amount asked. Everything owed to a submission goes to its miner before the reveal and to its payee after it.
/// Warning: deadlines are block timestamps; do not use windows of a few seconds outside a test chain.
interface IBountyBoard {
    /// @notice Reward and LINK are in escrow; the probe may be poked.
    event BountyCreated(
        uint256 indexed bountyId,
        address indexed researcher,
        bytes32 indexed termsHash,
        BountyParams params,
        uint8 setCodec,
        bytes32 setCid,
        uint256 linkFunded
    );
    /// @notice The probe was scored: commits may come.
    event BountyOpened(uint256 indexed bountyId, bytes32 indexed evalId);
    /// @notice A pass ended the bounty: `reward` less `royalty`, and bonds and fee, went to `payee`.
    event BountyPaid(
        uint256 indexed bountyId, uint32 indexed submissionId, address indexed payee, uint256 reward, uint256 royalty
    );
    /// @notice The bounty ended unpaid: `reward` and forfeited bonds went back.
    event BountyRefunded(uint256 indexed bountyId, address indexed researcher, uint256 reward, uint256 pot);
    /// @notice Bond and fee are in; the submission is a hash yet.
    event SubmissionCommitted(
        uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner, bytes32 commitment
    );
    /// @notice What was committed is known and waits for its turn.
    event SubmissionRevealed(
        uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner, Submission submission
    );
    /// @notice Not revealed in time: the bond is in the pot, the fee back.
    event SubmissionForfeited(uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner);
    /// @notice A request went to the oracle; submission 0 is the probe.
    event EvaluationStarted(
        uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 attempt
    );
    /// @notice A submission was evaluated and is finished (SCORED, REFUSED, UNAVAILABLE or UNSTABLE).
    event SubmissionEvaluated(
        uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 status, uint8 class
    );
    /// @notice The oracle's evaluation contradicts itself; {retry} gives the submission its next attempt.
    event CheckFailed(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId);
    /// @notice An attempt came to nothing.
    event AttemptEnded(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 attempt);
    /// @notice Bond and fee went back unevaluated.
    event SubmissionReturned(uint256 indexed bountyId, uint32 indexed submissionId, address indexed to);
    /// @notice `asset` may be a reward from now on.
    event AssetAllowed(address indexed asset);

    error BountyBoard_NotResearcher(address researcher, address caller);
    error BountyBoard_NotMiner(address miner, address caller);
    error BountyBoard_AssetNotAllowed(address asset);
    error BountyBoard_WrongValue(uint256 expected, uint256 actual);
    error BountyBoard_ZeroReward();
    error BountyBoard_ZeroEvals();
    error BountyBoard_BadRoyalty(address to, uint256 bps);
    /// @notice Needed: now < readyDeadline < commitDeadline, and room for the last commit's three attempts before hardStop.
    error BountyBoard_BadDeadlines(uint256 readyDeadline, uint256 commitDeadline, uint256 hardStop);
    /// @notice Needed: revealWindow > 0 and passMargin < evalTimeout.
    error BountyBoard_BadTiming(uint256 revealWindow, uint256 evalTimeout, uint256 passMargin);
    error BountyBoard_WrongStatus(uint256 bountyId, BountyStatus actual);
    error BountyBoard_WrongSubmissionStatus(uint256 bountyId, uint256 submissionId, SubmissionStatus actual);
    error BountyBoard_DeadlinePassed(uint256 deadline, uint256 nowTs);
    error BountyBoard_TooEarly(uint256 notBefore, uint256 nowTs);
    error BountyBoard_WindowOver(uint256 until, uint256 nowTs);
    /// @notice With what is live there is no time left for three attempts of another submission.
    error BountyBoard_NoTimeLeft(uint256 needed, uint256 hardStop);
    error BountyBoard_NoLinkLeft(uint256 needed, uint256 available);
    error BountyBoard_NoEvaluationsLeft(uint256 needed, uint256 available);
    error BountyBoard_ZeroCommitment();
    error BountyBoard_WrongReveal(bytes32 expected, bytes32 actual);
    error BountyBoard_BadPayee(address payee);
    error BountyBoard_Busy(uint256 bountyId, bytes32 evalId);
    error BountyBoard_Idle(uint256 bountyId);
    error BountyBoard_NothingRevealed(uint256 bountyId);
    /// @notice The attempt can still be answered, or its answer redelivered.
    error BountyBoard_AttemptAlive(uint256 bountyId, bytes32 evalId);
    error BountyBoard_StillLive(uint256 bountyId, uint256 live);
    error BountyBoard_UnknownEvaluation(bytes32 evalId);

    /* RESEARCHER */

    /// @notice Escrows a reward and funds the LINK account. The caller must be `terms.researcher`, send `params.reward` as ETH or
    /// have approved it, and have approved LINK as {quoteCreate} says.
    /// @return bountyId Number of the bounty, from 1.
    function create(Terms calldata terms, uint8 setCodec, bytes32 setCid, BountyParams calldata params)
        external
        payable
        returns (uint256 bountyId);

    /// @notice Takes an Open bounty back while nothing is live. Researcher only.
    function cancel(uint256 bountyId) external;

    /* MINER */

    /// @notice Commits to a submission with bond and fee; see {hashCommit}.
    /// @return submissionId Its number, which is its place in the commit order.
    function commit(uint256 bountyId, bytes32 commitment) external payable returns (uint32 submissionId);

    /// @notice Opens the caller's commit, after `revealDelay` and within `revealWindow`.
    function reveal(
        uint256 bountyId,
        uint32 submissionId,
        address payee,
        uint8 codec,
        bytes32 cid,
        bytes32 weightsRoot,
        bytes32 salt
    ) external;

    /* ANYONE */

    /// @notice Sends the next evaluation to the oracle: the probe while Preparing, else the earliest committed submission that is
    /// revealed.
    /// @return evalId The oracle's name of the request.
    function poke(uint256 bountyId) external returns (bytes32 evalId);

    /// @notice Ends an attempt that the oracle failed or let expire (a late one is expired on the way), or whose evaluation failed
    /// the board's own check. Never while an evaluation is stored but undelivered.
    function retry(uint256 bountyId) external;

    /// @notice Takes an unrevealed commit out after its window: the bond to the pot, the fee back.
    function forfeit(uint256 bountyId, uint32 submissionId) external;

    /// @notice Refunds a bounty whose time is over.
    function close(uint256 bountyId) external;

    /// @notice Returns bond and fee of a submission that was live when its bounty ended.
    function claim(uint256 bountyId, uint32 submissionId) external;

    /// @notice Sends what is left of an ended bounty's LINK account to the researcher.
    /// @return amount LINK sent now.
    function releaseLink(uint256 bountyId) external returns (uint96 amount);

    /* OWNER */

    /// @notice Adds a token to the allow-list, for good. Owner only. The token must take no fee and not rebase.
    function allowAsset(address asset) external;

    /// @notice Stops {create}. Owner only.
    function pause() external;

    /// @notice Allows {create} again. Owner only.
    function unpause() external;

    /* VIEWS */

    /// @notice A bounty as it stands; all zero if there is none.
    function getBounty(uint256 bountyId) external view returns (Bounty memory);

    /// @notice A submission as it stands; all zero if there is none.
    function getSubmission(uint256 bountyId, uint32 submissionId) external view returns (SubmissionState memory);

    /// @notice Bounties ever created; ids run from 1.
    function bountyCount() external view returns (uint256);

    /// @notice Bounty that waits for this evaluation, or 0.
    function bountyOf(bytes32 evalId) external view returns (uint256);

    /// @notice Submission that {poke} sends next, or 0.
    function nextRevealed(uint256 bountyId) external view returns (uint32 submissionId);

    /// @notice First and last second at which a commit can be revealed.
    function revealTimes(uint256 bountyId, uint32 submissionId) external view returns (uint64 from, uint64 until);

    /// @notice Whether {close} would work now.
    function closable(uint256 bountyId) external view returns (bool);

    /// @notice What {create} takes now: ETH to send, LINK to approve, and the price of one evaluation in LINK.
    function quoteCreate(Terms calldata terms, BountyParams calldata params)
        external
        view
        returns (uint256 value, uint256 link, uint96 pricePerRequest);

    /// @notice The commitment to a submission: keccak256(abi.encode(TYPEHASH, chainId, board, bountyId, miner, payee, weightsRoot,
    /// cidHash, salt)), where cidHash = keccak256(abi.encode(codec, cid)) and TYPEHASH = keccak256("Commit(uint256 chainId,
    /// address board,uint256 bountyId,address miner,address payee,bytes32 weightsRoot,bytes32 cidHash,bytes32 salt)") without
    /// blanks but one between type and name.
    function hashCommit(uint256 bountyId, Submission calldata submission, bytes32 salt) external view returns (bytes32);

    /// @notice Whether a token may be a reward; ETH (zero) always may.
    function assetAllowed(address asset) external view returns (bool);

    /// @notice Seconds between commit and the first possible reveal.
    function revealDelay() external view returns (uint64);

    /// @notice Seconds a reveal stays possible.
    function revealWindow() external view returns (uint64);

    /// @notice Seconds an attempt has.
    function evalTimeout() external view returns (uint64);

    /// @notice Seconds before the deadline at which signers stop signing a pass.
    function passMargin() external view returns (uint64);
}
