// Package build makes model packages of four common architectures without Python or TensorFlow: a multilayer perceptron, a
// convolutional network, an LSTM and a transformer encoder.
//
// A network is written once, as layers that emit the nodes of their forward pass and return the emitter of their backward
// pass. The inference graph runs the first, the gradient graph both. The gradients are derived by hand rather than by
// libtensorflow's C API, which lacks some and gets others wrong (Conv2D with dilations, for one). Layers, default
// initial values and tensor names are those of Keras, so a Keras twin gives the same logits, loss and gradients.
package build
