package proof

import (
	"runtime"
	"sync"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// hashLeaves hashes a round's folded results, on all cores.
func hashLeaves(folded []byte, n int) []merkle.Hash {
	leaves, size := make([]merkle.Hash, n), len(folded)/n
	Parallel(n, 256, func(first, last int) {
		for i := first; i < last; i++ {
			leaves[i] = leaf(folded[i*size : (i+1)*size])
		}
	})
	return leaves
}

// Parallel calls do for consecutive parts of [0, n), each of at least least but the last, on as many goroutines as there are
// cores, and waits.
func Parallel(n, least int, do func(first, last int)) {
	workers := min(runtime.GOMAXPROCS(0), (n+least-1)/least)
	part := max(least, (n+workers-1)/max(workers, 1))
	if workers <= 1 {
		do(0, n)
		return
	}
	var wait sync.WaitGroup
	for first := 0; first < n; first += part {
		wait.Add(1)
		go func() {
			defer wait.Done()
			do(first, min(first+part, n))
		}()
	}
	wait.Wait()
}

// counter reports a count of steps that several goroutines make, in order.
type counter struct {
	mu     sync.Mutex
	done   int
	total  int
	report func(done, total int)
}

func newCounter(report func(done, total int), total int) *counter {
	return &counter{total: total, report: report}
}

func (c *counter) add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	c.report(c.done, c.total)
}
