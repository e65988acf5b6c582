package signoff

import (
	"cmp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// Name is the text in words.
func (t *Text) Name() diag.Message {
	switch t.Kind {
	case Disclosures:
		form := offer.Form("").Values().Name(t.Is("form"))
		if c := t.Is("case"); c != "" {
			return diag.Msg("the text of %s in %s (%s; %s)", t.Is("partner"), langName(t.Lang), form, CaseName(c))
		}
		return diag.Msg("the text of %s in %s (%s)", t.Is("partner"), langName(t.Lang), form)
	case Registers:
		return diag.Msg("the list of what %s ships in %s", cmp.Or(t.Is("publisher"), t.Is("partner")), langName(t.Lang))
	case Wordings:
		return diag.Msg("the wording of prices and terms in %s", langName(t.Lang))
	case Pages:
		return t.pageName()
	case Looks:
		return diag.Msg("the look %s", Short(t.Is("record")))
	}
	return diag.Msg("the policy")
}

// pageName is a page, or its address, in words.
func (t *Text) pageName() diag.Message {
	page, of, lang := t.Is("page"), t.Is("publisher"), langName(t.Lang)
	switch {
	case t.isAddress() && of != "":
		return diag.Msg("the address of the page %s of %s in %s", page, of, lang)
	case t.isAddress():
		return diag.Msg("the address of the page %s in %s", page, lang)
	case of != "":
		return diag.Msg("the page %s of %s in %s", page, of, lang)
	}
	return diag.Msg("the page %s in %s", page, lang)
}

// CaseName is whom a text speaks to, with what else makes its case.
func CaseName(c string) diag.Message {
	whose, parties, _ := strings.Cut(c, ".")
	audience, rest, _ := strings.Cut(whose, "-")
	name, ok := audienceNames[offer.Audience(audience)]
	if !ok {
		return diag.Msg("%s", c)
	}
	rest, shared := strings.CutSuffix("-"+rest, "-shared")
	if lacks, ok := strings.CutPrefix(rest, "-without-"); ok {
		for datum := range strings.SplitSeq(lacks, "-") {
			name = diag.Msg("%s, without: %s", name, offer.Datum("").Values().Name(datum))
		}
	}
	if shared {
		name = diag.Msg("%s, shipped by several", name)
	}
	if parties != "" {
		return diag.Msg("%s, of %s", name, parties)
	}
	return name
}

var audienceNames = map[offer.Audience]diag.Message{
	offer.Subscriber: diag.Msg("to subscribers"),
	offer.Recruiter:  diag.Msg("to recruiters"),
	offer.Giver:      diag.Msg("to givers"),
	offer.Recipient:  diag.Msg("to recipients"),
}

// langName is a language's name, in the language in which it is told.
func langName(l offer.Lang) diag.Message {
	return diag.Message{Format: words.LanguageName("en", string(l)), Context: words.Language + string(l)}
}
