package build

import (
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// ToSign is every text of a site that can be signed, beside disclosures also
// what a browser has seen of its design.
func ToSign(files fs.FS, in signoff.Input) ([]*signoff.Text, diag.List, error) {
	texts, list := signoff.Gather(in)
	saved, err := savedLooks(files)
	if saved == nil {
		return texts, list, err
	}
	looks, err := lookText(saved)
	return append(texts, looks), list, err
}

// OlderTexts is every text of an older state, composed with its own clauses. Only
// if these don't make whole texts, the built-in ones stand behind them, which are
// those of today: a clause that was added since must not be taken for an old one.
func OlderTexts(site fs.FS) ([]*signoff.Text, diag.List, error) {
	cat, problems := catalog.Load(site)
	texts, list := disclosure.ComposeSigned(cat)
	if list.HasErrors() || len(cat.Clauses) == 0 {
		files, err := OverDefaults(site)
		if err != nil {
			return nil, nil, err
		}
		cat, problems = catalog.Load(files)
		texts, list = disclosure.ComposeSigned(cat)
		problems = append(problems, list...)
	}
	if cat.Site == nil {
		return nil, problems, nil
	}
	ledger, list := signoff.Load(site)
	all, more, err := ToSign(site, signoff.Input{Catalog: cat, Disclosures: texts, Content: catalog.ReadContent(site), Ledger: ledger})
	return all, append(append(problems, list...), more...), err
}
