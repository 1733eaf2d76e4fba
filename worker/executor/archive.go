package executor

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/containerd/errdefs"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// maxDepth bounds the folders within the output folder.
const maxDepth = 8

// element is one part of a path that is taken from a container.
var element = regexp.MustCompile(`^[A-Za-z0-9_+=@,-][A-Za-z0-9._+=@,-]{0,199}$`)

// unpack writes a tar stream of a container's files into a folder: regular files and folders of plain names, and nothing
// else. A name that is not below prefix, a link, a device, or more than the limits is a fault and not skipped: it is no
// honest program's. The stream is the engine's, what it tells of is a stranger's.
func unpack(stream io.Reader, into *os.Root, prefix string, l Limits) error {
	// A file of holes takes no memory, so what is counted is what would be written here.
	left := l.Output
	archive := tar.NewReader(io.LimitReader(stream, l.Output+int64(l.Files+8)*4096))
	for n := 0; ; n++ {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return failed(err, "read the container's output")
		}
		if n > l.Files {
			return over("its output has more than %d files", l.Files)
		}
		name, err := within(h.Name, prefix)
		if err != nil {
			return err
		}
		if left -= h.Size; left < 0 {
			return over("its output has more than %d bytes", l.Output).About(printable(name))
		}
		if err := extract(into, name, h, archive); err != nil {
			return err
		}
	}
}

// within returns a name relative to the prefix that all must have; the folder itself is ".".
func within(name, prefix string) (string, error) {
	relative, below := strings.CutPrefix(strings.TrimSuffix(name, "/"), prefix)
	if relative == "" && below {
		return ".", nil
	}
	if prefix != "" {
		if relative, below = strings.CutPrefix(relative, "/"); !below {
			return "", over("its output has a file outside of its folder").About(printable(name))
		}
	}
	elements := strings.Split(relative, "/")
	if len(elements) > maxDepth {
		return "", over("its output has folders more than %d deep", maxDepth)
	}
	for _, e := range elements {
		if !element.MatchString(e) {
			return "", over("its output has a file of a name that is not taken").About(printable(name))
		}
	}
	return relative, nil
}

func extract(into *os.Root, name string, h *tar.Header, from io.Reader) error {
	switch h.Typeflag {
	case tar.TypeDir:
		if name == "." {
			return nil
		}
		if err := into.Mkdir(name, 0o700); err != nil {
			return fault.Wrap(fault.Storage, err, "keep the container's output")
		}
		return nil
	case tar.TypeReg:
		return write(into, name, h.Size, from)
	}
	return over("its output has a link, a device or a pipe where only files and folders may be").About(printable(name))
}

func write(into *os.Root, name string, size int64, from io.Reader) error {
	f, err := into.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep the container's output")
	}
	_, err = io.CopyN(f, from, size)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep the container's output")
	}
	return nil
}

// fetch copies a file or folder of the output folder into a folder here. It is asked of the holder, in whose own files no
// path of the stranger's leads anywhere. found is false where there is no such file.
func (e engine) fetch(ctx context.Context, holder, name string, into *os.Root, l Limits) (found bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	copied, err := e.CopyFromContainer(ctx, holder, client.CopyFromContainerOptions{SourcePath: path.Join(outDir, name)})
	if errdefs.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, failed(err, "copy the container's output")
	}
	defer copied.Content.Close()
	prefix := "" // a file comes under its own name, a folder's files under the folder's
	if name == "" {
		prefix = path.Base(outDir)
	}
	return true, unpack(copied.Content, into, prefix, l)
}

// restore copies a folder here into the output folder.
func (e engine) restore(ctx context.Context, holder, folder string) error {
	ctx, cancel := context.WithTimeout(ctx, slow)
	defer cancel()
	from, to := io.Pipe()
	go func() { to.CloseWithError(pack(folder, to)) }()
	_, err := e.CopyToContainer(ctx, holder, client.CopyToContainerOptions{DestinationPath: outDir, Content: from})
	_ = from.Close()
	return failed(err, "give the container its saved state")
}

// pack writes the files of a folder as a tar stream, as the container's user's own.
func pack(folder string, out io.Writer) error {
	w := tar.NewWriter(out)
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		h := &tar.Header{Name: filepath.ToSlash(name), Mode: 0o700, Uid: userID, Gid: userID, Typeflag: tar.TypeDir}
		if info.Mode().IsRegular() {
			h.Typeflag, h.Size, h.Mode = tar.TypeReg, info.Size(), 0o600
		}
		if err := w.WriteHeader(h); err != nil || h.Typeflag == tar.TypeDir {
			return err
		}
		f, err := root.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	})
	if err != nil {
		return err
	}
	return w.Close()
}
