package checkpoint_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const (
	biasField   = `"dense/bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}`
	kernelField = `"dense/kernel":{"dtype":"F32","shape":[2,3],"data_offsets":[12,36]}`
	stepsField  = `"steps":{"dtype":"I64","shape":[],"data_offsets":[36,44]}`
)

// safetensors makes a file of a header and data.
func safetensors(header string, data []byte) []byte {
	file := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	return append(append(file, header...), data...)
}

func header(fields ...string) string { return "{" + strings.Join(fields, ",") + "}" }

func smallData() []byte {
	var data []byte
	for _, t := range values() {
		data = append(data, t.Data...)
	}
	return data
}

func smallSafetensors(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, checkpoint.WriteSafetensors(&out, smallWeights(t)))
	return out.Bytes()
}

func TestSafetensorsReadsEverySpelling(t *testing.T) {
	want, data := smallWeights(t), smallData()
	seed := `"seed_0":{"dtype":"I64","shape":[2],"data_offsets":[44,60]}`
	for name, file := range map[string][]byte{
		"as written":  smallSafetensors(t),
		"other order": safetensors(header(stepsField, kernelField, biasField), data),
		"metadata":    safetensors(header(`"__metadata__":{"format":"pt"}`, biasField, kernelField, stepsField)+"   ", data),
		"escaped":     safetensors(header(strings.Replace(biasField, "d", `\u0064`, 1), kernelField, stepsField), data),
		"seed":        safetensors(header(biasField, kernelField, stepsField, seed), append(smallData(), integers(1, 2)...)),
		"moved": safetensors(header(stepsField, `"dense/kernel":{"shape":[2,3],"data_offsets":[0,24],"dtype":"F32"}`,
			`"dense/bias":{"data_offsets":[24,36],"dtype":"F32","shape":[3]}`), bytes.Join([][]byte{data[12:36], data[:12], data[36:]}, nil)),
	} {
		got, err := decode(file)
		require.NoError(t, err, name)
		require.Equal(t, want.Root(), got.Root(), name)
		require.Equal(t, want.Tensors(), got.Tensors(), name)
		require.EqualValues(t, 44, got.Bytes())
	}
}

func TestSafetensorsStructureIsRefused(t *testing.T) {
	data, good := smallData(), header(biasField, kernelField, stepsField)
	length := func(n uint64) []byte { return append(binary.LittleEndian.AppendUint64(nil, n), good...) }
	var many []string
	for i := range 600 {
		many = append(many, fmt.Sprintf(`"t%d":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}`, i))
	}
	for name, c := range map[string]struct {
		file []byte
		code fault.Code
	}{
		"empty file":           {nil, fault.CheckpointTrunc},
		"empty header":         {safetensors("", data), fault.CheckpointFormat},
		"header beyond file":   {length(uint64(len(good) + 1)), fault.CheckpointTrunc},
		"header of 2^63":       {length(1 << 63), fault.CheckpointLimit},
		"header of 2^64-1":     {length(math.MaxUint64), fault.CheckpointLimit},
		"header above limit":   {append(length(1<<20), make([]byte, 1<<19)...), fault.CheckpointLimit},
		"file above limit":     {safetensors(good, make([]byte, 1<<20)), fault.CheckpointLimit},
		"array":                {safetensors("["+good+"]", data), fault.CheckpointFormat},
		"byte order mark":      {safetensors("\ufeff"+good, data), fault.CheckpointFormat},
		"not UTF-8":            {safetensors("{\"\xff\":"+good+"}", data), fault.CheckpointFormat},
		"not JSON":             {safetensors("{]"+good, data), fault.CheckpointFormat},
		"two objects":          {safetensors(good+good, data), fault.CheckpointFormat},
		"trailing comma":       {safetensors(header(biasField, kernelField, stepsField, ""), data), fault.CheckpointFormat},
		"deep nesting":         {safetensors(`{"a":`+strings.Repeat("[", 10000)+strings.Repeat("]", 10000)+"}", data), fault.CheckpointFormat},
		"many entries":         {safetensors(header(many...), data), fault.CheckpointLimit},
		"long name":            {safetensors(header(`"`+strings.Repeat("n", 5000)+`":{}`), data), fault.CheckpointLimit},
		"long metadata":        {safetensors(header(`"__metadata__":{"a":"`+strings.Repeat("m", 65<<10)+`"}`), data), fault.CheckpointLimit},
		"metadata of numbers":  {safetensors(header(`"__metadata__":{"a":1}`), data), fault.CheckpointFormat},
		"metadata twice":       {safetensors(header(`"__metadata__":{}`, `"__metadata__":{}`), data), fault.CheckpointFormat},
		"zip":                  {append([]byte("PK\x03\x04\x14\x00\x00\x00\x08\x00"), data...), fault.CheckpointFormat},
		"ELF":                  {append([]byte("\x7fELF\x02\x01\x01\x00\x00\x00"), data...), fault.CheckpointFormat},
		"pickle":               {append([]byte("\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x8c"), data...), fault.CheckpointFormat},
		"trailing bytes":       {safetensors(good, append(data, 0)), fault.CheckpointFormat},
		"one byte of data off": {safetensors(good, data[:len(data)-1]), fault.CheckpointTrunc},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := decode(c.file)
			refused(t, err, c.code, "")
		})
	}
}

