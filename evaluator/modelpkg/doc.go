// Package modelpkg reads model packages (format "assay.model/1") and refuses every one that is not what it claims.
//
// A package is a folder of four files: model.json says what the tensors and endpoints are, eval.pb and grad.pb are
// TensorFlow GraphDefs of pure mathematics (inference; loss, gradients and new state), init.safetensors holds the initial
// weights. Nothing in a package names a file, a device or a Python function: Open walks every node, library function and
// function-valued attribute against an allow-list of ops and data types before anyone else sees the bytes.
//
// Inspect derives parameters, floating-point operations and memory from an opened package, without TensorFlow.
package modelpkg
