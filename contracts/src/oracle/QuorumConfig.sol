// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {OCR2Abstract} from "@chainlink/contracts/src/v0.8/shared/ocr2/OCR2Abstract.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IQuorumOracle} from "../interfaces/IQuorumOracle.sol";
import {IScoreOracle} from "../interfaces/IScoreOracle.sol";
import {NodePayments} from "./NodePayments.sol";
import {SignerSets} from "./SignerSets.sol";

/// @title QuorumConfig
/// @notice Who makes up the quorum, and whether they signed: the OCR2 configuration and its signatures.
abstract contract QuorumConfig is IQuorumOracle, OCR2Abstract, NodePayments, SignerSets {
    struct Config {
        // slot 0
        bytes32 digest;
        // slot 1
        bytes32 signerSet;
        // slot 2
        uint32 count;
        uint32 blockNumber;
        uint8 f;
    }

    /// Arguments of {setConfig}, because they are too many for the stack.
    struct ConfigArgs {
        address[] signers;
        address[] transmitters;
        uint8 f;
        bytes onchainConfig;
        uint64 offchainConfigVersion;
        bytes offchainConfig;
    }

    /// Bytes of a call of {transmit} beside the contents of its three lists: selector, report context, three offsets, rawVs and
    /// three lengths.
    uint256 private constant TRANSMIT_BYTES = 4 + 3 * 32 + 3 * 32 + 32 + 3 * 32;

    Config private _config;
    mapping(bytes32 digest => mapping(address transmitter => address payee)) private _payeeOf;

    /* CONFIGURATION */

    /// @inheritdoc OCR2Abstract
    function setConfig(
        address[] memory signers_,
        address[] memory transmitters,
        uint8 f,
        bytes memory onchainConfig,
        uint64 offchainConfigVersion,
        bytes memory offchainConfig
    ) external override onlyOwner {
        _setConfig(ConfigArgs(signers_, transmitters, f, onchainConfig, offchainConfigVersion, offchainConfig));
    }

    function _setConfig(ConfigArgs memory a) private {
        (bytes32 signerSet, address[] memory payees_, uint16 transmitterBps) =
            abi.decode(a.onchainConfig, (bytes32, address[], uint16));
        _requireQuorum(a, signerSet, payees_.length);
        if (transmitterBps > WHOLE_BPS) revert QuorumOracle_BadTransmitterBps(transmitterBps);

        uint32 previousBlock = _config.blockNumber;
        uint32 count = _config.count + 1;
        bytes32 digest = _digestOf(count, a);
        _config = Config(digest, signerSet, count, uint32(block.number), a.f);
        _seat(_payeeOf[digest], a.transmitters, payees_);
        _setPayees(payees_, transmitterBps);
        _announce(previousBlock, a);
    }

    function _digestOf(uint32 count, ConfigArgs memory a) private view returns (bytes32) {
        return _configDigestFromConfigData(
            block.chainid,
            address(this),
            count,
            a.signers,
            a.transmitters,
            a.f,
            a.onchainConfig,
            a.offchainConfigVersion,
            a.offchainConfig
        );
    }

    function _announce(uint32 previousBlock, ConfigArgs memory a) private {
        emit ConfigSet(
            previousBlock,
            _config.digest,
            _config.count,
            a.signers,
            a.transmitters,
            a.f,
            a.onchainConfig,
            a.offchainConfigVersion,
            a.offchainConfig
        );
    }

    /// `seats` are empty: no two configurations have the same digest.
    function _seat(
        mapping(address transmitter => address payee) storage seats,
        address[] memory transmitters,
        address[] memory payees_
    ) private {
        for (uint256 i = 0; i < payees_.length; ++i) {
            (address transmitter, address payee) = (transmitters[i], payees_[i]);
            if (transmitter == address(0) || seats[transmitter] != address(0)) {
                revert QuorumOracle_BadTransmitter(transmitter);
            }
            if (payee == address(0)) revert QuorumOracle_BadPayee(payee);
            seats[transmitter] = payee;
        }
    }

    /// The set bounds n: it has as many signers as {_signerCount} allows.
    function _requireQuorum(ConfigArgs memory a, bytes32 signerSet, uint256 payeeCount) private view {
        uint256 n = a.signers.length;
        if (a.f == 0 || n <= 3 * uint256(a.f)) revert QuorumOracle_BadFaultTolerance(n, a.f);
        if (n != a.transmitters.length || n != payeeCount) {
            revert QuorumOracle_CountMismatch(n, a.transmitters.length, payeeCount);
        }
        if (!_isActive(signerSet)) revert IScoreOracle.ScoreOracle_SignerSetNotActive(signerSet);
        if (n != _sizeOf(signerSet)) revert QuorumOracle_SignersNotOfSet(signerSet);
        for (uint256 i = 0; i < n; ++i) {
            if (_positionOf(signerSet, a.signers[i]) != i + 1) revert QuorumOracle_SignersNotOfSet(signerSet);
        }
    }

    /* TRANSMISSIONS */

    /// @dev Refuses a transmission that is not by a transmitter of the latest configuration, with the signatures of f+1 of its
    /// signers and not a byte more.
    /// @return signerSet Set of the configuration.
    function _requireSigned(
        bytes32[3] calldata reportContext,
        bytes calldata report,
        bytes32[] calldata rs,
        bytes32[] calldata ss,
        bytes32 rawVs
    ) internal view returns (bytes32 signerSet) {
        uint256 expected = TRANSMIT_BYTES + report.length + (rs.length + ss.length) * 32;
        if (msg.data.length != expected) revert QuorumOracle_WrongCalldataLength(expected, msg.data.length);
        bytes32 digest = _config.digest;
        if (reportContext[0] != digest) revert QuorumOracle_WrongConfigDigest(digest, reportContext[0]);
        if (_payeeOf[digest][msg.sender] == address(0)) revert QuorumOracle_NotTransmitter(msg.sender);
        uint256 needed = uint256(_config.f) + 1;
        if (rs.length != needed || ss.length != needed) {
            revert QuorumOracle_WrongSignatureCount(needed, rs.length, ss.length);
        }
        signerSet = _config.signerSet;
        if (!_isActive(signerSet)) revert IScoreOracle.ScoreOracle_SignerSetNotActive(signerSet);
        _requireSigners(signerSet, keccak256(abi.encodePacked(keccak256(report), reportContext)), rs, ss, rawVs);
    }

    /// Every signature is by another signer of the set.
    function _requireSigners(
        bytes32 signerSet,
        bytes32 signedHash,
        bytes32[] calldata rs,
        bytes32[] calldata ss,
        bytes32 rawVs
    ) private view {
        uint256 seen = 0;
        for (uint256 i = 0; i < rs.length; ++i) {
            uint8 v = uint8(rawVs[i]);
            if (v > 1) revert QuorumOracle_BadSignature(i);
            // slither-disable-next-line unused-return
            (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecover(signedHash, 27 + v, rs[i], ss[i]);
            if (err != ECDSA.RecoverError.NoError) revert QuorumOracle_BadSignature(i);
            uint256 position = _positionOf(signerSet, signer);
            if (position == 0) revert QuorumOracle_NotSigner(signer);
            uint256 bit = 1 << position;
            if (seen & bit != 0) revert QuorumOracle_DuplicateSigner(signer);
            seen |= bit;
        }
    }

    /* VIEWS */

    /// @inheritdoc IQuorumOracle
    function quorum() external view override returns (bytes32 signerSet, uint8 f, uint16 transmitterBps) {
        return (_config.signerSet, _config.f, _transmitterShare());
    }

    /// @inheritdoc IQuorumOracle
    function payeeOf(address transmitter) public view override returns (address) {
        return _payeeOf[_config.digest][transmitter];
    }

    /// @inheritdoc OCR2Abstract
    function latestConfigDetails()
        external
        view
        override
        returns (uint32 configCount, uint32 blockNumber, bytes32 configDigest)
    {
        return (_config.count, _config.blockNumber, _config.digest);
    }

    /// @inheritdoc OCR2Abstract
    function latestConfigDigestAndEpoch()
        external
        pure
        override
        returns (bool scanLogs, bytes32 configDigest, uint32 epoch)
    {
        return (true, 0, 0);
    }
}
