package catalog

import (
	"bytes"

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
		d.list.Error(diag.Pos{File: file, Line: 1, Col: 1}, "front-matter", other(text),
			diag.Msg("begin the file with three lines: ---, then title: The page's title, then --- again"))
		return page, text, 1, d.list
	}
	line = bytes.Count(text[:len(text)-len(body)], []byte("\n")) + 1
	if len(bytes.TrimSpace(head)) > 0 {
		// The line of --- is left empty, so that lines count as they do in the file.
		list = Decode(file, append([]byte("\n"), head...), page)
	}
	return page, body, line, list
}

// other says what a page without front matter begins with.
func other(src []byte) diag.Message {
	switch first := bytes.TrimSpace(src); {
	case bytes.HasPrefix(first, []byte("+++")):
		return diag.Msg("this page says in TOML (+++) what it is, which is not read")
	case bytes.HasPrefix(first, []byte("{")):
		return diag.Msg("this page says in JSON what it is, which is not read")
	case bytes.HasPrefix(first, []byte("---")):
		return diag.Msg("the lines that say what this page is have no end")
	}
	return diag.Msg("this page does not say its title")
}

// cutHead cuts a page at the second line of ---.
func cutHead(src []byte) (head, body []byte, ok bool) {
	first, rest, _ := bytes.Cut(src, []byte("\n"))
	if string(bytes.TrimRight(first, " \t\r")) != "---" {
		return nil, src, false
	}
	for at := 0; at < len(rest); {
		end := len(rest)
		if n := bytes.IndexByte(rest[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if string(bytes.TrimRight(rest[at:end], " \t\r\n")) == "---" {
			return rest[:at], rest[end:], true
		}
		at = end
	}
	return nil, src, false
}

// PagePos is the place of a key in a page's front matter, or of its first line.
func PagePos(file string, src []byte, key string) diag.Pos {
	head, _, ok := cutHead(bytes.TrimPrefix(src, bom))
	d := &decoder{file: file, src: append([]byte("\n"), head...)}
	if root, err := parse(d.src); ok && err == nil && root != nil {
		if _, val := pair(root, key); val != nil {
			return d.at(val)
		}
	}
	return diag.Pos{File: file, Line: 1, Col: 1}
}
