// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Capability,
    CheckFault,
    CheckKind,
    CheckRequest,
    CLASSES,
    Score
} from "../../src/interfaces/IWorkerRegistry.sol";
import {CapabilityLib} from "../../src/libraries/CapabilityLib.sol";
import {Cheats} from "../base/Cheats.sol";

/// @notice Names, digests, payloads, rules and decay are the same in Go and in Solidity. The file is made by
/// integration/capabilities_test.go, which checks that Go still makes it.
contract RegistryVectorsTest is Cheats {
    string private _json;

    function setUp() public {
        _json = vm.readFile("test/vectors/capabilities.json");
    }

    function test_vectors() public {
        uint256 count = 0;
        for (; vm.keyExistsJson(_json, _place(count, "")); ++count) {
            vm.chainId(_uint(count, ".check.chain_id"));
            CheckRequest memory r = _request(count);
            Capability memory c = _capability(count);
            address registry = _address(count, ".check.registry");
            bytes32 id = CapabilityLib.requestId(registry, r);
            vm.assertEq(id, _word(count, ".check.request_id"), "requestId");
            vm.assertEq(CapabilityLib.hash(c), _word(count, ".struct_hash"), "struct hash");
            bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(registry), CapabilityLib.hash(c)));
            vm.assertEq(digest, _word(count, ".digest"), "digest");
            _checkAnswer(count, r, c);
        }
        vm.assertEq(count, 12, "vectors");
    }

    function _checkAnswer(uint256 n, CheckRequest memory r, Capability memory c) private view {
        bytes memory payload = vm.parseJsonBytes(_json, _place(n, ".payload"));
        (Capability memory got, bytes memory evidence,) = abi.decode(payload, (Capability, bytes, bytes));
        vm.assertEq(keccak256(abi.encode(got)), keccak256(abi.encode(c)), "payload");
        bytes memory want = vm.parseJsonBytes(_json, _place(n, ".evidence"));
        vm.assertEq(evidence, want, "evidence");
        vm.assertTrue(CapabilityLib.evidenceFault(c, evidence) == CheckFault.None, "digest of the evidence");
        bool fits = abi.decode(vm.parseJson(_json, _place(n, ".fits")), (bool));
        vm.assertTrue(CapabilityLib.fits(r, c) == fits, "fits");
        Score memory s;
        (s.proven, s.attestedAt, s.expiry) = (r.scores, uint64(_uint(n, ".attested_at")), r.expiry);
        uint64[CLASSES] memory left = CapabilityLib.decayed(s, _uint(n, ".now"));
        uint64[CLASSES] memory decayed = _scores(n, ".decayed");
        for (uint256 i = 0; i < CLASSES; ++i) {
            vm.assertEq(left[i], decayed[i], "decay");
        }
    }

    function _request(uint256 n) private view returns (CheckRequest memory r) {
        r.nonce = uint64(_uint(n, ".check.request.nonce"));
        r.kind = CheckKind(_uint(n, ".check.request.kind"));
        r.worker = _address(n, ".check.request.worker");
        r.proofKey = _address(n, ".check.request.proof_key");
        r.payer = _address(n, ".check.request.payer");
        r.signerSet = _word(n, ".check.request.signer_set");
        r.reportDigest = _word(n, ".check.request.report_digest");
        r.scores = _scores(n, ".check.request.scores");
        r.memoryBytes = uint64(_uint(n, ".check.request.memory_bytes"));
        r.expiry = uint64(_uint(n, ".check.request.expiry"));
        r.blockHash = _word(n, ".check.request.block_hash");
        r.deadline = uint64(_uint(n, ".check.request.deadline"));
    }

    function _capability(uint256 n) private view returns (Capability memory c) {
        c.requestId = _word(n, ".capability.request_id");
        c.worker = _address(n, ".capability.worker");
        c.digest = _word(n, ".capability.digest");
        c.scores = _scores(n, ".capability.scores");
        c.expiry = uint64(_uint(n, ".capability.expiry"));
    }

    function _domain(address registry) private view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Assay"),
                keccak256("1"),
                block.chainid,
                registry
            )
        );
    }

    function _scores(uint256 n, string memory field) private view returns (uint64[CLASSES] memory s) {
        for (uint256 i = 0; i < CLASSES; ++i) {
            s[i] = uint64(_uint(n, string.concat(field, "[", vm.toString(i), "]")));
        }
    }

    function _uint(uint256 n, string memory field) private view returns (uint256) {
        return vm.parseJsonUint(_json, _place(n, field));
    }

    function _word(uint256 n, string memory field) private view returns (bytes32) {
        return vm.parseJsonBytes32(_json, _place(n, field));
    }

    function _address(uint256 n, string memory field) private view returns (address) {
        return vm.parseJsonAddress(_json, _place(n, field));
    }

    function _place(uint256 n, string memory field) private pure returns (string memory) {
        return string.concat("[", vm.toString(n), "]", field);
    }
}
