// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {OCR2Abstract} from "@chainlink/contracts/src/v0.8/shared/ocr2/OCR2Abstract.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IQuorumOracle} from "../../src/interfaces/IQuorumOracle.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {ISignerSets} from "../../src/interfaces/ISignerSets.sol";
import {QuorumFixture} from "../base/QuorumFixture.sol";

/// @notice setConfig and the signer sets of a quorum.
contract QuorumConfigTest is QuorumFixture {
    struct Args {
        address[] signers;
        address[] transmitters;
        uint8 f;
        bytes onchain;
    }

    function _args() private view returns (Args memory) {
        return Args(signersFrom(0, 4), transmittersOf(4), 1, abi.encode(signerSet, payeesOf(4), TRANSMITTER_BPS));
    }

    function _set(Args memory a) private {
        vm.prank(owner);
        quorum.setConfig(a.signers, a.transmitters, a.f, a.onchain, OFFCHAIN_VERSION, OFFCHAIN);
    }

    function _refused(Args memory a, bytes memory reason) private {
        vm.expectRevert(reason);
        _set(a);
        (uint32 count,, bytes32 latest) = quorum.latestConfigDetails();
        vm.assertEq(count, 1, "count");
        vm.assertEq(latest, digest, "digest");
    }

    /* WHAT A CONFIGURATION IS */

    function test_setConfig_digestAndEvent() public {
        Args memory a = _args();
        (, uint32 blockNumber,) = quorum.latestConfigDetails();
        vm.assertEq(blockNumber, block.number, "block");
        uint256 h = uint256(
            keccak256(
                abi.encode(
                    block.chainid,
                    address(quorum),
                    uint64(2),
                    a.signers,
                    a.transmitters,
                    a.f,
                    a.onchain,
                    OFFCHAIN_VERSION,
                    OFFCHAIN
                )
            )
        );
        // OCR2's prefix of EVM digests is 0x0001.
        bytes32 expected = bytes32((uint256(1) << 240) | (h & (type(uint256).max >> 16)));
        vm.expectEmit(true, true, true, true, address(quorum));
        emit OCR2Abstract.ConfigSet(
            blockNumber, expected, 2, a.signers, a.transmitters, a.f, a.onchain, OFFCHAIN_VERSION, OFFCHAIN
        );
        _set(a);
        (uint32 count,, bytes32 latest) = quorum.latestConfigDetails();
        vm.assertEq(count, 2, "count");
        vm.assertEq(latest, expected, "digest");
        vm.assertTrue(latest != digest, "the same values make another configuration");
    }

    function test_setConfig_views() public view {
        (bytes32 set, uint8 f, uint16 bps) = quorum.quorum();
        vm.assertEq(set, signerSet, "set");
        vm.assertEq(f, 1, "f");
        vm.assertEq(bps, TRANSMITTER_BPS, "bps");
        vm.assertEq(keccak256(abi.encode(quorum.payees())), keccak256(abi.encode(payeesOf(4))), "payees");
        vm.assertEq(quorum.payeeOf(transmitterOf(2)), payeeAt(2), "payee of a transmitter");
        vm.assertEq(quorum.payeeOf(anyone), address(0), "payee of nobody");
        (bool scanLogs, bytes32 latest, uint32 epoch) = quorum.latestConfigDigestAndEpoch();
        vm.assertTrue(scanLogs && latest == 0 && epoch == 0, "epochs are in the logs");
        vm.assertEq(bytes(quorum.typeAndVersion()), bytes("QuorumOracle 1.0.0"), "version");
    }

    function test_setConfig_replacesTransmitters() public {
        Args memory a = _args();
        a.transmitters[3] = anyone;
        _set(a);
        vm.assertEq(quorum.payeeOf(anyone), payeeAt(3), "new");
        vm.assertEq(quorum.payeeOf(transmitterOf(3)), address(0), "old");
    }

    function testFuzz_setConfig_anyQuorum(uint8 n, uint8 f, uint16 bps) public {
        n = uint8(bound(n, 4, 31));
        f = uint8(bound(f, 1, (n - 1) / 3));
        bps = uint16(bound(bps, 0, 10_000));
        signerSet = activateQuorum(n, 100);
        faulty = f;
        configure(signersFrom(100, n), payeesOf(n), bps);
        (bytes32 set, uint8 gotF, uint16 gotBps) = quorum.quorum();
        vm.assertTrue(set == signerSet && gotF == f && gotBps == bps, "taken");
    }

    /* REFUSED */

    function test_setConfig_onlyTheOwner() public {
        Args memory a = _args();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, anyone));
        vm.prank(anyone);
        quorum.setConfig(a.signers, a.transmitters, a.f, a.onchain, OFFCHAIN_VERSION, OFFCHAIN);
    }

    function testFuzz_setConfig_faultTolerance(uint8 f) public {
        vm.assume(f != 1);
        Args memory a = _args();
        a.f = f;
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadFaultTolerance.selector, 4, f));
    }

    /// n = 3f is one too few.
    function test_setConfig_threeTimesF() public {
        bytes32 six = activateQuorum(6, 70);
        Args memory a = Args(signersFrom(70, 6), transmittersOf(6), 2, abi.encode(six, payeesOf(6), TRANSMITTER_BPS));
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadFaultTolerance.selector, 6, 2));
    }

    function test_setConfig_noSigners() public {
        Args memory a = _args();
        (a.signers, a.transmitters) = (new address[](0), new address[](0));
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadFaultTolerance.selector, 0, 1));
    }

    function test_setConfig_counts() public {
        Args memory a = _args();
        a.transmitters = transmittersOf(5);
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_CountMismatch.selector, 4, 5, 4));
        a = _args();
        a.onchain = abi.encode(signerSet, payeesOf(3), TRANSMITTER_BPS);
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_CountMismatch.selector, 4, 4, 3));
    }

    function test_setConfig_setMustBeActive() public {
        Args memory a = _args();
        a.onchain = abi.encode(bytes32("unknown"), payeesOf(4), TRANSMITTER_BPS);
        _refused(a, abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, bytes32("unknown")));
        vm.prank(owner);
        bytes32 proposed = quorum.proposeSignerSet(signersFrom(10, 4), recipientsOf(4));
        a.signers = signersFrom(10, 4);
        a.onchain = abi.encode(proposed, payeesOf(4), TRANSMITTER_BPS);
        _refused(a, abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, proposed));
        vm.prank(owner);
        quorum.revokeSignerSet(signerSet);
        a = _args();
        _refused(a, abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, signerSet));
    }

    function test_setConfig_signersAreTheSets_inOrder() public {
        bytes memory reason = abi.encodeWithSelector(IQuorumOracle.QuorumOracle_SignersNotOfSet.selector, signerSet);
        Args memory a = _args();
        (a.signers[0], a.signers[1]) = (a.signers[1], a.signers[0]);
        _refused(a, reason);
        a = _args();
        a.signers[3] = a.signers[2];
        _refused(a, reason);
        a = _args();
        a.signers[3] = anyone;
        _refused(a, reason);
        a = _args();
        (a.signers, a.transmitters) = (signersFrom(0, 5), transmittersOf(5));
        a.onchain = abi.encode(signerSet, payeesOf(5), TRANSMITTER_BPS);
        _refused(a, reason);
    }

    /// Fewer nodes than the set has signers would make its terms' quorum another one.
    function test_setConfig_partOfASet() public {
        bytes32 large = activateQuorum(7, 20);
        Args memory a = _args();
        a.signers = signersFrom(20, 4);
        a.onchain = abi.encode(large, payeesOf(4), TRANSMITTER_BPS);
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_SignersNotOfSet.selector, large));
    }

    function test_setConfig_transmitters() public {
        Args memory a = _args();
        a.transmitters[1] = address(0);
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadTransmitter.selector, address(0)));
        a = _args();
        a.transmitters[3] = a.transmitters[0];
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadTransmitter.selector, a.transmitters[0]));
    }

    function test_setConfig_payees() public {
        Args memory a = _args();
        address[] memory payees = payeesOf(4);
        payees[2] = address(0);
        a.onchain = abi.encode(signerSet, payees, TRANSMITTER_BPS);
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadPayee.selector, address(0)));
    }

    function test_setConfig_transmitterBps() public {
        Args memory a = _args();
        a.onchain = abi.encode(signerSet, payeesOf(4), uint16(10_001));
        _refused(a, abi.encodeWithSelector(IQuorumOracle.QuorumOracle_BadTransmitterBps.selector, 10_001));
    }

    function testFuzz_setConfig_malformedOnchainConfig(bytes memory garbage) public {
        Args memory a = _args();
        a.onchain = garbage;
        vm.expectRevert();
        _set(a);
        a.onchain = abi.encode(signerSet, payeesOf(4), uint256(1 << 16)); // bps beyond its type
        vm.expectRevert();
        _set(a);
    }

    /* SIGNER SETS */

    function test_signerSets_sizes() public {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_SignerCount.selector, 3, 4, 31));
        quorum.proposeSignerSet(signersFrom(40, 3), recipientsOf(3));
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_SignerCount.selector, 32, 4, 31));
        quorum.proposeSignerSet(signersFrom(40, 32), recipientsOf(32));
        quorum.proposeSignerSet(signersFrom(40, 31), recipientsOf(31));
        vm.stopPrank();
    }

    function test_signerSets_oneRecipientPerNode() public {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_RecipientCount.selector, 3, 4, 4));
        quorum.proposeSignerSet(signersFrom(40, 4), recipientsOf(3));
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_RecipientCount.selector, 5, 4, 4));
        quorum.proposeSignerSet(signersFrom(40, 4), recipientsOf(5));
        vm.stopPrank();
    }
}
