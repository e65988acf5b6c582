package cli

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// flow is one run of the stages over one state of the source:
//
//	catalog -> rules -> disclosure -> sign-off -> site -> proof -> kit
//
// A stage whose input is broken does not run; all problems of those that ran
// are in problems.
type flow struct {
	files   fs.FS // the source
	now     offer.Date
	draft   bool
	baseURL string
	lang    string // of the messages that a preview shows
	pin     string // the sum that data/reviewers must have, or ""

	catalog  *catalog.Catalog
	texts    *disclosure.Texts
	hugo     *site.Hugo
	trees    *catalog.Trees // read before, or nil
	pictures *site.Pictures // made before, or nil

	program string // stands for this one in what an earlier run made; "" if nothing is kept
	// What an earlier run made, and whether a file is still as it was; nil for
	// none. A run without errors puts its own record in record.
	before *reuse.Record
	there  func(path string, sum reuse.Sum) bool
	record *reuse.Record
	tree   *reuse.Tree // the files made in this run; nil unless all is proven

	kit      *reuse.Tree // the texts for mails; nil without the tree, and of a draft
	problems diag.List
}

// flags adds what every verb that runs the flow can be told.
func (f *flow) flags(cmd *cobra.Command) {
	cmd.Flags().VarP((*dateFlag)(&f.now), "now", "", "the `day` to build for, as in 2026-11-01 (default: today)")
	cmd.Flags().StringVar(&f.baseURL, "base-url", "", "the `address` to publish at, instead of base_url in data/site.yaml")
	cmd.Flags().StringVar(&f.pin, "reviewers-sum", "", "the `sum` that data/reviewers must have (default: KLARABO_REVIEWERS_SUM)")
}

// compose runs the stages that look at the data, and makes the Hugo source.
func (f *flow) compose() {
	f.read()
	f.source()
}

// read loads the data, checks them and composes the disclosures.
func (f *flow) read() {
	if f.now.IsZero() {
		f.now = offer.DateOf(time.Now())
	}
	var list diag.List
	f.catalog, list = catalog.LoadAgain(f.files, f.trees)
	useMemory(len(f.catalog.Offers))
	f.problems = append(f.problems, list...)
	broken := rules.Check(f.catalog, f.now)
	f.problems = append(f.problems, broken...)
	if f.catalog.Site == nil || brokenClauses(list) {
		return
	}
	sound := !list.HasErrors()
	f.texts, list = disclosure.Compose(f.catalog)
	if broken.HasErrors() { // a fact that a rule misses is missing to a clause as well
		list = slices.DeleteFunc(list, func(p diag.Problem) bool { return p.Rule == "clause/missing-fact" })
	}
	f.problems = append(f.problems, list...)
	if !f.draft { // which may show unsigned texts, and so has no use for the ledger
		f.gate(sound && !list.HasErrors())
	}
}

// brokenClauses tells whether a clause was left out, which others may need.
func brokenClauses(list diag.List) bool {
	return slices.ContainsFunc(list, func(p diag.Problem) bool {
		return p.Severity == diag.Error && path.Dir(p.Pos.File) == "data/clauses"
	})
}

// gate lets only signed texts pass. Texts of data that are not sound are not
// those that would be published, so nothing is said of them.
func (f *flow) gate(sound bool) {
	if f.pin == "" {
		f.pin = os.Getenv("KLARABO_REVIEWERS_SUM")
	}
	ledger, list := signoff.Load(f.files)
	if f.pin != "" {
		f.problems = append(f.problems, ledger.CheckReviewers(f.pin)...)
	}
	f.problems = append(f.problems, list...)
	if sound {
		f.problems = append(f.problems, ledger.Gate(f.texts, f.catalog.Site.SignOff, f.now)...)
	}
}

// source makes the Hugo source of whole data.
func (f *flow) source() {
	if f.texts == nil || f.problems.HasErrors() {
		return
	}
	var list diag.List
	f.hugo, list = site.Source(site.Input{
		Catalog: f.catalog, Texts: f.texts, Now: f.now,
		Draft: f.draft, BaseURL: f.baseURL, Files: f.files, Pictures: f.pictures,
	})
	f.problems = append(f.problems, list...)
}

// mails begins to make the kit, and returns what waits for it. There is none
// unless the site is proven.
func (f *flow) mails() (wait func() error) {
	if f.draft || f.hugo == nil || f.problems.HasErrors() {
		return func() error { return nil }
	}
	var files map[string]func() []byte
	var list diag.List
	var err error
	var making sync.WaitGroup
	making.Go(func() { files, list, err = kit.Render(f.catalog, f.texts, f.now) })
	return func() error {
		making.Wait()
		if f.tree == nil {
			return nil
		}
		f.problems = append(f.problems, list...)
		if files != nil {
			f.kit = reuse.NewTree()
			f.kit.AddMade(files)
		}
		return err
	}
}

// shown is how much the pages show: the offers that can be ordered on the day.
func (f *flow) shown() diag.Message {
	n := 0
	for _, o := range f.catalog.Offers {
		if o.Valid.On(f.now) {
			n++
		}
	}
	return diag.Msg("%s in %s", diag.Plural(n, "1 offer", "%d offers"), diag.Plural(len(f.catalog.Site.Languages), "1 language", "%d languages"))
}

// dateFlag is a day given on the command line.
type dateFlag offer.Date

func (d *dateFlag) Set(s string) error { return (*offer.Date)(d).UnmarshalText([]byte(s)) }
func (d *dateFlag) Type() string       { return "day" }
func (d *dateFlag) String() string {
	if (*offer.Date)(d).IsZero() {
		return ""
	}
	return (*offer.Date)(d).String()
}
