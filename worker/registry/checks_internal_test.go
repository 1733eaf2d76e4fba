package registry

import (
	"context"
	"errors"
	"math/big"
	"os/exec"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/worker/progress"
)

// node answers getCheck from a script, whose last line it repeats; an error is one of the connection.
type node struct {
	client.Backend
	script []any // an error, or a check's status
	kind   capability.Kind
}

func (n *node) ChainID(context.Context) (*big.Int, error) { return big.NewInt(1), nil }

func (n *node) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{Number: big.NewInt(1), Time: 1}, nil
}

func (n *node) CallContract(context.Context, ethereum.CallMsg, *big.Int) ([]byte, error) {
	next := n.script[0]
	if len(n.script) > 1 {
		n.script = n.script[1:]
	}
	if err, failed := next.(error); failed {
		return nil, err
	}
	check := bindings.Check{Payment: new(big.Int), Status: next.(uint8), Request: bindings.CheckRequest{Deadline: 2, Kind: uint8(n.kind)}}
	return bindings.NewWorkerRegistry().GetABI().Methods["getCheck"].Outputs.Pack(check)
}

type proverFunc func(ctx context.Context, withhold bool) error

func (p proverFunc) Prove(ctx context.Context, _ common.Address, _ common.Hash, withhold bool) error {
	return p(ctx, withhold)
}

func workerOn(t *testing.T, n *node, p Prover) *Worker {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	sender, err := client.NewSender(t.Context(), n, client.NewAccount(key), client.Limits{})
	require.NoError(t, err)
	return &Worker{Config: Config{
		Registry: client.NewRegistry(sender, common.Address{1}), Prover: p, Poll: time.Millisecond, Progress: progress.Discard,
	}}
}

// A node that does not answer for a while must not end a proof that is under way: half-answered, it cannot be begun again.
func TestAProofOutlivesASilentNode(t *testing.T) {
	gone := errors.New("connection refused")
	n := &node{script: []any{uint8(client.CheckPending), uint8(client.CheckPending), gone, gone, uint8(client.CheckPending), gone, uint8(client.CheckFailed)}}
	stopped := false
	w := workerOn(t, n, proverFunc(func(ctx context.Context, _ bool) error {
		<-ctx.Done()
		stopped = len(n.script) > 1
		return ctx.Err()
	}))
	err := w.answer(t.Context(), common.Hash{2})
	require.Equal(t, fault.Timeout, fault.CodeOf(err), err)
	require.False(t, stopped, "the prover went on until the check was over")
}

// A verifier that restarted, is full, or does not know the check yet may have the prover a little later.
func TestAProverIsSentAgain(t *testing.T) {
	for _, code := range []fault.Code{fault.NotOpen, fault.TooManyRequests, fault.Gateway, fault.Timeout} {
		tries := 0
		w := workerOn(t, &node{}, proverFunc(func(context.Context, bool) error {
			if tries++; tries < 3 {
				return fault.New(code, "not now")
			}
			return nil
		}))
		require.NoError(t, w.prove(t.Context(), common.Hash{}, false), code)
		require.Equal(t, 3, tries, code)
	}
	for _, code := range []fault.Code{fault.BadRequest, fault.Unauthorized} {
		tries := 0
		w := workerOn(t, &node{}, proverFunc(func(context.Context, bool) error { tries++; return fault.New(code, "never") }))
		require.Equal(t, code, fault.CodeOf(w.prove(t.Context(), common.Hash{}, false)))
		require.Equal(t, 1, tries, code)
	}
}

// Who is spot-checked while it trains is slower than it claims. It falls silent then, which costs no stake; what it asked for itself
// it wants to hear of.
func TestSlowAnswersToSpotChecksAreWithheld(t *testing.T) {
	for kind, want := range map[capability.Kind]bool{capability.Registration: false, capability.Renewal: false, capability.Spot: true} {
		asked := make(chan bool, 1)
		n := &node{script: []any{uint8(client.CheckPending), uint8(client.CheckFailed)}, kind: kind}
		w := workerOn(t, n, proverFunc(func(_ context.Context, withhold bool) error { asked <- withhold; return nil }))
		require.Error(t, w.answer(t.Context(), common.Hash{2}))
		require.Equal(t, want, <-asked, kind)
	}
}

// A program that its supervisor starts again and again stakes only once by itself.
func TestALostStakeIsNotReplacedUnasked(t *testing.T) {
	w := workerOn(t, &node{}, nil)
	err := w.ask(t.Context(), bindings.Worker{Status: client.WorkerSlashed})
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	require.ErrorContains(t, err, "lost its stake")
}

func TestOutcomeOfAChild(t *testing.T) {
	child, err := process.Start(exec.Command("true")) //nolint:noctx // it ends by itself
	require.NoError(t, err)
	<-child.Exited()
	for name, row := range map[string]struct {
		exit int
		said said
		code fault.Code // none for a verdict
	}{
		"a verdict":          {fault.ExitRefused, said{Digest: "0x01", Reason: "wrong_product"}, ""},
		"a restarted oracle": {fault.ExitRefused, said{Reason: "request_not_open"}, fault.NotOpen},
		"a crowded one":      {fault.ExitRefused, said{Reason: "too_many_requests"}, fault.TooManyRequests},
		"a bad flag":         {fault.ExitRefused, said{Reason: "bad_request"}, fault.BadRequest},
		"an unknown reason":  {fault.ExitRefused, said{Reason: "?"}, fault.BadRequest},
		"killed":             {-1, said{}, fault.Gateway},
	} {
		err := Child{}.outcome(row.exit, row.said, child)
		if row.code == "" {
			require.NoError(t, err, name)
			continue
		}
		require.Equal(t, row.code, fault.CodeOf(err), name)
	}
}
