package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/jobspecs"
)

// registryCommand is what a node operator does with a worker registry that he owns.
func (a *app) registryCommand() *cobra.Command {
	b := &bountyApp{app: a}
	cmd := &cobra.Command{
		Use:   "registry",
		Short: "For node operators: deploy a worker registry, its job, price and signer sets",
		Long: "What a node operator does with a registry that he owns: workers stake on what their machines can do, and his adapter has it proven.\n" +
			"docs/operators.md goes through all of it.",
	}
	b.flags.AddChain(cmd)
	cmd.AddCommand(b.registryDeploy(), b.registryJob(), b.registryPrice(), b.registryPropose(), b.registryActivate(), b.registryRevoke())
	return cmd
}

// registryFlags are a client.RegistryDeployment in words.
type registryFlags struct {
	job, price, signer, recipient, minStake string
	challengerBps                           uint16
	setDelay, maxLifetime                   time.Duration
	checkTimeout, checkInterval, exitDelay  time.Duration
}

func (b *bountyApp) registryDeploy() *cobra.Command {
	var r registryFlags
	cmd := &cobra.Command{
		Use:   "deploy --job-id UUID --signer ADDRESS",
		Short: "Deploy a worker registry beside the deployment's oracle, and add it to the manifest",
		Long: "Deploys a worker registry whose checks go through the deployment's Operator contract to a job of their own, and adds it to the\n" +
			"manifest. Its rules are final. The account becomes its owner.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			d, err := r.parse()
			if err != nil {
				return err
			}
			return b.deployRegistry(cmd.Context(), d)
		},
	}
	f := cmd.Flags()
	f.StringVar(&r.job, "job-id", "", "externalJobID of the node's capability job, `UUID`")
	f.StringVar(&r.price, "price", "0.5", "what a check costs, in `LINK`")
	f.StringVar(&r.signer, "signer", "", "the adapter's signing key, `address`")
	f.StringVar(&r.recipient, "recipient", "", "public key of the adapter's identity, `age1...`, so that the signer set is named as the oracle's is")
	f.StringVar(&r.minStake, "min-stake", "0.1", "least stake, in `ETH`; final")
	f.Uint16Var(&r.challengerBps, "challenger-bps", 2000, "parts of 10,000 of a lost stake for whoever paid for the check, 5000 at most; the rest is burnt; final")
	f.DurationVar(&r.setDelay, "set-delay", 48*time.Hour, "how long a signer set stands proposed before it can be activated; final")
	f.DurationVar(&r.maxLifetime, "max-lifetime", 90*24*time.Hour, "longest life of a proof; final")
	f.DurationVar(&r.checkTimeout, "check-timeout", time.Hour, "how long a check may take; final")
	f.DurationVar(&r.checkInterval, "check-interval", 10*time.Minute, "least time between two spot checks of one worker; final")
	f.DurationVar(&r.exitDelay, "exit-delay", 7*24*time.Hour, "how long a worker that leaves can still be checked; final")
	cli.NeedFlags(cmd, "job-id", "signer")
	return b.sending(cmd)
}

func (r registryFlags) parse() (d client.RegistryDeployment, err error) {
	var recipients []string
	if r.recipient != "" {
		recipients = []string{r.recipient}
	}
	signers, keys, err := parseSet([]string{r.signer}, recipients)
	if err != nil {
		return d, err
	}
	job, err := uuid.Parse(r.job)
	if err != nil {
		return d, cli.Usage(fmt.Errorf("--job-id: %q is not a UUID", r.job))
	}
	if d.Price, err = parseLink(r.price); err != nil {
		return d, err
	}
	d.Rules.ChallengerBps, d.SpecID, d.Signer, d.Recipients = r.challengerBps, jobspecs.SpecID(job), signers[0], keys
	if d.Rules.MinStake, err = client.ParseEther(r.minStake); err != nil {
		return d, cli.Usage(fmt.Errorf("--min-stake: %w", err))
	}
	for _, span := range []struct {
		flag string
		d    time.Duration
		into *uint64
	}{
		{"set-delay", r.setDelay, &d.SetDelay}, {"max-lifetime", r.maxLifetime, &d.Rules.MaxLifetime},
		{"check-timeout", r.checkTimeout, &d.Rules.CheckTimeout}, {"check-interval", r.checkInterval, &d.Rules.CheckInterval},
		{"exit-delay", r.exitDelay, &d.Rules.ExitDelay},
	} {
		if span.d < 0 || span.d%time.Second != 0 {
			return d, cli.Usage(fmt.Errorf("--%s: %s is not a number of seconds", span.flag, span.d))
		}
		*span.into = uint64(span.d / time.Second)
	}
	return d, nil
}

