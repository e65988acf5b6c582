package build

import (
	"cmp"
	"io/fs"
	"os"
	"path"
	"slices"
	"sync"
	"time"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/render"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// Data is what stands in data/, checked and composed.
type Data struct {
	Input    // its Now is a day
	Catalog  *catalog.Catalog
	Texts    *disclosure.Texts // nil if they cannot be composed
	Offline  []string          // ids of premiums that a revocation took offline; nothing in Catalog has them
	Ledger   *signoff.Ledger   // nil of a draft, which has no use for it
	Problems diag.List

	Content catalog.Content // the hand-written pages
	Waived  diag.List       // what breaks a rule and is let pass by a waiver

	loaded *catalog.Catalog // with the premiums whose last day is over, which Catalog is without
}

// Source is the data and the Hugo source that is made of them.
type Source struct {
	*Data
	Hugo *render.Hugo // nil if the data have errors
}

// complete takes from the machine what was left open.
func (in *Input) complete() {
	if in.Now.IsZero() {
		in.Now = offer.DateOf(time.Now())
	}
	in.PolicySum = cmp.Or(in.PolicySum, os.Getenv("KLARABO_POLICY_SUM"))
}

// Read loads the data, checks them and composes the disclosures.
func Read(in Input) *Data {
	d := load(in)
	d.judge()
	return d
}

// load reads the data and composes what is signed.
func load(in Input) *Data {
	in.complete()
	d := &Data{Input: in}
	d.loaded, d.Problems = catalog.LoadAgain(in.Files, in.Trees)
	d.Catalog = d.loaded
	if in.Trees != nil { // which are kept for a run after this one
		useLittle(len(d.Catalog.Offers))
	} else {
		UseMemory(len(d.Catalog.Offers))
	}
	d.Content = catalog.ReadContent(in.Files)
	if d.Catalog.Site != nil && !brokenClauses(d.Problems) {
		var list diag.List
		d.Catalog = d.loaded.On(in.Now)
		d.Texts, list = disclosure.ComposeSigned(d.Catalog)
		d.Problems = append(d.Problems, list...)
	}
	return d
}

// judge holds what was loaded against the rules and, unless it is a draft, against
// what is signed, and composes the words of all offers.
func (d *Data) judge() {
	var composing sync.WaitGroup
	var words diag.List
	composing.Go(func() {
		if d.Texts != nil {
			words = d.Texts.ComposeOffers()
		}
	})
	broken, waived := rules.Judge(d.loaded, d.Content, d.Now)
	composing.Wait()
	d.Problems, d.Waived = append(d.Problems, words...), waived
	if broken.HasErrors() { // a fact that a rule misses is missing to a clause as well
		d.Problems = slices.DeleteFunc(d.Problems, func(p diag.Problem) bool { return p.Rule == "clause/missing-fact" })
	}
	d.Problems = append(d.Problems, broken...)
	if d.Texts != nil && !d.Draft { // which may show unsigned texts, and so has no use for the ledger
		d.Problems = append(d.Problems, d.gate(!d.Problems.HasErrors())...)
	}
}

// brokenClauses tells whether a clause was left out, which others may need, or their
// whole folder; of a language that they all lack, the problem is at the site's list.
func brokenClauses(list diag.List) bool {
	clause := func(at diag.Pos) bool { return at.File == "data/clauses" || path.Dir(at.File) == "data/clauses" }
	return slices.ContainsFunc(list, func(p diag.Problem) bool {
		return p.Severity == diag.Error && (clause(p.Pos) || p.Rule == "language" && slices.ContainsFunc(p.Related, func(r diag.Related) bool { return clause(r.Pos) }))
	})
}

// gate lets only signed texts pass. Texts of data that are not sound are not
// those that would be published, so nothing is said of them.
func (d *Data) gate(sound bool) diag.List {
	ledger, problems := signoff.Load(d.Files)
	d.Ledger = ledger
	problems = append(problems, d.checkPolicy(ledger)...)
	if !sound {
		return problems
	}
	texts, list := signoff.Gather(signoff.Input{Catalog: d.Catalog, Disclosures: d.Texts, Content: d.Content, Ledger: ledger})
	problems = append(problems, list...)
	if d.Offline, list = ledger.TakeOffline(d.Catalog, texts, d.Now); len(list) > 0 { // the data are other ones now
		problems = append(problems, list...)
		d.Texts, list = disclosure.Compose(d.Catalog)
		problems = append(problems, list...)
		texts = slices.DeleteFunc(texts, d.offline)
	}
	return append(problems, ledger.Gate(d.Catalog, texts, d.Now)...)
}

// offline tells whether a text is of a partner that the data no longer have.
func (d *Data) offline(t *signoff.Text) bool {
	partner := t.Is("partner")
	return partner != "" && partner != offer.ByPublisher &&
		!slices.ContainsFunc(d.Catalog.Partners, func(p *offer.Partner) bool { return p.ID == partner })
}

// checkPolicy holds the policy against the sum that the build was given, if any.
func (d *Data) checkPolicy(ledger *signoff.Ledger) (list diag.List) {
	switch {
	case d.PolicySum != "":
		return signoff.CheckPolicy(d.Catalog, ledger, d.PolicySum)
	case os.Getenv("KLARABO_REVIEWERS_SUM") != "":
		list.Error(diag.Pos{File: "data/site.yaml"}, "policy-sum", diag.Msg("KLARABO_REVIEWERS_SUM is set, which is no longer read"), signoff.SumInstead)
	}
	return list
}

// Compose reads the data and makes the Hugo source of them.
func Compose(in Input) *Source { return Read(in).Source() }

// Ejected is the Hugo source, and beside it the clauses, the built-in ones too, for
// whoever words them anew or in a further language. One that is gone by now is left out.
func (s *Source) Ejected() map[string][]byte {
	all := s.Hugo.All()
	for _, c := range s.Catalog.Clauses {
		if text, err := fs.ReadFile(s.Files, "data/clauses/"+c.ID+".yaml"); err == nil {
			all["clauses/"+c.ID+".yaml"] = text
		}
	}
	return all
}

// Source makes the Hugo source of sound data.
func (d *Data) Source() *Source {
	s := &Source{Data: d}
	if d.Texts == nil {
		return s
	}
	in := source.Input{
		Catalog: d.Catalog, Texts: d.Texts, Now: d.Now,
		Draft: d.Draft, BaseURL: d.BaseURL, Files: d.Files, Content: d.Content, Pictures: d.Pictures, Offline: d.Offline,
	}
	if d.Problems.HasErrors() {
		d.Problems = append(d.Problems, source.OfPages(in)...)
		return s
	}
	src, list := source.New(in)
	var more diag.List
	s.Hugo, more = render.New(src)
	d.Problems = slices.Concat(d.Problems, list, more)
	return s
}
