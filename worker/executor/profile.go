package executor

import (
	"fmt"
	"strings"

	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/api/types/mount"
	"github.com/moby/moby/client"
)

// Where a container finds what. These paths and the names in environment are the contract with images (docs/executor.md).
const (
	packageDir = "/assay/package"
	dataDir    = "/assay/data"
	jobFile    = "/assay/job.json"
	initFile   = "/assay/init.safetensors"
	outDir     = "/assay/out"
	stateDir   = outDir + "/state"
	resultFile = "weights.safetensors"
)

// user, as userID, is the container's user and group: nobody's on the host, so that a process that gets out owns nothing there. What is
// mounted is readable for all.
const (
	user   = "65532:65532"
	userID = 65532
)

// profile is all that a container gets.
type profile struct {
	name   string
	image  string // id
	limits Limits
	gpus   string
	volume string
	mounts []mount.Mount // read-only ones
	env    []string
	labels map[string]string
	entry  []string // of the holder; the image's own otherwise
}

// options is the whole of what the engine is asked for.
func (p profile) options() client.ContainerCreateOptions {
	return client.ContainerCreateOptions{
		Name: p.name,
		Config: &container.Config{
			Hostname: "assay", Image: p.image, User: user, Env: p.env, Labels: p.labels, Entrypoint: p.entry,
			AttachStdout: true, AttachStderr: true, StopSignal: "SIGTERM", NetworkDisabled: true,
			Healthcheck: &container.HealthConfig{Test: []string{"NONE"}}, // the engine would run the image's in the container
		},
		HostConfig: &container.HostConfig{
			NetworkMode: "none", IpcMode: "private", CgroupnsMode: "private", // uts and pid are private unless asked otherwise
			CapDrop: []string{"ALL"}, SecurityOpt: []string{"no-new-privileges"}, // without a word about seccomp it is the engine's
			ReadonlyRootfs: true, Mounts: append(p.mounts, p.output()), Tmpfs: map[string]string{"/tmp": p.temp()}, ShmSize: p.limits.Temp,
			LogConfig: container.LogConfig{Type: "none"}, RestartPolicy: container.RestartPolicy{Name: "no"},
			OomScoreAdj: 500, // before anything else on the host
			Resources:   p.resources(),
		},
	}
}

func (p profile) resources() container.Resources {
	r := container.Resources{
		Memory: p.limits.Memory, MemorySwap: p.limits.Memory, NanoCPUs: int64(p.limits.CPUs * 1e9), PidsLimit: &p.limits.PIDs,
		Ulimits: []*container.Ulimit{
			{Name: "core", Soft: 0, Hard: 0},
			{Name: "fsize", Soft: p.limits.Output, Hard: p.limits.Output},
			{Name: "nofile", Soft: p.limits.Opened, Hard: p.limits.Opened},
		},
	}
	if p.gpus != "" {
		request := container.DeviceRequest{Capabilities: [][]string{{"gpu", "compute", "utility"}}}
		if request.Count = -1; p.gpus != "all" {
			request.Count, request.DeviceIDs = 0, strings.Split(p.gpus, ",")
		}
		r.DeviceRequests = []container.DeviceRequest{request}
	}
	return r
}

func (p profile) output() mount.Mount {
	return mount.Mount{Type: mount.TypeVolume, Source: p.volume, Target: outDir, VolumeOptions: &mount.VolumeOptions{NoCopy: true}}
}

func (p profile) temp() string {
	return fmt.Sprintf("rw,noexec,nosuid,nodev,size=%d,nr_inodes=%d,mode=1777", p.limits.Temp, p.limits.Files)
}

// volumeOptions is the output folder: a file system in memory, whose size and number of files the kernel bounds on any host,
// and whose bytes count as the container's memory. Anybody may write there, since one container does.
func (p profile) volumeOptions() client.VolumeCreateOptions {
	return client.VolumeCreateOptions{
		Name: p.volume, Driver: "local", Labels: p.labels,
		DriverOpts: map[string]string{"type": "tmpfs", "device": "tmpfs",
			"o": fmt.Sprintf("noexec,nosuid,nodev,size=%d,nr_inodes=%d,mode=0777", p.limits.Output, p.limits.Files)},
	}
}

// readOnly mounts a file or folder of the host without what is mounted below it.
func readOnly(source, target string) mount.Mount {
	return mount.Mount{Type: mount.TypeBind, Source: source, Target: target, ReadOnly: true,
		BindOptions: &mount.BindOptions{Propagation: mount.PropagationRPrivate, NonRecursive: true}}
}

// environment is what an image finds beside its own. NVIDIA's hook obeys variables of the image, so they are answered here:
// devices only if they were asked for, and no library of the image's in a program of the host's (CVE-2025-23266).
func environment(gpus string) []string {
	devices := "void"
	if gpus != "" {
		devices = gpus
	}
	return []string{
		"ASSAY_PACKAGE=" + packageDir, "ASSAY_DATA=" + dataDir, "ASSAY_OUT=" + outDir, "ASSAY_JOB=" + jobFile,
		"HOME=/tmp", "LD_PRELOAD=", "NVIDIA_VISIBLE_DEVICES=" + devices, "NVIDIA_DRIVER_CAPABILITIES=compute,utility",
	}
}
