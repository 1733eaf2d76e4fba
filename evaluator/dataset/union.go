package dataset

import (
	"cmp"
	"slices"
)

// union returns the records that are in any split, as ascending ranges that neither overlap nor touch.
func union(splits map[string]SplitRange) []SplitRange {
	sorted := make([]SplitRange, 0, len(splits))
	for _, s := range splits {
		sorted = append(sorted, s)
	}
	slices.SortFunc(sorted, func(a, b SplitRange) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var out []SplitRange
	for _, s := range sorted {
		if n := len(out); n > 0 && s.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}

// position returns where a kept record comes to stand when only the ranges keep are left.
func position(keep []SplitRange, record int64) int64 {
	before := int64(0)
	for _, k := range keep {
		if record < k.To {
			return before + record - k.From
		}
		before += k.To - k.From
	}
	return before
}
