// Package tf runs model graphs on libtensorflow. It is the only package that imports the TensorFlow binding.
//
// Weights live on the device: a graph's weight placeholders are replaced, on import, by reads of resource variables, so
// that they are set once and not fed with every batch. Sessions are made from an explicit configuration (threads, device,
// XLA off), since results depend on it.
//
// Everything but this comment is behind the build tag "tensorflow", so that the module builds and vets without the library.
// A crash inside libtensorflow takes its process down: only the child programs link this package.
package tf
