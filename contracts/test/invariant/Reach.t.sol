// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {RequestStatus} from "../../src/AssayTypes.sol";
import {BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {OracleActions} from "./OracleActions.sol";

/// @notice The invariants are worth something only if their play gets everywhere: this counts where it has been.
contract ReachTest is OracleActions {
    uint256 private constant PLAYS = 16;
    uint256 private constant STEPS = 400;

    function test_playReachesEveryState() public {
        bytes4[] memory list = actions();
        // Memory outlives the return to the start, storage does not.
        uint256 start = vm.snapshotState();
        uint256[4] memory seen;
        for (uint256 play = 0; play < PLAYS; ++play) {
            for (uint256 step = 0; step < STEPS; ++step) {
                uint256 seed = uint256(keccak256(abi.encode(play, step)));
                (bool ok,) = address(this).call(abi.encodeWithSelector(list[(seed >> 128) % list.length], seed));
                vm.assertTrue(ok, "an action failed");
                if (step % 8 == 0) _look(seen);
            }
            vm.revertToState(start);
        }
        vm.assertEq(seen[0], _all(uint256(type(BountyStatus).max)), "bounty statuses");
        vm.assertEq(seen[1], _all(uint256(type(SubmissionStatus).max)), "submission statuses");
        vm.assertEq(seen[2], _all(uint256(type(RequestStatus).max)), "request statuses");
        vm.assertEq(seen[3], _all(5), "check failed, three probes, three attempts, reclaimed, token credit");
    }

    /// Bits 1..max.
    function _all(uint256 max) private pure returns (uint256) {
        return (2 << max) - 2;
    }

    function _look(uint256[4] memory seen) private view {
        for (uint256 id = 1; id <= bounties.length; ++id) {
            seen[0] |= 1 << uint256(bounties[id - 1].status);
            if (bounties[id - 1].checkFailed) seen[3] |= 1 << 1;
            if (bounties[id - 1].probeAttempts == 3) seen[3] |= 1 << 2;
            for (uint256 i = 0; i < submissions[id].length; ++i) {
                seen[1] |= 1 << uint256(submissions[id][i].status);
                if (submissions[id][i].attempts == 3) seen[3] |= 1 << 3;
            }
        }
        for (uint256 i = 0; i < evalIds.length; ++i) {
            seen[2] |= 1 << uint256(requests[evalIds[i]].status);
            if (requests[evalIds[i]].reclaimed) seen[3] |= 1 << 4;
        }
        for (uint256 i = 0; i < payees.length; ++i) {
            if (board.credit(payees[i], assets[2]) != 0) seen[3] |= 1 << 5;
        }
    }
}
