// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Request, STATUS_PASSED, STATUS_SCORED} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {ILedger} from "../../src/interfaces/ILedger.sol";
import {Fixture} from "../base/Fixture.sol";
import {GasBurner, Reenterer, ReturnBomb, Reverter, RevertBomb} from "./Payees.sol";

/// @notice No payee can stop a payout, reenter it or make others pay for it; what it refuses waits in the ledger.
contract HostilePayeesTest is Fixture {
    uint256 private constant WON = uint256(REWARD) + BOND + EVAL_FEE;

    function _winsAs(address hostile) private returns (uint256 id) {
        payee = hostile;
        id = openBounty();
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
    }

    function test_payee_reverts_ledgerKeepsIt() public {
        Reverter hostile = new Reverter();
        _winsAs(address(hostile));
        vm.assertEq(ethCredit(address(hostile)), WON, "credited");
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_TransferFailed.selector, address(hostile), WON));
        board.withdrawFor(address(hostile), address(0));
        vm.assertEq(ethCredit(address(hostile)), WON, "still credited");
        vm.prank(address(hostile));
        board.withdraw(address(0), anyone);
        vm.assertEq(anyone.balance, 1000 ether + WON, "withdrawn elsewhere");
    }

    function test_payee_opensLater_withdrawFor() public {
        Reverter hostile = new Reverter();
        _winsAs(address(hostile));
        hostile.setOpen(true);
        vm.prank(anyone);
        board.withdrawFor(address(hostile), address(0));
        vm.assertEq(address(hostile).balance, WON, "pushed by anyone");
    }

    function test_payee_burnsGas() public {
        address hostile = address(new GasBurner());
        _winsAs(hostile);
        vm.assertEq(ethCredit(hostile), WON, "credited");
    }

    function test_payee_bombs() public {
        address hostile = address(new ReturnBomb());
        _winsAs(hostile);
        vm.assertEq(hostile.balance + ethCredit(hostile), WON, "paid or credited");
        hostile = address(new RevertBomb());
        _winsAs(hostile);
        vm.assertEq(ethCredit(hostile), WON, "credited");
    }

    function test_payee_reenters() public {
        Reenterer hostile = new Reenterer(board, 1);
        _winsAs(address(hostile));
        // 50,000 gas are not enough for all its tries: it reverts and is credited. With more gas it gets nowhere either.
        vm.assertEq(hostile.succeeded(), 0, "nothing in the payout");
        uint256 credited = ethCredit(address(hostile));
        if (credited != 0) hostile.withdraw();
        vm.assertGe(hostile.entered(), 1, "it was called");
        vm.assertEq(hostile.succeeded(), 0, "nothing in the withdrawal");
        vm.assertEq(address(hostile).balance, WON, "its own money, once");
    }

    function test_payee_isThePlainOracle() public {
        // A contract that cannot take ETH at all.
        _winsAs(address(oracle));
        vm.assertEq(ethCredit(address(oracle)), WON, "credited");
    }

    function test_claim_hostilePayee() public {
        GasBurner hostile = new GasBurner();
        payee = address(hostile);
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        vm.warp(board.getBounty(id).params.hardStop + 1);
        board.close(id);
        board.claim(id, sub);
        assertSubmission(id, sub, SubmissionStatus.Returned);
        vm.assertEq(ethCredit(payee), uint256(BOND) + EVAL_FEE, "credited");
    }

    function test_researcher_takesNoEth() public {
        address plain = researcher;
        uint256 id = createBounty();
        vm.etch(plain, type(Reverter).runtimeCode);
        vm.warp(board.getBounty(id).params.readyDeadline + 1);
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(ethCredit(plain), REWARD, "credited");
    }

    /// Whatever gas a node gives: if the Operator takes it, the dearest payout is delivered.
    function testFuzz_anyGasTheOperatorAccepts_paysOut(uint256 gasLimit, bool inTokens) public {
        payee = address(new GasBurner());
        BountyParams memory p = someParams();
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, 100);
        if (inTokens) p.asset = address(token);
        uint256 id = openBounty(someTerms(), p);
        uint32 lapsed = commitAs(id, rival);
        vm.warp(block.timestamp + REVEAL_DELAY + REVEAL_WINDOW + 1);
        board.forfeit(id, lapsed);
        (, bytes32 evalId) = inFlightAs(id, miner);
        bytes memory data = _fulfillment(evalId);
        gasLimit = bound(gasLimit, 400_000, 600_000);
        vm.prank(node);
        (bool accepted,) = address(operator).call{gas: gasLimit}(data);
        assertStatus(id, accepted ? BountyStatus.Paid : BountyStatus.Open);
    }

    /// What the node sends, made beforehand so that nothing is warm when it arrives.
    function _fulfillment(bytes32 evalId) private view returns (bytes memory) {
        Request memory r = requestOf(evalId);
        bytes32 requestId = oracle.requestIdOf(evalId);
        bytes memory payload = payloadOf(evaluationOf(evalId, STATUS_PASSED));
        return abi.encodeCall(
            operator.fulfillOracleRequest2,
            (
                requestId,
                r.payment,
                address(oracle),
                oracle.fulfill.selector,
                r.operatorExpiry,
                abi.encode(requestId, payload)
            )
        );
    }

    function test_withdraw_refusals() public {
        vm.startPrank(miner);
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_NothingToWithdraw.selector, miner, address(0)));
        board.withdraw(address(0), miner);
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_BadRecipient.selector, address(0)));
        board.withdraw(address(0), address(0));
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_BadRecipient.selector, address(board)));
        board.withdraw(address(0), address(board));
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_OnlySelf.selector, miner));
        board.pushToken(address(token), miner, 1);
        vm.stopPrank();
    }

    function test_forcedEth_changesNothing() public {
        uint256 id = openBounty();
        vm.deal(address(board), address(board).balance + 77 ether);
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        vm.assertEq(payee.balance, WON, "the reward and no more");
        vm.assertEq(address(board).balance, 77 ether, "the gift stays");
    }

    function test_plainEth_refused() public {
        vm.prank(miner);
        (bool ok,) = address(board).call{value: 1}("");
        vm.assertTrue(!ok, "no receive");
    }

    function test_credits_addUp() public {
        uint256 id = openBounty();
        for (uint256 i = 0; i < 2; ++i) {
            (, bytes32 evalId) = inFlightAs(id, i == 0 ? miner : rival);
            answer(evalId, STATUS_SCORED);
        }
        vm.assertEq(ethCredit(payee), 2 * uint256(BOND), "bonds");
        vm.assertEq(ethCredit(researcher), 2 * uint256(EVAL_FEE), "fees");
        board.withdrawFor(payee, address(0));
        vm.assertEq(payee.balance, 2 * uint256(BOND), "withdrawn");
    }
}
