// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Evaluation,
    Ladder,
    MODE_OPEN,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNAVAILABLE,
    STATUS_UNSTABLE,
    Terms
} from "../../src/AssayTypes.sol";
import {IDirectRequestOracle} from "../../src/interfaces/IDirectRequestOracle.sol";
import {FailReason, IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {DirectRequestOracle} from "../../src/oracle/DirectRequestOracle.sol";
import {OracleFixture} from "../base/OracleFixture.sol";

/// @notice fulfill through the real Operator: what is stored, what fails an attempt, what is ignored.
contract FulfillTest is OracleFixture {
    event EvaluationFailed(bytes32 indexed evalId, FailReason reason);
    event LateFulfillment(bytes32 indexed evalId, RequestStatus status);
    event Evaluated(
        bytes32 indexed evalId,
        address indexed receiver,
        bytes32 indexed termsHash,
        Evaluation evaluation,
        bytes delivery
    );

    uint256 private constant N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function _expectFail(bytes32 evalId, bytes memory payload, FailReason reason) private {
        vm.expectEmit(true, true, true, true, address(oracle));
        emit EvaluationFailed(evalId, reason);
        fulfill(evalId, payload, NODE_GAS);
        assertRequest(evalId, RequestStatus.Failed);
        vm.assertEq(receiver.received(), 0, "nothing delivered");
        (, uint256 evaluations) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(evaluations, terms.maxEvals, "nothing stored");
    }

    function _expectFields(Evaluation memory e) private {
        _expectFail(e.evalId, payloadOf(e), FailReason.Fields);
    }

    /* STORED AND DELIVERED */

    function test_fulfill_stores_emits_delivers() public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit Evaluated(evalId, address(receiver), termsHash, e, deliveryOf(evalId));
        answer(e);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(receiver.lastEvaluation(), keccak256(abi.encode(e)), "receiver got it");
        vm.assertEq(keccak256(abi.encode(oracle.getEvaluation(evalId))), keccak256(abi.encode(e)), "stored");
    }

    function testFuzz_fulfill_anyHonestEvaluation(
        uint8 status,
        uint8 class,
        uint32 feedback,
        uint32 payout,
        int64 feedbackLoss,
        int64 payoutLoss,
        uint16 steps
    ) public {
        Evaluation memory e = evaluationOf(ask(), uint8(bound(status, 1, 4)));
        if (e.status == STATUS_REFUSED) e.class = uint8(bound(class, 1, 4));
        bool measured = e.status == STATUS_SCORED || e.status == STATUS_PASSED;
        if (measured && steps != 0) {
            e.ladderIndex = int32(uint32(steps));
            e.feedbackCorrect = uint32(bound(feedback, 0, e.feedbackTotal));
            e.feedbackLossMicro = feedbackLoss;
        }
        if (e.status == STATUS_PASSED) {
            e.payoutCorrect = uint32(bound(payout, 0, e.payoutTotal));
            e.payoutLossMicro = payoutLoss;
        }
        answer(e);
        assertRequest(e.evalId, RequestStatus.Delivered);
        vm.assertEq(keccak256(abi.encode(oracle.getEvaluation(e.evalId))), keccak256(abi.encode(e)), "stored");
        Ladder memory l = oracle.ladder(address(receiver), termsHash);
        vm.assertEq(l.index, measured ? e.ladderIndex : int32(-1), "ladder index");
        vm.assertEq(l.correct, measured ? e.feedbackCorrect : 0, "ladder correct");
        vm.assertEq(l.lossMicro, measured ? e.feedbackLossMicro : int64(0), "ladder loss");
    }

    function test_fulfill_openMode_refusedLeavesTheLadder() public {
        Terms memory t = someTerms();
        (t.mode, t.step) = (MODE_OPEN, 0);
        useTerms(t);
        Evaluation memory e = evaluationOf(ask(), STATUS_REFUSED);
        (e.ladderIndex, e.feedbackCorrect, e.feedbackLossMicro) = (7, 1, 2);
        answer(e);
        assertRequest(e.evalId, RequestStatus.Delivered);
        vm.assertEq(oracle.ladder(address(receiver), termsHash).index, -1, "index");
        vm.assertEq(oracle.ladder(address(receiver), termsHash).correct, 0, "correct");
        vm.assertEq(oracle.ladder(address(receiver), termsHash).lossMicro, 0, "loss");
    }

    function test_fulfill_openMode_showsPayoutValues() public {
        Terms memory t = someTerms();
        (t.mode, t.step) = (MODE_OPEN, 0);
        useTerms(t);
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        (e.payoutCorrect, e.payoutLossMicro) = (1234, 567);
        answer(e);
        assertRequest(e.evalId, RequestStatus.Delivered);
        // A lower index is no ladder at all in open mode.
        e = evaluationOf(ask(2, 1), STATUS_SCORED);
        (e.ladderIndex, e.feedbackCorrect) = (-1, 3);
        answer(e);
        assertRequest(e.evalId, RequestStatus.Delivered);
    }

    /* FAILED ATTEMPTS: NEVER A REVERT */

    function test_fulfill_badSignature() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        _expectFail(e.evalId, abi.encode(e, "", signed(e, 2)), FailReason.Signature);
    }

    function testFuzz_fulfill_anySignatureBytes(bytes memory signature) public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        vm.assume(keccak256(signature) != keccak256(signed(e, SIGNER_KEY)));
        _expectFail(e.evalId, abi.encode(e, "", signature), FailReason.Signature);
    }

    /// The mirror image (r, n - s) of a good signature recovers the same signer and is refused.
    function test_fulfill_malleableSignature() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SIGNER_KEY, oracle.hashEvaluation(e));
        bytes memory mirrored = abi.encodePacked(r, bytes32(N - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expectFail(e.evalId, abi.encode(e, "", mirrored), FailReason.Signature);
    }

    /// Whatever is changed after signing, the signature is no longer good.
    function testFuzz_fulfill_changedAfterSigning(uint8 field, uint32 by) public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        bytes memory signature = signed(e, SIGNER_KEY);
        by = uint32(bound(by, 1, 100));
        field = uint8(bound(field, 0, 8));
        if (field == 0) e.status = STATUS_PASSED;
        else if (field == 1) e.class = uint8(by);
        else if (field == 2) e.feedbackCorrect += by;
        else if (field == 3) e.feedbackTotal += by;
        else if (field == 4) e.feedbackLossMicro += int64(uint64(by));
        else if (field == 5) e.payoutCorrect += by;
        else if (field == 6) e.payoutTotal += by;
        else if (field == 7) e.payoutLossMicro += int64(uint64(by));
        else e.ladderIndex += int32(by);
        _expectFail(e.evalId, abi.encode(e, "", signature), FailReason.Signature);
    }

    function test_fulfill_signatureForAnotherOracle() public {
        DirectRequestOracle other =
            new DirectRequestOracle(address(link), address(operator), SPEC_ID, PRICE, DELIVERY_GAS, 0, owner);
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SIGNER_KEY, other.hashEvaluation(e));
        _expectFail(e.evalId, abi.encode(e, "", abi.encodePacked(r, s, v)), FailReason.Signature);
    }

    function test_fulfill_signatureForAnotherChain() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        bytes memory signature = signed(e, SIGNER_KEY);
        vm.chainId(here);
        _expectFail(e.evalId, abi.encode(e, "", signature), FailReason.Signature);
    }

    function test_fulfill_revokedSet() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_PASSED);
        vm.prank(owner);
        oracle.revokeSignerSet(signerSet);
        _expectFail(e.evalId, payloadOf(e), FailReason.SignerSet);
    }

    function test_fulfill_signerOfAnotherSet() public {
        activateSet(vm.addr(99));
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        _expectFail(e.evalId, abi.encode(e, "", signed(e, 99)), FailReason.Signature);
    }

    function testFuzz_fulfill_garbagePayload(bytes memory garbage) public {
        bytes32 evalId = ask();
        vm.assume(garbage.length < 416);
        _expectFail(evalId, bytes.concat(evalId, garbage), FailReason.Payload);
    }

    function test_fulfill_dirtyFields() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        bytes memory payload = payloadOf(e);
        payload[32] = 0x01; // status is a uint8 in a word of its own
        _expectFail(e.evalId, payload, FailReason.Payload);
    }

    function test_fulfill_deliveryDoesNotMatchItsHash() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_PASSED);
        bytes memory signature = signed(e, SIGNER_KEY);
        bytes memory other = deliveryOf(keccak256("other"));
        _expectFail(e.evalId, abi.encode(e, other, signature), FailReason.Delivery);
        e = evaluationOf(ask(1, 2), STATUS_PASSED);
        _expectFail(e.evalId, abi.encode(e, "", signed(e, SIGNER_KEY)), FailReason.Delivery);
    }

    function test_fulfill_deliveryOfAnotherLength() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_PASSED);
        bytes memory long = bytes.concat(deliveryOf(e.evalId), "x");
        e.deliveryHash = keccak256(long);
        _expectFail(e.evalId, abi.encode(e, long, signed(e, SIGNER_KEY)), FailReason.Delivery);
    }

    function test_fulfill_deliveryWithoutAPass() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        e.deliveryHash = keccak256(deliveryOf(e.evalId));
        _expectFail(e.evalId, payloadOf(e), FailReason.Delivery);
        e = evaluationOf(ask(1, 2), STATUS_SCORED);
        _expectFail(e.evalId, abi.encode(e, deliveryOf(e.evalId), signed(e, SIGNER_KEY)), FailReason.Delivery);
    }

    function test_fulfill_deliveryForTheProbe() public {
        Evaluation memory e = evaluationOf(ask(0, 1), STATUS_PASSED);
        e.deliveryHash = keccak256(deliveryOf(e.evalId));
        _expectFail(e.evalId, payloadOf(e), FailReason.Delivery);
    }

    function test_fulfill_badStatusOrClass() public {
        Evaluation memory e = evaluationOf(ask(1, 1), STATUS_SCORED);
        e.status = 0;
        _expectFields(e);
        e = evaluationOf(ask(1, 2), STATUS_SCORED);
        e.status = 6;
        _expectFields(e);
        e = evaluationOf(ask(1, 3), STATUS_UNSTABLE);
        _expectFields(e); // a single node has nothing to disagree with
        e = evaluationOf(ask(2, 1), STATUS_REFUSED);
        e.class = 0;
        _expectFields(e);
        e = evaluationOf(ask(2, 2), STATUS_REFUSED);
        e.class = 5;
        _expectFields(e);
        e = evaluationOf(ask(2, 3), STATUS_UNAVAILABLE);
        e.class = 1;
        _expectFields(e);
    }

    function test_fulfill_badNumbers() public {
        Evaluation memory e = evaluationOf(ask(1, 1), STATUS_SCORED);
        e.feedbackTotal -= 1;
        _expectFields(e);
        e = evaluationOf(ask(1, 2), STATUS_SCORED);
        e.payoutTotal += 1;
        _expectFields(e);
        e = evaluationOf(ask(1, 3), STATUS_SCORED);
        e.feedbackCorrect = e.feedbackTotal + 1;
        _expectFields(e);
        e = evaluationOf(ask(2, 1), STATUS_PASSED);
        e.payoutCorrect = e.payoutTotal + 1;
        _expectFields(e);
    }

    function test_fulfill_payoutShownWithoutAPass() public {
        Evaluation memory e = evaluationOf(ask(1, 1), STATUS_SCORED);
        e.payoutCorrect = 1;
        _expectFields(e);
        e = evaluationOf(ask(1, 2), STATUS_SCORED);
        e.payoutLossMicro = 1;
        _expectFields(e);
    }

    function test_fulfill_ladderRules() public {
        answer(evaluationOf(ask(), STATUS_SCORED));
        uint256 before = receiver.received();
        Evaluation memory e = evaluationOf(ask(2, 1), STATUS_SCORED);
        e.ladderIndex = -1; // down
        _expectLadder(e);
        e = evaluationOf(ask(2, 2), STATUS_SCORED);
        e.ladderIndex = 0; // no step, other values
        _expectLadder(e);
        e = evaluationOf(ask(2, 3), STATUS_REFUSED);
        e.ladderIndex = 1; // up without a measurement
        _expectLadder(e);
        vm.assertEq(receiver.received(), before, "nothing delivered");
    }

    function _expectLadder(Evaluation memory e) private {
        vm.expectEmit(true, true, true, true, address(oracle));
        emit EvaluationFailed(e.evalId, FailReason.Ladder);
        answer(e);
        assertRequest(e.evalId, RequestStatus.Failed);
    }

    /* IGNORED OR REFUSED */

    function test_fulfill_onlyByTheOperator() public {
        Evaluation memory e = evaluationOf(ask(), STATUS_SCORED);
        (bytes32 requestId, bytes memory payload) = (oracle.requestIdOf(e.evalId), payloadOf(e));
        vm.expectRevert(abi.encodeWithSelector(IDirectRequestOracle.DirectRequestOracle_NotOperator.selector, node));
        vm.prank(node);
        oracle.fulfill(requestId, payload);
    }

    function testFuzz_fulfill_unknownRequest(bytes32 requestId, bytes memory payload) public {
        bytes32 evalId = ask();
        vm.assume(requestId != oracle.requestIdOf(evalId));
        vm.expectRevert();
        vm.prank(address(operator));
        oracle.fulfill(requestId, payload);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectRequestOracle.DirectRequestOracle_UnknownRequest.selector, requestId, evalId)
        );
        vm.prank(address(operator));
        oracle.fulfill(requestId, bytes.concat(evalId, payload));
        assertRequest(evalId, RequestStatus.Pending);
    }

    function test_fulfill_neverRequested() public {
        bytes32 evalId = keccak256("never");
        bytes32 requestId = oracle.requestIdOf(evalId);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectRequestOracle.DirectRequestOracle_UnknownRequest.selector, requestId, evalId)
        );
        vm.prank(address(operator));
        oracle.fulfill(requestId, abi.encode(evalId));
    }

    function test_fulfill_afterTheDeadline_countsUntilExpired() public {
        bytes32 evalId = ask();
        vm.warp(requestOf(evalId).deadline + 1 days);
        answer(evalId, STATUS_SCORED);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    function test_fulfill_afterExpired_isIgnored() public {
        bytes32 evalId = ask();
        letExpire(evalId);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit LateFulfillment(evalId, RequestStatus.Expired);
        answer(evalId, STATUS_PASSED);
        assertRequest(evalId, RequestStatus.Expired);
        vm.assertEq(receiver.received(), 0, "nothing delivered");
    }

    /// The Operator's owner may call the callback as often as it likes: one evaluation is stored once.
    function test_fulfill_replay() public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        bytes memory payload = payloadOf(e);
        answer(e);
        bytes32 requestId = oracle.requestIdOf(evalId);
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(address(operator));
            oracle.fulfill(requestId, payload);
        }
        vm.assertEq(receiver.received(), 1, "delivered once");
        (, uint256 evaluations) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(evaluations, terms.maxEvals - 1, "stored once");
    }

    function test_fulfill_afterFailed_isIgnored() public {
        bytes32 evalId = ask();
        bytes memory payload = payloadOf(evaluationOf(evalId, STATUS_PASSED));
        letFail(evalId);
        bytes32 requestId = oracle.requestIdOf(evalId);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit LateFulfillment(evalId, RequestStatus.Failed);
        vm.prank(address(operator));
        oracle.fulfill(requestId, payload);
        assertRequest(evalId, RequestStatus.Failed);
        vm.assertEq(receiver.received(), 0, "nothing delivered");
    }

    function test_getEvaluation_onlyStored() public {
        bytes32 evalId = ask();
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_WrongStatus.selector, evalId, RequestStatus.Stored, RequestStatus.Pending
            )
        );
        oracle.getEvaluation(evalId);
    }

    function test_constructor_linkMismatch() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectRequestOracle.DirectRequestOracle_LinkMismatch.selector, address(token), address(link)
            )
        );
        new DirectRequestOracle(address(token), address(operator), SPEC_ID, PRICE, DELIVERY_GAS, 0, owner);
    }

    /* DIGEST */

    function testFuzz_hashEvaluation_formula(Evaluation memory e) public view {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Assay"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        bytes32 typeHash = keccak256(
            "Evaluation(bytes32 evalId,uint8 status,uint8 class,uint32 feedbackCorrect,uint32 feedbackTotal,int64 feedbackLossMicro,uint32 payoutCorrect,uint32 payoutTotal,int64 payoutLossMicro,int32 ladderIndex,bytes32 deliveryHash)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, e));
        vm.assertEq(
            oracle.hashEvaluation(e), keccak256(abi.encodePacked(hex"1901", domain, structHash)), "EIP-712 digest"
        );
    }
}
