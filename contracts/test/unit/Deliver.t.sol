// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, RequestStatus, STATUS_PASSED, STATUS_SCORED} from "../../src/AssayTypes.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {IBountyBoard, BountyStatus} from "../../src/interfaces/IBountyBoard.sol";
import {EvaluationReceiver} from "../../src/receiver/EvaluationReceiver.sol";
import {OracleFixture} from "../base/OracleFixture.sol";
import {Receiver} from "../hostile/Receivers.sol";

/// @notice Store, then deliver: the receiver's gas, its misbehaviour, and redelivery.
contract DeliverTest is OracleFixture {
    function _answerIn(Receiver.Mood mood) private returns (bytes32 evalId) {
        receiver.setMood(mood);
        evalId = ask();
        answer(evalId, STATUS_SCORED);
    }

    function _staysStored(Receiver.Mood mood) private {
        bytes32 evalId = _answerIn(mood);
        assertRequest(evalId, RequestStatus.Stored);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_DeliveryFailed.selector, evalId));
        oracle.redeliver{gas: 2_000_000}(evalId);
        receiver.setMood(Receiver.Mood.Good);
        vm.prank(anyone);
        oracle.redeliver(evalId);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(receiver.lastEvaluation(), keccak256(abi.encode(oracle.getEvaluation(evalId))), "from storage");
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_WrongStatus.selector, evalId, RequestStatus.Stored, RequestStatus.Delivered
            )
        );
        oracle.redeliver(evalId);
        vm.assertEq(receiver.received(), 1, "once");
    }

    function test_deliver_receiverReverts() public {
        _staysStored(Receiver.Mood.Reverts);
    }

    function test_deliver_receiverBurnsGas() public {
        _staysStored(Receiver.Mood.BurnsGas);
    }

    function test_deliver_receiverRevertBomb() public {
        _staysStored(Receiver.Mood.RevertBomb);
    }

    function test_deliver_receiverReturnBomb() public {
        bytes32 evalId = _answerIn(Receiver.Mood.ReturnBomb);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    function test_deliver_receiverReenters() public {
        bytes32 evalId = _answerIn(Receiver.Mood.Reenters);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(receiver.reentered(), 5, "every way in is locked");
    }

    function test_deliver_receiverWithoutCode() public {
        bytes32 evalId = ask();
        vm.etch(address(receiver), "");
        answer(evalId, STATUS_SCORED);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    /// However little gas the node gives, the receiver gets its full gas or is not called.
    function testFuzz_deliver_fullGasOrNone(uint256 gasLimit) public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        (bytes32 requestId, bytes memory payload) = (oracle.requestIdOf(evalId), payloadOf(e));
        gasLimit = bound(gasLimit, 30_000, 600_000);
        vm.prank(address(operator));
        try oracle.fulfill{gas: gasLimit}(requestId, payload) {} catch {}
        (RequestStatus status,) = oracle.requestStatus(evalId);
        if (status == RequestStatus.Delivered) {
            vm.assertGe(receiver.gasSeen(), DELIVERY_GAS - 1000, "full gas");
        } else {
            vm.assertEq(receiver.gasSeen(), 0, "not called");
        }
    }

    /// The Operator lets 400,000 gas through at least; that is enough for the dearest answer to the dearest receiver.
    function test_deliver_fitsIntoTheOperatorsMinimum() public {
        receiver.setMood(Receiver.Mood.BurnsGas);
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        (bytes32 requestId, bytes memory payload) = (oracle.requestIdOf(evalId), payloadOf(e));
        // 63/64 of the 400,000 that the Operator insists on, less what a call of its own costs in the transaction.
        vm.prank(address(operator));
        oracle.fulfill{gas: uint256(400_000) * 63 / 64}(requestId, payload);
        assertRequest(evalId, RequestStatus.Stored);
        vm.assertEq(receiver.received(), 0, "it burnt its gas");
        receiver.setMood(Receiver.Mood.Good);
        evalId = ask(2, 1);
        e = evaluationOf(evalId, STATUS_PASSED);
        (requestId, payload) = (oracle.requestIdOf(evalId), payloadOf(e));
        vm.prank(address(operator));
        oracle.fulfill{gas: uint256(400_000) * 63 / 64}(requestId, payload);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertGe(receiver.gasSeen(), DELIVERY_GAS - 1000, "full gas");
    }

    function test_redeliver_withTooLittleGas() public {
        bytes32 evalId = _answerIn(Receiver.Mood.Reverts);
        receiver.setMood(Receiver.Mood.Good);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_DeliveryFailed.selector, evalId));
        oracle.redeliver{gas: 250_000}(evalId);
        assertRequest(evalId, RequestStatus.Stored);
    }

    function test_redeliver_moreGasThanTheFirstTime() public {
        bytes32 evalId = _answerIn(Receiver.Mood.Reverts);
        receiver.setMood(Receiver.Mood.Good);
        oracle.redeliver{gas: 2_000_000}(evalId);
        vm.assertGe(receiver.gasSeen(), 1_500_000, "all the caller's gas");
    }

    /* THE BOARD AS RECEIVER */

    function test_board_onlyItsOracle() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        vm.expectRevert(
            abi.encodeWithSelector(
                EvaluationReceiver.EvaluationReceiver_NotOracle.selector, address(oracle), address(operator)
            )
        );
        vm.prank(address(operator));
        board.fulfillEvaluation(evalId, e);
    }

    function test_board_idsMustAgree() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.evalId = keccak256("other");
        vm.expectRevert(
            abi.encodeWithSelector(EvaluationReceiver.EvaluationReceiver_WrongEvaluation.selector, evalId, e.evalId)
        );
        vm.prank(address(oracle));
        board.fulfillEvaluation(evalId, e);
    }

    function test_board_consumesOnce() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        vm.assertEq(board.bountyOf(evalId), id, "waits");
        answer(e);
        vm.assertEq(board.bountyOf(evalId), 0, "done");
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_UnknownEvaluation.selector, evalId));
        deliverDirectly(e);
    }

    function test_board_checkFailed_consumesOnce() public {
        uint256 id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        e.payoutCorrect = 0;
        answer(e);
        e.payoutCorrect = e.payoutTotal;
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_UnknownEvaluation.selector, evalId));
        deliverDirectly(e);
        assertStatus(id, BountyStatus.Open);
    }

    function testFuzz_board_unknownEvaluation(bytes32 evalId) public {
        Evaluation memory e;
        e.evalId = evalId;
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_UnknownEvaluation.selector, evalId));
        deliverDirectly(e);
    }
}
