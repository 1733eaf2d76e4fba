// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Capability,
    Check,
    CheckRequest,
    CheckStatus,
    CLASSES,
    IWorkerRegistry,
    Worker,
    WorkerStatus
} from "../interfaces/IWorkerRegistry.sol";
import {CapabilityLib} from "../libraries/CapabilityLib.sol";
import {SignerSets} from "../oracle/SignerSets.sol";

/// @title WorkerStore
/// @notice What a registry remembers of workers, checks and answers, and the views of it.
abstract contract WorkerStore is IWorkerRegistry, SignerSets {
    /// What a Capability says beyond its request.
    struct Answer {
        bytes32 digest;
        uint64[CLASSES] scores;
        uint64 expiry;
    }

    // Written through storage references.
    // slither-disable-next-line uninitialized-state
    mapping(address worker => Worker) internal _workers;
    // slither-disable-next-line uninitialized-state
    mapping(bytes32 requestId => Check) internal _checks;
    mapping(bytes32 requestId => Answer) internal _answers;
    address[] internal _everybody;
    mapping(address worker => bool) internal _known;
    uint64 internal _nonce;

    /// @inheritdoc IWorkerRegistry
    function getWorker(address worker) external view override returns (Worker memory) {
        return _workers[worker];
    }

    /// @inheritdoc IWorkerRegistry
    function getCheck(bytes32 requestId) external view override returns (Check memory) {
        return _checks[requestId];
    }

    /// @inheritdoc IWorkerRegistry
    function getCapability(bytes32 requestId) external view override returns (Capability memory) {
        Check storage c = _checks[requestId];
        if (c.status != CheckStatus.Delivered) _inStatus(requestId, CheckStatus.Stored);
        Answer storage a = _answers[requestId];
        return Capability(requestId, c.request.worker, a.digest, a.scores, a.expiry);
    }

    /// @inheritdoc IWorkerRegistry
    function scoreOf(address worker) external view override returns (uint64[CLASSES] memory left) {
        Worker storage w = _workers[worker];
        if (w.status != WorkerStatus.Active || w.suspended || !_isActive(w.signerSet)) return left;
        return CapabilityLib.decayed(w.score, block.timestamp);
    }

    /// @inheritdoc IWorkerRegistry
    function workers(uint256 from, uint256 max) external view override returns (address[] memory list) {
        uint256 count = _everybody.length;
        uint256 left = from < count ? count - from : 0;
        list = new address[](left < max ? left : max);
        for (uint256 i = 0; i < list.length; ++i) {
            list[i] = _everybody[from + i];
        }
    }

    /// @inheritdoc IWorkerRegistry
    function workerCount() external view override returns (uint256) {
        return _everybody.length;
    }

    /// @inheritdoc IWorkerRegistry
    function hashRequest(CheckRequest calldata request) external view override returns (bytes32) {
        return CapabilityLib.requestId(address(this), request);
    }

    /// @dev The check, if it is in this status.
    function _inStatus(bytes32 requestId, CheckStatus expected) internal view returns (Check storage c) {
        c = _checks[requestId];
        if (c.status != expected) revert WorkerRegistry_WrongCheck(requestId, expected, c.status);
    }
}
