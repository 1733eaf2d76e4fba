//go:build e2e

package e2e_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
)

const operatorGuide = "../../docs/operators.md"

// What the page says that it is, and is run nowhere.
var skippedBlocks = []string{"needs a registry", "needs a cluster", "needs a prover"}

// Every command of docs/operators.md but a quorum's, which TestQuorum runs, is run in order by one shell, on a node that knows
// nothing of Assay yet, and prints what the page says. In the middle a researcher makes a bounty, which the node's job opens.
func TestOperatorGuide(t *testing.T) {
	t.Parallel()
	g := readGuide(t, operatorGuide)
	require.Equal(t, skippedBlocks, g.skipped)
	people.Need(t)
	programs, err := stack.Programs(t.Context(), "../..")
	require.NoError(t, err)
	dir := t.TempDir()
	s, err := stack.Start(t.Context(), stack.Config{Root: "../..", Dir: filepath.Join(dir, "stack"), Miners: 1, OCR: true})
	require.NoError(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			for name, log := range s.Logs() {
				t.Logf("%s: %s", name, log)
			}
		}
		s.Close()
	})
	values := readersValues(t, s, s.Nodes[0])
	require.ElementsMatch(t, slices.Collect(maps.Keys(values)), g.given, "the page's own values are the reader's")
	sh := startShell(t, filepath.Join(dir, "operator"), programs["chainlink"], values)
	for _, c := range g.commands {
		switch {
		case c.bounty:
			openBounty(t, s, sh)
		case !c.quorum:
			sh.follow(c)
		}
	}
}

// openBounty has a researcher make a bounty on what the operator has set up, whose probe the node's job fulfils.
func openBounty(t *testing.T, s *stack.Stack, sh *shell) {
	set, _ := sh.run("echo $SIGNER_SET")
	info := s.Info
	info.Manifest, info.SignerSet = filepath.Join(sh.dir, "manifest.json"), strings.TrimSpace(set)
	p := &people.People{T: t, Dir: t.TempDir(), Info: info, Miner: "miner-1"}
	p.Prepare()
	require.NotZero(t, p.CreateBounty("700000"))
}

// readersValues are what the page has its reader export.
func readersValues(t *testing.T, s *stack.Stack, node *stack.Node) map[string]string {
	manifest, err := client.LoadManifest(s.Info.Manifest)
	require.NoError(t, err)
	ports, err := stack.FreePorts(t.Context(), 2)
	require.NoError(t, err)
	port, metrics := strconv.Itoa(ports[0]), strconv.Itoa(ports[1])
	url := "http://127.0.0.1:" + port
	return map[string]string{
		"NODE_URL": node.URL, "NODE_API": filepath.Join(filepath.Dir(s.Info.Manifest), node.Name, "api"),
		"ASSAY_RPC": s.Info.RPC, "CHAIN_ID": strconv.FormatUint(s.Info.ChainID, 10), "LINK_TOKEN": manifest.Address(client.Link).Hex(),
		"ASSAY_GATEWAYS": s.Info.Gateway, "ASSAY_IPFS_API": s.Info.IPFSAPI,
		"ASSAY_KEYSTORE": s.Info.Keys.Files[access.Owner], "ASSAY_PASSWORD_FILE": s.Info.Keys.PasswordFile,
		"EA_PORT": port, "METRICS_PORT": metrics, "ADAPTER_URL": url, "BRIDGE_URL": url,
		"SET_DELAY": "5s", "TREASURY": common.Address{0xaa}.Hex(), "ASSAY_MANIFEST": "manifest.json",
		"BOOTSTRAPPER": "", "NODE_BRIDGE_KEY": "", // of a quorum
	}
}

// command is one of the page, with what it prints.
type command struct {
	line    int
	section string
	text    string
	prints  []string
	quorum  bool // needs a quorum
	bounty  bool // not a command: the place where the test makes a bounty
}

type guide struct {
	given    []string // variables that the reader sets
	commands []command
	skipped  []string // why blocks are not run
}

var (
	marker = regexp.MustCompile(`^<!-- (skip|given|quorum|the test): (.*) -->$`)
	export = regexp.MustCompile(`\b([A-Z_]+)=`)
)

// readGuide takes the page apart. Every block of commands is run unless a comment before it says why not.
func readGuide(t *testing.T, path string) (g guide) {
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	block, mark, why, section := "", "", "", ""
	for i, line := range strings.Split(string(raw), "\n") {
		m := marker.FindStringSubmatch(line)
		switch {
		case m != nil && m[1] == "the test":
			g.commands = append(g.commands, command{line: i + 1, bounty: true})
		case m != nil:
			mark, why = m[1], m[2]
		case block == "" && strings.HasPrefix(line, "#"):
			section = strings.TrimLeft(line, "# ")
		case block == "" && strings.HasPrefix(line, "```"):
			block = strings.TrimPrefix(line, "```")
			require.Contains(t, []string{"console", "sh"}, block, "line %d", i+1)
			require.Equal(t, block == "sh", mark == "given", "line %d: a block of commands is a console's", i+1)
			if mark == "skip" {
				g.skipped = append(g.skipped, why)
			}
		case strings.HasPrefix(line, "```"):
			block, mark = "", ""
		case mark == "given" && block != "":
			line, _, _ = strings.Cut(line, " #")
			for _, name := range export.FindAllStringSubmatch(line, -1) {
				g.given = append(g.given, name[1])
			}
		case block != "" && mark != "skip":
			g.add(t, command{line: i + 1, section: section, text: line, quorum: mark == "quorum"})
		}
	}
	require.NotEmpty(t, g.commands)
	return g
}

