package catalog

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// looks is a file that another stage reads: what a browser found of a design.
const looks = "looks.json"

// others is folders that other stages read.
var others = []string{"signoffs", "reviewers"}

// entry is a file that holds a record.
type entry struct{ kind, id, file string }

// find lists the files of data/ and tells names that are none of a record.
func (l *loader) find() []entry {
	if info, err := fs.Stat(l.fsys, "data"); err == nil && !info.IsDir() {
		l.list = append(l.list, NoFolder("data"))
		return nil
	}
	top, err := fs.ReadDir(l.fsys, "data")
	if err != nil {
		l.lacking("data", err, diag.Msg("there is no folder data/ here"),
			diag.Msg("start in the folder of a site, or name it with --source"))
		return nil
	}
	var found []entry
	for _, e := range top {
		name := e.Name()
		file := path.Join("data", name)
		folder, err := l.isFolder(file, e)
		switch {
		case err != nil && !Ignored(name):
			l.blind[name] = true
			l.siteSeen = l.siteSeen || name == "site.yaml"
			l.list = append(l.list, Unreadable(l.fsys, file, err))
		case Ignored(name) || slices.Contains(others, name) || (name == "site.yaml" || name == looks) && !folder:
		case file == themeFile && !folder:
			found = append(found, entry{theme, "", file})
		case slices.Contains(folders, name) && folder:
			found = append(found, l.records(name)...)
		default:
			l.stray(file, name, folder)
		}
	}
	return found
}

// lacking tells why something that must be there cannot be read, with words of
// its own if it is not there.
func (l *loader) lacking(file string, err error, msg, hint diag.Message) {
	if Missing(l.fsys, file) {
		l.list.Error(diag.Pos{File: file}, "missing-file", msg, hint)
		return
	}
	l.list = append(l.list, Unreadable(l.fsys, file, err))
}

// stray tells a name in data/ that nobody reads.
func (l *loader) stray(file, name string, folder bool) {
	hint := diag.Msg("data/ has site.yaml, theme.yaml and the folders %s", listed(slices.Concat(folders, others)))
	word := strings.TrimSuffix(name, path.Ext(name))
	known := slices.Concat(folders, others, []string{"site", theme})
	near := cmp.Or(called(word, germanFolders, known), Nearest(word, known))
	switch {
	case file == siteFile || file == themeFile:
		l.list.Error(diag.Pos{File: file}, "file-name", diag.Msg("this is a folder, but must be a file"), diag.Msg("rename the folder"))
		l.siteSeen = l.siteSeen || file == siteFile
		return
	case slices.Contains(folders, name):
		l.blind[name] = true
		l.list = append(l.list, NoFolder(file))
		return
	case folder && near != "" && near != "site" && near != theme:
		hint = diag.Msg("did you mean data/%s?", near)
	case !folder && (near == "site" || near == theme) && l.exists("data/"+near+".yaml"):
		hint = diag.Msg("delete it if it is a copy of %s, or move it out of data/", near+".yaml")
	case !folder && (near == "site" || near == theme):
		hint = diag.Msg("did you mean data/%s.yaml?", near)
	}
	msg := diag.Msg("nothing is read from this file")
	if kind := l.looksLike(file); !folder && kind != "" && near == "" {
		msg = diag.Msg("nothing is read from this file, which has the keys of a record in data/%s", kind)
		hint = diag.Msg("move the file to %s", recordFile(kind, MeantName(word)))
	}
	if folder {
		msg = diag.Msg("nothing is read from this folder")
	}
	l.list.Error(diag.Pos{File: file}, "file-name", msg, hint)
}

// germanFolders is the folders of data/ as a German editor would call them.
var germanFolders = map[string]string{
	"angebote": offers, "angebot": offers, "abos": offers, "prämien": premiums, "praemien": premiums, "prämie": premiums,
	"firmen": partners, "versender": partners, "prämienversender": partners, "praemienversender": partners, "partner": partners,
	"zeitschriften": publications, "zeitschrift": publications, "hefte": publications, "titel": publications, "textbausteine": clauses, "klauseln": clauses,
	"freigaben": "signoffs", "prüfer": "reviewers", "website": "site", "seite": "site",
}

// looksLike is the kind of record that a file has the keys of, "" if of none.
func (l *loader) looksLike(file string) string {
	src, _ := l.read(file) // what cannot be read has no keys
	if root, _ := parse(src); root != nil && len(root.Content) >= 6 {
		for _, kind := range folders {
			if shapeOf(kind).knows(root.Content) {
				return kind
			}
		}
	}
	return ""
}

