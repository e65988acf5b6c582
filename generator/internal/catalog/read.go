package catalog

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// errOutside and errIrregular are why read does not open a file.
var (
	errOutside   = errors.New("it is a symbolic link that leads out of the site's folder")
	errIrregular = errors.New("it is not a regular file")
)

// Read is a file's bytes, at most one more than the most that it may have. What
// is no regular file, or lies outside of the site's folder, is not opened.
// [Unreadable] says the error in words.
func Read(fsys fs.FS, file string, most int64) ([]byte, error) {
	if leadsOut(fsys, file) {
		return nil, errOutside
	}
	info, err := fs.Stat(fsys, file) // before opening, which would wait at a pipe for a writer
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errIrregular
	}
	f, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most+1))
}

// read is Read for a file of data/.
func (l *loader) read(file string) ([]byte, error) { return Read(l.fsys, file, maxSize) }

// leadsOut tells whether a name is a symbolic link to something outside the
// site's folder. A file system that knows no links has none.
func leadsOut(fsys fs.FS, file string) bool {
	target, err := fs.ReadLink(fsys, file)
	if err != nil {
		return false
	}
	inside := path.Join(path.Dir(file), strings.ReplaceAll(target, `\`, "/"))
	return path.IsAbs(target) || strings.HasPrefix(inside+"/", "../")
}

// unreadable tells of a file that cannot be read. The message and hint are for
// one that is not there.
func (l *loader) unreadable(file string, err error, missing, hint diag.Message) {
	problem := Unreadable(file, err)
	if errors.Is(err, fs.ErrNotExist) {
		problem.Rule, problem.Msg, problem.Hint = "missing-file", missing, hint
	}
	l.list = append(l.list, problem)
}

// Unreadable is why the system did not let a file be read, in plain words and
// without the machine's own paths.
func Unreadable(file string, err error) diag.Problem {
	problem := diag.Problem{Pos: diag.Pos{File: file}, Rule: "unreadable"}
	cause := err
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		cause = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		problem.Msg = diag.Msg("this cannot be read: permission denied")
		problem.Hint = diag.Msg("ask whoever owns it for the right to read it")
	case err == errOutside || strings.Contains(cause.Error(), "path escapes"): // the words of os.Root
		problem.Msg = diag.Msg("this is a symbolic link that leads out of the site's folder")
		problem.Hint = diag.Msg("put what it leads to here itself")
	case err == errIrregular:
		problem.Msg = diag.Msg("this is not a regular file")
		problem.Hint = diag.Msg("put a file here")
	default:
		problem.Msg = diag.Msg("this cannot be read: %s", cause.Error())
		problem.Hint = diag.Msg("check the file and the disk, then try again")
	}
	return problem
}
