package nodeapi

import (
	"context"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
)

// Job is a job as the node has it. Its pipeline may hold a bearer key.
type Job struct {
	ID            string `json:"-"` // the node's own number
	Name          string
	Type          string
	GasLimit      *uint32
	ExternalJobID uuid.UUID
	DirectRequest *DirectRequest `json:"directRequestSpec"` // of that type only
	OCR2          *OCR2          `json:"offChainReporting2OracleSpec"`
	Pipeline      Pipeline       `json:"pipelineSpec"`
}

// DirectRequest is what a directrequest job answers.
type DirectRequest struct {
	Operator   common.Address `json:"contractAddress"`
	MinPayment string         `json:"minContractPaymentLinkJuels"`
	Requesters []common.Address
	ChainID    string `json:"evmChainID"`
}

// OCR2 is what a job of a quorum says.
type OCR2 struct {
	ContractID    string
	TransmitterID string
	KeyBundleID   string `json:"ocrKeyBundleID"`
}

type jobReply struct {
	ID         string
	Attributes Job
}

func (r jobReply) job() Job {
	r.Attributes.ID = r.ID
	return r.Attributes
}

// AddJob makes a job of a spec and returns its number on the node.
func (n *Node) AddJob(ctx context.Context, spec string) (string, error) {
	var job struct{ ID string }
	err := n.call(ctx, http.MethodPost, "/v2/jobs", map[string]string{"toml": spec}, &job)
	return job.ID, err
}

// Jobs returns the node's jobs.
func (n *Node) Jobs(ctx context.Context) ([]Job, error) {
	var found []jobReply
	err := n.call(ctx, http.MethodGet, "/v2/jobs?size=1000", nil, &found)
	jobs := make([]Job, len(found))
	for i := range found {
		jobs[i] = found[i].job()
	}
	return jobs, err
}

// Job returns a job by its number or its external id.
func (n *Node) Job(ctx context.Context, id string) (Job, error) {
	var found jobReply
	err := n.call(ctx, http.MethodGet, "/v2/jobs/"+id, nil, &found)
	return found.job(), err
}

// RemoveJob deletes a job and its runs.
func (n *Node) RemoveJob(ctx context.Context, id string) error {
	return n.call(ctx, http.MethodDelete, "/v2/jobs/"+id, nil, nil)
}

// Run is one run of a job.
type Run struct {
	CreatedAt   time.Time
	FinishedAt  *time.Time
	FatalErrors []*string
	TaskRuns    []TaskRun
}

// TaskRun is one task of a run.
type TaskRun struct {
	DotID, Type   string
	Output, Error *string
	CreatedAt     time.Time
	FinishedAt    *time.Time
}

// Runs returns the job's runs, newest first.
func (n *Node) Runs(ctx context.Context, job string) ([]Run, error) {
	var found []struct{ Attributes Run }
	err := n.call(ctx, http.MethodGet, "/v2/jobs/"+job+"/runs?size=1000", nil, &found)
	runs := make([]Run, len(found))
	for i := range found {
		runs[i] = found[i].Attributes
	}
	return runs, err
}

// RunWebhook runs a webhook job, named by its external id, and returns how it went. Tasks must end within the node's own
// WebServer.HTTPWriteTimeout.
func (n *Node) RunWebhook(ctx context.Context, job uuid.UUID, body any) (Run, error) {
	var found struct{ Attributes Run }
	err := n.call(ctx, http.MethodPost, "/v2/jobs/"+job.String()+"/runs", body, &found)
	return found.Attributes, err
}
