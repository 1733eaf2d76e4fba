package jobspecs

import (
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Params are what job specs leave open. Each kind reads those that it needs.
type Params struct {
	Name    string     // the job's, unique on its node
	JobID   uuid.UUID  // externalJobID
	ChainID ea.ChainID // not of webhook

	Call        Call
	Fulfillment Fulfillment
	Plugin      Plugin
}

// Call is how a job calls the adapter, in all kinds but OCR2.
type Call struct {
	Bridge  string        // the bridge's name on the node
	Key     secret.Text   // bearer key, ASSAY_API_KEY of the adapter
	Timeout time.Duration // of one call; the adapter's EA_SYNC_TIMEOUT must be shorter
	Retries uint          // a call that the adapter answers with 504 is repeated to collect the answer
}

// Fulfillment is what directrequest jobs answer, and how.
type Fulfillment struct {
	Operator         common.Address
	Requesters       []common.Address // oracle contracts, or registries; a job without them would score for anybody
	MinPayment       *big.Int         // juels of LINK
	MinConfirmations uint32           // of a request before its job runs
	TxConfirmations  uint32           // of the fulfilment before the run is done
	GasLimit         uint32           // of the fulfilment
	From             common.Address   // the node's key that sends; zero for any of its keys
}

// Sender is From as text, or "".
func (f Fulfillment) Sender() string {
	if f.From == (common.Address{}) {
		return ""
	}
	return f.From.Hex()
}

// Plugin is what a job of the quorum plugin needs.
type Plugin struct {
	Oracle              common.Address // QuorumOracle
	KeyBundle           common.Hash    // OCR2 key bundle of the node
	Transmitter         common.Address // the node's key that sends
	Bootstrappers       []string       // peerID@host:port
	FromBlock           uint64         // a new job looks here for the oracle's configuration; 0 if that is yet to be set
	ConfigConfirmations uint16
	PollInterval        time.Duration // how often the oracle's configuration is looked for
	Command             string        // the plugin's program on the node's machine
	AdapterURL          string        // the node's own adapter
	KeyFile             string        // file on the node's machine with the adapter's bearer key
}

// MinGas is what a fulfilment takes at least: the Operator demands 400,000 to be left before the callback.
const MinGas = 500_000

// Defaults returns the kind's parameters as far as they do not depend on the deployment.
//
// The adapter answers a call that lasts longer than EA_SYNC_TIMEOUT (12 s) with 504, so a sync job's retries bound the
// score: ten collect answers for about three minutes. An async job's only repeat the order.
func Defaults(kind Kind) Params {
	retries := uint(2)
	if kind == DirectRequest {
		retries = 10
	}
	return Params{
		Name: "assay-" + string(kind),
		Call: Call{Bridge: DefaultBridge, Timeout: time.Minute, Retries: retries},
		Fulfillment: Fulfillment{
			MinPayment: new(big.Int), MinConfirmations: 3, TxConfirmations: 1, GasLimit: 900_000,
		},
		Plugin: Plugin{ConfigConfirmations: 1, PollInterval: 15 * time.Second, Command: "chainlink-assay"},
	}
}
