package seal

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"

	"golang.org/x/crypto/nacl/box"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// DeliveryBytes is the length of a delivery: ephemeral key, tag and S.
const DeliveryBytes = box.AnonymousOverhead + KeyBytes

const deliveryInfo = "assay delivery v1"

// Delivery seals S to the researcher's delivery key. It is a pure function: replicas make equal bytes. A delivery key that is
// a low-order point has the code BadRequest.
func Delivery(secret Secret, evalID, deliveryKey [32]byte) ([]byte, error) {
	if len(secret) != KeyBytes {
		return nil, fault.New(fault.Internal, "secret has %d bytes, not %d", len(secret), KeyBytes)
	}
	if err := PublicKey(deliveryKey).Check(); err != nil {
		return nil, err
	}
	info := deliveryInfo + string(evalID[:]) + string(deliveryKey[:])
	ephemeral, err := hkdf.Key(sha256.New, secret, nil, info, KeyBytes)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "derive the box's key")
	}
	sealed, err := box.SealAnonymous(nil, secret, &deliveryKey, bytes.NewReader(ephemeral))
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "seal the box")
	}
	return sealed, nil
}

// OpenDelivery opens a delivery with the researcher's delivery secret and returns S. Any other box has the code SealFormat.
func OpenDelivery(deliverySecret Secret, delivery []byte) (Secret, error) {
	public, err := deliverySecret.Public()
	if err != nil {
		return nil, err
	}
	if len(delivery) != DeliveryBytes {
		return nil, fault.New(fault.SealFormat, "delivery has %d bytes, not %d", len(delivery), DeliveryBytes)
	}
	secret, ok := box.OpenAnonymous(nil, delivery, (*[KeyBytes]byte)(&public), (*[KeyBytes]byte)(deliverySecret))
	if !ok {
		return nil, fault.New(fault.SealFormat, "the delivery cannot be opened with this key")
	}
	return secret, nil
}
