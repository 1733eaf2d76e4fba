package probe_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// bare is the name under which this test binary makes every attempt outside of any sandbox.
const bare = "probe-bare"

func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) != bare {
		os.Exit(m.Run())
	}
	var b wire.Bait
	if err := json.NewDecoder(os.Stdin).Decode(&b); err != nil {
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(probe.Run(b)); err != nil {
		os.Exit(1)
	}
}

// capabilities without which the kernel itself denies an attempt.
var capabilities = map[string]int{
	"trace the parent": unix.CAP_SYS_PTRACE, "read the parent's memory": unix.CAP_SYS_PTRACE, "mount": unix.CAP_SYS_ADMIN,
	"load bpf": unix.CAP_SYS_ADMIN, "use perf events": unix.CAP_SYS_ADMIN, "use userfaultfd": unix.CAP_SYS_PTRACE,
	"raise a limit": unix.CAP_SYS_RESOURCE, "change the user": unix.CAP_SETUID,
}

// TestWithoutASandboxEverythingGetsThrough shows that what is denied in a sandbox is denied by it.
func TestWithoutASandboxEverythingGetsThrough(t *testing.T) {
	lure, err := probe.Lay(t.Context(), 1<<30)
	require.NoError(t, err)
	defer lure.Remove()
	self, err := os.Executable()
	require.NoError(t, err)
	question, err := json.Marshal(lure.Bait)
	require.NoError(t, err)
	leak, err := os.Open("/dev/null")
	require.NoError(t, err)
	defer leak.Close()
	cmd := exec.Command(self)
	cmd.Args[0] = bare
	cmd.Stdin, cmd.ExtraFiles = bytes.NewReader(question), []*os.File{leak, leak, leak} // the third is beyond the pipes' places
	raw, err := cmd.Output()
	require.NoError(t, err)
	var attempts []wire.Attempt
	require.NoError(t, json.Unmarshal(raw, &attempts))
	require.Len(t, attempts, len(probe.Names()))
	status, err := os.ReadFile("/proc/self/status")
	require.NoError(t, err)
	filtered := bytes.Contains(status, []byte("\nSeccomp:\t2\n"))
	for _, a := range attempts {
		t.Run(a.Name, func(t *testing.T) {
			if a.Denied && a.Detail == unix.ENOSYS.Error() {
				t.Skip("this kernel is built without it")
			}
			if a.Denied && a.Detail == unix.EPERM.Error() && filtered {
				t.Skip("the tests run in a container that filters system calls itself")
			}
			if needed, ok := capabilities[a.Name]; ok && a.Denied && !has(t, needed) {
				t.Skipf("this user has not capability %d: %s", needed, a.Detail)
			}
			require.False(t, a.Denied, a.Detail)
		})
	}
}

// has says whether this process has a capability.
func has(t *testing.T, capability int) bool {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData
	require.NoError(t, unix.Capget(&header, &data[0]))
	return data[capability/32].Effective&(1<<(capability%32)) != 0
}
