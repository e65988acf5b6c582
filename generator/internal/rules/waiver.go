package rules

import (
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A waiver in data/site.yaml lets one rule's findings in one file pass:
//
//	waivers:
//	  - rule: phone-needed
//	    where: data/partners/gartenkorb.yaml     # or partners/gartenkorb
//	    reason: the forwarder rings to agree on a day
//	    until: 2027-10-31                        # its last day, at most a year ahead
//
// What it lets pass is not told, and told apart by [Judge]. A waiver that does
// nothing (no longer, or not yet: its end is more than a year off) is told as a
// warning, since the finding itself then stands as its rule says; one that
// can never do anything, because its rule or file does not exist or the rule is
// [Rule.Fixed], is an error. (One without a reason, the catalog refuses.)
const waiverRule = "waiver"

// waive parts the findings into those that stand and those that are waived,
// and adds to the first what is wrong with the waivers.
func waive(cat *catalog.Catalog, content catalog.Content, now offer.Date, found diag.List) (open, waived diag.List) {
	if cat.Site == nil { // nobody knows what is waived, so only what cannot be is told
		return slices.DeleteFunc(found, func(p diag.Problem) bool { return !fixed(p.Rule) }), nil
	}
	waivers := cat.Site.Waivers
	var holding []*offer.Waiver
	used := map[*offer.Waiver]bool{}
	meant := map[string]bool{} // files of waivers whose rule is misspelt: what these were meant for would be a follow-up
	for i := range waivers {
		w := &waivers[i]
		if judgeWaiver(cat, content, now, w, &open) {
			holding = append(holding, w)
		}
		if _, known := Find(w.Rule); !known {
			meant[WaivedFile(w.Where)] = true
		}
	}
	for _, p := range found {
		passes := func(w *offer.Waiver) bool { return w.Rule == p.Rule && WaivedFile(w.Where) == p.Pos.File }
		switch i := slices.IndexFunc(holding, passes); {
		case i >= 0:
			used[holding[i]] = true
			waived = append(waived, p)
		case fixed(p.Rule) || !meant[p.Pos.File]:
			open = append(open, p)
		}
	}
	gone := diag.Msg("delete it")
	if len(waivers) == 1 {
		gone = diag.Msg("delete `%s`", "waivers")
	}
	for _, w := range holding {
		if !used[w] && loaded(cat, WaivedFile(w.Where)) {
			open.Warn(cat.Pos(cat.Site, w), waiverRule,
				diag.Msg("this waiver is not needed: nothing in %s breaks the rule %s on %s", WaivedFile(w.Where), w.Rule, now), gone)
		}
	}
	return open, waived
}

// fixed tells whether no waiver lets a rule's findings pass.
func fixed(rule string) bool {
	r, _ := Find(rule)
	return r.Fixed
}

// judgeWaiver tells what is wrong with a waiver, and whether it holds.
func judgeWaiver(cat *catalog.Catalog, content catalog.Content, now offer.Date, w *offer.Waiver, list *diag.List) bool {
	rule, known := Find(w.Rule)
	lastDay := offer.DateOf(now.Time().AddDate(1, 0, 0))
	switch {
	case !known:
		hint := catalog.DidYouMean(catalog.Nearest(w.Rule, IDs()), diag.Msg("write the name in square brackets behind the message; `klarabo rules` lists them all"))
		list.Error(cat.Pos(cat.Site, &w.Rule), waiverRule, diag.Msg("there is no rule %s", w.Rule), hint)
	case rule.Fixed:
		list.Error(cat.Pos(cat.Site, &w.Rule), waiverRule, diag.Msg("the rule %s cannot be waived: without it, a disclosure would be missing or false", w.Rule),
			diag.Msg("delete the waiver, and mend what the rule complains of"))
	case !cat.Read(WaivedFile(w.Where)) && !isPage(content, WaivedFile(w.Where)):
		hint := diag.Msg("write the file that the rule complains of, as in data/offers/pixelwerk-jahresabo.yaml")
		if meant := path.Clean("/" + w.Where)[1:]; meant != w.Where && cat.Read(meant) {
			hint = diag.Write(meant)
		}
		list.Error(cat.Pos(cat.Site, &w.Where), waiverRule, diag.Msg("there is no file %s", WaivedFile(path.Clean("/" + w.Where)[1:])), hint)
	case w.Until.Before(now):
		list.Warn(cat.Pos(cat.Site, &w.Until), waiverRule, diag.Msg("this waiver ended on %s and no longer lets anything pass", w.Until),
			diag.Msg("delete it, or have its reason judged again and give it a new day"))
	case lastDay.Before(w.Until):
		list.Warn(cat.Pos(cat.Site, &w.Until), waiverRule, diag.Msg("this waiver lets nothing pass yet: its last day, %s, is more than a year after %s", w.Until, now),
			diag.Msg("write %s or an earlier day; a reason must be judged again each year", lastDay))
	default:
		return true
	}
	return false
}

// isPage tells whether there is a hand-written page of this name, which any may
// be if pages are not known.
func isPage(content catalog.Content, name string) bool {
	_, known := content[name]
	return known || content == nil && strings.HasPrefix(name, "content/")
}

// WaivedFile is the file that a waiver's `where` names, be it by its path or id.
func WaivedFile(where string) string {
	if strings.HasPrefix(where, "content/") {
		return where
	}
	if path.Ext(where) != ".yaml" {
		where += ".yaml"
	}
	if !strings.HasPrefix(where, "data/") {
		where = "data/" + where
	}
	return where
}

// loaded tells whether the record of a file is in the catalog. One that is not
// has errors, or refers to a record with errors, and was not judged.
func loaded(cat *catalog.Catalog, name string) bool {
	return slices.ContainsFunc(cat.Records(), func(record any) bool { return cat.File(record) == name })
}
