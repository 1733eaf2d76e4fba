package scorer_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
)

// programs are what this test binary is under other names.
var programs = map[string]func(args []string) int{"checker": checker, "parent": parent}

// sandboxes runs a test in each sandbox that this host has.
func sandboxes(t *testing.T, test func(*testing.T, scorer.Sandbox)) {
	for _, s := range []scorer.Sandbox{scorer.Namespaces, scorer.Container} {
		t.Run(string(s), func(t *testing.T) {
			if s == scorer.Namespaces {
				needNamespaces(t)
			}
			test(t, s)
		})
	}
}

func needNamespaces(t *testing.T) {
	cmd := exec.Command("/bin/true")
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS | syscall.CLONE_NEWPID | syscall.CLONE_NEWNET,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}},
	}
	if err := cmd.Run(); err != nil {
		t.Skipf("this host lets this user make no namespaces: %v", err)
	}
}

// TestEverythingIsDenied, and so it is with what a GPU's driver needs let in, whether or not there is one.
func TestEverythingIsDenied(t *testing.T) {
	sandboxes(t, func(t *testing.T, s scorer.Sandbox) {
		for _, device := range []string{"cpu", "gpu"} {
			c := playConfig(t, "good")
			c.Sandbox, c.Device = s, device
			report, err := scorer.Check(t.Context(), c)
			require.NoError(t, err)
			require.Equal(t, s, report.Sandbox)
			require.Len(t, report.Probes, len(probe.Names()))
			require.Equal(t, len(report.Probes), report.Denied(), "%v", report.Probes)
			require.Contains(t, report.Layers, "seccomp")
			require.Equal(t, s == scorer.Namespaces, slices.Contains(report.Layers, "empty-root"))
		}
	})
}

// TestAChildThatIsNotConfinedIsNotUsed: the parent looks for itself, and believes no probe that got through.
func TestAChildThatIsNotConfinedIsNotUsed(t *testing.T) {
	for misdeed, message := range map[string]string{
		"no-confinement": "a thread of the scorer has", "leaky": "got through with: " + probe.Names()[3],
	} {
		t.Run(misdeed, func(t *testing.T) {
			_, err := scorer.New(playConfig(t, misdeed))
			require.Equal(t, fault.Sandbox, fault.CodeOf(err), "%v", err)
			require.ErrorContains(t, err, message)
			require.Empty(t, children(t))
		})
	}
}

func TestNoneIsAskedForByName(t *testing.T) {
	c := playConfig(t, "no-confinement")
	c.Sandbox = scorer.None
	p := newPool(t, c)
	require.Equal(t, scorer.None, p.Report().Sandbox)
	require.Empty(t, p.Report().Probes)
	c.Sandbox = "nome"
	_, err := scorer.New(c)
	require.Equal(t, fault.Config, fault.CodeOf(err))
}

// checked is what checker prints.
type checked struct {
	Report scorer.Report `json:"report"`
	Error  string        `json:"error"`
	Code   fault.Code    `json:"code"`
}

