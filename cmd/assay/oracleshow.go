package main

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/doctor"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// oracleAnswer is what show prints.
type oracleAnswer struct {
	Oracle common.Address `json:"oracle"`
	Owner  common.Address `json:"owner"`
	Price  string         `json:"price_link"`
	*operatorAnswer
	Quorum *quorumAnswer `json:"quorum,omitempty"`
	Sets   []setAnswer   `json:"signer_sets"`
}

// operatorAnswer is what the oracle of a single node has beside.
type operatorAnswer struct {
	Operator common.Address   `json:"operator"`
	Job      *uuid.UUID       `json:"job,omitempty"`
	Earned   string           `json:"withdrawable_link"`
	Senders  []common.Address `json:"senders"`
}

// quorumAnswer is what a quorum's oracle has beside.
type quorumAnswer struct {
	Configs   uint32           `json:"configs"` // so many there have been
	SignerSet common.Hash      `json:"signer_set"`
	Faulty    uint8            `json:"f"`
	ShareBps  uint16           `json:"transmitter_bps"`
	Payees    []common.Address `json:"payees"`
}

type setAnswer struct {
	Hash       common.Hash      `json:"signer_set"`
	Status     string           `json:"status"`
	From       time.Time        `json:"active_from"`
	Signers    []common.Address `json:"signers"`
	Recipients []seal.PublicKey `json:"recipients"`
}

func (b *bountyApp) oracleShow() *cobra.Command {
	return &cobra.Command{
		Use:   "show",
		Short: "Print the oracle's price and signer sets, with job, earnings and senders, or quorum and payees",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := b.open(cmd.Context(), false)
			if err != nil {
				return err
			}
			defer s.Close()
			o, err := readOracle(cmd.Context(), s)
			if err != nil {
				return err
			}
			b.Answer(o, "%s", o.text())
			return nil
		},
	}
}

func readOracle(ctx context.Context, s *connect.Session) (o oracleAnswer, err error) {
	o.Oracle = s.Oracle.Address
	backend, direct, score := s.Sender.Backend(), bindings.NewDirectRequestOracle(), bindings.NewIScoreOracle()
	// Both kinds of oracle have an owner.
	if o.Owner, err = client.Read(ctx, backend, o.Oracle, direct.PackOwner(), direct.UnpackOwner); err != nil {
		return o, err
	}
	price, err := client.Read(ctx, backend, o.Oracle, score.PackQuote(bindings.Terms{}), score.UnpackQuote)
	if err != nil {
		return o, err
	}
	o.Price = client.FormatEther(price)
	if s.Manifest.Oracle() == client.Quorum {
		o.Quorum, err = readQuorum(ctx, s)
	} else {
		o.operatorAnswer, err = readOperator(ctx, s)
	}
	if err != nil {
		return o, err
	}
	o.Sets, err = readSets(ctx, s)
	return o, err
}

func readOperator(ctx context.Context, s *connect.Session) (*operatorAnswer, error) {
	o := &operatorAnswer{Operator: s.Manifest.Address(client.Operator)}
	backend, direct, operator := s.Sender.Backend(), bindings.NewDirectRequestOracle(), bindings.NewOperator()
	spec, err := client.Read(ctx, backend, s.Oracle.Address, direct.PackSpecId(), direct.UnpackSpecId)
	if err != nil {
		return nil, err
	}
	if id, ok := doctor.JobOf(spec); ok {
		o.Job = &id
	}
	earned, err := client.Read(ctx, backend, o.Operator, operator.PackWithdrawable(), operator.UnpackWithdrawable)
	if err != nil {
		return nil, err
	}
	o.Earned = client.FormatEther(earned)
	o.Senders, err = client.Read(ctx, backend, o.Operator, operator.PackGetAuthorizedSenders(), operator.UnpackGetAuthorizedSenders)
	return o, err
}

func readQuorum(ctx context.Context, s *connect.Session) (*quorumAnswer, error) {
	quorum := client.NewQuorum(s.Sender, s.Oracle.Address)
	details, err := quorum.ConfigDetails(ctx)
	if err != nil {
		return nil, err
	}
	now, err := quorum.Quorum(ctx)
	if err != nil {
		return nil, err
	}
	payees, err := quorum.Payees(ctx)
	return &quorumAnswer{details.ConfigCount, now.SignerSet, now.F, now.TransmitterBps, payees}, err
}

func readSets(ctx context.Context, s *connect.Session) ([]setAnswer, error) {
	sets, err := s.Oracle.SignerSets(ctx, s.Manifest.FromBlock)
	out := make([]setAnswer, len(sets))
	for i, set := range sets {
		out[i] = setAnswer{set.Hash, set.Status.String(), time.Unix(int64(set.ActiveFrom), 0).UTC(), set.Signers, nil}
		for _, r := range set.Recipients {
			out[i].Recipients = append(out[i].Recipients, r)
		}
	}
	return out, err
}

func (o oracleAnswer) text() string {
	text := fmt.Sprintf("oracle      %s, owner %s\n", o.Oracle, o.Owner)
	if o.Quorum != nil {
		text += o.Quorum.text(o.Price)
	} else {
		text += o.operatorAnswer.text(o.Price)
	}
	for _, s := range o.Sets {
		text += fmt.Sprintf("signer set  %s %s\n", s.Hash, s.Status)
		for _, a := range s.Signers {
			text += fmt.Sprintf("              signer     %s\n", a)
		}
		for _, r := range s.Recipients {
			text += fmt.Sprintf("              recipient  %s\n", r)
		}
	}
	return text
}

func (o operatorAnswer) text(price string) string {
	job := "none"
	if o.Job != nil {
		job = o.Job.String()
	}
	text := fmt.Sprintf("operator    %s\njob         %s\nprice       %s LINK\nearned      %s LINK\n", o.Operator, job, price, o.Earned)
	for _, s := range o.Senders {
		text += fmt.Sprintf("sender      %s\n", s)
	}
	return text
}

func (o quorumAnswer) text(price string) string {
	text := "quorum      none: setConfig has not been called\n"
	if o.Configs > 0 {
		text = fmt.Sprintf("quorum      configuration %d of signer set %s; %d may be faulty; %d of 10000 to the transmitter\n", o.Configs, o.SignerSet, o.Faulty, o.ShareBps)
	}
	text += fmt.Sprintf("price       %s LINK\n", price)
	for _, p := range o.Payees {
		text += fmt.Sprintf("payee       %s\n", p)
	}
	return text
}
