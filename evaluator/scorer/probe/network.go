package probe

import (
	"context"
	"net"
	"time"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// dialLimit is ample on the loopback. Where there is no network at all the error comes at once.
const dialLimit = 2 * time.Second

func connectTCP(b wire.Bait) error { return dial("tcp", b.TCP, nil) }

// sendUDP stands for DNS too.
func sendUDP(b wire.Bait) error { return dial("udp", b.UDP, []byte("probe")) }

func connectUnix(b wire.Bait) error { return firstThrough(b.Unix, dialUnix) }

func connectAbstract(b wire.Bait) error { return dialUnix(b.Abstract) }

func dialUnix(address string) error { return dial("unix", address, nil) }

func dial(network, address string, send []byte) error {
	c, err := (&net.Dialer{Timeout: dialLimit}).DialContext(context.Background(), network, address)
	if err != nil {
		return err
	}
	defer c.Close()
	if send != nil {
		_, err = c.Write(send)
	}
	return err
}

func listenTCP(wire.Bait) error {
	l, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	return l.Close()
}
