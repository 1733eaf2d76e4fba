package jobspecs_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
)

func sorted(keys []string) []string {
	slices.Sort(keys)
	return keys
}

// Whatever is let through stays a value: the spec keeps its keys, the pipeline its tasks and their attributes.
func FuzzValuesStayValues(f *testing.F) {
	for _, s := range append([]string{"assay", "/usr/bin/assay", "http://adapter:8080/", peer + "@node:6690", testKey}, hostile...) {
		f.Add(s, s, s)
	}
	direct, webhook := shape(pipelineOf(f, jobspecs.DirectRequest)), shape(pipelineOf(f, jobspecs.Webhook))
	f.Fuzz(func(t *testing.T, a, b, c string) {
		for kind, want := range map[jobspecs.Kind][]string{jobspecs.DirectRequest: direct, jobspecs.Webhook: webhook} {
			for _, texts := range [][3]string{{a, b, c}, {a, "assay", testKey}, {"assay", b, testKey}, {"assay", "assay", c}} {
				p := params(kind)
				p.Name, p.Call.Bridge, p.Call.Key = texts[0], texts[1], secret.Text(texts[2])
				text, err := jobspecs.Render(kind, p)
				if err != nil {
					continue
				}
				s := decode(t, text)
				require.Equal(t, texts[0], s.Name)
				all := tasks(t, s.ObservationSource)
				require.Equal(t, want, shape(all))
				for _, n := range all {
					if n.attrs["type"] == "bridge" {
						require.Equal(t, texts[1], n.attrs["name"])
						require.Equal(t, `["Authorization", "Bearer `+texts[2]+`"]`, n.attrs["headers"])
					}
				}
			}
		}
		for _, texts := range [][3]string{{a, b, c}, {a, "http://a", "/k"}, {"assay", b, "/k"}, {"assay", "http://a", c}} {
			p := params(jobspecs.OCR2)
			p.Plugin.Command, p.Plugin.AdapterURL, p.Plugin.KeyFile, p.Plugin.Bootstrappers = texts[0], texts[1], texts[2], []string{peer + "@node:1"}
			text, err := jobspecs.Render(jobspecs.OCR2, p)
			if err != nil {
				continue
			}
			s := decode(t, text)
			require.Equal(t, texts[0], s.PluginConfig.Command)
			require.Equal(t, texts[1], s.PluginConfig.PluginConfig["adapterURL"])
			require.Equal(t, texts[2], s.PluginConfig.PluginConfig["keyFile"])
		}
	})
}
