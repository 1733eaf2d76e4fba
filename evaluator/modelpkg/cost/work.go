package cost

// Class groups ops that take their time for the same reason.
type Class string

// The classes.
const (
	Product     Class = "product"               // of matrices, in batches too
	Recurrent   Class = "recurrent"             // a product that repeats with the same matrix: a step of a recurrence
	ConvForward Class = "conv_forward"          // a convolution
	ConvInputs  Class = "conv_backward_inputs"  // its gradient by the input
	ConvWeights Class = "conv_backward_weights" // its gradient by the kernel
	Pool        Class = "pool"
	Elementwise Class = "elementwise"
	Reduction   Class = "reduction"
	Gather      Class = "gather" // rows by index, and sums of rows by index
	Movement    Class = "movement"
	Update      Class = "update" // of weights by the optimizer
)

// Classes returns the classes in the order of tables.
func Classes() []Class {
	return []Class{Product, Recurrent, ConvForward, ConvInputs, ConvWeights, Pool, Elementwise, Reduction, Gather, Movement, Update}
}

// Work is one op at one size.
type Work struct {
	Class Class  `json:"class"`
	Op    string `json:"op"` // TensorFlow's name
	Shape
	Fused bool  `json:"fused,omitempty"` // oneDNN computes it within the product before it, without a pass over memory
	Runs  int64 `json:"runs"`            // how often a step runs it
	FLOPs int64 `json:"flops"`           // of one run, by modelpkg's conventions
	Bytes int64 `json:"bytes"`           // of one run: what it reads and what it writes, each once
	Fresh int64 `json:"fresh_bytes"`     // of one run: what it writes to memory of its own
}

// Shape is what the speed of an op depends on. The fields that a class does not use are 0.
type Shape struct {
	// Products [m,k] x [k,n], row by row in memory, Batch of them.
	Batch      int64 `json:"batch,omitempty"`
	M          int64 `json:"m,omitempty"`
	N          int64 `json:"n,omitempty"`
	K          int64 `json:"k,omitempty"`
	TransposeA bool  `json:"transpose_a,omitempty"`
	TransposeB bool  `json:"transpose_b,omitempty"`

	// Convolutions of so many images, from Height x Width x In to OutHeight x OutWidth x Out.
	Images    int64 `json:"images,omitempty"`
	Height    int64 `json:"height,omitempty"`
	Width     int64 `json:"width,omitempty"`
	In        int64 `json:"in,omitempty"`
	Out       int64 `json:"out,omitempty"`
	KernelH   int64 `json:"kernel_height,omitempty"`
	KernelW   int64 `json:"kernel_width,omitempty"`
	OutHeight int64 `json:"out_height,omitempty"`
	OutWidth  int64 `json:"out_width,omitempty"`

	// Reductions of [outer, reduced, inner]; of what is gathered, outer rows of inner elements.
	Outer   int64 `json:"outer,omitempty"`
	Reduced int64 `json:"reduced,omitempty"`
	Inner   int64 `json:"inner,omitempty"`

	Elements int64 `json:"elements,omitempty"` // of the larger side, of classes that pass over memory
}

// Cost is what one run of a graph consists of.
type Cost struct {
	Batch     int64    `json:"batch"`
	Works     []Work   `json:"works"`
	Nodes     int64    `json:"nodes"`      // that the executor runs one after another
	Defined   int64    `json:"defined"`    // nodes that the graph holds, which are optimized once
	Peak      int64    `json:"peak_bytes"` // most that values take at one time, gradients included; see modelpkg.Memory
	Underived []string `json:"underived,omitempty"`
}

// Total is the sum over works.
type Total struct {
	Class Class `json:"class"`
	Runs  int64 `json:"runs"`
	FLOPs int64 `json:"flops"`
	Bytes int64 `json:"bytes"`
}

// Totals sums works up by class; classes without work are left out. Sums saturate.
func (c *Cost) Totals() []Total {
	by := map[Class]*Total{}
	for _, w := range c.Works {
		t := by[w.Class]
		if t == nil {
			t = &Total{Class: w.Class}
			by[w.Class] = t
		}
		t.Runs = plus(t.Runs, w.Runs)
		t.FLOPs = plus(t.FLOPs, times(w.Runs, w.FLOPs))
		t.Bytes = plus(t.Bytes, times(w.Runs, w.Bytes))
	}
	var out []Total
	for _, class := range Classes() {
		if t := by[class]; t != nil {
			out = append(out, *t)
		}
	}
	return out
}

// FLOPs returns the operations of one run.
func (c *Cost) FLOPs() (total int64) {
	for _, t := range c.Totals() {
		total = plus(total, t.FLOPs)
	}
	return total
}
