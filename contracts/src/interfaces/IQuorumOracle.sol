// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {FailReason} from "./IScoreOracle.sol";
import {IFlatPrice} from "./IFlatPrice.sol";
import {INodePayments} from "./INodePayments.sol";

/// @title IQuorumOracle
/// @notice What an {IScoreOracle} has more when a quorum of Chainlink nodes serves it by OCR2: at most f of n > 3f nodes are faulty,
/// and a report counts when f+1 of them signed it, so at least one that is not.
/// @dev The OCR2 configuration names one of the oracle's signer sets:
/// `onchainConfig = abi.encode(bytes32 signerSet, address[] payees, uint16 transmitterBps)`. A report is
/// `abi.encode(Evaluation, bytes delivery)`; what is signed is `keccak256(abi.encodePacked(keccak256(report), reportContext))`, whose
/// config digest names chain, oracle and configuration.
///
/// Invariants beside those of {IScoreOracle}:
/// - (Q1) a transmission that is not valid in every respect reverts, so that no single node can use up an attempt;
/// - (Q2) a request is paid for at most once, when its evaluation is stored, by the configuration whose nodes signed it; the parts
///   add up to the payment;
/// - (Q3) the LINK held is at least the accounts, the payments of requests that are Pending or Expired and not reclaimed, and what is
///   owed to payees;
/// - (Q4) what is owed to a payee stays owed whatever is configured later.
///
/// A report is stored once because its request is Pending once; epochs are announced by `Transmitted` and not compared, since a later
/// epoch may well bring the report of an older request.
interface IQuorumOracle is IFlatPrice, INodePayments {
    /// @notice Needed: f > 0 and n > 3f.
    error QuorumOracle_BadFaultTolerance(uint256 n, uint256 f);
    /// @notice Every signer needs a transmitter and a payee.
    error QuorumOracle_CountMismatch(uint256 signers, uint256 transmitters, uint256 payees);
    /// @notice The signers are not those of the set, in the set's order.
    error QuorumOracle_SignersNotOfSet(bytes32 signerSet);
    /// @notice A transmitter is zero or named twice.
    error QuorumOracle_BadTransmitter(address transmitter);
    /// @notice A payee is zero.
    error QuorumOracle_BadPayee(address payee);
    /// @notice More than the whole payment for the transmitter.
    error QuorumOracle_BadTransmitterBps(uint256 bps);
    /// @notice The report is for another configuration than the latest.
    error QuorumOracle_WrongConfigDigest(bytes32 expected, bytes32 actual);
    /// @notice The caller is no transmitter of the configuration.
    error QuorumOracle_NotTransmitter(address caller);
    /// @notice The call carries other bytes than report and signatures.
    error QuorumOracle_WrongCalldataLength(uint256 expected, uint256 actual);
    /// @notice Exactly f+1 signatures are needed.
    error QuorumOracle_WrongSignatureCount(uint256 expected, uint256 rs, uint256 ss);
    /// @notice A signature is malformed or not in its one canonical form.
    error QuorumOracle_BadSignature(uint256 index);
    /// @notice A signature is by nobody of the set (or over other bytes).
    error QuorumOracle_NotSigner(address signer);
    /// @notice Two signatures are by the same signer.
    error QuorumOracle_DuplicateSigner(address signer);
    /// @notice The report names no request of this oracle.
    error QuorumOracle_UnknownRequest(bytes32 evalId);
    /// @notice The request's terms name another set than the configuration.
    error QuorumOracle_WrongSignerSet(bytes32 evalId, bytes32 expected, bytes32 actual);
    /// @notice The report cannot be the outcome of its request.
    error QuorumOracle_BadReport(bytes32 evalId, FailReason reason);

    /// @notice Signer set, tolerated faults and transmitter's share (basis points) of the latest configuration.
    function quorum() external view returns (bytes32 signerSet, uint8 f, uint16 transmitterBps);

    /// @notice Payee of a transmitter of the latest configuration; zero for everybody else.
    function payeeOf(address transmitter) external view returns (address);
}