// MeantName is the id that a file's name seems to mean: "Prämien (neu)" is
// praemien-neu. It may be none.
func MeantName(name string) string {
	name = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(norm.NFC.String(name)))
	name = strings.Trim(noID.ReplaceAllString(name, "-"), "-")
	if offer.Reserved(name) {
		name += "-1"
	}
	return name
}

// CheckID tells what keeps a word from being the id of a record in a folder; nil
// if nothing does.
func CheckID(folder, id string) (f *diag.Fault) {
	if IsWord(folder, id) {
		return &diag.Fault{
			Msg:  diag.Msg("a record here cannot be called %s, which is a word for the publisher, for one of data/site.yaml, or for none", id),
			Hint: diag.Msg("name the file after the firm"),
		}
	}
	if meant := MeantName(id); errors.As(offer.CheckID(id), &f) && offer.CheckID(meant) == nil {
		f.Hint = diag.Write(meant)
	}
	return f
}

// records lists one folder of records, by their ids.
func (l *loader) records(kind string) []entry {
	dir := path.Join("data", kind)
	files, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		l.blind[kind] = true
		l.list = append(l.list, Unreadable(l.fsys, dir, err))
		return nil
	}
	l.ids[kind] = map[string]bool{}
	var found []entry
	for _, e := range files {
		name := e.Name()
		// Default clauses are built into the program by a Go file beside them.
		if Ignored(name) || kind == clauses && path.Ext(name) == ".go" {
			continue
		}
		folder, err := l.isFolder(path.Join(dir, name), e)
		id, msg, hint := l.judge(kind, name, folder)
		l.ids[kind][id] = true // although the name may be wrong: one mistake is told once
		if err != nil {
			l.list = append(l.list, Unreadable(l.fsys, path.Join(dir, name), err))
			continue
		}
		if msg.Format != "" {
			l.list.Error(diag.Pos{File: path.Join(dir, name)}, "file-name", msg, hint)
			continue
		}
		found = append(found, entry{kind, id, path.Join(dir, name)})
	}
	slices.SortFunc(found, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	return found
}

// judge is the id that a file's name gives, or seems to mean, and what is wrong
// with the name.
func (l *loader) judge(kind, name string, folder bool) (id string, msg, hint diag.Message) {
	base, yaml := strings.CutSuffix(name, ".yaml")
	ext := path.Ext(name)
	if strings.HasSuffix(base, ".yaml") || strings.HasSuffix(base, ".yml") { // .yaml.yaml
		base = strings.TrimSuffix(base, path.Ext(base))
	}
	id = MeantName(strings.TrimSuffix(name, ext))
	switch {
	case folder && yaml:
		return id, diag.Msg("this is a folder, but is named like a file"), diag.Msg("rename it, or put the file in its place")
	case folder:
		return id, diag.Msg("a folder is not read here"), diag.Msg("put its files into data/%s itself", kind)
	case !yaml:
		stem := strings.TrimSuffix(strings.TrimSuffix(name, ext), ".yaml") // .yaml.txt, .yaml.bak
		meant := MeantName(stem) + ".yaml"
		hint = diag.Msg("rename it to %s", meant)
		if l.exists(path.Join("data", kind, meant)) {
			hint = diag.Msg("delete it if it is a copy of %s, or move it out of data/", meant)
		} else if stem+ext == name && !slices.Contains([]string{".yml", ".yaml"}, strings.ToLower(ext)) && l.looksLike(path.Join("data", kind, name)) != kind { // .txt, .json
			hint = diag.Msg("move it out of data/")
		}
		return id, diag.Msg("nothing is read from this file: its name does not end in .yaml"), hint
	case base+".yaml" != name:
		return base, diag.Msg("the file's name ends in .yaml twice"), diag.Msg("rename it to %s.yaml", MeantName(base))
	}
	fault := CheckID(kind, base)
	switch {
	case fault == nil:
		return base, msg, hint
	case id != base && (l.ids[kind][id] || l.exists(path.Join("data", kind, id+".yaml"))):
		return id, diag.Msg("the name differs from %s.yaml only in capital letters, spaces or underscores", id), diag.Msg("rename the file, or delete it")
	}
	hint = fault.Hint
	if hint.Meant != "" {
		hint = diag.Msg("rename the file to %s.yaml", hint.Meant)
	}
	return id, diag.Msg("the file's name is the record's id: %s", fault.Msg), hint
}

// Ignored tells names that operating systems and editors make for themselves.
func Ignored(name string) bool {
	return name[0] == '.' || strings.HasPrefix(name, "~$") || slices.Contains([]string{"Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "Icon\r"}, name) || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") ||
		name[0] == '#' && strings.HasSuffix(name, "#")
}
