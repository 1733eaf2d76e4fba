// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title IFlatPrice
/// @notice One price for every evaluation, set by the owner.
interface IFlatPrice {
    /// @param price LINK per request for terms registered from now on.
    event PriceSet(uint96 price);

    /// @notice Sets the price for terms registered from now on. Owner only.
    function setPrice(uint96 price) external;
}
