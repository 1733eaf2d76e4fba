package executor

import (
	"context"
	"fmt"
	"strings"

	"github.com/moby/moby/api/types/system"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Health is what the engine offers for containing a stranger's program.
type Health struct {
	Version  string   `json:"version"`
	API      string   `json:"api"`
	Runtime  string   `json:"runtime"` // the runtime's commit or version
	Kernel   string   `json:"kernel"`
	CPUs     int      `json:"cpus"`
	Memory   int64    `json:"memory_bytes"`
	Cgroup   string   `json:"cgroup"`
	Seccomp  string   `json:"seccomp"` // the profile; empty: none
	AppArmor bool     `json:"apparmor"`
	SELinux  bool     `json:"selinux"`
	Rootless bool     `json:"rootless"`
	Userns   bool     `json:"userns_remap"`
	NVIDIA   bool     `json:"nvidia"`
	Refusals []string `json:"refusals,omitempty"` // why nothing is run here
	Advice   []string `json:"advice,omitempty"`   // what would make it safer
}

// Check asks the engine what it offers.
func Check(ctx context.Context, host string) (Health, error) {
	e, err := connect(host)
	if err != nil {
		return Health{}, err
	}
	defer e.Close()
	return e.health(ctx)
}

func (e engine) health(ctx context.Context) (Health, error) {
	ctx, cancel := context.WithTimeout(ctx, quick)
	defer cancel()
	result, err := e.Info(ctx, client.InfoOptions{})
	if err != nil {
		return Health{}, failed(err, "ask the Docker engine what it is")
	}
	h := healthOf(result.Info)
	h.API = e.ClientVersion()
	return h, nil
}

func healthOf(i system.Info) Health {
	h := Health{
		Version: i.ServerVersion, Runtime: i.DefaultRuntime + " " + i.RuncCommit.ID, Kernel: i.KernelVersion,
		CPUs: i.NCPU, Memory: i.MemTotal, Cgroup: i.CgroupVersion,
	}
	for _, option := range i.SecurityOptions {
		h.option(option)
	}
	_, h.NVIDIA = i.Runtimes["nvidia"]
	h.refuse(i)
	h.advise(i)
	return h
}

// option reads "name=seccomp,profile=default" and the like.
func (h *Health) option(text string) {
	fields := map[string]string{}
	for _, field := range strings.Split(text, ",") {
		key, value, _ := strings.Cut(field, "=")
		fields[key] = value
	}
	switch fields["name"] {
	case "seccomp":
		h.Seccomp = fields["profile"]
	case "apparmor":
		h.AppArmor = true
	case "selinux":
		h.SELinux = true
	case "rootless":
		h.Rootless = true
	case "userns":
		h.Userns = true
	}
}

func (h *Health) refuse(i system.Info) {
	for _, need := range []struct {
		there bool
		what  string
	}{
		{i.OSType == "linux", "the engine is not one for Linux containers"},
		{i.MemoryLimit, "the engine cannot limit memory (rootless engines need cgroup v2 with the memory controller delegated)"},
		{i.PidsLimit, "the engine cannot limit processes"},
		{i.CPUCfsQuota, "the engine cannot limit processors"},
		{h.Seccomp != "" && h.Seccomp != "unconfined", "the engine has no seccomp profile, or runs containers unconfined by default"},
	} {
		if !need.there {
			h.Refusals = append(h.Refusals, need.what)
		}
	}
}

func (h *Health) advise(i system.Info) {
	if !h.Rootless && !h.Userns {
		h.Advice = append(h.Advice, "root in a container would be root here: run the engine rootless, or with userns-remap")
	}
	if !h.AppArmor && !h.SELinux {
		h.Advice = append(h.Advice, "neither AppArmor nor SELinux confines containers")
	}
	if !i.SwapLimit {
		h.Advice = append(h.Advice, "the engine cannot limit swap: without it (swapoff) memory limits are exact")
	}
	if h.NVIDIA {
		h.Advice = append(h.Advice, "NVIDIA's hook runs as root outside of the container: train strangers' images with a GPU in a virtual machine of their own")
	}
}

// demand refuses an engine that lacks what the profile relies on, and a job that does not fit it.
func (h Health) demand(l Limits) error {
	if len(h.Refusals) > 0 {
		return fault.New(fault.ExecutorFailed, "%s", strings.Join(h.Refusals, "; "))
	}
	if l.Memory > h.Memory {
		return fault.New(fault.Config, "%d bytes of memory are more than the engine's %d", l.Memory, h.Memory).About("limits")
	}
	if l.CPUs > float64(h.CPUs) {
		return fault.New(fault.Config, "%v processors are more than the engine's %d", l.CPUs, h.CPUs).About("limits")
	}
	return nil
}

// String is the report for people.
func (h Health) String() string {
	text := fmt.Sprintf("Docker %s, API %s, %s, kernel %s, cgroup v%s, %d processors, %.1f GiB\n",
		h.Version, h.API, strings.TrimSpace(h.Runtime), h.Kernel, h.Cgroup, h.CPUs, float64(h.Memory)/(1<<30))
	text += fmt.Sprintf("seccomp %s, AppArmor %t, SELinux %t, rootless %t, userns-remap %t, NVIDIA %t\n",
		h.Seccomp, h.AppArmor, h.SELinux, h.Rootless, h.Userns, h.NVIDIA)
	for _, line := range h.Refusals {
		text += "refused  " + line + "\n"
	}
	for _, line := range h.Advice {
		text += "advice   " + line + "\n"
	}
	return text
}

// within fills in limits that follow from the engine.
func (l Limits) within(h Health) Limits {
	if l.Memory == 0 {
		l.Memory = h.Memory / 4 * 3
	}
	if l.CPUs == 0 {
		l.CPUs = float64(h.CPUs)
	}
	return l
}
