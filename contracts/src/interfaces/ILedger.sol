// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title ILedger
/// @notice What a contract owes to whom, and how it is taken out. Asset zero is ETH.
interface ILedger {
    /// @notice `amount` can be withdrawn by `creditor`.
    event Credited(address indexed creditor, address indexed asset, uint256 amount);
    /// @notice `amount` was sent to `to` at once.
    event PaidOut(address indexed to, address indexed asset, uint256 amount);
    /// @notice `amount` of credit was sent to `to`.
    event Withdrawn(address indexed creditor, address indexed asset, address indexed to, uint256 amount);

    /// @notice The creditor has no credit in this asset.
    error Ledger_NothingToWithdraw(address creditor, address asset);
    /// @notice Zero, or the ledger itself.
    error Ledger_BadRecipient(address to);
    /// @notice The recipient did not take the ETH.
    error Ledger_TransferFailed(address to, uint256 amount);
    /// @notice The token moved another amount than asked.
    error Ledger_WrongAmount(address asset, uint256 expected, uint256 actual);
    /// @notice A step of a payment that only the ledger itself may call.
    error Ledger_OnlySelf(address caller);

    /// @notice Sends all of the caller's credit in `asset` to `to`.
    function withdraw(address asset, address to) external returns (uint256 amount);

    /// @notice Sends all of a creditor's credit in `asset` to that creditor. Anyone may; for payees that cannot call.
    function withdrawFor(address creditor, address asset) external returns (uint256 amount);

    /// @notice What `creditor` can withdraw.
    function credit(address creditor, address asset) external view returns (uint256);
}
