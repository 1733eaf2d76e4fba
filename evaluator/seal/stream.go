package seal

import (
	"errors"
	"io"

	"filippo.io/age"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// MaxRecipients bounds to how many oracle keys a file is sealed.
const MaxRecipients = 128

// maxAgeHeader bounds an age file's header: 128 X25519 stanzas have 13 KiB.
const maxAgeHeader = 32 << 10

// source reads sealed bytes, caps them while an age header is read, and remembers failures of the reader itself: those are
// not the file's fault.
type source struct {
	r      io.Reader
	capped bool
	left   int64 // while capped
	err    error
}

var errHeaderTooLong = errors.New("the age header is too long")

func (s *source) Read(p []byte) (int, error) {
	if s.capped {
		if s.left == 0 {
			return 0, errHeaderTooLong
		}
		p = p[:min(int64(len(p)), s.left)]
	}
	n, err := s.r.Read(p)
	s.left -= int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return n, err
}

// decrypt opens an age file that the rest of the source is.
func (s *source) decrypt(identities ...age.Identity) (io.Reader, error) {
	s.capped, s.left = true, maxAgeHeader
	plain, err := age.Decrypt(s, identities...)
	s.capped = false
	return plain, err
}

// fault gives a failure to read or decrypt the code, unless the reader itself failed.
func (s *source) fault(code fault.Code, err error, action string) error {
	if s.err != nil {
		if fault.CodeOf(s.err) != fault.Internal {
			return s.err // it has a code of its own
		}
		return fault.Wrap(fault.Storage, s.err, "%s", action)
	}
	return fault.Wrap(code, err, "%s", action)
}

// encrypt writes an age file with head and body to w.
func encrypt(w io.Writer, recipients []age.Recipient, head []byte, body io.Reader) error {
	plain, err := age.Encrypt(w, recipients...)
	if err == nil {
		_, err = plain.Write(head)
	}
	if err == nil {
		_, err = io.Copy(plain, body)
	}
	if err == nil {
		err = plain.Close()
	}
	if err != nil && fault.CodeOf(err) == fault.Internal {
		return fault.Wrap(fault.Storage, err, "seal")
	}
	return err
}
