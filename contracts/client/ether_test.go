package client_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
)

func TestEtherIsExact(t *testing.T) {
	for text, wei := range map[string]string{
		"0": "0", "1": "1000000000000000000", "0.1": "100000000000000000", "1000.000000000000000001": "1000000000000000000001",
		"20": "20000000000000000000",
	} {
		got, err := client.ParseEther(text)
		require.NoError(t, err)
		require.Equal(t, wei, got.String())
		require.Equal(t, text, client.FormatEther(got))
	}
	for _, bad := range []string{"", ".5", "-1", "+1", "1.-5", "1_000", "1e3", "0.0000000000000000001", "x"} {
		_, err := client.ParseEther(bad)
		require.Error(t, err, bad)
	}
}
