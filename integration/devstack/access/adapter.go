package access

import (
	"fmt"

	"github.com/assay-oracle/assay/contracts/client"
)

// VerifierEnv is what an adapter's environment has beside AdapterEnv where provers may dial it.
func (i *Info) VerifierEnv(listen string) ([]string, error) {
	manifest, err := client.LoadManifest(i.Manifest)
	if err != nil {
		return nil, err
	}
	return []string{
		fmt.Sprintf("ASSAY_REGISTRIES=%d:%s", i.ChainID, manifest.Address(client.Registry)), "ASSAY_VERIFIER_LISTEN=" + listen,
		"ASSAY_CALLBACK_ORIGINS=" + i.Callbacks,
	}, nil
}

// AdapterEnv is the environment of an adapter that serves the stack. keyFile holds its bearer key, dir is its own folder.
func (i *Info) AdapterEnv(port, metricsPort int, keyFile, dir string) ([]string, error) {
	manifest, err := client.LoadManifest(i.Manifest)
	if err != nil {
		return nil, err
	}
	return []string{
		"EA_HOST=127.0.0.1", fmt.Sprintf("EA_PORT=%d", port), fmt.Sprintf("METRICS_PORT=%d", metricsPort), "EA_SYNC_TIMEOUT=25s",
		"ASSAY_API_KEY_FILE=" + keyFile,
		fmt.Sprintf("ASSAY_RPC_URLS=%d=%s", i.ChainID, i.RPC),
		fmt.Sprintf("ASSAY_ORACLES=%d:%s", i.ChainID, manifest.Address(client.Oracle)),
		"ASSAY_CONFIRMATIONS=0", "ASSAY_GATEWAYS=" + i.Gateway, "ASSAY_IPFS_API=" + i.IPFSAPI,
		"ASSAY_IDENTITY_FILE=" + i.Identity, "ASSAY_KEYSTORE=" + i.Keys.Files[Signer],
		"ASSAY_KEYSTORE_PASSWORD_FILE=" + i.Keys.PasswordFile, "ASSAY_DATA_DIR=" + dir,
	}, nil
}
