package process

import (
	"errors"
	"os"
	"os/exec"
	"sync"
	"syscall"
)

// Namespaces gives a child a network without interfaces, and no System V IPC or host name of the host's, where the host lets
// this user make such namespaces. Containers and some distributions forbid it: then the child runs without.
type Namespaces struct{}

const cloneFlags = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC | syscall.CLONE_NEWUTS

// nobody is the user that a child sees itself as.
const nobody = 65534

// Prepare changes the command before it is started.
func (Namespaces) Prepare(cmd *exec.Cmd) error {
	if allowed() {
		unshare(cmd)
	}
	return nil
}

func unshare(cmd *exec.Cmd) {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Cloneflags |= cloneFlags
	cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getuid(), Size: 1}}
	cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getgid(), Size: 1}}
}

// allowed starts a program that does not exist in new namespaces: if the answer is that it does not exist, they were made.
var allowed = sync.OnceValue(func() bool {
	cmd := exec.Command("/proc/self/assay-no-such-program")
	unshare(cmd)
	return errors.Is(cmd.Start(), os.ErrNotExist)
})
