package signoff

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

const entriesFolder = "data/signoffs"

// file is one file of the ledger.
type file struct {
	name string // below the site's folder
	src  []byte
}

// maxFile is the most bytes that are read of one. More are refused as too many
// by the decoder.
const maxFile = 1 << 20

// base is the file's name without folder and ending.
func (f file) base() string { return strings.TrimSuffix(path.Base(f.name), ".yaml") }

// readFolder reads the YAML files of a folder, by name. There may be no folder.
func readFolder(fsys fs.FS, dir string) ([]file, diag.List) {
	var problems diag.List
	names, err := fs.ReadDir(fsys, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		problems.Error(diag.Pos{File: dir}, "unreadable", diag.Msg("this folder cannot be read: %s", cause(err)),
			diag.Msg("check its name and its permissions"))
		return nil, problems
	}
	var files []file
	for _, e := range names {
		name := path.Join(dir, e.Name())
		if hidden(e.Name()) {
			continue
		}
		info, err := fs.Stat(fsys, name)
		if err == nil && (!info.Mode().IsRegular() || path.Ext(name) != ".yaml") {
			problems.Error(diag.Pos{File: name}, "file-name", diag.Msg("nothing is read from this: it is not a file whose name ends in .yaml"),
				diag.Msg("move it out of %s", dir))
			continue
		}
		f := file{name: name}
		if err == nil {
			f.src, err = catalog.Read(fsys, name, maxFile)
		}
		if err != nil {
			problems = append(problems, catalog.Unreadable(fsys, name, err))
			continue
		}
		files = append(files, f)
	}
	return files, problems
}

// hidden tells names that systems and editors make for themselves, and those of
// files that are being written.
func hidden(name string) bool {
	return name[0] == '.' || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") ||
		name[0] == '#' && strings.HasSuffix(name, "#")
}

// cause is why the system refused, without the machine's own paths.
func cause(err error) string {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// ReviewersSum names the state of data/reviewers as [Load] read it, so that a
// build can be told who may sign and refuses a reviewer who was slipped in. It
// is made as golang.org/x/mod/sumdb/dirhash makes its Hash1: for each *.yaml
// file of the folder, in the order of the names' bytes, a line of the SHA-256
// of its bytes in lower-case hexadecimal, two spaces, the file's name without
// the folder, and a line feed; then "h1:" and the SHA-256 of these lines in
// standard base64 with padding. The sum of a folder without files is that of no
// bytes. By hand:
//
//	cd data/reviewers && LC_ALL=C sha256sum *.yaml | openssl dgst -sha256 -binary | base64
//
// It is "" if a file could not be read.
func (l *Ledger) ReviewersSum() string { return l.reviewersSum }

func sumOf(files []file) string {
	all := sha256.New()
	for _, f := range files {
		fmt.Fprintf(all, "%x  %s\n", sha256.Sum256(f.src), path.Base(f.name))
	}
	return "h1:" + base64.StdEncoding.EncodeToString(all.Sum(nil))
}

// CheckReviewers holds data/reviewers against its pin.
func (l *Ledger) CheckReviewers(pin string) (list diag.List) {
	if l.reviewersSum == pin {
		return nil
	}
	msg := diag.Msg("the reviewers are not those that the pin names: their sum is %s, the pin is %s", l.reviewersSum, pin)
	if l.reviewersSum == "" {
		msg = diag.Msg("the reviewers cannot be held against their pin")
	}
	list.Error(diag.Pos{File: reviewersFolder}, "reviewers-sum", msg,
		diag.Msg("look at what changed in %s; if it is right, let whoever keeps the pin (--reviewers-sum, KLARABO_REVIEWERS_SUM) set it anew", reviewersFolder))
	return list
}

// parallel calls f with 0 to n-1 on all cores.
func parallel(n int, f func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				f(int(i))
			}
		})
	}
	all.Wait()
}
