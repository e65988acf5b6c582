package kit

import (
	"path"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Drawing is a label as SVG, to be printed.
const Drawing Kind = "svg"

// labelFolder is where the labels are. No partner's id can be its name.
const labelFolder = "offer_labels/"

// LabelFile is the label of an offer as a file. Its JSON form is an entry of the
// manifest.
type LabelFile struct {
	Path      string     `json:"path"`
	Kind      Kind       `json:"kind"`
	MediaType string     `json:"media_type"`
	Offer     string     `json:"offer"`   // its id
	Premium   string     `json:"premium"` // of a label with one premium: its id; "" with all
	Lang      offer.Lang `json:"lang"`
	Sum       string     `json:"sum"` // of all that the label can say, as it stands below it

	of    *offer.Offer
	label disclosure.Label
	firms []disclosure.LabelFirm
}

// Labels is the files of the labels of all offers that can be ordered on the day
// now, by offer: with all its premiums, and where a reader chooses one of them,
// with each.
func Labels(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) (files []LabelFile) {
	for _, o := range cat.Offers {
		if !o.Valid.On(now) {
			continue
		}
		premiums := []string{""}
		if o.Pick() != "" {
			for _, s := range o.Selections() {
				premiums = append(premiums, s.Premium.ID)
			}
		}
		for _, l := range cat.Site.Languages {
			label := texts.Label(o, l)
			if len(label.Rows) == 0 {
				continue
			}
			firms := texts.LabelFirms(o, l)
			whole := LabelFile{Offer: o.ID, Lang: l, Sum: label.LabelSum(o.ID, l, firms), of: o, label: label, firms: firms}
			for _, p := range premiums {
				files = append(files, whole.as(Drawing, p), whole.as(Fragment, p))
			}
			files = append(files, whole.as(Data, "")) // it says which rows belong to which premium
		}
	}
	return files
}

// as is the label as a file of a kind, with one premium or, with "", with all.
func (f LabelFile) as(kind Kind, premium string) LabelFile {
	f.Kind, f.Premium = kind, premium
	f.MediaType = map[Kind]string{Drawing: "image/svg+xml", Fragment: "text/html; charset=utf-8", Data: "application/json; charset=utf-8"}[kind]
	f.Path = labelFolder + path.Join(f.Offer, premium, "label."+string(f.Lang)+"."+string(kind))
	return f
}

// sheet is a label as it is printed.
type sheet struct {
	Lang           offer.Lang
	Direction      string
	Name, Title    string
	Blocks         []block
	SumName, SumIs string
}

// block is the rows of the offer, or of a firm.
type block []labelRow

// labelRow is a row: its name with a colon, an amount that is set large, and the rest.
type labelRow struct {
	ID      string `json:"id"`
	Premium string `json:"premium,omitempty"`
	Name    string `json:"name"`
	Amount  string `json:"amount,omitempty"`
	Text    string `json:"text"`
}

func rowOf(r disclosure.LabelRow) labelRow {
	name, amount, rest := r.Parts()
	return labelRow{r.ID, r.Premium, name, amount, rest}
}

func blockOf(t *disclosure.Text) (b block) {
	for _, s := range t.Sentences {
		b = append(b, rowOf(disclosure.LabelRow{ID: s.Clause, Text: s.Text}))
	}
	return b
}

// sheet is the file's label, with the premium that it is for.
func (f *LabelFile) sheet(texts *disclosure.Texts) sheet {
	word := func(name string) string { return texts.Words("page-"+name, f.of.Parties.Whole(), f.Lang) }
	s := sheet{Lang: f.Lang, Direction: f.Lang.Direction(), Name: word("label"), Title: disclosure.Fold(f.of.Title.In(f.Lang)), SumName: word("sum"), SumIs: f.Sum}
	var rows block
	for _, r := range f.label.Rows {
		if r.Premium == "" || f.Premium == "" || r.Premium == f.Premium {
			rows = append(rows, rowOf(r))
		}
	}
	s.Blocks = append(s.Blocks, rows)
	for _, firm := range f.firms {
		if f.Premium == "" || slices.Contains(firm.Premiums, f.Premium) {
			for _, t := range firm.Texts {
				s.Blocks = append(s.Blocks, blockOf(t))
			}
		}
	}
	if len(f.firms) == 0 && f.label.None != "" {
		s.Blocks = append(s.Blocks, block{rowOf(disclosure.LabelRow{ID: "none", Text: f.label.None})})
	}
	return s
}

// labelData is a label as JSON.
type labelData struct {
	Version int                    `json:"version"`
	Offer   string                 `json:"offer"`
	Lang    offer.Lang             `json:"lang"`
	Name    string                 `json:"name"`
	Title   string                 `json:"title"`
	Sum     string                 `json:"sum"`
	Levels  map[string]offer.Level `json:"levels"` // how far the data go, by premium
	Rows    []labelRow             `json:"rows"`
	Firms   []firmData             `json:"firms"`
	None    *labelRow              `json:"none"` // in place of the firms' rows, where there is no premium
}

// firmData is the rows of a firm, and the premiums in which it has a part.
type firmData struct {
	Partner  string     `json:"partner"` // its id, or "publisher"
	Premiums []string   `json:"premiums"`
	Sum      string     `json:"sum"` // as it was signed
	Rows     []labelRow `json:"rows"`
}

func (f *LabelFile) data(texts *disclosure.Texts) labelData {
	s := f.sheet(texts)
	d := labelData{1, f.Offer, f.Lang, s.Name, s.Title, f.Sum, map[string]offer.Level{}, s.Blocks[0], []firmData{}, nil}
	for _, sel := range f.of.Selections() {
		d.Levels[sel.Premium.ID] = sel.Level()
	}
	for _, firm := range f.firms {
		for _, t := range firm.Texts {
			d.Firms = append(d.Firms, firmData{t.Partner, firm.Premiums, t.Sum(), blockOf(t)})
		}
	}
	if none := f.label.None; none != "" {
		row := rowOf(disclosure.LabelRow{ID: "none", Text: none})
		d.None = &row
	}
	return d
}

// render is the file's content.
func (f *LabelFile) render(texts *disclosure.Texts) []byte {
	switch f.Kind {
	case Drawing:
		return draw(f.sheet(texts))
	case Data:
		return asJSON(f.data(texts))
	}
	return page("label", f.sheet(texts))
}
