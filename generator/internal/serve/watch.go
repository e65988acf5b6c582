package serve

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// folders is what a site is made from.
var folders = []string{"data", "content", "layouts"}

const (
	// quiet is how long nothing must have changed before a build begins: an
	// editor saves in several steps, and a tool many files.
	quiet = 60 * time.Millisecond
	// patience is how long a build is put off when changes do not end.
	patience = time.Second
)

// watcher watches the folders of a site and all below them, and the site's
// own folder, in which they may come and go.
type watcher struct {
	dir string
	fs  *fsnotify.Watcher
}

func newWatcher(dir string) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, watchError(dir, err)
	}
	w := &watcher{filepath.Clean(dir), notify}
	err = notify.Add(w.dir)
	for _, name := range folders {
		err = errors.Join(err, w.add(filepath.Join(w.dir, name)))
	}
	if err != nil {
		notify.Close()
		return nil, watchError(dir, err)
	}
	return w, nil
}

func watchError(dir string, err error) *diag.Fault {
	f := &diag.Fault{Msg: diag.Msg("%s cannot be watched for changes: %s", dir, err)}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) {
		f.Hint = diag.Msg("let more folders be watched: on Linux raise fs.inotify.max_user_watches and max_user_instances, on macOS `ulimit -n`")
	}
	return f
}

// add watches a folder and those below it. One that is gone, or is no folder,
// is nothing to watch. A folder is watched before it is listed, so that what
// is made in between is not missed.
func (w *watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name != folder && ignored(name):
			return fs.SkipDir
		}
		if err := w.fs.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// run calls changed after each burst of changes, until ctx ends.
func (w *watcher) run(ctx context.Context, changed func(), warn func(*diag.Fault)) {
	defer w.fs.Close()
	burst := time.NewTimer(0)
	<-burst.C
	var since time.Time // the burst's beginning; zero between bursts
	touch := func() {
		if since.IsZero() {
			since = time.Now()
		}
		burst.Reset(max(0, min(quiet, patience-time.Since(since))))
	}
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.fs.Events:
			if !w.matters(event) {
				continue
			}
			if event.Has(fsnotify.Create) {
				if err := w.add(event.Name); err != nil {
					warn(watchError(event.Name, err))
				}
			}
			touch()
		case err := <-w.fs.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				warn(watchError(w.dir, err))
				continue
			}
			// Too much happened at once to be told: new folders may be among it.
			for _, name := range folders {
				_ = w.add(filepath.Join(w.dir, name))
			}
			touch()
		case <-burst.C:
			since = time.Time{}
			changed()
		}
	}
}

// matters tells whether an event can change the site.
func (w *watcher) matters(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || ignored(event.Name) {
		return false
	}
	return filepath.Dir(event.Name) != w.dir || slices.Contains(folders, filepath.Base(event.Name))
}

// ignored tells whether a name is one that editors and file managers give to
// their own files, which are gone again in a moment or are no part of a site.
func ignored(name string) bool {
	base, ext := filepath.Base(name), filepath.Ext(name)
	return catalog.Ignored(base) ||
		base == "4913" || // Vim tries whether it may write
		strings.HasSuffix(base, "___jb_tmp___") || strings.HasSuffix(base, "___jb_old___") || // JetBrains
		ext == ".tmp" || len(ext) == 4 && strings.HasPrefix(ext, ".sw") && ext[3] >= 'a' // .swp, .swo, .swx …
}
