package evaluator_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// records of the fixture's splits.
const (
	feedbackRecords = 20
	payoutRecords   = 40
	classes         = 4
)

// fixture is a world of one oracle, one bounty and one miner, with everything sealed as it is in production. Network and
// libtensorflow are stood in for; the real ones are tested in their own packages and in the demo.
type fixture struct {
	t         *testing.T
	dir       string
	model     *modelpkg.Package
	set       *dataset.Dataset
	weights   *checkpoint.Weights
	oracleKey seal.Secret
	delivery  seal.Secret
	secret    seal.Secret // of the submission
	job       evaluator.Job
	net       *shelf
	scorer    *scripted
	evaluator *evaluator.Evaluator
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, dir: t.TempDir(), net: &shelf{paths: map[evaluator.CID]string{}}}
	f.scorer = &scripted{profile: merkle.Keccak256([]byte("profile")), right: map[string]int{}}
	f.makeModel()
	f.makeSet()
	f.makeKeys()
	f.makeJob()
	f.sealSet(f.job)
	f.submit(f.sealed(f.job, f.weightsFile()))
	f.open()
	return f
}

func (f *fixture) path(name string) string { return filepath.Join(f.dir, name) }

func (f *fixture) makeModel() {
	o := build.DefaultOptions(build.MLP)
	o.Input, o.Hidden, o.Outputs = tensor.Shape{2}, []int64{3}, classes
	model, err := build.New(f.path("model"), build.MLP, o)
	require.NoError(f.t, err)
	f.model = model
	initial, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(f.t, err)
	tensors := []tensor.Tensor{}
	for i, w := range initial.Tensors() {
		w.Data = bytes.Clone(w.Data)
		binary.LittleEndian.PutUint32(w.Data, math.Float32bits(float32(i)+0.5))
		tensors = append(tensors, w)
	}
	f.weights, err = checkpoint.New(&model.Manifest, tensors)
	require.NoError(f.t, err)
	f.net.put(evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte{1}}, f.path("model"))
}

// makeSet packs records whose label is their index modulo the classes.
func (f *fixture) makeSet() {
	n := feedbackRecords + payoutRecords
	x, y := []byte{}, []byte{}
	for i := range n {
		x = binary.LittleEndian.AppendUint32(x, math.Float32bits(float32(i)))
		x = binary.LittleEndian.AppendUint32(x, 0)
		y = binary.LittleEndian.AppendUint32(y, uint32(i%classes))
	}
	f.writeNPY("x.npy", "<f4", fmt.Sprintf("(%d, 2)", n), x)
	f.writeNPY("y.npy", "<i4", fmt.Sprintf("(%d,)", n), y)
	_, err := dataset.Pack(dataset.PackOptions{
		X: f.path("x.npy"), Y: f.path("y.npy"), Out: f.path("hidden"), Name: "hidden", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{
			evaluator.FeedbackSplit: {From: 0, To: feedbackRecords}, evaluator.PayoutSplit: {From: feedbackRecords, To: int64(n)},
		},
	})
	require.NoError(f.t, err)
	f.set, err = dataset.Open(f.path("hidden"))
	require.NoError(f.t, err)
	f.t.Cleanup(func() { _ = f.set.Close() })
}

func (f *fixture) writeNPY(name, dtype, shape string, data []byte) {
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", dtype, shape)
	for (10+len(header)+1)%64 != 0 {
		header += " "
	}
	header += "\n"
	out := append([]byte("\x93NUMPY\x01\x00"), byte(len(header)), byte(len(header)>>8))
	require.NoError(f.t, os.WriteFile(f.path(name), append(append(out, header...), data...), 0o600))
}

func (f *fixture) makeKeys() {
	for _, key := range []*seal.Secret{&f.oracleKey, &f.delivery, &f.secret} {
		var err error
		*key, err = seal.NewSecret()
		require.NoError(f.t, err)
	}
}

func (f *fixture) makeJob() {
	root, err := f.set.Root()
	require.NoError(f.t, err)
	initial, err := checkpoint.Open(f.model.InitPath(), &f.model.Manifest, checkpoint.DefaultLimits)
	require.NoError(f.t, err)
	delivery, err := f.delivery.Public()
	require.NoError(f.t, err)
	f.job = evaluator.Job{
		ChainID: 1337, Oracle: evaluator.Address{0xaa}, SetCID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{2}},
		Terms: evaluator.Terms{
			Researcher: evaluator.Address{1}, ModelRoot: f.model.Root, InitRoot: initial.Root(), DatasetRoot: root,
			ModelCID:      evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte{1}},
			FeedbackTotal: feedbackRecords, PayoutTotal: payoutRecords, Metric: disclosure.Accuracy, Threshold: 750_000,
			Mode: disclosure.LadderMode, Step: 100_000, LossClip: 5_000_000, LossGrid: 100_000,
			ProfileHash: f.scorer.profile, DeliveryKey: merkle.Hash(delivery), SealedSubs: true, MaxBytes: 1 << 16, MaxEvals: 8,
		},
		Request: evaluator.Request{
			Receiver: evaluator.Address{0xbb}, SubmissionID: 3, Attempt: 1, Ladder: disclosure.NoLadder, Deadline: 99, Status: evaluator.Pending,
			Submission: evaluator.Submission{
				Miner: evaluator.Address{2}, Payee: evaluator.Address{3}, WeightsRoot: f.weights.Root(),
				CID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{3}},
			},
		},
	}
	f.rehash()
}

