// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ILedger} from "../../src/interfaces/ILedger.sol";
import {
    Capability,
    Check,
    CheckRequest,
    CheckStatus,
    Claim,
    CLASSES,
    IWorkerRegistry,
    Registration,
    RegistryRules,
    Worker,
    WorkerStatus
} from "../../src/interfaces/IWorkerRegistry.sol";
import {Fixture} from "./Fixture.sol";

/// @notice All of WorkerRegistry that tests call. They take it by its artifact, because what imports it is compiled as slowly as it is.
interface IRegistry is IWorkerRegistry, ILedger {
    function deliver(bytes32 requestId) external;
}

/// @notice A registry behind the real Operator, with one active signer set, and workers that can pay.
abstract contract RegistryFixture is Fixture {
    uint96 internal constant MIN_STAKE = 1 ether;
    uint16 internal constant CHALLENGER_BPS = 2000;
    uint64 internal constant MAX_LIFETIME = 30 days;
    uint64 internal constant CHECK_TIMEOUT = 30 minutes;
    uint64 internal constant CHECK_INTERVAL = 10 minutes;
    uint64 internal constant EXIT_DELAY = 2 days;
    address internal constant BURN = 0x000000000000000000000000000000000000dEaD;
    bytes internal constant EVIDENCE = '{"seed":"0x01"}';

    IRegistry internal registry;
    address internal worker = actor("worker");
    address internal challenger = actor("challenger");

    function setUp() public virtual override {
        super.setUp();
        registry = newRegistry(someRules());
        signerSet = activate(vm.addr(SIGNER_KEY));
        address[2] memory rich = [worker, challenger];
        for (uint256 i = 0; i < rich.length; ++i) {
            vm.deal(rich[i], 1000 ether);
            fill(rich[i]);
        }
    }

    /// LINK, approved.
    function fill(address who) internal {
        link.mint(who, 10_000 ether);
        vm.prank(who);
        link.approve(address(registry), type(uint256).max);
    }

    function someRules() internal pure returns (RegistryRules memory) {
        return RegistryRules(MIN_STAKE, CHALLENGER_BPS, MAX_LIFETIME, CHECK_TIMEOUT, CHECK_INTERVAL, EXIT_DELAY);
    }

    function newRegistry(RegistryRules memory rules) internal returns (IRegistry) {
        bytes memory args = abi.encode(link, operator, SPEC_ID, PRICE, rules, SET_DELAY, owner);
        return IRegistry(create("out/WorkerRegistry.sol/WorkerRegistry.json", args));
    }

    function activate(address signer) internal returns (bytes32 set) {
        (address[] memory signers, bytes32[] memory recipients) = setOf(signer);
        vm.prank(owner);
        set = registry.proposeSignerSet(signers, recipients);
        vm.warp(block.timestamp + SET_DELAY);
        vm.prank(owner);
        registry.activateSignerSet(set);
    }

    /* WHAT WORKERS SAY */

    function someClaim() internal pure returns (Claim memory c) {
        c.reportDigest = keccak256("report");
        c.scores = [uint64(100_000), 80_000, 60_000, 4_000, 20_000];
        c.memoryBytes = 8 << 30;
        c.lifetime = MAX_LIFETIME;
    }

    function someRegistration() internal view returns (Registration memory) {
        return Registration(vm.addr(4711), signerSet, someClaim());
    }

    function registerAs(address who) internal returns (bytes32) {
        Registration memory r = someRegistration();
        vm.prank(who);
        return registry.register{value: MIN_STAKE}(r);
    }

    /// Registered and proven.
    function enlist(address who) internal returns (bytes32 requestId) {
        requestId = registerAs(who);
        answer(provenOf(requestId));
        assertWorker(who, WorkerStatus.Active);
    }

    function spotAs(address who, address target) internal returns (bytes32) {
        vm.prank(who);
        return registry.spotCheck(target);
    }

    /* THE VERIFIER'S SIDE */

    function requestOfCheck(bytes32 requestId) internal view returns (CheckRequest memory) {
        return registry.getCheck(requestId).request;
    }

    function provenOf(bytes32 requestId) internal view returns (Capability memory) {
        CheckRequest memory r = requestOfCheck(requestId);
        uint64[CLASSES] memory scores = r.scores;
        scores[3] = 0; // no challenge for it
        return Capability(requestId, r.worker, keccak256(EVIDENCE), scores, r.expiry);
    }

    function failedOf(bytes32 requestId) internal view returns (Capability memory) {
        CheckRequest memory r = requestOfCheck(requestId);
        uint64[CLASSES] memory scores = r.scores;
        scores[0] /= 2;
        return Capability(requestId, r.worker, keccak256(EVIDENCE), scores, 0);
    }

    function signedCapability(Capability memory c, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, registry.hashCapability(c));
        return abi.encodePacked(r, s, v);
    }

    function payloadOf(Capability memory c) internal view returns (bytes memory) {
        return abi.encode(c, EVIDENCE, signedCapability(c, SIGNER_KEY));
    }

    function answer(Capability memory c) internal {
        send(c.requestId, payloadOf(c), NODE_GAS);
    }

    /// The node sends what a job sends, through the real Operator.
    function send(bytes32 requestId, bytes memory payload, uint256 gasLimit) internal {
        Check memory c = registry.getCheck(requestId);
        bytes32 id = registry.operatorRequestId(requestId);
        bytes memory data = abi.encode(id, payload);
        vm.prank(node);
        operator.fulfillOracleRequest2{gas: gasLimit}(
            id, c.payment, address(registry), registry.fulfill.selector, c.operatorExpiry, data
        );
    }

    /// The answer arrives with too little gas for its effect.
    function letStoreCheck(Capability memory c) internal {
        bytes32 id = registry.operatorRequestId(c.requestId);
        bytes memory payload = payloadOf(c);
        vm.prank(address(operator));
        registry.fulfill{gas: 420_000}(id, payload);
        assertCheck(c.requestId, CheckStatus.Stored);
    }

    function letCheckExpire(bytes32 requestId) internal {
        vm.warp(requestOfCheck(requestId).deadline + 1);
        registry.expire(requestId);
    }

    function letCheckFail(bytes32 requestId) internal {
        Capability memory c = provenOf(requestId);
        send(requestId, abi.encode(c, EVIDENCE, signedCapability(c, SIGNER_KEY + 1)), NODE_GAS);
        assertCheck(requestId, CheckStatus.Failed);
    }

    /* ASSERTIONS */

    function assertWorker(address who, WorkerStatus expected) internal view {
        vm.assertEq(uint256(registry.getWorker(who).status), uint256(expected), "worker status");
    }

    function assertCheck(bytes32 requestId, CheckStatus expected) internal view {
        vm.assertEq(uint256(registry.getCheck(requestId).status), uint256(expected), "check status");
    }

    function assertScores(uint64[CLASSES] memory got, uint64[CLASSES] memory want) internal pure {
        for (uint256 i = 0; i < CLASSES; ++i) {
            vm.assertEq(got[i], want[i], "score");
        }
    }

    function assertNoScore(address who) internal view {
        uint64[CLASSES] memory none;
        assertScores(registry.scoreOf(who), none);
    }
}
