package catalog

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// at is the place of a node: of a scalar all of it, with its quotes, as far as
// it stands in its first line; of anything else its first character.
func (d *decoder) at(n *yaml.Node) diag.Pos {
	pos := diag.Pos{File: d.file, Line: n.Line, Col: n.Column, Len: 1}
	if n.Line < 1 || n.Line > len(d.lines()) {
		return diag.Pos{File: d.file}
	}
	from := d.advance(n.Line, n.Column-1)
	pos.Col = d.mark.chars + 1 // a value that was left out may be set behind the line
	rest := d.line(n.Line)[from:]
	switch {
	case n.Kind == yaml.AliasNode:
		pos.Len = 1 + utf8.RuneCountInString(n.Value)
	case n.Kind != yaml.ScalarNode:
	case n.Style&quoted != 0 && n.Style&yaml.TaggedStyle == 0 && n.Anchor == "":
		pos.Len = utf8.RuneCountInString(rest[:quoteEnd(rest)])
	case n.Style == 0:
		pos.Len = utf8.RuneCountInString(n.Value)
		if !strings.HasPrefix(rest, n.Value) { // it goes on in the next line
			pos.Len = min(pos.Len, utf8.RuneCountInString(strings.TrimSpace(rest)))
		}
		pos.Len = max(1, pos.Len)
	}
	return pos
}

// mark is a place in a line, counted both ways from 0.
type mark struct{ line, chars, bytes int }

// advance moves the decoder's mark to a character of a line, or to the line's
// end if it is shorter, and returns its byte. It goes on from where the mark
// was, so that finding many places in one long line is no slower than in many
// short ones.
func (d *decoder) advance(line, chars int) int {
	if d.mark.line != line || d.mark.chars > chars {
		d.mark = mark{line: line}
	}
	text := d.line(line)
	for d.mark.chars < chars && d.mark.bytes < len(text) {
		_, size := utf8.DecodeRuneInString(text[d.mark.bytes:])
		d.mark.bytes += size
		d.mark.chars++
	}
	return d.mark.bytes
}

// bytes is where a place begins and ends in its line.
func (d *decoder) bytes(pos diag.Pos) (from, end int) {
	return d.advance(pos.Line, pos.Col-1), d.advance(pos.Line, pos.Col-1+pos.Len)
}

// quoteEnd is the byte after the quotation mark that closes the text at the
// beginning of s; the end of s if it is closed in a later line.
func quoteEnd(s string) int {
	if len(s) == 0 {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"', s[i] == '\'' && s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return len(s)
}

// holder is the place of a group or list as a whole: the key that it stands
// under, its first key if it is an entry of a list or the file.
func (d *decoder) holder(n *yaml.Node, at slot) diag.Pos {
	switch {
	case at.key != nil:
		return d.at(at.key)
	case n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Style&yaml.FlowStyle == 0:
		return d.at(n.Content[0])
	}
	return d.at(n)
}

// child is the value of a key in a mapping or, named by its index, an item of
// a list; nil if there is none.
func child(n *yaml.Node, key string) *yaml.Node {
	_, val := pair(n, key)
	return val
}

// pair is child with the node of the key, which an item of a list has not.
func pair(n *yaml.Node, key string) (name, val *yaml.Node) {
	if n == nil {
		return nil, nil
	}
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				return n.Content[i], n.Content[i+1]
			}
		}
	case yaml.SequenceNode:
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(n.Content) {
			return nil, n.Content[i]
		}
		return nil, nil
	}
	if key == "0" { // of a list of one entry that is written as the entry alone
		return nil, n
	}
	return nil, nil
}
