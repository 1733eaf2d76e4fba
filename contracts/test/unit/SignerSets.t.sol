// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ISignerSets, SignerSetStatus} from "../../src/interfaces/ISignerSets.sol";
import {Fixture} from "../base/Fixture.sol";

contract SignerSetsTest is Fixture {
    address private next = vm.addr(77);

    function _propose() private returns (bytes32) {
        (address[] memory signers, bytes32[] memory recipients) = setOf(next);
        vm.prank(owner);
        return oracle.proposeSignerSet(signers, recipients);
    }

    function _assertSet(bytes32 set, SignerSetStatus expected) private view {
        (SignerSetStatus status,) = oracle.signerSetStatus(set);
        vm.assertEq(uint256(status), uint256(expected), "status");
    }

    function test_propose_delay_activate_revoke() public {
        bytes32 set = _propose();
        (address[] memory signers, bytes32[] memory recipients) = setOf(next);
        vm.assertEq(set, keccak256(abi.encode(signers, recipients)), "name");
        vm.assertEq(set, oracle.hashSignerSet(signers, recipients), "name");
        vm.assertEq(oracle.signers(set)[0], next, "signer");
        vm.assertEq(oracle.recipients(set)[0], RECIPIENT, "recipient");
        _assertSet(set, SignerSetStatus.Proposed);

        (, uint64 from) = oracle.signerSetStatus(set);
        vm.assertEq(from, block.timestamp + SET_DELAY, "delay");
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_TooEarly.selector, set, from, from - 1));
        vm.prank(owner);
        oracle.activateSignerSet(set);
        vm.warp(from);
        vm.prank(owner);
        oracle.activateSignerSet(set);
        _assertSet(set, SignerSetStatus.Active);
        _assertSet(signerSet, SignerSetStatus.Active);

        vm.prank(owner);
        oracle.revokeSignerSet(set);
        _assertSet(set, SignerSetStatus.Revoked);
    }

    function test_revoked_isFinal() public {
        bytes32 set = _propose();
        vm.startPrank(owner);
        oracle.revokeSignerSet(set);
        vm.expectRevert(_wrong(set, SignerSetStatus.Proposed, SignerSetStatus.Revoked));
        oracle.activateSignerSet(set);
        vm.expectRevert(_wrong(set, SignerSetStatus.Active, SignerSetStatus.Revoked));
        oracle.revokeSignerSet(set);
        (address[] memory signers, bytes32[] memory recipients) = setOf(next);
        vm.expectRevert(_wrong(set, SignerSetStatus.None, SignerSetStatus.Revoked));
        oracle.proposeSignerSet(signers, recipients);
        vm.stopPrank();
    }

    function _wrong(bytes32 set, SignerSetStatus expected, SignerSetStatus actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISignerSets.SignerSets_WrongStatus.selector, set, expected, actual);
    }

    function test_unknownSets() public {
        vm.startPrank(owner);
        vm.expectRevert(_wrong("x", SignerSetStatus.Proposed, SignerSetStatus.None));
        oracle.activateSignerSet("x");
        vm.expectRevert(_wrong("x", SignerSetStatus.Active, SignerSetStatus.None));
        oracle.revokeSignerSet("x");
        vm.stopPrank();
    }

    function test_onlyOwner() public {
        (address[] memory signers, bytes32[] memory recipients) = setOf(next);
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, anyone);
        vm.startPrank(anyone);
        vm.expectRevert(reason);
        oracle.proposeSignerSet(signers, recipients);
        vm.expectRevert(reason);
        oracle.activateSignerSet(signerSet);
        vm.expectRevert(reason);
        oracle.revokeSignerSet(signerSet);
        vm.expectRevert(reason);
        oracle.setPrice(0);
        vm.expectRevert(reason);
        oracle.setSpecId("x");
        vm.expectRevert(reason);
        board.allowAsset(address(link));
        vm.expectRevert(reason);
        board.pause();
        vm.expectRevert(reason);
        board.unpause();
        vm.stopPrank();
    }

    function test_propose_refusals() public {
        vm.startPrank(owner);
        address[] memory none = new address[](0);
        address[] memory one = new address[](1);
        address[] memory two = new address[](2);
        bytes32[] memory recipients = new bytes32[](1);
        recipients[0] = RECIPIENT;
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_SignerCount.selector, 0, 1, 1));
        oracle.proposeSignerSet(none, recipients);
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_SignerCount.selector, 2, 1, 1));
        oracle.proposeSignerSet(two, recipients);
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_BadSigner.selector, address(0)));
        oracle.proposeSignerSet(one, recipients);
        one[0] = next;
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_RecipientCount.selector, 0, 1, 31));
        oracle.proposeSignerSet(one, new bytes32[](0));
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_RecipientCount.selector, 32, 1, 31));
        oracle.proposeSignerSet(one, new bytes32[](32));
        recipients[0] = 0;
        vm.expectRevert(abi.encodeWithSelector(ISignerSets.SignerSets_BadRecipient.selector, bytes32(0)));
        oracle.proposeSignerSet(one, recipients);
        vm.stopPrank();
    }

    function test_settings() public {
        vm.startPrank(owner);
        oracle.setSpecId("other job");
        vm.assertEq(oracle.specId(), "other job", "specId");
        oracle.setPrice(3);
        vm.assertEq(oracle.quote(someTerms()), 3, "price");
        vm.stopPrank();
        vm.assertEq(oracle.operator(), address(operator), "operator");
        vm.assertEq(oracle.linkToken(), address(link), "LINK");
    }
}
