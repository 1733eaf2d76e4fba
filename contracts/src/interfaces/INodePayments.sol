// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title INodePayments
/// @notice What an oracle owes to the payees of its nodes. Payees take it out themselves, so that none of them can stop an
/// evaluation from being stored.
interface INodePayments {
    /// @notice The LINK of one request was credited: `transmitterPart` to the payee of the node that transmitted, and `partEach` to
    /// the payee of every node, the transmitting one included.
    event PaymentSplit(
        bytes32 indexed evalId, address indexed transmitterPayee, uint256 transmitterPart, uint256 partEach
    );
    /// @notice `amount` of what was owed to `payee` was sent to `to`.
    event PaymentWithdrawn(address indexed payee, address indexed to, uint256 amount);

    /// @notice The caller is owed nothing.
    error NodePayments_NothingOwed(address payee);
    /// @notice Zero, or the oracle itself.
    error NodePayments_BadRecipient(address to);

    /// @notice Sends all LINK that is owed to the caller to `to`.
    /// @return amount LINK sent.
    function withdrawPayment(address to) external returns (uint256 amount);

    /// @notice LINK that `payee` can withdraw.
    function owedPayment(address payee) external view returns (uint256);

    /// @notice Payees of the nodes of the current configuration, in the nodes' order.
    function payees() external view returns (address[] memory);
}
