package ipfs

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
)

// What a partial folder holds.
const (
	partialPrefix = ".partial-"
	nodesFile     = "nodes"   // verified dag-pb blocks as CAR sections, parents before children
	contentDir    = "content" // the files, with holes where leaves are missing
	soleFile      = "file"    // the name in contentDir of content that is no folder
)

// lockPoll is how often a fetch looks whether another one of the same content has ended.
const lockPoll = 20 * time.Millisecond

// partial is the folder of one unfinished fetch. Its lock keeps out other fetches of the same content, in any process.
type partial struct {
	dir   string // the cache folder
	path  string
	lock  *os.File
	root  *os.Root
	nodes *os.File
	files []*os.File
	buf   []byte
}

// openPartial waits until the partial folder of c is ours alone.
func openPartial(ctx context.Context, dir string, c evaluator.CID) (*partial, error) {
	p := &partial{dir: dir, path: filepath.Join(dir, partialPrefix+c.String())}
	for {
		ok, err := p.tryLock()
		if err != nil {
			return nil, fault.Wrap(fault.Storage, err, "lock the partial content")
		}
		if ok {
			break
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(lockPoll):
		}
	}
	if err := p.openInside(); err != nil {
		p.close()
		return nil, fault.Wrap(fault.Storage, err, "open the partial content")
	}
	return p, nil
}

// tryLock makes the folder and locks it, unless another fetch holds it or has just moved it away.
func (p *partial) tryLock() (bool, error) {
	if err := os.MkdirAll(p.path, 0o700); err != nil {
		return false, err
	}
	lock, err := os.Open(p.path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == nil {
		held, herr := lock.Stat()
		there, terr := os.Stat(p.path)
		if herr == nil && terr == nil && os.SameFile(held, there) {
			p.lock = lock
			return true, nil
		}
	}
	_ = lock.Close() // it holds no data
	if err != nil && !errors.Is(err, unix.EWOULDBLOCK) {
		return false, err
	}
	return false, nil
}

func (p *partial) openInside() (err error) {
	if p.root, err = os.OpenRoot(p.path); err != nil {
		return err
	}
	p.nodes, err = p.root.OpenFile(nodesFile, os.O_RDWR|os.O_CREATE, 0o600)
	return err
}

// eachNode hands out the logged nodes and cuts off what comes after the last one that visit takes.
func (p *partial) eachNode(visit func(c evaluator.CID, block []byte) (bool, error)) error {
	good := int64(0)
	sections := car.NewSectionReader(io.NewSectionReader(p.nodes, 0, 1<<40))
	for {
		c, block, err := sections.Next()
		if err != nil {
			break // the end, or the torn record of a kill
		}
		ok, err := visit(c, block)
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		p.buf = car.AppendSection(p.buf[:0], c, block)
		good += int64(len(p.buf))
	}
	if err := p.nodes.Truncate(good); err != nil {
		return fault.Wrap(fault.Storage, err, "cut the log of nodes")
	}
	_, err := p.nodes.Seek(good, io.SeekStart)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "cut the log of nodes")
	}
	return nil
}

func (p *partial) logNode(c evaluator.CID, block []byte) error {
	p.buf = car.AppendSection(p.buf[:0], c, block)
	if _, err := p.nodes.Write(p.buf); err != nil {
		return fault.Wrap(fault.Storage, err, "log a node")
	}
	return nil
}

// open makes or reopens the files with the given names; one empty name stands for content that is no folder.
func (p *partial) open(names []string) error {
	if err := p.root.Mkdir(contentDir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return fault.Wrap(fault.Storage, err, "make the content's folder")
	}
	for _, name := range names {
		if name == "" {
			name = soleFile
		}
		f, err := p.root.OpenFile(filepath.Join(contentDir, name), os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return fault.Wrap(fault.Storage, err, "make a file of the content")
		}
		p.files = append(p.files, f)
	}
	return nil
}

func (p *partial) writeAt(file int, data []byte, offset int64) error {
	if len(data) == 0 {
		return nil
	}
	if _, err := p.files[file].WriteAt(data, offset); err != nil {
		return fault.Wrap(fault.Storage, err, "write the content")
	}
	return nil
}

// readAt reads size bytes at a place; false means that they are not there.
func (p *partial) readAt(at place, size int64) ([]byte, bool) {
	if int64(cap(p.buf)) < size {
		p.buf = make([]byte, size)
	}
	data := p.buf[:size]
	_, err := p.files[at.file].ReadAt(data, at.offset)
	return data, err == nil
}

func (p *partial) copy(to, from place, size int64) error {
	data, ok := p.readAt(from, size)
	if !ok {
		return fault.New(fault.Storage, "content that was written cannot be read back")
	}
	return p.writeAt(to.file, data, to.offset)
}

// fileSize returns how long a file is now.
func (p *partial) fileSize(file int) int64 {
	info, err := p.files[file].Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}

// finish makes the content durable and moves it, whole, to its place in the cache.
func (p *partial) finish(to string, isFolder bool, sizes []int64) error {
	if len(sizes) == 0 { // an empty folder
		if err := p.open(nil); err != nil {
			return err
		}
	}
	for i, f := range p.files {
		if err := errors.Join(f.Truncate(sizes[i]), f.Sync()); err != nil {
			return fault.Wrap(fault.Storage, err, "sync the content")
		}
	}
	from := filepath.Join(p.path, contentDir)
	if err := syncDir(from); err != nil {
		return err
	}
	if !isFolder {
		from = filepath.Join(from, soleFile)
	}
	if err := os.Rename(from, to); err != nil {
		return fault.Wrap(fault.Storage, err, "move the content to its place")
	}
	return syncDir(p.dir)
}

func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "sync a folder")
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fault.Wrap(fault.Storage, err, "sync a folder")
	}
	return nil
}

// discard removes the folder; the lock is held until close.
func (p *partial) discard() error {
	if err := os.RemoveAll(p.path); err != nil {
		return fault.Wrap(fault.Storage, err, "remove the partial content")
	}
	return nil
}

func (p *partial) close() {
	for _, f := range append(p.files, p.nodes) {
		if f != nil {
			_ = f.Close() // finish has synced what counts
		}
	}
	if p.root != nil {
		_ = p.root.Close()
	}
	_ = p.lock.Close() // releases the lock
}
