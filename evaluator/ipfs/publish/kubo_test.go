package publish_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
)

// helloCID is the CID of the file that writeHello makes.
const helloCID = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"

func writeHello(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hello")
	require.NoError(t, os.WriteFile(path, []byte("hello world"), 0o600))
	return path
}

// serve starts an RPC API that one function answers for, with time for slow machines.
func serve(t *testing.T, handler http.HandlerFunc) *publish.Kubo {
	t.Helper()
	return serveWithin(t, time.Minute, time.Minute, handler)
}

// hasty is serve for answers that never come.
func hasty(t *testing.T, handler http.HandlerFunc) *publish.Kubo {
	t.Helper()
	return serveWithin(t, time.Second, 200*time.Millisecond, handler)
}

func serveWithin(t *testing.T, timeout, callTimeout time.Duration, handler http.HandlerFunc) *publish.Kubo {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	cfg := publish.DefaultConfig()
	cfg.API, cfg.Authorization, cfg.Timeout, cfg.CallTimeout = server.URL+"/", "Bearer s3cret", timeout, callTimeout
	k, err := publish.NewKubo(cfg)
	require.NoError(t, err)
	t.Cleanup(k.Close)
	return k
}

// answer drains the upload and says text.
func answer(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		fmt.Fprint(w, text)
	}
}

// silent never answers. It drains the upload, as only then does a server notice that its client has gone.
func silent(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

func TestPublishUploadsTheDAG(t *testing.T) {
	folder := t.TempDir()
	for name, data := range map[string]string{"a": "one", "b": string(make([]byte, 2*dag.ChunkBytes))} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(data), 0o600))
	}
	want := map[evaluator.CID]bool{}
	_, err := dag.BuildPath(folder, func(c evaluator.CID, _ []byte) error { want[c] = true; return nil })
	require.NoError(t, err)
	got := map[evaluator.CID]bool{}
	k := serve(t, func(w http.ResponseWriter, r *http.Request) {
		require.Equal(t, "POST /api/v0/dag/import?pin-roots=true", r.Method+" "+r.URL.String())
		require.Equal(t, "Bearer s3cret", r.Header.Get("Authorization"))
		form, err := r.MultipartReader()
		require.NoError(t, err)
		part, err := form.NextPart()
		require.NoError(t, err)
		require.Equal(t, "application/octet-stream", part.Header.Get("Content-Type"))
		in, err := car.NewReader(part)
		require.NoError(t, err)
		for {
			c, block, err := in.Next()
			if err != nil {
				require.Equal(t, io.EOF, err)
				break
			}
			require.True(t, dag.Matches(c, block))
			got[c] = true
		}
		root, _ := in.Root()
		fmt.Fprintf(w, `{"Root":{"Cid":{"/":"%s"},"PinErrorMsg":""}}`+"\n"+`{"Stats":{"BlockCount":4,"BlockBytesCount":9}}`+"\n", root)
	})
	c, err := k.Publish(t.Context(), folder)
	require.NoError(t, err)
	require.True(t, got[c])
	require.Equal(t, want, got)
}

func TestPublishFailures(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{
		"another root": answer(`{"Root":{"Cid":{"/":"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"},"PinErrorMsg":""}}`),
		"no root":      answer(`{"Stats":{"BlockCount":1}}`),
		"not pinned":   answer(`{"Root":{"Cid":{"/":"` + helloCID + `"},"PinErrorMsg":"disk full"}}`),
		"late error":   answer(`{"Root":{"Cid":{"/":"` + helloCID + `"}}}{"Message":"boom","Code":0,"Type":"error"}`),
		"not json":     answer("<html>"),
		"not a cid":    answer(`{"Root":{"Cid":{"/":"Qm"}}}`),
		"empty":        answer(""),
		"endless answer": func(w http.ResponseWriter, _ *http.Request) {
			for {
				if _, err := fmt.Fprint(w, `{"Stats":{}}`); err != nil {
					return
				}
			}
		},
		"answers nothing": silent,
		"hangs up":        func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
		},
		"stream error trailer": func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			w.Header().Set("Trailer", "X-Stream-Error")
			fmt.Fprint(w, `{"Root":{"Cid":{"/":"`+helloCID+`"}}}`)
			w.Header().Set("X-Stream-Error", "boom")
		},
		"refused": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusInternalServerError)
			_ = json.NewEncoder(w).Encode(map[string]any{"Message": "no space", "Type": "error"})
		},
		"forbidden": func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "403 - Forbidden", http.StatusForbidden) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := hasty(t, handler).Publish(t.Context(), writeHello(t))
			require.Equal(t, fault.Gateway, fault.CodeOf(err), "%v", err)
			require.NotContains(t, err.Error(), "s3cret")
			require.NotContains(t, err.Error(), "127.0.0.1:5001")
		})
	}
}

