//go:build tensorflow

package kernels

import (
	"cmp"
	"context"
	"sync"
	"unsafe"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// pageBytes is how much of a table is one variable: few enough elements for every kernel's 32-bit indices, and enough work for
// one call.
const pageBytes = 256 << 20

// Multiplier computes proofs of capability with libtensorflow. The table stays on the device, in variables of whole tiles side by
// side. On a GPU the signs are unpacked and the results folded there, so that only bits cross the bus; on a CPU the host does
// both, several times faster than a graph of single ops.
type Multiplier struct {
	Device Device

	// For tests: fold in the graph whatever the device, multiply in a smaller type, or have pages of so many bytes.
	graphFold bool
	smaller   tensor.DType
	pageBytes int
}

var _ proof.Multiplier = Multiplier{}

// table is a proof.Table.
type table struct {
	Multiplier
	row     proof.Row
	onGraph bool
	session *tf.Session
	pages   []page
	tiles   int // of a page; the last has fewer

	signs tf.Output // of a round: packed bytes, or numbers
	input *tf.Buffer
	some  tf.Output // rows of signs as numbers, any number of them
	begin tf.Output // of a tile within its page
}

// page is a variable with a number of tiles.
type page struct {
	first, tiles int
	variable     *tf.Variable
	result       tf.Output // of a round
	product      tf.Output // of some rows by one tile
}

// Load fills the table, page after page.
func (m Multiplier) Load(ctx context.Context, row proof.Row, fill func(tile int, a []float32)) (proof.Table, error) {
	t := &table{Multiplier: m, row: row, onGraph: m.graphFold || m.Device.Kind == tf.GPU}
	t.tiles = min(max(1, cmp.Or(m.pageBytes, pageBytes)/(4*row.Inner*row.Width)), row.Tiles)
	if err := t.build(); err != nil {
		return nil, err
	}
	memory := make([]float32, row.Inner*row.Width*t.tiles)
	for i := range t.pages {
		if err := t.load(ctx, &t.pages[i], memory, fill); err != nil {
			_ = t.session.Close() // the first error counts
			return nil, err
		}
	}
	return t, nil
}

// build makes the graph and opens the session.
func (t *table) build() error {
	graph := tf.NewGraph()
	b := &tf.Builder{Graph: graph}
	n, k := int64(t.row.Batch), int64(t.row.Inner)
	spec := tensor.Spec{Name: "signs", DType: tensor.Float32, Shape: tensor.Shape{n, k}}
	if t.onGraph {
		spec = tensor.Spec{Name: "signs", DType: tensor.Uint8, Shape: tensor.Shape{n, k / 8}}
	}
	t.signs = placeholder(b, spec)
	t.some = placeholder(b, tensor.Spec{DType: tensor.Float32, Shape: tensor.Shape{-1, k}})
	t.begin = placeholder(b, tensor.Spec{DType: tensor.Int32, Shape: tensor.Shape{2}})
	x := t.signs
	if t.onGraph {
		x = unpackSigns(b, t.signs, t.row)
	}
	for first := 0; first < t.row.Tiles && b.Err() == nil; first += t.tiles {
		t.addPage(b, x, first)
	}
	if b.Err() != nil {
		return b.Err()
	}
	var err error
	if t.input, err = tf.NewBuffer(spec); err != nil {
		return err
	}
	t.session, err = graph.Session(t.Device.config())
	return err
}

func placeholder(b *tf.Builder, s tensor.Spec) tf.Output {
	return b.Value("Placeholder", tf.Attrs{"dtype": tf.DataType(s.DType), "shape": tf.ShapeAttr(s.Shape)})
}

func (t *table) addPage(b *tf.Builder, x tf.Output, first int) {
	p := page{first: first, tiles: min(t.tiles, t.row.Tiles-first)}
	shape := tensor.Shape{int64(t.row.Inner), int64(p.tiles * t.row.Width)}
	var err error
	if p.variable, err = b.Graph.Variable(tensor.Spec{Name: "table_" + itoa(first), DType: tensor.Float32, Shape: shape}); err != nil {
		b.Fail(err)
		return
	}
	p.result = t.product(b, x, p.variable.Read)
	if t.onGraph {
		p.result = foldOnGraph(b, p.result)
	}
	tile := b.Value("Slice", nil, p.variable.Read, t.begin, b.Ints(int32(t.row.Inner), int32(t.row.Width)))
	p.product = t.product(b, t.some, tile)
	t.pages = append(t.pages, p)
}

func (t *table) product(b *tf.Builder, x, a tf.Output) tf.Output {
	if t.smaller == "" {
		return b.Value("MatMul", nil, x, a)
	}
	to := tf.Attrs{"DstT": tf.DataType(t.smaller)}
	c := b.Value("MatMul", nil, b.Value("Cast", to, x), b.Value("Cast", to, a))
	return b.Value("Cast", tf.Attrs{"DstT": tf.DataType(tensor.Float32)}, c)
}

// unpackSigns makes packed signs numbers. All of it is exact: bit i of v is floor(v/2^i) - 2*floor(v/2^(i+1)).
func unpackSigns(b *tf.Builder, packed tf.Output, row proof.Row) tf.Output {
	floats := tf.DataType(tensor.Float32)
	bytes := b.Value("ExpandDims", nil, b.Value("Cast", tf.Attrs{"DstT": floats}, packed), b.Int(2))
	scaled := b.Value("Mul", nil, bytes, floatVector(b, 1, 1./2, 1./4, 1./8, 1./16, 1./32, 1./64, 1./128))
	whole := b.Value("Floor", nil, scaled)
	half := b.Value("Mul", nil, whole, b.Const(0.5))
	rest := b.Value("Sub", nil, half, b.Value("Floor", nil, half))
	signs := b.Value("Sub", nil, b.Value("Mul", nil, rest, b.Const(4)), b.Const(1)) // a rest is 0 or 1/2
	return b.Value("Reshape", nil, signs, b.Ints(int32(row.Batch), int32(row.Inner)))
}

// foldOnGraph is proof.Fold in float32. Entries are shifted so that the folded remainders lie around the middle of the modulus:
// where a quotient that is not quite right is taken for the integer beside it, the remainder is off by the modulus, and the bit
// is clear either way. All but the quotient is exact up to 2^24 less the shift, which no random signs reach.
func foldOnGraph(b *tf.Builder, entries tf.Output) tf.Output {
	const middle = proof.FoldBelow - 1
	shifted := b.Value("AddV2", nil, entries, b.Const(middle/2))
	whole := b.Value("Floor", nil, b.Value("Mul", nil, shifted, b.Const(1./proof.FoldModulus)))
	rest := b.Value("Sub", nil, shifted, b.Value("Mul", nil, whole, b.Const(proof.FoldModulus)))
	distance := b.Value("Abs", nil, b.Value("Sub", nil, rest, b.Const(middle)))
	near := b.Value("LessEqual", nil, distance, b.Const(middle/2))
	below := b.Value("Cast", tf.Attrs{"DstT": tf.DataType(tensor.Float32)}, near)
	eights := b.Value("Reshape", nil, below, b.Ints(-1, 8))
	weights := b.Value("Reshape", nil, floatVector(b, 1, 2, 4, 8, 16, 32, 64, 128), b.Ints(8, 1))
	return b.Value("Cast", tf.Attrs{"DstT": tf.DataType(tensor.Uint8)}, b.Value("MatMul", nil, eights, weights))
}

func floatVector(b *tf.Builder, values ...float64) tf.Output {
	list := make(tf.List, len(values))
	for i, v := range values {
		list[i] = b.Const(v)
	}
	return b.Value("Pack", nil, list)
}

// load draws the tiles of a page on all cores and makes them a variable. memory is of a whole page's size.
func (t *table) load(ctx context.Context, p *page, memory []float32, fill func(int, []float32)) error {
	inner, width := t.row.Inner, t.row.Width
	stride := p.tiles * width
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(t.Device.Threads)
	scratch := sync.Pool{New: func() any { s := make([]float32, inner*width); return &s }}
	for g := range p.tiles {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return fault.Wrap(fault.Canceled, err, "make the table")
			}
			a := scratch.Get().(*[]float32)
			defer scratch.Put(a)
			fill(p.first+g, *a)
			for k := range inner {
				copy(memory[k*stride+g*width:][:width], (*a)[k*width:(k+1)*width])
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return t.session.Assign(p.variable, newFloats(memory[:inner*stride]))
}

// Round multiplies a round's signs by all pages: in one call where the graph folds, since a GPU is done with a page before the next
// call is made; else page by page, on as many threads as the device has, where one product does not use them all.
func (t *table) Round(ctx context.Context, signs, folded []byte) error {
	if err := ctx.Err(); err != nil {
		return fault.Wrap(fault.Canceled, err, "multiply")
	}
	if t.onGraph {
		copy(t.input.Bytes(), signs)
		return t.multiply(t.pages, folded)
	}
	unpack(floats(t.input.Bytes()), signs)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, t.Device.Threads))
	for i := range t.pages {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return fault.Wrap(fault.Canceled, err, "multiply")
			}
			return t.multiply(t.pages[i:i+1], folded)
		})
	}
	return group.Wait()
}

