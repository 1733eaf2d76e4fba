// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {LinkTokenInterface} from "@chainlink/contracts/src/v0.8/shared/interfaces/LinkTokenInterface.sol";
import {OperatorInterface} from "@chainlink/contracts/src/v0.8/interfaces/OperatorInterface.sol";
import {
    CLASS_BINDING,
    CODEC_DAG_PB,
    CODEC_RAW,
    Evaluation,
    Ladder,
    METRIC_ACCURACY,
    MODE_LADDER,
    Request,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNAVAILABLE,
    Submission,
    Terms
} from "../../src/AssayTypes.sol";
import {BountyBoard} from "../../src/board/BountyBoard.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {
    Bounty,
    BountyParams,
    BountyStatus,
    SubmissionState,
    SubmissionStatus
} from "../../src/interfaces/IBountyBoard.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {DirectRequestOracle} from "../../src/oracle/DirectRequestOracle.sol";
import {Cheats} from "./Cheats.sol";

/// @notice What the tests need of Chainlink's LinkToken beside LinkTokenInterface.
interface IMintableLink is LinkTokenInterface {
    function grantMintRole(address minter) external;
    function mint(address to, uint256 amount) external;
}

/// @notice What the tests need of Chainlink's Operator beside OperatorInterface.
interface IOperator is OperatorInterface {
    function setAuthorizedSenders(address[] calldata senders) external;
}

