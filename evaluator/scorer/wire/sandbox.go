package wire

// Confinement is what a child must lock itself into before it answers the parent's Hello.
type Confinement struct {
	Sandbox string   `json:"sandbox"`          // namespaces, container or none
	User    int      `json:"user,omitempty"`   // user and group to become; 0: no others
	GPU     bool     `json:"gpu,omitempty"`    // system calls that a GPU's driver needs
	Read    []string `json:"read,omitempty"`   // files and folders that stay readable
	Device  []string `json:"device,omitempty"` // device files that stay open to reads, writes and ioctl
}

// The values of Confinement.Sandbox.
const (
	Namespaces = "namespaces"
	Container  = "container"
	None       = "none"
)

// Bait is what a child in a sandbox must not reach, of the live parent that asks it to try.
type Bait struct {
	PID      int      `json:"pid"`     // the parent
	Address  uint64   `json:"address"` // of Canary in the parent's memory
	Canary   string   `json:"canary"`
	Files    []string `json:"files"`   // for all to read
	Folders  []string `json:"folders"` // for all to write, where the host has such
	TCP      string   `json:"tcp"`     // the address of a listener
	UDP      string   `json:"udp"`
	Unix     []string `json:"unix"`     // paths of listeners
	Abstract string   `json:"abstract"` // the name of another, with its @
	Memory   int64    `json:"memory"`   // more than the child may have; 0: it has no limit
}

// Attempt is one thing that a child has tried.
type Attempt struct {
	Name   string `json:"name"`
	Denied bool   `json:"denied"`
	Detail string `json:"detail,omitempty"` // how it was denied
}
