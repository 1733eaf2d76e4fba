// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {
    Capability,
    CheckFault,
    CheckKind,
    CheckRequest,
    CheckStatus,
    CLASSES,
    IWorkerRegistry,
    RegistryRules,
    Worker,
    WorkerStatus
} from "../../src/interfaces/IWorkerRegistry.sol";
import {GasBurner, Reverter} from "../hostile/Payees.sol";
import {RegistryFixture} from "../base/RegistryFixture.sol";

/// @notice Spot checks and answers through the real Operator: what slashes, what fails an attempt, what is ignored.
contract ChecksTest is RegistryFixture {
    event CheckFailed(bytes32 indexed requestId, CheckFault fault);
    event LateAnswer(bytes32 indexed requestId, CheckStatus status);
    event CheckAnswered(
        bytes32 indexed requestId, address indexed worker, CheckKind kind, Capability capability, bytes evidence
    );

    function setUp() public override {
        super.setUp();
        enlist(worker);
    }

    function _expectFault(bytes32 requestId, bytes memory payload, CheckFault fault) private {
        Worker memory before = registry.getWorker(worker);
        vm.expectEmit(true, true, true, true, address(registry));
        emit CheckFailed(requestId, fault);
        send(requestId, payload, NODE_GAS);
        assertCheck(requestId, CheckStatus.Failed);
        Worker memory now_ = registry.getWorker(worker);
        vm.assertEq(now_.stake, before.stake, "stake safe");
        vm.assertEq(now_.check, 0, "no live check");
        now_.check = before.check;
        vm.assertEq(keccak256(abi.encode(now_)), keccak256(abi.encode(before)), "nothing else changed");
        vm.warp(block.timestamp + CHECK_INTERVAL);
    }

    function _expectFields(Capability memory c) private {
        _expectFault(c.requestId, payloadOf(c), CheckFault.Fields);
    }

    function _spot() private returns (bytes32) {
        return spotAs(challenger, worker);
    }

    /* SPOT CHECKS */

    function test_spot_asksForWhatWasProven() public {
        vm.warp(block.timestamp + 1 days);
        bytes32 requestId = _spot();
        CheckRequest memory r = requestOfCheck(requestId);
        Worker memory w = registry.getWorker(worker);
        vm.assertEq(r.payer, challenger, "payer");
        vm.assertEq(r.reportDigest, w.score.reportDigest, "report");
        vm.assertEq(r.expiry, w.score.expiry, "a spot check lengthens no life");
        assertScores(r.scores, w.score.claimed);
        uint64[CLASSES] memory before = registry.scoreOf(worker);
        answer(provenOf(requestId));
        assertScores(registry.scoreOf(worker), before);
    }

    function test_spot_failed_slashes() public {
        (uint256 had, uint256 burnt) = (challenger.balance, BURN.balance);
        answer(failedOf(_spot()));
        Worker memory w = registry.getWorker(worker);
        assertWorker(worker, WorkerStatus.Slashed);
        uint256 reward = uint256(MIN_STAKE) * CHALLENGER_BPS / 10_000;
        vm.assertEq(challenger.balance, had + reward, "reward");
        vm.assertEq(BURN.balance, burnt + MIN_STAKE - reward, "burnt");
        vm.assertEq(address(registry).balance, 0, "nothing left");
        vm.assertEq(w.slashes, 1, "counted");
        vm.assertEq(w.stake, 0, "no stake");
        assertNoScore(worker);
        enlist(worker); // with a new stake
    }

    /// A worker that has itself slashed from another account of its own is poorer for it, whatever the stake.
    function testFuzz_spot_selfSlashLoses(uint96 stake) public {
        address self = actor("self");
        address other = actor("other");
        stake = uint96(bound(stake, MIN_STAKE, type(uint96).max));
        vm.deal(self, stake);
        vm.deal(other, 0);
        fill(self);
        fill(other);
        vm.startPrank(self);
        bytes32 requestId = registry.register{value: stake}(someRegistration());
        vm.stopPrank();
        answer(provenOf(requestId));
        answer(failedOf(spotAs(other, self)));
        vm.assertLe(self.balance + other.balance, stake / 2, "at least half is gone");
    }

    function test_spot_refusals() public {
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_OwnWorker.selector, worker));
        vm.prank(worker);
        registry.spotCheck(worker);
        vm.expectRevert(
            abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_WrongStatus.selector, anyone, WorkerStatus.None)
        );
        vm.prank(challenger);
        registry.spotCheck(anyone);
        bytes32 live = _spot();
        vm.warp(block.timestamp + CHECK_INTERVAL);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_CheckLive.selector, live));
        vm.prank(challenger);
        registry.spotCheck(worker);
        answer(provenOf(live));
        vm.warp(registry.getWorker(worker).score.expiry);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_NoScore.selector, worker));
        vm.prank(challenger);
        registry.spotCheck(worker);
    }

    function test_spot_interval() public {
        uint256 asked = block.timestamp;
        answer(provenOf(_spot()));
        vm.warp(asked + CHECK_INTERVAL - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWorkerRegistry.WorkerRegistry_TooEarly.selector, asked + CHECK_INTERVAL, asked + CHECK_INTERVAL - 1
            )
        );
        vm.prank(challenger);
        registry.spotCheck(worker);
        vm.warp(asked + CHECK_INTERVAL);
        _spot();
    }

    function test_spot_revokedSet() public {
        vm.prank(owner);
        registry.revokeSignerSet(signerSet);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_SignerSetNotActive.selector, signerSet));
        vm.prank(challenger);
        registry.spotCheck(worker);
    }

    /* UNANSWERED */

    function test_unanswered_suspends_untilProven() public {
        bytes32 requestId = _spot();
        uint256 deadline = requestOfCheck(requestId).deadline;
        vm.warp(deadline);
        vm.expectRevert(
            abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_TooEarly.selector, deadline + 1, deadline)
        );
        registry.expire(requestId);
        letCheckExpire(requestId);
        assertCheck(requestId, CheckStatus.Expired);
        Worker memory w = registry.getWorker(worker);
        vm.assertTrue(w.suspended, "suspended");
        vm.assertEq(w.missed, 1, "missed");
        vm.assertEq(w.stake, MIN_STAKE, "stake safe");
        assertNoScore(worker);
        answer(provenOf(_spot()));
        vm.assertTrue(!registry.getWorker(worker).suspended, "lifted");
        vm.assertTrue(registry.scoreOf(worker)[0] > 0, "counts again");
        vm.assertEq(registry.getWorker(worker).missed, 1, "kept");
    }

    function test_unanswered_linkGoesBackToWhoPaid() public {
        uint256 before = link.balanceOf(challenger);
        bytes32 requestId = _spot();
        vm.expectRevert(
            abi.encodeWithSelector(
                IWorkerRegistry.WorkerRegistry_WrongCheck.selector, requestId, CheckStatus.Expired, CheckStatus.Pending
            )
        );
        registry.reclaim(requestId);
        letCheckExpire(requestId);
        vm.prank(anyone);
        registry.reclaim(requestId);
        vm.assertEq(link.balanceOf(challenger), before, "all of it");
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_NothingToReclaim.selector, requestId));
        registry.reclaim(requestId);
    }

    function test_unanswered_answeredLate() public {
        bytes32 requestId = _spot();
        letCheckExpire(requestId);
        Capability memory c = failedOf(requestId);
        vm.expectEmit(true, true, true, true, address(registry));
        emit LateAnswer(requestId, CheckStatus.Expired);
        answer(c);
        assertWorker(worker, WorkerStatus.Active);
        vm.expectRevert(); // the node has the LINK
        registry.reclaim(requestId);
    }

    function test_answer_afterTheDeadline_countsUntilExpired() public {
        bytes32 requestId = _spot();
        vm.warp(requestOfCheck(requestId).deadline + 1 hours);
        answer(failedOf(requestId));
        assertWorker(worker, WorkerStatus.Slashed);
    }

    /* WHAT FAILS AN ATTEMPT */

    function test_fault_signature() public {
        Capability memory c = failedOf(_spot());
        bytes memory other = signedCapability(c, SIGNER_KEY + 1);
        _expectFault(c.requestId, abi.encode(c, EVIDENCE, other), CheckFault.Signature);
        c = failedOf(_spot());
        _expectFault(c.requestId, abi.encode(c, EVIDENCE, bytes("short")), CheckFault.Signature);
        c = failedOf(_spot());
        bytes memory signature = signedCapability(c, SIGNER_KEY);
        c.scores[1] -= 1; // what was signed is changed
        _expectFault(c.requestId, abi.encode(c, EVIDENCE, signature), CheckFault.Signature);
    }

    /// The signer of another active set has no say over this worker.
    function test_fault_foreignSet() public {
        activate(vm.addr(SIGNER_KEY + 7));
        Capability memory c = failedOf(_spot());
        bytes memory foreign = signedCapability(c, SIGNER_KEY + 7);
        _expectFault(c.requestId, abi.encode(c, EVIDENCE, foreign), CheckFault.Signature);
    }

    function test_fault_revokedSet() public {
        Capability memory c = failedOf(_spot());
        vm.prank(owner);
        registry.revokeSignerSet(signerSet);
        _expectFault(c.requestId, payloadOf(c), CheckFault.SignerSet);
    }

    function test_fault_payload() public {
        bytes32 requestId = _spot();
        _expectFault(requestId, abi.encodePacked(requestId, "garbage"), CheckFault.Payload);
        Capability memory c = failedOf(_spot());
        bytes memory payload = payloadOf(c);
        payload[32] = 0x01; // worker is an address in a word of its own
        _expectFault(c.requestId, payload, CheckFault.Payload);
    }

    function test_fault_evidence() public {
        Capability memory c = failedOf(_spot());
        bytes memory signature = signedCapability(c, SIGNER_KEY);
        _expectFault(c.requestId, abi.encode(c, bytes("other"), signature), CheckFault.Evidence);
        c = failedOf(_spot());
        bytes memory long = new bytes(2049);
        c.digest = keccak256(long);
        _expectFault(c.requestId, abi.encode(c, long, signedCapability(c, SIGNER_KEY)), CheckFault.Evidence);
    }

    function test_evidence_ofTheLongestLength() public {
        Capability memory c = failedOf(_spot());
        bytes memory long = new bytes(2048);
        c.digest = keccak256(long);
        vm.expectEmit(true, true, true, true, address(registry));
        emit CheckAnswered(c.requestId, worker, CheckKind.Spot, c, long);
        send(c.requestId, abi.encode(c, long, signedCapability(c, SIGNER_KEY)), NODE_GAS);
        assertWorker(worker, WorkerStatus.Slashed);
    }

    function test_fault_fields() public {
        Capability memory c = provenOf(_spot());
        c.worker = anyone;
        _expectFields(c);
        c = provenOf(_spot());
        c.expiry += 1;
        _expectFields(c);
        c = provenOf(_spot());
        c.scores[0] += 1; // more than claimed
        _expectFields(c);
        c = provenOf(_spot());
        c.scores[0] -= 1; // neither proven nor failed
        _expectFields(c);
        c = provenOf(_spot());
        uint64[CLASSES] memory none;
        c.scores = none; // nothing was proven
        _expectFields(c);
        c = failedOf(_spot());
        c.scores = someClaim().scores; // failed, with everything reached
        _expectFields(c);
        c = failedOf(_spot());
        c.scores[1] += 1; // failed, with more than claimed
        _expectFields(c);
    }

    /// Whatever a signer signs: stake and score move only by an answer that fits.
    function testFuzz_fault_anySigned(Capability memory c, bool keepWorker, bool keepExpiry) public {
        bytes32 requestId = _spot();
        c.requestId = requestId;
        c.digest = keccak256(EVIDENCE);
        if (keepWorker) c.worker = worker;
        if (keepExpiry) c.expiry = requestOfCheck(requestId).expiry;
        CheckRequest memory r = requestOfCheck(requestId);
        bool all = true;
        bool under = true;
        bool any = false;
        bool below = false;
        for (uint256 i = 0; i < CLASSES; ++i) {
            all = all && (c.scores[i] == 0 || c.scores[i] == r.scores[i]);
            any = any || c.scores[i] != 0;
            under = under && c.scores[i] <= r.scores[i];
            below = below || c.scores[i] < r.scores[i];
        }
        answer(c);
        bool failed = c.worker == worker && c.expiry == 0 && under && below;
        bool proven = c.worker == worker && c.expiry == r.expiry && all && any;
        assertWorker(worker, failed ? WorkerStatus.Slashed : WorkerStatus.Active);
        assertCheck(requestId, failed || proven ? CheckStatus.Delivered : CheckStatus.Failed);
    }

    /* IGNORED OR REFUSED */

    function test_fulfill_onlyByTheOperator() public {
        Capability memory c = failedOf(_spot());
        (bytes32 id, bytes memory payload) = (registry.operatorRequestId(c.requestId), payloadOf(c));
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_NotOperator.selector, node));
        vm.prank(node);
        registry.fulfill(id, payload);
    }

    function test_fulfill_anotherCheckOfTheSameRegistry() public {
        bytes32 requestId = _spot();
        Capability memory c = failedOf(requestId);
        bytes memory payload = payloadOf(c);
        bytes32 wrong = registry.operatorRequestId(keccak256("other"));
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_UnknownCheck.selector, wrong, requestId));
        vm.prank(address(operator));
        registry.fulfill(wrong, payload);
        bytes32 id = registry.operatorRequestId(requestId);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_UnknownCheck.selector, id, bytes32(0)));
        vm.prank(address(operator));
        registry.fulfill(id, "");
    }

    function test_fulfill_replay() public {
        Capability memory c = provenOf(_spot());
        answer(c);
        Capability memory f = failedOf(c.requestId);
        bytes32 id = registry.operatorRequestId(c.requestId);
        bytes memory payload = payloadOf(f);
        vm.expectEmit(true, true, true, true, address(registry));
        emit LateAnswer(c.requestId, CheckStatus.Delivered);
        vm.prank(address(operator));
        registry.fulfill(id, payload);
        assertWorker(worker, WorkerStatus.Active);
    }

    /* STORED, THEN DELIVERED */

    function test_redeliver() public {
        Capability memory c = failedOf(_spot());
        letStoreCheck(c);
        assertWorker(worker, WorkerStatus.Active);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWorkerRegistry.WorkerRegistry_WrongCheck.selector, c.requestId, CheckStatus.Pending, CheckStatus.Stored
            )
        );
        registry.expire(c.requestId);
        vm.warp(block.timestamp + CHECK_INTERVAL);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_CheckLive.selector, c.requestId));
        vm.prank(challenger);
        registry.spotCheck(worker);
        vm.prank(anyone);
        registry.redeliver(c.requestId);
        assertWorker(worker, WorkerStatus.Slashed);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWorkerRegistry.WorkerRegistry_WrongCheck.selector,
                c.requestId,
                CheckStatus.Stored,
                CheckStatus.Delivered
            )
        );
        registry.redeliver(c.requestId);
    }

    function test_deliver_onlyByItself() public {
        Capability memory c = failedOf(_spot());
        letStoreCheck(c);
        vm.expectRevert(abi.encodeWithSelector(IWorkerRegistry.WorkerRegistry_OnlySelf.selector, challenger));
        vm.prank(challenger);
        registry.deliver(c.requestId);
    }

    /// A challenger or worker that takes no ETH holds nothing up: it is credited.
    function test_hostilePayees() public {
        address burner = address(new GasBurner());
        fill(burner);
        answer(failedOf(spotAs(burner, worker)));
        assertWorker(worker, WorkerStatus.Slashed);
        uint256 reward = uint256(MIN_STAKE) * CHALLENGER_BPS / 10_000;
        vm.assertEq(registry.credit(burner, address(0)), reward, "credited");
        address reverter = address(new Reverter());
        fill(reverter);
        vm.deal(reverter, 10 ether);
        answer(failedOf(registerAs(reverter)));
        vm.assertEq(registry.credit(reverter, address(0)), MIN_STAKE, "stake credited");
        vm.prank(reverter);
        registry.withdraw(address(0), anyone);
        vm.assertEq(address(registry).balance, reward, "what is owed is held");
    }

    /* SETTINGS */

    function test_settings() public {
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, anyone);
        vm.startPrank(anyone);
        vm.expectRevert(reason);
        registry.setPrice(1);
        vm.expectRevert(reason);
        registry.setSpecId("x");
        vm.stopPrank();
        vm.startPrank(owner);
        registry.setPrice(3);
        registry.setSpecId("other job");
        vm.stopPrank();
        vm.assertEq(registry.price(), 3, "price");
        vm.assertEq(registry.specId(), "other job", "specId");
        vm.assertEq(registry.linkToken(), address(link), "LINK");
        vm.assertEq(registry.operator(), address(operator), "operator");
        vm.assertEq(keccak256(abi.encode(registry.rules())), keccak256(abi.encode(someRules())), "rules");
        vm.assertEq(registry.getCheck(_spot()).payment, 3, "new price");
    }

    function test_rules_refused() public {
        RegistryRules memory r = someRules();
        r.challengerBps = 5001;
        _refused(r);
        r = someRules();
        r.checkTimeout = 0;
        _refused(r);
        r = someRules();
        r.exitDelay = r.checkTimeout;
        _refused(r);
        r = someRules();
        r.maxLifetime = r.checkTimeout;
        _refused(r);
    }

    function _refused(RegistryRules memory rules) private {
        bytes memory code = bytes.concat(
            vm.getCode("out/WorkerRegistry.sol/WorkerRegistry.json"),
            abi.encode(link, operator, SPEC_ID, PRICE, rules, SET_DELAY, owner)
        );
        address deployed;
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        vm.assertEq(deployed, address(0), "deployed");
    }

    /* NAMES */

    function testFuzz_hashCapability_formula(Capability memory c) public view {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Assay"),
                keccak256("1"),
                block.chainid,
                address(registry)
            )
        );
        bytes32 typeHash =
            keccak256("Capability(bytes32 requestId,address worker,bytes32 digest,uint64[5] scores,uint64 expiry)");
        bytes32 scores = keccak256(abi.encode(c.scores[0], c.scores[1], c.scores[2], c.scores[3], c.scores[4]));
        bytes32 structHash = keccak256(abi.encode(typeHash, c.requestId, c.worker, c.digest, scores, c.expiry));
        vm.assertEq(
            registry.hashCapability(c), keccak256(abi.encodePacked(hex"1901", domain, structHash)), "EIP-712 digest"
        );
    }

    /// Every field of a request is part of its name.
    function testFuzz_hashRequest_bindsEveryField(bytes32 seed, uint256 word) public view {
        CheckRequest memory r = _someRequest(seed);
        bytes memory raw = abi.encode(r);
        vm.assertEq(raw.length, 16 * 32, "words");
        bytes32 before = registry.hashRequest(r);
        raw[(word % 16) * 32 + 31] ^= 0x01;
        vm.assertTrue(registry.hashRequest(abi.decode(raw, (CheckRequest))) != before, "another name");
    }

    function _someRequest(bytes32 seed) private pure returns (CheckRequest memory r) {
        uint256[16] memory words;
        for (uint256 i = 0; i < 16; ++i) {
            words[i] = uint256(keccak256(abi.encode(seed, i)));
        }
        r.nonce = uint64(words[0]);
        r.kind = CheckKind(words[1] % 2); // and its neighbour
        (r.worker, r.proofKey, r.payer) =
        (address(uint160(words[2])), address(uint160(words[3])), address(uint160(words[4])));
        (r.signerSet, r.reportDigest, r.blockHash) = (bytes32(words[5]), bytes32(words[6]), bytes32(words[7]));
        (r.memoryBytes, r.expiry, r.deadline) = (uint64(words[8]), uint64(words[9]), uint64(words[10]));
        for (uint256 i = 0; i < CLASSES; ++i) {
            r.scores[i] = uint64(words[11 + i]);
        }
    }
}
