package doctor

import (
	"context"
	"encoding/hex"
	"math/big"
	"slices"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/jobspecs"
)

func (p *patient) job(ctx context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	const again = "delete it and make it again with assay jobspec"
	if c.Quorum {
		return p.quorumJobKeys(ctx, job, again)
	}
	switch {
	case job.DirectRequest.Operator != c.Operator:
		return sick(again, "job %s listens to %s, the oracle's Operator is %s", job.ID, job.DirectRequest.Operator, c.Operator)
	case job.DirectRequest.ChainID != strconv.FormatUint(c.ChainID, 10):
		return sick(again, "job %s is of chain %s", job.ID, job.DirectRequest.ChainID)
	case job.GasLimit == nil || *job.GasLimit < jobspecs.MinGas:
		return sick(again, "job %s has no gas limit of %d or more: the Operator keeps 400000 for the callback", job.ID, jobspecs.MinGas)
	}
	return fine("job %s, %q", job.ID, job.Name)
}

func (p *patient) specID(context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	if job.Named {
		return fine("%s", job.ExternalJobID)
	}
	advice := "the oracle's owner sends setSpecId: assay oracle job " + job.ExternalJobID.String()
	if id, ok := JobOf(c.SpecID); ok {
		advice += "; or make the job again with --job-id " + id.String()
	}
	return sick(advice, "the oracle names the job %s, job %s is %s: its requests are not seen, and nothing says so", c.SpecID, job.ID, job.ExternalJobID)
}

// JobOf is the reverse of jobspecs.SpecID.
func JobOf(spec common.Hash) (uuid.UUID, bool) {
	raw, err := hex.DecodeString(string(spec[:]))
	if err != nil {
		return uuid.Nil, false
	}
	id, err := uuid.FromBytes(raw)
	return id, err == nil
}

func (p *patient) requesters(context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	const again = "delete the job and make it again with assay jobspec --requester "
	got := job.DirectRequest.Requesters
	switch {
	case len(got) == 0:
		return sick(again+c.Oracle.Hex(), "job %s names no requesters: it scores for anybody who pays", job.ID)
	case !slices.Contains(got, c.Oracle):
		return sick(again+c.Oracle.Hex(), "job %s does not answer the oracle %s", job.ID, c.Oracle)
	case len(got) > 1:
		return sick(again+c.Oracle.Hex(), "job %s answers others than the oracle too: %s", job.ID, joined(got))
	}
	return fine("%s alone", c.Oracle)
}

// payment compares what the job asks for with the oracle's price: a job does not answer requests that pay less, and says so in
// the node's log only.
func (p *patient) payment(ctx context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	backend, oracle, operator := s.Sender.Backend(), bindings.NewIScoreOracle(), bindings.NewOperator()
	price, err := client.Read(ctx, backend, c.Oracle, oracle.PackQuote(bindings.Terms{}), oracle.UnpackQuote)
	if err != nil {
		return failed(err, "does the RPC endpoint answer?")
	}
	earned, err := client.Read(ctx, backend, c.Operator, operator.PackWithdrawable(), operator.UnpackWithdrawable)
	if err != nil {
		return failed(err, "does the RPC endpoint answer?")
	}
	wanted, ok := new(big.Int).SetString(job.DirectRequest.MinPayment, 10)
	if !ok {
		return sick("make the job again with assay jobspec --min-payment", "job %s does not say what it asks for: the node's own minimum counts", job.ID)
	}
	if wanted.Cmp(price) > 0 {
		return sick("raise the price for new bounties: assay oracle price "+client.FormatEther(wanted)+"; or make the job again with a lower --min-payment",
			"job %s asks for %s LINK, the oracle pays %s: its requests are not answered", job.ID, client.FormatEther(wanted), client.FormatEther(price))
	}
	return fine("%s LINK for an evaluation, the job asks for %s; %s LINK earned can be withdrawn", client.FormatEther(price), client.FormatEther(wanted), client.FormatEther(earned))
}