// checker checks a sandbox on a host that it makes poorer first. It is root of namespaces of its own and their first process, as
// an adapter is in a container.
func checker(args []string) int {
	c := scorer.DefaultConfig()
	c.Binary, c.Sandbox = args[0], scorer.Sandbox(args[1])
	err := unix.Mount("proc", "/proc", "proc", 0, "")
	if err == nil && slices.Contains(args[2:], "namespaces") {
		err = os.WriteFile("/proc/sys/user/max_user_namespaces", []byte("0"), 0)
	}
	if err == nil && slices.Contains(args[2:], "landlock") {
		err = withoutLandlock()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	report, err := scorer.Check(context.Background(), c)
	out := checked{Report: report}
	if err != nil {
		out.Error, out.Code = err.Error(), fault.CodeOf(err)
	}
	_ = json.NewEncoder(os.Stdout).Encode(out)
	return 0
}

// withoutLandlock makes the kernel answer as one that has none.
func withoutLandlock() error {
	return seccomp.LoadFilter(seccomp.Filter{NoNewPrivs: true, Flag: seccomp.FilterFlagTSync, Policy: seccomp.Policy{
		DefaultAction: seccomp.ActionAllow,
		Syscalls:      []seccomp.SyscallGroup{{Names: []string{"landlock_create_ruleset"}, Action: seccomp.ActionErrno | seccomp.Action(unix.ENOSYS)}},
	}})
}

func checkWithout(t *testing.T, s scorer.Sandbox, lacks ...string) (out checked) {
	needNamespaces(t) // it is in one that another may be forbidden
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, append([]string{playConfig(t, "good").Binary, string(s)}, lacks...)...)
	cmd.Args[0], cmd.Stderr = "checker", os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS | syscall.CLONE_NEWPID,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}}, GidMappings: []syscall.SysProcIDMap{{HostID: os.Getegid(), Size: 1}},
	}
	raw, err := cmd.Output()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &out))
	return out
}

// TestAutoTakesWhatTheHostHas, and refuses to go without.
func TestAutoTakesWhatTheHostHas(t *testing.T) {
	got := checkWithout(t, scorer.Auto)
	require.Empty(t, got.Error)
	require.Equal(t, scorer.Namespaces, got.Report.Sandbox, "%v", got.Report.PassedOver)
	require.Empty(t, got.Report.PassedOver)

	got = checkWithout(t, scorer.Auto, "namespaces")
	require.Empty(t, got.Error)
	require.Equal(t, scorer.Container, got.Report.Sandbox)
	require.Contains(t, got.Report.PassedOver[scorer.Namespaces], "start scorer in namespaces")

	got = checkWithout(t, scorer.Auto, "namespaces", "landlock")
	require.Equal(t, fault.Sandbox, got.Code)
	for _, words := range []string{"namespaces: ", "/proc/sys/user/max_user_namespaces is 0", "container: ", "Landlock", "lsm="} {
		require.Contains(t, got.Error, words)
	}

	got = checkWithout(t, scorer.Namespaces, "namespaces")
	require.Equal(t, fault.Sandbox, got.Code, "named, so not replaced by another")
	got = checkWithout(t, scorer.Container, "landlock")
	require.Equal(t, fault.Sandbox, got.Code)
	got = checkWithout(t, scorer.None, "namespaces", "landlock")
	require.Empty(t, got.Error)
}

// TestDeathsAreToldApart inside of process namespaces too, where a child is the first process.
func TestDeathsAreToldApart(t *testing.T) {
	kill := func(rows int) {
		if rows%16 == 0 { // as the kernel does when the host's memory runs out
			for _, id := range children(t) {
				pid, err := strconv.Atoi(id)
				require.NoError(t, err)
				_ = syscall.Kill(pid, syscall.SIGKILL)
			}
		}
	}
	sandboxes(t, func(t *testing.T, s scorer.Sandbox) {
		for misdeed, tc := range map[string]struct {
			sink   func(rows int)
			reason string
		}{
			"hang":          {kill, "scorer ended: signal: killed"},
			"abort":         {nil, "scorer ended: exit status 2"}, // the Go runtime turns SIGABRT into a trace
			"crash":         {nil, "scorer ended: exit status 6"},
			"shared-memory": {nil, "scorer used more than 536870912 bytes of memory"},
		} {
			t.Run(misdeed, func(t *testing.T) {
				p := playPool(t, misdeed, func(c *scorer.Config) { c.Sandbox, c.MemoryBytes, c.Strikes = s, 512<<20, 1 })
				pkg := product(t)
				rows := 0
				err := p.Logits(t.Context(), pkg, weight(t, pkg, -1), counting(100), func(n int, _ []float32) error {
					if rows += n; tc.sink != nil {
						tc.sink(rows)
					}
					return nil
				})
				require.Equal(t, fault.ScorerKilled, fault.CodeOf(err), "%v", err)
				require.ErrorContains(t, err, tc.reason)
			})
		}
	})
}

