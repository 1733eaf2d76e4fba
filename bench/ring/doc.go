// Package ring sums vectors of float32 over machines: the ring all-reduce (Patarasu and Yuan 2009) over TCP, with the same
// bits on every rank in every run.
//
// A leader dials its peers, which only listen: each peer dials the next one, and the leader dials the last, so that the ring
// closes without a port on the leader. What a peer is told is bounded, and so is the time that it waits.
package ring
