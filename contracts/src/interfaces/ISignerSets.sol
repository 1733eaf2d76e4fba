// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Life of a signer set. Revoked is final.
enum SignerSetStatus {
    None,
    Proposed,
    Active,
    Revoked
}

/// @title ISignerSets
/// @notice Who may sign evaluations, and to which age recipients sealed files are encrypted. A set is named by its content,
/// `signerSet = keccak256(abi.encode(signers, recipients))`, so terms that name it can never come to mean other people.
/// @dev Rules that always hold:
/// - a set becomes Active only after it stood Proposed for `signerSetDelay`, where everybody could see it;
/// - several sets can be Active, so a rotation does not disturb open bounties;
/// - revoking is immediate, final and only stops: nothing signed by a revoked set is stored any more.
interface ISignerSets {
    /// @param signerSet Name of the set.
    /// @param signers Accounts whose signatures count.
    /// @param recipients X25519 public keys (age recipients) that can open sealed files.
    /// @param activeFrom First second at which the set can be activated.
    event SignerSetProposed(bytes32 indexed signerSet, address[] signers, bytes32[] recipients, uint64 activeFrom);
    /// @param signerSet Name of the set.
    event SignerSetActivated(bytes32 indexed signerSet);
    /// @param signerSet Name of the set.
    event SignerSetRevoked(bytes32 indexed signerSet);

    /// @notice The set is not in the state the call needs.
    error SignerSets_WrongStatus(bytes32 signerSet, SignerSetStatus expected, SignerSetStatus actual);
    /// @notice The delay has not run out.
    error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs);
    /// @notice The oracle does not work with this many signers.
    error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max);
    /// @notice No recipient, or too many.
    error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max);
    /// @notice A signer is zero or named twice.
    error SignerSets_BadSigner(address signer);
    /// @notice A recipient is zero.
    error SignerSets_BadRecipient(bytes32 recipient);

    /// @notice Announces a set. Owner only.
    /// @return signerSet Name of the set.
    function proposeSignerSet(address[] calldata signers_, bytes32[] calldata recipients_)
        external
        returns (bytes32 signerSet);

    /// @notice Makes a proposed set usable once its delay is over. Owner only.
    function activateSignerSet(bytes32 signerSet) external;

    /// @notice Stops a proposed or active set, at once and for ever. Owner only.
    function revokeSignerSet(bytes32 signerSet) external;

    /// @notice Seconds a set must stand proposed.
    function signerSetDelay() external view returns (uint64);

    /// @notice Name of the set of these signers and recipients.
    function hashSignerSet(address[] calldata signers_, bytes32[] calldata recipients_) external pure returns (bytes32);

    /// @notice Where a set stands, and from when it can be activated.
    function signerSetStatus(bytes32 signerSet) external view returns (SignerSetStatus status, uint64 activeFrom);

    /// @notice Accounts whose signatures count.
    function signers(bytes32 signerSet) external view returns (address[] memory);

    /// @notice X25519 public keys that sealed files are encrypted to.
    function recipients(bytes32 signerSet) external view returns (bytes32[] memory);
}
