package diag_test

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"slices"
	"syscall"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/words"
	"github.com/klarabo/klarabo/generator/internal/words/wordstest"
)

// What the system says is told in the reader's language, behind what it is about.
func TestReason(t *testing.T) {
	full := &fs.PathError{Op: "mkdir", Path: "/srv/a", Err: syscall.ENOSPC}
	for want, err := range map[string]error{
		"mkdir /srv/a: kein Platz mehr auf dem Datenträger": full,
		"kein Platz mehr auf dem Datenträger":               diag.Cause(errors.Join(full, fs.ErrClosed)),
		"rename a b: keine Berechtigung":                    &os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EACCES},
		"listen: bind: diese Adresse ist schon vergeben":    &net.OpError{Op: "listen", Err: os.NewSyscallError("bind", syscall.EADDRINUSE)},
		"exit status 128: fatal: no such revision":          errors.New("exit status 128: fatal: no such revision"),
		"eine Liste": fmt.Errorf("a: %w", &diag.Fault{Msg: diag.Msg("a list")}),
	} {
		m := diag.Msg("it cannot be: %s", err)
		if got := m.In("de"); got != "it cannot be: "+want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
		if got := diag.Reason(err); got.String() != err.Error() && want != "eine Liste" {
			t.Errorf("in English %v is %q", err, got)
		}
	}
}

// The catalogue has words for what systems usually say: POSIX, Go, macOS where it
// differs, and Windows.
func TestSystemsWords(t *testing.T) {
	said := []string{
		"can't assign requested address", "operation timed out", "i/o timeout", "no such host",
		"Access is denied.", "The system cannot find the file specified.", "The system cannot find the path specified.",
		"There is not enough space on the disk.", "The process cannot access the file because it is being used by another process.",
		"The directory name is invalid.", "The media is write protected.",
	}
	for _, err := range []error{
		fs.ErrExist, fs.ErrNotExist, fs.ErrPermission,
		syscall.EACCES, syscall.ENOSPC, syscall.EEXIST, syscall.ENOENT, syscall.ENOTDIR, syscall.EISDIR, syscall.ENOTEMPTY,
		syscall.EROFS, syscall.EMFILE, syscall.ENFILE, syscall.ENAMETOOLONG, syscall.EFBIG, syscall.EDQUOT, syscall.EPERM,
		syscall.ENOTSUP, syscall.EBUSY, syscall.ETXTBSY, syscall.EINVAL, syscall.EXDEV, syscall.EIO, syscall.ELOOP,
		syscall.ENOMEM, syscall.EPIPE, syscall.EADDRINUSE, syscall.EADDRNOTAVAIL, syscall.ECONNREFUSED,
		syscall.ECONNRESET, syscall.ETIMEDOUT, syscall.ENETUNREACH,
	} {
		said = append(said, err.Error())
	}
	slices.Sort(said)
	wordstest.Complete(t, words.System, slices.Compact(said))
}
