package testimages

import (
	"archive/tar"
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"github.com/moby/moby/client"
)

// Trainer makes an image of the native trainer: bin/assay-trainer and libtensorflow of the source tree at root, with the
// libraries of this machine that they load, and nothing else. So a container runs the very files that run without one. It
// returns the image's id.
func Trainer(ctx context.Context, docker *client.Client, root string) (string, error) {
	from, to := io.Pipe()
	go func() { to.CloseWithError(writeTrainer(ctx, to, root)) }()
	defer from.Close()
	options := client.ImageImportOptions{Changes: []string{
		"ENV TF_CPP_MIN_LOG_LEVEL=2 TF_ENABLE_ONEDNN_OPTS=1 CUDA_VISIBLE_DEVICES=-1", // as package train has it
		`ENTRYPOINT ["/opt/assay/bin/assay-trainer"]`,
	}}
	imported, err := docker.ImageImport(ctx, client.ImageImportSource{Source: from, SourceName: "-"}, "assay-trainer-image", options)
	if err != nil {
		return "", err
	}
	defer imported.Close()
	return importedID(imported)
}

// importedID reads the id from what the engine says of an import.
func importedID(answer io.Reader) (string, error) {
	var id string
	for messages := json.NewDecoder(answer); ; {
		var m struct{ Status, Error string }
		err := messages.Decode(&m)
		switch {
		case errors.Is(err, io.EOF) && strings.HasPrefix(id, "sha256:"):
			return id, nil
		case err != nil:
			return "", fmt.Errorf("the engine named no image: %w", err)
		case m.Error != "":
			return "", errors.New(m.Error)
		}
		id = m.Status
	}
}

func writeTrainer(ctx context.Context, out io.Writer, root string) error {
	w := tar.NewWriter(out)
	program := filepath.Join(root, "bin", "assay-trainer")
	libraries := filepath.Join(root, "third_party", "tensorflow", "lib")
	if err := addFile(w, program, "opt/assay/bin/assay-trainer"); err != nil {
		return err
	}
	entries, err := os.ReadDir(libraries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := addFile(w, filepath.Join(libraries, e.Name()), path.Join("opt/assay/third_party/tensorflow/lib", e.Name())); err != nil {
			return err
		}
	}
	system, err := loaded(ctx, program, libraries)
	if err != nil {
		return err
	}
	for _, library := range system {
		if err := addFile(w, library, strings.TrimPrefix(library, "/")); err != nil {
			return err
		}
	}
	return w.Close()
}

// loaded are the system's libraries that a program loads: those outside of folder.
func loaded(ctx context.Context, program, folder string) (paths []string, err error) {
	said, err := exec.CommandContext(ctx, "ldd", program).Output()
	if err != nil {
		return nil, fmt.Errorf("ldd %s: %w", program, err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(said)); lines.Scan(); {
		for _, word := range strings.Fields(lines.Text()) {
			if strings.HasPrefix(word, "/") && !strings.HasPrefix(word, folder) {
				paths = append(paths, word)
			}
		}
	}
	return paths, nil
}

// addFile adds a file, or what a link leads to, under another name.
func addFile(w *tar.Writer, from, name string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return &fs.PathError{Op: "add", Path: from, Err: errors.New("no regular file")}
	}
	if err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: 0o555, Size: info.Size()}); err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return err
}
