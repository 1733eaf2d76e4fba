package dial

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Limits on what provers send.
const (
	maxHellos   = 3         // of a request
	maxMessage  = 1 << 10   // bytes of a hello or ready
	maxCommit   = 320 << 10 // bytes: 4,096 roots
	bodyTimeout = 20 * time.Second
	sweepEvery  = time.Second
)

// Config is what a Handler needs. Requests and Logger must be set.
type Config struct {
	Requests    Requests
	Proof       proof.Config
	MaxSessions int              // under way at a time
	Clock       func() time.Time // time.Now by default
	Random      io.Reader        // crypto/rand by default
	Logger      *slog.Logger
	Registerer  prometheus.Registerer // may be nil

	metrics *metrics
}

// Handler is the verifier's end.
type Handler struct {
	book *book
	mux  *http.ServeMux
}

// NewHandler checks the configuration. Run must run beside it.
func NewHandler(c Config) (*Handler, error) {
	if c.Requests == nil || c.Logger == nil || c.MaxSessions <= 0 {
		return nil, fault.New(fault.Config, "a handler of proofs needs requests, a logger and a number of sessions")
	}
	if err := c.Proof.Validate(); err != nil {
		return nil, err
	}
	if c.Clock == nil {
		c.Clock = time.Now
	}
	if c.Random == nil {
		c.Random = rand.Reader
	}
	var err error
	if c.metrics, err = newMetrics(c.Registerer); err != nil {
		return nil, err
	}
	h := &Handler{book: &book{config: c, sessions: map[Target]*entry{}}, mux: http.NewServeMux()}
	const path = "POST /v1/capability/{chain}/{registry}/{request}/"
	h.mux.HandleFunc(path+stageHello, h.stage(stageHello, maxMessage, h.hello))
	h.mux.HandleFunc(path+stageReady, h.stage(stageReady, maxMessage, h.ready))
	h.mux.HandleFunc(path+stageCommit, h.stage(stageCommit, maxCommit, h.commit))
	h.mux.HandleFunc(path+stageOpen, h.stage(stageOpen, 0, h.open))
	return h, nil
}

// ServeHTTP serves the four routes. Only who has its answer keeps its connection: strangers would use up what a listener has.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Connection", "close")
	h.mux.ServeHTTP(w, r)
}

// Run ends sessions whose prover has gone, until ctx ends.
func (h *Handler) Run(ctx context.Context) {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			h.book.sweep(ctx)
		}
	}
}

// call is one signed request.
type call struct {
	message
	who      evaluator.Address
	*attempt        // of the stages after hello
	body     []byte // of the stages that are JSON
	r        *http.Request
	w        http.ResponseWriter
}

// stage makes the HTTP handler of a stage: it checks the signature, reads a body of at most limit bytes, and answers in JSON.
func (h *Handler) stage(name string, limit int64, serve func(*call) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		answer, err := h.serve(name, limit, serve, w, r)
		h.book.config.metrics.request(name, err)
		if err != nil {
			h.respondError(w, r, name, err)
			return
		}
		w.Header().Del("Connection")
		respond(w, http.StatusOK, answer)
	}
}

func (h *Handler) serve(name string, limit int64, serve func(*call) (any, error), w http.ResponseWriter, r *http.Request) (any, error) {
	target, err := targetOf(r)
	if err != nil {
		return nil, err
	}
	c := &call{r: r, w: w}
	if c.message, c.who, err = readHeaders(target, name, r.Header, h.book.config.Clock()); err != nil {
		return nil, err
	}
	if name != stageHello { // before a stranger's body is read
		if c.attempt, err = h.book.find(c.message, c.who); err != nil {
			return nil, err
		}
	}
	if limit > 0 {
		setReadDeadline(w, bodyTimeout)
		if c.body, err = io.ReadAll(newSigned(http.MaxBytesReader(w, r.Body, limit), c.bodyHash)); err != nil {
			return nil, bodyError(err)
		}
	}
	return serve(c)
}

func targetOf(r *http.Request) (t Target, err error) {
	if t.ChainID, err = strconv.ParseUint(r.PathValue("chain"), 10, 64); err == nil {
		if err = t.Registry.UnmarshalText([]byte(r.PathValue("registry"))); err == nil {
			err = t.RequestID.UnmarshalText([]byte(r.PathValue("request")))
		}
	}
	if err != nil {
		return t, fault.New(fault.BadRequest, "the path is not /v1/capability/{chainId}/{registry}/{requestId}/{stage}")
	}
	return t, nil
}

