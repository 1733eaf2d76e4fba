package proof

import "context"

// Integers multiplies in Go, over the integers: what every exact computation must agree with. It is far slower than a library.
type Integers struct{}

var _ Multiplier = Integers{}

// Load keeps the table in memory.
func (Integers) Load(ctx context.Context, row Row, fill func(tile int, a []float32)) (Table, error) {
	t := &integerTable{row: row, tiles: make([][]int32, row.Tiles)}
	a := make([]float32, row.Inner*row.Width)
	for tile := range t.tiles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		fill(tile, a)
		t.tiles[tile] = make([]int32, len(a))
		for i, v := range a {
			t.tiles[tile][i] = int32(v)
		}
	}
	return t, nil
}

type integerTable struct {
	row   Row
	tiles [][]int32
}

func (t *integerTable) Round(ctx context.Context, signs, folded []byte) error {
	size := t.row.Batch * t.row.Width
	entries := make([]int32, size)
	for tile := range t.tiles {
		if err := t.Product(ctx, tile, signs, entries); err != nil {
			return err
		}
		Fold(folded[tile*size/8:(tile+1)*size/8], entries)
	}
	return nil
}

func (t *integerTable) Product(ctx context.Context, tile int, signs []byte, entries []int32) error {
	inner, width, a := t.row.Inner, t.row.Width, t.tiles[tile]
	for n := range len(entries) / width {
		if err := ctx.Err(); err != nil {
			return err
		}
		c := entries[n*width : (n+1)*width]
		clear(c)
		for k := range inner {
			sign := int32(signs[(n*inner+k)/8]>>(k%8)&1)*2 - 1
			for j, v := range a[k*width : (k+1)*width] {
				c[j] += sign * v
			}
		}
	}
	return nil
}

func (t *integerTable) Close() error {
	t.tiles = nil
	return nil
}
