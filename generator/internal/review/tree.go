package review

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

//go:embed page
var pageFiles embed.FS

// Files is the dossier's files, with its own words in one of [Languages].
func (d *Dossier) Files(lang offer.Lang) (map[string][]byte, error) {
	page, err := d.page(lang)
	if err != nil {
		return nil, fmt.Errorf("the dossier: %w", err)
	}
	data, err := d.json()
	if err != nil {
		return nil, fmt.Errorf("the dossier: %w", err)
	}
	return map[string][]byte{"index.html": page, "review.json": data, "review.csv": d.csv()}, nil
}

func (d *Dossier) json() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(d)
	return b.Bytes(), err
}

// page is index.html.
func (d *Dossier) page(lang offer.Lang) ([]byte, error) {
	w, err := loadWords(lang)
	if err != nil {
		return nil, err
	}
	style, err := pageFiles.ReadFile("page/style.css")
	if err != nil {
		return nil, err
	}
	t, err := template.New("index.html").Funcs(template.FuncMap{
		"w": w.say, "value": w.value, "counted": w.counted, "period": w.period, "day": w.day,
		"language": w.language, "country": w.country, "by": w.by,
		"lang":      func() offer.Lang { return lang },
		"norm":      func(s string) string { return norm(lang, s) },
		"languages": func() []offer.Lang { return d.langs },
		"told":      func(m diag.Message) string { return m.In(string(lang)) },
		"style":     func() template.CSS { return template.CSS(style) },
		"others":    others,
		"id":        id, "lead": lead, "body": body, "join": join,
	}).ParseFS(pageFiles, "page/*.html")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, d)
	return b.Bytes(), err
}

// ofKind is the texts of a kind that are read side by side.
type ofKind struct {
	Kind signoff.TextKind
	All  []Beside
}

func others(d *Dossier, approved bool) (all []ofKind) {
	for _, k := range signoff.Kinds {
		all = append(all, ofKind{k, d.Besides(k, approved)})
	}
	return all
}

// id is the anchor of a text.
func id(t Text) string {
	return strings.ReplaceAll(disclosure.Ref(t.Partner, t.Case), "/", "-") + "-" + string(t.Form) + "-" + string(t.Lang)
}

// lead is the space before a run's words, which is not struck through.
func lead(r Run) string { return r.Text[:len(r.Text)-len(body(r))] }

// body is the run without it.
func body(r Run) string { return strings.TrimLeft(r.Text, spaces) }

func join(items []string) string { return strings.Join(items, ", ") }

// csv is review.csv: RFC 4180 in UTF-8, with the byte order mark that
// spreadsheets need. Its columns keep their order; new ones come last.
func (d *Dossier) csv() []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	put := func(cells ...string) {
		for i, c := range cells {
			cells[i] = harmless(c)
		}
		w.Write(cells) // into memory
	}
	put("status", "since", "partner", "partner_name", "form", "lang", "sum", "approved_by", "missing",
		"last_approved", "offers", "kit_files", "findings", "command", "text", "redline", "case", "kind", "name")
	for _, t := range d.Texts {
		text, marked := t.wording()
		put(string(t.Status), string(t.Since), t.Partner, t.PartnerName, string(t.Form), string(t.Lang), t.Sum,
			each(t.Approvals), strings.Join(t.Missing, "; "), deref(t.Last).String(), strconv.Itoa(len(t.Stands.Offers)),
			strconv.Itoa(len(t.Stands.Kit)), strconv.Itoa(len(t.Findings)), t.Command, text, marked, t.Case, string(signoff.Disclosures), t.Name)
	}
	for _, o := range d.Others {
		text, marked := o.wording()
		put(string(o.Status), string(o.Since), "", "", "", string(o.Lang), o.Sum,
			each(o.Approvals), strings.Join(o.Missing, "; "), deref(o.Last).String(), "", "", "", o.Command, text, marked, "", string(o.Kind), o.Name)
	}
	w.Flush()
	return b.Bytes()
}

// each is entries in one cell.
func each(all []Signed) string {
	var by []string
	for _, s := range all {
		by = append(by, s.String())
	}
	return strings.Join(by, "; ")
}

// String is the entry in a few words: "anna-berg (legal) 2026-11-01"; "" for none.
func (s Signed) String() string {
	if s.Reviewer == "" {
		return ""
	}
	return s.Reviewer + " (" + s.Role + ") " + s.Date.String()
}

// wording is the text, and the text with [-what was taken out-] and {+what came
// in+}; that one is empty if there is no redline.
func (t Text) wording() (text, marked string) {
	var plain, all []string
	for _, s := range t.Sentences {
		if s.Clause != "" {
			plain = append(plain, s.Text)
		}
		all = append(all, cmp.Or(mark(s.Redline), s.Text))
	}
	if t.Base != "" {
		marked = strings.Join(all, " ")
	}
	return strings.Join(plain, " "), marked
}

// wording is the same of the lines that the dossier has of the text.
func (o Other) wording() (text, marked string) {
	var plain, all []string
	changed := false
	for _, l := range o.Lines {
		gap := ""
		if l.Gap {
			gap = "…"
		}
		plain = append(plain, cmp.Or(l.Text, gap))
		all = append(all, cmp.Or(mark(l.Redline), l.Text, gap))
		changed = changed || len(l.Redline) > 0
	}
	if changed {
		marked = strings.Join(all, "\n")
	}
	return strings.Join(plain, "\n"), marked
}

// mark is a redline in one cell.
func mark(redline []Run) (line string) {
	for _, r := range redline {
		switch r.Op {
		case Deleted:
			line += lead(r) + "[-" + body(r) + "-]"
		case Inserted:
			line += lead(r) + "{+" + body(r) + "+}"
		default:
			line += r.Text
		}
	}
	return line
}

// harmless keeps spreadsheets from taking a cell for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsAny(s[:1], "=+-@\t\r") {
		return "'" + s
	}
	return s
}
