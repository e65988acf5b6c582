package edit

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
)

// Renamed is the files that change when a record of a kind gets another id: its
// own, which is still under its old name was, and those that name it. A record
// whose page gets another address says that it had the old one.
func Renamed(files fs.FS, kind, from, to string) (changed map[string][]byte, was, is string, err error) {
	folder, err := Folder(kind)
	if err != nil {
		return nil, "", "", err
	}
	was, src, err := Record(files, folder, from)
	if err != nil {
		return nil, "", "", err
	}
	changed, err = catalog.Renamed(files, folder, from, to)
	if err != nil {
		return nil, "", "", err
	}
	if slices.Contains([]string{"offer", "partner", "publication"}, kind) {
		if named, ok := changed[was]; ok {
			src = named
		}
		if text := movedFromOld(string(src), from); text != "" {
			changed[was] = []byte(text)
		}
	}
	return changed, was, "data/" + folder + "/" + to + ".yaml", nil
}

// movedFrom is the key with its value in the same line.
var movedFrom = regexp.MustCompile(`(?m)^moved_from:[ ]+(\[[^\]\n]*\]|[^\s#\[-][^\s#]*)`)

// movedFromOld is a record's text that says its old id; "" if it has a list in
// lines of its own, which whoever wrote it completes.
func movedFromOld(text, old string) string {
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	text = strings.TrimRight(text, "\r\n") + end
	switch m := movedFrom.FindStringSubmatchIndex(text); {
	case m == nil && strings.Contains("\n"+text, "\nmoved_from:"):
		return ""
	case m == nil:
		return text + "moved_from: " + old + end
	case strings.HasPrefix(text[m[2]:m[3]], "["):
		return text[:m[2]+1] + old + ", " + text[m[2]+1:]
	default:
		return text[:m[2]] + "[" + old + ", " + text[m[2]:m[3]] + "]" + text[m[3]:]
	}
}
