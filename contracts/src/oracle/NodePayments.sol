// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {INodePayments} from "../interfaces/INodePayments.sol";

/// @title NodePayments
/// @notice Splits payments between the node that transmitted and all nodes, and keeps them until their payees withdraw them.
/// @dev A payment costs two writes however many nodes there are: what every node earns is one running total, and a payee's part of
/// it is worked out when the payee withdraws or the payees change.
abstract contract NodePayments is INodePayments {
    using SafeCast for uint256;

    struct Payee {
        /// LINK owed, without the part of `_earnedEach` since `seen`.
        uint128 settled;
        /// `_earnedEach` when the payee was last settled; of no meaning outside `_payees`.
        uint128 seen;
    }

    /// Basis points of the whole.
    uint16 internal constant WHOLE_BPS = 10_000;

    /// LINK that each place in `_payees` has earned since deployment.
    uint128 private _earnedEach;
    uint16 private _transmitterBps;
    uint8 private _places;
    address[] private _payees;
    mapping(address payee => Payee) private _accounts;

    /// @inheritdoc INodePayments
    function owedPayment(address payee) public view override returns (uint256) {
        Payee storage account = _accounts[payee];
        uint256 count = _places;
        uint256 places = 0;
        for (uint256 i = 0; i < count; ++i) {
            if (_payees[i] == payee) ++places;
        }
        return places == 0 ? account.settled : account.settled + places * (_earnedEach - account.seen);
    }

    /// @inheritdoc INodePayments
    function payees() external view override returns (address[] memory) {
        return _payees;
    }

    /// @dev Settles the payees there were and puts others, or the same, in their place.
    function _setPayees(address[] memory next, uint16 transmitterBps) internal {
        uint128 earned = _earnedEach;
        uint256 count = _places;
        // `seen` stays while this runs, because one payee may hold several places.
        for (uint256 i = 0; i < count; ++i) {
            Payee storage account = _accounts[_payees[i]];
            account.settled += earned - account.seen;
        }
        for (uint256 i = 0; i < next.length; ++i) {
            _accounts[next[i]].seen = earned;
        }
        _payees = next;
        _places = uint8(next.length);
        _transmitterBps = transmitterBps;
    }

    /// @dev Credits the payment of one request. What does not divide goes to the transmitting node's payee.
    function _split(bytes32 evalId, uint256 payment, address transmitterPayee) internal {
        // What the division leaves is meant to be in the rest.
        // slither-disable-next-line divide-before-multiply
        uint256 each = (payment - (payment * _transmitterBps) / WHOLE_BPS) / _places;
        uint256 rest = payment - each * _places;
        _earnedEach += each.toUint128();
        _accounts[transmitterPayee].settled += rest.toUint128();
        emit PaymentSplit(evalId, transmitterPayee, rest, each);
    }

    /// @dev Empties a payee's account.
    function _takeOwed(address payee) internal returns (uint256 amount) {
        amount = owedPayment(payee);
        if (amount == 0) revert NodePayments_NothingOwed(payee);
        _accounts[payee] = Payee(0, _earnedEach);
    }

    /// @dev Part of a payment that goes to the transmitting node before the rest is divided, in basis points.
    function _transmitterShare() internal view returns (uint16) {
        return _transmitterBps;
    }
}
