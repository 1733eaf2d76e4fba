//go:build tensorflow

package tf

import (
	graft "github.com/wamuir/graft/tensorflow"
	protos "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"
	"google.golang.org/protobuf/proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// The device kinds. Auto is resolved to one of the others by ResolveDevice.
const (
	CPU  = "cpu"
	GPU  = "gpu"
	Auto = "auto"
)

// CallerThread as Config.InterOp runs every op of a call to Run in the calling thread, so that concurrent calls do not wait
// for one another in a shared pool.
const CallerThread = -1

// Config is what a session's results and speed depend on.
type Config struct {
	Device  string // CPU or GPU
	IntraOp int    // threads inside one op; 0: one per core. Results depend on it
	InterOp int    // ops at a time; 0: one per core. Results do not depend on it

	// Verbatim runs the graph as it was built: nothing is folded, merged or taken out. Only who measures single ops wants that.
	Verbatim bool
}

// Version returns the version of libtensorflow ("2.18.1").
func Version() string { return graft.Version() }

// proto returns the session's ConfigProto (tensorflow/core/protobuf/config.proto). Soft placement lets ops without a GPU
// kernel run on the CPU, so that both devices take one code path. XLA is off: it fuses and reorders.
func (c Config) proto() ([]byte, error) {
	devices := map[string]int32{}
	if c.Device == CPU {
		devices["GPU"] = 0
	}
	options := &protos.GraphOptions{OptimizerOptions: &protos.OptimizerOptions{GlobalJitLevel: protos.OptimizerOptions_OFF}}
	if c.Verbatim {
		options.OptimizerOptions.OptLevel = protos.OptimizerOptions_L0
		options.RewriteOptions = &protos.RewriterConfig{DisableMetaOptimizer: true}
	}
	raw, err := proto.Marshal(&protos.ConfigProto{
		DeviceCount:               devices,
		IntraOpParallelismThreads: int32(c.IntraOp),
		InterOpParallelismThreads: int32(c.InterOp),
		AllowSoftPlacement:        true,
		GpuOptions:                &protos.GPUOptions{AllowGrowth: true},
		GraphOptions:              options,
	})
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode session configuration")
	}
	return raw, nil
}

// ResolveDevice returns CPU or GPU for a wanted device. Auto means a GPU where libtensorflow sees one. Asking for a GPU that
// is not there has the code Config.
func ResolveDevice(want string) (string, error) {
	if want == CPU {
		return CPU, nil
	}
	if want != GPU && want != Auto {
		return "", fault.New(fault.Config, "device %.20q is not cpu, gpu or auto", want)
	}
	found, err := hasGPU()
	if err != nil {
		return "", err
	}
	if !found && want == GPU {
		return "", fault.New(fault.Config, "device gpu: libtensorflow sees no GPU")
	}
	if found {
		return GPU, nil
	}
	return CPU, nil
}

func hasGPU() (bool, error) {
	memory, err := GPUMemory()
	return memory > 0, err
}

// GPUMemory returns how many bytes the library may use on the first GPU, 0 where it sees none.
func GPUMemory() (int64, error) {
	s, err := NewGraph().Session(Config{Device: GPU})
	if err != nil {
		return 0, err
	}
	defer s.Close()
	list, err := s.session.ListDevices()
	if err != nil {
		return 0, fault.Wrap(fault.ScorerFailed, err, "list devices")
	}
	for _, d := range list {
		if d.Type == "GPU" {
			return max(d.MemoryLimitBytes, 1), nil
		}
	}
	return 0, nil
}
