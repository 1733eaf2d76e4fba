// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What a bounty asks for, fixed for ever under `termsHash` = EIP-712 hashStruct(Terms).
/// Money and dates are not part of it: they are parameters of the receiver.
struct Terms {
    /// The only account that may have these terms registered for it.
    address researcher;
    /// Who scores and who can open sealed files; see {ISignerSets}.
    bytes32 signerSet;
    /// keccak256 of the canonical model.json.
    bytes32 modelRoot;
    /// Folder of the model package as CIDv1 sha2-256: multicodec and digest.
    uint8 modelCodec;
    bytes32 modelCid;
    /// weightsRoot of the package's own initial weights.
    bytes32 initRoot;
    /// Merkle root of the plaintext hidden set, and the scored items of its two splits.
    bytes32 datasetRoot;
    uint32 feedbackTotal;
    uint32 payoutTotal;
    /// 0 accuracy, threshold in parts per million, met when >=; 1 loss, threshold in micro units, met when <=.
    uint8 metric;
    int64 threshold;
    /// 0 open: exact values are disclosed; 1 ladder: values move by whole steps only.
    uint8 mode;
    /// Ladder step in the metric's units (ppm or micro).
    uint32 step;
    /// Per-example clip and grid of the disclosed loss, micro units.
    int64 lossClip;
    uint32 lossGrid;
    /// Hash of the runtime profile every scorer must pin.
    bytes32 profileHash;
    /// Researcher's X25519 key that a passing submission's secret is boxed to.
    bytes32 deliveryKey;
    /// Whether submissions are sealed; false allows plain files.
    bool sealedSubs;
    /// Cap on a checkpoint's size in bytes.
    uint64 maxBytes;
    /// Cap on stored evaluations, the probe included.
    uint32 maxEvals;
}

/// @notice One checkpoint offered under some terms.
struct Submission {
    /// Account that committed; the sealed file names it, so nobody else can hand the file in.
    address miner;
    /// Account that is paid.
    address payee;
    /// File as CIDv1 sha2-256: multicodec and digest.
    uint8 codec;
    bytes32 cid;
    /// Merkle root over the canonical tensors.
    bytes32 weightsRoot;
}

/// @notice Life of one request. Pending may become Stored, Failed or Expired; Stored may become Delivered.
enum RequestStatus {
    None,
    Pending,
    Stored,
    Delivered,
    Failed,
    Expired
}

/// @notice One evaluation asked of an oracle.
struct Request {
    /// Contract that asked and that is called back.
    address receiver;
    bytes32 termsHash;
    /// Receiver's own number; 0 is the probe of the package's initial weights.
    uint64 submissionId;
    /// 1..3; every attempt has an evalId of its own.
    uint8 attempt;
    Submission submission;
    /// Disclosed ladder state before this evaluation; index -1 means none yet.
    int32 ladderIndex;
    uint32 ladderCorrect;
    int64 ladderLossMicro;
    /// Last second at which a pass may be signed.
    uint64 signBy;
    /// Last second before anyone may expire the request.
    uint64 deadline;
    /// LINK paid; 0 again once reclaimed.
    uint96 payment;
    /// When the Operator lets an unanswered payment be taken back; 0 where there is no Operator.
    uint64 operatorExpiry;
    RequestStatus status;
}

/// @notice What is signed: by a single node under the EIP-712 domain (name "Assay", version "1", chainId, oracle), by a quorum as part
/// of an OCR2 report.
struct Evaluation {
    bytes32 evalId;
    /// 1 SCORED, 2 PASSED, 3 REFUSED, 4 UNAVAILABLE, 5 UNSTABLE.
    uint8 status;
    /// If REFUSED: 1 BINDING, 2 FORMAT, 3 VALUE, 4 LIMIT; else 0.
    uint8 class;
    /// Disclosed feedback values; the ladder's own if it did not move.
    uint32 feedbackCorrect;
    uint32 feedbackTotal;
    int64 feedbackLossMicro;
    /// Payout values; correct and loss are 0 unless PASSED or open.
    uint32 payoutCorrect;
    uint32 payoutTotal;
    int64 payoutLossMicro;
    /// Ladder index after this evaluation.
    int32 ladderIndex;
    /// keccak256 of the delivery box, or 0 when there is none.
    bytes32 deliveryHash;
}

/// @notice Disclosed feedback state of one (receiver, termsHash).
struct Ladder {
    int32 index;
    uint32 correct;
    int64 lossMicro;
}

uint8 constant METRIC_ACCURACY = 0;
uint8 constant METRIC_LOSS = 1;

uint8 constant MODE_OPEN = 0;
uint8 constant MODE_LADDER = 1;

uint8 constant STATUS_SCORED = 1;
uint8 constant STATUS_PASSED = 2;
uint8 constant STATUS_REFUSED = 3;
uint8 constant STATUS_UNAVAILABLE = 4;
uint8 constant STATUS_UNSTABLE = 5;

uint8 constant CLASS_BINDING = 1;
uint8 constant CLASS_FORMAT = 2;
uint8 constant CLASS_VALUE = 3;
uint8 constant CLASS_LIMIT = 4;

// Multicodecs a CID may carry.
uint8 constant CODEC_RAW = 0x55;
uint8 constant CODEC_DAG_PB = 0x70;

// Attempts one submission has.
uint8 constant MAX_ATTEMPTS = 3;

// Length of a delivery: a NaCl sealed box over a 32-byte secret.
uint256 constant DELIVERY_BYTES = 80;
