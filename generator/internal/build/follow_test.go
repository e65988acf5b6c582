package build

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// follow does what a hint says, word by word, as an editor would who does not
// think: the sites that may come of it, since "add" leaves open before or
// behind which line. None if the hint asks for a thought, as "check the digits"
// does.
func follow(site fstest.MapFS, p diag.Problem) []fstest.MapFS {
	f := follower{site: site, p: p, hint: p.Hint.String()}
	for _, code := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(f.hint, -1) {
		f.codes = append(f.codes, filled(code[1]))
	}
	if p.Pos.File != "" && site[p.Pos.File] != nil {
		f.lines = strings.Split(string(site[p.Pos.File].Data), "\n")
	}
	if name := f.moved(); name != "" {
		return []fstest.MapFS{f.as(name)}
	}
	if p.Pos.Line == 0 || p.Pos.Line > len(f.lines) {
		return nil
	}
	for _, do := range []func() []string{f.indented, f.begun, f.listed, f.deleted, f.replaced, f.more} {
		if texts := do(); len(texts) > 0 {
			var sites []fstest.MapFS
			for _, text := range texts {
				sites = append(sites, with(site, p.Pos.File, text))
			}
			return sites
		}
	}
	return nil
}

// follower is one hint that is followed.
type follower struct {
	site  fstest.MapFS
	p     diag.Problem
	hint  string
	codes []string // what stands between `…` in it
	lines []string // of the file
}

// filled is code in which an editor has written a text for each ….
func filled(code string) string {
	code = strings.NewReplacer("address: …", "address: Weg 1", "email: …", "email: info@verlag.example", "date: …", "date: 2026-01-01",
		"{de: …, en: …}", "{de: Ein Text, en: A text}", "de: …", "de: Ein Text", "en: …", "en: A text", "{…}", "{}").Replace(code)
	return strings.ReplaceAll(code, "…", "Text")
}

var nameOf = regexp.MustCompile("(?:rename (?:it|the file) to|move (?:it|the file) to|name it|rename it, as in|so that it ends in|did you mean) `?(data/[\\w./-]+|[\\w./-]+)`?")

// moved is the file's new name, "" if the hint speaks of no name.
func (f *follower) moved() string {
	m := nameOf.FindStringSubmatch(f.hint)
	file := f.p.Pos.File
	switch {
	case m == nil || f.p.Pos.Line > 1 || f.p.Pos.Col > 1:
		return ""
	case strings.HasPrefix(m[1], "."):
		return strings.TrimSuffix(file, path.Ext(file)) + m[1]
	case strings.HasPrefix(m[1], "data/"):
		return m[1]
	}
	return path.Join(path.Dir(file), strings.TrimSuffix(m[1], "?"))
}

// as is the site in which the problem's file, or what stands in that folder,
// has another name.
func (f *follower) as(name string) fstest.MapFS {
	other := fstest.MapFS{}
	for n, file := range f.site {
		if rest, below := strings.CutPrefix(n, f.p.Pos.File); below && (rest == "" || rest[0] == '/') {
			n = name + rest
		}
		other[n] = file
	}
	return other
}

// with is the site with another text in a file.
func with(site fstest.MapFS, file, text string) fstest.MapFS {
	other := fstest.MapFS{}
	for n, f := range site {
		other[n] = f
	}
	other[file] = &fstest.MapFile{Data: []byte(text)}
	return other
}

