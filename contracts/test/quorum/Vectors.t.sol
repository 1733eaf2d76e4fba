// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation} from "../../src/AssayTypes.sol";
import {Cheats} from "../base/Cheats.sol";

/// @notice Reports, what is signed of them, and on-chain configurations are the same bytes in Go and in Solidity. The file is made by
/// integration/reports_test.go, which checks that Go still makes it.
contract QuorumVectorsTest is Cheats {
    string private _json;

    function setUp() public {
        _json = vm.readFile("test/vectors/reports.json");
    }

    function test_reports() public view {
        uint256 count = 0;
        for (; vm.keyExistsJson(_json, _at(count, "")); ++count) {
            Evaluation memory e = _evaluation(_at(count, ".evaluation"));
            bytes memory delivery = vm.parseJsonBytes(_json, _at(count, ".delivery"));
            bytes memory report = abi.encode(e, delivery);
            vm.assertEq(report, vm.parseJsonBytes(_json, _at(count, ".report")), "report");
            vm.assertEq(e.deliveryHash, delivery.length == 0 ? bytes32(0) : keccak256(delivery), "delivery");
            bytes32 signedHash = keccak256(abi.encodePacked(keccak256(report), _context(count)));
            vm.assertEq(signedHash, vm.parseJsonBytes32(_json, _at(count, ".signed_hash")), "signed hash");
            _checkSigners(count, signedHash);
        }
        vm.assertEq(count, 8, "vectors");
    }

    function test_onchainConfig() public view {
        address[] memory payees = new address[](4);
        for (uint256 i = 0; i < 4; ++i) {
            payees[i] = vm.parseJsonAddress(_json, string.concat(".onchain.payees[", vm.toString(i), "]"));
        }
        bytes memory encoded = abi.encode(
            vm.parseJsonBytes32(_json, ".onchain.signer_set"),
            payees,
            uint16(vm.parseJsonUint(_json, ".onchain.transmitter_bps"))
        );
        vm.assertEq(encoded, vm.parseJsonBytes(_json, ".onchain.encoded"), "on-chain config");
    }

    function _checkSigners(uint256 n, bytes32 signedHash) private view {
        bytes32 rawVs = vm.parseJsonBytes32(_json, _at(n, ".raw_vs"));
        for (uint256 i = 0; i < 2; ++i) {
            string memory place = string.concat("[", vm.toString(i), "]");
            address signer = ecrecover(
                signedHash,
                27 + uint8(rawVs[i]),
                vm.parseJsonBytes32(_json, _at(n, string.concat(".rs", place))),
                vm.parseJsonBytes32(_json, _at(n, string.concat(".ss", place)))
            );
            vm.assertEq(signer, vm.parseJsonAddress(_json, _at(n, string.concat(".signers", place))), "signer");
        }
    }

    function _context(uint256 n) private view returns (bytes32[3] memory context) {
        for (uint256 i = 0; i < 3; ++i) {
            context[i] = vm.parseJsonBytes32(_json, _at(n, string.concat(".context[", vm.toString(i), "]")));
        }
    }

    function _evaluation(string memory key) private view returns (Evaluation memory e) {
        e.evalId = vm.parseJsonBytes32(_json, string.concat(key, ".eval_id"));
        e.status = uint8(_uint(key, ".status"));
        e.class = uint8(_uint(key, ".class"));
        e.feedbackCorrect = uint32(_uint(key, ".feedback_correct"));
        e.feedbackTotal = uint32(_uint(key, ".feedback_total"));
        e.feedbackLossMicro = int64(_int(key, ".feedback_loss_micro"));
        e.payoutCorrect = uint32(_uint(key, ".payout_correct"));
        e.payoutTotal = uint32(_uint(key, ".payout_total"));
        e.payoutLossMicro = int64(_int(key, ".payout_loss_micro"));
        e.ladderIndex = int32(_int(key, ".ladder_index"));
        e.deliveryHash = vm.parseJsonBytes32(_json, string.concat(key, ".delivery_hash"));
    }

    function _uint(string memory key, string memory field) private view returns (uint256) {
        return vm.parseJsonUint(_json, string.concat(key, field));
    }

    function _int(string memory key, string memory field) private view returns (int256) {
        return vm.parseJsonInt(_json, string.concat(key, field));
    }

    function _at(uint256 n, string memory field) private pure returns (string memory) {
        return string.concat(".reports[", vm.toString(n), "]", field);
    }
}
