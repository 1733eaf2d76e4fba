// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CheckStatus, Worker, WorkerStatus} from "../../src/interfaces/IWorkerRegistry.sol";
import {RegistryActions} from "./RegistryActions.sol";

/// @notice The invariants W1-W8 of {IWorkerRegistry} under random play by honest and hostile workers, challengers and nodes. W4, W5 and
/// W6 are what every action checks: it succeeds exactly when the model allows it. W7 is what {afterInvariant} does.
contract RegistryInvariantsTest is RegistryActions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(this);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(this), actions());
    }

    function invariant_W1_everythingOwedIsThere() public view {
        uint256 held = 0;
        for (uint256 i = 0; i < people.length; ++i) {
            held += registry.getWorker(people[i]).stake + registry.credit(people[i], address(0));
        }
        held += registry.credit(challengers[0], address(0)) + registry.credit(challengers[1], address(0));
        vm.assertEq(address(registry).balance, held, "ETH held = stakes + credits");
    }

    function invariant_W2_noLinkStays() public view {
        vm.assertEq(link.balanceOf(address(registry)), 0, "no LINK");
        for (uint256 i = 0; i < people.length; ++i) {
            vm.assertEq(link.balanceOf(people[i]) + linkOut[people[i]], 100_000 ether, "LINK of workers");
        }
        vm.assertEq(link.balanceOf(challenger) + linkOut[challenger], 100_000 ether, "LINK of challengers");
    }

    function invariant_W3_everybodyGotWhatTheTablesSay() public view {
        for (uint256 i = 0; i < people.length; ++i) {
            _settled(people[i]);
        }
        _settled(challengers[0]);
        _settled(challengers[1]);
        vm.assertEq(BURN.balance, burnt, "burnt");
    }

    function _settled(address who) private view {
        uint256 got = who.balance + registry.credit(who, address(0));
        vm.assertEq(got + staked[who], initial[who] + due[who], "received + credit = due");
    }

    function invariant_W4_W6_theModelIsTheRegistry() public view {
        uint256 lost = 0;
        for (uint256 i = 0; i < people.length; ++i) {
            Worker memory w = registry.getWorker(people[i]);
            assertWorker(people[i], model[people[i]].status);
            vm.assertEq(w.stake, model[people[i]].stake, "stake");
            vm.assertEq(w.check, model[people[i]].check, "live check");
            vm.assertTrue(w.suspended == model[people[i]].suspended, "suspended");
            lost += w.slashes;
        }
        vm.assertEq(lost, slashed, "slashes");
        for (uint256 i = 0; i < ids.length; ++i) {
            assertCheck(ids[i], asked[ids[i]].status);
        }
    }

    function invariant_W8_scores() public view {
        for (uint256 i = 0; i < people.length; ++i) {
            uint64 shown = registry.scoreOf(people[i])[0];
            vm.assertEq(shown, _score(people[i]), "score");
            vm.assertLe(shown, model[people[i]].proven, "never above");
        }
    }

    function _score(address who) private view returns (uint256) {
        ModelWorker storage m = model[who];
        bool counts = m.status == WorkerStatus.Active && !m.suspended && active(m.set);
        if (!counts || block.timestamp >= m.expiry) return 0;
        uint256 half = m.attestedAt + (m.expiry - m.attestedAt) / 2;
        if (block.timestamp <= half) return m.proven;
        return uint256(m.proven) * (m.expiry - block.timestamp) / (m.expiry - half);
    }

    /// Whatever happened, every worker can leave with its stake, without node and owner, and nothing stays behind.
    function afterInvariant() public {
        clock += 30 days;
        vm.warp(clock);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (asked[ids[i]].status == CheckStatus.Pending) expireOne(ids[i]);
            if (asked[ids[i]].status == CheckStatus.Stored) redeliverOne(ids[i]);
            bool unspent = !asked[ids[i]].operatorDone && !asked[ids[i]].reclaimed;
            if (unspent && asked[ids[i]].status == CheckStatus.Expired) reclaimOne(ids[i]);
        }
        for (uint256 i = 0; i < people.length; ++i) {
            WorkerStatus s = model[people[i]].status;
            if (s == WorkerStatus.Registering || s == WorkerStatus.Active) exitOne(people[i]);
        }
        clock += EXIT_DELAY;
        vm.warp(clock);
        for (uint256 i = 0; i < people.length; ++i) {
            if (model[people[i]].status == WorkerStatus.Exiting) withdrawOne(people[i]);
            vm.assertEq(registry.getWorker(people[i]).stake, 0, "stake out");
        }
        invariant_W1_everythingOwedIsThere();
        invariant_W3_everybodyGotWhatTheTablesSay();
    }

    /// The play is worth something only if it gets everywhere.
    function test_playReachesEveryState() public {
        bytes4[] memory list = actions();
        uint256 seen = 0;
        uint256 start = vm.snapshotState();
        for (uint256 play = 0; play < 6; ++play) {
            for (uint256 step = 0; step < 300; ++step) {
                uint256 seed = uint256(keccak256(abi.encode("registry", play, step)));
                (bool ok,) = address(this).call(abi.encodeWithSelector(list[(seed >> 128) % list.length], seed));
                vm.assertTrue(ok, "an action failed");
                seen |= _seen();
            }
            afterInvariant();
            vm.revertToState(start);
        }
        // Workers: None..Slashed; checks: Pending..Expired; suspended, revoked, slashed, reclaimed.
        vm.assertEq(seen, 0x1f | (0x3e << 8) | (0xf << 16), "reached");
    }

    function _seen() private view returns (uint256 seen) {
        for (uint256 i = 0; i < people.length; ++i) {
            seen |= 1 << uint256(model[people[i]].status);
            if (model[people[i]].suspended) seen |= 1 << 16;
        }
        for (uint256 i = 0; i < ids.length; ++i) {
            seen |= 1 << (8 + uint256(asked[ids[i]].status));
            if (asked[ids[i]].reclaimed) seen |= 1 << 19;
        }
        if (revoked) seen |= 1 << 17;
        if (slashed != 0) seen |= 1 << 18;
    }
}
