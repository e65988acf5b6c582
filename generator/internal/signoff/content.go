package signoff

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// contentTexts is a text for each page in content/ beside those that links name,
// and for what offers bring as `body`: whoever writes freely can say what is done
// with data, and pages are signed where the policy asks for it. Links has the
// texts of the others.
func contentTexts(in Input, links []*Text) (texts []*Text, problems diag.List) {
	known := map[string]bool{}
	for _, t := range links {
		known[t.At.File] = true
	}
	languages := in.Catalog.Site.Languages
	add := func(name string, lang offer.Lang, at diag.Pos, src []byte) {
		lines := sourceLines(src)
		if lines == nil {
			return
		}
		t, err := newText(Pages, [][2]string{{"page", name}}, lang, lines)
		if err != nil {
			problems = append(problems, told(at, err)...)
			return
		}
		t.At = at
		texts = append(texts, t)
	}
	for _, file := range contentFiles(in.Files) {
		name, lang, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(file, "content/"), ".md"), ".")
		if lang == "" && len(languages) == 1 {
			lang = string(languages[0])
		}
		if known[file] || !slices.Contains(languages, offer.Lang(lang)) { // a file that the site refuses
			continue
		}
		if src, err := in.read(file); err == nil && whole(src) {
			add(name, offer.Lang(lang), diag.Pos{File: file}, src)
		}
	}
	for _, o := range in.Catalog.Offers {
		for _, lang := range languages {
			add("offers/"+o.ID, lang, in.Catalog.At(o, "body"), []byte(o.Body.In(lang)))
		}
	}
	return texts, problems
}

// whole tells whether a page can be read; of others the site tells why not.
func whole(src []byte) bool {
	return utf8.Valid(src) && bytes.IndexByte(src, 0) < 0
}

// contentFiles is the pages in content/, sorted. A folder that cannot be read is
// told by the stage that renders it.
func contentFiles(files fs.FS) (names []string) {
	_ = fs.WalkDir(files, "content", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Ext(name) == ".md" && !strings.HasPrefix(name, "content/media/") {
			names = append(names, name)
		}
		return nil
	})
	return names
}

// read is a page's source, which is kept for those who need it next.
func (in Input) read(file string) ([]byte, error) {
	if src, known := in.Read[file]; known {
		return src, nil
	}
	src, err := catalog.Read(in.Files, file, maxPage)
	if err == nil && in.Read != nil {
		in.Read[file] = src
	}
	return src, err
}
