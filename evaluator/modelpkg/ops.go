package modelpkg

import (
	_ "embed"
	"strings"
)

// The allow-list is a list of what is allowed, so that an op which a later TensorFlow adds is refused until someone has
// looked at it. The exporter has the same list, byte for byte. What stays off it, and why:
//
//   - files: ReadFile, WriteFile, MatchingFiles, SaveV2, RestoreV2, MergeV2Checkpoints, readers, every Dataset op;
//   - foreign code: PyFunc and its kin, XlaLaunch, custom calls, TPU and remote calls, SymbolicGradient;
//   - output and network: Print, PrintV2, Assert (it formats strings), Send, Recv, summaries, collectives, RPC;
//   - state outside of the tensors we feed: variables, hash tables, queues, stacks, barriers, iterators, random ops that
//     draw from the process's generator (the Stateless* twins are allowed);
//   - strings and their parsers: Decode*, Encode*, Parse*, Regex*, String*, AsString;
//   - control flow of TensorFlow 1 (Switch, Merge, Enter, Exit, NextIteration), which admits cycles; StatelessIf,
//     StatelessCase and StatelessWhile take its place;
//   - stateful calls (StatefulPartitionedCall, While, If): their bodies may hold all of the above.
//
//go:embed ops.txt
var opsText string

var allowedOps = func() map[string]bool {
	m := make(map[string]bool)
	for _, op := range strings.Fields(opsText) {
		m[op] = true
	}
	return m
}()

// variantOps may carry DT_VARIANT, which here means a tensor list or an optional, never an arbitrary C++ object: no other
// op of the list makes one.
var variantOps = func() map[string]bool {
	m := map[string]bool{
		"AddN": true, "Identity": true, "IdentityN": true, "PartitionedCall": true, "StatelessCase": true,
		"StatelessIf": true, "StatelessWhile": true, "StopGradient": true, "ZerosLike": true,
	}
	for op := range allowedOps {
		if strings.HasPrefix(op, "TensorList") || strings.HasPrefix(op, "Optional") {
			m[op] = true
		}
	}
	m["EmptyTensorList"] = true
	return m
}()

// hiddenAttrs are the attributes with a leading underscore, which op definitions do not list, that cannot change what a
// graph computes or where. All others are refused: some of them pick compilers, kernels or devices.
var hiddenAttrs = map[string]bool{
	"_class": true, "_has_manual_control_dependencies": true, "_lower_using_switch_merge": true,
	"_num_original_outputs": true, "_output_shapes": true, "_read_only_resource_inputs": true, "_user_specified_name": true,
}

// emptyAttrs configure the executor of a call; only the default is allowed, or equal graphs could compute differently.
var emptyAttrs = map[string]bool{"config": true, "config_proto": true, "executor_type": true}
