package compose_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

const root = "../.."

// service is what is looked at of a service.
type service struct {
	Image       string
	Build       map[string]any
	User        string
	Ports       []string
	Volumes     []string
	Profiles    []string
	Environment map[string]string
	Command     []string
	Entrypoint  []string
	Healthcheck map[string]any
	DependsOn   map[string]struct{ Condition string } `yaml:"depends_on"`
	CapDrop     []string                              `yaml:"cap_drop"`
	SecurityOpt []string                              `yaml:"security_opt"`
	ReadOnly    bool                                  `yaml:"read_only"`
	PidsLimit   int                                   `yaml:"pids_limit"`
	NetworkMode string                                `yaml:"network_mode"`
	Logging     struct{ Options map[string]string }
	Rest        map[string]any `yaml:",inline"`
}

func services(t *testing.T) map[string]service {
	t.Helper()
	var file struct{ Services map[string]service }
	require.NoError(t, yaml.Unmarshal([]byte(text(t, "docker-compose.yml")), &file))
	require.GreaterOrEqual(t, len(file.Services), 14)
	return file.Services
}

func text(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, path))
	require.NoError(t, err)
	return string(raw)
}

// oneShots are the services that others wait for to end, and the last ones.
func oneShots(all map[string]service) map[string]bool {
	ends := map[string]bool{"paid": true, "quorum-paid": true}
	for _, s := range all {
		for name, on := range s.DependsOn {
			if on.Condition == "service_completed_successfully" {
				ends[name] = true
			}
		}
	}
	return ends
}

func TestEveryContainerIsConfined(t *testing.T) {
	allowed := []string{"tmpfs", "networks", "restart", "working_dir"}
	for name, s := range services(t) {
		require.Regexp(t, `^[1-9][0-9]*:[0-9]+$`, s.User, "%s runs as root, or as nobody knows whom", name)
		require.Equal(t, []string{"ALL"}, s.CapDrop, name)
		require.Contains(t, s.SecurityOpt, "no-new-privileges:true", name)
		require.NotContains(t, strings.Join(s.SecurityOpt, " "), "unconfined", name)
		require.True(t, s.ReadOnly, name)
		require.Positive(t, s.PidsLimit, name)
		require.NotEmpty(t, s.Logging.Options["max-size"], name)
		require.Contains(t, []string{"", "none"}, s.NetworkMode, name)
		for key := range s.Rest { // privileged, cap_add, devices, pid, ipc and the like
			require.Contains(t, allowed, key, name)
		}
	}
}

func TestPortsAreOnLoopback(t *testing.T) {
	published := 0
	for name, s := range services(t) {
		for _, port := range s.Ports {
			published++
			require.Regexp(t, `^127\.0\.0\.1:\$\{[A-Z_]+_PORT:-[0-9]+\}:[0-9]+$`, port, name)
		}
	}
	require.GreaterOrEqual(t, published, 6)
}

func TestImagesArePinnedAndCanBeReplaced(t *testing.T) {
	image := regexp.MustCompile(`^\$\{[A-Z_]+_IMAGE:-([a-z./-]+):([^:}]+)\}$`)
	for name, s := range services(t) {
		m := image.FindStringSubmatch(s.Image)
		require.NotNil(t, m, "%s: %s", name, s.Image)
		if !strings.HasPrefix(m[1], "assay-") {
			require.Regexp(t, `\d+\.\d+`, m[2], "%s is not pinned", name)
		}
	}
}

// The other projects' versions are those that integration/stack builds.
func TestVersionsAreTheStacks(t *testing.T) {
	for name, module := range map[string]string{
		"chain": "go-ethereum", "ipfs": "kubo", "node": "chainlink/v2",
	} {
		program := map[string]string{"chain": "geth", "ipfs": "kubo", "node": "chainlink"}[name]
		m := regexp.MustCompile(`/` + module + ` v(\S+)`).FindStringSubmatch(text(t, "integration/stack/programs/"+program+"/go.mod"))
		require.NotNil(t, m, name)
		require.Regexp(t, `:v?`+regexp.QuoteMeta(m[1])+`\}$`, services(t)[name].Image)
	}
}

func TestOrderIsByHealthAndCompletion(t *testing.T) {
	all := services(t)
	ends := oneShots(all)
	for name, s := range all {
		require.Equal(t, ends[name], s.Healthcheck == nil, "%s: what stays up has a health check, what ends has none", name)
		for on, how := range s.DependsOn {
			want := "service_healthy"
			if ends[on] {
				want = "service_completed_successfully"
			}
			require.Equal(t, want, how.Condition, "%s on %s", name, on)
			require.Contains(t, all, on)
			if len(all[on].Profiles) > 0 {
				require.Equal(t, s.Profiles, all[on].Profiles, "%s is not always there for %s", on, name)
			}
		}
	}
}

