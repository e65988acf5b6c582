package catalog

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// trailing is what the YAML library says of something behind the document.
const trailing = "did not find expected <document start>"

// parse reads one YAML document; the result is nil if there is none.
func parse(src []byte) (root *yaml.Node, err error) {
	// The library panics on a few malformed inputs ("please report"). For the
	// editor such an input is not YAML, like any other that it refuses.
	defer func() {
		if r := recover(); r != nil {
			root, err = nil, fmt.Errorf("yaml: %v", r)
		}
	}()
	var doc, more yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(src))
	if err := dec.Decode(&doc); err != nil {
		if err == io.EOF {
			return nil, nil
		}
		return nil, err
	}
	// What follows the document is read too, or it would be dropped unseen.
	if err := dec.Decode(&more); err != io.EOF {
		return nil, cmp.Or(err, errors.New("yaml: "+trailing))
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// root is the file's tree, nil if it has none; then the reason has been told.
func (d *decoder) root() *yaml.Node {
	n, err := d.trees.parse(d.file, d.src)
	if err != nil {
		d.syntax(err)
		return nil
	}
	said := diag.Msg("this file is empty")
	switch {
	case n == nil || n.Kind == yaml.ScalarNode && isNull(n):
		if len(bytes.TrimSpace(d.src)) > 0 {
			said = diag.Msg("this file has nothing but comments")
		}
	case n.Kind != yaml.MappingNode || len(n.Content) > 0 || !ShapeOf(d.into).needs():
		return n
	}
	d.list.Error(diag.Pos{File: d.file}, "empty-file", said, diag.Msg("write the record into it, or delete the file"))
	return nil
}

// syntax tells an error of the YAML library.
func (d *decoder) syntax(err error) {
	reason, line := d.failure(err)
	if at, ok := d.tab(line); ok {
		d.list.Error(at, "tab", diag.Msg("this line is indented with a tab, which YAML does not allow"),
			diag.Msg("indent with spaces, two for each step; most editors do so when told"))
		return
	}
	if strings.HasPrefix(strings.TrimSpace(d.line(line)), "<<:") { // of an anchor that is not there
		d.told(line, "yaml-feature", merges, noMerge)
		return
	}
	if d.mended(line) {
		return
	}
	for _, w := range words {
		if strings.Contains(reason, w.reason) {
			d.told(line, "syntax", w.msg, w.hint)
			return
		}
	}
	d.told(line, "syntax", diag.Msg("this line cannot be read as YAML"),
		diag.Msg("write key: value, indent what belongs to a key by two spaces, and put a text with special characters in quotes"))
}

// tab finds a tab in the indentation of the lines that the parser stumbled over.
func (d *decoder) tab(line int) (diag.Pos, bool) {
	for n := max(1, line-1); n <= min(line+1, len(d.lines())); n++ {
		text := d.line(n)
		rest := strings.TrimLeft(text, " \t")
		if i := strings.IndexByte(text, '\t'); i >= 0 && i < len(text)-len(rest) && rest != "" {
			return diag.Pos{File: d.file, Line: n, Col: i + 1, Len: 1}, true
		}
	}
	return diag.Pos{}, false
}

var reported = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// failure is what the YAML library complains of, and the line where it is. The
// library names the line where the surrounding group begins, which may be far
// above, and miscounts it by one for some errors. So the line is searched: it
// is the one after the most lines that can be read by themselves.
func (d *decoder) failure(err error) (reason string, line int) {
	m := reported.FindStringSubmatch(err.Error())
	if m == nil {
		m = []string{"", "", err.Error()}
	}
	named, _ := strconv.Atoi(m[1])
	good := func(n int) bool { _, err := parse([]byte(strings.Join(d.lines()[:n], "\n"))); return err == nil }
	low, high := max(0, named-2), len(d.lines())
	if len(d.src) > maxMended {
		return m[2], min(max(1, named), high)
	}
	if !good(low) {
		low = 0
	}
	for high-low > 40 { // many lines: halve, though a bracket cut in two may mislead
		if mid := (low + high) / 2; good(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	for high > low+1 && !good(high-1) {
		high--
	}
	// Blank lines and comments before the end of the file are not to blame.
	for high > 1 && strings.TrimSpace(d.line(high)) == "" {
		high--
	}
	return m[2], high
}

// Values reads a YAML or JSON file that is no record, as plain values.
func Values(src []byte, into any) error { return yaml.Unmarshal(src, into) }
