// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {OperatorInterface} from "@chainlink/contracts/src/v0.8/interfaces/OperatorInterface.sol";
import {LinkTokenInterface} from "@chainlink/contracts/src/v0.8/shared/interfaces/LinkTokenInterface.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IWorkerRegistry} from "../interfaces/IWorkerRegistry.sol";
import {WorkerStore} from "./WorkerStore.sol";

/// What the Operator has beyond OperatorInterface.
interface IOperatorDetails {
    function EXPIRYTIME() external view returns (uint256);
    function getChainlinkToken() external view returns (address);
}

/// @title OperatorClient
/// @notice Asks a Chainlink node through its Operator, with LINK of whoever asks, and takes it back.
abstract contract OperatorClient is WorkerStore {
    using SafeERC20 for IERC20;

    /// Version of the Operator's multi-word requests.
    uint256 private constant DATA_VERSION = 2;
    /// CBOR without the map's frame, as the node expects it: text(9) "requestId", text(66).
    bytes private constant CBOR_HEAD = hex"697265717565737449647842";

    LinkTokenInterface internal immutable LINK;
    OperatorInterface internal immutable OPERATOR;
    uint256 private immutable OPERATOR_EXPIRY;

    /// @inheritdoc IWorkerRegistry
    bytes32 public override specId;
    /// @inheritdoc IWorkerRegistry
    uint96 public override price;

    constructor(address link, address operator_, bytes32 specId_, uint96 price_) {
        address operatorLink = IOperatorDetails(operator_).getChainlinkToken();
        if (operatorLink != link) revert WorkerRegistry_LinkMismatch(link, operatorLink);
        LINK = LinkTokenInterface(link);
        OPERATOR = OperatorInterface(operator_);
        OPERATOR_EXPIRY = IOperatorDetails(operator_).EXPIRYTIME();
        _setSpecId(specId_);
        _setPrice(price_);
    }

    /// @inheritdoc IWorkerRegistry
    function setPrice(uint96 price_) external override onlyOwner {
        _setPrice(price_);
    }

    /// @inheritdoc IWorkerRegistry
    function setSpecId(bytes32 specId_) external override onlyOwner {
        _setSpecId(specId_);
    }

    /// @inheritdoc IWorkerRegistry
    function operatorRequestId(bytes32 requestId) public view override returns (bytes32) {
        return keccak256(abi.encodePacked(address(this), uint256(requestId)));
    }

    /// @inheritdoc IWorkerRegistry
    function linkToken() external view override returns (address) {
        return address(LINK);
    }

    /// @inheritdoc IWorkerRegistry
    function operator() external view override returns (address) {
        return address(OPERATOR);
    }

    /// @dev Takes `payment` from the caller and asks the node with it.
    function _dispatch(bytes32 requestId, uint96 payment) internal {
        // The Operator replaces sender and amount, the first two words, by what LINK tells it.
        bytes memory data = abi.encodeCall(
            OperatorInterface.operatorRequest,
            (
                address(0),
                0,
                specId,
                this.fulfill.selector,
                uint256(requestId),
                DATA_VERSION,
                bytes.concat(CBOR_HEAD, bytes(Strings.toHexString(uint256(requestId), 32)))
            )
        );
        IERC20(address(LINK)).safeTransferFrom(msg.sender, address(this), payment);
        // LINK reverts where it fails.
        // slither-disable-next-line unused-return
        LINK.transferAndCall(address(OPERATOR), payment, data);
    }

    /// @dev Takes the payment of an expired check back from the Operator and sends it on.
    function _takeBack(bytes32 requestId, uint96 payment, uint64 operatorExpiry, address to) internal {
        OPERATOR.cancelOracleRequest(operatorRequestId(requestId), payment, this.fulfill.selector, operatorExpiry);
        IERC20(address(LINK)).safeTransfer(to, payment);
    }

    /// @dev When a check asked for now could be taken back.
    function _operatorExpiry() internal view returns (uint64) {
        return uint64(block.timestamp + OPERATOR_EXPIRY);
    }

    function _setSpecId(bytes32 specId_) private {
        specId = specId_;
        emit SpecIdSet(specId_);
    }

    function _setPrice(uint96 price_) private {
        price = price_;
        emit PriceSet(price_);
    }
}
