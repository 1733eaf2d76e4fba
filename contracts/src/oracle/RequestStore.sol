// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, Ladder, Request, RequestStatus, Submission, Terms} from "../AssayTypes.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {SignerSetStatus} from "../interfaces/ISignerSets.sol";
import {TermsCode} from "../libraries/TermsCode.sol";
import {SignerSets} from "./SignerSets.sol";

/// @title RequestStore
/// @notice What an oracle remembers of terms, requests and evaluations, packed into few slots, and the views of it.
abstract contract RequestStore is IScoreOracle, SignerSets {
    struct Registration {
        // slot 0
        address terms;
        uint96 price;
        // slot 1
        uint88 balance;
        bool released;
        uint32 evaluationsLeft;
        int32 ladderIndex;
        uint32 ladderCorrect;
        int64 ladderLossMicro;
        // slot 2
        bytes32 lastEvalId;
    }

    struct StoredRequest {
        // slots 0-2
        bytes32 termsHash;
        bytes32 cid;
        bytes32 weightsRoot;
        // slot 3
        address receiver;
        uint64 submissionId;
        uint8 attempt;
        RequestStatus status;
        uint8 codec;
        // slot 4
        address miner;
        uint96 payment;
        // slot 5
        address payee;
        uint64 deadline;
        int32 ladderIndex;
        // slot 6
        uint64 signBy;
        uint64 operatorExpiry;
        int64 ladderLossMicro;
        uint32 ladderCorrect;
    }

    /// What an Evaluation says beyond its Request and Terms.
    struct StoredEvaluation {
        // slot 0
        uint8 status;
        uint8 class;
        uint32 feedbackCorrect;
        int64 feedbackLossMicro;
        uint32 payoutCorrect;
        int64 payoutLossMicro;
        int32 ladderIndex;
        // slot 1
        bytes32 deliveryHash;
    }

    // Written through storage references.
    // slither-disable-next-line uninitialized-state
    mapping(address receiver => mapping(bytes32 termsHash => Registration)) internal _registrations;
    // slither-disable-next-line uninitialized-state
    mapping(bytes32 evalId => StoredRequest) internal _requests;
    mapping(bytes32 evalId => StoredEvaluation) internal _evaluations;
    bytes32[] internal _evalIds;

    /* VIEWS */

    /// @inheritdoc IScoreOracle
    function getRequest(bytes32 evalId)
        external
        view
        override
        returns (Request memory request_, Terms memory terms, uint8 setCodec, bytes32 setCid)
    {
        request_ = _load(evalId);
        (terms, setCodec, setCid) = _termsOf(evalId);
    }

    /// @inheritdoc IScoreOracle
    function requestStatus(bytes32 evalId) external view override returns (RequestStatus status, uint64 deadline) {
        StoredRequest storage r = _requests[evalId];
        return (r.status, r.deadline);
    }

    /// @inheritdoc IScoreOracle
    function getEvaluation(bytes32 evalId) external view override returns (Evaluation memory) {
        if (_requests[evalId].status != RequestStatus.Delivered) _inStatus(evalId, RequestStatus.Stored);
        (Terms memory terms,,) = _termsOf(evalId);
        return _evaluation(evalId, terms);
    }

    /// @inheritdoc IScoreOracle
    function pending(uint256 from, uint256 max)
        external
        view
        override
        returns (bytes32[] memory evalIds, uint256 next)
    {
        uint256 count = _evalIds.length;
        next = max < count && from < count - max ? from + max : count;
        if (from >= next) return (evalIds, next);
        evalIds = new bytes32[](next - from);
        uint256 found;
        for (uint256 i = from; i < next; ++i) {
            bytes32 evalId = _evalIds[i];
            if (_requests[evalId].status == RequestStatus.Pending) evalIds[found++] = evalId;
        }
        assembly ("memory-safe") {
            mstore(evalIds, found)
        }
    }

    /// @inheritdoc IScoreOracle
    function requestCount() external view override returns (uint256) {
        return _evalIds.length;
    }

    /// @inheritdoc IScoreOracle
    function registeredTerms(address receiver, bytes32 termsHash)
        external
        view
        override
        returns (Terms memory terms, uint8 setCodec, bytes32 setCid)
    {
        return TermsCode.read(_registered(receiver, termsHash).terms);
    }

    /// @inheritdoc IScoreOracle
    function account(address receiver, bytes32 termsHash)
        external
        view
        override
        returns (uint96 balance, uint96 price, bool released)
    {
        Registration storage reg = _registered(receiver, termsHash);
        return (reg.balance, reg.price, reg.released);
    }

    /// @inheritdoc IScoreOracle
    function capacity(address receiver, bytes32 termsHash)
        external
        view
        override
        returns (uint256 requests, uint256 evaluations)
    {
        Registration storage reg = _registered(receiver, termsHash);
        evaluations = reg.evaluationsLeft;
        if (reg.released) return (0, evaluations);
        requests = reg.price == 0 ? type(uint256).max : reg.balance / reg.price;
    }

    /// @inheritdoc IScoreOracle
    function ladder(address receiver, bytes32 termsHash) external view override returns (Ladder memory) {
        Registration storage reg = _registered(receiver, termsHash);
        return Ladder(reg.ladderIndex, reg.ladderCorrect, reg.ladderLossMicro);
    }

    /// @inheritdoc IScoreOracle
    function revoked(address receiver, bytes32 termsHash) external view override returns (bool) {
        (SignerSetStatus status,) = signerSetStatus(TermsCode.signerSet(_registered(receiver, termsHash).terms));
        return status == SignerSetStatus.Revoked;
    }

    /* CHECKS */

    function _registered(address receiver, bytes32 termsHash) internal view returns (Registration storage reg) {
        reg = _registrations[receiver][termsHash];
        if (reg.terms == address(0)) revert ScoreOracle_NotRegistered(receiver, termsHash);
    }

    function _inStatus(bytes32 evalId, RequestStatus expected) internal view returns (StoredRequest storage r) {
        r = _requests[evalId];
        if (r.status != expected) revert ScoreOracle_WrongStatus(evalId, expected, r.status);
    }

    /// @dev Status of a request.
    function _statusOf(bytes32 evalId) internal view returns (RequestStatus) {
        return _requests[evalId].status;
    }

    /// @dev Terms that a request is under.
    function _termsOf(bytes32 evalId) internal view returns (Terms memory terms, uint8 setCodec, bytes32 setCid) {
        StoredRequest storage r = _requests[evalId];
        return TermsCode.read(_registered(r.receiver, r.termsHash).terms);
    }

    /* STORAGE LAYOUT TO VALUES */

    function _save(bytes32 evalId, Request memory r) internal {
        StoredRequest storage s = _requests[evalId];
        s.termsHash = r.termsHash;
        s.cid = r.submission.cid;
        s.weightsRoot = r.submission.weightsRoot;
        s.receiver = r.receiver;
        s.submissionId = r.submissionId;
        s.attempt = r.attempt;
        s.status = r.status;
        s.codec = r.submission.codec;
        s.miner = r.submission.miner;
        s.payment = r.payment;
        s.payee = r.submission.payee;
        s.deadline = r.deadline;
        s.ladderIndex = r.ladderIndex;
        s.signBy = r.signBy;
        s.operatorExpiry = r.operatorExpiry;
        s.ladderLossMicro = r.ladderLossMicro;
        s.ladderCorrect = r.ladderCorrect;
    }

    function _load(bytes32 evalId) internal view returns (Request memory r) {
        StoredRequest storage s = _requests[evalId];
        r.receiver = s.receiver;
        r.termsHash = s.termsHash;
        r.submissionId = s.submissionId;
        r.attempt = s.attempt;
        r.submission = Submission(s.miner, s.payee, s.codec, s.cid, s.weightsRoot);
        r.ladderIndex = s.ladderIndex;
        r.ladderCorrect = s.ladderCorrect;
        r.ladderLossMicro = s.ladderLossMicro;
        r.signBy = s.signBy;
        r.deadline = s.deadline;
        r.payment = s.payment;
        r.operatorExpiry = s.operatorExpiry;
        r.status = s.status;
    }

    function _evaluation(bytes32 evalId, Terms memory terms) internal view returns (Evaluation memory) {
        StoredEvaluation storage s = _evaluations[evalId];
        return Evaluation({
            evalId: evalId,
            status: s.status,
            class: s.class,
            feedbackCorrect: s.feedbackCorrect,
            feedbackTotal: terms.feedbackTotal,
            feedbackLossMicro: s.feedbackLossMicro,
            payoutCorrect: s.payoutCorrect,
            payoutTotal: terms.payoutTotal,
            payoutLossMicro: s.payoutLossMicro,
            ladderIndex: s.ladderIndex,
            deliveryHash: s.deliveryHash
        });
    }
}
