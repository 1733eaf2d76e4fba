package modelpkg

// AnalyzeForTest follows shapes through an encoded graph that passed the walk, for fuzzing: it must end and not panic.
func AnalyzeForTest(encoded []byte) (flops int64, notes []string) {
	g, err := parseGraph(encoded)
	if err != nil {
		return 0, nil
	}
	total, a := g.analyze(map[string]fact{}, 2, func(Op) {})
	return total.flops, a.notes()
}
