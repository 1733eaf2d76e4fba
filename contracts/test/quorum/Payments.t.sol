// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {RequestStatus, STATUS_SCORED} from "../../src/AssayTypes.sol";
import {IFlatPrice} from "../../src/interfaces/IFlatPrice.sol";
import {INodePayments} from "../../src/interfaces/INodePayments.sol";
import {QuorumFixture} from "../base/QuorumFixture.sol";

/// @notice Who is owed what after a transmission, and how it is taken out.
contract QuorumPaymentsTest is QuorumFixture {
    uint64 private _last;

    /// One more evaluation, transmitted by a node.
    function _earn(uint256 transmitter) private returns (bytes32 evalId) {
        evalId = ask(++_last, 1);
        sendFrom(transmitterOf(transmitter), transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED))));
    }

    function _usePrice(uint96 price) private {
        vm.prank(owner);
        quorum.setPrice(price);
        terms = someTerms();
        termsHash = receiver.register(terms, 0x55, SET_CID);
        fundAccount(price * 10);
    }

    /* THE SPLIT */

    function test_split_transmitterAndAll() public {
        bytes32 evalId = ask();
        uint256 whole = PRICE;
        uint256 each = (whole - whole * TRANSMITTER_BPS / 10_000) / 4;
        vm.expectEmit(true, true, true, true, address(quorum));
        emit INodePayments.PaymentSplit(evalId, payeeAt(2), whole - 4 * each, each);
        sendFrom(transmitterOf(2), transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED))));
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(quorum.owedPayment(payeeAt(i)), i == 2 ? whole - 3 * each : each, "owed");
        }
        vm.assertEq(quorum.owedPayment(anyone), 0, "nobody else");
        vm.assertEq(link.balanceOf(address(quorum)), 10 * whole, "LINK has not moved");
    }

    /// The parts add up to the price to the wei, and no node gets less than its equal part.
    function testFuzz_split_addsUp(uint96 price, uint16 bps, uint8 by) public {
        price = uint96(bound(price, 0, 900 ether));
        bps = uint16(bound(bps, 0, 10_000));
        by = uint8(bound(by, 0, 3));
        configure(signersFrom(0, 4), payeesOf(4), bps);
        _usePrice(price);
        _earn(by);
        uint256 each = (uint256(price) - uint256(price) * bps / 10_000) / 4;
        for (uint256 i = 0; i < 4; ++i) {
            if (i != by) vm.assertEq(quorum.owedPayment(payeeAt(i)), each, "equal parts");
        }
        vm.assertEq(owedInAll(), price, "the whole");
    }

    function test_split_nothingForTheTransmitterAlone() public {
        configure(signersFrom(0, 4), payeesOf(4), 0);
        _usePrice(7);
        _earn(1);
        vm.assertEq(quorum.owedPayment(payeeAt(0)), 1, "its part");
        vm.assertEq(quorum.owedPayment(payeeAt(1)), 4, "its part and what does not divide");
    }

    function test_split_allForTheTransmitter() public {
        configure(signersFrom(0, 4), payeesOf(4), 10_000);
        _earn(3);
        vm.assertEq(quorum.owedPayment(payeeAt(3)), PRICE, "all");
        vm.assertEq(owedInAll(), PRICE, "nothing else");
    }

    function test_split_freeOracle() public {
        _usePrice(0);
        assertRequest(_earn(0), RequestStatus.Delivered);
        vm.assertEq(owedInAll(), 0, "nothing");
    }

    /// One operator with three nodes.
    function test_split_onePayeeOfSeveralNodes() public {
        address[] memory payees = payeesOf(4);
        (payees[1], payees[2]) = (payees[0], payees[0]);
        configure(signersFrom(0, 4), payees, TRANSMITTER_BPS);
        _earn(3);
        _earn(0);
        uint256 each = (uint256(PRICE) - uint256(PRICE) * TRANSMITTER_BPS / 10_000) / 4;
        vm.assertEq(quorum.owedPayment(payees[0]), 2 * 3 * each + (PRICE - 4 * each), "three places");
        vm.assertEq(quorum.owedPayment(payees[3]), 2 * each + (PRICE - 4 * each), "one place");
        uint256 before = quorum.owedPayment(payees[0]);
        configure();
        vm.assertEq(quorum.owedPayment(payees[0]), before, "settled by the next configuration");
        vm.prank(payees[0]);
        quorum.withdrawPayment(payees[0]);
        vm.assertEq(link.balanceOf(payees[0]), before, "withdrawn");
    }

    /// The locked price is paid, whatever the price is now.
    function test_split_theLockedPrice() public {
        vm.prank(owner);
        quorum.setPrice(9 ether);
        _earn(0);
        vm.assertEq(owedInAll(), PRICE, "as registered");
    }

    /* OTHER PAYEES LATER */

    /// What was earned stays with those who earned it; the configuration that signs is the one that is paid.
    function test_payees_changeWithALaterConfiguration() public {
        bytes32 open = ask(++_last, 1);
        address[] memory later = payeesOf(4);
        later[0] = anyone;
        uint256[4] memory owed;
        _finish(open);
        open = ask(++_last, 1);
        for (uint256 i = 0; i < 4; ++i) {
            owed[i] = quorum.owedPayment(payeeAt(i));
        }
        configure(signersFrom(0, 4), later, TRANSMITTER_BPS);
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(quorum.owedPayment(payeeAt(i)), owed[i], "kept");
        }
        _finish(open);
        vm.assertEq(quorum.owedPayment(payeeAt(0)), owed[0], "earns no more");
        vm.assertEq(quorum.owedPayment(anyone), owed[0], "earns the same instead");
        vm.assertEq(quorum.owedPayment(payeeAt(1)), 2 * owed[1], "earns on");
        // A payee that comes back has not earned in between.
        configure();
        vm.assertEq(quorum.owedPayment(payeeAt(0)), owed[0], "back, and nothing more");
        vm.assertEq(quorum.owedPayment(anyone), owed[0], "gone, and nothing less");
        _earn(1);
        vm.assertEq(quorum.owedPayment(payeeAt(0)), owed[0] + owed[1], "earns again");
    }

    function _finish(bytes32 evalId) private {
        sendFrom(transmitterOf(0), transmissionOf(reportOf(evaluationOf(evalId, STATUS_SCORED))));
    }

    function test_payees_newcomerHasEarnedNothing() public {
        _earn(0);
        address[] memory later = payeesOf(4);
        later[3] = anyone;
        configure(signersFrom(0, 4), later, TRANSMITTER_BPS);
        vm.assertEq(quorum.owedPayment(anyone), 0, "nothing yet");
        vm.expectRevert(abi.encodeWithSelector(INodePayments.NodePayments_NothingOwed.selector, anyone));
        vm.prank(anyone);
        quorum.withdrawPayment(anyone);
    }

    /* WITHDRAWALS */

    function test_withdraw() public {
        _earn(0);
        uint256 owed = quorum.owedPayment(payeeAt(0));
        vm.expectEmit(true, true, true, true, address(quorum));
        emit INodePayments.PaymentWithdrawn(payeeAt(0), anyone, owed);
        uint256 before = link.balanceOf(anyone);
        vm.prank(payeeAt(0));
        vm.assertEq(quorum.withdrawPayment(anyone), owed, "amount");
        vm.assertEq(link.balanceOf(anyone), before + owed, "arrived");
        vm.assertEq(quorum.owedPayment(payeeAt(0)), 0, "owed no more");
        vm.expectRevert(abi.encodeWithSelector(INodePayments.NodePayments_NothingOwed.selector, payeeAt(0)));
        vm.prank(payeeAt(0));
        quorum.withdrawPayment(anyone);
        _earn(1);
        vm.assertGe(quorum.owedPayment(payeeAt(0)), 1, "earns on");
    }

    function test_withdraw_nothingOwed() public {
        vm.expectRevert(abi.encodeWithSelector(INodePayments.NodePayments_NothingOwed.selector, anyone));
        vm.prank(anyone);
        quorum.withdrawPayment(anyone);
    }

    function test_withdraw_badRecipient() public {
        _earn(0);
        uint256 owed = quorum.owedPayment(payeeAt(0));
        address[2] memory bad = [address(0), address(quorum)];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(INodePayments.NodePayments_BadRecipient.selector, bad[i]));
            vm.prank(payeeAt(0));
            quorum.withdrawPayment(bad[i]);
        }
        // LINK takes no transfer to itself.
        vm.expectRevert();
        vm.prank(payeeAt(0));
        quorum.withdrawPayment(address(link));
        vm.assertEq(quorum.owedPayment(payeeAt(0)), owed, "still owed");
    }

    /// Accounts and open requests are no business of the payees.
    function test_withdraw_leavesTheRest() public {
        _earn(0);
        bytes32 open = ask(++_last, 1);
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(payeeAt(i));
            quorum.withdrawPayment(payeeAt(i));
        }
        vm.assertEq(link.balanceOf(address(quorum)), 9 * uint256(PRICE), "eight in the account, one pending");
        letExpire(open);
        quorum.reclaim(open);
        receiver.release(termsHash);
        vm.assertEq(link.balanceOf(address(quorum)), 0, "nothing stays");
    }

    /* PRICE */

    function test_setPrice_onlyTheOwner() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, anyone));
        vm.prank(anyone);
        quorum.setPrice(1);
        vm.expectEmit(true, true, true, true, address(quorum));
        emit IFlatPrice.PriceSet(2);
        vm.prank(owner);
        quorum.setPrice(2);
        vm.assertEq(quorum.quote(terms), 2, "quoted");
    }

    /// A request is told by an event alone, and can be reclaimed as soon as it has expired.
    function test_request_paysNobody() public {
        bytes32 evalId = ask();
        vm.assertEq(link.balanceOf(address(quorum)), 10 * uint256(PRICE), "stays");
        vm.assertEq(requestOf(evalId).operatorExpiry, 0, "no Operator");
        (bytes32[] memory open,) = quorum.pending(0, 10);
        vm.assertEq(open[0], evalId, "pending");
        letExpire(evalId);
        quorum.reclaim(evalId);
        vm.assertEq(accountBalance(), 10 * PRICE, "back");
    }
}
