// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {RequestStatus} from "../../src/AssayTypes.sol";
import {Receiver} from "../hostile/Receivers.sol";
import {QuorumActions} from "./QuorumActions.sol";

/// @notice The invariants Q1-Q4 of {IQuorumOracle} under random play. Q1 is what every action checks: a transmission succeeds exactly
/// when the model allows it.
contract QuorumInvariantsTest is QuorumActions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    uint256 private _ownAccount;

    function setUp() public override {
        super.setUp();
        _ownAccount = 10 * uint256(PRICE);
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(this);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(this), actions());
    }

    function invariant_Q2_paidOnceForWhatIsStored() public view {
        uint256 sum = 0;
        for (uint256 i = 0; i < evalIds.length; ++i) {
            RequestStatus status = asked[evalIds[i]].status;
            assertRequest(evalIds[i], status);
            if (status == RequestStatus.Stored || status == RequestStatus.Delivered) sum += asked[evalIds[i]].payment;
        }
        vm.assertEq(paid, sum, "one payment for each stored evaluation");
        uint256 given = 0;
        for (uint256 i = 0; i < everybody.length; ++i) {
            given += taken[everybody[i]] + quorum.owedPayment(everybody[i]);
        }
        vm.assertEq(given, sum, "the parts add up");
    }

    function invariant_Q3_everythingOwedIsThere() public view {
        uint256 held = _ownAccount;
        for (uint256 i = 0; i < PAIRS; ++i) {
            (uint96 balance,,) = quorum.account(address(pairs[i].receiver), pairs[i].termsHash);
            vm.assertEq(balance, pairs[i].balance, "account");
            held += balance;
        }
        for (uint256 i = 0; i < evalIds.length; ++i) {
            if (_unspent(evalIds[i])) held += asked[evalIds[i]].payment;
        }
        for (uint256 i = 0; i < everybody.length; ++i) {
            held += quorum.owedPayment(everybody[i]);
        }
        vm.assertEq(link.balanceOf(address(quorum)), held, "LINK held = liabilities");
    }

    function invariant_Q4_owedStaysOwed() public view {
        for (uint256 i = 0; i < everybody.length; ++i) {
            address who = everybody[i];
            vm.assertEq(quorum.owedPayment(who), due[who] - taken[who], "owed");
            vm.assertEq(link.balanceOf(who), taken[who], "taken");
        }
    }

    function _unspent(bytes32 evalId) private view returns (bool) {
        RequestStatus status = asked[evalId].status;
        return status == RequestStatus.Pending || (status == RequestStatus.Expired && !asked[evalId].reclaimed);
    }

    /// Whatever happened, everything can be ended without the nodes and without the owner, and no LINK stays.
    function afterInvariant() public {
        clock += 30 days;
        vm.warp(clock);
        for (uint256 i = 0; i < PAIRS; ++i) {
            pairs[i].receiver.setMood(Receiver.Mood.Good);
        }
        for (uint256 i = 0; i < evalIds.length; ++i) {
            RequestStatus status = asked[evalIds[i]].status;
            if (status == RequestStatus.Pending) expireOne(evalIds[i]);
            if (status == RequestStatus.Stored) redeliverOne(evalIds[i]);
            if (_unspent(evalIds[i])) reclaimOne(evalIds[i]);
        }
        for (uint256 i = 0; i < PAIRS; ++i) {
            releaseOne(pairs[i]);
        }
        for (uint256 i = 0; i < everybody.length; ++i) {
            withdrawOne(everybody[i]);
        }
        vm.assertEq(link.balanceOf(address(quorum)), _ownAccount, "no LINK left");
    }

    /// The play is worth something only if it gets everywhere.
    function test_playReachesEveryState() public {
        bytes4[] memory list = actions();
        uint256 seen = 0;
        uint256 start = vm.snapshotState();
        for (uint256 play = 0; play < 4; ++play) {
            for (uint256 step = 0; step < 400; ++step) {
                uint256 seed = uint256(keccak256(abi.encode("quorum", play, step)));
                (bool ok,) = address(this).call(abi.encodeWithSelector(list[(seed >> 128) % list.length], seed));
                vm.assertTrue(ok, "an action failed");
            }
            seen |= _seen();
            afterInvariant();
            vm.revertToState(start);
        }
        // Pending, Stored, Delivered, Expired, but never Failed; reclaimed; released; a set revoked; withdrawn.
        vm.assertEq(seen, 0x3fe - (1 << uint256(RequestStatus.Failed)), "reached");
    }

    function _seen() private view returns (uint256 seen) {
        for (uint256 i = 0; i < evalIds.length; ++i) {
            Asked storage a = asked[evalIds[i]];
            seen |= 1 << uint256(a.status);
            if (a.reclaimed) seen |= 1 << 6;
        }
        for (uint256 i = 0; i < PAIRS; ++i) {
            if (pairs[i].released) seen |= 1 << 7;
        }
        if (revoked) seen |= 1 << 8;
        for (uint256 i = 0; i < everybody.length; ++i) {
            if (taken[everybody[i]] != 0) seen |= 1 << 9;
        }
    }
}
