package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/go-plugin"
	"github.com/smartcontractkit/chainlink-common/pkg/logger"
	"github.com/smartcontractkit/chainlink-common/pkg/loop"
	"github.com/smartcontractkit/chainlink-common/pkg/loop/reportingplugins"
	"github.com/smartcontractkit/chainlink-common/pkg/types"
	"github.com/smartcontractkit/chainlink-common/pkg/types/core"
	"github.com/smartcontractkit/libocr/commontypes"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

func TestCommandLine(t *testing.T) {
	for name, c := range map[string]struct {
		args      []string
		code      int
		out, errs string
	}{
		"version":  {[]string{"--version"}, fault.ExitOK, "chainlink-assay unknown\n", ""},
		"help":     {[]string{"--help"}, fault.ExitOK, "assay jobspec ocr2", ""},
		"argument": {[]string{"serve"}, fault.ExitRefused, "", "takes no arguments"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			require.Equal(t, c.code, run(c.args, &out, &errs))
			require.Contains(t, out.String(), c.out)
			require.Contains(t, errs.String(), c.errs)
		})
	}
}

const (
	bearer   = "bearer-key-canary-0123456789"
	password = "canary-database-password"
)

var (
	oracle    = ea.Address{0: 0xab, 19: 0xcd}
	signerSet = merkle.Hash{0x51}
)

func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "chainlink-assay")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", path, ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return path
}

func TestOnlyANodeStartsIt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	cmd := exec.CommandContext(t.Context(), build(t))
	cmd.Env = []string{"CL_DATABASE_URL=postgres://node:" + password + "@db/node"}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	require.Equal(t, fault.ExitRefused, exit.ExitCode())
	require.Contains(t, string(out), "only a Chainlink node can start this")
	require.NotContains(t, string(out), password)
}

// job is an open request.
func job() evaluator.Job {
	terms := evaluator.Terms{
		Researcher: evaluator.Address{1}, SignerSet: signerSet, ModelCID: evaluator.CID{Codec: evaluator.CodecDagPB}, FeedbackTotal: 1000,
		PayoutTotal: 2000, Metric: disclosure.Accuracy, Threshold: 950_000, LossClip: 1, LossGrid: 1, MaxBytes: 1, MaxEvals: 1,
	}
	j := evaluator.Job{ChainID: 1337, Oracle: evaluator.Address(oracle), Terms: terms, SetCID: evaluator.CID{Codec: evaluator.CodecRaw}, Request: evaluator.Request{
		TermsHash: terms.Hash(), SubmissionID: 1, Attempt: 1, Submission: evaluator.Submission{CID: evaluator.CID{Codec: evaluator.CodecRaw}},
		Ladder: disclosure.NoLadder, SignBy: 1000, Deadline: 2000, Payment: "0", Status: evaluator.Pending,
	}}
	j.EvalID = j.ComputeEvalID()
	return j
}

func observation() quorum.Observation {
	return quorum.Observation{
		Job: job(), Outcome: quorum.Measured, Feedback: metric.Score{Correct: 617, Total: 1000, LossMicro: 7_654_321},
		Payout: metric.Score{Correct: 1234, Total: 2000, LossMicro: 7_654_321},
	}
}

// adapterServer answers as an adapter with one finished observation does.
func adapterServer(t *testing.T) *httptest.Server {
	raw, err := observation().Encode()
	require.NoError(t, err)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer "+bearer {
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = io.WriteString(w, `{"status":"errored","statusCode":401,"error":{"name":"unauthorized","message":"no"}}`)
			return
		}
		body, _ := io.ReadAll(r.Body)
		asked, err := ea.ParseRequest(body)
		if err != nil || asked.Data.Oracle != oracle {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		id, data := ea.Word(job().EvalID.Hash), any(nil)
		switch asked.Data.Endpoint {
		case ea.Pending:
			list := ea.PendingList{EvalIDs: []ea.Word{id}, Next: 1, HeadTime: 500}
			if asked.Data.From > 0 {
				list.EvalIDs = nil
			}
			data = list
		case ea.Observe:
			data = ea.Observed{EvalID: id, State: ea.StateObserved, RequestStatus: "PENDING", Deadline: 2000, HeadTime: 500, Observation: ea.HexObservation(raw)}
		}
		text, _ := json.Marshal(data)
		_ = json.NewEncoder(w).Encode(ea.Success{Data: text, StatusCode: http.StatusOK})
	}))
	t.Cleanup(server.Close)
	return server
}

// process is the real program, started as a node does.
type process struct {
	client  core.ReportingPluginClient
	log     *lockedBuffer
	metrics string
}

// lockedBuffer is written to while the test reads.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func start(t *testing.T, program string) *process {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	port := l.Addr().(*net.TCPAddr).Port
	require.NoError(t, l.Close())
	stop := make(chan struct{})
	service := &reportingplugins.GRPCService[types.PluginProvider]{BrokerConfig: loop.BrokerConfig{Logger: logger.Test(t), StopCh: stop}}
	p := &process{log: &lockedBuffer{}, metrics: fmt.Sprintf("http://127.0.0.1:%d/metrics", port)}
	config := service.ClientConfig()
	config.Cmd = exec.Command(program)
	config.SkipHostEnv = true
	config.Stderr = p.log
	config.Cmd.Env = []string{ // what node v2.23.0 gives, as far as it matters
		fmt.Sprintf("CL_PROMETHEUS_PORT=%d", port), "CL_TRACING_ENABLED=false", "CL_TELEMETRY_ENABLED=false",
		"CL_APP_ID=canary-app", "CL_TELEMETRY_AUTH_HEADER=" + password,
		"CL_DATABASE_URL=postgresql://node:" + password + "@127.0.0.1:1/node", // nobody is there: it must not be asked
	}
	client := plugin.NewClient(config)
	t.Cleanup(func() {
		close(stop)
		client.Kill()
		if t.Failed() {
			t.Logf("log of the plugin:\n%s", p.log)
		}
	})
	protocol, err := client.Client()
	require.NoError(t, err)
	raw, err := protocol.Dispense(reportingplugins.PluginServiceName)
	require.NoError(t, err)
	p.client = raw.(core.ReportingPluginClient)
	return p
}

