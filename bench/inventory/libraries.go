package inventory

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// numerical are the libraries that a process's numbers depend on.
var numerical = regexp.MustCompile(`^lib(tensorflow|cuda|cublas|cudnn|cusparse|cusolver|cufft|nccl|dnnl|mkl|openblas|nvidia-ml)`)

// Mapped lists the numerical libraries in a process's memory map (/proc/self/maps).
func Mapped(maps []byte) []string {
	var paths []string
	for line := bufio.NewScanner(bytes.NewReader(maps)); line.Scan(); {
		at := bytes.IndexByte(line.Bytes(), '/')
		if at < 0 {
			continue
		}
		path := string(line.Bytes()[at:])
		if numerical.MatchString(filepath.Base(path)) && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// Hash reads libraries. One that cannot be read is left out.
func Hash(paths []string) []Library {
	var out []Library
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		sum := sha256.New()
		n, err := io.Copy(sum, f)
		_ = f.Close()
		if err == nil {
			out = append(out, Library{Name: filepath.Base(path), Bytes: uint64(n), SHA256: hex.EncodeToString(sum.Sum(nil))})
		}
	}
	return out
}
