package inventory

import (
	"os"
	"strconv"
	"strings"
)

// Time is what the machine's processors have done since it started, in processor seconds.
type Time struct {
	Total  float64
	Busy   float64 // in programs and in the kernel for them
	Stolen float64 // when a hypervisor ran something else
}

// userHZ is the unit of /proc/stat, which is the same on every Linux (proc_stat(5)).
const userHZ = 100

// Time reads /proc/stat. A machine without it has done nothing.
func (s Source) Time() (t Time) {
	if s.Root == nil {
		s.Root = os.DirFS("/")
	}
	first, _, _ := strings.Cut(s.text("proc/stat"), "\n")
	columns := strings.Fields(first)
	if len(columns) < 9 || columns[0] != "cpu" {
		return t
	}
	for i, column := range columns[1:9] { // the two after these are part of the first two
		v, err := strconv.ParseUint(column, 10, 53)
		if err != nil {
			return Time{}
		}
		seconds := float64(v) / userHZ
		t.Total += seconds
		switch i {
		case 0, 1, 2:
			t.Busy += seconds
		case 7:
			t.Stolen += seconds
		}
	}
	return t
}

// Since returns which shares of the processors' time from before to t went to other programs than the one that used own seconds,
// and to a hypervisor.
func (t Time) Since(before Time, own float64) (others, stolen float64) {
	total := t.Total - before.Total
	if total <= 0 {
		return 0, 0
	}
	return max(t.Busy-before.Busy-own, 0) / total, max(t.Stolen-before.Stolen, 0) / total
}
