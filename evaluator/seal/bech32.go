package seal

import (
	"bytes"
	"errors"
	"strings"
)

// bech32Charset are the 32 digits of BIP 173. age has no length limit of its own and uses 32-byte payloads only.
const bech32Charset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

const bech32Checksum = 6 // digits

// encodeBech32 returns the lower-case bech32 form of data (BIP 173).
func encodeBech32(prefix string, data []byte) string {
	digits := regroup(data, 8, 5)
	check := bech32Polymod(prefix, append(bytes.Clone(digits), make([]byte, bech32Checksum)...)) ^ 1
	for i := range bech32Checksum {
		digits = append(digits, byte(check>>(5*(bech32Checksum-1-i)))&31)
	}
	out := []byte(prefix + "1")
	for _, d := range digits {
		out = append(out, bech32Charset[d])
	}
	return string(out)
}

// decodeBech32 returns the 32 bytes of s, which must be in one case and have the prefix. Errors do not repeat s: it may be a
// secret.
func decodeBech32(prefix, s string) ([]byte, error) {
	lower := strings.ToLower(s)
	if s != lower && s != strings.ToUpper(s) {
		return nil, errors.New("mixed case")
	}
	text, ok := strings.CutPrefix(lower, prefix+"1")
	if !ok || len(text) != (KeyBytes*8+4)/5+bech32Checksum {
		return nil, errors.New("not a key of this kind")
	}
	digits := make([]byte, len(text))
	for i := range text {
		d := strings.IndexByte(bech32Charset, text[i])
		if d < 0 {
			return nil, errors.New("not a bech32 digit")
		}
		digits[i] = byte(d)
	}
	if bech32Polymod(prefix, digits) != 1 {
		return nil, errors.New("the checksum does not match: a digit is wrong")
	}
	digits = digits[:len(digits)-bech32Checksum]
	if digits[len(digits)-1]&0xf != 0 { // 52 digits hold 260 bits
		return nil, errors.New("the padding is not zero")
	}
	return regroup(digits, 5, 8)[:KeyBytes], nil
}

// regroup turns groups of from bits into groups of to bits, zero-padded at the end.
func regroup(in []byte, from, to uint) []byte {
	var out []byte
	bits, have := uint32(0), uint(0)
	for _, b := range in {
		bits, have = bits<<from|uint32(b), have+from
		for have >= to {
			have -= to
			out = append(out, byte(bits>>have)&(1<<to-1))
		}
		bits &= 1<<have - 1
	}
	if have > 0 {
		out = append(out, byte(bits<<(to-have))&(1<<to-1))
	}
	return out
}

func bech32Polymod(prefix string, digits []byte) uint32 {
	check := uint32(1)
	step := func(v byte) {
		top := check >> 25
		check = (check&0x1ffffff)<<5 ^ uint32(v)
		for i, g := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				check ^= g
			}
		}
	}
	for i := range prefix {
		step(prefix[i] >> 5)
	}
	step(0)
	for i := range prefix {
		step(prefix[i] & 31)
	}
	for _, d := range digits {
		step(d)
	}
	return check
}
