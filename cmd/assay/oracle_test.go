package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// operator runs command lines of a node operator on a dev chain.
type operator struct {
	t        *testing.T
	stack    *devstack.Stack
	manifest string
}

func newOperator(t *testing.T) operator {
	s, err := devstack.Start(t.Context(), devstack.Config{Dir: t.TempDir(), Bridge: "http://127.0.0.1:1", BridgeKey: "unused-0123456789", Log: slog.New(slog.DiscardHandler)})
	require.NoError(t, err)
	t.Cleanup(s.Close)
	return operator{t, s, filepath.Join(t.TempDir(), "manifest.json")}
}

// run ends with exit code want and returns what was printed.
func (o operator) run(want int, args ...string) map[string]any {
	o.t.Helper()
	var out, errOut bytes.Buffer
	args = append([]string{"--json"}, args...)
	if args[1] == "oracle" || args[1] == "registry" {
		args = append(args, "--rpc", o.stack.Info.RPC, "--manifest", o.manifest)
	}
	if args[1] == "registry" || args[1] == "oracle" && args[2] != "show" {
		args = append(args, "--keystore", o.stack.Info.Keys.Files[access.Owner], "--password-file", o.stack.Info.Keys.PasswordFile)
	}
	code := cli.Run(o.t.Context(), rootCommand, args, strings.NewReader(""), &out, &errOut)
	require.Equal(o.t, want, code, "%v: %s%s", args, out.String(), errOut.String())
	answer := map[string]any{}
	require.NoError(o.t, json.Unmarshal(out.Bytes(), &answer), out.String())
	return answer
}

func (o operator) recipient() string {
	secret, err := seal.NewSecret()
	require.NoError(o.t, err)
	public, err := secret.Public()
	require.NoError(o.t, err)
	return public.String()
}

// deploy puts a second deployment beside the stack's own, with its LINK.
func (o operator) deploy(delay string) map[string]any {
	stack, err := client.LoadManifest(o.stack.Info.Manifest)
	require.NoError(o.t, err)
	return o.run(0, "oracle", "deploy", "--link", stack.Address(client.Link).Hex(), "--node", common.Address{9}.Hex(), "--job-id", uuid.NewString(),
		"--price", "0.5", "--signer", common.Address{7}.Hex(), "--recipient", o.recipient(), "--set-delay", delay)
}

// An operator's contracts from their deployment to a rotated signer set.
func TestOracleCommands(t *testing.T) {
	o := newOperator(t)
	set := o.deploy("1h")["signer_set"].(string)
	o.run(2, "oracle", "deploy", "--link", common.Address{1}.Hex(), "--node", common.Address{9}.Hex(), "--job-id", uuid.NewString(),
		"--signer", common.Address{7}.Hex(), "--recipient", o.recipient()) // the manifest is there
	shown := o.run(0, "oracle", "show")
	require.Equal(t, "0.5", shown["price_link"])
	require.Equal(t, "proposed", shown["signer_sets"].([]any)[0].(map[string]any)["status"])

	o.run(1, "oracle", "activate", set) // too early
	require.NoError(t, o.stack.Chain().IncreaseTime(time.Hour))
	o.run(0, "oracle", "activate", set)
	job := uuid.NewString()
	o.run(0, "oracle", "job", job)
	o.run(0, "oracle", "price", "0.25")
	o.run(0, "oracle", "senders", common.Address{9}.Hex(), common.Address{10}.Hex())
	second := o.run(0, "oracle", "propose", "--signer", common.Address{8}.Hex(), "--recipient", o.recipient())
	require.NotEmpty(t, second["active_from"])
	o.run(2, "oracle", "revoke", set) // nobody confirms
	o.run(0, "oracle", "revoke", set, "--yes")

	shown = o.run(0, "oracle", "show")
	require.Equal(t, job, shown["job"])
	require.Equal(t, "0.25", shown["price_link"])
	require.Equal(t, "0", shown["withdrawable_link"])
	require.Len(t, shown["senders"], 2)
	sets := shown["signer_sets"].([]any)
	require.Equal(t, "revoked", sets[0].(map[string]any)["status"])
	require.Equal(t, second["signer_set"], sets[1].(map[string]any)["signer_set"])
	require.Equal(t, "dry_run", o.run(0, "oracle", "price", "1", "--dry-run")["status"])
}

func TestOracleRefusals(t *testing.T) {
	o := newOperator(t)
	deploy := func(change ...string) []string {
		return append([]string{"oracle", "deploy", "--link", common.Address{1}.Hex(), "--node", common.Address{9}.Hex(), "--job-id", uuid.NewString(),
			"--signer", common.Address{7}.Hex(), "--recipient", o.recipient()}, change...)
	}
	for want, args := range map[string][]string{
		"no contract":        deploy(),
		"is not an address":  deploy("--node", "node"),
		"--recipient":        deploy("--recipient", "age1no"),
		"is not a UUID":      deploy("--job-id", "7"),
		"more LINK than":     deploy("--price", "1000000000000"),
		"number of seconds":  deploy("--eval-timeout", "1500ms"),
		"--dry-run":          deploy("--dry-run"),
		"not an amount":      {"oracle", "price", "much"},
		"not the hash":       {"oracle", "activate", "0x12"},
		`"x" is not a UUID`:  {"oracle", "job", "x"},
		"senders:":           {"oracle", "senders", "x"},
		"accepts 1 arg":      {"oracle", "withdraw"},
		"--signer":           {"oracle", "propose", "--signer", "x", "--recipient", o.recipient()},
		"required flag":      {"oracle", "propose"},
		"withdraw: \"x\" is": {"oracle", "withdraw", "x"},
	} {
		require.Contains(t, o.run(2, args...)["message"], want, "%v", args)
	}
	o.manifest = o.stack.Info.Manifest
	require.Contains(t, o.run(2, "oracle", "withdraw", common.Address{1}.Hex())["message"], "earned nothing")
	require.Contains(t, o.run(1, "oracle", "withdraw", common.Address{1}.Hex(), "--amount", "1")["message"], "withdrawable balance")
	require.NoError(t, os.Remove(o.manifest))
	require.Equal(t, "config", o.run(1, "oracle", "show")["reason"])
}
