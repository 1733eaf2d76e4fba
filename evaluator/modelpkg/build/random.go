package build

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The random-seed state: two int64, the seed and a counter of steps.
const (
	seedName   = "dropout/seed"
	seedNode   = "seed"
	seedUpdate = "new_seed"
)

// seedState adds the state's placeholder once.
func (b *builder) seedState() value {
	if b.seed == nil {
		s := b.placeholder(seedNode, int64Type, tensor.Shape{2})
		b.seed = &s
	}
	return *b.seed
}

func (b *builder) int64s(ints ...int64) value {
	var content []byte
	for _, i := range ints {
		content = binary.LittleEndian.AppendUint64(content, uint64(i))
	}
	return b.constant(int64Type, tensor.Shape{int64(len(ints))}, content)
}

// uniform draws numbers in [0, 1) of x's shape. Each layer has a seed of its own, and each step a counter of its own.
func (b *builder) uniform(x value) value {
	own := b.add(b.seedState(), b.int64s(b.draws, 0))
	b.draws++
	state := b.keyAndCounter(own)
	const philox = 1 // tensorflow::RNG_ALG_PHILOX
	a := attrs{"dtype": typeAttr(float32Type), "Tshape": typeAttr(int32Type)}
	return b.node("StatelessRandomUniformV2", float32Type, x.shape, a, b.shapeOf(x), state[0], state[1], b.int(philox))
}

func (b *builder) keyAndCounter(seed value) []value {
	shapes := []tensor.Shape{{1}, {2}}
	return b.nodes("StatelessRandomGetKeyCounter", uint64Type, shapes, attrs{"Tseed": typeAttr(int64Type)}, seed)
}

// nextSeed emits the state after the step.
func (b *builder) nextSeed() {
	if b.seed != nil {
		b.result(seedUpdate, b.add(*b.seed, b.int64s(0, 1)))
	}
}
