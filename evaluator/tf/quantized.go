//go:build tensorflow

package tf

import graft "github.com/wamuir/graft/tensorflow"

// The attribute values of the quantized types. They have no tensors of their own: their values are bitcast from the plain
// integers of the same width.
var (
	QInt8  any = graft.Qint8
	QUint8 any = graft.Quint8
	QInt32 any = graft.Qint32
)
