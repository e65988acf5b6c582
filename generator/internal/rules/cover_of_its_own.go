package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
)

var _ = declare(Rule{
	ID:       "cover-of-its-own",
	Norm:     "UWG § 5a(1)",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A magazine's cover stands on pages that tell of no premium. If it is the picture of one that an outside firm ships, readers see the premium there and nothing of the firm.",
	Breaks:   Example{"data/publications/funkwelt.yaml", `single_copy_price: "6.50"`, "single_copy_price: \"6.50\"\ncover: {file: bild.jpg, alt: {de: Das Ding, en: The thing}}"},
	Passes:   Example{"data/publications/funkwelt.yaml", `single_copy_price: "6.50"`, "single_copy_price: \"6.50\"\ncover: {file: titel.jpg, alt: {de: Das Heft, en: The magazine}}"},
	check: func(f *finder) {
		for _, m := range f.Publications {
			for _, p := range f.Premiums {
				if m.Cover != nil && p.Image != nil && m.Cover.File == p.Image.File && p.Disclosed() {
					f.report(m, &m.Cover.File,
						diag.Msg("the cover is the picture of the premium %s, which an outside firm ships", p.ID),
						diag.Msg("name a picture of the magazine itself"))
					break
				}
			}
		}
	},
})
