// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ISignerSets} from "./ISignerSets.sol";

// Scores per class, in this order: gemm, conv, recurrent (MFLOP/s), allreduce, memory (MB/s).
uint256 constant CLASSES = 5;

/// @notice Life of a worker. None may register, and so may Slashed.
enum WorkerStatus {
    None,
    Registering,
    Active,
    Exiting,
    Slashed
}

/// @notice Why a check was asked for, and so what its answer does.
enum CheckKind {
    Registration,
    Renewal,
    Spot
}

/// @notice Life of a check. Pending may become Stored, Failed or Expired; Stored may become Delivered.
enum CheckStatus {
    None,
    Pending,
    Stored,
    Delivered,
    Failed,
    Expired
}

/// @notice Why an answer counted as a failed attempt. Every one of them is the oracle side's fault.
enum CheckFault {
    None,
    Payload,
    Signature,
    SignerSet,
    Evidence,
    Fields
}

/// @notice What a worker says of its machine.
struct Claim {
    /// keccak256 of the benchmark report's canonical JSON.
    bytes32 reportDigest;
    /// 0 where nothing is claimed.
    uint64[CLASSES] scores;
    uint64 memoryBytes;
    /// Seconds that a proof of it is to stand.
    uint64 lifetime;
}

/// @notice What {IWorkerRegistry.register} takes.
struct Registration {
    /// Signs for the machine that proves; it can move nothing here.
    address proofKey;
    /// Who may attest and so slash this worker: its own choice.
    bytes32 signerSet;
    Claim claim;
}

/// @notice One check as the verifier reads it. Its name, `requestId`, is a hash over all of it.
struct CheckRequest {
    uint64 nonce;
    CheckKind kind;
    address worker;
    address proofKey;
    /// Paid the LINK, gets it back if nobody answers, and the reward of a slash.
    address payer;
    bytes32 signerSet;
    bytes32 reportDigest;
    uint64[CLASSES] scores;
    uint64 memoryBytes;
    /// What a proof's `expiry` has to be.
    uint64 expiry;
    /// Hash of the block before the request's: part of the challenge's seed.
    bytes32 blockHash;
    /// Last second before anyone may expire the check.
    uint64 deadline;
}

/// @notice A check as it stands.
struct Check {
    CheckRequest request;
    /// LINK paid; 0 again once reclaimed.
    uint96 payment;
    /// When the Operator lets an unanswered payment be taken back.
    uint64 operatorExpiry;
    CheckStatus status;
}

/// @notice What is signed under the EIP-712 domain (name "Assay", version "1", chainId, registry).
/// Proven: `expiry` is the request's, and each score is the claimed one or 0 for a class that was not challenged.
/// Failed: `expiry` is 0, and scores are what was measured, at least one of them below the claim.
struct Capability {
    bytes32 requestId;
    address worker;
    /// keccak256 of the evidence.
    bytes32 digest;
    uint64[CLASSES] scores;
    uint64 expiry;
}

/// @notice What was proven last.
struct Score {
    bytes32 reportDigest;
    /// keccak256 of the evidence.
    bytes32 digest;
    uint64[CLASSES] claimed;
    /// The claimed ones, but 0 for classes that were not challenged.
    uint64[CLASSES] proven;
    uint64 memoryBytes;
    uint64 attestedAt;
    uint64 expiry;
}

/// @notice A worker as it stands.
struct Worker {
    WorkerStatus status;
    address proofKey;
    /// When the stake of an Exiting worker may leave.
    uint64 exitAt;
    /// Wei.
    uint96 stake;
    /// Time of the last spot check's request.
    uint64 lastSpot;
    /// Checks that nobody answered in time, and lost stakes, ever.
    uint32 missed;
    uint32 slashes;
    /// Whether the last check was not answered: the score does not count until one is.
    bool suspended;
    bytes32 signerSet;
    /// The check that is Pending or Stored, or 0.
    bytes32 check;
    Score score;
}

