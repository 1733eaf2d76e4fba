package main

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
)

// checkAnswer is what check prints.
type checkAnswer struct {
	Worker    common.Address `json:"worker"`
	RequestID common.Hash    `json:"request_id"`
	Tx        common.Hash    `json:"tx"`
}

func (a *app) minersCheck() *cobra.Command {
	var f connect.Flags
	cmd := &cobra.Command{
		Use:   "check WORKER",
		Short: "Pay for a spot check of a worker's score",
		Long: "Pays LINK for a spot check. A worker that then proves less than it claims loses its stake, a part of it to this account; one that\n" +
			"does not answer is suspended, and the LINK can be had back.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !common.IsHexAddress(args[0]) {
				return cli.Refused("%q is not an address", args[0])
			}
			s, err := f.OpenToSend(cmd.Context(), a.AccountPassword)
			if err != nil {
				return err
			}
			defer s.Close()
			if err := s.Manifest.Verify(cmd.Context(), s.Sender.Backend(), client.Registry); err != nil {
				return err
			}
			r := client.NewRegistry(s.Sender, s.Manifest.Address(client.Registry))
			price, err := r.Price(cmd.Context())
			if err != nil {
				return err
			}
			if _, err := client.ApproveToken(cmd.Context(), s.Sender, s.Manifest.Address(client.Link), r.Address, price); err != nil {
				return err
			}
			id, receipt, err := r.SpotCheck(cmd.Context(), common.HexToAddress(args[0]))
			if err != nil {
				return err
			}
			answer := checkAnswer{common.HexToAddress(args[0]), id, receipt.TxHash}
			a.Answer(answer, "check %s of %s for %s LINK  tx %s\n", answer.RequestID, answer.Worker, client.FormatEther(price), answer.Tx)
			return nil
		},
	}
	f.AddChain(cmd)
	f.AddKeystore(cmd)
	f.AddSending(cmd)
	return cmd
}
