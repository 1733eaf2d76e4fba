package ocrplugin

import (
	"context"
	"time"

	"github.com/smartcontractkit/chainlink-common/pkg/logger"
	"github.com/smartcontractkit/chainlink-common/pkg/loop"
	"github.com/smartcontractkit/chainlink-common/pkg/loop/reportingplugins"
	"github.com/smartcontractkit/chainlink-common/pkg/services"
	"github.com/smartcontractkit/chainlink-common/pkg/types"
	"github.com/smartcontractkit/chainlink-common/pkg/types/core"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"
)

// Service is what the node's generic LOOP plugin jobs talk to.
type Service struct {
	loop.Plugin
	reportingplugins.PluginProviderServer
	metrics *Metrics
}

var _ core.ReportingPluginServer[types.PluginProvider] = (*Service)(nil)

// NewService makes the service of one process.
func NewService(log logger.Logger, metrics *Metrics) *Service {
	return &Service{Plugin: loop.Plugin{Logger: log}, metrics: metrics}
}

// NewValidationService serves the check that a node makes of a job spec before it takes it.
func (s *Service) NewValidationService(context.Context) (core.ValidationService, error) {
	v := &validation{services.Config{Name: "Validation"}.NewService(s.Logger)}
	s.SubService(v)
	return v, nil
}

type validation struct{ services.Service }

// ValidateConfig says what is wrong with [pluginConfig], and asks the adapter once.
func (v *validation) ValidateConfig(ctx context.Context, table map[string]any) error {
	c, err := ParseJobConfig(table)
	if err != nil {
		return err
	}
	return c.check(ctx)
}

// NewReportingPluginFactory starts to watch the job's adapter. Of what the node offers it needs nothing but the configuration.
func (s *Service) NewReportingPluginFactory(
	ctx context.Context, config core.ReportingPluginServiceConfig, _ types.PluginProvider, _ core.PipelineRunnerService,
	_ core.TelemetryClient, _ core.ErrorLog, _ core.KeyValueStore, _ core.RelayerSet,
) (types.ReportingPluginFactory, error) {
	c, err := parseServiceConfig(config.PluginConfig)
	if err != nil {
		return nil, err
	}
	client, err := c.client()
	if err != nil {
		return nil, err
	}
	w := &watcher{adapter: client, chain: *c.ChainID, oracle: *c.Oracle, metrics: s.metrics, log: s.Logger, now: time.Now}
	f := &factory{watcher: w}
	var engine *services.Engine
	f.Service, engine = services.Config{Name: "Factory", Start: func(context.Context) error {
		engine.Go(w.run)
		return nil
	}}.NewServiceEngine(s.Logger)
	w.health = func(err error) { engine.SetHealthCond("adapter", err) }
	s.SubService(f)
	return f, f.Start(ctx) // nobody else starts it: the node's own Start stays in the node
}

// factory makes a plugin for each configuration of the contract.
type factory struct {
	services.Service
	watcher *watcher
}

// NewReportingPlugin refuses a configuration that could not be worked with; the node logs why.
func (f *factory) NewReportingPlugin(_ context.Context, c ocr.ReportingPluginConfig) (ocr.ReportingPlugin, ocr.ReportingPluginInfo, error) {
	p, err := newPlugin(c, f.watcher)
	if err != nil {
		f.watcher.log.Errorw("the oracle contract's configuration cannot be used", "err", err.Error())
		return nil, ocr.ReportingPluginInfo{}, err
	}
	// Reports need not be unique: f+1 signatures are what the contract takes, and one of them is an honest node's.
	return p, ocr.ReportingPluginInfo{Name: "assay", Limits: limits()}, nil
}
