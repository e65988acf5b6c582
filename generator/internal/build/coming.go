package build

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// Coming is what changes by itself after the day of the data, up to another:
// what [rules.Coming] says, and which reviewers begin and end.
func (d *Data) Coming(until offer.Date) []rules.Change {
	list := rules.Coming(d.Catalog, d.Now, until)
	if d.Ledger == nil {
		return list
	}
	for _, r := range d.Ledger.Reviewers {
		at := diag.Pos{File: "data/reviewers/" + r.ID + ".yaml"}
		if d.Now.Before(r.From) && !until.Before(r.From) {
			list = append(list, rules.Change{Day: r.From, Pos: at, Planned: true, Msg: diag.Msg("%s may sign", r.Name)})
		}
		if r.Until == nil {
			continue
		}
		if day := r.Until.Next(); d.Now.Before(day) && !until.Before(day) {
			list = append(list, rules.Change{Day: day, Pos: at, Msg: diag.Msg("%s may no longer sign", r.Name), Hint: diag.Msg("give another person the role %s, or this one a later day", r.Role)})
		}
	}
	rules.SortChanges(list)
	return list
}

// Soon is a warning for each thing that comes by itself within the next 30
// days and asks for somebody's work.
func (d *Data) Soon() (list diag.List) {
	if d.Catalog.Site == nil {
		return nil
	}
	for _, c := range d.Coming(d.Now.After(offer.Period{N: rules.Ahead, Unit: offer.Day})) {
		if !c.Planned {
			list.Warn(c.Pos, "coming", diag.Msg("from %s on: %s", c.Day, c.Msg), c.Hint)
		}
	}
	return list
}
