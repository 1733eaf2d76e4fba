package seal

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"

	"filippo.io/age"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

const (
	envelopeMagic = "ASSAYSB1"
	maxKeyFile    = maxAgeHeader + 256 // n: an age header, and the nonce, the 32 bytes of S and their tag
	ageChunk      = 64 << 10           // age encrypts chunks of this size, each with a 16-byte tag
	ageTag        = 16
)

var submissionWords = []string{"magic", "chain id", "receiver", "terms hash", "miner", "payee", "weights root"}

// SealedBytes returns the largest size of a sealed submission whose checkpoint has at most maxBytes.
func SealedBytes(maxBytes int64) int64 {
	chunks := maxBytes/ageChunk + 2
	overhead := int64(len(envelopeMagic)+4+maxKeyFile+maxAgeHeader+submissionHeaderBytes) + ageTag
	if maxBytes > math.MaxInt64-overhead-chunks*ageTag {
		return math.MaxInt64
	}
	return maxBytes + overhead + chunks*ageTag
}

// SealSubmission seals a checkpoint under a fresh secret (NewSecret), for the oracle's recipients and bound to h.
func SealSubmission(w io.Writer, h SubmissionHeader, to []PublicKey, secret Secret, checkpoint io.Reader) error {
	recipients, err := recipientsOf(to)
	if err != nil {
		return err
	}
	own, err := secret.x25519()
	if err != nil {
		return err
	}
	if err := writeKeyFile(w, recipients, secret); err != nil {
		return err
	}
	return encrypt(w, []age.Recipient{own.Recipient()}, h.encode(secret), checkpoint)
}

// writeKeyFile writes the envelope up to the end of the first age file.
func writeKeyFile(w io.Writer, recipients []age.Recipient, secret Secret) error {
	var keyFile bytes.Buffer
	if err := encrypt(&keyFile, recipients, secret, bytes.NewReader(nil)); err != nil {
		return err
	}
	head := binary.BigEndian.AppendUint32([]byte(envelopeMagic), uint32(keyFile.Len()))
	if _, err := w.Write(append(head, keyFile.Bytes()...)); err != nil {
		return fault.Wrap(fault.Storage, err, "write the sealed submission")
	}
	return nil
}

// OpenSubmission opens a sealed submission with an oracle's identities, writes the checkpoint to dst and returns S and the
// checkpoint's size. The codes: SealFormat for a malformed, changed, cut or foreign file; SealBinding if its header differs
// from want; SealKey if S is not the very secret that the header commits to; CheckpointLimit for more than maxBytes; Storage
// if sealed cannot be read or dst written. What dst holds after an error is worthless.
func OpenSubmission(sealed io.Reader, identities []age.Identity, want SubmissionHeader, maxBytes int64, dst io.Writer) (Secret, int64, error) {
	src := &source{r: sealed}
	keyFile, err := src.keyFile()
	if err != nil {
		return nil, 0, err
	}
	secret, err := openKey(keyFile, identities)
	if err != nil {
		return nil, 0, err
	}
	size, err := src.openBody(secret, want, maxBytes, dst)
	if err != nil {
		return nil, 0, err
	}
	return secret, size, nil
}

// OpenDelivered opens a sealed submission with S itself, as the researcher does who got it by a delivery. Its codes are
// those of OpenSubmission.
func OpenDelivered(sealed io.Reader, secret Secret, want SubmissionHeader, maxBytes int64, dst io.Writer) (int64, error) {
	src := &source{r: sealed}
	if _, err := src.keyFile(); err != nil {
		return 0, err
	}
	return src.openBody(secret, want, maxBytes, dst)
}

