// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {BountyBoard} from "../../src/board/BountyBoard.sol";

/// @notice Takes no ETH, until told so.
contract Reverter {
    bool public open;

    function setOpen(bool open_) external {
        open = open_;
    }

    receive() external payable {
        require(open, "closed");
    }
}

/// @notice Burns whatever gas it gets.
contract GasBurner {
    receive() external payable {
        while (true) {}
    }
}

/// @notice Answers with as much memory as its gas can buy, so that a caller who copies it pays again.
contract ReturnBomb {
    receive() external payable {
        assembly {
            return(0, 100000)
        }
    }
}

/// @notice Reverts with as much memory as its gas can buy.
contract RevertBomb {
    receive() external payable {
        assembly {
            revert(0, 100000)
        }
    }
}

/// @notice Tries every way back into the board while it is being paid.
contract Reenterer {
    BountyBoard private immutable BOARD;
    uint256 private immutable BOUNTY;
    uint256 public entered;
    uint256 public succeeded;

    constructor(BountyBoard board, uint256 bounty) {
        BOARD = board;
        BOUNTY = bounty;
    }

    receive() external payable {
        ++entered;
        _try(abi.encodeCall(BOARD.withdraw, (address(0), address(this))));
        _try(abi.encodeCall(BOARD.withdrawFor, (address(this), address(0))));
        _try(abi.encodeCall(BOARD.claim, (BOUNTY, 1)));
        _try(abi.encodeCall(BOARD.retry, (BOUNTY)));
        _try(abi.encodeCall(BOARD.close, (BOUNTY)));
        _try(abi.encodeCall(BOARD.releaseLink, (BOUNTY)));
    }

    function _try(bytes memory data) private {
        (bool ok,) = address(BOARD).call(data);
        if (ok) ++succeeded;
    }

    function withdraw() external {
        BOARD.withdraw(address(0), address(this));
    }
}
