package inventory

import (
	"bufio"
	"bytes"
	"strings"
)

// ParseDispatch returns the instruction set of the kernels that oneDNN says it executed (ONEDNN_VERBOSE=1), and "" where it
// executed none. Where kernels differ, the one that ran most often counts.
func ParseDispatch(verbose []byte) string {
	counts := map[string]int{}
	best := ""
	for lines := bufio.NewScanner(bytes.NewReader(verbose)); lines.Scan(); {
		columns := strings.Split(lines.Text(), ",")
		if len(columns) < 6 || !strings.HasSuffix(columns[0], "_verbose") {
			continue
		}
		at := strings.Index(lines.Text(), ",exec,cpu,")
		if at < 0 {
			continue
		}
		parts := strings.SplitN(lines.Text()[at+len(",exec,cpu,"):], ",", 3) // primitive, implementation, rest
		if len(parts) < 3 {
			continue
		}
		implementation, _, _ := strings.Cut(parts[1], "+")
		_, isa, ok := strings.Cut(implementation, ":")
		if !ok || !vector(isa) {
			continue
		}
		counts[isa]++
		if counts[isa] > counts[best] || counts[isa] == counts[best] && isa > best {
			best = isa
		}
	}
	return best
}

// vector reports whether an implementation's suffix names an instruction set.
func vector(isa string) bool {
	for _, prefix := range []string{"sse", "avx", "amx", "sve", "asimd"} {
		if strings.HasPrefix(isa, prefix) && len(isa) <= 32 {
			return true
		}
	}
	return false
}
