// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Bounty is an auto generated low-level Go binding around an user-defined struct.
type Bounty struct {
	Researcher       common.Address
	TermsHash        [32]byte
	Status           uint8
	Params           BountyParams
	Pot              *big.Int
	Submissions      uint32
	Live             uint32
	ReservedAttempts uint32
	Busy             bool
	InFlight         uint32
	EvalId           [32]byte
	CheckFailed      bool
	ProbeAttempts    uint8
	Winner           uint32
}

// BountyParams is an auto generated low-level Go binding around an user-defined struct.
type BountyParams struct {
	Asset          common.Address
	Reward         *big.Int
	Bond           *big.Int
	EvalFee        *big.Int
	MinEvals       uint32
	ReadyDeadline  uint64
	CommitDeadline uint64
	HardStop       uint64
	RoyaltyTo      common.Address
	RoyaltyBps     uint16
}

// Evaluation is an auto generated low-level Go binding around an user-defined struct.
type Evaluation struct {
	EvalId            [32]byte
	Status            uint8
	Class             uint8
	FeedbackCorrect   uint32
	FeedbackTotal     uint32
	FeedbackLossMicro int64
	PayoutCorrect     uint32
	PayoutTotal       uint32
	PayoutLossMicro   int64
	LadderIndex       int32
	DeliveryHash      [32]byte
}

// Ladder is an auto generated low-level Go binding around an user-defined struct.
type Ladder struct {
	Index     int32
	Correct   uint32
	LossMicro int64
}

// MilestoneBountyEntry is an auto generated low-level Go binding around an user-defined struct.
type MilestoneBountyEntry struct {
	Submission Submission
	Milestone  uint32
	Attempts   uint8
}

// Request is an auto generated low-level Go binding around an user-defined struct.
type Request struct {
	Receiver        common.Address
	TermsHash       [32]byte
	SubmissionId    uint64
	Attempt         uint8
	Submission      Submission
	LadderIndex     int32
	LadderCorrect   uint32
	LadderLossMicro int64
	SignBy          uint64
	Deadline        uint64
	Payment         *big.Int
	OperatorExpiry  uint64
	Status          uint8
}

// Submission is an auto generated low-level Go binding around an user-defined struct.
type Submission struct {
	Miner       common.Address
	Payee       common.Address
	Codec       uint8
	Cid         [32]byte
	WeightsRoot [32]byte
}

// SubmissionState is an auto generated low-level Go binding around an user-defined struct.
type SubmissionState struct {
	Submission  Submission
	Status      uint8
	Attempts    uint8
	CommittedAt uint64
	Commitment  [32]byte
}

// Terms is an auto generated low-level Go binding around an user-defined struct.
type Terms struct {
	Researcher    common.Address
	SignerSet     [32]byte
	ModelRoot     [32]byte
	ModelCodec    uint8
	ModelCid      [32]byte
	InitRoot      [32]byte
	DatasetRoot   [32]byte
	FeedbackTotal uint32
	PayoutTotal   uint32
	Metric        uint8
	Threshold     int64
	Mode          uint8
	Step          uint32
	LossClip      int64
	LossGrid      uint32
	ProfileHash   [32]byte
	DeliveryKey   [32]byte
	SealedSubs    bool
	MaxBytes      uint64
	MaxEvals      uint32
}

// BountyBoardMetaData contains all meta data concerning the BountyBoard contract.
var BountyBoardMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIScoreOracle\",\"name\":\"oracle_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"revealDelay_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"evalTimeout_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"passMargin_\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"allowAsset\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"assetAllowed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bountyCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"bountyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"closable\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"close\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commit\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"reward\",\"type\":\"uint128\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"evalFee\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"minEvals\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"readyDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"commitDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"hardStop\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"royaltyTo\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"royaltyBps\",\"type\":\"uint16\"}],\"internalType\":\"structBountyParams\",\"name\":\"params\",\"type\":\"tuple\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"credit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"evalTimeout\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"}],\"name\":\"forfeit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"}],\"name\":\"fulfillEvaluation\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"getBounty\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"enumBountyStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"reward\",\"type\":\"uint128\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"evalFee\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"minEvals\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"readyDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"commitDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"hardStop\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"royaltyTo\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"royaltyBps\",\"type\":\"uint16\"}],\"internalType\":\"structBountyParams\",\"name\":\"params\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"pot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"live\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"reservedAttempts\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"busy\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"inFlight\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"checkFailed\",\"type\":\"bool\"},{\"internalType\":\"uint8\",\"name\":\"probeAttempts\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"winner\",\"type\":\"uint32\"}],\"internalType\":\"structBounty\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"}],\"name\":\"getSubmission\",\"outputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"},{\"internalType\":\"enumSubmissionStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"attempts\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"committedAt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmissionState\",\"name\":\"state\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"hashCommit\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"nextRevealed\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractIScoreOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"passMargin\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"paused\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"pushToken\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"reward\",\"type\":\"uint128\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"evalFee\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"minEvals\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"readyDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"commitDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"hardStop\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"royaltyTo\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"royaltyBps\",\"type\":\"uint16\"}],\"internalType\":\"structBountyParams\",\"name\":\"params\",\"type\":\"tuple\"}],\"name\":\"quoteCreate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"link\",\"type\":\"uint256\"},{\"internalType\":\"uint96\",\"name\":\"pricePerRequest\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"releaseLink\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"retry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"revealDelay\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"}],\"name\":\"revealTimes\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"revealWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unpause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"withdrawFor\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"AssetAllowed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"}],\"name\":\"AttemptEnded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"reward\",\"type\":\"uint128\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"evalFee\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"minEvals\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"readyDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"commitDeadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"hardStop\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"royaltyTo\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"royaltyBps\",\"type\":\"uint16\"}],\"indexed\":false,\"internalType\":\"structBountyParams\",\"name\":\"params\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"linkFunded\",\"type\":\"uint256\"}],\"name\":\"BountyCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"BountyOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"royalty\",\"type\":\"uint256\"}],\"name\":\"BountyPaid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"pot\",\"type\":\"uint256\"}],\"name\":\"BountyRefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"CheckFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"}],\"name\":\"EvaluationStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaidOut\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"SubmissionCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"name\":\"SubmissionEvaluated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"}],\"name\":\"SubmissionForfeited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"SubmissionReturned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"submissionId\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"}],\"name\":\"SubmissionRevealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Unpaused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"BountyBoard_AssetNotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"BountyBoard_AttemptAlive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"readyDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"commitDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"hardStop\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_BadDeadlines\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"BountyBoard_BadPayee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"bps\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_BadRoyalty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"revealWindow\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"evalTimeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"passMargin\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_BadTiming\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"BountyBoard_Busy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_Idle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_NoEvaluationsLeft\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_NoLinkLeft\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"hardStop\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_NoTimeLeft\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"BountyBoard_NotMiner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"BountyBoard_NotResearcher\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_NothingRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"live\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_StillLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"BountyBoard_UnknownEvaluation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_WindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"BountyBoard_WrongReveal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"enumBountyStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"BountyBoard_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bountyId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"submissionId\",\"type\":\"uint256\"},{\"internalType\":\"enumSubmissionStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"BountyBoard_WrongSubmissionStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"BountyBoard_WrongValue\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BountyBoard_ZeroCommitment\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BountyBoard_ZeroEvals\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BountyBoard_ZeroReward\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EnforcedPause\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"oracle\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"EvaluationReceiver_NotOracle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"EvaluationReceiver_WrongEvaluation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ExpectedPause\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"Ledger_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"Ledger_NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"Ledger_OnlySelf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Ledger_TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"Ledger_WrongAmount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"field\",\"type\":\"bytes32\"}],\"name\":\"Terms_BadField\",\"type\":\"error\"}]",
	ID:  "7d19fb4c1d67b752e236fb9e9e7158bcd8",
	Bin: "0x610140604052348015610010575f5ffd5b50604051615f3e380380615f3e83398101604081905261002f91610221565b6001600160a01b0386166080528086868686866001600160401b038216158061006a5750816001600160401b0316816001600160401b031610155b8061007c57506001600160401b038316155b156100ba5760405163094ddfdf60e31b81526001600160401b0380851660048301528084166024830152821660448201526064015b60405180910390fd5b6001600160401b0393841660a05291831660c052821660e0521661010052506001600160a01b03811661010257604051631e4fbdf760e01b81525f60048201526024016100b1565b61010b81610185565b50856001600160a01b03166357970e936040518163ffffffff1660e01b8152600401602060405180830381865afa158015610148573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016c9190610297565b6001600160a01b031661012052506102b9945050505050565b600780546001600160a01b031916905561019e816101a1565b50565b600680546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b6001600160a01b038116811461019e575f5ffd5b80516001600160401b038116811461021c575f5ffd5b919050565b5f5f5f5f5f5f60c08789031215610236575f5ffd5b8651610241816101f2565b955061024f60208801610206565b945061025d60408801610206565b935061026b60608801610206565b925061027960808801610206565b915060a0870151610289816101f2565b809150509295509295509295565b5f602082840312156102a7575f5ffd5b81516102b2816101f2565b9392505050565b60805160a05160c05160e0516101005161012051615b7a6103c45f395f8181611504015261154201525f8181610706015261414b01525f81816106d3015281816132d501528181613d0f01526140eb01525f81816105920152818161210401528181612b53015281816131f80152613d4601525f81816104440152818161212c01528181612b080152818161321c0152613d7001525f81816104f40152818161090401528181610e8a0152818161144801528181611564015281816115bd01528181611684015281816116c001528181611a21015281816121c80152818161227501528181612371015281816123fd0152818161279a01528181613e2901526141140152615b7a5ff3fe608060405260043610610228575f3560e01c80637dc0d1d011610129578063a41e2294116100a8578063e30c39781161006d578063e30c39781461076c578063ee8c4bbf14610789578063f2f03877146107b5578063f2fde38b146107c8578063f940e385146107e7575f5ffd5b8063a41e229414610660578063adb5735c146106a3578063b82687c2146106c2578063c9cb64a6146106f5578063cc1f0d2d14610728575f5ffd5b80638da5cb5b116100ee5780638da5cb5b146105d357806395996af1146105f057806398780c4c146106035780639a26066614610622578063a013b1e714610641575f5ffd5b80637dc0d1d0146104e35780638456cb591461052e57806385097ae714610542578063863d22c7146105815780638a635201146105b4575f5ffd5b80633e362c96116101b557806353236d741161017a57806353236d74146104335780635c975abb1461047e578063715018a61461049c578063716d3dcb146104b057806379ba5097146104cf575f5ffd5b80633e362c96146103995780633f4ba83a146103ad57806340e58ee5146103c1578063471490ce146103e05780634cca358914610414575f5ffd5b80631d22ac6b116101fb5780631d22ac6b146102c75780632177c929146102f357806332145f901461032c578063337143091461034b5780633a6b54481461036a575f5ffd5b80630aebeb4e1461022c578063124efe8d1461024d5780631826f6f0146102895780631cc928da146102a8575b5f5ffd5b348015610237575f5ffd5b5061024b610246366004614988565b610806565b005b348015610258575f5ffd5b5061026c610267366004614988565b6108f9565b6040516001600160601b0390911681526020015b60405180910390f35b348015610294575f5ffd5b5061024b6102a33660046149be565b6109ac565b3480156102b3575f5ffd5b5061024b6102c2366004614a18565b6109de565b3480156102d2575f5ffd5b506102e66102e1366004614a18565b610a6f565b6040516102809190614ab3565b3480156102fe575f5ffd5b5061031e61030d366004614988565b60016020525f908152604090205481565b604051908152602001610280565b348015610337575f5ffd5b5061031e610346366004614988565b610bb0565b348015610356575f5ffd5b5061024b610365366004614a18565b610c8f565b348015610375575f5ffd5b50610389610384366004614988565b610db4565b6040519015158152602001610280565b3480156103a4575f5ffd5b5061031e5f5481565b3480156103b8575f5ffd5b5061024b610f5d565b3480156103cc575f5ffd5b5061024b6103db366004614988565b610f6f565b3480156103eb575f5ffd5b506103ff6103fa366004614988565b61100e565b60405163ffffffff9091168152602001610280565b34801561041f575f5ffd5b5061024b61042e366004614988565b611071565b34801561043e575f5ffd5b506104667f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610280565b348015610489575f5ffd5b50600754600160a01b900460ff16610389565b3480156104a7575f5ffd5b5061024b611233565b3480156104bb575f5ffd5b506103896104ca366004614b09565b611244565b3480156104da575f5ffd5b5061024b611278565b3480156104ee575f5ffd5b506105167f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610280565b348015610539575f5ffd5b5061024b6112b9565b34801561054d575f5ffd5b5061056161055c366004614a18565b6112c9565b604080516001600160401b03938416815292909116602083015201610280565b34801561058c575f5ffd5b506104667f000000000000000000000000000000000000000000000000000000000000000081565b3480156105bf575f5ffd5b5061031e6105ce366004614b24565b611303565b3480156105de575f5ffd5b506006546001600160a01b0316610516565b61031e6105fe366004614b9c565b611325565b34801561060e575f5ffd5b5061024b61061d366004614bee565b611671565b34801561062d575f5ffd5b5061024b61063c366004614c25565b611730565b34801561064c575f5ffd5b5061024b61065b366004614b09565b611994565b34801561066b575f5ffd5b5061067f61067a366004614c8e565b611a1c565b6040805193845260208401929092526001600160601b031690820152606001610280565b3480156106ae575f5ffd5b5061031e6106bd366004614cc3565b611b06565b3480156106cd575f5ffd5b506104667f000000000000000000000000000000000000000000000000000000000000000081565b348015610700575f5ffd5b506104667f000000000000000000000000000000000000000000000000000000000000000081565b348015610733575f5ffd5b5061031e610742366004614cc3565b6001600160a01b039182165f90815260056020908152604080832093909416825291909152205490565b348015610777575f5ffd5b506007546001600160a01b0316610516565b348015610794575f5ffd5b506107a86107a3366004614988565b611b24565b6040516102809190614dfa565b6103ff6107c3366004614ecd565b611dc9565b3480156107d3575f5ffd5b5061024b6107e2366004614b09565b611fdd565b3480156107f2575f5ffd5b5061031e610801366004614cc3565b61204e565b61080e612062565b5f8181526002602052604090206001815460ff16600481111561083357610833614a8b565b03610896578054600160881b900464ffffffffff16421161089157805461086990600160881b900464ffffffffff166001614f01565b604051632c3dd89560e21b815260048101919091524260248201526044015b60405180910390fd5b6108ca565b6108a1826002612097565b506108ab816120f4565b6108ca57805461086990600160d81b900464ffffffffff166001614f01565b8054610100900460ff16156108e3576108e38282612239565b6108ed82826123d7565b506108f661246f565b50565b5f610902612062565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166367d42a8b61093a84612499565b600201546040518263ffffffff1660e01b815260040161095c91815260200190565b6020604051808303815f875af1158015610978573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061099c9190614f28565b90505b6109a761246f565b919050565b3330146109ce57604051635b4cbc5360e01b8152336004820152602401610888565b6109d98383836124d4565b505050565b6109e6612062565b5f6109f083612499565b5f84815260036020908152604080832063ffffffff871684529091529020805491925090610a2790600160c81b900460ff16612606565b610a5557805460405163fa364ca160e01b81526108889186918691600160c81b900460ff1690600401614f43565b610a6184848484612659565b5050610a6b61246f565b5050565b60408051610140810182525f60a0820181815260c0830182905260e08301829052610100830182905261012083018290528252602082018190529181018290526060810182905260808101919091525f83815260036020818152604080842063ffffffff8716855282529283902091820154835160a08101855283546001600160a01b038082168352909216928101839052600160d81b90910460ff1693810193909352600282015460608401529091901515906080810182610b32575f610b38565b83600101545b9052835281546020840190600160c81b900460ff166008811115610b5e57610b5e614a8b565b90816008811115610b7157610b71614a8b565b9052508154600160d01b810460ff166040850152600160a01b900464ffffffffff16606084015280610ba857600182015460808401525b505092915050565b5f610bb9612062565b5f8281526002602052604090208054610100900460ff1615610bfe5760038101546040516306c7118560e41b8152610888918591600401918252602082015260400190565b805461ff0019166101001781556001815460ff166004811115610c2357610c23614a8b565b03610c3a57610c328382612707565b91505061099f565b6002815460ff166004811115610c5257610c52614a8b565b14610c7a57805460405163f4ddd54d60e01b815261088891859160ff90911690600401614f63565b610c84838261289c565b9150506109a761246f565b610c97612062565b5f610ca3836002612097565b90505f610cb8848463ffffffff166001612a86565b90505f610cc482612afc565b915050804211610cd957610869816001614f01565b610ce583836008612b80565b60018301546006840180546001600160601b0390921691601090610d1a908490600160801b90046001600160801b0316614f77565b82546001600160801b039182166101009390930a92830291909202199091161790555081546040516001600160a01b039091169063ffffffff86169087907fb5c5b54d5a6ec97f1e687b45593bfac1ea7143e0d4814f5e757ea73fb30d4a4b905f90a481546001840154610da9916001600160a01b0316905f90600160601b90046001600160601b0316612c4a565b505050610a6b61246f565b5f8181526002602052604081206001815460ff166004811115610dd957610dd9614a8b565b14610ded57610de7816120f4565b15610e01565b8054600160881b900464ffffffffff164211155b15610e0e57505f92915050565b6001815460ff166004811115610e2657610e26614a8b565b14158015610e4a57506002815460ff166004811115610e4757610e47614a8b565b14155b15610e5757505f92915050565b8054610100900460ff161580610e7857506004810154600160d01b900460ff165b15610e865750600192915050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316639b90249784600301546040518263ffffffff1660e01b8152600401610eda91815260200190565b6040805180830381865afa158015610ef4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f189190614fb5565b91509150610f2582612ce5565b80610f5457506001826005811115610f3f57610f3f614a8b565b148015610f545750806001600160401b031642115b95945050505050565b610f65612d15565b610f6d612d42565b565b610f77612062565b5f610f83826002612097565b60048101549091506001600160a01b03163314610fcd5760048181015460405163962a6ba160e01b81526001600160a01b0390911691810191909152336024820152604401610888565b805462010000900462ffffff16156108e357805460405163313eeab560e01b8152600481018490526201000090910462ffffff166024820152604401610888565b5f818152600260208190526040822090815460ff16600481111561103457611034614a8b565b1461103f575f61106a565b80545f84815260046020526040902061106a9163ffffffff65010000000000909104811690612d9716565b9392505050565b611079612062565b5f8181526002602052604090208054610100900460ff166110b0576040516326a6529d60e21b815260048101839052602401610888565b6001815460ff1660048111156110c8576110c8614a8b565b141580156110ec57506002815460ff1660048111156110e9576110e9614a8b565b14155b1561111457805460405163f4ddd54d60e01b815261088891849160ff90911690600401614f63565b80545f838152600360209081526040808320600160681b90940463ffffffff16808452939091528120908215611155578154600160d01b900460ff16611165565b6004840154600160c81b900460ff165b90506111718585612239565b600384015460405160ff8316815263ffffffff85169087907f4fbb154726bd9ebe7ed636976214d43716bff869839aa856137bb603570b2ba99060200160405180910390a48263ffffffff165f036111de5760021960ff8216016111d9576111d985856123d7565b611227565b600360ff8216101561121b57815460ff60c81b1916600160c91b1782555f8581526004602052604090206111d99063ffffffff85811690612e6216565b61122785848685612659565b505050506108f661246f565b61123b612d15565b610f6d5f612e8a565b5f6001600160a01b038216158061127257506001600160a01b0382165f9081526008602052604090205460ff165b92915050565b60075433906001600160a01b031681146112b05760405163118cdaa760e01b81526001600160a01b0382166004820152602401610888565b6108f681612e8a565b6112c1612d15565b610f6d612ea3565b5f82815260036020908152604080832063ffffffff8516845290915281208190819081906112f690612afc565b9097909650945050505050565b5f61131d846113173686900386018661501a565b84612ee6565b949350505050565b5f61132e612062565b611336612fcc565b6113436020860186614b09565b6001600160a01b0316336001600160a01b031614611393576113686020860186614b09565b60405163962a6ba160e01b81526001600160a01b039091166004820152336024820152604401610888565b61139c82612ff7565b5f5f81546113a9906150ad565b918290555090505f6113c86113c336889003880188615101565b61338d565b5f8381526002602052604090209091506113e4908288866133de565b5f6113f26020850185614b09565b6001600160a01b03161461142f5761142f6114106020850185614b09565b33611421604087016020880161526c565b6001600160801b0316613794565b60405163ed44946960e01b81525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ed44946990611481908a908a908a90600401615415565b60408051808303815f875af115801561149c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114c0919061543a565b91505f90506114e66114e1836114dc60a0890160808a0161545e565b613887565b6138b7565b90506001600160601b0381161561161d576115356001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633306001600160601b0385166138ee565b6115926001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f00000000000000000000000000000000000000000000000000000000000000006001600160601b038416613924565b604051632ec19a3d60e01b8152306004820152602481018490526001600160601b03821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632ec19a3d906064015f604051808303815f87803b158015611606575f5ffd5b505af1158015611618573d5f5f3e3d5ffd5b505050505b82336001600160a01b0316857ff9f64a2671498d46747c31fd18c1fdf35ac79edc3f5cbe517a311a1a5ab828ae888b8b8760405161165e9493929190615495565b60405180910390a450505061131d61246f565b611679612062565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116f35760405163469ed3f560e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610888565b8035821461171e57604051630b8c651160e01b81526004810183905281356024820152604401610888565b611728828261399e565b610a6b61246f565b611738612062565b611743876002612097565b505f611757888863ffffffff166001612a86565b80549091506001600160a01b0316331461179857805460405163f0b4e23f60e01b81526001600160a01b039091166004820152336024820152604401610888565b6001600160a01b03861615806117b657506001600160a01b03861630145b156117df576040516303cf8ed160e51b81526001600160a01b0387166004820152602401610888565b6117f085856218da5960ea1b613af8565b5f5f6117fb83612afc565b915091508142101561182957604051632c3dd89560e21b815260048101839052426024820152604401610888565b80421115611853576040516315a7138360e01b815260048101829052426024820152604401610888565b6040805160a0810182523381526001600160a01b038a16602082015260ff89169181019190915260608101879052608081018690525f6118948c8388612ee6565b9050846001015481146118ca576001850154604051632737741160e01b8152600481019190915260248101829052604401610888565b8454600160c91b62ff00ff60c81b19909116600160d81b60ff8c16021717855560018501879055600285018890556003850180546001600160a01b0319166001600160a01b038c161790555f8c81526004602052604090206119359063ffffffff8d811690612e6216565b336001600160a01b03168b63ffffffff168d7fecfcab04bf9560c8b0e97f2275db83631710233549801b51b0060581a946d84b8560405161197691906155b4565b60405180910390a4505050505061198b61246f565b50505050505050565b61199c612d15565b806001600160a01b03163b5f036119d1576040516307c3451760e51b81526001600160a01b0382166004820152602401610888565b6001600160a01b0381165f81815260086020526040808220805460ff19166001179055517f0e057436ecd2dd0d29eb1335ca540924d1457bbe2b040289a04d7731b8c93f369190a250565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c8fa5d23866040518263ffffffff1660e01b8152600401611a6b91906155c2565b602060405180830381865afa158015611a86573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aaa9190614f28565b90505f611aba6020860186614b09565b6001600160a01b031614611ace575f611ade565b611ade604085016020860161526c565b6001600160801b03169250611afd816114dc60a087016080880161545e565b91509250925092565b5f611b0f612062565b611b1a838385613b3a565b905061127261246f565b611be3604080516101c0810182525f808252602082018190529091820190815260408051610140810182525f8082526020828101829052928201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082015291019081525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101409091015290565b5f8281526002602081815260409283902083516101c0810185526004808301546001600160a01b0316825293820154928101929092528054909391929183019160ff90911690811115611c3857611c38614a8b565b8152602001611d0583604080516101408101825260058301546001600160a01b03808216835260068501546001600160801b0316602084015260018501546001600160601b0380821695850195909552600160601b9004909316606083015263ffffffff600160c01b909104166080820152825464ffffffffff600160881b8204811660a0840152600160b01b8204811660c0840152600160d81b9091041660e0820152600783015490911661010082015260049091015461ffff600160a01b9091041661012082015290565b815260068301546001600160801b03600160801b909104166020820152825463ffffffff6501000000000082048116604084015262ffffff620100008304166060840152600160481b82048116608084015260ff6101008084048216151560a0860152600160681b909304821660c0850152600386015460e08501526004860154600160d01b81048216151593850193909352600160c81b909204909116610120830152600590930154600160e01b90049092166101409092019190915292915050565b5f611dd2612062565b5f611dde846002612097565b60018101549091505f90611e04906001600160601b03600160601b820481169116614f01565b9050803414611e2f5760405163cc8dfedb60e01b815260048101829052346024820152604401610888565b5f849003611e5057604051630a98690160e21b815260040160405180910390fd5b611e5982613ca1565b8154611e759065010000000000900463ffffffff1660016155d1565b825468ffffffff000000000019166501000000000063ffffffff831602178084559093506001908390600290611eb790849062010000900462ffffff166155ed565b92506101000a81548162ffffff021916908362ffffff160217905550600360ff16825f0160098282829054906101000a900463ffffffff16611ef991906155d1565b82546101009290920a63ffffffff8181021990931691831602179091555f87815260036020908152604080832093881683529290522080547fffffffffffffff00000000000000000000000000000000000000000000000000163364ffffffffff60a01b191617600160a01b4264ffffffffff160217808255909150600190829060ff60c81b1916600160c81b83021790555060018101859055604051858152339063ffffffff86169088907fe4a2ac2e0b757a90c4e225b282df82b77722feb3f63e6b9e53d9d5e02a54f0a69060200160405180910390a450505061127261246f565b611fe5612d15565b600780546001600160a01b0383166001600160a01b031990911681179091556120166006546001600160a01b031690565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f612057612062565b611b1a338484613b3a565b61206a613f13565b610f6d60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613f53565b5f8281526002602052604090208160048111156120b6576120b6614a8b565b815460ff1660048111156120cc576120cc614a8b565b1461127257805460405163f4ddd54d60e01b815261088891859160ff90911690600401614f63565b80545f9081906001600160401b037f0000000000000000000000000000000000000000000000000000000000000000811691612161917f0000000000000000000000000000000000000000000000000000000000000000169064ffffffffff600160b01b90910416614f01565b61216b9190614f01565b835490915062010000900462ffffff1615801561218757508042115b806121a057508254600160d81b900464ffffffffff1642115b8061106a575060028301546040516372371c2360e11b815230600482015260248101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e46e384690604401602060405180830381865afa158015612215573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061106a9190615613565b600381015460048201545f90600160d01b900460ff1661234c57604051639b90249760e01b8152600481018390525f9081906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639b902497906024016040805180830381865afa1580156122b9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122dd9190614fb5565b909250905060018260058111156122f6576122f6614a8b565b14801561230b5750806001600160401b031642115b925082158015612321575061231f82612ce5565b155b15612349576040516304a3682560e11b81526004810187905260248101859052604401610888565b50505b61235583613f5a565b80156123d1576040516318c882f360e31b8152600481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c6441798906024015f604051808303815f87803b1580156123ba575f5ffd5b505af11580156123cc573d5f5f3e3d5ffd5b505050505b50505050565b6123e18282613f9a565b60028101546040516367d42a8b60e01b815260048101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906367d42a8b906024016020604051808303815f875af115801561244b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109d99190614f28565b610f6d5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612091565b5f8181526002602052604090206003815460ff1660048111156124be576124be614a8b565b146109a7576124ce826004612097565b50919050565b6040516370a0823160e01b81523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015612518573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061253c919061562e565b90506125526001600160a01b038516848461404d565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015612596573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125ba919061562e565b6125c49083615645565b90508281146125ff5760405163e662aadb60e01b81526001600160a01b03861660048201526024810184905260448101829052606401610888565b5050505050565b5f600182600881111561261b5761261b614a8b565b14806126385750600282600881111561263657612636614a8b565b145b806112725750600382600881111561265257612652614a8b565b1492915050565b60038101545f906001600160a01b0316156126815760038201546001600160a01b031661268d565b81546001600160a01b03165b905061269b83836007612b80565b806001600160a01b03168463ffffffff16867f07e2ae072b282b7d4a4dabc3358406c270159ad137eac1963a8e093a6258d81b60405160405180910390a460018301546125ff9082905f90612702906001600160601b03600160601b820481169116614f01565b61405a565b80545f90600160881b900464ffffffffff16421115612751578154604051633cfb931d60e11b8152600160881b90910464ffffffffff166004820152426024820152604401610888565b815463ffffffff60681b191682556004820180545f919060199061277e90600160c81b900460ff16615658565b91906101000a81548160ff021916908360ff160217905590505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663a027a2643086600201546040518363ffffffff1660e01b81526004016127fe9291906001600160a01b03929092168252602082015260400190565b6102c060405180830381865afa15801561281a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061283e91906156a2565b50509050610f5485855f856040518060a00160405280875f01516001600160a01b03168152602001875f01516001600160a01b03168152602001876060015160ff168152602001876080015181526020018760a001518152506140e4565b80545f90600160d81b900464ffffffffff164211156128e6578154604051633cfb931d60e11b8152600160d81b90910464ffffffffff166004820152426024820152604401610888565b81545f8481526004602052604081209091612914919063ffffffff65010000000000909104811690612d9716565b90508063ffffffff165f0361293f57604051632ef5395560e21b815260048101859052602401610888565b5f84815260046020526040902061295f9063ffffffff8084169061423e16565b5f84815260036020908152604080832063ffffffff8581168086529190935292208054600360c81b60ff60c81b19909116178155855463ffffffff60681b1916600160681b9093029290921780865560019186916009916129ca918591600160481b90910416615823565b92506101000a81548163ffffffff021916908363ffffffff1602179055505f815f01601a81819054906101000a900460ff16612a0590615658565b82546101009290920a60ff8181021990931682841691909102179092556040805160a08101825285546001600160a01b0380821683526003880154166020830152600160d81b9004909216908201526002840154606082015260018401546080820152909150612a7c9087908790869085906140e4565b9695505050505050565b5f8381526003602090815260408083208584529091529020816008811115612ab057612ab0614a8b565b8154600160c81b900460ff166008811115612acd57612acd614a8b565b1461106a57805460405163fa364ca160e01b81526108889186918691600160c81b900460ff169060040161583f565b80545f908190612b44907f00000000000000000000000000000000000000000000000000000000000000006001600160401b031690600160a01b900464ffffffffff16614f01565b9150612b796001600160401b037f00000000000000000000000000000000000000000000000000000000000000001683614f01565b9050915091565b82546001908490600290612ba090849062010000900462ffffff1661585a565b92506101000a81548162ffffff021916908362ffffff160217905550815f01601a9054906101000a900460ff166003612bd99190615875565b60ff16835f0160098282829054906101000a900463ffffffff16612bfd9190615823565b92506101000a81548163ffffffff021916908363ffffffff16021790555080825f0160196101000a81548160ff02191690836008811115612c4057612c40614a8b565b0217905550505050565b805f03612c5657505050565b6001600160a01b038084165f90815260056020908152604080832093861683529290529081208054839290612c8c908490614f01565b92505081905550816001600160a01b0316836001600160a01b03167f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d583604051612cd891815260200190565b60405180910390a3505050565b5f6004826005811115612cfa57612cfa614a8b565b14806112725750600582600581111561265257612652614a8b565b6006546001600160a01b03163314610f6d5760405163118cdaa760e01b8152336004820152602401610888565b612d4a614267565b6007805460ff60a01b191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f805b600883901c8111612e59575f818152602085905260409020548015612e4857612e39612dc882196001614f01565b82165f60076001600160801b038311901b905060066001600160401b0383831c11901b17600563ffffffff83831c11901b17600461ffff83831c11901b17600360ff83831c11901b176002600f83831c116d010102020202030303030303030360801b911b9190911791821c1a1790565b600883901b1792505050611272565b50612e52816150ad565b9050612d9a565b505f9392505050565b600881901c5f90815260209290925260409091208054600160ff9093169290921b9091179055565b600780546001600160a01b03191690556108f681614291565b612eab612fcc565b6007805460ff60a01b1916600160a01b1790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258612d7a3390565b5f7f5e023e4e6c265a1d049edb00de18395e10d05b57b0fc35ac754e825337194012463086865f015187602001518860800151612f5c8a604001518b606001516040805160ff841660208201529081018290525f9060600160405160208183030381529060405280519060200120905092915050565b6040805160208101999099528801969096526001600160a01b039485166060880152608087019390935290831660a086015290911660c084015260e08301526101008201526101208101839052610140016040516020818303038152906040528051906020012090509392505050565b600754600160a01b900460ff1615610f6d5760405163d93c066560e01b815260040160405180910390fd5b6130076104ca6020830183614b09565b61303d576130186020820182614b09565b6040516307c3451760e51b81526001600160a01b039091166004820152602401610888565b61304d604082016020830161526c565b6001600160801b03165f036130755760405163b3ea673d60e01b815260040160405180910390fd5b61308560a082016080830161545e565b63ffffffff165f036130aa57604051635cb00aa560e11b815260040160405180910390fd5b5f806130b96020840184614b09565b6001600160a01b0316146130cd575f6130dd565b6130dd604083016020840161526c565b6001600160801b031690508034146131115760405163cc8dfedb60e01b815260048101829052346024820152604401610888565b5f8061312561012085016101008601614b09565b6001600160a01b0316148061315357503061314861012085016101008601614b09565b6001600160a01b0316145b905061271061316a6101408501610120860161588e565b61ffff16118061319657506131876101408401610120850161588e565b61ffff16158015906131965750805b156131ed576131ad61012084016101008501614b09565b6131bf6101408501610120860161588e565b6040516302eb637b60e21b81526001600160a01b03909216600483015261ffff166024820152604401610888565b5f6001600160401b037f00000000000000000000000000000000000000000000000000000000000000008116907f00000000000000000000000000000000000000000000000000000000000000001661324c60e0870160c088016158a7565b6001600160401b031661325f9190614f01565b6132699190614f01565b90504261327c60c0860160a087016158a7565b6001600160401b03161115806132c2575061329d60c0850160a086016158a7565b6001600160401b03166132b660e0860160c087016158a7565b6001600160401b031611155b8061332257506132fc6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001660036158c2565b6133069082614f01565b613317610100860160e087016158a7565b6001600160401b0316105b156123d15761333760c0850160a086016158a7565b61334760e0860160c087016158a7565b613358610100870160e088016158a7565b60405163c8b8d85f60e01b81526001600160401b03938416600482015291831660248301529091166044820152606401610888565b5f7fc71d05ceed81563fc06577e8925a7aea61c125b1911fa69f7574da26fdfedff3826040516020016133c19291906158d9565b604051602081830303815290604052805190602001209050919050565b835460ff1916600117845561340a6133fc60c0830160a084016158a7565b6001600160401b03166142e2565b845464ffffffffff91909116600160881b0264ffffffffff60881b1990911617845561343f6133fc60e0830160c084016158a7565b845464ffffffffff91909116600160b01b0264ffffffffff60b01b199091161784556134756133fc610100830160e084016158a7565b845464ffffffffff91909116600160d81b027affffffffffffffffffffffffffffffffffffffffffffffffffffff9091161784556134b96060820160408301615a3a565b6001850180546bffffffffffffffffffffffff19166001600160601b03929092169190911790556134f06080820160608301615a3a565b6001850180546001600160601b0392909216600160601b0277ffffffffffffffffffffffff0000000000000000000000001990921691909117905561353d61016083016101408401615a55565b6001850180546001600160401b0392909216600160c01b0277ffffffffffffffffffffffffffffffffffffffffffffffff909216919091179055600284018390556004840180546001600160a01b031916331790556135a46101408201610120830161588e565b60048501805461ffff92909216600160a01b0261ffff60a01b199092169190911790556135d961014083016101208401615a70565b60048501805460ff92909216600160b01b0260ff60b01b1990921691909117905561360c61018083016101608401615a70565b60048501805460ff92909216600160b81b0260ff60b81b1990921691909117905561363f61024083016102208401615a8b565b600485018054911515600160c01b0260ff60c01b1990921691909117905561366a6020820182614b09565b6005850180546001600160a01b0319166001600160a01b039290921691909117905561369e6101208301610100840161545e565b60058501805463ffffffff92909216600160a01b0263ffffffff60a01b199092169190911790556136d560a082016080830161545e565b60058501805463ffffffff92909216600160c01b0263ffffffff60c01b1990921691909117905561370c604082016020830161526c565b6006850180546fffffffffffffffffffffffffffffffff19166001600160801b03929092169190911790555f61374a61012083016101008401614b09565b6001600160a01b0316146123d15761376a61012082016101008301614b09565b6007850180546001600160a01b03929092166001600160a01b031990921691909117905550505050565b6040516370a0823160e01b81523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa1580156137d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137fc919061562e565b90506138136001600160a01b0385168430856138ee565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038716906370a0823190602401602060405180830381865afa158015613859573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061387d919061562e565b6125c49190615645565b5f61389963ffffffff83166001614f01565b6138ad60036001600160601b0386166158c2565b61106a91906158c2565b5f6001600160601b038211156138ea576040516306dfcc6560e41b81526060600482015260248101839052604401610888565b5090565b6138fc848484846001614313565b6123d157604051635274afe760e01b81526001600160a01b0385166004820152602401610888565b6139308383835f614380565b6109d95761394183835f6001614380565b61396957604051635274afe760e01b81526001600160a01b0384166004820152602401610888565b6139768383836001614380565b6109d957604051635274afe760e01b81526001600160a01b0384166004820152602401610888565b5f8281526001602090815260408083205480845260029092529091208115806139ce57508054610100900460ff16155b806139dd575083816003015414155b806139f357506004810154600160d01b900460ff165b15613a14576040516303763a3b60e61b815260048101859052602401610888565b805460048201546001830154600160681b90920463ffffffff16915f91613a8491600160b01b90910460ff1690600160c01b900460070b613a5b60e0890160c08a0161545e565b6005870154600160a01b900463ffffffff16613a7f6101208b016101008c01615a55565b6143e2565b90508163ffffffff165f03613aa457613a9f84848784614444565b613af0565b613aaf8386836144d1565b613abf57613a9f84848489614590565b6002613ad16040870160208801615a70565b60ff1603613ae457613a9f8484846145df565b613af0848484886147a0565b505050505050565b60ff8316605514801590613b10575060ff8316607014155b80613b19575081155b156109d957604051630dea7b8760e01b815260048101829052602401610888565b5f6001600160a01b0382161580613b5957506001600160a01b03821630145b15613b8257604051631a8bcb3560e11b81526001600160a01b0383166004820152602401610888565b506001600160a01b038084165f90815260056020908152604080832093861683529290529081205490819003613bde576040516304b279cd60e51b81526001600160a01b03808616600483015284166024820152604401610888565b6001600160a01b038481165f8181526005602090815260408083208886168085529083528184209390935551858152938616939192917fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa24910160405180910390a46001600160a01b03831615613c5e57613c598383836124d4565b61106a565b5f5f5f5f5f85875af1905080613c9957604051631e57ac3d60e31b81526001600160a01b038416600482015260248101839052604401610888565b509392505050565b8054600160b01b900464ffffffffff164210613ce8578054604051633cfb931d60e11b8152600160b01b90910464ffffffffff166004820152426024820152604401610888565b80545f90613d029062010000900462ffffff166001614f01565b90505f6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016613d3a8360036158c2565b613d4491906158c2565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006001600160401b031642613da39190614f01565b613dad9190614f01565b613db79190614f01565b8354909150600160d81b900464ffffffffff16811115613e035782546040516377ce3c9760e01b815260048101839052600160d81b90910464ffffffffff166024820152604401610888565b60028301546040516320555efb60e21b815230600482015260248101919091525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906381557bec906044016040805180830381865afa158015613e75573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613e999190615aa6565b865491935091505f90613ebb90600390600160481b900463ffffffff16614f01565b905080831015613ee857604051633946a58560e21b81526004810182905260248101849052604401610888565b84821015613af057604051631f49cd2560e31b81526004810186905260248101839052604401610888565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15610f6d57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b60038101545f90815260016020526040812055805461ff00191681556004810154600160d01b900460ff16156108f657600401805460ff60d01b19169055565b805460ff1916600490811782556006820180545f909155908201546005830154604080516001600160801b03808616808352600160801b9096041660208201819052936001600160a01b03908116931691839188917f86cb66faabc06bafd75e6b3e987a6e463a3d8ec871056b659e5e7b566d92ad54910160405180910390a36001600160a01b03811661403757613a9f825f6127028688614f01565b614042825f85612c4a565b613af082828661405a565b61397683838360016148b3565b805f0361406657505050565b6001600160a01b03821615614085576140808284836148fd565b61408f565b61408f8382614976565b156140d957816001600160a01b0316836001600160a01b03167f8957f76027b186a481886d5e1dfef5a49a9b792649df75e9dd5e53cde75c71ea83604051612cd891815260200190565b6109d9838383612c4a565b5f806141107f000000000000000000000000000000000000000000000000000000000000000042615ac8565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166301711ef887600201548787877f0000000000000000000000000000000000000000000000000000000000000000876141759190615ae7565b876040518763ffffffff1660e01b815260040161419796959493929190615b06565b6020604051808303815f875af11580156141b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141d7919061562e565b600387018190555f818152600160209081526040918290208a9055905160ff87168152919350839163ffffffff8816918a917fa917abfe122f01297aa85d9c55cb9acd11259eb5d11f798cc6d4dcf89b727cad910160405180910390a45095945050505050565b600881901c5f90815260209290925260409091208054600160ff9093169290921b199091169055565b600754600160a01b900460ff16610f6d57604051638dfc202b60e01b815260040160405180910390fd5b600680546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f64ffffffffff8211156138ea576040516306dfcc6560e41b81526028600482015260248101839052604401610888565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661436f578383151615614363573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405163095ea7b360e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166143d65783831516156143ca573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f60ff861661442f575f8560070b12158015614428575061441263ffffffff84166001600160401b0387166158c2565b614425620f424063ffffffff87166158c2565b10155b9050610f54565b8460070b8260070b1315905095945050505050565b61444d83613f5a565b600161445f6040840160208501615a70565b60ff1614801561448557506004830154600160b81b900460ff161580156144835750805b155b156144c757825460ff1916600217835560405182359085907f8637cec084bf141dbbe8ee94273d6c61f18032fd39bc79ae72f89a59be528c61905f90a36123d1565b6123d18484613f9a565b60058301545f90600160a01b900463ffffffff166144f6610100850160e0860161545e565b63ffffffff161461450857505f61106a565b600261451a6040850160208601615a70565b60ff16036145505781801561454957506004840154600160c01b900460ff161580614549575061014083013515155b905061106a565b60016145626040850160208601615a70565b60ff1614801561457e57506004840154600160b81b900460ff16155b80156145875750815b15949350505050565b60048301805460ff60d01b1916600160d01b179055604051819063ffffffff84169086907f15b571a1c89a4bb38c0e9f23928c95de002b5ab20bb4e456015b1121ebe5023e905f90a450505050565b5f83815260036020908152604080832063ffffffff85168452909152902061460683613f5a565b61461283826006612b80565b825460ff1916600317835560058301805463ffffffff8416600160e01b027bffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116179055600683015460018401546001600160801b03808316925f926001600160601b03600160601b8204811693614694939190921691600160801b90910416614f01565b61469e9190614f01565b5f60068701819055600487015491925090612710906146c890600160a01b900461ffff16856158c2565b6146d29190615b5b565b6003850154600588015460408051878152602081018590529394506001600160a01b03928316939290911691839163ffffffff8a16918c917f9b716da5f9f6777bc3b5e06abd6c0cdd4692a26c4dc398d8f81e13c1372e1a11910160405180910390a4600788015461474e906001600160a01b03168285612c4a565b6001600160a01b03811661477b57614776825f8661476c878a615645565b6127029190614f01565b614795565b614786825f86612c4a565b61479582826127028689615645565b505050505050505050565b5f84815260036020908152604080832063ffffffff8616845290915290206147c784613f5a565b6147f4848260016147de6040870160208801615a70565b60ff16146147ed576005612b80565b6004612b80565b813563ffffffff8416867f743b7212d589b4077bd2fb962ce7267e6f73a53b855d80d13b5af854ad281c7a61482f6040870160208801615a70565b61483f6060880160408901615a70565b6040805160ff93841681529290911660208301520160405180910390a460038101546001850154614884916001600160a01b0316905f906001600160601b0316612c4a565b600484015460018501546125ff916001600160a01b0316905f90600160601b90046001600160601b0316612c4a565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166143d65783831516156143ca573d5f823e3d81fd5b6040516301826f6f60e41b81526001600160a01b03808516600483015283166024820152604481018290525f903090631826f6f0906201adb0906064015f604051808303815f88803b158015614951575f5ffd5b5087f193505050508015614963575060015b61496e57505f61106a565b50600161106a565b5f5f5f5f5f858761c350f19392505050565b5f60208284031215614998575f5ffd5b5035919050565b6001600160a01b03811681146108f6575f5ffd5b80356109a78161499f565b5f5f5f606084860312156149d0575f5ffd5b83356149db8161499f565b925060208401356149eb8161499f565b929592945050506040919091013590565b63ffffffff811681146108f6575f5ffd5b80356109a7816149fc565b5f5f60408385031215614a29575f5ffd5b823591506020830135614a3b816149fc565b809150509250929050565b6001600160a01b0381511682526001600160a01b03602082015116602083015260ff604082015116604083015260608101516060830152608081015160808301525050565b634e487b7160e01b5f52602160045260245ffd5b60098110614aaf57614aaf614a8b565b9052565b5f61012082019050614ac6828451614a46565b6020830151614ad860a0840182614a9f565b50604083015160ff1660c083015260608301516001600160401b031660e08301526080909201516101009091015290565b5f60208284031215614b19575f5ffd5b813561106a8161499f565b5f5f5f83850360e0811215614b37575f5ffd5b8435935060a0601f1982011215614b4c575f5ffd5b50919460208401945060c09093013592915050565b5f61028082840312156124ce575f5ffd5b60ff811681146108f6575f5ffd5b80356109a781614b72565b5f61014082840312156124ce575f5ffd5b5f5f5f5f6104008587031215614bb0575f5ffd5b614bba8686614b61565b9350610280850135614bcb81614b72565b92506102a08501359150614be3866102c08701614b8b565b905092959194509250565b5f5f828403610180811215614c01575f5ffd5b83359250610160601f1982011215614c17575f5ffd5b506020830190509250929050565b5f5f5f5f5f5f5f60e0888a031215614c3b575f5ffd5b873596506020880135614c4d816149fc565b95506040880135614c5d8161499f565b94506060880135614c6d81614b72565b9699959850939660808101359560a0820135955060c0909101359350915050565b5f5f6103c08385031215614ca0575f5ffd5b614caa8484614b61565b9150614cba846102808501614b8b565b90509250929050565b5f5f60408385031215614cd4575f5ffd5b8235614cdf8161499f565b91506020830135614a3b8161499f565b60058110614aaf57614aaf614a8b565b80516001600160a01b031682526020810151614d2660208401826001600160801b03169052565b506040810151614d4160408401826001600160601b03169052565b506060810151614d5c60608401826001600160601b03169052565b506080810151614d74608084018263ffffffff169052565b5060a0810151614d8f60a08401826001600160401b03169052565b5060c0810151614daa60c08401826001600160401b03169052565b5060e0810151614dc560e08401826001600160401b03169052565b50610100810151614de26101008401826001600160a01b03169052565b506101208101516109d961012084018261ffff169052565b81516001600160a01b031681526102e08101602083015160208301526040830151614e286040840182614cef565b506060830151614e3b6060840182614cff565b5060808301516101a08381019190915260a084015163ffffffff9081166101c085015260c085015181166101e085015260e0850151811661020085015261010085015115156102208501526101208501518116610240850152610140850151610260850152610160850151151561028085015261018085015160ff166102a08501529301519092166102c09091015290565b5f5f60408385031215614ede575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561127257611272614eed565b6001600160601b03811681146108f6575f5ffd5b5f60208284031215614f38575f5ffd5b815161106a81614f14565b83815263ffffffff831660208201526060810161131d6040830184614a9f565b8281526040810161106a6020830184614cef565b6001600160801b03818116838216019081111561127257611272614eed565b6001600160401b03811681146108f6575f5ffd5b80516109a781614f96565b5f5f60408385031215614fc6575f5ffd5b825160068110614fd4575f5ffd5b6020840151909250614a3b81614f96565b60405161028081016001600160401b038111828210171561501457634e487b7160e01b5f52604160045260245ffd5b60405290565b5f60a082840312801561502b575f5ffd5b5060405160a081016001600160401b038111828210171561505a57634e487b7160e01b5f52604160045260245ffd5b60405282356150688161499f565b815260208301356150788161499f565b6020820152604083013561508b81614b72565b6040820152606083810135908201526080928301359281019290925250919050565b5f600182016150be576150be614eed565b5060010190565b8060070b81146108f6575f5ffd5b80356109a7816150c5565b80151581146108f6575f5ffd5b80356109a7816150de565b80356109a781614f96565b5f610280828403128015615113575f5ffd5b5061511c614fe5565b615125836149b3565b8152602083810135908201526040808401359082015261514760608401614b80565b60608201526080838101359082015260a0808401359082015260c0808401359082015261517660e08401614a0d565b60e08201526151886101008401614a0d565b61010082015261519b6101208401614b80565b6101208201526151ae61014084016150d3565b6101408201526151c16101608401614b80565b6101608201526151d46101808401614a0d565b6101808201526151e76101a084016150d3565b6101a08201526151fa6101c08401614a0d565b6101c08201526101e08381013590820152610200808401359082015261522361022084016150eb565b61022082015261523661024084016150f6565b6102408201526152496102608401614a0d565b6102608201529392505050565b80356001600160801b03811681146109a7575f5ffd5b5f6020828403121561527c575f5ffd5b61106a82615256565b61529f82615292836149b3565b6001600160a01b03169052565b60208181013590830152604080820135908301526152bf60608201614b80565b60ff1660608301526080818101359083015260a0808201359083015260c080820135908301526152f160e08201614a0d565b63ffffffff1660e08301526153096101008201614a0d565b63ffffffff166101008301526153226101208201614b80565b60ff1661012083015261533861014082016150d3565b61534861014084018260070b9052565b506153566101608201614b80565b60ff1661016083015261536c6101808201614a0d565b63ffffffff166101808301526153856101a082016150d3565b6153956101a084018260070b9052565b506153a36101c08201614a0d565b63ffffffff166101c08301526101e0818101359083015261020080820135908301526153d261022082016150eb565b15156102208301526153e761024082016150f6565b6001600160401b03166102408301526154036102608201614a0d565b63ffffffff8116610260840152505050565b6102c081016154248286615285565b60ff939093166102808201526102a00152919050565b5f5f6040838503121561544b575f5ffd5b82516020840151909250614a3b81614f14565b5f6020828403121561546e575f5ffd5b813561106a816149fc565b80356109a781614f14565b803561ffff811681146109a7575f5ffd5b6101a081016154a782615292886149b3565b6154b360208701615256565b6001600160801b031660208301526154cd60408701615479565b6001600160601b031660408301526154e760608701615479565b6001600160601b0316606083015261550160808701614a0d565b63ffffffff16608083015261551860a087016150f6565b6001600160401b031660a083015261553260c087016150f6565b6001600160401b031660c083015261554c60e087016150f6565b6001600160401b031660e083015261556761010087016149b3565b6001600160a01b03166101008301526155836101208701615484565b61ffff1661012083015260ff851661014083015261016082018490526001600160601b038316610180830152610f54565b60a081016112728284614a46565b61028081016112728284615285565b63ffffffff818116838216019081111561127257611272614eed565b62ffffff818116838216019081111561127257611272614eed565b80516109a7816150de565b5f60208284031215615623575f5ffd5b815161106a816150de565b5f6020828403121561563e575f5ffd5b5051919050565b8181038181111561127257611272614eed565b5f60ff821660ff810361566d5761566d614eed565b60010192915050565b80516109a78161499f565b80516109a781614b72565b80516109a7816149fc565b80516109a7816150c5565b5f5f5f8385036102c08112156156b6575f5ffd5b6102808112156156c4575f5ffd5b506156cd614fe5565b6156d685615676565b815260208581015190820152604080860151908201526156f860608601615681565b60608201526080858101519082015260a0808601519082015260c0808601519082015261572760e0860161568c565b60e0820152615739610100860161568c565b61010082015261574c6101208601615681565b61012082015261575f6101408601615697565b6101408201526157726101608601615681565b610160820152615785610180860161568c565b6101808201526157986101a08601615697565b6101a08201526157ab6101c0860161568c565b6101c08201526101e0858101519082015261020080860151908201526157d46102208601615608565b6102208201526157e76102408601614faa565b6102408201526157fa610260860161568c565b610260820152925061580f6102808501615681565b6102a0949094015192959394509192915050565b63ffffffff828116828216039081111561127257611272614eed565b838152602081018390526060810161131d6040830184614a9f565b62ffffff828116828216039081111561127257611272614eed565b60ff828116828216039081111561127257611272614eed565b5f6020828403121561589e575f5ffd5b61106a82615484565b5f602082840312156158b7575f5ffd5b813561106a81614f96565b808202811582820484141761127257611272614eed565b82815281516001600160a01b031660208201526102a0810160208301516040830152604083015160608301526060830151615919608084018260ff169052565b50608083015160a083015260a083015160c083015260c083015160e083015260e083015161595061010084018263ffffffff169052565b5061010083015163ffffffff81166101208401525061012083015160ff81166101408401525061014083015161598c61016084018260070b9052565b5061016083015160ff81166101808401525061018083015163ffffffff81166101a0840152506101a08301516159c86101c084018260070b9052565b506101c083015163ffffffff81166101e0840152506101e0830151610200830152610200830151610220830152610220830151615a0a61024084018215159052565b506102408301516001600160401b0381166102608401525061026083015163ffffffff8116610280840152613c99565b5f60208284031215615a4a575f5ffd5b813561106a81614f14565b5f60208284031215615a65575f5ffd5b813561106a816150c5565b5f60208284031215615a80575f5ffd5b813561106a81614b72565b5f60208284031215615a9b575f5ffd5b813561106a816150de565b5f5f60408385031215615ab7575f5ffd5b505080516020909101519092909150565b6001600160401b03818116838216019081111561127257611272614eed565b6001600160401b03828116828216039081111561127257611272614eed565b86815263ffffffff8616602082015260ff851660408201526101408101615b306060830186614a46565b6001600160401b0384166101008301526001600160401b038316610120830152979650505050505050565b5f82615b7557634e487b7160e01b5f52601260045260245ffd5b50049056",
}

// BountyBoard is an auto generated Go binding around an Ethereum contract.
type BountyBoard struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BountyBoard) GetABI() abi.ABI {
	return c.abi
}

// NewBountyBoard creates a new instance of BountyBoard.
func NewBountyBoard() *BountyBoard {
	parsed, err := BountyBoardMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BountyBoard{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BountyBoard) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address oracle_, uint64 revealDelay_, uint64 revealWindow_, uint64 evalTimeout_, uint64 passMargin_, address owner_) returns()
func (bountyBoard *BountyBoard) PackConstructor(oracle_ common.Address, revealDelay_ uint64, revealWindow_ uint64, evalTimeout_ uint64, passMargin_ uint64, owner_ common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("", oracle_, revealDelay_, revealWindow_, evalTimeout_, passMargin_, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (bountyBoard *BountyBoard) PackAcceptOwnership() []byte {
	enc, err := bountyBoard.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (bountyBoard *BountyBoard) TryPackAcceptOwnership() ([]byte, error) {
	return bountyBoard.abi.Pack("acceptOwnership")
}

// PackAllowAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa013b1e7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowAsset(address asset) returns()
func (bountyBoard *BountyBoard) PackAllowAsset(asset common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("allowAsset", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa013b1e7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowAsset(address asset) returns()
func (bountyBoard *BountyBoard) TryPackAllowAsset(asset common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("allowAsset", asset)
}

// PackAssetAllowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x716d3dcb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assetAllowed(address asset) view returns(bool)
func (bountyBoard *BountyBoard) PackAssetAllowed(asset common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("assetAllowed", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssetAllowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x716d3dcb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assetAllowed(address asset) view returns(bool)
func (bountyBoard *BountyBoard) TryPackAssetAllowed(asset common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("assetAllowed", asset)
}

// UnpackAssetAllowed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x716d3dcb.
//
// Solidity: function assetAllowed(address asset) view returns(bool)
func (bountyBoard *BountyBoard) UnpackAssetAllowed(data []byte) (bool, error) {
	out, err := bountyBoard.abi.Unpack("assetAllowed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBountyCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e362c96.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bountyCount() view returns(uint256)
func (bountyBoard *BountyBoard) PackBountyCount() []byte {
	enc, err := bountyBoard.abi.Pack("bountyCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBountyCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e362c96.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bountyCount() view returns(uint256)
func (bountyBoard *BountyBoard) TryPackBountyCount() ([]byte, error) {
	return bountyBoard.abi.Pack("bountyCount")
}

// UnpackBountyCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e362c96.
//
// Solidity: function bountyCount() view returns(uint256)
func (bountyBoard *BountyBoard) UnpackBountyCount(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("bountyCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBountyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2177c929.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bountyOf(bytes32 evalId) view returns(uint256)
func (bountyBoard *BountyBoard) PackBountyOf(evalId [32]byte) []byte {
	enc, err := bountyBoard.abi.Pack("bountyOf", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBountyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2177c929.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bountyOf(bytes32 evalId) view returns(uint256)
func (bountyBoard *BountyBoard) TryPackBountyOf(evalId [32]byte) ([]byte, error) {
	return bountyBoard.abi.Pack("bountyOf", evalId)
}

// UnpackBountyOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2177c929.
//
// Solidity: function bountyOf(bytes32 evalId) view returns(uint256)
func (bountyBoard *BountyBoard) UnpackBountyOf(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("bountyOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40e58ee5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) PackCancel(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("cancel", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40e58ee5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) TryPackCancel(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("cancel", bountyId)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1cc928da.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(uint256 bountyId, uint32 submissionId) returns()
func (bountyBoard *BountyBoard) PackClaim(bountyId *big.Int, submissionId uint32) []byte {
	enc, err := bountyBoard.abi.Pack("claim", bountyId, submissionId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1cc928da.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(uint256 bountyId, uint32 submissionId) returns()
func (bountyBoard *BountyBoard) TryPackClaim(bountyId *big.Int, submissionId uint32) ([]byte, error) {
	return bountyBoard.abi.Pack("claim", bountyId, submissionId)
}

// PackClosable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a6b5448.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function closable(uint256 bountyId) view returns(bool)
func (bountyBoard *BountyBoard) PackClosable(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("closable", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClosable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a6b5448.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function closable(uint256 bountyId) view returns(bool)
func (bountyBoard *BountyBoard) TryPackClosable(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("closable", bountyId)
}

// UnpackClosable is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3a6b5448.
//
// Solidity: function closable(uint256 bountyId) view returns(bool)
func (bountyBoard *BountyBoard) UnpackClosable(data []byte) (bool, error) {
	out, err := bountyBoard.abi.Unpack("closable", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackClose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0aebeb4e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function close(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) PackClose(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("close", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0aebeb4e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function close(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) TryPackClose(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("close", bountyId)
}

// PackCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2f03877.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function commit(uint256 bountyId, bytes32 commitment) payable returns(uint32 submissionId)
func (bountyBoard *BountyBoard) PackCommit(bountyId *big.Int, commitment [32]byte) []byte {
	enc, err := bountyBoard.abi.Pack("commit", bountyId, commitment)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2f03877.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function commit(uint256 bountyId, bytes32 commitment) payable returns(uint32 submissionId)
func (bountyBoard *BountyBoard) TryPackCommit(bountyId *big.Int, commitment [32]byte) ([]byte, error) {
	return bountyBoard.abi.Pack("commit", bountyId, commitment)
}

// UnpackCommit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf2f03877.
//
// Solidity: function commit(uint256 bountyId, bytes32 commitment) payable returns(uint32 submissionId)
func (bountyBoard *BountyBoard) UnpackCommit(data []byte) (uint32, error) {
	out, err := bountyBoard.abi.Unpack("commit", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95996af1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function create((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) payable returns(uint256 bountyId)
func (bountyBoard *BountyBoard) PackCreate(terms Terms, setCodec uint8, setCid [32]byte, params BountyParams) []byte {
	enc, err := bountyBoard.abi.Pack("create", terms, setCodec, setCid, params)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95996af1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function create((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) payable returns(uint256 bountyId)
func (bountyBoard *BountyBoard) TryPackCreate(terms Terms, setCodec uint8, setCid [32]byte, params BountyParams) ([]byte, error) {
	return bountyBoard.abi.Pack("create", terms, setCodec, setCid, params)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95996af1.
//
// Solidity: function create((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) payable returns(uint256 bountyId)
func (bountyBoard *BountyBoard) UnpackCreate(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("create", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCredit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc1f0d2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (bountyBoard *BountyBoard) PackCredit(creditor common.Address, asset common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("credit", creditor, asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCredit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc1f0d2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (bountyBoard *BountyBoard) TryPackCredit(creditor common.Address, asset common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("credit", creditor, asset)
}

// UnpackCredit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcc1f0d2d.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (bountyBoard *BountyBoard) UnpackCredit(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("credit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEvalTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb82687c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evalTimeout() view returns(uint64)
func (bountyBoard *BountyBoard) PackEvalTimeout() []byte {
	enc, err := bountyBoard.abi.Pack("evalTimeout")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvalTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb82687c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evalTimeout() view returns(uint64)
func (bountyBoard *BountyBoard) TryPackEvalTimeout() ([]byte, error) {
	return bountyBoard.abi.Pack("evalTimeout")
}

// UnpackEvalTimeout is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb82687c2.
//
// Solidity: function evalTimeout() view returns(uint64)
func (bountyBoard *BountyBoard) UnpackEvalTimeout(data []byte) (uint64, error) {
	out, err := bountyBoard.abi.Unpack("evalTimeout", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackForfeit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x33714309.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forfeit(uint256 bountyId, uint32 submissionId) returns()
func (bountyBoard *BountyBoard) PackForfeit(bountyId *big.Int, submissionId uint32) []byte {
	enc, err := bountyBoard.abi.Pack("forfeit", bountyId, submissionId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForfeit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x33714309.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forfeit(uint256 bountyId, uint32 submissionId) returns()
func (bountyBoard *BountyBoard) TryPackForfeit(bountyId *big.Int, submissionId uint32) ([]byte, error) {
	return bountyBoard.abi.Pack("forfeit", bountyId, submissionId)
}

// PackFulfillEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98780c4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fulfillEvaluation(bytes32 evalId, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) returns()
func (bountyBoard *BountyBoard) PackFulfillEvaluation(evalId [32]byte, evaluation Evaluation) []byte {
	enc, err := bountyBoard.abi.Pack("fulfillEvaluation", evalId, evaluation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFulfillEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98780c4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fulfillEvaluation(bytes32 evalId, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) returns()
func (bountyBoard *BountyBoard) TryPackFulfillEvaluation(evalId [32]byte, evaluation Evaluation) ([]byte, error) {
	return bountyBoard.abi.Pack("fulfillEvaluation", evalId, evaluation)
}

// PackGetBounty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee8c4bbf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getBounty(uint256 bountyId) view returns((address,bytes32,uint8,(address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16),uint256,uint32,uint32,uint32,bool,uint32,bytes32,bool,uint8,uint32))
func (bountyBoard *BountyBoard) PackGetBounty(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("getBounty", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetBounty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee8c4bbf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getBounty(uint256 bountyId) view returns((address,bytes32,uint8,(address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16),uint256,uint32,uint32,uint32,bool,uint32,bytes32,bool,uint8,uint32))
func (bountyBoard *BountyBoard) TryPackGetBounty(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("getBounty", bountyId)
}

// UnpackGetBounty is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee8c4bbf.
//
// Solidity: function getBounty(uint256 bountyId) view returns((address,bytes32,uint8,(address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16),uint256,uint32,uint32,uint32,bool,uint32,bytes32,bool,uint8,uint32))
func (bountyBoard *BountyBoard) UnpackGetBounty(data []byte) (Bounty, error) {
	out, err := bountyBoard.abi.Unpack("getBounty", data)
	if err != nil {
		return *new(Bounty), err
	}
	out0 := *abi.ConvertType(out[0], new(Bounty)).(*Bounty)
	return out0, nil
}

// PackGetSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d22ac6b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getSubmission(uint256 bountyId, uint32 submissionId) view returns(((address,address,uint8,bytes32,bytes32),uint8,uint8,uint64,bytes32) state)
func (bountyBoard *BountyBoard) PackGetSubmission(bountyId *big.Int, submissionId uint32) []byte {
	enc, err := bountyBoard.abi.Pack("getSubmission", bountyId, submissionId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d22ac6b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getSubmission(uint256 bountyId, uint32 submissionId) view returns(((address,address,uint8,bytes32,bytes32),uint8,uint8,uint64,bytes32) state)
func (bountyBoard *BountyBoard) TryPackGetSubmission(bountyId *big.Int, submissionId uint32) ([]byte, error) {
	return bountyBoard.abi.Pack("getSubmission", bountyId, submissionId)
}

// UnpackGetSubmission is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1d22ac6b.
//
// Solidity: function getSubmission(uint256 bountyId, uint32 submissionId) view returns(((address,address,uint8,bytes32,bytes32),uint8,uint8,uint64,bytes32) state)
func (bountyBoard *BountyBoard) UnpackGetSubmission(data []byte) (SubmissionState, error) {
	out, err := bountyBoard.abi.Unpack("getSubmission", data)
	if err != nil {
		return *new(SubmissionState), err
	}
	out0 := *abi.ConvertType(out[0], new(SubmissionState)).(*SubmissionState)
	return out0, nil
}

// PackHashCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a635201.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashCommit(uint256 bountyId, (address,address,uint8,bytes32,bytes32) submission, bytes32 salt) view returns(bytes32)
func (bountyBoard *BountyBoard) PackHashCommit(bountyId *big.Int, submission Submission, salt [32]byte) []byte {
	enc, err := bountyBoard.abi.Pack("hashCommit", bountyId, submission, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a635201.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashCommit(uint256 bountyId, (address,address,uint8,bytes32,bytes32) submission, bytes32 salt) view returns(bytes32)
func (bountyBoard *BountyBoard) TryPackHashCommit(bountyId *big.Int, submission Submission, salt [32]byte) ([]byte, error) {
	return bountyBoard.abi.Pack("hashCommit", bountyId, submission, salt)
}

// UnpackHashCommit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8a635201.
//
// Solidity: function hashCommit(uint256 bountyId, (address,address,uint8,bytes32,bytes32) submission, bytes32 salt) view returns(bytes32)
func (bountyBoard *BountyBoard) UnpackHashCommit(data []byte) ([32]byte, error) {
	out, err := bountyBoard.abi.Unpack("hashCommit", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackNextRevealed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x471490ce.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nextRevealed(uint256 bountyId) view returns(uint32)
func (bountyBoard *BountyBoard) PackNextRevealed(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("nextRevealed", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNextRevealed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x471490ce.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nextRevealed(uint256 bountyId) view returns(uint32)
func (bountyBoard *BountyBoard) TryPackNextRevealed(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("nextRevealed", bountyId)
}

// UnpackNextRevealed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x471490ce.
//
// Solidity: function nextRevealed(uint256 bountyId) view returns(uint32)
func (bountyBoard *BountyBoard) UnpackNextRevealed(data []byte) (uint32, error) {
	out, err := bountyBoard.abi.Unpack("nextRevealed", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function oracle() view returns(address)
func (bountyBoard *BountyBoard) PackOracle() []byte {
	enc, err := bountyBoard.abi.Pack("oracle")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function oracle() view returns(address)
func (bountyBoard *BountyBoard) TryPackOracle() ([]byte, error) {
	return bountyBoard.abi.Pack("oracle")
}

// UnpackOracle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (bountyBoard *BountyBoard) UnpackOracle(data []byte) (common.Address, error) {
	out, err := bountyBoard.abi.Unpack("oracle", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (bountyBoard *BountyBoard) PackOwner() []byte {
	enc, err := bountyBoard.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (bountyBoard *BountyBoard) TryPackOwner() ([]byte, error) {
	return bountyBoard.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (bountyBoard *BountyBoard) UnpackOwner(data []byte) (common.Address, error) {
	out, err := bountyBoard.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPassMargin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9cb64a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function passMargin() view returns(uint64)
func (bountyBoard *BountyBoard) PackPassMargin() []byte {
	enc, err := bountyBoard.abi.Pack("passMargin")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPassMargin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9cb64a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function passMargin() view returns(uint64)
func (bountyBoard *BountyBoard) TryPackPassMargin() ([]byte, error) {
	return bountyBoard.abi.Pack("passMargin")
}

// UnpackPassMargin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc9cb64a6.
//
// Solidity: function passMargin() view returns(uint64)
func (bountyBoard *BountyBoard) UnpackPassMargin(data []byte) (uint64, error) {
	out, err := bountyBoard.abi.Unpack("passMargin", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause() returns()
func (bountyBoard *BountyBoard) PackPause() []byte {
	enc, err := bountyBoard.abi.Pack("pause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause() returns()
func (bountyBoard *BountyBoard) TryPackPause() ([]byte, error) {
	return bountyBoard.abi.Pack("pause")
}

// PackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paused() view returns(bool)
func (bountyBoard *BountyBoard) PackPaused() []byte {
	enc, err := bountyBoard.abi.Pack("paused")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paused() view returns(bool)
func (bountyBoard *BountyBoard) TryPackPaused() ([]byte, error) {
	return bountyBoard.abi.Pack("paused")
}

// UnpackPaused is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (bountyBoard *BountyBoard) UnpackPaused(data []byte) (bool, error) {
	out, err := bountyBoard.abi.Unpack("paused", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (bountyBoard *BountyBoard) PackPendingOwner() []byte {
	enc, err := bountyBoard.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (bountyBoard *BountyBoard) TryPackPendingOwner() ([]byte, error) {
	return bountyBoard.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (bountyBoard *BountyBoard) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := bountyBoard.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32145f90.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke(uint256 bountyId) returns(bytes32 evalId)
func (bountyBoard *BountyBoard) PackPoke(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("poke", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32145f90.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke(uint256 bountyId) returns(bytes32 evalId)
func (bountyBoard *BountyBoard) TryPackPoke(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("poke", bountyId)
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x32145f90.
//
// Solidity: function poke(uint256 bountyId) returns(bytes32 evalId)
func (bountyBoard *BountyBoard) UnpackPoke(data []byte) ([32]byte, error) {
	out, err := bountyBoard.abi.Unpack("poke", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPushToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1826f6f0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pushToken(address token, address to, uint256 amount) returns()
func (bountyBoard *BountyBoard) PackPushToken(token common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("pushToken", token, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPushToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1826f6f0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pushToken(address token, address to, uint256 amount) returns()
func (bountyBoard *BountyBoard) TryPackPushToken(token common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("pushToken", token, to, amount)
}

// PackQuoteCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa41e2294.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quoteCreate((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) view returns(uint256 value, uint256 link, uint96 pricePerRequest)
func (bountyBoard *BountyBoard) PackQuoteCreate(terms Terms, params BountyParams) []byte {
	enc, err := bountyBoard.abi.Pack("quoteCreate", terms, params)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuoteCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa41e2294.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quoteCreate((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) view returns(uint256 value, uint256 link, uint96 pricePerRequest)
func (bountyBoard *BountyBoard) TryPackQuoteCreate(terms Terms, params BountyParams) ([]byte, error) {
	return bountyBoard.abi.Pack("quoteCreate", terms, params)
}

// QuoteCreateOutput serves as a container for the return parameters of contract
// method QuoteCreate.
type QuoteCreateOutput struct {
	Value           *big.Int
	Link            *big.Int
	PricePerRequest *big.Int
}

// UnpackQuoteCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa41e2294.
//
// Solidity: function quoteCreate((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params) view returns(uint256 value, uint256 link, uint96 pricePerRequest)
func (bountyBoard *BountyBoard) UnpackQuoteCreate(data []byte) (QuoteCreateOutput, error) {
	out, err := bountyBoard.abi.Unpack("quoteCreate", data)
	outstruct := new(QuoteCreateOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Value = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Link = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.PricePerRequest = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackReleaseLink is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x124efe8d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function releaseLink(uint256 bountyId) returns(uint96)
func (bountyBoard *BountyBoard) PackReleaseLink(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("releaseLink", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReleaseLink is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x124efe8d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function releaseLink(uint256 bountyId) returns(uint96)
func (bountyBoard *BountyBoard) TryPackReleaseLink(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("releaseLink", bountyId)
}

// UnpackReleaseLink is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x124efe8d.
//
// Solidity: function releaseLink(uint256 bountyId) returns(uint96)
func (bountyBoard *BountyBoard) UnpackReleaseLink(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("releaseLink", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (bountyBoard *BountyBoard) PackRenounceOwnership() []byte {
	enc, err := bountyBoard.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (bountyBoard *BountyBoard) TryPackRenounceOwnership() ([]byte, error) {
	return bountyBoard.abi.Pack("renounceOwnership")
}

// PackRetry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cca3589.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function retry(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) PackRetry(bountyId *big.Int) []byte {
	enc, err := bountyBoard.abi.Pack("retry", bountyId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRetry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cca3589.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function retry(uint256 bountyId) returns()
func (bountyBoard *BountyBoard) TryPackRetry(bountyId *big.Int) ([]byte, error) {
	return bountyBoard.abi.Pack("retry", bountyId)
}

// PackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a260666.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reveal(uint256 bountyId, uint32 submissionId, address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot, bytes32 salt) returns()
func (bountyBoard *BountyBoard) PackReveal(bountyId *big.Int, submissionId uint32, payee common.Address, codec uint8, cid [32]byte, weightsRoot [32]byte, salt [32]byte) []byte {
	enc, err := bountyBoard.abi.Pack("reveal", bountyId, submissionId, payee, codec, cid, weightsRoot, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a260666.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal(uint256 bountyId, uint32 submissionId, address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot, bytes32 salt) returns()
func (bountyBoard *BountyBoard) TryPackReveal(bountyId *big.Int, submissionId uint32, payee common.Address, codec uint8, cid [32]byte, weightsRoot [32]byte, salt [32]byte) ([]byte, error) {
	return bountyBoard.abi.Pack("reveal", bountyId, submissionId, payee, codec, cid, weightsRoot, salt)
}

// PackRevealDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53236d74.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revealDelay() view returns(uint64)
func (bountyBoard *BountyBoard) PackRevealDelay() []byte {
	enc, err := bountyBoard.abi.Pack("revealDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevealDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53236d74.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revealDelay() view returns(uint64)
func (bountyBoard *BountyBoard) TryPackRevealDelay() ([]byte, error) {
	return bountyBoard.abi.Pack("revealDelay")
}

// UnpackRevealDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x53236d74.
//
// Solidity: function revealDelay() view returns(uint64)
func (bountyBoard *BountyBoard) UnpackRevealDelay(data []byte) (uint64, error) {
	out, err := bountyBoard.abi.Unpack("revealDelay", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackRevealTimes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85097ae7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revealTimes(uint256 bountyId, uint32 submissionId) view returns(uint64, uint64)
func (bountyBoard *BountyBoard) PackRevealTimes(bountyId *big.Int, submissionId uint32) []byte {
	enc, err := bountyBoard.abi.Pack("revealTimes", bountyId, submissionId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevealTimes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85097ae7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revealTimes(uint256 bountyId, uint32 submissionId) view returns(uint64, uint64)
func (bountyBoard *BountyBoard) TryPackRevealTimes(bountyId *big.Int, submissionId uint32) ([]byte, error) {
	return bountyBoard.abi.Pack("revealTimes", bountyId, submissionId)
}

// RevealTimesOutput serves as a container for the return parameters of contract
// method RevealTimes.
type RevealTimesOutput struct {
	Arg0 uint64
	Arg1 uint64
}

// UnpackRevealTimes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85097ae7.
//
// Solidity: function revealTimes(uint256 bountyId, uint32 submissionId) view returns(uint64, uint64)
func (bountyBoard *BountyBoard) UnpackRevealTimes(data []byte) (RevealTimesOutput, error) {
	out, err := bountyBoard.abi.Unpack("revealTimes", data)
	outstruct := new(RevealTimesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackRevealWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x863d22c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revealWindow() view returns(uint64)
func (bountyBoard *BountyBoard) PackRevealWindow() []byte {
	enc, err := bountyBoard.abi.Pack("revealWindow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevealWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x863d22c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revealWindow() view returns(uint64)
func (bountyBoard *BountyBoard) TryPackRevealWindow() ([]byte, error) {
	return bountyBoard.abi.Pack("revealWindow")
}

// UnpackRevealWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x863d22c7.
//
// Solidity: function revealWindow() view returns(uint64)
func (bountyBoard *BountyBoard) UnpackRevealWindow(data []byte) (uint64, error) {
	out, err := bountyBoard.abi.Unpack("revealWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (bountyBoard *BountyBoard) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (bountyBoard *BountyBoard) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("transferOwnership", newOwner)
}

// PackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unpause() returns()
func (bountyBoard *BountyBoard) PackUnpause() []byte {
	enc, err := bountyBoard.abi.Pack("unpause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unpause() returns()
func (bountyBoard *BountyBoard) TryPackUnpause() ([]byte, error) {
	return bountyBoard.abi.Pack("unpause")
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (bountyBoard *BountyBoard) PackWithdraw(asset common.Address, to common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("withdraw", asset, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (bountyBoard *BountyBoard) TryPackWithdraw(asset common.Address, to common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("withdraw", asset, to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf940e385.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (bountyBoard *BountyBoard) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadb5735c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (bountyBoard *BountyBoard) PackWithdrawFor(creditor common.Address, asset common.Address) []byte {
	enc, err := bountyBoard.abi.Pack("withdrawFor", creditor, asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadb5735c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (bountyBoard *BountyBoard) TryPackWithdrawFor(creditor common.Address, asset common.Address) ([]byte, error) {
	return bountyBoard.abi.Pack("withdrawFor", creditor, asset)
}

// UnpackWithdrawFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xadb5735c.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (bountyBoard *BountyBoard) UnpackWithdrawFor(data []byte) (*big.Int, error) {
	out, err := bountyBoard.abi.Unpack("withdrawFor", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// BountyBoardAssetAllowed represents a AssetAllowed event raised by the BountyBoard contract.
type BountyBoardAssetAllowed struct {
	Asset common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const BountyBoardAssetAllowedEventName = "AssetAllowed"

// ContractEventName returns the user-defined event name.
func (BountyBoardAssetAllowed) ContractEventName() string {
	return BountyBoardAssetAllowedEventName
}

// UnpackAssetAllowedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AssetAllowed(address indexed asset)
func (bountyBoard *BountyBoard) UnpackAssetAllowedEvent(log *types.Log) (*BountyBoardAssetAllowed, error) {
	event := "AssetAllowed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardAssetAllowed)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardAttemptEnded represents a AttemptEnded event raised by the BountyBoard contract.
type BountyBoardAttemptEnded struct {
	BountyId     *big.Int
	SubmissionId uint32
	EvalId       [32]byte
	Attempt      uint8
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardAttemptEndedEventName = "AttemptEnded"

// ContractEventName returns the user-defined event name.
func (BountyBoardAttemptEnded) ContractEventName() string {
	return BountyBoardAttemptEndedEventName
}

// UnpackAttemptEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AttemptEnded(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 attempt)
func (bountyBoard *BountyBoard) UnpackAttemptEndedEvent(log *types.Log) (*BountyBoardAttemptEnded, error) {
	event := "AttemptEnded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardAttemptEnded)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardBountyCreated represents a BountyCreated event raised by the BountyBoard contract.
type BountyBoardBountyCreated struct {
	BountyId   *big.Int
	Researcher common.Address
	TermsHash  [32]byte
	Params     BountyParams
	SetCodec   uint8
	SetCid     [32]byte
	LinkFunded *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BountyBoardBountyCreatedEventName = "BountyCreated"

// ContractEventName returns the user-defined event name.
func (BountyBoardBountyCreated) ContractEventName() string {
	return BountyBoardBountyCreatedEventName
}

// UnpackBountyCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BountyCreated(uint256 indexed bountyId, address indexed researcher, bytes32 indexed termsHash, (address,uint128,uint96,uint96,uint32,uint64,uint64,uint64,address,uint16) params, uint8 setCodec, bytes32 setCid, uint256 linkFunded)
func (bountyBoard *BountyBoard) UnpackBountyCreatedEvent(log *types.Log) (*BountyBoardBountyCreated, error) {
	event := "BountyCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardBountyCreated)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardBountyOpened represents a BountyOpened event raised by the BountyBoard contract.
type BountyBoardBountyOpened struct {
	BountyId *big.Int
	EvalId   [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const BountyBoardBountyOpenedEventName = "BountyOpened"

// ContractEventName returns the user-defined event name.
func (BountyBoardBountyOpened) ContractEventName() string {
	return BountyBoardBountyOpenedEventName
}

// UnpackBountyOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BountyOpened(uint256 indexed bountyId, bytes32 indexed evalId)
func (bountyBoard *BountyBoard) UnpackBountyOpenedEvent(log *types.Log) (*BountyBoardBountyOpened, error) {
	event := "BountyOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardBountyOpened)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardBountyPaid represents a BountyPaid event raised by the BountyBoard contract.
type BountyBoardBountyPaid struct {
	BountyId     *big.Int
	SubmissionId uint32
	Payee        common.Address
	Reward       *big.Int
	Royalty      *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardBountyPaidEventName = "BountyPaid"

// ContractEventName returns the user-defined event name.
func (BountyBoardBountyPaid) ContractEventName() string {
	return BountyBoardBountyPaidEventName
}

// UnpackBountyPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BountyPaid(uint256 indexed bountyId, uint32 indexed submissionId, address indexed payee, uint256 reward, uint256 royalty)
func (bountyBoard *BountyBoard) UnpackBountyPaidEvent(log *types.Log) (*BountyBoardBountyPaid, error) {
	event := "BountyPaid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardBountyPaid)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardBountyRefunded represents a BountyRefunded event raised by the BountyBoard contract.
type BountyBoardBountyRefunded struct {
	BountyId   *big.Int
	Researcher common.Address
	Reward     *big.Int
	Pot        *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BountyBoardBountyRefundedEventName = "BountyRefunded"

// ContractEventName returns the user-defined event name.
func (BountyBoardBountyRefunded) ContractEventName() string {
	return BountyBoardBountyRefundedEventName
}

// UnpackBountyRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BountyRefunded(uint256 indexed bountyId, address indexed researcher, uint256 reward, uint256 pot)
func (bountyBoard *BountyBoard) UnpackBountyRefundedEvent(log *types.Log) (*BountyBoardBountyRefunded, error) {
	event := "BountyRefunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardBountyRefunded)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardCheckFailed represents a CheckFailed event raised by the BountyBoard contract.
type BountyBoardCheckFailed struct {
	BountyId     *big.Int
	SubmissionId uint32
	EvalId       [32]byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardCheckFailedEventName = "CheckFailed"

// ContractEventName returns the user-defined event name.
func (BountyBoardCheckFailed) ContractEventName() string {
	return BountyBoardCheckFailedEventName
}

// UnpackCheckFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CheckFailed(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId)
func (bountyBoard *BountyBoard) UnpackCheckFailedEvent(log *types.Log) (*BountyBoardCheckFailed, error) {
	event := "CheckFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardCheckFailed)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardCredited represents a Credited event raised by the BountyBoard contract.
type BountyBoardCredited struct {
	Creditor common.Address
	Asset    common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const BountyBoardCreditedEventName = "Credited"

// ContractEventName returns the user-defined event name.
func (BountyBoardCredited) ContractEventName() string {
	return BountyBoardCreditedEventName
}

// UnpackCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Credited(address indexed creditor, address indexed asset, uint256 amount)
func (bountyBoard *BountyBoard) UnpackCreditedEvent(log *types.Log) (*BountyBoardCredited, error) {
	event := "Credited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardCredited)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardEvaluationStarted represents a EvaluationStarted event raised by the BountyBoard contract.
type BountyBoardEvaluationStarted struct {
	BountyId     *big.Int
	SubmissionId uint32
	EvalId       [32]byte
	Attempt      uint8
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardEvaluationStartedEventName = "EvaluationStarted"

// ContractEventName returns the user-defined event name.
func (BountyBoardEvaluationStarted) ContractEventName() string {
	return BountyBoardEvaluationStartedEventName
}

// UnpackEvaluationStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationStarted(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 attempt)
func (bountyBoard *BountyBoard) UnpackEvaluationStartedEvent(log *types.Log) (*BountyBoardEvaluationStarted, error) {
	event := "EvaluationStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardEvaluationStarted)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the BountyBoard contract.
type BountyBoardOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const BountyBoardOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (BountyBoardOwnershipTransferStarted) ContractEventName() string {
	return BountyBoardOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (bountyBoard *BountyBoard) UnpackOwnershipTransferStartedEvent(log *types.Log) (*BountyBoardOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardOwnershipTransferred represents a OwnershipTransferred event raised by the BountyBoard contract.
type BountyBoardOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const BountyBoardOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (BountyBoardOwnershipTransferred) ContractEventName() string {
	return BountyBoardOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (bountyBoard *BountyBoard) UnpackOwnershipTransferredEvent(log *types.Log) (*BountyBoardOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardPaidOut represents a PaidOut event raised by the BountyBoard contract.
type BountyBoardPaidOut struct {
	To     common.Address
	Asset  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const BountyBoardPaidOutEventName = "PaidOut"

// ContractEventName returns the user-defined event name.
func (BountyBoardPaidOut) ContractEventName() string {
	return BountyBoardPaidOutEventName
}

// UnpackPaidOutEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaidOut(address indexed to, address indexed asset, uint256 amount)
func (bountyBoard *BountyBoard) UnpackPaidOutEvent(log *types.Log) (*BountyBoardPaidOut, error) {
	event := "PaidOut"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardPaidOut)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardPaused represents a Paused event raised by the BountyBoard contract.
type BountyBoardPaused struct {
	Account common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const BountyBoardPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (BountyBoardPaused) ContractEventName() string {
	return BountyBoardPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(address account)
func (bountyBoard *BountyBoard) UnpackPausedEvent(log *types.Log) (*BountyBoardPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardPaused)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardSubmissionCommitted represents a SubmissionCommitted event raised by the BountyBoard contract.
type BountyBoardSubmissionCommitted struct {
	BountyId     *big.Int
	SubmissionId uint32
	Miner        common.Address
	Commitment   [32]byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardSubmissionCommittedEventName = "SubmissionCommitted"

// ContractEventName returns the user-defined event name.
func (BountyBoardSubmissionCommitted) ContractEventName() string {
	return BountyBoardSubmissionCommittedEventName
}

// UnpackSubmissionCommittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SubmissionCommitted(uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner, bytes32 commitment)
func (bountyBoard *BountyBoard) UnpackSubmissionCommittedEvent(log *types.Log) (*BountyBoardSubmissionCommitted, error) {
	event := "SubmissionCommitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardSubmissionCommitted)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardSubmissionEvaluated represents a SubmissionEvaluated event raised by the BountyBoard contract.
type BountyBoardSubmissionEvaluated struct {
	BountyId     *big.Int
	SubmissionId uint32
	EvalId       [32]byte
	Status       uint8
	Class        uint8
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardSubmissionEvaluatedEventName = "SubmissionEvaluated"

// ContractEventName returns the user-defined event name.
func (BountyBoardSubmissionEvaluated) ContractEventName() string {
	return BountyBoardSubmissionEvaluatedEventName
}

// UnpackSubmissionEvaluatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SubmissionEvaluated(uint256 indexed bountyId, uint32 indexed submissionId, bytes32 indexed evalId, uint8 status, uint8 class)
func (bountyBoard *BountyBoard) UnpackSubmissionEvaluatedEvent(log *types.Log) (*BountyBoardSubmissionEvaluated, error) {
	event := "SubmissionEvaluated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardSubmissionEvaluated)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardSubmissionForfeited represents a SubmissionForfeited event raised by the BountyBoard contract.
type BountyBoardSubmissionForfeited struct {
	BountyId     *big.Int
	SubmissionId uint32
	Miner        common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardSubmissionForfeitedEventName = "SubmissionForfeited"

// ContractEventName returns the user-defined event name.
func (BountyBoardSubmissionForfeited) ContractEventName() string {
	return BountyBoardSubmissionForfeitedEventName
}

// UnpackSubmissionForfeitedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SubmissionForfeited(uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner)
func (bountyBoard *BountyBoard) UnpackSubmissionForfeitedEvent(log *types.Log) (*BountyBoardSubmissionForfeited, error) {
	event := "SubmissionForfeited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardSubmissionForfeited)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardSubmissionReturned represents a SubmissionReturned event raised by the BountyBoard contract.
type BountyBoardSubmissionReturned struct {
	BountyId     *big.Int
	SubmissionId uint32
	To           common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardSubmissionReturnedEventName = "SubmissionReturned"

// ContractEventName returns the user-defined event name.
func (BountyBoardSubmissionReturned) ContractEventName() string {
	return BountyBoardSubmissionReturnedEventName
}

// UnpackSubmissionReturnedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SubmissionReturned(uint256 indexed bountyId, uint32 indexed submissionId, address indexed to)
func (bountyBoard *BountyBoard) UnpackSubmissionReturnedEvent(log *types.Log) (*BountyBoardSubmissionReturned, error) {
	event := "SubmissionReturned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardSubmissionReturned)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardSubmissionRevealed represents a SubmissionRevealed event raised by the BountyBoard contract.
type BountyBoardSubmissionRevealed struct {
	BountyId     *big.Int
	SubmissionId uint32
	Miner        common.Address
	Submission   Submission
	Raw          *types.Log // Blockchain specific contextual infos
}

const BountyBoardSubmissionRevealedEventName = "SubmissionRevealed"

// ContractEventName returns the user-defined event name.
func (BountyBoardSubmissionRevealed) ContractEventName() string {
	return BountyBoardSubmissionRevealedEventName
}

// UnpackSubmissionRevealedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SubmissionRevealed(uint256 indexed bountyId, uint32 indexed submissionId, address indexed miner, (address,address,uint8,bytes32,bytes32) submission)
func (bountyBoard *BountyBoard) UnpackSubmissionRevealedEvent(log *types.Log) (*BountyBoardSubmissionRevealed, error) {
	event := "SubmissionRevealed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardSubmissionRevealed)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardUnpaused represents a Unpaused event raised by the BountyBoard contract.
type BountyBoardUnpaused struct {
	Account common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const BountyBoardUnpausedEventName = "Unpaused"

// ContractEventName returns the user-defined event name.
func (BountyBoardUnpaused) ContractEventName() string {
	return BountyBoardUnpausedEventName
}

// UnpackUnpausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpaused(address account)
func (bountyBoard *BountyBoard) UnpackUnpausedEvent(log *types.Log) (*BountyBoardUnpaused, error) {
	event := "Unpaused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardUnpaused)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BountyBoardWithdrawn represents a Withdrawn event raised by the BountyBoard contract.
type BountyBoardWithdrawn struct {
	Creditor common.Address
	Asset    common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const BountyBoardWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (BountyBoardWithdrawn) ContractEventName() string {
	return BountyBoardWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed creditor, address indexed asset, address indexed to, uint256 amount)
func (bountyBoard *BountyBoard) UnpackWithdrawnEvent(log *types.Log) (*BountyBoardWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bountyBoard.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BountyBoardWithdrawn)
	if len(log.Data) > 0 {
		if err := bountyBoard.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bountyBoard.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bountyBoard *BountyBoard) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_AssetNotAllowed"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardAssetNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_AttemptAlive"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardAttemptAliveError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_BadDeadlines"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardBadDeadlinesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_BadPayee"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardBadPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_BadRoyalty"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardBadRoyaltyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_BadTiming"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardBadTimingError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_Busy"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardBusyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_DeadlinePassed"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_Idle"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardIdleError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NoEvaluationsLeft"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNoEvaluationsLeftError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NoLinkLeft"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNoLinkLeftError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NoTimeLeft"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNoTimeLeftError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NotMiner"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNotMinerError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NotResearcher"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNotResearcherError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_NothingRevealed"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardNothingRevealedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_StillLive"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardStillLiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_TooEarly"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_UnknownEvaluation"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardUnknownEvaluationError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_WindowOver"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_WrongReveal"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardWrongRevealError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_WrongStatus"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_WrongSubmissionStatus"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardWrongSubmissionStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_WrongValue"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardWrongValueError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_ZeroCommitment"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardZeroCommitmentError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_ZeroEvals"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardZeroEvalsError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["BountyBoard_ZeroReward"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackBountyBoardZeroRewardError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["EnforcedPause"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackEnforcedPauseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["EvaluationReceiver_NotOracle"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackEvaluationReceiverNotOracleError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["EvaluationReceiver_WrongEvaluation"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackEvaluationReceiverWrongEvaluationError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["ExpectedPause"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackExpectedPauseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Ledger_BadRecipient"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackLedgerBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Ledger_NothingToWithdraw"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackLedgerNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Ledger_OnlySelf"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackLedgerOnlySelfError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Ledger_TransferFailed"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackLedgerTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Ledger_WrongAmount"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackLedgerWrongAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], bountyBoard.abi.Errors["Terms_BadField"].ID.Bytes()[:4]) {
		return bountyBoard.UnpackTermsBadFieldError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BountyBoardBountyBoardAssetNotAllowed represents a BountyBoard_AssetNotAllowed error raised by the BountyBoard contract.
type BountyBoardBountyBoardAssetNotAllowed struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_AssetNotAllowed(address asset)
func BountyBoardBountyBoardAssetNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xf868a2e0bea46731b4b5360f7eabd0d4030c7305f07ff81212859abee18b6b24")
}

// UnpackBountyBoardAssetNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_AssetNotAllowed(address asset)
func (bountyBoard *BountyBoard) UnpackBountyBoardAssetNotAllowedError(raw []byte) (*BountyBoardBountyBoardAssetNotAllowed, error) {
	out := new(BountyBoardBountyBoardAssetNotAllowed)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_AssetNotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardAttemptAlive represents a BountyBoard_AttemptAlive error raised by the BountyBoard contract.
type BountyBoardBountyBoardAttemptAlive struct {
	BountyId *big.Int
	EvalId   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_AttemptAlive(uint256 bountyId, bytes32 evalId)
func BountyBoardBountyBoardAttemptAliveErrorID() common.Hash {
	return common.HexToHash("0x0946d04a2fce0e126b4cd3cf14b6e1a94cf438e9fae025f436e3bb9d6e2fc146")
}

// UnpackBountyBoardAttemptAliveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_AttemptAlive(uint256 bountyId, bytes32 evalId)
func (bountyBoard *BountyBoard) UnpackBountyBoardAttemptAliveError(raw []byte) (*BountyBoardBountyBoardAttemptAlive, error) {
	out := new(BountyBoardBountyBoardAttemptAlive)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_AttemptAlive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardBadDeadlines represents a BountyBoard_BadDeadlines error raised by the BountyBoard contract.
type BountyBoardBountyBoardBadDeadlines struct {
	ReadyDeadline  *big.Int
	CommitDeadline *big.Int
	HardStop       *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_BadDeadlines(uint256 readyDeadline, uint256 commitDeadline, uint256 hardStop)
func BountyBoardBountyBoardBadDeadlinesErrorID() common.Hash {
	return common.HexToHash("0xc8b8d85f0ea10ff94b966e5a41abfbb1de7f0350150b67e13819176ba89ac205")
}

// UnpackBountyBoardBadDeadlinesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_BadDeadlines(uint256 readyDeadline, uint256 commitDeadline, uint256 hardStop)
func (bountyBoard *BountyBoard) UnpackBountyBoardBadDeadlinesError(raw []byte) (*BountyBoardBountyBoardBadDeadlines, error) {
	out := new(BountyBoardBountyBoardBadDeadlines)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_BadDeadlines", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardBadPayee represents a BountyBoard_BadPayee error raised by the BountyBoard contract.
type BountyBoardBountyBoardBadPayee struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_BadPayee(address payee)
func BountyBoardBountyBoardBadPayeeErrorID() common.Hash {
	return common.HexToHash("0x79f1da20154e611ba71c2de3199694c1d83db3ba663fa2a40ca917d9ecdda562")
}

// UnpackBountyBoardBadPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_BadPayee(address payee)
func (bountyBoard *BountyBoard) UnpackBountyBoardBadPayeeError(raw []byte) (*BountyBoardBountyBoardBadPayee, error) {
	out := new(BountyBoardBountyBoardBadPayee)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_BadPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardBadRoyalty represents a BountyBoard_BadRoyalty error raised by the BountyBoard contract.
type BountyBoardBountyBoardBadRoyalty struct {
	To  common.Address
	Bps *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_BadRoyalty(address to, uint256 bps)
func BountyBoardBountyBoardBadRoyaltyErrorID() common.Hash {
	return common.HexToHash("0x0bad8dec7ed061b1b60352b07eff9793f0303a5adf0e015c3eaedd6c3366b3da")
}

// UnpackBountyBoardBadRoyaltyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_BadRoyalty(address to, uint256 bps)
func (bountyBoard *BountyBoard) UnpackBountyBoardBadRoyaltyError(raw []byte) (*BountyBoardBountyBoardBadRoyalty, error) {
	out := new(BountyBoardBountyBoardBadRoyalty)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_BadRoyalty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardBadTiming represents a BountyBoard_BadTiming error raised by the BountyBoard contract.
type BountyBoardBountyBoardBadTiming struct {
	RevealWindow *big.Int
	EvalTimeout  *big.Int
	PassMargin   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_BadTiming(uint256 revealWindow, uint256 evalTimeout, uint256 passMargin)
func BountyBoardBountyBoardBadTimingErrorID() common.Hash {
	return common.HexToHash("0x4a6efef8206462b215a8d86f3212ba4648bb5ea07dfb683c0fb66f2c89de94fb")
}

// UnpackBountyBoardBadTimingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_BadTiming(uint256 revealWindow, uint256 evalTimeout, uint256 passMargin)
func (bountyBoard *BountyBoard) UnpackBountyBoardBadTimingError(raw []byte) (*BountyBoardBountyBoardBadTiming, error) {
	out := new(BountyBoardBountyBoardBadTiming)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_BadTiming", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardBusy represents a BountyBoard_Busy error raised by the BountyBoard contract.
type BountyBoardBountyBoardBusy struct {
	BountyId *big.Int
	EvalId   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_Busy(uint256 bountyId, bytes32 evalId)
func BountyBoardBountyBoardBusyErrorID() common.Hash {
	return common.HexToHash("0x6c71185035e3805e0fda57dd7a87404074ac8cd80d6d90ec91eaa40b9bee3e50")
}

// UnpackBountyBoardBusyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_Busy(uint256 bountyId, bytes32 evalId)
func (bountyBoard *BountyBoard) UnpackBountyBoardBusyError(raw []byte) (*BountyBoardBountyBoardBusy, error) {
	out := new(BountyBoardBountyBoardBusy)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_Busy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardDeadlinePassed represents a BountyBoard_DeadlinePassed error raised by the BountyBoard contract.
type BountyBoardBountyBoardDeadlinePassed struct {
	Deadline *big.Int
	NowTs    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_DeadlinePassed(uint256 deadline, uint256 nowTs)
func BountyBoardBountyBoardDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x79f7263a539b97b382d2beed83bce67a5289be20952d8f88b7a19dd771b7e91a")
}

// UnpackBountyBoardDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_DeadlinePassed(uint256 deadline, uint256 nowTs)
func (bountyBoard *BountyBoard) UnpackBountyBoardDeadlinePassedError(raw []byte) (*BountyBoardBountyBoardDeadlinePassed, error) {
	out := new(BountyBoardBountyBoardDeadlinePassed)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardIdle represents a BountyBoard_Idle error raised by the BountyBoard contract.
type BountyBoardBountyBoardIdle struct {
	BountyId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_Idle(uint256 bountyId)
func BountyBoardBountyBoardIdleErrorID() common.Hash {
	return common.HexToHash("0x9a994a743ff92cfd03376b84f9f4985c8c1a8fe4a7cac7a760dedd78f7b2ebf7")
}

// UnpackBountyBoardIdleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_Idle(uint256 bountyId)
func (bountyBoard *BountyBoard) UnpackBountyBoardIdleError(raw []byte) (*BountyBoardBountyBoardIdle, error) {
	out := new(BountyBoardBountyBoardIdle)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_Idle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNoEvaluationsLeft represents a BountyBoard_NoEvaluationsLeft error raised by the BountyBoard contract.
type BountyBoardBountyBoardNoEvaluationsLeft struct {
	Needed    *big.Int
	Available *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NoEvaluationsLeft(uint256 needed, uint256 available)
func BountyBoardBountyBoardNoEvaluationsLeftErrorID() common.Hash {
	return common.HexToHash("0xfa4e69286647e7afaf3ba3867f390ded94bbc70383a9b691905d2a2eb5d297e5")
}

// UnpackBountyBoardNoEvaluationsLeftError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NoEvaluationsLeft(uint256 needed, uint256 available)
func (bountyBoard *BountyBoard) UnpackBountyBoardNoEvaluationsLeftError(raw []byte) (*BountyBoardBountyBoardNoEvaluationsLeft, error) {
	out := new(BountyBoardBountyBoardNoEvaluationsLeft)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NoEvaluationsLeft", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNoLinkLeft represents a BountyBoard_NoLinkLeft error raised by the BountyBoard contract.
type BountyBoardBountyBoardNoLinkLeft struct {
	Needed    *big.Int
	Available *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NoLinkLeft(uint256 needed, uint256 available)
func BountyBoardBountyBoardNoLinkLeftErrorID() common.Hash {
	return common.HexToHash("0xe51a96146eadae139813199a5bf818e450fa80e3550378127b8b85ddfe2b51bf")
}

// UnpackBountyBoardNoLinkLeftError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NoLinkLeft(uint256 needed, uint256 available)
func (bountyBoard *BountyBoard) UnpackBountyBoardNoLinkLeftError(raw []byte) (*BountyBoardBountyBoardNoLinkLeft, error) {
	out := new(BountyBoardBountyBoardNoLinkLeft)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NoLinkLeft", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNoTimeLeft represents a BountyBoard_NoTimeLeft error raised by the BountyBoard contract.
type BountyBoardBountyBoardNoTimeLeft struct {
	Needed   *big.Int
	HardStop *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NoTimeLeft(uint256 needed, uint256 hardStop)
func BountyBoardBountyBoardNoTimeLeftErrorID() common.Hash {
	return common.HexToHash("0x77ce3c971226faa8545973970b7c7b2ee71401728c8edbb66ea756ebe67ba23a")
}

// UnpackBountyBoardNoTimeLeftError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NoTimeLeft(uint256 needed, uint256 hardStop)
func (bountyBoard *BountyBoard) UnpackBountyBoardNoTimeLeftError(raw []byte) (*BountyBoardBountyBoardNoTimeLeft, error) {
	out := new(BountyBoardBountyBoardNoTimeLeft)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NoTimeLeft", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNotMiner represents a BountyBoard_NotMiner error raised by the BountyBoard contract.
type BountyBoardBountyBoardNotMiner struct {
	Miner  common.Address
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NotMiner(address miner, address caller)
func BountyBoardBountyBoardNotMinerErrorID() common.Hash {
	return common.HexToHash("0xf0b4e23fbba4abd36da457bc4b0c41154dc8f07691ceb7e16dc056c9881492ae")
}

// UnpackBountyBoardNotMinerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NotMiner(address miner, address caller)
func (bountyBoard *BountyBoard) UnpackBountyBoardNotMinerError(raw []byte) (*BountyBoardBountyBoardNotMiner, error) {
	out := new(BountyBoardBountyBoardNotMiner)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NotMiner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNotResearcher represents a BountyBoard_NotResearcher error raised by the BountyBoard contract.
type BountyBoardBountyBoardNotResearcher struct {
	Researcher common.Address
	Caller     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NotResearcher(address researcher, address caller)
func BountyBoardBountyBoardNotResearcherErrorID() common.Hash {
	return common.HexToHash("0x962a6ba1ff6496bff7bf84b89de0b3a9c9f7155eb1dcea6a056a5083c5b95c6a")
}

// UnpackBountyBoardNotResearcherError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NotResearcher(address researcher, address caller)
func (bountyBoard *BountyBoard) UnpackBountyBoardNotResearcherError(raw []byte) (*BountyBoardBountyBoardNotResearcher, error) {
	out := new(BountyBoardBountyBoardNotResearcher)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NotResearcher", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardNothingRevealed represents a BountyBoard_NothingRevealed error raised by the BountyBoard contract.
type BountyBoardBountyBoardNothingRevealed struct {
	BountyId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_NothingRevealed(uint256 bountyId)
func BountyBoardBountyBoardNothingRevealedErrorID() common.Hash {
	return common.HexToHash("0xbbd4e5540a639c46af84a983576655a2d51af09c58224a761364b70ca39c597b")
}

// UnpackBountyBoardNothingRevealedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_NothingRevealed(uint256 bountyId)
func (bountyBoard *BountyBoard) UnpackBountyBoardNothingRevealedError(raw []byte) (*BountyBoardBountyBoardNothingRevealed, error) {
	out := new(BountyBoardBountyBoardNothingRevealed)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_NothingRevealed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardStillLive represents a BountyBoard_StillLive error raised by the BountyBoard contract.
type BountyBoardBountyBoardStillLive struct {
	BountyId *big.Int
	Live     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_StillLive(uint256 bountyId, uint256 live)
func BountyBoardBountyBoardStillLiveErrorID() common.Hash {
	return common.HexToHash("0x313eeab5fb3b48102da1accf5f918d23e23e15321b2bb997213b3c93b79496b6")
}

// UnpackBountyBoardStillLiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_StillLive(uint256 bountyId, uint256 live)
func (bountyBoard *BountyBoard) UnpackBountyBoardStillLiveError(raw []byte) (*BountyBoardBountyBoardStillLive, error) {
	out := new(BountyBoardBountyBoardStillLive)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_StillLive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardTooEarly represents a BountyBoard_TooEarly error raised by the BountyBoard contract.
type BountyBoardBountyBoardTooEarly struct {
	NotBefore *big.Int
	NowTs     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_TooEarly(uint256 notBefore, uint256 nowTs)
func BountyBoardBountyBoardTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xb0f76254cb988589eea4ae4883b108d0e128a02bb95ed5b0d2d9ff734d59cb6d")
}

// UnpackBountyBoardTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_TooEarly(uint256 notBefore, uint256 nowTs)
func (bountyBoard *BountyBoard) UnpackBountyBoardTooEarlyError(raw []byte) (*BountyBoardBountyBoardTooEarly, error) {
	out := new(BountyBoardBountyBoardTooEarly)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardUnknownEvaluation represents a BountyBoard_UnknownEvaluation error raised by the BountyBoard contract.
type BountyBoardBountyBoardUnknownEvaluation struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_UnknownEvaluation(bytes32 evalId)
func BountyBoardBountyBoardUnknownEvaluationErrorID() common.Hash {
	return common.HexToHash("0xdd8e8ec0624385a53b2f24b5f10315162a7cb00a49a5a24d8997535acdaf23d0")
}

// UnpackBountyBoardUnknownEvaluationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_UnknownEvaluation(bytes32 evalId)
func (bountyBoard *BountyBoard) UnpackBountyBoardUnknownEvaluationError(raw []byte) (*BountyBoardBountyBoardUnknownEvaluation, error) {
	out := new(BountyBoardBountyBoardUnknownEvaluation)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_UnknownEvaluation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardWindowOver represents a BountyBoard_WindowOver error raised by the BountyBoard contract.
type BountyBoardBountyBoardWindowOver struct {
	Until *big.Int
	NowTs *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_WindowOver(uint256 until, uint256 nowTs)
func BountyBoardBountyBoardWindowOverErrorID() common.Hash {
	return common.HexToHash("0x15a7138380a257c495854d8479e9834c246ebe8e0e54d59f5bdb2aeb0e4c7cd5")
}

// UnpackBountyBoardWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_WindowOver(uint256 until, uint256 nowTs)
func (bountyBoard *BountyBoard) UnpackBountyBoardWindowOverError(raw []byte) (*BountyBoardBountyBoardWindowOver, error) {
	out := new(BountyBoardBountyBoardWindowOver)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_WindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardWrongReveal represents a BountyBoard_WrongReveal error raised by the BountyBoard contract.
type BountyBoardBountyBoardWrongReveal struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_WrongReveal(bytes32 expected, bytes32 actual)
func BountyBoardBountyBoardWrongRevealErrorID() common.Hash {
	return common.HexToHash("0x273774115d4776adc35495457b05b62ed42087061e9baa8483724258558af91e")
}

// UnpackBountyBoardWrongRevealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_WrongReveal(bytes32 expected, bytes32 actual)
func (bountyBoard *BountyBoard) UnpackBountyBoardWrongRevealError(raw []byte) (*BountyBoardBountyBoardWrongReveal, error) {
	out := new(BountyBoardBountyBoardWrongReveal)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_WrongReveal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardWrongStatus represents a BountyBoard_WrongStatus error raised by the BountyBoard contract.
type BountyBoardBountyBoardWrongStatus struct {
	BountyId *big.Int
	Actual   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_WrongStatus(uint256 bountyId, uint8 actual)
func BountyBoardBountyBoardWrongStatusErrorID() common.Hash {
	return common.HexToHash("0xf4ddd54debc25e603f7cd47b93ee3a36a09c892d865a15e3d9d239a286884a37")
}

// UnpackBountyBoardWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_WrongStatus(uint256 bountyId, uint8 actual)
func (bountyBoard *BountyBoard) UnpackBountyBoardWrongStatusError(raw []byte) (*BountyBoardBountyBoardWrongStatus, error) {
	out := new(BountyBoardBountyBoardWrongStatus)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardWrongSubmissionStatus represents a BountyBoard_WrongSubmissionStatus error raised by the BountyBoard contract.
type BountyBoardBountyBoardWrongSubmissionStatus struct {
	BountyId     *big.Int
	SubmissionId *big.Int
	Actual       uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_WrongSubmissionStatus(uint256 bountyId, uint256 submissionId, uint8 actual)
func BountyBoardBountyBoardWrongSubmissionStatusErrorID() common.Hash {
	return common.HexToHash("0xfa364ca1a6df4bcf634d6f2b23276f01cfa65cb854a0a4100c8f00f04e636eca")
}

// UnpackBountyBoardWrongSubmissionStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_WrongSubmissionStatus(uint256 bountyId, uint256 submissionId, uint8 actual)
func (bountyBoard *BountyBoard) UnpackBountyBoardWrongSubmissionStatusError(raw []byte) (*BountyBoardBountyBoardWrongSubmissionStatus, error) {
	out := new(BountyBoardBountyBoardWrongSubmissionStatus)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_WrongSubmissionStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardWrongValue represents a BountyBoard_WrongValue error raised by the BountyBoard contract.
type BountyBoardBountyBoardWrongValue struct {
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_WrongValue(uint256 expected, uint256 actual)
func BountyBoardBountyBoardWrongValueErrorID() common.Hash {
	return common.HexToHash("0xcc8dfedb1e06925c3eac6e6fa0c44b81999e6dd00bb9f5a5f163c947f160967e")
}

// UnpackBountyBoardWrongValueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_WrongValue(uint256 expected, uint256 actual)
func (bountyBoard *BountyBoard) UnpackBountyBoardWrongValueError(raw []byte) (*BountyBoardBountyBoardWrongValue, error) {
	out := new(BountyBoardBountyBoardWrongValue)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_WrongValue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardZeroCommitment represents a BountyBoard_ZeroCommitment error raised by the BountyBoard contract.
type BountyBoardBountyBoardZeroCommitment struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_ZeroCommitment()
func BountyBoardBountyBoardZeroCommitmentErrorID() common.Hash {
	return common.HexToHash("0x2a61a404e55b700e7d6edbe88a8f5987317b212c31a42b9fe31cb851bf6d93c5")
}

// UnpackBountyBoardZeroCommitmentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_ZeroCommitment()
func (bountyBoard *BountyBoard) UnpackBountyBoardZeroCommitmentError(raw []byte) (*BountyBoardBountyBoardZeroCommitment, error) {
	out := new(BountyBoardBountyBoardZeroCommitment)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_ZeroCommitment", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardZeroEvals represents a BountyBoard_ZeroEvals error raised by the BountyBoard contract.
type BountyBoardBountyBoardZeroEvals struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_ZeroEvals()
func BountyBoardBountyBoardZeroEvalsErrorID() common.Hash {
	return common.HexToHash("0xb960154a52a36202851ec3086e802f2b8a99785dbbcf785af7754824ec7d921d")
}

// UnpackBountyBoardZeroEvalsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_ZeroEvals()
func (bountyBoard *BountyBoard) UnpackBountyBoardZeroEvalsError(raw []byte) (*BountyBoardBountyBoardZeroEvals, error) {
	out := new(BountyBoardBountyBoardZeroEvals)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_ZeroEvals", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardBountyBoardZeroReward represents a BountyBoard_ZeroReward error raised by the BountyBoard contract.
type BountyBoardBountyBoardZeroReward struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BountyBoard_ZeroReward()
func BountyBoardBountyBoardZeroRewardErrorID() common.Hash {
	return common.HexToHash("0xb3ea673df335ebdc88fa86a4f9169f1a573b2e65c824bd5941a8ca07ef534710")
}

// UnpackBountyBoardZeroRewardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BountyBoard_ZeroReward()
func (bountyBoard *BountyBoard) UnpackBountyBoardZeroRewardError(raw []byte) (*BountyBoardBountyBoardZeroReward, error) {
	out := new(BountyBoardBountyBoardZeroReward)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "BountyBoard_ZeroReward", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardEnforcedPause represents a EnforcedPause error raised by the BountyBoard contract.
type BountyBoardEnforcedPause struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EnforcedPause()
func BountyBoardEnforcedPauseErrorID() common.Hash {
	return common.HexToHash("0xd93c0665d6c96d04a8f174024fc4ddd66c250604aff22bbec808de86dd3637e3")
}

// UnpackEnforcedPauseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EnforcedPause()
func (bountyBoard *BountyBoard) UnpackEnforcedPauseError(raw []byte) (*BountyBoardEnforcedPause, error) {
	out := new(BountyBoardEnforcedPause)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "EnforcedPause", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardEvaluationReceiverNotOracle represents a EvaluationReceiver_NotOracle error raised by the BountyBoard contract.
type BountyBoardEvaluationReceiverNotOracle struct {
	Oracle common.Address
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvaluationReceiver_NotOracle(address oracle, address caller)
func BountyBoardEvaluationReceiverNotOracleErrorID() common.Hash {
	return common.HexToHash("0x8d3da7ea6cbc05644aa751f82110579e135813713d76cc67428f1b88cdad0054")
}

// UnpackEvaluationReceiverNotOracleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvaluationReceiver_NotOracle(address oracle, address caller)
func (bountyBoard *BountyBoard) UnpackEvaluationReceiverNotOracleError(raw []byte) (*BountyBoardEvaluationReceiverNotOracle, error) {
	out := new(BountyBoardEvaluationReceiverNotOracle)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "EvaluationReceiver_NotOracle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardEvaluationReceiverWrongEvaluation represents a EvaluationReceiver_WrongEvaluation error raised by the BountyBoard contract.
type BountyBoardEvaluationReceiverWrongEvaluation struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvaluationReceiver_WrongEvaluation(bytes32 expected, bytes32 actual)
func BountyBoardEvaluationReceiverWrongEvaluationErrorID() common.Hash {
	return common.HexToHash("0x0b8c6511c6babf98977d636c3443edf6de2ccea685a9c120bed8b78c0bd4b3c8")
}

// UnpackEvaluationReceiverWrongEvaluationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvaluationReceiver_WrongEvaluation(bytes32 expected, bytes32 actual)
func (bountyBoard *BountyBoard) UnpackEvaluationReceiverWrongEvaluationError(raw []byte) (*BountyBoardEvaluationReceiverWrongEvaluation, error) {
	out := new(BountyBoardEvaluationReceiverWrongEvaluation)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "EvaluationReceiver_WrongEvaluation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardExpectedPause represents a ExpectedPause error raised by the BountyBoard contract.
type BountyBoardExpectedPause struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExpectedPause()
func BountyBoardExpectedPauseErrorID() common.Hash {
	return common.HexToHash("0x8dfc202bcfe9a735b559bee70674422512bc5c30f687046ae8778315fb81da44")
}

// UnpackExpectedPauseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExpectedPause()
func (bountyBoard *BountyBoard) UnpackExpectedPauseError(raw []byte) (*BountyBoardExpectedPause, error) {
	out := new(BountyBoardExpectedPause)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "ExpectedPause", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardLedgerBadRecipient represents a Ledger_BadRecipient error raised by the BountyBoard contract.
type BountyBoardLedgerBadRecipient struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_BadRecipient(address to)
func BountyBoardLedgerBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x3517966a03b72c055f84958d87d84634aca2b1135a14389024c8b235a4222541")
}

// UnpackLedgerBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_BadRecipient(address to)
func (bountyBoard *BountyBoard) UnpackLedgerBadRecipientError(raw []byte) (*BountyBoardLedgerBadRecipient, error) {
	out := new(BountyBoardLedgerBadRecipient)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Ledger_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardLedgerNothingToWithdraw represents a Ledger_NothingToWithdraw error raised by the BountyBoard contract.
type BountyBoardLedgerNothingToWithdraw struct {
	Creditor common.Address
	Asset    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_NothingToWithdraw(address creditor, address asset)
func BountyBoardLedgerNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0x964f39a0954c6ee5dece21cf2a8924cb7fc24bdb5bf7b94127d305c92a7f0bd7")
}

// UnpackLedgerNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_NothingToWithdraw(address creditor, address asset)
func (bountyBoard *BountyBoard) UnpackLedgerNothingToWithdrawError(raw []byte) (*BountyBoardLedgerNothingToWithdraw, error) {
	out := new(BountyBoardLedgerNothingToWithdraw)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Ledger_NothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardLedgerOnlySelf represents a Ledger_OnlySelf error raised by the BountyBoard contract.
type BountyBoardLedgerOnlySelf struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_OnlySelf(address caller)
func BountyBoardLedgerOnlySelfErrorID() common.Hash {
	return common.HexToHash("0x5b4cbc539f8be4d0e75426a526f5867c96ce53a48a7faf0724a4ee838b03c5e8")
}

// UnpackLedgerOnlySelfError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_OnlySelf(address caller)
func (bountyBoard *BountyBoard) UnpackLedgerOnlySelfError(raw []byte) (*BountyBoardLedgerOnlySelf, error) {
	out := new(BountyBoardLedgerOnlySelf)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Ledger_OnlySelf", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardLedgerTransferFailed represents a Ledger_TransferFailed error raised by the BountyBoard contract.
type BountyBoardLedgerTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_TransferFailed(address to, uint256 amount)
func BountyBoardLedgerTransferFailedErrorID() common.Hash {
	return common.HexToHash("0xf2bd61e8038b486d1f4386beb75d03e3ce7c88490df9c0a5a1d2e74adab0ce4d")
}

// UnpackLedgerTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_TransferFailed(address to, uint256 amount)
func (bountyBoard *BountyBoard) UnpackLedgerTransferFailedError(raw []byte) (*BountyBoardLedgerTransferFailed, error) {
	out := new(BountyBoardLedgerTransferFailed)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Ledger_TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardLedgerWrongAmount represents a Ledger_WrongAmount error raised by the BountyBoard contract.
type BountyBoardLedgerWrongAmount struct {
	Asset    common.Address
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_WrongAmount(address asset, uint256 expected, uint256 actual)
func BountyBoardLedgerWrongAmountErrorID() common.Hash {
	return common.HexToHash("0xe662aadb27675c96b1ef72fddfe1c66cb86106f5d2cb4b71a7cb2d7abf16b802")
}

// UnpackLedgerWrongAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_WrongAmount(address asset, uint256 expected, uint256 actual)
func (bountyBoard *BountyBoard) UnpackLedgerWrongAmountError(raw []byte) (*BountyBoardLedgerWrongAmount, error) {
	out := new(BountyBoardLedgerWrongAmount)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Ledger_WrongAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the BountyBoard contract.
type BountyBoardOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func BountyBoardOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (bountyBoard *BountyBoard) UnpackOwnableInvalidOwnerError(raw []byte) (*BountyBoardOwnableInvalidOwner, error) {
	out := new(BountyBoardOwnableInvalidOwner)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the BountyBoard contract.
type BountyBoardOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func BountyBoardOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (bountyBoard *BountyBoard) UnpackOwnableUnauthorizedAccountError(raw []byte) (*BountyBoardOwnableUnauthorizedAccount, error) {
	out := new(BountyBoardOwnableUnauthorizedAccount)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the BountyBoard contract.
type BountyBoardReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func BountyBoardReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (bountyBoard *BountyBoard) UnpackReentrancyGuardReentrantCallError(raw []byte) (*BountyBoardReentrancyGuardReentrantCall, error) {
	out := new(BountyBoardReentrancyGuardReentrantCall)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the BountyBoard contract.
type BountyBoardSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func BountyBoardSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (bountyBoard *BountyBoard) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*BountyBoardSafeCastOverflowedUintDowncast, error) {
	out := new(BountyBoardSafeCastOverflowedUintDowncast)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the BountyBoard contract.
type BountyBoardSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func BountyBoardSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (bountyBoard *BountyBoard) UnpackSafeERC20FailedOperationError(raw []byte) (*BountyBoardSafeERC20FailedOperation, error) {
	out := new(BountyBoardSafeERC20FailedOperation)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BountyBoardTermsBadField represents a Terms_BadField error raised by the BountyBoard contract.
type BountyBoardTermsBadField struct {
	Field [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Terms_BadField(bytes32 field)
func BountyBoardTermsBadFieldErrorID() common.Hash {
	return common.HexToHash("0x0dea7b870644c3c68472fee2e3de899bddfa153ce25e524f7fad510282f8e774")
}

// UnpackTermsBadFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Terms_BadField(bytes32 field)
func (bountyBoard *BountyBoard) UnpackTermsBadFieldError(raw []byte) (*BountyBoardTermsBadField, error) {
	out := new(BountyBoardTermsBadField)
	if err := bountyBoard.abi.UnpackIntoInterface(out, "Terms_BadField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenMetaData contains all meta data concerning the DevToken contract.
var DevTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"}]",
	ID:  "d2e9419a4c3a4082c1b77d2e5fdd85b28e",
	Bin: "0x608060405234801561000f575f5ffd5b506040516109bf3803806109bf83398101604081905261002e916100f0565b8181600361003c83826101e4565b50600461004982826101e4565b50505050506102a2565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112610076575f5ffd5b81516001600160401b0381111561008f5761008f610053565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100bd576100bd610053565b6040528181528382016020018510156100d4575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f60408385031215610101575f5ffd5b82516001600160401b03811115610116575f5ffd5b61012285828601610067565b602085015190935090506001600160401b0381111561013f575f5ffd5b61014b85828601610067565b9150509250929050565b600181811c9082168061016957607f821691505b60208210810361018757634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156101df57828211156101df57805f5260205f20601f840160051c60208510156101b857505f5b90810190601f840160051c035f5b818110156101db575f838201556001016101c6565b5050505b505050565b81516001600160401b038111156101fd576101fd610053565b6102118161020b8454610155565b8461018d565b6020601f821160018114610243575f831561022c5750848201515b5f19600385901b1c1916600184901b17845561029b565b5f84815260208120601f198516915b828110156102725787850151825560209485019460019092019101610252565b508482101561028f57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b610710806102af5f395ff3fe608060405234801561000f575f5ffd5b506004361061009b575f3560e01c806340c10f191161006357806340c10f191461011457806370a082311461012957806395d89b4114610151578063a9059cbb14610159578063dd62ed3e1461016c575f5ffd5b806306fdde031461009f578063095ea7b3146100bd57806318160ddd146100e057806323b872dd146100f2578063313ce56714610105575b5f5ffd5b6100a76101a4565b6040516100b491906105b6565b60405180910390f35b6100d06100cb366004610606565b610234565b60405190151581526020016100b4565b6002545b6040519081526020016100b4565b6100d061010036600461062e565b61024d565b604051601281526020016100b4565b610127610122366004610606565b610270565b005b6100e4610137366004610668565b6001600160a01b03165f9081526020819052604090205490565b6100a761027e565b6100d0610167366004610606565b61028d565b6100e461017a366004610688565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b6060600380546101b3906106b9565b80601f01602080910402602001604051908101604052809291908181526020018280546101df906106b9565b801561022a5780601f106102015761010080835404028352916020019161022a565b820191905f5260205f20905b81548152906001019060200180831161020d57829003601f168201915b5050505050905090565b5f3361024181858561029a565b60019150505b92915050565b5f3361025a8582856102ac565b61026585858561032d565b506001949350505050565b61027a828261038a565b5050565b6060600480546101b3906106b9565b5f3361024181858561032d565b6102a783838360016103be565b505050565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f19811015610327578181101561031957604051637dc7a0d960e11b81526001600160a01b038416600482015260248101829052604481018390526064015b60405180910390fd5b61032784848484035f6103be565b50505050565b6001600160a01b03831661035657604051634b637e8f60e11b81525f6004820152602401610310565b6001600160a01b03821661037f5760405163ec442f0560e01b81525f6004820152602401610310565b6102a7838383610490565b6001600160a01b0382166103b35760405163ec442f0560e01b81525f6004820152602401610310565b61027a5f8383610490565b6001600160a01b0384166103e75760405163e602df0560e01b81525f6004820152602401610310565b6001600160a01b03831661041057604051634a1406b160e11b81525f6004820152602401610310565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561032757826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161048291815260200190565b60405180910390a350505050565b6001600160a01b0383166104ba578060025f8282546104af91906106f1565b9091555061052a9050565b6001600160a01b0383165f908152602081905260409020548181101561050c5760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610310565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b03821661054657600280548290039055610564565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef836040516105a991815260200190565b60405180910390a3505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b0381168114610601575f5ffd5b919050565b5f5f60408385031215610617575f5ffd5b610620836105eb565b946020939093013593505050565b5f5f5f60608486031215610640575f5ffd5b610649846105eb565b9250610657602085016105eb565b929592945050506040919091013590565b5f60208284031215610678575f5ffd5b610681826105eb565b9392505050565b5f5f60408385031215610699575f5ffd5b6106a2836105eb565b91506106b0602084016105eb565b90509250929050565b600181811c908216806106cd57607f821691505b6020821081036106eb57634e487b7160e01b5f52602260045260245ffd5b50919050565b8082018082111561024757634e487b7160e01b5f52601160045260245ffd",
}

// DevToken is an auto generated Go binding around an Ethereum contract.
type DevToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevToken creates a new instance of DevToken.
func NewDevToken() *DevToken {
	parsed, err := DevTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(string name_, string symbol_) returns()
func (devToken *DevToken) PackConstructor(name_ string, symbol_ string) []byte {
	enc, err := devToken.abi.Pack("", name_, symbol_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := devToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return devToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) UnpackApprove(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) PackBalanceOf(account common.Address) []byte {
	enc, err := devToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devToken *DevToken) PackDecimals() []byte {
	enc, err := devToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (devToken *DevToken) TryPackDecimals() ([]byte, error) {
	return devToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devToken *DevToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (devToken *DevToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := devToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (devToken *DevToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return devToken.abi.Pack("mint", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) PackName() []byte {
	enc, err := devToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) TryPackName() ([]byte, error) {
	return devToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) UnpackName(data []byte) (string, error) {
	out, err := devToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) PackSymbol() []byte {
	enc, err := devToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) TryPackSymbol() ([]byte, error) {
	return devToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) UnpackSymbol(data []byte) (string, error) {
	out, err := devToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) PackTotalSupply() []byte {
	enc, err := devToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) TryPackTotalSupply() ([]byte, error) {
	return devToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// DevTokenApproval represents a Approval event raised by the DevToken contract.
type DevTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevTokenApproval) ContractEventName() string {
	return DevTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (devToken *DevToken) UnpackApprovalEvent(log *types.Log) (*DevTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevTokenApproval)
	if len(log.Data) > 0 {
		if err := devToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevTokenTransfer represents a Transfer event raised by the DevToken contract.
type DevTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevTokenTransfer) ContractEventName() string {
	return DevTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devToken *DevToken) UnpackTransferEvent(log *types.Log) (*DevTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevTokenTransfer)
	if len(log.Data) > 0 {
		if err := devToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devToken *DevToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the DevToken contract.
type DevTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func DevTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (devToken *DevToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*DevTokenERC20InsufficientAllowance, error) {
	out := new(DevTokenERC20InsufficientAllowance)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the DevToken contract.
type DevTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func DevTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (devToken *DevToken) UnpackERC20InsufficientBalanceError(raw []byte) (*DevTokenERC20InsufficientBalance, error) {
	out := new(DevTokenERC20InsufficientBalance)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the DevToken contract.
type DevTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func DevTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (devToken *DevToken) UnpackERC20InvalidApproverError(raw []byte) (*DevTokenERC20InvalidApprover, error) {
	out := new(DevTokenERC20InvalidApprover)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the DevToken contract.
type DevTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func DevTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (devToken *DevToken) UnpackERC20InvalidReceiverError(raw []byte) (*DevTokenERC20InvalidReceiver, error) {
	out := new(DevTokenERC20InvalidReceiver)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the DevToken contract.
type DevTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func DevTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (devToken *DevToken) UnpackERC20InvalidSenderError(raw []byte) (*DevTokenERC20InvalidSender, error) {
	out := new(DevTokenERC20InvalidSender)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the DevToken contract.
type DevTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func DevTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (devToken *DevToken) UnpackERC20InvalidSpenderError(raw []byte) (*DevTokenERC20InvalidSpender, error) {
	out := new(DevTokenERC20InvalidSpender)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleMetaData contains all meta data concerning the DirectRequestOracle contract.
var DirectRequestOracleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"link\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"specId_\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"internalType\":\"uint256\",\"name\":\"deliveryGas_\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"signerSetDelay_\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"}],\"name\":\"decodePayload\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"delivery\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"}],\"name\":\"fulfill\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"requestIdOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"name\":\"setPrice\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"specId_\",\"type\":\"bytes32\"}],\"name\":\"setSpecId\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"specId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"balance\",\"type\":\"uint96\"}],\"name\":\"AccountFunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"AccountReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"DeliveryFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"delivery\",\"type\":\"bytes\"}],\"name\":\"Evaluated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"EvaluationDelivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"EvaluationExpired\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumFailReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"EvaluationFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"submissionId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"signBy\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"EvaluationRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumRequestStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"LateFulfillment\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"PaymentReclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"name\":\"PriceSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"signers\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"bytes32[]\",\"name\":\"recipients\",\"type\":\"bytes32[]\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"activeFrom\",\"type\":\"uint64\"}],\"name\":\"SignerSetProposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"specId\",\"type\":\"bytes32\"}],\"name\":\"SpecIdSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"name\":\"TermsRegistered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"expected\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"actual\",\"type\":\"address\"}],\"name\":\"DirectRequestOracle_LinkMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"DirectRequestOracle_NotOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"DirectRequestOracle_UnknownRequest\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_AlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"attempt\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadAttempt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signBy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadDeadline\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DeliveryFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DuplicateRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"maxEvals\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_EvaluationCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_InsufficientLink\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NothingToReclaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_Released\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_RequestPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_SignerSetNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"ScoreOracle_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"}],\"name\":\"SignerSets_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"SignerSets_BadSigner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_RecipientCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_SignerCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"activeFrom\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"SignerSets_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"SignerSets_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"StringsInsufficientHexLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TermsCode_WriteFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"field\",\"type\":\"bytes32\"}],\"name\":\"Terms_BadField\",\"type\":\"error\"}]",
	ID:  "0f1e0a04b440d703473a4cbb4e903ad6fb",
	Bin: "0x610200604052348015610010575f5ffd5b506040516160e93803806160e983398101604081905261002f91610404565b8387848460405180604001604052806005815260200164417373617960d81b815250604051806040016040528060018152602001603160f81b81525082875f6001600160a01b0316816001600160a01b0316036100a657604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100af816102b7565b506001600160401b03166080526100c5826102d3565b610140526100d2816102d3565b61016052815160208084019190912061010052815190820120610120524660c0526101606101005161012051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60a05250503060e052506001600160a01b0391909116610180526101a05261018781610310565b505f866001600160a01b031663165d35e16040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e99190610493565b9050876001600160a01b0316816001600160a01b03161461023057604051630ceca80f60e31b81526001600160a01b03808a1660048301528216602482015260440161009d565b6001600160a01b0387166101c081905260408051635204378360e01b815290516352043783916004808201926020929091908290030181865afa158015610279573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029d91906104b3565b6101e0526102aa86610365565b5050505050505050610525565b600180546001600160a01b03191690556102d08161039a565b50565b5f5f829050601f815111156102fd578260405163305a27a960e01b815260040161009d91906104ca565b8051610308826104ff565b179392505050565b600a80546001600160601b0319166001600160601b0383169081179091556040519081527f4a503da6173d16618e27d3133dc928e98ccb619f091248ae1b632c7a4dfb76b4906020015b60405180910390a150565b600b8190556040518181527fb3394b576a7dc41398905423cc637226ec00b12a8f0b14ef61dd5bf0870813049060200161035a565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b03811681146103ff575f5ffd5b919050565b5f5f5f5f5f5f5f60e0888a03121561041a575f5ffd5b610423886103e9565b9650610431602089016103e9565b604089015160608a015191975095506001600160601b0381168114610454575f5ffd5b608089015160a08a015191955093506001600160401b0381168114610477575f5ffd5b915061048560c089016103e9565b905092959891949750929550565b5f602082840312156104a3575f5ffd5b6104ac826103e9565b9392505050565b5f602082840312156104c3575f5ffd5b5051919050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561051f575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e051615b026105e75f395f611f6a01525f81816103a40152818161127d0152818161242b0152612a8701525f818161066c015281816126a701526138f301525f81816103de01528181610cf2015281816123fe015261290c01525f612a6101525f612a3601525f613ba601525f613b7e01525f613ad901525f613b0301525f613b2d01525f81816103680152610fa00152615b025ff3fe608060405234801561000f575f5ffd5b506004361061028d575f3560e01c806381557bec11610169578063c8fa5d23116100ce578063e5ef8abb11610093578063f98272271161006e578063f982722714610738578063fb1e61ca14610773578063fce1ae6e14610796575f5ffd5b8063e5ef8abb146106d5578063ed449469146106f5578063f2fde38b14610725575f5ffd5b8063c8fa5d2314610649578063c9f7d5fb14610667578063de855a781461068e578063e30c3978146106a1578063e46e3846146106b2575f5ffd5b80639b9024971161012e578063af5cbe3d11610109578063af5cbe3d146105e2578063bf17ef3d146105f5578063c644179814610636575f5ffd5b80639b9024971461054b578063a027a2641461059f578063a30a7171146105c1575f5ffd5b806381557bec146104d257806384b0196e146104fa5780638da5cb5b1461051557806396afb3651461052557806399bb409414610538575f5ffd5b8063570ca7351161020f5780636d5571f5116101d457806379ba5097116101af57806379ba5097146104a45780637c10065e146104ac5780637c1de7e1146104bf575f5ffd5b80636d5571f514610476578063715018a61461048957806378abe98014610491575f5ffd5b8063570ca735146103a257806357970e93146103dc5780635badbe4c14610402578063609211a81461040a57806367d42a8b1461044b575f5ffd5b80631fdfd13d116102555780631fdfd13d146103175780632bba6c8f1461032a5780632ec19a3d1461033d5780633595c119146103505780635059f12c14610363575f5ffd5b806301711ef814610291578063141774ef146102b75780631747b9fe146102d7578063197c6e77146102e05780631d48390d14610302575b5f5ffd5b6102a461029f3660046144de565b6107b6565b6040519081526020015b60405180910390f35b6102ca6102c5366004614557565b610ac4565b6040516102ae919061456e565b6102a4600b5481565b6102f36102ee3660046145f6565b610b30565b6040516102ae9392919061473f565b610315610310366004614557565b610b55565b005b610315610325366004614557565b610b69565b6102a4610338366004614774565b610bcc565b61031561034b3660046147c3565b610bea565b6102a461035e36600461483e565b610d32565b61038a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020016102ae565b7f00000000000000000000000000000000000000000000000000000000000000005b6040516001600160a01b0390911681526020016102ae565b7f00000000000000000000000000000000000000000000000000000000000000006103c4565b6007546102a4565b61043d610418366004614557565b5f9081526002602052604090205460ff8116916101009091046001600160401b031690565b6040516102ae9291906148d0565b61045e610459366004614557565b611057565b6040516001600160601b0390911681526020016102ae565b610315610484366004614557565b6110b1565b61031561112e565b61031561049f366004614557565b611141565b6103156111f0565b6102a46104ba36600461483e565b611231565b6103156104cd3660046148f4565b61126a565b6104e56104e036600461493b565b6113bb565b604080519283526020830191909152016102ae565b610502611454565b6040516102ae9796959493929190614965565b5f546001600160a01b03166103c4565b610315610533366004614557565b611496565b6102a4610546366004614557565b61165e565b610591610559366004614557565b5f9081526005602081905260409091206003810154910154600160e81b90910460ff1691600160a01b9091046001600160401b031690565b6040516102ae929190614a0b565b6105b26105ad36600461493b565b6116a3565b6040516102ae93929190614b93565b6105d46105cf366004614bb8565b6116c9565b6040516102ae929190614c12565b6103156105f0366004614c33565b6117f8565b61060861060336600461493b565b611809565b60408051825160030b815260208084015163ffffffff16908201529181015160070b908201526060016102ae565b610315610644366004614557565b611874565b61045e610657366004614c63565b50600a546001600160601b031690565b6102a47f000000000000000000000000000000000000000000000000000000000000000081565b6102a461069c366004614c63565b61192b565b6001546001600160a01b03166103c4565b6106c56106c036600461493b565b611943565b60405190151581526020016102ae565b6106e86106e3366004614557565b611984565b6040516102ae9190614c7e565b610708610703366004614c90565b6119e5565b604080519283526001600160601b039091166020830152016102ae565b610315610733366004614cd0565b611bac565b61074b61074636600461493b565b611c1c565b604080516001600160601b0394851681529390921660208401521515908201526060016102ae565b610786610781366004614557565b611c63565b6040516102ae9493929190614ceb565b6107a96107a4366004614557565b611c96565b6040516102ae9190614e37565b5f6107bf611cff565b5f6107ca3389611d34565b905060ff861615806107df5750600360ff8716115b1561080757604051636a41f78360e11b815260ff871660048201526024015b60405180910390fd5b42836001600160401b03161115806108305750826001600160401b0316846001600160401b0316115b156108675760405163c279a08b60e01b81526001600160401b038086166004830152841660248201524260448201526064016107fe565b61088b61087a6060870160408801614e46565b86606001356218da5960ea1b611d8b565b6108958189611dcd565b5f604051806101a00160405280336001600160a01b031681526020018a8152602001896001600160401b031681526020018860ff168152602001878036038101906108e09190614ef1565b81526001840154600160801b810460030b6020830152600160a01b80820463ffffffff166040840152600160c01b90910460070b60608301526001600160401b038881166080840152871660a08301528454046001600160601b031660c082015260e00161094c611f64565b6001600160401b0316815260200160019052905061096a3082611f94565b92505f5f84815260056020819052604090912060030154600160e81b900460ff169081111561099b5761099b6148a8565b146109bc57604051634729f28960e01b8152600481018490526024016107fe565b6101408101516001830180545f906109de9084906001600160581b0316614f8c565b82546001600160581b039182166101009390930a92830291909202199091161790555060028201839055600780546001810182555f919091527fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c68801839055610a468382612143565b604080516001600160401b038a8116825260ff8a166020830152878116828401528616606082015290518a91339186917fa5cd92517a8faa3f27eb75b60ef01a3af844bdb19781c906148ed94860746568919081900360800190a4610ab083826101400151612346565b5050610aba612497565b9695505050505050565b5f81815260026020908152604091829020600101805483518184028101840190945280845260609392830182828015610b2457602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311610b06575b50505050509050919050565b610b386142f8565b606080610b4784860186615140565b9250925092505b9250925092565b610b5d6124c1565b610b66816124ed565b50565b610b71611cff565b5f610b7d826002612529565b90505f610b898361259d565b50509050610ba282610b9b85846125e1565b5f1961269c565b610bc257604051637b009caf60e01b8152600481018490526024016107fe565b5050610b66612497565b5f610be4610bdf368490038401846151b6565b6127c3565b92915050565b610bf2611cff565b5f610bfd8484611d34565b6001810154909150600160581b900460ff1615610c3f57604051635bc206c160e11b81526001600160a01b0385166004820152602481018490526044016107fe565b60018101545f90610c6c90610c67906001600160601b038616906001600160581b03166151d1565b6127d5565b6001830180546affffffffffffffffffffff19166001600160581b038316908117909155604080516001600160601b03871681526020810192909252919250339186916001600160a01b038916917f7844b004ca447656c9d73333a365a74f95cc012c8638c657ff929ae337046793910160405180910390a4610d236001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633306001600160601b03871661280c565b5050610d2d612497565b505050565b5f610d3b6124c1565b60018080861080610d4b57508086115b15610d7a57604051634368503160e01b81526004810187905260248101839052604481018290526064016107fe565b5060019050601f81841080610d8e57508084115b15610dbd576040516302fe0c1760e21b81526004810185905260248101839052604481018290526064016107fe565b610dc987878787611231565b5f818152600260205260408120805492955091610deb91869160ff1690612842565b5f5b87811015610f30575f898983818110610e0857610e086151e4565b9050602002016020810190610e1d9190614cd0565b6001600160a01b03161480610e7e57505f858152600360205260408120908a8a84818110610e4d57610e4d6151e4565b9050602002016020810190610e629190614cd0565b6001600160a01b0316815260208101919091526040015f205415155b15610ecf57888882818110610e9557610e956151e4565b9050602002016020810190610eaa9190614cd0565b604051631451ae6d60e21b81526001600160a01b0390911660048201526024016107fe565b610eda8160016151d1565b5f868152600360205260408120908b8b85818110610efa57610efa6151e4565b9050602002016020810190610f0f9190614cd0565b6001600160a01b0316815260208101919091526040015f2055600101610ded565b505f5b85811015610f9957868682818110610f4d57610f4d6151e4565b905060200201355f5f1b03610f9157868682818110610f6e57610f6e6151e4565b90506020020135604051633d75a4ad60e11b81526004016107fe91815260200190565b600101610f33565b505f610fc57f0000000000000000000000000000000000000000000000000000000000000000426151f8565b8254600168ffffffffffffffffff199091166101006001600160401b0384160217811784559091508201610ffa898b8361523a565b506002820161100a8789836152c9565b50847f291097404a6b1982e9ce555ddcc7a07a3bf773bc55439a84dc7915d999f1e1c88a8a8a8a866040516110439594939291906153be565b60405180910390a250505050949350505050565b5f611060611cff565b5f61106b3384611d34565b6001810180546bffffffffffffffffffffffff198116600160581b179091556001600160581b0316925090506110a38133858561288a565b506110ac612497565b919050565b6110b96124c1565b5f8181526002602052604090206001815460ff1660038111156110de576110de6148a8565b146110f55780546110f590839060ff166002612842565b805460ff1916600317815560405182907f0a7c9f1fa4ab355f63b6b3bb7f6d96266e342c562b7b68deb2d5e7acfc885245905f90a25050565b6111366124c1565b61113f5f612943565b565b6111496124c1565b5f818152600260205260409020805461116890839060ff166001612842565b805461010090046001600160401b03164210156111b75780546040516301e8eec160e11b8152600481018490526101009091046001600160401b031660248201524260448201526064016107fe565b805460ff1916600217815560405182907f64229866a660589a22d99715b8bbf8e03135e29dfcd3cfb38c5577f89af1493d905f90a25050565b60015433906001600160a01b031681146112285760405163118cdaa760e01b81526001600160a01b03821660048201526024016107fe565b610b6681612943565b5f848484846040516020016112499493929190615400565b6040516020818303038152906040528051906020012090505b949350505050565b611272611cff565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146112bd57604051632b51d0d360e21b81523360048201526024016107fe565b5f602082106112e1576112d360205f8486615431565b6112dc91615458565b6112e3565b5f5b5f81815260056020526040902060030154909150600160e81b900460ff168461130b8361165e565b14158061132857505f816005811115611326576113266148a8565b145b156113505760405163297c11b760e11b815260048101869052602481018390526044016107fe565b6001816005811115611364576113646148a8565b146113a857817ffd45558c79996f1ba57ce26ec645e12ef4ba5b289095e60e3dcb3a1818744af8826040516113999190615475565b60405180910390a250506113b3565b610d2382858561295c565b610d2d612497565b5f5f5f6113c88585611d34565b6001810154600160601b810463ffffffff169350909150600160581b900460ff16156113f7575f92505061144d565b8054600160a01b90046001600160601b031615611446578054600182015461143891600160a01b90046001600160601b0316906001600160581b0316615497565b6001600160601b0316611449565b5f195b9250505b9250929050565b5f6060805f5f5f6060611465612a2f565b61146d612a5a565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61149e611cff565b5f6114aa826005612529565b60048101546006820154919250600160a01b90046001600160601b031690600160401b90046001600160401b03165f8290036114fc57604051637bb36d8160e01b8152600481018590526024016107fe565b806001600160401b031642101561153e57604051631af48c8560e01b8152600481018590526001600160401b03821660248201524260448201526064016107fe565b6004830180546001600160a01b031690556040516001600160601b038316815284907f4861d3c8269d930d69c5895008e88cbb70314202f3b3b88c4f7790742d870f2a9060200160405180910390a260038301546001600160a01b03165f9081526004602090815260408083208654845290915290206001810154600160581b900460ff166116145760018101546115ed90610c67906001600160601b038616906001600160581b03166151d1565b6001820180546affffffffffffffffffffff19166001600160581b03929092169190911790555b61161f858484612a85565b6001810154600160581b900460ff161561165257600384015484546116529183916001600160a01b03909116908661288a565b50505050610b66612497565b6040516bffffffffffffffffffffffff193060601b166020820152603481018290525f906054015b604051602081830303815290604052805190602001209050919050565b6116ab614353565b5f5f610b476116ba8686611d34565b546001600160a01b0316612b39565b6007546060905f9080841080156116e857506116e584826154c4565b85105b6116f257806116fc565b6116fc84866151d1565b915081851061170b575061144d565b61171585836154c4565b6001600160401b0381111561172c5761172c614e61565b604051908082528060200260200182016040528015611755578160200160208202803683370190505b5092505f855b838110156117ed575f60078281548110611777576117776151e4565b5f91825260209091200154905060015f82815260056020819052604090912060030154600160e81b900460ff16908111156117b4576117b46148a8565b036117e4578086846117c5816154d7565b9550815181106117d7576117d76151e4565b6020026020010181815250505b5060010161175b565b508352509250929050565b6118006124c1565b610b6681612c83565b604080516060810182525f808252602082018190529181018290529061182f8484611d34565b60408051606081018252600190920154600160801b810460030b835263ffffffff600160a01b8204166020840152600160c01b900460070b9082015291505092915050565b5f611880826001612529565b6005810154909150600160a01b90046001600160401b031642116118e857600581015482906118c090600160a01b90046001600160401b031660016151d1565b604051631af48c8560e01b8152600481019290925260248201524260448201526064016107fe565b60038101805460ff60e81b1916600560e81b17905560405182907fe36577a8008e0fff807781780da313c04a83ed3229d9956fd99d924f3dd56224905f90a25050565b5f610be461193e36849003840184615507565b612cd6565b5f5f6119646104186119558686611d34565b546001600160a01b0316612d0a565b509050600381600381111561197b5761197b6148a8565b14949350505050565b5f81815260026020818152604092839020909101805483518184028101840190945280845260609392830182828015610b2457602002820191905f5260205f20905b8154815260200190600101908083116119c65750505050509050919050565b5f5f6119ef611cff565b6119fa858585612d22565b611a07856020013561318a565b611a2a57604051631d44a2b560e21b8152602086013560048201526024016107fe565b611a3c61193e36879003870187615507565b335f90815260046020908152604080832084845290915290208054919350906001600160a01b031615611a8b57604051631628631f60e21b8152336004820152602481018490526044016107fe565b600a546001600160601b03169150611ab2611aab36889003880188615507565b86866131b6565b6001600160a01b0316600160a01b6001600160601b03841602178155611ae06102808701610260880161565c565b60018201805463ffffffff60801b1963ffffffff93909316600160601b029290921673ffffffffffffffff000000000000000000000000199092169190911763ffffffff60801b17905560208601803590849033907fd08bec95984bdb92d7838b7ee68ea12255641f2af43338f5d087c918d73fafe990611b61908b614cd0565b604080516001600160a01b0390921682526001600160601b038816602083015260ff8b16908201526060810189905260800160405180910390a450611ba4612497565b935093915050565b611bb46124c1565b600180546001600160a01b0383166001600160a01b03199091168117909155611be45f546001600160a01b031690565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f5f5f5f611c2a8686611d34565b600181015490546001600160581b03821698600160a01b9091046001600160601b03169750600160581b90910460ff1695509350505050565b611c6b6143f6565b611c73614353565b5f5f611c7e856132e8565b9350611c898561259d565b9597919650949350915050565b611c9e6142f8565b60035f83815260056020819052604090912060030154600160e81b900460ff1690811115611cce57611cce6148a8565b14611ce057611cde826002612529565b505b5f611cea8361259d565b50509050611cf883826125e1565b9392505050565b611d0761343d565b61113f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061347d565b6001600160a01b038083165f90815260046020908152604080832085845290915290208054909116610be45760405163073a08a960e31b81526001600160a01b0384166004820152602481018390526044016107fe565b60ff8316605514801590611da3575060ff8316607014155b80611dac575081155b15610d2d57604051630dea7b8760e01b8152600481018290526024016107fe565b6001820154600160581b900460ff1615611e0357604051635bc206c160e11b8152336004820152602481018290526044016107fe565b600282015460015f82815260056020819052604090912060030154600160e81b900460ff1690811115611e3857611e386148a8565b03611e59576040516321f953b560e21b8152600481018290526024016107fe565b6001830154600160601b900463ffffffff165f03611eb45782545f90611e87906001600160a01b0316612b39565b505061026081015160405163f307acab60e01b815263ffffffff90911660048201529091506024016107fe565b82546001840154600160a01b9091046001600160601b03166001600160581b039091161015611f1d578254600184015460405163b4532d3f60e01b8152600160a01b9092046001600160601b031660048301526001600160581b031660248201526044016107fe565b82545f90611f33906001600160a01b0316612d0a565b9050611f3e8161318a565b611f5e57604051631d44a2b560e21b8152600481018290526024016107fe565b50505050565b5f611f8f7f0000000000000000000000000000000000000000000000000000000000000000426151d1565b905090565b608081015181516020808401516040808601516060870151865192515f9796612034967f268a85648aa70f7eec6c480a727985832d315a7e1bcdfad8def943e3ae3e399a9646968d9693959194919290910197885260208801969096526001600160a01b039485166040880152928416606087015260808601919091526001600160401b031660a085015260ff1660c08401521660e08201526101000190565b60405160208183030381529060405281602001518260800151612090846040015185606001516040805160ff841660208201529081018290525f9060600160405160208183030381529060405280519060200120905092915050565b8660a001518760c001518860e0015189610120015160405160200161210697969594939291906001600160a01b039790971687526020870195909552604086019390935260039190910b606085015263ffffffff16608084015260070b60a08301526001600160401b031660c082015260e00190565b60408051601f1981840301815290829052612124929160200161568e565b6040516020818303038152906040528051906020012091505092915050565b5f82815260056020818152604092839020908401518155608080850151606080820151600185015591015160028301558451600383018054958701519287015160ff16600160e01b0260ff60e01b196001600160401b03909416600160a01b026001600160e01b03199097166001600160a01b039093169290921795909517918216811785556101808601519294929360ff60e81b1990911661ffff60e01b199092169190911790600160e81b908490811115612202576122026148a8565b02179055506080820151604081015160038301805460ff60f01b1916600160f01b60ff9093169290920291909117905580516101408401516001600160a01b03918216600160a01b6001600160601b03909216820217600485015560209092015160058401805461012087015160a0880151939094166001600160e01b0319909116176001600160401b03938416909402939093176001600160e01b0316600160e01b63ffffffff92831602179092556101008401516006909301805461016086015160e087015160c0909701519584166fffffffffffffffffffffffffffffffff1990921691909117600160401b91841691909102177fffffffff000000000000000000000000ffffffffffffffffffffffffffffffff16600160801b959092169490940263ffffffff60c01b191617600160c01b929091169190910217905550565b5f5f5f600b54637c1de7e160e01b865f1c6002604051806040016040528060098152602001683332bb30b624b23c2160b91b8152506123888a5f1c6020613484565b60405160200161239992919061568e565b60408051601f19818403018152908290526123bc979695949392916024016156a2565b60408051601f198184030181529181526020820180516001600160e01b0316633c6d41b960e01b17905251630200057560e51b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690634000aea090612457907f000000000000000000000000000000000000000000000000000000000000000090869086906004016156f7565b6020604051808303815f875af1158015612473573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f5e9190615730565b61113f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611d2e565b5f546001600160a01b0316331461113f5760405163118cdaa760e01b81523360048201526024016107fe565b600b8190556040518181527fb3394b576a7dc41398905423cc637226ec00b12a8f0b14ef61dd5bf087081304906020015b60405180910390a150565b5f82815260056020819052604090912090829081111561254b5761254b6148a8565b6003820154600160e81b900460ff16600581111561256b5761256b6148a8565b14610be457600381015460405163022ac86b60e01b81526107fe9185918591600160e81b900460ff169060040161574b565b6125a5614353565b5f828152600560205260408120600381015481548392916125d3916116ba916001600160a01b031690611d34565b935093509350509193909250565b6125e96142f8565b505f82815260066020908152604091829020825161016081018452948552805460ff808216938701939093526101008082049093169386019390935263ffffffff6201000084048116606087015260e0858101518216608088015266010000000000008504600790810b60a0890152600160701b8604831660c08901529584015190911690860152600160901b830490930b90840152600160d01b900460030b6101208301526001015461014082015290565b5f613a98603f6126cd7f00000000000000000000000000000000000000000000000000000000000000006040615217565b6126d7919061576c565b6126e191906151d1565b5a10156126ef57505f611cf8565b600384015483516040516001600160a01b03909216915f9161271591879060240161577f565b60408051601f198184030181529190526020810180516001600160e01b031663261e031360e21b17815260038801805460ff60e81b1916600360e81b17905581519192505f918291828689f1925082156127a45784516040516001600160a01b03841691907fb0c1820841a032356d1c8d961d4abf98350105222fd41c061ef34e723dac351d905f90a36127ba565b60038601805460ff60e81b1916600160e91b1790555b50509392505050565b5f610be46127d0836135f5565b613629565b5f6001600160581b03821115612808576040516306dfcc6560e41b815260586004820152602481018390526044016107fe565b5090565b61281a848484846001613655565b611f5e57604051635274afe760e01b81526001600160a01b03851660048201526024016107fe565b806003811115612854576128546148a8565b826003811115612866576128666148a8565b14610d2d5782818360405163714cc58b60e11b81526004016107fe93929190615794565b83545f906128a0906001600160a01b03166136c2565b6040516001600160601b03841681529091506001600160a01b038083169185918716907fd31eac3ad68f6ea66e0c3df3eb48454abdd6db307629af1f69cb116f3b2572489060200160405180910390a46001600160601b0382161561293c5761293c6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016826001600160601b0385166136dc565b5050505050565b600180546001600160a01b0319169055610b6681613711565b5f6129668461259d565b505060405163197c6e7760e01b8152909150309063197c6e779061299090869086906004016157b5565b5f60405180830381865afa9250505080156129cc57506040513d5f823e601f3d908101601f191682016040526129c9919081019061585c565b60015b6129e0576129db846001613760565b611f5e565b5f6129f0856020015185846137bf565b90505f816006811115612a0557612a056148a8565b14612a1957612a148882613760565b612a25565b612a2588868686613847565b5050505050505050565b6060611f8f7f000000000000000000000000000000000000000000000000000000000000000061395f565b6060611f8f7f000000000000000000000000000000000000000000000000000000000000000061395f565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636ee4d553612abd8561165e565b60405160e083901b6001600160e01b031916815260048101919091526001600160601b0385166024820152637c1de7e160e01b60448201526001600160401b03841660648201526084015f604051808303815f87803b158015612b1e575f5ffd5b505af1158015612b30573d5f5f3e3d5ffd5b50505050505050565b612b41614353565b5f5f5f612b51855f61014661399c565b602181015190915060601c84526035810151602085015260558101516040850152607581015160f81c606085015260768101516080850152609681015160a085015260b681015160c085015260d681015160e090811c9085015260da81015160e01c61010085015260de81015160f81c61012085015260df81015160c01d60070b61014085015260e781015160f81c61016085015260e881015160e01c61018085015260ec81015160c01d60070b6101a085015260f481015160e01c6101c085015260f88101516101e08501526101188101516102008501526101388101516001600160f81b031916151561022085015261013981015160c01c61024085015261014181015160e01c61026085015261014581015160f81c9250612c7a81610126016020015190565b93959294505050565b600a80546bffffffffffffffffffffffff19166001600160601b0383169081179091556040519081527f4a503da6173d16618e27d3133dc928e98ccb619f091248ae1b632c7a4dfb76b49060200161251e565b5f7fc71d05ceed81563fc06577e8925a7aea61c125b1911fa69f7574da26fdfedff382604051602001611686929190615983565b5f610be4612d1b836015602061399c565b6020015190565b5f612d306020850185614cd0565b6001600160a01b031603612d6657604051630dea7b8760e01b8152693932b9b2b0b931b432b960b11b60048201526024016107fe565b60408301355f03612d9857604051630dea7b8760e01b8152681b5bd9195b149bdbdd60ba1b60048201526024016107fe565b612dc1612dab6080850160608601614e46565b8460800135671b5bd9195b10da5960c21b611d8b565b612dd58282651cd95d10da5960d21b611d8b565b60a08301355f03612e0657604051630dea7b8760e01b8152671a5b9a5d149bdbdd60c21b60048201526024016107fe565b60c08301355f03612e3a57604051630dea7b8760e01b81526a19185d185cd95d149bdbdd60aa1b60048201526024016107fe565b612e4b610100840160e0850161565c565b63ffffffff165f03612e8257604051630dea7b8760e01b81526c19995959189858dad51bdd185b609a1b60048201526024016107fe565b612e946101208401610100850161565c565b63ffffffff165f03612ec957604051630dea7b8760e01b81526a1c185e5bdd5d151bdd185b60aa1b60048201526024016107fe565b6001612edd61014085016101208601614e46565b60ff161115612f0a57604051630dea7b8760e01b8152656d657472696360d01b60048201526024016107fe565b5f612f1d61016085016101408601615998565b60070b1280612f6057505f612f3a61014085016101208601614e46565b60ff16148015612f605750620f4240612f5b61016085016101408601615998565b60070b135b15612f8c57604051630dea7b8760e01b8152681d1a1c995cda1bdb1960ba1b60048201526024016107fe565b6001612fa061018085016101608601614e46565b60ff161115612fcb57604051630dea7b8760e01b8152636d6f646560e01b60048201526024016107fe565b5f612fde61018085016101608601614e46565b60ff16141580156130045750612ffc6101a08401610180850161565c565b63ffffffff16155b1561302b57604051630dea7b8760e01b8152630737465760e41b60048201526024016107fe565b5f61303e6101c085016101a08601615998565b60070b1361306c57604051630dea7b8760e01b81526706c6f7373436c69760c41b60048201526024016107fe565b61307e6101e084016101c0850161565c565b63ffffffff165f036130b057604051630dea7b8760e01b8152671b1bdcdcd1dc9a5960c21b60048201526024016107fe565b6130c2610240840161022085016159b3565b80156130d15750610200830135155b156130ff57604051630dea7b8760e01b81526a64656c69766572794b657960a81b60048201526024016107fe565b613111610260840161024085016159ce565b6001600160401b03165f0361314657604051630dea7b8760e01b8152676d6178427974657360c01b60048201526024016107fe565b6131586102808401610260850161565c565b63ffffffff165f03610d2d57604051630dea7b8760e01b8152676d61784576616c7360c01b60048201526024016107fe565b5f60025f8381526002602052604090205460ff1660038111156131af576131af6148a8565b1492915050565b5f806961014680600a3d393df360b01b613281868051602080830151604080850151606080870151608088015160a089015160c08a015160e0808c01516101008d015198519b871b6bffffffffffffffffffffffff19169a8c019a909a5260348b019890985260548a019590955260f89290921b6001600160f81b03191660748901526075880152609587015260b586019190915292821b6001600160e01b031990811660d5860152911b1660d98301529060dd016040516020818303038152906040529050919050565b61328c8787876139f2565b60405160200161329e939291906159e7565b60405160208183030381529060405290508051602082015ff091506001600160a01b0382166132e0576040516379d4f0fb60e11b815260040160405180910390fd5b509392505050565b6132f06143f6565b5f828152600560208181526040928390206003808201546001600160a01b038082168852835488860152600160a01b8083046001600160401b039081168a8a0152600160e01b80850460ff9081166060808e01919091528b5160a08082018e5260048b015480891683528b8e01549889169c83019c909c52600160f01b890484169d82019d909d5260018a01549181019190915260028901546080808301919091528d015290840490950b988a01989098526006850154600160c01b810463ffffffff1660c08b0152600160801b810460070b60e08b01528089166101008b01529181900488166101208a01529094046001600160601b0316610140880152600160401b90930490941661016086015292610180850192600160e81b9092041690811115613420576134206148a8565b90816005811115613433576134336148a8565b8152505050919050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561113f57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6060825f613493846002615217565b61349e9060026151d1565b6001600160401b038111156134b5576134b5614e61565b6040519080825280601f01601f1916602001820160405280156134df576020820181803683370190505b509050600360fc1b815f815181106134f9576134f96151e4565b60200101906001600160f81b03191690815f1a905350600f60fb1b81600181518110613527576135276151e4565b60200101906001600160f81b03191690815f1a9053505f613549856002615217565b6135549060016151d1565b90505b60018111156135cb576f181899199a1a9b1b9c1cb0b131b232b360811b83600f1660108110613588576135886151e4565b1a60f81b82828151811061359e5761359e6151e4565b60200101906001600160f81b03191690815f1a90535060049290921c916135c481615a1b565b9050613557565b5081156112625760405163e22e27eb60e01b815260048101869052602481018590526044016107fe565b5f7f232c5e83b4f034cec009e61163bcb8cd247fd18bf5034ed75755d174bc1bc6778260405160200161168692919061577f565b5f610be4613635613acd565b8360405161190160f01b8152600281019290925260228201526042902090565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166136b15783831516156136a5573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6136d3612d1b836001602061399c565b60601c92915050565b6136e98383836001613bf6565b610d2d57604051635274afe760e01b81526001600160a01b03841660048201526024016107fe565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f8281526005602052604090819020600301805460ff60e81b1916600160ea1b1790555182907fb7e3a6feb9edad8c4fd815aeb606dad993ca78f276af057d8a72d3bd2506f8b3906137b3908490615a30565b60405180910390a25050565b5f6137c98461318a565b6137d557506003611cf8565b5f5f6137e96137e3866127c3565b85613c58565b5090925090505f816003811115613802576138026148a8565b14158061381657506138148683613c9e565b155b1561382657600292505050611cf8565b602085015160ff1660051461383b575f610aba565b60059695505050505050565b5f61385c613854866132e8565b858585613cd9565b90505f816006811115613871576138716148a8565b14613886576138808582613760565b50611f5e565b5f85815260056020526040902061389d8185613d3d565b805460038201546040516001600160a01b039091169088907fb028d6ab0ba34921eae280e2d9cdec838bc88f5523c984d19f35ca1c8fe89f9b906138e49089908990615a4a565b60405180910390a461391781857f000000000000000000000000000000000000000000000000000000000000000061269c565b6139575760038101546040516001600160a01b039091169087907fbf7781f2265204dc3e62ef22d2909e0a2b34f8d0b251c535e63880ec972e63a7905f90a35b505050505050565b60605f61396b83613fc3565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b6060816001600160401b038111156139b6576139b6614e61565b6040519080825280601f01601f1916602001820160405280156139e0576020820181803683370190505b509050818360208301863c9392505050565b6101208301516101408401516101608501516101808601516101a08701516101c08801516040516001600160f81b031960f897881b8116602083015260c096871b60218301529490961b90931660298601526001600160e01b031960e092831b8116602a870152931b602e8501521b1660368201526060905f90603a0160408051601f19818403018152908290526101e08701516102008801516102208901516102408a01516102608b0151949650613ab4958795908b908b90602001615a6c565b6040516020818303038152906040529150509392505050565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015613b2557507f000000000000000000000000000000000000000000000000000000000000000046145b15613b4f57507f000000000000000000000000000000000000000000000000000000000000000090565b611f8f604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316613c4c578383151615613c40573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f5f8351604103613c8f576020840151604085015160608601515f1a613c8188828585613fea565b955095509550505050610b4e565b505081515f9150600290610b4e565b5f613ca88361318a565b8015611cf85750505f9182526003602090815260408084206001600160a01b03939093168452919052902054151590565b5f613ce58584846140b2565b613cf157506004611262565b613cfb8484614116565b613d0757506005611262565b61016084015160ff166001148015613d265750613d248584614260565b155b15613d3357506006611262565b505f949350505050565b60038201805460ff60e81b198116600160e91b179091556001600160a01b03165f90815260046020908152604080832085548452909152902060018181018054600c90613d98908490600160601b900463ffffffff16615ae6565b92506101000a81548163ffffffff021916908363ffffffff160217905550613dc382602001516142dd565b15613e4d57610120820151600182018054606085015160a086015167ffffffffffffffff60801b19909216600160801b63ffffffff9586160263ffffffff60a01b191617600160a01b94909116939093029290921777ffffffffffffffffffffffffffffffffffffffffffffffff16600160c01b6001600160401b03909316929092029190911790555b5060408051610100808201835260208085015160ff908116845285850151811682850190815260608088015163ffffffff90811687890190815260a0808b0151600790810b948a0194855260c0808d0151851660808c019081528d8b015190920b928b019283526101208d015160030b908b019081526101408d015160e08c019081529c515f90815260069099529a90972098518954955192519451975191519a518416600160d01b0263ffffffff60d01b196001600160401b039c8d16600160901b0267ffffffffffffffff60901b19948716600160701b02949094167fffffffffffff000000000000000000000000ffffffffffffffffffffffffffff9d909a166601000000000000026dffffffffffffffff00000000000019979096166201000002969096166dffffffffffffffffffffffff000019948916909a0261ffff1990971691909716179490941716959095179490941795909516919091179390931716919091178155905160019091015550565b5f60ff8216601f811115610be457604051632cd44ac360e21b815260040160405180910390fd5b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561402357505f915060039050826140a8565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614074573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661409f57505f9250600191508290506140a8565b92505f91508190505b9450945094915050565b6101408201515f9081036140c95750805115611cf8565b602083015160ff1660021480156140ec575060408401516001600160401b031615155b80156140f9575060508251145b801561126257506101408301518251602084012014949350505050565b5f600160ff16826020015160ff16108061413a5750600560ff16826020015160ff16115b1561414657505f610be4565b6040820151602083015160ff908116600314911615151415806141735750600460ff16826040015160ff16115b1561417f57505f610be4565b8260e0015163ffffffff16826080015163ffffffff161415806141b7575082610100015163ffffffff168260e0015163ffffffff1614155b156141c357505f610be4565b816080015163ffffffff16826060015163ffffffff1611806141f857508160e0015163ffffffff168260c0015163ffffffff16115b1561420457505f610be4565b60208201515f9060ff1660021480614234575061016084015160ff161580156142345750602083015160ff166001145b90508080611262575060c083015163ffffffff1615801561126257505050610100015160070b15919050565b5f8260a0015160030b82610120015160030b131561428c5761428582602001516142dd565b9050610be4565b8260a0015160030b82610120015160030b1480156142bd57508260c0015163ffffffff16826060015163ffffffff16145b8015611cf857508260e0015160070b8260a0015160070b14905092915050565b5f60ff821660011480610be4575060ff821660021492915050565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081019190915290565b60408051610280810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e0810182905261020081018290526102208101829052610240810182905261026081019190915290565b604051806101a001604052805f6001600160a01b031681526020015f81526020015f6001600160401b031681526020015f60ff1681526020016144716040518060a001604052805f6001600160a01b031681526020015f6001600160a01b031681526020015f60ff1681526020015f81526020015f81525090565b81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e082018190526101009091015290565b80356001600160401b03811681146110ac575f5ffd5b60ff81168114610b66575f5ffd5b80356110ac816144c5565b5f5f5f5f5f5f8688036101408112156144f5575f5ffd5b87359650614505602089016144af565b95506040880135614515816144c5565b945060a0605f1982011215614528575f5ffd5b5060608701925061453c61010088016144af565b915061454b61012088016144af565b90509295509295509295565b5f60208284031215614567575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b818110156145ae5783516001600160a01b0316835260209384019390920191600101614587565b509095945050505050565b5f5f83601f8401126145c9575f5ffd5b5081356001600160401b038111156145df575f5ffd5b60208301915083602082850101111561144d575f5ffd5b5f5f60208385031215614607575f5ffd5b82356001600160401b0381111561461c575f5ffd5b614628858286016145b9565b90969095509350505050565b80518252602081015161464c602084018260ff169052565b506040810151614661604084018260ff169052565b506060810151614679606084018263ffffffff169052565b506080810151614691608084018263ffffffff169052565b5060a08101516146a660a084018260070b9052565b5060c08101516146be60c084018263ffffffff169052565b5060e08101516146d660e084018263ffffffff169052565b506101008101516146ed61010084018260070b9052565b5061012081015161470461012084018260030b9052565b5061014090810151910152565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6147498185614634565b6101a06101608201525f6147616101a0830185614711565b828103610180840152610aba8185614711565b5f610160828403128015614786575f5ffd5b509092915050565b6001600160a01b0381168114610b66575f5ffd5b80356110ac8161478e565b80356001600160601b03811681146110ac575f5ffd5b5f5f5f606084860312156147d5575f5ffd5b83356147e08161478e565b9250602084013591506147f5604085016147ad565b90509250925092565b5f5f83601f84011261480e575f5ffd5b5081356001600160401b03811115614824575f5ffd5b6020830191508360208260051b850101111561144d575f5ffd5b5f5f5f5f60408587031215614851575f5ffd5b84356001600160401b03811115614866575f5ffd5b614872878288016147fe565b90955093505060208501356001600160401b03811115614890575f5ffd5b61489c878288016147fe565b95989497509550505050565b634e487b7160e01b5f52602160045260245ffd5b600481106148cc576148cc6148a8565b9052565b604081016148de82856148bc565b6001600160401b03831660208301529392505050565b5f5f5f60408486031215614906575f5ffd5b8335925060208401356001600160401b03811115614922575f5ffd5b61492e868287016145b9565b9497909650939450505050565b5f5f6040838503121561494c575f5ffd5b82356149578161478e565b946020939093013593505050565b60ff60f81b8816815260e060208201525f61498360e0830189614711565b82810360408401526149958189614711565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156149ea5783518352602093840193909201916001016149cc565b50909b9a5050505050505050505050565b600681106148cc576148cc6148a8565b604081016148de82856149fb565b80516001600160a01b0316825260208101516020830152604081015160408301526060810151614a4e606084018260ff169052565b506080810151608083015260a081015160a083015260c081015160c083015260e0810151614a8460e084018263ffffffff169052565b50610100810151614a9e61010084018263ffffffff169052565b50610120810151614ab561012084018260ff169052565b50610140810151614acc61014084018260070b9052565b50610160810151614ae361016084018260ff169052565b50610180810151614afd61018084018263ffffffff169052565b506101a0810151614b146101a084018260070b9052565b506101c0810151614b2e6101c084018263ffffffff169052565b506101e08101516101e0830152610200810151610200830152610220810151614b5c61022084018215159052565b50610240810151614b796102408401826001600160401b03169052565b50610260810151610d2d61026084018263ffffffff169052565b6102c08101614ba28286614a19565b60ff939093166102808201526102a00152919050565b5f5f60408385031215614bc9575f5ffd5b50508035926020909101359150565b5f8151808452602084019350602083015f5b82811015614c08578151865260209586019590910190600101614bea565b5093949350505050565b604081525f614c246040830185614bd8565b90508260208301529392505050565b5f60208284031215614c43575f5ffd5b611cf8826147ad565b5f6102808284031215614c5d575f5ffd5b50919050565b5f6102808284031215614c74575f5ffd5b611cf88383614c4c565b602081525f611cf86020830184614bd8565b5f5f5f6102c08486031215614ca3575f5ffd5b614cad8585614c4c565b9250610280840135614cbe816144c5565b929592945050506102a0919091013590565b5f60208284031215614ce0575f5ffd5b8135611cf88161478e565b84516001600160a01b031681526104e08101602086015160208301526040860151614d2160408401826001600160401b03169052565b506060860151614d36606084018260ff169052565b5060808681015180516001600160a01b039081168584015260208201511660a0850152604081015160ff1660c0850152606081015160e0850152908101516101008401525060a0860151614d9061012084018260030b9052565b5060c086015163ffffffff1661014083015260e0860151600781900b610160840152506101008601516001600160401b039081166101808481019190915261012088015182166101a08501526101408801516001600160601b03166101c08501526101608801519091166101e0840152860151614e116102008401826149fb565b50614e20610220830186614a19565b60ff939093166104a08201526104c0015292915050565b6101608101610be48284614634565b5f60208284031215614e56575f5ffd5b8135611cf8816144c5565b634e487b7160e01b5f52604160045260245ffd5b60405161016081016001600160401b0381118282101715614e9857614e98614e61565b60405290565b60405161028081016001600160401b0381118282101715614e9857614e98614e61565b604051601f8201601f191681016001600160401b0381118282101715614ee957614ee9614e61565b604052919050565b5f60a0828403128015614f02575f5ffd5b5060405160a081016001600160401b0381118282101715614f2557614f25614e61565b6040528235614f338161478e565b81526020830135614f438161478e565b60208201526040830135614f56816144c5565b6040820152606083810135908201526080928301359281019290925250919050565b634e487b7160e01b5f52601160045260245ffd5b6001600160581b038281168282160390811115610be457610be4614f78565b63ffffffff81168114610b66575f5ffd5b80356110ac81614fab565b8060070b8114610b66575f5ffd5b80356110ac81614fc7565b8060030b8114610b66575f5ffd5b80356110ac81614fe0565b5f610160828403121561500a575f5ffd5b615012614e75565b823581529050615024602083016144d3565b6020820152615035604083016144d3565b604082015261504660608301614fbc565b606082015261505760808301614fbc565b608082015261506860a08301614fd5565b60a082015261507960c08301614fbc565b60c082015261508a60e08301614fbc565b60e082015261509c6101008301614fd5565b6101008201526150af6101208301614fee565b6101208201526101409182013591810191909152919050565b5f6001600160401b038211156150e0576150e0614e61565b50601f01601f191660200190565b5f82601f8301126150fd575f5ffd5b813561511061510b826150c8565b614ec1565b818152846020838601011115615124575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f6101a08486031215615153575f5ffd5b61515d8585614ff9565b92506101608401356001600160401b03811115615178575f5ffd5b615184868287016150ee565b9250506101808401356001600160401b038111156151a0575f5ffd5b6151ac868287016150ee565b9150509250925092565b5f61016082840312156151c7575f5ffd5b611cf88383614ff9565b80820180821115610be457610be4614f78565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b038181168382160190811115610be457610be4614f78565b8082028115828204841417610be457610be4614f78565b5f8135610be48161478e565b6001600160401b0383111561525157615251614e61565b600160401b83111561526557615265614e61565b80548382558084101561529957815f528360205f20018482035f5b81811015615295575f83820155600101615280565b5050505b505f8181526020812083915b85811015613957576152b68361522e565b82820155602092909201916001016152a5565b6001600160401b038311156152e0576152e0614e61565b600160401b8311156152f4576152f4614e61565b80548382558084101561532857815f528360205f20018482035f5b81811015615324575f8382015560010161530f565b5050505b505f8181526020812083915b8581101561395757823582820155602090920191600101615334565b8183526020830192505f815f5b84811015614c085781356153708161478e565b6001600160a01b03168652602095860195919091019060010161535d565b8183525f6001600160fb1b038311156153a5575f5ffd5b8260051b80836020870137939093016020019392505050565b606081525f6153d1606083018789615350565b82810360208401526153e481868861538e565b9150506001600160401b03831660408301529695505050505050565b604081525f615413604083018688615350565b828103602084015261542681858761538e565b979650505050505050565b5f5f8585111561543f575f5ffd5b8386111561544b575f5ffd5b5050820193919092039150565b80356020831015610be4575f19602084900360031b1b1692915050565b60208101610be482846149fb565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160601b038316806154af576154af615483565b806001600160601b0384160491505092915050565b81810381811115610be457610be4614f78565b5f600182016154e8576154e8614f78565b5060010190565b8015158114610b66575f5ffd5b80356110ac816154ef565b5f610280828403128015615519575f5ffd5b50615522614e9e565b61552b836147a2565b8152602083810135908201526040808401359082015261554d606084016144d3565b60608201526080838101359082015260a0808401359082015260c0808401359082015261557c60e08401614fbc565b60e082015261558e6101008401614fbc565b6101008201526155a161012084016144d3565b6101208201526155b46101408401614fd5565b6101408201526155c761016084016144d3565b6101608201526155da6101808401614fbc565b6101808201526155ed6101a08401614fd5565b6101a08201526156006101c08401614fbc565b6101c08201526101e08381013590820152610200808401359082015261562961022084016154fc565b61022082015261563c61024084016144af565b61024082015261564f6102608401614fbc565b6102608201529392505050565b5f6020828403121561566c575f5ffd5b8135611cf881614fab565b5f81518060208401855e5f93019283525090919050565b5f61126261569c8386615677565b84615677565b6001600160a01b038816815286602082015285604082015263ffffffff60e01b851660608201528360808201528260a082015260e060c08201525f6156ea60e0830184614711565b9998505050505050505050565b6001600160a01b03841681526001600160601b0383166020820152606060408201525f6157276060830184614711565b95945050505050565b5f60208284031215615740575f5ffd5b8151611cf8816154ef565b8381526060810161575f60208301856149fb565b61126260408301846149fb565b5f8261577a5761577a615483565b500490565b8281526101808101611cf86020830184614634565b838152606081016157a860208301856148bc565b61126260408301846148bc565b60208152816020820152818360408301375f818301604090810191909152601f909201601f19160101919050565b80516110ac816144c5565b80516110ac81614fab565b80516110ac81614fc7565b80516110ac81614fe0565b5f82601f83011261581e575f5ffd5b815161582c61510b826150c8565b818152846020838601011115615840575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f8385036101a0811215615870575f5ffd5b61016081121561587e575f5ffd5b50615887614e75565b84518152615897602086016157e3565b60208201526158a8604086016157e3565b60408201526158b9606086016157ee565b60608201526158ca608086016157ee565b60808201526158db60a086016157f9565b60a08201526158ec60c086016157ee565b60c08201526158fd60e086016157ee565b60e082015261590f61010086016157f9565b6101008201526159226101208601615804565b61012082015261014085810151908201526101608501519093506001600160401b0381111561594f575f5ffd5b61595b8682870161580f565b9250506101808401516001600160401b03811115615977575f5ffd5b6151ac8682870161580f565b8281526102a08101611cf86020830184614a19565b5f602082840312156159a8575f5ffd5b8135611cf881614fc7565b5f602082840312156159c3575f5ffd5b8135611cf8816154ef565b5f602082840312156159de575f5ffd5b611cf8826144af565b75ffffffffffffffffffffffffffffffffffffffffffff19841681525f600a820181905261572761569c600b840186615677565b5f81615a2957615a29614f78565b505f190190565b6020810160078310615a4457615a446148a8565b91905290565b615a548184614634565b6101806101608201525f611262610180830184614711565b5f615a77828b615677565b9889525050602087019590955292151560f890811b604087015260c09290921b77ffffffffffffffffffffffffffffffffffffffffffffffff1916604186015260e01b6001600160e01b03191660498501521b6001600160f81b031916604d830152604e820152606e01919050565b63ffffffff8281168282160390811115610be457610be4614f7856",
}

// DirectRequestOracle is an auto generated Go binding around an Ethereum contract.
type DirectRequestOracle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DirectRequestOracle) GetABI() abi.ABI {
	return c.abi
}

// NewDirectRequestOracle creates a new instance of DirectRequestOracle.
func NewDirectRequestOracle() *DirectRequestOracle {
	parsed, err := DirectRequestOracleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DirectRequestOracle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DirectRequestOracle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address link, address operator_, bytes32 specId_, uint96 price, uint256 deliveryGas_, uint64 signerSetDelay_, address owner_) returns()
func (directRequestOracle *DirectRequestOracle) PackConstructor(link common.Address, operator_ common.Address, specId_ [32]byte, price *big.Int, deliveryGas_ *big.Int, signerSetDelay_ uint64, owner_ common.Address) []byte {
	enc, err := directRequestOracle.abi.Pack("", link, operator_, specId_, price, deliveryGas_, signerSetDelay_, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (directRequestOracle *DirectRequestOracle) PackAcceptOwnership() []byte {
	enc, err := directRequestOracle.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (directRequestOracle *DirectRequestOracle) TryPackAcceptOwnership() ([]byte, error) {
	return directRequestOracle.abi.Pack("acceptOwnership")
}

// PackDecodePayload is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x197c6e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decodePayload(bytes payload) pure returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery, bytes signature)
func (directRequestOracle *DirectRequestOracle) PackDecodePayload(payload []byte) []byte {
	enc, err := directRequestOracle.abi.Pack("decodePayload", payload)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecodePayload is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x197c6e77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decodePayload(bytes payload) pure returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery, bytes signature)
func (directRequestOracle *DirectRequestOracle) TryPackDecodePayload(payload []byte) ([]byte, error) {
	return directRequestOracle.abi.Pack("decodePayload", payload)
}

// DecodePayloadOutput serves as a container for the return parameters of contract
// method DecodePayload.
type DecodePayloadOutput struct {
	Evaluation Evaluation
	Delivery   []byte
	Signature  []byte
}

// UnpackDecodePayload is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x197c6e77.
//
// Solidity: function decodePayload(bytes payload) pure returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery, bytes signature)
func (directRequestOracle *DirectRequestOracle) UnpackDecodePayload(data []byte) (DecodePayloadOutput, error) {
	out, err := directRequestOracle.abi.Unpack("decodePayload", data)
	outstruct := new(DecodePayloadOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Evaluation = *abi.ConvertType(out[0], new(Evaluation)).(*Evaluation)
	outstruct.Delivery = *abi.ConvertType(out[1], new([]byte)).(*[]byte)
	outstruct.Signature = *abi.ConvertType(out[2], new([]byte)).(*[]byte)
	return *outstruct, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (directRequestOracle *DirectRequestOracle) PackEip712Domain() []byte {
	enc, err := directRequestOracle.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (directRequestOracle *DirectRequestOracle) TryPackEip712Domain() ([]byte, error) {
	return directRequestOracle.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (directRequestOracle *DirectRequestOracle) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := directRequestOracle.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackFulfill is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c1de7e1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fulfill(bytes32 requestId, bytes payload) returns()
func (directRequestOracle *DirectRequestOracle) PackFulfill(requestId [32]byte, payload []byte) []byte {
	enc, err := directRequestOracle.abi.Pack("fulfill", requestId, payload)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFulfill is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c1de7e1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fulfill(bytes32 requestId, bytes payload) returns()
func (directRequestOracle *DirectRequestOracle) TryPackFulfill(requestId [32]byte, payload []byte) ([]byte, error) {
	return directRequestOracle.abi.Pack("fulfill", requestId, payload)
}

// PackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x570ca735.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operator() view returns(address)
func (directRequestOracle *DirectRequestOracle) PackOperator() []byte {
	enc, err := directRequestOracle.abi.Pack("operator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x570ca735.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operator() view returns(address)
func (directRequestOracle *DirectRequestOracle) TryPackOperator() ([]byte, error) {
	return directRequestOracle.abi.Pack("operator")
}

// UnpackOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x570ca735.
//
// Solidity: function operator() view returns(address)
func (directRequestOracle *DirectRequestOracle) UnpackOperator(data []byte) (common.Address, error) {
	out, err := directRequestOracle.abi.Unpack("operator", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (directRequestOracle *DirectRequestOracle) PackOwner() []byte {
	enc, err := directRequestOracle.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (directRequestOracle *DirectRequestOracle) TryPackOwner() ([]byte, error) {
	return directRequestOracle.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (directRequestOracle *DirectRequestOracle) UnpackOwner(data []byte) (common.Address, error) {
	out, err := directRequestOracle.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (directRequestOracle *DirectRequestOracle) PackPendingOwner() []byte {
	enc, err := directRequestOracle.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (directRequestOracle *DirectRequestOracle) TryPackPendingOwner() ([]byte, error) {
	return directRequestOracle.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (directRequestOracle *DirectRequestOracle) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := directRequestOracle.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (directRequestOracle *DirectRequestOracle) PackRenounceOwnership() []byte {
	enc, err := directRequestOracle.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (directRequestOracle *DirectRequestOracle) TryPackRenounceOwnership() ([]byte, error) {
	return directRequestOracle.abi.Pack("renounceOwnership")
}

// PackRequestIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99bb4094.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestIdOf(bytes32 evalId) view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) PackRequestIdOf(evalId [32]byte) []byte {
	enc, err := directRequestOracle.abi.Pack("requestIdOf", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99bb4094.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestIdOf(bytes32 evalId) view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) TryPackRequestIdOf(evalId [32]byte) ([]byte, error) {
	return directRequestOracle.abi.Pack("requestIdOf", evalId)
}

// UnpackRequestIdOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x99bb4094.
//
// Solidity: function requestIdOf(bytes32 evalId) view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) UnpackRequestIdOf(data []byte) ([32]byte, error) {
	out, err := directRequestOracle.abi.Unpack("requestIdOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf5cbe3d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPrice(uint96 price) returns()
func (directRequestOracle *DirectRequestOracle) PackSetPrice(price *big.Int) []byte {
	enc, err := directRequestOracle.abi.Pack("setPrice", price)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf5cbe3d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPrice(uint96 price) returns()
func (directRequestOracle *DirectRequestOracle) TryPackSetPrice(price *big.Int) ([]byte, error) {
	return directRequestOracle.abi.Pack("setPrice", price)
}

// PackSetSpecId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d48390d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setSpecId(bytes32 specId_) returns()
func (directRequestOracle *DirectRequestOracle) PackSetSpecId(specId [32]byte) []byte {
	enc, err := directRequestOracle.abi.Pack("setSpecId", specId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetSpecId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d48390d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setSpecId(bytes32 specId_) returns()
func (directRequestOracle *DirectRequestOracle) TryPackSetSpecId(specId [32]byte) ([]byte, error) {
	return directRequestOracle.abi.Pack("setSpecId", specId)
}

// PackSpecId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1747b9fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function specId() view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) PackSpecId() []byte {
	enc, err := directRequestOracle.abi.Pack("specId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSpecId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1747b9fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function specId() view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) TryPackSpecId() ([]byte, error) {
	return directRequestOracle.abi.Pack("specId")
}

// UnpackSpecId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1747b9fe.
//
// Solidity: function specId() view returns(bytes32)
func (directRequestOracle *DirectRequestOracle) UnpackSpecId(data []byte) ([32]byte, error) {
	out, err := directRequestOracle.abi.Unpack("specId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (directRequestOracle *DirectRequestOracle) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := directRequestOracle.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (directRequestOracle *DirectRequestOracle) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return directRequestOracle.abi.Pack("transferOwnership", newOwner)
}

// DirectRequestOracleAccountFunded represents a AccountFunded event raised by the DirectRequestOracle contract.
type DirectRequestOracleAccountFunded struct {
	Receiver  common.Address
	TermsHash [32]byte
	From      common.Address
	Amount    *big.Int
	Balance   *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleAccountFundedEventName = "AccountFunded"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleAccountFunded) ContractEventName() string {
	return DirectRequestOracleAccountFundedEventName
}

// UnpackAccountFundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountFunded(address indexed receiver, bytes32 indexed termsHash, address indexed from, uint96 amount, uint96 balance)
func (directRequestOracle *DirectRequestOracle) UnpackAccountFundedEvent(log *types.Log) (*DirectRequestOracleAccountFunded, error) {
	event := "AccountFunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleAccountFunded)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleAccountReleased represents a AccountReleased event raised by the DirectRequestOracle contract.
type DirectRequestOracleAccountReleased struct {
	Receiver   common.Address
	TermsHash  [32]byte
	Researcher common.Address
	Amount     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleAccountReleasedEventName = "AccountReleased"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleAccountReleased) ContractEventName() string {
	return DirectRequestOracleAccountReleasedEventName
}

// UnpackAccountReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountReleased(address indexed receiver, bytes32 indexed termsHash, address indexed researcher, uint96 amount)
func (directRequestOracle *DirectRequestOracle) UnpackAccountReleasedEvent(log *types.Log) (*DirectRequestOracleAccountReleased, error) {
	event := "AccountReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleAccountReleased)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleDeliveryFailed represents a DeliveryFailed event raised by the DirectRequestOracle contract.
type DirectRequestOracleDeliveryFailed struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleDeliveryFailedEventName = "DeliveryFailed"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleDeliveryFailed) ContractEventName() string {
	return DirectRequestOracleDeliveryFailedEventName
}

// UnpackDeliveryFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeliveryFailed(bytes32 indexed evalId, address indexed receiver)
func (directRequestOracle *DirectRequestOracle) UnpackDeliveryFailedEvent(log *types.Log) (*DirectRequestOracleDeliveryFailed, error) {
	event := "DeliveryFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleDeliveryFailed)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEIP712DomainChanged represents a EIP712DomainChanged event raised by the DirectRequestOracle contract.
type DirectRequestOracleEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEIP712DomainChanged) ContractEventName() string {
	return DirectRequestOracleEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (directRequestOracle *DirectRequestOracle) UnpackEIP712DomainChangedEvent(log *types.Log) (*DirectRequestOracleEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEvaluated represents a Evaluated event raised by the DirectRequestOracle contract.
type DirectRequestOracleEvaluated struct {
	EvalId     [32]byte
	Receiver   common.Address
	TermsHash  [32]byte
	Evaluation Evaluation
	Delivery   []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEvaluatedEventName = "Evaluated"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEvaluated) ContractEventName() string {
	return DirectRequestOracleEvaluatedEventName
}

// UnpackEvaluatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Evaluated(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery)
func (directRequestOracle *DirectRequestOracle) UnpackEvaluatedEvent(log *types.Log) (*DirectRequestOracleEvaluated, error) {
	event := "Evaluated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEvaluated)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEvaluationDelivered represents a EvaluationDelivered event raised by the DirectRequestOracle contract.
type DirectRequestOracleEvaluationDelivered struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEvaluationDeliveredEventName = "EvaluationDelivered"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEvaluationDelivered) ContractEventName() string {
	return DirectRequestOracleEvaluationDeliveredEventName
}

// UnpackEvaluationDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationDelivered(bytes32 indexed evalId, address indexed receiver)
func (directRequestOracle *DirectRequestOracle) UnpackEvaluationDeliveredEvent(log *types.Log) (*DirectRequestOracleEvaluationDelivered, error) {
	event := "EvaluationDelivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEvaluationDelivered)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEvaluationExpired represents a EvaluationExpired event raised by the DirectRequestOracle contract.
type DirectRequestOracleEvaluationExpired struct {
	EvalId [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEvaluationExpiredEventName = "EvaluationExpired"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEvaluationExpired) ContractEventName() string {
	return DirectRequestOracleEvaluationExpiredEventName
}

// UnpackEvaluationExpiredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationExpired(bytes32 indexed evalId)
func (directRequestOracle *DirectRequestOracle) UnpackEvaluationExpiredEvent(log *types.Log) (*DirectRequestOracleEvaluationExpired, error) {
	event := "EvaluationExpired"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEvaluationExpired)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEvaluationFailed represents a EvaluationFailed event raised by the DirectRequestOracle contract.
type DirectRequestOracleEvaluationFailed struct {
	EvalId [32]byte
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEvaluationFailedEventName = "EvaluationFailed"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEvaluationFailed) ContractEventName() string {
	return DirectRequestOracleEvaluationFailedEventName
}

// UnpackEvaluationFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationFailed(bytes32 indexed evalId, uint8 reason)
func (directRequestOracle *DirectRequestOracle) UnpackEvaluationFailedEvent(log *types.Log) (*DirectRequestOracleEvaluationFailed, error) {
	event := "EvaluationFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEvaluationFailed)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleEvaluationRequested represents a EvaluationRequested event raised by the DirectRequestOracle contract.
type DirectRequestOracleEvaluationRequested struct {
	EvalId       [32]byte
	Receiver     common.Address
	TermsHash    [32]byte
	SubmissionId uint64
	Attempt      uint8
	SignBy       uint64
	Deadline     uint64
	Raw          *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleEvaluationRequestedEventName = "EvaluationRequested"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleEvaluationRequested) ContractEventName() string {
	return DirectRequestOracleEvaluationRequestedEventName
}

// UnpackEvaluationRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationRequested(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, uint64 submissionId, uint8 attempt, uint64 signBy, uint64 deadline)
func (directRequestOracle *DirectRequestOracle) UnpackEvaluationRequestedEvent(log *types.Log) (*DirectRequestOracleEvaluationRequested, error) {
	event := "EvaluationRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleEvaluationRequested)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleLateFulfillment represents a LateFulfillment event raised by the DirectRequestOracle contract.
type DirectRequestOracleLateFulfillment struct {
	EvalId [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleLateFulfillmentEventName = "LateFulfillment"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleLateFulfillment) ContractEventName() string {
	return DirectRequestOracleLateFulfillmentEventName
}

// UnpackLateFulfillmentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LateFulfillment(bytes32 indexed evalId, uint8 status)
func (directRequestOracle *DirectRequestOracle) UnpackLateFulfillmentEvent(log *types.Log) (*DirectRequestOracleLateFulfillment, error) {
	event := "LateFulfillment"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleLateFulfillment)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the DirectRequestOracle contract.
type DirectRequestOracleOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleOwnershipTransferStarted) ContractEventName() string {
	return DirectRequestOracleOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (directRequestOracle *DirectRequestOracle) UnpackOwnershipTransferStartedEvent(log *types.Log) (*DirectRequestOracleOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleOwnershipTransferred represents a OwnershipTransferred event raised by the DirectRequestOracle contract.
type DirectRequestOracleOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleOwnershipTransferred) ContractEventName() string {
	return DirectRequestOracleOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (directRequestOracle *DirectRequestOracle) UnpackOwnershipTransferredEvent(log *types.Log) (*DirectRequestOracleOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOraclePaymentReclaimed represents a PaymentReclaimed event raised by the DirectRequestOracle contract.
type DirectRequestOraclePaymentReclaimed struct {
	EvalId [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectRequestOraclePaymentReclaimedEventName = "PaymentReclaimed"

// ContractEventName returns the user-defined event name.
func (DirectRequestOraclePaymentReclaimed) ContractEventName() string {
	return DirectRequestOraclePaymentReclaimedEventName
}

// UnpackPaymentReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentReclaimed(bytes32 indexed evalId, uint96 amount)
func (directRequestOracle *DirectRequestOracle) UnpackPaymentReclaimedEvent(log *types.Log) (*DirectRequestOraclePaymentReclaimed, error) {
	event := "PaymentReclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOraclePaymentReclaimed)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOraclePriceSet represents a PriceSet event raised by the DirectRequestOracle contract.
type DirectRequestOraclePriceSet struct {
	Price *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DirectRequestOraclePriceSetEventName = "PriceSet"

// ContractEventName returns the user-defined event name.
func (DirectRequestOraclePriceSet) ContractEventName() string {
	return DirectRequestOraclePriceSetEventName
}

// UnpackPriceSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PriceSet(uint96 price)
func (directRequestOracle *DirectRequestOracle) UnpackPriceSetEvent(log *types.Log) (*DirectRequestOraclePriceSet, error) {
	event := "PriceSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOraclePriceSet)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleSignerSetActivated represents a SignerSetActivated event raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetActivated struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleSignerSetActivatedEventName = "SignerSetActivated"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleSignerSetActivated) ContractEventName() string {
	return DirectRequestOracleSignerSetActivatedEventName
}

// UnpackSignerSetActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetActivated(bytes32 indexed signerSet)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetActivatedEvent(log *types.Log) (*DirectRequestOracleSignerSetActivated, error) {
	event := "SignerSetActivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleSignerSetActivated)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleSignerSetProposed represents a SignerSetProposed event raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetProposed struct {
	SignerSet  [32]byte
	Signers    []common.Address
	Recipients [][32]byte
	ActiveFrom uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleSignerSetProposedEventName = "SignerSetProposed"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleSignerSetProposed) ContractEventName() string {
	return DirectRequestOracleSignerSetProposedEventName
}

// UnpackSignerSetProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetProposed(bytes32 indexed signerSet, address[] signers, bytes32[] recipients, uint64 activeFrom)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetProposedEvent(log *types.Log) (*DirectRequestOracleSignerSetProposed, error) {
	event := "SignerSetProposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleSignerSetProposed)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleSignerSetRevoked represents a SignerSetRevoked event raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetRevoked struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleSignerSetRevokedEventName = "SignerSetRevoked"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleSignerSetRevoked) ContractEventName() string {
	return DirectRequestOracleSignerSetRevokedEventName
}

// UnpackSignerSetRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetRevoked(bytes32 indexed signerSet)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetRevokedEvent(log *types.Log) (*DirectRequestOracleSignerSetRevoked, error) {
	event := "SignerSetRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleSignerSetRevoked)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleSpecIdSet represents a SpecIdSet event raised by the DirectRequestOracle contract.
type DirectRequestOracleSpecIdSet struct {
	SpecId [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleSpecIdSetEventName = "SpecIdSet"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleSpecIdSet) ContractEventName() string {
	return DirectRequestOracleSpecIdSetEventName
}

// UnpackSpecIdSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SpecIdSet(bytes32 specId)
func (directRequestOracle *DirectRequestOracle) UnpackSpecIdSetEvent(log *types.Log) (*DirectRequestOracleSpecIdSet, error) {
	event := "SpecIdSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleSpecIdSet)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectRequestOracleTermsRegistered represents a TermsRegistered event raised by the DirectRequestOracle contract.
type DirectRequestOracleTermsRegistered struct {
	Receiver   common.Address
	TermsHash  [32]byte
	SignerSet  [32]byte
	Researcher common.Address
	Price      *big.Int
	SetCodec   uint8
	SetCid     [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const DirectRequestOracleTermsRegisteredEventName = "TermsRegistered"

// ContractEventName returns the user-defined event name.
func (DirectRequestOracleTermsRegistered) ContractEventName() string {
	return DirectRequestOracleTermsRegisteredEventName
}

// UnpackTermsRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsRegistered(address indexed receiver, bytes32 indexed termsHash, bytes32 indexed signerSet, address researcher, uint96 price, uint8 setCodec, bytes32 setCid)
func (directRequestOracle *DirectRequestOracle) UnpackTermsRegisteredEvent(log *types.Log) (*DirectRequestOracleTermsRegistered, error) {
	event := "TermsRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directRequestOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectRequestOracleTermsRegistered)
	if len(log.Data) > 0 {
		if err := directRequestOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directRequestOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (directRequestOracle *DirectRequestOracle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["DirectRequestOracle_LinkMismatch"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackDirectRequestOracleLinkMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["DirectRequestOracle_NotOperator"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackDirectRequestOracleNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["DirectRequestOracle_UnknownRequest"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackDirectRequestOracleUnknownRequestError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_AlreadyRegistered"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_BadAttempt"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleBadAttemptError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_BadDeadline"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleBadDeadlineError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_DeliveryFailed"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleDeliveryFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_DuplicateRequest"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleDuplicateRequestError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_EvaluationCapReached"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleEvaluationCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_InsufficientLink"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleInsufficientLinkError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_NotRegistered"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_NothingToReclaim"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleNothingToReclaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_Released"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleReleasedError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_RequestPending"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleRequestPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_SignerSetNotActive"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleSignerSetNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_TooEarly"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["ScoreOracle_WrongStatus"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackScoreOracleWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_BadRecipient"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_BadSigner"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsBadSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_RecipientCount"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsRecipientCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_SignerCount"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsSignerCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_TooEarly"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["SignerSets_WrongStatus"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackSignerSetsWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["StringsInsufficientHexLength"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackStringsInsufficientHexLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["TermsCode_WriteFailed"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackTermsCodeWriteFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], directRequestOracle.abi.Errors["Terms_BadField"].ID.Bytes()[:4]) {
		return directRequestOracle.UnpackTermsBadFieldError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DirectRequestOracleDirectRequestOracleLinkMismatch represents a DirectRequestOracle_LinkMismatch error raised by the DirectRequestOracle contract.
type DirectRequestOracleDirectRequestOracleLinkMismatch struct {
	Expected common.Address
	Actual   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DirectRequestOracle_LinkMismatch(address expected, address actual)
func DirectRequestOracleDirectRequestOracleLinkMismatchErrorID() common.Hash {
	return common.HexToHash("0x67654078092beda335bb550bfd5702ef0b33286b9244f4e4829df838e9731444")
}

// UnpackDirectRequestOracleLinkMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DirectRequestOracle_LinkMismatch(address expected, address actual)
func (directRequestOracle *DirectRequestOracle) UnpackDirectRequestOracleLinkMismatchError(raw []byte) (*DirectRequestOracleDirectRequestOracleLinkMismatch, error) {
	out := new(DirectRequestOracleDirectRequestOracleLinkMismatch)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "DirectRequestOracle_LinkMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleDirectRequestOracleNotOperator represents a DirectRequestOracle_NotOperator error raised by the DirectRequestOracle contract.
type DirectRequestOracleDirectRequestOracleNotOperator struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DirectRequestOracle_NotOperator(address caller)
func DirectRequestOracleDirectRequestOracleNotOperatorErrorID() common.Hash {
	return common.HexToHash("0xad47434c4eec5fcaa3b41d8d1c556671e97adf09ec80cb07065400fc84f5aaa4")
}

// UnpackDirectRequestOracleNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DirectRequestOracle_NotOperator(address caller)
func (directRequestOracle *DirectRequestOracle) UnpackDirectRequestOracleNotOperatorError(raw []byte) (*DirectRequestOracleDirectRequestOracleNotOperator, error) {
	out := new(DirectRequestOracleDirectRequestOracleNotOperator)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "DirectRequestOracle_NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleDirectRequestOracleUnknownRequest represents a DirectRequestOracle_UnknownRequest error raised by the DirectRequestOracle contract.
type DirectRequestOracleDirectRequestOracleUnknownRequest struct {
	RequestId [32]byte
	EvalId    [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DirectRequestOracle_UnknownRequest(bytes32 requestId, bytes32 evalId)
func DirectRequestOracleDirectRequestOracleUnknownRequestErrorID() common.Hash {
	return common.HexToHash("0x52f8236ec630c9dc39166348b5f3f496c81099480bef6dffb4c368fc3ccdeeda")
}

// UnpackDirectRequestOracleUnknownRequestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DirectRequestOracle_UnknownRequest(bytes32 requestId, bytes32 evalId)
func (directRequestOracle *DirectRequestOracle) UnpackDirectRequestOracleUnknownRequestError(raw []byte) (*DirectRequestOracleDirectRequestOracleUnknownRequest, error) {
	out := new(DirectRequestOracleDirectRequestOracleUnknownRequest)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "DirectRequestOracle_UnknownRequest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleInvalidShortString represents a InvalidShortString error raised by the DirectRequestOracle contract.
type DirectRequestOracleInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func DirectRequestOracleInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (directRequestOracle *DirectRequestOracle) UnpackInvalidShortStringError(raw []byte) (*DirectRequestOracleInvalidShortString, error) {
	out := new(DirectRequestOracleInvalidShortString)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DirectRequestOracle contract.
type DirectRequestOracleOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DirectRequestOracleOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (directRequestOracle *DirectRequestOracle) UnpackOwnableInvalidOwnerError(raw []byte) (*DirectRequestOracleOwnableInvalidOwner, error) {
	out := new(DirectRequestOracleOwnableInvalidOwner)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DirectRequestOracle contract.
type DirectRequestOracleOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DirectRequestOracleOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (directRequestOracle *DirectRequestOracle) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DirectRequestOracleOwnableUnauthorizedAccount, error) {
	out := new(DirectRequestOracleOwnableUnauthorizedAccount)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the DirectRequestOracle contract.
type DirectRequestOracleReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func DirectRequestOracleReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (directRequestOracle *DirectRequestOracle) UnpackReentrancyGuardReentrantCallError(raw []byte) (*DirectRequestOracleReentrancyGuardReentrantCall, error) {
	out := new(DirectRequestOracleReentrancyGuardReentrantCall)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the DirectRequestOracle contract.
type DirectRequestOracleSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func DirectRequestOracleSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (directRequestOracle *DirectRequestOracle) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*DirectRequestOracleSafeCastOverflowedUintDowncast, error) {
	out := new(DirectRequestOracleSafeCastOverflowedUintDowncast)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the DirectRequestOracle contract.
type DirectRequestOracleSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func DirectRequestOracleSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (directRequestOracle *DirectRequestOracle) UnpackSafeERC20FailedOperationError(raw []byte) (*DirectRequestOracleSafeERC20FailedOperation, error) {
	out := new(DirectRequestOracleSafeERC20FailedOperation)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleAlreadyRegistered represents a ScoreOracle_AlreadyRegistered error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleAlreadyRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func DirectRequestOracleScoreOracleAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x58a18c7c56524780f4fdf04fcb2eb3108658b8a72ca44eb7d287becc7c6b64ad")
}

// UnpackScoreOracleAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleAlreadyRegisteredError(raw []byte) (*DirectRequestOracleScoreOracleAlreadyRegistered, error) {
	out := new(DirectRequestOracleScoreOracleAlreadyRegistered)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_AlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleBadAttempt represents a ScoreOracle_BadAttempt error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleBadAttempt struct {
	Attempt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func DirectRequestOracleScoreOracleBadAttemptErrorID() common.Hash {
	return common.HexToHash("0xd483ef06b0675a1ee59bcb05f2f0166fd9a74559066c3f5f9217434c607e0380")
}

// UnpackScoreOracleBadAttemptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleBadAttemptError(raw []byte) (*DirectRequestOracleScoreOracleBadAttempt, error) {
	out := new(DirectRequestOracleScoreOracleBadAttempt)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadAttempt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleBadDeadline represents a ScoreOracle_BadDeadline error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleBadDeadline struct {
	SignBy   *big.Int
	Deadline *big.Int
	NowTs    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func DirectRequestOracleScoreOracleBadDeadlineErrorID() common.Hash {
	return common.HexToHash("0xc279a08bc624276de0a752a85bea59406195f6f73439b22e699af60a4bf57a50")
}

// UnpackScoreOracleBadDeadlineError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleBadDeadlineError(raw []byte) (*DirectRequestOracleScoreOracleBadDeadline, error) {
	out := new(DirectRequestOracleScoreOracleBadDeadline)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadDeadline", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleDeliveryFailed represents a ScoreOracle_DeliveryFailed error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleDeliveryFailed struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func DirectRequestOracleScoreOracleDeliveryFailedErrorID() common.Hash {
	return common.HexToHash("0x7b009caf381a25b32f571e99933727512dcce3da5048def51c2743b820f54185")
}

// UnpackScoreOracleDeliveryFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleDeliveryFailedError(raw []byte) (*DirectRequestOracleScoreOracleDeliveryFailed, error) {
	out := new(DirectRequestOracleScoreOracleDeliveryFailed)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DeliveryFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleDuplicateRequest represents a ScoreOracle_DuplicateRequest error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleDuplicateRequest struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func DirectRequestOracleScoreOracleDuplicateRequestErrorID() common.Hash {
	return common.HexToHash("0x4729f289690a5c92052cdee52fd36f951c7c751c3c2b5fa6f9ebe1606e694f74")
}

// UnpackScoreOracleDuplicateRequestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleDuplicateRequestError(raw []byte) (*DirectRequestOracleScoreOracleDuplicateRequest, error) {
	out := new(DirectRequestOracleScoreOracleDuplicateRequest)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DuplicateRequest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleEvaluationCapReached represents a ScoreOracle_EvaluationCapReached error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleEvaluationCapReached struct {
	MaxEvals *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func DirectRequestOracleScoreOracleEvaluationCapReachedErrorID() common.Hash {
	return common.HexToHash("0xf307acab9b9a9c4dd97de65d844d3fcd7c7365273e72dc291f60a732ab033260")
}

// UnpackScoreOracleEvaluationCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleEvaluationCapReachedError(raw []byte) (*DirectRequestOracleScoreOracleEvaluationCapReached, error) {
	out := new(DirectRequestOracleScoreOracleEvaluationCapReached)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_EvaluationCapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleInsufficientLink represents a ScoreOracle_InsufficientLink error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleInsufficientLink struct {
	Required  *big.Int
	Available *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func DirectRequestOracleScoreOracleInsufficientLinkErrorID() common.Hash {
	return common.HexToHash("0xb4532d3fc9005bef4095c24be687cc65990a9071609f6b549cffbec58c798232")
}

// UnpackScoreOracleInsufficientLinkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleInsufficientLinkError(raw []byte) (*DirectRequestOracleScoreOracleInsufficientLink, error) {
	out := new(DirectRequestOracleScoreOracleInsufficientLink)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_InsufficientLink", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleNotRegistered represents a ScoreOracle_NotRegistered error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleNotRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func DirectRequestOracleScoreOracleNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x39d04548a8c4781ea96b59ba1a9eb6664783c4a24d9d230e03cbc6921ae24a01")
}

// UnpackScoreOracleNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleNotRegisteredError(raw []byte) (*DirectRequestOracleScoreOracleNotRegistered, error) {
	out := new(DirectRequestOracleScoreOracleNotRegistered)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleNothingToReclaim represents a ScoreOracle_NothingToReclaim error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleNothingToReclaim struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func DirectRequestOracleScoreOracleNothingToReclaimErrorID() common.Hash {
	return common.HexToHash("0x7bb36d813f022172bfd5ba06e0c8305c5bdb813ea69b80aa87737658c198425a")
}

// UnpackScoreOracleNothingToReclaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleNothingToReclaimError(raw []byte) (*DirectRequestOracleScoreOracleNothingToReclaim, error) {
	out := new(DirectRequestOracleScoreOracleNothingToReclaim)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NothingToReclaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleReleased represents a ScoreOracle_Released error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleReleased struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func DirectRequestOracleScoreOracleReleasedErrorID() common.Hash {
	return common.HexToHash("0xb7840d820db3883ef4d35946ef407dc2ea0eb49f89b3a5f09e01552697d750e8")
}

// UnpackScoreOracleReleasedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleReleasedError(raw []byte) (*DirectRequestOracleScoreOracleReleased, error) {
	out := new(DirectRequestOracleScoreOracleReleased)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_Released", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleRequestPending represents a ScoreOracle_RequestPending error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleRequestPending struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func DirectRequestOracleScoreOracleRequestPendingErrorID() common.Hash {
	return common.HexToHash("0x87e54ed4e6d84321d3075157060e83b133aaaf6535d194e9b08201a6957f2c3f")
}

// UnpackScoreOracleRequestPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleRequestPendingError(raw []byte) (*DirectRequestOracleScoreOracleRequestPending, error) {
	out := new(DirectRequestOracleScoreOracleRequestPending)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_RequestPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleSignerSetNotActive represents a ScoreOracle_SignerSetNotActive error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleSignerSetNotActive struct {
	SignerSet [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func DirectRequestOracleScoreOracleSignerSetNotActiveErrorID() common.Hash {
	return common.HexToHash("0x75128ad4b6955184b0344c41c0c68150f3d7cbbe69962114871b4b51a82873a5")
}

// UnpackScoreOracleSignerSetNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleSignerSetNotActiveError(raw []byte) (*DirectRequestOracleScoreOracleSignerSetNotActive, error) {
	out := new(DirectRequestOracleScoreOracleSignerSetNotActive)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_SignerSetNotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleTooEarly represents a ScoreOracle_TooEarly error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleTooEarly struct {
	EvalId    [32]byte
	NotBefore *big.Int
	NowTs     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func DirectRequestOracleScoreOracleTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x1af48c8541bf6c3e3cf9e314edb6359ae8860f59fafe35875505bed443323ecb")
}

// UnpackScoreOracleTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleTooEarlyError(raw []byte) (*DirectRequestOracleScoreOracleTooEarly, error) {
	out := new(DirectRequestOracleScoreOracleTooEarly)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleScoreOracleWrongStatus represents a ScoreOracle_WrongStatus error raised by the DirectRequestOracle contract.
type DirectRequestOracleScoreOracleWrongStatus struct {
	EvalId   [32]byte
	Expected uint8
	Actual   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func DirectRequestOracleScoreOracleWrongStatusErrorID() common.Hash {
	return common.HexToHash("0x022ac86b4751bfb0e917cee2744fe6d8bdeb399b7b411c48c95faebd54f794b4")
}

// UnpackScoreOracleWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func (directRequestOracle *DirectRequestOracle) UnpackScoreOracleWrongStatusError(raw []byte) (*DirectRequestOracleScoreOracleWrongStatus, error) {
	out := new(DirectRequestOracleScoreOracleWrongStatus)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "ScoreOracle_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsBadRecipient represents a SignerSets_BadRecipient error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsBadRecipient struct {
	Recipient [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func DirectRequestOracleSignerSetsBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x7aeb495aba367bdb987804da9fb3ab4b15cd659199e382232191dbbf2aece2b5")
}

// UnpackSignerSetsBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsBadRecipientError(raw []byte) (*DirectRequestOracleSignerSetsBadRecipient, error) {
	out := new(DirectRequestOracleSignerSetsBadRecipient)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsBadSigner represents a SignerSets_BadSigner error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsBadSigner struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadSigner(address signer)
func DirectRequestOracleSignerSetsBadSignerErrorID() common.Hash {
	return common.HexToHash("0x5146b9b4c52a6e320e737d9a9264705062f62a849750ccf380b68cdd2b59b9d7")
}

// UnpackSignerSetsBadSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadSigner(address signer)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsBadSignerError(raw []byte) (*DirectRequestOracleSignerSetsBadSigner, error) {
	out := new(DirectRequestOracleSignerSetsBadSigner)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_BadSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsRecipientCount represents a SignerSets_RecipientCount error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsRecipientCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func DirectRequestOracleSignerSetsRecipientCountErrorID() common.Hash {
	return common.HexToHash("0x0bf8305c4efe0d7a4952d377e6641ede8d37948799a8b11de8e4dd4a4249d7e8")
}

// UnpackSignerSetsRecipientCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsRecipientCountError(raw []byte) (*DirectRequestOracleSignerSetsRecipientCount, error) {
	out := new(DirectRequestOracleSignerSetsRecipientCount)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_RecipientCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsSignerCount represents a SignerSets_SignerCount error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsSignerCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func DirectRequestOracleSignerSetsSignerCountErrorID() common.Hash {
	return common.HexToHash("0x43685031a4392b82b724eac2b4cee889954651a8bb8b8409449f67e50906cc04")
}

// UnpackSignerSetsSignerCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsSignerCountError(raw []byte) (*DirectRequestOracleSignerSetsSignerCount, error) {
	out := new(DirectRequestOracleSignerSetsSignerCount)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_SignerCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsTooEarly represents a SignerSets_TooEarly error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsTooEarly struct {
	SignerSet  [32]byte
	ActiveFrom *big.Int
	NowTs      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func DirectRequestOracleSignerSetsTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x03d1dd82ccad35036191d154cde3c7a8a68fd8892c60f3475c81e45cb2f692c2")
}

// UnpackSignerSetsTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsTooEarlyError(raw []byte) (*DirectRequestOracleSignerSetsTooEarly, error) {
	out := new(DirectRequestOracleSignerSetsTooEarly)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleSignerSetsWrongStatus represents a SignerSets_WrongStatus error raised by the DirectRequestOracle contract.
type DirectRequestOracleSignerSetsWrongStatus struct {
	SignerSet [32]byte
	Expected  uint8
	Actual    uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func DirectRequestOracleSignerSetsWrongStatusErrorID() common.Hash {
	return common.HexToHash("0xe2998b168571564d3c1b799645a3e7d10ff041798aab7138f96a5c6be35aed65")
}

// UnpackSignerSetsWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func (directRequestOracle *DirectRequestOracle) UnpackSignerSetsWrongStatusError(raw []byte) (*DirectRequestOracleSignerSetsWrongStatus, error) {
	out := new(DirectRequestOracleSignerSetsWrongStatus)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "SignerSets_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleStringTooLong represents a StringTooLong error raised by the DirectRequestOracle contract.
type DirectRequestOracleStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func DirectRequestOracleStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (directRequestOracle *DirectRequestOracle) UnpackStringTooLongError(raw []byte) (*DirectRequestOracleStringTooLong, error) {
	out := new(DirectRequestOracleStringTooLong)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleStringsInsufficientHexLength represents a StringsInsufficientHexLength error raised by the DirectRequestOracle contract.
type DirectRequestOracleStringsInsufficientHexLength struct {
	Value  *big.Int
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringsInsufficientHexLength(uint256 value, uint256 length)
func DirectRequestOracleStringsInsufficientHexLengthErrorID() common.Hash {
	return common.HexToHash("0xe22e27eb9593f9947dc34771120a3349dd201c662753f0b60502fc1d8e422233")
}

// UnpackStringsInsufficientHexLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringsInsufficientHexLength(uint256 value, uint256 length)
func (directRequestOracle *DirectRequestOracle) UnpackStringsInsufficientHexLengthError(raw []byte) (*DirectRequestOracleStringsInsufficientHexLength, error) {
	out := new(DirectRequestOracleStringsInsufficientHexLength)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "StringsInsufficientHexLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleTermsCodeWriteFailed represents a TermsCode_WriteFailed error raised by the DirectRequestOracle contract.
type DirectRequestOracleTermsCodeWriteFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermsCode_WriteFailed()
func DirectRequestOracleTermsCodeWriteFailedErrorID() common.Hash {
	return common.HexToHash("0xf3a9e1f6ffa17ffbb76061c182d02a5142057faea76cf1d8949b2919f0c47943")
}

// UnpackTermsCodeWriteFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermsCode_WriteFailed()
func (directRequestOracle *DirectRequestOracle) UnpackTermsCodeWriteFailedError(raw []byte) (*DirectRequestOracleTermsCodeWriteFailed, error) {
	out := new(DirectRequestOracleTermsCodeWriteFailed)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "TermsCode_WriteFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectRequestOracleTermsBadField represents a Terms_BadField error raised by the DirectRequestOracle contract.
type DirectRequestOracleTermsBadField struct {
	Field [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Terms_BadField(bytes32 field)
func DirectRequestOracleTermsBadFieldErrorID() common.Hash {
	return common.HexToHash("0x0dea7b870644c3c68472fee2e3de899bddfa153ce25e524f7fad510282f8e774")
}

// UnpackTermsBadFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Terms_BadField(bytes32 field)
func (directRequestOracle *DirectRequestOracle) UnpackTermsBadFieldError(raw []byte) (*DirectRequestOracleTermsBadField, error) {
	out := new(DirectRequestOracleTermsBadField)
	if err := directRequestOracle.abi.UnpackIntoInterface(out, "Terms_BadField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleMetaData contains all meta data concerning the IScoreOracle contract.
var IScoreOracleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"account\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"balance\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"internalType\":\"bool\",\"name\":\"released\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"activateSignerSet\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"capacity\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requests\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"evaluations\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deliveryGas\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"expire\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"fund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"getEvaluation\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"internalType\":\"structEvaluation\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"getRequest\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"submissionId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"uint32\",\"name\":\"ladderCorrect\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"ladderLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint64\",\"name\":\"signBy\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"payment\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"operatorExpiry\",\"type\":\"uint64\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"internalType\":\"structRequest\",\"name\":\"request_\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"}],\"name\":\"hashEvaluation\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"signers_\",\"type\":\"address[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"recipients_\",\"type\":\"bytes32[]\"}],\"name\":\"hashSignerSet\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"hashTerms\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ladder\",\"outputs\":[{\"components\":[{\"internalType\":\"int32\",\"name\":\"index\",\"type\":\"int32\"},{\"internalType\":\"uint32\",\"name\":\"correct\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossMicro\",\"type\":\"int64\"}],\"internalType\":\"structLadder\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"linkToken\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"pending\",\"outputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"evalIds\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"next\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"signers_\",\"type\":\"address[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"recipients_\",\"type\":\"bytes32[]\"}],\"name\":\"proposeSignerSet\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"quote\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"recipients\",\"outputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"\",\"type\":\"bytes32[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"redeliver\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"registeredTerms\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"release\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"submissionId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"},{\"internalType\":\"uint64\",\"name\":\"signBy\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"requestCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"requestStatus\",\"outputs\":[{\"internalType\":\"enumRequestStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"revokeSignerSet\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"revoked\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"signerSetDelay\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"signerSetStatus\",\"outputs\":[{\"internalType\":\"enumSignerSetStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"activeFrom\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"signers\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"balance\",\"type\":\"uint96\"}],\"name\":\"AccountFunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"AccountReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"DeliveryFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"delivery\",\"type\":\"bytes\"}],\"name\":\"Evaluated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"EvaluationDelivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"EvaluationExpired\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumFailReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"EvaluationFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"submissionId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"signBy\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"EvaluationRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumRequestStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"LateFulfillment\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"PaymentReclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"signers\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"bytes32[]\",\"name\":\"recipients\",\"type\":\"bytes32[]\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"activeFrom\",\"type\":\"uint64\"}],\"name\":\"SignerSetProposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"name\":\"TermsRegistered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_AlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"attempt\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadAttempt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signBy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadDeadline\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DeliveryFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DuplicateRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"maxEvals\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_EvaluationCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_InsufficientLink\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NothingToReclaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_Released\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_RequestPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_SignerSetNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"ScoreOracle_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"}],\"name\":\"SignerSets_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"SignerSets_BadSigner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_RecipientCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_SignerCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"activeFrom\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"SignerSets_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"SignerSets_WrongStatus\",\"type\":\"error\"}]",
	ID:  "6fec0ca3bfe12200a550f466c27065c671",
}

// IScoreOracle is an auto generated Go binding around an Ethereum contract.
type IScoreOracle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *IScoreOracle) GetABI() abi.ABI {
	return c.abi
}

// NewIScoreOracle creates a new instance of IScoreOracle.
func NewIScoreOracle() *IScoreOracle {
	parsed, err := IScoreOracleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &IScoreOracle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *IScoreOracle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9827227.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function account(address receiver, bytes32 termsHash) view returns(uint96 balance, uint96 price, bool released)
func (iScoreOracle *IScoreOracle) PackAccount(receiver common.Address, termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("account", receiver, termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9827227.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function account(address receiver, bytes32 termsHash) view returns(uint96 balance, uint96 price, bool released)
func (iScoreOracle *IScoreOracle) TryPackAccount(receiver common.Address, termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("account", receiver, termsHash)
}

// AccountOutput serves as a container for the return parameters of contract
// method Account.
type AccountOutput struct {
	Balance  *big.Int
	Price    *big.Int
	Released bool
}

// UnpackAccount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9827227.
//
// Solidity: function account(address receiver, bytes32 termsHash) view returns(uint96 balance, uint96 price, bool released)
func (iScoreOracle *IScoreOracle) UnpackAccount(data []byte) (AccountOutput, error) {
	out, err := iScoreOracle.abi.Unpack("account", data)
	outstruct := new(AccountOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Balance = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Price = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Released = *abi.ConvertType(out[2], new(bool)).(*bool)
	return *outstruct, nil
}

// PackActivateSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78abe980.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function activateSignerSet(bytes32 signerSet) returns()
func (iScoreOracle *IScoreOracle) PackActivateSignerSet(signerSet [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("activateSignerSet", signerSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActivateSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78abe980.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function activateSignerSet(bytes32 signerSet) returns()
func (iScoreOracle *IScoreOracle) TryPackActivateSignerSet(signerSet [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("activateSignerSet", signerSet)
}

// PackCapacity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81557bec.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function capacity(address receiver, bytes32 termsHash) view returns(uint256 requests, uint256 evaluations)
func (iScoreOracle *IScoreOracle) PackCapacity(receiver common.Address, termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("capacity", receiver, termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCapacity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81557bec.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function capacity(address receiver, bytes32 termsHash) view returns(uint256 requests, uint256 evaluations)
func (iScoreOracle *IScoreOracle) TryPackCapacity(receiver common.Address, termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("capacity", receiver, termsHash)
}

// CapacityOutput serves as a container for the return parameters of contract
// method Capacity.
type CapacityOutput struct {
	Requests    *big.Int
	Evaluations *big.Int
}

// UnpackCapacity is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x81557bec.
//
// Solidity: function capacity(address receiver, bytes32 termsHash) view returns(uint256 requests, uint256 evaluations)
func (iScoreOracle *IScoreOracle) UnpackCapacity(data []byte) (CapacityOutput, error) {
	out, err := iScoreOracle.abi.Unpack("capacity", data)
	outstruct := new(CapacityOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Requests = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Evaluations = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackDeliveryGas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9f7d5fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliveryGas() view returns(uint256)
func (iScoreOracle *IScoreOracle) PackDeliveryGas() []byte {
	enc, err := iScoreOracle.abi.Pack("deliveryGas")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliveryGas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9f7d5fb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliveryGas() view returns(uint256)
func (iScoreOracle *IScoreOracle) TryPackDeliveryGas() ([]byte, error) {
	return iScoreOracle.abi.Pack("deliveryGas")
}

// UnpackDeliveryGas is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc9f7d5fb.
//
// Solidity: function deliveryGas() view returns(uint256)
func (iScoreOracle *IScoreOracle) UnpackDeliveryGas(data []byte) (*big.Int, error) {
	out, err := iScoreOracle.abi.Unpack("deliveryGas", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackExpire is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6441798.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function expire(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) PackExpire(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("expire", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExpire is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6441798.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function expire(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) TryPackExpire(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("expire", evalId)
}

// PackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ec19a3d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fund(address receiver, bytes32 termsHash, uint96 amount) returns()
func (iScoreOracle *IScoreOracle) PackFund(receiver common.Address, termsHash [32]byte, amount *big.Int) []byte {
	enc, err := iScoreOracle.abi.Pack("fund", receiver, termsHash, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ec19a3d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fund(address receiver, bytes32 termsHash, uint96 amount) returns()
func (iScoreOracle *IScoreOracle) TryPackFund(receiver common.Address, termsHash [32]byte, amount *big.Int) ([]byte, error) {
	return iScoreOracle.abi.Pack("fund", receiver, termsHash, amount)
}

// PackGetEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfce1ae6e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getEvaluation(bytes32 evalId) view returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32))
func (iScoreOracle *IScoreOracle) PackGetEvaluation(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("getEvaluation", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfce1ae6e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getEvaluation(bytes32 evalId) view returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32))
func (iScoreOracle *IScoreOracle) TryPackGetEvaluation(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("getEvaluation", evalId)
}

// UnpackGetEvaluation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfce1ae6e.
//
// Solidity: function getEvaluation(bytes32 evalId) view returns((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32))
func (iScoreOracle *IScoreOracle) UnpackGetEvaluation(data []byte) (Evaluation, error) {
	out, err := iScoreOracle.abi.Unpack("getEvaluation", data)
	if err != nil {
		return *new(Evaluation), err
	}
	out0 := *abi.ConvertType(out[0], new(Evaluation)).(*Evaluation)
	return out0, nil
}

// PackGetRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb1e61ca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRequest(bytes32 evalId) view returns((address,bytes32,uint64,uint8,(address,address,uint8,bytes32,bytes32),int32,uint32,int64,uint64,uint64,uint96,uint64,uint8) request_, (address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) PackGetRequest(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("getRequest", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb1e61ca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRequest(bytes32 evalId) view returns((address,bytes32,uint64,uint8,(address,address,uint8,bytes32,bytes32),int32,uint32,int64,uint64,uint64,uint96,uint64,uint8) request_, (address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) TryPackGetRequest(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("getRequest", evalId)
}

// GetRequestOutput serves as a container for the return parameters of contract
// method GetRequest.
type GetRequestOutput struct {
	Request  Request
	Terms    Terms
	SetCodec uint8
	SetCid   [32]byte
}

// UnpackGetRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfb1e61ca.
//
// Solidity: function getRequest(bytes32 evalId) view returns((address,bytes32,uint64,uint8,(address,address,uint8,bytes32,bytes32),int32,uint32,int64,uint64,uint64,uint96,uint64,uint8) request_, (address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) UnpackGetRequest(data []byte) (GetRequestOutput, error) {
	out, err := iScoreOracle.abi.Unpack("getRequest", data)
	outstruct := new(GetRequestOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Request = *abi.ConvertType(out[0], new(Request)).(*Request)
	outstruct.Terms = *abi.ConvertType(out[1], new(Terms)).(*Terms)
	outstruct.SetCodec = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	outstruct.SetCid = *abi.ConvertType(out[3], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackHashEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2bba6c8f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashEvaluation((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) view returns(bytes32 digest)
func (iScoreOracle *IScoreOracle) PackHashEvaluation(evaluation Evaluation) []byte {
	enc, err := iScoreOracle.abi.Pack("hashEvaluation", evaluation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2bba6c8f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashEvaluation((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) view returns(bytes32 digest)
func (iScoreOracle *IScoreOracle) TryPackHashEvaluation(evaluation Evaluation) ([]byte, error) {
	return iScoreOracle.abi.Pack("hashEvaluation", evaluation)
}

// UnpackHashEvaluation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2bba6c8f.
//
// Solidity: function hashEvaluation((bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) view returns(bytes32 digest)
func (iScoreOracle *IScoreOracle) UnpackHashEvaluation(data []byte) ([32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("hashEvaluation", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHashSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c10065e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashSignerSet(address[] signers_, bytes32[] recipients_) pure returns(bytes32)
func (iScoreOracle *IScoreOracle) PackHashSignerSet(signers []common.Address, recipients [][32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("hashSignerSet", signers, recipients)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c10065e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashSignerSet(address[] signers_, bytes32[] recipients_) pure returns(bytes32)
func (iScoreOracle *IScoreOracle) TryPackHashSignerSet(signers []common.Address, recipients [][32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("hashSignerSet", signers, recipients)
}

// UnpackHashSignerSet is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7c10065e.
//
// Solidity: function hashSignerSet(address[] signers_, bytes32[] recipients_) pure returns(bytes32)
func (iScoreOracle *IScoreOracle) UnpackHashSignerSet(data []byte) ([32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("hashSignerSet", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHashTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xde855a78.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashTerms((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) pure returns(bytes32 termsHash)
func (iScoreOracle *IScoreOracle) PackHashTerms(terms Terms) []byte {
	enc, err := iScoreOracle.abi.Pack("hashTerms", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xde855a78.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashTerms((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) pure returns(bytes32 termsHash)
func (iScoreOracle *IScoreOracle) TryPackHashTerms(terms Terms) ([]byte, error) {
	return iScoreOracle.abi.Pack("hashTerms", terms)
}

// UnpackHashTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xde855a78.
//
// Solidity: function hashTerms((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) pure returns(bytes32 termsHash)
func (iScoreOracle *IScoreOracle) UnpackHashTerms(data []byte) ([32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("hashTerms", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLadder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf17ef3d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ladder(address receiver, bytes32 termsHash) view returns((int32,uint32,int64))
func (iScoreOracle *IScoreOracle) PackLadder(receiver common.Address, termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("ladder", receiver, termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLadder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf17ef3d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ladder(address receiver, bytes32 termsHash) view returns((int32,uint32,int64))
func (iScoreOracle *IScoreOracle) TryPackLadder(receiver common.Address, termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("ladder", receiver, termsHash)
}

// UnpackLadder is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf17ef3d.
//
// Solidity: function ladder(address receiver, bytes32 termsHash) view returns((int32,uint32,int64))
func (iScoreOracle *IScoreOracle) UnpackLadder(data []byte) (Ladder, error) {
	out, err := iScoreOracle.abi.Unpack("ladder", data)
	if err != nil {
		return *new(Ladder), err
	}
	out0 := *abi.ConvertType(out[0], new(Ladder)).(*Ladder)
	return out0, nil
}

// PackLinkToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x57970e93.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function linkToken() view returns(address)
func (iScoreOracle *IScoreOracle) PackLinkToken() []byte {
	enc, err := iScoreOracle.abi.Pack("linkToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLinkToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x57970e93.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function linkToken() view returns(address)
func (iScoreOracle *IScoreOracle) TryPackLinkToken() ([]byte, error) {
	return iScoreOracle.abi.Pack("linkToken")
}

// UnpackLinkToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x57970e93.
//
// Solidity: function linkToken() view returns(address)
func (iScoreOracle *IScoreOracle) UnpackLinkToken(data []byte) (common.Address, error) {
	out, err := iScoreOracle.abi.Unpack("linkToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa30a7171.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pending(uint256 from, uint256 max) view returns(bytes32[] evalIds, uint256 next)
func (iScoreOracle *IScoreOracle) PackPending(from *big.Int, max *big.Int) []byte {
	enc, err := iScoreOracle.abi.Pack("pending", from, max)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa30a7171.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pending(uint256 from, uint256 max) view returns(bytes32[] evalIds, uint256 next)
func (iScoreOracle *IScoreOracle) TryPackPending(from *big.Int, max *big.Int) ([]byte, error) {
	return iScoreOracle.abi.Pack("pending", from, max)
}

// PendingOutput serves as a container for the return parameters of contract
// method Pending.
type PendingOutput struct {
	EvalIds [][32]byte
	Next    *big.Int
}

// UnpackPending is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa30a7171.
//
// Solidity: function pending(uint256 from, uint256 max) view returns(bytes32[] evalIds, uint256 next)
func (iScoreOracle *IScoreOracle) UnpackPending(data []byte) (PendingOutput, error) {
	out, err := iScoreOracle.abi.Unpack("pending", data)
	outstruct := new(PendingOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.EvalIds = *abi.ConvertType(out[0], new([][32]byte)).(*[][32]byte)
	outstruct.Next = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackProposeSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3595c119.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposeSignerSet(address[] signers_, bytes32[] recipients_) returns(bytes32 signerSet)
func (iScoreOracle *IScoreOracle) PackProposeSignerSet(signers []common.Address, recipients [][32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("proposeSignerSet", signers, recipients)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposeSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3595c119.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposeSignerSet(address[] signers_, bytes32[] recipients_) returns(bytes32 signerSet)
func (iScoreOracle *IScoreOracle) TryPackProposeSignerSet(signers []common.Address, recipients [][32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("proposeSignerSet", signers, recipients)
}

// UnpackProposeSignerSet is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3595c119.
//
// Solidity: function proposeSignerSet(address[] signers_, bytes32[] recipients_) returns(bytes32 signerSet)
func (iScoreOracle *IScoreOracle) UnpackProposeSignerSet(data []byte) ([32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("proposeSignerSet", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8fa5d23.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quote((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) view returns(uint96 price)
func (iScoreOracle *IScoreOracle) PackQuote(terms Terms) []byte {
	enc, err := iScoreOracle.abi.Pack("quote", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8fa5d23.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quote((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) view returns(uint96 price)
func (iScoreOracle *IScoreOracle) TryPackQuote(terms Terms) ([]byte, error) {
	return iScoreOracle.abi.Pack("quote", terms)
}

// UnpackQuote is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc8fa5d23.
//
// Solidity: function quote((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms) view returns(uint96 price)
func (iScoreOracle *IScoreOracle) UnpackQuote(data []byte) (*big.Int, error) {
	out, err := iScoreOracle.abi.Unpack("quote", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRecipients is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ef8abb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recipients(bytes32 signerSet) view returns(bytes32[])
func (iScoreOracle *IScoreOracle) PackRecipients(signerSet [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("recipients", signerSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecipients is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ef8abb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recipients(bytes32 signerSet) view returns(bytes32[])
func (iScoreOracle *IScoreOracle) TryPackRecipients(signerSet [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("recipients", signerSet)
}

// UnpackRecipients is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe5ef8abb.
//
// Solidity: function recipients(bytes32 signerSet) view returns(bytes32[])
func (iScoreOracle *IScoreOracle) UnpackRecipients(data []byte) ([][32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("recipients", data)
	if err != nil {
		return *new([][32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][32]byte)).(*[][32]byte)
	return out0, nil
}

// PackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96afb365.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaim(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) PackReclaim(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("reclaim", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96afb365.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaim(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) TryPackReclaim(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("reclaim", evalId)
}

// PackRedeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1fdfd13d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeliver(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) PackRedeliver(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("redeliver", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1fdfd13d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeliver(bytes32 evalId) returns()
func (iScoreOracle *IScoreOracle) TryPackRedeliver(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("redeliver", evalId)
}

// PackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed449469.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid) returns(bytes32 termsHash, uint96 price)
func (iScoreOracle *IScoreOracle) PackRegister(terms Terms, setCodec uint8, setCid [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("register", terms, setCodec, setCid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed449469.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid) returns(bytes32 termsHash, uint96 price)
func (iScoreOracle *IScoreOracle) TryPackRegister(terms Terms, setCodec uint8, setCid [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("register", terms, setCodec, setCid)
}

// RegisterOutput serves as a container for the return parameters of contract
// method Register.
type RegisterOutput struct {
	TermsHash [32]byte
	Price     *big.Int
}

// UnpackRegister is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xed449469.
//
// Solidity: function register((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid) returns(bytes32 termsHash, uint96 price)
func (iScoreOracle *IScoreOracle) UnpackRegister(data []byte) (RegisterOutput, error) {
	out, err := iScoreOracle.abi.Unpack("register", data)
	outstruct := new(RegisterOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.TermsHash = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Price = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRegisteredTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa027a264.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registeredTerms(address receiver, bytes32 termsHash) view returns((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) PackRegisteredTerms(receiver common.Address, termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("registeredTerms", receiver, termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisteredTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa027a264.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registeredTerms(address receiver, bytes32 termsHash) view returns((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) TryPackRegisteredTerms(receiver common.Address, termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("registeredTerms", receiver, termsHash)
}

// RegisteredTermsOutput serves as a container for the return parameters of contract
// method RegisteredTerms.
type RegisteredTermsOutput struct {
	Terms    Terms
	SetCodec uint8
	SetCid   [32]byte
}

// UnpackRegisteredTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa027a264.
//
// Solidity: function registeredTerms(address receiver, bytes32 termsHash) view returns((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) UnpackRegisteredTerms(data []byte) (RegisteredTermsOutput, error) {
	out, err := iScoreOracle.abi.Unpack("registeredTerms", data)
	outstruct := new(RegisteredTermsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Terms = *abi.ConvertType(out[0], new(Terms)).(*Terms)
	outstruct.SetCodec = *abi.ConvertType(out[1], new(uint8)).(*uint8)
	outstruct.SetCid = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x67d42a8b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function release(bytes32 termsHash) returns(uint96 amount)
func (iScoreOracle *IScoreOracle) PackRelease(termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("release", termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x67d42a8b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function release(bytes32 termsHash) returns(uint96 amount)
func (iScoreOracle *IScoreOracle) TryPackRelease(termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("release", termsHash)
}

// UnpackRelease is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x67d42a8b.
//
// Solidity: function release(bytes32 termsHash) returns(uint96 amount)
func (iScoreOracle *IScoreOracle) UnpackRelease(data []byte) (*big.Int, error) {
	out, err := iScoreOracle.abi.Unpack("release", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01711ef8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function request(bytes32 termsHash, uint64 submissionId, uint8 attempt, (address,address,uint8,bytes32,bytes32) submission, uint64 signBy, uint64 deadline) returns(bytes32 evalId)
func (iScoreOracle *IScoreOracle) PackRequest(termsHash [32]byte, submissionId uint64, attempt uint8, submission Submission, signBy uint64, deadline uint64) []byte {
	enc, err := iScoreOracle.abi.Pack("request", termsHash, submissionId, attempt, submission, signBy, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01711ef8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function request(bytes32 termsHash, uint64 submissionId, uint8 attempt, (address,address,uint8,bytes32,bytes32) submission, uint64 signBy, uint64 deadline) returns(bytes32 evalId)
func (iScoreOracle *IScoreOracle) TryPackRequest(termsHash [32]byte, submissionId uint64, attempt uint8, submission Submission, signBy uint64, deadline uint64) ([]byte, error) {
	return iScoreOracle.abi.Pack("request", termsHash, submissionId, attempt, submission, signBy, deadline)
}

// UnpackRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01711ef8.
//
// Solidity: function request(bytes32 termsHash, uint64 submissionId, uint8 attempt, (address,address,uint8,bytes32,bytes32) submission, uint64 signBy, uint64 deadline) returns(bytes32 evalId)
func (iScoreOracle *IScoreOracle) UnpackRequest(data []byte) ([32]byte, error) {
	out, err := iScoreOracle.abi.Unpack("request", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRequestCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5badbe4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestCount() view returns(uint256)
func (iScoreOracle *IScoreOracle) PackRequestCount() []byte {
	enc, err := iScoreOracle.abi.Pack("requestCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5badbe4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestCount() view returns(uint256)
func (iScoreOracle *IScoreOracle) TryPackRequestCount() ([]byte, error) {
	return iScoreOracle.abi.Pack("requestCount")
}

// UnpackRequestCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5badbe4c.
//
// Solidity: function requestCount() view returns(uint256)
func (iScoreOracle *IScoreOracle) UnpackRequestCount(data []byte) (*big.Int, error) {
	out, err := iScoreOracle.abi.Unpack("requestCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRequestStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b902497.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestStatus(bytes32 evalId) view returns(uint8 status, uint64 deadline)
func (iScoreOracle *IScoreOracle) PackRequestStatus(evalId [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("requestStatus", evalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b902497.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestStatus(bytes32 evalId) view returns(uint8 status, uint64 deadline)
func (iScoreOracle *IScoreOracle) TryPackRequestStatus(evalId [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("requestStatus", evalId)
}

// RequestStatusOutput serves as a container for the return parameters of contract
// method RequestStatus.
type RequestStatusOutput struct {
	Status   uint8
	Deadline uint64
}

// UnpackRequestStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9b902497.
//
// Solidity: function requestStatus(bytes32 evalId) view returns(uint8 status, uint64 deadline)
func (iScoreOracle *IScoreOracle) UnpackRequestStatus(data []byte) (RequestStatusOutput, error) {
	out, err := iScoreOracle.abi.Unpack("requestStatus", data)
	outstruct := new(RequestStatusOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Deadline = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackRevokeSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d5571f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeSignerSet(bytes32 signerSet) returns()
func (iScoreOracle *IScoreOracle) PackRevokeSignerSet(signerSet [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("revokeSignerSet", signerSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeSignerSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d5571f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeSignerSet(bytes32 signerSet) returns()
func (iScoreOracle *IScoreOracle) TryPackRevokeSignerSet(signerSet [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("revokeSignerSet", signerSet)
}

// PackRevoked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe46e3846.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revoked(address receiver, bytes32 termsHash) view returns(bool)
func (iScoreOracle *IScoreOracle) PackRevoked(receiver common.Address, termsHash [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("revoked", receiver, termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevoked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe46e3846.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revoked(address receiver, bytes32 termsHash) view returns(bool)
func (iScoreOracle *IScoreOracle) TryPackRevoked(receiver common.Address, termsHash [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("revoked", receiver, termsHash)
}

// UnpackRevoked is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe46e3846.
//
// Solidity: function revoked(address receiver, bytes32 termsHash) view returns(bool)
func (iScoreOracle *IScoreOracle) UnpackRevoked(data []byte) (bool, error) {
	out, err := iScoreOracle.abi.Unpack("revoked", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSignerSetDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5059f12c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signerSetDelay() view returns(uint64)
func (iScoreOracle *IScoreOracle) PackSignerSetDelay() []byte {
	enc, err := iScoreOracle.abi.Pack("signerSetDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignerSetDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5059f12c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signerSetDelay() view returns(uint64)
func (iScoreOracle *IScoreOracle) TryPackSignerSetDelay() ([]byte, error) {
	return iScoreOracle.abi.Pack("signerSetDelay")
}

// UnpackSignerSetDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5059f12c.
//
// Solidity: function signerSetDelay() view returns(uint64)
func (iScoreOracle *IScoreOracle) UnpackSignerSetDelay(data []byte) (uint64, error) {
	out, err := iScoreOracle.abi.Unpack("signerSetDelay", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSignerSetStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x609211a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signerSetStatus(bytes32 signerSet) view returns(uint8 status, uint64 activeFrom)
func (iScoreOracle *IScoreOracle) PackSignerSetStatus(signerSet [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("signerSetStatus", signerSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignerSetStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x609211a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signerSetStatus(bytes32 signerSet) view returns(uint8 status, uint64 activeFrom)
func (iScoreOracle *IScoreOracle) TryPackSignerSetStatus(signerSet [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("signerSetStatus", signerSet)
}

// SignerSetStatusOutput serves as a container for the return parameters of contract
// method SignerSetStatus.
type SignerSetStatusOutput struct {
	Status     uint8
	ActiveFrom uint64
}

// UnpackSignerSetStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x609211a8.
//
// Solidity: function signerSetStatus(bytes32 signerSet) view returns(uint8 status, uint64 activeFrom)
func (iScoreOracle *IScoreOracle) UnpackSignerSetStatus(data []byte) (SignerSetStatusOutput, error) {
	out, err := iScoreOracle.abi.Unpack("signerSetStatus", data)
	outstruct := new(SignerSetStatusOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.ActiveFrom = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackSigners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x141774ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signers(bytes32 signerSet) view returns(address[])
func (iScoreOracle *IScoreOracle) PackSigners(signerSet [32]byte) []byte {
	enc, err := iScoreOracle.abi.Pack("signers", signerSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSigners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x141774ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signers(bytes32 signerSet) view returns(address[])
func (iScoreOracle *IScoreOracle) TryPackSigners(signerSet [32]byte) ([]byte, error) {
	return iScoreOracle.abi.Pack("signers", signerSet)
}

// UnpackSigners is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x141774ef.
//
// Solidity: function signers(bytes32 signerSet) view returns(address[])
func (iScoreOracle *IScoreOracle) UnpackSigners(data []byte) ([]common.Address, error) {
	out, err := iScoreOracle.abi.Unpack("signers", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// IScoreOracleAccountFunded represents a AccountFunded event raised by the IScoreOracle contract.
type IScoreOracleAccountFunded struct {
	Receiver  common.Address
	TermsHash [32]byte
	From      common.Address
	Amount    *big.Int
	Balance   *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const IScoreOracleAccountFundedEventName = "AccountFunded"

// ContractEventName returns the user-defined event name.
func (IScoreOracleAccountFunded) ContractEventName() string {
	return IScoreOracleAccountFundedEventName
}

// UnpackAccountFundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountFunded(address indexed receiver, bytes32 indexed termsHash, address indexed from, uint96 amount, uint96 balance)
func (iScoreOracle *IScoreOracle) UnpackAccountFundedEvent(log *types.Log) (*IScoreOracleAccountFunded, error) {
	event := "AccountFunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleAccountFunded)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleAccountReleased represents a AccountReleased event raised by the IScoreOracle contract.
type IScoreOracleAccountReleased struct {
	Receiver   common.Address
	TermsHash  [32]byte
	Researcher common.Address
	Amount     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const IScoreOracleAccountReleasedEventName = "AccountReleased"

// ContractEventName returns the user-defined event name.
func (IScoreOracleAccountReleased) ContractEventName() string {
	return IScoreOracleAccountReleasedEventName
}

// UnpackAccountReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountReleased(address indexed receiver, bytes32 indexed termsHash, address indexed researcher, uint96 amount)
func (iScoreOracle *IScoreOracle) UnpackAccountReleasedEvent(log *types.Log) (*IScoreOracleAccountReleased, error) {
	event := "AccountReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleAccountReleased)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleDeliveryFailed represents a DeliveryFailed event raised by the IScoreOracle contract.
type IScoreOracleDeliveryFailed struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const IScoreOracleDeliveryFailedEventName = "DeliveryFailed"

// ContractEventName returns the user-defined event name.
func (IScoreOracleDeliveryFailed) ContractEventName() string {
	return IScoreOracleDeliveryFailedEventName
}

// UnpackDeliveryFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeliveryFailed(bytes32 indexed evalId, address indexed receiver)
func (iScoreOracle *IScoreOracle) UnpackDeliveryFailedEvent(log *types.Log) (*IScoreOracleDeliveryFailed, error) {
	event := "DeliveryFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleDeliveryFailed)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleEvaluated represents a Evaluated event raised by the IScoreOracle contract.
type IScoreOracleEvaluated struct {
	EvalId     [32]byte
	Receiver   common.Address
	TermsHash  [32]byte
	Evaluation Evaluation
	Delivery   []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const IScoreOracleEvaluatedEventName = "Evaluated"

// ContractEventName returns the user-defined event name.
func (IScoreOracleEvaluated) ContractEventName() string {
	return IScoreOracleEvaluatedEventName
}

// UnpackEvaluatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Evaluated(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery)
func (iScoreOracle *IScoreOracle) UnpackEvaluatedEvent(log *types.Log) (*IScoreOracleEvaluated, error) {
	event := "Evaluated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleEvaluated)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleEvaluationDelivered represents a EvaluationDelivered event raised by the IScoreOracle contract.
type IScoreOracleEvaluationDelivered struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const IScoreOracleEvaluationDeliveredEventName = "EvaluationDelivered"

// ContractEventName returns the user-defined event name.
func (IScoreOracleEvaluationDelivered) ContractEventName() string {
	return IScoreOracleEvaluationDeliveredEventName
}

// UnpackEvaluationDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationDelivered(bytes32 indexed evalId, address indexed receiver)
func (iScoreOracle *IScoreOracle) UnpackEvaluationDeliveredEvent(log *types.Log) (*IScoreOracleEvaluationDelivered, error) {
	event := "EvaluationDelivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleEvaluationDelivered)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleEvaluationExpired represents a EvaluationExpired event raised by the IScoreOracle contract.
type IScoreOracleEvaluationExpired struct {
	EvalId [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const IScoreOracleEvaluationExpiredEventName = "EvaluationExpired"

// ContractEventName returns the user-defined event name.
func (IScoreOracleEvaluationExpired) ContractEventName() string {
	return IScoreOracleEvaluationExpiredEventName
}

// UnpackEvaluationExpiredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationExpired(bytes32 indexed evalId)
func (iScoreOracle *IScoreOracle) UnpackEvaluationExpiredEvent(log *types.Log) (*IScoreOracleEvaluationExpired, error) {
	event := "EvaluationExpired"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleEvaluationExpired)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleEvaluationFailed represents a EvaluationFailed event raised by the IScoreOracle contract.
type IScoreOracleEvaluationFailed struct {
	EvalId [32]byte
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const IScoreOracleEvaluationFailedEventName = "EvaluationFailed"

// ContractEventName returns the user-defined event name.
func (IScoreOracleEvaluationFailed) ContractEventName() string {
	return IScoreOracleEvaluationFailedEventName
}

// UnpackEvaluationFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationFailed(bytes32 indexed evalId, uint8 reason)
func (iScoreOracle *IScoreOracle) UnpackEvaluationFailedEvent(log *types.Log) (*IScoreOracleEvaluationFailed, error) {
	event := "EvaluationFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleEvaluationFailed)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleEvaluationRequested represents a EvaluationRequested event raised by the IScoreOracle contract.
type IScoreOracleEvaluationRequested struct {
	EvalId       [32]byte
	Receiver     common.Address
	TermsHash    [32]byte
	SubmissionId uint64
	Attempt      uint8
	SignBy       uint64
	Deadline     uint64
	Raw          *types.Log // Blockchain specific contextual infos
}

const IScoreOracleEvaluationRequestedEventName = "EvaluationRequested"

// ContractEventName returns the user-defined event name.
func (IScoreOracleEvaluationRequested) ContractEventName() string {
	return IScoreOracleEvaluationRequestedEventName
}

// UnpackEvaluationRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationRequested(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, uint64 submissionId, uint8 attempt, uint64 signBy, uint64 deadline)
func (iScoreOracle *IScoreOracle) UnpackEvaluationRequestedEvent(log *types.Log) (*IScoreOracleEvaluationRequested, error) {
	event := "EvaluationRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleEvaluationRequested)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleLateFulfillment represents a LateFulfillment event raised by the IScoreOracle contract.
type IScoreOracleLateFulfillment struct {
	EvalId [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const IScoreOracleLateFulfillmentEventName = "LateFulfillment"

// ContractEventName returns the user-defined event name.
func (IScoreOracleLateFulfillment) ContractEventName() string {
	return IScoreOracleLateFulfillmentEventName
}

// UnpackLateFulfillmentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LateFulfillment(bytes32 indexed evalId, uint8 status)
func (iScoreOracle *IScoreOracle) UnpackLateFulfillmentEvent(log *types.Log) (*IScoreOracleLateFulfillment, error) {
	event := "LateFulfillment"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleLateFulfillment)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOraclePaymentReclaimed represents a PaymentReclaimed event raised by the IScoreOracle contract.
type IScoreOraclePaymentReclaimed struct {
	EvalId [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const IScoreOraclePaymentReclaimedEventName = "PaymentReclaimed"

// ContractEventName returns the user-defined event name.
func (IScoreOraclePaymentReclaimed) ContractEventName() string {
	return IScoreOraclePaymentReclaimedEventName
}

// UnpackPaymentReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentReclaimed(bytes32 indexed evalId, uint96 amount)
func (iScoreOracle *IScoreOracle) UnpackPaymentReclaimedEvent(log *types.Log) (*IScoreOraclePaymentReclaimed, error) {
	event := "PaymentReclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOraclePaymentReclaimed)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleSignerSetActivated represents a SignerSetActivated event raised by the IScoreOracle contract.
type IScoreOracleSignerSetActivated struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const IScoreOracleSignerSetActivatedEventName = "SignerSetActivated"

// ContractEventName returns the user-defined event name.
func (IScoreOracleSignerSetActivated) ContractEventName() string {
	return IScoreOracleSignerSetActivatedEventName
}

// UnpackSignerSetActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetActivated(bytes32 indexed signerSet)
func (iScoreOracle *IScoreOracle) UnpackSignerSetActivatedEvent(log *types.Log) (*IScoreOracleSignerSetActivated, error) {
	event := "SignerSetActivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleSignerSetActivated)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleSignerSetProposed represents a SignerSetProposed event raised by the IScoreOracle contract.
type IScoreOracleSignerSetProposed struct {
	SignerSet  [32]byte
	Signers    []common.Address
	Recipients [][32]byte
	ActiveFrom uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const IScoreOracleSignerSetProposedEventName = "SignerSetProposed"

// ContractEventName returns the user-defined event name.
func (IScoreOracleSignerSetProposed) ContractEventName() string {
	return IScoreOracleSignerSetProposedEventName
}

// UnpackSignerSetProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetProposed(bytes32 indexed signerSet, address[] signers, bytes32[] recipients, uint64 activeFrom)
func (iScoreOracle *IScoreOracle) UnpackSignerSetProposedEvent(log *types.Log) (*IScoreOracleSignerSetProposed, error) {
	event := "SignerSetProposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleSignerSetProposed)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleSignerSetRevoked represents a SignerSetRevoked event raised by the IScoreOracle contract.
type IScoreOracleSignerSetRevoked struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const IScoreOracleSignerSetRevokedEventName = "SignerSetRevoked"

// ContractEventName returns the user-defined event name.
func (IScoreOracleSignerSetRevoked) ContractEventName() string {
	return IScoreOracleSignerSetRevokedEventName
}

// UnpackSignerSetRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetRevoked(bytes32 indexed signerSet)
func (iScoreOracle *IScoreOracle) UnpackSignerSetRevokedEvent(log *types.Log) (*IScoreOracleSignerSetRevoked, error) {
	event := "SignerSetRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleSignerSetRevoked)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// IScoreOracleTermsRegistered represents a TermsRegistered event raised by the IScoreOracle contract.
type IScoreOracleTermsRegistered struct {
	Receiver   common.Address
	TermsHash  [32]byte
	SignerSet  [32]byte
	Researcher common.Address
	Price      *big.Int
	SetCodec   uint8
	SetCid     [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const IScoreOracleTermsRegisteredEventName = "TermsRegistered"

// ContractEventName returns the user-defined event name.
func (IScoreOracleTermsRegistered) ContractEventName() string {
	return IScoreOracleTermsRegisteredEventName
}

// UnpackTermsRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsRegistered(address indexed receiver, bytes32 indexed termsHash, bytes32 indexed signerSet, address researcher, uint96 price, uint8 setCodec, bytes32 setCid)
func (iScoreOracle *IScoreOracle) UnpackTermsRegisteredEvent(log *types.Log) (*IScoreOracleTermsRegistered, error) {
	event := "TermsRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iScoreOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IScoreOracleTermsRegistered)
	if len(log.Data) > 0 {
		if err := iScoreOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iScoreOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (iScoreOracle *IScoreOracle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_AlreadyRegistered"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_BadAttempt"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleBadAttemptError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_BadDeadline"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleBadDeadlineError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_DeliveryFailed"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleDeliveryFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_DuplicateRequest"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleDuplicateRequestError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_EvaluationCapReached"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleEvaluationCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_InsufficientLink"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleInsufficientLinkError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_NotRegistered"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_NothingToReclaim"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleNothingToReclaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_Released"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleReleasedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_RequestPending"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleRequestPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_SignerSetNotActive"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleSignerSetNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_TooEarly"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["ScoreOracle_WrongStatus"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackScoreOracleWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_BadRecipient"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_BadSigner"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsBadSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_RecipientCount"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsRecipientCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_SignerCount"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsSignerCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_TooEarly"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], iScoreOracle.abi.Errors["SignerSets_WrongStatus"].ID.Bytes()[:4]) {
		return iScoreOracle.UnpackSignerSetsWrongStatusError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// IScoreOracleScoreOracleAlreadyRegistered represents a ScoreOracle_AlreadyRegistered error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleAlreadyRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func IScoreOracleScoreOracleAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x58a18c7c56524780f4fdf04fcb2eb3108658b8a72ca44eb7d287becc7c6b64ad")
}

// UnpackScoreOracleAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleAlreadyRegisteredError(raw []byte) (*IScoreOracleScoreOracleAlreadyRegistered, error) {
	out := new(IScoreOracleScoreOracleAlreadyRegistered)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_AlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleBadAttempt represents a ScoreOracle_BadAttempt error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleBadAttempt struct {
	Attempt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func IScoreOracleScoreOracleBadAttemptErrorID() common.Hash {
	return common.HexToHash("0xd483ef06b0675a1ee59bcb05f2f0166fd9a74559066c3f5f9217434c607e0380")
}

// UnpackScoreOracleBadAttemptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleBadAttemptError(raw []byte) (*IScoreOracleScoreOracleBadAttempt, error) {
	out := new(IScoreOracleScoreOracleBadAttempt)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadAttempt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleBadDeadline represents a ScoreOracle_BadDeadline error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleBadDeadline struct {
	SignBy   *big.Int
	Deadline *big.Int
	NowTs    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func IScoreOracleScoreOracleBadDeadlineErrorID() common.Hash {
	return common.HexToHash("0xc279a08bc624276de0a752a85bea59406195f6f73439b22e699af60a4bf57a50")
}

// UnpackScoreOracleBadDeadlineError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleBadDeadlineError(raw []byte) (*IScoreOracleScoreOracleBadDeadline, error) {
	out := new(IScoreOracleScoreOracleBadDeadline)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadDeadline", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleDeliveryFailed represents a ScoreOracle_DeliveryFailed error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleDeliveryFailed struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func IScoreOracleScoreOracleDeliveryFailedErrorID() common.Hash {
	return common.HexToHash("0x7b009caf381a25b32f571e99933727512dcce3da5048def51c2743b820f54185")
}

// UnpackScoreOracleDeliveryFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleDeliveryFailedError(raw []byte) (*IScoreOracleScoreOracleDeliveryFailed, error) {
	out := new(IScoreOracleScoreOracleDeliveryFailed)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DeliveryFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleDuplicateRequest represents a ScoreOracle_DuplicateRequest error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleDuplicateRequest struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func IScoreOracleScoreOracleDuplicateRequestErrorID() common.Hash {
	return common.HexToHash("0x4729f289690a5c92052cdee52fd36f951c7c751c3c2b5fa6f9ebe1606e694f74")
}

// UnpackScoreOracleDuplicateRequestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleDuplicateRequestError(raw []byte) (*IScoreOracleScoreOracleDuplicateRequest, error) {
	out := new(IScoreOracleScoreOracleDuplicateRequest)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DuplicateRequest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleEvaluationCapReached represents a ScoreOracle_EvaluationCapReached error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleEvaluationCapReached struct {
	MaxEvals *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func IScoreOracleScoreOracleEvaluationCapReachedErrorID() common.Hash {
	return common.HexToHash("0xf307acab9b9a9c4dd97de65d844d3fcd7c7365273e72dc291f60a732ab033260")
}

// UnpackScoreOracleEvaluationCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleEvaluationCapReachedError(raw []byte) (*IScoreOracleScoreOracleEvaluationCapReached, error) {
	out := new(IScoreOracleScoreOracleEvaluationCapReached)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_EvaluationCapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleInsufficientLink represents a ScoreOracle_InsufficientLink error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleInsufficientLink struct {
	Required  *big.Int
	Available *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func IScoreOracleScoreOracleInsufficientLinkErrorID() common.Hash {
	return common.HexToHash("0xb4532d3fc9005bef4095c24be687cc65990a9071609f6b549cffbec58c798232")
}

// UnpackScoreOracleInsufficientLinkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleInsufficientLinkError(raw []byte) (*IScoreOracleScoreOracleInsufficientLink, error) {
	out := new(IScoreOracleScoreOracleInsufficientLink)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_InsufficientLink", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleNotRegistered represents a ScoreOracle_NotRegistered error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleNotRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func IScoreOracleScoreOracleNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x39d04548a8c4781ea96b59ba1a9eb6664783c4a24d9d230e03cbc6921ae24a01")
}

// UnpackScoreOracleNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleNotRegisteredError(raw []byte) (*IScoreOracleScoreOracleNotRegistered, error) {
	out := new(IScoreOracleScoreOracleNotRegistered)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleNothingToReclaim represents a ScoreOracle_NothingToReclaim error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleNothingToReclaim struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func IScoreOracleScoreOracleNothingToReclaimErrorID() common.Hash {
	return common.HexToHash("0x7bb36d813f022172bfd5ba06e0c8305c5bdb813ea69b80aa87737658c198425a")
}

// UnpackScoreOracleNothingToReclaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleNothingToReclaimError(raw []byte) (*IScoreOracleScoreOracleNothingToReclaim, error) {
	out := new(IScoreOracleScoreOracleNothingToReclaim)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NothingToReclaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleReleased represents a ScoreOracle_Released error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleReleased struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func IScoreOracleScoreOracleReleasedErrorID() common.Hash {
	return common.HexToHash("0xb7840d820db3883ef4d35946ef407dc2ea0eb49f89b3a5f09e01552697d750e8")
}

// UnpackScoreOracleReleasedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleReleasedError(raw []byte) (*IScoreOracleScoreOracleReleased, error) {
	out := new(IScoreOracleScoreOracleReleased)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_Released", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleRequestPending represents a ScoreOracle_RequestPending error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleRequestPending struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func IScoreOracleScoreOracleRequestPendingErrorID() common.Hash {
	return common.HexToHash("0x87e54ed4e6d84321d3075157060e83b133aaaf6535d194e9b08201a6957f2c3f")
}

// UnpackScoreOracleRequestPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleRequestPendingError(raw []byte) (*IScoreOracleScoreOracleRequestPending, error) {
	out := new(IScoreOracleScoreOracleRequestPending)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_RequestPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleSignerSetNotActive represents a ScoreOracle_SignerSetNotActive error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleSignerSetNotActive struct {
	SignerSet [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func IScoreOracleScoreOracleSignerSetNotActiveErrorID() common.Hash {
	return common.HexToHash("0x75128ad4b6955184b0344c41c0c68150f3d7cbbe69962114871b4b51a82873a5")
}

// UnpackScoreOracleSignerSetNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleSignerSetNotActiveError(raw []byte) (*IScoreOracleScoreOracleSignerSetNotActive, error) {
	out := new(IScoreOracleScoreOracleSignerSetNotActive)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_SignerSetNotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleTooEarly represents a ScoreOracle_TooEarly error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleTooEarly struct {
	EvalId    [32]byte
	NotBefore *big.Int
	NowTs     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func IScoreOracleScoreOracleTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x1af48c8541bf6c3e3cf9e314edb6359ae8860f59fafe35875505bed443323ecb")
}

// UnpackScoreOracleTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleTooEarlyError(raw []byte) (*IScoreOracleScoreOracleTooEarly, error) {
	out := new(IScoreOracleScoreOracleTooEarly)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleScoreOracleWrongStatus represents a ScoreOracle_WrongStatus error raised by the IScoreOracle contract.
type IScoreOracleScoreOracleWrongStatus struct {
	EvalId   [32]byte
	Expected uint8
	Actual   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func IScoreOracleScoreOracleWrongStatusErrorID() common.Hash {
	return common.HexToHash("0x022ac86b4751bfb0e917cee2744fe6d8bdeb399b7b411c48c95faebd54f794b4")
}

// UnpackScoreOracleWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func (iScoreOracle *IScoreOracle) UnpackScoreOracleWrongStatusError(raw []byte) (*IScoreOracleScoreOracleWrongStatus, error) {
	out := new(IScoreOracleScoreOracleWrongStatus)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "ScoreOracle_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsBadRecipient represents a SignerSets_BadRecipient error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsBadRecipient struct {
	Recipient [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func IScoreOracleSignerSetsBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x7aeb495aba367bdb987804da9fb3ab4b15cd659199e382232191dbbf2aece2b5")
}

// UnpackSignerSetsBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsBadRecipientError(raw []byte) (*IScoreOracleSignerSetsBadRecipient, error) {
	out := new(IScoreOracleSignerSetsBadRecipient)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsBadSigner represents a SignerSets_BadSigner error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsBadSigner struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadSigner(address signer)
func IScoreOracleSignerSetsBadSignerErrorID() common.Hash {
	return common.HexToHash("0x5146b9b4c52a6e320e737d9a9264705062f62a849750ccf380b68cdd2b59b9d7")
}

// UnpackSignerSetsBadSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadSigner(address signer)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsBadSignerError(raw []byte) (*IScoreOracleSignerSetsBadSigner, error) {
	out := new(IScoreOracleSignerSetsBadSigner)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_BadSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsRecipientCount represents a SignerSets_RecipientCount error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsRecipientCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func IScoreOracleSignerSetsRecipientCountErrorID() common.Hash {
	return common.HexToHash("0x0bf8305c4efe0d7a4952d377e6641ede8d37948799a8b11de8e4dd4a4249d7e8")
}

// UnpackSignerSetsRecipientCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsRecipientCountError(raw []byte) (*IScoreOracleSignerSetsRecipientCount, error) {
	out := new(IScoreOracleSignerSetsRecipientCount)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_RecipientCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsSignerCount represents a SignerSets_SignerCount error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsSignerCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func IScoreOracleSignerSetsSignerCountErrorID() common.Hash {
	return common.HexToHash("0x43685031a4392b82b724eac2b4cee889954651a8bb8b8409449f67e50906cc04")
}

// UnpackSignerSetsSignerCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsSignerCountError(raw []byte) (*IScoreOracleSignerSetsSignerCount, error) {
	out := new(IScoreOracleSignerSetsSignerCount)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_SignerCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsTooEarly represents a SignerSets_TooEarly error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsTooEarly struct {
	SignerSet  [32]byte
	ActiveFrom *big.Int
	NowTs      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func IScoreOracleSignerSetsTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x03d1dd82ccad35036191d154cde3c7a8a68fd8892c60f3475c81e45cb2f692c2")
}

// UnpackSignerSetsTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsTooEarlyError(raw []byte) (*IScoreOracleSignerSetsTooEarly, error) {
	out := new(IScoreOracleSignerSetsTooEarly)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IScoreOracleSignerSetsWrongStatus represents a SignerSets_WrongStatus error raised by the IScoreOracle contract.
type IScoreOracleSignerSetsWrongStatus struct {
	SignerSet [32]byte
	Expected  uint8
	Actual    uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func IScoreOracleSignerSetsWrongStatusErrorID() common.Hash {
	return common.HexToHash("0xe2998b168571564d3c1b799645a3e7d10ff041798aab7138f96a5c6be35aed65")
}

// UnpackSignerSetsWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func (iScoreOracle *IScoreOracle) UnpackSignerSetsWrongStatusError(raw []byte) (*IScoreOracleSignerSetsWrongStatus, error) {
	out := new(IScoreOracleSignerSetsWrongStatus)
	if err := iScoreOracle.abi.UnpackIntoInterface(out, "SignerSets_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LinkTokenMetaData contains all meta data concerning the LinkToken contract.
var LinkTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"burnFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"subtractedValue\",\"type\":\"uint256\"}],\"name\":\"decreaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"subtractedValue\",\"type\":\"uint256\"}],\"name\":\"decreaseApproval\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getBurners\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMinters\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"}],\"name\":\"grantBurnRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"burnAndMinter\",\"type\":\"address\"}],\"name\":\"grantMintAndBurnRoles\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"minter\",\"type\":\"address\"}],\"name\":\"grantMintRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"addedValue\",\"type\":\"uint256\"}],\"name\":\"increaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"addedValue\",\"type\":\"uint256\"}],\"name\":\"increaseApproval\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"}],\"name\":\"isBurner\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"minter\",\"type\":\"address\"}],\"name\":\"isMinter\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"}],\"name\":\"revokeBurnRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"minter\",\"type\":\"address\"}],\"name\":\"revokeMintRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"transferAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"}],\"name\":\"BurnAccessGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"}],\"name\":\"BurnAccessRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"minter\",\"type\":\"address\"}],\"name\":\"MintAccessGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"minter\",\"type\":\"address\"}],\"name\":\"MintAccessRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipTransferRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"supplyAfterMint\",\"type\":\"uint256\"}],\"name\":\"MaxSupplyExceeded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"SenderNotBurner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"SenderNotMinter\",\"type\":\"error\"}]",
	ID:  "a154dd8423f05339007010d83948e31fba",
	Bin: "0x60c06040523480156200001157600080fd5b506040518060400160405280600f81526020016e21b430b4b72634b735902a37b5b2b760891b815250604051806040016040528060048152602001634c494e4b60e01b81525060126b033b2e3c9fd0803ce8000000338060008686818181600390816200007f91906200028c565b5060046200008e82826200028c565b5050506001600160a01b0384169150620000f190505760405162461bcd60e51b815260206004820152601860248201527f43616e6e6f7420736574206f776e657220746f207a65726f000000000000000060448201526064015b60405180910390fd5b600580546001600160a01b0319166001600160a01b0384811691909117909155811615620001245762000124816200013b565b50505060ff90911660805260a05250620003589050565b336001600160a01b03821603620001955760405162461bcd60e51b815260206004820152601760248201527f43616e6e6f74207472616e7366657220746f2073656c660000000000000000006044820152606401620000e8565b600680546001600160a01b0319166001600160a01b03838116918217909255600554604051919216907fed8889f560326eb138920d842192f0eb3dd22b4f139c87a2c57538e05bae127890600090a350565b634e487b7160e01b600052604160045260246000fd5b600181811c908216806200021257607f821691505b6020821081036200023357634e487b7160e01b600052602260045260246000fd5b50919050565b601f8211156200028757600081815260208120601f850160051c81016020861015620002625750805b601f850160051c820191505b8181101562000283578281556001016200026e565b5050505b505050565b81516001600160401b03811115620002a857620002a8620001e7565b620002c081620002b98454620001fd565b8462000239565b602080601f831160018114620002f85760008415620002df5750858301515b600019600386901b1c1916600185901b17855562000283565b600085815260208120601f198616915b82811015620003295788860151825594840194600190910190840162000308565b5085821015620003485787850151600019600388901b60f8161c191681555b5050505050600190811b01905550565b60805160a051611e3f6200038c60003960008181610447015281816108c301526108ed015260006102710152611e3f6000f3fe608060405234801561001057600080fd5b50600436106101f05760003560e01c806379cc67901161010f578063c2e3273d116100a2578063d73dd62311610071578063d73dd6231461046b578063dd62ed3e1461047e578063f2fde38b146104c4578063f81094f3146104d757600080fd5b8063c2e3273d1461040c578063c630948d1461041f578063c64d0ebc14610432578063d5abeb011461044557600080fd5b80639dc29fac116100de5780639dc29fac146103c0578063a457c2d7146103d3578063a9059cbb146103e6578063aa271e1a146103f957600080fd5b806379cc67901461037557806386fe8b43146103885780638da5cb5b1461039057806395d89b41146103b857600080fd5b806340c10f19116101875780636618846311610156578063661884631461030f5780636b32810b1461032257806370a082311461033757806379ba50971461036d57600080fd5b806340c10f19146102c157806342966c68146102d65780634334614a146102e95780634f5632f8146102fc57600080fd5b806323b872dd116101c357806323b872dd14610257578063313ce5671461026a578063395093511461029b5780634000aea0146102ae57600080fd5b806301ffc9a7146101f557806306fdde031461021d578063095ea7b31461023257806318160ddd14610245575b600080fd5b6102086102033660046119b9565b6104ea565b60405190151581526020015b60405180910390f35b61022561061b565b6040516102149190611a5f565b610208610240366004611a9b565b6106ad565b6002545b604051908152602001610214565b610208610265366004611ac5565b6106c5565b60405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152602001610214565b6102086102a9366004611a9b565b6106e9565b6102086102bc366004611b30565b610735565b6102d46102cf366004611a9b565b610858565b005b6102d46102e4366004611c19565b61097f565b6102086102f7366004611c32565b6109cc565b6102d461030a366004611c32565b6109d9565b61020861031d366004611a9b565b610a35565b61032a610a48565b6040516102149190611c4d565b610249610345366004611c32565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205490565b6102d4610a59565b6102d4610383366004611a9b565b610b5a565b61032a610ba9565b60055460405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610214565b610225610bb5565b6102d46103ce366004611a9b565b610bc4565b6102086103e1366004611a9b565b610bce565b6102086103f4366004611a9b565b610c9f565b610208610407366004611c32565b610cad565b6102d461041a366004611c32565b610cba565b6102d461042d366004611c32565b610d16565b6102d4610440366004611c32565b610d24565b7f0000000000000000000000000000000000000000000000000000000000000000610249565b6102d4610479366004611a9b565b610d80565b61024961048c366004611ca7565b73ffffffffffffffffffffffffffffffffffffffff918216600090815260016020908152604080832093909416825291909152205490565b6102d46104d2366004611c32565b610d8a565b6102d46104e5366004611c32565b610d9b565b60007fffffffff0000000000000000000000000000000000000000000000000000000082167f36372b0700000000000000000000000000000000000000000000000000000000148061057d57507fffffffff0000000000000000000000000000000000000000000000000000000082167f4000aea000000000000000000000000000000000000000000000000000000000145b806105c957507fffffffff0000000000000000000000000000000000000000000000000000000082167fe6599b4d00000000000000000000000000000000000000000000000000000000145b8061061557507fffffffff0000000000000000000000000000000000000000000000000000000082167f01ffc9a700000000000000000000000000000000000000000000000000000000145b92915050565b60606003805461062a90611cda565b80601f016020809104026020016040519081016040528092919081815260200182805461065690611cda565b80156106a35780601f10610678576101008083540402835291602001916106a3565b820191906000526020600020905b81548152906001019060200180831161068657829003601f168201915b5050505050905090565b6000336106bb818585610df7565b5060019392505050565b6000336106d3858285610e2b565b6106de858585610efc565b506001949350505050565b33600081815260016020908152604080832073ffffffffffffffffffffffffffffffffffffffff871684529091528120549091906106bb9082908690610730908790611d5c565b610df7565b60006107418484610c9f565b508373ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff167fe19260aff97b920c7df27010903aeb9c8d2be5d310a2c67824cf3f15396e4c1685856040516107a1929190611d6f565b60405180910390a373ffffffffffffffffffffffffffffffffffffffff84163b156106bb576040517fa4c0ed3600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85169063a4c0ed369061081c90339087908790600401611d90565b600060405180830381600087803b15801561083657600080fd5b505af115801561084a573d6000803e3d6000fd5b505050505060019392505050565b61086133610cad565b61089e576040517fe2c8c9d50000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b813073ffffffffffffffffffffffffffffffffffffffff8216036108c157600080fd5b7f00000000000000000000000000000000000000000000000000000000000000001580159061092257507f00000000000000000000000000000000000000000000000000000000000000008261091660025490565b6109209190611d5c565b115b15610970578161093160025490565b61093b9190611d5c565b6040517fcbbf111300000000000000000000000000000000000000000000000000000000815260040161089591815260200190565b61097a8383610f2a565b505050565b610988336109cc565b6109c0576040517fc820b10b000000000000000000000000000000000000000000000000000000008152336004820152602401610895565b6109c98161101d565b50565b6000610615600983611027565b6109e1611056565b6109ec6009826110d9565b156109c95760405173ffffffffffffffffffffffffffffffffffffffff8216907f0a675452746933cefe3d74182e78db7afe57ba60eaa4234b5d85e9aa41b0610c90600090a250565b6000610a418383610bce565b9392505050565b6060610a5460076110fb565b905090565b60065473ffffffffffffffffffffffffffffffffffffffff163314610ada576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f4d7573742062652070726f706f736564206f776e6572000000000000000000006044820152606401610895565b600580547fffffffffffffffffffffffff00000000000000000000000000000000000000008082163390811790935560068054909116905560405173ffffffffffffffffffffffffffffffffffffffff909116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e090600090a350565b610b63336109cc565b610b9b576040517fc820b10b000000000000000000000000000000000000000000000000000000008152336004820152602401610895565b610ba58282611108565b5050565b6060610a5460096110fb565b60606004805461062a90611cda565b610ba58282610b5a565b33600081815260016020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915281205490919083811015610c92576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f45524332303a2064656372656173656420616c6c6f77616e63652062656c6f7760448201527f207a65726f0000000000000000000000000000000000000000000000000000006064820152608401610895565b6106de8286868403610df7565b6000336106bb818585610efc565b6000610615600783611027565b610cc2611056565b610ccd60078261111d565b156109c95760405173ffffffffffffffffffffffffffffffffffffffff8216907fe46fef8bbff1389d9010703cf8ebb363fb3daf5bf56edc27080b67bc8d9251ea90600090a250565b610d1f81610cba565b6109c9815b610d2c611056565b610d3760098261111d565b156109c95760405173ffffffffffffffffffffffffffffffffffffffff8216907f92308bb7573b2a3d17ddb868b39d8ebec433f3194421abc22d084f89658c9bad90600090a250565b61097a82826106e9565b610d92611056565b6109c98161113f565b610da3611056565b610dae6007826110d9565b156109c95760405173ffffffffffffffffffffffffffffffffffffffff8216907fed998b960f6340d045f620c119730f7aa7995e7425c2401d3a5b64ff998a59e990600090a250565b813073ffffffffffffffffffffffffffffffffffffffff821603610e1a57600080fd5b610e25848484611235565b50505050565b73ffffffffffffffffffffffffffffffffffffffff8381166000908152600160209081526040808320938616835292905220547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610e255781811015610eef576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f45524332303a20696e73756666696369656e7420616c6c6f77616e63650000006044820152606401610895565b610e258484848403610df7565b813073ffffffffffffffffffffffffffffffffffffffff821603610f1f57600080fd5b610e258484846113e8565b73ffffffffffffffffffffffffffffffffffffffff8216610fa7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f45524332303a206d696e7420746f20746865207a65726f2061646472657373006044820152606401610895565b8060026000828254610fb99190611d5c565b909155505073ffffffffffffffffffffffffffffffffffffffff8216600081815260208181526040808320805486019055518481527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef910160405180910390a35050565b6109c93382611657565b73ffffffffffffffffffffffffffffffffffffffff811660009081526001830160205260408120541515610a41565b60055473ffffffffffffffffffffffffffffffffffffffff1633146110d7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f4f6e6c792063616c6c61626c65206279206f776e6572000000000000000000006044820152606401610895565b565b6000610a418373ffffffffffffffffffffffffffffffffffffffff841661181b565b60606000610a418361190e565b611113823383610e2b565b610ba58282611657565b6000610a418373ffffffffffffffffffffffffffffffffffffffff841661196a565b3373ffffffffffffffffffffffffffffffffffffffff8216036111be576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f43616e6e6f74207472616e7366657220746f2073656c660000000000000000006044820152606401610895565b600680547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff838116918217909255600554604051919216907fed8889f560326eb138920d842192f0eb3dd22b4f139c87a2c57538e05bae127890600090a350565b73ffffffffffffffffffffffffffffffffffffffff83166112d7576040517f08c379a0000000000000000000000000000000000000000000000000000000008152602060048201526024808201527f45524332303a20617070726f76652066726f6d20746865207a65726f2061646460448201527f72657373000000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff821661137a576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f45524332303a20617070726f766520746f20746865207a65726f20616464726560448201527f73730000000000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff83811660008181526001602090815260408083209487168084529482529182902085905590518481527f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925910160405180910390a3505050565b73ffffffffffffffffffffffffffffffffffffffff831661148b576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f45524332303a207472616e736665722066726f6d20746865207a65726f20616460448201527f64726573730000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff821661152e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602360248201527f45524332303a207472616e7366657220746f20746865207a65726f206164647260448201527f65737300000000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff8316600090815260208190526040902054818110156115e4576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602660248201527f45524332303a207472616e7366657220616d6f756e742065786365656473206260448201527f616c616e636500000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff848116600081815260208181526040808320878703905593871680835291849020805487019055925185815290927fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef910160405180910390a3610e25565b73ffffffffffffffffffffffffffffffffffffffff82166116fa576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f45524332303a206275726e2066726f6d20746865207a65726f2061646472657360448201527f73000000000000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff8216600090815260208190526040902054818110156117b0576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f45524332303a206275726e20616d6f756e7420657863656564732062616c616e60448201527f63650000000000000000000000000000000000000000000000000000000000006064820152608401610895565b73ffffffffffffffffffffffffffffffffffffffff83166000818152602081815260408083208686039055600280548790039055518581529192917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef910160405180910390a3505050565b6000818152600183016020526040812054801561190457600061183f600183611dce565b855490915060009061185390600190611dce565b90508181146118b857600086600001828154811061187357611873611de1565b906000526020600020015490508087600001848154811061189657611896611de1565b6000918252602080832090910192909255918252600188019052604090208390555b85548690806118c9576118c9611e10565b600190038181906000526020600020016000905590558560010160008681526020019081526020016000206000905560019350505050610615565b6000915050610615565b60608160000180548060200260200160405190810160405280929190818152602001828054801561195e57602002820191906000526020600020905b81548152602001906001019080831161194a575b50505050509050919050565b60008181526001830160205260408120546119b157508154600181810184556000848152602080822090930184905584548482528286019093526040902091909155610615565b506000610615565b6000602082840312156119cb57600080fd5b81357fffffffff0000000000000000000000000000000000000000000000000000000081168114610a4157600080fd5b6000815180845260005b81811015611a2157602081850181015186830182015201611a05565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b602081526000610a4160208301846119fb565b803573ffffffffffffffffffffffffffffffffffffffff81168114611a9657600080fd5b919050565b60008060408385031215611aae57600080fd5b611ab783611a72565b946020939093013593505050565b600080600060608486031215611ada57600080fd5b611ae384611a72565b9250611af160208501611a72565b9150604084013590509250925092565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b600080600060608486031215611b4557600080fd5b611b4e84611a72565b925060208401359150604084013567ffffffffffffffff80821115611b7257600080fd5b818601915086601f830112611b8657600080fd5b813581811115611b9857611b98611b01565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0908116603f01168101908382118183101715611bde57611bde611b01565b81604052828152896020848701011115611bf757600080fd5b8260208601602083013760006020848301015280955050505050509250925092565b600060208284031215611c2b57600080fd5b5035919050565b600060208284031215611c4457600080fd5b610a4182611a72565b6020808252825182820181905260009190848201906040850190845b81811015611c9b57835173ffffffffffffffffffffffffffffffffffffffff1683529284019291840191600101611c69565b50909695505050505050565b60008060408385031215611cba57600080fd5b611cc383611a72565b9150611cd160208401611a72565b90509250929050565b600181811c90821680611cee57607f821691505b602082108103611d27577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b8082018082111561061557610615611d2d565b828152604060208201526000611d8860408301846119fb565b949350505050565b73ffffffffffffffffffffffffffffffffffffffff84168152826020820152606060408201526000611dc560608301846119fb565b95945050505050565b8181038181111561061557610615611d2d565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603160045260246000fd",
}

// LinkToken is an auto generated Go binding around an Ethereum contract.
type LinkToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *LinkToken) GetABI() abi.ABI {
	return c.abi
}

// NewLinkToken creates a new instance of LinkToken.
func NewLinkToken() *LinkToken {
	parsed, err := LinkTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LinkToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LinkToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (linkToken *LinkToken) PackAcceptOwnership() []byte {
	enc, err := linkToken.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (linkToken *LinkToken) TryPackAcceptOwnership() ([]byte, error) {
	return linkToken.abi.Pack("acceptOwnership")
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (linkToken *LinkToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := linkToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (linkToken *LinkToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return linkToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (linkToken *LinkToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := linkToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (linkToken *LinkToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (linkToken *LinkToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (linkToken *LinkToken) UnpackApprove(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (linkToken *LinkToken) PackBalanceOf(account common.Address) []byte {
	enc, err := linkToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (linkToken *LinkToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return linkToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (linkToken *LinkToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := linkToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(uint256 amount) returns()
func (linkToken *LinkToken) PackBurn(amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("burn", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(uint256 amount) returns()
func (linkToken *LinkToken) TryPackBurn(amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("burn", amount)
}

// PackBurn0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(address account, uint256 amount) returns()
func (linkToken *LinkToken) PackBurn0(account common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("burn0", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(address account, uint256 amount) returns()
func (linkToken *LinkToken) TryPackBurn0(account common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("burn0", account, amount)
}

// PackBurnFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6790.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burnFrom(address account, uint256 amount) returns()
func (linkToken *LinkToken) PackBurnFrom(account common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("burnFrom", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurnFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6790.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burnFrom(address account, uint256 amount) returns()
func (linkToken *LinkToken) TryPackBurnFrom(account common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("burnFrom", account, amount)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (linkToken *LinkToken) PackDecimals() []byte {
	enc, err := linkToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (linkToken *LinkToken) TryPackDecimals() ([]byte, error) {
	return linkToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (linkToken *LinkToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := linkToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (linkToken *LinkToken) PackDecreaseAllowance(spender common.Address, subtractedValue *big.Int) []byte {
	enc, err := linkToken.abi.Pack("decreaseAllowance", spender, subtractedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (linkToken *LinkToken) TryPackDecreaseAllowance(spender common.Address, subtractedValue *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("decreaseAllowance", spender, subtractedValue)
}

// UnpackDecreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa457c2d7.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (linkToken *LinkToken) UnpackDecreaseAllowance(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("decreaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDecreaseApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66188463.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decreaseApproval(address spender, uint256 subtractedValue) returns(bool success)
func (linkToken *LinkToken) PackDecreaseApproval(spender common.Address, subtractedValue *big.Int) []byte {
	enc, err := linkToken.abi.Pack("decreaseApproval", spender, subtractedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecreaseApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66188463.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decreaseApproval(address spender, uint256 subtractedValue) returns(bool success)
func (linkToken *LinkToken) TryPackDecreaseApproval(spender common.Address, subtractedValue *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("decreaseApproval", spender, subtractedValue)
}

// UnpackDecreaseApproval is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x66188463.
//
// Solidity: function decreaseApproval(address spender, uint256 subtractedValue) returns(bool success)
func (linkToken *LinkToken) UnpackDecreaseApproval(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("decreaseApproval", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetBurners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x86fe8b43.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getBurners() view returns(address[])
func (linkToken *LinkToken) PackGetBurners() []byte {
	enc, err := linkToken.abi.Pack("getBurners")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetBurners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x86fe8b43.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getBurners() view returns(address[])
func (linkToken *LinkToken) TryPackGetBurners() ([]byte, error) {
	return linkToken.abi.Pack("getBurners")
}

// UnpackGetBurners is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x86fe8b43.
//
// Solidity: function getBurners() view returns(address[])
func (linkToken *LinkToken) UnpackGetBurners(data []byte) ([]common.Address, error) {
	out, err := linkToken.abi.Unpack("getBurners", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGetMinters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b32810b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMinters() view returns(address[])
func (linkToken *LinkToken) PackGetMinters() []byte {
	enc, err := linkToken.abi.Pack("getMinters")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMinters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b32810b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMinters() view returns(address[])
func (linkToken *LinkToken) TryPackGetMinters() ([]byte, error) {
	return linkToken.abi.Pack("getMinters")
}

// UnpackGetMinters is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6b32810b.
//
// Solidity: function getMinters() view returns(address[])
func (linkToken *LinkToken) UnpackGetMinters(data []byte) ([]common.Address, error) {
	out, err := linkToken.abi.Unpack("getMinters", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGrantBurnRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc64d0ebc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantBurnRole(address burner) returns()
func (linkToken *LinkToken) PackGrantBurnRole(burner common.Address) []byte {
	enc, err := linkToken.abi.Pack("grantBurnRole", burner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantBurnRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc64d0ebc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantBurnRole(address burner) returns()
func (linkToken *LinkToken) TryPackGrantBurnRole(burner common.Address) ([]byte, error) {
	return linkToken.abi.Pack("grantBurnRole", burner)
}

// PackGrantMintAndBurnRoles is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc630948d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantMintAndBurnRoles(address burnAndMinter) returns()
func (linkToken *LinkToken) PackGrantMintAndBurnRoles(burnAndMinter common.Address) []byte {
	enc, err := linkToken.abi.Pack("grantMintAndBurnRoles", burnAndMinter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantMintAndBurnRoles is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc630948d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantMintAndBurnRoles(address burnAndMinter) returns()
func (linkToken *LinkToken) TryPackGrantMintAndBurnRoles(burnAndMinter common.Address) ([]byte, error) {
	return linkToken.abi.Pack("grantMintAndBurnRoles", burnAndMinter)
}

// PackGrantMintRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2e3273d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantMintRole(address minter) returns()
func (linkToken *LinkToken) PackGrantMintRole(minter common.Address) []byte {
	enc, err := linkToken.abi.Pack("grantMintRole", minter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantMintRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2e3273d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantMintRole(address minter) returns()
func (linkToken *LinkToken) TryPackGrantMintRole(minter common.Address) ([]byte, error) {
	return linkToken.abi.Pack("grantMintRole", minter)
}

// PackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (linkToken *LinkToken) PackIncreaseAllowance(spender common.Address, addedValue *big.Int) []byte {
	enc, err := linkToken.abi.Pack("increaseAllowance", spender, addedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (linkToken *LinkToken) TryPackIncreaseAllowance(spender common.Address, addedValue *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("increaseAllowance", spender, addedValue)
}

// UnpackIncreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39509351.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (linkToken *LinkToken) UnpackIncreaseAllowance(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("increaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIncreaseApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd73dd623.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseApproval(address spender, uint256 addedValue) returns()
func (linkToken *LinkToken) PackIncreaseApproval(spender common.Address, addedValue *big.Int) []byte {
	enc, err := linkToken.abi.Pack("increaseApproval", spender, addedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd73dd623.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseApproval(address spender, uint256 addedValue) returns()
func (linkToken *LinkToken) TryPackIncreaseApproval(spender common.Address, addedValue *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("increaseApproval", spender, addedValue)
}

// PackIsBurner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4334614a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isBurner(address burner) view returns(bool)
func (linkToken *LinkToken) PackIsBurner(burner common.Address) []byte {
	enc, err := linkToken.abi.Pack("isBurner", burner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsBurner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4334614a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isBurner(address burner) view returns(bool)
func (linkToken *LinkToken) TryPackIsBurner(burner common.Address) ([]byte, error) {
	return linkToken.abi.Pack("isBurner", burner)
}

// UnpackIsBurner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4334614a.
//
// Solidity: function isBurner(address burner) view returns(bool)
func (linkToken *LinkToken) UnpackIsBurner(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("isBurner", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa271e1a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isMinter(address minter) view returns(bool)
func (linkToken *LinkToken) PackIsMinter(minter common.Address) []byte {
	enc, err := linkToken.abi.Pack("isMinter", minter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa271e1a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isMinter(address minter) view returns(bool)
func (linkToken *LinkToken) TryPackIsMinter(minter common.Address) ([]byte, error) {
	return linkToken.abi.Pack("isMinter", minter)
}

// UnpackIsMinter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaa271e1a.
//
// Solidity: function isMinter(address minter) view returns(bool)
func (linkToken *LinkToken) UnpackIsMinter(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("isMinter", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMaxSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5abeb01.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxSupply() view returns(uint256)
func (linkToken *LinkToken) PackMaxSupply() []byte {
	enc, err := linkToken.abi.Pack("maxSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5abeb01.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxSupply() view returns(uint256)
func (linkToken *LinkToken) TryPackMaxSupply() ([]byte, error) {
	return linkToken.abi.Pack("maxSupply")
}

// UnpackMaxSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5abeb01.
//
// Solidity: function maxSupply() view returns(uint256)
func (linkToken *LinkToken) UnpackMaxSupply(data []byte) (*big.Int, error) {
	out, err := linkToken.abi.Unpack("maxSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address account, uint256 amount) returns()
func (linkToken *LinkToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("mint", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address account, uint256 amount) returns()
func (linkToken *LinkToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("mint", account, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (linkToken *LinkToken) PackName() []byte {
	enc, err := linkToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (linkToken *LinkToken) TryPackName() ([]byte, error) {
	return linkToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (linkToken *LinkToken) UnpackName(data []byte) (string, error) {
	out, err := linkToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (linkToken *LinkToken) PackOwner() []byte {
	enc, err := linkToken.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (linkToken *LinkToken) TryPackOwner() ([]byte, error) {
	return linkToken.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (linkToken *LinkToken) UnpackOwner(data []byte) (common.Address, error) {
	out, err := linkToken.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRevokeBurnRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f5632f8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeBurnRole(address burner) returns()
func (linkToken *LinkToken) PackRevokeBurnRole(burner common.Address) []byte {
	enc, err := linkToken.abi.Pack("revokeBurnRole", burner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeBurnRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f5632f8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeBurnRole(address burner) returns()
func (linkToken *LinkToken) TryPackRevokeBurnRole(burner common.Address) ([]byte, error) {
	return linkToken.abi.Pack("revokeBurnRole", burner)
}

// PackRevokeMintRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf81094f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeMintRole(address minter) returns()
func (linkToken *LinkToken) PackRevokeMintRole(minter common.Address) []byte {
	enc, err := linkToken.abi.Pack("revokeMintRole", minter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeMintRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf81094f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeMintRole(address minter) returns()
func (linkToken *LinkToken) TryPackRevokeMintRole(minter common.Address) ([]byte, error) {
	return linkToken.abi.Pack("revokeMintRole", minter)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (linkToken *LinkToken) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := linkToken.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (linkToken *LinkToken) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return linkToken.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (linkToken *LinkToken) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (linkToken *LinkToken) PackSymbol() []byte {
	enc, err := linkToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (linkToken *LinkToken) TryPackSymbol() ([]byte, error) {
	return linkToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (linkToken *LinkToken) UnpackSymbol(data []byte) (string, error) {
	out, err := linkToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (linkToken *LinkToken) PackTotalSupply() []byte {
	enc, err := linkToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (linkToken *LinkToken) TryPackTotalSupply() ([]byte, error) {
	return linkToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (linkToken *LinkToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := linkToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4000aea0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferAndCall(address to, uint256 amount, bytes data) returns(bool success)
func (linkToken *LinkToken) PackTransferAndCall(to common.Address, amount *big.Int, data []byte) []byte {
	enc, err := linkToken.abi.Pack("transferAndCall", to, amount, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4000aea0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferAndCall(address to, uint256 amount, bytes data) returns(bool success)
func (linkToken *LinkToken) TryPackTransferAndCall(to common.Address, amount *big.Int, data []byte) ([]byte, error) {
	return linkToken.abi.Pack("transferAndCall", to, amount, data)
}

// UnpackTransferAndCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4000aea0.
//
// Solidity: function transferAndCall(address to, uint256 amount, bytes data) returns(bool success)
func (linkToken *LinkToken) UnpackTransferAndCall(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("transferAndCall", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := linkToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return linkToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (linkToken *LinkToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := linkToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address to) returns()
func (linkToken *LinkToken) PackTransferOwnership(to common.Address) []byte {
	enc, err := linkToken.abi.Pack("transferOwnership", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address to) returns()
func (linkToken *LinkToken) TryPackTransferOwnership(to common.Address) ([]byte, error) {
	return linkToken.abi.Pack("transferOwnership", to)
}

// LinkTokenApproval represents a Approval event raised by the LinkToken contract.
type LinkTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const LinkTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (LinkTokenApproval) ContractEventName() string {
	return LinkTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (linkToken *LinkToken) UnpackApprovalEvent(log *types.Log) (*LinkTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenApproval)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenBurnAccessGranted represents a BurnAccessGranted event raised by the LinkToken contract.
type LinkTokenBurnAccessGranted struct {
	Burner common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const LinkTokenBurnAccessGrantedEventName = "BurnAccessGranted"

// ContractEventName returns the user-defined event name.
func (LinkTokenBurnAccessGranted) ContractEventName() string {
	return LinkTokenBurnAccessGrantedEventName
}

// UnpackBurnAccessGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BurnAccessGranted(address indexed burner)
func (linkToken *LinkToken) UnpackBurnAccessGrantedEvent(log *types.Log) (*LinkTokenBurnAccessGranted, error) {
	event := "BurnAccessGranted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenBurnAccessGranted)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenBurnAccessRevoked represents a BurnAccessRevoked event raised by the LinkToken contract.
type LinkTokenBurnAccessRevoked struct {
	Burner common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const LinkTokenBurnAccessRevokedEventName = "BurnAccessRevoked"

// ContractEventName returns the user-defined event name.
func (LinkTokenBurnAccessRevoked) ContractEventName() string {
	return LinkTokenBurnAccessRevokedEventName
}

// UnpackBurnAccessRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BurnAccessRevoked(address indexed burner)
func (linkToken *LinkToken) UnpackBurnAccessRevokedEvent(log *types.Log) (*LinkTokenBurnAccessRevoked, error) {
	event := "BurnAccessRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenBurnAccessRevoked)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenMintAccessGranted represents a MintAccessGranted event raised by the LinkToken contract.
type LinkTokenMintAccessGranted struct {
	Minter common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const LinkTokenMintAccessGrantedEventName = "MintAccessGranted"

// ContractEventName returns the user-defined event name.
func (LinkTokenMintAccessGranted) ContractEventName() string {
	return LinkTokenMintAccessGrantedEventName
}

// UnpackMintAccessGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MintAccessGranted(address indexed minter)
func (linkToken *LinkToken) UnpackMintAccessGrantedEvent(log *types.Log) (*LinkTokenMintAccessGranted, error) {
	event := "MintAccessGranted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenMintAccessGranted)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenMintAccessRevoked represents a MintAccessRevoked event raised by the LinkToken contract.
type LinkTokenMintAccessRevoked struct {
	Minter common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const LinkTokenMintAccessRevokedEventName = "MintAccessRevoked"

// ContractEventName returns the user-defined event name.
func (LinkTokenMintAccessRevoked) ContractEventName() string {
	return LinkTokenMintAccessRevokedEventName
}

// UnpackMintAccessRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MintAccessRevoked(address indexed minter)
func (linkToken *LinkToken) UnpackMintAccessRevokedEvent(log *types.Log) (*LinkTokenMintAccessRevoked, error) {
	event := "MintAccessRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenMintAccessRevoked)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenOwnershipTransferRequested represents a OwnershipTransferRequested event raised by the LinkToken contract.
type LinkTokenOwnershipTransferRequested struct {
	From common.Address
	To   common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const LinkTokenOwnershipTransferRequestedEventName = "OwnershipTransferRequested"

// ContractEventName returns the user-defined event name.
func (LinkTokenOwnershipTransferRequested) ContractEventName() string {
	return LinkTokenOwnershipTransferRequestedEventName
}

// UnpackOwnershipTransferRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferRequested(address indexed from, address indexed to)
func (linkToken *LinkToken) UnpackOwnershipTransferRequestedEvent(log *types.Log) (*LinkTokenOwnershipTransferRequested, error) {
	event := "OwnershipTransferRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenOwnershipTransferRequested)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenOwnershipTransferred represents a OwnershipTransferred event raised by the LinkToken contract.
type LinkTokenOwnershipTransferred struct {
	From common.Address
	To   common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const LinkTokenOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (LinkTokenOwnershipTransferred) ContractEventName() string {
	return LinkTokenOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed from, address indexed to)
func (linkToken *LinkToken) UnpackOwnershipTransferredEvent(log *types.Log) (*LinkTokenOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenTransfer represents a Transfer event raised by the LinkToken contract.
type LinkTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const LinkTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (LinkTokenTransfer) ContractEventName() string {
	return LinkTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (linkToken *LinkToken) UnpackTransferEvent(log *types.Log) (*LinkTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenTransfer)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LinkTokenTransfer0 represents a Transfer0 event raised by the LinkToken contract.
type LinkTokenTransfer0 struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Data  []byte
	Raw   *types.Log // Blockchain specific contextual infos
}

const LinkTokenTransfer0EventName = "Transfer0"

// ContractEventName returns the user-defined event name.
func (LinkTokenTransfer0) ContractEventName() string {
	return LinkTokenTransfer0EventName
}

// UnpackTransfer0Event is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value, bytes data)
func (linkToken *LinkToken) UnpackTransfer0Event(log *types.Log) (*LinkTokenTransfer0, error) {
	event := "Transfer0"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != linkToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LinkTokenTransfer0)
	if len(log.Data) > 0 {
		if err := linkToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range linkToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (linkToken *LinkToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], linkToken.abi.Errors["MaxSupplyExceeded"].ID.Bytes()[:4]) {
		return linkToken.UnpackMaxSupplyExceededError(raw[4:])
	}
	if bytes.Equal(raw[:4], linkToken.abi.Errors["SenderNotBurner"].ID.Bytes()[:4]) {
		return linkToken.UnpackSenderNotBurnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], linkToken.abi.Errors["SenderNotMinter"].ID.Bytes()[:4]) {
		return linkToken.UnpackSenderNotMinterError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// LinkTokenMaxSupplyExceeded represents a MaxSupplyExceeded error raised by the LinkToken contract.
type LinkTokenMaxSupplyExceeded struct {
	SupplyAfterMint *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MaxSupplyExceeded(uint256 supplyAfterMint)
func LinkTokenMaxSupplyExceededErrorID() common.Hash {
	return common.HexToHash("0xcbbf111341c8a2f590b7d324c3bfa792326fba593b8aeb87d4bff778bf84f298")
}

// UnpackMaxSupplyExceededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MaxSupplyExceeded(uint256 supplyAfterMint)
func (linkToken *LinkToken) UnpackMaxSupplyExceededError(raw []byte) (*LinkTokenMaxSupplyExceeded, error) {
	out := new(LinkTokenMaxSupplyExceeded)
	if err := linkToken.abi.UnpackIntoInterface(out, "MaxSupplyExceeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LinkTokenSenderNotBurner represents a SenderNotBurner error raised by the LinkToken contract.
type LinkTokenSenderNotBurner struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SenderNotBurner(address sender)
func LinkTokenSenderNotBurnerErrorID() common.Hash {
	return common.HexToHash("0xc820b10bb0c0991c2b1ee04079725ac5a795979fd4109e9e38aedc889a798565")
}

// UnpackSenderNotBurnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SenderNotBurner(address sender)
func (linkToken *LinkToken) UnpackSenderNotBurnerError(raw []byte) (*LinkTokenSenderNotBurner, error) {
	out := new(LinkTokenSenderNotBurner)
	if err := linkToken.abi.UnpackIntoInterface(out, "SenderNotBurner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LinkTokenSenderNotMinter represents a SenderNotMinter error raised by the LinkToken contract.
type LinkTokenSenderNotMinter struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SenderNotMinter(address sender)
func LinkTokenSenderNotMinterErrorID() common.Hash {
	return common.HexToHash("0xe2c8c9d5ac42ded4327b834e642fe90f27b563f5d5c5006406fe39df290dbe99")
}

// UnpackSenderNotMinterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SenderNotMinter(address sender)
func (linkToken *LinkToken) UnpackSenderNotMinterError(raw []byte) (*LinkTokenSenderNotMinter, error) {
	out := new(LinkTokenSenderNotMinter)
	if err := linkToken.abi.UnpackIntoInterface(out, "SenderNotMinter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMetaData contains all meta data concerning the MilestoneBounty contract.
var MilestoneBountyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIScoreOracle\",\"name\":\"oracle_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"evalFee_\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"evalTimeout_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"passMargin_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"modelRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"modelCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"modelCid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"initRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"datasetRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint8\",\"name\":\"mode\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"step\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"lossClip\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"lossGrid\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"profileHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryKey\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"sealedSubs\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"maxBytes\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"maxEvals\",\"type\":\"uint32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"name\":\"addMilestone\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"counts\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"submissions\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"milestones_\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"credit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"current\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deadline\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"end\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ended\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"}],\"name\":\"entries\",\"outputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"milestone\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"attempts\",\"type\":\"uint8\"}],\"internalType\":\"structMilestoneBounty.Entry\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"evalFee\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"evalTimeout\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"}],\"name\":\"fulfillEvaluation\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"head\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"inFlight\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"milestones\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"prize\",\"type\":\"uint256\"},{\"internalType\":\"int64\",\"name\":\"threshold\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"metric\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractIScoreOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"passMargin\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"pushToken\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"researcher\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"retry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"name\":\"submit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sweep\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"withdrawFor\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"}],\"name\":\"Asked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"}],\"name\":\"Dropped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"refunded\",\"type\":\"uint256\"}],\"name\":\"Ended\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"milestone\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"prize\",\"type\":\"uint256\"}],\"name\":\"MilestoneAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"milestone\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"prize\",\"type\":\"uint256\"}],\"name\":\"MilestoneReached\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaidOut\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"entry\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"milestone\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"miner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"codec\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"cid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structSubmission\",\"name\":\"submission\",\"type\":\"tuple\"}],\"name\":\"Submitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"oracle\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"EvaluationReceiver_NotOracle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"EvaluationReceiver_WrongEvaluation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"Ledger_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"creditor\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"Ledger_NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"Ledger_OnlySelf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Ledger_TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"Ledger_WrongAmount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_BadPayee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"MilestoneBounty_Busy\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_Ended\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_NoMilestone\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_NoPrize\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"MilestoneBounty_NotFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"MilestoneBounty_NotResearcher\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_NotSealed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MilestoneBounty_QueueEmpty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"MilestoneBounty_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"MilestoneBounty_UnknownEvaluation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"MilestoneBounty_WrongFee\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"}]",
	ID:  "8d2b23f29d8820eec699a5148941c2ed50",
	Bin: "0x610140604052348015610010575f5ffd5b506040516127cb3803806127cb83398101604081905261002f91610081565b6001600160a01b039094166080523360a05260c0929092526001600160401b0390811660e0529081166101005216610120526100e9565b80516001600160401b038116811461007c575f5ffd5b919050565b5f5f5f5f5f60a08688031215610095575f5ffd5b85516001600160a01b03811681146100ab575f5ffd5b602087015190955093506100c160408701610066565b92506100cf60608701610066565b91506100dd60808701610066565b90509295509295909350565b60805160a05160c05160e05161010051610120516125e56101e65f395f8181610430015261077201525f81816103fd01526106dd01525f81816102670152818161055d015281816108a501528181610bdb01528181610c54015281816112b801526112f501525f818161037f0152818161091401528181610948015281816115ba01526118f401525f818161020901528181610ed401528181610f1001528181610f4d01528181610f8a015281816113c4015281816117ff01526118d201525f81816102dc0152818161070b01528181610ce501528181610d210152818161106d015281816113f601528181611a8f0152611b6901526125e55ff3fe608060405260043610610183575f3560e01c80639fa6a6e3116100d1578063caf9bdff1161007c578063efbe1c1c11610057578063efbe1c1c146104ff578063f940e38514610513578063fae8fb2c14610532575f5ffd5b8063caf9bdff14610452578063cc1f0d2d14610465578063e89e4ed6146104a7575f5ffd5b8063b30906d4116100ac578063b30906d4146103c0578063b82687c2146103ec578063c9cb64a61461041f575f5ffd5b80639fa6a6e314610359578063a7c08b7c1461036e578063adb5735c146103a1575f5ffd5b806335faa41611610131578063817cc1ea1161010c578063817cc1ea146102fe5780638f7dcfa31461032557806398780c4c1461033a575f5ffd5b806335faa416146102a2578063388b170b146102b65780637dc0d1d0146102cb575f5ffd5b80631dc0a6a5116101615780631dc0a6a5146101f857806324963bdf1461024357806329dcb0cf14610256575f5ffd5b806312fa6feb1461018757806318178358146101b55780631826f6f0146101d7575b5f5ffd5b348015610192575f5ffd5b506006546101a09060ff1681565b60405190151581526020015b60405180910390f35b3480156101c0575f5ffd5b506101c9610546565b6040519081526020016101ac565b3480156101e2575f5ffd5b506101f66101f1366004611f0d565b61085c565b005b348015610203575f5ffd5b5061022b7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101ac565b6101c9610251366004611f57565b61088e565b348015610261575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101ac565b3480156102ad575f5ffd5b506101f6610b86565b3480156102c1575f5ffd5b506101c960055481565b3480156102d6575f5ffd5b5061022b7f000000000000000000000000000000000000000000000000000000000000000081565b348015610309575f5ffd5b50600354600154604080519283526020830191909152016101ac565b348015610330575f5ffd5b506101c960045481565b348015610345575f5ffd5b506101f6610354366004611f96565b610cd2565b348015610364575f5ffd5b506101c960025481565b348015610379575f5ffd5b506101c97f000000000000000000000000000000000000000000000000000000000000000081565b3480156103ac575f5ffd5b506101c96103bb366004611fcd565b610da7565b3480156103cb575f5ffd5b506103df6103da366004611ffe565b610ddd565b6040516101ac9190612015565b3480156103f7575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561042a575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b6101f6610460366004612089565b610ec1565b348015610470575f5ffd5b506101c961047f366004611fcd565b6001600160a01b039182165f9081526020818152604080832093909416825291909152205490565b3480156104b2575f5ffd5b506104c66104c1366004611ffe565b61123c565b60408051958652602086019490945260079290920b9284019290925263ffffffff909116606083015260ff16608082015260a0016101ac565b34801561050a575f5ffd5b506101f661128b565b34801561051e575f5ffd5b506101c961052d366004611fcd565b6114c9565b34801561053d575f5ffd5b506101f66114dd565b5f61054f611545565b60065460ff168061058957507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1642115b156105a657604051622a012d60e71b815260040160405180910390fd5b600554156105d65760055460405163bb5842b360e01b81526004016105cd91815260200190565b60405180910390fd5b60035460045410801561061857506002546003600454815481106105fc576105fc6120ce565b5f91825260209091206004600590920201015463ffffffff1614155b1561065b57610656600360045481548110610635576106356120ce565b5f9182526020909120600160059092020101546001600160a01b0316611576565b6105d6565b6003546004540361067f57604051636d90b96560e11b815260040160405180910390fd5b5f600360045481548110610695576106956120ce565b905f5260205f20906005020190505f81600401600481819054906101000a900460ff166106c1906120f6565b91906101000a81548160ff021916908360ff160217905590505f7f0000000000000000000000000000000000000000000000000000000000000000426107079190612114565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166301711ef860016002548154811061074d5761074d6120ce565b905f5260205f2090600302015f0154600454600161076b9190612114565b85876107977f000000000000000000000000000000000000000000000000000000000000000088612134565b876040518763ffffffff1660e01b81526004016107b996959493929190612154565b6020604051808303815f875af11580156107d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f991906121f0565b600581905560045460405160ff8516815291955085917f865a52c9648a6141cf1718ecd01489c7ac37d618b1e5063dea51f01d60b9e0029060200160405180910390a3505050610859610cd05f5f5160206125c55f395f51905f52611570565b90565b33301461087e57604051635b4cbc5360e01b81523360048201526024016105cd565b6108898383836115e1565b505050565b5f610897611545565b60065460ff16806108d157507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1642115b156108ee57604051622a012d60e71b815260040160405180910390fd5b6001546002540361091257604051630a530a1160e41b815260040160405180910390fd5b7f0000000000000000000000000000000000000000000000000000000000000000341461097a5760405163ecbf7dc960e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201523460248201526044016105cd565b6001600160a01b038516158061099857506001600160a01b03851630145b156109b65760405163042d967d60e21b815260040160405180910390fd5b5f6040518060a00160405280336001600160a01b03168152602001876001600160a01b031681526020018660ff16815260200185815260200184815250905060038054905091506003604051806060016040528083815260200160025463ffffffff1681526020015f60ff16815250908060018154018082558091505060019003905f5260205f2090600502015f909190919091505f820151815f015f820151815f015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506020820151816001015f6101000a8154816001600160a01b0302191690836001600160a01b0316021790555060408201518160010160146101000a81548160ff021916908360ff160217905550606082015181600201556080820151816003015550506020820151816004015f6101000a81548163ffffffff021916908363ffffffff16021790555060408201518160040160046101000a81548160ff021916908360ff1602179055505050600254827fa801b06ac8de1efe1a478f5257bdcd94b2b30bcac246b0067e7ec75574c0ca4a83604051610b5b9190612207565b60405180910390a350610b7e610cd05f5f5160206125c55f395f51905f52611570565b949350505050565b610b8e611545565b60035460045403610bb257604051636d90b96560e11b815260040160405180910390fd5b60055415610bd95760055460405163bb5842b360e01b81526004016105cd91815260200190565b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff164211158015610c415750600254600360045481548110610c2657610c266120ce565b5f91825260209091206004600590920201015463ffffffff16145b15610c9e57610c7b67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001612255565b6040516378dc572160e01b815260048101919091524260248201526044016105cd565b610cb6600360045481548110610635576106356120ce565b610cd0610cd05f5f5160206125c55f395f51905f52611570565b565b610cda611545565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610d545760405163469ed3f560e11b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016105cd565b80358214610d7f57604051630b8c651160e01b815260048101839052813560248201526044016105cd565b610d898282611713565b610da3610cd05f5f5160206125c55f395f51905f52611570565b5050565b5f610db0611545565b610dbb838385611927565b9050610dd7610cd05f5f5160206125c55f395f51905f52611570565b92915050565b60408051610100810182525f606082018181526080830182905260a0830182905260c0830182905260e083018290528252602082018190529181019190915260038281548110610e2f57610e2f6120ce565b5f9182526020918290206040805161010081018252600590930290910180546001600160a01b03908116606085019081526001830154918216608086015260ff600160a01b909204821660a0860152600283015460c0860152600383015460e0860152845260049091015463ffffffff8116948401949094526401000000009093049092169181019190915292915050565b610ec9611545565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610f4357604051630e6996e760e11b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016105cd565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016610f7a6020850185612268565b6001600160a01b031614610fe2577f0000000000000000000000000000000000000000000000000000000000000000610fb66020850185612268565b604051630e6996e760e11b81526001600160a01b039283166004820152911660248201526044016105cd565b60065460ff161561100557604051622a012d60e71b815260040160405180910390fd5b61101761024084016102208501612290565b611034576040516313f999db60e21b815260040160405180910390fd5b345f0361105457604051637718c7b160e11b815260040160405180910390fd5b60405163ed44946960e01b81525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ed449469906110a6908790879087906004016122ed565b60408051808303815f875af11580156110c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110e591906124ae565b50905060016040518060a001604052808381526020013481526020018661014001602081019061111591906124cf565b60070b815260200161112f610120880161010089016124e8565b63ffffffff16815260200161114c61014088016101208901612501565b60ff9081169091528254600180820185555f94855260209485902084516003909302019182559383015181850155604083015160029091018054606085015160809095015167ffffffffffffffff9093166bffffffffffffffffffffffff1990911617600160401b63ffffffff90951694909402939093176cff0000000000000000000000001916600160601b9190921602179055805482916111ee9161251a565b6040513481527f8d5d1e563a5c8e10e790d8f064164dcb5067a6b63a3983eb494213dd9249aef79060200160405180910390a350610889610cd05f5f5160206125c55f395f51905f52611570565b6001818154811061124b575f80fd5b5f918252602090912060039091020180546001820154600290920154909250600781900b90600160401b810463ffffffff1690600160601b900460ff1685565b611293611545565b60065460ff16156112b657604051622a012d60e71b815260040160405180910390fd5b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16421161131c57610c7b67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001612255565b6005541561132c5761132c611a8b565b6006805460ff191660019081179091555f600581905590546002549091905b8281101561138b5760018181548110611366576113666120ce565b905f5260205f20906003020160010154826113819190612255565b915060010161134b565b506040518181527f601095663bda08ac0f932087ef2eb08e42e4bcd1927f3a8d9500f6ad2c5aef909060200160405180910390a16113ea7f00000000000000000000000000000000000000000000000000000000000000005f83611c24565b5f5b828110156114ac577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166367d42a8b60018381548110611436576114366120ce565b905f5260205f2090600302015f01546040518263ffffffff1660e01b815260040161146391815260200190565b6020604051808303815f875af115801561147f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114a3919061252d565b506001016113ec565b505050610cd0610cd05f5f5160206125c55f395f51905f52611570565b5f6114d2611545565b610dbb338484611927565b6114e5611545565b6114ed611a8b565b5f6005556004546003805490918291811061150a5761150a6120ce565b5f918252602090912060059091020160040154640100000000900460ff1603610cb657610cb6600360045481548110610635576106356120ce565b61155c5f5160206125c55f395f51905f525c611cbb565b610cd060015f5160206125c55f395f51905f525b90611cd9565b6004546040517f95a00f343edb771ffa3d5bda50afe8c6354c35baae5ab282c4d27b38271c561d905f90a260045f81546115af90612546565b909155506115de815f7f0000000000000000000000000000000000000000000000000000000000000000611ce0565b50565b6040516370a0823160e01b81523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015611625573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061164991906121f0565b905061165f6001600160a01b0385168484611d6c565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa1580156116a3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116c791906121f0565b6116d1908361251a565b905082811461170c5760405163e662aadb60e01b81526001600160a01b038616600482015260248101849052604481018290526064016105cd565b5050505050565b81158061172257506005548214155b15611743576040516313ff787d60e01b8152600481018390526024016105cd565b5f6005819055600254600180549091908110611761576117616120ce565b905f5260205f20906003020190505f600260ff168360200160208101906117889190612501565b60ff1614801561179c575061014083013515155b80156117f3575060028201546117f39060ff600160601b8204169060070b6117ca60e0870160c088016124e8565b6002860154600160401b900463ffffffff166117ee61012089016101008a016124cf565b611da1565b905080611829576118237f0000000000000000000000000000000000000000000000000000000000000000611576565b50505050565b5f60036004548154811061183f5761183f6120ce565b5f91825260209091206001600590920201810154600454600254928601546040516001600160a01b039093169450849391927ffb449909f53680b89b8a10a9f437ad7fcccfe03b7da0b6061c9b9fa026b78dff916118a09190815260200190565b60405180910390a460025f81546118b690612546565b90915550600480545f906118c990612546565b909155506119187f00000000000000000000000000000000000000000000000000000000000000005f7f0000000000000000000000000000000000000000000000000000000000000000611ce0565b61170c815f8560010154611c24565b5f6001600160a01b038216158061194657506001600160a01b03821630145b1561196f57604051631a8bcb3560e11b81526001600160a01b03831660048201526024016105cd565b506001600160a01b038084165f90815260208181526040808320938616835292905290812054908190036119c9576040516304b279cd60e51b81526001600160a01b038086166004830152841660248201526044016105cd565b6001600160a01b038481165f818152602081815260408083208886168085529083528184209390935551858152938616939192917fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa24910160405180910390a46001600160a01b03831615611a4757611a428383836115e1565b611a84565b5f5f5f5f5f85875af1905080611a8257604051631e57ac3d60e31b81526001600160a01b0384166004820152602481018390526044016105cd565b505b9392505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316639b9024976005546040518263ffffffff1660e01b8152600401611add91815260200190565b6040805180830381865afa158015611af7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b1b919061255e565b90925090506001826005811115611b3457611b34612599565b148015611b4a57508067ffffffffffffffff1642115b15611bcc576005546040516318c882f360e31b815260048101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c6441798906024015f604051808303815f87803b158015611bb2575f5ffd5b505af1158015611bc4573d5f5f3e3d5ffd5b505050505050565b6004826005811115611be057611be0612599565b14158015611c0057506005826005811115611bfd57611bfd612599565b14155b15610da35760055460405163e3758ce360e01b81526004016105cd91815260200190565b805f03611c3057505050565b6001600160a01b03821615611c4f57611c4a828483611e05565b611c59565b611c598382611e7e565b15611cb057816001600160a01b0316836001600160a01b03167f8957f76027b186a481886d5e1dfef5a49a9b792649df75e9dd5e53cde75c71ea83604051611ca391815260200190565b60405180910390a3505050565b610889838383611ce0565b15610cd057604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b805f03611cec57505050565b6001600160a01b038084165f9081526020818152604080832093861683529290529081208054839290611d20908490612255565b92505081905550816001600160a01b0316836001600160a01b03167f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d583604051611ca391815260200190565b611d798383836001611e90565b61088957604051635274afe760e01b81526001600160a01b03841660048201526024016105cd565b5f60ff8616611def575f8560070b12158015611de85750611dd263ffffffff841667ffffffffffffffff87166125ad565b611de5620f424063ffffffff87166125ad565b10155b9050611dfc565b8460070b8260070b131590505b95945050505050565b6040516301826f6f60e41b81526001600160a01b03808516600483015283166024820152604481018290525f903090631826f6f0906201adb0906064015f604051808303815f88803b158015611e59575f5ffd5b5087f193505050508015611e6b575060015b611e7657505f611a84565b506001611a84565b5f5f5f5f5f858761c350f19392505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316611ee6578383151615611eda573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80356001600160a01b0381168114611f08575f5ffd5b919050565b5f5f5f60608486031215611f1f575f5ffd5b611f2884611ef2565b9250611f3660208501611ef2565b929592945050506040919091013590565b803560ff81168114611f08575f5ffd5b5f5f5f5f60808587031215611f6a575f5ffd5b611f7385611ef2565b9350611f8160208601611f47565b93969395505050506040820135916060013590565b5f5f828403610180811215611fa9575f5ffd5b83359250610160601f1982011215611fbf575f5ffd5b506020830190509250929050565b5f5f60408385031215611fde575f5ffd5b611fe783611ef2565b9150611ff560208401611ef2565b90509250929050565b5f6020828403121561200e575f5ffd5b5035919050565b5f60e0820190506120678284516001600160a01b0381511682526001600160a01b03602082015116602083015260ff604082015116604083015260608101516060830152608081015160808301525050565b602083015163ffffffff1660a083015260409092015160ff1660c09091015290565b5f5f5f8385036102c081121561209d575f5ffd5b6102808112156120ab575f5ffd5b508392506120bc6102808501611f47565b929592945050506102a0919091013590565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f60ff821660ff810361210b5761210b6120e2565b60010192915050565b67ffffffffffffffff8181168382160190811115610dd757610dd76120e2565b67ffffffffffffffff8281168282160390811115610dd757610dd76120e2565b5f6101408201905087825267ffffffffffffffff8716602083015260ff861660408301526001600160a01b03855416606083015260018501546001600160a01b038116608084015260ff8160a01c1660a084015250600285015460c0830152600385015460e08301526121d461010083018567ffffffffffffffff169052565b67ffffffffffffffff8316610120830152979650505050505050565b5f60208284031215612200575f5ffd5b5051919050565b60a08101610dd782846001600160a01b0381511682526001600160a01b03602082015116602083015260ff604082015116604083015260608101516060830152608081015160808301525050565b80820180821115610dd757610dd76120e2565b5f60208284031215612278575f5ffd5b611a8482611ef2565b80358015158114611f08575f5ffd5b5f602082840312156122a0575f5ffd5b611a8482612281565b803563ffffffff81168114611f08575f5ffd5b8035600781900b8114611f08575f5ffd5b67ffffffffffffffff811681146115de575f5ffd5b8035611f08816122cd565b6102c0810161230c826122ff87611ef2565b6001600160a01b03169052565b602085810135908301526040808601359083015261232c60608601611f47565b60ff1660608301526080858101359083015260a0808601359083015260c0808601359083015261235e60e086016122a9565b63ffffffff1660e083015261237661010086016122a9565b63ffffffff1661010083015261238f6101208601611f47565b60ff166101208301526123a561014086016122bc565b6123b561014084018260070b9052565b506123c36101608601611f47565b60ff166101608301526123d961018086016122a9565b63ffffffff166101808301526123f26101a086016122bc565b6124026101a084018260070b9052565b506124106101c086016122a9565b63ffffffff166101c08301526101e08581013590830152610200808601359083015261243f6102208601612281565b151561022083015261245461024086016122e2565b67ffffffffffffffff1661024083015261247161026086016122a9565b63ffffffff1661026083015260ff939093166102808201526102a00152919050565b80516bffffffffffffffffffffffff81168114611f08575f5ffd5b5f5f604083850312156124bf575f5ffd5b82519150611ff560208401612493565b5f602082840312156124df575f5ffd5b611a84826122bc565b5f602082840312156124f8575f5ffd5b611a84826122a9565b5f60208284031215612511575f5ffd5b611a8482611f47565b81810381811115610dd757610dd76120e2565b5f6020828403121561253d575f5ffd5b611a8482612493565b5f60018201612557576125576120e2565b5060010190565b5f5f6040838503121561256f575f5ffd5b82516006811061257d575f5ffd5b602084015190925061258e816122cd565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b8082028115828204841417610dd757610dd76120e256fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// MilestoneBounty is an auto generated Go binding around an Ethereum contract.
type MilestoneBounty struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *MilestoneBounty) GetABI() abi.ABI {
	return c.abi
}

// NewMilestoneBounty creates a new instance of MilestoneBounty.
func NewMilestoneBounty() *MilestoneBounty {
	parsed, err := MilestoneBountyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &MilestoneBounty{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *MilestoneBounty) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address oracle_, uint256 evalFee_, uint64 deadline_, uint64 evalTimeout_, uint64 passMargin_) returns()
func (milestoneBounty *MilestoneBounty) PackConstructor(oracle_ common.Address, evalFee_ *big.Int, deadline_ uint64, evalTimeout_ uint64, passMargin_ uint64) []byte {
	enc, err := milestoneBounty.abi.Pack("", oracle_, evalFee_, deadline_, evalTimeout_, passMargin_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAddMilestone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcaf9bdff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addMilestone((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid) payable returns()
func (milestoneBounty *MilestoneBounty) PackAddMilestone(terms Terms, setCodec uint8, setCid [32]byte) []byte {
	enc, err := milestoneBounty.abi.Pack("addMilestone", terms, setCodec, setCid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddMilestone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcaf9bdff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addMilestone((address,bytes32,bytes32,uint8,bytes32,bytes32,bytes32,uint32,uint32,uint8,int64,uint8,uint32,int64,uint32,bytes32,bytes32,bool,uint64,uint32) terms, uint8 setCodec, bytes32 setCid) payable returns()
func (milestoneBounty *MilestoneBounty) TryPackAddMilestone(terms Terms, setCodec uint8, setCid [32]byte) ([]byte, error) {
	return milestoneBounty.abi.Pack("addMilestone", terms, setCodec, setCid)
}

// PackCounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x817cc1ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function counts() view returns(uint256 submissions, uint256 milestones_)
func (milestoneBounty *MilestoneBounty) PackCounts() []byte {
	enc, err := milestoneBounty.abi.Pack("counts")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x817cc1ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function counts() view returns(uint256 submissions, uint256 milestones_)
func (milestoneBounty *MilestoneBounty) TryPackCounts() ([]byte, error) {
	return milestoneBounty.abi.Pack("counts")
}

// CountsOutput serves as a container for the return parameters of contract
// method Counts.
type CountsOutput struct {
	Submissions *big.Int
	Milestones  *big.Int
}

// UnpackCounts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x817cc1ea.
//
// Solidity: function counts() view returns(uint256 submissions, uint256 milestones_)
func (milestoneBounty *MilestoneBounty) UnpackCounts(data []byte) (CountsOutput, error) {
	out, err := milestoneBounty.abi.Unpack("counts", data)
	outstruct := new(CountsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Submissions = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Milestones = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackCredit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc1f0d2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (milestoneBounty *MilestoneBounty) PackCredit(creditor common.Address, asset common.Address) []byte {
	enc, err := milestoneBounty.abi.Pack("credit", creditor, asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCredit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc1f0d2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackCredit(creditor common.Address, asset common.Address) ([]byte, error) {
	return milestoneBounty.abi.Pack("credit", creditor, asset)
}

// UnpackCredit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcc1f0d2d.
//
// Solidity: function credit(address creditor, address asset) view returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackCredit(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("credit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCurrent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fa6a6e3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function current() view returns(uint256)
func (milestoneBounty *MilestoneBounty) PackCurrent() []byte {
	enc, err := milestoneBounty.abi.Pack("current")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fa6a6e3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function current() view returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackCurrent() ([]byte, error) {
	return milestoneBounty.abi.Pack("current")
}

// UnpackCurrent is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fa6a6e3.
//
// Solidity: function current() view returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackCurrent(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("current", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29dcb0cf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deadline() view returns(uint64)
func (milestoneBounty *MilestoneBounty) PackDeadline() []byte {
	enc, err := milestoneBounty.abi.Pack("deadline")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29dcb0cf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deadline() view returns(uint64)
func (milestoneBounty *MilestoneBounty) TryPackDeadline() ([]byte, error) {
	return milestoneBounty.abi.Pack("deadline")
}

// UnpackDeadline is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x29dcb0cf.
//
// Solidity: function deadline() view returns(uint64)
func (milestoneBounty *MilestoneBounty) UnpackDeadline(data []byte) (uint64, error) {
	out, err := milestoneBounty.abi.Unpack("deadline", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackEnd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefbe1c1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function end() returns()
func (milestoneBounty *MilestoneBounty) PackEnd() []byte {
	enc, err := milestoneBounty.abi.Pack("end")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefbe1c1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function end() returns()
func (milestoneBounty *MilestoneBounty) TryPackEnd() ([]byte, error) {
	return milestoneBounty.abi.Pack("end")
}

// PackEnded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x12fa6feb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ended() view returns(bool)
func (milestoneBounty *MilestoneBounty) PackEnded() []byte {
	enc, err := milestoneBounty.abi.Pack("ended")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x12fa6feb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ended() view returns(bool)
func (milestoneBounty *MilestoneBounty) TryPackEnded() ([]byte, error) {
	return milestoneBounty.abi.Pack("ended")
}

// UnpackEnded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x12fa6feb.
//
// Solidity: function ended() view returns(bool)
func (milestoneBounty *MilestoneBounty) UnpackEnded(data []byte) (bool, error) {
	out, err := milestoneBounty.abi.Unpack("ended", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackEntries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb30906d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function entries(uint256 entry) view returns(((address,address,uint8,bytes32,bytes32),uint32,uint8))
func (milestoneBounty *MilestoneBounty) PackEntries(entry *big.Int) []byte {
	enc, err := milestoneBounty.abi.Pack("entries", entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEntries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb30906d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function entries(uint256 entry) view returns(((address,address,uint8,bytes32,bytes32),uint32,uint8))
func (milestoneBounty *MilestoneBounty) TryPackEntries(entry *big.Int) ([]byte, error) {
	return milestoneBounty.abi.Pack("entries", entry)
}

// UnpackEntries is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb30906d4.
//
// Solidity: function entries(uint256 entry) view returns(((address,address,uint8,bytes32,bytes32),uint32,uint8))
func (milestoneBounty *MilestoneBounty) UnpackEntries(data []byte) (MilestoneBountyEntry, error) {
	out, err := milestoneBounty.abi.Unpack("entries", data)
	if err != nil {
		return *new(MilestoneBountyEntry), err
	}
	out0 := *abi.ConvertType(out[0], new(MilestoneBountyEntry)).(*MilestoneBountyEntry)
	return out0, nil
}

// PackEvalFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7c08b7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evalFee() view returns(uint256)
func (milestoneBounty *MilestoneBounty) PackEvalFee() []byte {
	enc, err := milestoneBounty.abi.Pack("evalFee")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvalFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7c08b7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evalFee() view returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackEvalFee() ([]byte, error) {
	return milestoneBounty.abi.Pack("evalFee")
}

// UnpackEvalFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa7c08b7c.
//
// Solidity: function evalFee() view returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackEvalFee(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("evalFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEvalTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb82687c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evalTimeout() view returns(uint64)
func (milestoneBounty *MilestoneBounty) PackEvalTimeout() []byte {
	enc, err := milestoneBounty.abi.Pack("evalTimeout")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvalTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb82687c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evalTimeout() view returns(uint64)
func (milestoneBounty *MilestoneBounty) TryPackEvalTimeout() ([]byte, error) {
	return milestoneBounty.abi.Pack("evalTimeout")
}

// UnpackEvalTimeout is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb82687c2.
//
// Solidity: function evalTimeout() view returns(uint64)
func (milestoneBounty *MilestoneBounty) UnpackEvalTimeout(data []byte) (uint64, error) {
	out, err := milestoneBounty.abi.Unpack("evalTimeout", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackFulfillEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98780c4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fulfillEvaluation(bytes32 evalId, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) returns()
func (milestoneBounty *MilestoneBounty) PackFulfillEvaluation(evalId [32]byte, evaluation Evaluation) []byte {
	enc, err := milestoneBounty.abi.Pack("fulfillEvaluation", evalId, evaluation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFulfillEvaluation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98780c4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fulfillEvaluation(bytes32 evalId, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation) returns()
func (milestoneBounty *MilestoneBounty) TryPackFulfillEvaluation(evalId [32]byte, evaluation Evaluation) ([]byte, error) {
	return milestoneBounty.abi.Pack("fulfillEvaluation", evalId, evaluation)
}

// PackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function head() view returns(uint256)
func (milestoneBounty *MilestoneBounty) PackHead() []byte {
	enc, err := milestoneBounty.abi.Pack("head")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function head() view returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackHead() ([]byte, error) {
	return milestoneBounty.abi.Pack("head")
}

// UnpackHead is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f7dcfa3.
//
// Solidity: function head() view returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackHead(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("head", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInFlight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x388b170b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function inFlight() view returns(bytes32)
func (milestoneBounty *MilestoneBounty) PackInFlight() []byte {
	enc, err := milestoneBounty.abi.Pack("inFlight")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInFlight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x388b170b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function inFlight() view returns(bytes32)
func (milestoneBounty *MilestoneBounty) TryPackInFlight() ([]byte, error) {
	return milestoneBounty.abi.Pack("inFlight")
}

// UnpackInFlight is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x388b170b.
//
// Solidity: function inFlight() view returns(bytes32)
func (milestoneBounty *MilestoneBounty) UnpackInFlight(data []byte) ([32]byte, error) {
	out, err := milestoneBounty.abi.Unpack("inFlight", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMilestones is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe89e4ed6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function milestones(uint256 ) view returns(bytes32 termsHash, uint256 prize, int64 threshold, uint32 payoutTotal, uint8 metric)
func (milestoneBounty *MilestoneBounty) PackMilestones(arg0 *big.Int) []byte {
	enc, err := milestoneBounty.abi.Pack("milestones", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMilestones is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe89e4ed6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function milestones(uint256 ) view returns(bytes32 termsHash, uint256 prize, int64 threshold, uint32 payoutTotal, uint8 metric)
func (milestoneBounty *MilestoneBounty) TryPackMilestones(arg0 *big.Int) ([]byte, error) {
	return milestoneBounty.abi.Pack("milestones", arg0)
}

// MilestonesOutput serves as a container for the return parameters of contract
// method Milestones.
type MilestonesOutput struct {
	TermsHash   [32]byte
	Prize       *big.Int
	Threshold   int64
	PayoutTotal uint32
	Metric      uint8
}

// UnpackMilestones is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe89e4ed6.
//
// Solidity: function milestones(uint256 ) view returns(bytes32 termsHash, uint256 prize, int64 threshold, uint32 payoutTotal, uint8 metric)
func (milestoneBounty *MilestoneBounty) UnpackMilestones(data []byte) (MilestonesOutput, error) {
	out, err := milestoneBounty.abi.Unpack("milestones", data)
	outstruct := new(MilestonesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.TermsHash = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Prize = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Threshold = *abi.ConvertType(out[2], new(int64)).(*int64)
	outstruct.PayoutTotal = *abi.ConvertType(out[3], new(uint32)).(*uint32)
	outstruct.Metric = *abi.ConvertType(out[4], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function oracle() view returns(address)
func (milestoneBounty *MilestoneBounty) PackOracle() []byte {
	enc, err := milestoneBounty.abi.Pack("oracle")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function oracle() view returns(address)
func (milestoneBounty *MilestoneBounty) TryPackOracle() ([]byte, error) {
	return milestoneBounty.abi.Pack("oracle")
}

// UnpackOracle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (milestoneBounty *MilestoneBounty) UnpackOracle(data []byte) (common.Address, error) {
	out, err := milestoneBounty.abi.Unpack("oracle", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPassMargin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9cb64a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function passMargin() view returns(uint64)
func (milestoneBounty *MilestoneBounty) PackPassMargin() []byte {
	enc, err := milestoneBounty.abi.Pack("passMargin")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPassMargin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9cb64a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function passMargin() view returns(uint64)
func (milestoneBounty *MilestoneBounty) TryPackPassMargin() ([]byte, error) {
	return milestoneBounty.abi.Pack("passMargin")
}

// UnpackPassMargin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc9cb64a6.
//
// Solidity: function passMargin() view returns(uint64)
func (milestoneBounty *MilestoneBounty) UnpackPassMargin(data []byte) (uint64, error) {
	out, err := milestoneBounty.abi.Unpack("passMargin", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke() returns(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) PackPoke() []byte {
	enc, err := milestoneBounty.abi.Pack("poke")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke() returns(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) TryPackPoke() ([]byte, error) {
	return milestoneBounty.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) UnpackPoke(data []byte) ([32]byte, error) {
	out, err := milestoneBounty.abi.Unpack("poke", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPushToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1826f6f0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pushToken(address token, address to, uint256 amount) returns()
func (milestoneBounty *MilestoneBounty) PackPushToken(token common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := milestoneBounty.abi.Pack("pushToken", token, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPushToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1826f6f0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pushToken(address token, address to, uint256 amount) returns()
func (milestoneBounty *MilestoneBounty) TryPackPushToken(token common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return milestoneBounty.abi.Pack("pushToken", token, to, amount)
}

// PackResearcher is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1dc0a6a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function researcher() view returns(address)
func (milestoneBounty *MilestoneBounty) PackResearcher() []byte {
	enc, err := milestoneBounty.abi.Pack("researcher")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResearcher is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1dc0a6a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function researcher() view returns(address)
func (milestoneBounty *MilestoneBounty) TryPackResearcher() ([]byte, error) {
	return milestoneBounty.abi.Pack("researcher")
}

// UnpackResearcher is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1dc0a6a5.
//
// Solidity: function researcher() view returns(address)
func (milestoneBounty *MilestoneBounty) UnpackResearcher(data []byte) (common.Address, error) {
	out, err := milestoneBounty.abi.Unpack("researcher", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRetry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfae8fb2c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function retry() returns()
func (milestoneBounty *MilestoneBounty) PackRetry() []byte {
	enc, err := milestoneBounty.abi.Pack("retry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRetry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfae8fb2c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function retry() returns()
func (milestoneBounty *MilestoneBounty) TryPackRetry() ([]byte, error) {
	return milestoneBounty.abi.Pack("retry")
}

// PackSubmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24963bdf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submit(address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot) payable returns(uint256 entry)
func (milestoneBounty *MilestoneBounty) PackSubmit(payee common.Address, codec uint8, cid [32]byte, weightsRoot [32]byte) []byte {
	enc, err := milestoneBounty.abi.Pack("submit", payee, codec, cid, weightsRoot)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24963bdf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submit(address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot) payable returns(uint256 entry)
func (milestoneBounty *MilestoneBounty) TryPackSubmit(payee common.Address, codec uint8, cid [32]byte, weightsRoot [32]byte) ([]byte, error) {
	return milestoneBounty.abi.Pack("submit", payee, codec, cid, weightsRoot)
}

// UnpackSubmit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x24963bdf.
//
// Solidity: function submit(address payee, uint8 codec, bytes32 cid, bytes32 weightsRoot) payable returns(uint256 entry)
func (milestoneBounty *MilestoneBounty) UnpackSubmit(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("submit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSweep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35faa416.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sweep() returns()
func (milestoneBounty *MilestoneBounty) PackSweep() []byte {
	enc, err := milestoneBounty.abi.Pack("sweep")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSweep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35faa416.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sweep() returns()
func (milestoneBounty *MilestoneBounty) TryPackSweep() ([]byte, error) {
	return milestoneBounty.abi.Pack("sweep")
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (milestoneBounty *MilestoneBounty) PackWithdraw(asset common.Address, to common.Address) []byte {
	enc, err := milestoneBounty.abi.Pack("withdraw", asset, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackWithdraw(asset common.Address, to common.Address) ([]byte, error) {
	return milestoneBounty.abi.Pack("withdraw", asset, to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf940e385.
//
// Solidity: function withdraw(address asset, address to) returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadb5735c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (milestoneBounty *MilestoneBounty) PackWithdrawFor(creditor common.Address, asset common.Address) []byte {
	enc, err := milestoneBounty.abi.Pack("withdrawFor", creditor, asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadb5735c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (milestoneBounty *MilestoneBounty) TryPackWithdrawFor(creditor common.Address, asset common.Address) ([]byte, error) {
	return milestoneBounty.abi.Pack("withdrawFor", creditor, asset)
}

// UnpackWithdrawFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xadb5735c.
//
// Solidity: function withdrawFor(address creditor, address asset) returns(uint256)
func (milestoneBounty *MilestoneBounty) UnpackWithdrawFor(data []byte) (*big.Int, error) {
	out, err := milestoneBounty.abi.Unpack("withdrawFor", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// MilestoneBountyAsked represents a Asked event raised by the MilestoneBounty contract.
type MilestoneBountyAsked struct {
	Entry   *big.Int
	EvalId  [32]byte
	Attempt uint8
	Raw     *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyAskedEventName = "Asked"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyAsked) ContractEventName() string {
	return MilestoneBountyAskedEventName
}

// UnpackAskedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Asked(uint256 indexed entry, bytes32 indexed evalId, uint8 attempt)
func (milestoneBounty *MilestoneBounty) UnpackAskedEvent(log *types.Log) (*MilestoneBountyAsked, error) {
	event := "Asked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyAsked)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyCredited represents a Credited event raised by the MilestoneBounty contract.
type MilestoneBountyCredited struct {
	Creditor common.Address
	Asset    common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyCreditedEventName = "Credited"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyCredited) ContractEventName() string {
	return MilestoneBountyCreditedEventName
}

// UnpackCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Credited(address indexed creditor, address indexed asset, uint256 amount)
func (milestoneBounty *MilestoneBounty) UnpackCreditedEvent(log *types.Log) (*MilestoneBountyCredited, error) {
	event := "Credited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyCredited)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyDropped represents a Dropped event raised by the MilestoneBounty contract.
type MilestoneBountyDropped struct {
	Entry *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyDroppedEventName = "Dropped"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyDropped) ContractEventName() string {
	return MilestoneBountyDroppedEventName
}

// UnpackDroppedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Dropped(uint256 indexed entry)
func (milestoneBounty *MilestoneBounty) UnpackDroppedEvent(log *types.Log) (*MilestoneBountyDropped, error) {
	event := "Dropped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyDropped)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyEnded represents a Ended event raised by the MilestoneBounty contract.
type MilestoneBountyEnded struct {
	Refunded *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyEndedEventName = "Ended"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyEnded) ContractEventName() string {
	return MilestoneBountyEndedEventName
}

// UnpackEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Ended(uint256 refunded)
func (milestoneBounty *MilestoneBounty) UnpackEndedEvent(log *types.Log) (*MilestoneBountyEnded, error) {
	event := "Ended"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyEnded)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyMilestoneAdded represents a MilestoneAdded event raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneAdded struct {
	Milestone *big.Int
	TermsHash [32]byte
	Prize     *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyMilestoneAddedEventName = "MilestoneAdded"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyMilestoneAdded) ContractEventName() string {
	return MilestoneBountyMilestoneAddedEventName
}

// UnpackMilestoneAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MilestoneAdded(uint256 indexed milestone, bytes32 indexed termsHash, uint256 prize)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneAddedEvent(log *types.Log) (*MilestoneBountyMilestoneAdded, error) {
	event := "MilestoneAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyMilestoneAdded)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyMilestoneReached represents a MilestoneReached event raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneReached struct {
	Milestone *big.Int
	Entry     *big.Int
	Payee     common.Address
	Prize     *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyMilestoneReachedEventName = "MilestoneReached"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyMilestoneReached) ContractEventName() string {
	return MilestoneBountyMilestoneReachedEventName
}

// UnpackMilestoneReachedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MilestoneReached(uint256 indexed milestone, uint256 indexed entry, address indexed payee, uint256 prize)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneReachedEvent(log *types.Log) (*MilestoneBountyMilestoneReached, error) {
	event := "MilestoneReached"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyMilestoneReached)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyPaidOut represents a PaidOut event raised by the MilestoneBounty contract.
type MilestoneBountyPaidOut struct {
	To     common.Address
	Asset  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyPaidOutEventName = "PaidOut"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyPaidOut) ContractEventName() string {
	return MilestoneBountyPaidOutEventName
}

// UnpackPaidOutEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaidOut(address indexed to, address indexed asset, uint256 amount)
func (milestoneBounty *MilestoneBounty) UnpackPaidOutEvent(log *types.Log) (*MilestoneBountyPaidOut, error) {
	event := "PaidOut"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyPaidOut)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountySubmitted represents a Submitted event raised by the MilestoneBounty contract.
type MilestoneBountySubmitted struct {
	Entry      *big.Int
	Milestone  *big.Int
	Submission Submission
	Raw        *types.Log // Blockchain specific contextual infos
}

const MilestoneBountySubmittedEventName = "Submitted"

// ContractEventName returns the user-defined event name.
func (MilestoneBountySubmitted) ContractEventName() string {
	return MilestoneBountySubmittedEventName
}

// UnpackSubmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Submitted(uint256 indexed entry, uint256 indexed milestone, (address,address,uint8,bytes32,bytes32) submission)
func (milestoneBounty *MilestoneBounty) UnpackSubmittedEvent(log *types.Log) (*MilestoneBountySubmitted, error) {
	event := "Submitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountySubmitted)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MilestoneBountyWithdrawn represents a Withdrawn event raised by the MilestoneBounty contract.
type MilestoneBountyWithdrawn struct {
	Creditor common.Address
	Asset    common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MilestoneBountyWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (MilestoneBountyWithdrawn) ContractEventName() string {
	return MilestoneBountyWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed creditor, address indexed asset, address indexed to, uint256 amount)
func (milestoneBounty *MilestoneBounty) UnpackWithdrawnEvent(log *types.Log) (*MilestoneBountyWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != milestoneBounty.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MilestoneBountyWithdrawn)
	if len(log.Data) > 0 {
		if err := milestoneBounty.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range milestoneBounty.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (milestoneBounty *MilestoneBounty) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["EvaluationReceiver_NotOracle"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackEvaluationReceiverNotOracleError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["EvaluationReceiver_WrongEvaluation"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackEvaluationReceiverWrongEvaluationError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["Ledger_BadRecipient"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackLedgerBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["Ledger_NothingToWithdraw"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackLedgerNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["Ledger_OnlySelf"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackLedgerOnlySelfError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["Ledger_TransferFailed"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackLedgerTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["Ledger_WrongAmount"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackLedgerWrongAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_BadPayee"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyBadPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_Busy"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyBusyError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_Ended"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyEndedError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_NoMilestone"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyNoMilestoneError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_NoPrize"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyNoPrizeError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_NotFailed"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyNotFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_NotResearcher"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyNotResearcherError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_NotSealed"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyNotSealedError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_QueueEmpty"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyQueueEmptyError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_TooEarly"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_UnknownEvaluation"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyUnknownEvaluationError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["MilestoneBounty_WrongFee"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackMilestoneBountyWrongFeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], milestoneBounty.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return milestoneBounty.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// MilestoneBountyEvaluationReceiverNotOracle represents a EvaluationReceiver_NotOracle error raised by the MilestoneBounty contract.
type MilestoneBountyEvaluationReceiverNotOracle struct {
	Oracle common.Address
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvaluationReceiver_NotOracle(address oracle, address caller)
func MilestoneBountyEvaluationReceiverNotOracleErrorID() common.Hash {
	return common.HexToHash("0x8d3da7ea6cbc05644aa751f82110579e135813713d76cc67428f1b88cdad0054")
}

// UnpackEvaluationReceiverNotOracleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvaluationReceiver_NotOracle(address oracle, address caller)
func (milestoneBounty *MilestoneBounty) UnpackEvaluationReceiverNotOracleError(raw []byte) (*MilestoneBountyEvaluationReceiverNotOracle, error) {
	out := new(MilestoneBountyEvaluationReceiverNotOracle)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "EvaluationReceiver_NotOracle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyEvaluationReceiverWrongEvaluation represents a EvaluationReceiver_WrongEvaluation error raised by the MilestoneBounty contract.
type MilestoneBountyEvaluationReceiverWrongEvaluation struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvaluationReceiver_WrongEvaluation(bytes32 expected, bytes32 actual)
func MilestoneBountyEvaluationReceiverWrongEvaluationErrorID() common.Hash {
	return common.HexToHash("0x0b8c6511c6babf98977d636c3443edf6de2ccea685a9c120bed8b78c0bd4b3c8")
}

// UnpackEvaluationReceiverWrongEvaluationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvaluationReceiver_WrongEvaluation(bytes32 expected, bytes32 actual)
func (milestoneBounty *MilestoneBounty) UnpackEvaluationReceiverWrongEvaluationError(raw []byte) (*MilestoneBountyEvaluationReceiverWrongEvaluation, error) {
	out := new(MilestoneBountyEvaluationReceiverWrongEvaluation)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "EvaluationReceiver_WrongEvaluation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyLedgerBadRecipient represents a Ledger_BadRecipient error raised by the MilestoneBounty contract.
type MilestoneBountyLedgerBadRecipient struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_BadRecipient(address to)
func MilestoneBountyLedgerBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x3517966a03b72c055f84958d87d84634aca2b1135a14389024c8b235a4222541")
}

// UnpackLedgerBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_BadRecipient(address to)
func (milestoneBounty *MilestoneBounty) UnpackLedgerBadRecipientError(raw []byte) (*MilestoneBountyLedgerBadRecipient, error) {
	out := new(MilestoneBountyLedgerBadRecipient)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "Ledger_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyLedgerNothingToWithdraw represents a Ledger_NothingToWithdraw error raised by the MilestoneBounty contract.
type MilestoneBountyLedgerNothingToWithdraw struct {
	Creditor common.Address
	Asset    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_NothingToWithdraw(address creditor, address asset)
func MilestoneBountyLedgerNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0x964f39a0954c6ee5dece21cf2a8924cb7fc24bdb5bf7b94127d305c92a7f0bd7")
}

// UnpackLedgerNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_NothingToWithdraw(address creditor, address asset)
func (milestoneBounty *MilestoneBounty) UnpackLedgerNothingToWithdrawError(raw []byte) (*MilestoneBountyLedgerNothingToWithdraw, error) {
	out := new(MilestoneBountyLedgerNothingToWithdraw)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "Ledger_NothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyLedgerOnlySelf represents a Ledger_OnlySelf error raised by the MilestoneBounty contract.
type MilestoneBountyLedgerOnlySelf struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_OnlySelf(address caller)
func MilestoneBountyLedgerOnlySelfErrorID() common.Hash {
	return common.HexToHash("0x5b4cbc539f8be4d0e75426a526f5867c96ce53a48a7faf0724a4ee838b03c5e8")
}

// UnpackLedgerOnlySelfError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_OnlySelf(address caller)
func (milestoneBounty *MilestoneBounty) UnpackLedgerOnlySelfError(raw []byte) (*MilestoneBountyLedgerOnlySelf, error) {
	out := new(MilestoneBountyLedgerOnlySelf)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "Ledger_OnlySelf", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyLedgerTransferFailed represents a Ledger_TransferFailed error raised by the MilestoneBounty contract.
type MilestoneBountyLedgerTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_TransferFailed(address to, uint256 amount)
func MilestoneBountyLedgerTransferFailedErrorID() common.Hash {
	return common.HexToHash("0xf2bd61e8038b486d1f4386beb75d03e3ce7c88490df9c0a5a1d2e74adab0ce4d")
}

// UnpackLedgerTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_TransferFailed(address to, uint256 amount)
func (milestoneBounty *MilestoneBounty) UnpackLedgerTransferFailedError(raw []byte) (*MilestoneBountyLedgerTransferFailed, error) {
	out := new(MilestoneBountyLedgerTransferFailed)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "Ledger_TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyLedgerWrongAmount represents a Ledger_WrongAmount error raised by the MilestoneBounty contract.
type MilestoneBountyLedgerWrongAmount struct {
	Asset    common.Address
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Ledger_WrongAmount(address asset, uint256 expected, uint256 actual)
func MilestoneBountyLedgerWrongAmountErrorID() common.Hash {
	return common.HexToHash("0xe662aadb27675c96b1ef72fddfe1c66cb86106f5d2cb4b71a7cb2d7abf16b802")
}

// UnpackLedgerWrongAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Ledger_WrongAmount(address asset, uint256 expected, uint256 actual)
func (milestoneBounty *MilestoneBounty) UnpackLedgerWrongAmountError(raw []byte) (*MilestoneBountyLedgerWrongAmount, error) {
	out := new(MilestoneBountyLedgerWrongAmount)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "Ledger_WrongAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyBadPayee represents a MilestoneBounty_BadPayee error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyBadPayee struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_BadPayee()
func MilestoneBountyMilestoneBountyBadPayeeErrorID() common.Hash {
	return common.HexToHash("0x10b659f4bd92d31c58c6dcbad9e90c00c9a63ce76464c7d858d33b8f57c869b5")
}

// UnpackMilestoneBountyBadPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_BadPayee()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyBadPayeeError(raw []byte) (*MilestoneBountyMilestoneBountyBadPayee, error) {
	out := new(MilestoneBountyMilestoneBountyBadPayee)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_BadPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyBusy represents a MilestoneBounty_Busy error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyBusy struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_Busy(bytes32 evalId)
func MilestoneBountyMilestoneBountyBusyErrorID() common.Hash {
	return common.HexToHash("0xbb5842b379d44e816bb72c246eeded5a6b2befc14f6e9f0f221a1963a6ff8db3")
}

// UnpackMilestoneBountyBusyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_Busy(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyBusyError(raw []byte) (*MilestoneBountyMilestoneBountyBusy, error) {
	out := new(MilestoneBountyMilestoneBountyBusy)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_Busy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyEnded represents a MilestoneBounty_Ended error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyEnded struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_Ended()
func MilestoneBountyMilestoneBountyEndedErrorID() common.Hash {
	return common.HexToHash("0x15009680a5aaecb71467eef851cc9f7ba4701a98d88682758c85bb99375d1499")
}

// UnpackMilestoneBountyEndedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_Ended()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyEndedError(raw []byte) (*MilestoneBountyMilestoneBountyEnded, error) {
	out := new(MilestoneBountyMilestoneBountyEnded)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_Ended", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyNoMilestone represents a MilestoneBounty_NoMilestone error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyNoMilestone struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_NoMilestone()
func MilestoneBountyMilestoneBountyNoMilestoneErrorID() common.Hash {
	return common.HexToHash("0xa530a110f813d7d267ef5ae1d440be40d7426cb2edbe27fadfa3fbf1cef5fa4b")
}

// UnpackMilestoneBountyNoMilestoneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_NoMilestone()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyNoMilestoneError(raw []byte) (*MilestoneBountyMilestoneBountyNoMilestone, error) {
	out := new(MilestoneBountyMilestoneBountyNoMilestone)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_NoMilestone", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyNoPrize represents a MilestoneBounty_NoPrize error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyNoPrize struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_NoPrize()
func MilestoneBountyMilestoneBountyNoPrizeErrorID() common.Hash {
	return common.HexToHash("0xee318f62cd7b365384af01a51ae1b8c49918c56043189914524bf7ff6f383749")
}

// UnpackMilestoneBountyNoPrizeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_NoPrize()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyNoPrizeError(raw []byte) (*MilestoneBountyMilestoneBountyNoPrize, error) {
	out := new(MilestoneBountyMilestoneBountyNoPrize)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_NoPrize", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyNotFailed represents a MilestoneBounty_NotFailed error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyNotFailed struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_NotFailed(bytes32 evalId)
func MilestoneBountyMilestoneBountyNotFailedErrorID() common.Hash {
	return common.HexToHash("0xe3758ce32e1b01ec46a47d4f8f423ee4739a286012de3e2114125935c3c16685")
}

// UnpackMilestoneBountyNotFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_NotFailed(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyNotFailedError(raw []byte) (*MilestoneBountyMilestoneBountyNotFailed, error) {
	out := new(MilestoneBountyMilestoneBountyNotFailed)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_NotFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyNotResearcher represents a MilestoneBounty_NotResearcher error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyNotResearcher struct {
	Researcher common.Address
	Caller     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_NotResearcher(address researcher, address caller)
func MilestoneBountyMilestoneBountyNotResearcherErrorID() common.Hash {
	return common.HexToHash("0x1cd32dce1828f0a94cdc989bca4458e0e64a469913ab0b60129b39246ae9b24c")
}

// UnpackMilestoneBountyNotResearcherError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_NotResearcher(address researcher, address caller)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyNotResearcherError(raw []byte) (*MilestoneBountyMilestoneBountyNotResearcher, error) {
	out := new(MilestoneBountyMilestoneBountyNotResearcher)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_NotResearcher", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyNotSealed represents a MilestoneBounty_NotSealed error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyNotSealed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_NotSealed()
func MilestoneBountyMilestoneBountyNotSealedErrorID() common.Hash {
	return common.HexToHash("0x4fe6676c11baa04b4f761031b05efa23f73787db6d616a8847aec8ab58afca79")
}

// UnpackMilestoneBountyNotSealedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_NotSealed()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyNotSealedError(raw []byte) (*MilestoneBountyMilestoneBountyNotSealed, error) {
	out := new(MilestoneBountyMilestoneBountyNotSealed)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_NotSealed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyQueueEmpty represents a MilestoneBounty_QueueEmpty error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyQueueEmpty struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_QueueEmpty()
func MilestoneBountyMilestoneBountyQueueEmptyErrorID() common.Hash {
	return common.HexToHash("0xdb2172ca9b24427ee64d7bc439807dcffd86405af16a60d218960277c8e33903")
}

// UnpackMilestoneBountyQueueEmptyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_QueueEmpty()
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyQueueEmptyError(raw []byte) (*MilestoneBountyMilestoneBountyQueueEmpty, error) {
	out := new(MilestoneBountyMilestoneBountyQueueEmpty)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_QueueEmpty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyTooEarly represents a MilestoneBounty_TooEarly error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyTooEarly struct {
	NotBefore *big.Int
	NowTs     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_TooEarly(uint256 notBefore, uint256 nowTs)
func MilestoneBountyMilestoneBountyTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x78dc57218a82ee1b40ca1bda545bf7cbc00f303d948a850023feddd21ab050c7")
}

// UnpackMilestoneBountyTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_TooEarly(uint256 notBefore, uint256 nowTs)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyTooEarlyError(raw []byte) (*MilestoneBountyMilestoneBountyTooEarly, error) {
	out := new(MilestoneBountyMilestoneBountyTooEarly)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyUnknownEvaluation represents a MilestoneBounty_UnknownEvaluation error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyUnknownEvaluation struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_UnknownEvaluation(bytes32 evalId)
func MilestoneBountyMilestoneBountyUnknownEvaluationErrorID() common.Hash {
	return common.HexToHash("0x13ff787d6729f0c910f6f33a2c28cbd44e4437a9aeaad303976995c1a4f0c373")
}

// UnpackMilestoneBountyUnknownEvaluationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_UnknownEvaluation(bytes32 evalId)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyUnknownEvaluationError(raw []byte) (*MilestoneBountyMilestoneBountyUnknownEvaluation, error) {
	out := new(MilestoneBountyMilestoneBountyUnknownEvaluation)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_UnknownEvaluation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyMilestoneBountyWrongFee represents a MilestoneBounty_WrongFee error raised by the MilestoneBounty contract.
type MilestoneBountyMilestoneBountyWrongFee struct {
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MilestoneBounty_WrongFee(uint256 expected, uint256 actual)
func MilestoneBountyMilestoneBountyWrongFeeErrorID() common.Hash {
	return common.HexToHash("0xecbf7dc9a9d69bffff982283813632222d8e1161546fddee491be251dcfa3ef3")
}

// UnpackMilestoneBountyWrongFeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MilestoneBounty_WrongFee(uint256 expected, uint256 actual)
func (milestoneBounty *MilestoneBounty) UnpackMilestoneBountyWrongFeeError(raw []byte) (*MilestoneBountyMilestoneBountyWrongFee, error) {
	out := new(MilestoneBountyMilestoneBountyWrongFee)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "MilestoneBounty_WrongFee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountyReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the MilestoneBounty contract.
type MilestoneBountyReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func MilestoneBountyReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (milestoneBounty *MilestoneBounty) UnpackReentrancyGuardReentrantCallError(raw []byte) (*MilestoneBountyReentrancyGuardReentrantCall, error) {
	out := new(MilestoneBountyReentrancyGuardReentrantCall)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MilestoneBountySafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the MilestoneBounty contract.
type MilestoneBountySafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func MilestoneBountySafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (milestoneBounty *MilestoneBounty) UnpackSafeERC20FailedOperationError(raw []byte) (*MilestoneBountySafeERC20FailedOperation, error) {
	out := new(MilestoneBountySafeERC20FailedOperation)
	if err := milestoneBounty.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OperatorMetaData contains all meta data concerning the Operator contract.
var OperatorMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"link\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"EXPIRYTIME\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"senders\",\"type\":\"address[]\"}],\"name\":\"acceptAuthorizedReceivers\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"ownable\",\"type\":\"address[]\"}],\"name\":\"acceptOwnableContracts\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunc\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"expiration\",\"type\":\"uint256\"}],\"name\":\"cancelOracleRequest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunc\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"expiration\",\"type\":\"uint256\"}],\"name\":\"cancelOracleRequestByRequester\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable[]\",\"name\":\"receivers\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"amounts\",\"type\":\"uint256[]\"}],\"name\":\"distributeFunds\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callbackAddress\",\"type\":\"address\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunctionId\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"expiration\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"fulfillOracleRequest\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callbackAddress\",\"type\":\"address\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunctionId\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"expiration\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"fulfillOracleRequest2\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getAuthorizedSenders\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getChainlinkToken\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"isAuthorizedSender\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"onTokenTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"specId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunctionId\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dataVersion\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"operatorRequest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"specId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callbackAddress\",\"type\":\"address\"},{\"internalType\":\"bytes4\",\"name\":\"callbackFunctionId\",\"type\":\"bytes4\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dataVersion\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"oracleRequest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"ownerForward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"ownerTransferAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"senders\",\"type\":\"address[]\"}],\"name\":\"setAuthorizedSenders\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"senders\",\"type\":\"address[]\"}],\"name\":\"setAuthorizedSendersOn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"ownable\",\"type\":\"address[]\"},{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnableContracts\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"typeAndVersion\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"withdrawable\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"senders\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"changedBy\",\"type\":\"address\"}],\"name\":\"AuthorizedSendersChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"}],\"name\":\"CancelOracleRequest\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"specId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"callbackAddr\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes4\",\"name\":\"callbackFunctionId\",\"type\":\"bytes4\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"cancelExpiration\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"dataVersion\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"OracleRequest\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"requestId\",\"type\":\"bytes32\"}],\"name\":\"OracleResponse\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"acceptedContract\",\"type\":\"address\"}],\"name\":\"OwnableContractAccepted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipTransferRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"senders\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"changedBy\",\"type\":\"address\"}],\"name\":\"TargetsUpdatedAuthorizedSenders\",\"type\":\"event\"}]",
	ID:  "1f0c3d07888da3748bed59d0d19e3d6f8d",
	Bin: "0x60a060405260016006553480156200001657600080fd5b5060405162003ae238038062003ae28339810160408190526200003991620001ab565b808060006001600160a01b038216620000995760405162461bcd60e51b815260206004820152601860248201527f43616e6e6f7420736574206f776e657220746f207a65726f000000000000000060448201526064015b60405180910390fd5b600280546001600160a01b0319166001600160a01b0384811691909117909155811615620000cc57620000cc81620000e2565b505050506001600160a01b0316608052620001e3565b336001600160a01b038216036200013c5760405162461bcd60e51b815260206004820152601760248201527f43616e6e6f74207472616e7366657220746f2073656c66000000000000000000604482015260640162000090565b600380546001600160a01b0319166001600160a01b03838116918217909255600254604051919216907fed8889f560326eb138920d842192f0eb3dd22b4f139c87a2c57538e05bae127890600090a350565b80516001600160a01b0381168114620001a657600080fd5b919050565b60008060408385031215620001bf57600080fd5b620001ca836200018e565b9150620001da602084016200018e565b90509250929050565b6080516138a46200023e600039600081816101ec0152818161075e015281816109f601528181610c520152818161189601528181611b0001528181611ba00152818161217e0152818161243101526129b901526138a46000f3fe6080604052600436106101965760003560e01c80636ae0bc76116100e1578063a4c0ed361161008a578063f2fde38b11610064578063f2fde38b146104aa578063f3fef3a3146104ca578063fa00763a146104ea578063fc4a03ed1461053057600080fd5b8063a4c0ed361461044a578063eb007d991461046a578063ee56997b1461048a57600080fd5b806379ba5097116100bb57806379ba5097146103ea5780638da5cb5b146103ff578063902fc3701461042a57600080fd5b80636ae0bc76146103975780636bd59ec0146103b75780636ee4d553146103ca57600080fd5b80633ec5bc1411610143578063501883011161011d578063501883011461033e57806352043783146103615780635ffa62881461037757600080fd5b80633ec5bc14146102ce57806340429946146102ee5780634ab0d1901461030e57600080fd5b8063181f5a7711610174578063181f5a77146102365780632408afaa1461028c5780633c6d41b9146102ae57600080fd5b806301994b991461019b578063033f49f7146101bd578063165d35e1146101dd575b600080fd5b3480156101a757600080fd5b506101bb6101b6366004612e2c565b610550565b005b3480156101c957600080fd5b506101bb6101d8366004612ed2565b610753565b3480156101e957600080fd5b507f00000000000000000000000000000000000000000000000000000000000000005b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b34801561024257600080fd5b5061027f6040518060400160405280600e81526020017f4f70657261746f7220312e302e3000000000000000000000000000000000000081525081565b60405161022d9190612f4b565b34801561029857600080fd5b506102a161096f565b60405161022d9190612f9c565b3480156102ba57600080fd5b506101bb6102c936600461302b565b6109de565b3480156102da57600080fd5b506101bb6102e93660046130b8565b610ae6565b3480156102fa57600080fd5b506101bb61030936600461310f565b610c3a565b34801561031a57600080fd5b5061032e6103293660046131b2565b610d43565b604051901515815260200161022d565b34801561034a57600080fd5b50610353611039565b60405190815260200161022d565b34801561036d57600080fd5b5061035361012c81565b34801561038357600080fd5b506101bb61039236600461320c565b611048565b3480156103a357600080fd5b5061032e6103b2366004613278565b6110cc565b6101bb6103c536600461320c565b611448565b3480156103d657600080fd5b506101bb6103e53660046132fc565b611685565b3480156103f657600080fd5b506101bb611920565b34801561040b57600080fd5b5060025473ffffffffffffffffffffffffffffffffffffffff1661020c565b34801561043657600080fd5b5061032e610445366004613339565b611a21565b34801561045657600080fd5b506101bb6104653660046133b8565b611b88565b34801561047657600080fd5b506101bb6104853660046132fc565b611d16565b34801561049657600080fd5b506101bb6104a5366004612e2c565b611d70565b3480156104b657600080fd5b506101bb6104c53660046134a3565b61207e565b3480156104d657600080fd5b506101bb6104e53660046134c7565b612092565b3480156104f657600080fd5b5061032e6105053660046134a3565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205460ff1690565b34801561053c57600080fd5b506101bb61054b36600461320c565b6121f7565b610558612353565b6105c3576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f43616e6e6f742073657420617574686f72697a65642073656e6465727300000060448201526064015b60405180910390fd5b60005b8181101561074e576001600560008585858181106105e6576105e66134f3565b90506020020160208101906105fb91906134a3565b73ffffffffffffffffffffffffffffffffffffffff168152602081019190915260400160002080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016911515919091179055828282818110610660576106606134f3565b905060200201602081019061067591906134a3565b73ffffffffffffffffffffffffffffffffffffffff167f615a0c1cb00a60d4acd77ec67acf2f17f223ef0932d591052fabc33643fe7e8260405160405180910390a28282828181106106c9576106c96134f3565b90506020020160208101906106de91906134a3565b73ffffffffffffffffffffffffffffffffffffffff166379ba50976040518163ffffffff1660e01b8152600401600060405180830381600087803b15801561072557600080fd5b505af1158015610739573d6000803e3d6000fd5b505050508061074790613551565b90506105c6565b505050565b61075b6123a8565b827f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1603610811576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f43616e6e6f742063616c6c20746f204c494e4b0000000000000000000000000060448201526064016105ba565b8373ffffffffffffffffffffffffffffffffffffffff163b600003610892576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f4d75737420666f727761726420746f206120636f6e747261637400000000000060448201526064016105ba565b60008473ffffffffffffffffffffffffffffffffffffffff1684846040516108bb929190613589565b6000604051808303816000865af19150503d80600081146108f8576040519150601f19603f3d011682016040523d82523d6000602084013e6108fd565b606091505b5050905080610968576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601560248201527f466f727761726465642063616c6c206661696c6564000000000000000000000060448201526064016105ba565b5050505050565b606060018054806020026020016040519081016040528092919081815260200182805480156109d457602002820191906000526020600020905b815473ffffffffffffffffffffffffffffffffffffffff1681526001909101906020018083116109a9575b5050505050905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610a7d576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f4d75737420757365204c494e4b20746f6b656e0000000000000000000000000060448201526064016105ba565b600080610a8e8a8a8c8a8a8a61242b565b91509150877fd8d7ecc4800d25fa53ce0372f13a416d98907a7ef3d8d3bdd79cf4fe75529c658b848c8e8c878c8c8c604051610ad2999897969594939291906135e2565b60405180910390a250505050505050505050565b610aee6123a8565b60005b82811015610c3457600060056000868685818110610b1157610b116134f3565b9050602002016020810190610b2691906134a3565b73ffffffffffffffffffffffffffffffffffffffff168152602081019190915260400160002080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016911515919091179055838382818110610b8b57610b8b6134f3565b9050602002016020810190610ba091906134a3565b6040517ff2fde38b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8481166004830152919091169063f2fde38b90602401600060405180830381600087803b158015610c0b57600080fd5b505af1158015610c1f573d6000803e3d6000fd5b5050505080610c2d90613551565b9050610af1565b50505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610cd9576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f4d75737420757365204c494e4b20746f6b656e0000000000000000000000000060448201526064016105ba565b600080610cea8b8b8a8a8a8a61242b565b91509150887fd8d7ecc4800d25fa53ce0372f13a416d98907a7ef3d8d3bdd79cf4fe75529c658c848d8f8c878c8c8c604051610d2e999897969594939291906135e2565b60405180910390a25050505050505050505050565b6000610d4d612709565b600087815260046020526040812054889160089190911b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169003610dee576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601b60248201527f4d757374206861766520612076616c696420726571756573744964000000000060448201526064016105ba565b73ffffffffffffffffffffffffffffffffffffffff8616600090815260056020526040902054869060ff1615610e80576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f43616e6e6f742063616c6c206f776e656420636f6e747261637400000000000060448201526064016105ba565b610e8f89898989896001612782565b60405189907f9e9bc7616d42c2835d05ae617e508454e63b30b934be8aa932ebc125e0e58a6490600090a262061a805a1015610f27576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f4d7573742070726f7669646520636f6e73756d657220656e6f7567682067617360448201526064016105ba565b60008773ffffffffffffffffffffffffffffffffffffffff16878b87604051602401610f5d929190918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529181526020820180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff00000000000000000000000000000000000000000000000000000000909416939093179092529051610fe6919061366d565b6000604051808303816000865af19150503d8060008114611023576040519150601f19603f3d011682016040523d82523d6000602084013e611028565b606091505b50909b9a5050505050505050505050565b600061104361297a565b905090565b611050612353565b6110b6576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f43616e6e6f742073657420617574686f72697a65642073656e6465727300000060448201526064016105ba565b6110c08484610550565b610c34848484846121f7565b60006110d6612709565b600088815260046020526040812054899160089190911b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169003611177576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601b60248201527f4d757374206861766520612076616c696420726571756573744964000000000060448201526064016105ba565b73ffffffffffffffffffffffffffffffffffffffff8716600090815260056020526040902054879060ff1615611209576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f43616e6e6f742063616c6c206f776e656420636f6e747261637400000000000060448201526064016105ba565b8985856020811015611277576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601b60248201527f526573706f6e7365206d757374206265203e203332206279746573000000000060448201526064016105ba565b81358381146112e2576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601c60248201527f466972737420776f7264206d757374206265207265717565737449640000000060448201526064016105ba565b6112f18e8e8e8e8e6002612782565b6040518e907f9e9bc7616d42c2835d05ae617e508454e63b30b934be8aa932ebc125e0e58a6490600090a262061a805a1015611389576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f4d7573742070726f7669646520636f6e73756d657220656e6f7567682067617360448201526064016105ba565b60008c73ffffffffffffffffffffffffffffffffffffffff168c8b8b6040516020016113b793929190613689565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526113ef9161366d565b6000604051808303816000865af19150503d806000811461142c576040519150601f19603f3d011682016040523d82523d6000602084013e611431565b606091505b509098505050505050505050979650505050505050565b821580159061145657508281145b6114bc576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f496e76616c6964206172726179206c656e67746828732900000000000000000060448201526064016105ba565b3460005b8481101561161c5760008484838181106114dc576114dc6134f3565b90506020020135905080836114f191906136c5565b92506000878784818110611507576115076134f3565b905060200201602081019061151c91906134a3565b73ffffffffffffffffffffffffffffffffffffffff168260405160006040518083038185875af1925050503d8060008114611573576040519150601f19603f3d011682016040523d82523d6000602084013e611578565b606091505b5050905080611609576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152603a60248201527f416464726573733a20756e61626c6520746f2073656e642076616c75652c207260448201527f6563697069656e74206d6179206861766520726576657274656400000000000060648201526084016105ba565b50508061161590613551565b90506114c0565b508015610968576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f546f6f206d756368204554482073656e7400000000000000000000000000000060448201526064016105ba565b6040805160208082018690527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000003360601b16828401527fffffffff00000000000000000000000000000000000000000000000000000000851660548301526058808301859052835180840390910181526078909201909252805191012060009060008681526004602052604090205490915060081b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00908116908216146117a8576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f506172616d7320646f206e6f74206d617463682072657175657374204944000060448201526064016105ba565b42821115611812576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f52657175657374206973206e6f7420657870697265640000000000000000000060448201526064016105ba565b6000858152600460205260408082208290555186917fa7842b9ec549398102c0d91b1b9919b2f20558aefdadf57528a95c6cd3292e9391a2836006600082825461185c91906136c5565b90915550506040517fa9059cbb000000000000000000000000000000000000000000000000000000008152336004820152602481018590527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a9059cbb906044016020604051808303816000875af11580156118f4573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061191891906136de565b505050505050565b60035473ffffffffffffffffffffffffffffffffffffffff1633146119a1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f4d7573742062652070726f706f736564206f776e65720000000000000000000060448201526064016105ba565b600280547fffffffffffffffffffffffff00000000000000000000000000000000000000008082163390811790935560038054909116905560405173ffffffffffffffffffffffffffffffffffffffff909116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e090600090a350565b6000611a2b6123a8565b8380611a3561297a565b1015611ac3576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152603560248201527f416d6f756e74207265717565737465642069732067726561746572207468616e60448201527f20776974686472617761626c652062616c616e6365000000000000000000000060648201526084016105ba565b6040517f4000aea000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690634000aea090611b3b908990899089908990600401613700565b6020604051808303816000875af1158015611b5a573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190611b7e91906136de565b9695505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611c27576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f4d75737420757365204c494e4b20746f6b656e0000000000000000000000000060448201526064016105ba565b60208101518190611c388183612a43565b84602484015283604484015260003073ffffffffffffffffffffffffffffffffffffffff1684604051611c6b919061366d565b600060405180830381855af49150503d8060008114611ca6576040519150601f19603f3d011682016040523d82523d6000602084013e611cab565b606091505b5050905080611918576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f556e61626c6520746f206372656174652072657175657374000000000000000060448201526064016105ba565b6040517fffffffffffffffffffffffffffffffffffffffff0000000000000000000000003360601b16602082015260348101859052610c349060540160405160208183030381529060405280519060200120848484611685565b611d78612353565b611dde576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f43616e6e6f742073657420617574686f72697a65642073656e6465727300000060448201526064016105ba565b80611e45576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601b60248201527f4d7573742068617665206174206c6561737420312073656e646572000000000060448201526064016105ba565b60015460005b81811015611eda57600080600060018481548110611e6b57611e6b6134f3565b60009182526020808320919091015473ffffffffffffffffffffffffffffffffffffffff168352820192909252604001902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016911515919091179055611ed381613551565b9050611e4b565b5060005b8281101561203057600080858584818110611efb57611efb6134f3565b9050602002016020810190611f1091906134a3565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040016000205460ff1615611fa1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f4d757374206e6f742068617665206475706c69636174652073656e646572730060448201526064016105ba565b6001600080868685818110611fb857611fb86134f3565b9050602002016020810190611fcd91906134a3565b73ffffffffffffffffffffffffffffffffffffffff168152602081019190915260400160002080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001691151591909117905561202981613551565b9050611ede565b5061203d60018484612d4c565b507ff263cfb3e4298332e776194610cf9fdc09ccb3ada8b9aa39764d882e11fbf0a08383336040516120719392919061378c565b60405180910390a1505050565b6120866123a8565b61208f81612bbf565b50565b61209a6123a8565b80806120a461297a565b1015612132576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152603560248201527f416d6f756e74207265717565737465642069732067726561746572207468616e60448201527f20776974686472617761626c652062616c616e6365000000000000000000000060648201526084016105ba565b6040517fa9059cbb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8481166004830152602482018490527f0000000000000000000000000000000000000000000000000000000000000000169063a9059cbb906044016020604051808303816000875af11580156121c7573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906121eb91906136de565b61074e5761074e6137c6565b6121ff612353565b612265576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f43616e6e6f742073657420617574686f72697a65642073656e6465727300000060448201526064016105ba565b7f1bb185903e2cb2f1b303523128b60e314dea81df4f8d9b7351cadd344f6e7727848484843360405161229c9594939291906137f5565b60405180910390a160005b83811015610968578484828181106122c1576122c16134f3565b90506020020160208101906122d691906134a3565b73ffffffffffffffffffffffffffffffffffffffff1663ee56997b84846040518363ffffffff1660e01b8152600401612310929190613845565b600060405180830381600087803b15801561232a57600080fd5b505af115801561233e573d6000803e3d6000fd5b505050508061234c90613551565b90506122a7565b3360009081526020819052604081205460ff168061104357503361238c60025473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff1614905090565b60025473ffffffffffffffffffffffffffffffffffffffff163314612429576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f4f6e6c792063616c6c61626c65206279206f776e65720000000000000000000060448201526064016105ba565b565b600080857f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff16036124e4576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f43616e6e6f742063616c6c20746f204c494e4b0000000000000000000000000060448201526064016105ba565b6040517fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060608b901b16602082015260348101869052605401604080518083037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001815291815281516020928301206000818152600490935291205490935060081b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016156125ef576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601460248201527f4d75737420757365206120756e6971756520494400000000000000000000000060448201526064016105ba565b6125fb61012c42613861565b6040805160208082018c90527fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060608c901b16828401527fffffffff000000000000000000000000000000000000000000000000000000008a1660548301526058808301859052835180840390910181526078909201909252805191012090925060405180604001604052808260ff1916815260200161269a87612cb5565b60ff9081169091526000868152600460209081526040909120835193909101519091167f01000000000000000000000000000000000000000000000000000000000000000260089290921c9190911790556006546126f9908a90613861565b6006555050965096945050505050565b3360009081526020819052604090205460ff16612429576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601560248201527f4e6f7420617574686f72697a65642073656e646572000000000000000000000060448201526064016105ba565b6040805160208082018890527fffffffffffffffffffffffffffffffffffffffff000000000000000000000000606088901b16828401527fffffffff00000000000000000000000000000000000000000000000000000000861660548301526058808301869052835180840390910181526078909201909252805191012060009060008881526004602052604090205490915060081b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00908116908216146128a6576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f506172616d7320646f206e6f74206d617463682072657175657374204944000060448201526064016105ba565b6128af82612cb5565b60008881526004602052604090205460ff9182167f01000000000000000000000000000000000000000000000000000000000000009091049091161115612952576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f446174612076657273696f6e73206d757374206d61746368000000000000000060448201526064016105ba565b8560065461296091906136c5565b600655505050600093845250506004602052506040812055565b6000600160065461298b91906136c5565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa158015612a15573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190612a399190613874565b61104391906136c5565b612a4f6002602061388d565b612a5a906004613861565b81511015612ac4576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f496e76616c69642072657175657374206c656e6774680000000000000000000060448201526064016105ba565b7fffffffff0000000000000000000000000000000000000000000000000000000082167f3c6d41b9000000000000000000000000000000000000000000000000000000001480612b5557507fffffffff0000000000000000000000000000000000000000000000000000000082167f4042994600000000000000000000000000000000000000000000000000000000145b612bbb576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f4d757374207573652077686974656c69737465642066756e6374696f6e73000060448201526064016105ba565b5050565b3373ffffffffffffffffffffffffffffffffffffffff821603612c3e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f43616e6e6f74207472616e7366657220746f2073656c6600000000000000000060448201526064016105ba565b600380547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff838116918217909255600254604051919216907fed8889f560326eb138920d842192f0eb3dd22b4f139c87a2c57538e05bae127890600090a350565b600060ff821115612d48576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f53616665436173743a2076616c756520646f65736e27742066697420696e203860448201527f206269747300000000000000000000000000000000000000000000000000000060648201526084016105ba565b5090565b828054828255906000526020600020908101928215612dc4579160200282015b82811115612dc45781547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff843516178255602090920191600190910190612d6c565b50612d489291505b80821115612d485760008155600101612dcc565b60008083601f840112612df257600080fd5b50813567ffffffffffffffff811115612e0a57600080fd5b6020830191508360208260051b8501011115612e2557600080fd5b9250929050565b60008060208385031215612e3f57600080fd5b823567ffffffffffffffff811115612e5657600080fd5b612e6285828601612de0565b90969095509350505050565b73ffffffffffffffffffffffffffffffffffffffff8116811461208f57600080fd5b60008083601f840112612ea257600080fd5b50813567ffffffffffffffff811115612eba57600080fd5b602083019150836020828501011115612e2557600080fd5b600080600060408486031215612ee757600080fd5b8335612ef281612e6e565b9250602084013567ffffffffffffffff811115612f0e57600080fd5b612f1a86828701612e90565b9497909650939450505050565b60005b83811015612f42578181015183820152602001612f2a565b50506000910152565b6020815260008251806020840152612f6a816040850160208701612f27565b601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0169190910160400192915050565b6020808252825182820181905260009190848201906040850190845b81811015612fea57835173ffffffffffffffffffffffffffffffffffffffff1683529284019291840191600101612fb8565b50909695505050505050565b80357fffffffff000000000000000000000000000000000000000000000000000000008116811461302657600080fd5b919050565b60008060008060008060008060e0898b03121561304757600080fd5b883561305281612e6e565b9750602089013596506040890135955061306e60608a01612ff6565b94506080890135935060a0890135925060c089013567ffffffffffffffff81111561309857600080fd5b6130a48b828c01612e90565b999c989b5096995094979396929594505050565b6000806000604084860312156130cd57600080fd5b833567ffffffffffffffff8111156130e457600080fd5b6130f086828701612de0565b909450925050602084013561310481612e6e565b809150509250925092565b60008060008060008060008060006101008a8c03121561312e57600080fd5b893561313981612e6e565b985060208a0135975060408a0135965060608a013561315781612e6e565b955061316560808b01612ff6565b945060a08a0135935060c08a0135925060e08a013567ffffffffffffffff81111561318f57600080fd5b61319b8c828d01612e90565b915080935050809150509295985092959850929598565b60008060008060008060c087890312156131cb57600080fd5b863595506020870135945060408701356131e481612e6e565b93506131f260608801612ff6565b92506080870135915060a087013590509295509295509295565b6000806000806040858703121561322257600080fd5b843567ffffffffffffffff8082111561323a57600080fd5b61324688838901612de0565b9096509450602087013591508082111561325f57600080fd5b5061326c87828801612de0565b95989497509550505050565b600080600080600080600060c0888a03121561329357600080fd5b873596506020880135955060408801356132ac81612e6e565b94506132ba60608901612ff6565b93506080880135925060a088013567ffffffffffffffff8111156132dd57600080fd5b6132e98a828b01612e90565b989b979a50959850939692959293505050565b6000806000806080858703121561331257600080fd5b843593506020850135925061332960408601612ff6565b9396929550929360600135925050565b6000806000806060858703121561334f57600080fd5b843561335a81612e6e565b935060208501359250604085013567ffffffffffffffff81111561337d57600080fd5b61326c87828801612e90565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6000806000606084860312156133cd57600080fd5b83356133d881612e6e565b925060208401359150604084013567ffffffffffffffff808211156133fc57600080fd5b818601915086601f83011261341057600080fd5b81358181111561342257613422613389565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0908116603f0116810190838211818310171561346857613468613389565b8160405282815289602084870101111561348157600080fd5b8260208601602083013760006020848301015280955050505050509250925092565b6000602082840312156134b557600080fd5b81356134c081612e6e565b9392505050565b600080604083850312156134da57600080fd5b82356134e581612e6e565b946020939093013593505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b60007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361358257613582613522565b5060010190565b8183823760009101908152919050565b8183528181602085013750600060208284010152600060207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b600061010073ffffffffffffffffffffffffffffffffffffffff808d1684528b60208501528a6040850152808a166060850152507fffffffff00000000000000000000000000000000000000000000000000000000881660808401528660a08401528560c08401528060e084015261365d8184018587613599565b9c9b505050505050505050505050565b6000825161367f818460208701612f27565b9190910192915050565b7fffffffff0000000000000000000000000000000000000000000000000000000084168152818360048301376000910160040190815292915050565b818103818111156136d8576136d8613522565b92915050565b6000602082840312156136f057600080fd5b815180151581146134c057600080fd5b73ffffffffffffffffffffffffffffffffffffffff85168152836020820152606060408201526000611b7e606083018486613599565b8183526000602080850194508260005b8581101561378157813561375981612e6e565b73ffffffffffffffffffffffffffffffffffffffff1687529582019590820190600101613746565b509495945050505050565b6040815260006137a0604083018587613736565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052600160045260246000fd5b606081526000613809606083018789613736565b828103602084015261381c818688613736565b91505073ffffffffffffffffffffffffffffffffffffffff831660408301529695505050505050565b602081526000613859602083018486613736565b949350505050565b808201808211156136d8576136d8613522565b60006020828403121561388657600080fd5b5051919050565b80820281158282048414176136d8576136d861352256",
}

// Operator is an auto generated Go binding around an Ethereum contract.
type Operator struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Operator) GetABI() abi.ABI {
	return c.abi
}

// NewOperator creates a new instance of Operator.
func NewOperator() *Operator {
	parsed, err := OperatorMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Operator{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Operator) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address link, address owner) returns()
func (operator *Operator) PackConstructor(link common.Address, owner common.Address) []byte {
	enc, err := operator.abi.Pack("", link, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackEXPIRYTIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52043783.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXPIRYTIME() view returns(uint256)
func (operator *Operator) PackEXPIRYTIME() []byte {
	enc, err := operator.abi.Pack("EXPIRYTIME")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXPIRYTIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52043783.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXPIRYTIME() view returns(uint256)
func (operator *Operator) TryPackEXPIRYTIME() ([]byte, error) {
	return operator.abi.Pack("EXPIRYTIME")
}

// UnpackEXPIRYTIME is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52043783.
//
// Solidity: function EXPIRYTIME() view returns(uint256)
func (operator *Operator) UnpackEXPIRYTIME(data []byte) (*big.Int, error) {
	out, err := operator.abi.Unpack("EXPIRYTIME", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAcceptAuthorizedReceivers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ffa6288.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptAuthorizedReceivers(address[] targets, address[] senders) returns()
func (operator *Operator) PackAcceptAuthorizedReceivers(targets []common.Address, senders []common.Address) []byte {
	enc, err := operator.abi.Pack("acceptAuthorizedReceivers", targets, senders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptAuthorizedReceivers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ffa6288.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptAuthorizedReceivers(address[] targets, address[] senders) returns()
func (operator *Operator) TryPackAcceptAuthorizedReceivers(targets []common.Address, senders []common.Address) ([]byte, error) {
	return operator.abi.Pack("acceptAuthorizedReceivers", targets, senders)
}

// PackAcceptOwnableContracts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01994b99.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnableContracts(address[] ownable) returns()
func (operator *Operator) PackAcceptOwnableContracts(ownable []common.Address) []byte {
	enc, err := operator.abi.Pack("acceptOwnableContracts", ownable)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnableContracts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01994b99.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnableContracts(address[] ownable) returns()
func (operator *Operator) TryPackAcceptOwnableContracts(ownable []common.Address) ([]byte, error) {
	return operator.abi.Pack("acceptOwnableContracts", ownable)
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (operator *Operator) PackAcceptOwnership() []byte {
	enc, err := operator.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (operator *Operator) TryPackAcceptOwnership() ([]byte, error) {
	return operator.abi.Pack("acceptOwnership")
}

// PackCancelOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ee4d553.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelOracleRequest(bytes32 requestId, uint256 payment, bytes4 callbackFunc, uint256 expiration) returns()
func (operator *Operator) PackCancelOracleRequest(requestId [32]byte, payment *big.Int, callbackFunc [4]byte, expiration *big.Int) []byte {
	enc, err := operator.abi.Pack("cancelOracleRequest", requestId, payment, callbackFunc, expiration)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ee4d553.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelOracleRequest(bytes32 requestId, uint256 payment, bytes4 callbackFunc, uint256 expiration) returns()
func (operator *Operator) TryPackCancelOracleRequest(requestId [32]byte, payment *big.Int, callbackFunc [4]byte, expiration *big.Int) ([]byte, error) {
	return operator.abi.Pack("cancelOracleRequest", requestId, payment, callbackFunc, expiration)
}

// PackCancelOracleRequestByRequester is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb007d99.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelOracleRequestByRequester(uint256 nonce, uint256 payment, bytes4 callbackFunc, uint256 expiration) returns()
func (operator *Operator) PackCancelOracleRequestByRequester(nonce *big.Int, payment *big.Int, callbackFunc [4]byte, expiration *big.Int) []byte {
	enc, err := operator.abi.Pack("cancelOracleRequestByRequester", nonce, payment, callbackFunc, expiration)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelOracleRequestByRequester is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb007d99.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelOracleRequestByRequester(uint256 nonce, uint256 payment, bytes4 callbackFunc, uint256 expiration) returns()
func (operator *Operator) TryPackCancelOracleRequestByRequester(nonce *big.Int, payment *big.Int, callbackFunc [4]byte, expiration *big.Int) ([]byte, error) {
	return operator.abi.Pack("cancelOracleRequestByRequester", nonce, payment, callbackFunc, expiration)
}

// PackDistributeFunds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bd59ec0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function distributeFunds(address[] receivers, uint256[] amounts) payable returns()
func (operator *Operator) PackDistributeFunds(receivers []common.Address, amounts []*big.Int) []byte {
	enc, err := operator.abi.Pack("distributeFunds", receivers, amounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDistributeFunds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bd59ec0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function distributeFunds(address[] receivers, uint256[] amounts) payable returns()
func (operator *Operator) TryPackDistributeFunds(receivers []common.Address, amounts []*big.Int) ([]byte, error) {
	return operator.abi.Pack("distributeFunds", receivers, amounts)
}

// PackFulfillOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ab0d190.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fulfillOracleRequest(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes32 data) returns(bool)
func (operator *Operator) PackFulfillOracleRequest(requestId [32]byte, payment *big.Int, callbackAddress common.Address, callbackFunctionId [4]byte, expiration *big.Int, data [32]byte) []byte {
	enc, err := operator.abi.Pack("fulfillOracleRequest", requestId, payment, callbackAddress, callbackFunctionId, expiration, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFulfillOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ab0d190.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fulfillOracleRequest(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes32 data) returns(bool)
func (operator *Operator) TryPackFulfillOracleRequest(requestId [32]byte, payment *big.Int, callbackAddress common.Address, callbackFunctionId [4]byte, expiration *big.Int, data [32]byte) ([]byte, error) {
	return operator.abi.Pack("fulfillOracleRequest", requestId, payment, callbackAddress, callbackFunctionId, expiration, data)
}

// UnpackFulfillOracleRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4ab0d190.
//
// Solidity: function fulfillOracleRequest(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes32 data) returns(bool)
func (operator *Operator) UnpackFulfillOracleRequest(data []byte) (bool, error) {
	out, err := operator.abi.Unpack("fulfillOracleRequest", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackFulfillOracleRequest2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ae0bc76.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fulfillOracleRequest2(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes data) returns(bool)
func (operator *Operator) PackFulfillOracleRequest2(requestId [32]byte, payment *big.Int, callbackAddress common.Address, callbackFunctionId [4]byte, expiration *big.Int, data []byte) []byte {
	enc, err := operator.abi.Pack("fulfillOracleRequest2", requestId, payment, callbackAddress, callbackFunctionId, expiration, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFulfillOracleRequest2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ae0bc76.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fulfillOracleRequest2(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes data) returns(bool)
func (operator *Operator) TryPackFulfillOracleRequest2(requestId [32]byte, payment *big.Int, callbackAddress common.Address, callbackFunctionId [4]byte, expiration *big.Int, data []byte) ([]byte, error) {
	return operator.abi.Pack("fulfillOracleRequest2", requestId, payment, callbackAddress, callbackFunctionId, expiration, data)
}

// UnpackFulfillOracleRequest2 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6ae0bc76.
//
// Solidity: function fulfillOracleRequest2(bytes32 requestId, uint256 payment, address callbackAddress, bytes4 callbackFunctionId, uint256 expiration, bytes data) returns(bool)
func (operator *Operator) UnpackFulfillOracleRequest2(data []byte) (bool, error) {
	out, err := operator.abi.Unpack("fulfillOracleRequest2", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetAuthorizedSenders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2408afaa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAuthorizedSenders() view returns(address[])
func (operator *Operator) PackGetAuthorizedSenders() []byte {
	enc, err := operator.abi.Pack("getAuthorizedSenders")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAuthorizedSenders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2408afaa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAuthorizedSenders() view returns(address[])
func (operator *Operator) TryPackGetAuthorizedSenders() ([]byte, error) {
	return operator.abi.Pack("getAuthorizedSenders")
}

// UnpackGetAuthorizedSenders is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2408afaa.
//
// Solidity: function getAuthorizedSenders() view returns(address[])
func (operator *Operator) UnpackGetAuthorizedSenders(data []byte) ([]common.Address, error) {
	out, err := operator.abi.Unpack("getAuthorizedSenders", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGetChainlinkToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x165d35e1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getChainlinkToken() view returns(address)
func (operator *Operator) PackGetChainlinkToken() []byte {
	enc, err := operator.abi.Pack("getChainlinkToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetChainlinkToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x165d35e1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getChainlinkToken() view returns(address)
func (operator *Operator) TryPackGetChainlinkToken() ([]byte, error) {
	return operator.abi.Pack("getChainlinkToken")
}

// UnpackGetChainlinkToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x165d35e1.
//
// Solidity: function getChainlinkToken() view returns(address)
func (operator *Operator) UnpackGetChainlinkToken(data []byte) (common.Address, error) {
	out, err := operator.abi.Unpack("getChainlinkToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackIsAuthorizedSender is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa00763a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isAuthorizedSender(address sender) view returns(bool)
func (operator *Operator) PackIsAuthorizedSender(sender common.Address) []byte {
	enc, err := operator.abi.Pack("isAuthorizedSender", sender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsAuthorizedSender is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa00763a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isAuthorizedSender(address sender) view returns(bool)
func (operator *Operator) TryPackIsAuthorizedSender(sender common.Address) ([]byte, error) {
	return operator.abi.Pack("isAuthorizedSender", sender)
}

// UnpackIsAuthorizedSender is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfa00763a.
//
// Solidity: function isAuthorizedSender(address sender) view returns(bool)
func (operator *Operator) UnpackIsAuthorizedSender(data []byte) (bool, error) {
	out, err := operator.abi.Unpack("isAuthorizedSender", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOnTokenTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4c0ed36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onTokenTransfer(address sender, uint256 amount, bytes data) returns()
func (operator *Operator) PackOnTokenTransfer(sender common.Address, amount *big.Int, data []byte) []byte {
	enc, err := operator.abi.Pack("onTokenTransfer", sender, amount, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnTokenTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4c0ed36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onTokenTransfer(address sender, uint256 amount, bytes data) returns()
func (operator *Operator) TryPackOnTokenTransfer(sender common.Address, amount *big.Int, data []byte) ([]byte, error) {
	return operator.abi.Pack("onTokenTransfer", sender, amount, data)
}

// PackOperatorRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c6d41b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operatorRequest(address sender, uint256 payment, bytes32 specId, bytes4 callbackFunctionId, uint256 nonce, uint256 dataVersion, bytes data) returns()
func (operator *Operator) PackOperatorRequest(sender common.Address, payment *big.Int, specId [32]byte, callbackFunctionId [4]byte, nonce *big.Int, dataVersion *big.Int, data []byte) []byte {
	enc, err := operator.abi.Pack("operatorRequest", sender, payment, specId, callbackFunctionId, nonce, dataVersion, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperatorRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c6d41b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operatorRequest(address sender, uint256 payment, bytes32 specId, bytes4 callbackFunctionId, uint256 nonce, uint256 dataVersion, bytes data) returns()
func (operator *Operator) TryPackOperatorRequest(sender common.Address, payment *big.Int, specId [32]byte, callbackFunctionId [4]byte, nonce *big.Int, dataVersion *big.Int, data []byte) ([]byte, error) {
	return operator.abi.Pack("operatorRequest", sender, payment, specId, callbackFunctionId, nonce, dataVersion, data)
}

// PackOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40429946.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function oracleRequest(address sender, uint256 payment, bytes32 specId, address callbackAddress, bytes4 callbackFunctionId, uint256 nonce, uint256 dataVersion, bytes data) returns()
func (operator *Operator) PackOracleRequest(sender common.Address, payment *big.Int, specId [32]byte, callbackAddress common.Address, callbackFunctionId [4]byte, nonce *big.Int, dataVersion *big.Int, data []byte) []byte {
	enc, err := operator.abi.Pack("oracleRequest", sender, payment, specId, callbackAddress, callbackFunctionId, nonce, dataVersion, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOracleRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40429946.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function oracleRequest(address sender, uint256 payment, bytes32 specId, address callbackAddress, bytes4 callbackFunctionId, uint256 nonce, uint256 dataVersion, bytes data) returns()
func (operator *Operator) TryPackOracleRequest(sender common.Address, payment *big.Int, specId [32]byte, callbackAddress common.Address, callbackFunctionId [4]byte, nonce *big.Int, dataVersion *big.Int, data []byte) ([]byte, error) {
	return operator.abi.Pack("oracleRequest", sender, payment, specId, callbackAddress, callbackFunctionId, nonce, dataVersion, data)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (operator *Operator) PackOwner() []byte {
	enc, err := operator.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (operator *Operator) TryPackOwner() ([]byte, error) {
	return operator.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (operator *Operator) UnpackOwner(data []byte) (common.Address, error) {
	out, err := operator.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwnerForward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x033f49f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerForward(address to, bytes data) returns()
func (operator *Operator) PackOwnerForward(to common.Address, data []byte) []byte {
	enc, err := operator.abi.Pack("ownerForward", to, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerForward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x033f49f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerForward(address to, bytes data) returns()
func (operator *Operator) TryPackOwnerForward(to common.Address, data []byte) ([]byte, error) {
	return operator.abi.Pack("ownerForward", to, data)
}

// PackOwnerTransferAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x902fc370.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerTransferAndCall(address to, uint256 value, bytes data) returns(bool success)
func (operator *Operator) PackOwnerTransferAndCall(to common.Address, value *big.Int, data []byte) []byte {
	enc, err := operator.abi.Pack("ownerTransferAndCall", to, value, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerTransferAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x902fc370.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerTransferAndCall(address to, uint256 value, bytes data) returns(bool success)
func (operator *Operator) TryPackOwnerTransferAndCall(to common.Address, value *big.Int, data []byte) ([]byte, error) {
	return operator.abi.Pack("ownerTransferAndCall", to, value, data)
}

// UnpackOwnerTransferAndCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x902fc370.
//
// Solidity: function ownerTransferAndCall(address to, uint256 value, bytes data) returns(bool success)
func (operator *Operator) UnpackOwnerTransferAndCall(data []byte) (bool, error) {
	out, err := operator.abi.Unpack("ownerTransferAndCall", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSetAuthorizedSenders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee56997b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAuthorizedSenders(address[] senders) returns()
func (operator *Operator) PackSetAuthorizedSenders(senders []common.Address) []byte {
	enc, err := operator.abi.Pack("setAuthorizedSenders", senders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAuthorizedSenders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee56997b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAuthorizedSenders(address[] senders) returns()
func (operator *Operator) TryPackSetAuthorizedSenders(senders []common.Address) ([]byte, error) {
	return operator.abi.Pack("setAuthorizedSenders", senders)
}

// PackSetAuthorizedSendersOn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc4a03ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAuthorizedSendersOn(address[] targets, address[] senders) returns()
func (operator *Operator) PackSetAuthorizedSendersOn(targets []common.Address, senders []common.Address) []byte {
	enc, err := operator.abi.Pack("setAuthorizedSendersOn", targets, senders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAuthorizedSendersOn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc4a03ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAuthorizedSendersOn(address[] targets, address[] senders) returns()
func (operator *Operator) TryPackSetAuthorizedSendersOn(targets []common.Address, senders []common.Address) ([]byte, error) {
	return operator.abi.Pack("setAuthorizedSendersOn", targets, senders)
}

// PackTransferOwnableContracts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ec5bc14.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnableContracts(address[] ownable, address newOwner) returns()
func (operator *Operator) PackTransferOwnableContracts(ownable []common.Address, newOwner common.Address) []byte {
	enc, err := operator.abi.Pack("transferOwnableContracts", ownable, newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnableContracts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ec5bc14.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnableContracts(address[] ownable, address newOwner) returns()
func (operator *Operator) TryPackTransferOwnableContracts(ownable []common.Address, newOwner common.Address) ([]byte, error) {
	return operator.abi.Pack("transferOwnableContracts", ownable, newOwner)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address to) returns()
func (operator *Operator) PackTransferOwnership(to common.Address) []byte {
	enc, err := operator.abi.Pack("transferOwnership", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address to) returns()
func (operator *Operator) TryPackTransferOwnership(to common.Address) ([]byte, error) {
	return operator.abi.Pack("transferOwnership", to)
}

// PackTypeAndVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x181f5a77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function typeAndVersion() view returns(string)
func (operator *Operator) PackTypeAndVersion() []byte {
	enc, err := operator.abi.Pack("typeAndVersion")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTypeAndVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x181f5a77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function typeAndVersion() view returns(string)
func (operator *Operator) TryPackTypeAndVersion() ([]byte, error) {
	return operator.abi.Pack("typeAndVersion")
}

// UnpackTypeAndVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x181f5a77.
//
// Solidity: function typeAndVersion() view returns(string)
func (operator *Operator) UnpackTypeAndVersion(data []byte) (string, error) {
	out, err := operator.abi.Unpack("typeAndVersion", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf3fef3a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address recipient, uint256 amount) returns()
func (operator *Operator) PackWithdraw(recipient common.Address, amount *big.Int) []byte {
	enc, err := operator.abi.Pack("withdraw", recipient, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf3fef3a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address recipient, uint256 amount) returns()
func (operator *Operator) TryPackWithdraw(recipient common.Address, amount *big.Int) ([]byte, error) {
	return operator.abi.Pack("withdraw", recipient, amount)
}

// PackWithdrawable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50188301.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawable() view returns(uint256)
func (operator *Operator) PackWithdrawable() []byte {
	enc, err := operator.abi.Pack("withdrawable")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50188301.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawable() view returns(uint256)
func (operator *Operator) TryPackWithdrawable() ([]byte, error) {
	return operator.abi.Pack("withdrawable")
}

// UnpackWithdrawable is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50188301.
//
// Solidity: function withdrawable() view returns(uint256)
func (operator *Operator) UnpackWithdrawable(data []byte) (*big.Int, error) {
	out, err := operator.abi.Unpack("withdrawable", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// OperatorAuthorizedSendersChanged represents a AuthorizedSendersChanged event raised by the Operator contract.
type OperatorAuthorizedSendersChanged struct {
	Senders   []common.Address
	ChangedBy common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OperatorAuthorizedSendersChangedEventName = "AuthorizedSendersChanged"

// ContractEventName returns the user-defined event name.
func (OperatorAuthorizedSendersChanged) ContractEventName() string {
	return OperatorAuthorizedSendersChangedEventName
}

// UnpackAuthorizedSendersChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AuthorizedSendersChanged(address[] senders, address changedBy)
func (operator *Operator) UnpackAuthorizedSendersChangedEvent(log *types.Log) (*OperatorAuthorizedSendersChanged, error) {
	event := "AuthorizedSendersChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorAuthorizedSendersChanged)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorCancelOracleRequest represents a CancelOracleRequest event raised by the Operator contract.
type OperatorCancelOracleRequest struct {
	RequestId [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const OperatorCancelOracleRequestEventName = "CancelOracleRequest"

// ContractEventName returns the user-defined event name.
func (OperatorCancelOracleRequest) ContractEventName() string {
	return OperatorCancelOracleRequestEventName
}

// UnpackCancelOracleRequestEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CancelOracleRequest(bytes32 indexed requestId)
func (operator *Operator) UnpackCancelOracleRequestEvent(log *types.Log) (*OperatorCancelOracleRequest, error) {
	event := "CancelOracleRequest"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorCancelOracleRequest)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorOracleRequest represents a OracleRequest event raised by the Operator contract.
type OperatorOracleRequest struct {
	SpecId             [32]byte
	Requester          common.Address
	RequestId          [32]byte
	Payment            *big.Int
	CallbackAddr       common.Address
	CallbackFunctionId [4]byte
	CancelExpiration   *big.Int
	DataVersion        *big.Int
	Data               []byte
	Raw                *types.Log // Blockchain specific contextual infos
}

const OperatorOracleRequestEventName = "OracleRequest"

// ContractEventName returns the user-defined event name.
func (OperatorOracleRequest) ContractEventName() string {
	return OperatorOracleRequestEventName
}

// UnpackOracleRequestEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OracleRequest(bytes32 indexed specId, address requester, bytes32 requestId, uint256 payment, address callbackAddr, bytes4 callbackFunctionId, uint256 cancelExpiration, uint256 dataVersion, bytes data)
func (operator *Operator) UnpackOracleRequestEvent(log *types.Log) (*OperatorOracleRequest, error) {
	event := "OracleRequest"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorOracleRequest)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorOracleResponse represents a OracleResponse event raised by the Operator contract.
type OperatorOracleResponse struct {
	RequestId [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const OperatorOracleResponseEventName = "OracleResponse"

// ContractEventName returns the user-defined event name.
func (OperatorOracleResponse) ContractEventName() string {
	return OperatorOracleResponseEventName
}

// UnpackOracleResponseEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OracleResponse(bytes32 indexed requestId)
func (operator *Operator) UnpackOracleResponseEvent(log *types.Log) (*OperatorOracleResponse, error) {
	event := "OracleResponse"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorOracleResponse)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorOwnableContractAccepted represents a OwnableContractAccepted event raised by the Operator contract.
type OperatorOwnableContractAccepted struct {
	AcceptedContract common.Address
	Raw              *types.Log // Blockchain specific contextual infos
}

const OperatorOwnableContractAcceptedEventName = "OwnableContractAccepted"

// ContractEventName returns the user-defined event name.
func (OperatorOwnableContractAccepted) ContractEventName() string {
	return OperatorOwnableContractAcceptedEventName
}

// UnpackOwnableContractAcceptedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnableContractAccepted(address indexed acceptedContract)
func (operator *Operator) UnpackOwnableContractAcceptedEvent(log *types.Log) (*OperatorOwnableContractAccepted, error) {
	event := "OwnableContractAccepted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorOwnableContractAccepted)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorOwnershipTransferRequested represents a OwnershipTransferRequested event raised by the Operator contract.
type OperatorOwnershipTransferRequested struct {
	From common.Address
	To   common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const OperatorOwnershipTransferRequestedEventName = "OwnershipTransferRequested"

// ContractEventName returns the user-defined event name.
func (OperatorOwnershipTransferRequested) ContractEventName() string {
	return OperatorOwnershipTransferRequestedEventName
}

// UnpackOwnershipTransferRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferRequested(address indexed from, address indexed to)
func (operator *Operator) UnpackOwnershipTransferRequestedEvent(log *types.Log) (*OperatorOwnershipTransferRequested, error) {
	event := "OwnershipTransferRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorOwnershipTransferRequested)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorOwnershipTransferred represents a OwnershipTransferred event raised by the Operator contract.
type OperatorOwnershipTransferred struct {
	From common.Address
	To   common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const OperatorOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (OperatorOwnershipTransferred) ContractEventName() string {
	return OperatorOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed from, address indexed to)
func (operator *Operator) UnpackOwnershipTransferredEvent(log *types.Log) (*OperatorOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OperatorTargetsUpdatedAuthorizedSenders represents a TargetsUpdatedAuthorizedSenders event raised by the Operator contract.
type OperatorTargetsUpdatedAuthorizedSenders struct {
	Targets   []common.Address
	Senders   []common.Address
	ChangedBy common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OperatorTargetsUpdatedAuthorizedSendersEventName = "TargetsUpdatedAuthorizedSenders"

// ContractEventName returns the user-defined event name.
func (OperatorTargetsUpdatedAuthorizedSenders) ContractEventName() string {
	return OperatorTargetsUpdatedAuthorizedSendersEventName
}

// UnpackTargetsUpdatedAuthorizedSendersEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TargetsUpdatedAuthorizedSenders(address[] targets, address[] senders, address changedBy)
func (operator *Operator) UnpackTargetsUpdatedAuthorizedSendersEvent(log *types.Log) (*OperatorTargetsUpdatedAuthorizedSenders, error) {
	event := "TargetsUpdatedAuthorizedSenders"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != operator.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OperatorTargetsUpdatedAuthorizedSenders)
	if len(log.Data) > 0 {
		if err := operator.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range operator.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleMetaData contains all meta data concerning the QuorumOracle contract.
var QuorumOracleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"link\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"internalType\":\"uint256\",\"name\":\"deliveryGas_\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"signerSetDelay_\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latestConfigDetails\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"configCount\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"blockNumber\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"configDigest\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latestConfigDigestAndEpoch\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"scanLogs\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"configDigest\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"epoch\",\"type\":\"uint32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"owedPayment\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"transmitter\",\"type\":\"address\"}],\"name\":\"payeeOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"payees\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"quorum\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"f\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"transmitterBps\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"signers_\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"transmitters\",\"type\":\"address[]\"},{\"internalType\":\"uint8\",\"name\":\"f\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"onchainConfig\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"offchainConfigVersion\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"offchainConfig\",\"type\":\"bytes\"}],\"name\":\"setConfig\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"name\":\"setPrice\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[3]\",\"name\":\"reportContext\",\"type\":\"bytes32[3]\"},{\"internalType\":\"bytes\",\"name\":\"report\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"rs\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"ss\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32\",\"name\":\"rawVs\",\"type\":\"bytes32\"}],\"name\":\"transmit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"typeAndVersion\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdrawPayment\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"balance\",\"type\":\"uint96\"}],\"name\":\"AccountFunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"AccountReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"previousConfigBlockNumber\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"configDigest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"configCount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"signers\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"transmitters\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"f\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"onchainConfig\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"offchainConfigVersion\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"offchainConfig\",\"type\":\"bytes\"}],\"name\":\"ConfigSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"DeliveryFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"feedbackCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"feedbackTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"feedbackLossMicro\",\"type\":\"int64\"},{\"internalType\":\"uint32\",\"name\":\"payoutCorrect\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"payoutTotal\",\"type\":\"uint32\"},{\"internalType\":\"int64\",\"name\":\"payoutLossMicro\",\"type\":\"int64\"},{\"internalType\":\"int32\",\"name\":\"ladderIndex\",\"type\":\"int32\"},{\"internalType\":\"bytes32\",\"name\":\"deliveryHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structEvaluation\",\"name\":\"evaluation\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"delivery\",\"type\":\"bytes\"}],\"name\":\"Evaluated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"EvaluationDelivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"EvaluationExpired\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumFailReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"EvaluationFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"submissionId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"attempt\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"signBy\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"EvaluationRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumRequestStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"LateFulfillment\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"PaymentReclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transmitterPayee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"transmitterPart\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"partEach\",\"type\":\"uint256\"}],\"name\":\"PaymentSplit\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaymentWithdrawn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"}],\"name\":\"PriceSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"signers\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"bytes32[]\",\"name\":\"recipients\",\"type\":\"bytes32[]\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"activeFrom\",\"type\":\"uint64\"}],\"name\":\"SignerSetProposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"SignerSetRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"researcher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"price\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"setCodec\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"setCid\",\"type\":\"bytes32\"}],\"name\":\"TermsRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"configDigest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"epoch\",\"type\":\"uint32\"}],\"name\":\"Transmitted\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"NodePayments_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"NodePayments_NothingOwed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"n\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"f\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_BadFaultTolerance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"QuorumOracle_BadPayee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"enumFailReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"QuorumOracle_BadReport\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_BadSignature\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"transmitter\",\"type\":\"address\"}],\"name\":\"QuorumOracle_BadTransmitter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bps\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_BadTransmitterBps\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signers\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"transmitters\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"payees\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_CountMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"QuorumOracle_DuplicateSigner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"QuorumOracle_NotSigner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"QuorumOracle_NotTransmitter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"QuorumOracle_SignersNotOfSet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"QuorumOracle_UnknownRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_WrongCalldataLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"QuorumOracle_WrongConfigDigest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rs\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"ss\",\"type\":\"uint256\"}],\"name\":\"QuorumOracle_WrongSignatureCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"QuorumOracle_WrongSignerSet\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_AlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"attempt\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadAttempt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"signBy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_BadDeadline\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DeliveryFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_DuplicateRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"maxEvals\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_EvaluationCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_InsufficientLink\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_NothingToReclaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"termsHash\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_Released\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_RequestPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"}],\"name\":\"ScoreOracle_SignerSetNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"ScoreOracle_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"evalId\",\"type\":\"bytes32\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumRequestStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"ScoreOracle_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"}],\"name\":\"SignerSets_BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"SignerSets_BadSigner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_RecipientCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"SignerSets_SignerCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"activeFrom\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowTs\",\"type\":\"uint256\"}],\"name\":\"SignerSets_TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signerSet\",\"type\":\"bytes32\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"expected\",\"type\":\"uint8\"},{\"internalType\":\"enumSignerSetStatus\",\"name\":\"actual\",\"type\":\"uint8\"}],\"name\":\"SignerSets_WrongStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TermsCode_WriteFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"field\",\"type\":\"bytes32\"}],\"name\":\"Terms_BadField\",\"type\":\"error\"}]",
	ID:  "5452f5ba95c4a34c258a63a86d9e0d2ba4",
	Bin: "0x6101c080604052346102a15760a0816156de803803809161002082856102a5565b8339810103126102a157610033816102dc565b60208201516001600160601b038116908190036102a15760408301516060840151936001600160401b03851685036102a157608061007191016102dc565b92604051936100816040866102a5565b60058552602085019064417373617960d81b8252604051916100a46040846102a5565b60018352603160f81b602084019081526001600160a01b0390921696871561028e57600480546001600160a01b0319908116909155600380549182168a1790557f4a503da6173d16618e27d3133dc928e98ccb619f091248ae1b632c7a4dfb76b49960209990916001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3608052610144816102f0565b61014052610151846102f0565b6101605251902091826101005251902080610120524660c05260405190868201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101ba60c0826102a5565b51902060a0523060e0526001600160a01b0316610180526101a052600d80546001600160601b03191682179055604051908152a1604051615382908161035c82396080518181816122370152612353015260a05181614f9d015260c05181615054015260e05181614f6e01526101005181614fec0152610120518161501201526101405181611d4701526101605181611d70015261018051818181611cc3015281816121f4015281816127520152614b1501526101a0518181816116160152818161409f0152818161486d01526149670152f35b631e4fbdf760e01b5f525f60045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176102c857604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102a157565b601f81511161031b57602081519101516020821061030c571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c806301711ef814612b055780630eafb25b14612ae2578063141774ef14612a735780631703a01814612a39578063181f5a77146129da5780631fdfd13d1461296f5780632bba6c8f1461280e5780632ec19a3d1461267f5780633595c119146122ce5780634e8086aa1461225b5780635059f12c1461221857806357970e93146121d55780635badbe4c146121b8578063609211a81461215f57806367d42a8b146120fa5780636d5571f51461205b578063715018a614611ff957806378abe98014611f3557806379ba509714611eac5780637c10065e14611e9057806381557bec14611e5d57806381ff704814611e2757806384b0196e14611d2f5780638ac28d5a14611bcf5780638da5cb5b14611ba957806396afb36514611a105780639b902497146119c1578063a027a2641461195d578063a30a71711461191d578063af5cbe3d146118b1578063afcb95d71461188a578063b1dc65a4146117c9578063bf17ef3d14611738578063c644179814611661578063c8fa5d2314611639578063c9f7d5fb146115ff578063de855a78146115d7578063e30c3978146115b1578063e3d0e71214610dde578063e46e384614610d75578063e5ef8abb14610cf6578063ed44946914610541578063f2fde38b146104d3578063f98272271461047d578063fb1e61ca1461030e578063fce1ae6e1461027f5763fe7e05d51461021e575f80fd5b3461027b57602036600319011261027b57602061026a61023c6132da565b600e545f5260116020526001600160a01b0360405f2091165f526020526001600160a01b0360405f20541690565b6001600160a01b0360405191168152f35b5f80fd5b3461027b57602036600319011261027b5760043561029b614665565b50805f52600860205260ff600360405f20015460e81c1660068110156102fa576101609160036102dc92036102eb575b6102d481614783565b5050906147bb565b6102e960405180926136d1565bf35b6102f481614739565b506102cb565b634e487b7160e01b5f52602160045260245ffd5b3461027b57602036600319011261027b576104e060043561032d6145e0565b50610336613a16565b5061046e60ff61034e61034884614d96565b93614783565b939091610463610180604051976001600160a01b038151168952602081015160208a01526001600160401b0360408201511660408a01528660608201511660608a01526080808201516001600160a01b03815116828c01526001600160a01b0360208201511660a08c01528860408201511660c08c0152606081015160e08c015201516101008a015260a081015160030b6101208a015263ffffffff60c0820151166101408a015260e081015160070b6101608a01526001600160401b0361010082015116828a01526001600160401b03610120820151166101a08a01526001600160601b03610140820151166101c08a01526001600160401b03610160820151166101e08a015201516102008801906133fc565b610220860190613409565b166104a08301526104c0820152f35b3461027b57604036600319011261027b5760606104a461049b6132da565b602435906146eb565b60ff6001820154915460a01c91604051926001600160581b0382168452602084015260581c1615156040820152f35b3461027b57602036600319011261027b576001600160a01b036104f46132da565b6104fc614a75565b16806001600160a01b031960045416176004556001600160a01b03600354167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b3461027b5736600319016102c0811261027b576102801361027b576102843560ff81169081810361027b576102a435906105796146b6565b6001600160a01b036105896138f7565b1615610cd65760443515610cb75760643560ff81169081810361027b575060558114159081610cab575b508015610ca1575b610c8157605583141580610c76575b8015610c6e575b610c505760a43515610c325760c43515610c115760e43563ffffffff81169081810361027b575015610bee576101043563ffffffff81169081810361027b575015610bcd57600160ff610622613766565b1611610bb1575f610631614d67565b60070b128015610b88575b610b6957600160ff61064c613777565b1611610b4f5760ff61065c613777565b16151580610b34575b610b1a576101a4358060070b80820361027b575f91501315610afc576101c43563ffffffff81169081810361027b575015610ade5761022435801515810361027b5780610ad3575b610ab257610244356001600160401b03811680910361027b5715610a945763ffffffff6106d86145cc565b1615610a76576024356106ea81614d78565b15610a64576107006106fb3661445e565b614cfa565b92335f52600760205260405f20845f5260205260405f20946001600160a01b03865416610a4d5760346001600160601b03600d5416946109566107423661445e565b91602b835191602085015160408601516060870151608088015160a08901519060c08a01519260e08b0151946101008c0151966040519d8e602081019c6001600160601b03199060601b168d52015260548d015260ff60f81b9060f81b1660748c015260758b015260958a015260b589015263ffffffff60e01b9060e01b1660d588015263ffffffff60e01b9060e01b1660d987015260bd86526107e760dd876135d1565b61090c606e6020610120880151610140890151946101608a01516101808b01516101a08c0151906101c08d01519260405199878b019660ff60f81b9060f81b16875260c01b60218b015260ff60f81b9060f81b1660298a015263ffffffff60e01b9060e01b16602a89015260c01b602e88015263ffffffff60e01b9060e01b166036870152601a865261087b603a876135d1565b6101e08a0151906102008b01519a610220810151151590610260610240820151910151916040519d8e968888019b5180918d5e87019588870152604086015260f81b60608501526001600160401b0360c01b9060c01b16606184015263ffffffff60e01b9060e01b16606983015260ff60f81b9060f81b16606d8201528c848201520301604e8101885201866135d1565b60405194859360208501976961014680600a3d393df360b01b89525f602a8701525180918587015e840190838201905f8252519283915e01015f815203601f1981018352826135d1565b51905ff0916001600160a01b03831615610a3e576001600160a01b03929092166001600160a01b031960a086901b161786556040958592906109bf600161099b6145cc565b920191829063ffffffff60601b82549160601b169063ffffffff60601b1916179055565b805463ffffffff60801b191663ffffffff60801b1790556109de6138f7565b916001600160a01b038851931683528560208401528783015260608201527fd08bec95984bdb92d7838b7ee68ea12255641f2af43338f5d087c918d73fafe960803392a45f5f5160206153625f395f51905f525d82519182526020820152f35b6379d4f0fb60e11b5f5260045ffd5b84631628631f60e21b5f523360045260245260445ffd5b631d44a2b560e21b5f5260045260245ffd5b630dea7b8760e01b5f52676d61784576616c7360c01b60045260245ffd5b630dea7b8760e01b5f52676d6178427974657360c01b60045260245ffd5b630dea7b8760e01b5f526a64656c69766572794b657960a81b60045260245ffd5b5061020435156106ad565b630dea7b8760e01b5f52671b1bdcdcd1dc9a5960c21b60045260245ffd5b630dea7b8760e01b5f526706c6f7373436c69760c41b60045260245ffd5b630dea7b8760e01b5f52630737465760e41b60045260245ffd5b506101843563ffffffff81169081810361027b575015610665565b630dea7b8760e01b5f52636d6f646560e01b60045260245ffd5b630dea7b8760e01b5f52681d1a1c995cda1bdb1960ba1b60045260245ffd5b5060ff610b93613766565b1615801561063c5750620f4240610ba8614d67565b60070b1361063c565b630dea7b8760e01b5f52656d657472696360d01b60045260245ffd5b630dea7b8760e01b5f526a1c185e5bdd5d151bdd185b60aa1b60045260245ffd5b630dea7b8760e01b5f526c19995959189858dad51bdd185b609a1b60045260245ffd5b630dea7b8760e01b5f526a19185d185cd95d149bdbdd60aa1b60045260245ffd5b630dea7b8760e01b5f52671a5b9a5d149bdbdd60c21b60045260245ffd5b630dea7b8760e01b5f908152651cd95d10da5960d21b600452602490fd5b5081156105d1565b5060708314156105ca565b630dea7b8760e01b5f908152671b5bd9195b10da5960c21b600452602490fd5b50608435156105bb565b607091501415846105b3565b630dea7b8760e01b5f52681b5bd9195b149bdbdd60ba1b60045260245ffd5b630dea7b8760e01b5f52693932b9b2b0b931b432b960b11b60045260245ffd5b3461027b57602036600319011261027b576004355f526005602052600260405f20016040519081602082549182815201915f5260205f20905f5b818110610d5f57610d5b85610d47818703826135d1565b604051918291602083526020830190613514565b0390f35b8254845260209093019260019283019201610d30565b3461027b57604036600319011261027b576020610dc9610da86001600160a01b03610da161049b6132da565b5416614d43565b5f52600560205260405f2054906001600160401b0360ff83169260081c1690565b50610dd3816133e4565b600360405191148152f35b3461027b5760c036600319011261027b576004356001600160401b03811161027b57610e0e903690600401613609565b6024356001600160401b03811161027b57610e2d903690600401613609565b610e356132bc565b6064356001600160401b03811161027b57610e549036906004016136b3565b90608435916001600160401b03831680930361027b5760a4356001600160401b03811161027b57610e899036906004016136b3565b94610e92614a75565b6040519060c082018281106001600160401b038211176114185760405281526020810194855260ff604082019316835260608101908282526080810194855260a08101968752825183019660608460208a0199031261027b5760208401519160408501516001600160401b03811161027b5785019489603f8701121561027b57602086015195610f21876135f2565b9a610f2f6040519c8d6135d1565b878c5260208c0191602080849a60051b8301010191821161027b57604001915b81831061159157505050606001519361ffff851680860361027b578a518351519060ff8a5116801590811561157a575b5061155e578b5151808314801590611554575b61153b575050610fa186614d78565b1561152857855f526005602052600160405f2001548103611515575f5b8181106114b457505061271081116114a2575060105493600163ffffffff8616019063ffffffff821161148e577dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff896110706110c08e6110b28f611082986110998b8e9363ffffffff8f60ff6001600160401b03915199519c51169351925116955194169c8d9a6040519a8b9960208b019d8e4690523060408d015260608c015261012060808c01526101408b0190613304565b898103601f190160a08b015290613304565b9160c0880152601f198783030160e0880152613340565b91610100850152601f1984830301610120850152613340565b03601f1981018352826135d1565b51902016600160f01b17918951916040516110da81613563565b84815281602082015282604082015263ffffffff43166060820152608060ff851691015283600e55600f5568ff00000000000000006010549260401b169168ffffffffffffffffff19161767ffffffff000000004360201b1617176010555f52601160205260405f20978951975f5b8c805182101561120b576001600160a01b03611173838261116b8f8390613ab3565b511693613ab3565b511690801580156111e5575b6111d35781156111c057906001600160a01b0360019392165f528c6020526001600160a01b0360405f2091166001600160a01b031982541617905501611149565b50635833fbf960e01b5f5260045260245ffd5b630acca63760e01b5f5260045260245ffd5b506001600160a01b0381165f528c6020526001600160a01b0360405f205416151561117f565b9950508a5f549760ff6001600160801b038a169960901c165f5b81811061142c5750505f5b8b5181101561128957806001600160a01b0361124e6001938f613ab3565b51165f90815260026020526040902080546001600160801b031660808d901b6fffffffffffffffffffffffffffffffff191617905501611230565b508a8a8151906001600160401b03821161141857600160401b821161141857600154826001558083106113ed575b5060015f525f5b8281106113b05750507f1591690b8638f5fb2dbec82ac741805ac5da8b45dc5263f4875b0496fdce4e0563ffffffff8b6113ab8c8c6113978d8d6113848e6113768f8f8f51905f549061ffff60801b9060801b169160ff60901b9060901b169062ffffff60801b191617175f55600e54976001600160401b0360ff8e601054169251935195511697519651169951986040519d8e9d60201c168d5260208d015260408c015261012060608c01526101208b0190613304565b9089820360808b0152613304565b9160a088015286820360c0880152613340565b9160e0850152838203610100850152613340565b0390a1005b60019060206001600160a01b03845116930192817fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60155016112be565b60015f52828060205f20019103905f5b82811061140b5750506112b7565b5f828201556001016113fd565b634e487b7160e01b5f52604160045260245ffd5b806001600160a01b036114406001936137b4565b90549060031b1c165f5260026020528b6001600160801b0361147860405f2092826114718554928360801c906137da565b9116614f44565b166001600160801b031982541617905501611225565b634e487b7160e01b5f52601160045260245ffd5b63438e973960e01b5f5260045260245ffd5b6001600160a01b036114c7828751613ab3565b5116875f5260066020526001600160a01b0360405f2091165f5260205260405f2054600182019081831161148e570361150257600101610fbe565b8663058ff3af60e41b5f5260045260245ffd5b8563058ff3af60e41b5f5260045260245ffd5b85631d44a2b560e21b5f5260045260245ffd5b82630d8433b560e21b5f5260045260245260445260645ffd5b5081831415610f92565b5060ff8951169063575cbbed60e11b5f5260045260245260445ffd5b6003808202925082040361148e578211158e610f7f565b82516001600160a01b038116810361027b57815260209283019201610f4f565b3461027b575f36600319011261027b5760206001600160a01b0360045416604051908152f35b3461027b5761028036600319011261027b5760206115f76106fb3661445e565b604051908152f35b3461027b575f36600319011261027b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461027b5761028036600319011261027b5760206001600160601b03600d5416604051908152f35b3461027b57602036600319011261027b57600435805f52600860205260405f20600381019060ff825460e81c1660068110156102fa5760018103611716575060056001600160401b0391015460a01c16804211156116f15750805460ff60e81b1916600560e81b1790557fe36577a8008e0fff807781780da313c04a83ed3229d9956fd99d924f3dd562245f80a2005b826001820180921161148e57631af48c8560e01b5f526004526024524260445260645ffd5b63022ac86b60e01b5f5260048490526117339060016024526133ee565b60645ffd5b3461027b57604036600319011261027b576060600161177a6117586132da565b5f604080516117668161357e565b8281528260208201520152602435906146eb565b01548060801c60030b9063ffffffff6040516117958161357e565b83815260406020820191838560a01c168352019260c01d60070b8352604051938452511660208301525160070b6040820152f35b3461027b5760e036600319011261027b573660641161027b576064356001600160401b03811161027b573660238201121561027b578060040135906001600160401b03821161027b57366024838301011161027b576084356001600160401b03811161027b5761183d903690600401613364565b9260a435936001600160401b03851161027b57611861611878953690600401613364565b93909261186c6146b6565b602460c4359601613bb6565b5f5f5160206153625f395f51905f525d005b3461027b575f36600319011261027b576060604051600181525f60208201525f6040820152f35b3461027b57602036600319011261027b576004356001600160601b03811680910361027b5760207f4a503da6173d16618e27d3133dc928e98ccb619f091248ae1b632c7a4dfb76b491611902614a75565b806001600160601b0319600d541617600d55604051908152a1005b3461027b57604036600319011261027b5761195361193f602435600435613ac7565b604051928392604084526040840190613514565b9060208301520390f35b3461027b57604036600319011261027b576102c060ff6119a26001600160a01b0361199b6119896132da565b611991613a16565b50602435906146eb565b5416614bba565b9192906119b26040518095613409565b166102808301526102a0820152f35b3461027b57602036600319011261027b576004355f5260086020526040805f206001600160401b03600560ff600384015460e81c1692015460a01c16611a09835180936133fc565b6020820152f35b3461027b57602036600319011261027b57600435611a2c6146b6565b805f52600860205260405f2090600382019160ff835460e81c1660068110156102fa5760058103611b8c57506004810191825460a01c926001600160401b03600684015460401c168415611b7957804210611b5f57506001600160a01b0381541690557f4861d3c8269d930d69c5895008e88cbb70314202f3b3b88c4f7790742d870f2a6020604051858152a26001600160a01b038354165f52600760205260405f2081545f5260205260405f209060ff60018301805485838260581c1615611b2c575b50505460581c16611b0d575f5f5160206153625f395f51905f525d005b6001600160a01b03611b23945416905491614a89565b80808080611878565b611b43611b48916001600160581b0380941661380d565b614a44565b166001600160581b03198254161781558685611af0565b82631af48c8560e01b5f526004526024524260445260645ffd5b82637bb36d8160e01b5f5260045260245ffd5b63022ac86b60e01b5f5260048390526117339060056024526133ee565b3461027b575f36600319011261027b5760206001600160a01b0360035416604051908152f35b3461027b57602036600319011261027b57611be86132da565b611bf06146b6565b6001600160a01b0381169081158015611d26575b611d1357611c113361381a565b908115611d00576001600160801b035f5416926040519160408301918383106001600160401b038411176114185760409283525f8085526020808601978852338252600281529390209351955160801b6fffffffffffffffffffffffffffffffff19166001600160801b03969096169590951790925592611ce89183916040518381527f16d46b28f1a9377c2df78652a0a8e31568b99311665bcec24cbba72edd2e5c2c873392a36001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016614b3c565b5f5f5160206153625f395f51905f525d604051908152f35b634e2325d760e01b5f523360045260245ffd5b50632caec60960e21b5f5260045260245ffd5b50308214611c04565b3461027b575f36600319011261027b57611dcb611d6b7f0000000000000000000000000000000000000000000000000000000000000000614ea3565b611d947f0000000000000000000000000000000000000000000000000000000000000000614ea3565b6020611dd960405192611da783856135d1565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190613340565b908582036040870152613340565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611e1057505050500390f35b835185528695509381019392810192600101611e01565b3461027b575f36600319011261027b576060601054600e5463ffffffff60405192818116845260201c1660208301526040820152f35b3461027b57604036600319011261027b576040611e84611e7b6132da565b602435906139c3565b82519182526020820152f35b3461027b5760206115f7611ea336613394565b92919091613986565b3461027b575f36600319011261027b57336001600160a01b036004541603611f22576001600160a01b031960045416600455600354336001600160a01b03198216176003556001600160a01b033391167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3005b63118cdaa760e01b5f523360045260245ffd5b3461027b57602036600319011261027b57600435611f51614a75565b5f818152600560205260409020805460ff8116611f6d816133e4565b60018103611fd457506001600160401b038160081c16804210611fba575060ff191660021790557f64229866a660589a22d99715b8bbf8e03135e29dfcd3cfb38c5577f89af1493d5f80a2005b836301e8eec160e11b5f526004526024524260445260645ffd5b63714cc58b60e11b5f5260048490526001602452611ff1816133e4565b60445260645ffd5b3461027b575f36600319011261027b57612011614a75565b6001600160a01b0319600454166004555f6001600160a01b0360035481198116600355167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b3461027b57602036600319011261027b57600435612077614a75565b805f52600560205260405f20805460ff8116612092816133e4565b600181036120cb575b5060ff191660031790557f0a7c9f1fa4ab355f63b6b3bb7f6d96266e342c562b7b68deb2d5e7acfc8852455f80a2005b6120d4816133e4565b600281031561209b5763714cc58b60e11b5f5260048490526002602452611ff1816133e4565b3461027b57602036600319011261027b5760206004356121186146b6565b611ce861212582336146eb565b6001810180546bffffffffffffffffffffffff1981166b010000000000000000000000179091556001600160581b03169283913390614a89565b3461027b57602036600319011261027b5760406001600160401b036121a16004355f52600560205260405f2054906001600160401b0360ff83169260081c1690565b835192916121ae816133e4565b8352166020820152f35b3461027b575f36600319011261027b576020600a54604051908152f35b3461027b575f36600319011261027b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461027b575f36600319011261027b5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461027b575f36600319011261027b57604051600154808252602082019060015f5260205f20905f5b8181106122af57610d5b8561229b818703826135d1565b604051918291602083526020830190613304565b82546001600160a01b0316845260209093019260019283019201612284565b3461027b576122dc36613394565b9290916122e7614a75565b600481108015612675575b612659578084108015612650575b6126365761231084848385613986565b5f81815260056020526040902080549194909160ff1661232f816133e4565b8061261a57505f5b83811061255257505f5b86811061251c57506001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b03831161148e576001815468ffffffffffffffff008560081b169068ffffffffffffffffff191617178155600181016001600160401b03851161141857600160401b85116114185780548582558086106124f2575b5085905f5260205f20905f5b8681106124d757505050600201956001600160401b03811161141857600160401b81116114185786548188558082106124ad575b5081965f5260205f20965f5b82811061249957602088807f291097404a6b1982e9ce555ddcc7a07a3bf773bc55439a84dc7915d999f1e1c88a8a8a6001600160401b036124878c8c61247a604051978897606089526060890191613921565b918683038c880152613962565b911660408301520390a2604051908152f35b60019060208335930192818b015501612427565b875f52818060205f20019103905f5b8281106124ca57505061241b565b5f828201556001016124bc565b60019060206124e58461390d565b93019281850155016123e7565b815f52858060205f20019103905f5b82811061250f5750506123db565b5f82820155600101612501565b6125278188846138e7565b351561253557600101612341565b8661253f926138e7565b35633d75a4ad60e11b5f5260045260245ffd5b6001600160a01b0361256d6125688387896138e7565b61390d565b161580156125e5575b6125bc57600181019081811161148e57600191875f52600660205260405f206001600160a01b036125ab612568858a8c6138e7565b165f5260205260405f205501612337565b6125d26125686001600160a01b039286886138e7565b631451ae6d60e21b5f521660045260245ffd5b50855f52600660205260405f206001600160a01b0361260861256884888a6138e7565b165f5260205260405f20541515612576565b63714cc58b60e11b5f5260048690525f602452611ff1816133e4565b836302fe0c1760e21b5f526004528060245260445260645ffd5b50808411612300565b634368503160e01b5f526004526004602452601f60445260645ffd5b50601f81116122f2565b3461027b57606036600319011261027b576126986132da565b60243590604435916001600160601b03831680930361027b576126b96146b6565b60016126c582846146eb565b01805460ff8160581c166127ee57611b43856001600160581b036126e9931661380d565b906001600160581b0382166001600160581b03198254161790556001600160581b03604051918583521660208201527f7844b004ca447656c9d73333a365a74f95cc012c8638c657ff929ae33704679360406001600160a01b0333951692a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f51148216156127ce575b50156127bc575f5f5160206153625f395f51905f525d005b635274afe760e01b5f5260045260245ffd5b60018215166127e65750813b15153d151616826127a4565b3d5f823e3d90fd5b826001600160a01b0385635bc206c160e11b5f521660045260245260445ffd5b3461027b573660031901610160811261027b576101601361027b5760405161283581613599565b600435815260243560ff8116810361027b57602082015260443560ff8116810361027b57604082015260643563ffffffff8116810361027b57606082015260843563ffffffff8116810361027b57608082015260a4358060070b810361027b5760a082015260c43563ffffffff8116810361027b5760c082015260e43563ffffffff8116810361027b5760e0820152610104358060070b810361027b57610100820152610124358060030b810361027b5781604291610120602094015261014435610140820152604051612933848201927f232c5e83b4f034cec009e61163bcb8cd247fd18bf5034ed75755d174bc1bc677845260408301906136d1565b61018081526129446101a0826135d1565b51902061294f614f64565b906040519161190160f01b83526002830152602282015220604051908152f35b3461027b57602036600319011261027b5760043561298b6146b6565b6129b161299782614739565b6129ab6129a384614783565b5050846147bb565b90614867565b156129c8575f5f5160206153625f395f51905f525d005b637b009caf60e01b5f5260045260245ffd5b3461027b575f36600319011261027b57610d5b6040516129fb6040826135d1565b601281527f51756f72756d4f7261636c6520312e302e3000000000000000000000000000006020820152604051918291602083526020830190613340565b3461027b575f36600319011261027b576060600f5460ff60105460401c1661ffff5f5460801c169060405192835260208301526040820152f35b3461027b57602036600319011261027b576004355f526005602052600160405f200160405190805480835260208301915f5260205f20905f5b818110612ac357610d5b8561229b818703826135d1565b82546001600160a01b0316845260209093019260019283019201612aac565b3461027b57602036600319011261027b5760206115f7612b006132da565b61381a565b3461027b5761014036600319011261027b576024356001600160401b038116810361027b57612b326132bc565b9060a036606319011261027b5761010435906001600160401b038216820361027b57610124356001600160401b038116810361027b57612b706146b6565b612b7c600435336146eb565b9060ff85161580156132af575b61329957426001600160401b0382161180159061327e575b6132585760a4359360ff85169283860361027b5760c435936055811415908161324c575b508015613244575b6132295760018101549560ff8760581c16613210576002820154805f52600860205260ff600360405f20015460e81c1660068110156102fa576001146131fe575063ffffffff8760601c16156131cc578154908160a01c6001600160581b038916106131a957612c456001600160a01b038316614d43565b612c4e81614d78565b15610a64575060405195612c6187613547565b33875260043560208801526001600160401b038816604088015260ff8a16606088015260405191612c9183613563565b6064356001600160a01b038116810361027b5783526084356001600160a01b038116810361027b5760208401526040830152606082015260e435608082015260808601528660801c60030b60a086015263ffffffff8760a01c1660c08601528660c01d60070b60e08601526001600160401b0383166101008601526001600160401b03841661012086015260a01c6101408501525f610160850152600161018085015260808401516001600160a01b0385511690612eac6020870151926001600160401b0360408901511660ff60608a0151166001600160a01b03855116916040519660208801947f268a85648aa70f7eec6c480a727985832d315a7e1bcdfad8def943e3ae3e399a86524660408a01523060608a0152608089015260a088015260c087015260e08601526101008501526101008452612dd3610120856135d1565b60206001600160a01b038185015116608085015194606060ff60408301511691015160405190848201928352604082015260408152612e136060826135d1565b5190208a60a081015160030b63ffffffff60c083015116906001600160401b0361012060e085015160070b940151169360405199878b0196875260408b015260608a0152608089015260a088015260c087015260e086015260e08552612e7b610100866135d1565b60405194859383850197518091895e840190838201905f8252519283915e01015f815203601f1981018352826135d1565b51902095865f52600860205260ff600360405f20015460e81c1660068110156102fa57613196576001600160581b0380610140870151169116036001600160581b03811161148e5786916001600160581b03600292166001600160581b03196001830154161760018201550155600a54600160401b81101561141857806001612f389201600a55613788565b81545f19600392831b90811b199091169088901b179091555f868152600860209081526040918290209086015181556080808701516060808201516001850155910151600283015586519382018054938801519188015160ff60e01b60e09190911b167fffffff00000000000000000000000000000000000000000000000000000000009094166001600160a01b039095169490941760a09190911b67ffffffffffffffff60a01b16179190911790915561018084015190919060068110156102fa5760038301805460808781015160408082015161ffff60e81b1990941660e89690961b60ff60e81b169590951760f09390931b60ff60f01b1692909217909255805161014088015160a090811b6001600160a01b0319166001600160a01b03928316176004808901919091556020938401516101208b0151838c01517fffffffff0000000000000000000000000000000000000000000000000000000060e091821b811667ffffffffffffffff60a01b9390961b9290921692909516919091179290921760058901556101008a0151600690980180546101608c0151948c015160c09c8d015163ffffffff60c01b9d1b9c909c166fffffffffffffffff000000000000000095891b959095166001600160401b039a8b1691909416179290921799851b67ffffffffffffffff60801b16999099179190911790558251978516885260ff99909916878a01529183169086015291166060840152903591339184917fa5cd92517a8faa3f27eb75b60ef01a3af844bdb19781c906148ed948607465689190a45f5f5160206153625f395f51905f525d604051908152f35b86634729f28960e01b5f5260045260245ffd5b6001600160581b03888363b4532d3f60e01b5f5260a01c6004521660245260445ffd5b63ffffffff6102606131e76001600160a01b03855416614bba565b505001511663f307acab60e01b5f5260045260245ffd5b6321f953b560e21b5f5260045260245ffd5b635bc206c160e11b5f523360045260043560245260445ffd5b630dea7b8760e01b5f9081526218da5960ea1b600452602490fd5b508315612bcd565b60709150141588612bc5565b6001600160401b0390818563c279a08b60e01b5f5216600452166024524260445260645ffd5b506001600160401b0381166001600160401b03851611612ba1565b60ff85636a41f78360e11b5f521660045260245ffd5b50600360ff861611612b89565b6044359060ff8216820361027b57565b359060ff8216820361027b57565b600435906001600160a01b038216820361027b57565b35906001600160a01b038216820361027b57565b90602080835192838152019201905f5b8181106133215750505090565b82516001600160a01b0316845260209384019390920191600101613314565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f8401121561027b578235916001600160401b03831161027b576020808501948460051b01011161027b57565b604060031982011261027b576004356001600160401b03811161027b57816133be91600401613364565b92909291602435906001600160401b03821161027b576133e091600401613364565b9091565b600411156102fa57565b60068110156102fa57604452565b9060068210156102fa5752565b63ffffffff61026080926001600160a01b038151168552602081015160208601526040810151604086015260ff60608201511660608601526080810151608086015260a081015160a086015260c081015160c08601528260e08201511660e0860152826101008201511661010086015260ff6101208201511661012086015261014081015160070b61014086015260ff6101608201511661016086015282610180820151166101808601526101a081015160070b6101a0860152826101c0820151166101c08601526101e08101516101e086015261020081015161020086015261022081015115156102208601526001600160401b0361024082015116610240860152015116910152565b90602080835192838152019201905f5b8181106135315750505090565b8251845260209384019390920191600101613524565b6101a081019081106001600160401b0382111761141857604052565b60a081019081106001600160401b0382111761141857604052565b606081019081106001600160401b0382111761141857604052565b61016081019081106001600160401b0382111761141857604052565b61028081019081106001600160401b0382111761141857604052565b90601f801991011681019081106001600160401b0382111761141857604052565b6001600160401b0381116114185760051b60200190565b9080601f8301121561027b578135613620816135f2565b9261362e60405194856135d1565b81845260208085019260051b82010192831161027b57602001905b8282106136565750505090565b60208091613663846132f0565b815201910190613649565b9291926001600160401b0382116114185760405191613697601f8201601f1916602001846135d1565b82948184528183011161027b578281602093845f960137010152565b9080601f8301121561027b578160206136ce9335910161366e565b90565b61014080918051845260ff602082015116602085015260ff604082015116604085015263ffffffff606082015116606085015263ffffffff608082015116608085015260a081015160070b60a085015263ffffffff60c08201511660c085015263ffffffff60e08201511660e085015261010081015160070b61010085015261012081015160030b6101208501520151910152565b6101243560ff8116810361027b5790565b6101643560ff8116810361027b5790565b600a548110156137a057600a5f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b6001548110156137a05760015f5260205f2001905f90565b5f19811461148e5760010190565b906001600160801b03809116911603906001600160801b03821161148e57565b8181029291811591840414171561148e57565b9190820180921161148e57565b6001600160a01b0316805f52600260205260405f20905f549060ff8260901c165f915f5b82811061388c575050508061385c575050546001600160801b031690565b6138856001600160801b03918261387e6136ce965495828760801c91166137da565b16906137fa565b911661380d565b816001600160a01b0361389e836137b4565b90549060031b1c16146138b4575b60010161383e565b926138c06001916137cc565b9390506138ac565b359063ffffffff8216820361027b57565b35908160070b820361027b57565b91908110156137a05760051b0190565b6004356001600160a01b038116810361027b5790565b356001600160a01b038116810361027b5790565b916020908281520191905f5b81811061393a5750505090565b9091926020806001926001600160a01b03613954886132f0565b16815201940192910161392d565b81835290916001600160fb1b03831161027b5760209260051b809284830137010190565b6110b26139ab936139bd9395604051958694602086019860408a526060870191613921565b848103601f1901604086015291613962565b51902090565b906139cd916146eb565b600181015463ffffffff8160601c169160ff8260581c16613a0f575460a01c806139f85750505f1991565b6001600160581b036001600160601b039216041691565b505f929050565b60405190613a23826135b5565b5f610260838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201528261020082015282610220820152826102408201520152565b9190820391821161148e57565b80518210156137a05760209160051b010190565b9190600a549081811080613ba4575b15613b9d57613ae691508361380d565b905b8180841015613b955750613afc8383613aa6565b92613b06846135f2565b93613b1460405195866135d1565b808552613b23601f19916135f2565b01366020860137835f915b848110613b39575052565b613b4281613788565b90549060031b1c90815f52600860205260ff600360405f20015460e81c169160068310156102fa576001809314613b7b575b5001613b2e565b613b8e613b87866137cc565b9585613ab3565b525f613b74565b606093509150565b5090613ae8565b50613baf8183613aa6565b8410613ad6565b94969591929093968461014401806101441161148e57613bd6828461380d565b8060051b908082046020149015171561148e57613bf29161380d565b8036036144485750600e549360043594808603614431575f52601160205260405f206001600160a01b0333165f526020526001600160a01b0360405f2054161561441e5760ff60105460401c166001810180911161148e57808414801590614414575b6143f95750600f5498613c678a614d78565b156143e657613c7736888a61366e565b602081519101206040516020810191825260606004604083013760808152613ca060a0826135d1565b519020915f945f955b81871061430857505050505050505060407fb04e63db38c49950639fa09d29872f21f5d49d614f3a969d8adf3d4b52e41a6291815190815263ffffffff60243560081c166020820152a1810190808203610180811261027b576101601361027b5760405191613d1783613599565b81358352613d27602083016132cc565b9260208101938452613d3b604084016132cc565b9360408201948552613d4f606085016138c8565b9060608301918252613d63608086016138c8565b6080840152613d7460a086016138d9565b9360a08401948552613d8860c087016138c8565b60c08501908152613d9b60e088016138c8565b60e0860152613dad61010088016138d9565b916101008601928352610120880135978860030b890361027b57610120870198895261014087019161014082013583526101608201356001600160401b03811161027b57613dfb92016136b3565b9786515f52600860205260ff600360405f20015460e81c1660068110156102fa5780156142f457600181036142b05750613e358751614783565b50509b60208d0151818103614296575050613e5e8988613e599d9e81519e8f614d96565b614ee1565b60078110156102fa578061428057508a5f52600860205260405f2097600389019a600160e91b60ff60e81b198d5416178c556001600160a01b038c54165f52600760205260405f208a545f52602052600160405f2001965f1963ffffffff895460601c16019063ffffffff821161148e5763ffffffff9260ff8092613eff86958d9063ffffffff60601b82549160601b169063ffffffff60601b1916179055565b511699613f0b8b615316565b614233575b505116985116915160070b945116945160070b915160030b925194604051976101008901908982106001600160401b03831117611418576001986dffffffffffffffff000000000000926040528a5260208a0190815260408a0193845260608a0196875260808a0192835260a08a0194855260c08a0195865260e08a019788528a515f52600960205260ff60405f209a51169663ffffffff60701b65ffffffff000061ff008d54945160081b16965160101b16915160301b945160701b16955160901b965160d01b63ffffffff60d01b169763ffffffff60d01b19956001600160401b0360901b199363ffffffff60701b199286199165ffffffffffff19161716171617169116171617906001600160401b0360901b161717835551910155600482015460a01c92836140fe575b6140c493506001600160a01b03855416867fb028d6ab0ba34921eae280e2d9cdec838bc88f5523c984d19f35ca1c8fe89f9b61409a865494604051918291614086838a6136d1565b610180610160840152610180830190613340565b0390a47f000000000000000000000000000000000000000000000000000000000000000091614960565b156140cd575050565b546001600160a01b0316907fbf7781f2265204dc3e62ef22d2909e0a2b34f8d0b251c535e63880ec972e63a75f80a3565b61413033600e545f5260116020526001600160a01b0360405f2091165f526020526001600160a01b0360405f20541690565b5f549461415161271061414a61ffff8960801c16846137fa565b0482613aa6565b60ff8760901c1691821561421f576140c4978361419f6040936141998e977f61012d6d3004dc9e4302f31ad191215a9a26a37dfbfd44618d0a4bfbb947f9c7970493846137fa565b90613aa6565b916001600160801b036141bc6141b484615330565b828416614f44565b16906001600160801b031916175f556001600160a01b036141dc83615330565b961695865f5260026020526001600160801b036141ff855f209282845416614f44565b166001600160801b031982541617905582519182526020820152a361403e565b634e487b7160e01b5f52601260045260245ffd5b865181549060801b60130b8560801b16908560801b19161781558b5181546001600160a01b036001600160401b0360c01b895160c01b16928760a01b9060a01b169116171790555f613f10565b8b635718ae4560e01b5f5260045260245260445ffd5b8851631a5f07c560e11b5f5260045260245260445260645ffd5b9a9b5050505050505090507ffd45558c79996f1ba57ce26ec645e12ef4ba5b289095e60e3dcb3a1818744af892506020915051926142f160405180926133fc565ba2565b87516338c575f360e11b5f5260045260245ffd5b60208710156137a05787871a600181116143d357601b0160ff811161148e5761434a906143368985876138e7565b356143428a8a896138e7565b35918861507a565b50909190614357816133e4565b6143d3578d5f52600660205260405f206001600160a01b0383165f5260205260405f205480156143b7576001901b9182821661439b57509060019117960195613ca9565b6001600160a01b0390632aaee0d360e11b5f521660045260245ffd5b6001600160a01b0383631766ff2b60e11b5f521660045260245ffd5b8763866c810b60e01b5f5260045260245ffd5b89631d44a2b560e21b5f5260045260245ffd5b839150632e5e7ac760e11b5f5260045260245260445260645ffd5b5080831415613c55565b630797e0fd60e41b5f523360045260245ffd5b85906346bfc7cd60e11b5f5260045260245260445ffd5b6351ba5aa360e11b5f526004523660245260445ffd5b61028090600319011261027b5760405190614478826135b5565b816004356001600160a01b038116810361027b5781526024356020820152604435604082015260643560ff8116810361027b576060820152608435608082015260a43560a082015260c43560c082015260e43563ffffffff8116810361027b5760e08201526101043563ffffffff8116810361027b576101008201526101243560ff8116810361027b57610120820152610144358060070b810361027b576101408201526101643560ff8116810361027b576101608201526101843563ffffffff8116810361027b576101808201526101a4358060070b810361027b576101a08201526101c43563ffffffff8116810361027b576101c08201526101e4356101e08201526102043561020082015261022435801515810361027b57610220820152610244356001600160401b038116810361027b57610240820152610264359063ffffffff8216820361027b576102600152565b6102643563ffffffff8116810361027b5790565b604051906145ed82613547565b5f6101808382815282602082015282604082015282606082015260405161461381613563565b83815283602082015283604082015283606082015283608082015260808201528260a08201528260c08201528260e0820152826101008201528261012082015282610140820152826101608201520152565b6040519061467282613599565b5f610140838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152565b5f5160206153625f395f51905f525c6146dc5760015f5160206153625f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b03909291921691825f52600760205260405f20815f5260205260405f20926001600160a01b0384541615614724575050565b63073a08a960e31b5f5260045260245260445ffd5b90815f52600860205260405f209160ff600384015460e81c169060068210156102fa5760028203614768575050565b63022ac86b60e01b5f526004526117339060026024526133ee565b61478b613a16565b505f5260086020526147b46001600160a01b0361199b60405f20826003820154169054906146eb565b9192909190565b906147c4614665565b50815f52600960205260405f20805490600163ffffffff6101008160e0870151169501511691015492604051946147fa86613599565b855260ff8316602086015260ff8360081c16604086015263ffffffff8360101c16606086015260808501528160301c60070b60a085015263ffffffff8260701c1660c085015260e08401528060901c60070b61010084015260d01c60030b61012083015261014082015290565b9190915a7f00000000000000000000000000000000000000000000000000000000000000008060061b908082046040149015171561148e57603f900490613a98820180921161148e571061495a57600301916001600160a01b03835416905f808251604051602081019163261e031360e21b835260248201526148ed60448201866136d1565b61018481526148fe6101a4826135d1565b875460ff60e81b1916600360e81b178855519082868119f19384156149455750517fb0c1820841a032356d1c8d961d4abf98350105222fd41c061ef34e723dac351d5f80a3565b805460ff60e81b1916600160e91b1790555050565b505f9150565b929190925a7f00000000000000000000000000000000000000000000000000000000000000008060061b908082046040149015171561148e57603f900490613a98820180921161148e5710614a3d57600301925f806001600160a01b038654169383518286604051602081019363261e031360e21b855260248201526149e960448201896136d1565b61018481526149fa6101a4826135d1565b8a5460ff60e81b1916600360e81b178b555193f19384156149455750517fb0c1820841a032356d1c8d961d4abf98350105222fd41c061ef34e723dac351d5f80a3565b505f925050565b6001600160581b038111614a5e576001600160581b031690565b6306dfcc6560e41b5f52605860045260245260445ffd5b6001600160a01b03600354163303611f2257565b6001600160a01b03909391929354166020600181604051614aab6040826135d1565b8181520192839060203683373c5160601c9283917fd31eac3ad68f6ea66e0c3df3eb48454abdd6db307629af1f69cb116f3b25724860206001600160a01b036001600160601b036040519416968785521692a480614b07575050565b614b3a916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016614b3c565b565b916001600160a01b036040519263a9059cbb60e01b5f521660045260245260205f60448180865af19060015f5114821615614b99575b60405215614b7d5750565b6001600160a01b0390635274afe760e01b5f521660045260245ffd5b906001811516614bb157823b15153d15161690614b72565b503d5f823e3d90fd5b614bc2613a16565b916101806101465f60405194614bd884876135d1565b8286526020860190601f1985013683373c602183015160601c84526035830151602085015260558301516040850152607583015160f81c606085015260768301516080850152609683015160a085015260b683015160c085015260d683015160e01c60e085015260da83015160e01c61010085015260de83015160f81c61012085015260df83015160c01d61014085015260e783015160f81c61016085015260e883015160e01c9084015260ec82015160c01d6101a084015260f482015160e01c6101c084015260f88201516101e084015261011882015161020084015260ff60f81b61013883015116151561022084015261013982015160c01c61024084015261014182015160e01c61026084015261014661014583015160f81c92015190565b604051614d3260208201927fc71d05ceed81563fc06577e8925a7aea61c125b1911fa69f7574da26fdfedff384526040830190613409565b6102a081526139bd6102c0826135d1565b6020601581604051614d566040826135d1565b8181520192839060203683373c5190565b610144358060070b810361027b5790565b5f526005602052600260ff60405f205416614d92816133e4565b1490565b90614d9f6145e0565b915f52600860205260ff60405f206001600160401b036003820154916001600160a01b038316865280546020870152818360a01c166040870152838360e01c16606087015260048101548260066005840154936001810154600282015460405191614e0983613563565b6001600160a01b03871683526001600160a01b03881660208401528a8a60f01c1660408401526060830152608082015260808b01528460e01d60030b60a08b015201549263ffffffff8460c01c1660c08a01528360801c60070b60e08a01528184166101008a015260a01c1661012088015260a01c61014087015260401c1661016085015260e81c1660068110156102fa57610180830152565b60ff811690601f8211614ed25760405191614ebf6040846135d1565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b92614eed908385615107565b15614f3c57614efc8282615171565b15614f3457610160015160ff166001149182614f22575b5050614f1d575f90565b600690565b614f2c92506152a7565b155f80614f13565b505050600590565b505050600490565b906001600160801b03809116911601906001600160801b03821161148e57565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615051575b15614fbf577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526139bd60c0826135d1565b507f00000000000000000000000000000000000000000000000000000000000000004614614f96565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116150fc579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156150f1575f516001600160a01b038116156150e757905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b91610140820151918215615168576020015160ff166002149283615151575b5082615145575b8261513757505090565b909150602081519101201490565b8051605014925061512d565b604001516001600160401b0316151592505f615126565b50915050511590565b9060ff60208201511660018110801561529d575b6152475760ff604083015116801515600383141490811591615292575b506152475763ffffffff60808301511663ffffffff60e0850151168114801590615273575b61526b5763ffffffff60608401511611801561524e575b615247576002811492831561521f575b505081156151fa575090565b60c081015163ffffffff1615915081615211575090565b6101009150015160070b1590565b60ff9192935061016001511615908161523c575b50905f806151ee565b60019150145f615233565b5050505f90565b5063ffffffff60c08301511663ffffffff60e084015116106151de565b505050505f90565b5063ffffffff60e08401511663ffffffff6101008601511614156151c7565b60049150115f6151a2565b5060058111615185565b61012082015160030b60a082015160030b90818113615307571491826152e8575b826152d257505090565b60e091925060a0015160070b91015160070b1490565b915063ffffffff60608301511663ffffffff60c08301511614916152c8565b50505060ff60206136ce920151165b60ff1660018114908115615328575090565b600291501490565b6001600160801b03811161534a576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffdfe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// QuorumOracle is an auto generated Go binding around an Ethereum contract.
type QuorumOracle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *QuorumOracle) GetABI() abi.ABI {
	return c.abi
}

// NewQuorumOracle creates a new instance of QuorumOracle.
func NewQuorumOracle() *QuorumOracle {
	parsed, err := QuorumOracleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &QuorumOracle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *QuorumOracle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address link, uint96 price, uint256 deliveryGas_, uint64 signerSetDelay_, address owner_) returns()
func (quorumOracle *QuorumOracle) PackConstructor(link common.Address, price *big.Int, deliveryGas_ *big.Int, signerSetDelay_ uint64, owner_ common.Address) []byte {
	enc, err := quorumOracle.abi.Pack("", link, price, deliveryGas_, signerSetDelay_, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (quorumOracle *QuorumOracle) PackAcceptOwnership() []byte {
	enc, err := quorumOracle.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (quorumOracle *QuorumOracle) TryPackAcceptOwnership() ([]byte, error) {
	return quorumOracle.abi.Pack("acceptOwnership")
}

// PackLatestConfigDetails is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81ff7048.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestConfigDetails() view returns(uint32 configCount, uint32 blockNumber, bytes32 configDigest)
func (quorumOracle *QuorumOracle) PackLatestConfigDetails() []byte {
	enc, err := quorumOracle.abi.Pack("latestConfigDetails")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestConfigDetails is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81ff7048.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestConfigDetails() view returns(uint32 configCount, uint32 blockNumber, bytes32 configDigest)
func (quorumOracle *QuorumOracle) TryPackLatestConfigDetails() ([]byte, error) {
	return quorumOracle.abi.Pack("latestConfigDetails")
}

// LatestConfigDetailsOutput serves as a container for the return parameters of contract
// method LatestConfigDetails.
type LatestConfigDetailsOutput struct {
	ConfigCount  uint32
	BlockNumber  uint32
	ConfigDigest [32]byte
}

// UnpackLatestConfigDetails is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x81ff7048.
//
// Solidity: function latestConfigDetails() view returns(uint32 configCount, uint32 blockNumber, bytes32 configDigest)
func (quorumOracle *QuorumOracle) UnpackLatestConfigDetails(data []byte) (LatestConfigDetailsOutput, error) {
	out, err := quorumOracle.abi.Unpack("latestConfigDetails", data)
	outstruct := new(LatestConfigDetailsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.ConfigCount = *abi.ConvertType(out[0], new(uint32)).(*uint32)
	outstruct.BlockNumber = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.ConfigDigest = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackLatestConfigDigestAndEpoch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafcb95d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestConfigDigestAndEpoch() pure returns(bool scanLogs, bytes32 configDigest, uint32 epoch)
func (quorumOracle *QuorumOracle) PackLatestConfigDigestAndEpoch() []byte {
	enc, err := quorumOracle.abi.Pack("latestConfigDigestAndEpoch")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestConfigDigestAndEpoch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafcb95d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestConfigDigestAndEpoch() pure returns(bool scanLogs, bytes32 configDigest, uint32 epoch)
func (quorumOracle *QuorumOracle) TryPackLatestConfigDigestAndEpoch() ([]byte, error) {
	return quorumOracle.abi.Pack("latestConfigDigestAndEpoch")
}

// LatestConfigDigestAndEpochOutput serves as a container for the return parameters of contract
// method LatestConfigDigestAndEpoch.
type LatestConfigDigestAndEpochOutput struct {
	ScanLogs     bool
	ConfigDigest [32]byte
	Epoch        uint32
}

// UnpackLatestConfigDigestAndEpoch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xafcb95d7.
//
// Solidity: function latestConfigDigestAndEpoch() pure returns(bool scanLogs, bytes32 configDigest, uint32 epoch)
func (quorumOracle *QuorumOracle) UnpackLatestConfigDigestAndEpoch(data []byte) (LatestConfigDigestAndEpochOutput, error) {
	out, err := quorumOracle.abi.Unpack("latestConfigDigestAndEpoch", data)
	outstruct := new(LatestConfigDigestAndEpochOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.ScanLogs = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.ConfigDigest = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.Epoch = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackOwedPayment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0eafb25b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owedPayment(address payee) view returns(uint256)
func (quorumOracle *QuorumOracle) PackOwedPayment(payee common.Address) []byte {
	enc, err := quorumOracle.abi.Pack("owedPayment", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwedPayment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0eafb25b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owedPayment(address payee) view returns(uint256)
func (quorumOracle *QuorumOracle) TryPackOwedPayment(payee common.Address) ([]byte, error) {
	return quorumOracle.abi.Pack("owedPayment", payee)
}

// UnpackOwedPayment is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0eafb25b.
//
// Solidity: function owedPayment(address payee) view returns(uint256)
func (quorumOracle *QuorumOracle) UnpackOwedPayment(data []byte) (*big.Int, error) {
	out, err := quorumOracle.abi.Unpack("owedPayment", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (quorumOracle *QuorumOracle) PackOwner() []byte {
	enc, err := quorumOracle.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (quorumOracle *QuorumOracle) TryPackOwner() ([]byte, error) {
	return quorumOracle.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (quorumOracle *QuorumOracle) UnpackOwner(data []byte) (common.Address, error) {
	out, err := quorumOracle.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPayeeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe7e05d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payeeOf(address transmitter) view returns(address)
func (quorumOracle *QuorumOracle) PackPayeeOf(transmitter common.Address) []byte {
	enc, err := quorumOracle.abi.Pack("payeeOf", transmitter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayeeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe7e05d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payeeOf(address transmitter) view returns(address)
func (quorumOracle *QuorumOracle) TryPackPayeeOf(transmitter common.Address) ([]byte, error) {
	return quorumOracle.abi.Pack("payeeOf", transmitter)
}

// UnpackPayeeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe7e05d5.
//
// Solidity: function payeeOf(address transmitter) view returns(address)
func (quorumOracle *QuorumOracle) UnpackPayeeOf(data []byte) (common.Address, error) {
	out, err := quorumOracle.abi.Unpack("payeeOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPayees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e8086aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payees() view returns(address[])
func (quorumOracle *QuorumOracle) PackPayees() []byte {
	enc, err := quorumOracle.abi.Pack("payees")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e8086aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payees() view returns(address[])
func (quorumOracle *QuorumOracle) TryPackPayees() ([]byte, error) {
	return quorumOracle.abi.Pack("payees")
}

// UnpackPayees is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4e8086aa.
//
// Solidity: function payees() view returns(address[])
func (quorumOracle *QuorumOracle) UnpackPayees(data []byte) ([]common.Address, error) {
	out, err := quorumOracle.abi.Unpack("payees", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (quorumOracle *QuorumOracle) PackPendingOwner() []byte {
	enc, err := quorumOracle.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (quorumOracle *QuorumOracle) TryPackPendingOwner() ([]byte, error) {
	return quorumOracle.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (quorumOracle *QuorumOracle) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := quorumOracle.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackQuorum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1703a018.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quorum() view returns(bytes32 signerSet, uint8 f, uint16 transmitterBps)
func (quorumOracle *QuorumOracle) PackQuorum() []byte {
	enc, err := quorumOracle.abi.Pack("quorum")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuorum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1703a018.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quorum() view returns(bytes32 signerSet, uint8 f, uint16 transmitterBps)
func (quorumOracle *QuorumOracle) TryPackQuorum() ([]byte, error) {
	return quorumOracle.abi.Pack("quorum")
}

// QuorumOutput serves as a container for the return parameters of contract
// method Quorum.
type QuorumOutput struct {
	SignerSet      [32]byte
	F              uint8
	TransmitterBps uint16
}

// UnpackQuorum is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1703a018.
//
// Solidity: function quorum() view returns(bytes32 signerSet, uint8 f, uint16 transmitterBps)
func (quorumOracle *QuorumOracle) UnpackQuorum(data []byte) (QuorumOutput, error) {
	out, err := quorumOracle.abi.Unpack("quorum", data)
	outstruct := new(QuorumOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.SignerSet = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.F = *abi.ConvertType(out[1], new(uint8)).(*uint8)
	outstruct.TransmitterBps = *abi.ConvertType(out[2], new(uint16)).(*uint16)
	return *outstruct, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (quorumOracle *QuorumOracle) PackRenounceOwnership() []byte {
	enc, err := quorumOracle.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (quorumOracle *QuorumOracle) TryPackRenounceOwnership() ([]byte, error) {
	return quorumOracle.abi.Pack("renounceOwnership")
}

// PackSetConfig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3d0e712.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setConfig(address[] signers_, address[] transmitters, uint8 f, bytes onchainConfig, uint64 offchainConfigVersion, bytes offchainConfig) returns()
func (quorumOracle *QuorumOracle) PackSetConfig(signers []common.Address, transmitters []common.Address, f uint8, onchainConfig []byte, offchainConfigVersion uint64, offchainConfig []byte) []byte {
	enc, err := quorumOracle.abi.Pack("setConfig", signers, transmitters, f, onchainConfig, offchainConfigVersion, offchainConfig)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetConfig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3d0e712.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setConfig(address[] signers_, address[] transmitters, uint8 f, bytes onchainConfig, uint64 offchainConfigVersion, bytes offchainConfig) returns()
func (quorumOracle *QuorumOracle) TryPackSetConfig(signers []common.Address, transmitters []common.Address, f uint8, onchainConfig []byte, offchainConfigVersion uint64, offchainConfig []byte) ([]byte, error) {
	return quorumOracle.abi.Pack("setConfig", signers, transmitters, f, onchainConfig, offchainConfigVersion, offchainConfig)
}

// PackSetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf5cbe3d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPrice(uint96 price) returns()
func (quorumOracle *QuorumOracle) PackSetPrice(price *big.Int) []byte {
	enc, err := quorumOracle.abi.Pack("setPrice", price)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf5cbe3d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPrice(uint96 price) returns()
func (quorumOracle *QuorumOracle) TryPackSetPrice(price *big.Int) ([]byte, error) {
	return quorumOracle.abi.Pack("setPrice", price)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (quorumOracle *QuorumOracle) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := quorumOracle.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (quorumOracle *QuorumOracle) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return quorumOracle.abi.Pack("transferOwnership", newOwner)
}

// PackTransmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1dc65a4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transmit(bytes32[3] reportContext, bytes report, bytes32[] rs, bytes32[] ss, bytes32 rawVs) returns()
func (quorumOracle *QuorumOracle) PackTransmit(reportContext [3][32]byte, report []byte, rs [][32]byte, ss [][32]byte, rawVs [32]byte) []byte {
	enc, err := quorumOracle.abi.Pack("transmit", reportContext, report, rs, ss, rawVs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1dc65a4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transmit(bytes32[3] reportContext, bytes report, bytes32[] rs, bytes32[] ss, bytes32 rawVs) returns()
func (quorumOracle *QuorumOracle) TryPackTransmit(reportContext [3][32]byte, report []byte, rs [][32]byte, ss [][32]byte, rawVs [32]byte) ([]byte, error) {
	return quorumOracle.abi.Pack("transmit", reportContext, report, rs, ss, rawVs)
}

// PackTypeAndVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x181f5a77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function typeAndVersion() pure returns(string)
func (quorumOracle *QuorumOracle) PackTypeAndVersion() []byte {
	enc, err := quorumOracle.abi.Pack("typeAndVersion")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTypeAndVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x181f5a77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function typeAndVersion() pure returns(string)
func (quorumOracle *QuorumOracle) TryPackTypeAndVersion() ([]byte, error) {
	return quorumOracle.abi.Pack("typeAndVersion")
}

// UnpackTypeAndVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x181f5a77.
//
// Solidity: function typeAndVersion() pure returns(string)
func (quorumOracle *QuorumOracle) UnpackTypeAndVersion(data []byte) (string, error) {
	out, err := quorumOracle.abi.Unpack("typeAndVersion", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackWithdrawPayment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ac28d5a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawPayment(address to) returns(uint256 amount)
func (quorumOracle *QuorumOracle) PackWithdrawPayment(to common.Address) []byte {
	enc, err := quorumOracle.abi.Pack("withdrawPayment", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawPayment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ac28d5a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawPayment(address to) returns(uint256 amount)
func (quorumOracle *QuorumOracle) TryPackWithdrawPayment(to common.Address) ([]byte, error) {
	return quorumOracle.abi.Pack("withdrawPayment", to)
}

// UnpackWithdrawPayment is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ac28d5a.
//
// Solidity: function withdrawPayment(address to) returns(uint256 amount)
func (quorumOracle *QuorumOracle) UnpackWithdrawPayment(data []byte) (*big.Int, error) {
	out, err := quorumOracle.abi.Unpack("withdrawPayment", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// QuorumOracleAccountFunded represents a AccountFunded event raised by the QuorumOracle contract.
type QuorumOracleAccountFunded struct {
	Receiver  common.Address
	TermsHash [32]byte
	From      common.Address
	Amount    *big.Int
	Balance   *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const QuorumOracleAccountFundedEventName = "AccountFunded"

// ContractEventName returns the user-defined event name.
func (QuorumOracleAccountFunded) ContractEventName() string {
	return QuorumOracleAccountFundedEventName
}

// UnpackAccountFundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountFunded(address indexed receiver, bytes32 indexed termsHash, address indexed from, uint96 amount, uint96 balance)
func (quorumOracle *QuorumOracle) UnpackAccountFundedEvent(log *types.Log) (*QuorumOracleAccountFunded, error) {
	event := "AccountFunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleAccountFunded)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleAccountReleased represents a AccountReleased event raised by the QuorumOracle contract.
type QuorumOracleAccountReleased struct {
	Receiver   common.Address
	TermsHash  [32]byte
	Researcher common.Address
	Amount     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const QuorumOracleAccountReleasedEventName = "AccountReleased"

// ContractEventName returns the user-defined event name.
func (QuorumOracleAccountReleased) ContractEventName() string {
	return QuorumOracleAccountReleasedEventName
}

// UnpackAccountReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccountReleased(address indexed receiver, bytes32 indexed termsHash, address indexed researcher, uint96 amount)
func (quorumOracle *QuorumOracle) UnpackAccountReleasedEvent(log *types.Log) (*QuorumOracleAccountReleased, error) {
	event := "AccountReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleAccountReleased)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleConfigSet represents a ConfigSet event raised by the QuorumOracle contract.
type QuorumOracleConfigSet struct {
	PreviousConfigBlockNumber uint32
	ConfigDigest              [32]byte
	ConfigCount               uint64
	Signers                   []common.Address
	Transmitters              []common.Address
	F                         uint8
	OnchainConfig             []byte
	OffchainConfigVersion     uint64
	OffchainConfig            []byte
	Raw                       *types.Log // Blockchain specific contextual infos
}

const QuorumOracleConfigSetEventName = "ConfigSet"

// ContractEventName returns the user-defined event name.
func (QuorumOracleConfigSet) ContractEventName() string {
	return QuorumOracleConfigSetEventName
}

// UnpackConfigSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ConfigSet(uint32 previousConfigBlockNumber, bytes32 configDigest, uint64 configCount, address[] signers, address[] transmitters, uint8 f, bytes onchainConfig, uint64 offchainConfigVersion, bytes offchainConfig)
func (quorumOracle *QuorumOracle) UnpackConfigSetEvent(log *types.Log) (*QuorumOracleConfigSet, error) {
	event := "ConfigSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleConfigSet)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleDeliveryFailed represents a DeliveryFailed event raised by the QuorumOracle contract.
type QuorumOracleDeliveryFailed struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const QuorumOracleDeliveryFailedEventName = "DeliveryFailed"

// ContractEventName returns the user-defined event name.
func (QuorumOracleDeliveryFailed) ContractEventName() string {
	return QuorumOracleDeliveryFailedEventName
}

// UnpackDeliveryFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeliveryFailed(bytes32 indexed evalId, address indexed receiver)
func (quorumOracle *QuorumOracle) UnpackDeliveryFailedEvent(log *types.Log) (*QuorumOracleDeliveryFailed, error) {
	event := "DeliveryFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleDeliveryFailed)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEIP712DomainChanged represents a EIP712DomainChanged event raised by the QuorumOracle contract.
type QuorumOracleEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEIP712DomainChanged) ContractEventName() string {
	return QuorumOracleEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (quorumOracle *QuorumOracle) UnpackEIP712DomainChangedEvent(log *types.Log) (*QuorumOracleEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEvaluated represents a Evaluated event raised by the QuorumOracle contract.
type QuorumOracleEvaluated struct {
	EvalId     [32]byte
	Receiver   common.Address
	TermsHash  [32]byte
	Evaluation Evaluation
	Delivery   []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEvaluatedEventName = "Evaluated"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEvaluated) ContractEventName() string {
	return QuorumOracleEvaluatedEventName
}

// UnpackEvaluatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Evaluated(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, (bytes32,uint8,uint8,uint32,uint32,int64,uint32,uint32,int64,int32,bytes32) evaluation, bytes delivery)
func (quorumOracle *QuorumOracle) UnpackEvaluatedEvent(log *types.Log) (*QuorumOracleEvaluated, error) {
	event := "Evaluated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEvaluated)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEvaluationDelivered represents a EvaluationDelivered event raised by the QuorumOracle contract.
type QuorumOracleEvaluationDelivered struct {
	EvalId   [32]byte
	Receiver common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEvaluationDeliveredEventName = "EvaluationDelivered"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEvaluationDelivered) ContractEventName() string {
	return QuorumOracleEvaluationDeliveredEventName
}

// UnpackEvaluationDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationDelivered(bytes32 indexed evalId, address indexed receiver)
func (quorumOracle *QuorumOracle) UnpackEvaluationDeliveredEvent(log *types.Log) (*QuorumOracleEvaluationDelivered, error) {
	event := "EvaluationDelivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEvaluationDelivered)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEvaluationExpired represents a EvaluationExpired event raised by the QuorumOracle contract.
type QuorumOracleEvaluationExpired struct {
	EvalId [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEvaluationExpiredEventName = "EvaluationExpired"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEvaluationExpired) ContractEventName() string {
	return QuorumOracleEvaluationExpiredEventName
}

// UnpackEvaluationExpiredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationExpired(bytes32 indexed evalId)
func (quorumOracle *QuorumOracle) UnpackEvaluationExpiredEvent(log *types.Log) (*QuorumOracleEvaluationExpired, error) {
	event := "EvaluationExpired"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEvaluationExpired)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEvaluationFailed represents a EvaluationFailed event raised by the QuorumOracle contract.
type QuorumOracleEvaluationFailed struct {
	EvalId [32]byte
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEvaluationFailedEventName = "EvaluationFailed"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEvaluationFailed) ContractEventName() string {
	return QuorumOracleEvaluationFailedEventName
}

// UnpackEvaluationFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationFailed(bytes32 indexed evalId, uint8 reason)
func (quorumOracle *QuorumOracle) UnpackEvaluationFailedEvent(log *types.Log) (*QuorumOracleEvaluationFailed, error) {
	event := "EvaluationFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEvaluationFailed)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleEvaluationRequested represents a EvaluationRequested event raised by the QuorumOracle contract.
type QuorumOracleEvaluationRequested struct {
	EvalId       [32]byte
	Receiver     common.Address
	TermsHash    [32]byte
	SubmissionId uint64
	Attempt      uint8
	SignBy       uint64
	Deadline     uint64
	Raw          *types.Log // Blockchain specific contextual infos
}

const QuorumOracleEvaluationRequestedEventName = "EvaluationRequested"

// ContractEventName returns the user-defined event name.
func (QuorumOracleEvaluationRequested) ContractEventName() string {
	return QuorumOracleEvaluationRequestedEventName
}

// UnpackEvaluationRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EvaluationRequested(bytes32 indexed evalId, address indexed receiver, bytes32 indexed termsHash, uint64 submissionId, uint8 attempt, uint64 signBy, uint64 deadline)
func (quorumOracle *QuorumOracle) UnpackEvaluationRequestedEvent(log *types.Log) (*QuorumOracleEvaluationRequested, error) {
	event := "EvaluationRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleEvaluationRequested)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleLateFulfillment represents a LateFulfillment event raised by the QuorumOracle contract.
type QuorumOracleLateFulfillment struct {
	EvalId [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const QuorumOracleLateFulfillmentEventName = "LateFulfillment"

// ContractEventName returns the user-defined event name.
func (QuorumOracleLateFulfillment) ContractEventName() string {
	return QuorumOracleLateFulfillmentEventName
}

// UnpackLateFulfillmentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LateFulfillment(bytes32 indexed evalId, uint8 status)
func (quorumOracle *QuorumOracle) UnpackLateFulfillmentEvent(log *types.Log) (*QuorumOracleLateFulfillment, error) {
	event := "LateFulfillment"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleLateFulfillment)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the QuorumOracle contract.
type QuorumOracleOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const QuorumOracleOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (QuorumOracleOwnershipTransferStarted) ContractEventName() string {
	return QuorumOracleOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (quorumOracle *QuorumOracle) UnpackOwnershipTransferStartedEvent(log *types.Log) (*QuorumOracleOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleOwnershipTransferred represents a OwnershipTransferred event raised by the QuorumOracle contract.
type QuorumOracleOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const QuorumOracleOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (QuorumOracleOwnershipTransferred) ContractEventName() string {
	return QuorumOracleOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (quorumOracle *QuorumOracle) UnpackOwnershipTransferredEvent(log *types.Log) (*QuorumOracleOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOraclePaymentReclaimed represents a PaymentReclaimed event raised by the QuorumOracle contract.
type QuorumOraclePaymentReclaimed struct {
	EvalId [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const QuorumOraclePaymentReclaimedEventName = "PaymentReclaimed"

// ContractEventName returns the user-defined event name.
func (QuorumOraclePaymentReclaimed) ContractEventName() string {
	return QuorumOraclePaymentReclaimedEventName
}

// UnpackPaymentReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentReclaimed(bytes32 indexed evalId, uint96 amount)
func (quorumOracle *QuorumOracle) UnpackPaymentReclaimedEvent(log *types.Log) (*QuorumOraclePaymentReclaimed, error) {
	event := "PaymentReclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOraclePaymentReclaimed)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOraclePaymentSplit represents a PaymentSplit event raised by the QuorumOracle contract.
type QuorumOraclePaymentSplit struct {
	EvalId           [32]byte
	TransmitterPayee common.Address
	TransmitterPart  *big.Int
	PartEach         *big.Int
	Raw              *types.Log // Blockchain specific contextual infos
}

const QuorumOraclePaymentSplitEventName = "PaymentSplit"

// ContractEventName returns the user-defined event name.
func (QuorumOraclePaymentSplit) ContractEventName() string {
	return QuorumOraclePaymentSplitEventName
}

// UnpackPaymentSplitEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentSplit(bytes32 indexed evalId, address indexed transmitterPayee, uint256 transmitterPart, uint256 partEach)
func (quorumOracle *QuorumOracle) UnpackPaymentSplitEvent(log *types.Log) (*QuorumOraclePaymentSplit, error) {
	event := "PaymentSplit"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOraclePaymentSplit)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOraclePaymentWithdrawn represents a PaymentWithdrawn event raised by the QuorumOracle contract.
type QuorumOraclePaymentWithdrawn struct {
	Payee  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const QuorumOraclePaymentWithdrawnEventName = "PaymentWithdrawn"

// ContractEventName returns the user-defined event name.
func (QuorumOraclePaymentWithdrawn) ContractEventName() string {
	return QuorumOraclePaymentWithdrawnEventName
}

// UnpackPaymentWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentWithdrawn(address indexed payee, address indexed to, uint256 amount)
func (quorumOracle *QuorumOracle) UnpackPaymentWithdrawnEvent(log *types.Log) (*QuorumOraclePaymentWithdrawn, error) {
	event := "PaymentWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOraclePaymentWithdrawn)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOraclePriceSet represents a PriceSet event raised by the QuorumOracle contract.
type QuorumOraclePriceSet struct {
	Price *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const QuorumOraclePriceSetEventName = "PriceSet"

// ContractEventName returns the user-defined event name.
func (QuorumOraclePriceSet) ContractEventName() string {
	return QuorumOraclePriceSetEventName
}

// UnpackPriceSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PriceSet(uint96 price)
func (quorumOracle *QuorumOracle) UnpackPriceSetEvent(log *types.Log) (*QuorumOraclePriceSet, error) {
	event := "PriceSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOraclePriceSet)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleSignerSetActivated represents a SignerSetActivated event raised by the QuorumOracle contract.
type QuorumOracleSignerSetActivated struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const QuorumOracleSignerSetActivatedEventName = "SignerSetActivated"

// ContractEventName returns the user-defined event name.
func (QuorumOracleSignerSetActivated) ContractEventName() string {
	return QuorumOracleSignerSetActivatedEventName
}

// UnpackSignerSetActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetActivated(bytes32 indexed signerSet)
func (quorumOracle *QuorumOracle) UnpackSignerSetActivatedEvent(log *types.Log) (*QuorumOracleSignerSetActivated, error) {
	event := "SignerSetActivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleSignerSetActivated)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleSignerSetProposed represents a SignerSetProposed event raised by the QuorumOracle contract.
type QuorumOracleSignerSetProposed struct {
	SignerSet  [32]byte
	Signers    []common.Address
	Recipients [][32]byte
	ActiveFrom uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const QuorumOracleSignerSetProposedEventName = "SignerSetProposed"

// ContractEventName returns the user-defined event name.
func (QuorumOracleSignerSetProposed) ContractEventName() string {
	return QuorumOracleSignerSetProposedEventName
}

// UnpackSignerSetProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetProposed(bytes32 indexed signerSet, address[] signers, bytes32[] recipients, uint64 activeFrom)
func (quorumOracle *QuorumOracle) UnpackSignerSetProposedEvent(log *types.Log) (*QuorumOracleSignerSetProposed, error) {
	event := "SignerSetProposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleSignerSetProposed)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleSignerSetRevoked represents a SignerSetRevoked event raised by the QuorumOracle contract.
type QuorumOracleSignerSetRevoked struct {
	SignerSet [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const QuorumOracleSignerSetRevokedEventName = "SignerSetRevoked"

// ContractEventName returns the user-defined event name.
func (QuorumOracleSignerSetRevoked) ContractEventName() string {
	return QuorumOracleSignerSetRevokedEventName
}

// UnpackSignerSetRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerSetRevoked(bytes32 indexed signerSet)
func (quorumOracle *QuorumOracle) UnpackSignerSetRevokedEvent(log *types.Log) (*QuorumOracleSignerSetRevoked, error) {
	event := "SignerSetRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleSignerSetRevoked)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleTermsRegistered represents a TermsRegistered event raised by the QuorumOracle contract.
type QuorumOracleTermsRegistered struct {
	Receiver   common.Address
	TermsHash  [32]byte
	SignerSet  [32]byte
	Researcher common.Address
	Price      *big.Int
	SetCodec   uint8
	SetCid     [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const QuorumOracleTermsRegisteredEventName = "TermsRegistered"

// ContractEventName returns the user-defined event name.
func (QuorumOracleTermsRegistered) ContractEventName() string {
	return QuorumOracleTermsRegisteredEventName
}

// UnpackTermsRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsRegistered(address indexed receiver, bytes32 indexed termsHash, bytes32 indexed signerSet, address researcher, uint96 price, uint8 setCodec, bytes32 setCid)
func (quorumOracle *QuorumOracle) UnpackTermsRegisteredEvent(log *types.Log) (*QuorumOracleTermsRegistered, error) {
	event := "TermsRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleTermsRegistered)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// QuorumOracleTransmitted represents a Transmitted event raised by the QuorumOracle contract.
type QuorumOracleTransmitted struct {
	ConfigDigest [32]byte
	Epoch        uint32
	Raw          *types.Log // Blockchain specific contextual infos
}

const QuorumOracleTransmittedEventName = "Transmitted"

// ContractEventName returns the user-defined event name.
func (QuorumOracleTransmitted) ContractEventName() string {
	return QuorumOracleTransmittedEventName
}

// UnpackTransmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transmitted(bytes32 configDigest, uint32 epoch)
func (quorumOracle *QuorumOracle) UnpackTransmittedEvent(log *types.Log) (*QuorumOracleTransmitted, error) {
	event := "Transmitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != quorumOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(QuorumOracleTransmitted)
	if len(log.Data) > 0 {
		if err := quorumOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range quorumOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (quorumOracle *QuorumOracle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["NodePayments_BadRecipient"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackNodePaymentsBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["NodePayments_NothingOwed"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackNodePaymentsNothingOwedError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadFaultTolerance"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadFaultToleranceError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadPayee"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadReport"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadReportError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadSignature"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadTransmitter"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadTransmitterError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_BadTransmitterBps"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleBadTransmitterBpsError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_CountMismatch"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleCountMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_DuplicateSigner"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleDuplicateSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_NotSigner"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleNotSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_NotTransmitter"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleNotTransmitterError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_SignersNotOfSet"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleSignersNotOfSetError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_UnknownRequest"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleUnknownRequestError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_WrongCalldataLength"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleWrongCalldataLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_WrongConfigDigest"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleWrongConfigDigestError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_WrongSignatureCount"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleWrongSignatureCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["QuorumOracle_WrongSignerSet"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackQuorumOracleWrongSignerSetError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_AlreadyRegistered"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_BadAttempt"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleBadAttemptError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_BadDeadline"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleBadDeadlineError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_DeliveryFailed"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleDeliveryFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_DuplicateRequest"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleDuplicateRequestError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_EvaluationCapReached"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleEvaluationCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_InsufficientLink"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleInsufficientLinkError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_NotRegistered"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_NothingToReclaim"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleNothingToReclaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_Released"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleReleasedError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_RequestPending"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleRequestPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_SignerSetNotActive"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleSignerSetNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_TooEarly"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["ScoreOracle_WrongStatus"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackScoreOracleWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_BadRecipient"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_BadSigner"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsBadSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_RecipientCount"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsRecipientCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_SignerCount"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsSignerCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_TooEarly"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["SignerSets_WrongStatus"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackSignerSetsWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["TermsCode_WriteFailed"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackTermsCodeWriteFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], quorumOracle.abi.Errors["Terms_BadField"].ID.Bytes()[:4]) {
		return quorumOracle.UnpackTermsBadFieldError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// QuorumOracleInvalidShortString represents a InvalidShortString error raised by the QuorumOracle contract.
type QuorumOracleInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func QuorumOracleInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (quorumOracle *QuorumOracle) UnpackInvalidShortStringError(raw []byte) (*QuorumOracleInvalidShortString, error) {
	out := new(QuorumOracleInvalidShortString)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleNodePaymentsBadRecipient represents a NodePayments_BadRecipient error raised by the QuorumOracle contract.
type QuorumOracleNodePaymentsBadRecipient struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NodePayments_BadRecipient(address to)
func QuorumOracleNodePaymentsBadRecipientErrorID() common.Hash {
	return common.HexToHash("0xb2bb18248ae571fb0065b4ddca0aa75cd1c83c434ed3f2c93822c782650d932d")
}

// UnpackNodePaymentsBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NodePayments_BadRecipient(address to)
func (quorumOracle *QuorumOracle) UnpackNodePaymentsBadRecipientError(raw []byte) (*QuorumOracleNodePaymentsBadRecipient, error) {
	out := new(QuorumOracleNodePaymentsBadRecipient)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "NodePayments_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleNodePaymentsNothingOwed represents a NodePayments_NothingOwed error raised by the QuorumOracle contract.
type QuorumOracleNodePaymentsNothingOwed struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NodePayments_NothingOwed(address payee)
func QuorumOracleNodePaymentsNothingOwedErrorID() common.Hash {
	return common.HexToHash("0x4e2325d778abf21da4c4c2bf32f76379d54f0c8d84c462935b638257b2a5f663")
}

// UnpackNodePaymentsNothingOwedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NodePayments_NothingOwed(address payee)
func (quorumOracle *QuorumOracle) UnpackNodePaymentsNothingOwedError(raw []byte) (*QuorumOracleNodePaymentsNothingOwed, error) {
	out := new(QuorumOracleNodePaymentsNothingOwed)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "NodePayments_NothingOwed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the QuorumOracle contract.
type QuorumOracleOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func QuorumOracleOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (quorumOracle *QuorumOracle) UnpackOwnableInvalidOwnerError(raw []byte) (*QuorumOracleOwnableInvalidOwner, error) {
	out := new(QuorumOracleOwnableInvalidOwner)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the QuorumOracle contract.
type QuorumOracleOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func QuorumOracleOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (quorumOracle *QuorumOracle) UnpackOwnableUnauthorizedAccountError(raw []byte) (*QuorumOracleOwnableUnauthorizedAccount, error) {
	out := new(QuorumOracleOwnableUnauthorizedAccount)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadFaultTolerance represents a QuorumOracle_BadFaultTolerance error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadFaultTolerance struct {
	N *big.Int
	F *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadFaultTolerance(uint256 n, uint256 f)
func QuorumOracleQuorumOracleBadFaultToleranceErrorID() common.Hash {
	return common.HexToHash("0xaeb977da17700830e85f3b7941847f866578ae90687792b02d7034915d1939da")
}

// UnpackQuorumOracleBadFaultToleranceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadFaultTolerance(uint256 n, uint256 f)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadFaultToleranceError(raw []byte) (*QuorumOracleQuorumOracleBadFaultTolerance, error) {
	out := new(QuorumOracleQuorumOracleBadFaultTolerance)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadFaultTolerance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadPayee represents a QuorumOracle_BadPayee error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadPayee struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadPayee(address payee)
func QuorumOracleQuorumOracleBadPayeeErrorID() common.Hash {
	return common.HexToHash("0x5833fbf97b5f34da88e391af3fcf771d044bab39103ff213c0447608316b0bf1")
}

// UnpackQuorumOracleBadPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadPayee(address payee)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadPayeeError(raw []byte) (*QuorumOracleQuorumOracleBadPayee, error) {
	out := new(QuorumOracleQuorumOracleBadPayee)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadReport represents a QuorumOracle_BadReport error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadReport struct {
	EvalId [32]byte
	Reason uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadReport(bytes32 evalId, uint8 reason)
func QuorumOracleQuorumOracleBadReportErrorID() common.Hash {
	return common.HexToHash("0x5718ae45e1c21eae29ebc67c99b0f94079d566a3ca7c4d36e48dc4e0bd69b8fe")
}

// UnpackQuorumOracleBadReportError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadReport(bytes32 evalId, uint8 reason)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadReportError(raw []byte) (*QuorumOracleQuorumOracleBadReport, error) {
	out := new(QuorumOracleQuorumOracleBadReport)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadReport", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadSignature represents a QuorumOracle_BadSignature error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadSignature struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadSignature(uint256 index)
func QuorumOracleQuorumOracleBadSignatureErrorID() common.Hash {
	return common.HexToHash("0x866c810b5c96149e066644bc2e45faf833cddc3c2f9f832276c9d23099d49d08")
}

// UnpackQuorumOracleBadSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadSignature(uint256 index)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadSignatureError(raw []byte) (*QuorumOracleQuorumOracleBadSignature, error) {
	out := new(QuorumOracleQuorumOracleBadSignature)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadTransmitter represents a QuorumOracle_BadTransmitter error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadTransmitter struct {
	Transmitter common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadTransmitter(address transmitter)
func QuorumOracleQuorumOracleBadTransmitterErrorID() common.Hash {
	return common.HexToHash("0x0acca63756673e6acce5529dd211db54e61a1e9d11cb3c44cbea7af62f16d0de")
}

// UnpackQuorumOracleBadTransmitterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadTransmitter(address transmitter)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadTransmitterError(raw []byte) (*QuorumOracleQuorumOracleBadTransmitter, error) {
	out := new(QuorumOracleQuorumOracleBadTransmitter)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadTransmitter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleBadTransmitterBps represents a QuorumOracle_BadTransmitterBps error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleBadTransmitterBps struct {
	Bps *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_BadTransmitterBps(uint256 bps)
func QuorumOracleQuorumOracleBadTransmitterBpsErrorID() common.Hash {
	return common.HexToHash("0x438e9739539ff998751d7ffda84b1fcffb0241075c2c98d6355e3f71d52fe9f8")
}

// UnpackQuorumOracleBadTransmitterBpsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_BadTransmitterBps(uint256 bps)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleBadTransmitterBpsError(raw []byte) (*QuorumOracleQuorumOracleBadTransmitterBps, error) {
	out := new(QuorumOracleQuorumOracleBadTransmitterBps)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_BadTransmitterBps", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleCountMismatch represents a QuorumOracle_CountMismatch error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleCountMismatch struct {
	Signers      *big.Int
	Transmitters *big.Int
	Payees       *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_CountMismatch(uint256 signers, uint256 transmitters, uint256 payees)
func QuorumOracleQuorumOracleCountMismatchErrorID() common.Hash {
	return common.HexToHash("0x3610ced4f13515680f8f223ddb2803180cfd7f628e09a2e329b553ec545e8b6a")
}

// UnpackQuorumOracleCountMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_CountMismatch(uint256 signers, uint256 transmitters, uint256 payees)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleCountMismatchError(raw []byte) (*QuorumOracleQuorumOracleCountMismatch, error) {
	out := new(QuorumOracleQuorumOracleCountMismatch)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_CountMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleDuplicateSigner represents a QuorumOracle_DuplicateSigner error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleDuplicateSigner struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_DuplicateSigner(address signer)
func QuorumOracleQuorumOracleDuplicateSignerErrorID() common.Hash {
	return common.HexToHash("0x555dc1a6bc48d20241b5b3fbb71aaee20406c52dd17cf9237c92f138d0d4f4e2")
}

// UnpackQuorumOracleDuplicateSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_DuplicateSigner(address signer)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleDuplicateSignerError(raw []byte) (*QuorumOracleQuorumOracleDuplicateSigner, error) {
	out := new(QuorumOracleQuorumOracleDuplicateSigner)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_DuplicateSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleNotSigner represents a QuorumOracle_NotSigner error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleNotSigner struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_NotSigner(address signer)
func QuorumOracleQuorumOracleNotSignerErrorID() common.Hash {
	return common.HexToHash("0x2ecdfe568d2522bb91488d94a900421d0405758d3760816c47156549ea00bdc0")
}

// UnpackQuorumOracleNotSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_NotSigner(address signer)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleNotSignerError(raw []byte) (*QuorumOracleQuorumOracleNotSigner, error) {
	out := new(QuorumOracleQuorumOracleNotSigner)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_NotSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleNotTransmitter represents a QuorumOracle_NotTransmitter error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleNotTransmitter struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_NotTransmitter(address caller)
func QuorumOracleQuorumOracleNotTransmitterErrorID() common.Hash {
	return common.HexToHash("0x797e0fd08c8752649c07b6a67c736feef8c596f1c3104fb5400aa1d3fa622bf2")
}

// UnpackQuorumOracleNotTransmitterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_NotTransmitter(address caller)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleNotTransmitterError(raw []byte) (*QuorumOracleQuorumOracleNotTransmitter, error) {
	out := new(QuorumOracleQuorumOracleNotTransmitter)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_NotTransmitter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleSignersNotOfSet represents a QuorumOracle_SignersNotOfSet error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleSignersNotOfSet struct {
	SignerSet [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_SignersNotOfSet(bytes32 signerSet)
func QuorumOracleQuorumOracleSignersNotOfSetErrorID() common.Hash {
	return common.HexToHash("0x58ff3af0332433047484aa48227672fc2170add965fbffbd8fd4dabee48681d6")
}

// UnpackQuorumOracleSignersNotOfSetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_SignersNotOfSet(bytes32 signerSet)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleSignersNotOfSetError(raw []byte) (*QuorumOracleQuorumOracleSignersNotOfSet, error) {
	out := new(QuorumOracleQuorumOracleSignersNotOfSet)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_SignersNotOfSet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleUnknownRequest represents a QuorumOracle_UnknownRequest error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleUnknownRequest struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_UnknownRequest(bytes32 evalId)
func QuorumOracleQuorumOracleUnknownRequestErrorID() common.Hash {
	return common.HexToHash("0x718aebe69360a7ca6fe3e836c41b672fe7059f1cf5a35c058af213ca3a372e91")
}

// UnpackQuorumOracleUnknownRequestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_UnknownRequest(bytes32 evalId)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleUnknownRequestError(raw []byte) (*QuorumOracleQuorumOracleUnknownRequest, error) {
	out := new(QuorumOracleQuorumOracleUnknownRequest)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_UnknownRequest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleWrongCalldataLength represents a QuorumOracle_WrongCalldataLength error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleWrongCalldataLength struct {
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_WrongCalldataLength(uint256 expected, uint256 actual)
func QuorumOracleQuorumOracleWrongCalldataLengthErrorID() common.Hash {
	return common.HexToHash("0xa374b5465b3607a185a0a17402ed31d5bc9e97ad9a407580b0afdfe651450716")
}

// UnpackQuorumOracleWrongCalldataLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_WrongCalldataLength(uint256 expected, uint256 actual)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleWrongCalldataLengthError(raw []byte) (*QuorumOracleQuorumOracleWrongCalldataLength, error) {
	out := new(QuorumOracleQuorumOracleWrongCalldataLength)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_WrongCalldataLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleWrongConfigDigest represents a QuorumOracle_WrongConfigDigest error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleWrongConfigDigest struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_WrongConfigDigest(bytes32 expected, bytes32 actual)
func QuorumOracleQuorumOracleWrongConfigDigestErrorID() common.Hash {
	return common.HexToHash("0x8d7f8f9af77382309577e72ed9d15d382f1460312d74c0c60f3f44611f8925af")
}

// UnpackQuorumOracleWrongConfigDigestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_WrongConfigDigest(bytes32 expected, bytes32 actual)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleWrongConfigDigestError(raw []byte) (*QuorumOracleQuorumOracleWrongConfigDigest, error) {
	out := new(QuorumOracleQuorumOracleWrongConfigDigest)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_WrongConfigDigest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleWrongSignatureCount represents a QuorumOracle_WrongSignatureCount error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleWrongSignatureCount struct {
	Expected *big.Int
	Rs       *big.Int
	Ss       *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_WrongSignatureCount(uint256 expected, uint256 rs, uint256 ss)
func QuorumOracleQuorumOracleWrongSignatureCountErrorID() common.Hash {
	return common.HexToHash("0x5cbcf58edccaf270924a168615cf807f95d1223e717ae69db38f3a7caae44725")
}

// UnpackQuorumOracleWrongSignatureCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_WrongSignatureCount(uint256 expected, uint256 rs, uint256 ss)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleWrongSignatureCountError(raw []byte) (*QuorumOracleQuorumOracleWrongSignatureCount, error) {
	out := new(QuorumOracleQuorumOracleWrongSignatureCount)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_WrongSignatureCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleQuorumOracleWrongSignerSet represents a QuorumOracle_WrongSignerSet error raised by the QuorumOracle contract.
type QuorumOracleQuorumOracleWrongSignerSet struct {
	EvalId   [32]byte
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumOracle_WrongSignerSet(bytes32 evalId, bytes32 expected, bytes32 actual)
func QuorumOracleQuorumOracleWrongSignerSetErrorID() common.Hash {
	return common.HexToHash("0x34be0f8a4b0fddfe31b16927fed3e309c94f20643d53373d097d50d32c7dc069")
}

// UnpackQuorumOracleWrongSignerSetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumOracle_WrongSignerSet(bytes32 evalId, bytes32 expected, bytes32 actual)
func (quorumOracle *QuorumOracle) UnpackQuorumOracleWrongSignerSetError(raw []byte) (*QuorumOracleQuorumOracleWrongSignerSet, error) {
	out := new(QuorumOracleQuorumOracleWrongSignerSet)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "QuorumOracle_WrongSignerSet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the QuorumOracle contract.
type QuorumOracleReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func QuorumOracleReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (quorumOracle *QuorumOracle) UnpackReentrancyGuardReentrantCallError(raw []byte) (*QuorumOracleReentrancyGuardReentrantCall, error) {
	out := new(QuorumOracleReentrancyGuardReentrantCall)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the QuorumOracle contract.
type QuorumOracleSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func QuorumOracleSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (quorumOracle *QuorumOracle) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*QuorumOracleSafeCastOverflowedUintDowncast, error) {
	out := new(QuorumOracleSafeCastOverflowedUintDowncast)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the QuorumOracle contract.
type QuorumOracleSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func QuorumOracleSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (quorumOracle *QuorumOracle) UnpackSafeERC20FailedOperationError(raw []byte) (*QuorumOracleSafeERC20FailedOperation, error) {
	out := new(QuorumOracleSafeERC20FailedOperation)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleAlreadyRegistered represents a ScoreOracle_AlreadyRegistered error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleAlreadyRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func QuorumOracleScoreOracleAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x58a18c7c56524780f4fdf04fcb2eb3108658b8a72ca44eb7d287becc7c6b64ad")
}

// UnpackScoreOracleAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_AlreadyRegistered(address receiver, bytes32 termsHash)
func (quorumOracle *QuorumOracle) UnpackScoreOracleAlreadyRegisteredError(raw []byte) (*QuorumOracleScoreOracleAlreadyRegistered, error) {
	out := new(QuorumOracleScoreOracleAlreadyRegistered)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_AlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleBadAttempt represents a ScoreOracle_BadAttempt error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleBadAttempt struct {
	Attempt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func QuorumOracleScoreOracleBadAttemptErrorID() common.Hash {
	return common.HexToHash("0xd483ef06b0675a1ee59bcb05f2f0166fd9a74559066c3f5f9217434c607e0380")
}

// UnpackScoreOracleBadAttemptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadAttempt(uint256 attempt)
func (quorumOracle *QuorumOracle) UnpackScoreOracleBadAttemptError(raw []byte) (*QuorumOracleScoreOracleBadAttempt, error) {
	out := new(QuorumOracleScoreOracleBadAttempt)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadAttempt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleBadDeadline represents a ScoreOracle_BadDeadline error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleBadDeadline struct {
	SignBy   *big.Int
	Deadline *big.Int
	NowTs    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func QuorumOracleScoreOracleBadDeadlineErrorID() common.Hash {
	return common.HexToHash("0xc279a08bc624276de0a752a85bea59406195f6f73439b22e699af60a4bf57a50")
}

// UnpackScoreOracleBadDeadlineError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_BadDeadline(uint256 signBy, uint256 deadline, uint256 nowTs)
func (quorumOracle *QuorumOracle) UnpackScoreOracleBadDeadlineError(raw []byte) (*QuorumOracleScoreOracleBadDeadline, error) {
	out := new(QuorumOracleScoreOracleBadDeadline)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_BadDeadline", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleDeliveryFailed represents a ScoreOracle_DeliveryFailed error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleDeliveryFailed struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func QuorumOracleScoreOracleDeliveryFailedErrorID() common.Hash {
	return common.HexToHash("0x7b009caf381a25b32f571e99933727512dcce3da5048def51c2743b820f54185")
}

// UnpackScoreOracleDeliveryFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DeliveryFailed(bytes32 evalId)
func (quorumOracle *QuorumOracle) UnpackScoreOracleDeliveryFailedError(raw []byte) (*QuorumOracleScoreOracleDeliveryFailed, error) {
	out := new(QuorumOracleScoreOracleDeliveryFailed)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DeliveryFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleDuplicateRequest represents a ScoreOracle_DuplicateRequest error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleDuplicateRequest struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func QuorumOracleScoreOracleDuplicateRequestErrorID() common.Hash {
	return common.HexToHash("0x4729f289690a5c92052cdee52fd36f951c7c751c3c2b5fa6f9ebe1606e694f74")
}

// UnpackScoreOracleDuplicateRequestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_DuplicateRequest(bytes32 evalId)
func (quorumOracle *QuorumOracle) UnpackScoreOracleDuplicateRequestError(raw []byte) (*QuorumOracleScoreOracleDuplicateRequest, error) {
	out := new(QuorumOracleScoreOracleDuplicateRequest)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_DuplicateRequest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleEvaluationCapReached represents a ScoreOracle_EvaluationCapReached error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleEvaluationCapReached struct {
	MaxEvals *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func QuorumOracleScoreOracleEvaluationCapReachedErrorID() common.Hash {
	return common.HexToHash("0xf307acab9b9a9c4dd97de65d844d3fcd7c7365273e72dc291f60a732ab033260")
}

// UnpackScoreOracleEvaluationCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_EvaluationCapReached(uint256 maxEvals)
func (quorumOracle *QuorumOracle) UnpackScoreOracleEvaluationCapReachedError(raw []byte) (*QuorumOracleScoreOracleEvaluationCapReached, error) {
	out := new(QuorumOracleScoreOracleEvaluationCapReached)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_EvaluationCapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleInsufficientLink represents a ScoreOracle_InsufficientLink error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleInsufficientLink struct {
	Required  *big.Int
	Available *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func QuorumOracleScoreOracleInsufficientLinkErrorID() common.Hash {
	return common.HexToHash("0xb4532d3fc9005bef4095c24be687cc65990a9071609f6b549cffbec58c798232")
}

// UnpackScoreOracleInsufficientLinkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_InsufficientLink(uint256 required, uint256 available)
func (quorumOracle *QuorumOracle) UnpackScoreOracleInsufficientLinkError(raw []byte) (*QuorumOracleScoreOracleInsufficientLink, error) {
	out := new(QuorumOracleScoreOracleInsufficientLink)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_InsufficientLink", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleNotRegistered represents a ScoreOracle_NotRegistered error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleNotRegistered struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func QuorumOracleScoreOracleNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x39d04548a8c4781ea96b59ba1a9eb6664783c4a24d9d230e03cbc6921ae24a01")
}

// UnpackScoreOracleNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NotRegistered(address receiver, bytes32 termsHash)
func (quorumOracle *QuorumOracle) UnpackScoreOracleNotRegisteredError(raw []byte) (*QuorumOracleScoreOracleNotRegistered, error) {
	out := new(QuorumOracleScoreOracleNotRegistered)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleNothingToReclaim represents a ScoreOracle_NothingToReclaim error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleNothingToReclaim struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func QuorumOracleScoreOracleNothingToReclaimErrorID() common.Hash {
	return common.HexToHash("0x7bb36d813f022172bfd5ba06e0c8305c5bdb813ea69b80aa87737658c198425a")
}

// UnpackScoreOracleNothingToReclaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_NothingToReclaim(bytes32 evalId)
func (quorumOracle *QuorumOracle) UnpackScoreOracleNothingToReclaimError(raw []byte) (*QuorumOracleScoreOracleNothingToReclaim, error) {
	out := new(QuorumOracleScoreOracleNothingToReclaim)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_NothingToReclaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleReleased represents a ScoreOracle_Released error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleReleased struct {
	Receiver  common.Address
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func QuorumOracleScoreOracleReleasedErrorID() common.Hash {
	return common.HexToHash("0xb7840d820db3883ef4d35946ef407dc2ea0eb49f89b3a5f09e01552697d750e8")
}

// UnpackScoreOracleReleasedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_Released(address receiver, bytes32 termsHash)
func (quorumOracle *QuorumOracle) UnpackScoreOracleReleasedError(raw []byte) (*QuorumOracleScoreOracleReleased, error) {
	out := new(QuorumOracleScoreOracleReleased)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_Released", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleRequestPending represents a ScoreOracle_RequestPending error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleRequestPending struct {
	EvalId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func QuorumOracleScoreOracleRequestPendingErrorID() common.Hash {
	return common.HexToHash("0x87e54ed4e6d84321d3075157060e83b133aaaf6535d194e9b08201a6957f2c3f")
}

// UnpackScoreOracleRequestPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_RequestPending(bytes32 evalId)
func (quorumOracle *QuorumOracle) UnpackScoreOracleRequestPendingError(raw []byte) (*QuorumOracleScoreOracleRequestPending, error) {
	out := new(QuorumOracleScoreOracleRequestPending)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_RequestPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleSignerSetNotActive represents a ScoreOracle_SignerSetNotActive error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleSignerSetNotActive struct {
	SignerSet [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func QuorumOracleScoreOracleSignerSetNotActiveErrorID() common.Hash {
	return common.HexToHash("0x75128ad4b6955184b0344c41c0c68150f3d7cbbe69962114871b4b51a82873a5")
}

// UnpackScoreOracleSignerSetNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_SignerSetNotActive(bytes32 signerSet)
func (quorumOracle *QuorumOracle) UnpackScoreOracleSignerSetNotActiveError(raw []byte) (*QuorumOracleScoreOracleSignerSetNotActive, error) {
	out := new(QuorumOracleScoreOracleSignerSetNotActive)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_SignerSetNotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleTooEarly represents a ScoreOracle_TooEarly error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleTooEarly struct {
	EvalId    [32]byte
	NotBefore *big.Int
	NowTs     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func QuorumOracleScoreOracleTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x1af48c8541bf6c3e3cf9e314edb6359ae8860f59fafe35875505bed443323ecb")
}

// UnpackScoreOracleTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_TooEarly(bytes32 evalId, uint256 notBefore, uint256 nowTs)
func (quorumOracle *QuorumOracle) UnpackScoreOracleTooEarlyError(raw []byte) (*QuorumOracleScoreOracleTooEarly, error) {
	out := new(QuorumOracleScoreOracleTooEarly)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleScoreOracleWrongStatus represents a ScoreOracle_WrongStatus error raised by the QuorumOracle contract.
type QuorumOracleScoreOracleWrongStatus struct {
	EvalId   [32]byte
	Expected uint8
	Actual   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func QuorumOracleScoreOracleWrongStatusErrorID() common.Hash {
	return common.HexToHash("0x022ac86b4751bfb0e917cee2744fe6d8bdeb399b7b411c48c95faebd54f794b4")
}

// UnpackScoreOracleWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScoreOracle_WrongStatus(bytes32 evalId, uint8 expected, uint8 actual)
func (quorumOracle *QuorumOracle) UnpackScoreOracleWrongStatusError(raw []byte) (*QuorumOracleScoreOracleWrongStatus, error) {
	out := new(QuorumOracleScoreOracleWrongStatus)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "ScoreOracle_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsBadRecipient represents a SignerSets_BadRecipient error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsBadRecipient struct {
	Recipient [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func QuorumOracleSignerSetsBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x7aeb495aba367bdb987804da9fb3ab4b15cd659199e382232191dbbf2aece2b5")
}

// UnpackSignerSetsBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadRecipient(bytes32 recipient)
func (quorumOracle *QuorumOracle) UnpackSignerSetsBadRecipientError(raw []byte) (*QuorumOracleSignerSetsBadRecipient, error) {
	out := new(QuorumOracleSignerSetsBadRecipient)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsBadSigner represents a SignerSets_BadSigner error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsBadSigner struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_BadSigner(address signer)
func QuorumOracleSignerSetsBadSignerErrorID() common.Hash {
	return common.HexToHash("0x5146b9b4c52a6e320e737d9a9264705062f62a849750ccf380b68cdd2b59b9d7")
}

// UnpackSignerSetsBadSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_BadSigner(address signer)
func (quorumOracle *QuorumOracle) UnpackSignerSetsBadSignerError(raw []byte) (*QuorumOracleSignerSetsBadSigner, error) {
	out := new(QuorumOracleSignerSetsBadSigner)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_BadSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsRecipientCount represents a SignerSets_RecipientCount error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsRecipientCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func QuorumOracleSignerSetsRecipientCountErrorID() common.Hash {
	return common.HexToHash("0x0bf8305c4efe0d7a4952d377e6641ede8d37948799a8b11de8e4dd4a4249d7e8")
}

// UnpackSignerSetsRecipientCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_RecipientCount(uint256 count, uint256 min, uint256 max)
func (quorumOracle *QuorumOracle) UnpackSignerSetsRecipientCountError(raw []byte) (*QuorumOracleSignerSetsRecipientCount, error) {
	out := new(QuorumOracleSignerSetsRecipientCount)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_RecipientCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsSignerCount represents a SignerSets_SignerCount error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsSignerCount struct {
	Count *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func QuorumOracleSignerSetsSignerCountErrorID() common.Hash {
	return common.HexToHash("0x43685031a4392b82b724eac2b4cee889954651a8bb8b8409449f67e50906cc04")
}

// UnpackSignerSetsSignerCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_SignerCount(uint256 count, uint256 min, uint256 max)
func (quorumOracle *QuorumOracle) UnpackSignerSetsSignerCountError(raw []byte) (*QuorumOracleSignerSetsSignerCount, error) {
	out := new(QuorumOracleSignerSetsSignerCount)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_SignerCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsTooEarly represents a SignerSets_TooEarly error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsTooEarly struct {
	SignerSet  [32]byte
	ActiveFrom *big.Int
	NowTs      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func QuorumOracleSignerSetsTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x03d1dd82ccad35036191d154cde3c7a8a68fd8892c60f3475c81e45cb2f692c2")
}

// UnpackSignerSetsTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_TooEarly(bytes32 signerSet, uint256 activeFrom, uint256 nowTs)
func (quorumOracle *QuorumOracle) UnpackSignerSetsTooEarlyError(raw []byte) (*QuorumOracleSignerSetsTooEarly, error) {
	out := new(QuorumOracleSignerSetsTooEarly)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleSignerSetsWrongStatus represents a SignerSets_WrongStatus error raised by the QuorumOracle contract.
type QuorumOracleSignerSetsWrongStatus struct {
	SignerSet [32]byte
	Expected  uint8
	Actual    uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func QuorumOracleSignerSetsWrongStatusErrorID() common.Hash {
	return common.HexToHash("0xe2998b168571564d3c1b799645a3e7d10ff041798aab7138f96a5c6be35aed65")
}

// UnpackSignerSetsWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignerSets_WrongStatus(bytes32 signerSet, uint8 expected, uint8 actual)
func (quorumOracle *QuorumOracle) UnpackSignerSetsWrongStatusError(raw []byte) (*QuorumOracleSignerSetsWrongStatus, error) {
	out := new(QuorumOracleSignerSetsWrongStatus)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "SignerSets_WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleStringTooLong represents a StringTooLong error raised by the QuorumOracle contract.
type QuorumOracleStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func QuorumOracleStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (quorumOracle *QuorumOracle) UnpackStringTooLongError(raw []byte) (*QuorumOracleStringTooLong, error) {
	out := new(QuorumOracleStringTooLong)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleTermsCodeWriteFailed represents a TermsCode_WriteFailed error raised by the QuorumOracle contract.
type QuorumOracleTermsCodeWriteFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermsCode_WriteFailed()
func QuorumOracleTermsCodeWriteFailedErrorID() common.Hash {
	return common.HexToHash("0xf3a9e1f6ffa17ffbb76061c182d02a5142057faea76cf1d8949b2919f0c47943")
}

// UnpackTermsCodeWriteFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermsCode_WriteFailed()
func (quorumOracle *QuorumOracle) UnpackTermsCodeWriteFailedError(raw []byte) (*QuorumOracleTermsCodeWriteFailed, error) {
	out := new(QuorumOracleTermsCodeWriteFailed)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "TermsCode_WriteFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// QuorumOracleTermsBadField represents a Terms_BadField error raised by the QuorumOracle contract.
type QuorumOracleTermsBadField struct {
	Field [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Terms_BadField(bytes32 field)
func QuorumOracleTermsBadFieldErrorID() common.Hash {
	return common.HexToHash("0x0dea7b870644c3c68472fee2e3de899bddfa153ce25e524f7fad510282f8e774")
}

// UnpackTermsBadFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Terms_BadField(bytes32 field)
func (quorumOracle *QuorumOracle) UnpackTermsBadFieldError(raw []byte) (*QuorumOracleTermsBadField, error) {
	out := new(QuorumOracleTermsBadField)
	if err := quorumOracle.abi.UnpackIntoInterface(out, "Terms_BadField", raw); err != nil {
		return nil, err
	}
	return out, nil
}
