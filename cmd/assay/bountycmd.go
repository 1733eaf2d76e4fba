package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// bountyApp is app with the flags of the chain.
type bountyApp struct {
	*app
	flags connect.Flags
}

func (a *app) bountyCommand() *cobra.Command {
	b := &bountyApp{app: a}
	cmd := &cobra.Command{
		Use:   "bounty",
		Short: "Draft, create, watch and collect bounties",
		Long: "The order of things: assay model new (or the Keras exporter), assay dataset pack, assay keys new identity (the delivery key),\n" +
			"assay bounty draft, assay dataset seal, assay bounty create, assay bounty watch, assay bounty collect.",
	}
	b.flags.AddChain(cmd)
	cmd.AddCommand(b.draft(), b.create(), b.fund(), b.list(), b.show(), b.watch(), b.collect(), b.refund(), b.withdraw())
	return cmd
}

// open opens the deployment: with the account for a command that sends, else to read only.
func (b *bountyApp) open(ctx context.Context, sends bool) (*connect.Session, error) {
	if sends {
		return b.flags.OpenToSend(ctx, b.AccountPassword)
	}
	return b.flags.OpenToRead(ctx)
}

// sending adds the flags of a command that sends.
func (b *bountyApp) sending(cmd *cobra.Command) *cobra.Command {
	b.flags.AddKeystore(cmd)
	b.flags.AddSending(cmd)
	return cmd
}

// draftFlags are a Wish in words.
type draftFlags struct {
	wish                              bounty.Wish
	researcher                        string
	signerSet, delivery, metric, mode string
	threshold, lossClip               int64
	step, lossGrid                    uint32
}

func (b *bountyApp) draft() *cobra.Command {
	var d draftFlags
	cmd := &cobra.Command{
		Use:   "draft --model DIR --data DIR --signer-set 0x... --delivery-key FILE --threshold N TERMS.json",
		Short: "Write the terms of a bounty; sends nothing",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := d.parse(b.flags.Keystore); err != nil {
				return err
			}
			s, err := b.open(cmd.Context(), false)
			if err != nil {
				return err
			}
			defer s.Close()
			draft, err := bounty.NewDraft(cmd.Context(), s.Board, s.Oracle, d.wish)
			if err != nil {
				return err
			}
			if err := draft.Save(args[0]); err != nil {
				return err
			}
			b.Answer(draft, "terms %s\nnext: assay dataset seal --terms %s SEALED\n", draft.TermsHash, args[0])
			return nil
		},
	}
	d.add(cmd)
	b.flags.AddKeystore(cmd)
	return cmd
}

func (d *draftFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&d.wish.ModelDir, "model", "", "model package, `folder`")
	f.StringVar(&d.wish.DatasetDir, "data", "", "hidden set with the splits feedback and payout, `folder`")
	f.StringVar(&d.researcher, "researcher", "", "`address` that will create the bounty; the keystore's by default")
	f.StringVar(&d.signerSet, "signer-set", "", "who scores and can open sealed files: a signer set of the oracle")
	f.StringVar(&d.delivery, "delivery-key", "", "identity `file` that the winner's weights are delivered to")
	f.StringVar(&d.metric, "metric", "accuracy", "accuracy or loss")
	f.Int64Var(&d.threshold, "threshold", 0, "ppm (accuracy, at least) or micro (loss, at most)")
	f.StringVar(&d.mode, "mode", "ladder", "ladder (whole steps of feedback) or open (exact values)")
	f.Uint32Var(&d.step, "step", 10_000, "the ladder's step, ppm or micro")
	f.Int64Var(&d.lossClip, "loss-clip", 10_000_000, "largest loss that is disclosed, micro")
	f.Uint32Var(&d.lossGrid, "loss-grid", 10_000, "grid of the disclosed loss, micro")
	f.Uint64Var(&d.wish.MaxBytes, "max-bytes", 0, "cap on a checkpoint's bytes; 0 means four times the initial weights and 1 MiB")
	f.Uint32Var(&d.wish.MaxEvals, "max-evals", 20, "cap on evaluations, the probe included: the tries of the statistical bound")
	f.BoolVar(&d.wish.PlainSubmissions, "plain-submissions", false, "take plain files, which anyone can read and copy")
	cli.NeedFlags(cmd, "model", "data", "signer-set", "delivery-key", "threshold")
}

