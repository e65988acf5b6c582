package build

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// planted is one paragraph of testdata/mistakes.
type planted struct {
	where          string // the file and line of the paragraph
	file, old, new string // in file, old is replaced by new; with an empty old, new is a file of its own
	at             string // "line:col [rule]", the line counted from that of old; with "warning" before it if it is none that stops a build
	hint           string
	followed       bool // whoever does what the hint says word by word has mended it
}

// readPlanted is the mistakes of a file in testdata/mistakes.
func readPlanted(t *testing.T, name string) (all []planted) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	line := 1
	for part := range strings.SplitSeq(string(b), "\n\n") {
		p := planted{where: fmt.Sprintf("%s:%d", path.Base(name), line)}
		line += strings.Count(part, "\n") + 2
		for text := range strings.Lines(part) {
			text = strings.TrimRight(text, "\n")
			switch rest := text[min(2, len(text)):]; {
			case strings.HasPrefix(text, "#"):
			case strings.HasPrefix(text, "- "):
				p.old = unescaped(t, rest)
			case strings.HasPrefix(text, "+ ") || text == "+":
				p.new = unescaped(t, rest)
			case strings.HasPrefix(text, "at "):
				at, hint, _ := strings.Cut(text[3:], "] ")
				p.at, p.hint = at+"]", unescaped(t, hint)
			case text == "followed":
				p.followed = true
			case text != "told":
				p.file = text
			}
		}
		if p.file != "" {
			all = append(all, p)
		}
	}
	return all
}

// unescaped reads what the head of the files says of escapes.
func unescaped(t *testing.T, s string) string {
	t.Helper()
	read, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return read
}

// Each planted mistake is told once, where it is, with its hint; and a hint that
// says what to write mends it when that is written, and brings nothing new.
func TestPlantedMistakes(t *testing.T) {
	c := checker{site: oneOffer(t), trees: &catalog.Trees{}}
	if c.before = c.byPages(c.site); c.before.HasErrors() {
		t.Fatal(c.before)
	}
	names, err := fs.Glob(os.DirFS("testdata/mistakes"), "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no mistakes: %v", err)
	}
	for _, name := range names {
		for _, p := range readPlanted(t, "testdata/mistakes/"+name) {
			t.Run(p.where, func(t *testing.T) {
				t.Parallel()
				c.check(t, p)
			})
		}
	}
}

// Nothing is told of what is only unusual. Of the texts, which all stand on one
// page, all stages say so, and of each other value those that take values alone.
func TestHonestInput(t *testing.T) {
	c := checker{site: oneOffer(t), trees: &catalog.Trees{}}
	c.before = c.byPages(c.site)
	page := c.site
	for _, p := range readPlanted(t, "testdata/honest.txt") {
		if strings.HasPrefix(p.file, "content/") {
			page = p.in(t, page)
			continue
		}
		if told := c.beyond(c.byValues(p.in(t, c.site))); len(told) > 0 {
			t.Errorf("%s: %q: %v", p.where, p.new, told)
		}
	}
	if told := c.beyond(c.byPages(page)); len(told) > 0 {
		t.Errorf("the texts: %v", told)
	}
}

// in is a site with what is planted.
func (p planted) in(t *testing.T, site fstest.MapFS) fstest.MapFS {
	t.Helper()
	if p.old == "" {
		return with(site, p.file, p.new)
	}
	whole := string(site[p.file].Data)
	if !strings.Contains(whole, p.old) {
		t.Fatalf("%s: %s does not have %q", p.where, p.file, p.old)
	}
	return with(site, p.file, strings.Replace(whole, p.old, p.new, 1))
}

// checker looks at states of one site.
type checker struct {
	site   fstest.MapFS
	trees  *catalog.Trees
	before diag.List // what is told of the site itself
}

