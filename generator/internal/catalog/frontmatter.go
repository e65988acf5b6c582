package catalog

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// FrontMatter reads what a hand-written page says of itself, between two lines
// of ---, as strictly as a record of data/. The body is what follows, which
// begins at the line given (from 1). A page with an error in it has told all
// that is wrong; its Page is then filled in part.
func FrontMatter(file string, src []byte) (page *offer.Page, body []byte, line int, list diag.List) {
	page = &offer.Page{}
	text := bytes.TrimPrefix(src, bom)
	head, body, ok := cutHead(text)
	if !ok {
		d := &decoder{file: file, src: text}
		if !d.document() {
			d.noHead()
		}
		return page, text, 1, d.list
	}
	line = bytes.Count(text[:len(text)-len(body)], []byte("\n")) + 1
	if len(bytes.TrimSpace(head)) > 0 {
		// The line of --- is left empty, so that lines count as they do in the file.
		list = Decode(file, append([]byte("\n"), head...), page)
	}
	return page, body, line, list
}

var (
	dashes  = regexp.MustCompile(`^\s*(?:[-–—_*] ?){1,40}\s*$`)
	headKey = regexp.MustCompile(`^[\pL_]+:(?:\s|$)|^\s+\S|^- `)
)

// noHead tells why a page does not say what it is.
func (d *decoder) noHead() {
	first := 1
	for first < len(d.lines()) && strings.TrimSpace(d.line(first)) == "" {
		first++
	}
	say := func(line int, msg, hint diag.Message) { d.told(line, "front-matter", msg, hint) }
	whole := diag.Msg("begin the file with three lines: ---, then title: The page's title, then --- again")
	switch begin := strings.TrimSpace(d.line(first)); {
	case strings.HasPrefix(begin, "+++"):
		say(first, diag.Msg("this page says in TOML (+++) what it is, which is not read"), whole)
	case strings.HasPrefix(begin, "{") && !strings.HasPrefix(begin, "{{"):
		say(first, diag.Msg("this page says in JSON what it is, which is not read"), whole)
	case strings.HasPrefix(begin, "```"):
		say(first, diag.Msg("%s makes program code of the page", "```"), diag.Msg("delete the line, and that at the end of the file"))
	case begin == "---" && indentOf(d.line(first)) > 0:
		say(first, furtherIn, spaces(0))
	case begin == "---" && first > 1:
		say(1, diag.Msg("an empty line stands before the first ---"), diag.Msg("delete the line"))
	case dashes.MatchString(begin) && first < len(d.lines()) && headKey.MatchString(d.line(first+1)):
		d.noEnd(first, begin)
	case headKey.MatchString(begin) && strings.HasPrefix(begin, "title:"):
		say(first, diag.Msg("the line --- is missing before what this page says of itself"), diag.Msg("add `%s` above this line", "---"))
	default:
		d.list.Error(diag.Pos{File: d.file, Line: 1, Col: 1}, "front-matter", diag.Msg("this page does not say its title"), whole)
	}
}

// hugosKey is a hint for a key that pages have in Hugo, and in other systems.
func hugosKey(key string) diag.Message {
	switch strings.ToLower(key) {
	case "draft", "published", "status":
		return diag.Msg("delete the line; a page that is not to be seen yet stands outside of content/")
	case "publishdate", "expirydate":
		return diag.Msg("delete the line: a page is there as long as its file")
	case "url", "permalink":
		return diag.Msg("write `%s`, the last part of the address", "slug: …")
	case "aliases", "redirect_from":
		return diag.Msg("write `%s` with an address that the page had", "moved_from: …")
	case "layout", "type", "template", "author", "categories", "tags", "menu":
		return diag.Msg("delete the line: nothing reads it")
	}
	return diag.Message{}
}

// noEnd tells where the lines that say what a page is have no end, or are not
// begun with three hyphens.
func (d *decoder) noEnd(first int, begin string) {
	if begin != "---" {
		d.told(first, "front-matter", diag.Msg("three hyphens begin what a page says of itself; a text processor made %s of them", begin), diag.Write("---"))
		return
	}
	end := first + 1
	for end < len(d.lines()) && headKey.MatchString(d.line(end)) && strings.TrimSpace(d.line(end)) != "---" {
		end++
	}
	if text := strings.TrimSpace(d.line(end)); text == "---" {
		d.told(end, "front-matter", furtherIn, spaces(0))
		return
	} else if dashes.MatchString(text) {
		d.told(end, "front-matter", diag.Msg("three hyphens end what a page says of itself; a text processor made %s of them", text), diag.Write("---"))
		return
	}
	d.list.Error(diag.Pos{File: d.file, Line: end, Col: 1}, "front-matter", diag.Msg("the lines that say what this page is have no end"), diag.Msg("add `%s` above this line", "---"))
}

// headed is a page that says what it is.
var headed = regexp.MustCompile(`(?ms)\A---[ \t\r]*\n(.*?)^---[ \t\r]*(?:\n|\z)`)

// cutHead cuts a page at the second line of ---.
func cutHead(src []byte) (head, body []byte, ok bool) {
	m := headed.FindSubmatchIndex(src)
	if m == nil {
		return nil, src, false
	}
	return src[m[2]:m[3]], src[m[1]:], true
}

// PagePos is the place of a key in a page's front matter, or of its first line.
func PagePos(file string, src []byte, key string) diag.Pos {
	head, _, ok := cutHead(bytes.TrimPrefix(src, bom))
	d := &decoder{file: file, src: append([]byte("\n"), head...)}
	root, _ := parse(d.src)
	if val := child(root, key); ok && val != nil {
		return d.at(val)
	}
	return diag.Pos{File: file, Line: 1, Col: 1}
}
