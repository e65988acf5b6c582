package build

import (
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestOriginOfWords: every word of a published page comes from a text that is
// signed (a disclosure, the phrases of prices and terms, a page in content/),
// from a fact of the data as it stands there, or from layouts/i18n, which
// TestNavigation holds to navigation. Layouts have no words of their own.
func TestOriginOfWords(t *testing.T) {
	site := sitetest.Example(t, 0)
	r := originBuild(t, site)
	words := knownWords(r)
	seen := 0
	for _, found := range strangers(t, r, words, &seen) {
		t.Error(found)
	}
	if seen < 5000 {
		t.Errorf("the test has looked at %d texts only", seen)
	}

	const promise = "Keine Firma gibt Ihre Daten je weiter."
	for name, change := range map[string]string{
		"layouts/_partials/page/footer.html": promise + "</footer>",
		"layouts/_partials/price/price.html": "<small>" + promise + "</small>",
	} {
		foreign := sitetest.Example(t, 0)
		foreign[name] = &fstest.MapFile{Data: append(slices.Clone(foreign[name].Data), change...)}
		r := originBuild(t, foreign)
		if list := strangers(t, r, knownWords(r), &seen); len(list) == 0 || !strings.Contains(list[0], promise) {
			t.Errorf("a promise in %s is not found: %v", name, list)
		}
	}
}

// The marks around a word of layouts/i18n in a build of this test.
const (
	fromI18n = "\ue000"
	toI18n   = "\ue001"
)

var i18nValue = regexp.MustCompile(`(?m)^([a-z_]+) = "(.*)"$`)

// originBuild is the site, with the words of layouts/i18n marked.
func originBuild(t *testing.T, site fstest.MapFS) *Result {
	t.Helper()
	for _, l := range []string{"de", "en"} {
		name := "layouts/i18n/" + l + ".toml"
		site[name] = &fstest.MapFile{Data: i18nValue.ReplaceAllFunc(site[name].Data, func(line []byte) []byte {
			m := i18nValue.FindSubmatch(line)
			if strings.HasSuffix(string(m[1]), "_slug") {
				return line
			}
			return fmt.Appendf(nil, `%s = "%s%s%s"`, m[1], fromI18n, m[2], toI18n)
		})}
	}
	files, err := OverDefaults(site)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(t.Context(), Input{Files: files, Now: day, Pictures: resized})
	if err != nil {
		t.Fatal(err)
	}
	if r.Site == nil {
		t.Fatal(r.Problems)
	}
	return r
}

// knownWords is everything that the data say, as pages print it, and what is
// composed of them, by language.
func knownWords(r *Result) map[offer.Lang][]string {
	all := map[offer.Lang][]string{}
	for _, l := range r.Catalog.Site.Languages {
		words := map[string]bool{}
		add := func(s string) {
			if s = plainWords(s); len(s) > 1 {
				words[s] = true
			}
		}
		allFacts(reflect.ValueOf(r.Catalog), l, r.Catalog.Site.Currency, add)
		for _, o := range r.Catalog.Offers {
			add(r.Texts.Price(o.ID, l).Amount)
			add(r.Texts.Price(o.ID, l).Rest)
			if p := r.Texts.Price(o.ID, l); p.Total != "" && strings.Contains(p.Rest, p.Total) { // which stands out
				at := strings.LastIndex(p.Rest, p.Total)
				add(p.Rest[:at])
				add(p.Total)
				add(p.Rest[at+len(p.Total):])
			}
			for _, row := range r.Texts.Label(o, l).Rows {
				name, value := disclosure.SplitRow(row.Text)
				add(name)
				add(value)
				add(strings.TrimPrefix(value, row.Amount))
			}
			for _, d := range r.Texts.Days(o, l) {
				name, value := disclosure.SplitRow(d.Text)
				add(name)
				add(value)
			}
			none, said := disclosure.SplitRow(r.Texts.Label(o, l).None)
			add(none)
			add(said)
		}
		for _, s := range r.Texts.Spoken(l) {
			add(s)
		}
		for _, level := range offer.Levels {
			said := r.Texts.Level(level, l)
			short, rest, _ := strings.Cut(said, ",") // a choice of premiums shows this much of it, and a filter the rest
			add(said)
			add(short)
			add(rest)
		}
		for _, other := range []string{"Deutsch", "English"} { // the languages' names in themselves
			add(other)
		}
		for s := range words {
			all[l] = append(all[l], s)
		}
		slices.SortFunc(all[l], func(a, b string) int { return len(b) - len(a) })
	}
	return all
}

// allFacts goes through every value of the data.
func allFacts(v reflect.Value, l offer.Lang, currency offer.Currency, add func(string)) {
	if v.IsValid() && v.CanInterface() {
		switch x := v.Interface().(type) {
		case offer.Localized:
			add(x.In(l))
			return
		case offer.Date:
			add(x.In(l))
			return
		case offer.Money:
			add(x.In(l, currency))
			return
		case offer.Country:
			if region, err := language.ParseRegion(string(x)); err == nil {
				name := display.Regions(language.Make(string(l))).Name(region)
				add(name)
				add(string(x) + " " + name) // where a reader chooses his own
			}
			return
		case *offer.Partner, *offer.Premium, *offer.Offer, *offer.Publication, *offer.Clause:
			if v.IsNil() {
				return
			}
		case *catalog.Catalog:
			for _, list := range []any{x.Site, x.Publications, x.Partners, x.Premiums} {
				allFacts(reflect.ValueOf(list), l, currency, add)
			}
			for _, o := range x.Offers {
				allFacts(reflect.ValueOf(o), l, currency, add)
			}
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		allFacts(v.Elem(), l, currency, add)
	case reflect.Struct:
		if name := v.Type().Name(); strings.HasPrefix(name, "Ref[") {
			return // what it leads to is in the catalog
		}
		for i := range v.NumField() {
			allFacts(v.Field(i), l, currency, add)
		}
	case reflect.Slice:
		for i := range v.Len() {
			allFacts(v.Index(i), l, currency, add)
		}
	case reflect.String:
		add(v.String())
		if user, host, ok := strings.Cut(v.String(), "@"); ok { // an address may break there
			add(user)
			add(host)
		}
	}
}

// strangers is the texts of pages that come from nowhere.
func strangers(t *testing.T, r *Result, words map[offer.Lang][]string, seen *int) (found []string) {
	t.Helper()
	sources := contentWords(t, r)
	known := map[string]bool{}
	for _, name := range r.Site.html() {
		src, err := r.Site.Tree.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(strings.NewReader(string(src)))
		if err != nil {
			t.Fatal(err)
		}
		address := strings.TrimSuffix(string(r.Catalog.Site.BaseURL), "/") + "/" + strings.TrimSuffix(name, "index.html")
		lang := offer.Lang("de")
		if strings.HasPrefix(name, "en/") {
			lang = "en"
		}
		joinAreas(page)
		for _, text := range unsignedTexts(page, nil) {
			*seen++
			if strings.TrimSpace(text) == address { // a printed page says where it stands
				continue
			}
			left := ownWords(text)
			key := string(lang) + left
			if _, done := known[key]; !done {
				known[key] = accounted(left, words[lang]) || slices.ContainsFunc(sources[lang], func(s string) bool {
					return strings.Contains(s, strings.Join(strings.Fields(strings.ReplaceAll(left, "*", " ")), " "))
				})
				if !known[key] {
					found = append(found, fmt.Sprintf("%s: nobody has signed these words, and no file of the data has them: %q in %q", name, left, text))
				}
			}
		}
	}
	return found
}

// joinAreas takes the marks out of lists by area, so that a sentence is one text
// again: a script shows what is said of the reader's country.
func joinAreas(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "span" && c.FirstChild != nil && c.FirstChild.Data == "data" {
			var words strings.Builder
			for d := range c.Descendants() {
				if d.Type == html.TextNode {
					words.WriteString(d.Data)
				}
			}
			*c = html.Node{Type: html.TextNode, Data: words.String(), Parent: n, PrevSibling: c.PrevSibling, NextSibling: c.NextSibling}
		}
		joinAreas(c)
		for before := c.PrevSibling; c.Type == html.TextNode && before != nil && before.Type == html.TextNode; before = c.PrevSibling {
			c.Data = before.Data + c.Data
			n.RemoveChild(before)
		}
	}
}

// unsignedTexts is the text nodes outside of disclosures, mails and prices,
// which the proof holds against what is signed.
func unsignedTexts(n *html.Node, all []string) []string {
	if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
		return append(all, n.Data)
	}
	if n.Type == html.ElementNode {
		if slices.Contains([]string{"script", "style", "title"}, n.Data) {
			return all
		}
		for _, a := range n.Attr {
			if a.Key == "data-disclosure" || a.Key == "data-wording" {
				return all
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		all = unsignedTexts(c, all)
	}
	return all
}

var i18nWords = regexp.MustCompile(fromI18n + "[^" + toI18n + "]*" + toI18n)

// ownWords is a text without the words of layouts/i18n. What these were given
// to print is a fact, which other pages show too.
func ownWords(text string) string {
	return plainWords(labelSum.ReplaceAllString(i18nWords.ReplaceAllString(text, " "), " "))
}

// labelSum is the sum at the foot of a label.
var labelSum = regexp.MustCompile(`h1:[A-Za-z0-9+/]{43}=`)

// plainWords is a text without what stands between and around words.
func plainWords(s string) string {
	return strings.TrimFunc(strings.Join(strings.Fields(s), " "), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// accounted tells whether a text is facts and composed words, and nothing else
// but numbers, signs and the spaces between them.
func accounted(text string, words []string) bool {
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			i += from
			if whole(text, i, i+len(w)) {
				text = text[:i] + "\x00" + text[i+len(w):]
			}
			from = i + 1
		}
	}
	return !strings.ContainsFunc(text, unicode.IsLetter)
}

// whole tells whether a part of a text is not a piece of a word.
func whole(text string, from, to int) bool {
	before, after := []rune(text[:from]), []rune(text[to:])
	return (len(before) == 0 || !unicode.IsLetter(before[len(before)-1])) && (len(after) == 0 || !unicode.IsLetter(after[0]))
}

var markup = regexp.MustCompile("\\]\\([^()\\s]*\\)|[\\\\*_`#>\\[\\]]|\\{\\{<[^{}]*>\\}\\}|(?m:^[ \\t]*(?:-|\\d+\\.) )")

// contentWords is the sources of pages in content/, and what offers bring for
// their own, as their readers see them.
func contentWords(t *testing.T, r *Result) map[offer.Lang][]string {
	t.Helper()
	all := map[offer.Lang][]string{}
	add := func(l offer.Lang, src string) {
		all[l] = append(all[l], strings.Join(strings.Fields(markup.ReplaceAllString(src, " ")), " "), strings.Join(strings.Fields(src), " "))
	}
	for _, o := range r.Catalog.Offers {
		for _, l := range r.Catalog.Site.Languages {
			add(l, o.Body.In(l))
		}
	}
	err := fs.WalkDir(r.Files, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".md" {
			return err
		}
		src, err := fs.ReadFile(r.Files, name)
		add(offer.Lang(strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".md")), ".")), string(src))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
