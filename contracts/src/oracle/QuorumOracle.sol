// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OCR2Abstract} from "@chainlink/contracts/src/v0.8/shared/ocr2/OCR2Abstract.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Evaluation, RequestStatus, Terms} from "../AssayTypes.sol";
import {INodePayments} from "../interfaces/INodePayments.sol";
import {FailReason} from "../interfaces/IScoreOracle.sol";
import {FlatPrice} from "./FlatPrice.sol";
import {QuorumConfig} from "./QuorumConfig.sol";
import {ScoreOracle} from "./ScoreOracle.sol";

/// @title QuorumOracle
/// @notice A quorum of Chainlink nodes that agree by OCR2; f+1 signatures of a signer set count.
contract QuorumOracle is FlatPrice, QuorumConfig {
    using SafeERC20 for IERC20;

    constructor(address link, uint96 price, uint256 deliveryGas_, uint64 signerSetDelay_, address owner_)
        ScoreOracle(link, deliveryGas_, signerSetDelay_)
        FlatPrice(price)
        Ownable(owner_)
    {}

    /* ANSWERS */

    /// @inheritdoc OCR2Abstract
    function transmit(
        bytes32[3] calldata reportContext,
        bytes calldata report,
        bytes32[] calldata rs,
        bytes32[] calldata ss,
        bytes32 rawVs
    ) external override nonReentrant {
        bytes32 signerSet = _requireSigned(reportContext, report, rs, ss, rawVs);
        // 27 bytes padding, epoch (4), round (1).
        emit Transmitted(reportContext[0], uint32(uint256(reportContext[1]) >> 8));
        (Evaluation memory e, bytes memory delivery) = abi.decode(report, (Evaluation, bytes));
        RequestStatus status = _statusOf(e.evalId);
        if (status == RequestStatus.None) revert QuorumOracle_UnknownRequest(e.evalId);
        if (status != RequestStatus.Pending) {
            // Another transmitter was faster, or the request has expired.
            emit LateFulfillment(e.evalId, status);
            return;
        }
        // slither-disable-next-line unused-return
        (Terms memory terms,,) = _termsOf(e.evalId);
        if (terms.signerSet != signerSet) {
            revert QuorumOracle_WrongSignerSet(e.evalId, terms.signerSet, signerSet);
        }
        _accept(e.evalId, terms, e, delivery);
    }

    /// @dev Nobody but a quorum can end an attempt, and a quorum ends it with an evaluation.
    function _fail(bytes32 evalId, FailReason reason) internal pure override {
        revert QuorumOracle_BadReport(evalId, reason);
    }

    /* PAYMENTS */

    /// @inheritdoc INodePayments
    function withdrawPayment(address to) external override nonReentrant returns (uint256 amount) {
        if (to == address(0) || to == address(this)) revert NodePayments_BadRecipient(to);
        amount = _takeOwed(msg.sender);
        emit PaymentWithdrawn(msg.sender, to, amount);
        IERC20(address(LINK)).safeTransfer(to, amount);
    }

    /// @inheritdoc ScoreOracle
    function _settle(bytes32 evalId, StoredRequest storage r) internal override {
        if (r.payment != 0) _split(evalId, r.payment, payeeOf(msg.sender));
    }

    /* REQUESTS */

    /// @dev The nodes find requests by {pending}; the payment stays here until it is earned.
    function _dispatch(bytes32, uint96) internal pure override {}

    /// @dev It never left.
    function _takeBack(bytes32, uint96, uint64) internal pure override {}

    /// @dev No Operator holds the payment.
    function _operatorExpiry() internal pure override returns (uint64) {
        return 0;
    }

    /// @dev The fewest nodes that bear a faulty one, and as many as sign together.
    function _signerCount() internal pure override returns (uint256 min, uint256 max) {
        return (4, MAX_SIGNERS);
    }

    /// @dev Every node opens sealed files with a key of its own.
    function _recipientCount(uint256 signerCount) internal pure override returns (uint256 min, uint256 max) {
        return (signerCount, signerCount);
    }

    /* VIEWS */

    /// @notice Name and version, as Chainlink's tools ask for it.
    function typeAndVersion() external pure override returns (string memory) {
        return "QuorumOracle 1.0.0";
    }
}