// multiply computes the results of pages in one call.
func (t *table) multiply(pages []page, folded []byte) error {
	fetches := make([]tf.Output, len(pages))
	for i, p := range pages {
		fetches[i] = p.result
	}
	results, err := t.session.Run(map[tf.Output]*tf.Buffer{t.signs: t.input}, fetches, nil)
	if err != nil {
		return err
	}
	for i := range pages {
		if _, err := results[i].WriteTo(sink(func(raw []byte) { t.place(&pages[i], raw, folded) })); err != nil {
			return err
		}
	}
	return nil
}

// place folds a page's results, unless the graph has, and puts them where they belong: those of tile g and batch row n are Width
// bits from bit (g*Batch+n)*Width on.
func (t *table) place(p *page, raw, folded []byte) {
	size := t.row.Width / 8
	out := folded[p.first*t.row.Batch*size : (p.first+p.tiles)*t.row.Batch*size]
	at := func(n, g int) []byte { return out[(g*t.row.Batch+n)*size:][:size] }
	if t.onGraph {
		t.each(p, func(n, g, i int) { copy(at(n, g), raw[i*size:(i+1)*size]) })
		return
	}
	c := floats(raw)
	t.each(p, func(n, g, i int) { foldFloats(at(n, g), c[i*t.row.Width:(i+1)*t.row.Width]) })
}

