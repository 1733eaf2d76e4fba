// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Evaluation,
    MODE_OPEN,
    RequestStatus,
    STATUS_PASSED,
    STATUS_REFUSED,
    STATUS_SCORED,
    STATUS_UNAVAILABLE
} from "../../src/AssayTypes.sol";
import {BountyStatus, SubmissionStatus} from "../../src/interfaces/IBountyBoard.sol";
import {MoodyToken} from "../hostile/Tokens.sol";
import {BoardActions} from "./BoardActions.sol";

/// @notice What nodes, honest and not, the oracle's owner, tokens and time do.
abstract contract OracleActions is BoardActions {
    /// What a node may send: twice as many scores as passes, and everything that must not count.
    enum Answer {
        Scored,
        ScoredToo,
        ScoredAsWell,
        Passed,
        PassedToo,
        Refused,
        Unavailable,
        Contradiction,
        OpenContradiction,
        PassWithoutKey,
        Forged,
        ForeignSet,
        Tampered,
        Garbage
    }

    uint256 private constant ANSWERS = uint256(type(Answer).max) + 1;

    /* NODES */

    function answer(uint256 seed) public ticking(seed) {
        uint256 id = someBounty();
        if (id == 0 || !bounties[id - 1].busy) return;
        bytes32 evalId = bounties[id - 1].evalId;
        if (requests[evalId].status == RequestStatus.Pending) {
            Answer what = Answer(pick(8, ANSWERS));
            // Mostly, a probe is scored, or nothing would open; but every third bounty has a node that mostly forges.
            if (pick(24, 4) != 0) {
                if (id % 3 == 0) what = Answer(uint256(Answer.Forged) + pick(8, ANSWERS - uint256(Answer.Forged)));
                else if (bounties[id - 1].inFlight == 0) what = Answer.Scored;
            }
            _answer(id, evalId, what, pick(16, 6) == 0);
        }
    }

    function _answer(uint256 id, bytes32 evalId, Answer what, bool starved) private {
        ModelRequest storage r = requests[evalId];
        Evaluation memory e = _evaluation(id, evalId, what);
        bytes memory payload = _payload(id, e, what);
        if (starved) {
            bytes32 requestId = oracle.requestIdOf(evalId);
            vm.prank(address(operator));
            oracle.fulfill{gas: 300_000}(requestId, payload);
        } else {
            fulfill(evalId, payload, NODE_GAS);
            r.operatorDone = true;
        }
        if (what >= Answer.Forged || !setActive(id)) {
            r.status = RequestStatus.Failed;
            return;
        }
        (r.status, r.evaluation) = (RequestStatus.Stored, e);
        ++bounties[id - 1].stored;
        if (!starved) _deliver(id, evalId);
    }

    function _evaluation(uint256 id, bytes32 evalId, Answer what) private view returns (Evaluation memory e) {
        bool open = bounties[id - 1].terms.mode == MODE_OPEN;
        uint8 status = STATUS_SCORED;
        if (what == Answer.Refused) status = STATUS_REFUSED;
        if (what == Answer.Unavailable) status = STATUS_UNAVAILABLE;
        if (what == Answer.OpenContradiction && !open) what = Answer.Contradiction;
        if (what >= Answer.Passed && what != Answer.OpenContradiction && status == STATUS_SCORED) {
            status = STATUS_PASSED;
        }
        e = evaluationOf(evalId, status);
        if (status == STATUS_SCORED && open) {
            bool meeting = what == Answer.OpenContradiction;
            (e.payoutCorrect, e.payoutLossMicro) = meeting ? (e.payoutTotal, int64(0)) : (0, int64(1_000_000));
        }
        if (what == Answer.Contradiction) (e.payoutCorrect, e.payoutLossMicro) = (0, 1_000_000);
        if (what == Answer.PassWithoutKey) e.deliveryHash = 0;
    }

    function _payload(uint256 id, Evaluation memory e, Answer what) private view returns (bytes memory) {
        bytes memory delivery = e.deliveryHash == 0 ? bytes("") : deliveryOf(e.evalId);
        uint256 set = bounties[id - 1].set;
        uint256 key = SIGNER_KEY + (set == 0 ? 0 : 7);
        if (what == Answer.Forged) key = SIGNER_KEY + 1;
        if (what == Answer.ForeignSet) key = SIGNER_KEY + (set == 0 ? 7 : 0);
        bytes memory signature = signed(e, key);
        if (what == Answer.Tampered) e.payoutCorrect -= 1;
        if (what == Answer.Garbage) return abi.encodePacked(e.evalId, delivery, signature);
        return abi.encode(e, delivery, signature);
    }

    /// An answer, a pass at that, to a request that is no longer Pending: nothing may come of it.
    function answerLate(uint256 seed) external ticking(seed) {
        if (evalIds.length == 0) return;
        bytes32 evalId = evalIds[pick(0, evalIds.length)];
        ModelRequest storage r = requests[evalId];
        if (r.status == RequestStatus.Pending) return;
        bytes memory payload = _payload(r.bountyId, evaluationOf(evalId, STATUS_PASSED), Answer.Passed);
        if (r.status == RequestStatus.Expired && !r.operatorDone && !r.reclaimed) {
            fulfill(evalId, payload, NODE_GAS);
            r.operatorDone = true;
        } else {
            bytes memory data = abi.encodeCall(oracle.fulfill, (oracle.requestIdOf(evalId), payload));
            expect(true, address(oracle), address(operator), 0, data);
        }
        expect(false, address(board), anyone, 0, abi.encodeCall(board.fulfillEvaluation, (evalId, r.evaluation)));
    }

    /* ANYONE */

    function redeliver(uint256 seed) external ticking(seed) {
        if (evalIds.length != 0) redeliverOne(evalIds[pick(0, evalIds.length)]);
    }

    function redeliverOne(bytes32 evalId) internal {
        bool allowed = requests[evalId].status == RequestStatus.Stored;
        expect(allowed, address(oracle), anyone, 0, abi.encodeCall(oracle.redeliver, (evalId)));
        if (allowed) _deliver(requests[evalId].bountyId, evalId);
    }

    function expire(uint256 seed) external ticking(seed) {
        if (evalIds.length == 0) return;
        bytes32 evalId = evalIds[pick(0, evalIds.length)];
        ModelRequest storage r = requests[evalId];
        bool allowed = r.status == RequestStatus.Pending && clock > r.deadline;
        expect(allowed, address(oracle), anyone, 0, abi.encodeCall(oracle.expire, (evalId)));
        if (allowed) r.status = RequestStatus.Expired;
    }

    function reclaim(uint256 seed) external ticking(seed) {
        if (evalIds.length != 0) reclaimOne(evalIds[pick(0, evalIds.length)]);
    }

    /// The Operator's expiry of five minutes is over whenever the deadline is.
    function reclaimOne(bytes32 evalId) internal {
        ModelRequest storage r = requests[evalId];
        bool allowed = r.status == RequestStatus.Expired && !r.operatorDone && !r.reclaimed;
        expect(allowed, address(oracle), anyone, 0, abi.encodeCall(oracle.reclaim, (evalId)));
        if (allowed) r.reclaimed = true;
    }

    function fund(uint256 seed) external ticking(seed) {
        uint256 id = someBounty();
        if (id == 0) return;
        bytes32 termsHash = board.getBounty(id).termsHash;
        uint96 amount = uint96(pick(8, 4 * PRICE));
        (,, bool released) = oracle.account(address(board), termsHash);
        vm.prank(anyone);
        link.approve(address(oracle), amount);
        bytes memory data = abi.encodeCall(oracle.fund, (address(board), termsHash, amount));
        expect(!released, address(oracle), anyone, 0, data);
    }

    /* TIME, OWNERS, TOKENS */

    function wait(uint256 seed) external ticking(seed) {
        uint256[6] memory steps = [uint256(1), REVEAL_DELAY, REVEAL_DELAY, EVAL_TIMEOUT + 1, REVEAL_WINDOW, 4 hours];
        vm.warp(clock + steps[pick(0, 6)]);
    }

    function pause(uint256 seed) external ticking(seed) {
        bool paused = board.paused();
        expect(false, address(board), anyone, 0, abi.encodeCall(board.pause, ()));
        if (paused || pick(0, 4) == 0) {
            bytes memory data = paused ? abi.encodeCall(board.unpause, ()) : abi.encodeCall(board.pause, ());
            expect(true, address(board), owner, 0, data);
        }
    }

    function revoke(uint256 seed) external ticking(seed) {
        if (pick(0, 8) != 0) return;
        bytes memory data = abi.encodeCall(oracle.revokeSignerSet, (sets[1]));
        expect(!setRevoked, address(oracle), owner, 0, data);
        setRevoked = true;
    }

    /// ETH that nobody asked for, as a self-destructing contract forces it in.
    function gift(uint256 seed) external ticking(seed) {
        uint256 amount = pick(0, 1 ether);
        vm.deal(address(board), address(board).balance + amount);
        gifts += amount;
    }

    function mood(uint256 seed) external ticking(seed) {
        MoodyToken(assets[2]).setMood(MoodyToken.Mood(pick(0, 2) == 0 ? 0 : pick(8, 6)));
    }

    /* SEVERAL STEPS AT ONCE */

    /// Poke and answer in one go.
    function work(uint256 seed) public {
        poke(seed);
        answer(seed);
    }

    /// A submission from commit to answer.
    function workMore(uint256 seed) external {
        commit(seed);
        clock += REVEAL_DELAY;
        vm.warp(clock);
        uint256 id = someBounty();
        uint32 last = id == 0 ? 0 : uint32(submissions[id].length);
        if (last == 0) return;
        revealOne(id, last);
        work(seed);
    }

    /// Everything that can happen; what moves a bounty on comes up more often than what ends it.
    function actions() internal view returns (bytes4[] memory list) {
        bytes4[24] memory all = [
            this.create.selector,
            this.commit.selector,
            this.reveal.selector,
            this.poke.selector,
            this.answer.selector,
            this.wait.selector,
            this.work.selector,
            this.workMore.selector,
            this.cancel.selector,
            this.retry.selector,
            this.forfeit.selector,
            this.close.selector,
            this.claim.selector,
            this.releaseLink.selector,
            this.withdraw.selector,
            this.answerLate.selector,
            this.redeliver.selector,
            this.expire.selector,
            this.reclaim.selector,
            this.fund.selector,
            this.pause.selector,
            this.revoke.selector,
            this.gift.selector,
            this.mood.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; ++i) {
            list[i] = all[i];
        }
    }

    /* WHAT AN EVALUATION DOES */

    function _deliver(uint256 id, bytes32 evalId) private {
        ModelBounty storage m = bounties[id - 1];
        Evaluation memory e = requests[evalId].evaluation;
        requests[evalId].status = RequestStatus.Delivered;
        bool meets = isAccuracy(id)
            ? uint256(e.payoutCorrect) * 1e6 >= uint64(m.terms.threshold) * uint256(e.payoutTotal)
            : e.payoutLossMicro <= m.terms.threshold;
        bool openPass = m.terms.mode == MODE_OPEN && e.status == STATUS_SCORED && meets;
        bool keyMissing = m.terms.sealedSubs && e.deliveryHash == 0;
        if (m.inFlight == 0) {
            m.busy = false;
            if (e.status == STATUS_SCORED && !openPass) m.status = BountyStatus.Open;
            else refund(id);
        } else if (openPass || (e.status == STATUS_PASSED && (!meets || keyMissing))) {
            m.checkFailed = true;
        } else {
            m.busy = false;
            if (e.status == STATUS_PASSED) _win(id);
            else _charge(id, e.status);
        }
    }

    function _win(uint256 id) private {
        ModelBounty storage m = bounties[id - 1];
        ModelSubmission storage s = submissions[id][m.inFlight - 1];
        (s.status, m.status, m.winner) = (SubmissionStatus.Won, BountyStatus.Paid, m.inFlight);
        ++m.settled;
        uint256 royalty = uint256(m.params.reward) * m.params.royaltyBps / 10_000;
        owe(m.params.royaltyTo, m.params.asset, royalty);
        owe(s.payee, m.params.asset, m.params.reward - royalty);
        owe(s.payee, ETH, m.pot + m.params.bond + m.params.evalFee);
        bondsBack[s.payee] += m.params.bond;
        m.pot = 0;
    }

    function _charge(uint256 id, uint8 status) private {
        ModelBounty storage m = bounties[id - 1];
        ModelSubmission storage s = submissions[id][m.inFlight - 1];
        s.status = status == STATUS_SCORED ? SubmissionStatus.Scored : SubmissionStatus.Invalid;
        owe(s.payee, ETH, m.params.bond);
        bondsBack[s.payee] += m.params.bond;
        owe(m.researcher, ETH, m.params.evalFee);
    }
}
