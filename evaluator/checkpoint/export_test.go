package checkpoint

// BuildTable writes pairs as the table of a bundle index, in the order given.
func BuildTable(pairs [][2]string) []byte {
	var t tableBuilder
	for _, p := range pairs {
		t.add([]byte(p[0]), []byte(p[1]))
	}
	return t.finish()
}

// EachPair walks the pairs of one block of a table.
var EachPair = eachPair

// MaskedCRC is the checksum of blocks and tensors.
func MaskedCRC(parts ...[]byte) uint32 { return maskedCRC(parts...) }

// ObjectGraphKeys parses an object graph and returns the keys that aliases lead to.
func ObjectGraphKeys(graph []byte, aliases []string) ([]string, error) {
	g, err := parseObjectGraph(graph)
	if err != nil {
		return nil, err
	}
	return g.keys(aliases), nil
}
