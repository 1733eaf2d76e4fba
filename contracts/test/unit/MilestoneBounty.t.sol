// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {MilestoneBounty} from "../../src/examples/MilestoneBounty.sol";
import {
    CODEC_RAW,
    Evaluation,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    Submission,
    Terms
} from "../../src/AssayTypes.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice The example bounty, from milestones to prizes and back.
contract MilestoneBountyTest is Fixture {
    MilestoneBounty private bounty;
    uint64 private deadline;

    function setUp() public override {
        super.setUp();
        deadline = uint64(block.timestamp) + 10 days;
        vm.prank(researcher);
        bounty = new MilestoneBounty(oracle, EVAL_FEE, deadline, EVAL_TIMEOUT, PASS_MARGIN);
        _addMilestone(900_000, 1 ether);
        _addMilestone(950_000, 3 ether);
    }

    function _addMilestone(int64 threshold, uint256 prize) private {
        Terms memory t = someTerms();
        t.threshold = threshold;
        vm.startPrank(researcher);
        bounty.addMilestone{value: prize}(t, CODEC_RAW, SET_CID);
        link.approve(address(oracle), 10 * PRICE);
        oracle.fund(address(bounty), oracle.hashTerms(t), 10 * PRICE);
        vm.stopPrank();
    }

    function _submitAs(address who) private returns (uint256 entry) {
        Submission memory s = submissionOf(who);
        vm.prank(who);
        entry = bounty.submit{value: EVAL_FEE}(s.payee, s.codec, s.cid, s.weightsRoot);
    }

    function test_milestones_inOrder() public {
        uint256 entry = _submitAs(miner);
        bytes32 kept = keccak256(abi.encode(bounty.entries(entry).submission));
        vm.assertEq(kept, keccak256(abi.encode(submissionOf(miner))), "what was submitted");
        answer(bounty.poke(), STATUS_PASSED);
        vm.assertEq(bounty.entries(entry).attempts, 1, "one attempt");
        vm.assertEq(payee.balance, 1 ether, "first prize");
        vm.assertEq(bounty.current(), 1, "second milestone");
        _submitAs(rival);
        answer(bounty.poke(), STATUS_PASSED);
        vm.assertEq(payee.balance, 4 ether, "second prize");
        vm.expectRevert(MilestoneBounty.MilestoneBounty_NoMilestone.selector);
        _submitAs(miner);
        vm.assertEq(bounty.credit(researcher, address(0)), 2 * uint256(EVAL_FEE), "fees");
    }

    function test_notReached_dropsAndCharges() public {
        _submitAs(miner);
        _submitAs(rival);
        answer(bounty.poke(), STATUS_SCORED);
        Evaluation memory e = evaluationOf(bounty.poke(), STATUS_PASSED);
        e.payoutCorrect = 1799;
        answer(e);
        vm.assertEq(bounty.current(), 0, "89.95 % is not 90 %");
        vm.assertEq(bounty.credit(researcher, address(0)), 2 * uint256(EVAL_FEE), "fees");
        vm.expectRevert(MilestoneBounty.MilestoneBounty_QueueEmpty.selector);
        bounty.poke();
    }

    function test_reachedMilestone_returnsQueuedFees() public {
        _submitAs(miner);
        _submitAs(rival);
        answer(bounty.poke(), STATUS_PASSED);
        vm.expectRevert(MilestoneBounty.MilestoneBounty_QueueEmpty.selector);
        bounty.poke();
        _submitAs(rival);
        answer(bounty.poke(), STATUS_REFUSED);
        vm.assertEq(bounty.credit(payee, address(0)), EVAL_FEE, "the one that came too late has its fee back");
    }

    function test_sweep_reachedMilestone_oneByOne() public {
        _submitAs(miner);
        _submitAs(rival);
        _submitAs(anyone);
        vm.expectRevert(
            abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_TooEarly.selector, deadline + 1, block.timestamp)
        );
        bounty.sweep();
        answer(bounty.poke(), STATUS_PASSED);
        bounty.sweep();
        bounty.sweep();
        vm.assertEq(bounty.credit(payee, address(0)), 2 * uint256(EVAL_FEE), "fees of the late ones");
        vm.expectRevert(MilestoneBounty.MilestoneBounty_QueueEmpty.selector);
        bounty.sweep();
    }

    /// However many milestones the researcher added, so that {end} may not fit into a block.
    function test_sweep_afterTheDeadline_withoutEnd() public {
        _submitAs(miner);
        _submitAs(rival);
        vm.warp(deadline);
        bytes32 evalId = bounty.poke();
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_Busy.selector, evalId));
        bounty.sweep();
        vm.warp(requestOf(evalId).deadline + 1);
        bounty.retry();
        bounty.sweep();
        bounty.sweep();
        vm.assertEq(bounty.credit(payee, address(0)), 2 * uint256(EVAL_FEE), "fees back");
        vm.assertTrue(!bounty.ended(), "not ended");
    }

    function test_retry_thenDropsAfterThree() public {
        _submitAs(miner);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 evalId = bounty.poke();
            vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_NotFailed.selector, evalId));
            bounty.retry();
            if (i == 0) letFail(evalId);
            else vm.warp(requestOf(evalId).deadline + 1);
            bounty.retry();
        }
        vm.assertEq(bounty.credit(payee, address(0)), EVAL_FEE, "fee back");
        (uint256 submissions,) = bounty.counts();
        vm.assertEq(bounty.head(), submissions, "dropped");
    }

    function test_end_refundsWhatIsUnreached() public {
        _submitAs(miner);
        answer(bounty.poke(), STATUS_PASSED);
        _submitAs(rival);
        vm.expectRevert(
            abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_TooEarly.selector, deadline + 1, block.timestamp)
        );
        bounty.end();
        vm.warp(deadline);
        bytes32 evalId = bounty.poke();
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_NotFailed.selector, evalId));
        bounty.end();
        vm.warp(requestOf(evalId).deadline + 1);
        uint256 before = researcher.balance;
        uint256 linkBefore = link.balanceOf(researcher);
        bounty.end();
        vm.assertEq(researcher.balance, before + 3 ether, "second prize back");
        vm.assertEq(link.balanceOf(researcher), linkBefore + 18 * uint256(PRICE), "LINK back");
        bounty.sweep();
        vm.assertEq(bounty.credit(payee, address(0)), EVAL_FEE, "fee of the one in the queue back");
        assertRequest(evalId, RequestStatus.Expired);
        vm.expectRevert(MilestoneBounty.MilestoneBounty_Ended.selector);
        bounty.end();
        vm.expectRevert(MilestoneBounty.MilestoneBounty_Ended.selector);
        bounty.poke();
        vm.expectRevert(MilestoneBounty.MilestoneBounty_Ended.selector);
        _submitAs(rival);
        Terms memory t = someTerms();
        vm.expectRevert(MilestoneBounty.MilestoneBounty_Ended.selector);
        vm.prank(researcher);
        bounty.addMilestone{value: 1}(t, CODEC_RAW, SET_CID);
    }

    function test_refusals() public {
        Terms memory t = someTerms();
        vm.deal(anyone, 10 ether);
        vm.expectRevert(
            abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_NotResearcher.selector, researcher, anyone)
        );
        vm.prank(anyone);
        bounty.addMilestone{value: 1}(t, CODEC_RAW, SET_CID);
        t.researcher = rival;
        vm.expectRevert(
            abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_NotResearcher.selector, researcher, rival)
        );
        vm.prank(researcher);
        bounty.addMilestone{value: 1}(t, CODEC_RAW, SET_CID);
        t = someTerms();
        t.sealedSubs = false;
        vm.expectRevert(MilestoneBounty.MilestoneBounty_NotSealed.selector);
        vm.prank(researcher);
        bounty.addMilestone{value: 1}(t, CODEC_RAW, SET_CID);
        t.sealedSubs = true;
        vm.expectRevert(MilestoneBounty.MilestoneBounty_NoPrize.selector);
        vm.prank(researcher);
        bounty.addMilestone(t, CODEC_RAW, SET_CID);
        vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_WrongFee.selector, EVAL_FEE, 0));
        bounty.submit(payee, CODEC_RAW, SET_CID, SET_CID);
        vm.expectRevert(MilestoneBounty.MilestoneBounty_BadPayee.selector);
        vm.prank(anyone);
        bounty.submit{value: EVAL_FEE}(address(0), CODEC_RAW, SET_CID, SET_CID);
        _submitAs(miner);
        bytes32 evalId = bounty.poke();
        vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_Busy.selector, evalId));
        bounty.poke();
        vm.expectRevert(
            abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_UnknownEvaluation.selector, bytes32(uint256(1)))
        );
        Evaluation memory e;
        e.evalId = bytes32(uint256(1));
        vm.prank(address(oracle));
        bounty.fulfillEvaluation(e.evalId, e);
        vm.expectRevert(abi.encodeWithSelector(MilestoneBounty.MilestoneBounty_Busy.selector, evalId));
        bounty.sweep();
    }
}