// add takes a line of a console: a command, a continuation of it, or what it prints.
func (g *guide) add(t *testing.T, c command) {
	if text, ok := strings.CutPrefix(c.text, "$ "); ok {
		c.text = text
		g.commands = append(g.commands, c)
		return
	}
	require.NotEmpty(t, g.commands, "line %d", c.line)
	last := &g.commands[len(g.commands)-1]
	if text, ok := strings.CutPrefix(c.text, "> "); ok {
		last.text += "\n" + text
		return
	}
	last.prints = append(last.prints, c.text)
}

// requirePrinted finds each line of the page among what was printed, in order; … stands for anything.
func requirePrinted(t *testing.T, c command, got string) {
	t.Helper()
	lines := strings.Split(got, "\n")
	for _, want := range c.prints {
		pattern := regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(strings.TrimRight(want, " ")), "…", ".*") + "$")
		i := slices.IndexFunc(lines, func(l string) bool { return pattern.MatchString(strings.TrimRight(l, " ")) })
		require.GreaterOrEqual(t, i, 0, "line %d: %s\nprints no line %q but\n%s", c.line, c.text, want, got)
		lines = lines[i+1:]
	}
}

// shell is a bash in a folder of its own, which runs one command after another.
type shell struct {
	t   *testing.T
	dir string
	in  io.Writer
	out *bufio.Reader
}

// commandLimit bounds one command of the page.
const commandLimit = 3 * time.Minute

func startShell(t *testing.T, dir, chainlink string, values map[string]string) *shell {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "bin"), 0o700))
	require.NoError(t, os.Symlink(chainlink, filepath.Join(dir, "bin", "chainlink")))
	cmd := exec.CommandContext(t.Context(), "bash", "--noprofile", "--norc", "-o", "pipefail")
	cmd.Dir = dir
	cmd.Env = []string{"HOME=" + dir, "PATH=" + strings.Join([]string{filepath.Join(dir, "bin"), filepath.Dir(people.Program(t, "assay")), os.Getenv("PATH")}, ":")}
	for name, value := range values {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	cmd.Stderr = cmd.Stdout
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // the adapter too
		_ = cmd.Wait()                                      // it was killed
	})
	return &shell{t, dir, in, bufio.NewReader(out)}
}

const done = "--- the command has ended with code "

// run runs a command and returns what it prints and its exit code.
func (s *shell) run(text string) (printed string, code int) {
	s.t.Helper()
	_, err := fmt.Fprintf(s.in, "{ %s\n} < /dev/null; printf '\\n%s%%d\\n' $?\n", text, done)
	require.NoError(s.t, err)
	ctx, cancel := context.WithTimeout(s.t.Context(), commandLimit)
	defer cancel()
	defer context.AfterFunc(ctx, func() { s.t.Errorf("%s: no end", text); _ = s.in.(io.Closer).Close() })()
	var all strings.Builder
	for {
		line, err := s.out.ReadString('\n')
		require.NoError(s.t, err, "%s: %s", text, all.String())
		if ended, ok := strings.CutPrefix(line, done); ok {
			code, err = strconv.Atoi(strings.TrimSpace(ended))
			require.NoError(s.t, err)
			return all.String(), code
		}
		all.WriteString(line)
	}
}

// follow runs a command of the page, which must end well and print what the page says.
func (s *shell) follow(c command) {
	s.t.Helper()
	got, code := s.run(c.text)
	require.Zero(s.t, code, "line %d: %s\n%s\n%s", c.line, c.text, got, s.file("adapter.log"))
	requirePrinted(s.t, c, got)
}

// file is what lies in the shell's folder, for a failure's message.
func (s *shell) file(name string) string {
	raw, _ := os.ReadFile(filepath.Join(s.dir, name)) // it may not be there yet
	return string(raw)
}

// The manifests are read into the API's own types, and no field of theirs is unknown.
func TestKubernetesManifests(t *testing.T) {
	manifests, err := filepath.Glob("../../docs/kubernetes/*.yaml")
	require.NoError(t, err)
	require.Len(t, manifests, 2)
	program := filepath.Join(t.TempDir(), "kubernetes")
	build := exec.CommandContext(t.Context(), "go", "build", "-C", "../../tools/kubernetes", "-o", program, ".")
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	out, err = exec.CommandContext(t.Context(), program, manifests...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	for _, kind := range []string{"apps/v1/StatefulSet", "v1/Service", "networking.k8s.io/v1/NetworkPolicy", "monitoring.coreos.com/v1/ServiceMonitor"} {
		require.Contains(t, string(out), kind+"\n")
	}
	raw, err := os.ReadFile(manifests[0])
	require.NoError(t, err)
	broken := filepath.Join(t.TempDir(), "broken.yaml")
	require.NoError(t, os.WriteFile(broken, []byte(strings.Replace(string(raw), "readinessProbe:", "readynessProbe:", 1)), 0o600))
	out, err = exec.CommandContext(t.Context(), program, broken).CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "readynessProbe")
}
