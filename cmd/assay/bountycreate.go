package main

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
)

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
