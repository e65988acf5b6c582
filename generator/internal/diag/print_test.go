package diag

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

var example = List{{
	Pos:     Pos{File: "data/offers/a.yaml", Line: 2, Col: 3, Len: 6},
	Rule:    "unknown-key",
	Msg:     Msg("unknown key %q", "suplus"),
	Hint:    Msg("did you mean %q?", "surcharge"),
	Related: []Related{{Pos{File: "data/offers/a.yaml", Line: 1, Col: 1, Len: 1}, Msg("first named here")}},
}, {
	Pos:      Pos{File: "data/site.yaml"},
	Severity: Warning,
	Msg:      Msg("50%% of it, a:b"),
}}

var files = fstest.MapFS{
	"data/offers/a.yaml": {Data: []byte("a: 1\r\n\t漢 suplus: 1\n")},
}

func TestText(t *testing.T) {
	var b strings.Builder
	list := append(List{}, example...)
	list[0].Pos.Col = 4
	if err := Text(&b, list, files, false); err != nil {
		t.Fatal(err)
	}
	want := "data/offers/a.yaml:2:4: error: unknown key \"suplus\" [unknown-key]\n" +
		"    2 | \t漢 suplus: 1\n" +
		"      | \t   ^~~~~~\n" +
		"data/offers/a.yaml:1:1: note: first named here\n" +
		"    1 | a: 1\n" +
		"      | ^\n" +
		"hint: did you mean \"surcharge\"?\n\n" +
		"data/site.yaml: warning: 50% of it, a:b\n\n"
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

// A line is shown so that the caret is below what is meant, whatever else
// stands in it.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("a", 300) + "HERE" + strings.Repeat("b", 300)
	for name, test := range map[string]struct {
		src       string
		col       int
		above     string
		underline int // columns before it
	}{
		"a byte order mark":               {"\ufeffa: b", 4, "a: b", 3},
		"what turns the reading":          {"a: \u202eb", 5, "a: �b", 4},
		"a tab and a control character":   {"\ta\x1bb", 4, "\ta�b", -1},
		"the middle of a long line":       {long, 301, "…" + strings.Repeat("a", 60) + "HERE" + strings.Repeat("b", 96) + "…", 61},
		"the beginning of a long line":    {long, 2, strings.Repeat("a", 160) + "…", 1},
		"the end of a long line":          {long, 604, "…" + strings.Repeat("b", 160), 160},
		"a line that is not yet too long": {strings.Repeat("c", 160), 160, strings.Repeat("c", 160), 159},
	} {
		var b strings.Builder
		list := List{{Pos: Pos{File: "x", Line: 1, Col: test.col}, Msg: Msg("m")}}
		if err := Text(&b, list, fstest.MapFS{"x": {Data: []byte(test.src)}}, false); err != nil {
			t.Fatal(err)
		}
		before := strings.Repeat(" ", max(test.underline, 0))
		if test.underline < 0 {
			before = "\t  "
		}
		if _, got, _ := strings.Cut(b.String(), "\n"); got != "    1 | "+test.above+"\n      | "+before+"^\n\n" {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

func TestTextOutsideOfTheFile(t *testing.T) {
	for _, pos := range []Pos{
		{File: "data/offers/a.yaml", Line: 99, Col: 1},
		{File: "data/offers/a.yaml", Line: 1, Col: 99, Len: 99},
		{File: "../etc/passwd", Line: 1, Col: 1},
		{File: "none.yaml", Line: 1, Col: 1},
	} {
		var b strings.Builder
		if err := Text(&b, List{{Pos: pos, Msg: Msg("x")}}, files, true); err != nil {
			t.Errorf("%v: %v", pos, err)
		}
	}
}

// What stands in a file's name or text neither drives a terminal nor forges a
// line of the report.
func TestHostileTerminal(t *testing.T) {
	const evil = "a\x1b[2J\u009b2J\u202e\x07\x00\r\n::set-output name=x::y\nerror: z"
	list := List{{Pos: Pos{File: evil}, Msg: Msg("%s", evil), Hint: Msg("%s", evil), Related: []Related{{Pos{File: evil}, Msg("%s", evil)}}},
		{Pos: Pos{File: "x", Line: 1, Col: 1}, Msg: Msg("y")}}
	var text, json, github strings.Builder
	excerpts := fstest.MapFS{"x": {Data: []byte(evil)}}
	if err := errors.Join(Text(&text, list, excerpts, false), JSON(&json, list), GitHub(&github, list, ".")); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(text.String(), "\x1b\u009b\u202e\x07\x00\r") {
		t.Errorf("the terminal is told %q", text.String())
	}
	for _, said := range []string{text.String(), json.String(), github.String()} {
		for line := range strings.Lines(said) {
			if strings.HasPrefix(line, "::set-output") || strings.HasPrefix(line, "error: z") {
				t.Errorf("forged: %q", line)
			}
		}
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	if err := JSON(&b, example[1:]); err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "file": "data/site.yaml",
    "severity": "warning",
    "rule": "",
    "message": "50% of it, a:b"
  }
]
`
	if b.String() != want {
		t.Errorf("got:\n%s", b.String())
	}
}

func TestGitHub(t *testing.T) {
	var b strings.Builder
	if err := GitHub(&b, example, "."); err != nil {
		t.Fatal(err)
	}
	want := `::error file=data/offers/a.yaml,line=2,col=3,endColumn=9,title=unknown-key::unknown key "suplus"%0Ahint: did you mean "surcharge"?
::warning file=data/site.yaml,title=::50%25 of it, a:b
`
	if b.String() != want {
		t.Errorf("got:\n%s", b.String())
	}
}

func TestSorted(t *testing.T) {
	var l List
	l.Error(Pos{File: "b", Line: 1}, "r", Msg("x"), Message{})
	l.Error(Pos{File: "a", Line: 2, Col: 9}, "r", Msg("x"), Message{})
	l.Error(Pos{File: "a", Line: 2, Col: 1}, "r", Msg("x"), Message{})
	l.Error(Pos{File: "a", Line: 2, Col: 1}, "r", Msg("x"), Message{})
	l.Warn(Pos{File: "a"}, "r", Msg("x"), Message{})
	var got []string
	for _, p := range l.Sorted() {
		got = append(got, p.Pos.String())
	}
	if s := strings.Join(got, " "); s != "a a:2:1 a:2:9 b:1" {
		t.Errorf("got %s", s)
	}
	if !l.HasErrors() || l[4:].HasErrors() {
		t.Error("HasErrors does not tell errors from warnings")
	}
}
