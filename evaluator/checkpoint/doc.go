// Package checkpoint reads and writes the weights of a model package: safetensors, TensorFlow bundles and Keras HDF5 files.
//
// Every reader is pure Go, treats its input as hostile, and works in the same three steps: it lists the entries of the file
// (name, element type, shape, place) within Limits, matches that list against the model's manifest, and only then allocates
// the manifest's own tensors and fills them. What a file declares therefore never decides how much memory is taken: tensors
// cost exactly what the manifest says, metadata at most a small multiple of Limits.MaxHeaderBytes.
//
// A checkpoint must hold every tensor of the manifest under its canonical name or one of the manifest's aliases for the
// format, with equal element type and shape and finite values; one stored under several of them must be equal in all. Other
// entries are refused, save the bookkeeping that Keras and TensorFlow write beside the weights (see bookkeeping.go). Failures are *fault.Error with the codes
// CheckpointFormat, CheckpointTrunc, CheckpointLimit, TensorMissing, TensorUnexpected, TensorDType, TensorShape and
// TensorNonFinite; the subject is the tensor at fault, or the file's own entry where the manifest knows no such tensor.
//
// Equal weights have one Root whatever file held them: the Merkle root over tensor.Tensor.Leaf in the order of sorted names.
package checkpoint
