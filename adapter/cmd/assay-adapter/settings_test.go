package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
)

func noEvaluation(context.Context, evaluator.Job) (evaluator.Result, error) {
	return evaluator.Result{}, errors.New("not here")
}

func noSignature(context.Context, evaluator.Job, evaluator.Result) ([]byte, error) {
	return nil, errors.New("not here")
}

const (
	canaryKey = "canary-api-key-0123456789"
	address   = "0xD442EF18cEBef58a75543360bF128CfA94b51A64"
)

// complete is the smallest environment that is accepted.
func complete() map[string]string {
	return map[string]string{
		"ASSAY_API_KEY": canaryKey, "ASSAY_ORACLES": "1337:" + address, "ASSAY_RPC_URLS": "1337=http://rpc.example/v3/canary-rpc-path",
		"ASSAY_IDENTITY": "AGE-SECRET-KEY-1CANARY", "ASSAY_KEYSTORE": "/keys/signer.json", "ASSAY_GATEWAYS": "https://gw.example/canary-gw-path",
	}
}

func environ(values map[string]string, changes ...string) []string {
	for i := 0; i < len(changes); i += 2 {
		values[changes[i]] = changes[i+1]
	}
	var out []string
	for name, value := range values {
		out = append(out, name+"="+value)
	}
	return out
}

func TestDefaults(t *testing.T) {
	s, err := load(environ(complete()))
	require.NoError(t, err)
	want := defaults()
	want.APIKey, want.Identity, want.Keystore = canaryKey, "AGE-SECRET-KEY-1CANARY", "/keys/signer.json"
	want.Oracles, want.RPCURLs, want.Gateways = s.Oracles, s.RPCURLs, s.Gateways
	require.Equal(t, want, s)
	require.Equal(t, uint64(1337), s.Oracles[0].ChainID)
	require.Equal(t, strings.ToLower(address), s.Oracles[0].Address.String())
}

func TestLists(t *testing.T) {
	s, err := load(environ(complete(),
		"ASSAY_ORACLES", "1337:"+address+", 1:"+address,
		"ASSAY_RPC_URLS", "1=http://a/x=y\n1337=ws://b,1=http://c",
		"ASSAY_GATEWAYS", "https://one, https://two",
		"ASSAY_CALLBACK_ORIGINS", "http://node:6688,https://other",
		"EA_SYNC_TIMEOUT", "25s", "LOG_LEVEL", "warn", "METRICS_PORT", "0", "ASSAY_CONFIRMATIONS", "0"))
	require.NoError(t, err)
	require.Len(t, s.Oracles, 2)
	require.Equal(t, rpcURLs{
		{ChainID: 1, URLs: urls{"http://a/x=y", "http://c"}}, {ChainID: 1337, URLs: urls{"ws://b"}},
	}, s.RPCURLs)
	require.Equal(t, []string{"https://one", "https://two"}, s.Gateways.reveal())
	require.Equal(t, []string{"http://node:6688", "https://other"}, s.CallbackOrigins)
	require.Equal(t, 25*time.Second, s.SyncTimeout)
	require.Equal(t, "WARN", s.LogLevel.String())
	require.Zero(t, s.MetricsPort)
	require.Zero(t, s.Confirmations)
}

func TestSecretsComeFromFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret")
	require.NoError(t, os.WriteFile(path, []byte("from-a-file-0123456789\r\n"), 0o600))
	values := complete()
	delete(values, "ASSAY_API_KEY")
	s, err := load(environ(values, "ASSAY_API_KEY_FILE", path, "ASSAY_KEYSTORE_PASSWORD_FILE", path))
	require.NoError(t, err)
	require.Equal(t, "from-a-file-0123456789", s.APIKey.Reveal())
	require.Equal(t, "from-a-file-0123456789", s.KeystorePassword.Reveal())
	for _, v := range variables() {
		if !v.secret {
			continue
		}
		_, err := load(environ(complete(), v.name, "", v.name+"_FILE", filepath.Join(t.TempDir(), "none")))
		require.Equal(t, fault.Config, fault.CodeOf(err), v.name)
		require.ErrorContains(t, err, v.name+"_FILE")
		_, err = load(environ(complete(), v.name, "x", v.name+"_FILE", path))
		require.ErrorContains(t, err, "is set twice")
	}
	_, err = load(environ(complete(), "ASSAY_DEVICE_FILE", path))
	require.NoError(t, err, "only secrets have files")
}

