package adapter

import (
	"container/list"
	"sync"

	"github.com/assay-oracle/assay/adapter/journal"
)

// answers keeps the most recently used answers in memory. They never change once stored.
type answers struct {
	mu    sync.Mutex
	limit int
	order *list.List // of cachedAnswer, most recent first
	byKey map[journal.Key]*list.Element
}

type cachedAnswer struct {
	key    journal.Key
	answer []byte
}

func (c *answers) init(limit int) {
	c.limit, c.order, c.byKey = limit, list.New(), map[journal.Key]*list.Element{}
}

func (c *answers) get(k journal.Key) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[k]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(e)
	return e.Value.(cachedAnswer).answer, true
}

func (c *answers) put(k journal.Key, answer []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[k]; ok {
		return
	}
	c.byKey[k] = c.order.PushFront(cachedAnswer{k, answer})
	if c.order.Len() > c.limit {
		oldest := c.order.Remove(c.order.Back()).(cachedAnswer)
		delete(c.byKey, oldest.key)
	}
}
