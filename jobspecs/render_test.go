package jobspecs_test

import (
	"encoding/json"
	"flag"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	testKey = "0123456789abcdef0123456789abcdef"
	peer    = "12D3KooWPjceQrSwdWXPyLLeABRXmuqt69Rg3sBYbU1Nft9HyQ6X"
)

var (
	operator = common.HexToAddress("0x5FbDB2315678afecb367f032d93F642f64180aa3")
	oracle   = common.HexToAddress("0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512")
	nodeKey  = common.HexToAddress("0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0")
)

func params(kind jobspecs.Kind) jobspecs.Params {
	p := jobspecs.Defaults(kind)
	p.JobID = uuid.MustParse("3b28576d-aefa-4f20-88a5-a98226de7f09")
	p.ChainID = 1337
	p.Call.Key = testKey
	p.Fulfillment.Operator, p.Fulfillment.Requesters = operator, []common.Address{oracle}
	p.Plugin.Oracle, p.Plugin.Transmitter, p.Plugin.KeyBundle = oracle, nodeKey, common.Hash{0: 0xab, 31: 1}
	p.Plugin.FromBlock = 42
	p.Plugin.Bootstrappers = []string{peer + "@node-1:6690", peer + "@[::1]:6691"}
	p.Plugin.AdapterURL, p.Plugin.KeyFile = "http://adapter:8080/", "/run/secrets/bridge"
	return p
}

func render(t testing.TB, kind jobspecs.Kind, p jobspecs.Params) string {
	t.Helper()
	spec, err := jobspecs.Render(kind, p)
	require.NoError(t, err)
	return spec
}

func TestGolden(t *testing.T) {
	fromOne := params(jobspecs.DirectRequest)
	fromOne.Fulfillment.From = nodeKey
	fromOne.Fulfillment.Requesters = append(fromOne.Fulfillment.Requesters, operator)
	bridge, err := json.MarshalIndent(jobspecs.Bridge{Name: "assay", URL: "http://adapter:8080/", MinPayment: big.NewInt(7)}, "", "  ")
	require.NoError(t, err)
	files := map[string]string{
		"directrequest-from.toml": render(t, jobspecs.DirectRequest, fromOne),
		"bridge.json":             string(bridge) + "\n",
	}
	for _, kind := range jobspecs.Kinds() {
		files[string(kind)+".toml"] = render(t, kind, params(kind))
	}
	for name, got := range files {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err, "run the test with -update")
			require.Equal(t, string(want), got)
		})
	}
}

// spec is what nodes read of a job spec. Nodes ignore keys that they do not know, so strict decoding finds typing errors.
type spec struct {
	Type                              string            `toml:"type"`
	SchemaVersion                     int               `toml:"schemaVersion"`
	Name                              string            `toml:"name"`
	ExternalJobID                     string            `toml:"externalJobID"`
	EVMChainID                        string            `toml:"evmChainID"`
	ContractAddress                   string            `toml:"contractAddress"`
	Requesters                        []string          `toml:"requesters"`
	MinIncomingConfirmations          uint32            `toml:"minIncomingConfirmations"`
	MinContractPaymentLinkJuels       string            `toml:"minContractPaymentLinkJuels"`
	GasLimit                          uint32            `toml:"gasLimit"`
	MaxTaskDuration                   string            `toml:"maxTaskDuration"`
	ObservationSource                 string            `toml:"observationSource"`
	Relay                             string            `toml:"relay"`
	PluginType                        string            `toml:"pluginType"`
	ContractID                        string            `toml:"contractID"`
	OCRKeyBundleID                    string            `toml:"ocrKeyBundleID"`
	TransmitterID                     string            `toml:"transmitterID"`
	P2PV2Bootstrappers                []string          `toml:"p2pv2Bootstrappers"`
	ContractConfigConfirmations       uint16            `toml:"contractConfigConfirmations"`
	ContractConfigTrackerPollInterval string            `toml:"contractConfigTrackerPollInterval"`
	RelayConfig                       map[string]uint64 `toml:"relayConfig"`
	PluginConfig                      struct {
		PluginName    string            `toml:"pluginName"`
		Command       string            `toml:"command"`
		ProviderType  string            `toml:"providerType"`
		TelemetryType string            `toml:"telemetryType"`
		OCRVersion    int               `toml:"OCRVersion"`
		PluginConfig  map[string]string `toml:"pluginConfig"`
	} `toml:"pluginConfig"`
}

func decode(t testing.TB, text string) (s spec) {
	t.Helper()
	require.NoError(t, toml.NewDecoder(strings.NewReader(text)).DisallowUnknownFields().Decode(&s))
	return s
}

