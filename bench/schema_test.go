package bench_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

func reportSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat = true
	require.NoError(t, compiler.AddResource("report.json", bytes.NewReader(bench.JSONSchema())))
	schema, err := compiler.Compile("report.json")
	require.NoError(t, err)
	return schema
}

func document(t *testing.T, raw []byte) any {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(raw, &v))
	return v
}

func TestReportsKeepTheSchema(t *testing.T) {
	schema := reportSchema(t)
	require.NoError(t, schema.Validate(document(t, encode(t, sample()))))
	require.NoError(t, schema.Validate(document(t, encode(t, recorded(t)))), "a report of a real run")
}

func TestTheSchemaRefusesWhatDecodeRefuses(t *testing.T) {
	schema := reportSchema(t)
	for name, change := range map[string]func(r map[string]any){
		"schema":        func(r map[string]any) { r["schema"] = "assay.bench/2" },
		"tier":          func(r map[string]any) { r["tier"] = "best" },
		"unknown field": func(r map[string]any) { r["colour"] = "red" },
		"four scores":   func(r map[string]any) { r["scores"] = r["scores"].([]any)[:4] },
		"disorder":      func(r map[string]any) { s := r["scores"].([]any); s[0], s[1] = s[1], s[0] },
		"negative time": func(r map[string]any) { r["rows"].([]any)[0].(map[string]any)["min_seconds"] = -1.0 },
		"no repeats":    func(r map[string]any) { r["rows"].([]any)[0].(map[string]any)["repeats"] = 0.0 },
	} {
		t.Run(name, func(t *testing.T) {
			r := document(t, encode(t, sample())).(map[string]any)
			change(r)
			require.Error(t, schema.Validate(r))
			raw, err := json.Marshal(r)
			require.NoError(t, err)
			_, err = bench.Decode(raw)
			require.Error(t, err)
		})
	}
}
