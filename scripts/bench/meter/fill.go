package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
)

// answered names the evaluation whose answer is in the journal; its values say nothing.
var answered = ea.Request{ID: "0x7793e477b2f84a44b1de2f6ba1ad6a5f", Data: ea.Data{
	Endpoint: ea.Evaluate, ChainID: 1337, Oracle: ea.Address{0xab, 19: 0xcd}, EvalID: ea.Word{1, 31: 2},
}}

// fill makes the journal of an adapter that has signed an answer before it was restarted, and writes the request for it. The
// answer is the body of a golden file, less the caller's id.
func fill(ctx context.Context, golden, journalFile, requestFile string) error {
	stored, err := os.ReadFile(golden)
	if err != nil {
		return err
	}
	stored, err = withoutID(stored)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(journalFile), 0o700); err != nil {
		return err
	}
	c := journal.DefaultConfig()
	c.Path = journalFile
	j, err := journal.Open(ctx, c)
	if err != nil {
		return err
	}
	d := answered.Data
	k := journal.Key{ChainID: uint64(d.ChainID), Oracle: evaluator.Address(d.Oracle), EvalID: evaluator.EvalID{Hash: [32]byte(d.EvalID)}}
	if _, err := j.Receive(ctx, k, nil); err != nil {
		return err
	}
	if err := j.SaveEvaluated(ctx, k, []byte("{}")); err != nil {
		return err
	}
	if err := j.SaveSigned(ctx, k, stored); err != nil {
		return err
	}
	if err := j.Stop(ctx); err != nil {
		return err
	}
	request, err := json.Marshal(answered)
	if err != nil {
		return err
	}
	return os.WriteFile(requestFile, request, 0o600)
}

// withoutID turns a success into what a journal stores of it.
func withoutID(body []byte) ([]byte, error) {
	var s ea.Success
	if err := json.Unmarshal(body, &s); err != nil {
		return nil, err
	}
	s.JobRunID = ""
	raw, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return raw[len(`{"jobRunID":"",`):], nil
}