func TestContentThatCannotBePublished(t *testing.T) {
	k := serve(t, answer(""))
	_, err := k.Publish(t.Context(), filepath.Join(t.TempDir(), "none"))
	require.Equal(t, fault.Storage, fault.CodeOf(err))
	nested := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(nested, "inner"), 0o700))
	_, err = k.Publish(t.Context(), nested)
	require.Equal(t, fault.ContentInvalid, fault.CodeOf(err))
}

// TestContentThatChanges rewrites the file between the two readings: the second one starts when the request has arrived.
func TestContentThatChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big")
	data := make([]byte, 40*dag.ChunkBytes)
	require.NoError(t, os.WriteFile(path, data, 0o600))
	k := serve(t, func(w http.ResponseWriter, r *http.Request) {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		require.NoError(t, err)
		_, err = f.WriteAt([]byte("changed"), int64(len(data)-7))
		require.NoError(t, err)
		require.NoError(t, f.Close())
		answer("")(w, r)
	})
	_, err := k.Publish(t.Context(), path)
	require.Equal(t, fault.Storage, fault.CodeOf(err), "%v", err)
}

func TestTheCallersEnd(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	k := serve(t, silent)
	_, err := k.Publish(ctx, writeHello(t))
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
	_, err = k.Version(ctx)
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
}

// TestPins uses the answers that Kubo gives.
func TestPins(t *testing.T) {
	c, err := evaluator.ParseCID(helloCID)
	require.NoError(t, err)
	fail := func(message string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusInternalServerError)
			_ = json.NewEncoder(w).Encode(map[string]any{"Message": message, "Code": 0, "Type": "error"})
		}
	}
	pinned, err := serve(t, answer(`{"Keys":{"`+helloCID+`":{"Type":"recursive","Name":""}}}`)).Pinned(t.Context(), c)
	require.NoError(t, err)
	require.True(t, pinned)
	pinned, err = serve(t, fail("path '"+helloCID+"' is not pinned")).Pinned(t.Context(), c)
	require.NoError(t, err)
	require.False(t, pinned)
	_, err = serve(t, fail("boom")).Pinned(t.Context(), c)
	require.Equal(t, fault.Gateway, fault.CodeOf(err))

	require.NoError(t, serveWithin(t, time.Minute, 100*time.Millisecond, func(w http.ResponseWriter, r *http.Request) {
		require.Equal(t, "POST /api/v0/pin/add?arg="+helloCID+"&progress=false&recursive=true", r.Method+" "+r.URL.String())
		time.Sleep(200 * time.Millisecond) // longer than other calls may take: the node has to search
		answer(`{"Pins":["`+helloCID+`"]}`)(w, r)
	}).Pin(t.Context(), c))
	require.Equal(t, fault.Gateway, fault.CodeOf(serve(t, fail("pin: block was not found locally")).Pin(t.Context(), c)))
	require.Equal(t, fault.Gateway, fault.CodeOf(hasty(t, silent).Pin(t.Context(), c)))

	require.NoError(t, serve(t, answer(`{"Pins":["`+helloCID+`"]}`)).Unpin(t.Context(), c))
	require.NoError(t, serve(t, fail("not pinned or pinned indirectly")).Unpin(t.Context(), c))
	require.Equal(t, fault.Gateway, fault.CodeOf(serve(t, fail("boom")).Unpin(t.Context(), c)))
	version, err := serve(t, answer(`{"Version":"0.43.1","Commit":"","Repo":"18"}`)).Version(t.Context())
	require.NoError(t, err)
	require.Equal(t, "0.43.1", version)
}

func TestConfig(t *testing.T) {
	require.NoError(t, publish.DefaultConfig().Validate())
	for _, api := range []string{"", "127.0.0.1:5001", "unix:///x", "http://u:s3cret@h/?x=1"} {
		cfg := publish.DefaultConfig()
		cfg.API = api
		_, err := publish.NewKubo(cfg)
		require.Equal(t, fault.Config, fault.CodeOf(err), api)
		require.NotContains(t, err.Error(), "s3cret")
	}
	cfg := publish.DefaultConfig()
	cfg.Timeout = 0
	require.Equal(t, fault.Config, fault.CodeOf(cfg.Validate()))
	cfg.Authorization = "s3cret"
	printed, err := json.Marshal(cfg)
	require.NoError(t, err)
	require.NotContains(t, fmt.Sprintf("%v %+v %#v %s", cfg, cfg, cfg, printed), "s3cret")
}
