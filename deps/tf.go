//go:build tensorflow

package deps

import _ "github.com/wamuir/graft/tensorflow"
