package serve

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports are tried when the first one is taken.
const tries = 20

// listen opens the port, or one of the next unless the port is fixed.
func listen(bind string, port int, fixed bool) (net.Listener, error) {
	for next := port; ; next++ {
		l, err := net.Listen("tcp", net.JoinHostPort(bind, strconv.Itoa(next)))
		switch {
		case err == nil:
			return l, nil
		case !errors.Is(err, syscall.EADDRINUSE):
			return nil, fmt.Errorf("cannot listen on %s: %w", net.JoinHostPort(bind, strconv.Itoa(next)), err)
		case fixed:
			return nil, fmt.Errorf("port %d is taken; give another --port, or none to get the next free one", port)
		case next == port+tries-1 || next == 65535:
			return nil, fmt.Errorf("the ports from %d to %d are all taken; give a free one with --port", port, next)
		}
	}
}

// address is where the preview stands: the address that was bound rather than
// a name, which might lead to another program on the same port.
func address(bind string, l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(bind); bind == "" || ip != nil && ip.IsUnspecified() {
		bind = "localhost"
	}
	return "http://" + net.JoinHostPort(bind, port) + "/"
}
