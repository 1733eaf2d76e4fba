package ocrplugin

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// JobConfig is [pluginConfig.pluginConfig] of the job spec. `assay jobspec ocr2` writes it.
type JobConfig struct {
	ChainID    *ea.ChainID `json:"chainID"`
	Oracle     *ea.Address `json:"oracle"`
	AdapterURL string      `json:"adapterURL"`
	KeyFile    string      `json:"keyFile"`
}

const section = "pluginConfig.pluginConfig"

// wrong names the key at fault, and says what to do.
func wrong(key, format string, args ...any) error {
	return fault.New(fault.Config, format, args...).About(section + "." + key)
}

// ParseJobConfig reads the table [pluginConfig], which a node hands over whole.
func ParseJobConfig(table map[string]any) (JobConfig, error) {
	var c JobConfig
	own, ok := table["pluginConfig"].(map[string]any)
	if !ok {
		return c, fault.New(fault.Config, "the job spec needs the table with chainID, oracle, adapterURL and keyFile; `assay jobspec ocr2` prints one").About(section)
	}
	raw, err := json.Marshal(own)
	if err != nil {
		return c, fault.Wrap(fault.Config, err, "read the table").About(section)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return c, fault.Wrap(fault.Config, err, "must be a table with chainID, oracle, adapterURL and keyFile").About(section)
	}
	return c, c.validate()
}

// parseServiceConfig reads what the node hands to the factory: the table as JSON, beside pipelines that are not used.
func parseServiceConfig(text string) (JobConfig, error) {
	var whole struct {
		PluginConfig map[string]any `json:"pluginConfig"`
	}
	if err := json.Unmarshal([]byte(text), &whole); err != nil {
		return JobConfig{}, fault.Wrap(fault.Config, err, "read the plugin's configuration")
	}
	return ParseJobConfig(whole.PluginConfig)
}

func (c JobConfig) validate() error {
	switch {
	case c.ChainID == nil:
		return wrong("chainID", "must be the id of the oracle's chain, as in relayConfig")
	case c.Oracle == nil || *c.Oracle == ea.Address{}:
		return wrong("oracle", "must be the quorum oracle's address, as in contractID")
	case !isURL(c.AdapterURL):
		return wrong("adapterURL", "must be the http or https URL of this node's own adapter, without user, query or fragment")
	case !filepath.IsAbs(c.KeyFile):
		return wrong("keyFile", "must be the absolute path of a file on the node's machine that holds the adapter's ASSAY_API_KEY")
	}
	return nil
}

func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && u.RawQuery == "" && u.Fragment == ""
}

// Bounds of the bearer key, as the adapter has them.
const (
	minKey = 16
	maxKey = 4096
)

// key reads the bearer key. It is never part of an error.
func (c JobConfig) key() (secret.Text, error) {
	f, err := os.Open(c.KeyFile)
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "must be a file that the node's user can read; write the adapter's ASSAY_API_KEY into it").About(section + ".keyFile")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxKey+1))
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "cannot be read").About(section + ".keyFile")
	}
	if raw = bytes.TrimSpace(raw); len(raw) < minKey || len(raw) > maxKey {
		return "", wrong("keyFile", "holds %d bytes; write the adapter's ASSAY_API_KEY into it, which has %d or more", len(raw), minKey)
	}
	return secret.Text(raw), nil
}

// client makes a client of the adapter.
func (c JobConfig) client() (*ea.Client, error) {
	key, err := c.key()
	if err != nil {
		return nil, err
	}
	return &ea.Client{URL: c.AdapterURL, Key: key.Reveal(), Timeout: callTimeout}, nil
}

// check asks the adapter once, so that a job that could not work is refused when it is made. What may heal is no reason.
func (c JobConfig) check(ctx context.Context) error {
	client, err := c.client()
	if err != nil {
		return err
	}
	_, err = client.Pending(ctx, *c.ChainID, *c.Oracle, 0)
	var said *ea.Error
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &said):
		return fault.Wrap(fault.CodeOf(err), err, "no adapter answers; start it, and name it as this node reaches it").About(section + ".adapterURL")
	case said.Name == string(fault.Unauthorized):
		return wrong("keyFile", "holds another key than the adapter's ASSAY_API_KEY")
	case said.Name == string(fault.UnknownOracle):
		return wrong("oracle", "is not observed by the adapter: add %d:%s to its ASSAY_QUORUM_ORACLES", *c.ChainID, c.Oracle)
	case said.Name == string(fault.EndpointUnknown):
		return wrong("adapterURL", "is no assay-adapter's, or that of an older one than this plugin: %s", said)
	}
	return nil
}
