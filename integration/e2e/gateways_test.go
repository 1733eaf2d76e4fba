//go:build e2e

package e2e_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"
)

// deadGateway refuses every connection.
const deadGateway = "http://127.0.0.1:1"

// badGateways puts one that sends wrong bytes and one that is dead before the good one: nothing is lost but time.
func (w world) badGateways() {
	wrong := w.wrongGateway()
	w.restart("ASSAY_DATA_DIR="+w.T.TempDir(), "ASSAY_GATEWAYS="+strings.Join([]string{wrong.URL, deadGateway, w.gateway.URL}, ","))
	w.bounty()
	require.Positive(w.T, wrong.asked.Load())
}

// wrongGateway is Kubo's gateway with a wrong byte in every block.
type wrongGateway struct {
	*httptest.Server
	asked atomic.Int64
}

func (w world) wrongGateway() *wrongGateway {
	w.T.Helper()
	target, err := url.Parse(w.People.Info.Gateway)
	require.NoError(w.T, err)
	g := &wrongGateway{}
	g.Server = httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) { g.asked.Add(1); r.SetURL(target) },
		ModifyResponse: func(resp *http.Response) error {
			body, err := io.ReadAll(resp.Body)
			if err != nil || len(body) == 0 {
				return err
			}
			body[len(body)-1] ^= 1
			resp.Body, resp.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
			resp.Header.Set("Content-Length", strconv.Itoa(len(body)))
			return nil
		},
	})
	w.T.Cleanup(g.Close)
	return g
}

// deadGateways leaves the adapter without any: that is no submission's fault. Nothing is attested, the node is told so, and once
// a gateway is back the same run is fulfilled.
func (w world) deadGateways() {
	dir := "ASSAY_DATA_DIR=" + w.T.TempDir()
	w.restart(dir, "ASSAY_GATEWAYS="+deadGateway, "ASSAY_FETCH_TIMEOUT=500ms", "EA_SYNC_TIMEOUT=3s")
	since, head := time.Now(), w.head()
	bounty, probe := w.probed()
	w.eventually("the node is not told", func() bool {
		status, reply := w.last(probe)
		return status == http.StatusBadGateway && strings.Contains(reply, `"model_unavailable"`)
	})
	w.pending(probe)
	require.False(w.T, w.counted(w.Adapters[0], "assay_evaluations_total"))
	w.restart(dir)
	w.Opened(bounty)
	w.fulfilled(since, 1)
	require.Len(w.T, w.logs("Evaluated", head+1), 1)
}

// last is the adapter's last reply to the node about an evaluation.
func (w world) last(evalID common.Hash) (status int, reply string) {
	for _, x := range w.bridge.exchanges() {
		if bytes.Contains(x.body, []byte(evalID.Hex())) {
			status, reply = x.status, string(x.reply)
		}
	}
	return status, reply
}
