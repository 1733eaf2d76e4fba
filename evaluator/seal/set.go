package seal

import (
	"errors"
	"io"

	"filippo.io/age"

	"github.com/assay-oracle/assay/evaluator/fault"
)

var setWords = []string{"magic", "chain id", "oracle", "receiver", "terms hash"}

// SealSet seals a hidden set, given as a plain stream, for the oracle's recipients and bound to h.
func SealSet(w io.Writer, h SetHeader, to []PublicKey, plain io.Reader) error {
	recipients, err := recipientsOf(to)
	if err != nil {
		return err
	}
	return encrypt(w, recipients, h.encode(), plain)
}

// OpenSet decrypts a sealed set's header and returns the stream behind it. A file that none of the identities opens, that is
// malformed, or that was sealed for other terms than want has the code SetInvalid. The stream fails with the same code where
// the file was changed or cut; it is whole only once it has ended with io.EOF.
func OpenSet(r io.Reader, identities []age.Identity, want SetHeader) (io.Reader, error) {
	src := &source{r: r}
	plain, err := src.decrypt(identities...)
	if err != nil {
		return nil, src.fault(fault.SetInvalid, err, "open the sealed set")
	}
	got := make([]byte, setHeaderBytes)
	if _, err := io.ReadFull(plain, got); err != nil {
		return nil, src.fault(fault.SetInvalid, err, "read the sealed set's header")
	}
	if word := mismatch(got, want.encode(), setWords); word != "" {
		return nil, fault.New(fault.SetInvalid, "the set was sealed for another %s", word)
	}
	return &setReader{src: src, plain: plain}, nil
}

type setReader struct {
	src   *source
	plain io.Reader
}

func (s *setReader) Read(p []byte) (int, error) {
	n, err := s.plain.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = s.src.fault(fault.SetInvalid, err, "decrypt the sealed set")
	}
	return n, err
}
