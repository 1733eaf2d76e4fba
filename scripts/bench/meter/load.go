package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
)

// connections that a load keeps open.
const connections = 64

// measured is what a load saw. Latencies run from the moment that a request was due, in seconds.
type measured struct {
	Requests int     `json:"requests"`
	Seconds  float64 `json:"seconds"`
	Rate     float64 `json:"rate"`
	P50      float64 `json:"p50"`
	P99      float64 `json:"p99"`
	Max      float64 `json:"max"`
}

// load posts one request over and over on connections of its own, for d. With a rate (per second) requests are due at fixed
// times, whether earlier ones are answered or not (open loop); without, each connection sends when it has its answer. It speaks
// raw HTTP/1.1 so that it takes less processor time than any server that it loads.
func load(address, requestFile, keyFile string, rate float64, d time.Duration) (measured, error) {
	request, err := rawRequest(address, requestFile, keyFile)
	if err != nil {
		return measured{}, err
	}
	latencies := make([][]time.Duration, connections)
	start := time.Now().Add(100 * time.Millisecond) // every connection is open by then
	var group errgroup.Group
	for i := range connections {
		group.Go(func() (err error) {
			latencies[i], err = one(address, request, func(n int) time.Time {
				if rate == 0 {
					return time.Time{}
				}
				return start.Add(time.Duration(float64(n*connections+i) / rate * float64(time.Second)))
			}, start, start.Add(d))
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return measured{}, err
	}
	return summary(slices.Concat(latencies...), time.Since(start)), nil
}

func summary(all []time.Duration, took time.Duration) measured {
	slices.Sort(all)
	at := func(q float64) float64 { return all[min(len(all)-1, int(q*float64(len(all))))].Seconds() }
	return measured{len(all), took.Seconds(), float64(len(all)) / took.Seconds(), at(0.5), at(0.99), all[len(all)-1].Seconds()}
}

// one is a connection's work. due says when its nth request is due; the zero time means at once.
func one(address string, request []byte, due func(int) time.Time, start, end time.Time) ([]time.Duration, error) {
	conn, err := (&net.Dialer{Timeout: 5 * time.Second}).DialContext(context.Background(), "tcp", address)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if err := conn.SetDeadline(end.Add(30 * time.Second)); err != nil {
		return nil, err
	}
	var latencies []time.Duration
	replies := bufio.NewReaderSize(conn, 16<<10)
	time.Sleep(time.Until(start))
	for n := 0; ; n++ {
		at := due(n)
		if at.IsZero() {
			at = time.Now()
		}
		if at.After(end) {
			return latencies, nil
		}
		time.Sleep(time.Until(at))
		if _, err := conn.Write(request); err != nil {
			return nil, err
		}
		if err := readReply(replies); err != nil {
			return nil, err
		}
		latencies = append(latencies, time.Since(at))
	}
}

var (
	statusOK = []byte("HTTP/1.1 200 ")
	length   = []byte("Content-Length: ")
)

// readReply takes one reply of known length, which must be a 200.
func readReply(r *bufio.Reader) error {
	size := -1
	for first := true; ; first = false {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return err
		}
		if first && !bytes.HasPrefix(line, statusOK) {
			return fmt.Errorf("the server answers %.40q", line)
		}
		if digits, ok := bytes.CutPrefix(line, length); ok {
			size = 0
			for _, c := range bytes.TrimSpace(digits) {
				size = size*10 + int(c-'0')
			}
		}
		if len(line) <= 2 {
			break
		}
	}
	if size <= 0 {
		return fmt.Errorf("a reply without its length")
	}
	_, err := r.Discard(size)
	return err
}

func rawRequest(address, requestFile, keyFile string) ([]byte, error) {
	body, err := os.ReadFile(requestFile)
	if err != nil {
		return nil, err
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, "http://"+address+"/", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+string(key))
	var raw bytes.Buffer
	err = req.Write(io.Writer(&raw))
	return raw.Bytes(), err
}
