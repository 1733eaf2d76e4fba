package doctor

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// Limits of the probe.
const (
	probeLimit = 5 * time.Second // of the node's call; the node itself ends replies after 10 s
	cleanUp    = 10 * time.Second
)

// probe makes the node call the adapter by its bridge, with the job's own key, and reads what came of it.
func (p *patient) probe(ctx context.Context) Finding {
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	id := uuid.New()
	spec, err := p.probeSpec(id)
	if err != nil {
		return failed(err, "give --adapter-key-file, the file of ASSAY_API_KEY_FILE")
	}
	number, err := node.AddJob(ctx, spec)
	if err != nil {
		return sick("has the node the bridge, and may the user of --node-api-file make jobs (role edit)?", "the probe's job cannot be made: %.*s", maxQuote, err.Error())
	}
	run, runErr := node.RunWebhook(ctx, id, p.probeBody())
	if err := p.forget(ctx, node, number); err != nil {
		return failed(err, "delete it: chainlink jobs delete "+number)
	}
	if runErr != nil {
		return failed(runErr, "may the user of --node-api-file run jobs (role run)?")
	}
	return p.judgeProbe(run)
}

// forget deletes the probe's job, after a time-out too.
func (p *patient) forget(ctx context.Context, node *nodeapi.Node, number string) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), cleanUp)
	defer cancel()
	if err := node.RemoveJob(ctx, number); err != nil {
		return fault.Wrap(fault.Internal, err, "the probe's job %s is left on the node", number)
	}
	return nil
}

// probeSpec is the webhook job that assay jobspec prints, without retries.
func (p *patient) probeSpec(id uuid.UUID) (string, error) {
	key, err := p.key()
	if err != nil {
		return "", err
	}
	params := jobspecs.Defaults(jobspecs.Webhook)
	params.Name, params.JobID = "assay-doctor-"+id.String(), id
	params.Call = jobspecs.Call{Bridge: p.bridgeNames()[0], Key: key, Timeout: probeLimit}
	return jobspecs.Render(jobspecs.Webhook, params)
}

// probeBody is what hint asks too.
func (p *patient) probeBody() map[string]string {
	zero := common.Hash{}.Hex()
	body := map[string]string{"chainId": "1", "oracle": common.Address{}.Hex(), "evalId": zero, "requestId": zero}
	if c, err := p.contract(); err == nil {
		body["chainId"], body["oracle"] = strconv.FormatUint(c.ChainID, 10), c.Oracle.Hex()
	}
	return body
}

// judgeProbe reads why the run failed: it always does.
func (p *patient) judgeProbe(run nodeapi.Run) Finding {
	said := ""
	for _, t := range run.TaskRuns {
		if t.Type == "bridge" && t.Error != nil {
			said = *t.Error
		}
	}
	key, _ := p.key() // probeSpec has had it
	said = hidden(said, key)
	code, _, _ := strings.Cut(said, ":")
	_, unknown := p.contract()
	switch fault.Code(code) {
	case fault.BadRequest:
		return fine("the node reaches the adapter, which takes the key and serves the oracle")
	case fault.UnknownOracle:
		if unknown != nil {
			return fine("the node reaches the adapter, which takes the key; name the oracle by --manifest to ask for it too")
		}
		return sick("see check allow-list", "the node reaches the adapter, which does not serve the oracle")
	case fault.Unauthorized:
		return sick("see check job-key", "the node reaches the adapter, which refuses the key")
	}
	if said == "" {
		said = "no answer"
	}
	return sick(fmt.Sprintf("check the bridge's URL as the node's host or container sees it (localhost is the node itself): chainlink bridges show %s; a node goes on calling a URL that was changed until it is started again; then its network and the adapter's EA_HOST", p.bridgeNames()[0]),
		"the node does not reach the adapter: %.*s", maxQuote, said)
}
