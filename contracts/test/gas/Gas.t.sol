// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {OperatorInterface} from "@chainlink/contracts/src/v0.8/interfaces/OperatorInterface.sol";
import {LinkTokenInterface} from "@chainlink/contracts/src/v0.8/shared/interfaces/LinkTokenInterface.sol";
import {CODEC_RAW, STATUS_PASSED, STATUS_SCORED, Submission, Terms} from "../../src/AssayTypes.sol";
import {BountyParams} from "../../src/interfaces/IBountyBoard.sol";
import {Fixture} from "../base/Fixture.sol";
import {GasBurner} from "../hostile/Payees.sol";

/// @notice Gas of every call as a transaction of its own, on a board that has been used before. The figures are files in
/// snapshots/; a changed figure fails the check until it is reviewed and committed.
contract GasTest is Fixture {
    string private constant BOARD = "BountyBoard";
    string private constant ORACLE = "DirectRequestOracle";

    uint256 private bounty;

    function setUp() public override {
        super.setUp();
        // One bounty before, so that counters, credits and allowances are not new.
        uint256 first = openBounty();
        (, bytes32 evalId) = inFlightAs(first, miner);
        answer(evalId, STATUS_SCORED);
        (, evalId) = inFlightAs(first, rival);
        answer(evalId, STATUS_PASSED);
        bounty = openBounty();
    }

    function _snap(string memory name) private {
        vm.snapshotGasLastCall(BOARD, name);
    }

    function test_gas_create() public {
        _create(someParams(), "create, ETH reward");
        BountyParams memory p = someParams();
        p.asset = address(token);
        token.mint(researcher, REWARD);
        vm.prank(researcher);
        token.approve(address(board), REWARD);
        _create(p, "create, token reward");
    }

    function _create(BountyParams memory p, string memory name) private {
        Terms memory t = someTerms();
        (uint256 value, uint256 linkNeeded,) = board.quoteCreate(t, p);
        vm.prank(researcher);
        link.approve(address(board), linkNeeded);
        vm.prank(researcher);
        board.create{value: value}(t, CODEC_RAW, SET_CID, p);
        _snap(name);
    }

    function test_gas_submission() public {
        commitAs(bounty, anyone);
        Submission memory s = submissionOf(miner);
        bytes32 commitment = board.hashCommit(bounty, s, SALT);
        vm.prank(miner);
        board.commit{value: uint256(BOND) + EVAL_FEE}(bounty, commitment);
        _snap("commit");
        commitAs(bounty, rival);
        vm.warp(block.timestamp + REVEAL_DELAY);
        revealAs(bounty, 3, rival);
        vm.prank(miner);
        board.reveal(bounty, 2, s.payee, s.codec, s.cid, s.weightsRoot, SALT);
        _snap("reveal");
        bytes32 evalId = board.poke(bounty);
        _snap("poke (request)");
        letFail(evalId);
        board.retry(bounty);
        _snap("retry, back to revealed");
    }

    function test_gas_fulfill_scored() public {
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        answer(evalId, STATUS_SCORED);
        vm.snapshotGasLastCall(ORACLE, "fulfill through the Operator, scored");
    }

    /// What the Operator takes for itself: the same answer to a callback that does nothing.
    function test_gas_fulfill_operatorAlone() public {
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        Idle idle = new Idle();
        link.mint(address(idle), PRICE);
        bytes32 requestId = idle.ask(link, address(operator), PRICE, SPEC_ID);
        bytes memory data = abi.encode(requestId, payloadOf(evaluationOf(evalId, STATUS_SCORED)));
        uint256 expiry = block.timestamp + 5 minutes;
        vm.prank(node);
        operator.fulfillOracleRequest2{gas: NODE_GAS}(
            requestId, PRICE, address(idle), Idle.fulfill.selector, expiry, data
        );
        vm.snapshotGasLastCall(ORACLE, "fulfill through the Operator, callback that does nothing");
    }

    function test_gas_fulfill_passed() public {
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        answer(evalId, STATUS_PASSED);
        vm.snapshotGasLastCall(ORACLE, "fulfill through the Operator, passed, ETH reward");
    }

    function test_gas_fulfill_passed_token() public {
        BountyParams memory p = someParams();
        p.asset = address(token);
        uint256 id = openBounty(someTerms(), p);
        (, bytes32 evalId) = inFlightAs(id, miner);
        answer(evalId, STATUS_PASSED);
        vm.snapshotGasLastCall(ORACLE, "fulfill through the Operator, passed, token reward");
    }

    function test_gas_fulfill_passed_hostilePayee() public {
        payee = address(new GasBurner());
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        answer(evalId, STATUS_PASSED);
        vm.snapshotGasLastCall(ORACLE, "fulfill through the Operator, passed, payee burns its gas");
    }

    function test_gas_exits() public {
        uint32 lapsed = commitAs(bounty, miner);
        uint32 live = submitAs(bounty, rival);
        vm.warp(block.timestamp + REVEAL_WINDOW + 1);
        board.forfeit(bounty, lapsed);
        _snap("forfeit");
        vm.warp(board.getBounty(bounty).params.hardStop + 1);
        board.close(bounty);
        _snap("close (refund, LINK released)");
        board.claim(bounty, live);
        _snap("claim");
        vm.prank(researcher);
        board.withdraw(address(0), researcher);
        _snap("withdraw, ETH");
    }

    function test_gas_cancel() public {
        vm.prank(researcher);
        board.cancel(bounty);
        _snap("cancel (refund, LINK released)");
    }

    function test_gas_oracle() public {
        (, bytes32 evalId) = inFlightAs(bounty, miner);
        vm.warp(requestOf(evalId).deadline + 1);
        oracle.expire(evalId);
        vm.snapshotGasLastCall(ORACLE, "expire");
        oracle.reclaim(evalId);
        vm.snapshotGasLastCall(ORACLE, "reclaim");
        board.retry(bounty);
        evalId = board.poke(bounty);
        letStore(evaluationOf(evalId, STATUS_SCORED));
        oracle.redeliver(evalId);
        vm.snapshotGasLastCall(ORACLE, "redeliver, scored");
    }

    function test_size() public {
        vm.snapshotValue(BOARD, "runtime bytes", address(board).code.length);
        vm.snapshotValue(ORACLE, "runtime bytes", address(oracle).code.length);
        vm.assertLe(address(board).code.length, 24_576, "EIP-170");
        vm.assertLe(address(oracle).code.length, 24_576, "EIP-170");
    }
}

/// @notice A consumer of the Operator whose callback does nothing.
contract Idle {
    function ask(LinkTokenInterface link, address operator, uint256 payment, bytes32 specId)
        external
        returns (bytes32 requestId)
    {
        bytes memory data = abi.encodeCall(
            OperatorInterface.operatorRequest, (address(0), 0, specId, this.fulfill.selector, 1, 2, "")
        );
        link.transferAndCall(operator, payment, data);
        return keccak256(abi.encodePacked(address(this), uint256(1)));
    }

    function fulfill(bytes32, bytes calldata) external pure {}
}
