package client

import (
	"fmt"
	"math/big"
	"strings"
)

// weiDigits is how many decimals an ether, and a LINK, has.
const weiDigits = 18

// ParseEther parses a decimal amount of ETH or LINK exactly.
func ParseEther(s string) (*big.Int, error) { return parseUnits(s, weiDigits) }

// FormatEther prints an amount of ETH or LINK exactly, without trailing zeros.
func FormatEther(wei *big.Int) string { return formatUnits(wei, weiDigits) }

func parseUnits(s string, decimals int) (*big.Int, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	if len(fraction) > decimals {
		return nil, fmt.Errorf("%q has more than %d decimals", s, decimals)
	}
	if whole == "" || strings.Trim(whole+fraction, "0123456789") != "" {
		return nil, fmt.Errorf("%q is not an amount", s)
	}
	units, ok := new(big.Int).SetString(whole+fraction+strings.Repeat("0", decimals-len(fraction)), 10)
	if !ok {
		return nil, fmt.Errorf("%q is not an amount", s)
	}
	return units, nil
}

func formatUnits(units *big.Int, decimals int) string {
	sign := ""
	if units.Sign() < 0 {
		sign, units = "-", new(big.Int).Neg(units)
	}
	digits := units.String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals+1-len(digits)) + digits
	}
	cut := len(digits) - decimals
	return sign + strings.TrimSuffix(strings.TrimRight(digits[:cut]+"."+digits[cut:], "0"), ".")
}
