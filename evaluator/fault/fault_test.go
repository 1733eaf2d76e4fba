package fault_test

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestTableIsComplete(t *testing.T) {
	seen := map[fault.Code]bool{}
	for _, row := range fault.Table() {
		require.False(t, seen[row.Code], "%s stands twice", row.Code)
		seen[row.Code] = true
		require.Regexp(t, regexp.MustCompile(`^[a-z][a-z_]*$`), string(row.Code))
		require.NotEmpty(t, row.Doc)
		require.Equal(t, row.Verdict == fault.Refused, row.Class != fault.ClassNone, row.Code)
		switch row.Verdict {
		case fault.Infra:
			require.GreaterOrEqual(t, row.HTTP, 500)
		case fault.Invalid:
			require.True(t, row.HTTP >= 400 && row.HTTP < 500)
		default:
			require.Equal(t, 200, row.HTTP, "an attested verdict is an answer")
		}
	}
}

func TestCodeSurvivesWrapping(t *testing.T) {
	err := fmt.Errorf("decode checkpoint: %w", fault.Wrap(fault.TensorShape, io.ErrUnexpectedEOF, "shape %d", 3).About("conv/kernel"))
	require.Equal(t, fault.TensorShape, fault.CodeOf(err))
	require.True(t, fault.Is(err, fault.TensorDType, fault.TensorShape))
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.Equal(t, "conv/kernel", fault.SubjectOf(err))
	require.Equal(t, "decode checkpoint: conv/kernel: shape 3: unexpected EOF", err.Error())
	require.Equal(t, 2, fault.InfoOf(err).Exit())
}

func TestForeignErrorsAreInternal(t *testing.T) {
	require.Equal(t, fault.Internal, fault.CodeOf(errors.New("boom")))
	require.Equal(t, fault.Code(""), fault.CodeOf(nil))
	require.Equal(t, fault.Internal, fault.Code("no_such_code").Info().Code)
	require.Equal(t, 1, fault.InfoOf(errors.New("boom")).Exit())
}