func TestMisspeltSettingsAreFound(t *testing.T) {
	require.Empty(t, unknown(environ(complete(), "ASSAY_API_KEY_FILE", "", "HOME", "/root", "EA_PORT", "1")))
	require.Equal(t, []string{"ASSAY_CONFIRMATION", "ASSAY_DEVICE_FILE"},
		unknown(environ(complete(), "ASSAY_CONFIRMATION", "20", "ASSAY_DEVICE_FILE", "x")))
}

func TestWrongSettingsAreNamed(t *testing.T) {
	for name, values := range map[string][]string{
		"ASSAY_API_KEY":         {"ASSAY_API_KEY", ""},
		"ASSAY_ORACLES":         {"ASSAY_ORACLES", address},
		"ASSAY_RPC_URLS":        {"ASSAY_RPC_URLS", "http://rpc.example/v3/canary-rpc-path"},
		"ASSAY_IDENTITY":        {"ASSAY_IDENTITY", ""},
		"ASSAY_KEYSTORE":        {"ASSAY_KEYSTORE", ""},
		"ASSAY_QUORUM_ORACLES":  {"ASSAY_QUORUM_ORACLES", "1:" + address + ",1337:" + address},
		"ASSAY_GATEWAYS":        {"ASSAY_GATEWAYS", ""},
		"EA_PORT":               {"EA_PORT", "70000"},
		"METRICS_PORT":          {"METRICS_PORT", "-1"},
		"LOG_LEVEL":             {"LOG_LEVEL", "loud"},
		"EA_SYNC_TIMEOUT":       {"EA_SYNC_TIMEOUT", "12"},
		"ASSAY_CONFIRMATIONS":   {"ASSAY_CONFIRMATIONS", "-3"},
		"ASSAY_WORKERS":         {"ASSAY_WORKERS", "0"},
		"ASSAY_FETCHES":         {"ASSAY_FETCHES", "-1"},
		"ASSAY_SANDBOX":         {"ASSAY_SANDBOX", "chroot"},
		"ASSAY_CACHE_AGE":       {"ASSAY_CACHE_AGE", "0s"},
		"ASSAY_CACHE_BYTES":     {"ASSAY_CACHE_BYTES", "-1"},
		"ASSAY_MAX_SET_BYTES":   {"ASSAY_MAX_SET_BYTES", "0"},
		"ASSAY_PROOF_SESSIONS":  {"ASSAY_PROOF_SESSIONS", "0"},
		"ASSAY_PROOF_TIME":      {"ASSAY_PROOF_TIME", "20"},
		"ASSAY_VERIFIER_LISTEN": {"ASSAY_REGISTRIES", "1337:" + strings.Replace(address, "0x", "0x0", 1)[:42]},
		"ASSAY_REGISTRIES":      {"ASSAY_REGISTRIES", "1337:" + address, "ASSAY_VERIFIER_LISTEN", ":1"},
		"ASSAY_REPLICA":         {"DATABASE_URL", "postgres://canary-user:canary-pass@db/assay"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(environ(complete(), values...))
			require.Equal(t, fault.Config, fault.CodeOf(err))
			require.ErrorContains(t, err, name+":")
			require.NotContains(t, err.Error(), "canary")
		})
	}
	for text, values := range map[string][]string{
		"ASSAY_ORACLES: must be set, or ASSAY_QUORUM_ORACLES": {"ASSAY_ORACLES", ""},
		"ASSAY_QUORUM_ORACLES: is malformed":                  {"ASSAY_QUORUM_ORACLES", address},
	} {
		_, err := load(environ(complete(), values...))
		require.ErrorContains(t, err, text)
	}
	s, err := load(environ(complete(), "ASSAY_ORACLES", "", "ASSAY_QUORUM_ORACLES", "1337:"+address, "ASSAY_KEYSTORE", ""))
	require.NoError(t, err, "a quorum's adapter has no key")
	require.Len(t, s.QuorumOracles, 1)
	only := []string{"ASSAY_ORACLES", "", "ASSAY_REGISTRIES", "1337:" + address, "ASSAY_VERIFIER_LISTEN", "127.0.0.1:0"}
	s, err = load(environ(complete(), only...))
	require.NoError(t, err)
	require.Len(t, s.Registries, 1)
	_, err = load(environ(complete(), append(only, "ASSAY_KEYSTORE", "")...))
	require.ErrorContains(t, err, "ASSAY_KEYSTORE:", "what is said to a registry is signed")
	_, err = load(environ(complete(), "EA_PORT", "9080"))
	require.ErrorContains(t, err, "EA_PORT:", "both ports are one")
	_, err = load(nil)
	require.ErrorContains(t, err, "ASSAY_API_KEY: must be set")
}

