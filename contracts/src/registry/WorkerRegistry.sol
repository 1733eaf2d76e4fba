// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Ledger} from "../board/Ledger.sol";
import {
    Capability,
    Check,
    CheckFault,
    CheckKind,
    CheckRequest,
    CheckStatus,
    Claim,
    CLASSES,
    IWorkerRegistry,
    Registration,
    RegistryRules,
    Score,
    Worker,
    WorkerStatus
} from "../interfaces/IWorkerRegistry.sol";
import {CapabilityLib} from "../libraries/CapabilityLib.sol";
import {SignerSets} from "../oracle/SignerSets.sol";
import {OperatorClient} from "./OperatorClient.sol";

/// @title WorkerRegistry
/// @notice Stakes of workers, checks of what their machines can do, and what follows from the answers.
contract WorkerRegistry is OperatorClient, EIP712, Ledger {
    /// Where the burnt part of a lost stake goes: nobody has its key.
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;
    uint256 private constant BPS = 10_000;
    /// A challenger's part above this would pay a worker for having itself slashed.
    uint256 private constant MAX_CHALLENGER_BPS = 5000;
    /// Gas that the effect of an answer may need, two pushes of ETH included, and what must be left after it.
    uint256 private constant DELIVERY_GAS = 350_000;
    uint256 private constant AFTER_DELIVERY_GAS = 15_000;

    uint96 private immutable MIN_STAKE;
    uint16 private immutable CHALLENGER_BPS;
    uint64 private immutable MAX_LIFETIME;
    uint64 private immutable CHECK_TIMEOUT;
    uint64 private immutable CHECK_INTERVAL;
    uint64 private immutable EXIT_DELAY;

    constructor(
        address link,
        address operator_,
        bytes32 specId_,
        uint96 price_,
        RegistryRules memory rules_,
        uint64 signerSetDelay_,
        address owner_
    )
        OperatorClient(link, operator_, specId_, price_)
        EIP712("Assay", "1")
        SignerSets(signerSetDelay_)
        Ownable(owner_)
    {
        if (rules_.challengerBps > MAX_CHALLENGER_BPS) revert WorkerRegistry_BadRule("challengerBps");
        if (rules_.checkTimeout == 0) revert WorkerRegistry_BadRule("checkTimeout");
        if (rules_.exitDelay <= rules_.checkTimeout) revert WorkerRegistry_BadRule("exitDelay");
        if (rules_.maxLifetime <= rules_.checkTimeout) revert WorkerRegistry_BadRule("maxLifetime");
        MIN_STAKE = rules_.minStake;
        CHALLENGER_BPS = rules_.challengerBps;
        MAX_LIFETIME = rules_.maxLifetime;
        CHECK_TIMEOUT = rules_.checkTimeout;
        CHECK_INTERVAL = rules_.checkInterval;
        EXIT_DELAY = rules_.exitDelay;
    }

    /* WORKERS */

    /// @inheritdoc IWorkerRegistry
    function register(Registration calldata r) external payable override nonReentrant returns (bytes32 requestId) {
        Worker storage w = _workers[msg.sender];
        if (w.status != WorkerStatus.None && w.status != WorkerStatus.Slashed) _wrong(msg.sender, w);
        if (msg.value < MIN_STAKE) revert WorkerRegistry_StakeTooSmall(msg.value, MIN_STAKE);
        if (msg.value > type(uint96).max) revert WorkerRegistry_StakeTooLarge(msg.value);
        _requireClaim(r.claim);
        w.status = WorkerStatus.Registering;
        w.stake = uint96(msg.value);
        w.signerSet = r.signerSet;
        _setProofKey(w, r.proofKey);
        if (!_known[msg.sender]) {
            _known[msg.sender] = true;
            _everybody.push(msg.sender);
        }
        emit WorkerRegistered(msg.sender, r.signerSet, r.proofKey, uint96(msg.value));
        requestId = _ask(w, _claimed(CheckKind.Registration, r.claim));
    }

    /// @inheritdoc IWorkerRegistry
    function renew(Claim calldata claim) external override nonReentrant returns (bytes32 requestId) {
        Worker storage w = _workers[msg.sender];
        if (w.status != WorkerStatus.Registering && w.status != WorkerStatus.Active) _wrong(msg.sender, w);
        _requireClaim(claim);
        bool first = w.status == WorkerStatus.Registering;
        requestId = _ask(w, _claimed(first ? CheckKind.Registration : CheckKind.Renewal, claim));
    }

    /// @inheritdoc IWorkerRegistry
    function rotate(address proofKey) external override {
        Worker storage w = _workers[msg.sender];
        if (w.status != WorkerStatus.Registering && w.status != WorkerStatus.Active) _wrong(msg.sender, w);
        _setProofKey(w, proofKey);
        emit ProofKeyRotated(msg.sender, proofKey);
    }

    /// @inheritdoc IWorkerRegistry
    function exit() external override nonReentrant {
        Worker storage w = _workers[msg.sender];
        if (w.status == WorkerStatus.Registering) {
            // Nothing was ever shown that a check could prove wrong.
            _requireIdle(w);
            _return(msg.sender, w);
            return;
        }
        if (w.status != WorkerStatus.Active) _wrong(msg.sender, w);
        w.status = WorkerStatus.Exiting;
        w.exitAt = uint64(block.timestamp) + EXIT_DELAY;
        emit ExitStarted(msg.sender, w.exitAt);
    }

    /// @inheritdoc IWorkerRegistry
    function withdrawStake(address worker) external override nonReentrant {
        Worker storage w = _workers[worker];
        if (w.status != WorkerStatus.Exiting) _wrong(worker, w);
        if (block.timestamp < w.exitAt) revert WorkerRegistry_TooEarly(w.exitAt, block.timestamp);
        _requireIdle(w);
        _return(worker, w);
    }

    /* CHECKS */

    /// @inheritdoc IWorkerRegistry
    function spotCheck(address worker) external override nonReentrant returns (bytes32 requestId) {
        Worker storage w = _workers[worker];
        if (worker == msg.sender) revert WorkerRegistry_OwnWorker(worker);
        if (w.status != WorkerStatus.Active && w.status != WorkerStatus.Exiting) _wrong(worker, w);
        if (w.score.expiry <= block.timestamp) revert WorkerRegistry_NoScore(worker);
        uint256 notBefore = uint256(w.lastSpot) + CHECK_INTERVAL;
        if (w.lastSpot != 0 && block.timestamp < notBefore) revert WorkerRegistry_TooEarly(notBefore, block.timestamp);
        if (w.status == WorkerStatus.Exiting && block.timestamp + CHECK_TIMEOUT >= w.exitAt) {
            revert WorkerRegistry_Leaving(worker, w.exitAt);
        }
        w.lastSpot = uint64(block.timestamp);
        requestId = _ask(w, _shown(worker, w.score));
    }

    /// @inheritdoc IWorkerRegistry
    function expire(bytes32 requestId) external override {
        Check storage c = _inStatus(requestId, CheckStatus.Pending);
        if (block.timestamp <= c.request.deadline) {
            revert WorkerRegistry_TooEarly(uint256(c.request.deadline) + 1, block.timestamp);
        }
        c.status = CheckStatus.Expired;
        Worker storage w = _workers[c.request.worker];
        w.check = 0;
        w.missed += 1;
        if (c.request.kind != CheckKind.Registration) w.suspended = true;
        emit CheckExpired(requestId, c.request.worker);
    }

    /// @inheritdoc IWorkerRegistry
    function reclaim(bytes32 requestId) external override nonReentrant {
        Check storage c = _inStatus(requestId, CheckStatus.Expired);
        (uint96 amount, uint64 notBefore) = (c.payment, c.operatorExpiry);
        if (amount == 0) revert WorkerRegistry_NothingToReclaim(requestId);
        if (block.timestamp < notBefore) revert WorkerRegistry_TooEarly(notBefore, block.timestamp);
        c.payment = 0;
        emit PaymentReclaimed(requestId, c.request.payer, amount);
        _takeBack(requestId, amount, notBefore, c.request.payer);
    }

    function _claimed(CheckKind kind, Claim calldata claim) private view returns (CheckRequest memory r) {
        r.kind = kind;
        r.worker = msg.sender;
        r.reportDigest = claim.reportDigest;
        r.scores = claim.scores;
        r.memoryBytes = claim.memoryBytes;
        r.expiry = uint64(block.timestamp) + claim.lifetime;
    }

    function _shown(address worker, Score storage s) private view returns (CheckRequest memory r) {
        r.kind = CheckKind.Spot;
        r.worker = worker;
        r.reportDigest = s.reportDigest;
        r.scores = s.claimed;
        r.memoryBytes = s.memoryBytes;
        r.expiry = s.expiry;
    }

    /// Completes a request, makes it the worker's live check and sends it to the node.
    function _ask(Worker storage w, CheckRequest memory r) private returns (bytes32 requestId) {
        _requireIdle(w);
        if (!_isActive(w.signerSet)) revert WorkerRegistry_SignerSetNotActive(w.signerSet);
        r.nonce = ++_nonce;
        r.proofKey = w.proofKey;
        r.payer = msg.sender;
        r.signerSet = w.signerSet;
        r.blockHash = blockhash(block.number - 1);
        r.deadline = uint64(block.timestamp) + CHECK_TIMEOUT;
        requestId = CapabilityLib.requestId(address(this), r);
        uint96 payment = price;
        _checks[requestId] = Check(r, payment, _operatorExpiry(), CheckStatus.Pending);
        w.check = requestId;
        emit CheckRequested(requestId, r.worker, r.payer, r.kind, r.deadline, payment);
        _dispatch(requestId, payment);
    }

    /* ANSWERS */

    /// @inheritdoc IWorkerRegistry
    function fulfill(bytes32 operatorId, bytes calldata payload) external override nonReentrant {
        if (msg.sender != address(OPERATOR)) revert WorkerRegistry_NotOperator(msg.sender);
        // The Capability is static and leads the payload, so its first word names the check even if the rest is garbage.
        bytes32 requestId = payload.length < 32 ? bytes32(0) : bytes32(payload[:32]);
        CheckStatus status = _checks[requestId].status;
        if (operatorRequestId(requestId) != operatorId || status == CheckStatus.None) {
            revert WorkerRegistry_UnknownCheck(operatorId, requestId);
        }
        if (status != CheckStatus.Pending) {
            emit LateAnswer(requestId, status);
            return;
        }
        // A call to itself, because a malformed payload must fail the attempt, not revert.
        try this.decodeAnswer(payload) returns (Capability memory c, bytes memory evidence, bytes memory signature) {
            CheckFault fault = _authenticate(_checks[requestId].request, c, evidence, signature);
            if (fault == CheckFault.None) _accept(requestId, c, evidence);
            else _fail(requestId, fault);
        } catch {
            _fail(requestId, CheckFault.Payload);
        }
    }

    /// @inheritdoc IWorkerRegistry
    function decodeAnswer(bytes calldata payload)
        external
        pure
        override
        returns (Capability memory capability, bytes memory evidence, bytes memory signature)
    {
        return abi.decode(payload, (Capability, bytes, bytes));
    }

    /// @inheritdoc IWorkerRegistry
    function redeliver(bytes32 requestId) external override nonReentrant {
        _inStatus(requestId, CheckStatus.Stored);
        this.deliver(requestId);
    }

    /// @notice The effect of a stored answer, callable by this contract only, so that whatever goes wrong in it can be undone.
    function deliver(bytes32 requestId) external {
        if (msg.sender != address(this)) revert WorkerRegistry_OnlySelf(msg.sender);
        Check storage c = _checks[requestId];
        address worker = c.request.worker;
        Worker storage w = _workers[worker];
        c.status = CheckStatus.Delivered;
        w.check = 0;
        emit CheckDelivered(requestId, worker);
        bool proven = _answers[requestId].expiry != 0;
        if (c.request.kind == CheckKind.Spot) {
            if (proven) w.suspended = false;
            else _slash(requestId, worker, w, c.request.payer);
        } else if (proven) {
            _setScore(requestId, w, c.request);
        } else if (c.request.kind == CheckKind.Renewal) {
            delete w.score;
            emit ScoreWithdrawn(worker, requestId);
        } else {
            emit WorkerRefused(worker, requestId);
            _return(worker, w);
        }
    }

    function _authenticate(CheckRequest memory r, Capability memory c, bytes memory evidence, bytes memory signature)
        private
        view
        returns (CheckFault)
    {
        if (!_isActive(r.signerSet)) return CheckFault.SignerSet;
        // slither-disable-next-line unused-return
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecover(_digest(c), signature);
        if (err != ECDSA.RecoverError.NoError || !_isActiveSigner(r.signerSet, signer)) return CheckFault.Signature;
        if (!CapabilityLib.fits(r, c)) return CheckFault.Fields;
        return CapabilityLib.evidenceFault(c, evidence);
    }

    /// Stores an answer, then lets it take effect if enough gas is left for it: the EVM would pass on less without saying so.
    function _accept(bytes32 requestId, Capability memory c, bytes memory evidence) private {
        Check storage check = _checks[requestId];
        check.status = CheckStatus.Stored;
        _answers[requestId] = Answer(c.digest, c.scores, c.expiry);
        emit CheckAnswered(requestId, c.worker, check.request.kind, c, evidence);
        if (gasleft() >= (DELIVERY_GAS * 64) / 63 + AFTER_DELIVERY_GAS) {
            try this.deliver{gas: DELIVERY_GAS}(requestId) {
                return;
            } catch {}
        }
        // It is only this contract that was called.
        // slither-disable-next-line reentrancy-events
        emit DeliveryFailed(requestId, c.worker);
    }

    function _fail(bytes32 requestId, CheckFault fault) private {
        Check storage c = _checks[requestId];
        c.status = CheckStatus.Failed;
        _workers[c.request.worker].check = 0;
        emit CheckFailed(requestId, fault);
    }

    function _setScore(bytes32 requestId, Worker storage w, CheckRequest storage r) private {
        Answer storage a = _answers[requestId];
        if (w.status == WorkerStatus.Registering) w.status = WorkerStatus.Active;
        w.suspended = false;
        w.score = Score({
            reportDigest: r.reportDigest,
            digest: a.digest,
            claimed: r.scores,
            proven: a.scores,
            memoryBytes: r.memoryBytes,
            attestedAt: uint64(block.timestamp),
            expiry: a.expiry
        });
        emit ScoreProven(r.worker, requestId, a.scores, a.expiry);
    }

    /* MONEY */

    /// Ends a worker with its whole stake.
    function _return(address worker, Worker storage w) private {
        uint96 stake = _end(w, WorkerStatus.None);
        emit WorkerExited(worker, stake);
        _pay(worker, ETH, stake);
    }

    function _slash(bytes32 requestId, address worker, Worker storage w, address challenger) private {
        uint96 stake = _end(w, WorkerStatus.Slashed);
        uint96 reward = uint96((uint256(stake) * CHALLENGER_BPS) / BPS);
        w.slashes += 1;
        emit WorkerSlashed(worker, requestId, challenger, reward, stake - reward);
        // All states are final by now, and every way to money is locked meanwhile.
        // slither-disable-next-line reentrancy-no-eth
        _pay(challenger, ETH, reward);
        _pay(BURN, ETH, stake - reward);
    }

    function _end(Worker storage w, WorkerStatus status) private returns (uint96 stake) {
        stake = w.stake;
        w.stake = 0;
        w.status = status;
        w.exitAt = 0;
        w.suspended = false;
        delete w.score;
    }

    /* RULES AND VIEWS */

    function _setProofKey(Worker storage w, address proofKey) private {
        if (proofKey == address(0)) revert WorkerRegistry_BadClaim("proofKey");
        w.proofKey = proofKey;
    }

    function _requireClaim(Claim calldata claim) private view {
        uint256 any = 0;
        for (uint256 i = 0; i < CLASSES; ++i) {
            any |= claim.scores[i];
        }
        if (any == 0) revert WorkerRegistry_BadClaim("scores");
        if (claim.lifetime <= CHECK_TIMEOUT || claim.lifetime > MAX_LIFETIME) {
            revert WorkerRegistry_BadClaim("lifetime");
        }
    }

    function _requireIdle(Worker storage w) private view {
        if (w.check != 0) revert WorkerRegistry_CheckLive(w.check);
    }

    function _wrong(address worker, Worker storage w) private view {
        revert WorkerRegistry_WrongStatus(worker, w.status);
    }

    /// @dev One node, one key.
    function _signerCount() internal pure override returns (uint256 min, uint256 max) {
        return (1, 1);
    }

    /// @dev Nothing is sealed here; a set may still be the very one of a score oracle.
    function _recipientCount(uint256) internal pure override returns (uint256 min, uint256 max) {
        return (0, MAX_SIGNERS);
    }

    /// @inheritdoc IWorkerRegistry
    function hashCapability(Capability calldata capability) external view override returns (bytes32) {
        return _digest(capability);
    }

    /// @inheritdoc IWorkerRegistry
    function rules() external view override returns (RegistryRules memory) {
        return RegistryRules(MIN_STAKE, CHALLENGER_BPS, MAX_LIFETIME, CHECK_TIMEOUT, CHECK_INTERVAL, EXIT_DELAY);
    }

    function _digest(Capability memory c) private view returns (bytes32) {
        return _hashTypedDataV4(CapabilityLib.hash(c));
    }
}
