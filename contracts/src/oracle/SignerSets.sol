// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ISignerSets, SignerSetStatus} from "../interfaces/ISignerSets.sol";

/// @title SignerSets
/// @notice Keeps the signer sets of an oracle: propose, delay, activate, revoke.
abstract contract SignerSets is ISignerSets, Ownable2Step {
    struct SignerSet {
        SignerSetStatus status;
        uint64 activeFrom;
        address[] signers;
        bytes32[] recipients;
    }

    /// As in OCR: more oracles than this never sign together.
    uint256 internal constant MAX_SIGNERS = 31;

    /// @inheritdoc ISignerSets
    uint64 public immutable override signerSetDelay;

    mapping(bytes32 signerSet => SignerSet) private _sets;
    /// Position of a signer in its set, from 1; 0 for everybody else.
    mapping(bytes32 signerSet => mapping(address signer => uint256)) private _position;

    constructor(uint64 delay) {
        signerSetDelay = delay;
    }

    /// @inheritdoc ISignerSets
    function proposeSignerSet(address[] calldata signers_, bytes32[] calldata recipients_)
        external
        override
        onlyOwner
        returns (bytes32 signerSet)
    {
        (uint256 min, uint256 max) = _signerCount();
        if (signers_.length < min || signers_.length > max) revert SignerSets_SignerCount(signers_.length, min, max);
        (min, max) = _recipientCount(signers_.length);
        if (recipients_.length < min || recipients_.length > max) {
            revert SignerSets_RecipientCount(recipients_.length, min, max);
        }
        signerSet = hashSignerSet(signers_, recipients_);
        SignerSet storage set = _sets[signerSet];
        _requireStatus(signerSet, set.status, SignerSetStatus.None);

        for (uint256 i = 0; i < signers_.length; ++i) {
            if (signers_[i] == address(0) || _position[signerSet][signers_[i]] != 0) {
                revert SignerSets_BadSigner(signers_[i]);
            }
            _position[signerSet][signers_[i]] = i + 1;
        }
        for (uint256 i = 0; i < recipients_.length; ++i) {
            if (recipients_[i] == 0) revert SignerSets_BadRecipient(recipients_[i]);
        }
        uint64 activeFrom = uint64(block.timestamp) + signerSetDelay;
        set.status = SignerSetStatus.Proposed;
        set.activeFrom = activeFrom;
        set.signers = signers_;
        set.recipients = recipients_;
        emit SignerSetProposed(signerSet, signers_, recipients_, activeFrom);
    }

    /// @inheritdoc ISignerSets
    function activateSignerSet(bytes32 signerSet) external override onlyOwner {
        SignerSet storage set = _sets[signerSet];
        _requireStatus(signerSet, set.status, SignerSetStatus.Proposed);
        if (block.timestamp < set.activeFrom) {
            revert SignerSets_TooEarly(signerSet, set.activeFrom, block.timestamp);
        }
        set.status = SignerSetStatus.Active;
        emit SignerSetActivated(signerSet);
    }

    /// @inheritdoc ISignerSets
    function revokeSignerSet(bytes32 signerSet) external override onlyOwner {
        SignerSet storage set = _sets[signerSet];
        if (set.status != SignerSetStatus.Proposed) _requireStatus(signerSet, set.status, SignerSetStatus.Active);
        set.status = SignerSetStatus.Revoked;
        emit SignerSetRevoked(signerSet);
    }

    /// @inheritdoc ISignerSets
    function hashSignerSet(address[] calldata signers_, bytes32[] calldata recipients_)
        public
        pure
        override
        returns (bytes32)
    {
        return keccak256(abi.encode(signers_, recipients_));
    }

    /// @inheritdoc ISignerSets
    function signerSetStatus(bytes32 signerSet)
        public
        view
        override
        returns (SignerSetStatus status, uint64 activeFrom)
    {
        SignerSet storage set = _sets[signerSet];
        return (set.status, set.activeFrom);
    }

    /// @inheritdoc ISignerSets
    function signers(bytes32 signerSet) external view override returns (address[] memory) {
        return _sets[signerSet].signers;
    }

    /// @inheritdoc ISignerSets
    function recipients(bytes32 signerSet) external view override returns (bytes32[] memory) {
        return _sets[signerSet].recipients;
    }

    /// @dev How many signers a set of this oracle may have.
    function _signerCount() internal view virtual returns (uint256 min, uint256 max);

    /// @dev How many recipients a set of so many signers may have.
    function _recipientCount(uint256) internal view virtual returns (uint256 min, uint256 max) {
        return (1, MAX_SIGNERS);
    }

    /// @dev Number of signers of a set.
    function _sizeOf(bytes32 signerSet) internal view returns (uint256) {
        return _sets[signerSet].signers.length;
    }

    /// @dev Position of `account` among the signers of a set, from 1; 0 if it is none of them.
    function _positionOf(bytes32 signerSet, address account) internal view returns (uint256) {
        return _position[signerSet][account];
    }

    /// @dev Whether `account` signs for an active set.
    function _isActiveSigner(bytes32 signerSet, address account) internal view returns (bool) {
        return _isActive(signerSet) && _position[signerSet][account] != 0;
    }

    /// @dev Whether the set can sign now.
    function _isActive(bytes32 signerSet) internal view returns (bool) {
        return _sets[signerSet].status == SignerSetStatus.Active;
    }

    function _requireStatus(bytes32 signerSet, SignerSetStatus actual, SignerSetStatus expected) private pure {
        if (actual != expected) revert SignerSets_WrongStatus(signerSet, expected, actual);
    }
}
