package review

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// TestBeside reads the texts that are no disclosures as a signer does: in all
// languages side by side, phrases with an example, and all of each line.
func TestBeside(t *testing.T) {
	s := newSite(t, "../../../data/clauses")
	s.edit("data/premiums/usb-stick-64.yaml", "kind: hardware\n", "kind: hardware\naliases: [{de: Funkstick, en: radio stick}]\n")
	s.edit("data/site.yaml", "links:\n", "not_meant: [{where: content/imprint.de.md, words: USB-Anschluss}]\nlinks:\n")
	in := s.read()
	in.ToSign, _ = signoff.Gather(signoff.Input{Catalog: in.Catalog, Disclosures: in.Texts, Ledger: in.Ledger})
	d := Compile(in)
	registers, wordings := d.Besides(signoff.Registers, false), d.Besides(signoff.Wordings, false)
	if len(registers) != 2 || len(registers[0].In) != 2 || len(wordings) != 1 || len(d.Besides(signoff.Registers, true)) != 0 {
		t.Fatalf("%d registers and %d wordings are open", len(registers), len(wordings))
	}
	said := map[string]string{}
	for _, p := range wordings[0].Phrases() {
		for _, in := range p.In {
			if in.Line != nil && in.Line.Text != "" && !strings.HasPrefix(in.Line.Text, p.ID+": ") {
				t.Errorf("%s in %s has the wording %q", p.ID, in.Lang, in.Line.Text)
			}
		}
		said[p.ID] = p.In[0].Example
	}
	if want := in.Texts.Price("funkwelt-mini", "de").String(); said["price"] != want {
		t.Errorf("the example of price is %q, not %q", said["price"], want)
	}
	page, err := d.page("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Funkstick", "radio stick", "USB-Anschluss", disclosure.Fold(said["offer-term"])} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, o := range d.Others {
		if strings.Count(strings.ReplaceAll(string(page), "&#43;", "+"), o.Sum) != 1 {
			t.Errorf("%s does not stand once in the page", o.Name)
		}
	}
}

func TestFlows(t *testing.T) {
	o := Other{Kind: signoff.Pages}
	for _, l := range []string{"---", "title: Daten", "---", "", "Ein Absatz", "geht weiter.", "", "- ein Punkt", "  mit mehr", "| a | b |", "## Teil", "Text"} {
		o.Lines = append(o.Lines, Line{Text: l})
	}
	for i, l := range o.Lines {
		if want := l.Text == "geht weiter."; o.Flows(i) != want {
			t.Errorf("%q flows: %v", l.Text, !want)
		}
	}
}
