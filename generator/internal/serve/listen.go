package serve

import (
	"errors"
	"net"
	"strconv"
	"syscall"

	"github.com/klarabo/klarabo/generator/internal/diag"
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
			return nil, &diag.Fault{Msg: diag.Msg("there can be no preview at %s: %s", net.JoinHostPort(bind, strconv.Itoa(next)), err)}
		case fixed:
			return nil, &diag.Fault{Msg: diag.Msg("port %d is taken", port), Hint: diag.Msg("give another --port, or none to get the next free one")}
		case next == port+tries-1 || next == 65535:
			return nil, &diag.Fault{Msg: diag.Msg("the ports from %d to %d are all taken", port, next), Hint: diag.Msg("give a free one with --port")}
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
