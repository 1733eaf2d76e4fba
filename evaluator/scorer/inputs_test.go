package scorer_test

import "github.com/assay-oracle/assay/evaluator/fault"

// records are inputs in memory.
type records struct {
	data []byte
	size int
}

func (r records) Len() int { return len(r.data) / r.size }

func (r records) ReadX(dst []byte, from, n int) error {
	copy(dst, r.data[from*r.size:(from+n)*r.size])
	return nil
}

func codeOf(err error) fault.Code { return fault.CodeOf(err) }
