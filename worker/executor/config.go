package executor

import (
	"regexp"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Config says which image to run, and within which bounds.
type Config struct {
	Host  string   // the engine's socket, unix:///...; empty: unix:///var/run/docker.sock
	Image string   // name@sha256:..., or sha256:... of an image that is there; empty: the one that the model package names
	Allow []string // what the package may name: repositories, name@sha256:... or sha256:...; empty: whatever it names
	Pull  bool     // fetch an image that is not there, by its digest
	GPUs  string   // "" for none, "all", or NVIDIA device ids separated by commas

	Limits Limits
	Grace  time.Duration // between SIGTERM and SIGKILL
	Stall  time.Duration // without an event, after which the container is taken to hang
	Save   time.Duration // least time between two copies of what the container has saved
}

// Limits bound one container. Memory covers everything that it holds, the output folder's files included.
type Limits struct {
	Memory int64         // bytes, without swap; 0: three quarters of the engine's
	CPUs   float64       // processors; 0: all of the engine's
	PIDs   int64         // processes and threads
	Output int64         // bytes of the output folder
	Files  int           // files and folders in it
	Temp   int64         // bytes of /tmp and, once more, of /dev/shm
	Opened int64         // open files of a process
	Time   time.Duration // of one run
	Events int64         // bytes that standard output may take at once, beside bytesPerSecond
	Noise  int64         // the same of standard error
	Log    int64         // bytes of standard error that are kept: the last ones
}

// DefaultConfig trains models of up to a gigabyte or so.
func DefaultConfig() Config {
	return Config{
		Limits: Limits{
			PIDs: 1024, Output: 4 << 30, Files: 4096, Temp: 256 << 20, Opened: 4096, Time: 24 * time.Hour,
			Events: 16 << 20, Noise: 256 << 20, Log: 1 << 20,
		},
		Grace: 30 * time.Second, Stall: 10 * time.Minute, Save: time.Minute,
	}
}

var (
	imageID    = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)
	repository = regexp.MustCompile(`^[a-z0-9]([a-z0-9._/:-]{0,253}[a-z0-9])?$`)
	deviceIDs  = regexp.MustCompile(`^[A-Za-z0-9-]{1,64}(,[A-Za-z0-9-]{1,64})*$`)
)

// Validate checks what the engine is not needed for. Errors have the code Config and name the field.
func (c Config) Validate() error {
	wrong := func(field, format string, args ...any) error {
		return fault.New(fault.Config, format, args...).About(field)
	}
	l := c.Limits
	switch {
	case c.Host != "" && !strings.HasPrefix(c.Host, "unix://"):
		return wrong("host", "%q is not unix:///...: packages are mounted from this machine", c.Host)
	case c.Image != "" && !imageID.MatchString(c.Image) && modelpkg.CheckImage(c.Image) != nil:
		return wrong("image", "%q is not name@sha256:<64 hex digits> without a tag, or sha256:<64 hex digits>", c.Image)
	case c.GPUs != "" && !deviceIDs.MatchString(c.GPUs):
		return wrong("gpus", "%q is not all, or device ids separated by commas", c.GPUs)
	case l.Memory < 0 || l.Memory > 0 && l.Memory < 16<<20 || l.CPUs < 0 || l.PIDs < 1 || l.Opened < 16:
		return wrong("limits", "a limit on memory, processors, processes or files is too small")
	case l.Output < 1<<20 || l.Files < 8 || l.Temp < 1<<20 || l.Events < 1<<10 || l.Log < 1<<10 || l.Noise < l.Log:
		return wrong("limits", "a limit on what the container writes is too small")
	case l.Time <= 0 || c.Grace < time.Second || c.Stall <= 0 || c.Save < 0:
		return wrong("limits", "a time is not positive, or the grace is below a second")
	}
	for _, entry := range c.Allow {
		if !imageID.MatchString(entry) && !repository.MatchString(entry) && modelpkg.CheckImage(entry) != nil {
			return wrong("allow", "%q is no repository, name@sha256:... or sha256:...", entry)
		}
	}
	return nil
}

// permits says whether the miner agreed to an image that a package names.
func (c Config) permits(image string) bool {
	name, digest, _ := strings.Cut(image, "@")
	for _, entry := range c.Allow {
		if entry == name || entry == digest || entry == image {
			return true
		}
	}
	return len(c.Allow) == 0
}
