package cli

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	"github.com/spf13/afero"
	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/review"
)

// older reads the state that --since names. A folder goes before a revision of
// the same name, as ./NAME and a full hash can tell them apart.
func (r *reviewing) older(cmd *cobra.Command) (*review.Since, error) {
	var site fs.FS
	if info, err := os.Stat(r.since); err == nil && info.IsDir() {
		root, err := os.OpenRoot(r.since)
		if err != nil {
			return nil, err
		}
		site = root.FS()
	} else if site, err = revision(r.g.source, r.since); err != nil {
		return nil, err
	}
	if info, err := fs.Stat(site, "data"); err != nil || !info.IsDir() {
		return nil, usagef("there is no data/ in %s, so it is no older state of a site", r.since)
	}
	texts, problems, err := olderTexts(site)
	if err != nil {
		return nil, err
	}
	if problems.HasErrors() {
		r.g.warn(cmd, "the data of %s have %s by today's rules; texts that they touch are compared as far as they can be read",
			r.since, diag.Plural(len(problems), "1 problem", "%d problems"))
	}
	return &review.Since{Label: r.since, Texts: texts}, nil
}

// olderTexts composes the texts of an older state with its own clauses. Only if
// these don't make whole texts, the built-in ones stand behind them, which are
// those of today: a clause that was added since must not be taken for an old
// one.
func olderTexts(site fs.FS) (*disclosure.Texts, diag.List, error) {
	cat, problems := catalog.Load(site)
	if texts, list := disclosure.ComposeSigned(cat); !list.HasErrors() && len(cat.Clauses) > 0 {
		return texts, problems, nil
	}
	files, err := build.OverDefaults(site)
	if err != nil {
		return nil, nil, err
	}
	cat, problems = catalog.Load(files)
	texts, list := disclosure.ComposeSigned(cat)
	return texts, append(problems, list...), nil
}

// revision is the files of a site's folder as they were in a revision of the
// git repository that it belongs to, in memory. Pictures are there without
// their bytes, which no text depends on.
func revision(source, rev string) (fs.FS, error) {
	commit, err := git(source, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, usagef("--since %s is no folder, and to read a revision git must be installed", rev)
		}
		if _, err := git(source, "rev-parse", "--git-dir"); err != nil {
			return nil, usagef("--since %s is no folder, and %s is in no git repository that could have such a revision", rev, source)
		}
		return nil, usagef("--since %s is neither a folder nor a revision of the git repository", rev).hint("`git log --oneline` lists revisions")
	}
	archive, err := git(source, "archive", "--format=tar", strings.TrimSpace(string(commit)))
	if err != nil {
		return nil, failf(err, "git cannot read the revision %s", rev)
	}
	return untar(archive)
}

// untar reads data/ and the names of content/ from what git archive wrote.
func untar(archive []byte) (fs.FS, error) {
	files := afero.NewMemMapFs()
	for t := tar.NewReader(bytes.NewReader(archive)); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return afero.NewIOFS(files), nil
		}
		if err != nil {
			return nil, failf(err, "what git wrote cannot be read")
		}
		data := strings.HasPrefix(h.Name, "data/")
		if h.Typeflag != tar.TypeReg || !data && !strings.HasPrefix(h.Name, "content/") {
			continue
		}
		var b []byte
		if data {
			if b, err = io.ReadAll(t); err != nil {
				return nil, failf(err, "what git wrote cannot be read")
			}
		}
		if err := afero.WriteFile(files, h.Name, b, 0o644); err != nil {
			return nil, err
		}
	}
}

// git runs the real command in a folder and returns what it writes.
func git(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		if text := strings.TrimSpace(complaint.String()); text != "" {
			err = fmt.Errorf("%w: %s", err, text)
		}
		return nil, err
	}
	return out.Bytes(), nil
}
