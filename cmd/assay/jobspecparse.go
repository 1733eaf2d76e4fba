package main

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
)

// parse fills what flags do not write into the parameters themselves.
func (s *specFlags) parse() error {
	if err := s.readManifest(); err != nil {
		return err
	}
	if s.chainID != 0 {
		s.params.ChainID = ea.ChainID(s.chainID)
	}
	if s.fromBlock != 0 {
		s.params.Plugin.FromBlock = s.fromBlock
	}
	var err error
	if s.params.JobID, err = jobID(s.jobID); err != nil {
		return err
	}
	if s.keyFile != "" {
		raw, err := os.ReadFile(s.keyFile)
		if err != nil {
			return fault.Wrap(fault.Config, err, "read the bearer key")
		}
		s.params.Call.Key = secret.Text(strings.TrimSpace(string(raw)))
	}
	if s.params.Fulfillment.MinPayment, err = juels(s.juels); err != nil {
		return err
	}
	return s.parseAddresses()
}

func (s *specFlags) readManifest() error {
	if s.manifest == "" {
		return nil
	}
	m, err := client.LoadManifest(s.manifest)
	if err != nil {
		return err
	}
	s.params.ChainID = ea.ChainID(m.ChainID)
	if m.Oracle() == client.Quorum {
		s.params.Plugin.Oracle, s.params.Plugin.FromBlock = m.Address(client.Quorum), m.FromBlock
		return nil
	}
	s.params.Plugin.Oracle = m.Address(client.Quorum)
	s.params.Fulfillment.Operator = m.Address(client.Operator)
	requester := client.Oracle
	if s.kind == jobspecs.Capability {
		requester = client.Registry
	}
	s.params.Fulfillment.Requesters = []common.Address{m.Address(requester)}
	return nil
}

func (s *specFlags) parseAddresses() error {
	for _, field := range []struct {
		flag, text string
		into       *common.Address
	}{
		{"operator", s.operator, &s.params.Fulfillment.Operator},
		{"from", s.from, &s.params.Fulfillment.From},
		{"oracle", s.oracle, &s.params.Plugin.Oracle},
		{"transmitter", s.transmitter, &s.params.Plugin.Transmitter},
	} {
		if err := addressFlag(field.flag, field.text, field.into); err != nil {
			return err
		}
	}
	if len(s.requesters) > 0 {
		s.params.Fulfillment.Requesters = make([]common.Address, len(s.requesters))
	}
	for i, text := range s.requesters {
		if err := addressFlag("requester", text, &s.params.Fulfillment.Requesters[i]); err != nil {
			return err
		}
	}
	return s.parseBundle()
}

// addressFlag reads an address where a flag gives one.
func addressFlag(flag, text string, into *common.Address) error {
	if text == "" {
		return nil
	}
	if !common.IsHexAddress(text) {
		return cli.Usage(fmt.Errorf("--%s: %q is not an address", flag, text))
	}
	*into = common.HexToAddress(text)
	return nil
}

func (s *specFlags) parseBundle() error {
	if s.bundle == "" {
		return nil
	}
	raw, err := hex.DecodeString(s.bundle)
	if err != nil || len(raw) != common.HashLength {
		return cli.Usage(fmt.Errorf("--key-bundle: %q is not 64 hex digits", s.bundle))
	}
	s.params.Plugin.KeyBundle = common.Hash(raw)
	return nil
}

func jobID(text string) (uuid.UUID, error) {
	if text == "" {
		id, err := uuid.NewRandom()
		if err != nil {
			return id, fault.Wrap(fault.Internal, err, "draw a job id")
		}
		return id, nil
	}
	id, err := uuid.Parse(text)
	if err != nil {
		return id, cli.Usage(fmt.Errorf("--job-id: %q is not a UUID", text))
	}
	return id, nil
}

// juels reads an amount; kinds of jobs that take none leave it empty.
func juels(text string) (*big.Int, error) {
	if text == "" {
		return nil, nil
	}
	amount, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil, cli.Usage(fmt.Errorf("--min-payment: %q is not a whole number of juels", text))
	}
	return amount, nil
}
