package adapter

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

type object = map[string]any

func document(t testing.TB) object {
	var d object
	require.NoError(t, json.Unmarshal(openAPI, &d))
	return d
}

// at follows a path of keys.
func at(v any, keys ...string) any {
	for _, k := range keys {
		m, ok := v.(object)
		if !ok {
			return nil
		}
		v = m[k]
	}
	return v
}

// validate checks a body against one of the description's schemas.
func validate(t testing.TB, schema string, body []byte) {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(body, &v))
	d := document(t)
	require.Empty(t, violations(d, at(d, "components", "schemas", schema), v, schema))
}

// violations covers the JSON Schema keywords that the description uses; an unknown one is a violation itself.
func violations(doc object, schema, v any, path string) (out []string) {
	s, ok := schema.(object)
	if !ok {
		return []string{path + ": no schema"}
	}
	for keyword, want := range s {
		if !holds(doc, s, keyword, want, v, path, &out) {
			out = append(out, path+": "+keyword)
		}
	}
	return out
}

func holds(doc, s object, keyword string, want, v any, path string, out *[]string) bool {
	switch keyword {
	case "description", "default":
		return true
	case "$ref":
		keys := strings.Split(strings.TrimPrefix(want.(string), "#/"), "/")
		*out = append(*out, violations(doc, at(doc, keys...), v, path)...)
		return true
	case "oneOf":
		n := 0
		for _, option := range want.([]any) {
			if len(violations(doc, option, v, path)) == 0 {
				n++
			}
		}
		return n == 1
	case "const":
		return v == want
	case "enum":
		return slices.Contains(want.([]any), v)
	case "pattern":
		text, ok := v.(string)
		return ok && regexp.MustCompile(want.(string)).MatchString(text)
	case "minimum":
		n, ok := v.(float64)
		return ok && n >= want.(float64)
	case "maximum":
		n, ok := v.(float64)
		return ok && n <= want.(float64)
	case "maxLength":
		text, ok := v.(string)
		return ok && len(text) <= int(want.(float64))
	case "type":
		return isType(want.(string), v)
	case "items", "minItems", "maxItems":
		return true // of requests only
	}
	return holdsObject(doc, s, keyword, want, v, path, out)
}

func holdsObject(doc, s object, keyword string, want, v any, path string, out *[]string) bool {
	m, ok := v.(object)
	if !ok {
		return false
	}
	known, _ := s["properties"].(object)
	switch keyword {
	case "required":
		return !slices.ContainsFunc(want.([]any), func(k any) bool { _, has := m[k.(string)]; return !has })
	case "properties":
		for k, sub := range m {
			if known[k] != nil {
				*out = append(*out, violations(doc, known[k], sub, path+"."+k)...)
			}
		}
		return true
	case "additionalProperties":
		for k, sub := range m {
			if known[k] == nil && (want == false || len(violations(doc, want, sub, path+"."+k)) > 0) {
				return false
			}
		}
		return true
	}
	return false
}

func isType(name string, v any) bool {
	switch v := v.(type) {
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || (name == "integer" && v == float64(int64(v)))
	case nil:
		return name == "null"
	case object:
		return name == "object"
	case []any:
		return name == "array"
	}
	return false
}

func TestValidatorRefuses(t *testing.T) {
	d := document(t)
	for schema, bad := range map[string]any{
		"Accepted": object{"pending": false},
		"Failure":  object{"jobRunID": "", "status": "errored", "statusCode": 500.0, "error": "text"},
		"Health":   object{"message": "OK", "version": "1", "more": 1.0},
		"Hex32":    "0x00",
		"Ready":    object{"ready": true, "version": "1", "checks": object{"store": 1.0}},
		"Sandbox":  object{"name": "chroot", "layers": []any{}, "denied": 1.0},
		"Status":   "WON",
	} {
		require.NotEmpty(t, violations(d, at(d, "components", "schemas", schema), bad, schema), schema)
	}
}

// TestOpenAPIHasEveryRoute compares the description with the router, both ways.
func TestOpenAPIHasEveryRoute(t *testing.T) {
	r := newRig(t, nil)
	defer r.cfg.Journal.Stop(t.Context())
	var described, served []string
	for path, methods := range document(t)["paths"].(object) {
		for method := range methods.(object) {
			described = append(described, strings.ToUpper(method)+" "+path)
		}
	}
	for _, route := range r.a.Handler().(*gin.Engine).Routes() {
		served = append(served, route.Method+" "+route.Path)
	}
	require.ElementsMatch(t, described, served)
}

// TestOpenAPIHasEveryStatus finds each status that an error of POST / can have.
func TestOpenAPIHasEveryStatus(t *testing.T) {
	responses := at(document(t), "paths", "/", "post", "responses").(object)
	for _, row := range fault.Table() {
		if row.Verdict == fault.Infra || row.Verdict == fault.Invalid {
			require.Contains(t, responses, strconv.Itoa(row.HTTP), row.Code)
		}
	}
}

// TestOpenAPIRequests parses what the description allows, and checks what a node posts against it.
func TestOpenAPIRequests(t *testing.T) {
	validate(t, "Request", body(testJob(1), "run", "http://node"+resumeAt))
	validate(t, "Request", []byte(`{"data":"{}"}`))
	validate(t, "Request", []byte(`{"id":null,"data":{"chainId":1,"oracle":"0xAbcdefabcdefabcdefabcdefabcdefabcdefabcd","evalId":"0x00"}}`))
}
