package policy

import (
	"bufio"
	"io"
	"regexp"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// List is the oracles, signer sets and signers that somebody trusts.
type List map[string]bool

var listed = regexp.MustCompile(`^0x([0-9a-f]{40}|[0-9a-f]{64})$`)

// maxList bounds a list's file.
const maxList = 1 << 20

// ReadList reads one address of an oracle or signer, or hash of a signer set, a line. What follows a # is a comment.
func ReadList(r io.Reader) (List, error) {
	list, lines := List{}, bufio.NewScanner(io.LimitReader(r, maxList))
	for lines.Scan() {
		entry, _, _ := strings.Cut(lines.Text(), "#")
		entry = strings.ToLower(strings.TrimSpace(entry))
		if entry == "" {
			continue
		}
		if !listed.MatchString(entry) {
			return nil, fault.New(fault.BadRequest, "%.80q is neither an address nor the hash of a signer set", entry).About("trust")
		}
		list[entry] = true
	}
	if err := lines.Err(); err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read the list of trusted oracles").About("trust")
	}
	return list, nil
}

// Covers reports whether the list holds the oracle's contract, its signer set, or every one of its signers.
func (l List) Covers(o *Oracle) bool {
	if l[strings.ToLower(o.Address)] || l[strings.ToLower(o.SignerSet)] {
		return true
	}
	for _, s := range o.Signers {
		if !l[strings.ToLower(s)] {
			return false
		}
	}
	return len(o.Signers) > 0
}
