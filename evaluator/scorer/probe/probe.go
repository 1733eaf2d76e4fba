// Package probe is what a scoring child tries, when its parent asks it to prove the sandbox that it is in.
//
// Every attempt aims at something that is there: a live listener, a file that anybody may read, the parent itself. So a
// failure is the sandbox's doing; without a sandbox the same attempts get through, which tests show.
package probe

import (
	"errors"
	"fmt"
	"slices"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// attempt is one thing to try. try returns nil when it got through, and else what denied it.
type attempt struct {
	name string
	try  func(b wire.Bait) error
}

// errAbsent denies an attempt for want of anything to try it on.
var errAbsent = errors.New("not there")

// attempts in the order in which they are made: the last ones change the process.
var attempts = []attempt{
	{"read a file of the parent's", readFiles},
	{"read /etc/passwd", func(wire.Bait) error { return readFile("/etc/passwd") }},
	{"list /", listRoot},
	{"write a file", writeFile},
	{"read /proc of the parent", readParent},
	{"open a device", openDevice},
	{"use an inherited descriptor", useInherited},
	{"connect by TCP", connectTCP},
	{"listen on TCP", listenTCP},
	{"send by UDP", sendUDP},
	{"connect to a unix socket", connectUnix},
	{"connect to an abstract socket", connectAbstract},
	{"run /bin/sh", func(wire.Bait) error { return execute("/bin/sh") }},
	{"run itself", func(wire.Bait) error { return execute("/proc/self/exe") }},
	{"fork", fork},
	{"trace the parent", trace},
	{"read the parent's memory", readMemory},
	{"signal the parent", signalParent},
	{"mount", mount},
	{"enter namespaces", unshare},
	{"load bpf", loadBPF},
	{"use io_uring", useIOURing},
	{"use keyrings", useKeyrings},
	{"use perf events", usePerf},
	{"use userfaultfd", useUserfault},
	{"exceed the memory limit", exceedMemory},
	{"dump core", dumpCore},
	{"raise a limit", raiseLimit},
	{"change the user", changeUser},
}

// Names returns the names of all attempts, in order.
func Names() []string {
	var out []string
	for _, a := range attempts {
		out = append(out, a.name)
	}
	return out
}

// Run makes every attempt. The process is of no other use after it.
func Run(b wire.Bait) []wire.Attempt {
	var out []wire.Attempt
	for _, a := range attempts {
		result := wire.Attempt{Name: a.name}
		if err := a.try(b); err != nil {
			result.Denied, result.Detail = true, cut(err.Error())
		}
		out = append(out, result)
	}
	return out
}

// maxDetail bounds what is said of one attempt.
const maxDetail = 200

func cut(s string) string { return s[:min(len(s), maxDetail)] }

// unless turns the errors that follow only once a call was let through into nil.
func unless(errno unix.Errno, through ...unix.Errno) error {
	if errno == 0 || slices.Contains(through, errno) {
		return nil
	}
	return errno
}

// firstThrough tries on every one of a list. The error names the last.
func firstThrough[T any](list []T, try func(T) error) error {
	err := errAbsent
	for _, one := range list {
		if err = try(one); err == nil {
			return nil
		}
		err = fmt.Errorf("%v: %w", one, err)
	}
	return err
}