// rehash makes terms hash and evalId follow from the job again, as they do on chain.
func (f *fixture) rehash() {
	f.job.Request.TermsHash = f.job.Terms.Hash()
	f.job.EvalID = f.job.ComputeEvalID()
}

func (f *fixture) recipients() []seal.PublicKey {
	key, err := f.oracleKey.Public()
	require.NoError(f.t, err)
	return []seal.PublicKey{key}
}

// sealSet publishes the hidden set, sealed for a job's terms.
func (f *fixture) sealSet(j evaluator.Job) {
	var archive, sealed bytes.Buffer
	require.NoError(f.t, dataset.Archive(&archive, f.path("hidden")))
	header := seal.SetHeader{ChainID: j.ChainID, Oracle: j.Oracle, Receiver: j.Request.Receiver, TermsHash: j.Request.TermsHash}
	require.NoError(f.t, seal.SealSet(&sealed, header, f.recipients(), &archive))
	f.net.put(f.job.SetCID, f.write("set.sealed", sealed.Bytes()))
}

func (f *fixture) weightsFile() []byte {
	var file bytes.Buffer
	require.NoError(f.t, checkpoint.WriteSafetensors(&file, f.weights))
	return file.Bytes()
}

// sealed is a checkpoint file sealed as the job's miner does.
func (f *fixture) sealed(j evaluator.Job, file []byte) []byte {
	s := j.Request.Submission
	header := seal.SubmissionHeader{
		ChainID: j.ChainID, Receiver: j.Request.Receiver, TermsHash: j.Request.TermsHash,
		Miner: s.Miner, Payee: s.Payee, WeightsRoot: s.WeightsRoot.Hash,
	}
	var out bytes.Buffer
	require.NoError(f.t, seal.SealSubmission(&out, header, f.recipients(), f.secret, bytes.NewReader(file)))
	return out.Bytes()
}

func (f *fixture) submit(content []byte) {
	f.net.put(f.job.Request.Submission.CID, f.write("submission", content))
}

func (f *fixture) write(name string, content []byte) string {
	require.NoError(f.t, os.WriteFile(f.path(name), content, 0o600))
	return f.path(name)
}

// open makes a new evaluator over the same folder, as after a restart.
func (f *fixture) open() {
	identity, err := f.oracleKey.Identity()
	require.NoError(f.t, err)
	f.evaluator, err = evaluator.New(evaluator.Config{
		Fetcher: f.net, Scorer: f.scorer, Identities: []age.Identity{identity}, Dir: f.path("state"),
	})
	require.NoError(f.t, err)
}

func (f *fixture) evaluate() (evaluator.Result, error) {
	f.t.Helper()
	return f.evaluator.Evaluate(context.Background(), f.job)
}

// shelf is a network whose content lies on disk.
type shelf struct {
	paths map[evaluator.CID]string
	dead  bool // no gateway answers
}

func (s *shelf) put(c evaluator.CID, path string) { s.paths[c] = path }

func (s *shelf) Fetch(_ context.Context, c evaluator.CID, maxBytes int64, _ string) (evaluator.Fetched, error) {
	path, ok := s.paths[c]
	if s.dead || !ok {
		return evaluator.Fetched{}, fault.New(fault.ContentMissing, "no gateway has %s", c)
	}
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() && info.Size() > maxBytes {
		return evaluator.Fetched{}, fault.New(fault.ContentLimit, "content has more than %d bytes", maxBytes)
	}
	if err != nil {
		return evaluator.Fetched{}, err
	}
	return evaluator.Fetched{Path: path, Bytes: info.Size(), IsDir: info.IsDir()}, nil
}

func (s *shelf) Probe(_ context.Context, c evaluator.CID) error {
	if _, ok := s.paths[c]; s.dead || !ok {
		return fault.New(fault.Gateway, "no gateway answers")
	}
	return nil
}

// scripted is a scorer that gets a set number of a split's records right, told apart by the split's length. The fixture's
// labels are the record's index, which is its first input.
type scripted struct {
	profile merkle.Hash
	right   map[string]int
	runs    atomic.Int32
	fails   error
}

func (s *scripted) ProfileHash() merkle.Hash { return s.profile }

func (s *scripted) Logits(_ context.Context, _ *modelpkg.Package, _ *checkpoint.Weights, in evaluator.Inputs, sink func(int, []float32) error) error {
	s.runs.Add(1)
	if s.fails != nil {
		return s.fails
	}
	right := s.right[map[int]string{feedbackRecords: evaluator.FeedbackSplit, payoutRecords: evaluator.PayoutSplit}[in.Len()]]
	x := make([]byte, 8)
	for i := range in.Len() {
		if err := in.ReadX(x, i, 1); err != nil {
			return err
		}
		label := int(math.Float32frombits(binary.LittleEndian.Uint32(x))) % classes
		if i >= right {
			label = (label + 1) % classes
		}
		logits := make([]float32, classes)
		logits[label] = 3
		if err := sink(1, logits); err != nil {
			return err
		}
	}
	return nil
}
