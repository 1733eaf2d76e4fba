package main

import (
	"crypto/subtle"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/assay-oracle/assay/adapter/ea"
)

// plain serves what net/http alone would: the same check of the bearer key, the same decoding of the request, and the same answer
// from memory. It stores, counts and logs nothing.
func plain(address, golden, keyFile string) error {
	stored, err := os.ReadFile(golden)
	if err != nil {
		return err
	}
	if stored, err = withoutID(stored); err != nil {
		return err
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return err
	}
	server := &http.Server{Addr: address, ReadHeaderTimeout: time.Minute, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok || subtle.ConstantTimeCompare([]byte(given), key) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 64<<10))
		if err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			return
		}
		request, err := ea.ParseRequest(body)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		id, _ := json.Marshal(request.ID) // a string always encodes
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = w.Write(append(append(append([]byte(`{"jobRunID":`), id...), ','), stored...)) // a caller that has gone
	})}
	return server.ListenAndServe()
}
