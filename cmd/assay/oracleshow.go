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
	Oracle   common.Address   `json:"oracle"`
	Operator common.Address   `json:"operator"`
	Owner    common.Address   `json:"owner"`
	Job      *uuid.UUID       `json:"job,omitempty"`
	Price    string           `json:"price_link"`
	Earned   string           `json:"withdrawable_link"`
	Senders  []common.Address `json:"senders"`
	Sets     []setAnswer      `json:"signer_sets"`
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
		Short: "Print the oracle's job, price, earnings, senders and signer sets",
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
	o.Oracle, o.Operator = s.Oracle.Address, s.Manifest.Address(client.Operator)
	backend, direct, score, operator := s.Sender.Backend(), bindings.NewDirectRequestOracle(), bindings.NewIScoreOracle(), bindings.NewOperator()
	spec, err := client.Read(ctx, backend, o.Oracle, direct.PackSpecId(), direct.UnpackSpecId)
	if err != nil {
		return o, err
	}
	if id, ok := doctor.JobOf(spec); ok {
		o.Job = &id
	}
	if o.Owner, err = client.Read(ctx, backend, o.Oracle, direct.PackOwner(), direct.UnpackOwner); err != nil {
		return o, err
	}
	price, err := client.Read(ctx, backend, o.Oracle, score.PackQuote(bindings.Terms{}), score.UnpackQuote)
	if err != nil {
		return o, err
	}
	earned, err := client.Read(ctx, backend, o.Operator, operator.PackWithdrawable(), operator.UnpackWithdrawable)
	if err != nil {
		return o, err
	}
	o.Price, o.Earned = client.FormatEther(price), client.FormatEther(earned)
	if o.Senders, err = client.Read(ctx, backend, o.Operator, operator.PackGetAuthorizedSenders(), operator.UnpackGetAuthorizedSenders); err != nil {
		return o, err
	}
	o.Sets, err = readSets(ctx, s)
	return o, err
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
	job := "none"
	if o.Job != nil {
		job = o.Job.String()
	}
	text := fmt.Sprintf("oracle      %s, owner %s\noperator    %s\njob         %s\nprice       %s LINK\nearned      %s LINK\n",
		o.Oracle, o.Owner, o.Operator, job, o.Price, o.Earned)
	for _, s := range o.Senders {
		text += fmt.Sprintf("sender      %s\n", s)
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
