// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {OCR2Abstract} from "@chainlink/contracts/src/v0.8/shared/ocr2/OCR2Abstract.sol";
import {
    Evaluation,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNSTABLE
} from "../../src/AssayTypes.sol";
import {BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {IQuorumOracle} from "../../src/interfaces/IQuorumOracle.sol";
import {FailReason, IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {IQuorum, QuorumFixture, Transmission} from "../base/QuorumFixture.sol";
import {Receiver} from "../hostile/Receivers.sol";

/// @notice transmit: what is stored, what is ignored, and that everything else reverts and costs no attempt.
contract QuorumTransmitTest is QuorumFixture {
    uint256 private constant N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function _scored() private returns (bytes32 evalId, Transmission memory t) {
        evalId = ask();
        t = transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED)));
    }

    function _two(uint256 a, uint256 b) private pure returns (uint256[] memory who) {
        who = new uint256[](2);
        (who[0], who[1]) = (a, b);
    }

    /* STORED AND DELIVERED */

    function test_transmit_stores_emits_delivers() public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        Transmission memory t = transmissionOf(reportOf(e));
        vm.expectEmit(true, true, true, true, address(quorum));
        emit OCR2Abstract.Transmitted(digest, 7);
        vm.expectEmit(true, true, true, true, address(quorum));
        emit IScoreOracle.Evaluated(evalId, address(receiver), termsHash, e, deliveryOf(evalId));
        vm.expectEmit(true, true, true, true, address(quorum));
        emit IScoreOracle.EvaluationDelivered(evalId, address(receiver));
        send(t);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(receiver.lastEvaluation(), keccak256(abi.encode(e)), "receiver got it");
        vm.assertEq(keccak256(abi.encode(quorum.getEvaluation(evalId))), keccak256(abi.encode(e)), "stored");
    }

    function test_transmit_everyStatus() public {
        for (uint8 status = STATUS_SCORED; status <= STATUS_UNSTABLE; ++status) {
            bytes32 evalId = ask(status, 1);
            answer(evalId, status);
            assertRequest(evalId, RequestStatus.Delivered);
            vm.assertEq(quorum.getEvaluation(evalId).status, status, "status");
        }
    }

    /// Any f+1 of the signers, in any order, and any transmitter.
    function testFuzz_transmit_anySubset(uint8 a, uint8 b, uint8 by) public {
        (a, b) = (uint8(bound(a, 0, 3)), uint8(bound(b, 0, 3)));
        vm.assume(a != b);
        bytes32 evalId = ask();
        sendFrom(
            transmitterOf(bound(by, 0, 3)), transmissionBy(_two(a, b), reportOf(evaluationOf(evalId, STATUS_SCORED)))
        );
        assertRequest(evalId, RequestStatus.Delivered);
    }

    /// The largest quorum there is.
    function test_transmit_31nodes() public {
        useQuorum(31, 10);
        bytes32 evalId = ask();
        uint256[] memory who = new uint256[](11);
        for (uint256 i = 0; i < 11; ++i) {
            who[i] = 30 - i;
        }
        sendFrom(transmitterOf(30), transmissionBy(who, reportOf(evaluationOf(evalId, STATUS_PASSED))));
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(owedInAll(), PRICE, "paid");
    }

    /// Epochs say nothing about the age of a request: an earlier one is taken after a later one.
    function test_transmit_anyEpoch() public {
        (, Transmission memory t) = _scored();
        t.context[1] = bytes32(uint256(100 << 8));
        sign(t, _two(0, 1));
        send(t);
        bytes32 evalId = ask(2, 1);
        t = transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED)));
        (t.context[1], t.context[2]) = (bytes32(uint256(1 << 8)), keccak256("extra hash"));
        sign(t, _two(0, 1));
        vm.expectEmit(true, true, true, true, address(quorum));
        emit OCR2Abstract.Transmitted(digest, 1);
        send(t);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    function test_transmit_afterTheDeadline_countsUntilExpired() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        vm.warp(requestOf(evalId).deadline + 1 days);
        send(t);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    /* LATE: AN EVENT, NO PAYMENT */

    function _expectLate(bytes32 evalId, Transmission memory t, address by, RequestStatus status) private {
        uint256 owed = owedInAll();
        uint256 received = receiver.received();
        vm.expectEmit(true, true, true, true, address(quorum));
        emit IScoreOracle.LateFulfillment(evalId, status);
        sendFrom(by, t);
        assertRequest(evalId, status);
        vm.assertEq(owedInAll(), owed, "no payment");
        vm.assertEq(receiver.received(), received, "no delivery");
    }

    function test_transmit_replay() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        send(t);
        _expectLate(evalId, t, transmitterOf(0), RequestStatus.Delivered);
        _expectLate(evalId, t, transmitterOf(3), RequestStatus.Delivered);
    }

    function test_transmit_anotherOutcomeComesLate() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        send(t);
        t = transmissionBy(_two(2, 3), reportOf(evaluationOf(evalId, STATUS_UNSTABLE)));
        _expectLate(evalId, t, transmitterOf(1), RequestStatus.Delivered);
        vm.assertEq(quorum.getEvaluation(evalId).status, STATUS_SCORED, "the first stands");
    }

    function test_transmit_undelivered() public {
        receiver.setMood(Receiver.Mood.Reverts);
        (bytes32 evalId, Transmission memory t) = _scored();
        send(t);
        _expectLate(evalId, t, transmitterOf(1), RequestStatus.Stored);
        receiver.setMood(Receiver.Mood.Good);
        quorum.redeliver(evalId);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(owedInAll(), PRICE, "paid once");
    }

    function test_transmit_expired() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        letExpire(evalId);
        _expectLate(evalId, t, transmitterOf(0), RequestStatus.Expired);
        uint96 before = accountBalance();
        quorum.reclaim(evalId);
        vm.assertEq(accountBalance(), before + PRICE, "back in the account");
        _expectLate(evalId, t, transmitterOf(0), RequestStatus.Expired);
    }

    /* WHO AND FOR WHICH CONFIGURATION */

    function test_transmit_onlyByATransmitter() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        // A signer is none.
        address signer = vm.addr(keyOf(0));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotTransmitter.selector, signer));
        sendFrom(signer, t);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotTransmitter.selector, owner));
        sendFrom(owner, t);
        assertUntouched(evalId);
    }

    function test_transmit_beforeAnyConfiguration() public {
        quorum = newQuorum();
        Transmission memory t;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotTransmitter.selector, anyone));
        sendFrom(anyone, t);
    }

    function testFuzz_transmit_anotherDigest(bytes32 other) public {
        vm.assume(other != digest);
        (bytes32 evalId, Transmission memory t) = _scored();
        t.context[0] = other;
        sign(t, _two(0, 1));
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongConfigDigest.selector, digest, other)
        );
    }

    /// A new configuration of the same set does not disturb an open request, but its reports must be signed anew.
    function test_transmit_configChangesMidRequest() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        bytes32 old = digest;
        configure();
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongConfigDigest.selector, digest, old)
        );
        answer(evalId, STATUS_SCORED);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    function test_transmit_anotherSetIsConfigured() public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        bytes32 old = signerSet;
        signerSet = activateQuorum(4, 50);
        configure(signersFrom(50, 4), payeesOf(4), TRANSMITTER_BPS);
        Transmission memory t = transmissionBy(_two(50, 51), reportOf(e));
        expectRefused(
            evalId,
            t,
            abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongSignerSet.selector, evalId, old, signerSet)
        );
        // Nor do the old signers count any more.
        t = transmissionBy(_two(0, 1), reportOf(e));
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotSigner.selector, vm.addr(keyOf(0)))
        );
        signerSet = old;
        configure();
        answer(e);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    function test_transmit_revokedSet() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        vm.prank(owner);
        quorum.revokeSignerSet(signerSet);
        expectRefused(
            evalId, t, abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, signerSet)
        );
        letExpire(evalId);
        quorum.reclaim(evalId);
        vm.assertEq(accountBalance(), 10 * PRICE, "all of it back");
    }

    /* SIGNATURES */

    function test_transmit_signatureCount() public {
        bytes32 evalId = ask();
        bytes memory report = reportOf(evaluationOf(evalId, STATUS_SCORED));
        for (uint256 count = 0; count <= 4; ++count) {
            if (count == 2) continue;
            uint256[] memory who = new uint256[](count);
            for (uint256 i = 0; i < count; ++i) {
                who[i] = i;
            }
            expectRefused(
                evalId,
                transmissionBy(who, report),
                abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongSignatureCount.selector, 2, count, count)
            );
        }
    }

    function test_transmit_halvesOfSignatures() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        bytes32[] memory ss = t.ss;
        t.ss = new bytes32[](1);
        t.ss[0] = ss[0];
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongSignatureCount.selector, 2, 2, 1)
        );
        (t.ss, t.rs) = (ss, t.ss);
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongSignatureCount.selector, 2, 1, 2)
        );
    }

    function test_transmit_duplicateSigner() public {
        bytes32 evalId = ask();
        Transmission memory t = transmissionBy(_two(2, 2), reportOf(evaluationOf(evalId, STATUS_SCORED)));
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_DuplicateSigner.selector, vm.addr(keyOf(2)))
        );
    }

    /// The mirror image (r, n - s) of a good signature recovers the same signer; it is refused, alone and as a second vote.
    function test_transmit_malleableSignature() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        (t.rs[1], t.ss[1]) = (t.rs[0], bytes32(N - uint256(t.ss[0])));
        bytes32 first = t.rawVs & bytes32(uint256(0xff) << 248);
        t.rawVs = first | ((first ^ bytes32(uint256(1) << 248)) >> 8);
        expectRefused(evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadSignature.selector, 1));
    }

    function testFuzz_transmit_otherV(uint8 v) public {
        v = uint8(bound(v, 2, 255));
        (bytes32 evalId, Transmission memory t) = _scored();
        t.rawVs = (t.rawVs & ~bytes32(uint256(0xff) << 240)) | bytes32(uint256(v) << 240);
        expectRefused(evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadSignature.selector, 1));
    }

    /// ecrecover answers zero to nonsense; zero is nobody.
    function test_transmit_nothingRecovered() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        (t.rs[0], t.ss[0]) = (0, 0);
        expectRefused(evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadSignature.selector, 0));
        (t.rs[0], t.ss[0]) = (bytes32(N), bytes32(uint256(1)));
        expectRefused(evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadSignature.selector, 0));
    }

    function test_transmit_signersOfNobodyElse() public {
        bytes32 evalId = ask();
        Transmission memory t = transmissionBy(_two(0, 4), reportOf(evaluationOf(evalId, STATUS_SCORED)));
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotSigner.selector, vm.addr(keyOf(4)))
        );
    }

    /// A signer of another active set of this oracle is nobody here.
    function test_transmit_signerOfAnotherActiveSet() public {
        bytes32 evalId = ask();
        activateQuorum(4, 60);
        Transmission memory t = transmissionBy(_two(60, 61), reportOf(evaluationOf(evalId, STATUS_SCORED)));
        expectRefused(
            evalId, t, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_NotSigner.selector, vm.addr(keyOf(60)))
        );
    }

    /// An oracle of the same nodes has another digest, as has another chain.
    function test_transmit_signedForAnotherOracle() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        IQuorum here = quorum;
        bytes32 hereDigest = digest;
        quorum = newQuorum();
        activateQuorum(4, 0);
        configure();
        Transmission memory there = transmissionOf(t.report);
        (quorum, digest) = (here, hereDigest);
        expectRefused(
            evalId,
            there,
            abi.encodeWithSelector(IQuorumOracle.QuorumOracle_WrongConfigDigest.selector, digest, there.context[0])
        );
        there.context[0] = digest;
        vm.expectRevert();
        send(there);
        assertUntouched(evalId);
    }

    /* THE CALL'S BYTES */

    function _refusedCall(bytes32 evalId, bytes memory data) private {
        vm.prank(transmitterOf(0));
        (bool ok,) = address(quorum).call(data);
        vm.assertTrue(!ok, "refused");
        assertUntouched(evalId);
    }

    /// Whatever bit of report, context, r or s is changed after signing.
    function testFuzz_transmit_changedAfterSigning(uint256 place, uint8 by) public {
        bytes32 evalId = ask();
        bytes memory data = callOf(transmissionOf(reportOf(evaluationOf(evalId, STATUS_PASSED))));
        vm.assume(by != 0);
        place = bound(place, 0, data.length - 1);
        // rawVs beyond the two signatures is the only part of a call that means nothing, as in OCR2Base.
        vm.assume(place < 4 + 6 * 32 + 2 || place >= 4 + 7 * 32);
        data[place] ^= bytes1(by);
        _refusedCall(evalId, data);
    }

    function testFuzz_transmit_trailingBytes(bytes memory tail) public {
        vm.assume(tail.length != 0);
        (bytes32 evalId, Transmission memory t) = _scored();
        bytes memory data = callOf(t);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuorumOracle.QuorumOracle_WrongCalldataLength.selector, data.length, data.length + tail.length
            )
        );
        vm.prank(transmitterOf(0));
        // With expectRevert the call answers that it succeeded.
        (bool reverted,) = address(quorum).call(bytes.concat(data, tail));
        vm.assertTrue(reverted, "refused");
        assertUntouched(evalId);
    }

    function testFuzz_transmit_truncated(uint256 length) public {
        (bytes32 evalId, Transmission memory t) = _scored();
        bytes memory data = callOf(t);
        length = bound(length, 4, data.length - 1);
        assembly ("memory-safe") {
            mstore(data, length)
        }
        _refusedCall(evalId, data);
    }

    /* REPORTS THAT A QUORUM SIGNED AND THAT ARE STILL NOT TAKEN */

    function testFuzz_transmit_garbageReport(bytes memory report) public {
        bytes32 evalId = ask();
        vm.assume(report.length < 416);
        vm.expectRevert();
        send(transmissionOf(bytes.concat(evalId, report)));
        assertUntouched(evalId);
    }

    function test_transmit_dirtyFields() public {
        bytes32 evalId = ask();
        bytes memory report = reportOf(evaluationOf(evalId, STATUS_SCORED));
        report[32] = 0x01; // status is a uint8 in a word of its own
        vm.expectRevert();
        send(transmissionOf(report));
        assertUntouched(evalId);
    }

    function testFuzz_transmit_unknownRequest(bytes32 other) public {
        bytes32 evalId = ask();
        vm.assume(other != evalId);
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        e.evalId = other;
        expectRefused(
            evalId,
            transmissionOf(reportOf(e)),
            abi.encodeWithSelector(IQuorumOracle.QuorumOracle_UnknownRequest.selector, other)
        );
    }

    function _badReport(Evaluation memory e, bytes memory delivery, FailReason reason) private {
        expectRefused(
            e.evalId,
            transmissionOf(abi.encode(e, delivery)),
            abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadReport.selector, e.evalId, reason)
        );
    }

    function test_transmit_doesNotFit_andCostsNoAttempt() public {
        bytes32 evalId = ask();
        Evaluation memory e = evaluationOf(evalId, STATUS_PASSED);
        _badReport(e, "", FailReason.Delivery);
        _badReport(e, deliveryOf(keccak256("other")), FailReason.Delivery);
        _badReport(e, bytes.concat(deliveryOf(evalId), "x"), FailReason.Delivery);
        e = evaluationOf(evalId, STATUS_SCORED);
        _badReport(e, deliveryOf(evalId), FailReason.Delivery);
        e.status = 6;
        _badReport(e, "", FailReason.Fields);
        e = evaluationOf(evalId, STATUS_SCORED);
        e.feedbackTotal += 1;
        _badReport(e, "", FailReason.Fields);
        e = evaluationOf(evalId, STATUS_REFUSED);
        e.class = 0;
        _badReport(e, "", FailReason.Fields);
        e = evaluationOf(evalId, STATUS_UNSTABLE);
        e.class = 1;
        _badReport(e, "", FailReason.Fields);
        e = evaluationOf(evalId, STATUS_UNSTABLE);
        e.ladderIndex += 1;
        _badReport(e, "", FailReason.Ladder);
        answer(evalId, STATUS_PASSED);
        assertRequest(evalId, RequestStatus.Delivered);
    }

    /* DELIVERY */

    function _deliverIn(Receiver.Mood mood) private returns (bytes32 evalId) {
        receiver.setMood(mood);
        Transmission memory t;
        (evalId, t) = _scored();
        send(t);
        vm.assertEq(owedInAll(), PRICE, "paid whatever the receiver does");
    }

    function test_transmit_hostileReceivers() public {
        Receiver.Mood[4] memory moods =
            [Receiver.Mood.Reverts, Receiver.Mood.BurnsGas, Receiver.Mood.RevertBomb, Receiver.Mood.ReturnBomb];
        for (uint256 i = 0; i < moods.length; ++i) {
            useQuorum(4, 1);
            bytes32 evalId = _deliverIn(moods[i]);
            // A returned bomb is a success; nothing of it is copied.
            assertRequest(evalId, moods[i] == Receiver.Mood.ReturnBomb ? RequestStatus.Delivered : RequestStatus.Stored);
        }
    }

    function test_transmit_reenteringReceiver() public {
        bytes32 evalId = _deliverIn(Receiver.Mood.Reenters);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(receiver.reentered(), 5, "every way in is locked");
    }

    /// A receiver that is transmitter and payee too gets into neither of its entries.
    function test_transmit_reenteringTransmitterAndPayee() public {
        Insider insider = new Insider(quorum);
        address[] memory transmitters = transmittersOf(4);
        address[] memory payees = payeesOf(4);
        (transmitters[1], payees[1]) = (address(insider), address(insider));
        vm.prank(owner);
        quorum.setConfig(
            signersFrom(0, 4),
            transmitters,
            1,
            abi.encode(signerSet, payees, TRANSMITTER_BPS),
            OFFCHAIN_VERSION,
            OFFCHAIN
        );
        (,, digest) = quorum.latestConfigDetails();
        receiver = insider;
        useTerms(someTerms());
        (bytes32 evalId, Transmission memory t) = _scored();
        insider.prepare(callOf(t));
        send(t);
        assertRequest(evalId, RequestStatus.Delivered);
        vm.assertEq(insider.locked(), 2, "both locked");
        vm.assertEq(link.balanceOf(address(insider)), 0, "nothing taken");
    }

    /// However much gas the transmitter gives: the receiver is asked with all of its gas or not at all, and what is stored can be
    /// redelivered.
    function testFuzz_transmit_gasGriefing(uint256 gasLimit) public {
        (bytes32 evalId, Transmission memory t) = _scored();
        gasLimit = bound(gasLimit, 50_000, 700_000);
        bytes memory data = callOf(t);
        vm.prank(transmitterOf(0));
        (bool ok,) = address(quorum).call{gas: gasLimit}(data);
        (RequestStatus status,) = quorum.requestStatus(evalId);
        if (!ok) {
            assertUntouched(evalId);
        } else if (status == RequestStatus.Delivered) {
            vm.assertGe(receiver.gasSeen(), DELIVERY_GAS - 1000, "all of its gas");
        } else {
            assertRequest(evalId, RequestStatus.Stored);
            vm.assertEq(receiver.received(), 0, "not asked");
            quorum.redeliver(evalId);
            vm.assertEq(receiver.received(), 1, "redelivered");
        }
        vm.assertEq(owedInAll(), ok ? PRICE : 0, "paid if stored");
    }

    function test_transmit_tooLittleGasToDeliver() public {
        (bytes32 evalId, Transmission memory t) = _scored();
        vm.expectEmit(true, true, true, true, address(quorum));
        emit IScoreOracle.DeliveryFailed(evalId, address(receiver));
        vm.prank(transmitterOf(0));
        quorum.transmit{gas: 330_000}(t.context, t.report, t.rs, t.ss, t.rawVs);
        assertRequest(evalId, RequestStatus.Stored);
        vm.assertEq(owedInAll(), PRICE, "paid");
    }

    /* THE BOARD */

    function test_transmit_paysABounty() public {
        uint256 id = createBounty();
        Evaluation memory probe = evaluationOf(board.poke(id), STATUS_SCORED);
        answer(probe);
        assertStatus(id, BountyStatus.Open);
        (uint32 first, bytes32 evalId) = inFlightAs(id, rival);
        answer(evalId, STATUS_UNSTABLE);
        assertSubmission(id, first, SubmissionStatus.Invalid);
        (, evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertGe(payee.balance, REWARD, "the reward, with bond and fees");
        vm.assertEq(owedInAll(), 3 * uint256(PRICE), "three evaluations");
    }
}

/// @notice A receiver that is a node's transmitter and payee too, and tries both entries while it is called.
contract Insider is Receiver {
    IQuorum private immutable QUORUM;
    bytes private _transmission;
    uint256 public locked;

    constructor(IQuorum quorum) Receiver(quorum) {
        QUORUM = quorum;
    }

    function prepare(bytes calldata transmission) external {
        _transmission = transmission;
    }

    function fulfillEvaluation(bytes32, Evaluation calldata) external override {
        _enter(_transmission);
        _enter(abi.encodeCall(QUORUM.withdrawPayment, (address(this))));
        ++received;
    }

    function _enter(bytes memory data) private {
        (bool ok, bytes memory reason) = address(QUORUM).call(data);
        if (!ok && bytes4(reason) == bytes4(keccak256("ReentrancyGuardReentrantCall()"))) ++locked;
    }
}
