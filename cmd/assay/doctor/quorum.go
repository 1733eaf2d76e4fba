package doctor

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// noQuorumJob is what the check "job" tells of a quorum's node.
const noQuorumJob = "make one: assay jobspec ocr2 --manifest … > job.toml, then chainlink jobs create job.toml"

// quorumJob is the job of the plugin for the oracle.
func (c contracts) quorumJob(jobs []nodeapi.Job) (e employed, err error) {
	i := slices.IndexFunc(jobs, func(j nodeapi.Job) bool { return j.OCR2 != nil && common.HexToAddress(j.OCR2.ContractID) == c.Oracle })
	if i < 0 {
		return e, blocked{fault.New(fault.NotOpen, "none of the node's %d jobs is one of the quorum's for the oracle %s", len(jobs), c.Oracle), "job", noQuorumJob}
	}
	return employed{Job: jobs[i], Senders: []common.Address{common.HexToAddress(jobs[i].OCR2.TransmitterID)}}, nil
}

// quorumJobKeys looks whether the keys that the job names are the node's.
func (p *patient) quorumJobKeys(ctx context.Context, job employed, again string) Finding {
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	bundle, err := node.KeyBundle(ctx)
	if err != nil {
		return failed(err, "set OCR2.Enabled, P2P.V2.Enabled and Feature.LogPoller in the node's config.toml")
	}
	if common.HexToHash(job.OCR2.KeyBundleID) != bundle.ID {
		return sick(again, "job %s names the key bundle %s, the node's is %x", job.ID, job.OCR2.KeyBundleID, bundle.ID)
	}
	if _, err := p.keys(); err != nil {
		return failed(err, again)
	}
	return fine("job %s, %q", job.ID, job.Name)
}

// quorum looks whether the oracle's newest configuration has the node's signing key, in a set that is active.
func (p *patient) quorum(ctx context.Context) Finding {
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	if c.Configs == 0 {
		return sick("the oracle's owner sends setConfig, with every node's keys", "the oracle has no configuration: its nodes do not know each other")
	}
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	bundle, err := node.KeyBundle(ctx)
	if err != nil {
		return failed(err, "set OCR2.Enabled, P2P.V2.Enabled and Feature.LogPoller in the node's config.toml")
	}
	sets, err := s.Oracle.SignerSets(ctx, s.Manifest.FromBlock)
	if err != nil {
		return failed(err, "does the RPC endpoint serve logs?")
	}
	for _, set := range sets {
		switch {
		case set.Hash != c.Set:
		case set.Status != client.SetActive:
			return sick("the oracle's owner makes a set active and sends setConfig for it", "configuration %d names signer set %s, which is %s", c.Configs, set.Hash, set.Status)
		case !slices.Contains(set.Signers, bundle.Signer):
			return sick("the oracle's owner proposes a set with this node's key, and sends setConfig for it", "configuration %d does not have the node's signing key %s", c.Configs, bundle.Signer)
		default:
			return fine("configuration %d has the node's signing key %s", c.Configs, bundle.Signer)
		}
	}
	return sick("is the manifest's from_block that of the deployment?", "the signer set %s of configuration %d was not found", c.Set, c.Configs)
}
