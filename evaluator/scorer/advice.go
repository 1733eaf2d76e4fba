package scorer

import (
	"fmt"
	"os"
	"strings"
)

// switches are kernel settings that keep users from making namespaces, with the values that do.
var switches = []struct{ path, bad, advice string }{
	{"/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1", "AppArmor restricts user namespaces, as Ubuntu has it since 24.04: " +
		"give the adapter a profile with \"userns,\" or set kernel.apparmor_restrict_unprivileged_userns=0"},
	{"/proc/sys/kernel/unprivileged_userns_clone", "0", "set kernel.unprivileged_userns_clone=1"},
	{"/proc/sys/user/max_user_namespaces", "0", "set user.max_user_namespaces to a few per scorer"},
	{"/proc/sys/user/max_mnt_namespaces", "0", "set user.max_mnt_namespaces to a few per scorer"},
	{"/proc/sys/user/max_pid_namespaces", "0", "set user.max_pid_namespaces to a few per scorer"},
	{"/proc/sys/user/max_net_namespaces", "0", "set user.max_net_namespaces to a few per scorer"},
}

// advice says what an operator can do about a sandbox that does not hold.
func advice(s Sandbox) string {
	if s == Container {
		return "it needs Landlock, so Linux 5.13 with landlock in the kernel's lsm= list, and a container runtime that lets " +
			"landlock_*, seccomp and prctl through; sandbox none runs without, on hosts that hold nothing of worth"
	}
	var found []string
	for _, w := range switches {
		if raw, err := os.ReadFile(w.path); err == nil && strings.TrimSpace(string(raw)) == w.bad {
			found = append(found, fmt.Sprintf("%s is %s: %s", w.path, w.bad, w.advice))
		}
	}
	if len(found) == 0 {
		return "a container's runtime forbids namespaces: sandbox container is the one to use there"
	}
	return strings.Join(found, "; ")
}
