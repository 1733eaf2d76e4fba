package quorum

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math/bits"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config is the reportingPluginConfig of setConfig: JSON, equal on all nodes since the oracle contract spreads it. What it
// leaves out has the default, and no bytes at all are the defaults.
type Config struct {
	Tolerance
	// ResendSeconds is how long a request is not observed again after its report was accepted: long enough for the report to
	// be on chain, deltaStage times the nodes.
	ResendSeconds uint32 `json:"resendSeconds"`
}

// Tolerance says how far observations of one score may lie from their median: the larger of the absolute and the relative
// bound.
type Tolerance struct {
	CorrectItems uint32 `json:"correctItems"` // right answers
	CorrectPPM   uint32 `json:"correctPpm"`   // of a split's items
	LossMicro    uint32 `json:"lossMicro"`    // millionths of mean loss
	LossPPM      uint32 `json:"lossPpm"`      // of the median loss
}

// DefaultConfig is for scorers that differ in instruction sets only.
func DefaultConfig() Config {
	return Config{Tolerance{CorrectItems: 1, CorrectPPM: 500, LossMicro: 500, LossPPM: 500}, 60}
}

// Bounds: beyond them a liar could move a score by what matters.
const (
	maxCorrectItems  = 16
	maxLossMicro     = 100_000
	maxPPM           = 20_000
	maxResendSeconds = 3600
)

// ParseConfig reads the configuration strictly. Errors have the code Config and say what to do.
func ParseConfig(raw []byte) (Config, error) {
	c := DefaultConfig()
	if len(raw) == 0 {
		return c, nil
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	err := d.Decode(&c)
	if _, end := d.Token(); err == nil && !errors.Is(end, io.EOF) {
		err = fault.New(fault.Config, "something follows the object")
	}
	if err != nil {
		return c, fault.Wrap(fault.Config, err, "reportingPluginConfig must be JSON like {\"correctItems\":1,\"correctPpm\":500,"+
			"\"lossMicro\":500,\"lossPpm\":500,\"resendSeconds\":60}, or empty for these defaults")
	}
	return c, c.Validate()
}

// Validate names the field that is out of range.
func (c Config) Validate() error {
	for _, f := range []struct {
		name             string
		value, low, high uint32
	}{
		{"correctItems", c.CorrectItems, 0, maxCorrectItems}, {"correctPpm", c.CorrectPPM, 0, maxPPM},
		{"lossMicro", c.LossMicro, 0, maxLossMicro}, {"lossPpm", c.LossPPM, 0, maxPPM},
		{"resendSeconds", c.ResendSeconds, 1, maxResendSeconds},
	} {
		if f.value < f.low || f.value > f.high {
			return fault.New(fault.Config, "must be %d to %d, is %d; set it so in reportingPluginConfig and call setConfig again",
				f.low, f.high, f.value).About(f.name)
		}
	}
	return nil
}

// Resend is ResendSeconds as a duration.
func (c Config) Resend() time.Duration { return time.Duration(c.ResendSeconds) * time.Second }

// correct is the tolerance of right answers among total.
func (t Tolerance) correct(total uint32) uint64 {
	return max(uint64(t.CorrectItems), share(uint64(total), t.CorrectPPM))
}

// loss is the tolerance around a median loss, which is not negative.
func (t Tolerance) loss(median int64) uint64 {
	return max(uint64(t.LossMicro), share(uint64(median), t.LossPPM))
}

// share is v*ppm/1e6, rounded down, without overflow: ppm is less than a million.
func share(v uint64, ppm uint32) uint64 {
	high, low := bits.Mul64(v, uint64(ppm))
	q, _ := bits.Div64(high, low, 1_000_000)
	return q
}