/// @notice What a registry is deployed with, for good.
struct RegistryRules {
    /// Least stake, wei.
    uint96 minStake;
    /// Parts of 10,000 of a lost stake that whoever paid for the check gets. The rest is burnt.
    uint16 challengerBps;
    /// Longest life of a proof, seconds.
    uint64 maxLifetime;
    /// Time to answer a check, seconds.
    uint64 checkTimeout;
    /// Least time between two spot checks of one worker, seconds.
    uint64 checkInterval;
    /// From {IWorkerRegistry.exit} to the stake, seconds.
    uint64 exitDelay;
}

/// @title IWorkerRegistry
/// @notice Workers stake ETH on what their machine can do; a Chainlink node has it proven, and anyone can have it proven again.
///
/// ```
/// register -> Registering --proven--> Active --exit--> Exiting --exitDelay, withdrawStake--> None
///                  |                    |                 |
///                  +--failed, exit--> None   +--spot check failed--> Slashed
/// ```
///
/// | worker from | event, who | condition | to | money |
/// |---|---|---|---|---|
/// | None, Slashed | register, worker | stake >= minStake, signer set active | Registering | stake in; LINK to the Operator |
/// | Registering | answer of its check | proven | Active, score set | - |
/// | Registering | answer of its check | failed | None | stake back |
/// | Registering | renew, worker | its check Failed or Expired | Registering | LINK to the Operator |
/// | Registering | exit, worker | no check live | None | stake back |
/// | Active | renew, worker | no check live | Active | LINK to the Operator |
/// | Active | answer of a renewal | proven / failed | Active, score new / none | - |
/// | Active | exit, worker | - | Exiting | - |
/// | Active, Exiting | spotCheck, anyone but the worker | score not expired, no check live, checkInterval over, deadline < exitAt | same | LINK to the Operator |
/// | Active, Exiting | answer of a spot check | proven | same, no longer suspended | - |
/// | Active, Exiting | answer of a spot check | failed | Slashed | challengerBps of the stake to the check's payer, rest burnt |
/// | Active, Exiting | expire, anyone | check Pending after its deadline | same, suspended | - |
/// | Exiting | withdrawStake, anyone | exitAt, no check live | None | stake back |
///
/// | check from | event, who | condition | to | money |
/// |---|---|---|---|---|
/// | - | register, renew, spotCheck | the rows above | Pending | LINK of the caller to the Operator |
/// | Pending | fulfill, Operator | signed by the set, fits the request | Stored, then Delivered | - |
/// | Pending | fulfill, Operator | anything else | Failed | - |
/// | Pending | expire, anyone | after the deadline | Expired | - |
/// | Stored | redeliver, anyone | - | Delivered | as the rows above |
/// | Expired | reclaim, anyone | Operator's expiry, not answered late | Expired | LINK to the check's payer |
///
/// Nobody knows whose fault silence is, so an unanswered check costs no stake: it suspends the score until a check is proven, and
/// is counted for everybody to see. A failed attempt is the oracle's fault and changes nothing.
///
/// Why a lost stake is split so: the reward pays for looking, and comes only with a failure that the worker's own signer set
/// signed. It is at most half, so a worker that has itself slashed from another account loses the rest. The rest is burnt and
/// goes to nobody who has a say: an owner who earned by slashes could name signers that slash.
///
/// @dev Invariants (the numbers are those of the test suite):
/// - (W1) ETH held = stakes of Registering, Active and Exiting workers + credits;
/// - (W2) no LINK stays here: payments go to the Operator, reclaimed ones to their payers;
/// - (W3) a stake leaves once: all of it to its worker, or all of it by a slash;
/// - (W4) a stake is lost only to a failed spot check that an active signer of the worker's own set signed for this chain,
///   this registry and this requestId;
/// - (W5) a check is answered at most once, and what is stored never changes;
/// - (W6) a worker has at most one check Pending or Stored; anyone can end a Pending one after its deadline;
/// - (W7) a worker can always leave: at once before its first proof, within exitDelay after;
/// - (W8) a score shown is never above what was proven, falls with time, and is 0 from its expiry on.
///
/// Assumptions: LINK is the real LINK token. Warning: a signer set can lie; a worker stakes on the honesty of the set it names.
interface IWorkerRegistry is ISignerSets {
    /// @notice The stake is in; the first check is asked for.
    event WorkerRegistered(address indexed worker, bytes32 indexed signerSet, address proofKey, uint96 stake);
    /// @notice A check is Pending.
    event CheckRequested(
        bytes32 indexed requestId,
        address indexed worker,
        address indexed payer,
        CheckKind kind,
        uint64 deadline,
        uint96 payment
    );
    /// @notice An answer is stored.
    /// @param evidence Canonical JSON: seed, roots, times, and what failed.
    event CheckAnswered(
        bytes32 indexed requestId, address indexed worker, CheckKind kind, Capability capability, bytes evidence
    );
    /// @notice An answer took effect.
    event CheckDelivered(bytes32 indexed requestId, address indexed worker);
    /// @notice An answer is stored but took no effect yet; {redeliver} it.
    event DeliveryFailed(bytes32 indexed requestId, address indexed worker);
    /// @notice The attempt failed on the oracle's side.
    event CheckFailed(bytes32 indexed requestId, CheckFault fault);
    /// @notice Nobody answered in time.
    event CheckExpired(bytes32 indexed requestId, address indexed worker);
    /// @notice LINK of an expired check went back.
    event PaymentReclaimed(bytes32 indexed requestId, address indexed payer, uint96 amount);
    /// @notice An answer came for a check that was no longer Pending, and was ignored.
    event LateAnswer(bytes32 indexed requestId, CheckStatus status);
    /// @notice A score stands.
    event ScoreProven(address indexed worker, bytes32 indexed requestId, uint64[CLASSES] proven, uint64 expiry);
    /// @notice The worker's own renewal failed: it has no score any more.
    event ScoreWithdrawn(address indexed worker, bytes32 indexed requestId);
    /// @notice The first proof failed: the worker is not registered.
    event WorkerRefused(address indexed worker, bytes32 indexed requestId);
    /// @notice The worker leaves at `exitAt`.
    event ExitStarted(address indexed worker, uint64 exitAt);
    /// @notice The worker has left with its stake.
    event WorkerExited(address indexed worker, uint96 stake);
    /// @notice A failed spot check took the stake.
    event WorkerSlashed(
        address indexed worker, bytes32 indexed requestId, address indexed challenger, uint96 reward, uint96 burnt
    );
    /// @notice Checks asked for from now on are for `proofKey`.
    event ProofKeyRotated(address indexed worker, address proofKey);
    /// @param price LINK per check asked for from now on.
    event PriceSet(uint96 price);
    /// @param specId Job that new checks name.
    event SpecIdSet(bytes32 specId);