// TestAnIdleChildMayNotHoardEither: weights that took their child over may wait until the answer is given.
func TestAnIdleChildMayNotHoardEither(t *testing.T) {
	p := playPool(t, "hoard", func(c *scorer.Config) { c.MemoryBytes = 512 << 20 })
	pkg := product(t)
	_, err := collect(p, pkg, weight(t, pkg, -1), counting(100))
	require.NoError(t, err)
	require.Eventually(t, func() bool { return len(children(t)) == 0 }, 10*time.Second, 5*time.Millisecond, "it is still there")
	got, err := collect(p, pkg, weight(t, pkg, 5), counting(30))
	require.NoError(t, err, "the pool goes on")
	requireProduct(t, 5, got, 30)
}

// parent scores in a sandbox with a child that hangs. It says so once the child is about to, and waits to be killed.
func parent(args []string) int {
	c := scorer.DefaultConfig()
	c.Binary, c.Sandbox, c.Profile.Batch, c.Parallel = args[0], scorer.Sandbox(args[1]), 8, 1
	pkg := productIn("", "product")
	w, err := weightOf(pkg, -1)
	if err == nil {
		err = hang(c, pkg, w)
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

func hang(c scorer.Config, pkg *modelpkg.Package, w *checkpoint.Weights) error {
	p, err := scorer.New(c)
	if err != nil {
		return err
	}
	rows := 0
	return p.Logits(context.Background(), pkg, w, counting(100), func(n int, _ []float32) error {
		if rows += n; rows == 16 {
			fmt.Println(childrenOf(os.Getpid()))
		}
		return nil
	})
}

// TestChildrenDieWithTheirParent, which is killed at once, though they read nothing from it.
func TestChildrenDieWithTheirParent(t *testing.T) {
	sandboxes(t, func(t *testing.T, s scorer.Sandbox) {
		self, err := os.Executable()
		require.NoError(t, err)
		cmd := exec.Command(self, playConfig(t, "hang").Binary, string(s))
		cmd.Args[0], cmd.Stderr = "parent", os.Stderr
		out, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		var line string
		_, err = fmt.Fscanln(out, &line)
		require.NoError(t, err)
		child, err := strconv.Atoi(line[1 : len(line)-1])
		require.NoError(t, err)
		require.NoError(t, syscall.Kill(child, 0))
		require.NoError(t, cmd.Process.Kill())
		_ = cmd.Wait()
		require.Eventually(t, func() bool { return !alive(child) }, 5*time.Second, time.Millisecond)
	})
}

// alive says whether a process is there that has not ended: nobody may reap it.
func alive(pid int) bool {
	raw, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	return err == nil && stateOf(raw) != "Z"
}

// TestAsAnOrdinaryUser runs what matters again as a user without rights, where these tests run as root.
func TestAsAnOrdinaryUser(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("the other tests run as an ordinary user")
	}
	dir, err := os.MkdirTemp("", "assay-user")
	require.NoError(t, err)
	defer os.RemoveAll(dir)
	require.NoError(t, os.Chmod(dir, 0o755))
	self, err := os.ReadFile("/proc/self/exe")
	require.NoError(t, err)
	program := filepath.Join(dir, "scorer.test")
	require.NoError(t, os.WriteFile(program, self, 0o755))
	cmd := exec.Command(program, "-test.v", "-test.run", "^(TestEverythingIsDenied|TestChildrenDieWithTheirParent|TestWeightsThatKillAreRefused|TestDeathsAreToldApart)$")
	cmd.Dir, cmd.Env = "/", []string{"TMPDIR=" + os.TempDir()}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 12345, Gid: 12345}}
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Contains(t, string(out), "--- PASS: TestEverythingIsDenied/container")
	require.Regexp(t, "--- (PASS|SKIP): TestEverythingIsDenied/namespaces", string(out))
}