func (d *draftFlags) parse(keystore string) (err error) {
	if d.wish.Researcher, err = researcherOf(d.researcher, keystore); err != nil {
		return err
	}
	if d.wish.SignerSet, err = merkle.ParseHash(d.signerSet); err != nil {
		return cli.Usage(fmt.Errorf("--signer-set: %w", err))
	}
	secret, err := readIdentity(d.delivery)
	if err != nil {
		return err
	}
	if d.wish.DeliveryKey, err = secret.Public(); err != nil {
		return err
	}
	if d.wish.ProfileHash, err = scorer.DefaultProfile().Hash(); err != nil {
		return err
	}
	metrics := map[string]uint8{"accuracy": disclosure.Accuracy, "loss": disclosure.Loss}
	modes := map[string]uint8{"ladder": disclosure.LadderMode, "open": disclosure.Open}
	metric, ok := metrics[d.metric]
	mode, ok2 := modes[d.mode]
	if !ok || !ok2 {
		return cli.Usage(fmt.Errorf("--metric is accuracy or loss, --mode is ladder or open"))
	}
	d.wish.Rule = disclosure.Rule{
		Metric: metric, Threshold: d.threshold, Mode: mode, Step: d.step, LossClip: d.lossClip, LossGrid: d.lossGrid,
	}
	return nil
}

// researcherOf is the address given, or that of a keystore file, which needs no password.
func researcherOf(address, keystore string) (evaluator.Address, error) {
	switch {
	case address != "" && !common.IsHexAddress(address):
		return evaluator.Address{}, cli.Usage(fmt.Errorf("--researcher: %q is not an address", address))
	case address != "":
		return evaluator.Address(common.HexToAddress(address)), nil
	case keystore == "":
		return evaluator.Address{}, cli.Usage(errors.New("who creates the bounty? use --researcher, or --keystore or ASSAY_KEYSTORE"))
	}
	own, err := client.AddressOf(keystore)
	return evaluator.Address(own), err
}

// moneyFlags are a bounty's money and dates in words.
type moneyFlags struct {
	asset             string
	reward, bond, fee string
	minEvals          uint32
	ready, open       time.Duration
}

func (m *moneyFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&m.asset, "asset", "", "`address` of the ERC-20 token that the reward is paid in; ETH by default")
	f.StringVar(&m.reward, "reward", "", "reward in ETH, or whole tokens, for example 1.5")
	f.StringVar(&m.bond, "bond", "0.01", "bond of a submission in ETH, lost if it is not revealed")
	f.StringVar(&m.fee, "eval-fee", "0.005", "fee of a submission in ETH, which goes to you once it is evaluated")
	f.Uint32Var(&m.minEvals, "min-evals", 5, "evaluations to fund with LINK in advance, beside the probe")
	f.DurationVar(&m.ready, "ready-within", time.Hour, "time that the probe has")
	f.DurationVar(&m.open, "open-for", 7*24*time.Hour, "time that miners have to commit, after that")
	cli.NeedFlags(cmd, "reward")
}

// parse reads the amounts; how many decimals a reward may have is the asset's choice.
func (m *moneyFlags) parse(ctx context.Context, backend client.Backend) (bounty.Money, error) {
	out := bounty.Money{MinEvals: m.minEvals, Ready: m.ready, Open: m.open}
	if m.asset != "" && !common.IsHexAddress(m.asset) {
		return out, cli.Usage(fmt.Errorf("--asset: %q is not an address", m.asset))
	}
	var err error
	if out.Asset, err = client.ReadAsset(ctx, backend, common.HexToAddress(m.asset)); err != nil {
		return out, err
	}
	for _, amount := range []struct {
		flag, text string
		asset      client.Asset
		into       **big.Int
	}{{"reward", m.reward, out.Asset, &out.Reward}, {"bond", m.bond, client.ETH, &out.Bond}, {"eval-fee", m.fee, client.ETH, &out.EvalFee}} {
		if *amount.into, err = amount.asset.Parse(amount.text); err != nil {
			return out, cli.Usage(fmt.Errorf("--%s: %w", amount.flag, err))
		}
	}
	return out, nil
}

