package ocrplugin

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
)

const bearer = "bearer-key-canary-0123456789"

func keyFile(t *testing.T, text string) string {
	path := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// table is [pluginConfig] as a node hands it over, with changes to our own keys.
func table(t *testing.T, changes ...any) map[string]any {
	own := map[string]any{"chainID": "1337", "oracle": oracle.String(), "adapterURL": "http://127.0.0.1:8080/", "keyFile": keyFile(t, bearer+"\n")}
	for i := 0; i < len(changes); i += 2 {
		if own[changes[i].(string)] = changes[i+1]; changes[i+1] == nil {
			delete(own, changes[i].(string))
		}
	}
	return map[string]any{"pluginName": "assay", "OCRVersion": float64(2), "pluginConfig": own}
}

func TestJobConfigs(t *testing.T) {
	for name, chainID := range map[string]any{"text": "1337", "number": float64(1337), "integer": int64(1337)} {
		c, err := ParseJobConfig(table(t, "chainID", chainID))
		require.NoError(t, err, name)
		require.EqualValues(t, 1337, *c.ChainID)
		require.Equal(t, oracle, *c.Oracle)
		client, err := c.client()
		require.NoError(t, err)
		require.Equal(t, bearer, client.Key, "without the line's end")
	}
	whole, err := json.Marshal(map[string]any{"pipelines": []any{}, "pluginConfig": table(t)})
	require.NoError(t, err)
	c, err := parseServiceConfig(string(whole))
	require.NoError(t, err)
	require.Equal(t, "http://127.0.0.1:8080/", c.AdapterURL)
}

// TestTheJobSpecHoldsWhatIsAskedFor parses what `assay jobspec ocr2` prints, as a node does.
func TestTheJobSpecHoldsWhatIsAskedFor(t *testing.T) {
	p := jobspecs.Defaults(jobspecs.OCR2)
	p.JobID, p.ChainID = uuid.New(), 1337
	p.Plugin.Oracle, p.Plugin.KeyBundle, p.Plugin.Transmitter = common.Address(oracle), common.Hash{1}, common.Address{2}
	p.Plugin.Bootstrappers = []string{"12D3KooWDpJ7As7BWAwRMfu1VU2WCqNjvq387JEYKDBj4kx6nXTN@127.0.0.1:6690"}
	p.Plugin.AdapterURL, p.Plugin.KeyFile = "http://adapter:8080", keyFile(t, bearer)
	text, err := jobspecs.Render(jobspecs.OCR2, p)
	require.NoError(t, err)
	var spec struct{ PluginConfig map[string]any }
	require.NoError(t, toml.Unmarshal([]byte(text), &spec))
	c, err := ParseJobConfig(spec.PluginConfig)
	require.NoError(t, err)
	require.EqualValues(t, 1337, *c.ChainID)
	require.Equal(t, oracle, *c.Oracle)
	require.Equal(t, []string{p.Plugin.AdapterURL, p.Plugin.KeyFile}, []string{c.AdapterURL, c.KeyFile})
}

// TestWrongJobConfigsSayWhatToDo names the key each time.
func TestWrongJobConfigsSayWhatToDo(t *testing.T) {
	for want, given := range map[string]map[string]any{
		"pluginConfig.pluginConfig: the job spec needs":                         {},
		"pluginConfig.pluginConfig: must be a table":                            table(t, "chianID", "1"),
		"pluginConfig.pluginConfig.chainID: must be the id":                     table(t, "chainID", nil),
		"chain id \"x\" is not a positive integer":                              table(t, "chainID", "x"),
		"pluginConfig.pluginConfig.oracle: must be the quorum oracle's address": table(t, "oracle", nil),
		"is not an address": table(t, "oracle", "0xabc"),
		"pluginConfig.pluginConfig.adapterURL: must be the http":                 table(t, "adapterURL", "adapter:8080"),
		"adapterURL: must be the http or https URL of this node's own adapter":   table(t, "adapterURL", "http://user:pass@adapter"),
		"pluginConfig.pluginConfig.keyFile: must be the absolute path of a file": table(t, "keyFile", "key"),
	} {
		_, err := ParseJobConfig(given)
		require.ErrorContains(t, err, want)
		require.Equal(t, fault.Config, fault.CodeOf(err))
	}
	for _, text := range []string{"", "{", `{"pluginConfig":7}`, `{}`} {
		_, err := parseServiceConfig(text)
		require.Equal(t, fault.Config, fault.CodeOf(err), text)
	}
	for want, path := range map[string]string{
		"must be a file that the node's user can read": filepath.Join(t.TempDir(), "none"),
		"holds 5 bytes; write the adapter's":           keyFile(t, "short"),
		"cannot be read":                               t.TempDir(),
	} {
		c, err := ParseJobConfig(table(t, "keyFile", path))
		require.NoError(t, err)
		_, err = c.client()
		require.ErrorContains(t, err, want)
		require.ErrorContains(t, err, "pluginConfig.pluginConfig.keyFile:")
		require.Equal(t, err, c.check(t.Context()))
	}
}

// TestAJobIsCheckedAgainstItsAdapter before a node takes it.
func TestAJobIsCheckedAgainstItsAdapter(t *testing.T) {
	code := fault.Code("")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer "+bearer {
			code = fault.Unauthorized
		}
		if code != "" {
			w.WriteHeader(code.Info().HTTP)
			_ = json.NewEncoder(w).Encode(ea.Failure{StatusCode: code.Info().HTTP, Error: ea.Error{Name: string(code), Message: "no"}})
			return
		}
		_, _ = w.Write([]byte(`{"data":{"evalIds":[],"next":"0","headTime":"1"},"result":"0","statusCode":200}`))
	}))
	defer server.Close()
	c, err := ParseJobConfig(table(t, "adapterURL", server.URL))
	require.NoError(t, err)
	for answer, want := range map[fault.Code]string{
		"": "", fault.Chain: "", fault.Pending: "", fault.NotOpen: "",
		fault.Unauthorized: "keyFile: holds another key", fault.EndpointUnknown: "adapterURL: is no assay-adapter's",
		fault.UnknownOracle: "oracle: is not observed by the adapter: add 1337:" + oracle.String() + " to its ASSAY_QUORUM_ORACLES",
	} {
		code = answer
		err := c.check(t.Context())
		if want == "" {
			require.NoError(t, err)
			continue
		}
		require.ErrorContains(t, err, want)
		require.NotContains(t, err.Error(), bearer)
	}
	server.Close()
	require.ErrorContains(t, c.check(t.Context()), "adapterURL: no adapter answers; start it")
}
