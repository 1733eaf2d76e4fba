// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_RAW, STATUS_SCORED, Submission} from "../../src/AssayTypes.sol";
import {IBountyBoard, SubmissionState, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {TermsLib} from "../../src/libraries/TermsLib.sol";
import {Fixture} from "../base/Fixture.sol";

/// @notice commit, reveal and the order of poke, beyond the rows of the state table.
contract SubmitTest is Fixture {
    uint256 private constant STAKE = uint256(BOND) + EVAL_FEE;

    function test_commit_zeroCommitment() public {
        uint256 id = openBounty();
        vm.expectRevert(IBountyBoard.BountyBoard_ZeroCommitment.selector);
        vm.prank(miner);
        board.commit{value: STAKE}(id, 0);
    }

    function test_commit_state() public {
        uint256 id = openBounty();
        bytes32 commitment = board.hashCommit(id, submissionOf(miner), SALT);
        uint32 sub = commitAs(id, miner);
        SubmissionState memory s = board.getSubmission(id, sub);
        vm.assertEq(s.submission.miner, miner, "miner");
        vm.assertEq(s.submission.payee, address(0), "payee hidden");
        vm.assertEq(s.submission.weightsRoot, bytes32(0), "root hidden");
        vm.assertEq(s.commitment, commitment, "commitment");
        vm.assertEq(s.committedAt, block.timestamp, "time");
    }

    function test_reveal_state() public {
        uint256 id = openBounty();
        uint32 sub = submitAs(id, miner);
        SubmissionState memory s = board.getSubmission(id, sub);
        vm.assertEq(keccak256(abi.encode(s.submission)), keccak256(abi.encode(submissionOf(miner))), "submission");
        vm.assertEq(s.commitment, bytes32(0), "no commitment any more");
    }

    function test_reveal_badPayee() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        payee = address(0);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_BadPayee.selector, address(0)));
        revealAs(id, sub, miner);
        payee = address(board);
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_BadPayee.selector, address(board)));
        revealAs(id, sub, miner);
    }

    function test_reveal_badCid() public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(TermsLib.Terms_BadField.selector, bytes32("cid")));
        vm.prank(miner);
        board.reveal(id, sub, payee, 0x01, keccak256("cid"), keccak256("root"), SALT);
    }

    /// Whatever is changed after the commit, the reveal fails.
    function testFuzz_reveal_bindsEverything(uint8 which, bytes32 other) public {
        uint256 id = openBounty();
        uint32 sub = commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        Submission memory s = submissionOf(miner);
        bytes32 salt = SALT;
        which = uint8(bound(which, 0, 4));
        vm.assume(other != 0 && other != s.cid && other != s.weightsRoot && other != salt);
        if (which == 0) s.payee = rival;
        else if (which == 1) s.codec = 0x70;
        else if (which == 2) s.cid = other;
        else if (which == 3) s.weightsRoot = other;
        else salt = other;
        vm.expectRevert(
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_WrongReveal.selector,
                board.getSubmission(id, sub).commitment,
                board.hashCommit(id, s, salt)
            )
        );
        vm.prank(miner);
        board.reveal(id, sub, s.payee, s.codec, s.cid, s.weightsRoot, salt);
    }

    /// A commitment is worth nothing to another account, in another bounty, on another chain.
    function testFuzz_hashCommit_bindsItsPlace(address who, uint256 bountyId, uint64 chainId) public {
        Submission memory s = submissionOf(miner);
        bytes32 commitment = board.hashCommit(1, s, SALT);
        vm.assume(who != miner && bountyId != 1 && chainId != block.chainid && chainId != 0);
        vm.assertTrue(board.hashCommit(bountyId, s, SALT) != commitment, "bounty");
        s.miner = who;
        vm.assertTrue(board.hashCommit(1, s, SALT) != commitment, "miner");
        vm.chainId(chainId);
        vm.assertTrue(board.hashCommit(1, submissionOf(miner), SALT) != commitment, "chain");
    }

    function test_hashCommit_formula() public view {
        Submission memory s = submissionOf(miner);
        bytes32 typeHash = keccak256(
            "Commit(uint256 chainId,address board,uint256 bountyId,address miner,address payee,bytes32 weightsRoot,bytes32 cidHash,bytes32 salt)"
        );
        bytes32 expected = keccak256(
            abi.encode(
                typeHash,
                block.chainid,
                address(board),
                uint256(7),
                s.miner,
                s.payee,
                s.weightsRoot,
                keccak256(abi.encode(s.codec, s.cid)),
                SALT
            )
        );
        vm.assertEq(board.hashCommit(7, s, SALT), expected, "formula");
    }

    /// Somebody who copies a reveal out of the mempool commits later, and is therefore behind.
    function test_copyOfAReveal_isBehind() public {
        uint256 id = openBounty();
        uint32 original = commitAs(id, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        uint32 copy = commitAs(id, rival);
        revealAs(id, original, miner);
        vm.warp(block.timestamp + REVEAL_DELAY);
        revealAs(id, copy, rival);
        vm.assertEq(board.nextRevealed(id), original, "original first");
    }

    /// The queue gives commit order for any order of reveals, across words of its bitmap.
    function testFuzz_poke_commitOrder(uint256 seed) public {
        vm.prank(owner);
        oracle.setPrice(0);
        uint256 id = openBounty();
        uint32[6] memory ids;
        for (uint256 i = 0; i < 6; ++i) {
            ids[i] = commitAs(id, i % 2 == 0 ? miner : rival);
        }
        vm.warp(block.timestamp + REVEAL_DELAY);
        bool[6] memory revealed;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 pick = uint256(keccak256(abi.encode(seed, i))) % 6;
            while (revealed[pick]) pick = (pick + 1) % 6;
            revealed[pick] = true;
            revealAs(id, ids[pick], pick % 2 == 0 ? miner : rival);
        }
        for (uint256 i = 0; i < 6; ++i) {
            if (!revealed[i]) continue;
            vm.assertEq(board.nextRevealed(id), ids[i], "lowest first");
            answer(board.poke(id), STATUS_SCORED);
        }
        vm.assertEq(board.nextRevealed(id), 0, "none left");
    }
}
