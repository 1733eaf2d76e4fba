// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CommitQueue} from "../../src/libraries/CommitQueue.sol";
import {Cheats} from "../base/Cheats.sol";

contract CommitQueueTest is Cheats {
    using CommitQueue for CommitQueue.Queue;

    CommitQueue.Queue private queue;

    /// Against a plain search, over several words.
    function testFuzz_lowest(uint16[12] calldata added, uint16[6] calldata removed) public {
        bool[1025] memory present;
        for (uint256 i = 0; i < added.length; ++i) {
            uint256 id = bound(added[i], 1, 1024);
            queue.add(id);
            present[id] = true;
        }
        for (uint256 i = 0; i < removed.length; ++i) {
            uint256 id = bound(removed[i], 1, 1024);
            queue.remove(id);
            present[id] = false;
        }
        uint256 expected;
        for (uint256 id = 1024; id > 0; --id) {
            if (present[id]) expected = id;
        }
        vm.assertEq(queue.lowest(1024), expected, "lowest");
    }

    function test_edgesOfWords() public {
        queue.add(511);
        vm.assertEq(queue.lowest(511), 511, "last of the second word");
        queue.add(256);
        vm.assertEq(queue.lowest(511), 256, "first of the second word");
        queue.add(255);
        vm.assertEq(queue.lowest(511), 255, "last of the first word");
        queue.remove(255);
        queue.remove(256);
        queue.remove(511);
        vm.assertEq(queue.lowest(511), 0, "empty");
    }
}
