// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {RequestStatus, STATUS_PASSED, Terms} from "../../src/AssayTypes.sol";
import {Bounty, BountyStatus, SubmissionState, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {MoodyToken} from "../hostile/Tokens.sol";
import {OracleActions} from "./OracleActions.sol";

/// @notice The invariants I1-I10 of {IBountyBoard} under random play by honest and hostile researchers, miners, payees, nodes and
/// tokens on several bounties at once. I4, I8 and I10 are what {afterInvariant} does: whatever happened, anyone can end everything.
contract InvariantsTest is OracleActions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(this);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(this), actions());
    }

    /* PER ASSET */

    function invariant_I1_everythingOwedIsThere() public view {
        for (uint256 k = 0; k < assets.length; ++k) {
            uint256 held = assets[k] == ETH ? gifts : 0;
            for (uint256 i = 0; i < creditors.length; ++i) {
                held += board.credit(creditors[i], assets[k]);
            }
            for (uint256 id = 1; id <= bounties.length; ++id) {
                Bounty memory b = board.getBounty(id);
                if (b.params.asset == assets[k]) held += b.params.reward;
                if (assets[k] == ETH) held += b.pot + b.live * (uint256(b.params.bond) + b.params.evalFee);
            }
            vm.assertEq(balanceOf(address(board), assets[k]), held, "balance = liabilities");
        }
    }

    function invariant_I3_everybodyGotWhatTheTablesSay() public view {
        for (uint256 i = 0; i < creditors.length; ++i) {
            address who = creditors[i];
            for (uint256 k = 0; k < assets.length; ++k) {
                address a = assets[k];
                uint256 got = balanceOf(who, a) + board.credit(who, a) + elsewhere[who][a];
                vm.assertEq(got + spent[who][a], initial[who][a] + due[who][a], "received + credit = due");
            }
        }
    }

    function invariant_I9_bondsOfTheEvaluatedAreBack() public view {
        for (uint256 i = 0; i < payees.length; ++i) {
            uint256 got = payees[i].balance + board.credit(payees[i], ETH) + elsewhere[payees[i]][ETH];
            vm.assertGe(got, bondsBack[payees[i]], "bonds");
        }
    }

    function invariant_linkOfAccounts() public view {
        uint256 sum = 0;
        for (uint256 id = 1; id <= bounties.length; ++id) {
            sum += linkBalanceOf(id);
        }
        vm.assertEq(link.balanceOf(address(oracle)), sum, "LINK held = accounts");
        vm.assertEq(link.balanceOf(address(board)), 0, "no LINK at the board");
    }

    function invariant_nobodyReentered() public view {
        vm.assertEq(reenterer.succeeded(), 0, "reentered");
    }

    /* PER BOUNTY */

    function invariant_I2_oneRewardOneWinner() public view {
        for (uint256 id = 1; id <= bounties.length; ++id) {
            Bounty memory b = board.getBounty(id);
            uint256 won = 0;
            for (uint32 sub = 1; sub <= b.submissions; ++sub) {
                if (board.getSubmission(id, sub).status != SubmissionStatus.Won) continue;
                ++won;
                vm.assertEq(b.winner, sub, "the recorded winner");
            }
            vm.assertEq(won, b.status == BountyStatus.Paid ? 1 : 0, "one winner if paid");
            vm.assertEq(bounties[id - 1].settled, isEnded(id) ? 1 : 0, "settled once");
            if (isEnded(id)) vm.assertEq(b.params.reward + b.pot, 0, "nothing kept");
        }
    }

    function invariant_I5_requestsAreAnsweredOnce() public view {
        for (uint256 i = 0; i < evalIds.length; ++i) {
            ModelRequest storage r = requests[evalIds[i]];
            assertRequest(evalIds[i], r.status);
            if (r.status != RequestStatus.Stored && r.status != RequestStatus.Delivered) continue;
            bytes32 kept = keccak256(abi.encode(oracle.getEvaluation(evalIds[i])));
            vm.assertEq(kept, keccak256(abi.encode(r.evaluation)), "what is stored never changes");
        }
    }

    function invariant_I6_paidMeansSignedPass() public view {
        for (uint256 id = 1; id <= bounties.length; ++id) {
            if (board.getBounty(id).status != BountyStatus.Paid) continue;
            ModelRequest storage r = requests[bounties[id - 1].evalId];
            vm.assertEq(r.evaluation.status, STATUS_PASSED, "an active signer signed a pass");
            vm.assertTrue(r.status == RequestStatus.Delivered, "delivered");
        }
    }

    function invariant_I7_parametersStay() public view {
        for (uint256 id = 1; id <= bounties.length; ++id) {
            Bounty memory b = board.getBounty(id);
            vm.assertEq(b.params.reward, isEnded(id) ? 0 : bounties[id - 1].params.reward, "reward");
            b.params.reward = bounties[id - 1].params.reward;
            vm.assertEq(keccak256(abi.encode(b.params)), keccak256(abi.encode(bounties[id - 1].params)), "parameters");
            (Terms memory t,,) = oracle.registeredTerms(address(board), b.termsHash);
            vm.assertEq(keccak256(abi.encode(t)), keccak256(abi.encode(bounties[id - 1].terms)), "terms");
        }
    }

    function invariant_statesFollowTheTables() public view {
        vm.assertEq(board.bountyCount(), bounties.length, "bounties");
        for (uint256 id = 1; id <= bounties.length; ++id) {
            ModelBounty storage m = bounties[id - 1];
            Bounty memory b = board.getBounty(id);
            assertStatus(id, m.status);
            vm.assertTrue(b.busy == m.busy && b.checkFailed == m.checkFailed, "slot");
            vm.assertEq(b.pot, m.pot, "pot");
            vm.assertEq(b.winner, m.winner, "winner");
            (uint256 live, uint256 attempts) = liveOf(id);
            vm.assertEq(b.live, live, "live");
            vm.assertEq(b.reservedAttempts, attempts, "reserved attempts");
            vm.assertEq(board.nextRevealed(id), m.status == BountyStatus.Open ? nextOf(id) : 0, "commit order");
            for (uint32 sub = 1; sub <= submissions[id].length; ++sub) {
                _sameSubmission(id, sub);
            }
            if (m.status == BountyStatus.Open) {
                vm.assertGe(linkBalanceOf(id), attempts * PRICE, "every promised attempt is paid for");
            }
        }
    }

    function _sameSubmission(uint256 id, uint32 sub) private view {
        SubmissionState memory s = board.getSubmission(id, sub);
        ModelSubmission storage m = submissions[id][sub - 1];
        vm.assertTrue(s.status == m.status && s.attempts == m.attempts, "submission");
        vm.assertEq(s.submission.miner, m.miner, "miner");
        vm.assertEq(s.submission.payee, m.payee, "payee");
    }

    /* THE END */

    /// I4, I8, I10: once all deadlines are over, and though the board is paused, anyone can end every state and everybody can take
    /// what is theirs; nothing is left.
    function afterInvariant() public {
        clock += 30 days;
        vm.warp(clock);
        if (!board.paused()) expect(true, address(board), owner, 0, abi.encodeCall(board.pause, ()));
        for (uint256 id = 1; id <= bounties.length; ++id) {
            _endBounty(id);
        }
        for (uint256 i = 0; i < evalIds.length; ++i) {
            reclaimOne(evalIds[i]);
        }
        invariant_I1_everythingOwedIsThere();
        MoodyToken(assets[2]).setMood(MoodyToken.Mood.Good);
        for (uint256 i = 0; i < creditors.length; ++i) {
            for (uint256 k = 0; k < assets.length; ++k) {
                withdrawOne(creditors[i], assets[k]);
            }
        }
        vm.assertEq(address(board).balance, gifts, "no ETH left but gifts");
        vm.assertEq(balanceOf(address(board), assets[1]) + balanceOf(address(board), assets[2]), 0, "no tokens left");
        vm.assertEq(link.balanceOf(address(oracle)), 0, "no LINK left");
        invariant_I3_everybodyGotWhatTheTablesSay();
        invariant_statesFollowTheTables();
    }

    function _endBounty(uint256 id) private {
        bytes32 evalId = bounties[id - 1].evalId;
        // Whatever mood its token is in.
        MoodyToken(assets[2]).setMood(MoodyToken.Mood(uint256(keccak256(abi.encode(id, clock))) % 6));
        if (requests[evalId].status == RequestStatus.Stored) redeliverOne(evalId);
        if (!isEnded(id)) closeOne(id);
        vm.assertTrue(isEnded(id), "ended");
        for (uint32 sub = 1; sub <= submissions[id].length; ++sub) {
            if (isLive(submissions[id][sub - 1].status)) claimOne(id, sub);
        }
        expect(true, address(board), anyone, 0, abi.encodeCall(board.releaseLink, (id)));
    }
}
