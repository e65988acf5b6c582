package build

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// Answered is what an earlier run with the same input came to, if all that it wrote
// is still there: then no other run is needed, and its warnings are told again. The
// kit is nil if none is wanted; a draft has none. Nil is no answer.
func Answered(in Input, kept Kept, kit Folder) *Result {
	record := kept.Record
	if record == nil || record.Answer == nil || record.Answer.Input != kept.Input {
		return nil
	}
	for path, sum := range record.Files {
		if !kept.Unchanged(path, sum) {
			return nil
		}
	}
	r := &Result{Answer: *record.Answer, Site: &Site{Tree: reuse.NewTree(), Record: record}}
	if kit == nil || in.Draft {
		return r
	}
	r.Kit = reuse.NewTree()
	if !kit.Ours(in.Dir) {
		return nil
	}
	for _, held := range kit.Held(Digests(r.Answer.Kit)) {
		if !held {
			return nil
		}
	}
	return r
}

// Told is what the result's user is told of: the problems of all stages, or the
// warnings of the run that was answered with.
func (r *Result) Told() diag.List {
	if r.Source == nil {
		return r.Answer.Warnings
	}
	return r.Problems
}

// answer is what the run came to, which began with this input. Its own input is
// "" if the next run has to begin anew: there is no site, a problem cannot be told
// again, a browser may have changed, or an edit came in between.
func (r *Result) answer(input string) reuse.Answer {
	a := reuse.Answer{Languages: len(r.Catalog.Site.Languages), Waived: len(r.Waived), Unsigned: r.Catalog.Site.SignOff == nil}
	for _, o := range r.Catalog.Offers {
		if o.Valid.On(r.Now) {
			a.Offers++
		}
	}
	a.Soon = len(r.Soon()) > 0
	if input == "" || r.Site == nil || r.Looked != nil {
		return a
	}
	if _, err := json.Marshal(r.Problems); err == nil && input == r.sum() {
		a.Input, a.Warnings = input, r.Problems
	}
	return a
}

// kept is the answer for the next run, with the sums of the kit's files; nil if
// there is none.
func (r *Result) kept(kit map[string][sha256.Size]byte) *reuse.Answer {
	if r.Answer.Input == "" {
		return nil
	}
	a := r.Answer
	a.Kit = map[string]reuse.Sum{}
	for name, sum := range kit {
		a.Kit[name] = sum
	}
	return &a
}

// Shown is how much the pages show: the offers that can be ordered on the day.
func (r *Result) Shown() diag.Message {
	return diag.Msg("%s in %s", diag.Plural(r.Answer.Offers, "1 offer", "%d offers"), diag.Plural(r.Answer.Languages, "1 language", "%d languages"))
}

// sum is of all that a run is made from; "" if something cannot be read, of
// which the run tells.
func (in Input) sum() string {
	in.complete()
	sum, files := sha256.New(), ownFiles(in.Files)
	fmt.Fprintf(sum, "%s %s %t %q %t %q\n", program.Sum(), in.Now, in.Draft, in.BaseURL, in.Labels, in.PolicySum)
	top, err := fs.ReadDir(files, ".")
	if err != nil {
		return ""
	}
	for _, e := range top {
		if source.Unused(e.Name()) {
			return "" // which is told each time
		}
	}
	for _, dir := range []string{"content", "data", "layouts"} {
		if err := fs.WalkDir(files, dir, func(name string, e fs.DirEntry, err error) error {
			if name == dir && err != nil {
				return fs.SkipDir // not there
			}
			if err != nil {
				return err
			}
			fmt.Fprintf(sum, "%q %s\n", name, e.Type())
			if e.IsDir() {
				return nil
			}
			return addFile(sum, files, name)
		}); err != nil {
			return ""
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// addFile adds a file's content to a sum.
func addFile(sum io.Writer, files fs.FS, name string) error {
	info, err := fs.Stat(files, name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fs.ErrInvalid // to read it might never end
	}
	f, err := files.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	content := sha256.New()
	if _, err := io.Copy(content, f); err != nil {
		return err
	}
	_, err = fmt.Fprintf(sum, "%x\n", content.Sum(nil))
	return err
}