func (b *bountyApp) deployRegistry(ctx context.Context, d client.RegistryDeployment) error {
	if b.flags.DryRun {
		return cli.Usage(errors.New("--dry-run: contracts that are not there cannot be asked"))
	}
	s, err := b.open(ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	if at, there := s.Manifest.Contracts[client.Registry]; there {
		return cli.Refused("%s has a registry already, at %s", b.flags.Manifest, at.Address)
	}
	if err := s.Manifest.Verify(ctx, s.Sender.Backend(), client.Operator); err != nil {
		return err
	}
	d.Link, d.Operator = s.Manifest.Address(client.Link), s.Manifest.Address(client.Operator)
	registry, set, err := client.DeployRegistry(ctx, s.Sender, d)
	if err != nil {
		return err
	}
	if err := s.Manifest.Add(ctx, s.Sender.Backend(), client.Registry, registry); err != nil {
		return err
	}
	if err := s.Manifest.Save(b.flags.Manifest); err != nil {
		return err
	}
	answer := deployed{b.flags.Manifest, map[string]common.Address{client.Registry: registry}, set}
	b.Answer(answer, "%-20s %s\nsigner set           %s\nmanifest             %s\n", client.Registry, registry, answer.SignerSet, b.flags.Manifest)
	return nil
}

func (b *bountyApp) registryJob() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "job UUID",
		Short: "Name the node's capability job, by its externalJobID (setSpecId)",
		Args:  cobra.ExactArgs(1),
	}, client.Registry, func(args []string) ([]byte, string, error) {
		id, err := uuid.Parse(args[0])
		if err != nil {
			return nil, "", cli.Usage(fmt.Errorf("%q is not a UUID", args[0]))
		}
		return bindings.NewWorkerRegistry().PackSetSpecId(jobspecs.SpecID(id)), "new checks go to job " + id.String(), nil
	})
}

func (b *bountyApp) registryPrice() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "price LINK",
		Short: "Set what a check costs from now on",
		Args:  cobra.ExactArgs(1),
	}, client.Registry, func(args []string) ([]byte, string, error) {
		juels, err := parseLink(args[0])
		if err != nil {
			return nil, "", err
		}
		return bindings.NewWorkerRegistry().PackSetPrice(juels), "a check costs " + client.FormatEther(juels) + " LINK", nil
	})
}

func (b *bountyApp) registryPropose() *cobra.Command {
	var signer, recipient string
	cmd := b.owning(&cobra.Command{
		Use:   "propose --signer ADDRESS",
		Short: "Announce a signer set: who may attest what machines can do",
		Args:  cobra.NoArgs,
	}, client.Registry, func([]string) ([]byte, string, error) {
		var recipients []string
		if recipient != "" {
			recipients = []string{recipient}
		}
		who, keys, err := parseSet([]string{signer}, recipients)
		return bindings.NewIScoreOracle().PackProposeSignerSet(who, keys), "the signer set is proposed", err
	})
	cmd.Flags().StringVar(&signer, "signer", "", "`address` of an adapter's signing key")
	cmd.Flags().StringVar(&recipient, "recipient", "", "public key of the adapter's identity, `age1...`, so that the set is named as the oracle's is")
	cli.NeedFlags(cmd, "signer")
	return cmd
}

func (b *bountyApp) registryActivate() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "activate SIGNER-SET",
		Short: "Make a proposed signer set usable once its delay is over",
		Args:  cobra.ExactArgs(1),
	}, client.Registry, func(args []string) ([]byte, string, error) {
		set, err := setOf(args[0])
		return bindings.NewIScoreOracle().PackActivateSignerSet(set), "signer set " + common.Hash(set).Hex() + " is active", err
	})
}

func (b *bountyApp) registryRevoke() *cobra.Command {
	var yes bool
	cmd := b.owning(&cobra.Command{
		Use:   "revoke SIGNER-SET",
		Short: "Stop a signer set, at once and for ever: scores of its workers count no more",
		Args:  cobra.ExactArgs(1),
	}, client.Registry, func(args []string) ([]byte, string, error) {
		set, err := setOf(args[0])
		if err == nil {
			err = b.Confirm("workers who named this set have to leave and register anew; revoke it for ever?", yes)
		}
		return bindings.NewIScoreOracle().PackRevokeSignerSet(set), "signer set " + common.Hash(set).Hex() + " is revoked", err
	})
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}
