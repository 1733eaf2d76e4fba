package modelpkg_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

const kerasFixtures = "../testdata/keras/"

func TestOpenReadsWhatKerasExported(t *testing.T) {
	for _, name := range []string{"cnn_bn", "dilated", "lstm", "transformer"} {
		t.Run(name, func(t *testing.T) {
			p, err := modelpkg.Open(kerasFixtures + name + "/package")
			require.NoError(t, err)
			require.Equal(t, name, p.Manifest.Name)
			require.NotEmpty(t, p.Eval)
			require.NotEmpty(t, p.Grad)
			require.False(t, p.Root.IsZero())
		})
	}
}