// each calls do for every batch row and tile of a page's result, with the place of its first entry in units of Width.
func (t *table) each(p *page, do func(n, g, i int)) {
	proof.Parallel(t.row.Batch*p.tiles, 64, func(first, last int) {
		for i := first; i < last; i++ {
			do(i/p.tiles, i%p.tiles, i)
		}
	})
}

// Product multiplies rows by one tile, cut out of its page.
func (t *table) Product(_ context.Context, tile int, signs []byte, entries []int32) error {
	p := &t.pages[tile/t.tiles]
	rows := int64(len(entries) / t.row.Width)
	x, err := tf.NewBuffer(tensor.Spec{Name: "rows", DType: tensor.Float32, Shape: tensor.Shape{rows, int64(t.row.Inner)}})
	if err != nil {
		return err
	}
	unpack(floats(x.Bytes()), signs)
	begin, err := tf.NewBuffer(tensor.Spec{Name: "begin", DType: tensor.Int32, Shape: tensor.Shape{2}})
	if err != nil {
		return err
	}
	*(*int32)(unsafe.Pointer(&begin.Bytes()[4])) = int32((tile - p.first) * t.row.Width)
	results, err := t.session.Run(map[tf.Output]*tf.Buffer{t.some: x, t.begin: begin}, []tf.Output{p.product}, nil)
	if err != nil {
		return err
	}
	_, err = results[0].WriteTo(sink(func(raw []byte) { toIntegers(entries, floats(raw)) }))
	return err
}

// Close frees the table.
func (t *table) Close() error { return t.session.Close() }
