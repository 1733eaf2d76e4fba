// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_RAW, Submission, Terms} from "../../src/AssayTypes.sol";
import {Receiver} from "../hostile/Receivers.sol";
import {Fixture} from "./Fixture.sol";

/// @notice The oracle with a receiver of its own, which has terms registered and an account funded for ten requests.
abstract contract OracleFixture is Fixture {
    Receiver internal receiver;
    Terms internal terms;
    bytes32 internal termsHash;

    function setUp() public virtual override {
        super.setUp();
        receiver = new Receiver(oracle);
        useTerms(someTerms());
    }

    function useTerms(Terms memory t) internal {
        terms = t;
        termsHash = receiver.register(t, CODEC_RAW, SET_CID);
        fundAccount(10 * PRICE);
    }

    function fundAccount(uint96 amount) internal {
        vm.prank(anyone);
        link.approve(address(scoring()), amount);
        vm.prank(anyone);
        scoring().fund(address(receiver), termsHash, amount);
    }

    function ask() internal returns (bytes32) {
        return ask(1, 1);
    }

    function ask(uint64 id, uint8 attempt) internal returns (bytes32) {
        uint64 deadline = uint64(block.timestamp) + EVAL_TIMEOUT;
        return receiver.request(termsHash, id, attempt, submissionOf(miner), deadline - PASS_MARGIN, deadline);
    }

    function accountBalance() internal view returns (uint96 balance) {
        (balance,,) = scoring().account(address(receiver), termsHash);
    }
}
