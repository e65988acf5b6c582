package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Text writes the list for a person at a terminal. Each problem is
//
//	path:line:col: error: message [rule]
//	   12 | the source line
//	      |     ^~~~
//	hint: how to mend it
//
// with its related places below. The source lines come from files, whose root
// is the site's folder; a file that is not there has no excerpt.
func Text(w io.Writer, list List, files fs.FS, color bool) error {
	var b bytes.Buffer
	paint := palette(color)
	for _, p := range list {
		head := label(p.lang, p.Severity.String())
		if p.Pos.File != "" {
			fmt.Fprintf(&b, "%s: ", paint(bold, tame(p.Pos.String())))
		}
		fmt.Fprintf(&b, "%s %s", paint(severityColor[p.Severity], head+":"), paint(bold, tame(p.Msg.String())))
		if p.Rule != "" {
			fmt.Fprintf(&b, " [%s]", p.Rule)
		}
		b.WriteByte('\n')
		excerpt(&b, files, p.Pos, paint)
		for _, r := range p.Related {
			fmt.Fprintf(&b, "%s: %s %s\n", tame(r.Pos.String()), paint(cyan, label(p.lang, "note")+":"), tame(r.Msg.String()))
			excerpt(&b, files, r.Pos, paint)
		}
		if hint := p.Hint.String(); hint != "" {
			lines := strings.Split(hint, "\n")
			for i, line := range lines {
				lines[i] = tame(line)
			}
			fmt.Fprintf(&b, "%s %s\n", paint(cyan, label(p.lang, "hint")+":"), strings.Join(lines, "\n      "))
		}
		b.WriteByte('\n')
	}
	_, err := w.Write(b.Bytes())
	return err
}

// excerpt writes the source line with a caret below it.
func excerpt(b *bytes.Buffer, files fs.FS, pos Pos, paint func(style, string) string) {
	line, ok := sourceLine(files, pos)
	if !ok {
		return
	}
	shown, at := clip([]rune(line), max(pos.Col-1, 0))
	fmt.Fprintf(b, "%5d %s %s\n", pos.Line, paint(dim, "|"), string(shown))
	if pos.Col == 0 {
		return
	}
	at = min(at, len(shown))
	marked := string(shown[at:min(at+max(pos.Len, 1), len(shown))])
	underline := "^" + strings.Repeat("~", max(columns(marked), 1)-1)
	fmt.Fprintf(b, "%5s %s %s%s\n", "", paint(dim, "|"), blank(string(shown[:at])), paint(green, underline))
}

// sourceLine is the line of pos, without what would spoil a terminal.
func sourceLine(files fs.FS, pos Pos) (string, bool) {
	if pos.Line == 0 || files == nil || !fs.ValidPath(pos.File) {
		return "", false
	}
	src, err := fs.ReadFile(files, pos.File)
	if err != nil {
		return "", false
	}
	lines := bytes.SplitN(src, []byte("\n"), pos.Line+1)
	if len(lines) < pos.Line {
		return "", false
	}
	line := string(lines[pos.Line-1])
	if pos.Line == 1 {
		line = strings.TrimPrefix(line, "\ufeff") // a byte order mark, which no column counts
	}
	return tame(strings.TrimRight(line, "\r")), true
}

// tame is a text in one line that does to a terminal, or to a service that
// reads its lines as commands, nothing but stand there, and as wide as it is
// long.
func tame(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return ' '
		case r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)), strings.ContainsRune("\u00ad\u200b\u2028\u2029\ufeff", r):
			return '�'
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
}

// clip keeps so much of a long line around a character as a reader takes in,
// and says where the character is in it.
func clip(line []rune, at int) ([]rune, int) {
	const most, before = 160, 60
	if len(line) <= most {
		return line, at
	}
	from := max(0, min(at-before, len(line)-most))
	shown := line[from : from+most]
	if from+most < len(line) {
		shown = append(slices.Clone(shown), '…')
	}
	if from > 0 {
		shown, at = append([]rune("…"), shown...), at+1
	}
	return shown, at - from
}

// blank is white space as wide as s; a tab stays a tab.
func blank(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteString(strings.Repeat(" ", columns(string(r))))
		}
	}
	return b.String()
}

// columns is how many columns of a terminal s takes (Unicode TR 11).
func columns(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

// jsonProblem is the documented form of one problem in JSON.
type jsonProblem struct {
	File     string        `json:"file"`
	Line     int           `json:"line,omitempty"`   // from 1
	Column   int           `json:"column,omitempty"` // from 1, in characters
	Length   int           `json:"length,omitempty"` // in characters
	Severity string        `json:"severity"`         // "error" or "warning"
	Rule     string        `json:"rule"`
	Message  string        `json:"message"`
	Hint     string        `json:"hint,omitempty"`
	Related  []jsonRelated `json:"related,omitempty"`
}

type jsonRelated struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// JSON writes the list as one JSON array, empty if there is nothing to say.
func JSON(w io.Writer, list List) error {
	out := make([]jsonProblem, 0, len(list))
	for _, p := range list {
		j := jsonProblem{
			File: p.Pos.File, Line: p.Pos.Line, Column: p.Pos.Col, Length: p.Pos.Len,
			Severity: p.Severity.String(), Rule: p.Rule, Message: p.Msg.String(), Hint: p.Hint.String(),
		}
		for _, r := range p.Related {
			j.Related = append(j.Related, jsonRelated{r.Pos.File, r.Pos.Line, r.Pos.Col, r.Msg.String()})
		}
		out = append(out, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// GitHub writes the list as workflow commands, one a line, which GitHub shows
// as annotations of a pull request (GitHub Docs, "Workflow commands"). Folder
// is the site's folder as seen from the root of the repository, which is where
// a workflow runs: "." or "sites/abo".
func GitHub(w io.Writer, list List, folder string) error {
	var b bytes.Buffer
	for _, p := range list {
		file := p.Pos.File
		if file != "" {
			file = path.Join(folder, file)
		}
		fmt.Fprintf(&b, "::%s file=%s", p.Severity, property.Replace(file))
		if p.Pos.Line > 0 {
			fmt.Fprintf(&b, ",line=%d", p.Pos.Line)
		}
		if p.Pos.Col > 0 {
			fmt.Fprintf(&b, ",col=%d,endColumn=%d", p.Pos.Col, p.Pos.Col+max(p.Pos.Len, 1))
		}
		text := p.Msg.String()
		if hint := p.Hint.String(); hint != "" {
			text += "\n" + label(p.lang, "hint") + ": " + hint
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", property.Replace(p.Rule), data.Replace(text))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// data and property escape as the workflow command's parser unescapes.
var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
