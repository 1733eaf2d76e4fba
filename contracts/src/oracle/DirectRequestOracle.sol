// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OperatorInterface} from "@chainlink/contracts/src/v0.8/interfaces/OperatorInterface.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Evaluation, RequestStatus, STATUS_UNSTABLE, Terms} from "../AssayTypes.sol";
import {IDirectRequestOracle} from "../interfaces/IDirectRequestOracle.sol";
import {FailReason} from "../interfaces/IScoreOracle.sol";
import {FlatPrice} from "./FlatPrice.sol";
import {ScoreOracle} from "./ScoreOracle.sol";

/// What the Operator has beyond OperatorInterface.
interface IOperatorDetails {
    function EXPIRYTIME() external view returns (uint256);
    function getChainlinkToken() external view returns (address);
}

/// @title DirectRequestOracle
/// @notice One Chainlink node behind an Operator contract; one signer whose signature counts.
contract DirectRequestOracle is IDirectRequestOracle, FlatPrice {
    /// Version of the Operator's multi-word requests.
    uint256 private constant DATA_VERSION = 2;
    /// CBOR without the map's frame, as the node expects it: text(6) "evalId", text(66).
    bytes private constant CBOR_HEAD = hex"666576616c49647842";

    OperatorInterface private immutable OPERATOR;
    uint256 private immutable OPERATOR_EXPIRY;

    /// @inheritdoc IDirectRequestOracle
    bytes32 public override specId;

    constructor(
        address link,
        address operator_,
        bytes32 specId_,
        uint96 price,
        uint256 deliveryGas_,
        uint64 signerSetDelay_,
        address owner_
    ) ScoreOracle(link, deliveryGas_, signerSetDelay_) FlatPrice(price) Ownable(owner_) {
        address operatorLink = IOperatorDetails(operator_).getChainlinkToken();
        if (operatorLink != link) revert DirectRequestOracle_LinkMismatch(link, operatorLink);
        OPERATOR = OperatorInterface(operator_);
        OPERATOR_EXPIRY = IOperatorDetails(operator_).EXPIRYTIME();
        _setSpecId(specId_);
    }

    /* ANSWERS */

    /// @inheritdoc IDirectRequestOracle
    function fulfill(bytes32 requestId, bytes calldata payload) external override nonReentrant {
        if (msg.sender != address(OPERATOR)) revert DirectRequestOracle_NotOperator(msg.sender);
        // The Evaluation is static and leads the payload, so its first word names the request even if the rest is garbage.
        bytes32 evalId = payload.length < 32 ? bytes32(0) : bytes32(payload[:32]);
        RequestStatus status = _statusOf(evalId);
        if (requestIdOf(evalId) != requestId || status == RequestStatus.None) {
            revert DirectRequestOracle_UnknownRequest(requestId, evalId);
        }
        if (status != RequestStatus.Pending) {
            emit LateFulfillment(evalId, status);
            return;
        }
        _fulfill(evalId, payload);
    }

    /// @inheritdoc IDirectRequestOracle
    function decodePayload(bytes calldata payload)
        external
        pure
        override
        returns (Evaluation memory evaluation, bytes memory delivery, bytes memory signature)
    {
        return abi.decode(payload, (Evaluation, bytes, bytes));
    }

    function _fulfill(bytes32 evalId, bytes calldata payload) private {
        (Terms memory terms,,) = _termsOf(evalId);
        // A call to itself, because a malformed payload must fail the attempt, not revert.
        try this.decodePayload(payload) returns (Evaluation memory e, bytes memory delivery, bytes memory signature) {
            FailReason reason = _authenticate(terms.signerSet, e, signature);
            if (reason != FailReason.None) _fail(evalId, reason);
            else _accept(evalId, terms, e, delivery);
        } catch {
            _fail(evalId, FailReason.Payload);
        }
    }

    function _authenticate(bytes32 signerSet, Evaluation memory e, bytes memory signature)
        private
        view
        returns (FailReason)
    {
        if (!_isActive(signerSet)) return FailReason.SignerSet;
        // slither-disable-next-line unused-return
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecover(_digest(e), signature);
        if (err != ECDSA.RecoverError.NoError || !_isActiveSigner(signerSet, signer)) return FailReason.Signature;
        // UNSTABLE means that a quorum's observations disagree; one node has none.
        return e.status == STATUS_UNSTABLE ? FailReason.Fields : FailReason.None;
    }

    /* REQUESTS */

    /// @inheritdoc ScoreOracle
    function _dispatch(bytes32 evalId, uint96 payment) internal override {
        // The Operator replaces sender and amount, the first two words, by what LINK tells it.
        bytes memory data = abi.encodeCall(
            OperatorInterface.operatorRequest,
            (
                address(0),
                0,
                specId,
                this.fulfill.selector,
                uint256(evalId),
                DATA_VERSION,
                bytes.concat(CBOR_HEAD, bytes(Strings.toHexString(uint256(evalId), 32)))
            )
        );
        // LINK reverts where it fails.
        // slither-disable-next-line unused-return
        LINK.transferAndCall(address(OPERATOR), payment, data);
    }

    /// @inheritdoc ScoreOracle
    function _takeBack(bytes32 evalId, uint96 payment, uint64 operatorExpiry) internal override {
        OPERATOR.cancelOracleRequest(requestIdOf(evalId), payment, this.fulfill.selector, operatorExpiry);
    }

    /// @inheritdoc ScoreOracle
    function _operatorExpiry() internal view override returns (uint64) {
        return uint64(block.timestamp + OPERATOR_EXPIRY);
    }

    /// @dev The Operator pays its node itself.
    function _settle(bytes32, StoredRequest storage) internal pure override {}

    /// @dev One node, one key.
    function _signerCount() internal pure override returns (uint256 min, uint256 max) {
        return (1, 1);
    }

    /* SETTINGS */

    /// @inheritdoc IDirectRequestOracle
    function setSpecId(bytes32 specId_) external override onlyOwner {
        _setSpecId(specId_);
    }

    function _setSpecId(bytes32 specId_) private {
        specId = specId_;
        emit SpecIdSet(specId_);
    }

    /* VIEWS */

    /// @inheritdoc IDirectRequestOracle
    function requestIdOf(bytes32 evalId) public view override returns (bytes32) {
        return keccak256(abi.encodePacked(address(this), uint256(evalId)));
    }

    /// @inheritdoc IDirectRequestOracle
    function operator() external view override returns (address) {
        return address(OPERATOR);
    }
}
