// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation} from "../AssayTypes.sol";
import {IFlatPrice} from "./IFlatPrice.sol";

/// @title IDirectRequestOracle
/// @notice What an {IScoreOracle} has more when one Chainlink node serves it by a directrequest job on an Operator contract.
/// @dev The job must list this contract as its only requester. requestId = keccak256(abi.encodePacked(oracle, uint256(evalId))),
/// which the Operator derives from the nonce; the request's CBOR carries `evalId` as 0x-prefixed hex text. Only the Operator can
/// make an attempt Failed; whoever owns the Operator can do so without an answer, and can so delay but never forge.
interface IDirectRequestOracle is IFlatPrice {
    /// @param specId Job that new requests name.
    event SpecIdSet(bytes32 specId);

    /// @notice Only the Operator fulfils.
    error DirectRequestOracle_NotOperator(address caller);
    /// @notice The requestId does not belong to the evalId the payload names.
    error DirectRequestOracle_UnknownRequest(bytes32 requestId, bytes32 evalId);
    /// @notice The Operator works with another LINK token.
    error DirectRequestOracle_LinkMismatch(address expected, address actual);

    /// @notice The job's callback.
    /// @param requestId Operator's name of the request.
    /// @param payload abi.encode(Evaluation, bytes delivery, bytes signature).
    function fulfill(bytes32 requestId, bytes calldata payload) external;

    /// @notice Sets the job that new requests name. Owner only.
    function setSpecId(bytes32 specId_) external;

    /// @notice Splits a payload, for the callback itself and for clients; reverts if it is not well formed.
    function decodePayload(bytes calldata payload)
        external
        pure
        returns (Evaluation memory evaluation, bytes memory delivery, bytes memory signature);

    /// @notice Operator's name of the request for `evalId`.
    function requestIdOf(bytes32 evalId) external view returns (bytes32);

    /// @notice The Operator contract.
    function operator() external view returns (address);

    /// @notice Job that new requests name.
    function specId() external view returns (bytes32);
}
