package cost_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	"google.golang.org/protobuf/proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/cost"
)

// A loop whose condition never fails is walked to a limit, and the cost says that there is more.
func TestEndlessLoopsEnd(t *testing.T) {
	p, err := modelpkg.Open("../../testdata/keras/lstm/package")
	require.NoError(t, err)
	g := new(graphpb.GraphDef)
	require.NoError(t, proto.Unmarshal(p.Grad, g))
	changed := 0
	for _, fn := range g.GetLibrary().GetFunction() {
		for _, n := range fn.GetNodeDef() {
			if n.GetOp() == "Less" {
				n.Op, n.Input[1] = "LessEqual", n.Input[0]
				changed++
			}
		}
	}
	require.NotZero(t, changed)
	p.Grad, err = proto.Marshal(g)
	require.NoError(t, err)
	c, err := cost.Training(p, 8)
	require.NoError(t, err)
	require.Contains(t, c.Underived, "turns of a loop (counted once) (1)")
}

// FuzzTraining puts any gradient graph into a package: its cost is refused by name, or found without a panic or a negative sum.
func FuzzTraining(f *testing.F) {
	packages, err := filepath.Glob("../../testdata/keras/*/package")
	require.NoError(f, err)
	require.NotEmpty(f, packages)
	for _, dir := range packages {
		grad, err := os.ReadFile(filepath.Join(dir, modelpkg.GradFile))
		require.NoError(f, err)
		f.Add(grad, int64(8))
	}
	p, err := modelpkg.Open(packages[0])
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, grad []byte, batch int64) {
		batch %= 64 // loops may run as often, which only takes time
		hostile := *p
		hostile.Grad = grad
		c, err := cost.Training(&hostile, batch)
		if err != nil {
			require.True(t, fault.Is(err, fault.BadRequest, fault.ModelInvalid, fault.GraphOp, fault.GraphString, fault.GraphType, fault.GraphLimit), "%v", err)
			return
		}
		c.AddUpdate(&hostile, cost.Adam)
		require.GreaterOrEqual(t, c.Nodes, int64(0))
		require.GreaterOrEqual(t, c.Peak, int64(0))
		for _, each := range c.Totals() {
			require.GreaterOrEqual(t, each.Runs, int64(0))
			require.GreaterOrEqual(t, each.FLOPs, int64(0))
			require.GreaterOrEqual(t, each.Bytes, int64(0))
		}
	})
}
