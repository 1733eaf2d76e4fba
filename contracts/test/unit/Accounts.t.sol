// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_DAG_PB, CODEC_RAW, RequestStatus, Terms} from "../../src/AssayTypes.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {OracleFixture} from "../base/OracleFixture.sol";

/// @notice register, fund, release, reclaim: where LINK is and whom it belongs to.
contract AccountsTest is OracleFixture {
    /// Terms come back from contract code as they went in, whatever they are.
    function testFuzz_register_keepsTerms(Terms memory t, bool raw, bytes32 setCid) public {
        vm.assume(t.researcher != address(0) && t.modelRoot != 0 && t.modelCid != 0 && setCid != 0);
        vm.assume(t.initRoot != 0 && t.datasetRoot != 0 && t.deliveryKey != 0);
        t.signerSet = signerSet;
        t.modelCodec = raw ? CODEC_DAG_PB : CODEC_RAW;
        if (t.feedbackTotal == 0) t.feedbackTotal = 1;
        if (t.payoutTotal == 0) t.payoutTotal = type(uint32).max;
        (t.metric, t.mode) = (1, 1);
        t.threshold = int64(uint64(bound(uint64(t.threshold), 0, uint64(type(int64).max))));
        t.lossClip = int64(uint64(bound(uint64(t.lossClip), 1, uint64(type(int64).max))));
        if (t.step == 0) t.step = 1;
        if (t.lossGrid == 0) t.lossGrid = type(uint32).max;
        if (t.maxBytes == 0) t.maxBytes = type(uint64).max;
        if (t.maxEvals == 0) t.maxEvals = 1;
        uint8 codec = raw ? CODEC_RAW : CODEC_DAG_PB;
        bytes32 hash = receiver.register(t, codec, setCid);
        (Terms memory stored, uint8 storedCodec, bytes32 storedCid) = oracle.registeredTerms(address(receiver), hash);
        vm.assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(t)), "terms");
        vm.assertEq(storedCodec, codec, "codec");
        vm.assertEq(storedCid, setCid, "cid");
        vm.assertEq(hash, oracle.hashTerms(t), "hash");
    }

    function test_hashTerms_formula() public view {
        bytes32 typeHash = keccak256(
            "Terms(address researcher,bytes32 signerSet,bytes32 modelRoot,uint8 modelCodec,bytes32 modelCid,bytes32 initRoot,bytes32 datasetRoot,uint32 feedbackTotal,uint32 payoutTotal,uint8 metric,int64 threshold,uint8 mode,uint32 step,int64 lossClip,uint32 lossGrid,bytes32 profileHash,bytes32 deliveryKey,bool sealedSubs,uint64 maxBytes,uint32 maxEvals)"
        );
        vm.assertEq(oracle.hashTerms(terms), keccak256(abi.encode(typeHash, terms)), "hashStruct");
    }

    function test_register_locksThePrice() public {
        vm.prank(owner);
        oracle.setPrice(7 ether);
        (, uint96 price,) = oracle.account(address(receiver), termsHash);
        vm.assertEq(price, PRICE, "old terms, old price");
        vm.assertEq(oracle.quote(terms), 7 ether, "new terms, new price");
    }

    function test_register_perReceiver() public {
        // Nobody can take a termsHash away from the receiver that uses it.
        vm.prank(rival);
        oracle.register(terms, CODEC_RAW, SET_CID);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_AlreadyRegistered.selector, address(receiver), termsHash)
        );
        receiver.register(terms, CODEC_RAW, SET_CID);
    }

    function testFuzz_fund(uint88 amount) public {
        amount = uint88(bound(amount, 0, 5000 ether));
        uint96 before = accountBalance();
        fundAccount(amount);
        vm.assertEq(accountBalance(), before + amount, "credited");
        (uint256 requests, uint256 evaluations) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(requests, (before + amount) / PRICE, "requests");
        vm.assertEq(evaluations, terms.maxEvals, "evaluations");
    }

    function test_fund_unregistered() public {
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_NotRegistered.selector, rival, termsHash));
        oracle.fund(rival, termsHash, 1);
    }

    function test_release_paysTheResearcher() public {
        uint256 before = link.balanceOf(researcher);
        vm.assertEq(receiver.release(termsHash), 10 * PRICE, "amount");
        vm.assertEq(link.balanceOf(researcher), before + 10 * uint256(PRICE), "to the researcher");
        vm.assertEq(receiver.release(termsHash), 0, "again, to no effect");
        (uint256 requests,) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(requests, 0, "no capacity");
        bytes memory released =
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_Released.selector, address(receiver), termsHash);
        vm.expectRevert(released);
        oracle.fund(address(receiver), termsHash, 1);
        vm.expectRevert(released);
        ask();
    }

    function test_release_ofAFreeOracle_leavesNoCapacity() public {
        vm.prank(owner);
        oracle.setPrice(0);
        useTerms(someTerms());
        (uint256 requests,) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(requests, type(uint256).max, "free");
        receiver.release(termsHash);
        (requests,) = oracle.capacity(address(receiver), termsHash);
        vm.assertEq(requests, 0, "released");
    }

    function test_release_onlyByTheReceiver() public {
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_NotRegistered.selector, anyone, termsHash));
        vm.prank(anyone);
        oracle.release(termsHash);
    }

    function test_reclaim_toTheAccount() public {
        bytes32 evalId = ask();
        vm.assertEq(accountBalance(), 9 * PRICE, "paid");
        letExpire(evalId);
        vm.prank(anyone);
        oracle.reclaim(evalId);
        vm.assertEq(accountBalance(), 10 * PRICE, "back");
        vm.assertEq(requestOf(evalId).payment, 0, "payment zeroed");
        vm.expectRevert(abi.encodeWithSelector(IScoreOracle.ScoreOracle_NothingToReclaim.selector, evalId));
        oracle.reclaim(evalId);
    }

    function test_reclaim_toTheResearcherAfterRelease() public {
        bytes32 evalId = ask();
        receiver.release(termsHash);
        letExpire(evalId);
        uint256 before = link.balanceOf(researcher);
        oracle.reclaim(evalId);
        vm.assertEq(link.balanceOf(researcher), before + PRICE, "to the researcher");
        vm.assertEq(accountBalance(), 0, "not to the account");
    }

    function test_reclaim_notBeforeOperatorExpiry() public {
        uint64 deadline = uint64(block.timestamp) + 1 minutes;
        bytes32 evalId = receiver.request(termsHash, 1, 1, submissionOf(miner), deadline, deadline);
        uint64 operatorExpiry = requestOf(evalId).operatorExpiry;
        vm.assertEq(operatorExpiry, block.timestamp + 5 minutes, "the Operator's own expiry");
        letExpire(evalId);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_TooEarly.selector, evalId, operatorExpiry, block.timestamp)
        );
        oracle.reclaim(evalId);
        vm.warp(operatorExpiry);
        oracle.reclaim(evalId);
    }

    function test_reclaim_onlyExpired() public {
        bytes32 evalId = ask();
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_WrongStatus.selector, evalId, RequestStatus.Expired, RequestStatus.Pending
            )
        );
        oracle.reclaim(evalId);
    }

    /// A node that answered late was paid by the Operator; its LINK cannot come back.
    function test_reclaim_notAfterALateAnswer() public {
        bytes32 evalId = ask();
        letExpire(evalId);
        answer(evalId, 1);
        assertRequest(evalId, RequestStatus.Expired);
        vm.expectRevert("Params do not match request ID");
        oracle.reclaim(evalId);
    }

    function test_account_unregistered() public {
        bytes memory reason = abi.encodeWithSelector(IScoreOracle.ScoreOracle_NotRegistered.selector, rival, termsHash);
        vm.expectRevert(reason);
        oracle.account(rival, termsHash);
        vm.expectRevert(reason);
        oracle.capacity(rival, termsHash);
        vm.expectRevert(reason);
        oracle.ladder(rival, termsHash);
        vm.expectRevert(reason);
        oracle.revoked(rival, termsHash);
        vm.expectRevert(reason);
        oracle.registeredTerms(rival, termsHash);
    }
}