    /// @notice The worker is not in the state the call needs.
    error WorkerRegistry_WrongStatus(address worker, WorkerStatus actual);
    /// @notice The stake is too small.
    error WorkerRegistry_StakeTooSmall(uint256 sent, uint256 minStake);
    /// @notice A stake of this size cannot be kept.
    error WorkerRegistry_StakeTooLarge(uint256 sent);
    /// @notice The signer set is not active.
    error WorkerRegistry_SignerSetNotActive(bytes32 signerSet);
    /// @notice Zero proof key, no score claimed, or a life of no or too many seconds.
    error WorkerRegistry_BadClaim(string field);
    /// @notice The worker's last check is not over.
    error WorkerRegistry_CheckLive(bytes32 requestId);
    /// @notice Nothing is proven that could be checked.
    error WorkerRegistry_NoScore(address worker);
    /// @notice A worker checks itself by {renew}.
    error WorkerRegistry_OwnWorker(address worker);
    /// @notice The time for the call has not come.
    error WorkerRegistry_TooEarly(uint256 notBefore, uint256 nowTs);
    /// @notice An answer could come only after the worker has left.
    error WorkerRegistry_Leaving(address worker, uint256 exitAt);
    /// @notice The check is not in the state the call needs.
    error WorkerRegistry_WrongCheck(bytes32 requestId, CheckStatus expected, CheckStatus actual);
    /// @notice The check's LINK came back before.
    error WorkerRegistry_NothingToReclaim(bytes32 requestId);
    /// @notice The requestId does not belong to the one that the payload names.
    error WorkerRegistry_UnknownCheck(bytes32 operatorId, bytes32 requestId);
    /// @notice Only the Operator answers.
    error WorkerRegistry_NotOperator(address caller);
    /// @notice A step of an answer that only the registry itself may call.
    error WorkerRegistry_OnlySelf(address caller);
    /// @notice The Operator works with another LINK token.
    error WorkerRegistry_LinkMismatch(address expected, address actual);
    /// @notice A rule that would break an invariant.
    error WorkerRegistry_BadRule(string rule);

