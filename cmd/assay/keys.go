package main

import (
	"crypto/ecdsa"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
)

func (a *app) keysCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "keys",
		Short: "Make, import and show keys",
		Long: "Keys are files. An account (also an adapter's signing key) is an encrypted keystore V3 file. An identity (an oracle's, or a\n" +
			"researcher's delivery key) is an age X25519 identity in a private text file.",
	}
	cmd.AddCommand(a.keysNew(), a.keysImport(), a.keysShow())
	return cmd
}

// keyAnswer is what the key commands print: the public half and where the key lies.
type keyAnswer struct {
	Kind      string `json:"kind"`
	Address   string `json:"address,omitempty"`
	PublicKey string `json:"public_key,omitempty"`
	File      string `json:"file"`
}

func (a *app) showKey(k keyAnswer) {
	a.Answer(k, "%s%s  %s\n", k.Address, k.PublicKey, k.File)
}

func (a *app) keysNew() *cobra.Command {
	var passwordFile string
	cmd := &cobra.Command{
		Use:       "new account|identity FILE",
		Short:     "Draw a key into a new file",
		Args:      cobra.ExactArgs(2),
		ValidArgs: []string{"account", "identity"},
		RunE: func(_ *cobra.Command, args []string) error {
			switch args[0] {
			case "account":
				key, err := crypto.GenerateKey()
				if err != nil {
					return fault.Wrap(fault.Internal, err, "draw a key")
				}
				return a.saveAccount(args[1], passwordFile, key)
			case "identity":
				return a.newIdentity(args[1])
			default:
				return cli.Usage(cli.Refused("there is no kind of key %q: account or identity", args[0]))
			}
		},
	}
	cmd.Flags().StringVar(&passwordFile, "password-file", "", "`file` with the account's password; made with a random one if it is not there")
	return cmd
}

func (a *app) saveAccount(file, passwordFile string, key *ecdsa.PrivateKey) error {
	password, err := a.newPassword(passwordFile)
	if err != nil {
		return err
	}
	if err := client.SaveAccount(file, password, key, false); err != nil {
		return err
	}
	a.showKey(keyAnswer{Kind: "account", Address: crypto.PubkeyToAddress(key.PublicKey).Hex(), File: file})
	return nil
}

func (a *app) newIdentity(file string) error {
	secret, err := seal.NewSecret()
	if err != nil {
		return err
	}
	public, err := secret.Public()
	if err != nil {
		return err
	}
	if err := writeSecret(file, secret.Reveal()+"\n"); err != nil {
		return err
	}
	a.showKey(keyAnswer{Kind: "identity", PublicKey: public.String(), File: file})
	return nil
}

func (a *app) keysImport() *cobra.Command {
	var passwordFile, keyFile string
	cmd := &cobra.Command{
		Use:   "import --key-file HEX-FILE FILE",
		Short: "Encrypt a private key given as hex digits into a keystore file",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			raw, err := os.ReadFile(keyFile)
			if err != nil {
				return fault.Wrap(fault.Config, err, "read the key")
			}
			key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(string(raw)), "0x"))
			if err != nil {
				return cli.Refused("%s does not hold a private key as 64 hex digits", keyFile)
			}
			return a.saveAccount(args[0], passwordFile, key)
		},
	}
	cmd.Flags().StringVar(&keyFile, "key-file", "", "`file` that holds the private key as hex digits")
	cmd.Flags().StringVar(&passwordFile, "password-file", "", "`file` with the account's password; made with a random one if it is not there")
	cli.NeedFlags(cmd, "key-file")
	return cmd
}

func (a *app) keysShow() *cobra.Command {
	return &cobra.Command{
		Use:   "show FILE",
		Short: "Print a key's public half",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if address, err := client.AddressOf(args[0]); err == nil {
				a.showKey(keyAnswer{Kind: "account", Address: address.Hex(), File: args[0]})
				return nil
			}
			secret, err := readIdentity(args[0])
			if err != nil {
				return err
			}
			public, err := secret.Public()
			if err != nil {
				return err
			}
			a.showKey(keyAnswer{Kind: "identity", PublicKey: public.String(), File: args[0]})
			return nil
		},
	}
}

// readIdentity reads an age identity file; comment lines, as age-keygen writes them, are skipped.
func readIdentity(path string) (seal.Secret, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the key file")
	}
	for _, line := range strings.Split(string(raw), "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return seal.ParseSecret(line)
		}
	}
	return nil, cli.Refused("%s holds no key", path)
}
