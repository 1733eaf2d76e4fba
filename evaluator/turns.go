package evaluator

// turns bounds the jobs that are decoded and scored at a time. A job that waits for the network gives its turn away meanwhile:
// content that never comes costs time, but nobody else's. The nil value has no bound.
type turns chan struct{}

func newTurns(parallel int) turns {
	if parallel == 0 {
		return nil
	}
	return make(turns, parallel)
}

// take waits for a turn. The wait is bounded by the scores before it, which end early when their callers stop.
func (t turns) take() {
	if t != nil {
		t <- struct{}{}
	}
}

func (t turns) give() {
	if t != nil {
		<-t
	}
}

// without runs do, and takes a turn again after it.
func (t turns) without(do func()) {
	t.give()
	defer t.take()
	do()
}
