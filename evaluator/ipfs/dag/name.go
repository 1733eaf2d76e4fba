package dag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// CheckName refuses the names that could leave a folder or confuse a reader of its listing.
func CheckName(name string) error {
	odd := func(r rune) bool { return r == '/' || r == '\\' || unicode.IsControl(r) }
	switch {
	case name == "", name == ".", name == "..", len(name) > MaxNameBytes, !utf8.ValidString(name), strings.ContainsFunc(name, odd):
		return fault.New(fault.ContentInvalid, "%.80q is not a plain file name", name)
	}
	return nil
}
