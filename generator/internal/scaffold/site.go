// Package scaffold writes first files: a small complete site, and records in
// which every key is explained. The explanations come from package schema, so
// that they cannot differ from what an editor program shows or the manual says.
package scaffold

import (
	"embed"
	"io/fs"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// A dot at the beginning of a name is written "dot-" here, so that neither Git
// nor a CI service takes the templates for its own files.
//
//go:embed all:site
var templates embed.FS

// File is one file of a new site.
type File struct {
	Name string // below the site's folder, with slashes
	Data []byte
}

// inBoth is a passage of a template in both languages of Klarabo's users.
var inBoth = regexp.MustCompile(`(?s)@en\{(.*?)\}@de\{(.*?)\}`)

// Site is a small complete site in German and English, which builds as it is.
// Today is the day on which its entries count as checked and from which its
// offer can be ordered; version is that of Klarabo, which its CI keeps to; lang
// is what comments are written in, "de" or English.
func Site(today offer.Date, version, lang string) ([]File, error) {
	own := "$1"
	if lang == "de" {
		own = "$2"
	}
	var files []File
	err := fs.WalkDir(templates, "site", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(templates, name)
		target := strings.ReplaceAll(strings.TrimPrefix(name, "site/"), "dot-", ".")
		text := inBoth.ReplaceAllString(strings.NewReplacer("@TODAY@", today.String(), "@VERSION@", version).Replace(string(b)), own)
		files = append(files, File{target, []byte(text)})
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, k := range schema.Kinds() {
		b, err := schema.JSON(k, []offer.Lang{"de", "en"})
		if err != nil {
			return nil, err
		}
		files = append(files, File{".vscode/schema/" + k.Name + ".json", b})
	}
	return files, nil
}
