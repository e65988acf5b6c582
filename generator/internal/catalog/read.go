package catalog

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"syscall"

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

// isFolder tells whether a name stands for a folder, be it through a symbolic
// link, whose end may be out of reach.
func (l *loader) isFolder(file string, e fs.DirEntry) (bool, error) {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir(), nil
	}
	if leadsOut(l.fsys, file) {
		return false, errOutside
	}
	info, err := fs.Stat(l.fsys, file)
	return err == nil && info.IsDir(), err
}

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

// Missing tells whether nothing at all stands under a name, not even a link.
func Missing(fsys fs.FS, file string) bool {
	_, err := fs.Lstat(fsys, file)
	return errors.Is(err, fs.ErrNotExist)
}

// NoFolder is a file that stands where a folder must be.
func NoFolder(file string) diag.Problem {
	return diag.Problem{Pos: diag.Pos{File: file}, Rule: "file-name", Msg: diag.Msg("this is a file, but must be a folder"), Hint: diag.Msg("rename the file")}
}

// Unreadable is why the system did not let a file of the site be read, in
// plain words and without the machine's own paths.
func Unreadable(fsys fs.FS, file string, err error) diag.Problem {
	cause := diag.Cause(err)
	p := diag.Problem{Pos: diag.Pos{File: file}, Rule: "unreadable", Msg: diag.Msg("this cannot be read: %s", cause)}
	_, noLink := fs.ReadLink(fsys, file)
	link := noLink == nil
	p.Hint = diag.Msg("put what it leads to here itself")
	switch {
	case err == errOutside || strings.Contains(cause.Error(), "path escapes"): // the words of os.Root
		p.Msg = diag.Msg("this is a symbolic link that leads out of the site's folder")
	case errors.Is(err, syscall.ELOOP):
		p.Msg, p.Hint = diag.Msg("this is a symbolic link that leads in a circle"), diag.Msg("put the file itself here")
	case errors.Is(err, fs.ErrNotExist) && link:
		p.Msg, p.Hint = diag.Msg("this is a symbolic link to something that is not there"), diag.Msg("put the file itself here")
	case err == errIrregular && link:
		p.Msg = diag.Msg("this is a symbolic link to something that is no file")
	case errors.Is(err, fs.ErrNotExist):
		p.Msg, p.Hint = diag.Msg("this vanished while it was read"), diag.Msg("try again")
	case errors.Is(err, fs.ErrPermission):
		p.Hint = diag.Msg("ask whoever owns it for the right to read it")
	case err == errIrregular:
		p.Msg, p.Hint = diag.Msg("this is not a regular file"), diag.Msg("put a file here")
	default:
		p.Hint = diag.Msg("check the file and the disk, then try again")
	}
	return p
}
