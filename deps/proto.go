package deps

import (
	_ "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
)
