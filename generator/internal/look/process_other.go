//go:build !unix

package look

import (
	"os/exec"
	"time"
)

// contain has the browser end in bounded time; what it has started ends with
// its pipe.
func contain(cmd *exec.Cmd) { cmd.WaitDelay = 5 * time.Second }
