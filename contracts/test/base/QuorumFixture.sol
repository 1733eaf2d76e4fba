// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Evaluation, RequestStatus} from "../../src/AssayTypes.sol";
import {BountyBoard} from "../../src/board/BountyBoard.sol";
import {IQuorumOracle} from "../../src/interfaces/IQuorumOracle.sol";
import {IScoreOracle} from "../../src/interfaces/IScoreOracle.sol";
import {Receiver} from "../hostile/Receivers.sol";
import {Fixture} from "./Fixture.sol";
import {OracleFixture} from "./OracleFixture.sol";

/// @notice All of QuorumOracle that tests call. They take it by its artifact, because what imports it is compiled as slowly as it is.
interface IQuorum is IScoreOracle, IQuorumOracle {
    function setConfig(
        address[] memory signers,
        address[] memory transmitters,
        uint8 f,
        bytes memory onchainConfig,
        uint64 offchainConfigVersion,
        bytes memory offchainConfig
    ) external;
    function transmit(
        bytes32[3] calldata reportContext,
        bytes calldata report,
        bytes32[] calldata rs,
        bytes32[] calldata ss,
        bytes32 rawVs
    ) external;
    function latestConfigDetails() external view returns (uint32 count, uint32 blockNumber, bytes32 digest);
    function latestConfigDigestAndEpoch() external view returns (bool scanLogs, bytes32 digest, uint32 epoch);
    function typeAndVersion() external pure returns (string memory);
}

/// @notice A transmission, as the arguments of the call.
struct Transmission {
    bytes32[3] context;
    bytes report;
    bytes32[] rs;
    bytes32[] ss;
    bytes32 rawVs;
}