func TestSafetensorsEntriesAreRefusedByName(t *testing.T) {
	data := smallData()
	bias := func(dtype, shape, offsets string) string {
		return fmt.Sprintf(`"dense/bias":{"dtype":%q,"shape":%s,"data_offsets":%s}`, dtype, shape, offsets)
	}
	for name, c := range map[string]struct {
		bias    string
		code    fault.Code
		subject string
	}{
		"missing":             {"", fault.CheckpointFormat, ""},
		"other name":          {strings.Replace(biasField, "bias", "bjas", 1), fault.TensorMissing, "dense/bias"},
		"homoglyph":           {strings.Replace(biasField, "a", "\u0430", 1), fault.TensorMissing, "dense/bias"},
		"NUL in the name":     {strings.Replace(biasField, "bias", `bias\u0000`, 1), fault.TensorMissing, "dense/bias"},
		"half":                {bias("F16", "[6]", "[0,12]"), fault.TensorDType, "dense/bias"},
		"integers":            {bias("I32", "[3]", "[0,12]"), fault.TensorDType, "dense/bias"},
		"unknown dtype":       {bias("F8_E4M3", "[3]", "[0,12]"), fault.TensorDType, "dense/bias"},
		"other rank":          {bias("F32", "[1,3]", "[0,12]"), fault.TensorShape, "dense/bias"},
		"scalar of 12 bytes":  {bias("F32", "[]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"other length":        {bias("F32", "[4]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"product overflows":   {bias("F32", "[4294967296,4294967296,3]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"zero dimension":      {bias("F32", "[3,0]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"dimension of 2^63":   {bias("F32", "[9223372036854775808]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"negative dimension":  {bias("F32", "[-3]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"fraction":            {bias("F32", "[3.0]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"exponent":            {bias("F32", "[3e0]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"huge exponent":       {bias("F32", "[3]", "[0,1e400]"), fault.CheckpointFormat, "dense/bias"},
		"rank 9":              {bias("F32", "[3,1,1,1,1,1,1,1,1]", "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"text as shape":       {bias("F32", `"3"`, "[0,12]"), fault.CheckpointFormat, "dense/bias"},
		"one offset":          {bias("F32", "[3]", "[12]"), fault.CheckpointFormat, "dense/bias"},
		"three offsets":       {bias("F32", "[3]", "[0,12,12]"), fault.CheckpointFormat, "dense/bias"},
		"offsets backwards":   {bias("F32", "[3]", "[12,0]"), fault.CheckpointFormat, "dense/bias"},
		"negative offset":     {bias("F32", "[3]", "[-12,0]"), fault.CheckpointFormat, "dense/bias"},
		"overlap":             {bias("F32", "[3]", "[4,16]"), fault.CheckpointFormat, ""},
		"hole":                {bias("F32", "[2]", "[0,8]"), fault.CheckpointFormat, "dense/kernel"},
		"end beyond the file": {bias("F32", "[3]", "[44,56]"), fault.CheckpointFormat, "dense/kernel"},
		"same data twice":     {bias("F32", "[6]", "[12,36]"), fault.CheckpointFormat, ""},
		"unknown field":       {`"dense/bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12],"x":1}`, fault.CheckpointFormat, "dense/bias"},
		"field missing":       {`"dense/bias":{"dtype":"F32","shape":[3]}`, fault.CheckpointFormat, "dense/bias"},
		"field twice":         {`"dense/bias":{"dtype":"F32","dtype":"F32","shape":[3],"data_offsets":[0,12]}`, fault.CheckpointFormat, "dense/bias"},
		"twice":               {biasField + "," + biasField, fault.CheckpointFormat, "dense/bias"},
		"twice, escaped":      {biasField + "," + strings.Replace(biasField, "bias", `\u0062ias`, 1), fault.CheckpointFormat, "dense/bias"},
	} {
		t.Run(name, func(t *testing.T) {
			fields := []string{c.bias, kernelField, stepsField}
			if c.bias == "" {
				fields = fields[1:]
			}
			_, err := decode(safetensors(header(fields...), data))
			refused(t, err, c.code, c.subject)
		})
	}
}

func TestExtraTensorIsRefusedByName(t *testing.T) {
	extra := `"../x\u0000":{"dtype":"F32","shape":[0],"data_offsets":[44,44]}`
	_, err := decode(safetensors(header(biasField, kernelField, stepsField, extra), smallData()))
	refused(t, err, fault.TensorUnexpected, `"../x\x00"`)
}

func TestEveryTruncationIsRefused(t *testing.T) {
	file := smallSafetensors(t)
	for n := range file {
		_, err := decode(file[:n])
		refused(t, err, fault.CheckpointTrunc, "")
	}
}

func FuzzSafetensors(f *testing.F) {
	f.Add(smallSafetensors(f))
	f.Add(safetensors(header(biasField, kernelField, stepsField, `"__metadata__":{"a":"b"}`), smallData()))
	f.Add(safetensors(header(biasField, biasField), smallData()))
	f.Add(binary.LittleEndian.AppendUint64(nil, 1<<63))
	f.Fuzz(func(t *testing.T, file []byte) {
		lawful(t, func() (*checkpoint.Weights, error) { return decode(file) })
	})
}

// FuzzSafetensorsHeader needs no length to be right.
func FuzzSafetensorsHeader(f *testing.F) {
	f.Add(header(biasField, kernelField, stepsField), smallData())
	f.Add(header(biasField, `"__metadata__":{"\u0061":"b"}`, kernelField), smallData())
	f.Fuzz(func(t *testing.T, text string, data []byte) {
		lawful(t, func() (*checkpoint.Weights, error) { return decode(safetensors(text, data)) })
	})
}