func (b *bountyApp) create() *cobra.Command {
	var (
		m      moneyFlags
		terms  string
		sealed string
		yes    bool
	)
	cmd := &cobra.Command{
		Use:   "create --terms TERMS.json --set SEALED --reward AMOUNT",
		Short: "Publish model and sealed set, and escrow the reward",
		Long: "Publish model and sealed set, and escrow the reward in ETH or in a token that the board allows. Cost, deadlines and what a pass\n" +
			"will mean are shown before it asks. --dry-run checks all that, publishes nothing, and estimates the first transaction to be sent:\n" +
			"an approval while one is missing, else the escrow.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := b.open(cmd.Context(), true)
			if err != nil {
				return err
			}
			defer s.Close()
			money, err := m.parse(cmd.Context(), s.Sender.Backend())
			if err != nil {
				return err
			}
			return b.createBounty(cmd.Context(), s, terms, sealed, money, yes)
		},
	}
	m.add(cmd)
	f := cmd.Flags()
	f.StringVar(&terms, "terms", "", "draft of the terms, `file`")
	f.StringVar(&sealed, "set", "", "sealed hidden set, `file`")
	f.BoolVar(&yes, "yes", false, "do not ask")
	cli.NeedFlags(cmd, "terms", "set")
	b.flags.AddPublishing(cmd)
	return b.sending(cmd)
}

func (b *bountyApp) createBounty(ctx context.Context, s *connect.Session, terms, sealed string, money bounty.Money, yes bool) error {
	draft, err := bounty.LoadDraft(terms)
	if err != nil {
		return err
	}
	if err := draft.Matches(s.Board, s.Oracle.Address); err != nil {
		return err
	}
	link := s.Manifest.Address(client.Link)
	quote, err := bounty.NewQuote(ctx, s.Board, link, draft, money)
	if err != nil {
		return err
	}
	fmt.Fprint(b.Err, describeQuote(quote))
	if err := b.Confirm("create this bounty?", yes || b.flags.DryRun); err != nil {
		return err
	}
	publisher, err := b.flags.Publisher()
	if err != nil {
		return err
	}
	defer publisher.Close()
	created, err := bounty.Create(ctx, s.Board, link, publisher, draft, sealed, quote)
	if err != nil {
		return err
	}
	b.Answer(map[string]any{
		"bounty_id": created.ID, "terms_hash": draft.TermsHash, "set_cid": created.SetCID, "tx": created.Receipt.TxHash,
		"gas": created.Receipt.GasUsed,
	}, "bounty %d  tx %s\n", created.ID, created.Receipt.TxHash)
	_, receipt, err := s.Board.Poke(ctx, created.ID)
	if err != nil {
		return err
	}
	b.sent(receipt, "the oracle is asked for its probe: bounty %d opens once the package's own weights are scored", created.ID)
	return nil
}

// date prints a chain's timestamp.
func date(at uint64) string { return time.Unix(int64(at), 0).UTC().Format(time.RFC3339) }

// describeQuote says in words what a bounty costs and what the account has, when it ends, and what a pass will mean.
func describeQuote(q *bounty.Quote) string {
	text := fmt.Sprintf("escrow        %s, of %s\nevaluations   %s LINK (%s each), of %s\n",
		q.Asset.Format(q.Params.Reward), q.Asset.Format(q.Held), client.FormatEther(q.Link), client.FormatEther(q.Price), client.FormatEther(q.Juels))
	text += fmt.Sprintf("ready by      %s\ncommit until  %s\nhard stop     %s\n",
		date(q.Params.ReadyDeadline), date(q.Params.CommitDeadline), date(q.Params.HardStop))
	if q.Bound != nil {
		text += fmt.Sprintf("a pass needs  %d of %d right; with %d tries, a paid model's true accuracy is at least %.4f but for a risk of %g\n",
			q.Bound.Required, q.Bound.Total, q.Bound.Tries, q.Bound.Accuracy, q.Bound.Risk)
	}
	return text
}
