package rules

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
)

// phone breaks the rule phone-needed in the depot's file.
var phone = phoneNeeded.Breaks

const finding = depot + ":12:18: warning: the partner gets the telephone number, which none of its purposes needs [phone-needed]"

func waiver(rule, where, reason, until string) Example {
	return Example{site, "", "waivers:\n  - rule: " + rule + "\n    where: " + where + "\n    reason: " + reason + "\n    until: " + until + "\n"}
}

func TestWaivers(t *testing.T) {
	for _, tt := range []struct {
		name    string
		changes []Example
		want    []string
		waived  int
	}{
		{"by the file", []Example{phone, waiver("phone-needed", depot, "rings before it comes", "2027-11-23")}, nil, 1},
		{"by the id", []Example{phone, waiver("phone-needed", "partners/lagerhaus", "rings before it comes", "2026-11-23")}, nil, 1},
		{"another file", []Example{phone, waiver("phone-needed", shop, "rings before it comes", "2027-01-31")},
			[]string{finding, site + ":33:5: warning: this waiver is not needed: nothing in " + shop + " breaks the rule phone-needed on 2026-11-23 [waiver]"}, 0},
		{"another rule", []Example{phone, waiver("data-needed", depot, "rings before it comes", "2027-01-31")},
			[]string{finding, site + ":33:5: warning: this waiver is not needed: nothing in " + depot + " breaks the rule data-needed on 2026-11-23 [waiver]"}, 0},
		{"not needed", []Example{waiver("phone-needed", depot, "rings before it comes", "2027-01-31")},
			[]string{site + ":33:5: warning: this waiver is not needed: nothing in " + depot + " breaks the rule phone-needed on 2026-11-23 [waiver]"}, 0},
		{"over", []Example{phone, waiver("phone-needed", depot, "rings before it comes", "2026-11-22")},
			[]string{finding, site + ":36:12: warning: this waiver ended on 2026-11-22 and no longer lets anything pass [waiver]"}, 0},
		{"too long", []Example{phone, waiver("phone-needed", depot, "rings before it comes", "2027-11-24")},
			[]string{finding, site + ":36:12: warning: this waiver lets nothing pass yet: its last day, 2027-11-24, is more than a year after 2026-11-23 [waiver]"}, 0},
		{"no such rule", []Example{phone, waiver("phone-neded", depot, "rings before it comes", "2027-01-31")},
			[]string{site + ":33:11: error: there is no rule phone-neded [waiver]"}, 0},
		{"no such file", []Example{phone, waiver("phone-needed", "partners/lager", "rings before it comes", "2027-01-31")},
			[]string{finding, site + ":34:12: error: there is no file data/partners/lager.yaml [waiver]"}, 0},
		{"the guarantee", []Example{Example{depot, "advertising: none", "advertising: consent"}, waiver("processor-own-purpose", depot, "nobody knows", "2027-01-31")},
			[]string{
				depot + ":16:14: error: a processor advertises for itself with the publisher's data, which is a purpose of its own [processor-own-purpose]",
				site + ":33:11: error: the rule processor-own-purpose cannot be waived: without it, a disclosure would be missing or false [waiver]"}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cat := load(t, tt.changes...)
			if got, want := told(Check(cat, now)), strings.Join(tt.want, "\n"); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
			if _, waived := Judge(cat, nil, now); len(waived) != tt.waived {
				t.Errorf("%d findings are waived, want %d", len(waived), tt.waived)
			}
		})
	}
}

// A waiver for a file with errors waits until these are mended.
func TestWaiverOfBrokenFile(t *testing.T) {
	files := changed(t, Example{depot, "role: processor", "role: none"}, waiver("phone-needed", depot, "rings before it comes", "2027-01-31"))
	cat, _ := catalog.Load(files)
	if s := told(Check(cat, now)); s != "" {
		t.Errorf("follow-up errors:\n%s", s)
	}
}
