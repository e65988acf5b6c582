package source

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addContent adds the pages and media that the user has written. Their names
// are taken in Unicode's form C, whichever the file system keeps.
func (src *Source) addContent(probs *diag.List) {
	pages := addresses{}
	seen, there := names{}, map[string]bool{} // there: also what cannot be read or has the wrong name
	for _, name := range src.listed("content") {
		there[norm.NFC.String(name)] = true
	}
	src.walk("content", probs, func(name string, b []byte) {
		if !seen.fit(name, probs) {
			return
		}
		if strings.HasPrefix(name, "content/media/") {
			checkMedia(name, b, probs)
			b = src.publishable(name, b, probs)
			src.add("assets/"+strings.TrimPrefix(norm.NFC.String(name), "content/"), b, inFile(name))
			return
		}
		if src.checkName(name, probs) && pages.free(name, probs) {
			src.addPage(name, b, probs)
		}
	})
	seen.checkIndexes(probs)
	src.checkLanguages(there, probs)
}

// languageHint says what to do with a page whose name says lang, which is none of the
// site's: name it by the one that is meant, or by one of which there is no such page.
func (src *Source) languageHint(name, stem, lang string) diag.Message {
	short, _, _ := strings.Cut(strings.ToLower(lang), "-")
	free := ""
	for _, l := range src.langs {
		file := path.Join(path.Dir(name), stem+"."+string(l)+".md")
		_, err := fs.Stat(src.in.Files, file)
		switch {
		case err == nil && short == string(l):
			return diag.Msg("%s is there already: take this text into it, or delete this file", file)
		case err != nil && (short == string(l) || free == ""):
			free = path.Base(file)
		}
	}
	if free != "" {
		return diag.Msg("name it %s", free)
	}
	if lang == "" {
		return diag.Msg("there is such a page in each language: take this text into them, or delete this file")
	}
	return diag.Msg("add the language to `languages` in data/site.yaml, or delete this file")
}

// checkName tells whether a file may stand in content/ under its name.
func (src *Source) checkName(name string, probs *diag.List) bool {
	pos := diag.Pos{File: name}
	refuse := func(msg, hint diag.Message) bool {
		probs.Error(pos, "site/content-file", msg, hint)
		return false
	}
	if ext := path.Ext(name); ext != ".md" {
		hint := diag.Msg("end its name in .md, or put pictures and other files into content/media")
		switch named := strings.TrimSuffix(name, ext); {
		case path.Ext(named) == ".md":
			hint = diag.Msg("name it %s", path.Base(named))
		case slices.Contains([]string{".docx", ".doc", ".odt", ".rtf", ".pages", ".html", ".htm"}, strings.ToLower(ext)):
			hint = diag.Msg("take its text into a page as page.%s.md, and the file out of content/; a file that readers may load stands in content/media", src.langs[0])
		case slices.Contains([]string{"_redirects", ".htaccess", "_headers"}, path.Base(name)):
			hint = diag.Msg("write old addresses as `moved_from` of the page or record that stands there now, and what else the server needs into layouts/static")
		}
		return refuse(diag.Msg("only Markdown pages may stand in content/"), hint)
	}
	base := strings.TrimSuffix(path.Base(name), ".md")
	stem, lang, ok := strings.Cut(base, ".")
	if only := len(src.langs) == 1 && !ok; !only && !slices.Contains(src.langs, offer.Lang(lang)) {
		return refuse(diag.Msg("the file's name does not say one of the site's languages"), src.languageHint(name, stem, lang))
	}
	if path.Dir(name) == "content" && slices.Contains(recordFolders, stem) {
		return refuse(diag.Msg("this page would stand where the list of all %s does", stem),
			diag.Msg("write its text into content/%s/_index.%s.md", stem, cmp.Or(lang, string(src.langs[0]))))
	}
	section, rest, _ := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
	if slices.Contains(recordFolders, section) && (stem != "_index" || strings.Contains(rest, "/")) {
		return refuse(diag.Msg("pages in content/%s are made from data/%s", section, section),
			diag.Msg("only the list's own introduction, _index.%s.md, may stand here", lang))
	}
	return true
}
