package proof

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/stylesheet"
)

// kind is how a file is read. Every file that is text is; its ending only
// chooses a finer reader.
type kind int

const (
	plainFile kind = iota
	htmlFile
	xmlFile
	jsonFile
	styleFile
	calendarFile
	programFile
	tableFile
	captionFile
	settingFile
)

var kindOfEnding = map[string]kind{
	".html": htmlFile, ".htm": htmlFile, ".xhtml": xmlFile, ".xht": xmlFile, ".xml": xmlFile, ".rss": xmlFile, ".atom": xmlFile,
	".rdf": xmlFile, ".svg": xmlFile, ".opml": xmlFile, ".xsl": xmlFile, ".css": styleFile, ".ics": calendarFile, ".vcf": calendarFile,
	".js": programFile, ".mjs": programFile, ".cjs": programFile, ".jsonp": programFile, ".ndjson": jsonFile, ".jsonl": jsonFile,
	".csv": tableFile, ".tsv": tableFile, ".vtt": captionFile, ".srt": captionFile, ".yaml": settingFile, ".yml": settingFile, ".toml": settingFile,
	".txt": plainFile, ".md": plainFile,
}

// kindOf is how a text is read, by its ending, or else as what it looks like.
func kindOf(name string, content []byte) kind {
	k, known := kindOfEnding[strings.ToLower(path.Ext(name))]
	start := bytes.TrimSpace(content[:min(len(content), 1000)])
	switch {
	case known && k != plainFile:
	case bytes.HasPrefix(start, []byte("<?xml")):
		return xmlFile
	case bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("[")):
		return jsonFile
	case bytes.HasPrefix(start, []byte("BEGIN:V")):
		return calendarFile
	case !known && bytes.HasPrefix(start, []byte("<")), bytes.HasPrefix(bytes.ToLower(start), []byte("<!doctype html")):
		return htmlFile
	}
	return k
}

// plainText is a file's text in UTF-8; false if it is none.
func plainText(content []byte) ([]byte, bool) {
	switch {
	case bytes.HasPrefix(content, []byte("\xfe\xff")), bytes.HasPrefix(content, []byte("\xff\xfe")):
		b, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(content)
		return b, err == nil
	case bytes.IndexByte(content, 0) >= 0:
		return nil, false
	case utf8.Valid(content):
		return bytes.TrimPrefix(content, []byte("\xef\xbb\xbf")), true
	}
	if bytes.ContainsAny(content[:min(len(content), 4096)], "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16") {
		return nil, false
	}
	b, err := charmap.Windows1252.NewDecoder().Bytes(content)
	return b, err == nil
}

// file checks one file, and tells which premiums a page shows.
func (c *checker) file(name string) (*shownPage, []finding) {
	content, ok := plainText(c.files[name])
	if _, text := kindOfEnding[strings.ToLower(path.Ext(name))]; !ok && text {
		return nil, []finding{c.unreadable(name, diag.Msg("it has bytes that are no text"))}
	} else if !ok {
		return nil, nil
	}
	switch kindOf(name, content) {
	case htmlFile:
		if !utf8.Valid(c.files[name]) {
			return nil, []finding{c.unreadable(name, diag.Msg("it is not in UTF-8"))}
		}
		return c.html(name, content)
	case xmlFile:
		return c.xml(name, content)
	case jsonFile:
		if v, err := readLines(content); err == nil {
			if len(v.inner) == 1 {
				v = v.inner[0]
			}
			return nil, c.json(name, v, c.langOf(name))
		}
		if !strings.Contains(strings.ToLower(path.Ext(name)), "js") { // a text that begins with a link in brackets
			return nil, c.plain(name, naming.Unescaped(string(content)), asWritten)
		}
		return nil, c.program(name, string(content))
	case styleFile:
		return nil, c.sheet(name, string(content))
	case calendarFile:
		return nil, c.each(name, components(string(content)), ofEvent)
	case programFile:
		return nil, c.program(name, string(content))
	case tableFile:
		return nil, c.each(name, rowsOf(content), asWritten)
	case captionFile:
		return nil, c.plain(name, string(content), captions)
	case settingFile:
		return nil, c.plain(name, string(content), uncommented)
	}
	return nil, c.plain(name, string(content), asWritten)
}

// plain checks a text without entries, of which a reader sees what seen says.
func (c *checker) plain(name, content string, seen func(string) string) []finding {
	shown := sync.OnceValue(func() shownText { return shownText{text: disclosure.Fold(seen(content))} })
	e := &entry{pictures: c.names.Pictured(content), shown: shown}
	if name == "_redirects" { // whose paths may hold the name of a firm
		content = strings.Join(slices.DeleteFunc(strings.Fields(content), naming.IsAddress), " ")
	}
	c.addMarkup(e, naming.WithoutAddresses(content))
	return c.checkEntry(name, e, shown, c.langOf(name))
}

// sheet checks a style sheet: it puts its strings and pictures on pages of which
// it does not know what they show.
func (c *checker) sheet(name, content string) []finding {
	shown := func() shownText { return shownText{} }
	e := &entry{pictures: c.names.Pictured(content), shown: shown}
	sheet := stylesheet.Read(content)
	e.words.AddApart(nil, sheet.Strings)
	for _, address := range sheet.Addresses() {
		e.pictures = append(e.pictures, c.names.Pictured(address)...)
		for _, markup := range drawingsIn(address) {
			c.addFragment(&e.words, nil, markup)
		}
	}
	list := c.blocked(name, c.policy.Sheet(sheet, c.base.JoinPath(name)))
	return append(list, c.checkEntry(name, e, shown, c.langOf(name))...)
}
