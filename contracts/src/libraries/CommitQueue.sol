// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title CommitQueue
/// @notice A set of small numbers that gives its lowest: the revealed submissions of a bounty, by commit order.
/// @dev One bit a number. Looking for the lowest reads one slot per 256 submissions ever committed, each of which cost its miner a
/// bond and far more gas.
library CommitQueue {
    struct Queue {
        mapping(uint256 index => uint256) words;
    }

    /// @notice Adds `id`.
    function add(Queue storage queue, uint256 id) internal {
        queue.words[id >> 8] |= 1 << (id & 0xff);
    }

    /// @notice Takes `id` out.
    function remove(Queue storage queue, uint256 id) internal {
        queue.words[id >> 8] &= ~(1 << (id & 0xff));
    }

    /// @notice Lowest number in the set among 1..max, or 0 if there is none. 0 is never in the set.
    function lowest(Queue storage queue, uint256 max) internal view returns (uint256) {
        for (uint256 index = 0; index <= max >> 8; ++index) {
            uint256 word = queue.words[index];
            // word & -word keeps the lowest set bit.
            if (word != 0) return (index << 8) | Math.log2(word & (~word + 1));
        }
        return 0;
    }
}
