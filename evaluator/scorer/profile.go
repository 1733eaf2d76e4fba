package scorer

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// ProfileFormat names the fields of Profile and the rule that fills up the last batch.
const ProfileFormat = "assay.profile/1"

// Profile is everything beside model, weights and inputs that is known to change the bits of the logits. Scorers with equal
// profiles get equal logits on CPUs that block their matrices alike; across CPU models a last bit may differ, which moves a
// score's integers only when it decides an argmax.
type Profile struct {
	Format      string `json:"format"`
	TensorFlow  string `json:"tensorflow"`  // version of libtensorflow; another one is refused
	Device      string `json:"device"`      // cpu or gpu, as resolved
	Accelerator string `json:"accelerator"` // the GPU's model name; empty on the CPU
	Batch       int    `json:"batch"`       // rows of every batch
	IntraOp     int    `json:"intra_op"`    // threads inside one op
	OneDNN      bool   `json:"onednn"`      // oneDNN's own kernels
	CPUISA      string `json:"cpu_isa"`     // widest instruction set of the matrix kernels (ONEDNN_MAX_CPU_ISA)
	TF32        bool   `json:"tf32"`        // 10-bit mantissas in a GPU's matrix units
	XLA         bool   `json:"xla"`         // always false: it fuses and reorders
}

// DefaultProfile returns the profile of verdicts, which are given on the CPU unless the terms say otherwise. oneDNN's kernels
// are three times as fast as Eigen's on a small CNN, and the instruction set binds both alike.
func DefaultProfile() Profile {
	return Profile{Format: ProfileFormat, TensorFlow: "2.18.1", Device: "cpu", Batch: 256, IntraOp: 1, OneDNN: true, CPUISA: "AVX2"}
}

// MaxBatch bounds Profile.Batch.
const MaxBatch = 1 << 16

var knownISAs = map[string]bool{"SSE41": true, "AVX": true, "AVX2": true, "AVX512_CORE": true, "DEFAULT": true}

func (p Profile) validate() error {
	switch {
	case p.Format != ProfileFormat:
		return fault.New(fault.Config, "profile format %q is not %s", p.Format, ProfileFormat)
	case p.Batch < 1 || p.Batch > MaxBatch:
		return fault.New(fault.Config, "profile batch %d is not within 1 to %d", p.Batch, MaxBatch)
	case p.IntraOp < 1 || p.IntraOp > 1024:
		return fault.New(fault.Config, "profile intra_op %d is not within 1 to 1024", p.IntraOp)
	case !knownISAs[p.CPUISA]:
		return fault.New(fault.Config, "profile cpu_isa %q is not known", p.CPUISA)
	case p.XLA:
		return fault.New(fault.Config, "profile xla is not supported")
	}
	return nil
}

// Hash returns the Keccak-256 of the profile's canonical JSON (RFC 8785).
func (p Profile) Hash() (merkle.Hash, error) {
	raw, err := json.Marshal(p)
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		return merkle.Hash{}, fault.Wrap(fault.Internal, err, "encode profile")
	}
	return merkle.Keccak256(raw), nil
}

// environment returns the child's whole environment. The switches are read by the library's static initialisers, so they
// cannot be sent later.
func (p Profile) environment(device, libraryPath, gpus string) []string {
	env := []string{
		"TF_CPP_MIN_LOG_LEVEL=2",
		"TF_ENABLE_ONEDNN_OPTS=" + digit(p.OneDNN),
		"ONEDNN_MAX_CPU_ISA=" + p.CPUISA,
		"TF_DETERMINISTIC_OPS=1",
		"TF_CUDNN_USE_AUTOTUNE=0", // which picks a GPU's kernels by what was fastest at the time
		"NVIDIA_TF32_OVERRIDE=" + digit(p.TF32),
		"OMP_NUM_THREADS=" + strconv.Itoa(p.IntraOp),
	}
	if device == "cpu" {
		gpus = "-1" // keeps the CUDA build from starting its driver
	}
	if gpus != "" {
		env = append(env, "CUDA_VISIBLE_DEVICES="+gpus)
	}
	if libraryPath != "" {
		env = append(env, "LD_LIBRARY_PATH="+libraryPath)
	}
	return env
}

func digit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// resolve completes the profile from what a child says of itself.
func (p Profile) resolve(h wire.ChildHello) (Profile, error) {
	if p.TensorFlow != "" && h.TensorFlow != p.TensorFlow {
		return p, fault.New(fault.ScorerMissing, "libtensorflow is %.20s, the profile wants %s", h.TensorFlow, p.TensorFlow)
	}
	p.TensorFlow, p.Device = h.TensorFlow, h.Device
	if p.Device == "gpu" {
		name, err := acceleratorName()
		if err != nil {
			return p, fault.Wrap(fault.ScorerFailed, err, "read the GPU's model name")
		}
		p.Accelerator = name
	}
	return p, nil
}

// String prints the profile on one line for logs.
func (p Profile) String() string {
	kernels := "Eigen"
	if p.OneDNN {
		kernels = "oneDNN"
	}
	device := p.Device
	if p.Accelerator != "" {
		device += " (" + p.Accelerator + ")"
	}
	return fmt.Sprintf("tensorflow %s on %s, batch %d, %d intra-op threads, %s with %s", p.TensorFlow, device,
		p.Batch, p.IntraOp, kernels, p.CPUISA)
}
