package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// An operator's registry from its deployment to a rotated signer set, with nobody registered.
func TestRegistryCommands(t *testing.T) {
	o := newOperator(t)
	o.deploy("0s")
	job, recipient := uuid.New(), o.recipient()
	out := o.run(0, "registry", "deploy", "--job-id", job.String(), "--signer", common.Address{7}.Hex(), "--recipient", recipient, "--set-delay", "1h", "--min-stake", "0.25")
	set := out["signer_set"].(string)
	o.run(2, "registry", "deploy", "--job-id", job.String(), "--signer", common.Address{7}.Hex()) // there is one

	manifest, err := client.LoadManifest(o.manifest)
	require.NoError(t, err)
	account, err := o.stack.Info.Keys.Account(access.Owner)
	require.NoError(t, err)
	sender, err := client.NewSender(t.Context(), o.stack.Chain().Client(), account, client.DefaultLimits)
	require.NoError(t, err)
	registry := client.NewRegistry(sender, manifest.Address(client.Registry))
	rules, err := registry.Rules(t.Context())
	require.NoError(t, err)
	require.Equal(t, "0.25", client.FormatEther(rules.MinStake))
	require.Equal(t, uint64(7*24*3600), rules.ExitDelay)

	o.run(1, "registry", "activate", set) // too early
	require.NoError(t, o.stack.Chain().IncreaseTime(time.Hour))
	o.run(0, "registry", "activate", set)
	o.run(0, "registry", "price", "0.75")
	price, err := registry.Price(t.Context())
	require.NoError(t, err)
	require.Equal(t, "0.75", client.FormatEther(price))
	o.run(0, "registry", "job", uuid.NewString())
	o.run(0, "registry", "propose", "--signer", common.Address{8}.Hex())
	o.run(2, "registry", "revoke", set) // nobody confirms
	o.run(0, "registry", "revoke", set, "--yes")
	sets, err := client.NewOracle(sender, registry.Address).SignerSets(t.Context(), 0)
	require.NoError(t, err)
	require.Equal(t, client.SetRevoked, sets[0].Status)
	require.Equal(t, client.SetProposed, sets[1].Status)

	var text, errOut bytes.Buffer
	code := cli.Run(t.Context(), rootCommand, []string{"miners", "--rpc", o.stack.Info.RPC, "--manifest", o.manifest}, strings.NewReader(""), &text, &errOut)
	require.Zero(t, code, errOut.String())
	require.Equal(t, "no worker is registered\n", text.String())

	// The job that the registry asks is printed from the same manifest.
	key := t.TempDir() + "/key"
	require.NoError(t, writeKey(key))
	spec := o.spec("jobspec", string(jobspecs.Capability), "--manifest", o.manifest, "--key-file", key, "--job-id", job.String())
	require.Contains(t, spec, `requesters = ["`+registry.Address.Hex()+`"]`)
	require.Contains(t, spec, manifest.Address(client.Operator).Hex())
}

func writeKey(path string) error {
	return os.WriteFile(path, []byte("0123456789abcdef0123456789abcdef"), 0o600)
}

func (o operator) spec(args ...string) string {
	return o.run(0, args...)["spec"].(string)
}
