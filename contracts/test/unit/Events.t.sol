// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_RAW, Evaluation, STATUS_PASSED, STATUS_REFUSED, STATUS_SCORED, Terms} from "../../src/AssayTypes.sol";
import {BountyParams, IBountyBoard} from "../../src/interfaces/IBountyBoard.sol";
import {IDirectRequestOracle} from "../../src/interfaces/IDirectRequestOracle.sol";
import {IFlatPrice} from "../../src/interfaces/IFlatPrice.sol";
import {ILedger} from "../../src/interfaces/ILedger.sol";
import {FailReason, IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {ISignerSets} from "../../src/interfaces/ISignerSets.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice What is told of every transition, in the order it happens. Workers, nodes and clients know nothing else.
contract EventsTest is Fixture {
    address private constant ETH = address(0);
    uint256 private constant LINK_IN = uint256(PRICE) * 3 * (1 + MIN_EVALS);

    /// The next call emits the event that follows.
    function _by(address emitter) private {
        vm.expectEmit(true, true, true, true, emitter);
    }

    /// The evalId that the next poke will give.
    function _nextEvalId(uint256 id) private returns (bytes32 evalId) {
        uint256 start = vm.snapshotState();
        evalId = board.poke(id);
        vm.revertToState(start);
    }

    function _termsHash(uint256 id) private view returns (bytes32) {
        return board.getBounty(id).termsHash;
    }

    function test_create() public {
        Terms memory t = someTerms();
        BountyParams memory p = someParams();
        bytes32 hash = oracle.hashTerms(t);
        vm.startPrank(researcher);
        link.approve(address(board), LINK_IN);
        _by(address(oracle));
        emit IScoreOracle.TermsRegistered(address(board), hash, signerSet, researcher, PRICE, CODEC_RAW, SET_CID);
        _by(address(oracle));
        emit IScoreOracle.AccountFunded(address(board), hash, address(board), uint96(LINK_IN), uint96(LINK_IN));
        _by(address(board));
        emit IBountyBoard.BountyCreated(1, researcher, hash, p, CODEC_RAW, SET_CID, LINK_IN);
        board.create{value: REWARD}(t, CODEC_RAW, SET_CID, p);
        vm.stopPrank();
    }

    function test_poke_andProbe() public {
        uint256 id = createBounty();
        bytes32 evalId = _nextEvalId(id);
        uint64 deadline = uint64(block.timestamp) + EVAL_TIMEOUT;
        _by(address(oracle));
        emit IScoreOracle.EvaluationRequested(
            evalId, address(board), _termsHash(id), 0, 1, deadline - PASS_MARGIN, deadline
        );
        _by(address(board));
        emit IBountyBoard.EvaluationStarted(id, 0, evalId, 1);
        board.poke(id);
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        _by(address(oracle));
        emit IScoreOracle.Evaluated(evalId, address(board), _termsHash(id), e, "");
        _by(address(board));
        emit IBountyBoard.BountyOpened(id, evalId);
        _by(address(oracle));
        emit IScoreOracle.EvaluationDelivered(evalId, address(board));
        answer(e);
    }

    function test_commit_reveal_forfeit() public {
        uint256 id = openBounty();
        bytes32 commitment = board.hashCommit(id, submissionOf(miner), SALT);
        _by(address(board));
        emit IBountyBoard.SubmissionCommitted(id, 1, miner, commitment);
        commitAs(id, miner);
        commitAs(id, rival);
        vm.warp(block.timestamp + REVEAL_DELAY);
        _by(address(board));
        emit IBountyBoard.SubmissionRevealed(id, 1, miner, submissionOf(miner));
        revealAs(id, 1, miner);
        vm.warp(block.timestamp + REVEAL_WINDOW + 1);
        _by(address(board));
        emit IBountyBoard.SubmissionForfeited(id, 2, rival);
        _by(address(board));
        emit ILedger.Credited(rival, ETH, EVAL_FEE);
        board.forfeit(id, 2);
        _by(address(board));
        emit ILedger.Withdrawn(rival, ETH, rival, EVAL_FEE);
        board.withdrawFor(rival, ETH);
    }

    function test_evaluated() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_REFUSED);
        _by(address(board));
        emit IBountyBoard.SubmissionEvaluated(id, sub, evalId, STATUS_REFUSED, e.class);
        _by(address(board));
        emit ILedger.Credited(payee, ETH, BOND);
        _by(address(board));
        emit ILedger.Credited(researcher, ETH, EVAL_FEE);
        answer(e);
    }

    function test_paid() public {
        BountyParams memory p = someParams();
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, 1000);
        uint256 id = openBounty(someTerms(), p);
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        _by(address(oracle));
        emit IScoreOracle.Evaluated(evalId, address(board), _termsHash(id), e, deliveryOf(evalId));
        _by(address(board));
        emit IBountyBoard.BountyPaid(id, sub, payee, REWARD, REWARD / 10);
        _by(address(board));
        emit ILedger.Credited(royaltyTo, ETH, REWARD / 10);
        _by(address(board));
        emit ILedger.PaidOut(payee, ETH, uint256(REWARD) * 9 / 10 + BOND + EVAL_FEE);
        answer(e);
        uint96 left = linkBalanceOf(id);
        _by(address(oracle));
        emit IScoreOracle.AccountReleased(address(board), _termsHash(id), researcher, left);
        board.releaseLink(id);
    }

    function test_attempts_toReturned() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.payoutCorrect = 0;
        _by(address(board));
        emit IBountyBoard.CheckFailed(id, sub, evalId);
        answer(e);
        _by(address(board));
        emit IBountyBoard.AttemptEnded(id, sub, evalId, 1);
        board.retry(id);

        evalId = board.poke(id);
        bytes memory garbage = abi.encode(evalId);
        _by(address(oracle));
        emit IScoreOracle.EvaluationFailed(evalId, FailReason.Payload);
        fulfill(evalId, garbage, NODE_GAS);
        board.retry(id);

        evalId = board.poke(id);
        vm.warp(requestOf(evalId).deadline + 1);
        _by(address(oracle));
        emit IScoreOracle.EvaluationExpired(evalId);
        _by(address(board));
        emit IBountyBoard.AttemptEnded(id, sub, evalId, 3);
        _by(address(board));
        emit IBountyBoard.SubmissionReturned(id, sub, payee);
        _by(address(board));
        emit ILedger.PaidOut(payee, ETH, uint256(BOND) + EVAL_FEE);
        board.retry(id);
        _by(address(oracle));
        emit IScoreOracle.PaymentReclaimed(evalId, PRICE);
        oracle.reclaim(evalId);
    }

    function test_refunded() public {
        uint256 id = openBounty();
        commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 1);
        board.forfeit(id, 1);
        uint96 left = linkBalanceOf(id);
        _by(address(board));
        emit IBountyBoard.BountyRefunded(id, researcher, REWARD, BOND);
        _by(address(board));
        emit ILedger.PaidOut(researcher, ETH, uint256(REWARD) + BOND);
        _by(address(oracle));
        emit IScoreOracle.AccountReleased(address(board), _termsHash(id), researcher, left);
        vm.prank(researcher);
        board.cancel(id);
    }

    function test_settings() public {
        vm.startPrank(owner);
        _by(address(board));
        emit IBountyBoard.AssetAllowed(address(link));
        board.allowAsset(address(link));
        _by(address(oracle));
        emit IFlatPrice.PriceSet(7);
        oracle.setPrice(7);
        _by(address(oracle));
        emit IDirectRequestOracle.SpecIdSet(SET_CID);
        oracle.setSpecId(SET_CID);
        (address[] memory signers, bytes32[] memory recipients) = setOf(anyone);
        bytes32 set = oracle.hashSignerSet(signers, recipients);
        uint64 activeFrom = uint64(block.timestamp) + SET_DELAY;
        _by(address(oracle));
        emit ISignerSets.SignerSetProposed(set, signers, recipients, activeFrom);
        oracle.proposeSignerSet(signers, recipients);
        vm.warp(activeFrom);
        _by(address(oracle));
        emit ISignerSets.SignerSetActivated(set);
        oracle.activateSignerSet(set);
        _by(address(oracle));
        emit ISignerSets.SignerSetRevoked(set);
        oracle.revokeSignerSet(set);
        vm.stopPrank();
    }
}
