// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Capability,
    Check,
    CheckKind,
    CheckRequest,
    CheckStatus,
    Claim,
    CLASSES,
    IWorkerRegistry,
    Registration,
    Worker,
    WorkerStatus
} from "../../src/interfaces/IWorkerRegistry.sol";
import {RegistryFixture} from "../base/RegistryFixture.sol";

/// @notice The rows of the workers' table: register, renew, rotate, exit, withdrawStake, decay.
contract WorkersTest is RegistryFixture {
    function _expectStatus(address who, WorkerStatus actual) private {
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_WrongStatus.selector, who, actual));
    }

    /* REGISTER */

    function test_register_stakesAndAsks() public {
        uint256 linkBefore = link.balanceOf(worker);
        bytes32 requestId = registerAs(worker);
        Worker memory w = registry.getWorker(worker);
        assertWorker(worker, WorkerStatus.Registering);
        vm.assertEq(w.stake, MIN_STAKE, "stake");
        vm.assertEq(w.check, requestId, "live check");
        vm.assertEq(w.signerSet, signerSet, "set");
        vm.assertEq(address(registry).balance, MIN_STAKE, "ETH held");
        vm.assertEq(link.balanceOf(worker), linkBefore - PRICE, "LINK paid");
        vm.assertEq(link.balanceOf(address(registry)), 0, "no LINK stays");
        Check memory c = registry.getCheck(requestId);
        vm.assertEq(uint256(c.status), uint256(CheckStatus.Pending), "status");
        vm.assertEq(c.payment, PRICE, "payment");
        vm.assertEq(c.request.deadline, block.timestamp + CHECK_TIMEOUT, "deadline");
        vm.assertEq(c.request.expiry, block.timestamp + MAX_LIFETIME, "expiry");
        vm.assertEq(c.request.blockHash, blockhash(block.number - 1), "block hash");
        vm.assertEq(registry.hashRequest(c.request), requestId, "requestId names the request");
        vm.assertEq(registry.workers(0, 10)[0], worker, "listed");
        vm.assertEq(registry.workerCount(), 1, "count");
        assertNoScore(worker);
    }

    function test_register_proven() public {
        bytes32 requestId = enlist(worker);
        Worker memory w = registry.getWorker(worker);
        Capability memory c = provenOf(requestId);
        vm.assertEq(w.check, 0, "no live check");
        vm.assertEq(w.score.digest, keccak256(EVIDENCE), "evidence");
        assertScores(w.score.proven, c.scores);
        assertScores(w.score.claimed, someClaim().scores);
        assertScores(registry.scoreOf(worker), c.scores);
        assertCheck(requestId, CheckStatus.Delivered);
        vm.assertEq(keccak256(abi.encode(registry.getCapability(requestId))), keccak256(abi.encode(c)), "stored");
    }

    function test_register_failed_returnsTheStake() public {
        uint256 before = worker.balance;
        bytes32 requestId = registerAs(worker);
        answer(failedOf(requestId));
        assertWorker(worker, WorkerStatus.None);
        vm.assertEq(worker.balance, before, "stake back");
        vm.assertEq(address(registry).balance, 0, "nothing held");
        enlist(worker); // and may try again
        vm.assertEq(registry.workerCount(), 1, "listed once");
    }

    function test_register_refusals() public {
        Registration memory r = someRegistration();
        vm.startPrank(worker);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWorkerRegistry.WorkerRegistry_StakeTooSmall.selector, MIN_STAKE - 1, uint256(MIN_STAKE)
            )
        );
        registry.register{value: MIN_STAKE - 1}(r);
        r.proofKey = address(0);
        _badClaim("proofKey");
        registry.register{value: MIN_STAKE}(r);
        r = someRegistration();
        r.signerSet = "unknown";
        vm.expectRevert(
            abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_SignerSetNotActive.selector, bytes32("unknown"))
        );
        registry.register{value: MIN_STAKE}(r);
        r = someRegistration();
        uint64[CLASSES] memory none;
        r.claim.scores = none;
        _badClaim("scores");
        registry.register{value: MIN_STAKE}(r);
        r.claim = someClaim();
        r.claim.lifetime = MAX_LIFETIME + 1;
        _badClaim("lifetime");
        registry.register{value: MIN_STAKE}(r);
        r.claim.lifetime = CHECK_TIMEOUT;
        _badClaim("lifetime");
        registry.register{value: MIN_STAKE}(r);
        vm.deal(worker, 1 << 97);
        r.claim = someClaim();
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_StakeTooLarge.selector, uint256(1 << 96)));
        registry.register{value: 1 << 96}(r);
        vm.stopPrank();
        vm.assertEq(address(registry).balance, 0, "nothing taken");
    }

    function _badClaim(string memory field) private {
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_BadClaim.selector, field));
    }

    function test_register_withoutLink() public {
        vm.prank(worker);
        link.approve(address(registry), PRICE - 1);
        Registration memory r = someRegistration();
        vm.expectRevert();
        vm.prank(worker);
        registry.register{value: MIN_STAKE}(r);
    }

    function test_register_twice() public {
        registerAs(worker);
        Registration memory r = someRegistration();
        _expectStatus(worker, WorkerStatus.Registering);
        vm.prank(worker);
        registry.register{value: MIN_STAKE}(r);
    }

    /* RENEW */

    function test_renew_retriesAFailedRegistration() public {
        bytes32 first = registerAs(worker);
        Claim memory claim = someClaim();
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_CheckLive.selector, first));
        vm.prank(worker);
        registry.renew(claim);
        letCheckFail(first);
        assertWorker(worker, WorkerStatus.Registering);
        vm.prank(worker);
        bytes32 second = registry.renew(claim);
        vm.assertEq(uint256(requestOfCheck(second).kind), uint256(CheckKind.Registration), "kind");
        letCheckExpire(second);
        vm.assertEq(registry.getWorker(worker).missed, 1, "missed");
        vm.prank(worker);
        answer(provenOf(registry.renew(claim)));
        assertWorker(worker, WorkerStatus.Active);
        vm.assertEq(registry.getWorker(worker).stake, MIN_STAKE, "staked once");
    }

    function test_renew_replacesTheScore() public {
        enlist(worker);
        vm.warp(block.timestamp + 10 days);
        Claim memory claim = someClaim();
        claim.scores[0] = 7;
        vm.prank(worker);
        bytes32 requestId = registry.renew(claim);
        vm.assertEq(uint256(requestOfCheck(requestId).kind), uint256(CheckKind.Renewal), "kind");
        Capability memory c = provenOf(requestId);
        answer(c);
        assertScores(registry.scoreOf(worker), c.scores);
        vm.assertEq(registry.getWorker(worker).score.expiry, block.timestamp + MAX_LIFETIME, "expiry");
    }

    /// A worker that tries and fails loses its score, never its stake.
    function test_renew_failed_withdrawsTheScore() public {
        enlist(worker);
        Claim memory claim = someClaim();
        vm.prank(worker);
        answer(failedOf(registry.renew(claim)));
        assertWorker(worker, WorkerStatus.Active);
        vm.assertEq(registry.getWorker(worker).stake, MIN_STAKE, "stake");
        assertNoScore(worker);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_NoScore.selector, worker));
        vm.prank(challenger);
        registry.spotCheck(worker);
    }

    function test_renew_byStrangers() public {
        Claim memory claim = someClaim();
        _expectStatus(anyone, WorkerStatus.None);
        vm.prank(anyone);
        registry.renew(claim);
    }

    /* ROTATE */

    function test_rotate_holdsForLaterChecks() public {
        bytes32 first = registerAs(worker);
        vm.prank(worker);
        registry.rotate(anyone);
        vm.assertEq(requestOfCheck(first).proofKey, vm.addr(4711), "the live check keeps its key");
        answer(provenOf(first));
        vm.assertEq(requestOfCheck(spotAs(challenger, worker)).proofKey, anyone, "the next one has the new key");
        _badClaim("proofKey");
        vm.prank(worker);
        registry.rotate(address(0));
        _expectStatus(anyone, WorkerStatus.None);
        vm.prank(anyone);
        registry.rotate(anyone);
    }

    /* EXIT */

    function test_exit_beforeTheFirstProof() public {
        uint256 before = worker.balance;
        bytes32 requestId = registerAs(worker);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_CheckLive.selector, requestId));
        vm.prank(worker);
        registry.exit();
        letCheckExpire(requestId);
        vm.prank(worker);
        registry.exit();
        assertWorker(worker, WorkerStatus.None);
        vm.assertEq(worker.balance, before, "stake back");
    }

    function test_exit_withDelay() public {
        enlist(worker);
        uint256 before = worker.balance;
        vm.prank(worker);
        registry.exit();
        assertWorker(worker, WorkerStatus.Exiting);
        assertNoScore(worker);
        uint256 leaves = registry.getWorker(worker).exitAt;
        vm.assertEq(leaves, block.timestamp + EXIT_DELAY, "exitAt");
        vm.warp(leaves - 1);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_TooEarly.selector, leaves, leaves - 1));
        registry.withdrawStake(worker);
        vm.warp(leaves);
        vm.prank(anyone);
        registry.withdrawStake(worker);
        assertWorker(worker, WorkerStatus.None);
        vm.assertEq(worker.balance, before + MIN_STAKE, "stake back");
        _expectStatus(worker, WorkerStatus.None);
        registry.withdrawStake(worker);
    }

    function test_exit_whileACheckIsLive() public {
        enlist(worker);
        bytes32 requestId = spotAs(challenger, worker);
        vm.prank(worker);
        registry.exit();
        answer(failedOf(requestId));
        assertWorker(worker, WorkerStatus.Slashed);
    }

    /// Nobody can hold a leaving worker: the last spot check is over before the worker's time is.
    function test_exit_cannotBeHeldUp() public {
        enlist(worker);
        vm.prank(worker);
        registry.exit();
        uint256 leaves = registry.getWorker(worker).exitAt;
        vm.warp(leaves - CHECK_TIMEOUT);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_Leaving.selector, worker, leaves));
        vm.prank(challenger);
        registry.spotCheck(worker);
        vm.warp(leaves - CHECK_TIMEOUT - 1);
        bytes32 last = spotAs(challenger, worker);
        vm.warp(leaves);
        registry.expire(last);
        registry.withdrawStake(worker);
        assertWorker(worker, WorkerStatus.None);
    }

    function test_exit_wrongStatus() public {
        _expectStatus(anyone, WorkerStatus.None);
        vm.prank(anyone);
        registry.exit();
        enlist(worker);
        vm.startPrank(worker);
        registry.exit();
        _expectStatus(worker, WorkerStatus.Exiting);
        registry.exit();
        _expectStatus(worker, WorkerStatus.Exiting);
        registry.rotate(worker);
        Claim memory claim = someClaim();
        _expectStatus(worker, WorkerStatus.Exiting);
        registry.renew(claim);
        vm.stopPrank();
    }

    /* SCORE */

    function test_score_decays() public {
        bytes32 requestId = enlist(worker);
        uint64[CLASSES] memory proven = provenOf(requestId).scores;
        (uint256 from, uint256 to) = (block.timestamp, registry.getWorker(worker).score.expiry);
        uint256 half = from + (to - from) / 2;
        vm.warp(half);
        assertScores(registry.scoreOf(worker), proven);
        vm.warp(half + (to - half) / 2);
        vm.assertEq(registry.scoreOf(worker)[0], proven[0] / 2, "half of it");
        vm.warp(to - 1);
        vm.assertEq(registry.scoreOf(worker)[0], 0, "rounded down");
        vm.warp(to);
        assertNoScore(worker);
    }

    function testFuzz_score_neverRises(uint64 score, uint64 lifetime, uint64 early, uint64 late) public {
        Registration memory r = someRegistration();
        r.claim.scores[0] = uint64(bound(score, 1, type(uint64).max));
        r.claim.lifetime = uint64(bound(lifetime, CHECK_TIMEOUT + 1, MAX_LIFETIME));
        vm.prank(worker);
        bytes32 requestId = registry.register{value: MIN_STAKE}(r);
        answer(provenOf(requestId));
        early = uint64(bound(early, 0, r.claim.lifetime));
        late = uint64(bound(late, early, r.claim.lifetime));
        uint256 from = block.timestamp;
        vm.warp(from + early);
        uint64 before = registry.scoreOf(worker)[0];
        vm.assertLe(before, r.claim.scores[0], "never above what was proven");
        vm.warp(from + late);
        vm.assertLe(registry.scoreOf(worker)[0], before, "never rises");
        vm.warp(from + r.claim.lifetime);
        vm.assertEq(registry.scoreOf(worker)[0], 0, "ends");
    }

    function test_score_endsWithItsSignerSet() public {
        enlist(worker);
        vm.prank(owner);
        registry.revokeSignerSet(signerSet);
        assertNoScore(worker);
        vm.prank(worker);
        registry.exit(); // leaving needs no signer
        vm.warp(block.timestamp + EXIT_DELAY);
        registry.withdrawStake(worker);
    }

    function test_workers_pages() public {
        enlist(worker);
        vm.deal(challenger, 10 ether);
        registerAs(challenger);
        vm.assertEq(registry.workers(0, 1)[0], worker, "first");
        vm.assertEq(registry.workers(1, 5)[0], challenger, "second");
        vm.assertEq(registry.workers(1, 5).length, 1, "cut");
        vm.assertEq(registry.workers(2, 5).length, 0, "past the end");
    }
}