func TestWhatNodesRead(t *testing.T) {
	for _, kind := range []jobspecs.Kind{jobspecs.DirectRequest, jobspecs.DirectRequestAsync} {
		p := params(kind)
		p.Fulfillment.MinPayment = big.NewInt(1e18)
		s := decode(t, render(t, kind, p))
		require.Equal(t, "directrequest", s.Type)
		require.Equal(t, p.JobID.String(), s.ExternalJobID)
		require.Equal(t, "1337", s.EVMChainID)
		require.Equal(t, operator.Hex(), s.ContractAddress, "nodes demand the checksum")
		require.Equal(t, []string{oracle.Hex()}, s.Requesters)
		require.EqualValues(t, 3, s.MinIncomingConfirmations)
		require.Equal(t, "1000000000000000000", s.MinContractPaymentLinkJuels)
		require.EqualValues(t, 900_000, s.GasLimit)
	}
	require.Equal(t, "webhook", decode(t, render(t, jobspecs.Webhook, params(jobspecs.Webhook))).Type)

	s := decode(t, render(t, jobspecs.OCR2, params(jobspecs.OCR2)))
	require.Equal(t, "offchainreporting2", s.Type)
	require.Equal(t, oracle.Hex(), s.ContractID)
	require.Len(t, s.OCRKeyBundleID, 64)
	require.Len(t, s.P2PV2Bootstrappers, 2)
	require.Equal(t, map[string]uint64{"chainID": 1337, "fromBlock": 42}, s.RelayConfig)
	require.Equal(t, 2, s.PluginConfig.OCRVersion)
	require.Equal(t, "chainlink-assay", s.PluginConfig.Command)
	require.Equal(t, "/run/secrets/bridge", s.PluginConfig.PluginConfig["keyFile"])
}

// hostile are texts that would be TOML, DOT, JSON, an expression or a path of their own somewhere.
var hostile = []string{
	"", " ", "a\"", "a\\", "a\nb = 1", "a\r", "a\x00b", `a"""`, `a" evil="1`, `a"] evil [type="http`, `a\\"`, "$(jobRun.logData)", "a;b", "a]", "a[b",
	"a{{.Name}}", "<{}>", "a -> b", "ünïcode", "a, b", "a'b", "a#b", strings.Repeat("a", 5000),
}

func TestHostileParametersAreRefused(t *testing.T) {
	for field, c := range map[string]struct {
		kind jobspecs.Kind
		set  func(*jobspecs.Params, string)
		more []string // hostile in this field alone
	}{
		"name":         {jobspecs.DirectRequest, func(p *jobspecs.Params, s string) { p.Name = s }, []string{"-a", ".."}},
		"bridge":       {jobspecs.DirectRequest, func(p *jobspecs.Params, s string) { p.Call.Bridge = s }, []string{"CLI-Bridge", "Assay", "a b", "a.b"}},
		"key":          {jobspecs.Webhook, func(p *jobspecs.Params, s string) { p.Call.Key = secret.Text(s) }, []string{"short", testKey + "\"", testKey + "\n", testKey + " x"}},
		"bootstrapper": {jobspecs.OCR2, func(p *jobspecs.Params, s string) { p.Plugin.Bootstrappers = []string{s} }, []string{"p2p_" + peer + "@h:1", peer + "@h", peer + "@h:0", peer + "@h:70000", peer + "@:1", "12D3KooW@h:1", peer + "@h\":1", peer + "@h:1\""}},
		"command":      {jobspecs.OCR2, func(p *jobspecs.Params, s string) { p.Plugin.Command = s }, []string{"a --b", "a|b", "$HOME/a"}},
		"adapter-url":  {jobspecs.OCR2, func(p *jobspecs.Params, s string) { p.Plugin.AdapterURL = s }, []string{"adapter:8080", "ftp://adapter", "http://", "http://u:p@adapter", "http://a/?k=1", "http://a/#x", "http://a/\"", "http:///x"}},
		"key-file":     {jobspecs.OCR2, func(p *jobspecs.Params, s string) { p.Plugin.KeyFile = s }, []string{"relative", "/a b", "/a\"b"}},
	} {
		for _, text := range append(append([]string(nil), hostile...), c.more...) {
			p := params(c.kind)
			c.set(&p, text)
			spec, err := jobspecs.Render(c.kind, p)
			require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%s %.40q", field, text)
			require.Equal(t, field, fault.SubjectOf(err), "%.40q", text)
			require.Empty(t, spec)
			require.NotContains(t, err.Error(), testKey, "an error must not quote the key")
		}
	}
}

func TestValuesOutOfRangeAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		field string
		kind  jobspecs.Kind
		set   func(*jobspecs.Params)
	}{
		"no such kind":        {"kind", "cron", func(*jobspecs.Params) {}},
		"no job id":           {"job-id", jobspecs.Webhook, func(p *jobspecs.Params) { p.JobID = uuid.Nil }},
		"no chain":            {"chain-id", jobspecs.OCR2, func(p *jobspecs.Params) { p.ChainID = 0 }},
		"chain beyond TOML":   {"chain-id", jobspecs.OCR2, func(p *jobspecs.Params) { p.ChainID = 1 << 63 }},
		"no timeout":          {"timeout", jobspecs.Webhook, func(p *jobspecs.Params) { p.Call.Timeout = 0 }},
		"timeout too long":    {"timeout", jobspecs.Webhook, func(p *jobspecs.Params) { p.Call.Timeout = time.Hour }},
		"too many retries":    {"retries", jobspecs.Webhook, func(p *jobspecs.Params) { p.Call.Retries = 101 }},
		"no operator":         {"operator", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.Operator = common.Address{} }},
		"no requester":        {"requester", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.Requesters = nil }},
		"zero requester":      {"requester", jobspecs.DirectRequestAsync, func(p *jobspecs.Params) { p.Fulfillment.Requesters = make([]common.Address, 1) }},
		"requester twice":     {"requester", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.Requesters = []common.Address{oracle, oracle} }},
		"no payment":          {"min-payment", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.MinPayment = nil }},
		"negative payment":    {"min-payment", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.MinPayment = big.NewInt(-1) }},
		"payment of all LINK": {"min-payment", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.MinPayment = new(big.Int).Lsh(big.NewInt(1), 96) }},
		"no confirmations":    {"confirmations", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.MinConfirmations = 0 }},
		"green when sent":     {"tx-confirmations", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.TxConfirmations = 0 }},
		"too little gas":      {"gas-limit", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.GasLimit = jobspecs.MinGas - 1 }},
		"too much gas":        {"gas-limit", jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.GasLimit = 30_000_001 }},
		"no oracle":           {"oracle", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.Oracle = common.Address{} }},
		"no key bundle":       {"key-bundle", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.KeyBundle = common.Hash{} }},
		"no transmitter":      {"transmitter", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.Transmitter = common.Address{} }},
		"no bootstrapper":     {"bootstrapper", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.Bootstrappers = nil }},
		"config at head":      {"config-confirmations", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.ConfigConfirmations = 0 }},
		"polling all day":     {"poll-interval", jobspecs.OCR2, func(p *jobspecs.Params) { p.Plugin.PollInterval = 0 }},
	} {
		t.Run(name, func(t *testing.T) {
			p := params(c.kind)
			c.set(&p)
			_, err := jobspecs.Render(c.kind, p)
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			require.Equal(t, c.field, fault.SubjectOf(err))
		})
	}
}

func TestBridgeRefuses(t *testing.T) {
	good := jobspecs.Bridge{Name: "assay", URL: "https://adapter.example/assay", MinPayment: new(big.Int)}
	require.NoError(t, good.Validate())
	for name, c := range map[string]struct {
		field string
		set   func(*jobspecs.Bridge)
	}{
		"upper case":       {"name", func(b *jobspecs.Bridge) { b.Name = "CLI-Bridge" }},
		"no name":          {"name", func(b *jobspecs.Bridge) { b.Name = "" }},
		"no URL":           {"url", func(b *jobspecs.Bridge) { b.URL = "" }},
		"no scheme":        {"url", func(b *jobspecs.Bridge) { b.URL = "adapter:8080" }},
		"password in URL":  {"url", func(b *jobspecs.Bridge) { b.URL = "http://u:p@adapter:8080" }},
		"waits for weeks":  {"confirmations", func(b *jobspecs.Bridge) { b.Confirmations = 100_000 }},
		"no payment":       {"min-payment", func(b *jobspecs.Bridge) { b.MinPayment = nil }},
		"negative payment": {"min-payment", func(b *jobspecs.Bridge) { b.MinPayment = big.NewInt(-1) }},
	} {
		t.Run(name, func(t *testing.T) {
			b := good
			c.set(&b)
			err := b.Validate()
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			require.Equal(t, c.field, fault.SubjectOf(err))
		})
	}
}

// The topic that a node listens for is made of these bytes (job.ExternalJobIDEncodeStringToTopic).
func TestSpecID(t *testing.T) {
	id := jobspecs.SpecID(uuid.MustParse("3b28576d-aefa-4f20-88a5-a98226de7f09"))
	require.Equal(t, "3b28576daefa4f2088a5a98226de7f09", string(id[:]))
}
