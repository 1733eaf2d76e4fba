package modelpkg_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

func TestAnImageIsPinnedByItsDigest(t *testing.T) {
	hex := strings.Repeat("0a", 32)
	for _, name := range []string{"nmt", "team/nmt", "127.0.0.1:5000/nmt", "registry.example.org:443/a/b_c/d-e.f", "localhost/nmt", "a__b", "a---b"} {
		require.NoError(t, modelpkg.CheckImage(name+"@sha256:"+hex), name)
	}
	for _, image := range []string{
		"", "nmt", "nmt:latest", "nmt:1@sha256:" + hex, "@sha256:" + hex, "sha256:" + hex, "nmt@sha256:" + strings.ToUpper(hex),
		"nmt@sha256:" + hex[1:], "nmt@sha256:" + hex + "0", "nmt@sha512:" + hex + hex, "Team/nmt@sha256:" + hex, "a//b@sha256:" + hex,
		"/nmt@sha256:" + hex, "nmt/@sha256:" + hex, "-nmt@sha256:" + hex, "../nmt@sha256:" + hex, "a b@sha256:" + hex, "nmt@sha256:" + hex + "\n",
		"https://example.org/nmt@sha256:" + hex, strings.Repeat("a", 256) + "@sha256:" + hex,
	} {
		require.Equal(t, fault.ModelInvalid, fault.CodeOf(modelpkg.CheckImage(image)), "%q", image)
	}
}

func TestTheImageIsPartOfTheRootAndAbsentChangesNothing(t *testing.T) {
	files := small(t)
	plain, err := open(t, files)
	require.NoError(t, err)
	require.NotContains(t, string(files[modelpkg.ManifestFile]), "training")

	m := manifestOf(t, files)
	m.Training = &modelpkg.Training{Image: "example.org/nmt@sha256:" + strings.Repeat("0a", 32)}
	seal(t, files, m)
	p, err := open(t, files)
	require.NoError(t, err)
	require.Equal(t, m.Training, p.Manifest.Training)
	require.NotEqual(t, plain.Root, p.Root)
}
