package dataset

import (
	"encoding/binary"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Root streams every record once and returns datasetRoot. It also counts the labels that the splits' totals promise; one
// that differs has the code DatasetInvalid.
func (d *Dataset) Root() (Root, error) {
	if err := d.checkTotals(); err != nil {
		return Root{}, err
	}
	var tree merkle.Builder
	tree.Add(merkle.Keccak256(d.canonical))
	perWorker := max(1, chunkBytes/(d.x.size+d.y.size+SaltBytes))
	workers := int64(runtime.GOMAXPROCS(0))
	leaves := make([]merkle.Hash, min(workers*perWorker, d.manifest.Records))
	for from := int64(0); from < d.manifest.Records; from += int64(len(leaves)) {
		n := min(int64(len(leaves)), d.manifest.Records-from)
		if err := d.hashParallel(leaves[:n], from, perWorker); err != nil {
			return Root{}, err
		}
		for _, leaf := range leaves[:n] {
			tree.Add(leaf)
		}
	}
	return Root{tree.Root()}, nil
}

// Verify checks that the dataset has the root want; else the code is DatasetInvalid.
func (d *Dataset) Verify(want Root) error {
	got, err := d.Root()
	if err != nil {
		return err
	}
	if got != want {
		return fault.New(fault.DatasetInvalid, "dataset has root %s, not %s", got, want)
	}
	return nil
}

// hashParallel fills leaves with those of the records from record from on, perWorker records to each worker.
func (d *Dataset) hashParallel(leaves []merkle.Hash, from, perWorker int64) error {
	var group errgroup.Group
	for at := int64(0); at < int64(len(leaves)); at += perWorker {
		part := leaves[at:min(at+perWorker, int64(len(leaves)))]
		group.Go(func() error { return d.hashRecords(part, from+at) })
	}
	return group.Wait()
}

func (d *Dataset) hashRecords(leaves []merkle.Hash, from int64) error {
	n := int64(len(leaves))
	x, y, salts := make([]byte, n*d.x.size), make([]byte, n*d.y.size), make([]byte, n*SaltBytes)
	for _, part := range []struct {
		from *rows
		into []byte
	}{{d.x, x}, {d.y, y}, {d.salts, salts}} {
		if err := part.from.read(part.into, from, n); err != nil {
			return err
		}
	}
	for i := range n {
		leaves[i] = RecordLeaf(uint64(from+i), [SaltBytes]byte(salts[i*SaltBytes:]), x[i*d.x.size:(i+1)*d.x.size], y[i*d.y.size:(i+1)*d.y.size])
	}
	return nil
}

// RecordLeaf returns the leaf of a record, counted from 0, given the canonical bytes of its rows.
func RecordLeaf(record uint64, salt [SaltBytes]byte, x, y []byte) merkle.Hash {
	return merkle.Leaf(binary.BigEndian.AppendUint64(nil, record+1), salt[:], x, y)
}

// checkTotals counts the scored labels of every split where an ignore label makes counting necessary.
func (d *Dataset) checkTotals() error {
	if d.manifest.IgnoreLabel == nil {
		return nil // validate has compared them
	}
	for name, s := range d.manifest.Splits {
		got, err := d.label.count(d.y, s.From, s.To)
		if err != nil {
			return err
		}
		if got != int64(s.Total) {
			return fault.New(fault.DatasetInvalid, "split holds %d scored labels, %s says %d", got, ManifestFile, s.Total).About(name)
		}
	}
	return nil
}
