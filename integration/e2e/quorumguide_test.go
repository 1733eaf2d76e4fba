//go:build e2e

package e2e_test

import (
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/stack"
)

// guided is the seat whose operator follows the guide. It is neither where the others meet, nor the one that lies or the one that
// is killed meanwhile: without it the quorum would come to no score then.
const guided = 2

// keySection finds the node and its key.
const keySection = "3. Find the node's key, and fund it"

// followGuide has the seat's operator do what docs/operators.md says of a node of a quorum: make its job, and ask the doctor.
func (q *quorum) followGuide(s *seat) {
	t := q.T
	commands := quorumCommands(t)
	programs, err := stack.Programs(t.Context(), "../..")
	require.NoError(t, err)
	values := readersValues(t, q.Stack, s.node)
	maps.Copy(values, map[string]string{
		"ASSAY_MANIFEST": "quorum.json", "BOOTSTRAPPER": q.bootstrapper(), "NODE_BRIDGE_KEY": q.bridgeKey(),
		"ADAPTER_URL": s.adapter.URL, "BRIDGE_URL": s.relay.URL,
	})
	dir := filepath.Join(q.Dir, "operator")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "keys"), 0o700))
	for name, file := range map[string]string{
		"quorum.json": q.People.Info.Manifest, "keys/bridge.key": q.bridgeKey(),
		"keys/identity.age": filepath.Join(q.Dir, "keys", s.adapter.Name+".age"),
	} {
		require.NoError(t, os.Symlink(file, filepath.Join(dir, name)))
	}
	sh := startShell(t, dir, programs["chainlink"], values)
	for _, c := range commands {
		sh.follow(c)
	}
	q.eventually("the plugin's questions are not answered", func() bool { // the doctor cannot see the key on the node's machine
		return slices.ContainsFunc(s.relay.exchanges(), func(x exchange) bool { return x.status == http.StatusOK })
	})
}

// quorumCommands are those of the page that need a quorum, after those that they build on.
func quorumCommands(t *testing.T) []command {
	g := readGuide(t, operatorGuide)
	commands := slices.DeleteFunc(g.commands, func(c command) bool { return !c.quorum && (c.section != keySection || c.bounty) })
	require.Equal(t, keySection, commands[0].section)
	require.True(t, commands[len(commands)-1].quorum)
	return commands
}
