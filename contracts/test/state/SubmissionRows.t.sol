// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Evaluation,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNAVAILABLE,
    STATUS_UNSTABLE,
    Terms
} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, IBountyBoard, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice One test for each row of the protocol's table of submissions (section 6): what may happen, and where bond and fee go.
contract SubmissionRowsTest is Fixture {
    uint256 private constant STAKE = uint256(BOND) + EVAL_FEE;

    /* - | commit, miner | Open, < commitDeadline, room until hardStop, LINK for 3 attempts reserved | Committed | both in */

    function test_row_none_commit_to_Committed() public {
        uint256 id = openBounty();
        uint256 before = miner.balance;
        uint32 sub = commitAs(id, miner);
        vm.assertEq(sub, 1, "first");
        assertSubmission(id, sub, SubmissionStatus.Committed);
        vm.assertEq(miner.balance, before - STAKE, "both in");
        vm.assertEq(board.getBounty(id).live, 1, "live");
        vm.assertEq(board.getBounty(id).reservedAttempts, 3, "LINK for three attempts reserved");
    }

    function test_row_none_commit_not_whilePreparing() public {
        uint256 id = createBounty();
        vm.expectRevert(
            abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongStatus.selector, id, BountyStatus.Preparing)
        );
        board.commit{value: STAKE}(id, keccak256("commitment"));
    }

    function test_row_none_commit_not_afterCommitDeadline() public {
        uint256 id = openBounty();
        uint64 deadline = board.getBounty(id).params.commitDeadline;
        vm.warp(deadline - 1);
        commitAs(id, rival);
        vm.warp(deadline);
        vm.deal(address(this), STAKE);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_DeadlinePassed.selector, deadline, deadline));
        board.commit{value: STAKE}(id, keccak256("commitment"));
    }

    function test_row_none_commit_not_withoutTimeLeft() public {
        BountyParams memory p = someParams();
        // Room for two live submissions at the last second of commits.
        p.hardStop = p.commitDeadline + REVEAL_DELAY + REVEAL_WINDOW + 6 * EVAL_TIMEOUT;
        uint256 id = openBounty(someTerms(), p);
        vm.warp(p.commitDeadline - 1);
        commitAs(id, miner);
        commitAs(id, rival);
        vm.deal(address(this), STAKE);
        uint256 needed = block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 9 * EVAL_TIMEOUT;
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NoTimeLeft.selector, needed, p.hardStop));
        board.commit{value: STAKE}(id, keccak256("commitment"));
    }

    function test_row_none_commit_not_withoutLink_untilToppedUp() public {
        BountyParams memory p = someParams();
        p.minEvals = 1;
        uint256 id = openBounty(someTerms(), p);
        // Two attempts of the probe are left beside the three funded for one submission.
        commitAs(id, miner);
        vm.deal(address(this), STAKE);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NoLinkLeft.selector, 6, 5));
        board.commit{value: STAKE}(id, keccak256("commitment"));

        vm.startPrank(anyone);
        link.approve(address(oracle), PRICE);
        oracle.fund(address(board), board.getBounty(id).termsHash, PRICE);
        vm.stopPrank();
        commitAs(id, rival);
        vm.assertEq(board.getBounty(id).reservedAttempts, 6, "reserved");
    }

    function test_row_none_commit_not_beyondMaxEvals() public {
        Terms memory t = someTerms();
        t.maxEvals = 2;
        uint256 id = openBounty(t, someParams());
        commitAs(id, miner);
        vm.deal(address(this), STAKE);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NoEvaluationsLeft.selector, 2, 1));
        board.commit{value: STAKE}(id, keccak256("commitment"));
    }

    function test_row_none_commit_not_withWrongValue() public {
        uint256 id = openBounty();
        vm.deal(address(this), STAKE);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongValue.selector, STAKE, STAKE - 1));
        board.commit{value: STAKE - 1}(id, keccak256("commitment"));
    }

    /* Committed | reveal, same miner | after revealDelay, within revealWindow | Revealed | - */

    function test_row_Committed_reveal_to_Revealed_firstSecond() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        (uint64 from,) = board.revealTimes(id, sub);
        vm.warp(from);
        revealAs(id, sub, miner);
        assertSubmission(id, sub, SubmissionStatus.Revealed);
        vm.assertEq(board.getBounty(id).live, 1, "still live");
    }

    function test_row_Committed_reveal_to_Revealed_lastSecond() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        (, uint64 until) = board.revealTimes(id, sub);
        vm.warp(until);
        revealAs(id, sub, miner);
        assertSubmission(id, sub, SubmissionStatus.Revealed);
    }

    function test_row_Committed_reveal_not_beforeDelay() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        (uint64 from,) = board.revealTimes(id, sub);
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_TooEarly.selector, from, from - 1));
        revealAs(id, sub, miner);
    }

    function test_row_Committed_reveal_not_afterWindow() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        (, uint64 until) = board.revealTimes(id, sub);
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_WindowOver.selector, until, until + 1));
        revealAs(id, sub, miner);
    }

    function test_row_Committed_reveal_not_byAnother() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NotMiner.selector, miner, rival));
        revealAs(id, sub, rival);
    }

    /* Committed | forfeit, anyone | window over | Forfeited | bond to the pot, fee back */

    function test_row_Committed_forfeit_to_Forfeited() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        (, uint64 until) = board.revealTimes(id, sub);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_TooEarly.selector, until + 1, until));
        board.forfeit(id, sub);
        vm.warp(until + 1);
        vm.prank(anyone);
        board.forfeit(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Forfeited);
        vm.assertEq(board.getBounty(id).pot, BOND, "bond to the pot");
        vm.assertEq(ethCredit(miner), EVAL_FEE, "fee back");
        vm.assertEq(board.getBounty(id).live, 0, "not live");
        vm.assertEq(board.getBounty(id).reservedAttempts, 0, "nothing reserved");
    }

    function test_row_Committed_forfeit_not_afterReveal() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        vm.warp(block.timestamp + 1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_WrongSubmissionStatus.selector, id, sub, SubmissionStatus.Revealed
            )
        );
        board.forfeit(id, sub);
    }

    /* Revealed | poke, anyone | lowest commit order among Revealed, slot free | InFlight | LINK out */

    function test_row_Revealed_poke_lowestCommitOrder_to_InFlight() public {
        uint256 id = openBounty();
        uint32 unrevealed = commitAs(id, anyone);
        uint32 first = commitAs(id, miner);
        uint32 second = commitAs(id, rival);
        vm.warp(block.timestamp + REVEAL_DELAY);
        revealAs(id, second, rival);
        revealAs(id, first, miner);
        vm.assertEq(board.nextRevealed(id), first, "commit order, not reveal order");
        uint256 linkBefore = linkBalanceOf(id);
        vm.prank(anyone);
        board.poke(id);
        assertSubmission(id, first, SubmissionStatus.InFlight);
        assertSubmission(id, second, SubmissionStatus.Revealed);
        assertSubmission(id, unrevealed, SubmissionStatus.Committed);
        vm.assertEq(linkBalanceOf(id), linkBefore - PRICE, "LINK out");
        vm.assertEq(board.getBounty(id).reservedAttempts, 8, "one attempt used");
    }

    function test_row_Revealed_poke_not_whileSlotTaken() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        submitAs(id, rival);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_Busy.selector, id, evalId));
        board.poke(id);
    }

    function test_row_Revealed_poke_not_whenNothingRevealed() public {
        uint256 id = openBounty();
        commitAs(id, miner);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NothingRevealed.selector, id));
        board.poke(id);
    }

    function test_row_Revealed_poke_not_afterHardStop() public {
        uint256 id = openBounty();
        submitAs(id, miner);
        uint64 hardStop = board.getBounty(id).params.hardStop;
        vm.warp(hardStop + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IBountyBoard.BountyBoard_DeadlinePassed.selector, hardStop, hardStop + 1)
        );
        board.poke(id);
    }

    /* InFlight | evaluation | SCORED / REFUSED, UNAVAILABLE, UNSTABLE | Scored / Invalid | bond back, fee to researcher */

    function test_row_InFlight_scored_to_Scored() public {
        _evaluatedAs(STATUS_SCORED, SubmissionStatus.Scored);
    }

    function test_row_InFlight_refused_to_Invalid() public {
        _evaluatedAs(STATUS_REFUSED, SubmissionStatus.Invalid);
    }

    function test_row_InFlight_unavailable_to_Invalid() public {
        _evaluatedAs(STATUS_UNAVAILABLE, SubmissionStatus.Invalid);
    }

    function test_row_InFlight_unstable_to_Invalid() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        deliverDirectly(evaluationOf(evalId, STATUS_UNSTABLE));
        _assertEvaluated(id, sub, SubmissionStatus.Invalid);
    }

    function _evaluatedAs(uint8 status, SubmissionStatus expected) private {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, status);
        _assertEvaluated(id, sub, expected);
    }

    function _assertEvaluated(uint256 id, uint32 sub, SubmissionStatus expected) private view {
        assertSubmission(id, sub, expected);
        assertStatus(id, BountyStatus.Open);
        vm.assertEq(ethCredit(payee), BOND, "bond back");
        vm.assertEq(ethCredit(researcher), EVAL_FEE, "fee to the researcher");
        vm.assertEq(board.getBounty(id).live, 0, "not live");
        vm.assertEq(board.getBounty(id).reservedAttempts, 0, "unused attempts released");
        vm.assertTrue(!board.getBounty(id).busy, "slot free");
    }

    /* InFlight | evaluation | PASSED | Won | both back + reward */

    function test_row_InFlight_passed_to_Won() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        assertSubmission(id, sub, SubmissionStatus.Won);
        vm.assertEq(board.getBounty(id).winner, sub, "winner");
        vm.assertEq(payee.balance, uint256(REWARD) + STAKE, "both back + reward");
    }

    /* InFlight | retry, anyone | oracle says Failed or Expired, or the board's check failed; never while Stored undelivered;
       attempt < 3 / == 3 | Revealed (same order) / Returned | - / both back */

    function test_row_InFlight_retryAfterFailed_to_Revealed_then_Returned() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        uint32 later = submitAs(id, rival);
        for (uint256 attempt = 1; attempt <= 3; ++attempt) {
            vm.assertEq(board.nextRevealed(id), sub, "same order");
            letFail(board.poke(id));
            vm.prank(anyone);
            board.retry(id);
            assertSubmission(id, sub, attempt < 3 ? SubmissionStatus.Revealed : SubmissionStatus.Returned);
        }
        vm.assertEq(board.nextRevealed(id), later, "the next one's turn");
        vm.assertEq(payee.balance, STAKE, "both back");
        vm.assertEq(board.getBounty(id).live, 1, "live");
        vm.assertEq(board.getBounty(id).reservedAttempts, 3, "reserved for the other");
    }

    function test_row_InFlight_retryAfterExpired_to_Revealed_then_Returned() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        for (uint256 attempt = 1; attempt <= 3; ++attempt) {
            // retry itself expires an attempt whose deadline is over.
            vm.warp(requestOf(board.poke(id)).deadline + 1);
            board.retry(id);
            assertSubmission(id, sub, attempt < 3 ? SubmissionStatus.Revealed : SubmissionStatus.Returned);
        }
        vm.assertEq(payee.balance, STAKE, "both back");
    }

    function test_row_InFlight_retryAfterCheckFailed_to_Revealed_then_Returned() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        for (uint256 attempt = 1; attempt <= 3; ++attempt) {
            Evaluation memory e = evaluationOf(board.poke(id), STATUS_PASSED);
            (e.payoutCorrect, e.deliveryHash) = attempt == 1 ? (e.payoutTotal, bytes32(0)) : (0, e.deliveryHash);
            answer(e);
            board.retry(id);
            assertSubmission(id, sub, attempt < 3 ? SubmissionStatus.Revealed : SubmissionStatus.Returned);
        }
        assertStatus(id, BountyStatus.Open);
        vm.assertEq(payee.balance, STAKE, "both back, no reward");
    }

    function test_row_InFlight_retry_thenPasses() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        letFail(board.poke(id));
        board.retry(id);
        letExpire(board.poke(id));
        board.retry(id);
        answer(board.poke(id), STATUS_PASSED);
        assertSubmission(id, sub, SubmissionStatus.Won);
    }

    function test_row_InFlight_retry_not_whilePending() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        vm.warp(requestOf(evalId).deadline);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.retry(id);
    }

    function test_row_InFlight_retry_not_whileStoredUndelivered() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        letStore(evaluationOf(evalId, STATUS_SCORED));
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AttemptAlive.selector, id, evalId));
        board.retry(id);
        oracle.redeliver(evalId);
        assertSubmission(id, sub, SubmissionStatus.Scored);
    }

    /* any live | claim, anyone for payee | bounty ended | Returned | both back */

    function test_row_Committed_claim_afterPaid_to_Returned() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, rival);
        uint256 before = rival.balance;
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        vm.prank(anyone);
        board.claim(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Returned);
        vm.assertEq(rival.balance, before + STAKE, "both back to the miner");
        vm.assertEq(board.getBounty(id).live, 0, "live");
    }

    function test_row_Revealed_claim_afterPaid_to_Returned() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        uint32 sub = submitAs(id, rival);
        answer(evalId, STATUS_PASSED);
        uint256 before = payee.balance;
        vm.prank(anyone);
        board.claim(id, sub);
        vm.assertEq(payee.balance, before + STAKE, "both back to the payee");
    }

    function test_row_InFlight_claim_afterRefunded_to_Returned() public {
        uint256 id = openBounty();
        (uint32 sub, bytes32 evalId) = inFlightAs(id, miner);
        letFail(evalId);
        vm.warp(board.getBounty(id).params.hardStop + 1);
        board.close(id);
        assertSubmission(id, sub, SubmissionStatus.InFlight);
        board.claim(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Returned);
        vm.assertEq(payee.balance, STAKE, "both back");
    }

    function test_row_live_claim_not_beforeTheEnd_norTwice() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongStatus.selector, id, BountyStatus.Open));
        board.claim(id, sub);
        vm.warp(board.getBounty(id).params.hardStop + 1);
        board.close(id);
        board.claim(id, sub);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_WrongSubmissionStatus.selector, id, sub, SubmissionStatus.Returned
            )
        );
        board.claim(id, sub);
    }

    function test_row_final_notClaimable() public {
        uint256 id = openBounty();
        (uint32 scored, bytes32 evalId) = inFlightAs(id, rival);
        answer(evalId, STATUS_SCORED);
        uint32 won;
        (won, evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_WrongSubmissionStatus.selector, id, scored, SubmissionStatus.Scored
            )
        );
        board.claim(id, scored);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_WrongSubmissionStatus.selector, id, won, SubmissionStatus.Won
            )
        );
        board.claim(id, won);
    }
}
