package build

import (
	"regexp"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Kind names an architecture.
type Kind string

// The architectures. Tensor names are in brackets.
const (
	// MLP is Flatten, then Dense with relu for each of Hidden, then Dense(Outputs) [dense, dense_1, ...].
	MLP Kind = "mlp"
	// CNN is a 3x3 convolution of the same size with relu and 2x2 max-pooling for each of Filters [conv2d, conv2d_1, ...],
	// then an MLP.
	CNN Kind = "cnn"
	// LSTM is an embedding of Tokens tokens [embedding] or sequences of Input [steps, features], an LSTM of Units whose last
	// output counts [lstm], then Dense(Outputs) [dense].
	LSTM Kind = "lstm"
	// Transformer is an embedding [embedding] plus learned positions [position], Blocks pre-norm blocks of attention and a
	// gelu perceptron of 4 Embed [block_0, ...], layer normalization [ln], the mean over tokens, Dense(Outputs) [dense].
	Transformer Kind = "transformer"
)

// Kinds lists the architectures.
func Kinds() []Kind { return []Kind{MLP, CNN, LSTM, Transformer} }

// Options size an architecture. Those that it does not use must be zero.
type Options struct {
	Name    string        // the package's; the kind by default
	Task    modelpkg.Task // Classification, Binary or Regression
	Outputs int64         // classes (2 or more), or logits of a binary or regression task
	Input   tensor.Shape  // one example, without the batch: MLP any shape; CNN [height, width, channels]; LSTM [steps, features]
	Hidden  []int64       // units of the hidden dense layers (MLP, CNN)
	Filters []int64       // filters of the convolutions (CNN)
	Units   int64         // hidden units (LSTM)
	Vocab   int64         // number of tokens known (Transformer; LSTM, where 0 means that Input holds floats)
	Tokens  int64         // tokens of one example (where Vocab is not 0)
	Embed   int64         // dimensions of the embedding (where Vocab is not 0)
	Heads   int64         // attention heads (Transformer); divides Embed
	Blocks  int64         // blocks (Transformer)
	Dropout float64       // probability in [0, 1) after each hidden layer, in training only
	Seed    uint64        // of the initial weights
}

// DefaultOptions returns a small model of the kind, to be changed as needed.
func DefaultOptions(kind Kind) Options {
	o := Options{Name: string(kind), Task: modelpkg.Classification, Outputs: 10}
	switch kind {
	case MLP:
		o.Input, o.Hidden = tensor.Shape{28, 28, 1}, []int64{128}
	case CNN:
		o.Input, o.Filters, o.Hidden = tensor.Shape{28, 28, 1}, []int64{16, 32}, []int64{64}
	case LSTM:
		o.Vocab, o.Tokens, o.Embed, o.Units, o.Outputs = 1000, 32, 32, 64, 2
	case Transformer:
		o.Vocab, o.Tokens, o.Embed, o.Heads, o.Blocks, o.Outputs = 1000, 32, 64, 4, 2, 2
	}
	return o
}

// Limits of one size, beside those of every package: a loop is unrolled, and a pyramid of poolings ends.
const (
	maxWidth  = 1 << 20 // units, filters, vocabulary, dimensions
	maxSteps  = 1024    // time steps of an LSTM
	maxLayers = 64      // hidden layers, convolutions, blocks
	maxParams = 1 << 28 // initial values that are drawn in memory
)

var packageName = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,255}$`)

// Validate returns a Config fault that names the option at fault.
func (o Options) Validate(kind Kind) error {
	checks := []func(Kind) error{o.checkHead, o.checkUse, o.checkSizes}
	for _, check := range checks {
		if err := check(kind); err != nil {
			return err
		}
	}
	return nil
}

func badOption(name, format string, args ...any) error {
	return fault.New(fault.BadRequest, format, args...).About(name)
}

func (o Options) checkHead(Kind) error {
	switch o.Task {
	case modelpkg.Classification, modelpkg.Binary, modelpkg.Regression:
	default:
		return badOption("task", "%q is not classification, binary or regression", o.Task)
	}
	if !packageName.MatchString(o.Name) {
		return badOption("name", "%q is not 1 to 255 characters of A-Z a-z 0-9 _ . -", o.Name)
	}
	if o.Outputs < 1 || o.Outputs > maxWidth || (o.Task == modelpkg.Classification && o.Outputs < 2) {
		return badOption("outputs", "%d does not go with %s", o.Outputs, o.Task)
	}
	if !(o.Dropout >= 0 && o.Dropout < 1) {
		return badOption("dropout", "%v is not in [0, 1)", o.Dropout)
	}
	return nil
}

// use says which options an architecture has.
type use struct{ input, hidden, filters, units, tokens, heads bool }

func (o Options) use(kind Kind) (use, bool) {
	switch kind {
	case MLP:
		return use{input: true, hidden: true}, true
	case CNN:
		return use{input: true, hidden: true, filters: true}, true
	case LSTM:
		return use{input: o.Vocab == 0, tokens: o.Vocab != 0, units: true}, true
	case Transformer:
		return use{tokens: true, heads: true}, true
	default:
		return use{}, false
	}
}

func (o Options) checkUse(kind Kind) error {
	u, known := o.use(kind)
	if !known {
		return badOption("kind", "%q is not one of %v", kind, Kinds())
	}
	for _, option := range []struct {
		name        string
		used, given bool
	}{
		{"input", u.input, len(o.Input) > 0},
		{"hidden", u.hidden, len(o.Hidden) > 0},
		{"filters", u.filters, len(o.Filters) > 0},
		{"units", u.units, o.Units != 0},
		{"vocab", u.tokens, o.Vocab != 0},
		{"tokens", u.tokens, o.Tokens != 0},
		{"embed", u.tokens, o.Embed != 0},
		{"heads", u.heads, o.Heads != 0},
		{"blocks", u.heads, o.Blocks != 0},
	} {
		if option.given && !option.used {
			return badOption(option.name, "%s does not have this option here", kind)
		}
		if option.used && !option.given && option.name != "hidden" {
			return badOption(option.name, "%s needs this option", kind)
		}
	}
	return nil
}

func (o Options) checkSizes(kind Kind) error {
	if err := o.checkInput(kind); err != nil {
		return err
	}
	lists := map[string][]int64{"hidden": o.Hidden, "filters": o.Filters}
	for _, name := range []string{"hidden", "filters"} {
		if len(lists[name]) > maxLayers {
			return badOption(name, "%d layers; at most %d are built", len(lists[name]), maxLayers)
		}
		for _, n := range lists[name] {
			if n < 1 || n > maxWidth {
				return badOption(name, "%d is not in 1 to %d", n, maxWidth)
			}
		}
	}
	for _, size := range []struct {
		name   string
		n, max int64
	}{{"units", o.Units, maxWidth}, {"vocab", o.Vocab, maxWidth}, {"embed", o.Embed, maxWidth}, {"heads", o.Heads, maxWidth}, {"blocks", o.Blocks, maxLayers}, {"tokens", o.Tokens, maxWidth}} {
		if size.n < 0 || size.n > size.max {
			return badOption(size.name, "%d is not in 1 to %d", size.n, size.max)
		}
	}
	if kind == Transformer && o.Embed%o.Heads != 0 {
		return badOption("heads", "%d heads do not divide %d dimensions", o.Heads, o.Embed)
	}
	if steps := o.steps(); kind == LSTM && steps > maxSteps {
		return badOption("tokens", "%d time steps; at most %d are unrolled", steps, maxSteps)
	}
	return nil
}

func (o Options) steps() int64 {
	if o.Vocab == 0 && len(o.Input) > 0 {
		return o.Input[0]
	}
	return o.Tokens
}

func (o Options) checkInput(kind Kind) error {
	rank := map[Kind]int{CNN: 3, LSTM: 2}[kind]
	if rank != 0 && len(o.Input) > 0 && len(o.Input) != rank {
		return badOption("input", "%s takes %d dimensions, not %s", kind, rank, o.Input)
	}
	if len(o.Input) >= tensor.MaxRank {
		return badOption("input", "%s has more than %d dimensions", o.Input, tensor.MaxRank-1)
	}
	total := int64(1)
	for _, d := range o.Input {
		if total *= d; d < 1 || d > maxWidth || total > maxWidth {
			return badOption("input", "%s is not of positive dimensions with at most %d elements", o.Input, maxWidth)
		}
	}
	if halvings := len(o.Filters); kind == CNN && min(o.Input[0], o.Input[1])>>halvings == 0 {
		return badOption("filters", "an image of %s is too small to be halved %d times", o.Input, halvings)
	}
	return nil
}