// Who may see what: a leak of one container is not one of all.
func TestSecretsAreMountedWhereTheyAreUsed(t *testing.T) {
	oneShots := []string{"quorum-config", "quorum-deploy", "quorum-fund", "quorum-jobs"}
	want := map[string][]string{
		"owner":      append([]string{"deploy", "keys"}, oneShots...),
		"researcher": {"bounty", "keys", "paid", "quorum-bounty", "quorum-paid"},
		"miner":      {"keys", "quorum-worker", "worker"},
		"oracle":     {"adapter", "keys"},
		"bridge":     {"adapter", "job", "keys"},
		"node":       {"bridge", "deploy", "fund", "job", "keys", "node"},
		"database":   {"databases", "keys", "postgres", "quorum-keys"},
	}
	for _, n := range []string{"-1", "-2", "-3", "-4"} {
		want["oracle"+n] = []string{"adapter" + n, "quorum-keys"}
		want["bridge"+n] = []string{"adapter" + n, "node" + n, "quorum-keys"}
		want["node"+n] = append([]string{"node" + n}, slices.Sorted(slices.Values(append(slices.Clone(oneShots), "quorum-keys")))...)
	}
	got := map[string][]string{}
	for name, s := range services(t) {
		for _, v := range s.Volumes {
			parts := strings.Split(v, ":")
			if strings.HasPrefix(parts[0], "./") {
				require.Equal(t, "ro", parts[len(parts)-1], "%s can change %s", name, parts[0])
			}
			if _, secret := want[parts[0]]; secret {
				got[parts[0]] = append(got[parts[0]], name)
			}
		}
	}
	for volume := range got {
		slices.Sort(got[volume])
	}
	require.Equal(t, want, got)
}

var secretive = regexp.MustCompile(`(?i)(password|secret|token|api_?key|identity)`)

func TestNoSecretIsInTheFile(t *testing.T) {
	for name, s := range services(t) {
		for key := range s.Environment {
			require.False(t, secretive.MatchString(key) && !strings.HasSuffix(key, "_FILE"), "%s: %s", name, key)
		}
		for _, word := range slices.Concat(s.Command, s.Entrypoint) {
			require.False(t, secretive.MatchString(word) && !strings.HasPrefix(word, "/"), "%s: %s", name, word)
		}
	}
}

// .env.example is what the file can be told, with its defaults.
func TestTheExampleIsComplete(t *testing.T) {
	want := map[string]string{}
	for _, m := range regexp.MustCompile(`\$\{([A-Z_]+)(?::-([^}]*))?\}`).FindAllStringSubmatch(text(t, "docker-compose.yml"), -1) {
		require.NotEmpty(t, m[2], "%s has no default", m[1])
		want[m[1]] = m[2]
	}
	require.Equal(t, want, settings(t, ".env.example"))
	for name := range settings(t, "integration/compose/images/env") {
		require.Contains(t, want, name)
	}
}

func settings(t *testing.T, path string) map[string]string {
	t.Helper()
	got := map[string]string{}
	for line := range strings.Lines(text(t, path)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(name, "#") {
			got[name] = value
		}
	}
	return got
}

// stage is a stage of the Dockerfile.
var stage = regexp.MustCompile(`(?m)^FROM (\S+)(?: AS (\S+))?`)

func TestDockerfile(t *testing.T) {
	file := text(t, "Dockerfile")
	for _, m := range regexp.MustCompile(`(?m)^ARG ([A-Z_]+)_IMAGE=(\S+)$`).FindAllStringSubmatch(file, -1) {
		require.Regexp(t, `:\d+\.\d+`, m[2], "%s is not pinned", m[1])
	}
	goVersion := regexp.MustCompile(`golang:([\d.]+)-`).FindStringSubmatch(file)[1]
	require.Contains(t, goVersion, regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(text(t, "go.mod"))[1])

	starts := stage.FindAllStringSubmatchIndex(file, -1)
	body := func(i int) string {
		if i+1 < len(starts) {
			return file[starts[i][0]:starts[i+1][0]]
		}
		return file[starts[i][0]:]
	}
	users := map[string]string{}
	for i, s := range stage.FindAllStringSubmatch(file, -1) {
		users[s[2]] = users[s[1]] // a stage's user is that of the stage it is made from
		for _, m := range regexp.MustCompile(`(?m)^USER (\S+)`).FindAllStringSubmatch(body(i), -1) {
			users[s[2]] = m[1]
		}
		if strings.Contains(body(i), "ENTRYPOINT") {
			require.Equal(t, "10001:10001", users[s[2]], s[2])
			require.Contains(t, body(i), "HEALTHCHECK", s[2])
			require.Contains(t, body(i), ".cdx.json", "%s has no bill of materials", s[2])
		}
	}
	require.Contains(t, users, "adapter")
}

// What is not named in .dockerignore stays out of images: keys, .env, history.
func TestTheBuildSeesOnlyWhatItNeeds(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(text(t, ".dockerignore")), "\n")
	require.Equal(t, "*", lines[1])
	for _, line := range lines[2:] {
		require.NotContains(t, []string{"!.", "!.git", "!.env", "!bin", "!*", "!**"}, line)
	}
}
