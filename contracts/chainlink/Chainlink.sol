// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.19;

// Chainlink's own contracts, compiled with the compiler they pin, for tests, bindings and development chains.
import {Operator} from "@chainlink/contracts/src/v0.8/operatorforwarder/Operator.sol";
import {LinkToken} from "@chainlink/contracts/src/v0.8/shared/token/ERC677/LinkToken.sol";
