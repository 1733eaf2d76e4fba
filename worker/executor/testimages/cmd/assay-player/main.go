// Command assay-player is what the executor's test images run: a trainer that keeps to the contract of docs/executor.md, and
// programs that do not. What an attack came to is told on standard error, one line a finding.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/assay-oracle/assay/worker/train/job"
)

func main() {
	play, ok := plays[os.Args[1]]
	if !ok {
		fail("no such play")
	}
	play(os.Args[2:])
}

var plays = map[string]func([]string){
	"honest": honest, "writes-on": writesOn, "stubborn": stubborn, "silent": silent, "fails": fails, "exits": exits, "unfinished": unfinished, "lingers": lingers,
	"fork": fork, "child": child, "nothing": func([]string) {}, "memory": memory, "fill": fill, "places": places, "huge": huge, "files": files,
	"network": network, "sockets": sockets, "secrets": secrets, "trace": trace, "calls": calls, "writes": writes,
	"flood": flood, "line": line, "garbage": garbage, "terminal": terminal, "noise": noise,
	"link": link, "fifo": fifo, "socket": socket, "nested": nested, "shape": shape, "nan": nan, "state-link": stateLink,
}

func say(e job.Event) { _ = json.NewEncoder(os.Stdout).Encode(e) }

func started() { say(job.Event{Kind: job.Started, Device: "cpu"}) }

func tell(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

func fail(format string, args ...any) {
	say(job.Event{Kind: job.Failed, Message: fmt.Sprintf(format, args...)})
	os.Exit(1)
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

// theJob reads what is asked.
func theJob() (j job.Job) {
	raw, err := os.ReadFile(os.Getenv("ASSAY_JOB"))
	must(err)
	must(json.Unmarshal(raw, &j))
	return j
}

// out is a path in the output folder.
func out(name string) string { return filepath.Join(os.Getenv("ASSAY_OUT"), name) }

// honest trains nothing, but does so by the rules: an epoch takes so many milliseconds, after each its number is saved, and
// the result is the package's initial weights.
func honest(args []string) {
	pause := 0
	if len(args) > 0 {
		pause, _ = strconv.Atoi(args[0])
	}
	j := theJob()
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGTERM)
	must(os.MkdirAll(j.State, 0o700))
	at := saved(j)
	say(job.Event{Kind: job.Started, Device: "cpu", Resumed: at > 0, Steps: j.Epochs, Step: at})
	for at < j.Epochs {
		select {
		case <-asked:
			save(j, at)
			fail("stopped after epoch %d", at)
		case <-time.After(time.Duration(pause) * time.Millisecond):
		}
		at++
		say(job.Event{Kind: job.Progress, Epoch: at, Epochs: j.Epochs, Step: at, Steps: j.Epochs, Loss: 1 / float64(at)})
		say(job.Event{Kind: job.EpochDone, Epoch: at, Epochs: j.Epochs, Loss: 1 / float64(at)})
		save(j, at)
	}
	finish(j)
}

// writesOn keeps a file growing and shrinking for so many milliseconds while it says that it has saved.
func writesOn(args []string) {
	started()
	j, page := theJob(), make([]byte, 1<<20)
	must(os.MkdirAll(j.State, 0o700))
	wait, _ := strconv.Atoi(args[0])
	for end := time.Now().Add(time.Duration(wait) * time.Millisecond); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		f, err := os.Create(filepath.Join(j.State, "growing.part"))
		must(err)
		for range 16 {
			_, err := f.Write(page)
			must(err)
		}
		must(f.Close())
		say(job.Event{Kind: job.Saved})
	}
	finish(j)
}

func saved(j job.Job) int {
	raw, err := os.ReadFile(filepath.Join(j.State, "epoch"))
	if err != nil {
		return 0
	}
	at, err := strconv.Atoi(string(raw))
	must(err)
	return at
}

func save(j job.Job, epoch int) {
	path := filepath.Join(j.State, "epoch")
	must(os.WriteFile(path+".part", []byte(strconv.Itoa(epoch)), 0o600))
	must(os.Rename(path+".part", path))
	say(job.Event{Kind: job.Saved, Step: epoch})
}

// finish leaves weights that fit and says done. The root that it claims is nobody's.
func finish(j job.Job) {
	from := j.Init
	if from == "" {
		from = filepath.Join(j.Model, "init.safetensors")
	}
	in, err := os.Open(from)
	must(err)
	to, err := os.Create(j.Output)
	must(err)
	_, err = io.Copy(to, in)
	must(err)
	must(to.Close())
	root := [32]byte{1, 2, 3}
	say(job.Event{Kind: job.Done, Reason: job.AllEpochs, Step: j.Epochs, Rate: 1, WeightsRoot: (*hash)(&root)})
}
