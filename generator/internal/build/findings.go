package build

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// Pictures is the folder of the source that has the pictures of findings.
const Pictures = "look"

// found is what a browser found, as problems: the worst first, and the same
// fault in many places once. Pictures are named in the order of the problems.
func (r *Result) found(findings []look.Finding) diag.List {
	type fault struct {
		layout string
		reason look.Reason
		rule   look.Rule
	}
	var list diag.List
	at := map[fault]int{}
	more := map[int]int{}
	for _, f := range findings {
		r.Looked.found = append(r.Looked.found, f.Page)
		key := fault{layout: r.layout(f.Page), reason: f.Reason}
		if f.Rule != nil {
			key.rule = *f.Rule
		}
		if i, ok := at[key]; ok {
			more[i]++
			continue
		}
		at[key] = len(list)
		list = append(list, r.finding(f))
	}
	for i, n := range more {
		list[i].Related = append(list[i].Related, diag.Related{Pos: list[i].Pos,
			Msg: diag.Plural(n, "the same is wrong in one more place", "the same is wrong in %d more places")})
	}
	return list
}

// finding is one of them.
func (r *Result) finding(f look.Finding) diag.Problem {
	p := diag.Problem{Pos: diag.Pos{File: r.layout(f.Page)}, Severity: f.Severity, Rule: "look/" + string(f.Reason)}
	what := diag.Msg("%s", string(f.Reason))
	if words := reasons[f.Reason]; words != nil {
		what = words(f)
	}
	switch {
	case f.Lost > 0:
		p.Msg = diag.Msg("on %s, %s, %d of %d words of a disclosure cannot be read as they should (“%s”): %s", f.Page, view(f.View), f.Lost, f.Of, firstOf(f.Words), what)
	case f.Place >= 0:
		p.Msg = diag.Msg("on %s, %s, a disclosure cannot be read as it should: %s", f.Page, view(f.View), what)
	default:
		p.Msg = diag.Msg("on %s, %s: %s", f.Page, view(f.View), what)
	}
	mend, known := hints[f.Reason]
	switch {
	case f.Severity == diag.Warning && f.Needed > 0:
		p.Hint = diag.Msg("this is published all the same; a reader with weak eyes has trouble with it")
	case known:
		p.Hint = mend
	default:
		p.Hint = diag.Msg("open the page in a browser, %s, and change the rule that does it", view(f.View))
	}
	if f.Element != "" {
		p.Related = append(p.Related, diag.Related{Pos: p.Pos, Msg: diag.Msg("the words stand in %s", f.Element)})
	}
	if f.Rule != nil {
		p.Related = append(p.Related, r.rule(*f.Rule))
	}
	if len(f.Picture) > 0 {
		name := fmt.Sprintf("%02d-%s.png", len(r.Looked.Pictures)+1, f.Reason)
		r.Looked.Pictures[name] = f.Picture
		p.Related = append(p.Related, diag.Related{Pos: diag.Pos{File: path.Join(Pictures, name)}, Msg: diag.Msg("this picture shows the words framed")})
	}
	return p
}

// layout is the template that a page is made with.
func (r *Result) layout(page string) string {
	for _, u := range r.Site.Record.Units {
		for _, p := range u.Pages {
			if p.Path == page {
				return cmp.Or(p.Layout, "layouts")
			}
		}
	}
	return "layouts"
}

// firstOf is the first few words.
func firstOf(words []string) string {
	const most = 5
	text := strings.Join(words[:min(len(words), most)], " ")
	if len(words) > most {
		text += " …"
	}
	return text
}

// view is how a page was seen.
func view(v look.View) diag.Message {
	m := diag.Msg("%d px wide", v.Width)
	add := func(more diag.Message) { m = diag.Msg("%s, %s", m, more) }
	if v.Zoom > 1 {
		add(diag.Msg("zoomed to %d %%", int(v.Zoom*100)))
	}
	switch {
	case v.Medium == "print":
		add(diag.Msg("on paper"))
	case v.Scheme == "dark":
		add(diag.Msg("in dark mode"))
	default:
		add(diag.Msg("in light mode"))
	}
	if v.Feature != "" {
		add(diag.Msg("where %s holds", v.Feature))
	}
	if !v.Scripts {
		add(diag.Msg("without scripts"))
	}
	state, what, _ := strings.Cut(v.State, ": ")
	switch said, known := states[state]; {
	case state == "":
	case state == "chosen" && what != "":
		add(diag.Msg("after this was chosen: %s", what))
	case known:
		add(said)
	default:
		add(diag.Msg("in this state: %s", v.State))
	}
	return m
}

// states is what a reader did, or the page, before it was seen.
var states = map[string]diag.Message{
	"chosen":         diag.Msg("after fields were filled in"),
	"pointed at":     diag.Msg("pointed at"),
	"opened":         diag.Msg("opened"),
	"all conditions": diag.Msg("with every condition of its sheets made true"),
	"while it moves": diag.Msg("while an animation runs"),
}

// rule is what probably did it, at its line in a sheet of the user's.
func (r *Result) rule(rule look.Rule) diag.Related {
	what := rule.Selector
	if rule.Declaration != "" {
		what += " { " + rule.Declaration + " }"
	}
	msg := diag.Msg("probably because of this: %s", what)
	if rule.Sheet == "" {
		return diag.Related{Pos: diag.Pos{File: "layouts"}, Msg: msg}
	}
	if pos, ok := r.sourceOf(rule); ok {
		return diag.Related{Pos: pos, Msg: msg}
	}
	return diag.Related{Pos: diag.Pos{File: "layouts"}, Msg: diag.Msg("%s, in the published file %s, line %d", msg, rule.Sheet, rule.Line)}
}

// sourceOf is the line in layouts/ that a published rule comes from: that of the
// same sheet or, if it has been put together or made small, the last rule with
// this selector that has the declaration.
func (r *Result) sourceOf(rule look.Rule) (found diag.Pos, ok bool) {
	published, _ := r.Site.Tree.ReadFile(rule.Sheet)
	// What cannot be read has been told before.
	_ = fs.WalkDir(r.Files, "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".css", ".scss", ".sass", ".html"}, path.Ext(name)) {
			return nil
		}
		b, err := fs.ReadFile(r.Files, name)
		if err != nil {
			return nil
		}
		if string(b) == string(published) {
			found = diag.Pos{File: name, Line: rule.Line}
			return fs.SkipAll
		}
		if line := lineOf(string(b), rule); line > 0 {
			found = diag.Pos{File: name, Line: line}
		}
		return nil
	})
	return found, found.File != ""
}

// lineOf is the line of the last rule with this selector that has the
// declaration, whatever white space is in it; 0 if there is none.
func lineOf(sheet string, rule look.Rule) (line int) {
	var bare strings.Builder
	var lines []int // of each byte of bare
	for i, text := range strings.Split(sheet, "\n") {
		for word := range strings.FieldsSeq(text) {
			bare.WriteString(word)
			for range len(word) {
				lines = append(lines, i+1)
			}
		}
	}
	bareText, begins := bare.String(), strings.Join(strings.Fields(rule.Selector), "")+"{"
	wants := strings.Join(strings.Fields(strings.TrimSuffix(rule.Declaration, ";")), "")
	for at := 0; ; {
		next := strings.Index(bareText[at:], begins)
		if next < 0 || begins == "{" {
			return line
		}
		from := at + next
		at = from + len(begins)
		whole := from == 0 || strings.ContainsRune("{};/,", rune(bareText[from-1]))
		if body, _, _ := strings.Cut(bareText[at:], "}"); whole && strings.Contains(body, wants) {
			line = lines[from]
		}
	}
}