func (c checker) check(t *testing.T, p planted) {
	src, line := p.new, 0
	if p.old != "" {
		whole := string(c.site[p.file].Data)
		at := strings.Index(whole, p.old)
		if at < 0 {
			t.Fatalf("%s does not have %q", p.file, p.old)
		}
		src, line = whole[:at]+p.new+whole[at+len(p.old):], strings.Count(whole[:at], "\n")+1
	}
	site := with(c.site, p.file, src)
	told, by := c.added(site)
	if len(told) != 1 {
		t.Fatalf("%q for %q is told %d times: %v", p.new, p.old, len(told), told)
	}
	at := fmt.Sprintf("%+d:%d [%s]", told[0].Pos.Line-line, told[0].Pos.Col, told[0].Rule)
	if told[0].Severity == diag.Warning {
		at = "warning " + at
	}
	if at != p.at || told[0].Hint.String() != p.hint {
		t.Errorf("%q for %q\nwant %s %s\n got %s %s", p.new, p.old, p.at, p.hint, at, told[0].Hint)
	}
	if told[0].Msg.In("de") == told[0].Msg.String() {
		t.Errorf("%s is not said in German", told[0])
	}
	if !p.followed {
		return
	}
	var left diag.List
	for _, s := range follow(site, told[0]) {
		if left = c.beyond(by(s)); len(left) == 0 {
			return
		}
	}
	t.Errorf("whoever follows %q is told: %v", told[0].Hint, left)
}

var day23 = offer.Date{Year: 2026, Month: 11, Day: 23}

// byValues is what the stages tell that take values alone.
func (c checker) byValues(site fs.FS) diag.List {
	cat, list := catalog.LoadAgain(site, c.trees)
	open, _ := rules.Judge(cat, catalog.ReadContent(site), day23)
	return append(list, open...).Sorted()
}

// byPages is what all stages tell before Hugo runs.
func (c checker) byPages(site fs.FS) diag.List {
	files, err := OverDefaults(site)
	if err != nil {
		panic(err) // in memory
	}
	return Compose(Input{Files: files, Now: day23, Draft: true, Trees: c.trees}).Problems.Sorted()
}

// added is what is told of a site and not of the one that it comes from, and who
// tells it: pages are made only of what the values have nothing against.
func (c checker) added(site fs.FS) (diag.List, func(fs.FS) diag.List) {
	if list := c.beyond(c.byValues(site)); len(list) > 0 {
		return list, c.byValues
	}
	return c.beyond(c.byPages(site)), c.byPages
}

// beyond is what is not told of the site itself.
func (c checker) beyond(told diag.List) diag.List {
	return slices.DeleteFunc(told, func(p diag.Problem) bool {
		return slices.ContainsFunc(c.before, func(b diag.Problem) bool { return b.String() == p.String() })
	})
}

// oneOffer is the example with one offer, and what this offer needs.
func oneOffer(t *testing.T) fstest.MapFS {
	t.Helper()
	example, site := exampleData(t), fstest.MapFS{}
	for name, f := range example {
		switch dir, base := path.Split(name); dir {
		case "data/offers/", "data/publications/":
			if base != "pixelwerk-jahresabo.yaml" && base != "pixelwerk.yaml" {
				continue
			}
		case "data/premiums/":
			if !strings.Contains(string(example["data/offers/pixelwerk-jahresabo.yaml"].Data), "premium: "+strings.TrimSuffix(base, ".yaml")+"\n") {
				continue
			}
		case "data/partners/":
			if base != "hardwarehaus.yaml" && base != "buntschein.yaml" {
				continue
			}
		case "data/clauses/", "data/signoffs/":
			continue
		}
		site[name] = f
		if strings.HasPrefix(name, "content/") && strings.HasSuffix(name, ".md") && !strings.Contains(name, "how-premiums-reach-you") {
			head, _, _ := strings.Cut(string(f.Data), "\n---\n") // of these pages, only links and whose they are matter
			site[name] = &fstest.MapFile{Data: []byte(head + "\n---\n\nText.\n\nSpielraum Verlag GmbH\n")}
		}
	}
	// The limits of the association and the waivers are of other offers.
	text, _, _ := strings.Cut(string(site["data/site.yaml"].Data), "# Where a rule need not be kept")
	return with(site, "data/site.yaml", strings.Replace(text, "trade_rules: vdz\n", "", 1))
}