func setReadDeadline(w http.ResponseWriter, in time.Duration) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(in)) // a recorder in a test has no connection
}

func (h *Handler) hello(c *call) (any, error) {
	if err := decode(c.body, &struct{}{}); err != nil {
		return nil, err
	}
	session, err := h.book.hello(c.r.Context(), c.message, c.who)
	if err != nil {
		return nil, err
	}
	return session.Challenge(), nil
}

// readyMessage and nonceMessage are the bodies of a ready and of its answer.
type (
	readyMessage struct {
		Row int `json:"row"`
	}
	nonceMessage struct {
		Nonce merkle.Hash `json:"nonce"`
	}
)

func (h *Handler) ready(c *call) (any, error) {
	var m readyMessage
	if err := decode(c.body, &m); err != nil {
		return nil, err
	}
	nonce, err := c.session.Ready(m.Row, h.book.config.Clock())
	return nonceMessage{nonce}, err
}

// demandMessage answers a commit. It has a demand after the last row.
type demandMessage struct {
	Demand *proof.Demand `json:"demand,omitempty"`
}

func (h *Handler) commit(c *call) (any, error) {
	var a proof.Answer
	if err := decode(c.body, &a); err != nil {
		return nil, err
	}
	demand, err := c.session.Commit(a, h.book.config.Clock())
	return demandMessage{demand}, err
}

// verdictMessage answers the openings.
type verdictMessage struct {
	proof.Verdict
	Evidence json.RawMessage `json:"evidence"`
}

func (h *Handler) open(c *call) (any, error) {
	verdict, ended := c.session.Verdict()
	if !ended {
		now := h.book.config.Clock()
		setReadDeadline(c.w, max(c.session.Deadline().Sub(now), 0))
		stream := http.MaxBytesReader(c.w, c.r.Body, c.session.OpeningBytes()+1) // one too many is the prover's fault
		var err error
		if verdict, err = c.session.Open(newSigned(stream, c.bodyHash), now); err != nil {
			return nil, bodyError(err)
		}
	}
	if err := h.book.settle(c.r.Context(), c.target, c.attempt); err != nil {
		return nil, err
	}
	return verdictMessage{verdict, verdict.Evidence}, nil
}

// signedReader reads a body and fails at its end unless it has the hash that was signed.
type signedReader struct {
	r    io.Reader
	hash hash.Hash
	want merkle.Hash
}

func newSigned(r io.Reader, want merkle.Hash) *signedReader {
	return &signedReader{r, sha256.New(), want}
}

var errNotSigned = errors.New("the body is not the one that was signed")

func (s *signedReader) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	s.hash.Write(p[:n])
	if errors.Is(err, io.EOF) && merkle.Hash(s.hash.Sum(nil)) != s.want {
		return n, errNotSigned
	}
	return n, err
}

// bodyError gives an error in reading a body its code.
func bodyError(err error) error {
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return fault.New(fault.BodyTooLarge, "the body exceeds %d bytes", tooLarge.Limit)
	case errors.Is(err, errNotSigned):
		return fault.New(fault.Unauthorized, "%v", errNotSigned)
	case fault.CodeOf(err) != fault.Internal:
		return err
	}
	return fault.Wrap(fault.BadRequest, err, "read the body")
}

func decode(body []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return fault.Wrap(fault.BadRequest, err, "read the message")
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return fault.New(fault.BadRequest, "the message is followed by something else")
	}
	return nil
}

// failure is the body of an error.
type failure struct {
	Code    fault.Code `json:"code"`
	Message string     `json:"message"`
}

// respondError shows a prover what is wrong with what it sent, and of our own failures only the table's text.
func (h *Handler) respondError(w http.ResponseWriter, r *http.Request, stage string, err error) {
	info := fault.InfoOf(err)
	f := failure{info.Code, info.Doc}
	if info.Verdict == fault.Invalid || info.Code == fault.Timeout {
		f.Message = err.Error()
	} else {
		h.book.config.Logger.WarnContext(r.Context(), "capability message failed", "stage", stage, "path", r.URL.Path, "error", err)
	}
	respond(w, info.HTTP, f)
}

func respond(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the prover has gone, and asks again
}