    /// @notice Stakes the value sent and asks for the first check. The caller must have approved {price} of LINK.
    function register(Registration calldata registration) external payable returns (bytes32 requestId);

    /// @notice Asks for a check of the caller's own, with what it claims from now on: a retry while Registering, else a renewal.
    function renew(Claim calldata claim) external returns (bytes32 requestId);

    /// @notice Asks for a check of somebody else's score, paid by the caller.
    function spotCheck(address worker) external returns (bytes32 requestId);

    /// @notice Names another key for the caller's machine. A check that is live keeps the old one.
    function rotate(address proofKey) external;

    /// @notice Begins to leave.
    function exit() external;

    /// @notice Pays an Exiting worker's stake back once its time is over. Anyone may.
    function withdrawStake(address worker) external;

    /// @notice Ends a Pending check after its deadline. Anyone may. Until then an answer still counts.
    function expire(bytes32 requestId) external;

    /// @notice Sends the LINK of an Expired check back to who paid. Anyone may.
    function reclaim(bytes32 requestId) external;

    /// @notice Lets a Stored answer take effect. Anyone may.
    function redeliver(bytes32 requestId) external;

    /// @notice The job's callback.
    /// @param operatorId Operator's name of the check.
    /// @param payload abi.encode(Capability, bytes evidence, bytes signature).
    function fulfill(bytes32 operatorId, bytes calldata payload) external;

    /// @notice Splits a payload; reverts if it is not well formed.
    function decodeAnswer(bytes calldata payload)
        external
        pure
        returns (Capability memory capability, bytes memory evidence, bytes memory signature);

    /// @notice Sets the price of checks asked for from now on. Owner only.
    function setPrice(uint96 price_) external;

    /// @notice Sets the job that new checks name. Owner only.
    function setSpecId(bytes32 specId_) external;

    /// @notice A worker as it stands.
    function getWorker(address worker) external view returns (Worker memory);

    /// @notice A check as it stands.
    function getCheck(bytes32 requestId) external view returns (Check memory);

    /// @notice A stored answer.
    function getCapability(bytes32 requestId) external view returns (Capability memory);

    /// @notice What a worker's score counts for now: the proven one for half of its life, then falling to 0 at its expiry; 0 while
    /// suspended or leaving, and when the signer set was revoked.
    function scoreOf(address worker) external view returns (uint64[CLASSES] memory);

    /// @notice The `max` workers numbered from `from`, in the order of their first registration.
    function workers(uint256 from, uint256 max) external view returns (address[] memory);

    /// @notice Number of accounts that ever registered.
    function workerCount() external view returns (uint256);

    /// @notice EIP-712 digest of a capability.
    function hashCapability(Capability calldata capability) external view returns (bytes32);

    /// @notice Name of a check.
    function hashRequest(CheckRequest calldata request) external view returns (bytes32);

    /// @notice Operator's name of a check.
    function operatorRequestId(bytes32 requestId) external view returns (bytes32);

    /// @notice What the registry was deployed with.
    function rules() external view returns (RegistryRules memory);

    /// @notice LINK per check.
    function price() external view returns (uint96);

    /// @notice Job that new checks name.
    function specId() external view returns (bytes32);

    /// @notice The LINK token.
    function linkToken() external view returns (address);

    /// @notice The Operator contract.
    function operator() external view returns (address);
}
