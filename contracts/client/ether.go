package client

import (
	"fmt"
	"math/big"
	"strings"
)

// weiDigits is how many decimals an ether, and a LINK, has.
const weiDigits = 18

// ParseEther parses a decimal amount of ETH or LINK exactly.
func ParseEther(s string) (*big.Int, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	if len(fraction) > weiDigits {
		return nil, fmt.Errorf("%q has more than %d decimals", s, weiDigits)
	}
	wei, ok := new(big.Int).SetString(whole+fraction+strings.Repeat("0", weiDigits-len(fraction)), 10)
	if !ok || wei.Sign() < 0 || whole == "" {
		return nil, fmt.Errorf("%q is not an amount", s)
	}
	return wei, nil
}

// FormatEther prints an amount exactly, without trailing zeros.
func FormatEther(wei *big.Int) string {
	digits := wei.String()
	if len(digits) <= weiDigits {
		digits = strings.Repeat("0", weiDigits+1-len(digits)) + digits
	}
	cut := len(digits) - weiDigits
	return strings.TrimRight(strings.TrimRight(digits[:cut]+"."+digits[cut:], "0"), ".")
}
