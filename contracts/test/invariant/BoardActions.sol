// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    CODEC_RAW,
    MAX_ATTEMPTS,
    METRIC_LOSS,
    MODE_OPEN,
    RequestStatus,
    Submission,
    Terms
} from "../../src/AssayTypes.sol";
import {BountyParams, BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {MoodyToken} from "../hostile/Tokens.sol";
import {Model} from "./Model.sol";

/// @notice What researchers, miners and anyone do to the board. Every action is sent whether it is allowed or not: it must succeed
/// exactly when the model says so.
abstract contract BoardActions is Model {
    uint256 private constant MAX_BOUNTIES = 6;
    uint256 private constant MAX_SUBMISSIONS = 8;
    /// Plenty, and an end to what burns gas.
    uint256 private constant CALL_GAS = 5_000_000;

    mapping(uint256 bountyId => mapping(uint256 sub => address)) private _secretPayee;

    uint256 private _seed;

    /// Every action runs at the model's time and draws from its seed; hashed, because a fuzzer likes small numbers.
    modifier ticking(uint256 seed) {
        _seed = uint256(keccak256(abi.encode(seed)));
        vm.warp(clock);
        _;
        clock = block.timestamp;
    }

    function expect(bool allowed, address target, address who, uint256 value, bytes memory data)
        internal
        returns (bytes memory result)
    {
        vm.prank(who);
        bool ok;
        (ok, result) = target.call{value: value, gas: CALL_GAS}(data);
        vm.assertTrue(ok == allowed, allowed ? "refused what the model allows" : "allowed what the model refuses");
        if (ok) spent[who][ETH] += value;
    }

    /// One of `count` choices.
    function pick(uint256 shift, uint256 count) internal view returns (uint256) {
        return (_seed >> shift) % count;
    }

    function someBounty() internal view returns (uint256) {
        return bounties.length == 0 ? 0 : 1 + pick(0, bounties.length);
    }

    /* RESEARCHER */

    function create(uint256 seed) external ticking(seed) {
        if (bounties.length == MAX_BOUNTIES) return;
        researcher = researchers[pick(0, 2)];
        uint256 set = pick(8, 4) == 0 ? 1 : 0;
        Terms memory t = _terms(set);
        BountyParams memory p = _params();
        (uint256 value, uint256 linkNeeded,) = board.quoteCreate(t, p);
        vm.prank(researcher);
        link.approve(address(board), linkNeeded);
        vm.prank(researcher);
        token.approve(address(board), type(uint256).max);
        vm.prank(researcher);
        MoodyToken(assets[2]).approve(address(board), type(uint256).max);
        MoodyToken.Mood mood = p.asset == assets[2] ? MoodyToken(assets[2]).mood() : MoodyToken.Mood.Good;
        bool moves = mood == MoodyToken.Mood.Good || mood == MoodyToken.Mood.TakesMore;
        bool allowed = !board.paused() && moves && !(set == 1 && setRevoked);
        expect(allowed, address(board), researcher, value, abi.encodeCall(board.create, (t, CODEC_RAW, SET_CID, p)));
        if (!allowed) return;
        if (p.asset != ETH) spent[researcher][p.asset] += p.reward + (mood == MoodyToken.Mood.TakesMore ? 1 : 0);
        bounties.push();
        (bounties[bounties.length - 1].researcher, bounties[bounties.length - 1].set) = (researcher, set);
        (bounties[bounties.length - 1].terms, bounties[bounties.length - 1].params) = (t, p);
        bounties[bounties.length - 1].status = BountyStatus.Preparing;
    }

    function _terms(uint256 set) private returns (Terms memory t) {
        t = someTerms();
        t.signerSet = sets[set];
        if (pick(16, 3) == 0) t.mode = MODE_OPEN;
        if (pick(24, 3) == 0) (t.metric, t.threshold) = (METRIC_LOSS, 20_000);
        t.sealedSubs = pick(32, 4) != 0;
        t.maxEvals = uint32(2 + pick(40, 12));
    }

    function _params() private view returns (BountyParams memory p) {
        p = someParams();
        p.asset = assets[pick(48, 3)];
        p.reward = uint128(1 + pick(56, REWARD));
        p.minEvals = uint32(1 + pick(120, 3));
        p.readyDeadline = uint64(block.timestamp + (1 + pick(184, 24)) * 1 hours);
        p.commitDeadline = uint64(p.readyDeadline + (1 + pick(192, 12)) * 1 hours);
        p.hardStop = uint64(revealEnd(p.commitDeadline) + MAX_ATTEMPTS * EVAL_TIMEOUT + pick(128, 1 days));
        if (pick(160, 4) == 0) (p.bond, p.evalFee) = (0, 0);
        if (pick(168, 2) == 0) (p.royaltyTo, p.royaltyBps) = (royaltyTo, uint16(pick(176, 10_001)));
    }

    function cancel(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0) return;
        (uint256 live,) = liveOf(id);
        bool byResearcher = pick(8, 4) == 0;
        bool allowed = byResearcher && bounties[id - 1].status == BountyStatus.Open && live == 0;
        address who = byResearcher ? bounties[id - 1].researcher : anyone;
        expect(allowed, address(board), who, 0, abi.encodeCall(board.cancel, (id)));
        if (allowed) refund(id);
    }

    /* MINERS */

    function commit(uint256 seed) public ticking(seed) {
        uint256 id = someBounty();
        if (id == 0 || submissions[id].length == MAX_SUBMISSIONS) return;
        BountyParams memory p = bounties[id - 1].params;
        address who = miners[pick(8, 3)];
        payee = payees[pick(16, payees.length)];
        bool allowed = _mayCommit(id, p);
        bytes32 commitment = board.hashCommit(id, submissionOf(who), SALT);
        uint256 stake = uint256(p.bond) + p.evalFee;
        expect(allowed, address(board), who, stake, abi.encodeCall(board.commit, (id, commitment)));
        if (!allowed) return;
        submissions[id].push(ModelSubmission(who, address(0), clock, 0, SubmissionStatus.Committed));
        _secretPayee[id][submissions[id].length] = payee;
    }

    function _mayCommit(uint256 id, BountyParams memory p) private view returns (bool) {
        ModelBounty storage m = bounties[id - 1];
        if (m.status != BountyStatus.Open || clock >= p.commitDeadline) return false;
        (uint256 live, uint256 attempts) = liveOf(id);
        if (revealEnd(clock) + MAX_ATTEMPTS * (live + 1) * EVAL_TIMEOUT > p.hardStop) return false;
        return linkBalanceOf(id) / PRICE >= attempts + MAX_ATTEMPTS && m.terms.maxEvals >= m.stored + live + 1;
    }

    function reveal(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0 || submissions[id].length == 0) return;
        revealOne(id, uint32(1 + pick(8, submissions[id].length)));
    }

    function revealOne(uint256 id, uint32 sub) internal {
        ModelSubmission storage s = submissions[id][sub - 1];
        payee = _secretPayee[id][sub];
        bool allowed = bounties[id - 1].status == BountyStatus.Open && s.status == SubmissionStatus.Committed
            && clock >= s.committedAt + REVEAL_DELAY && clock <= revealEnd(s.committedAt);
        Submission memory o = submissionOf(s.miner);
        bytes memory data = abi.encodeCall(board.reveal, (id, sub, o.payee, o.codec, o.cid, o.weightsRoot, SALT));
        expect(false, address(board), anyone, 0, data);
        expect(allowed, address(board), s.miner, 0, data);
        if (allowed) (s.status, s.payee) = (SubmissionStatus.Revealed, payee);
    }

    /* ANYONE */

    function poke(uint256 seed) public ticking(seed) {
        uint256 id = someBounty();
        if (id == 0) return;
        ModelBounty storage m = bounties[id - 1];
        bool probe = m.status == BountyStatus.Preparing;
        uint32 next = probe ? 0 : nextOf(id);
        bool ready = probe
            ? clock <= m.params.readyDeadline
            : m.status == BountyStatus.Open && next != 0 && clock <= m.params.hardStop;
        // That the LINK is there is the board's promise, not a condition.
        bool allowed = ready && !m.busy && setActive(id) && m.stored < m.terms.maxEvals;
        bytes memory result = expect(allowed, address(board), anyone, 0, abi.encodeCall(board.poke, (id)));
        if (!allowed) return;
        (m.busy, m.inFlight, m.evalId) = (true, next, abi.decode(result, (bytes32)));
        if (probe) {
            ++m.probeAttempts;
        } else {
            submissions[id][next - 1].status = SubmissionStatus.InFlight;
            ++submissions[id][next - 1].attempts;
        }
        ModelRequest storage r = requests[m.evalId];
        vm.assertTrue(r.status == RequestStatus.None, "one evalId, one request");
        (r.bountyId, r.deadline, r.status) = (id, clock + EVAL_TIMEOUT, RequestStatus.Pending);
        evalIds.push(m.evalId);
    }

    function retry(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0) return;
        ModelBounty storage m = bounties[id - 1];
        bool allowed = m.busy && attemptDead(id);
        expect(allowed, address(board), anyone, 0, abi.encodeCall(board.retry, (id)));
        if (!allowed) return;
        endAttempt(id);
        if (m.inFlight == 0) {
            if (m.probeAttempts == MAX_ATTEMPTS) refund(id);
            return;
        }
        ModelSubmission storage s = submissions[id][m.inFlight - 1];
        if (s.attempts == MAX_ATTEMPTS) giveBack(id, m.inFlight);
        else s.status = SubmissionStatus.Revealed;
    }

    function forfeit(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0 || submissions[id].length == 0) return;
        uint32 sub = uint32(1 + pick(8, submissions[id].length));
        ModelSubmission storage s = submissions[id][sub - 1];
        ModelBounty storage m = bounties[id - 1];
        bool allowed =
            m.status == BountyStatus.Open && s.status == SubmissionStatus.Committed && clock > revealEnd(s.committedAt);
        expect(allowed, address(board), anyone, 0, abi.encodeCall(board.forfeit, (id, sub)));
        if (!allowed) return;
        s.status = SubmissionStatus.Forfeited;
        m.pot += m.params.bond;
        owe(s.miner, ETH, m.params.evalFee);
    }

    function close(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id != 0) closeOne(id);
    }

    function closeOne(uint256 id) internal {
        ModelBounty storage m = bounties[id - 1];
        (uint256 live,) = liveOf(id);
        bool over = m.status == BountyStatus.Preparing && clock > m.params.readyDeadline;
        if (m.status == BountyStatus.Open) {
            over = (live == 0 && clock > revealEnd(m.params.commitDeadline)) || clock > m.params.hardStop
                || !setActive(id);
        }
        bool allowed = over && (!m.busy || attemptDead(id));
        vm.assertTrue(board.closable(id) == allowed, "closable");
        expect(allowed, address(board), anyone, 0, abi.encodeCall(board.close, (id)));
        if (!allowed) return;
        if (m.busy) endAttempt(id);
        refund(id);
    }

    function claim(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0 || submissions[id].length == 0) return;
        claimOne(id, uint32(1 + pick(8, submissions[id].length)));
    }

    function claimOne(uint256 id, uint32 sub) internal {
        bool allowed = isEnded(id) && isLive(submissions[id][sub - 1].status);
        expect(allowed, address(board), anyone, 0, abi.encodeCall(board.claim, (id, sub)));
        if (allowed) giveBack(id, sub);
    }

    function releaseLink(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id != 0) expect(isEnded(id), address(board), anyone, 0, abi.encodeCall(board.releaseLink, (id)));
    }

    function withdraw(uint256 seed) external ticking(seed) {
        withdrawOne(creditors[pick(0, creditors.length)], assets[pick(8, 3)]);
    }

    /// Plain accounts are paid by anyone's call; contracts, which may not take ETH, send it elsewhere.
    function withdrawOne(address who, address asset) internal {
        uint256 amount = board.credit(who, asset);
        bool allowed = amount != 0;
        if (asset == assets[2]) {
            MoodyToken.Mood mood = MoodyToken(asset).mood();
            bool nothingToTake = mood == MoodyToken.Mood.TakesMore && balanceOf(address(board), asset) == amount;
            allowed = allowed && (mood == MoodyToken.Mood.Good || nothingToTake);
        }
        if (who.code.length == 0) {
            expect(allowed, address(board), anyone, 0, abi.encodeCall(board.withdrawFor, (who, asset)));
        } else {
            expect(allowed, address(board), who, 0, abi.encodeCall(board.withdraw, (asset, anyone)));
            if (allowed) elsewhere[who][asset] += amount;
        }
    }
}
