// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Capability, Claim, Registration} from "../../src/interfaces/IWorkerRegistry.sol";
import {RegistryFixture} from "../base/RegistryFixture.sol";

/// @notice Gas of a registry's calls as transactions of their own.
contract RegistryGasTest is RegistryFixture {
    string private constant REGISTRY = "WorkerRegistry";

    function setUp() public override {
        super.setUp();
        enlist(challenger); // so that counters and allowances are not new
    }

    function _snap(string memory name) private {
        vm.snapshotGasLastCall(REGISTRY, name);
    }

    function test_gas_registration() public {
        Registration memory r = someRegistration();
        vm.prank(worker);
        bytes32 requestId = registry.register{value: MIN_STAKE}(r);
        _snap("register");
        answer(provenOf(requestId));
        _snap("fulfill through the Operator, first proof");
        Claim memory claim = someClaim();
        vm.prank(worker);
        requestId = registry.renew(claim);
        _snap("renew");
        answer(provenOf(requestId));
        _snap("fulfill through the Operator, renewal proven");
        vm.prank(worker);
        registry.exit();
        _snap("exit");
        vm.warp(block.timestamp + EXIT_DELAY);
        registry.withdrawStake(worker);
        _snap("withdrawStake");
    }

    function test_gas_spot() public {
        enlist(worker);
        vm.prank(challenger);
        bytes32 requestId = registry.spotCheck(worker);
        _snap("spotCheck");
        Capability memory c = failedOf(requestId);
        bytes memory long = new bytes(2048);
        for (uint256 i = 0; i < long.length; ++i) {
            long[i] = "x";
        }
        c.digest = keccak256(long);
        send(requestId, abi.encode(c, long, signedCapability(c, SIGNER_KEY)), NODE_GAS);
        _snap("fulfill through the Operator, slash, 2 KiB of evidence");
    }

    function test_gas_unanswered() public {
        enlist(worker);
        bytes32 requestId = spotAs(challenger, worker);
        vm.warp(requestOfCheck(requestId).deadline + 1);
        registry.expire(requestId);
        _snap("expire");
        registry.reclaim(requestId);
        _snap("reclaim");
    }

    function test_size() public {
        vm.snapshotValue(REGISTRY, "runtime bytes", address(registry).code.length);
        vm.assertLe(address(registry).code.length, 24_576, "EIP-170");
    }
}
