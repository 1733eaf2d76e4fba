// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {CODEC_RAW, Terms} from "../../src/AssayTypes.sol";
import {BountyBoard} from "../../src/board/BountyBoard.sol";
import {Bounty, BountyParams, BountyStatus, IBountyBoard} from "../../src/interfaces/IBountyBoard.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {TermsLib} from "../../src/libraries/TermsLib.sol";
import {Fixture} from "../base/Fixture.sol";

contract CreateTest is Fixture {
    function _expectCreateReverts(Terms memory t, BountyParams memory p, uint256 value, bytes memory reason) private {
        vm.startPrank(researcher);
        link.approve(address(board), type(uint256).max);
        vm.expectRevert(reason);
        board.create{value: value}(t, CODEC_RAW, SET_CID, p);
        vm.stopPrank();
    }

    function _expectParamsRevert(BountyParams memory p, bytes memory reason) private {
        _expectCreateReverts(someTerms(), p, p.asset == address(0) ? p.reward : 0, reason);
    }

    function _expectTermsRevert(Terms memory t, bytes32 field) private {
        bytes memory reason = abi.encodeWithSelector(TermsLib.Terms_BadField.selector, field);
        _expectCreateReverts(t, someParams(), REWARD, reason);
    }

    function testFuzz_create_storesEverything(
        uint128 reward,
        uint96 bond,
        uint96 fee,
        uint16 minEvals,
        uint32 ready,
        uint32 open,
        uint32 rest,
        uint16 bps
    ) public {
        BountyParams memory p = someParams();
        p.reward = uint128(bound(reward, 1, 500 ether));
        (p.bond, p.evalFee) = (bond, fee);
        p.minEvals = uint32(bound(minEvals, 1, 1000));
        p.readyDeadline = uint64(block.timestamp + bound(ready, 1, 1000 days));
        p.commitDeadline = uint64(p.readyDeadline + bound(open, 1, 1000 days));
        p.hardStop =
            uint64(p.commitDeadline + REVEAL_DELAY + REVEAL_WINDOW + 3 * EVAL_TIMEOUT + bound(rest, 0, 1000 days));
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, uint16(bound(bps, 0, 10_000)));
        Terms memory t = someTerms();
        uint256 id = createBounty(t, p);

        Bounty memory b = board.getBounty(id);
        vm.assertEq(keccak256(abi.encode(b.params)), keccak256(abi.encode(p)), "params");
        vm.assertEq(b.researcher, researcher, "researcher");
        vm.assertEq(b.termsHash, oracle.hashTerms(t), "termsHash");
        vm.assertEq(linkBalanceOf(id), uint256(PRICE) * 3 * (1 + uint256(p.minEvals)), "LINK");
        (Terms memory stored, uint8 codec, bytes32 setCid) = oracle.registeredTerms(address(board), b.termsHash);
        vm.assertEq(keccak256(abi.encode(stored, codec, setCid)), keccak256(abi.encode(t, CODEC_RAW, SET_CID)), "terms");
    }

    function test_create_numbersFromOne() public {
        vm.assertEq(createBounty(), 1, "first");
        vm.assertEq(createBounty(), 2, "second");
        vm.assertEq(board.bountyCount(), 2, "count");
    }

    function test_create_token() public {
        BountyParams memory p = someParams();
        p.asset = address(token);
        createBounty(someTerms(), p);
        vm.assertEq(token.balanceOf(address(board)), REWARD, "escrow");
        vm.assertEq(address(board).balance, 0, "no ETH");
    }

    function test_create_freeOracleNeedsNoLink() public {
        vm.prank(owner);
        oracle.setPrice(0);
        uint256 id = createBounty();
        vm.assertEq(linkBalanceOf(id), 0, "no LINK");
        bytes32 evalId = board.poke(id);
        answer(evalId, 1);
        assertStatus(id, BountyStatus.Open);
        commitAs(id, miner);
    }

    function test_create_onlyResearcher() public {
        Terms memory t = someTerms();
        vm.expectRevert(abi.encodeWithSelector(IBountyBoard.BountyBoard_NotResearcher.selector, researcher, rival));
        vm.prank(rival);
        board.create{value: REWARD}(t, CODEC_RAW, SET_CID, someParams());
    }

    function test_create_sameTermsTwice() public {
        Terms memory t = someTerms();
        createBounty(t, someParams());
        _expectCreateReverts(
            t,
            someParams(),
            REWARD,
            abi.encodeWithSelector(
                IScoreOracle.ScoreOracle_AlreadyRegistered.selector, address(board), oracle.hashTerms(t)
            )
        );
    }

    function test_constructor_badTiming() public {
        uint64[3][3] memory bad = [
            [uint64(0), EVAL_TIMEOUT, PASS_MARGIN],
            [REVEAL_WINDOW, EVAL_TIMEOUT, EVAL_TIMEOUT],
            [REVEAL_WINDOW, uint64(0), uint64(0)]
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            (uint64 window, uint64 timeout, uint64 margin) = (bad[i][0], bad[i][1], bad[i][2]);
            vm.expectRevert(
                abi.encodeWithSelector(IBountyBoard.BountyBoard_BadTiming.selector, window, timeout, margin)
            );
            new BountyBoard(oracle, REVEAL_DELAY, window, timeout, margin, owner);
        }
    }

    function test_create_paused() public {
        vm.prank(owner);
        board.pause();
        _expectParamsRevert(someParams(), abi.encodeWithSelector(Pausable.EnforcedPause.selector));
        vm.prank(owner);
        board.unpause();
        createBounty();
    }

    function test_create_wrongValue() public {
        BountyParams memory p = someParams();
        _expectCreateReverts(
            someTerms(),
            p,
            REWARD - 1,
            abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongValue.selector, REWARD, REWARD - 1)
        );
        p.asset = address(token);
        _expectCreateReverts(
            someTerms(), p, 1, abi.encodeWithSelector(IBountyBoard.BountyBoard_WrongValue.selector, 0, 1)
        );
    }

    function test_create_assetNotAllowed() public {
        BountyParams memory p = someParams();
        p.asset = address(link);
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_AssetNotAllowed.selector, address(link)));
    }

    function test_create_zeroes() public {
        BountyParams memory p = someParams();
        p.reward = 0;
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_ZeroReward.selector));
        p = someParams();
        p.minEvals = 0;
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_ZeroEvals.selector));
    }

    function test_create_badRoyalty() public {
        BountyParams memory p = someParams();
        p.royaltyBps = 1;
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_BadRoyalty.selector, address(0), 1));
        (p.royaltyTo, p.royaltyBps) = (address(board), 1);
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_BadRoyalty.selector, address(board), 1));
        (p.royaltyTo, p.royaltyBps) = (royaltyTo, 10_001);
        _expectParamsRevert(p, abi.encodeWithSelector(IBountyBoard.BountyBoard_BadRoyalty.selector, royaltyTo, 10_001));
    }

    function test_create_badDeadlines() public {
        BountyParams memory p = someParams();
        p.readyDeadline = uint64(block.timestamp);
        _expectBadDeadlines(p);
        p = someParams();
        p.commitDeadline = p.readyDeadline;
        _expectBadDeadlines(p);
        p = someParams();
        p.hardStop = p.commitDeadline + REVEAL_DELAY + REVEAL_WINDOW + 3 * EVAL_TIMEOUT - 1;
        _expectBadDeadlines(p);
        p.hardStop += 1;
        createBounty(someTerms(), p);
    }

    function _expectBadDeadlines(BountyParams memory p) private {
        _expectParamsRevert(
            p,
            abi.encodeWithSelector(
                IBountyBoard.BountyBoard_BadDeadlines.selector, p.readyDeadline, p.commitDeadline, p.hardStop
            )
        );
    }

    function test_create_inactiveSignerSet() public {
        Terms memory t = someTerms();
        t.signerSet = keccak256("nobody");
        _expectCreateReverts(
            t,
            someParams(),
            REWARD,
            abi.encodeWithSelector(IScoreOracle.ScoreOracle_SignerSetNotActive.selector, t.signerSet)
        );
    }

    function test_create_badTerms_roots() public {
        Terms memory t = someTerms();
        t.researcher = address(0);
        vm.expectRevert(abi.encodeWithSelector(TermsLib.Terms_BadField.selector, bytes32("researcher")));
        oracle.register(t, CODEC_RAW, SET_CID);
        t = someTerms();
        t.modelRoot = 0;
        _expectTermsRevert(t, "modelRoot");
        t = someTerms();
        t.initRoot = 0;
        _expectTermsRevert(t, "initRoot");
        t = someTerms();
        t.datasetRoot = 0;
        _expectTermsRevert(t, "datasetRoot");
        t = someTerms();
        t.modelCid = 0;
        _expectTermsRevert(t, "modelCid");
        t = someTerms();
        t.modelCodec = 0x71;
        _expectTermsRevert(t, "modelCid");
        t = someTerms();
        t.deliveryKey = 0;
        _expectTermsRevert(t, "deliveryKey");
        t.sealedSubs = false;
        createBounty(t, someParams());
    }

    function test_create_badTerms_totals() public {
        Terms memory t = someTerms();
        t.feedbackTotal = 0;
        _expectTermsRevert(t, "feedbackTotal");
        t = someTerms();
        t.payoutTotal = 0;
        _expectTermsRevert(t, "payoutTotal");
        t = someTerms();
        t.maxBytes = 0;
        _expectTermsRevert(t, "maxBytes");
        t = someTerms();
        t.maxEvals = 0;
        _expectTermsRevert(t, "maxEvals");
    }

    function test_create_badTerms_rules() public {
        Terms memory t = someTerms();
        t.metric = 2;
        _expectTermsRevert(t, "metric");
        t = someTerms();
        t.threshold = 1_000_001;
        _expectTermsRevert(t, "threshold");
        t.threshold = -1;
        _expectTermsRevert(t, "threshold");
        t = someTerms();
        t.mode = 2;
        _expectTermsRevert(t, "mode");
        t = someTerms();
        t.step = 0;
        _expectTermsRevert(t, "step");
        t = someTerms();
        t.lossClip = 0;
        _expectTermsRevert(t, "lossClip");
        t = someTerms();
        t.lossGrid = 0;
        _expectTermsRevert(t, "lossGrid");
        (t.mode, t.step, t.lossGrid) = (0, 0, 1);
        (t.metric, t.threshold) = (1, 5_000_000);
        createBounty(t, someParams());
    }

    function test_create_badSetCid() public {
        Terms memory t = someTerms();
        vm.startPrank(researcher);
        link.approve(address(board), type(uint256).max);
        bytes memory reason = abi.encodeWithSelector(TermsLib.Terms_BadField.selector, bytes32("setCid"));
        vm.expectRevert(reason);
        board.create{value: REWARD}(t, CODEC_RAW, 0, someParams());
        vm.expectRevert(reason);
        board.create{value: REWARD}(t, 0x12, SET_CID, someParams());
        vm.stopPrank();
    }

    function test_quoteCreate() public {
        BountyParams memory p = someParams();
        (uint256 value, uint256 linkNeeded, uint96 price) = board.quoteCreate(someTerms(), p);
        vm.assertEq(value, REWARD, "value");
        vm.assertEq(linkNeeded, uint256(PRICE) * 15, "link");
        vm.assertEq(price, PRICE, "price");
        p.asset = address(token);
        (value,,) = board.quoteCreate(someTerms(), p);
        vm.assertEq(value, 0, "no ETH for a token reward");
    }
}
