// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Capability,
    CheckKind,
    CheckRequest,
    CheckStatus,
    Claim,
    Registration,
    WorkerStatus
} from "../../src/interfaces/IWorkerRegistry.sol";
import {GasBurner, RevertBomb} from "../hostile/Payees.sol";
import {RegistryFixture} from "../base/RegistryFixture.sol";

/// @notice What workers, challengers, the node, the owner and time do with a registry, and a plain model of its two tables beside. Every
/// action is sent whether it is allowed or not: it must succeed exactly when the model says so.
abstract contract RegistryActions is RegistryFixture {
    /// What a node may send. Authentic are Proven and Failed.
    enum Sent {
        Proven,
        ProvenToo,
        Failed,
        Contradiction,
        Forged,
        ForeignSet,
        Garbage
    }

    struct ModelWorker {
        WorkerStatus status;
        uint256 set;
        uint256 stake;
        uint256 exitAt;
        uint256 lastSpot;
        bool suspended;
        bytes32 check;
        uint256 attestedAt;
        uint256 expiry;
        uint64 proven;
    }

    struct ModelCheck {
        address worker;
        address payer;
        CheckKind kind;
        CheckStatus status;
        uint256 deadline;
        uint256 expiry;
        uint64 claim;
        bool failed;
        bool operatorDone;
        bool reclaimed;
        bytes payload;
    }

    uint256 private constant SENT = uint256(type(Sent).max) + 1;
    uint256 private constant MAX_CHECKS = 60;
    uint256 private constant CALL_GAS = 5_000_000;

    address[] internal people;
    address[] internal challengers;
    mapping(address who => ModelWorker) internal model;
    mapping(bytes32 requestId => ModelCheck) internal asked;
    bytes32[] internal ids;
    bytes32[2] internal sets;
    bool internal revoked;
    /// ETH that each account put in and should have got back, and what was burnt.
    mapping(address who => uint256) internal staked;
    mapping(address who => uint256) internal due;
    mapping(address who => uint256) internal initial;
    uint256 internal burnt;
    uint256 internal slashed;
    /// LINK spent for good by each account.
    mapping(address who => uint256) internal linkOut;
    uint256 internal clock;
    uint256 private _seed;

    function setUp() public virtual override {
        super.setUp();
        sets = [signerSet, activate(vm.addr(SIGNER_KEY + 7))];
        people = [worker, rival, address(new GasBurner())];
        challengers = [challenger, address(new RevertBomb()), worker];
        address[5] memory all = [worker, rival, people[2], challenger, challengers[1]];
        for (uint256 i = 0; i < all.length; ++i) {
            vm.deal(all[i], 1000 ether);
            initial[all[i]] = 1000 ether;
            link.mint(all[i], 100_000 ether - link.balanceOf(all[i]));
            vm.prank(all[i]);
            link.approve(address(registry), type(uint256).max);
        }
        vm.deal(BURN, 0);
        clock = block.timestamp;
    }

    modifier ticking(uint256 seed) {
        _seed = uint256(keccak256(abi.encode(seed)));
        vm.warp(clock);
        _;
        clock = block.timestamp;
    }

    function actions() internal pure returns (bytes4[] memory list) {
        list = new bytes4[](16);
        list[0] = this.register.selector;
        list[1] = this.renew.selector;
        list[2] = this.spot.selector;
        list[3] = this.spot.selector;
        list[4] = this.answerOne.selector;
        list[5] = this.answerOne.selector;
        list[6] = this.answerOne.selector;
        list[7] = this.answerLate.selector;
        list[8] = this.redeliver.selector;
        list[9] = this.expire.selector;
        list[10] = this.reclaim.selector;
        list[11] = this.exit.selector;
        list[12] = this.withdrawStake.selector;
        list[13] = this.rotate.selector;
        list[14] = this.wait.selector;
        list[15] = this.revoke.selector;
    }

    function pick(uint256 shift, uint256 count) internal view returns (uint256) {
        return (_seed >> shift) % count;
    }

    function expect(bool allowed, address who, uint256 value, bytes memory data)
        internal
        returns (bytes memory result)
    {
        vm.prank(who);
        bool ok;
        (ok, result) = address(registry).call{value: value, gas: CALL_GAS}(data);
        vm.assertTrue(ok == allowed, allowed ? "refused what the model allows" : "allowed what the model refuses");
        if (ok) staked[who] += value;
    }

    function somebody() internal view returns (address) {
        return people[pick(0, people.length)];
    }

    function active(uint256 set) internal view returns (bool) {
        return set == 0 || !revoked;
    }

    /* WORKERS */

    function register(uint256 seed) external ticking(seed) {
        if (ids.length == MAX_CHECKS) return;
        address who = somebody();
        ModelWorker storage m = model[who];
        uint256 set = pick(8, 4) == 0 ? 1 : 0;
        uint256 stake = pick(16, 6) == 0 ? MIN_STAKE - 1 : MIN_STAKE + pick(24, 2 ether);
        bool free = m.status == WorkerStatus.None || m.status == WorkerStatus.Slashed;
        bool allowed = free && stake >= MIN_STAKE && active(set);
        Registration memory r = someRegistration();
        (r.signerSet, r.claim) = (sets[set], _claim());
        bytes memory out = expect(allowed, who, stake, abi.encodeCall(registry.register, (r)));
        if (!allowed) return;
        (m.status, m.set, m.stake) = (WorkerStatus.Registering, set, stake);
        _asked(abi.decode(out, (bytes32)), who, who, CheckKind.Registration, r.claim);
    }

    function renew(uint256 seed) external ticking(seed) {
        if (ids.length == MAX_CHECKS) return;
        address who = somebody();
        ModelWorker storage m = model[who];
        bool here = m.status == WorkerStatus.Registering || m.status == WorkerStatus.Active;
        bool allowed = here && m.check == 0 && active(m.set);
        Claim memory c = _claim();
        bytes memory out = expect(allowed, who, 0, abi.encodeCall(registry.renew, (c)));
        if (!allowed) return;
        CheckKind kind = m.status == WorkerStatus.Active ? CheckKind.Renewal : CheckKind.Registration;
        _asked(abi.decode(out, (bytes32)), who, who, kind, c);
    }

    function _claim() private view returns (Claim memory c) {
        c = someClaim();
        c.scores[0] = uint64(2 + pick(40, 1e6));
        c.lifetime = uint64(CHECK_TIMEOUT + 1 + pick(72, 3 days));
    }

    function _asked(bytes32 requestId, address who, address payer, CheckKind kind, Claim memory c) private {
        ids.push(requestId);
        model[who].check = requestId;
        ModelCheck storage a = asked[requestId];
        (a.worker, a.payer, a.kind, a.status) = (who, payer, kind, CheckStatus.Pending);
        (a.deadline, a.claim) = (clock + CHECK_TIMEOUT, c.scores[0]);
        a.expiry = kind == CheckKind.Spot ? model[who].expiry : clock + c.lifetime;
        linkOut[payer] += PRICE;
    }

    function rotate(uint256 seed) external ticking(seed) {
        address who = somebody();
        WorkerStatus s = model[who].status;
        bool allowed = s == WorkerStatus.Registering || s == WorkerStatus.Active;
        expect(allowed, who, 0, abi.encodeCall(registry.rotate, (address(uint160(1 + pick(8, 99))))));
    }

    function exit(uint256 seed) external ticking(seed) {
        if (pick(8, 3) == 0) exitOne(somebody());
    }

    function exitOne(address who) internal {
        ModelWorker storage m = model[who];
        bool first = m.status == WorkerStatus.Registering;
        bool allowed = m.status == WorkerStatus.Active || (first && m.check == 0);
        expect(allowed, who, 0, abi.encodeCall(registry.exit, ()));
        if (!allowed) return;
        if (first) _giveBack(who);
        else (m.status, m.exitAt) = (WorkerStatus.Exiting, clock + EXIT_DELAY);
    }

    function withdrawStake(uint256 seed) external ticking(seed) {
        withdrawOne(somebody());
    }

    function withdrawOne(address who) internal {
        ModelWorker storage m = model[who];
        bool allowed = m.status == WorkerStatus.Exiting && clock >= m.exitAt && m.check == 0;
        expect(allowed, anyone, 0, abi.encodeCall(registry.withdrawStake, (who)));
        if (allowed) _giveBack(who);
    }

    function _giveBack(address who) private {
        due[who] += model[who].stake;
        _end(model[who], WorkerStatus.None);
    }

    function _end(ModelWorker storage m, WorkerStatus status) private {
        (m.status, m.stake, m.exitAt, m.suspended) = (status, 0, 0, false);
        (m.attestedAt, m.expiry, m.proven) = (0, 0, 0);
    }

    /* CHECKS */

    function spot(uint256 seed) external ticking(seed) {
        if (ids.length == MAX_CHECKS) return;
        address who = somebody();
        address payer = challengers[pick(8, challengers.length)];
        ModelWorker storage m = model[who];
        bool here = m.status == WorkerStatus.Active;
        if (m.status == WorkerStatus.Exiting) here = clock + CHECK_TIMEOUT < m.exitAt;
        bool rested = m.lastSpot == 0 || clock >= m.lastSpot + CHECK_INTERVAL;
        bool allowed = here && payer != who && m.expiry > clock && rested && m.check == 0 && active(m.set);
        bytes memory out = expect(allowed, payer, 0, abi.encodeCall(registry.spotCheck, (who)));
        if (!allowed) return;
        m.lastSpot = clock;
        Claim memory c;
        c.scores[0] = m.proven;
        _asked(abi.decode(out, (bytes32)), who, payer, CheckKind.Spot, c);
    }

    function answerOne(uint256 seed) external ticking(seed) {
        bytes32 requestId = model[somebody()].check;
        if (requestId == 0 || asked[requestId].status != CheckStatus.Pending) return;
        ModelCheck storage a = asked[requestId];
        Sent what = Sent(pick(8, SENT));
        if (pick(16, 2) == 0) what = Sent.Proven;
        a.payload = _payload(requestId, what);
        a.failed = what == Sent.Failed;
        bool starved = pick(24, 5) == 0;
        if (starved) {
            bytes32 id = registry.operatorRequestId(requestId);
            vm.prank(address(operator));
            registry.fulfill{gas: 420_000}(id, a.payload);
        } else {
            send(requestId, a.payload, NODE_GAS);
            a.operatorDone = true;
        }
        if (what >= Sent.Contradiction || !active(model[a.worker].set)) {
            a.status = CheckStatus.Failed;
            model[a.worker].check = 0;
            return;
        }
        a.status = CheckStatus.Stored;
        if (!starved) _deliver(requestId);
    }

    function _payload(bytes32 requestId, Sent what) private view returns (bytes memory) {
        Capability memory c = what == Sent.Failed ? failedOf(requestId) : provenOf(requestId);
        if (what == Sent.Contradiction) c.expiry = 0;
        if (what == Sent.Contradiction) c.scores = requestOfCheck(requestId).scores;
        uint256 set = model[c.worker].set;
        uint256 key = SIGNER_KEY + (set == 0 ? 0 : 7);
        if (what == Sent.Forged) key = SIGNER_KEY + 1;
        if (what == Sent.ForeignSet) key = SIGNER_KEY + (set == 0 ? 7 : 0);
        if (what == Sent.Garbage) return abi.encodePacked(requestId, "garbage");
        return abi.encode(c, EVIDENCE, signedCapability(c, key));
    }

    /// A failed proof, well signed, for a check that is over: nothing may come of it.
    function answerLate(uint256 seed) external ticking(seed) {
        if (ids.length == 0) return;
        bytes32 requestId = ids[pick(0, ids.length)];
        ModelCheck storage a = asked[requestId];
        if (a.status == CheckStatus.Pending) return;
        bytes memory payload = _payload(requestId, Sent.Failed);
        if (a.status == CheckStatus.Expired && !a.operatorDone && !a.reclaimed) {
            send(requestId, payload, NODE_GAS);
            a.operatorDone = true;
        } else {
            bytes32 id = registry.operatorRequestId(requestId);
            expect(true, address(operator), 0, abi.encodeCall(registry.fulfill, (id, payload)));
        }
        expect(false, anyone, 0, abi.encodeCall(registry.deliver, (requestId)));
    }

    function redeliver(uint256 seed) external ticking(seed) {
        if (ids.length != 0) redeliverOne(ids[pick(0, ids.length)]);
    }

    function redeliverOne(bytes32 requestId) internal {
        bool allowed = asked[requestId].status == CheckStatus.Stored;
        expect(allowed, anyone, 0, abi.encodeCall(registry.redeliver, (requestId)));
        if (allowed) _deliver(requestId);
    }

    function _deliver(bytes32 requestId) private {
        ModelCheck storage a = asked[requestId];
        ModelWorker storage m = model[a.worker];
        (a.status, m.check) = (CheckStatus.Delivered, 0);
        if (a.kind == CheckKind.Spot) {
            if (a.failed) _slash(a.payer, m);
            else m.suspended = false;
        } else if (!a.failed) {
            if (m.status == WorkerStatus.Registering) m.status = WorkerStatus.Active;
            (m.suspended, m.attestedAt, m.expiry, m.proven) = (false, clock, a.expiry, a.claim);
        } else if (a.kind == CheckKind.Renewal) {
            (m.attestedAt, m.expiry, m.proven) = (0, 0, 0);
        } else {
            _giveBack(a.worker);
        }
    }

    function _slash(address payer, ModelWorker storage m) private {
        uint256 reward = m.stake * CHALLENGER_BPS / 10_000;
        due[payer] += reward;
        burnt += m.stake - reward;
        ++slashed;
        _end(m, WorkerStatus.Slashed);
    }

    function expire(uint256 seed) external ticking(seed) {
        if (ids.length != 0) expireOne(ids[pick(0, ids.length)]);
    }

    function expireOne(bytes32 requestId) internal {
        ModelCheck storage a = asked[requestId];
        bool allowed = a.status == CheckStatus.Pending && clock > a.deadline;
        expect(allowed, anyone, 0, abi.encodeCall(registry.expire, (requestId)));
        if (!allowed) return;
        a.status = CheckStatus.Expired;
        model[a.worker].check = 0;
        if (a.kind != CheckKind.Registration) model[a.worker].suspended = true;
    }

    function reclaim(uint256 seed) external ticking(seed) {
        if (ids.length != 0) reclaimOne(ids[pick(0, ids.length)]);
    }

    function reclaimOne(bytes32 requestId) internal {
        ModelCheck storage a = asked[requestId];
        bool allowed = a.status == CheckStatus.Expired && !a.operatorDone && !a.reclaimed;
        expect(allowed, anyone, 0, abi.encodeCall(registry.reclaim, (requestId)));
        if (!allowed) return;
        a.reclaimed = true;
        linkOut[a.payer] -= PRICE;
    }

    /* TIME AND OWNER */

    function wait(uint256 seed) external ticking(seed) {
        uint256[5] memory steps = [uint256(1), CHECK_INTERVAL, CHECK_TIMEOUT + 1, 12 hours, EXIT_DELAY];
        vm.warp(clock + steps[pick(0, 5)]);
    }

    function revoke(uint256 seed) external ticking(seed) {
        if (revoked || pick(0, 16) != 0) return;
        vm.prank(owner);
        registry.revokeSignerSet(sets[1]);
        revoked = true;
    }
}
