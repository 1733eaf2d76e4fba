// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    CODEC_RAW,
    Ladder,
    Request,
    RequestStatus,
    STATUS_REFUSED,
    STATUS_SCORED,
    Submission,
    Terms
} from "../../src/AssayTypes.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {TermsLib} from "../../src/libraries/TermsLib.sol";
import {Vm} from "../base/Cheats.sol";
import {OracleFixture} from "../base/OracleFixture.sol";

/// @notice request, expire, pending, and what the Operator sees.
contract RequestTest is OracleFixture {
    function testFuzz_request_storesEverything(
        Submission memory s,
        bool raw,
        uint64 id,
        uint8 attempt,
        uint32 margin,
        uint32 time
    ) public {
        vm.assume(s.cid != 0);
        s.codec = raw ? 0x55 : 0x70;
        attempt = uint8(bound(attempt, 1, 3));
        uint64 deadline = uint64(block.timestamp) + uint64(bound(time, 1, type(uint32).max));
        uint64 signBy = deadline - uint64(bound(margin, 0, START));
        bytes32 evalId = receiver.request(termsHash, id, attempt, s, signBy, deadline);

        (Request memory r, Terms memory t, uint8 codec, bytes32 setCid) = oracle.getRequest(evalId);
        Request memory expected = Request({
            receiver: address(receiver),
            termsHash: termsHash,
            submissionId: id,
            attempt: attempt,
            submission: s,
            ladderIndex: -1,
            ladderCorrect: 0,
            ladderLossMicro: 0,
            signBy: signBy,
            deadline: deadline,
            payment: PRICE,
            operatorExpiry: uint64(block.timestamp) + 5 minutes,
            status: RequestStatus.Pending
        });
        vm.assertEq(keccak256(abi.encode(r)), keccak256(abi.encode(expected)), "request");
        vm.assertEq(keccak256(abi.encode(t, codec, setCid)), keccak256(abi.encode(terms, CODEC_RAW, SET_CID)), "terms");
        vm.assertEq(evalId, _formula(r), "evalId");
    }

    function _formula(Request memory r) private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "EvaluationRequest(uint256 chainId,address oracle,address receiver,bytes32 termsHash,uint64 submissionId,uint8 attempt,address miner,address payee,bytes32 weightsRoot,bytes32 cidHash,int32 ladderIndex,uint32 ladderCorrect,int64 ladderLossMicro,uint64 deadline)"
        );
        bytes memory head =
            abi.encode(typeHash, block.chainid, oracle, r.receiver, r.termsHash, r.submissionId, r.attempt);
        bytes memory who = abi.encode(
            r.submission.miner,
            r.submission.payee,
            r.submission.weightsRoot,
            keccak256(abi.encode(r.submission.codec, r.submission.cid))
        );
        bytes memory tail = abi.encode(r.ladderIndex, r.ladderCorrect, r.ladderLossMicro, r.deadline);
        return keccak256(bytes.concat(head, who, tail));
    }

    /// A retry reads the ladder and the deadline anew, so it has another evalId.
    function test_request_retryReadsTheLadder() public {
        bytes32 first = ask(1, 1);
        answer(first, STATUS_SCORED);
        bytes32 second = ask(2, 1);
        Request memory r = requestOf(second);
        vm.assertEq(r.ladderIndex, 0, "index");
        vm.assertEq(r.ladderCorrect, 10, "correct");
        vm.assertEq(r.ladderLossMicro, 1_000_000, "loss");
        letFail(second);
        bytes32 third = ask(2, 2);
        vm.assertTrue(third != second, "another evalId");
    }

    function test_request_operatorSeesIt() public {
        vm.recordLogs();
        bytes32 evalId = ask();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32 topic = keccak256("OracleRequest(bytes32,address,bytes32,uint256,address,bytes4,uint256,uint256,bytes)");
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != topic) continue;
            vm.assertEq(logs[i].emitter, address(operator), "emitter");
            vm.assertEq(logs[i].topics[1], SPEC_ID, "specId");
            _checkOracleRequest(evalId, logs[i].data);
            return;
        }
        revert("no OracleRequest");
    }

    function _checkOracleRequest(bytes32 evalId, bytes memory log) private view {
        (
            address requester,
            bytes32 requestId,
            uint256 payment,
            address callbackAddr,
            bytes4 callback,
            uint256 expiration,
            uint256 version,
            bytes memory cbor
        ) = abi.decode(log, (address, bytes32, uint256, address, bytes4, uint256, uint256, bytes));
        vm.assertEq(requester, address(oracle), "requester");
        vm.assertEq(requestId, keccak256(abi.encodePacked(address(oracle), uint256(evalId))), "requestId");
        vm.assertEq(payment, PRICE, "payment");
        vm.assertEq(callbackAddr, address(oracle), "callback address");
        vm.assertEq(bytes32(callback), bytes32(oracle.fulfill.selector), "callback");
        vm.assertEq(expiration, requestOf(evalId).operatorExpiry, "expiration");
        vm.assertEq(version, 2, "multi-word");
        vm.assertEq(cbor.length, 9 + 66, "CBOR");
        vm.assertEq(keccak256(cbor), keccak256(bytes.concat(hex"66", "evalId", hex"7842", "0x", _hex(evalId))), "CBOR");
    }

    function _hex(bytes32 value) private pure returns (bytes memory out) {
        bytes16 digits = "0123456789abcdef";
        out = new bytes(64);
        for (uint256 i = 0; i < 32; ++i) {
            out[2 * i] = digits[uint8(value[i]) >> 4];
            out[2 * i + 1] = digits[uint8(value[i]) & 15];
        }
    }

    function test_request_refusals() public {
        uint64 nowTs = uint64(block.timestamp);
        Submission memory s = submissionOf(miner);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_BadAttempt.selector, 0));
        receiver.request(termsHash, 1, 0, s, nowTs + 1, nowTs + 1);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_BadAttempt.selector, 4));
        receiver.request(termsHash, 1, 4, s, nowTs + 1, nowTs + 1);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_BadDeadline.selector, nowTs, nowTs, nowTs));
        receiver.request(termsHash, 1, 1, s, nowTs, nowTs);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_BadDeadline.selector, nowTs + 2, nowTs + 1, nowTs)
        );
        receiver.request(termsHash, 1, 1, s, nowTs + 2, nowTs + 1);
        s.codec = 1;
        vm.expectRevert(abi.encodeWithSelector(TermsLib.Terms_BadField.selector, bytes32("cid")));
        receiver.request(termsHash, 1, 1, s, nowTs + 1, nowTs + 1);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_NotRegistered.selector, anyone, termsHash));
        vm.prank(anyone);
        oracle.request(termsHash, 1, 1, s, nowTs + 1, nowTs + 1);
    }

    function test_request_onePendingPerPair() public {
        bytes32 evalId = ask();
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_RequestPending.selector, evalId));
        ask(2, 1);
        letExpire(evalId);
        ask(2, 1);
    }

    function test_request_sameAgain() public {
        uint64 deadline = uint64(block.timestamp) + EVAL_TIMEOUT;
        Submission memory s = submissionOf(miner);
        bytes32 evalId = receiver.request(termsHash, 1, 1, s, deadline, deadline);
        letFail(evalId);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_DuplicateRequest.selector, evalId));
        receiver.request(termsHash, 1, 1, s, deadline, deadline);
    }

    function test_request_maxEvals() public {
        Terms memory t = someTerms();
        t.maxEvals = 2;
        useTerms(t);
        answer(ask(1, 1), STATUS_SCORED);
        letFail(ask(2, 1));
        answer(ask(2, 2), STATUS_REFUSED);
        (, uint256 evaluations) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(evaluations, 0, "none left: a failed attempt is none");
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_EvaluationCapReached.selector, 2));
        ask(3, 1);
    }

    function test_request_noLink() public {
        useTerms(someTerms());
        for (uint64 i = 1; i <= 10; ++i) {
            answer(ask(i, 1), STATUS_REFUSED);
        }
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_InsufficientLink.selector, PRICE, 0));
        ask(11, 1);
    }

    function test_request_revokedSet() public {
        vm.prank(owner);
        oracle.revokeSignerSet(signerSet);
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, signerSet));
        ask();
        vm.assertTrue(oracle.revoked(address(receiver), termsHash), "revoked");
    }

    function test_expire_onlyAfterTheDeadline() public {
        bytes32 evalId = ask();
        uint64 deadline = requestOf(evalId).deadline;
        vm.warp(deadline);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_TooEarly.selector, evalId, deadline + 1, deadline)
        );
        oracle.expire(evalId);
        vm.warp(deadline + 1);
        vm.prank(anyone);
        oracle.expire(evalId);
        assertRequest(evalId, RequestStatus.Expired);
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_WrongStatus.selector, evalId, RequestStatus.Pending, RequestStatus.Expired
            )
        );
        oracle.expire(evalId);
    }

    function test_expire_unknown() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_WrongStatus.selector, bytes32(0), RequestStatus.Pending, RequestStatus.None
            )
        );
        oracle.expire(bytes32(0));
    }

    function test_pending_pages() public {
        vm.assertEq(oracle.requestCount(), 0, "none");
        (bytes32[] memory ids, uint256 next) = oracle.pending(0, 10);
        vm.assertEq(ids.length + next, 0, "empty");
        bytes32[5] memory asked;
        for (uint256 i = 0; i < 5; ++i) {
            asked[i] = ask(uint64(i + 1), 1);
            if (i % 2 == 0) letFail(asked[i]);
            else useTerms(someTerms()); // another pair, so that this one stays pending
        }
        (ids, next) = oracle.pending(0, 2);
        vm.assertEq(ids.length, 1, "one of the first two");
        vm.assertEq(ids[0], asked[1], "the second");
        vm.assertEq(next, 2, "next");
        (ids, next) = oracle.pending(next, type(uint256).max);
        vm.assertEq(ids.length, 1, "one of the rest");
        vm.assertEq(ids[0], asked[3], "the fourth");
        vm.assertEq(next, 5, "end");
        (ids, next) = oracle.pending(9, 3);
        vm.assertEq(ids.length, 0, "beyond the end");
        vm.assertEq(next, 5, "count");
    }

    function test_ladder_startsEmpty() public view {
        Ladder memory l = oracle.ladder(address(receiver), termsHash);
        vm.assertEq(l.index, -1, "none yet");
    }
}