// text is the file with lines from i (from 0) to j replaced.
func (f *follower) text(i, j int, by ...string) string {
	return strings.Join(slices.Concat(f.lines[:i], by, f.lines[j:]), "\n")
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

var indenting = regexp.MustCompile(`^indent it by (two|\d+) spaces`)

// indented: "indent it by two spaces", which each line that belongs there needs.
func (f *follower) indented() []string {
	m := indenting.FindStringSubmatch(f.hint)
	if m == nil {
		return nil
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = 2
	}
	i := f.p.Pos.Line - 1
	var texts []string
	for j := i + 1; j <= len(f.lines) && indentOf(f.lines[j-1]) == indentOf(f.lines[i]); j++ { // an editor knows which belong
		var moved []string
		for _, line := range f.lines[i:j] {
			moved = append(moved, strings.Repeat(" ", n)+line)
		}
		texts = append(texts, f.text(i, j, moved...))
	}
	return texts
}

var beginning = regexp.MustCompile(`^begin this line with (\d+) spaces?(, and each other line)?`)

// begun: "begin this line with 4 spaces", "delete the spaces before this line".
func (f *follower) begun() []string {
	m := beginning.FindStringSubmatch(f.hint)
	if strings.HasPrefix(f.hint, "delete the spaces before this line") {
		m = []string{"", "0", ""}
	}
	if m == nil {
		return nil
	}
	n, _ := strconv.Atoi(m[1])
	i := f.p.Pos.Line - 1
	j := i + 1
	for m[2] != "" && j < len(f.lines) && indentOf(f.lines[j]) == indentOf(f.lines[i]) && strings.TrimSpace(f.lines[j]) != "" {
		j++
	}
	var lines []string
	for _, line := range f.lines[i:j] {
		lines = append(lines, strings.Repeat(" ", n)+strings.TrimLeft(line, " "))
	}
	return []string{f.text(i, j, lines...)}
}

// listed: "write `- one` in each of these lines".
func (f *follower) listed() []string {
	if !strings.Contains(f.hint, "in each of these lines") {
		return nil
	}
	i := f.p.Pos.Line - 1
	sign := []rune(strings.TrimSpace(f.lines[i]))[0]
	var lines []string
	for j := i; j < len(f.lines); j++ {
		text := strings.TrimSpace(f.lines[j])
		if text == "" && j+1 < len(f.lines) && strings.HasPrefix(strings.TrimSpace(f.lines[j+1]), string(sign)) {
			lines = append(lines, "")
			continue
		}
		if text == "" || []rune(text)[0] != sign {
			break
		}
		lines = append(lines, strings.Repeat(" ", indentOf(f.lines[i]))+"- "+strings.TrimSpace(strings.TrimPrefix(text, string(sign))))
	}
	return []string{f.text(i, i+len(lines), lines...)}
}

// deleted: "delete the line", "delete it", "remove `key`".
func (f *follower) deleted() []string {
	i := f.p.Pos.Line - 1
	line := []rune(f.lines[i])
	at := min(max(0, f.p.Pos.Col-1), len(line))
	end := min(at+max(1, f.p.Pos.Len), len(line))
	block := i + 1 // a key goes with all that stands below it
	for block < len(f.lines) && strings.TrimSpace(f.lines[block]) != "" && indentOf(f.lines[block]) > indentOf(f.lines[i]) {
		block++
	}
	switch {
	case strings.HasPrefix(f.hint, "delete it and type a space"), strings.HasPrefix(f.hint, "delete them and type spaces"):
		return []string{f.text(i, i+1, string(line[:at])+strings.Repeat(" ", end-at)+string(line[end:]))}
	case strings.HasPrefix(f.hint, "delete it and type"):
		return []string{f.text(i, i+1, string(line[:at])+string(line[end:]))}
	case strings.HasPrefix(f.hint, "delete the line"), strings.HasPrefix(f.hint, "delete one of the two"):
		item := strings.TrimLeft(string(line[end:]), ", ")
		return []string{f.text(i, block), f.text(i, i+1, string(line[:at])+item)}
	case regexp.MustCompile("^(delete|remove) `").MatchString(f.hint) && len(f.codes) > 0:
		key := regexp.MustCompile(`\b` + regexp.QuoteMeta(f.codes[0]) + `(?:: (?:\{[^}]*\}|\[[^\]]*\]|[^,}\]]*))?(?:, )?`)
		short := key.ReplaceAllString(f.lines[i], "")
		if strings.HasPrefix(strings.TrimLeft(f.lines[i], " -"), f.codes[0]+":") {
			return []string{f.text(i, block), f.text(i, i+1, short)}
		}
		return []string{f.text(i, i+1, short)}
	case strings.HasPrefix(f.hint, "delete it"), strings.HasPrefix(f.hint, "delete this address"):
		return []string{f.text(i, i+1, string(line[:at])+string(line[end:])), f.text(i, block)}
	}
	return nil
}

var (
	puts     = regexp.MustCompile("^(?:did you mean|write|write digits only:|put the text in quotes:|put brackets around it:) `|^write digits, .*in quotes.*: \"|^write \"")
	inQuotes = regexp.MustCompile(`"[^"]*"`)
	keyed    = regexp.MustCompile(`^(- )?([\w-]+):( |$)`)
)

// replaced: "write `…`", "did you mean `…`?".
func (f *follower) replaced() []string {
	if !puts.MatchString(f.hint) {
		return nil
	}
	code := ""
	switch {
	case len(f.codes) > 0:
		code = f.codes[0]
	default:
		code = inQuotes.FindString(f.hint)
	}
	i := f.p.Pos.Line - 1
	line := []rune(f.lines[i])
	at := min(max(0, f.p.Pos.Col-1), len(line))
	end := min(at+max(1, f.p.Pos.Len), len(line))
	if m := keyed.FindStringSubmatch(code); m != nil && strings.HasSuffix(f.p.Pos.File, ".yaml") || strings.HasPrefix(code, "- ") || m != nil && f.p.Pos.File != "" && i < 5 {
		return f.written(i, at, code)
	}
	return []string{f.text(i, i+1, string(line[:at])+code+string(line[end:]))}
}

// written is the file with code in the place of a key or an entry and its value.
func (f *follower) written(i, at int, code string) (texts []string) {
	line := f.lines[i]
	from := len(string([]rune(line)[:at]))
	if m := keyed.FindStringSubmatch(code); m != nil {
		if k := strings.LastIndex(line[:min(len(line), from+len(m[2]))], m[2]); k >= 0 {
			from = k
		}
		if m[1] != "" {
			from = indentOf(line)
		}
	}
	// In braces the value ends at a comma or the brace; elsewhere with its line and what is indented below it.
	for _, end := range []int{flowEnd(line, from), len(line)} {
		rest := line[end:]
		if end == len(line) {
			rest = ""
		}
		block := i + 1
		for block < len(f.lines) && strings.TrimSpace(f.lines[block]) != "" && indentOf(f.lines[block]) > indentOf(line) {
			block++
		}
		texts = append(texts, f.text(i, i+1, line[:from]+code+rest))
		if block > i+1 {
			texts = append(texts, f.text(i, block, line[:from]+code+rest))
		}
	}
	return texts
}

// flowEnd is where a value in braces or brackets ends.
func flowEnd(line string, from int) int {
	depth := 0
	for k := from; k < len(line); k++ {
		switch line[k] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return k
			}
		case ',':
			if depth == 0 {
				return k
			}
		}
	}
	return len(line)
}

