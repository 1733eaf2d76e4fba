// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {STATUS_PASSED, STATUS_SCORED} from "../../src/AssayTypes.sol";
import {QuorumFixture, Transmission} from "../base/QuorumFixture.sol";

/// @notice Gas of a quorum's calls as transactions of their own, on an oracle, a board and payees that have been used before.
contract QuorumGasTest is QuorumFixture {
    string private constant QUORUM = "QuorumOracle";

    uint256 private bounty;

    function _use(uint256 n, uint8 f) private {
        useQuorum(n, f);
        // One bounty before, so that counters, credits and what is owed are not new.
        uint256 first = openBounty();
        (, bytes32 evalId) = inFlightAs(first, miner);
        answer(evalId, STATUS_SCORED);
        (, evalId) = inFlightAs(first, rival);
        answer(evalId, STATUS_PASSED);
        bounty = openBounty();
    }

    function _snap(string memory name) private {
        vm.snapshotGasLastCall(QUORUM, name);
    }

    function _transmit(uint256 n, uint8 f, uint8 status, string memory name) private {
        _use(n, f);
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        answer(evalId, status);
        _snap(name);
    }

    function test_gas_transmit_4_scored() public {
        _transmit(4, 1, STATUS_SCORED, "transmit, n=4 f=1, scored");
    }

    function test_gas_transmit_4_passed() public {
        _transmit(4, 1, STATUS_PASSED, "transmit, n=4 f=1, passed, ETH reward");
    }

    function test_gas_transmit_7_scored() public {
        _transmit(7, 2, STATUS_SCORED, "transmit, n=7 f=2, scored");
    }

    function test_gas_transmit_7_passed() public {
        _transmit(7, 2, STATUS_PASSED, "transmit, n=7 f=2, passed, ETH reward");
    }

    function test_gas_transmit_31_passed() public {
        _transmit(31, 10, STATUS_PASSED, "transmit, n=31 f=10, passed, ETH reward");
    }

    function test_gas_others() public {
        _use(4, 1);
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        Transmission memory t = transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED)));
        send(t);
        sendFrom(transmitterOf(1), t);
        _snap("transmit, n=4 f=1, late");
        link.mint(payeeAt(0), 1);
        vm.prank(payeeAt(0));
        quorum.withdrawPayment(payeeAt(0));
        _snap("withdrawPayment, n=4");
        vm.prank(owner);
        quorum.setConfig(
            signersFrom(0, 4),
            transmittersOf(4),
            1,
            abi.encode(signerSet, payeesOf(4), TRANSMITTER_BPS),
            OFFCHAIN_VERSION,
            OFFCHAIN
        );
        _snap("setConfig, n=4");
    }

    function test_size() public {
        vm.snapshotValue(QUORUM, "runtime bytes", address(quorum).code.length);
        vm.assertLe(address(quorum).code.length, 24_576, "EIP-170");
    }
}