/// @notice The whole system as deployed: real LINK token and Operator, oracle, board, one node, one signer.
abstract contract Fixture is Cheats {
    uint64 internal constant REVEAL_DELAY = 60;
    uint64 internal constant REVEAL_WINDOW = 1 hours;
    uint64 internal constant EVAL_TIMEOUT = 30 minutes;
    uint64 internal constant PASS_MARGIN = 5 minutes;
    uint64 internal constant SET_DELAY = 2 days;
    uint96 internal constant PRICE = 0.5 ether;
    uint256 internal constant DELIVERY_GAS = 250_000;
    uint256 internal constant NODE_GAS = 800_000;
    uint256 internal constant START = 1_800_000_000;
    bytes32 internal constant SPEC_ID = "3b28576daefa4f2088a5a98226de7f09";
    bytes32 internal constant RECIPIENT = keccak256("age recipient");
    bytes32 internal constant SET_CID = keccak256("sealed set");
    bytes32 internal constant SALT = keccak256("salt");
    uint256 internal constant SIGNER_KEY = uint256(keccak256("signer"));

    uint128 internal constant REWARD = 10 ether;
    uint96 internal constant BOND = 0.1 ether;
    uint96 internal constant EVAL_FEE = 0.02 ether;
    uint32 internal constant MIN_EVALS = 4;

    address internal owner = actor("owner");
    address internal node = actor("node");
    address internal researcher = actor("researcher");
    address internal miner = actor("miner");
    address internal rival = actor("rival");
    address internal payee = actor("payee");
    address internal anyone = actor("anyone");
    address internal royaltyTo = actor("royalty");

    IMintableLink internal link;
    IOperator internal operator;
    DirectRequestOracle internal oracle;
    BountyBoard internal board;
    DevToken internal token;
    bytes32 internal signerSet;
    uint32 private _nonce;

    function setUp() public virtual {
        vm.warp(START);
        link = IMintableLink(create("out/chainlink/LinkToken.sol/LinkToken.json", ""));
        link.grantMintRole(address(this));
        operator = IOperator(create("out/chainlink/Operator.sol/Operator.json", abi.encode(link, owner)));
        address[] memory senders = new address[](1);
        senders[0] = node;
        vm.prank(owner);
        operator.setAuthorizedSenders(senders);
        oracle =
            new DirectRequestOracle(address(link), address(operator), SPEC_ID, PRICE, DELIVERY_GAS, SET_DELAY, owner);
        signerSet = activateSet(vm.addr(SIGNER_KEY));
        board = new BountyBoard(oracle, REVEAL_DELAY, REVEAL_WINDOW, EVAL_TIMEOUT, PASS_MARGIN, owner);
        token = new DevToken("Reward", "RWD");
        vm.prank(owner);
        board.allowAsset(address(token));
        address[6] memory rich = [researcher, miner, rival, payee, anyone, owner];
        for (uint256 i = 0; i < rich.length; ++i) {
            vm.deal(rich[i], 1000 ether);
            link.mint(rich[i], 10_000 ether);
        }
        vm.deal(payee, 0);
    }

    function create(string memory artifact, bytes memory args) internal returns (address deployed) {
        bytes memory code = bytes.concat(vm.getCode(artifact), args);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        vm.assertTrue(deployed != address(0), artifact);
    }

    function activateSet(address signer) internal returns (bytes32 set) {
        (address[] memory signers, bytes32[] memory recipients) = setOf(signer);
        vm.prank(owner);
        set = oracle.proposeSignerSet(signers, recipients);
        vm.warp(block.timestamp + SET_DELAY);
        vm.prank(owner);
        oracle.activateSignerSet(set);
    }

    function setOf(address signer) internal pure returns (address[] memory signers, bytes32[] memory recipients) {
        signers = new address[](1);
        signers[0] = signer;
        recipients = new bytes32[](1);
        recipients[0] = RECIPIENT;
    }

    /* TERMS AND PARAMETERS */

    /// Different terms on every call.
    function someTerms() internal returns (Terms memory) {
        return Terms({
            researcher: researcher,
            signerSet: signerSet,
            modelRoot: keccak256(abi.encode("model", ++_nonce)),
            modelCodec: CODEC_DAG_PB,
            modelCid: keccak256("model cid"),
            initRoot: keccak256("init"),
            datasetRoot: keccak256("dataset"),
            feedbackTotal: 1000,
            payoutTotal: 2000,
            metric: METRIC_ACCURACY,
            threshold: 950_000,
            mode: MODE_LADDER,
            step: 10_000,
            lossClip: 5_000_000,
            lossGrid: 1000,
            profileHash: keccak256("profile"),
            deliveryKey: keccak256("delivery key"),
            sealedSubs: true,
            maxBytes: 1 << 24,
            maxEvals: 50
        });
    }

    function someParams() internal view returns (BountyParams memory) {
        uint64 nowTs = uint64(block.timestamp);
        return BountyParams({
            asset: address(0),
            reward: REWARD,
            bond: BOND,
            evalFee: EVAL_FEE,
            minEvals: MIN_EVALS,
            readyDeadline: nowTs + 1 days,
            commitDeadline: nowTs + 7 days,
            hardStop: nowTs + 14 days,
            royaltyTo: address(0),
            royaltyBps: 0
        });
    }

    /* BOUNTIES */

    function createBounty() internal returns (uint256) {
        return createBounty(someTerms(), someParams());
    }

    function createBounty(Terms memory terms, BountyParams memory params) internal returns (uint256 bountyId) {
        (uint256 value, uint256 linkNeeded,) = board.quoteCreate(terms, params);
        vm.startPrank(researcher);
        link.approve(address(board), linkNeeded);
        if (params.asset != address(0)) {
            DevToken(params.asset).mint(researcher, params.reward);
            DevToken(params.asset).approve(address(board), params.reward);
        }
        bountyId = board.create{value: value}(terms, CODEC_RAW, SET_CID, params);
        vm.stopPrank();
    }

    function openBounty() internal returns (uint256) {
        return openBounty(someTerms(), someParams());
    }

    function openBounty(Terms memory terms, BountyParams memory params) internal returns (uint256 bountyId) {
        bountyId = createBounty(terms, params);
        answer(board.poke(bountyId), STATUS_SCORED);
        assertStatus(bountyId, BountyStatus.Open);
    }

    /* SUBMISSIONS */

    function submissionOf(address who) internal view returns (Submission memory) {
        return Submission(who, payee, CODEC_RAW, keccak256(abi.encode("cid", who)), keccak256(abi.encode("root", who)));
    }

    function commitAs(uint256 bountyId, address who) internal returns (uint32 id) {
        bytes32 commitment = board.hashCommit(bountyId, submissionOf(who), SALT);
        BountyParams memory p = board.getBounty(bountyId).params;
        vm.prank(who);
        id = board.commit{value: uint256(p.bond) + p.evalFee}(bountyId, commitment);
    }

    function revealAs(uint256 bountyId, uint32 id, address who) internal {
        Submission memory s = submissionOf(who);
        vm.prank(who);
        board.reveal(bountyId, id, s.payee, s.codec, s.cid, s.weightsRoot, SALT);
    }

    /// Commits and reveals.
    function submitAs(uint256 bountyId, address who) internal returns (uint32 id) {
        id = commitAs(bountyId, who);
        vm.warp(block.timestamp + REVEAL_DELAY);
        revealAs(bountyId, id, who);
    }

    /// Commits, reveals and asks for the evaluation.
    function inFlightAs(uint256 bountyId, address who) internal returns (uint32 id, bytes32 evalId) {
        id = submitAs(bountyId, who);
        evalId = board.poke(bountyId);
    }

    /* THE ORACLE'S SIDE */

    /// The oracle under test, whatever its kind.
    function scoring() internal view virtual returns (IScoreOracle) {
        return oracle;
    }

    function requestOf(bytes32 evalId) internal view returns (Request memory r) {
        (r,,,) = scoring().getRequest(evalId);
    }

    /// An evaluation of this status that fits request and terms; a pass meets an accuracy criterion.
    function evaluationOf(bytes32 evalId, uint8 status) internal view returns (Evaluation memory e) {
        (Request memory r, Terms memory t,,) = scoring().getRequest(evalId);
        e.evalId = evalId;
        e.status = status;
        e.feedbackTotal = t.feedbackTotal;
        e.payoutTotal = t.payoutTotal;
        e.ladderIndex = r.ladderIndex;
        e.feedbackCorrect = r.ladderCorrect;
        e.feedbackLossMicro = r.ladderLossMicro;
        if (status == STATUS_REFUSED) e.class = CLASS_BINDING;
        if (status == STATUS_SCORED || status == STATUS_PASSED) {
            e.ladderIndex += 1;
            e.feedbackCorrect = uint32(e.ladderIndex + 1) * 10;
            e.feedbackLossMicro = 1_000_000;
        }
        if (status == STATUS_PASSED) {
            e.payoutCorrect = e.payoutTotal;
            e.payoutLossMicro = 12_345;
            if (r.submissionId != 0) e.deliveryHash = keccak256(deliveryOf(evalId));
        }
    }

    /// 80 bytes that depend on the request.
    function deliveryOf(bytes32 evalId) internal pure returns (bytes memory) {
        return bytes.concat(evalId, keccak256(abi.encode(evalId)), bytes16(evalId));
    }

    function signed(Evaluation memory e, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, oracle.hashEvaluation(e));
        return abi.encodePacked(r, s, v);
    }

    function payloadOf(Evaluation memory e) internal view returns (bytes memory) {
        bytes memory delivery = e.deliveryHash == 0 ? bytes("") : deliveryOf(e.evalId);
        return abi.encode(e, delivery, signed(e, SIGNER_KEY));
    }

    /// The node fulfils with a well-formed evaluation of this status.
    function answer(bytes32 evalId, uint8 status) internal {
        answer(evaluationOf(evalId, status));
    }

    function answer(Evaluation memory e) internal virtual {
        fulfill(e.evalId, payloadOf(e), NODE_GAS);
    }

    /// The node sends what a job sends, through the real Operator.
    function fulfill(bytes32 evalId, bytes memory payload, uint256 gasLimit) internal {
        Request memory r = requestOf(evalId);
        bytes32 requestId = oracle.requestIdOf(evalId);
        bytes memory data = abi.encode(requestId, payload);
        vm.prank(node);
        operator.fulfillOracleRequest2{gas: gasLimit}(
            requestId, r.payment, address(oracle), oracle.fulfill.selector, r.operatorExpiry, data
        );
    }

    /// The evaluation arrives with too little gas to ask the receiver: stored, undelivered.
    function letStore(Evaluation memory e) internal {
        bytes32 requestId = oracle.requestIdOf(e.evalId);
        bytes memory payload = payloadOf(e);
        vm.prank(address(operator));
        oracle.fulfill{gas: 300_000}(requestId, payload);
        assertRequest(e.evalId, RequestStatus.Stored);
    }

    /// The evaluation reaches the receiver as from another kind of oracle.
    function deliverDirectly(Evaluation memory e) internal {
        vm.prank(address(oracle));
        board.fulfillEvaluation(e.evalId, e);
    }

    /// The attempt's time passes and nobody answers.
    function letExpire(bytes32 evalId) internal {
        vm.warp(requestOf(evalId).deadline + 1);
        scoring().expire(evalId);
    }

    /// The node answers garbage.
    function letFail(bytes32 evalId) internal {
        Evaluation memory e = evaluationOf(evalId, STATUS_SCORED);
        fulfill(evalId, abi.encode(e, bytes(""), signed(e, SIGNER_KEY + 1)), NODE_GAS);
        assertRequest(evalId, RequestStatus.Failed);
    }

    /* ASSERTIONS */

    function assertStatus(uint256 bountyId, BountyStatus expected) internal view {
        vm.assertEq(uint256(board.getBounty(bountyId).status), uint256(expected), "bounty status");
    }

    function assertSubmission(uint256 bountyId, uint32 id, SubmissionStatus expected) internal view {
        vm.assertEq(uint256(board.getSubmission(bountyId, id).status), uint256(expected), "submission status");
    }

    function assertRequest(bytes32 evalId, RequestStatus expected) internal view {
        (RequestStatus status,) = scoring().requestStatus(evalId);
        vm.assertEq(uint256(status), uint256(expected), "request status");
    }

    function linkBalanceOf(uint256 bountyId) internal view returns (uint96 balance) {
        (balance,,) = oracle.account(address(board), board.getBounty(bountyId).termsHash);
    }

    function ethCredit(address who) internal view returns (uint256) {
        return board.credit(who, address(0));
    }
}