// What the node offers and the plugin does not use.
type (
	noConn      struct{ grpc.ClientConnInterface }
	noPipelines struct{ core.PipelineRunnerService }
	noTelemetry struct{ core.TelemetryService }
	noErrorLog  struct{ core.ErrorLog }
	noStore     struct{ core.KeyValueStore }
	noRelayers  struct{ core.RelayerSet }
)

func (noConn) Invoke(context.Context, string, any, any, ...grpc.CallOption) error {
	return errors.New("not offered")
}

// table is [pluginConfig] of the job spec.
func table(t *testing.T, adapterURL, key string) map[string]any {
	path := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(path, []byte(key), 0o600))
	return map[string]any{"pluginName": "assay", "command": "chainlink-assay", "OCRVersion": 2, "pluginConfig": map[string]any{
		"chainID": "1337", "oracle": oracle.String(), "adapterURL": adapterURL, "keyFile": path,
	}}
}

// TestANodeTalksToTheProgram over the socket that go-plugin opens: job validation, and a round of OCR2.
func TestANodeTalksToTheProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and starts a program")
	}
	server, ctx := adapterServer(t), t.Context()
	p := start(t, build(t))
	validation, err := p.client.NewValidationService(ctx)
	require.NoError(t, err)
	good := table(t, server.URL, bearer+"\n")
	require.NoError(t, validation.ValidateConfig(ctx, good))
	require.ErrorContains(t, validation.ValidateConfig(ctx, table(t, server.URL, "another-key-of-16-bytes")), "keyFile: holds another key")
	require.ErrorContains(t, validation.ValidateConfig(ctx, map[string]any{"pluginName": "assay"}), "the job spec needs the table")

	whole, err := json.Marshal(map[string]any{"pipelines": nil, "pluginConfig": good})
	require.NoError(t, err)
	service := core.ReportingPluginServiceConfig{ProviderType: "plugin", PluginName: "assay", PluginConfig: string(whole)}
	factory, err := p.client.NewReportingPluginFactory(ctx, service, noConn{}, noPipelines{}, noTelemetry{}, noErrorLog{}, noStore{}, noRelayers{})
	require.NoError(t, err)
	config := ocr.ReportingPluginConfig{N: 4, F: 1, OnchainConfig: append(signerSet[:], make([]byte, 96)...), MaxDurationObservation: time.Second}
	bad := config
	bad.OffchainConfig = []byte(`{"lossPpm":999999}`)
	_, _, err = factory.NewReportingPlugin(ctx, bad)
	require.ErrorContains(t, err, "lossPpm: must be 0 to 20000")
	reporting, info, err := factory.NewReportingPlugin(ctx, config)
	require.NoError(t, err)
	require.Equal(t, "assay", info.Name)
	require.Equal(t, quorum.MaxMessageLength, info.Limits.MaxObservationLength)
	round(t, reporting)
	require.Contains(t, metricsText(t, p.metrics), `assay_quorum_reports_total{status="SCORED"} 1`)
	require.NoError(t, reporting.Close())
	require.NoError(t, factory.Close())
	for _, secret := range []string{bearer, password, "7654321", "74cbb1", "canary"} {
		require.NotContains(t, strings.ToLower(p.log.String()), secret)
	}
}

// round is what libocr does with four nodes, of which this program stands for three and the last one sends garbage.
func round(t *testing.T, p ocr.ReportingPlugin) {
	ctx, at := t.Context(), ocr.ReportTimestamp{Epoch: 1, Round: 1}
	query, err := p.Query(ctx, at)
	require.NoError(t, err)
	var message ocr.Observation
	require.Eventually(t, func() bool {
		message, err = p.Observation(ctx, at, query)
		require.NoError(t, err)
		all, err := quorum.DecodeAll(1337, evaluator.Address(oracle), message)
		require.NoError(t, err)
		return len(all) == 1
	}, 10*time.Second, 20*time.Millisecond)
	all := []ocr.AttributedObservation{{Observation: []byte("garbage"), Observer: 3}}
	for i := range 3 {
		all = append(all, ocr.AttributedObservation{Observation: message, Observer: commontypes.OracleID(i)})
	}
	ok, report, err := p.Report(ctx, at, query, all)
	require.NoError(t, err)
	require.True(t, ok)
	want, err := evaluator.Conclude(job(), evaluator.Measurement{Feedback: observation().Feedback, Payout: observation().Payout})
	require.NoError(t, err)
	require.Equal(t, attest.EncodeReport(want), []byte(report))
	accept, err := p.ShouldAcceptFinalizedReport(ctx, at, report)
	require.NoError(t, err)
	require.True(t, accept)
	transmit, err := p.ShouldTransmitAcceptedReport(ctx, at, report)
	require.NoError(t, err)
	require.True(t, transmit)
	message, err = p.Observation(ctx, at, query)
	require.NoError(t, err)
	require.Len(t, message, 2, "it is on its way")
}

func metricsText(t *testing.T, url string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	require.NoError(t, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return string(text)
}
