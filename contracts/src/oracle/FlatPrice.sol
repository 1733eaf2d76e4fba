// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Terms} from "../AssayTypes.sol";
import {IFlatPrice} from "../interfaces/IFlatPrice.sol";
import {ScoreOracle} from "./ScoreOracle.sol";

/// @title FlatPrice
/// @notice Quotes the same price for all terms.
abstract contract FlatPrice is IFlatPrice, ScoreOracle {
    uint96 private _price;

    constructor(uint96 price) {
        _setPrice(price);
    }

    /// @inheritdoc IFlatPrice
    function setPrice(uint96 price) external override onlyOwner {
        _setPrice(price);
    }

    /// @inheritdoc ScoreOracle
    function quote(Terms calldata) public view override returns (uint96) {
        return _price;
    }

    function _setPrice(uint96 price) private {
        _price = price;
        emit PriceSet(price);
    }
}
