package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/integration/digits"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"assay": main})
}

// TestScripts runs the shell sessions under testdata against the real command line. SIGNER and the like are made anew.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: false,
		Setup: func(env *testscript.Env) error {
			set, err := digits.Load()
			if err != nil {
				return err
			}
			return set.Shuffled(1).Slice(0, 60).WriteNPY(filepath.Join(env.WorkDir, "x.npy"), filepath.Join(env.WorkDir, "y.npy"))
		},
	})
}

// Every command must explain itself, and --json must never print anything that is not JSON on standard output.
func TestEveryCommandHasHelp(t *testing.T) {
	var walk func(path []string)
	walk = func(path []string) {
		root := rootCommand(&cli.App{})
		cmd, _, err := root.Find(path)
		require.NoError(t, err)
		require.NotEmpty(t, cmd.Short, strings.Join(path, " "))
		for _, sub := range cmd.Commands() {
			walk(append(append([]string(nil), path...), sub.Name()))
		}
	}
	walk(nil)
}

func TestErrorsAreJSONWhenAsked(t *testing.T) {
	for _, args := range [][]string{
		{"--json", "no-such-command"},
		{"--json", "bounty", "no-such-command"},
		{"--json", "score"},
		{"--json", "dataset", "root", "no-such-folder"},
		{"--json", "bounty", "list"},
		{"--json", "demo", "--criterion", "0"},
	} {
		out, err := os.CreateTemp(t.TempDir(), "out")
		require.NoError(t, err)
		code := cli.Run(context.Background(), rootCommand, args, strings.NewReader(""), out, os.Stderr)
		require.NotZero(t, code, args)
		raw, err := os.ReadFile(out.Name())
		require.NoError(t, err)
		var f cli.Failure
		require.NoError(t, json.Unmarshal(raw, &f), "%v printed %s", args, raw)
		require.NotEmpty(t, f.Reason)
		require.NotEmpty(t, f.Message)
	}
}
