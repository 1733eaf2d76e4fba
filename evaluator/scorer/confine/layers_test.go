package confine

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// layers are single steps of Self, under names that make this test binary take that step alone and then probe.
var layers = map[string]func() error{
	"layer-root": func() error { return newRoot(wire.Confinement{}) },
	"layer-landlock": func() error {
		_, err := landlocked(wire.Confinement{Sandbox: wire.Container})
		return err
	},
	"layer-calls": func() error {
		if err := setNoNewPrivileges(); err != nil {
			return err
		}
		return filterCalls(false)
	},
}

func TestMain(m *testing.M) {
	layer, ok := layers[filepath.Base(os.Args[0])]
	if !ok {
		os.Exit(m.Run())
	}
	var b wire.Bait
	err := json.NewDecoder(os.Stdin).Decode(&b)
	if err == nil {
		err = layer()
	}
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(probe.Run(b))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// TestALayerAlone names what each step denies without the others: no single one is all that holds.
func TestALayerAlone(t *testing.T) {
	for layer, denied := range map[string][]string{
		"layer-root": {
			"read a file of the parent's", "read /etc/passwd", "list /", "write a file", "read /proc of the parent", "open a device", "connect by TCP",
			"send by UDP", "connect to a unix socket", "connect to an abstract socket", "run /bin/sh", "trace the parent", "read the parent's memory",
			"signal the parent",
		},
		"layer-landlock": {
			"read a file of the parent's", "read /etc/passwd", "list /", "write a file", "read /proc of the parent", "open a device", "run /bin/sh", "run itself",
			"trace the parent", "read the parent's memory", "mount",
		},
		"layer-calls": {
			"connect by TCP", "listen on TCP", "send by UDP", "connect to a unix socket", "connect to an abstract socket", "run /bin/sh", "run itself", "fork", "trace the parent",
			"read the parent's memory", "signal the parent", "mount", "enter namespaces", "load bpf", "use io_uring", "use keyrings",
			"use perf events", "use userfaultfd", "raise a limit", "change the user",
		},
	} {
		t.Run(layer, func(t *testing.T) {
			got := map[string]bool{}
			for _, a := range probeIn(t, layer) {
				t.Logf("%-30s %t %s", a.Name, a.Denied, a.Detail)
				got[a.Name] = a.Denied
			}
			for _, name := range denied {
				require.True(t, got[name], name)
			}
		})
	}
}

func probeIn(t *testing.T, layer string) (out []wire.Attempt) {
	lure, err := probe.Lay(t.Context(), 1<<30)
	require.NoError(t, err)
	defer lure.Remove()
	question, err := json.Marshal(lure.Bait)
	require.NoError(t, err)
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Args[0] = layer
	cmd.Stdin, cmd.Stderr = bytes.NewReader(question), &bytes.Buffer{}
	if layer == "layer-root" {
		cmd.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS | syscall.CLONE_NEWPID | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC | syscall.CLONE_NEWUTS,
			UidMappings: []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}}, GidMappings: []syscall.SysProcIDMap{{HostID: os.Getegid(), Size: 1}},
		}
	}
	raw, err := cmd.Output()
	if layer == "layer-root" && err != nil {
		t.Skipf("this host lets this user make no namespaces: %v: %s", err, cmd.Stderr)
	}
	if layer == "layer-landlock" && strings.Contains(fmt.Sprint(cmd.Stderr), ErrNoLandlock.Error()) {
		t.Skip(ErrNoLandlock)
	}
	require.NoError(t, err, "%s", cmd.Stderr)
	require.NoError(t, json.Unmarshal(raw, &out))
	return out
}
