package scorer

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// acceleratorRoot is where NVIDIA's kernel driver lists its devices (its README, "proc interface").
const acceleratorRoot = "/proc/driver/nvidia/gpus"

// acceleratorName returns the model name of the GPUs, which must all be of one model: results differ between models.
func acceleratorName() (string, error) { return acceleratorNameIn(acceleratorRoot) }

func acceleratorNameIn(root string) (string, error) {
	files, err := filepath.Glob(filepath.Join(root, "*", "information"))
	if err != nil || len(files) == 0 {
		return "", fmt.Errorf("no device is listed in %s", root)
	}
	sort.Strings(files)
	name := ""
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		model := modelLine(string(raw))
		if model == "" || (name != "" && name != model) {
			return "", fmt.Errorf("%s: model %q beside %q", file, model, name)
		}
		name = model
	}
	return name, nil
}

func modelLine(information string) string {
	for _, line := range strings.Split(information, "\n") {
		if rest, ok := strings.CutPrefix(line, "Model:"); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}
