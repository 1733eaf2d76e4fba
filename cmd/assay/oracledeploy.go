package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
)

// deployFlags are a client.Deployment in words.
type deployFlags struct {
	link, job, price, signer, recipient                          string
	nodes                                                        []string
	deliveryGas                                                  uint64
	setDelay, revealDelay, revealWindow, evalTimeout, passMargin time.Duration
}

func (b *bountyApp) oracleDeploy() *cobra.Command {
	var d deployFlags
	cmd := &cobra.Command{
		Use:   "deploy --manifest FILE --link ADDRESS --node ADDRESS --job-id UUID --signer ADDRESS --recipient age1...",
		Short: "Deploy an Operator contract, an oracle and a bounty board, and write their manifest",
		Long: "Deploys an Operator contract that lets the node's keys fulfil, an oracle whose requests go to the job and whose first signer\n" +
			"set is proposed (active at once with --set-delay 0s), and a bounty board on it. The account becomes the owner of all three.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			parsed, err := d.parse()
			if err != nil {
				return err
			}
			return b.deployOracle(cmd.Context(), parsed)
		},
	}
	f := cmd.Flags()
	f.StringVar(&d.link, "link", "", "the chain's LINK token, `address`")
	f.StringArrayVar(&d.nodes, "node", nil, "key of the node that fulfils, `address`; may be repeated")
	f.StringVar(&d.job, "job-id", "", "externalJobID of the node's job, `UUID`")
	f.StringVar(&d.price, "price", "0.1", "what an evaluation costs, in `LINK`")
	f.StringVar(&d.signer, "signer", "", "the adapter's signing key, `address`")
	f.StringVar(&d.recipient, "recipient", "", "public key of the adapter's identity, `age1...`")
	f.Uint64Var(&d.deliveryGas, "delivery-gas", 250_000, "gas that a board gets to take an evaluation; final")
	f.DurationVar(&d.setDelay, "set-delay", 48*time.Hour, "how long a signer set stands proposed before it can be activated; final")
	f.DurationVar(&d.revealDelay, "reveal-delay", time.Minute, "least time between a miner's commitment and its reveal; final")
	f.DurationVar(&d.revealWindow, "reveal-window", time.Hour, "how long a miner has to reveal; final")
	f.DurationVar(&d.evalTimeout, "eval-timeout", time.Hour, "how long an evaluation may take; final")
	f.DurationVar(&d.passMargin, "pass-margin", 10*time.Minute, "how long before that a pass must be signed; final")
	cli.NeedFlags(cmd, "link", "node", "job-id", "signer", "recipient")
	return b.sending(cmd)
}

// parse reads the flags as the chain takes them.
func (d deployFlags) parse() (out client.Deployment, err error) {
	links, err := addressesOf("--link", []string{d.link})
	if err != nil {
		return out, err
	}
	if out.Nodes, err = addressesOf("--node", d.nodes); err != nil {
		return out, err
	}
	signers, recipients, err := parseSet([]string{d.signer}, []string{d.recipient})
	if err != nil {
		return out, err
	}
	job, err := uuid.Parse(d.job)
	if err != nil {
		return out, cli.Usage(fmt.Errorf("--job-id: %q is not a UUID", d.job))
	}
	if out.Price, err = parseLink(d.price); err != nil {
		return out, err
	}
	out.Link, out.Signer, out.Recipient, out.SpecID = links[0], signers[0], recipients[0], jobspecs.SpecID(job)
	out.DeliveryGas = new(big.Int).SetUint64(d.deliveryGas)
	for _, span := range []struct {
		flag string
		d    time.Duration
		into *uint64
	}{
		{"set-delay", d.setDelay, &out.SetDelay}, {"reveal-delay", d.revealDelay, &out.Timing.RevealDelay},
		{"reveal-window", d.revealWindow, &out.Timing.RevealWindow}, {"eval-timeout", d.evalTimeout, &out.Timing.EvalTimeout},
		{"pass-margin", d.passMargin, &out.Timing.PassMargin},
	} {
		if span.d < 0 || span.d%time.Second != 0 {
			return out, cli.Usage(fmt.Errorf("--%s: %s is not a number of seconds", span.flag, span.d))
		}
		*span.into = uint64(span.d / time.Second)
	}
	return out, nil
}

// deployed is what deploy prints.
type deployed struct {
	Manifest  string                    `json:"manifest"`
	Contracts map[string]common.Address `json:"contracts"`
	SignerSet common.Hash               `json:"signer_set"`
}

func (b *bountyApp) deployOracle(ctx context.Context, d client.Deployment) error {
	file := b.flags.Manifest
	if file == "" {
		return cli.Usage(errors.New("--manifest: name the file to write"))
	}
	if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
		return cli.Refused("%s is there already", file)
	}
	if b.flags.DryRun {
		return cli.Usage(errors.New("--dry-run: contracts that are not there cannot be asked"))
	}
	sender, closeIt, err := b.flags.OpenAccount(ctx, b.AccountPassword)
	if err != nil {
		return err
	}
	defer closeIt()
	if code, err := sender.Backend().CodeAt(ctx, d.Link, nil); err != nil {
		return fault.Wrap(fault.Chain, err, "look for the LINK token")
	} else if len(code) == 0 {
		return cli.Refused("--link: there is no contract at %s", d.Link)
	}
	out, err := client.Deploy(ctx, sender, d)
	if err != nil {
		return err
	}
	if err := out.Manifest.Save(file); err != nil {
		return err
	}
	b.tellDeployed(file, out)
	return nil
}

func (b *bountyApp) tellDeployed(file string, out *client.Deployed) {
	answer := deployed{file, map[string]common.Address{}, out.SignerSet}
	text := ""
	for _, name := range []string{client.Link, client.Operator, client.Oracle, client.Board} {
		answer.Contracts[name] = out.Manifest.Address(name)
		text += fmt.Sprintf("%-20s %s\n", name, out.Manifest.Address(name))
	}
	b.Answer(answer, "%ssigner set           %s\nmanifest             %s\n", text, answer.SignerSet, file)
}
