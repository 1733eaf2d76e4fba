package architecture_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/assay-oracle/assay/"

// listed is one package as `go list` sees it.
type listed struct {
	ImportPath string
	Doc        string
	Imports    []string
	Deps       []string
}

// list returns the module's packages, with the files behind the tag tensorflow when asked.
func list(t *testing.T, args ...string) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Doc,Imports,Deps"}, args...)...)
	cmd.Dir = "../.."
	out, err := cmd.Output()
	require.NoError(t, err)
	packages := map[string]listed{}
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var p listed
		require.NoError(t, decoder.Decode(&p))
		packages[strings.TrimPrefix(p.ImportPath, module)] = p
	}
	return packages
}

// rules says which packages of ours a package may import, directly or not. A trailing /... covers a subtree. Programs, and what
// stands for the world in tests, have no row: they may import what they wire.
var rules = map[string][]string{
	"evaluator/fault":            {},
	"evaluator/merkle":           {},
	"evaluator/tensor":           {"evaluator/merkle"},
	"evaluator/modelpkg":         leaves(),
	"evaluator/modelpkg/build":   leaves("evaluator/modelpkg", "evaluator/checkpoint"),
	"evaluator/modelpkg/cost":    leaves("evaluator/modelpkg"),
	"evaluator/checkpoint":       leaves("evaluator/modelpkg"),
	"evaluator/dataset":          leaves("evaluator/modelpkg"),
	"evaluator/metric":           leaves("evaluator/modelpkg"),
	"evaluator/disclosure":       leaves("evaluator/metric", "evaluator/modelpkg"),
	"evaluator/seal":             leaves(),
	"evaluator":                  leaves(pure...),
	"evaluator/scorer/wire":      leaves(),
	"evaluator/scorer/confine":   leaves("evaluator/scorer/wire"),
	"evaluator/scorer/probe":     leaves("evaluator/scorer/wire"),
	"evaluator/process":          {},
	"evaluator/secret":           leaves(),
	"evaluator/scorer":           leaves("evaluator/modelpkg", "evaluator/checkpoint", "evaluator/scorer/wire", "evaluator/scorer/probe", "evaluator/process"),
	"evaluator/tf":               leaves("evaluator/modelpkg"),
	"evaluator/ipfs/dag":         leaves(append(pure, "evaluator")...),
	"evaluator/ipfs/car":         leaves(append(pure, "evaluator", "evaluator/ipfs/dag")...),
	"evaluator/ipfs":             leaves(append(pure, "evaluator", "evaluator/ipfs/dag", "evaluator/ipfs/car")...),
	"evaluator/ipfs/publish":     leaves(append(pure, "evaluator", "evaluator/secret", "evaluator/ipfs/dag", "evaluator/ipfs/car")...),
	"evaluator/capability":       leaves(append(pure, "evaluator")...),
	"evaluator/attest":           leaves(append(pure, "evaluator", "evaluator/capability")...),
	"bench/inventory":            leaves(),
	"bench":                      leaves("bench/inventory"),
	"bench/ring":                 leaves(),
	"bench/render":               leaves("bench", "bench/inventory"),
	"bench/kernels":              leaves(append(pure, "evaluator", "evaluator/tf", "bench", "bench/inventory", "bench/ring", "bench/proof")...),
	"bench/proof":                leaves(append(pure, "evaluator", "bench", "bench/inventory")...),
	"bench/proof/dial":           {"evaluator/...", "bench", "bench/inventory", "bench/proof"},
	"adapter/ea":                 {"evaluator/fault"},
	"adapter/journal":            {"evaluator/...", "adapter/ea"},
	"adapter/callback":           {"evaluator/...", "adapter/ea"},
	"adapter/retain":             {"evaluator/...", "adapter/ea"},
	"adapter/quorum":             {"evaluator/...", "contracts/bindings", "contracts/codec"},
	"adapter/ocrplugin":          {"evaluator/...", "adapter/ea", "adapter/quorum", "contracts/bindings", "contracts/codec"},
	"adapter":                    {"evaluator/...", "adapter/...", "bench", "bench/inventory", "bench/proof", "bench/proof/dial", "contracts/bindings", "contracts/codec"},
	"contracts/bindings":         {},
	"contracts/codec":            {"contracts/bindings", "evaluator/..."},
	"contracts/client":           {"contracts/bindings", "evaluator/fault"},
	"jobspecs":                   {"adapter/ea", "evaluator/fault", "evaluator/secret"},
	"jobspecs/nodeapi":           {"jobspecs", "adapter/ea", "evaluator/fault", "evaluator/secret"},
	"worker/progress":            {},
	"worker/registry":            {"evaluator/...", "contracts/bindings", "contracts/client", "worker/progress"},
	"worker/train/job":           leaves("evaluator/modelpkg"),
	"worker/train":               {"evaluator/...", "worker/train/job"},
	"worker/trainer":             {"evaluator/...", "worker/train/job"},
	"worker/executor/testimages": {},
	"worker/executor":            {"evaluator/...", "worker/train", "worker/train/job"},
	"worker/policy":              {"evaluator/...", "bench", "bench/inventory", "contracts/bindings", "contracts/client", "worker/train/job"},
	"worker/policy/survey":       {"evaluator/...", "bench", "bench/inventory", "contracts/...", "worker/..."},
	"worker":                     {"evaluator/...", "worker/...", "contracts/..."},
	"cmd/cli":                    {"evaluator/...", "contracts/..."},
	"cmd/connect":                {"evaluator/...", "contracts/..."},
}

