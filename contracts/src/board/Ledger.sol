// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ILedger} from "../interfaces/ILedger.sol";

/// @title Ledger
/// @notice Pays at once where that is safe, else keeps what is owed until it is withdrawn.
abstract contract Ledger is ILedger, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    address internal constant ETH = address(0);
    /// Gas a payee gets with ETH: enough for a proxy or a splitter that keeps books, too little to stop a payout.
    uint256 private constant ETH_GAS = 50_000;
    /// Gas of a token transfer at once, two balance checks included.
    uint256 private constant TOKEN_GAS = 110_000;

    mapping(address creditor => mapping(address asset => uint256)) private _credits;

    /// @inheritdoc ILedger
    function withdraw(address asset, address to) external override nonReentrant returns (uint256) {
        return _withdraw(msg.sender, asset, to);
    }

    /// @inheritdoc ILedger
    function withdrawFor(address creditor, address asset) external override nonReentrant returns (uint256) {
        return _withdraw(creditor, asset, creditor);
    }

    /// @inheritdoc ILedger
    function credit(address creditor, address asset) external view override returns (uint256) {
        return _credits[creditor][asset];
    }

    /// @notice Half of a payment in tokens, callable by this contract only, so that whatever the token does can be undone.
    function pushToken(address token, address to, uint256 amount) external {
        if (msg.sender != address(this)) revert Ledger_OnlySelf(msg.sender);
        _sendToken(token, to, amount);
    }

    /// @dev Adds to what `creditor` can withdraw.
    function _credit(address creditor, address asset, uint256 amount) internal {
        if (amount == 0) return;
        _credits[creditor][asset] += amount;
        emit Credited(creditor, asset, amount);
    }

    /// @dev Pays at once within a gas cap; what does not go through is credited.
    function _pay(address to, address asset, uint256 amount) internal {
        if (amount == 0) return;
        // Credit and event depend on what the transfer did; every way in is locked meanwhile.
        // slither-disable-next-line reentrancy-benign,reentrancy-events
        if (asset == ETH ? _pushEth(to, amount) : _tryToken(asset, to, amount)) emit PaidOut(to, asset, amount);
        else _credit(to, asset, amount);
    }

    /// @dev Takes exactly `amount` of a token from `from`, or reverts.
    function _pullToken(address token, address from, uint256 amount) internal {
        uint256 before = IERC20(token).balanceOf(address(this));
        // `from` is always the caller.
        // slither-disable-next-line arbitrary-send-erc20
        IERC20(token).safeTransferFrom(from, address(this), amount);
        uint256 received = IERC20(token).balanceOf(address(this)) - before;
        if (received != amount) revert Ledger_WrongAmount(token, amount, received);
    }

    function _withdraw(address creditor, address asset, address to) private returns (uint256 amount) {
        if (to == address(0) || to == address(this)) revert Ledger_BadRecipient(to);
        amount = _credits[creditor][asset];
        if (amount == 0) revert Ledger_NothingToWithdraw(creditor, asset);
        _credits[creditor][asset] = 0;
        emit Withdrawn(creditor, asset, to, amount);
        if (asset != ETH) {
            _sendToken(asset, to, amount);
            return amount;
        }
        bool sent;
        assembly ("memory-safe") {
            sent := call(gas(), to, amount, 0, 0, 0, 0)
        }
        if (!sent) revert Ledger_TransferFailed(to, amount);
    }

    function _sendToken(address token, address to, uint256 amount) private {
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransfer(to, amount);
        uint256 sent = before - IERC20(token).balanceOf(address(this));
        if (sent != amount) revert Ledger_WrongAmount(token, amount, sent);
    }

    /// Copies no returned byte, so that the payee cannot make the caller pay for memory.
    function _pushEth(address to, uint256 amount) private returns (bool sent) {
        assembly ("memory-safe") {
            sent := call(ETH_GAS, to, amount, 0, 0, 0, 0)
        }
    }

    function _tryToken(address token, address to, uint256 amount) private returns (bool sent) {
        try this.pushToken{gas: TOKEN_GAS}(token, to, amount) {
            return true;
        } catch {
            return false;
        }
    }
}
