package bounty

import (
	"io"
	"os"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// SealSet encrypts the draft's hidden set into a new file, for the draft's oracle and terms only, and returns its CID.
func SealSet(d *Draft, dir, out string) (evaluator.CID, error) {
	if dir == "" {
		dir = d.DatasetDir
	}
	if err := verifySet(d, dir); err != nil {
		return evaluator.CID{}, err
	}
	f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return evaluator.CID{}, fault.Wrap(fault.Config, err, "make the sealed set")
	}
	err = sealTo(f, d, dir)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		_ = os.Remove(out) // half a set is of no use
		return evaluator.CID{}, err
	}
	return ipfs.CIDOf(out)
}

func verifySet(d *Draft, dir string) error {
	set, err := dataset.Open(dir)
	if err != nil {
		return err
	}
	defer set.Close()
	return set.Verify(d.Terms.DatasetRoot)
}

// sealTo streams the archive through the encryption, so that sets larger than memory work.
func sealTo(w io.Writer, d *Draft, dir string) error {
	reader, writer := io.Pipe()
	go func() { writer.CloseWithError(dataset.Archive(writer, dir)) }()
	defer reader.Close()
	header := seal.SetHeader{ChainID: d.ChainID, Oracle: d.Oracle, Receiver: d.Board, TermsHash: d.TermsHash}
	return seal.SealSet(w, header, d.Recipients, reader)
}