/// @notice A quorum oracle of four nodes, one of which may be faulty, with a receiver and a board of its own.
abstract contract QuorumFixture is OracleFixture {
    uint16 internal constant TRANSMITTER_BPS = 2_000;
    uint64 internal constant OFFCHAIN_VERSION = 2;
    bytes internal constant OFFCHAIN = "offchain config";

    IQuorum internal quorum;
    bytes32 internal digest;
    uint256 internal nodes;
    uint8 internal faulty;

    function setUp() public virtual override {
        Fixture.setUp();
        useQuorum(4, 1);
    }

    /// A new oracle with an active set of n signers, configured, and a receiver and a board that use it.
    function useQuorum(uint256 n, uint8 f) internal {
        quorum = newQuorum();
        (nodes, faulty) = (n, f);
        signerSet = activateQuorum(n, 0);
        configure();
        receiver = new Receiver(quorum);
        useTerms(someTerms());
        board = new BountyBoard(quorum, REVEAL_DELAY, REVEAL_WINDOW, EVAL_TIMEOUT, PASS_MARGIN, owner);
    }

    function newQuorum() internal returns (IQuorum) {
        return IQuorum(
            create("out/QuorumOracle.sol/QuorumOracle.json", abi.encode(link, PRICE, DELIVERY_GAS, SET_DELAY, owner))
        );
    }

    function scoring() internal view override returns (IScoreOracle) {
        return quorum;
    }

    /* NODES */

    /// Nodes are numbered from 0; another generation has other keys.
    function keyOf(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("quorum signer", i)));
    }

    function transmitterOf(uint256 i) internal pure returns (address) {
        return vm.addr(uint256(keccak256(abi.encode("quorum transmitter", i))));
    }

    function payeeAt(uint256 i) internal pure returns (address) {
        return vm.addr(uint256(keccak256(abi.encode("quorum payee", i))));
    }

    function signersFrom(uint256 first, uint256 n) internal pure returns (address[] memory list) {
        list = new address[](n);
        for (uint256 i = 0; i < n; ++i) {
            list[i] = vm.addr(keyOf(first + i));
        }
    }

    function transmittersOf(uint256 n) internal pure returns (address[] memory list) {
        list = new address[](n);
        for (uint256 i = 0; i < n; ++i) {
            list[i] = transmitterOf(i);
        }
    }

    function payeesOf(uint256 n) internal pure returns (address[] memory list) {
        list = new address[](n);
        for (uint256 i = 0; i < n; ++i) {
            list[i] = payeeAt(i);
        }
    }

    function recipientsOf(uint256 n) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](n);
        for (uint256 i = 0; i < n; ++i) {
            list[i] = keccak256(abi.encode("recipient", i));
        }
    }

    /// Signers first .. first+n-1.
    function activateQuorum(uint256 n, uint256 first) internal returns (bytes32 set) {
        vm.prank(owner);
        set = quorum.proposeSignerSet(signersFrom(first, n), recipientsOf(n));
        vm.warp(block.timestamp + SET_DELAY);
        vm.prank(owner);
        quorum.activateSignerSet(set);
    }

    /* CONFIGURATION */

    function configure() internal {
        configure(signersFrom(0, nodes), payeesOf(nodes), TRANSMITTER_BPS);
    }

    function configure(address[] memory signers, address[] memory payees, uint16 bps) internal {
        vm.prank(owner);
        quorum.setConfig(
            signers,
            transmittersOf(signers.length),
            faulty,
            abi.encode(signerSet, payees, bps),
            OFFCHAIN_VERSION,
            OFFCHAIN
        );
        (,, digest) = quorum.latestConfigDetails();
    }

    /* TRANSMISSIONS */

    function reportOf(Evaluation memory e) internal pure returns (bytes memory) {
        return abi.encode(e, e.deliveryHash == 0 ? bytes("") : deliveryOf(e.evalId));
    }

    /// The report signed by nodes 0..f, in epoch 7, round 3.
    function transmissionOf(bytes memory report) internal view returns (Transmission memory) {
        uint256[] memory who = new uint256[](uint256(faulty) + 1);
        for (uint256 i = 0; i < who.length; ++i) {
            who[i] = i;
        }
        return transmissionBy(who, report);
    }

    function transmissionBy(uint256[] memory who, bytes memory report) internal view returns (Transmission memory t) {
        t.context = [digest, bytes32(uint256(7 << 8 | 3)), bytes32(0)];
        t.report = report;
        sign(t, who);
    }

    function sign(Transmission memory t, uint256[] memory who) internal pure {
        (t.rs, t.ss) = (new bytes32[](who.length), new bytes32[](who.length));
        bytes32 hash = hashOf(t);
        uint256 vs;
        for (uint256 i = 0; i < who.length; ++i) {
            uint8 v;
            (v, t.rs[i], t.ss[i]) = vm.sign(keyOf(who[i]), hash);
            vs |= uint256(v - 27) << (8 * (31 - i));
        }
        t.rawVs = bytes32(vs);
    }

    function hashOf(Transmission memory t) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(keccak256(t.report), t.context));
    }

    function callOf(Transmission memory t) internal pure returns (bytes memory) {
        return abi.encodeCall(IQuorum.transmit, (t.context, t.report, t.rs, t.ss, t.rawVs));
    }

    function send(Transmission memory t) internal {
        sendFrom(transmitterOf(0), t);
    }

    function sendFrom(address who, Transmission memory t) internal {
        vm.prank(who);
        quorum.transmit(t.context, t.report, t.rs, t.ss, t.rawVs);
    }

    /// Sends and expects this very revert, with nothing stored and nothing paid.
    function expectRefused(bytes32 evalId, Transmission memory t, bytes memory reason) internal {
        vm.expectRevert(reason);
        send(t);
        assertUntouched(evalId);
    }

    function answer(Evaluation memory e) internal override {
        send(transmissionOf(reportOf(e)));
    }

    /* ASSERTIONS */

    function assertUntouched(bytes32 evalId) internal view {
        assertRequest(evalId, RequestStatus.Pending);
        vm.assertEq(owedInAll(), 0, "nothing paid");
        vm.assertEq(receiver.received(), 0, "nothing delivered");
    }

    /// Owed to the payees of the current nodes.
    function owedInAll() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < nodes; ++i) {
            sum += quorum.owedPayment(payeeAt(i));
        }
    }
}
