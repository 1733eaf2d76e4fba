// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {CODEC_RAW, STATUS_PASSED, Terms} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, IBountyBoard} from "../../src/interfaces/IBountyBoard.sol";
import {ILedger} from "../../src/interfaces/ILedger.sol";
import {Fixture} from "../base/Fixture.sol";
import {
    BlocklistToken,
    BonusToken,
    FalseToken,
    FeeToken,
    HookToken,
    LyingToken,
    NoReturnToken,
    RebasingToken,
    SenderFeeToken,
    ZooToken
} from "./Tokens.sol";

/// @notice What odd tokens can do once somebody allow-listed them: at most harm their own bounty, never the state machine.
contract HostileTokensTest is Fixture {
    function _allow(address asset) private {
        vm.prank(owner);
        board.allowAsset(asset);
    }

    function _params(address asset) private view returns (BountyParams memory p) {
        p = someParams();
        p.asset = asset;
    }

    /// Approves and expects create to revert.
    function _createReverts(address asset, bytes memory reason) private {
        Terms memory t = someTerms();
        ZooToken(asset).mint(researcher, REWARD);
        vm.startPrank(researcher);
        ZooToken(asset).approve(address(board), REWARD);
        link.approve(address(board), type(uint256).max);
        vm.expectRevert(reason);
        board.create(t, CODEC_RAW, SET_CID, _params(asset));
        vm.stopPrank();
    }

    /// A bounty in this token with a submission in flight.
    function _inFlight(address asset) private returns (uint256 id, bytes32 evalId) {
        _allow(asset);
        id = openBounty(someTerms(), _params(asset));
        (, evalId) = inFlightAs(id, miner);
    }

    function test_feeOnTransfer_refusedAtTheDoor() public {
        FeeToken t = new FeeToken();
        _allow(address(t));
        _createReverts(
            address(t),
            abi.encodeWithSelector(ILedger.Ledger_WrongAmount.selector, address(t), REWARD, uint256(REWARD) * 99 / 100)
        );
    }

    /// What comes beside the reward would belong to nobody.
    function test_bonusOnTransfer_refusedAtTheDoor() public {
        BonusToken t = new BonusToken();
        _allow(address(t));
        _createReverts(
            address(t),
            abi.encodeWithSelector(ILedger.Ledger_WrongAmount.selector, address(t), REWARD, uint256(REWARD) * 101 / 100)
        );
    }

    function test_false_refusedAtTheDoor() public {
        FalseToken t = new FalseToken();
        _allow(address(t));
        t.setBroken(true);
        _createReverts(address(t), abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(t)));
    }

    function test_lying_refusedAtTheDoor() public {
        LyingToken t = new LyingToken();
        _allow(address(t));
        t.setLying(true);
        _createReverts(address(t), abi.encodeWithSelector(ILedger.Ledger_WrongAmount.selector, address(t), REWARD, 0));
    }

    function test_false_onPayout_isCredited() public {
        FalseToken t = new FalseToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        t.setBroken(true);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(board.credit(payee, address(t)), REWARD, "credited");
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(t)));
        board.withdrawFor(payee, address(t));
        t.setBroken(false);
        board.withdrawFor(payee, address(t));
        vm.assertEq(t.balanceOf(payee), REWARD, "withdrawn");
    }

    function test_lying_onPayout_isCredited() public {
        LyingToken t = new LyingToken();
        (, bytes32 evalId) = _inFlight(address(t));
        t.setLying(true);
        answer(evalId, STATUS_PASSED);
        vm.assertEq(board.credit(payee, address(t)), REWARD, "credited");
        vm.expectRevert(abi.encodeWithSelector(ILedger.Ledger_WrongAmount.selector, address(t), REWARD, 0));
        board.withdrawFor(payee, address(t));
    }

    /// A token that takes more than asked would pay with other bounties' money: refused, credited.
    function test_senderFee_onPayout_isCredited() public {
        SenderFeeToken t = new SenderFeeToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        openBounty(someTerms(), _params(address(t)));
        t.setOn(true);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(t.balanceOf(address(board)), 2 * uint256(REWARD), "nobody else's money moved");
        vm.assertEq(board.credit(payee, address(t)), REWARD, "credited");
    }

    function test_noReturn_works() public {
        NoReturnToken t = new NoReturnToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(t.balanceOf(payee), REWARD, "paid");
    }

    function test_blocklisted_payee_withdrawsElsewhere() public {
        BlocklistToken t = new BlocklistToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        t.setBlocked(payee, true);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.prank(payee);
        board.withdraw(address(t), anyone);
        vm.assertEq(t.balanceOf(anyone), REWARD, "to another address");
    }

    function test_blocklisted_board_statesStillMove() public {
        BlocklistToken t = new BlocklistToken();
        (uint256 id,) = _inFlight(address(t));
        t.setBlocked(address(board), true);
        vm.warp(board.getBounty(id).params.hardStop + 1);
        board.close(id);
        assertStatus(id, BountyStatus.Refunded);
        vm.assertEq(board.credit(researcher, address(t)), REWARD, "credited");
        board.claim(id, 1);
        vm.assertEq(payee.balance, uint256(BOND) + EVAL_FEE, "ETH is not touched by the token's mood");
    }

    function test_burningHook_isCapped() public {
        HookToken t = new HookToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        t.setBurning(true);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(board.credit(payee, address(t)), REWARD, "credited");
    }

    function test_reenteringHook_getsNowhere() public {
        HookToken t = new HookToken();
        TokenReenterer hostile = new TokenReenterer(board, t);
        payee = address(hostile);
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(t.balanceOf(address(hostile)) + board.credit(address(hostile), address(t)), REWARD, "once");
        vm.assertEq(hostile.succeeded(), 0, "no way in");
    }

    function test_rebasingDown_harmsItsOwnTokenOnly() public {
        RebasingToken t = new RebasingToken();
        (uint256 id, bytes32 evalId) = _inFlight(address(t));
        t.rebase(address(board), REWARD / 2);
        answer(evalId, STATUS_PASSED);
        assertStatus(id, BountyStatus.Paid);
        vm.assertEq(board.credit(payee, address(t)), REWARD, "credited, not payable in full");
        vm.expectRevert();
        board.withdrawFor(payee, address(t));
        t.rebase(address(board), REWARD);
        board.withdrawFor(payee, address(t));
        vm.assertEq(t.balanceOf(payee), REWARD, "paid once it is there again");
    }

    function test_allowAsset_refusals() public {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_AssetNotAllowed.selector, anyone));
        board.allowAsset(anyone);
        vm.assertTrue(board.assetAllowed(address(0)), "ETH always");
        vm.assertTrue(!board.assetAllowed(address(link)), "not by itself");
    }
}

/// @notice Tries to get back in from a token's hook.
contract TokenReenterer {
    IBountyBoard private immutable BOARD;
    address private immutable TOKEN;
    uint256 public succeeded;

    constructor(IBountyBoard board, HookToken token) {
        (BOARD, TOKEN) = (board, address(token));
    }

    function tokensReceived() external {
        (bool ok,) = address(BOARD).call(abi.encodeCall(ILedger.withdraw, (TOKEN, address(this))));
        if (ok) ++succeeded;
        (ok,) = address(BOARD).call(abi.encodeCall(IBountyBoard.releaseLink, (1)));
        if (ok) ++succeeded;
    }

    receive() external payable {}
}
