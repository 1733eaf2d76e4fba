package dial

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

const (
	maxAnswer = 64 << 10 // bytes of a verifier's answer
	attempts  = 4
	pause     = 250 * time.Millisecond // before a message is sent again; doubled each time
)

// Client is the prover's end.
type Client struct {
	URL    string // of the verifier, without the path
	Signer attest.Signer
	HTTP   *http.Client // its timeout bounds each message; with none there is a default
	Dir    string       // for the openings, while they are sent; the system's own by default
	// Withhold has Prove fail with the code Timeout rather than commit to a row that took so long that it would refute the claim:
	// that costs a stake, where silence does not. A machine that was busy with something else may say hello again.
	Withhold bool
}

// Outcome is what came of a proof. Answers and Openings are what Recheck needs beside the evidence.
type Outcome struct {
	proof.Verdict
	Challenge proof.Challenge
	Answers   []proof.Answer
}

// Prove asks the verifier for a challenge to a request and answers it. keep, if not nil, gets a copy of the openings. A proof that
// is refused is an outcome, not an error.
func (c *Client) Prove(ctx context.Context, t Target, p proof.Prover, keep io.Writer) (*Outcome, error) {
	var out Outcome
	if err := c.post(ctx, t, stageHello, struct{}{}, &out.Challenge); err != nil {
		return nil, err
	}
	if b := out.Challenge.Binding; b.ChainID != t.ChainID || b.Registry != t.Registry || b.RequestID != t.RequestID || b.Prover != c.Signer.Address() {
		return nil, fault.New(fault.Chain, "the verifier's challenge is bound to something else than asked for")
	}
	work, err := p.Begin(out.Challenge)
	if err != nil {
		return nil, err
	}
	defer work.Close()
	demand, err := c.answer(ctx, t, work, &out)
	if err != nil {
		return nil, err
	}
	if err := c.open(ctx, t, work, demand, &out, keep); err != nil {
		return nil, err
	}
	return &out, nil
}

// answer computes the rows one after another.
func (c *Client) answer(ctx context.Context, t Target, work *proof.Work, out *Outcome) (proof.Demand, error) {
	var wanted demandMessage
	for row := range work.Rows() {
		if err := work.Load(ctx, row); err != nil {
			return proof.Demand{}, err
		}
		var nonce nonceMessage
		begun := time.Now() // one round trip before the rounds stands for the one after them
		if err := c.post(ctx, t, stageReady, readyMessage{row}, &nonce); err != nil {
			return proof.Demand{}, err
		}
		answer, err := work.Answer(ctx, row, nonce.Nonce)
		if err == nil && c.Withhold {
			err = bearsOut(out.Challenge, row, time.Since(begun))
		}
		if err != nil {
			return proof.Demand{}, err
		}
		out.Answers = append(out.Answers, answer)
		if err := c.post(ctx, t, stageCommit, answer, &wanted); err != nil {
			return proof.Demand{}, err
		}
	}
	if wanted.Demand == nil {
		return proof.Demand{}, fault.New(fault.Chain, "the verifier does not say what to open")
	}
	return *wanted.Demand, nil
}

func bearsOut(c proof.Challenge, row int, took time.Duration) error {
	if row < len(c.Enough) && took.Seconds() > c.Enough[row] {
		return fault.New(fault.Timeout, "the rounds took %.1f s, and more than %.1f s refute the claim: kept to ourselves", took.Seconds(), c.Enough[row]).
			About(c.Rows[row].Name)
	}
	return nil
}

// open writes the openings to a file, since their hash is signed before they are sent, and sends them.
func (c *Client) open(ctx context.Context, t Target, work *proof.Work, d proof.Demand, out *Outcome, keep io.Writer) error {
	f, err := os.CreateTemp(c.Dir, "assay-openings-")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make a file for the openings")
	}
	defer os.Remove(f.Name())
	defer f.Close()
	hash := sha256.New()
	if keep == nil {
		keep = io.Discard
	}
	if err := work.Open(ctx, d, io.MultiWriter(f, hash, keep)); err != nil {
		return err
	}
	size := out.Challenge.OpeningBytes(d)
	var got verdictMessage
	err = c.send(ctx, t, stageOpen, merkle.Hash(hash.Sum(nil)), func() (io.Reader, int64) { return io.NewSectionReader(f, 0, size), size }, &got)
	out.Verdict = got.Verdict
	out.Evidence = got.Evidence
	return err
}