// keyFile reads the envelope and the first age file.
func (s *source) keyFile() ([]byte, error) {
	head := make([]byte, len(envelopeMagic)+4)
	if _, err := io.ReadFull(s, head); err != nil {
		return nil, s.fault(fault.SealFormat, err, "read the envelope")
	}
	if string(head[:len(envelopeMagic)]) != envelopeMagic {
		return nil, fault.New(fault.SealFormat, "not a sealed submission")
	}
	n := binary.BigEndian.Uint32(head[len(envelopeMagic):])
	if n == 0 || n > maxKeyFile {
		return nil, fault.New(fault.SealFormat, "key file of %d bytes, 1 to %d are possible", n, maxKeyFile)
	}
	keyFile := make([]byte, n)
	if _, err := io.ReadFull(s, keyFile); err != nil {
		return nil, s.fault(fault.SealFormat, err, "read the key file")
	}
	return keyFile, nil
}

func openKey(keyFile []byte, identities []age.Identity) (Secret, error) {
	src := &source{r: bytes.NewReader(keyFile)}
	plain, err := src.decrypt(identities...)
	if err != nil {
		return nil, fault.Wrap(fault.SealFormat, err, "open the key file")
	}
	secret, err := io.ReadAll(io.LimitReader(plain, KeyBytes+1))
	if err != nil {
		return nil, fault.Wrap(fault.SealFormat, err, "decrypt the key file")
	}
	if len(secret) != KeyBytes {
		return nil, fault.New(fault.SealFormat, "the key file does not hold %d bytes", KeyBytes)
	}
	return secret, nil
}

// openBody decrypts the second age file and checks its header before the checkpoint is written.
func (s *source) openBody(secret Secret, want SubmissionHeader, maxBytes int64, dst io.Writer) (int64, error) {
	own, err := secret.x25519()
	if err != nil {
		return 0, err
	}
	plain, err := s.decrypt(soleRecipient{own})
	if err != nil {
		return 0, s.fault(fault.SealFormat, err, "open the checkpoint file")
	}
	got := make([]byte, submissionHeaderBytes)
	if _, err := io.ReadFull(plain, got); err != nil {
		return 0, s.fault(fault.SealFormat, err, "read the header")
	}
	if err := checkSubmission(got, want, secret); err != nil {
		return 0, err
	}
	return s.copyCheckpoint(dst, plain, maxBytes)
}

func checkSubmission(got []byte, want SubmissionHeader, secret Secret) error {
	if string(got[:wordBytes]) != string(SubmissionMagic[:]) {
		return fault.New(fault.SealFormat, "the header has another magic")
	}
	if word := mismatch(got, want.encode(secret), submissionWords); word != "" {
		return fault.New(fault.SealBinding, "the submission was sealed for another %s", word)
	}
	if merkle.Hash(got[submissionHeaderBytes-wordBytes:]) != merkle.Keccak256(secret) {
		return fault.New(fault.SealKey, "the header commits to another key")
	}
	return nil
}

// copyCheckpoint writes the rest of plain, which is authenticated chunk by chunk and at its end.
func (s *source) copyCheckpoint(dst io.Writer, plain io.Reader, maxBytes int64) (int64, error) {
	buf, size := make([]byte, ageChunk), int64(0)
	for {
		n, err := plain.Read(buf)
		if size += int64(n); size > maxBytes {
			return 0, fault.New(fault.CheckpointLimit, "the checkpoint exceeds %d bytes", maxBytes)
		}
		if _, err := dst.Write(buf[:n]); err != nil {
			return 0, fault.Wrap(fault.Storage, err, "write the checkpoint")
		}
		if errors.Is(err, io.EOF) {
			return size, nil
		}
		if err != nil {
			return 0, s.fault(fault.SealFormat, err, "decrypt the checkpoint")
		}
	}
}

// soleRecipient opens files that are sealed to its identity and to nobody else.
type soleRecipient struct{ own age.Identity }

func (s soleRecipient) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if len(stanzas) != 1 {
		return nil, errors.New("the checkpoint file has more than one recipient")
	}
	return s.own.Unwrap(stanzas)
}
