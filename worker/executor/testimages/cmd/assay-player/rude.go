package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/worker/train/job"
)

type hash = merkle.Hash

// stubborn does not end when it is asked to.
func stubborn([]string) {
	signal.Ignore(syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	started()
	time.Sleep(time.Hour)
}

func silent([]string)     { time.Sleep(time.Hour) }
func fails([]string)      { started(); fail("the loss is \x1b[31mNaN") }
func exits([]string)      { started(); tell("out of ideas"); os.Exit(3) }
func unfinished([]string) { started(); say(job.Event{Kind: job.Done, Reason: job.AllEpochs}) }

func lingers([]string) {
	started()
	finish(theJob())
	_, _ = os.Stdout.Close(), os.Stderr.Close()
	signal.Ignore(syscall.SIGTERM)
	time.Sleep(time.Hour)
}

// flood writes events as fast as it can.
func flood([]string) {
	started()
	text := bytes.Repeat([]byte(`{"kind":"progress","step":1,"steps":9,"loss":1}`+"\n"), 1000)
	for {
		if _, err := os.Stdout.Write(text); err != nil {
			return
		}
	}
}

func line([]string) {
	started()
	_, _ = os.Stdout.Write(bytes.Repeat([]byte("x"), 1<<20))
	time.Sleep(time.Hour)
}

func garbage([]string) {
	started()
	_, _ = os.Stdout.WriteString("Segmentation fault\n")
	time.Sleep(time.Hour)
}

// terminal tries to write to the miner's screen: titles, colours, and many lines of its own.
func terminal([]string) {
	say(job.Event{Kind: job.Started, Device: "\x1b]0;owned\x07\x1b[2J" + strings.Repeat("long ", 200)})
	finish(theJob())
}

// noise writes to standard error without end.
func noise([]string) {
	started()
	text := bytes.Repeat([]byte("noise "), 10_000)
	for {
		if _, err := os.Stderr.Write(text); err != nil {
			return
		}
	}
}

// done says so without the weights of finish.
func done() { say(job.Event{Kind: job.Done, Reason: job.AllEpochs}) }

func link([]string) {
	started()
	must(os.Symlink("/etc/passwd", out("weights.safetensors")))
	done()
}

func fifo([]string) {
	started()
	must(syscall.Mkfifo(out("weights.safetensors"), 0o644))
	done()
}

func socket([]string) {
	started()
	_, err := new(net.ListenConfig).Listen(ctx, "unix", out("weights.safetensors"))
	must(err)
	done()
}

func nested([]string) {
	started()
	must(os.MkdirAll(out("weights.safetensors/deep"), 0o755))
	done()
}

// stateLink saves a link, at once and again before it ends.
func stateLink([]string) {
	started()
	must(os.Symlink("/assay/job.json", out("state")))
	say(job.Event{Kind: job.Saved})
	time.Sleep(time.Hour)
}

// shape leaves weights of which one has its dimensions in another order; the bytes are as many as before.
func shape([]string) {
	started()
	j := theJob()
	raw := initial(j)
	end := 8 + binary.LittleEndian.Uint64(raw)
	header := map[string]struct {
		DType   string   `json:"dtype"`
		Shape   []int64  `json:"shape"`
		Offsets [2]int64 `json:"data_offsets"`
	}{}
	must(json.Unmarshal(raw[8:end], &header))
	for _, t := range header {
		slices.Reverse(t.Shape)
	}
	text, err := json.Marshal(header)
	must(err)
	for len(text)%8 != 0 {
		text = append(text, ' ')
	}
	changed := binary.LittleEndian.AppendUint64(nil, uint64(len(text)))
	must(os.WriteFile(j.Output, append(append(changed, text...), raw[end:]...), 0o600))
	done()
}

// nan leaves weights that are no numbers.
func nan([]string) {
	started()
	j := theJob()
	raw := initial(j)
	bits := math.Float32bits(float32(math.NaN()))
	copy(raw[len(raw)-4:], []byte{byte(bits), byte(bits >> 8), byte(bits >> 16), byte(bits >> 24)})
	must(os.WriteFile(j.Output, raw, 0o600))
	done()
}

func initial(j job.Job) []byte {
	raw, err := os.ReadFile(filepath.Join(j.Model, "init.safetensors"))
	must(err)
	return raw
}
