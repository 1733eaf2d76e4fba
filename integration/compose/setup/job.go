package setup

import (
	"context"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// Bridge tells the node where the adapter is.
func Bridge(ctx context.Context, w World) error {
	node, err := w.login(ctx, w.alone())
	if err != nil {
		return err
	}
	known, err := node.Bridges(ctx)
	if err != nil || slices.ContainsFunc(known, func(b nodeapi.Bridge) bool { return b.Name == jobspecs.DefaultBridge }) {
		return err
	}
	bridge := jobspecs.Bridge{Name: jobspecs.DefaultBridge, URL: w.URL("adapter"), MinPayment: new(big.Int)}
	if err := bridge.Validate(); err != nil {
		return err
	}
	return node.AddBridge(ctx, bridge)
}

// Job makes the node's job, whose id the oracle contract knows, and returns its number on the node.
func Job(ctx context.Context, w World, kind jobspecs.Kind) (string, error) {
	node, err := w.login(ctx, w.alone())
	if err != nil {
		return "", err
	}
	var d drawn
	if err := w.Layout.single().load(public, &d); err != nil {
		return "", err
	}
	params, err := w.params(kind, d.JobID)
	if err != nil {
		return "", err
	}
	return addJob(ctx, node, kind, params)
}

// addJob makes a job, unless it is there, and returns its number on the node.
func addJob(ctx context.Context, node *nodeapi.Node, kind jobspecs.Kind, params jobspecs.Params) (string, error) {
	known, err := node.Jobs(ctx)
	if err != nil {
		return "", err
	}
	if i := slices.IndexFunc(known, func(j nodeapi.Job) bool { return j.ExternalJobID == params.JobID }); i >= 0 {
		return known[i].ID, nil
	}
	spec, err := jobspecs.Render(kind, params)
	if err != nil {
		return "", err
	}
	return node.AddJob(ctx, spec)
}

func (w World) params(kind jobspecs.Kind, job uuid.UUID) (p jobspecs.Params, err error) {
	manifest, err := client.LoadManifest(w.Layout.single().manifest())
	if err != nil {
		return p, err
	}
	key, err := readLine(w.alone().bridgeKey())
	if err != nil {
		return p, err
	}
	p = jobspecs.Defaults(kind)
	p.JobID, p.ChainID, p.Call.Key = job, ea.ChainID(manifest.ChainID), secret.Text(key)
	p.Fulfillment.Operator = manifest.Address(client.Operator)
	p.Fulfillment.Requesters = []common.Address{manifest.Address(client.Oracle)}
	p.Fulfillment.MinConfirmations = 1 // nothing is ever reorganised here
	return p, nil
}
