package disclosure

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// sound is a clause for every form, so that the others of a case are the only
// ones that are wrong.
const sound = "notice, full, confirmation, shipping | {{.Partner.Name}}."

// Each case is what an author gets wrong, and all that is said of it. Line 6 is
// the first of the text, which begins in column 5.
func TestClauseProblems(t *testing.T) {
	for name, c := range map[string]struct {
		clauses map[string]string
		want    string
	}{
		"sound": {map[string]string{}, ``},
		"unknown fact": {map[string]string{"x": "full | A {{.Partner.Nmae}}"},
			`data/clauses/x.yaml:6:17: there is no fact .Partner.Nmae [clause/unknown-fact]; did you mean ` + "`.Partner.Name`?"},
		"unknown fact in a branch not taken": {map[string]string{"x": "full | ä\n{{if .Service}}{{.Service.Role.Foo}}{{end}}"},
			`data/clauses/x.yaml:7:35: there is no fact .Service.Role.Foo [clause/unknown-fact]; nothing can follow .Service.Role`},
		"braces apart": {map[string]string{"x": "full | Von { {.Partner.Name} }."},
			`data/clauses/x.yaml:6:9: what is put in stands between two braces without a space, and readers would see "{ {.Partner.Name} }" [clause/syntax]; write ` + "`{{.Partner.Name}}`"},
		"one brace": {map[string]string{"x": "full | Von {.Partner.Name}."},
			`data/clauses/x.yaml:6:9: what is put in stands between two braces without a space, and readers would see "{.Partner.Name}" [clause/syntax]; write ` + "`{{.Partner.Name}}`"},
		"three braces": {map[string]string{"x": "full | Von {{{.Partner.Name}}}."},
			`data/clauses/x.yaml:6:9: what is put in stands between two braces without a space, and readers would see "{{{.Partner.Name}}}" [clause/syntax]; write ` + "`{{.Partner.Name}}`"},
		"wide braces": {map[string]string{"x": "full | Von ｛｛.Partner.Name｝｝."},
			`data/clauses/x.yaml:6:9: what is put in stands between two braces without a space, and readers would see "｛｛.Partner.Name｝｝" [clause/syntax]; write ` + "`{{.Partner.Name}}`"},
		"a brace too few": {map[string]string{"x": "full | Von {{.Partner.Name}."},
			`data/clauses/x.yaml:6:9: what is put in stands between two braces without a space, and readers would see "{{.Partner.Name}" [clause/syntax]; write ` + "`{{.Partner.Name}}`"},
		"order in a notice": {map[string]string{"x": "notice | {{.Order.Number}}"},
			`data/clauses/x.yaml:6:7: there is no fact .Order [clause/unknown-fact]; only clauses of the forms order, consent, confirmation, shipping and recipient know the order; make a clause of its own for them`},
		"unknown below a variable": {map[string]string{"x": "full | {{with .Partner}}{{$.Publisher.Foo}}{{end}}"},
			`data/clauses/x.yaml:6:35: there is no fact $.Publisher.Foo [clause/unknown-fact]; there are $.Publisher.Name, $.Publisher.Street, $.Publisher.Postcode, $.Publisher.City, $.Publisher.Country, $.Publisher.Email, $.Publisher.Phone, $.Publisher.PrivacyOfficer`},
		"missing fact": {map[string]string{"x": "full, notice | Tel. {{.Partner.Phone}}"},
			`data/clauses/x.yaml:6:12: the fact .Partner.Phone is missing for the partner lager [clause/missing-fact]; give it in the data, or let the clause ask for it with {{if …}} or {{with …}}; data/partners/lager.yaml:1:1: it would stand here`},
		"missing fact below another": {map[string]string{"x": "full | {{.Service.Name}}"},
			`data/clauses/x.yaml:6:7: the fact .Service.Name is missing for the partner lager [clause/missing-fact]; give it in the data, or let the clause ask for it with {{if …}} or {{with …}}; data/site.yaml:1:1: it would stand here`},
		"missing fact given to a phrase": {map[string]string{"p": " | {{.Effect}}", "x": "full | {{phrase \"p\" .Partner.Matching}}"},
			`data/clauses/x.yaml:6:18: the fact .Partner.Matching is missing for the partner lager [clause/missing-fact]; give it in the data, or let the clause ask for it with {{if …}} or {{with …}}; data/partners/lager.yaml:12:11: it would stand here`},
		"empty list": {map[string]string{"p": " | {{.Name}}", "list": " | {{.Before}}, {{.Item}}", "x": "full | {{list \"p\" .Partner.Carriers}}"},
			`data/clauses/x.yaml:6:16: the fact .Partner.Carriers is missing for the partner lager [clause/missing-fact]; give it in the data, or let the clause ask for it with {{if …}} or {{with …}}; data/partners/lager.yaml:1:1: it would stand here`},
		"phrase without words": {map[string]string{"p": " | {{if eq . \"controller\"}}x{{end}}", "x": "full | {{phrase \"p\" .Partner.Role}}"},
			`data/clauses/p.yaml:6:5: the phrase "p" has no words for "processor" [clause/empty-phrase]; a phrase must say something of every value that it is used with`},
		"unknown phrase": {map[string]string{"word-role": " | x", "x": "full | {{phrase \"wrod-role\" .Partner.Role}}"},
			`data/clauses/x.yaml:6:14: there is no phrase "wrod-role" [clause/unknown-phrase]; did you mean ` + "`word-role`?"},
		"clause as a phrase": {map[string]string{"x": "full | {{phrase \"sound\" .Partner.Role}}"},
			`data/clauses/x.yaml:6:14: there is no phrase "sound" [clause/unknown-phrase]; sound is a clause; a phrase has forms: []`},
		"recursion": {map[string]string{"a": " | {{phrase \"b\" .}}", "b": " | {{phrase \"a\" .}}", "x": "full | {{phrase \"a\" .}}"},
			`data/clauses/b.yaml:6:14: the phrase "a" uses itself: a → b → a [clause/recursion]; a phrase must come to an end; take one of these uses out`},
		"phrases that multiply": {multiplying(),
			`data/clauses/p00.yaml:6:5: this clause grows beyond all measure [clause/too-long]; look for a {{range}} or a phrase that repeats itself`},
		"printed key": {map[string]string{"x": "full | {{.Partner.Role}}"},
			`data/clauses/x.yaml:6:7: .Partner.Role is not words that can be printed [clause/wrong-value]; word it with a phrase, as in {{phrase "word-role" .Partner.Role}}, or ask for it with {{if}}`},
		"value that never is": {map[string]string{"x": "full | {{if eq .Partner.Role \"publisher\"}}x{{end}}"},
			`data/clauses/x.yaml:6:27: partner.role is never "publisher" [clause/wrong-value]; it is one of processor, controller, joint_controller`},
		"item that never is": {map[string]string{"x": "full | {{if has .Partner.Receives \"mail\"}}x{{end}}"},
			`data/clauses/x.yaml:6:32: partner.receives is never "mail" [clause/wrong-value]; did you mean ` + "`email`?"},
		"range over no list": {map[string]string{"x": "full | {{range 1000000000}}{{end}}"},
			`data/clauses/x.yaml:6:13: {{range}} needs a list [clause/wrong-value]; lists are .Partner.Receives, .Partner.Purposes, .Partner.Sends, .Partner.Carriers and the like`},
		"range in a range": {map[string]string{"x": "full | {{range .Partner.Receives}}{{range $.Partner.Sends}}{{end}}{{end}}"},
			`data/clauses/x.yaml:6:40: a {{range}} cannot stand in another [clause/syntax]; write the inner part as a phrase of its own`},
		"unknown function": {map[string]string{"x": "full | {{printf \"%099999999d\" 1}}"},
			`data/clauses/x.yaml:6:7: there is no function printf [clause/syntax]; the functions are phrase, list, has, country, eq, ne, and, or, not`},
		"pipe": {map[string]string{"x": "full | {{.Partner.Name | fact}}"},
			`data/clauses/x.yaml:6:7: a clause has no pipes (|) [clause/syntax]; write the function first: {{phrase "word-role" .Partner.Role}}`},
		"variable": {map[string]string{"x": "full | {{$x := 1}}"},
			`data/clauses/x.yaml:6:7: a clause has no variables [clause/syntax]; write the fact itself, as in {{.Partner.Name}}, or {{$.Partner.Name}} inside range and with`},
		"not closed": {map[string]string{"x": "full | a\nb {{if .Service}} c {{if .Partner.Name}}{{end}}"},
			`data/clauses/x.yaml:7:7: this is not closed with {{end}} [clause/syntax]; put {{end}} where the condition ends`},
		"braces not closed": {map[string]string{"x": "full | a {{.Partner.Name"},
			`data/clauses/x.yaml:6:7: this {{ has no }} [clause/syntax]; close it with }}`},
		"end of nothing": {map[string]string{"x": "full | a {{end}}"},
			`data/clauses/x.yaml:6:7: this {{end}} closes nothing [clause/syntax]; take it out, or put {{if …}} before it`},
		"unreadable": {map[string]string{"x": "full | a {{.Partner.Näme!}}"},
			`data/clauses/x.yaml:6:7: what stands between {{ and }} here cannot be read [clause/syntax]; a clause may have facts as in {{.Partner.Name}}, phrases as in {{phrase "id" .Partner.Role}}, and {{if …}} … {{else}} … {{end}}`},
		"template in a template": {map[string]string{"x": "full | {{define \"y\"}}{{end}}"},
			`data/clauses/x.yaml:6:5: a clause cannot define another template [clause/syntax]; write a clause of its own with forms: [], and use it with {{phrase "its-id" .}}`},
		"placeholder in a notice": {map[string]string{"x": "notice | {{\"{{\"}}order.number}}"},
			`data/clauses/x.yaml:6:5: {{order.number}} cannot stand in the form notice [clause/placeholder]; only the forms order, consent, confirmation, shipping and recipient know an order; look for braces in the partner's and the publisher's data too`},
		"unknown placeholder": {map[string]string{"x": "shipping | {{\"{{\"}}order.no}}"},
			`data/clauses/x.yaml:6:5: {{order.no}} cannot stand in the form shipping [clause/placeholder]; the placeholders are giver.name, offer.kind, offer.title, order.date, order.number, partner.page, premium.title, recipient.name`},
		"form that never speaks": {map[string]string{"sound": "notice, confirmation, shipping | {{.Partner.Name}}", "x": "full | {{if .Service}}x{{end}}"},
			`data/clauses: no clause of the form full says anything of the partner lager [disclosure/empty]; write a clause that always applies, and names the partner with {{.Partner.Name}}`},
		"form without a clause": {map[string]string{"sound": "notice, confirmation, full | {{.Partner.Name}}"},
			`data/clauses: no clause has the form shipping [disclosure/empty]; write at least one clause with shipping among its forms`},
		"partner not named": {map[string]string{"sound": "full, confirmation, shipping | {{.Partner.Name}}", "x": "notice | Lager Ost"},
			`data/clauses: the form notice (de) does not name the partner lager, Lager Ost GmbH [disclosure/unnamed-partner]; print {{.Partner.Name}} in a clause of this form that always applies`},
	} {
		t.Run(name, func(t *testing.T) {
			clauses := map[string]string{"sound": sound}
			maps.Copy(clauses, c.clauses)
			_, list := Compose(load(t, clauses))
			if got := strings.TrimSpace(told(list)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// multiplying is phrases of which each uses the next one twice.
func multiplying() map[string]string {
	clauses := map[string]string{"x": "full | {{if phrase \"p29\" .}}{{end}}", "p00": " | x"}
	for i := 1; i < 30; i++ {
		below := string([]byte{'p', byte('0' + (i-1)/10), byte('0' + (i-1)%10)})
		clauses[string([]byte{'p', byte('0' + i/10), byte('0' + i%10)})] = " | {{if phrase \"" + below + "\" .}}x{{end}}{{if phrase \"" + below + "\" .}}{{end}}"
	}
	return clauses
}

func TestMissingLanguage(t *testing.T) {
	cat := testCatalog(t, processor())
	delete(cat.Clauses[0].Text.Per, "en")
	_, list := Compose(cat)
	want := "data/clauses/" + cat.Clauses[0].ID + ".yaml: this clause has no text in the language en [clause/missing-language]; add en: under text:\n"
	if got := told(list); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestOrderOfSentences(t *testing.T) {
	cat := testCatalog(t, processor())
	cat.Clauses = slices.DeleteFunc(cat.Clauses, func(c *offer.Clause) bool { return slices.Contains(c.Forms, offer.Full) })
	for _, c := range []struct {
		id    string
		order int
	}{{"c", 1}, {"b", 2}, {"a", 2}, {"d", -1}} {
		cat.Clauses = append(cat.Clauses, &offer.Clause{ID: c.id, Order: c.order,
			Forms: []offer.Form{"notice", "full", "order", "confirmation"}, Text: offer.Localized{Every: c.id + " {{.Partner.Name}}"}})
	}
	var ids string
	for _, s := range compose(t, cat).Get("lager", "subscriber", "full", "de").Sentences {
		ids += s.Clause
	}
	if ids != "dcab" {
		t.Errorf("order %s, want dcab", ids)
	}
}

func TestWithoutSite(t *testing.T) {
	texts, list := Compose(&catalog.Catalog{})
	if len(list) > 0 || len(texts.All) > 0 {
		t.Errorf("a catalog without a site has texts or problems: %v", list)
	}
}

// Whatever stands in a clause, composing comes to an end, and either says what
// is wrong or gives texts that are folded.
func FuzzClause(f *testing.F) {
	cat := testCatalog(f, controller(), processor())
	var phrases []*offer.Clause
	for _, c := range cat.Clauses {
		f.Add(c.Text.In("de"))
		if len(c.Forms) == 0 {
			phrases = append(phrases, c)
		}
	}
	for _, s := range []string{"{{", "{{range .Partner.Receives}}{{.}}{{end}}", "{{phrase \"period\" .Partner.Matching}}", "{{eq 1}}", "{{.Order.Number}}",
		"{{range .Partner.Carriers}}{{range $.Partner.Carriers}}{{.}}{{end}}{{end}}", "{{and}}", "{{has .Partner.Receives \"x\" 1}}", "{{nil}}", "{{(.Partner).Name}}",
		"{{break}}", "{{template \"list\"}}", "{{block \"x\" .}}{{end}}", "{{with $x := .Partner}}{{end}}", "{{or .Service .Partner}}", "{{- /* x */ -}}", "{{list \"x\" .Partner.Sends}}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cat.Clauses = append(phrases[:len(phrases):len(phrases)], &offer.Clause{ID: "x", Text: offer.Localized{Every: text},
			Forms: []offer.Form{"notice", "full", "confirmation", "shipping"}})
		texts, _ := Compose(cat)
		for _, x := range texts.All {
			for _, s := range x.Sentences {
				if s.Text == "" || s.Text != Fold(s.Text) {
					t.Errorf("the sentence %q is not folded", s.Text)
				}
			}
		}
	})
}

// TestHostileClauses: a clause reaches its facts and the functions that it is
// given, and nothing else of Go's templates. All of it is told at the clause.
func TestHostileClauses(t *testing.T) {
	for _, text := range []string{
		`{{html .Partner.Name}}`, `{{js .Partner.Name}}`, `{{urlquery .Partner.Name}}`, `{{print 1}}`, `{{println 1}}`, `{{printf "%s" .}}`, `{{len .Partner.Name}}`, `{{index .Partner.Receives 0}}`,
		`{{slice .Partner.Name 0 1}}`, `{{call .Partner}}`, `{{lt 1 2}}`, `{{ge 1 2}}`, `{{os.ReadFile "/etc/passwd"}}`, `{{readFile "x"}}`, `{{getenv "HOME"}}`, `{{.}}`, `{{$}}`, `{{.Partner}}`, `{{.Partner.Receives}}`,
		`{{.Partner.Name.String}}`, `{{.Partner.Receives.Len}}`, `{{.Partner.MarshalText}}`, `{{.Publisher.Email.UnmarshalText "x"}}`, `{{(.Partner).Name}}`, `{{(printf "x").Name}}`, `{{.Partner.name}}`, `{{.partner.Name}}`, `{{.Partner.Name.}}`,
		`{{define "x"}}{{template "x"}}{{end}}`, `{{template "x"}}`, `{{template "x" .}}`, `{{block "x" .}}{{end}}`, `{{define "list"}}{{end}}`,
		`{{range 9999999999}}{{end}}`, `{{range .Partner.Name}}{{end}}`, `{{range $i, $x := .Partner.Receives}}{{end}}`, `{{range .}}{{end}}`, `{{range .Partner}}{{end}}`, `{{break}}`, `{{continue}}`,
		`{{$x := .Partner.Name}}`, `{{$x = 1}}`, `{{with $x := .Partner}}{{end}}`, `{{.Partner.Name | html}}`, `{{phrase}}`, `{{phrase .Partner.Role .}}`, `{{phrase (list) .}}`, `{{phrase "../../etc/passwd" .}}`, `{{phrase "x" .}}`,
		`{{country .Partner}}`, `{{country "../x"}}`, `{{list}}`, `{{list "x"}}`, `{{has}}`, `{{has .Partner.Name "x"}}`, `{{not}}`, `{{and}}`, `{{if}}{{end}}`, `{{else}}`, `{{.Order.Number}}`, `{{nil}}`, `{{true}}`, `{{"a" "b"}}`,
		"{{`{{`}}order.number}}", `{{"{{"}}partner.name}}`, `{{/* a`, `{{`, `{{}}`, `{{ }}`, `{{-}}`, `{{.Partner.Name`,
	} {
		texts, list := Compose(load(t, map[string]string{"sound": sound, "x": "full | Zuvor " + text + " danach."}))
		if len(list) == 0 || list[0].Pos.File != "data/clauses/x.yaml" || list[0].Pos.Line < 6 {
			t.Errorf("%s: %s", text, told(list))
		}
		for _, x := range texts.All {
			if x.Form == offer.Full && strings.Contains(x.String(), "Zuvor") {
				t.Errorf("%s says %s", text, x)
			}
		}
	}
}
