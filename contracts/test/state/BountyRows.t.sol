// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Evaluation,
    MODE_OPEN,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNAVAILABLE,
    STATUS_UNSTABLE,
    Terms
} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, IBountyBoard, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice One test for each row of the protocol's table of bounties (section 6): what may happen, and where the money goes.
contract BountyRowsTest is Fixture {
    uint256 private constant LINK_IN = uint256(PRICE) * 3 * (1 + MIN_EVALS);

    /* - | create, Terms.researcher | reward + LINK account | Preparing | escrow in */

    function test_row_none_create_to_Preparing() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);

        uint256 id = createBounty();

        assertStatus(id, BountyStatus.Preparing);
        vm.assertEq(researcher.balance, ethBefore - REWARD, "reward paid");
        vm.assertEq(address(board).balance, REWARD, "reward escrowed");
        vm.assertEq(link.balanceOf(researcher), linkBefore - LINK_IN, "LINK paid");
        vm.assertEq(link.balanceOf(address(oracle)), LINK_IN, "LINK held");
        vm.assertEq(linkBalanceOf(id), LINK_IN, "LINK account");
    }

    /* Preparing | evaluation of submission 0 | SCORED | Open | - */

    function test_row_Preparing_probeScored_to_Open() public {
        uint256 id = createBounty();
        answer(board.poke(id), STATUS_SCORED);
        assertStatus(id, BountyStatus.Open);
        vm.assertEq(address(board).balance, REWARD, "nothing moved");
        vm.assertEq(linkBalanceOf(id), LINK_IN - PRICE, "one request paid");
    }

    /* Preparing | evaluation of submission 0 | PASSED, REFUSED, UNAVAILABLE, UNSTABLE | Refunded | reward, unspent LINK back */

    function test_row_Preparing_probePassed_to_Refunded() public {
        _probeRefunds(STATUS_PASSED);
    }

    function test_row_Preparing_probeRefused_to_Refunded() public {
        _probeRefunds(STATUS_REFUSED);
    }

    function test_row_Preparing_probeUnavailable_to_Refunded() public {
        _probeRefunds(STATUS_UNAVAILABLE);
    }

    function test_row_Preparing_probeUnstable_to_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 id = createBounty();
        deliverDirectly(evaluationOf(board.poke(id), STATUS_UNSTABLE));
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
    }

    /// In open mode a node that says SCORED shows a value that meets the criterion all the same.
    function _openScoreThatMeets(bytes32 evalId) private view returns (Evaluation memory e) {
        e = evaluationOf(evalId, STATUS_SCORED);
        e.payoutCorrect = e.payoutTotal;
    }

    function test_row_Preparing_probeScoredButMeets_to_Refunded() public {
        Terms memory t = someTerms();
        t.mode = MODE_OPEN;
        uint256 id = createBounty(t, someParams());
        answer(_openScoreThatMeets(board.poke(id)));
        assertStatus(id, BountyStatus.Refunded);
    }

    function _probeRefunds(uint8 status) private {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = createBounty();
        answer(board.poke(id), status);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
        board.releaseLink(id);
        vm.assertEq(link.balanceOf(researcher), linkBefore - PRICE, "unspent LINK back");
    }

    /* Preparing | retry, anyone | Failed or Expired: attempt < 3 / == 3 | Preparing / Refunded | same */

    function test_row_Preparing_retryAfterFailed_to_Preparing_then_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = createBounty();
        for (uint256 attempt = 1; attempt <= 3; ++attempt) {
            assertStatus(id, BountyStatus.Preparing);
            letFail(board.poke(id));
            vm.prank(anyone);
            board.retry(id);
        }
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
        vm.assertEq(link.balanceOf(researcher), linkBefore - 3 * uint256(PRICE), "unspent LINK back");
    }

    function test_row_Preparing_retryAfterExpired_to_Preparing_then_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = createBounty();
        for (uint256 attempt = 1; attempt <= 3; ++attempt) {
            assertStatus(id, BountyStatus.Preparing);
            bytes32 evalId = board.poke(id);
            letExpire(evalId);
            vm.prank(anyone);
            board.retry(id);
            oracle.reclaim(evalId);
        }
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
        vm.assertEq(link.balanceOf(researcher), linkBefore, "all LINK back, the last by reclaim after release");
    }

    function test_row_Preparing_retry_not_whilePending() public {
        uint256 id = createBounty();
        bytes32 evalId = board.poke(id);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.retry(id);
    }

    /* Preparing | close, anyone | readyDeadline, nothing Pending or Stored undelivered | Refunded | same */

    function test_row_Preparing_close_to_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = createBounty();
        vm.warp(board.getBounty(id).params.readyDeadline + 1);
        vm.assertTrue(board.closable(id), "closable");
        vm.prank(anyone);
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
        vm.assertEq(link.balanceOf(researcher), linkBefore, "LINK back");
    }

    function test_row_Preparing_close_not_beforeReadyDeadline() public {
        uint256 id = createBounty();
        uint64 ready = board.getBounty(id).params.readyDeadline;
        vm.warp(ready);
        vm.assertTrue(!board.closable(id), "not closable");
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_TooEarly.selector, ready + 1, ready));
        board.close(id);
    }

    function test_row_Preparing_close_not_whilePending_butAfterItsDeadline() public {
        uint256 id = createBounty();
        uint64 ready = board.getBounty(id).params.readyDeadline;
        vm.warp(ready);
        bytes32 evalId = board.poke(id);
        vm.warp(ready + 1);
        vm.assertTrue(!board.closable(id), "pending");
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.close(id);

        vm.warp(requestOf(evalId).deadline + 1);
        vm.assertTrue(board.closable(id), "late");
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        assertRequest(evalId, RequestStatus.Expired);
    }

    function test_row_Preparing_close_not_whileStoredUndelivered() public {
        uint256 id = createBounty();
        bytes32 evalId = board.poke(id);
        letStore(evaluationOf(evalId, STATUS_SCORED));
        vm.warp(board.getBounty(id).params.hardStop + 1);
        vm.assertTrue(!board.closable(id), "stored");
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.close(id);
        vm.prank(anyone);
        oracle.redeliver(evalId);
        assertStatus(id, BountyStatus.Open);
    }

    /* Open | cancel, researcher | live == 0 | Refunded | same */

    function test_row_Open_cancel_to_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = openBounty();
        vm.prank(researcher);
        board.cancel(id);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore, "reward back");
        vm.assertEq(link.balanceOf(researcher), linkBefore - PRICE, "unspent LINK back");
    }

    function test_row_Open_cancel_not_whileLive() public {
        uint256 id = openBounty();
        commitAs(id, miner);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_StillLive.selector, id, 1));
        vm.prank(researcher);
        board.cancel(id);
    }

    function test_row_Open_cancel_not_byOthers() public {
        uint256 id = openBounty();
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NotResearcher.selector, researcher, anyone));
        vm.prank(anyone);
        board.cancel(id);
    }

    /* Open | evaluation | PASSED and the board's own check | Paid | reward (less royalty) + forfeited bonds to payee; rest of
       LINK to researcher */

    function test_row_Open_passed_to_Paid() public {
        BountyParams memory p = someParams();
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, 250);
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = openBounty(someTerms(), p);
        uint32 lapsed = commitAs(id, rival);
        vm.warp(block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 1);
        board.forfeit(id, lapsed);
        (, bytes32 evalId) = inFlightAs(id, miner);

        answer(evalId, STATUS_PASSED);

        assertStatus(id, BountyStatus.Paid);
        uint256 royalty = uint256(REWARD) * 250 / 10_000;
        vm.assertEq(
            payee.balance, REWARD - royalty + BOND + (BOND + EVAL_FEE), "reward + forfeited bond + own bond and fee"
        );
        vm.assertEq(ethCredit(royaltyTo), royalty, "royalty by ledger");
        vm.assertEq(address(board).balance, royalty + EVAL_FEE, "royalty and the lapsed miner's fee remain");
        board.releaseLink(id);
        vm.assertEq(link.balanceOf(researcher), linkBefore - 2 * uint256(PRICE), "rest of LINK");
    }

    /// A bounty in tokens, with a forfeited bond in its pot.
    function _openInTokens() private returns (uint256 id) {
        BountyParams memory p = someParams();
        (p.asset, p.royaltyTo, p.royaltyBps) = (address(token), royaltyTo, 250);
        id = openBounty(someTerms(), p);
        uint32 lapsed = commitAs(id, rival);
        vm.warp(block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 1);
        board.forfeit(id, lapsed);
    }

    function test_row_Open_passed_inTokens_to_Paid() public {
        uint256 id = _openInTokens();
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        uint256 royalty = uint256(REWARD) * 250 / 10_000;
        vm.assertEq(token.balanceOf(payee), REWARD - royalty, "reward");
        vm.assertEq(ethCredit(payee), BOND + (BOND + EVAL_FEE), "forfeited bond + own bond and fee");
        vm.assertEq(board.credit(royaltyTo, address(token)), royalty, "royalty by ledger");
        vm.assertEq(token.balanceOf(address(board)), royalty, "and still there");
        vm.assertEq(board.getBounty(id).params.reward + board.getBounty(id).pot, 0, "nothing kept");
    }

    function test_row_Open_cancel_inTokens_to_Refunded() public {
        uint256 id = _openInTokens();
        vm.prank(researcher);
        board.cancel(id);
        vm.assertEq(token.balanceOf(researcher), REWARD, "reward");
        vm.assertEq(ethCredit(researcher), BOND, "forfeited bond");
        vm.assertEq(board.getBounty(id).pot, 0, "pot");
    }

    function test_row_Open_passedButCheckFails_stays_Open() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.payoutCorrect = 1899;
        answer(e);
        assertRequest(evalId, RequestStatus.Delivered);
        assertStatus(id, BountyStatus.Open);
        assertSubmission(id, sub, SubmissionStatus.InFlight);
        vm.assertTrue(board.getBounty(id).checkFailed, "check failed");
        vm.assertEq(payee.balance, 0, "nothing paid");
    }

    function test_row_Open_scoredButMeets_stays_Open() public {
        Terms memory t = someTerms();
        t.mode = MODE_OPEN;
        uint256 id = openBounty(t, someParams());
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        answer(_openScoreThatMeets(evalId));
        assertStatus(id, BountyStatus.Open);
        assertSubmission(id, sub, SubmissionStatus.InFlight);
        vm.assertTrue(board.getBounty(id).checkFailed, "check failed");
    }

    /// From an oracle that keeps less than ours what the terms say.
    function test_row_Open_passedOnAnotherTotal_stays_Open() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.payoutTotal -= 1;
        e.payoutCorrect -= 1;
        deliverDirectly(e);
        assertStatus(id, BountyStatus.Open);
        vm.assertTrue(board.getBounty(id).checkFailed, "check failed");
        vm.assertEq(payee.balance, 0, "nothing paid");
    }

    /* Open | close, anyone | no attempt Pending before its deadline, none Stored undelivered, and (live == 0 after revealDeadline,
       or set revoked, or now > hardStop) | Refunded | reward, forfeited bonds, LINK to researcher; live ones Returned */

    function test_row_Open_close_afterRevealDeadline_to_Refunded() public {
        uint256 ethBefore = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        uint256 id = openBounty();
        uint32 lapsed = commitAs(id, rival);
        uint256 revealDeadline = board.getBounty(id).params.commitDeadline + REVEAL_DELAY + REVEAL_WINDOW;
        vm.warp(revealDeadline);
        board.forfeit(id, lapsed);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_TooEarly.selector, board.getBounty(id).params.hardStop + 1, revealDeadline
            )
        );
        board.close(id);
        vm.warp(revealDeadline + 1);
        vm.assertTrue(board.closable(id), "closable");
        vm.prank(anyone);
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(researcher.balance, ethBefore + BOND, "reward and forfeited bond");
        vm.assertEq(link.balanceOf(researcher), linkBefore - PRICE, "LINK");
    }

    function test_row_Open_close_not_afterRevealDeadline_whileLive() public {
        uint256 id = openBounty();
        commitAs(id, miner);
        vm.warp(board.getBounty(id).params.commitDeadline + REVEAL_DELAY + REVEAL_WINDOW + 1);
        vm.assertTrue(!board.closable(id), "live");
        vm.expectRevert();
        board.close(id);
    }

    function test_row_Open_close_onRevokedSet_to_Refunded_liveReturned() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        vm.prank(owner);
        oracle.revokeSignerSet(signerSet);
        vm.assertTrue(board.closable(id), "closable");
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        board.claim(id, sub);
        vm.assertEq(payee.balance, uint256(BOND) + EVAL_FEE, "both back");
    }

    function test_row_Open_close_afterHardStop_to_Refunded_liveReturned() public {
        uint256 id = openBounty();
        uint32 committed = commitAs(id, rival);
        uint256 rivalBefore = rival.balance;
        uint32 revealed = submitAs(id, miner);
        uint64 hardStop = board.getBounty(id).params.hardStop;
        vm.warp(hardStop);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_TooEarly.selector, hardStop + 1, hardStop));
        board.close(id);
        vm.warp(hardStop + 1);
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        board.claim(id, committed);
        board.claim(id, revealed);
        vm.assertEq(rival.balance, rivalBefore + BOND + EVAL_FEE, "unrevealed: to the miner");
        vm.assertEq(payee.balance, uint256(BOND) + EVAL_FEE, "revealed: to the payee");
        vm.assertEq(address(board).balance, 0, "nothing left");
    }

    function test_row_Open_close_not_whilePendingBeforeDeadline_butAfterIt() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        uint64 hardStop = board.getBounty(id).params.hardStop;
        vm.warp(hardStop);
        bytes32 evalId = board.poke(id);
        vm.warp(hardStop + 1);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.close(id);
        vm.warp(requestOf(evalId).deadline + 1);
        board.close(id);
        assertRequest(evalId, RequestStatus.Expired);
        board.claim(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Returned);
    }

    function test_row_Open_close_not_whileStoredUndelivered() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        letStore(evaluationOf(evalId, STATUS_PASSED));
        vm.warp(board.getBounty(id).params.hardStop + 1);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.close(id);
        vm.prank(anyone);
        oracle.redeliver(evalId);
        assertStatus(id, BountyStatus.Paid);
    }

    function test_row_Open_close_afterCheckFailed() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.payoutCorrect = 0;
        answer(e);
        vm.warp(board.getBounty(id).params.hardStop + 1);
        vm.assertTrue(board.closable(id), "closable");
        board.close(id);
        board.claim(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Returned);
    }

    /* Paid, Refunded | withdraw(asset, to), creditor | - | - | ledger */

    function test_row_Paid_withdraw() public {
        BountyParams memory p = someParams();
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, 1000);
        uint256 id = openBounty(someTerms(), p);
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        vm.prank(royaltyTo);
        board.withdraw(address(0), anyone);
        vm.assertEq(anyone.balance, 1000 ether + REWARD / 10, "withdrawn");
        vm.assertEq(ethCredit(royaltyTo), 0, "ledger empty");
    }

    function test_row_Refunded_withdraw() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_SCORED);
        vm.prank(researcher);
        board.cancel(id);
        uint256 before = researcher.balance;
        vm.prank(researcher);
        board.withdraw(address(0), researcher);
        vm.assertEq(researcher.balance, before + EVAL_FEE, "the fee");
    }

    /* Final states have no way out. */

    function test_row_final_Paid() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        _isFinal(id, BountyStatus.Paid);
    }

    function test_row_final_Refunded() public {
        uint256 id = openBounty();
        vm.prank(researcher);
        board.cancel(id);
        _isFinal(id, BountyStatus.Refunded);
    }

    function _isFinal(uint256 id, BountyStatus status) private {
        vm.warp(block.timestamp + 30 days);
        bytes memory wrong = abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongStatus.selector, id, status);
        vm.expectRevert(wrong);
        board.close(id);
        vm.expectRevert(wrong);
        vm.prank(researcher);
        board.cancel(id);
        vm.expectRevert(wrong);
        board.poke(id);
        vm.expectRevert(wrong);
        board.commit{value: 0}(id, keccak256("commitment"));
        vm.expectRevert(wrong);
        board.forfeit(id, 1);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_Idle.selector, id));
        board.retry(id);
        vm.assertTrue(!board.closable(id), "not closable");
    }
}
