package bench

import _ "embed" // the schema

//go:embed data/report.schema.json
var schemaJSON []byte

// JSONSchema returns the JSON Schema (2020-12) of reports.
func JSONSchema() []byte { return schemaJSON }
