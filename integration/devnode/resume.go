package devnode

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// resumes is the node's PATCH /v2/resume/<task run id>, which wakes suspended runs.
type resumes struct {
	listener net.Listener
	mu       sync.Mutex
	waiting  map[string]chan ea.Resume
}

// newResumes listens, so that the adapter can be told where before the node runs.
func newResumes() (*resumes, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // on this machine
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "listen for callbacks")
	}
	return &resumes{listener: listener, waiting: map[string]chan ea.Resume{}}, nil
}

func (r *resumes) origin() string { return "http://" + r.listener.Addr().String() }

func (r *resumes) serve() (stop func()) {
	server := &http.Server{Handler: r, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second}
	go func() { _ = server.Serve(r.listener) }() // ends with Shutdown
	return func() { shutdown(server) }
}

// ServeHTTP answers as the node does: 200 and no body, 422 for a body that holds both or neither, 500 for no such run.
func (r *resumes) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	var body ea.Resume
	if req.Method != http.MethodPatch || json.NewDecoder(io.LimitReader(req.Body, ea.MaxReply)).Decode(&body) != nil ||
		(len(body.Value) == 0) == (body.Error == "") {
		http.Error(w, `{"errors":[{"detail":"must provide only one of either 'value' or 'error' key"}]}`, http.StatusUnprocessableEntity)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	id := strings.TrimPrefix(req.URL.Path, "/v2/resume/")
	run, ok := r.waiting[id]
	if !ok {
		http.Error(w, `{"errors":[{"detail":"no running or suspended task run"}]}`, http.StatusInternalServerError)
		return
	}
	delete(r.waiting, id)
	run <- body
}

// asyncTimeout is the node's JobPipeline.MaxRunDuration.
const asyncTimeout = 10 * time.Minute

// ask posts an async request and waits until the run is resumed.
func (r *resumes) ask(ctx context.Context, bridge ea.Client, request ea.Request) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, asyncTimeout)
	defer cancel()
	id, run := uuid.NewString(), make(chan ea.Resume, 1)
	r.mu.Lock()
	r.waiting[id] = run
	request.ResponseURL = ea.ResponseURL(r.origin() + "/v2/resume/" + id)
	r.mu.Unlock()
	reply, err := bridge.Do(ctx, request)
	if err != nil {
		return nil, err
	}
	body := reply.Body
	if reply.Pending {
		select {
		case <-ctx.Done():
			return nil, fault.Wrap(fault.Timeout, ctx.Err(), "wait for the adapter's callback")
		case resumed := <-run:
			if resumed.Error != "" {
				return nil, &ea.Error{Name: "resumed", Message: resumed.Error}
			}
			body = resumed.Value
		}
	}
	answer, err := ea.DecodeAnswer(body)
	return common.FromHex(answer.Payload), err
}
