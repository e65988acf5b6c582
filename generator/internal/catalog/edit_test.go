package catalog

import "testing"

// What stands behind, below and beside a value that goes stays as it is.
func TestEdited(t *testing.T) {
	for _, c := range []struct{ src, key, want string }{
		{"summary: >-  # for lists\n  Ein Jahr\n  und mehr\n\nkind: gift\n", "summary", "summary: neu  # for lists\n\nkind: gift\n"},
		{"summary:\n  de: |\t# for lists\n    Ein Jahr\n  en: one\n", "summary.de", "summary:\n  de: neu\t# for lists\n  en: one\n"},
		{"summary: Ein Jahr\n  und mehr  # as agreed\n# of us\nkind: gift\n", "summary", "summary: neu  # as agreed\n# of us\nkind: gift\n"},
		{"summary: \"Ein # Jahr\n  und \\\" # mehr\" # as \"agreed\"\nkind: gift\n", "summary", "summary: neu # as \"agreed\"\nkind: gift\n"},
		{"summary: 'Ein Jahr\n  und '' # mehr'\nkind: gift\n", "summary", "summary: neu\nkind: gift\n"},
		{"summary: \"Ein Jahr\\nund mehr\" # one\nkind: gift\n", "summary", "summary: neu # one\nkind: gift\n"},
	} {
		got, fault := Edited("data/offers/a.yaml", []byte(c.src), c.key, "neu")
		if fault != nil || string(got) != c.want {
			t.Errorf("%q in %q is %q, %v", c.key, c.src, got, fault)
		}
	}
	for _, c := range []struct{ src, key, want string }{
		{"aliases:\n  - de: >-\n      Ein Stick\n    en: a stick\n", "aliases.0.de", "aliases:\n  - de: neu\n    en: a stick\n"},
		{"aliases:\n  - de: \"Ein\\nStick\"\n    en: a stick\n", "aliases.0.de", "aliases:\n  - de: neu\n    en: a stick\n"},
		{"aliases:\n  - de:\n      Ein\n      Stick\n    en: a stick\n", "aliases.0.de", "aliases:\n  - de:\n      neu\n    en: a stick\n"},
		{"aliases:\n  - |\n    Ein Stick\n  - zwei\n", "aliases.0", "aliases:\n  - neu\n  - zwei\n"},
		{"aliases:\n  -   de: Ein\n        Stick # so\n      en: a stick\n", "aliases.0.de", "aliases:\n  -   de: neu # so\n      en: a stick\n"},
	} {
		got, fault := Edited("data/premiums/a.yaml", []byte(c.src), c.key, "neu")
		if fault != nil || string(got) != c.want {
			t.Errorf("%q in %q is %q, %v", c.key, c.src, got, fault)
		}
	}
}