func TestSecretsAreMaskedInTheLog(t *testing.T) {
	s, err := load(environ(complete(), "DATABASE_URL", "postgres://u:canary-db-pass@db/assay", "ASSAY_REPLICA", "a",
		"ASSAY_KEYSTORE_PASSWORD", `"canary"<pass>\"`, "ASSAY_IPFS_AUTHORIZATION", "Basic canary-basic",
		"ASSAY_IDENTITY", "# a comment\nAGE-SECRET-KEY-1CANARY\nAGE-SECRET-KEY-2CANARY"))
	require.NoError(t, err)
	var out bytes.Buffer
	log := newLogger(&out, s)
	for _, text := range s.secrets() {
		log.Info("talk of "+text.Reveal(), "error", "dial "+text.Reveal()+": refused", "nested", map[string]string{"x": text.Reveal()})
	}
	log.Info("parts", "error", `failed at /v3/canary-rpc-path with canary-db-pass`)
	log.Debug("not at this level")
	require.NotContains(t, strings.ToLower(out.String()), "canary")
	require.Contains(t, out.String(), "rpc.example", "a host may be named")
	require.NotContains(t, out.String(), "not at this level")
	require.NotContains(t, fmt.Sprintf("%v %+v %#v", s, s, s), "canary-")
}

func TestIdentities(t *testing.T) {
	key, err := seal.NewSecret()
	require.NoError(t, err)
	other, err := seal.NewSecret()
	require.NoError(t, err)
	got, err := parseIdentities("# created: today\n" + key.Reveal() + "\r\n\n" + other.Reveal() + "\n")
	require.NoError(t, err)
	require.Len(t, got, 2)
	for _, text := range []string{"", "# nothing", "AGE-SECRET-KEY-1CANARY", key.Reveal() + "\nrubbish-canary"} {
		_, err := parseIdentities(text)
		require.Error(t, err)
		require.NotContains(t, strings.ToLower(err.Error()), "canary")
	}
}

func TestCommandLine(t *testing.T) {
	for name, c := range map[string]struct {
		args      []string
		code      int
		out, errs string
	}{
		"version":   {[]string{"--version"}, fault.ExitOK, "assay-adapter unknown\n", ""},
		"help":      {[]string{"--help"}, fault.ExitOK, "", "ASSAY_KEYSTORE_PASSWORD"},
		"argument":  {[]string{"serve"}, fault.ExitRefused, "", "takes no arguments"},
		"no flag":   {[]string{"--port=1"}, fault.ExitRefused, "", "not defined"},
		"unset":     {nil, fault.ExitInfra, "", `"ASSAY_API_KEY: must be set"`},
		"two level": {[]string{"--version", "x"}, fault.ExitRefused, "", "takes no arguments"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			require.Equal(t, c.code, run(t.Context(), c.args, nil, &out, &errs))
			require.Equal(t, c.out, out.String())
			require.Contains(t, errs.String(), c.errs)
		})
	}
}