// post sends a message in JSON.
func (c *Client) post(ctx context.Context, t Target, stage string, in, out any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encode the message")
	}
	return c.send(ctx, t, stage, sha256.Sum256(body), func() (io.Reader, int64) { return bytes.NewReader(body), int64(len(body)) }, out)
}

// send signs and sends a message until it is answered: the verifier gives a repeated one the same answer.
func (c *Client) send(ctx context.Context, t Target, stage string, hash merkle.Hash, body func() (io.Reader, int64), out any) error {
	var err error
	for attempt, wait := 1, pause; ; attempt, wait = attempt+1, 2*wait {
		if err = c.try(ctx, t, stage, hash, body, out); !fault.Is(err, fault.Gateway) || attempt == attempts {
			return err
		}
		select {
		case <-ctx.Done():
			return fault.Wrap(fault.Canceled, ctx.Err(), "%s", stage)
		case <-time.After(wait):
		}
	}
}

func (c *Client) try(ctx context.Context, t Target, stage string, hash merkle.Hash, body func() (io.Reader, int64), out any) error {
	m := message{t, stage, hash, uint64(time.Now().UnixMilli())}
	signature, err := c.Signer.Sign(ctx, m.digest())
	if err != nil {
		return err
	}
	reader, size := body()
	path, err := url.JoinPath(c.URL, fmt.Sprintf("v1/capability/%d/%s/%s/%s", t.ChainID, t.Registry, t.RequestID, stage))
	if err != nil {
		return fault.Wrap(fault.Config, err, "the verifier's URL")
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, path, reader)
	if err != nil {
		return fault.Wrap(fault.Config, err, "the verifier's URL")
	}
	request.ContentLength = size
	m.setHeaders(request.Header, signature)
	response, err := c.client().Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return fault.Wrap(fault.Canceled, ctx.Err(), "%s", stage)
		}
		return fault.Wrap(fault.Gateway, err, "send %s", stage)
	}
	defer response.Body.Close()
	return readAnswer(response, stage, out)
}

// readAnswer decodes an answer of the verifier. Its own failures have the code Gateway, and the message is sent again.
func readAnswer(r *http.Response, stage string, out any) error {
	raw, err := io.ReadAll(io.LimitReader(r.Body, maxAnswer+1))
	switch {
	case err != nil:
		return fault.Wrap(fault.Gateway, err, "read the answer to %s", stage)
	case len(raw) > maxAnswer:
		return fault.New(fault.Chain, "the verifier's answer to %s exceeds %d bytes", stage, maxAnswer)
	case r.StatusCode == http.StatusOK:
		if err := json.Unmarshal(raw, out); err != nil {
			return fault.Wrap(fault.Chain, err, "read the answer to %s", stage)
		}
		return nil
	}
	var f failure
	if json.Unmarshal(raw, &f) != nil || f.Code == "" {
		return fault.New(fault.Gateway, "the verifier answers %s with HTTP %d", stage, r.StatusCode)
	}
	if info := f.Code.Info(); info.Code == f.Code && (info.Verdict == fault.Invalid || f.Code == fault.Timeout) {
		return fault.New(f.Code, "the verifier refuses %s: %s", stage, strings.TrimSpace(f.Message))
	}
	return fault.New(fault.Gateway, "the verifier fails at %s: %s", stage, f.Message)
}

// answerTimeout bounds one message where the client has no timeout of its own. Openings are some 10 MB and are checked at once.
const answerTimeout = 5 * time.Minute

func (c *Client) client() *http.Client {
	if c.HTTP != nil {
		return c.HTTP
	}
	return &http.Client{Timeout: answerTimeout}
}
