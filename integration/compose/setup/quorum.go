package setup

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// The quorum: four nodes, of which one may be faulty.
const (
	members = 4
	faulty  = 1
)

func (l Layout) members() (all []seat) {
	for n := range members {
		all = append(all, seat{l, n + 1})
	}
	return all
}

// drawnQuorum is what is public of the quorum's keys, in the members' order.
type drawnQuorum struct {
	Recipients []seal.PublicKey `json:"recipients"`
	Jobs       []uuid.UUID      `json:"jobs"`
}

// QuorumKeys draws each member's keys and passwords, once.
func QuorumKeys(l Layout) error {
	if done, err := exists(l.quorum().path(public)); done || err != nil {
		return err
	}
	var d drawnQuorum
	for _, s := range l.members() {
		recipient, err := s.draw()
		if err != nil {
			return err
		}
		d.Recipients, d.Jobs = append(d.Recipients, recipient), append(d.Jobs, uuid.New())
	}
	return l.quorum().save(public, d)
}

// Databases makes each member's database that is not there yet.
func Databases(ctx context.Context, l Layout, address string) error {
	password, err := readLine(l.databasePassword())
	if err != nil {
		return err
	}
	config, err := pgx.ParseConfig("postgresql://" + databaseUser + "@" + address + "/postgres?sslmode=disable")
	if err != nil {
		return fault.Wrap(fault.Config, err, "read PostgreSQL's address")
	}
	config.Password = password
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "connect to PostgreSQL")
	}
	defer conn.Close(context.WithoutCancel(ctx))
	for _, s := range l.members() {
		var known bool
		err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", s.database()).Scan(&known)
		if err == nil && !known {
			_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{s.database()}.Sanitize())
		}
		if err != nil {
			return fault.Wrap(fault.Storage, err, "make database %s", s.database())
		}
	}
	return nil
}

// QuorumFund gives ether to every account that pays for gas, the members' among them.
func QuorumFund(ctx context.Context, w World) error { return w.fund(ctx, w.Layout.members()...) }

// QuorumDeploy is Deploy with a quorum oracle, whose signers are the members' nodes.
func QuorumDeploy(ctx context.Context, w World) (*client.Manifest, error) {
	return w.deploy(ctx, w.Layout.quorum(), client.Quorum, "ASSAY_QUORUM_ORACLES", func(owner *client.Sender) (*client.Deployed, error) {
		var d drawnQuorum
		if err := w.Layout.quorum().load(public, &d); err != nil {
			return nil, err
		}
		deployment := client.QuorumDeployment{Price: price, DeliveryGas: deliveryGas, Timing: quorumTiming}
		for i, s := range w.Layout.members() {
			node, err := w.login(ctx, s)
			if err != nil {
				return nil, err
			}
			keys, err := node.KeyBundle(ctx)
			if err != nil {
				return nil, err
			}
			deployment.Signers = append(deployment.Signers, keys.Signer)
			deployment.Recipients = append(deployment.Recipients, d.Recipients[i])
		}
		return client.DeployQuorum(ctx, owner, deployment)
	})
}

// quorumTiming leaves a quorum, which first has to find itself, more time than a node that works alone.
var quorumTiming = client.Timing{RevealDelay: 1, RevealWindow: 300, EvalTimeout: 600, PassMargin: 10}

const (
	pluginPort = "6690"          // where members talk to each other
	configPoll = 3 * time.Second // how often a member looks for the quorum's configuration
)

// QuorumJobs makes each member's job. The first member is where the others find each other.
func QuorumJobs(ctx context.Context, w World) error {
	var d drawnQuorum
	if err := w.Layout.quorum().load(public, &d); err != nil {
		return err
	}
	manifest, err := client.LoadManifest(w.Layout.quorum().manifest())
	if err != nil {
		return err
	}
	var bootstrappers []string
	for i, s := range w.Layout.members() {
		node, err := w.login(ctx, s)
		if err != nil {
			return err
		}
		if i == 0 {
			peer, err := node.PeerID(ctx)
			if err != nil {
				return err
			}
			bootstrappers = []string{peer + "@" + s.named("node") + ":" + pluginPort}
		}
		params := jobspecs.Defaults(jobspecs.OCR2)
		params.JobID, params.ChainID = d.Jobs[i], ea.ChainID(manifest.ChainID)
		params.Plugin.PollInterval = configPoll
		if params.Plugin, err = w.plugin(ctx, s, node, params.Plugin); err != nil {
			return err
		}
		params.Plugin.Oracle, params.Plugin.Bootstrappers = manifest.Address(client.Quorum), bootstrappers
		if _, err := addJob(ctx, node, jobspecs.OCR2, params); err != nil {
			return err
		}
	}
	return nil
}

// plugin fills in what is a member's own.
func (w World) plugin(ctx context.Context, s seat, node *nodeapi.Node, p jobspecs.Plugin) (jobspecs.Plugin, error) {
	keys, err := node.KeyBundle(ctx)
	if err != nil {
		return p, err
	}
	// A member's container has its volumes where those of a node that works alone are.
	p.KeyBundle, p.AdapterURL, p.KeyFile = keys.ID, w.URL(s.named("adapter")), w.alone().bridgeKey()
	p.Transmitter, err = node.Sender(ctx)
	return p, err
}
