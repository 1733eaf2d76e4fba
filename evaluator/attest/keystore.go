package attest

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const maxKeystore = 64 << 10 // bytes of a keystore file

// OpenKeystore decrypts a keystore V3 file (Web3 Secret Storage), which takes about a second by design. A file that cannot be
// read, a wrong password, or a key of another account than the file names has the code Config.
func OpenKeystore(path, password string) (*KeySigner, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "open the keystore file")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxKeystore+1))
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the keystore file")
	}
	if len(raw) > maxKeystore {
		return nil, fault.New(fault.Config, "keystore file exceeds %d bytes", maxKeystore)
	}
	return parseKeystore(raw, password)
}

func parseKeystore(raw []byte, password string) (*KeySigner, error) {
	var named struct {
		Version int    `json:"version"`
		Address string `json:"address"`
	}
	if err := json.Unmarshal(raw, &named); err != nil || named.Version != 3 {
		return nil, fault.New(fault.Config, "not a keystore V3 file")
	}
	key, err := keystore.DecryptKey(raw, password)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "decrypt the keystore file")
	}
	signer := NewKeySigner(key.PrivateKey)
	if want := strings.TrimPrefix(named.Address, "0x"); want != "" && evaluator.Address(common.HexToAddress(want)) != signer.Address() {
		return nil, fault.New(fault.Config, "keystore file names account %.42s, its key is that of %s", want, signer.Address())
	}
	return signer, nil
}
