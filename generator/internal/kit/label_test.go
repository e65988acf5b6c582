package kit

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestLabels holds every label of the example's kit against what was composed:
// it says all of it, word for word, and nothing else.
func TestLabels(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	kit := tree(t, cat, texts, today)
	kinds := map[Kind]int{}
	for _, f := range Labels(cat, texts, today) {
		kinds[f.Kind]++
		var got string
		switch f.Kind {
		case Drawing:
			got = drawn(t, kit[f.Path])
		case Fragment:
			got = inMail(t, kit[f.Path])
		case Data:
			got = inData(t, kit[f.Path])
		}
		if want := said(texts, f); disclosure.Fold(got) != want {
			t.Errorf("%s says\n%s\nand not\n%s", f.Path, got, want)
		}
	}
	orders := 0
	for _, o := range cat.Offers {
		if o.Valid.On(today) {
			orders += len(cat.Site.Languages)
		}
	}
	if kinds[Data] != orders || kinds[Drawing] <= orders || kinds[Fragment] != kinds[Drawing] {
		t.Errorf("of %d offers and languages there are %v", orders, kinds)
	}
}

// said is what a label says, from the texts that were signed.
func said(texts *disclosure.Texts, f LabelFile) string {
	all := []string{texts.Words("page-label", f.of.Parties.Whole(), f.Lang), f.of.Title.In(f.Lang)}
	label := texts.Label(f.of, f.Lang)
	for _, r := range label.Rows {
		if r.Premium == "" || f.Premium == "" || r.Premium == f.Premium {
			all = append(all, r.Text)
		}
	}
	firms, own := map[string]bool{}, false
	for _, s := range f.of.Selections() {
		if f.Premium != "" && f.Premium != s.Premium.ID {
			continue
		}
		for _, p := range s.Premium.To.Partners() {
			if text := texts.For(s, p, offer.Label, f.Lang); !firms[text.Sum()] {
				firms[text.Sum()] = true
				all = append(all, text.String())
			}
		}
		own = own || !s.Premium.To.Disclosed()
	}
	if own {
		all = append(all, texts.Of(f.of.Parties, offer.OwnLabel, f.Lang).String())
	}
	if len(f.of.Selections()) == 0 || f.Kind == Data {
		all = append(all, label.None)
	}
	return disclosure.Fold(strings.Join(append(all, texts.Words("page-sum", f.of.Parties.Whole(), f.Lang), f.Sum), " "))
}

// drawn is the words of a drawing, which is in one ink, fetches nothing and
// keeps within its frame.
func drawn(t *testing.T, src string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(src))
	var b strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatalf("%v in %s", err, src)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if !slices.Contains([]string{"svg", "rect", "text", "tspan"}, e.Name.Local) {
				t.Errorf("there is an element %s", e.Name.Local)
			}
			for _, a := range e.Attr {
				if slices.Contains([]string{"fill", "stroke"}, a.Name.Local) && a.Value != "#000" && a.Value != "none" || a.Name.Local == "href" {
					t.Errorf("%s has %s=%q", e.Name.Local, a.Name.Local, a.Value)
				}
			}
		case xml.CharData:
			b.Write(e)
		case xml.EndElement:
			if e.Name.Local == "text" {
				b.WriteByte(' ')
			}
		}
	}
}

// inMail is the words of a table for mails, which has no class, no sheet and
// fetches nothing.
func inMail(t *testing.T, src string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
		if n.Type == html.ElementNode && !slices.Contains([]string{"html", "head", "body", "table", "tbody", "tr", "th", "td", "b"}, n.Data) {
			t.Errorf("there is an element %s", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "class" || a.Key == "id" || strings.Contains(a.Val, "url(") {
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	return b.String()
}

// inData is the words of a label as data, in the order in which they are printed.
func inData(t *testing.T, src string) string {
	t.Helper()
	type row struct{ Name, Amount, Text string }
	var d struct {
		Name, Title, Sum string
		Rows             []row
		Firms            []struct{ Rows []row }
		None             *row
	}
	if err := json.Unmarshal([]byte(src), &d); err != nil {
		t.Fatal(err)
	}
	all := d.Rows
	for _, f := range d.Firms {
		all = append(all, f.Rows...)
	}
	if d.None != nil {
		all = append(all, *d.None)
	}
	words := []string{d.Name, d.Title}
	for _, r := range all {
		words = append(words, r.Name, r.Amount, r.Text)
	}
	sum := "Prüfsumme "
	if d.Name == "Subscription label" {
		sum = "Checksum "
	}
	return strings.Join(append(words, sum+d.Sum), " ")
}

// TestLines: whatever is written, no line is wider than its column, and the
// lines together are the text.
func TestLines(t *testing.T) {
	for _, text := range []string{"", "kurz", "ein Satz, der länger ist als eine Zeile", strings.Repeat("Donaudampfschifffahrt", 15), "مجلة الألعاب ٢٠٢٦ مع هدية", "✓ Name ✗ kein Telefon ●●○○", "a  b"} {
		all := lines(text, 80, small, true)
		if strings.Join(all, "") != text {
			t.Errorf("%q became %q", text, all)
		}
		for _, line := range all {
			var used float64
			for _, r := range strings.TrimRight(line, " ") {
				used += advance(r, true) * small
			}
			if used > 80.01 {
				t.Errorf("%q is %.0f wide", line, used)
			}
		}
	}
}

// TestDirection: a label in a language that is written from the right begins there.
func TestDirection(t *testing.T) {
	b := block{{Name: "السعر:", Text: "٥٩"}}
	right, left := string(draw(sheet{Direction: "rtl", Blocks: []block{b}})), string(draw(sheet{Direction: "ltr", Blocks: []block{b}}))
	at := regexp.MustCompile(`<tspan x="([^"]+)"`)
	if x := at.FindStringSubmatch(right)[1]; x != "311.0" || !strings.Contains(right, `direction="rtl"`) {
		t.Errorf("from the right it begins at %s", x)
	}
	if x := at.FindStringSubmatch(left)[1]; x != "9.0" {
		t.Errorf("from the left it begins at %s", x)
	}
}
