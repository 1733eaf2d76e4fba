// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, MAX_ATTEMPTS, METRIC_ACCURACY, RequestStatus, Terms} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {Fixture} from "../base/Fixture.sol";
import {GasBurner, Reenterer, ReturnBomb, Reverter, RevertBomb} from "../hostile/Payees.sol";
import {MoodyToken} from "../hostile/Tokens.sol";

/// @notice The protocol's two tables written a second time, in the plainest way: what every bounty, submission and request should
/// be, and what everybody should have been paid. The handler keeps it beside the contracts; the invariants compare.
abstract contract Model is Fixture {
    address internal constant ETH = address(0);

    struct ModelBounty {
        address researcher;
        uint256 set;
        Terms terms;
        BountyParams params;
        BountyStatus status;
        uint256 pot;
        bool busy;
        bool checkFailed;
        uint32 inFlight;
        bytes32 evalId;
        uint8 probeAttempts;
        uint32 winner;
        uint256 stored;
        uint256 settled;
    }

    struct ModelSubmission {
        address miner;
        address payee;
        uint256 committedAt;
        uint8 attempts;
        SubmissionStatus status;
    }

    struct ModelRequest {
        uint256 bountyId;
        uint256 deadline;
        RequestStatus status;
        bool operatorDone;
        bool reclaimed;
        bytes payload;
        Evaluation evaluation;
    }

    ModelBounty[] internal bounties;
    mapping(uint256 bountyId => ModelSubmission[]) internal submissions;
    mapping(bytes32 evalId => ModelRequest) internal requests;
    bytes32[] internal evalIds;

    mapping(address who => mapping(address asset => uint256)) internal due;
    mapping(address who => mapping(address asset => uint256)) internal spent;
    mapping(address who => mapping(address asset => uint256)) internal elsewhere;
    mapping(address who => mapping(address asset => uint256)) internal initial;
    mapping(address who => uint256) internal bondsBack;
    uint256 internal gifts;

    address[] internal creditors;
    address[] internal payees;
    address[3] internal miners;
    address[2] internal researchers;
    address[3] internal assets;
    bytes32[2] internal sets;
    bool internal setRevoked;
    Reenterer internal reenterer;
    uint256 internal clock;

    function setUp() public virtual override {
        super.setUp();
        sets = [signerSet, activateSet(vm.addr(SIGNER_KEY + 7))];
        MoodyToken moody = new MoodyToken();
        vm.prank(owner);
        board.allowAsset(address(moody));
        assets = [ETH, address(token), address(moody)];
        researchers = [researcher, actor("second researcher")];
        miners = [miner, rival, actor("third miner")];
        reenterer = new Reenterer(board, 1);
        payees = [payee, address(new Reverter()), address(new GasBurner()), address(new ReturnBomb())];
        payees.push(address(new RevertBomb()));
        payees.push(address(reenterer));
        _know();
        clock = block.timestamp;
    }

    /// Everybody the board may owe something, with what they had before.
    function _know() private {
        for (uint256 i = 0; i < researchers.length; ++i) {
            vm.deal(researchers[i], 1000 ether);
            link.mint(researchers[i], 10_000 ether);
            token.mint(researchers[i], 1000 ether);
            MoodyToken(assets[2]).mint(researchers[i], 1000 ether);
            creditors.push(researchers[i]);
        }
        for (uint256 i = 0; i < miners.length; ++i) {
            vm.deal(miners[i], 1000 ether);
            creditors.push(miners[i]);
        }
        for (uint256 i = 0; i < payees.length; ++i) {
            creditors.push(payees[i]);
        }
        creditors.push(royaltyTo);
        for (uint256 i = 0; i < creditors.length; ++i) {
            for (uint256 k = 0; k < assets.length; ++k) {
                initial[creditors[i]][assets[k]] = balanceOf(creditors[i], assets[k]);
            }
        }
    }

    /* QUESTIONS */

    function balanceOf(address who, address asset) internal view returns (uint256) {
        return asset == ETH ? who.balance : MoodyToken(asset).balanceOf(who);
    }

    function isLive(SubmissionStatus s) internal pure returns (bool) {
        return s == SubmissionStatus.Committed || s == SubmissionStatus.Revealed || s == SubmissionStatus.InFlight;
    }

    function isEnded(uint256 id) internal view returns (bool) {
        return bounties[id - 1].status == BountyStatus.Paid || bounties[id - 1].status == BountyStatus.Refunded;
    }

    /// Live submissions, and the attempts they may still need.
    function liveOf(uint256 id) internal view returns (uint256 live, uint256 attempts) {
        ModelSubmission[] storage list = submissions[id];
        for (uint256 i = 0; i < list.length; ++i) {
            if (!isLive(list[i].status)) continue;
            ++live;
            attempts += MAX_ATTEMPTS - list[i].attempts;
        }
    }

    function nextOf(uint256 id) internal view returns (uint32) {
        for (uint32 i = 0; i < submissions[id].length; ++i) {
            if (submissions[id][i].status == SubmissionStatus.Revealed) return i + 1;
        }
        return 0;
    }

    function setActive(uint256 id) internal view returns (bool) {
        return bounties[id - 1].set == 0 || !setRevoked;
    }

    /// Whether the attempt in flight can no longer be answered.
    function attemptDead(uint256 id) internal view returns (bool) {
        ModelBounty storage m = bounties[id - 1];
        ModelRequest storage r = requests[m.evalId];
        if (m.checkFailed || r.status == RequestStatus.Failed || r.status == RequestStatus.Expired) return true;
        return r.status == RequestStatus.Pending && clock > r.deadline;
    }

    function revealEnd(uint256 from) internal pure returns (uint256) {
        return from + REVEAL_DELAY + REVEAL_WINDOW;
    }

    function isAccuracy(uint256 id) internal view returns (bool) {
        return bounties[id - 1].terms.metric == METRIC_ACCURACY;
    }

    /* TRANSITIONS */

    function owe(address who, address asset, uint256 amount) internal {
        due[who][asset] += amount;
    }

    function endAttempt(uint256 id) internal {
        ModelBounty storage m = bounties[id - 1];
        ModelRequest storage r = requests[m.evalId];
        if (r.status == RequestStatus.Pending) r.status = RequestStatus.Expired;
        (m.busy, m.checkFailed) = (false, false);
    }

    function refund(uint256 id) internal {
        ModelBounty storage m = bounties[id - 1];
        m.status = BountyStatus.Refunded;
        ++m.settled;
        owe(m.researcher, m.params.asset, m.params.reward);
        owe(m.researcher, ETH, m.pot);
        m.pot = 0;
    }

    function giveBack(uint256 id, uint32 sub) internal {
        ModelSubmission storage s = submissions[id][sub - 1];
        s.status = SubmissionStatus.Returned;
        BountyParams storage p = bounties[id - 1].params;
        owe(s.payee == address(0) ? s.miner : s.payee, ETH, uint256(p.bond) + p.evalFee);
    }
}