var ruleless = regexp.MustCompile(`(^|/)cmd/(assay|chainlink-assay)|^scripts/|^integration(/|$)|^evaluator/ipfs/ipfstest$`)

var pure = []string{
	"evaluator/modelpkg", "evaluator/checkpoint", "evaluator/dataset", "evaluator/metric", "evaluator/disclosure", "evaluator/seal",
}

func leaves(more ...string) []string {
	return append([]string{"evaluator/fault", "evaluator/tensor", "evaluator/merkle"}, more...)
}

func allowed(dep string, rule []string) bool {
	for _, pattern := range rule {
		if prefix, tree := strings.CutSuffix(pattern, "/..."); dep == pattern || tree && (dep == prefix || strings.HasPrefix(dep, prefix+"/")) {
			return true
		}
	}
	return false
}

func TestImportArrows(t *testing.T) {
	packages := list(t, "-tags", "tensorflow", "./...")
	for path := range packages {
		_, ok := rules[path]
		require.True(t, ok || ruleless.MatchString(path), "%s has no rule", path)
	}
	for path, rule := range rules {
		p, ok := packages[path]
		require.True(t, ok, "rule for a package that is not there: %s", path)
		for _, dep := range p.Deps {
			if own, ours := strings.CutPrefix(dep, module); ours {
				require.True(t, allowed(own, rule), "%s must not import %s", path, own)
			}
		}
	}
}

func TestOnlyTheChildrenLinkTensorFlow(t *testing.T) {
	const binding = "github.com/wamuir/graft/tensorflow"
	direct := map[string]bool{"evaluator/tf": true}
	linked := regexp.MustCompile(`^(evaluator/tf|evaluator/cmd/assay-scorer|worker/trainer|worker/cmd/assay-trainer|bench/kernels|bench/cmd/assay-bench)$`)
	for path, p := range list(t, "-tags", "tensorflow", "./...") {
		for _, dep := range p.Imports {
			if dep == binding || strings.HasPrefix(dep, binding+"/op") {
				require.True(t, direct[path], "%s imports the TensorFlow binding; only evaluator/tf may", path)
			}
		}
		for _, dep := range p.Deps {
			if dep == binding {
				require.Regexp(t, linked, path, "links libtensorflow")
			}
		}
	}
	for path, p := range list(t, "./...") {
		require.False(t, slices.Contains(p.Deps, binding), "%s links libtensorflow without the build tag", path)
	}
}

// TestOnlyThePluginKnowsOCR keeps chainlink-common and libocr, which bring half of a node with them, out of everything else.
func TestOnlyThePluginKnowsOCR(t *testing.T) {
	knows := regexp.MustCompile(`^(adapter/ocrplugin|adapter/cmd/chainlink-assay|integration/.*)$`)
	for path, p := range list(t, "-tags", "tensorflow", "./...") {
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "github.com/smartcontractkit/") {
				require.Regexp(t, knows, path, "reaches %s", dep)
			}
		}
	}
}

func TestTheCoreReachesNoNetwork(t *testing.T) {
	packages := list(t, "./...")
	network := map[string]bool{"evaluator/ipfs": true, "evaluator/ipfs/publish": true}
	for path := range rules {
		if strings.HasPrefix(path, "evaluator") && !network[path] {
			require.False(t, slices.Contains(packages[path].Deps, "net/http"), "%s reaches net/http", path)
		}
	}
	for path := range network {
		require.False(t, slices.Contains(packages[path].Deps, "github.com/ipfs/boxo/blockservice"), "%s must not need boxo", path)
	}
}

func TestEnvironmentIsReadOnlyInPrograms(t *testing.T) {
	reads := regexp.MustCompile(`\bos\.(Getenv|LookupEnv|Environ)\(`)
	err := filepath.WalkDir("../..", func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && (name == "node_modules" || name == "third_party" || name == ".git" || name == ".venv" || name == "cmd") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		require.NotRegexp(t, reads, string(source), "%s reads the environment", path)
		return nil
	})
	require.NoError(t, err)
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	for path, p := range list(t, "-tags", "tensorflow", "./...") {
		require.NotEmpty(t, p.Doc, "%s has no package comment", path)
	}
}
