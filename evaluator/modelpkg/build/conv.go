package build

import "github.com/assay-oracle/assay/evaluator/tensor"

// conv2d is a 3x3 convolution with stride 1 and padding to the same size: kernel [3, 3, in, filters], bias [filters].
func conv2d(name string, filters int64) layer {
	return func(b *builder, x value) step {
		kernel := b.param(name+"/kernel", tensor.Shape{3, 3, x.shape[3], filters}, glorotUniform)
		bias := b.param(name+"/bias", tensor.Shape{filters}, zeros)
		b = b.in(name)
		shape := tensor.Shape{-1, x.shape[1], x.shape[2], filters}
		y := b.bias(b.node("Conv2D", float32Type, shape, convAttrs(), x, kernel), bias)
		return step{y, func(dy value) value {
			sizes := b.ints(kernel.shape...)
			b.gradients[name+"/bias"] = b.biasGrad(dy)
			b.gradients[name+"/kernel"] = b.node("Conv2DBackpropFilter", float32Type, kernel.shape, convAttrs(), x, sizes, dy)
			return b.node("Conv2DBackpropInput", float32Type, x.shape, convAttrs(), b.shapeOf(x), kernel, dy)
		}}
	}
}

func convAttrs() attrs {
	return attrs{
		"T": typeAttr(float32Type), "strides": intsAttr(1, 1, 1, 1), "dilations": intsAttr(1, 1, 1, 1),
		"padding": textAttr("SAME"), "explicit_paddings": intsAttr(), "data_format": textAttr("NHWC"),
		"use_cudnn_on_gpu": boolAttr(true),
	}
}

// maxPool2d takes the largest of each 2x2 window; an odd last row or column is dropped.
func maxPool2d(b *builder, x value) step {
	shape := tensor.Shape{-1, x.shape[1] / 2, x.shape[2] / 2, x.shape[3]}
	y := b.node("MaxPool", float32Type, shape, poolAttrs(), x)
	return step{y, func(dy value) value {
		return b.node("MaxPoolGrad", float32Type, x.shape, poolAttrs(), x, y, dy)
	}}
}

func poolAttrs() attrs {
	return attrs{
		"T": typeAttr(float32Type), "ksize": intsAttr(1, 2, 2, 1), "strides": intsAttr(1, 2, 2, 1),
		"padding": textAttr("VALID"), "explicit_paddings": intsAttr(), "data_format": textAttr("NHWC"),
	}
}
