package ea

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

var (
	evalID = Word{0: 0x65, 1: 0x37, 31: 0x01}
	oracle = Address{0: 0xab, 19: 0xcd}
)

const callback = "http://node:6688/v2/resume/0e6b0a3c-3b28-4a56-9a20-4f2088a5a982"

func ints(w Word) string {
	b, _ := json.Marshal(w.ints())
	return string(b)
}

// The forms in which nodes write a bytes32, depending on the task that it comes from.
func TestParseRequestForms(t *testing.T) {
	hexID, b64 := evalID.String(), base64.StdEncoding.EncodeToString(evalID[:])
	object := func(evalID, chain string) string {
		return fmt.Sprintf(`{"endpoint":"evaluate","chainId":%s,"oracle":%q,"evalId":%s}`, chain, oracle, evalID)
	}
	meta := `{"oracleRequest":{"requestId":"0x6537","payment":"100"}}`
	for name, body := range map[string]string{
		"integers":         fmt.Sprintf(`{"data":%s,"id":"0x7793e477","meta":%s,"responseURL":%q}`, object(ints(evalID), `"1337"`), meta, callback),
		"hex and a number": fmt.Sprintf(`{"id":"0x7793e477","data":%s,"meta":%s,"responseURL":%q}`, object(`"`+hexID+`"`, "1337"), meta, callback),
		"base64":           fmt.Sprintf(`{"id":"0x7793e477","data":%s,"meta":%s,"responseURL":%q}`, object(`"`+b64+`"`, "1337"), meta, callback),
		"data as text":     fmt.Sprintf(`{"id":"0x7793e477","data":%q,"meta":%s,"responseURL":%q}`, object(ints(evalID), "1337"), meta, callback),
		"endpoint outside": fmt.Sprintf(`{"endpoint":"Evaluate","id":"0x7793e477","data":{"chainId":1337,"oracle":%q,"evalId":%q,"extra":1},"meta":%s,"responseURL":%q}`, strings.ToUpper(oracle.String()), hexID, meta, callback),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := ParseRequest([]byte(body))
			require.NoError(t, err)
			require.Equal(t, Request{
				ID:   "0x7793e477",
				Data: Data{Endpoint: Evaluate, ChainID: 1337, Oracle: oracle, EvalID: evalID},
				Meta: json.RawMessage(meta), ResponseURL: callback,
			}, r)
		})
	}
}

func TestParseRequestRefuses(t *testing.T) {
	good := map[string]string{"chainId": `1337`, "oracle": `"` + oracle.String() + `"`, "evalId": `"` + evalID.String() + `"`}
	with := func(key, value string) string {
		var fields []string
		for k, v := range good {
			if k == key {
				v = value
			}
			if v != "" {
				fields = append(fields, fmt.Sprintf("%q:%s", k, v))
			}
		}
		return `{"id":"7","data":{` + strings.Join(fields, ",") + `},"responseURL":"` + callback + `"}`
	}
	for name, c := range map[string]struct{ body, text string }{
		"empty":             {``, "not valid JSON"},
		"trailing":          {with("", "") + `{}`, "not valid JSON"},
		"array":             {`[]`, "must not be of type array"},
		"no data":           {`{"id":"7"}`, "data is required"},
		"data a number":     {`{"data":7}`, "data is required"},
		"text not JSON":     {`{"data":"cid"}`, "data is required"},
		"id an object":      {`{"id":{},"data":{}}`, "id is neither"},
		"id too long":       {`{"id":"` + strings.Repeat("a", MaxID+1) + `"}`, "longer than"},
		"no chain":          {with("chainId", ""), "data.chainId is required"},
		"chain null":        {with("chainId", "null"), "data.chainId is required"},
		"chain zero":        {with("chainId", "0"), "not a positive integer"},
		"chain negative":    {with("chainId", "-1"), "not a positive integer"},
		"chain fraction":    {with("chainId", "1.5"), "not a positive integer"},
		"chain hex":         {with("chainId", `"0x1"`), "not a positive integer"},
		"chain too large":   {with("chainId", `"18446744073709551616"`), "not a positive integer"},
		"no oracle":         {with("oracle", ""), "data.oracle is required"},
		"oracle short":      {with("oracle", `"0xab"`), "not an address"},
		"oracle a number":   {with("oracle", `7`), "not an address"},
		"no evalId":         {with("evalId", ""), "data.evalId is required"},
		"evalId short":      {with("evalId", `"0x00"`), "not 32 bytes"},
		"evalId 31 ints":    {with("evalId", `[`+strings.Repeat("1,", 30)+`1]`), "not 32 bytes"},
		"evalId big int":    {with("evalId", `[`+strings.Repeat("1,", 31)+`256]`), "not 32 bytes"},
		"evalId negative":   {with("evalId", `[`+strings.Repeat("1,", 31)+`-1]`), "not 32 bytes"},
		"evalId a number":   {with("evalId", `7`), "not 32 bytes"},
		"responseURL a map": {`{"responseURL":{"u":"` + callback + `"}}`, "must not be of type object"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := ParseRequest([]byte(c.body))
			require.ErrorContains(t, err, c.text)
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			require.NotContains(t, err.Error(), "resume", "an error must not quote the responseURL")
			require.Equal(t, Request{ID: r.ID}, r)
		})
	}
}

func TestRequestRoundTrip(t *testing.T) {
	other := Word{9: 9}
	want := Request{
		ID: "run", Data: Data{Endpoint: Evaluate, ChainID: 1, Oracle: oracle, EvalID: evalID, RequestID: &other},
		Meta: json.RawMessage(`{"a":1}`), ResponseURL: callback,
	}
	body, err := json.Marshal(want)
	require.NoError(t, err)
	require.Contains(t, string(body), `"evalId":"0x6537`)
	require.Contains(t, string(body), `"requestId":[0,0,0,0,0,0,0,0,0,9,0,`, "a node writes a log's bytes32 as integers")
	got, err := ParseRequest(body)
	require.NoError(t, err)
	require.Equal(t, want, got)
}

func TestResponseURLIsNotPrinted(t *testing.T) {
	r := Request{ResponseURL: callback}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("request", "url", r.ResponseURL)
	for _, text := range []string{fmt.Sprint(r.ResponseURL), fmt.Sprintf("%v %+v %#v %s", r, r, r, r.ResponseURL), log.String()} {
		require.NotContains(t, text, "resume")
	}
	require.Equal(t, callback, r.ResponseURL.Reveal())
}

func FuzzParseRequest(f *testing.F) {
	f.Add([]byte(fmt.Sprintf(`{"id":"7","data":{"chainId":"1","oracle":%q,"evalId":%s},"meta":{},"responseURL":%q}`, oracle, ints(evalID), callback)))
	f.Add([]byte(fmt.Sprintf(`{"id":7,"endpoint":"observe","data":"{\"chainId\":1,\"oracle\":%q,\"evalId\":%q}"}`, oracle.String(), evalID)))
	f.Add([]byte(`{"data":{"evalId":[1,2,3]}}`))
	f.Add([]byte(`{"id":null,"data":null}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		r, err := ParseRequest(body)
		if err != nil {
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			require.Equal(t, Request{ID: r.ID}, r)
			return
		}
		again, err := json.Marshal(r)
		require.NoError(t, err)
		back, err := ParseRequest(again)
		require.NoError(t, err)
		require.Equal(t, r.Data, back.Data)
	})
}
