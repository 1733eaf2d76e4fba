package doctor_test

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/jobspecs"
)

func revoke(set [32]byte) []byte { return bindings.NewIScoreOracle().PackRevokeSignerSet(set) }

// otherChain names a manifest of another chain.
func (w *world) otherChain() {
	manifest, err := client.LoadManifest(w.config.Manifest)
	require.NoError(w.t, err)
	manifest.ChainID = 7
	w.config.Manifest = filepath.Join(w.t.TempDir(), "manifest.json")
	require.NoError(w.t, manifest.Save(w.config.Manifest))
}

// recipients are those of the stack's signer set.
func (w *world) recipients() [][32]byte {
	raw, err := os.ReadFile(w.stack.Info.Identity)
	require.NoError(w.t, err)
	secret, err := seal.ParseSecret(string(raw))
	require.NoError(w.t, err)
	public, err := secret.Public()
	require.NoError(w.t, err)
	return [][32]byte{public}
}

func (w *world) otherIdentity() string {
	identity, err := seal.NewSecret()
	require.NoError(w.t, err)
	path := filepath.Join(w.t.TempDir(), "identity")
	require.NoError(w.t, os.WriteFile(path, []byte("# comment\n"+identity.Reveal()+"\n"), 0o600))
	return path
}

// readapt starts the adapter again, changed.
func (w *world) readapt(change func(*adapter.Config)) {
	c := w.serving
	change(&c)
	w.serve(c)
}

// attributes are those of the node's first job, as the node tells them.
func (w *world) attributes() map[string]any { return w.node.jobs[0]["attributes"].(map[string]any) }

func (w *world) job() map[string]any { return w.attributes()["directRequestSpec"].(map[string]any) }

// upperCase makes the job call its bridge as a node accepts and does not find it; assay jobspec refuses such a name.
func (w *world) upperCase() {
	spec := w.spec()
	w.node.set(func(n *standIn) { n.employ(strings.Replace(spec, `name="assay"`, `name="Assay"`, 1)) })
}

// async makes the job async, on a node that names url.
func (w *world) async(url string) {
	w.kind = jobspecs.DirectRequestAsync
	w.respec(func(*jobspecs.Params) {})
	w.node.set(func(n *standIn) { n.config = "[WebServer]\nBridgeResponseURL = '" + url + "'\n" })
}

// ran adds a run of the job that failed at a task.
func (w *world) ran(task, text string) {
	w.node.runs = append(w.node.runs, map[string]any{
		"createdAt": time.Now(), "finishedAt": time.Now(),
		"taskRuns": []any{map[string]any{"type": task, "dotId": "the-task", "error": text, "createdAt": time.Now(), "finishedAt": time.Now()}},
	})
}
