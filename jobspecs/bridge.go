package jobspecs

import (
	"encoding/json"
	"math/big"
)

// DefaultBridge is the bridge's name where none is given.
const DefaultBridge = "assay"

// A node stores names in lower case and looks for them as the job writes them: an upper-case one is accepted and not found.
const bridgeWant = "must be lower-case letters, digits, dashes or underscores"

// Bridge is what a node is told of the adapter: the body of POST /v2/bridge_types, and the file of `chainlink bridges create`.
type Bridge struct {
	Name          string
	URL           string   // of the adapter, as the node reaches it
	Confirmations uint32   // on top of the job's own
	MinPayment    *big.Int // juels of LINK
}

// MarshalJSON writes what the node takes: amounts are text.
func (b Bridge) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name          string `json:"name"`
		URL           string `json:"url"`
		Confirmations uint32 `json:"confirmations"`
		MinPayment    string `json:"minimumContractPayment"`
	}{b.Name, b.URL, b.Confirmations, b.MinPayment.String()})
}

// Validate names the first field that cannot be.
func (b Bridge) Validate() error {
	return check(
		rule{"name", bridgeName.MatchString(b.Name), bridgeWant},
		rule{"url", isURL(b.URL), urlWant},
		rule{"confirmations", b.Confirmations <= maxDepth, "must be at most 1000 blocks"},
		rule{"min-payment", b.MinPayment != nil && b.MinPayment.Sign() >= 0 && b.MinPayment.Cmp(maxJuels) <= 0, "must be juels of LINK, 0 or more"},
	)
}
