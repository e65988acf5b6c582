//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// lock takes the destination for this process, or refuses. The file stays when
// the lock is released: to remove it would let two others lock different files
// of the same name.
func lock(dest *os.Root) (release func(), err error) {
	if info, err := dest.Lstat(lockName); err == nil && !info.Mode().IsRegular() {
		return nil, refuse("publish/foreign-file",
			diag.Msg("%s in the destination is not a file of an earlier build", lockName),
			diag.Msg("move it away, or choose another folder"))
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, failed(lockName, "read", err)
	}
	f, err := dest.OpenFile(lockName, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, failed(lockName, "written", err)
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err != syscall.EINTR {
			break
		}
	}
	if err == nil {
		return func() { f.Close() }, nil
	}
	f.Close()
	if err == syscall.EWOULDBLOCK {
		return nil, refuse("publish/busy",
			diag.Msg("another build is writing to the destination"),
			diag.Msg("wait until it is done, and build again"))
	}
	return nil, failed(lockName, "locked", err)
}
