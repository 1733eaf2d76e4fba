// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_RAW, STATUS_PASSED, STATUS_SCORED, Terms} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, IBountyBoard, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice What is left to do once a bounty has ended, and what pausing does not stop.
contract EndTest is Fixture {
    function test_releaseLink_onlyOnceEnded() public {
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongStatus.selector, 7, BountyStatus.None));
        board.releaseLink(7);
        uint256 id = createBounty();
        vm.expectRevert(
            abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongStatus.selector, id, BountyStatus.Preparing)
        );
        board.releaseLink(id);
    }

    function test_releaseLink_byAnyone_toTheResearcher_once() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        uint256 before = link.balanceOf(researcher);
        uint256 left = linkBalanceOf(id);
        vm.prank(anyone);
        vm.assertEq(board.releaseLink(id), left, "amount");
        vm.assertEq(link.balanceOf(researcher), before + left, "LINK");
        vm.assertEq(board.releaseLink(id), 0, "nothing more");
    }

    function test_nextRevealed_emptyOnceEnded() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        uint32 other = submitAs(id, rival);
        vm.assertEq(board.nextRevealed(id), other, "next");
        answer(evalId, STATUS_PASSED);
        vm.assertEq(board.nextRevealed(id), 0, "nothing is next in a paid bounty");
        board.claim(id, other);
        assertSubmission(id, other, SubmissionStatus.Returned);
    }

    /// Every verb but create works while the board is paused: one bounty to a payout, one to a refund.
    function test_pause_stopsNothingElse() public {
        uint256 paid = createBounty();
        uint256 refunded = openBounty();
        vm.prank(owner);
        board.pause();

        answer(board.poke(paid), STATUS_SCORED);
        uint32 lapsed = commitAs(paid, rival);
        (, bytes32 evalId) = inFlightAs(paid, miner);
        letFail(evalId);
        board.retry(paid);
        vm.warp(block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 1);
        board.forfeit(paid, lapsed);
        answer(board.poke(paid), STATUS_PASSED);
        assertStatus(paid, BountyStatus.Paid);
        board.releaseLink(paid);
        board.withdrawFor(rival, address(0));

        uint32 live = submitAs(refunded, miner);
        vm.warp(board.getBounty(refunded).params.hardStop + 1);
        board.close(refunded);
        board.claim(refunded, live);
        assertStatus(refunded, BountyStatus.Refunded);
        vm.assertEq(address(board).balance, 0, "nothing is locked in");
    }

    /// LINK may be a reward like any token; escrow and LINK account do not mix.
    function test_linkAsReward() public {
        vm.prank(owner);
        board.allowAsset(address(link));
        BountyParams memory p = someParams();
        p.asset = address(link);
        Terms memory t = someTerms();
        (, uint256 linkNeeded,) = board.quoteCreate(t, p);
        vm.startPrank(researcher);
        link.approve(address(board), linkNeeded + REWARD);
        uint256 id = board.create(t, CODEC_RAW, SET_CID, p);
        vm.stopPrank();
        vm.assertEq(link.balanceOf(address(board)), REWARD, "escrow");
        vm.assertEq(linkBalanceOf(id), linkNeeded, "account");
        answer(board.poke(id), STATUS_SCORED);
        (, bytes32 evalId) = inFlightAs(id, miner);
        uint256 before = link.balanceOf(payee);
        answer(evalId, STATUS_PASSED);
        vm.assertEq(link.balanceOf(payee), before + REWARD, "paid");
        vm.assertEq(link.balanceOf(address(board)), 0, "nothing left");
    }
}