// more: "add `…`", as a neighbour of the line or as a part of it, or "add `…`
// to `list`".
func (f *follower) more() (texts []string) {
	at := strings.Index(f.hint, "add `")
	if at < 0 || len(f.codes) == 0 {
		return nil
	}
	i := f.p.Pos.Line - 1
	codes := f.codes[strings.Count(f.hint[:at], "`")/2:]
	code := codes[0]
	if len(codes) > 1 && strings.Contains(f.hint, "` to `"+codes[1]) {
		for j, line := range f.lines {
			if k := strings.Index(line, codes[1]+": ["); k >= 0 {
				k += len(codes[1]) + 3
				texts = append(texts, f.text(j, j+1, line[:k]+code+", "+line[k:]))
			}
		}
		return texts
	}
	more := []string{code}
	if strings.Contains(f.hint, "` and `") {
		more = codes[:2]
	}
	indent := strings.Repeat(" ", indentOf(f.lines[i]))
	lines := func(indent string) (all []string) {
		for _, c := range more {
			all = append(all, indent+c)
		}
		return all
	}
	texts = append(texts, f.text(i+1, i+1, lines(indent+"  ")...), f.text(i, i, lines(indent)...), f.text(i+1, i+1, lines(indent)...))
	for j, line := range f.lines { // "under `price`"
		if strings.Contains(f.hint, "under `"+strings.TrimSuffix(strings.Fields(line + " x")[0], ":")+"`") {
			texts = append(texts, f.text(j+1, j+1, lines("  ")...))
		}
	}
	if k := strings.LastIndex(f.lines[i], "}"); k >= 0 {
		texts = append(texts, f.text(i, i+1, f.lines[i][:k]+", "+strings.Join(more, ", ")+f.lines[i][k:]))
	}
	return texts
}
