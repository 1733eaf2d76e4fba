// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {CODEC_RAW, Evaluation, RequestStatus, STATUS_SCORED, STATUS_UNSTABLE} from "../../src/AssayTypes.sol";
import {IQuorum, QuorumFixture, Transmission} from "../base/QuorumFixture.sol";
import {Receiver} from "../hostile/Receivers.sol";

/// @notice What nodes, honest and not, receivers, the owner and time do with a quorum oracle, and a plain model of it beside.
abstract contract QuorumActions is QuorumFixture {
    /// What a node may send. Authentic are those up to BadFields.
    enum Sent {
        Good,
        GoodToo,
        Unstable,
        Starved,
        BadFields,
        TooFew,
        Twice,
        Forged,
        Stranger,
        OldDigest,
        Garbage
    }

    struct Pair {
        Receiver receiver;
        bytes32 termsHash;
        bytes32 set;
        uint96 price;
        uint256 balance;
        bool released;
        bytes32 last;
    }

    struct Asked {
        uint256 pair;
        RequestStatus status;
        uint256 payment;
        bool reclaimed;
    }

    uint256 internal constant PAIRS = 4;
    uint256 private constant SENT = uint256(type(Sent).max) + 1;
    uint256 private constant MAX_REQUESTS = 50;

    Pair[] internal pairs;
    bytes32[] internal evalIds;
    mapping(bytes32 evalId => Asked) internal asked;
    /// Signers 0..3 and 50..53; the second can be revoked.
    bytes32[2] internal sets;
    uint256 internal configured;
    bool internal revoked;
    bytes32 internal oldDigest;
    address[] internal nodePayees;
    uint16 internal bps;
    /// All that ever were payees, what the configurations gave them, and what they took.
    address[] internal everybody;
    mapping(address payee => uint256) internal due;
    mapping(address payee => uint256) internal taken;
    uint256 internal paid;
    uint256 internal clock;
    uint64 private _ids;
    uint256 private _seed;

    function setUp() public virtual override {
        super.setUp();
        sets = [signerSet, activateQuorum(4, 50)];
        for (uint256 i = 0; i < 6; ++i) {
            everybody.push(payeeAt(i));
        }
        (nodePayees, bps) = (payeesOf(4), TRANSMITTER_BPS);
        for (uint256 i = 0; i < PAIRS; ++i) {
            // Every other pair has a price that does not divide; one is under the second set.
            if (i % 2 == 1) _setPrice(PRICE + 3);
            signerSet = sets[i == 3 ? 1 : 0];
            receiver = new Receiver(quorum);
            useTerms(someTerms());
            (uint96 balance, uint96 price,) = quorum.account(address(receiver), termsHash);
            pairs.push(Pair(receiver, termsHash, signerSet, price, balance, false, 0));
        }
        // The fixture's own receiver is no part of the play.
        signerSet = sets[0];
        clock = block.timestamp;
    }

    modifier ticking(uint256 seed) {
        _seed = uint256(keccak256(abi.encode(seed)));
        vm.warp(clock);
        _;
        clock = block.timestamp;
    }

    function pick(uint256 shift, uint256 count) internal view returns (uint256) {
        return (_seed >> shift) % count;
    }

    function expect(bool allowed, address who, bytes memory data) internal {
        vm.prank(who);
        (bool ok,) = address(quorum).call(data);
        vm.assertTrue(ok == allowed, allowed ? "refused what the model allows" : "allowed what the model refuses");
    }

    function _setPrice(uint96 price) private {
        vm.prank(owner);
        quorum.setPrice(price);
    }

    /* REQUESTS */

    function request(uint256 seed) public ticking(seed) {
        Pair storage p = pairs[pick(0, PAIRS)];
        bool open = asked[p.last].status != RequestStatus.Pending && !p.released && p.balance >= p.price
            && (p.set == sets[0] || !revoked);
        if (!open || evalIds.length == MAX_REQUESTS) return;
        uint64 deadline = uint64(clock) + EVAL_TIMEOUT;
        p.last = p.receiver.request(p.termsHash, ++_ids, 1, submissionOf(miner), deadline, deadline);
        p.balance -= p.price;
        evalIds.push(p.last);
        asked[p.last] = Asked(pick(0, PAIRS), RequestStatus.Pending, p.price, false);
    }

    function transmit(uint256 seed) public ticking(seed) {
        if (evalIds.length == 0) return;
        // Mostly the latest, so that much is answered.
        uint256 i = pick(64, 3) == 0 ? pick(0, evalIds.length) : evalIds.length - 1;
        _transmit(evalIds[i], pick(72, 2) == 0 ? Sent(pick(80, SENT)) : Sent.Good, pick(96, 4));
    }

    function work(uint256 seed) external {
        request(seed);
        transmit(seed);
    }

    function _transmit(bytes32 evalId, Sent what, uint256 by) private {
        Asked storage a = asked[evalId];
        Evaluation memory e = evaluationOf(evalId, what == Sent.Unstable ? STATUS_UNSTABLE : STATUS_SCORED);
        if (what == Sent.BadFields) e.feedbackTotal += 1;
        bytes memory report = what == Sent.Garbage ? abi.encode(evalId, "garbage") : reportOf(e);
        Transmission memory t = transmissionBy(_signers(what), report);
        if (what == Sent.OldDigest) {
            t.context[0] = oldDigest;
            sign(t, _signers(what));
        }
        bool known = what <= Sent.BadFields && (configured == 0 || !revoked);
        bool pending = a.status == RequestStatus.Pending;
        bool fits = what != Sent.BadFields && pairs[a.pair].set == sets[configured];
        bool allowed = known && (!pending || fits);
        address who = what == Sent.Stranger ? everybody[by] : transmitterOf(by);
        vm.prank(who);
        (bool ok,) = address(quorum).call{gas: what == Sent.Starved ? 330_000 : 1_500_000}(callOf(t));
        vm.assertTrue(ok == allowed, allowed ? "refused what the model allows" : "allowed what the model refuses");
        if (!ok || !pending) return;
        (a.status,) = quorum.requestStatus(evalId);
        vm.assertTrue(a.status == RequestStatus.Stored || a.status == RequestStatus.Delivered, "stored");
        _pay(a.payment, by);
    }

    function _signers(Sent what) private view returns (uint256[] memory who) {
        uint256 first = configured == 0 ? 0 : 50;
        who = new uint256[](what == Sent.TooFew ? 1 : 2);
        for (uint256 i = 0; i < who.length; ++i) {
            who[i] = first + (pick(112, 4) + i) % 4;
        }
        if (what == Sent.Twice) who[1] = who[0];
        if (what == Sent.Forged) who[1] = 99;
    }

    /// The plain rule: everybody's part to everybody, and the rest to the transmitter's payee.
    function _pay(uint256 payment, uint256 by) private {
        uint256 each = (payment - payment * bps / 10_000) / 4;
        for (uint256 i = 0; i < 4; ++i) {
            due[nodePayees[i]] += each;
        }
        due[nodePayees[by]] += payment - 4 * each;
        paid += payment;
    }

    /* ANYONE */

    function expire(uint256 seed) external ticking(seed) {
        if (evalIds.length != 0) expireOne(evalIds[pick(0, evalIds.length)]);
    }

    function expireOne(bytes32 evalId) internal {
        bool allowed = asked[evalId].status == RequestStatus.Pending && clock > requestOf(evalId).deadline;
        expect(allowed, anyone, abi.encodeCall(quorum.expire, (evalId)));
        if (allowed) asked[evalId].status = RequestStatus.Expired;
    }

    function reclaim(uint256 seed) external ticking(seed) {
        if (evalIds.length != 0) reclaimOne(evalIds[pick(0, evalIds.length)]);
    }

    function reclaimOne(bytes32 evalId) internal {
        Asked storage a = asked[evalId];
        bool allowed = a.status == RequestStatus.Expired && !a.reclaimed;
        expect(allowed, anyone, abi.encodeCall(quorum.reclaim, (evalId)));
        if (!allowed) return;
        a.reclaimed = true;
        if (!pairs[a.pair].released) pairs[a.pair].balance += a.payment;
    }

    function redeliver(uint256 seed) external ticking(seed) {
        if (evalIds.length != 0) redeliverOne(evalIds[pick(0, evalIds.length)]);
    }

    function redeliverOne(bytes32 evalId) internal {
        Asked storage a = asked[evalId];
        bool allowed = a.status == RequestStatus.Stored && pairs[a.pair].receiver.mood() == Receiver.Mood.Good;
        expect(allowed, anyone, abi.encodeCall(quorum.redeliver, (evalId)));
        if (allowed) a.status = RequestStatus.Delivered;
    }

    function withdraw(uint256 seed) external ticking(seed) {
        withdrawOne(everybody[pick(0, everybody.length)]);
    }

    function withdrawOne(address who) internal {
        uint256 left = due[who] - taken[who];
        expect(left != 0, who, abi.encodeCall(quorum.withdrawPayment, (who)));
        taken[who] += left;
    }

    /* RECEIVERS, OWNER, TIME */

    function release(uint256 seed) external ticking(seed) {
        if (pick(64, 8) == 0) releaseOne(pairs[pick(0, PAIRS)]);
    }

    function releaseOne(Pair storage p) internal {
        p.receiver.release(p.termsHash);
        (p.balance, p.released) = (0, true);
    }

    function mood(uint256 seed) external ticking(seed) {
        pairs[pick(0, PAIRS)].receiver.setMood(pick(8, 2) == 0 ? Receiver.Mood.Good : Receiver.Mood.Reverts);
    }

    /// Other payees, some of several nodes, another share, sometimes the other set.
    function reconfigure(uint256 seed) external ticking(seed) {
        uint256 next = pick(0, 4) == 0 ? 1 : 0;
        if (next == 1 && revoked) return;
        for (uint256 i = 0; i < 4; ++i) {
            nodePayees[i] = everybody[pick(8 * (i + 1), everybody.length)];
        }
        bps = uint16(pick(64, 10_001));
        (configured, signerSet, oldDigest) = (next, sets[next], digest);
        configure(signersFrom(next == 0 ? 0 : 50, 4), nodePayees, bps);
    }

    function revoke(uint256 seed) external ticking(seed) {
        if (revoked || pick(0, 16) != 0) return;
        vm.prank(owner);
        quorum.revokeSignerSet(sets[1]);
        revoked = true;
    }

    function wait(uint256 seed) external ticking(seed) {
        vm.warp(clock + (pick(0, 3) == 0 ? EVAL_TIMEOUT + 1 : 60));
    }

    function actions() internal pure returns (bytes4[] memory list) {
        bytes4[12] memory all = [
            this.request.selector,
            this.transmit.selector,
            this.work.selector,
            this.expire.selector,
            this.reclaim.selector,
            this.redeliver.selector,
            this.withdraw.selector,
            this.release.selector,
            this.mood.selector,
            this.reconfigure.selector,
            this.revoke.selector,
            this.wait.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; ++i) {
            list[i] = all[i];
        }
    }
}
