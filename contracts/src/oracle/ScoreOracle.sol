// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {LinkTokenInterface} from "@chainlink/contracts/src/v0.8/shared/interfaces/LinkTokenInterface.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Evaluation, MAX_ATTEMPTS, Request, RequestStatus, Submission, Terms} from "../AssayTypes.sol";
import {IEvaluationReceiver} from "../interfaces/IEvaluationReceiver.sol";
import {FailReason, IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {EvaluationLib} from "../libraries/EvaluationLib.sol";
import {TermsCode} from "../libraries/TermsCode.sol";
import {TermsLib} from "../libraries/TermsLib.sol";
import {RequestStore} from "./RequestStore.sol";
import {SignerSets} from "./SignerSets.sol";

/// @title ScoreOracle
/// @notice What every oracle shares: terms, LINK accounts, requests, ladder, store-then-deliver. How a request reaches its nodes
/// and how an answer is authenticated is the concrete oracle's.
abstract contract ScoreOracle is RequestStore, EIP712, ReentrancyGuardTransient {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// Gas that must be left after a delivery to note its outcome.
    uint256 private constant AFTER_DELIVERY_GAS = 15_000;

    LinkTokenInterface internal immutable LINK;
    /// @inheritdoc IScoreOracle
    uint256 public immutable override deliveryGas;

    constructor(address link, uint256 deliveryGas_, uint64 signerSetDelay_)
        EIP712("Assay", "1")
        SignerSets(signerSetDelay_)
    {
        LINK = LinkTokenInterface(link);
        deliveryGas = deliveryGas_;
    }

    /* REGISTRATION AND LINK ACCOUNTS */

    /// @inheritdoc IScoreOracle
    function register(Terms calldata terms, uint8 setCodec, bytes32 setCid)
        external
        override
        nonReentrant
        returns (bytes32 termsHash, uint96 price)
    {
        TermsLib.validate(terms, setCodec, setCid);
        if (!_isActive(terms.signerSet)) revert ScoreOracle_SignerSetNotActive(terms.signerSet);
        termsHash = TermsLib.hash(terms);
        Registration storage reg = _registrations[msg.sender][termsHash];
        if (reg.terms != address(0)) revert ScoreOracle_AlreadyRegistered(msg.sender, termsHash);

        price = quote(terms);
        reg.terms = TermsCode.write(terms, setCodec, setCid);
        reg.price = price;
        reg.evaluationsLeft = terms.maxEvals;
        reg.ladderIndex = -1;
        emit TermsRegistered(msg.sender, termsHash, terms.signerSet, terms.researcher, price, setCodec, setCid);
    }

    /// @inheritdoc IScoreOracle
    function fund(address receiver, bytes32 termsHash, uint96 amount) external override nonReentrant {
        Registration storage reg = _registered(receiver, termsHash);
        if (reg.released) revert ScoreOracle_Released(receiver, termsHash);
        uint88 balance = (uint256(reg.balance) + amount).toUint88();
        reg.balance = balance;
        emit AccountFunded(receiver, termsHash, msg.sender, amount, balance);
        IERC20(address(LINK)).safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IScoreOracle
    function release(bytes32 termsHash) external override nonReentrant returns (uint96 amount) {
        Registration storage reg = _registered(msg.sender, termsHash);
        amount = reg.balance;
        reg.balance = 0;
        reg.released = true;
        _payResearcher(reg, msg.sender, termsHash, amount);
    }

    /* REQUESTS */

    /// @inheritdoc IScoreOracle
    function request(
        bytes32 termsHash,
        uint64 submissionId,
        uint8 attempt,
        Submission calldata submission,
        uint64 signBy,
        uint64 deadline
    ) external override nonReentrant returns (bytes32 evalId) {
        Registration storage reg = _registered(msg.sender, termsHash);
        if (attempt == 0 || attempt > MAX_ATTEMPTS) revert ScoreOracle_BadAttempt(attempt);
        if (deadline <= block.timestamp || signBy > deadline) {
            revert ScoreOracle_BadDeadline(signBy, deadline, block.timestamp);
        }
        TermsLib.requireCid(submission.codec, submission.cid, "cid");
        _requireOpen(reg, termsHash);

        Request memory r = Request({
            receiver: msg.sender,
            termsHash: termsHash,
            submissionId: submissionId,
            attempt: attempt,
            submission: submission,
            ladderIndex: reg.ladderIndex,
            ladderCorrect: reg.ladderCorrect,
            ladderLossMicro: reg.ladderLossMicro,
            signBy: signBy,
            deadline: deadline,
            payment: reg.price,
            operatorExpiry: _operatorExpiry(),
            status: RequestStatus.Pending
        });
        evalId = EvaluationLib.evalId(address(this), r);
        if (_requests[evalId].status != RequestStatus.None) revert ScoreOracle_DuplicateRequest(evalId);

        reg.balance -= uint88(r.payment);
        reg.lastEvalId = evalId;
        _evalIds.push(evalId);
        _save(evalId, r);
        emit EvaluationRequested(evalId, msg.sender, termsHash, submissionId, attempt, signBy, deadline);
        _dispatch(evalId, r.payment);
    }

    /// @inheritdoc IScoreOracle
    function expire(bytes32 evalId) external override {
        StoredRequest storage r = _inStatus(evalId, RequestStatus.Pending);
        if (block.timestamp <= r.deadline) {
            revert ScoreOracle_TooEarly(evalId, uint256(r.deadline) + 1, block.timestamp);
        }
        r.status = RequestStatus.Expired;
        emit EvaluationExpired(evalId);
    }

    /// @inheritdoc IScoreOracle
    function reclaim(bytes32 evalId) external override nonReentrant {
        StoredRequest storage r = _inStatus(evalId, RequestStatus.Expired);
        (uint96 amount, uint64 notBefore) = (r.payment, r.operatorExpiry);
        if (amount == 0) revert ScoreOracle_NothingToReclaim(evalId);
        if (block.timestamp < notBefore) revert ScoreOracle_TooEarly(evalId, notBefore, block.timestamp);

        r.payment = 0;
        emit PaymentReclaimed(evalId, amount);
        Registration storage reg = _registrations[r.receiver][r.termsHash];
        if (!reg.released) reg.balance = (uint256(reg.balance) + amount).toUint88();
        _takeBack(evalId, amount, notBefore);
        if (reg.released) _payResearcher(reg, r.receiver, r.termsHash, amount);
    }

    /// @inheritdoc IScoreOracle
    function redeliver(bytes32 evalId) external override nonReentrant {
        StoredRequest storage r = _inStatus(evalId, RequestStatus.Stored);
        (Terms memory terms,,) = _termsOf(evalId);
        if (!_deliver(r, _evaluation(evalId, terms), type(uint256).max)) revert ScoreOracle_DeliveryFailed(evalId);
    }

    /* FOR THE CONCRETE ORACLE */

    /// @dev Sends a Pending request to the nodes, with its payment.
    function _dispatch(bytes32 evalId, uint96 payment) internal virtual;

    /// @dev Takes the payment of an expired request back.
    function _takeBack(bytes32 evalId, uint96 payment, uint64 operatorExpiry) internal virtual;

    /// @dev When a request made now could be taken back; 0 if payments are only spent on answers.
    function _operatorExpiry() internal view virtual returns (uint64);

    /// @dev Pays for an evaluation that was just stored, where {_dispatch} did not.
    function _settle(bytes32 evalId, StoredRequest storage r) internal virtual;

    /// @dev Checks an authenticated evaluation of a Pending request and stores and delivers it, or fails the attempt.
    function _accept(bytes32 evalId, Terms memory terms, Evaluation memory e, bytes memory delivery) internal {
        FailReason reason = EvaluationLib.check(_load(evalId), terms, e, delivery);
        if (reason != FailReason.None) return _fail(evalId, reason);
        StoredRequest storage r = _requests[evalId];
        _store(r, e);
        _settle(evalId, r);
        emit Evaluated(evalId, r.receiver, r.termsHash, e, delivery);
        if (!_deliver(r, e, deliveryGas)) emit DeliveryFailed(evalId, r.receiver);
    }

    /// @dev Ends a Pending request as a failed attempt.
    function _fail(bytes32 evalId, FailReason reason) internal virtual {
        _requests[evalId].status = RequestStatus.Failed;
        emit EvaluationFailed(evalId, reason);
    }

    /* STORE AND DELIVER */

    function _store(StoredRequest storage r, Evaluation memory e) private {
        r.status = RequestStatus.Stored;
        Registration storage reg = _registrations[r.receiver][r.termsHash];
        reg.evaluationsLeft -= 1;
        if (EvaluationLib.measured(e.status)) {
            reg.ladderIndex = e.ladderIndex;
            reg.ladderCorrect = e.feedbackCorrect;
            reg.ladderLossMicro = e.feedbackLossMicro;
        }
        _evaluations[e.evalId] = StoredEvaluation({
            status: e.status,
            class: e.class,
            feedbackCorrect: e.feedbackCorrect,
            feedbackLossMicro: e.feedbackLossMicro,
            payoutCorrect: e.payoutCorrect,
            payoutLossMicro: e.payoutLossMicro,
            ladderIndex: e.ladderIndex,
            deliveryHash: e.deliveryHash
        });
    }

    /// Calls the receiver with at most `cap` gas, or not at all when 63/64 of what is left is less than `deliveryGas`: the EVM would
    /// pass on less without saying so. No returned byte is copied.
    function _deliver(StoredRequest storage r, Evaluation memory e, uint256 cap) private returns (bool delivered) {
        if (gasleft() < (deliveryGas * 64) / 63 + AFTER_DELIVERY_GAS) return false;
        address receiver = r.receiver;
        bytes memory data = abi.encodeCall(IEvaluationReceiver.fulfillEvaluation, (e.evalId, e));
        r.status = RequestStatus.Delivered;
        assembly ("memory-safe") {
            delivered := call(cap, receiver, 0, add(data, 32), mload(data), 0, 0)
        }
        if (delivered) {
            emit EvaluationDelivered(e.evalId, receiver);
        } else {
            r.status = RequestStatus.Stored;
        }
    }

    function _payResearcher(Registration storage reg, address receiver, bytes32 termsHash, uint96 amount) private {
        address researcher = TermsCode.researcher(reg.terms);
        emit AccountReleased(receiver, termsHash, researcher, amount);
        if (amount != 0) IERC20(address(LINK)).safeTransfer(researcher, amount);
    }

    /* CHECKS */

    /// Whether one more request of the calling receiver may be made now.
    function _requireOpen(Registration storage reg, bytes32 termsHash) private view {
        if (reg.released) revert ScoreOracle_Released(msg.sender, termsHash);
        bytes32 last = reg.lastEvalId;
        if (_requests[last].status == RequestStatus.Pending) revert ScoreOracle_RequestPending(last);
        if (reg.evaluationsLeft == 0) {
            // slither-disable-next-line unused-return
            (Terms memory terms,,) = TermsCode.read(reg.terms);
            revert ScoreOracle_EvaluationCapReached(terms.maxEvals);
        }
        if (reg.balance < reg.price) revert ScoreOracle_InsufficientLink(reg.price, reg.balance);
        bytes32 signerSet = TermsCode.signerSet(reg.terms);
        if (!_isActive(signerSet)) revert ScoreOracle_SignerSetNotActive(signerSet);
    }

    /* VIEWS */

    /// @inheritdoc IScoreOracle
    function quote(Terms calldata terms) public view virtual override returns (uint96 price);

    /// @inheritdoc IScoreOracle
    function hashTerms(Terms calldata terms) external pure override returns (bytes32) {
        return TermsLib.hash(terms);
    }

    /// @inheritdoc IScoreOracle
    function hashEvaluation(Evaluation calldata evaluation) external view override returns (bytes32) {
        return _digest(evaluation);
    }

    /// @inheritdoc IScoreOracle
    function linkToken() external view override returns (address) {
        return address(LINK);
    }

    /// @dev EIP-712 digest.
    function _digest(Evaluation memory e) internal view returns (bytes32) {
        return _hashTypedDataV4(EvaluationLib.hash(e));
    }
}
