package build

import (
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// told is the words of layouts/i18n that look as if they stated something, and
// why they do not. What states what somebody does with data, what something costs
// or which rights there are belongs into data/clauses, where it is signed.
var told = map[string]string{
	"not_found_text":         "of the page for addresses that lead nowhere",
	"draft_title":            "of a draft, which is not published",
	"draft_text":             "of a draft, which is not published",
	"link_cancel":            "the words of BGB § 312k(2), and a link",
	"link_withdraw":          "the words of BGB § 356a(1), and a link",
	"leave_heading":          "a heading, above a signed text",
	"who_privacy":            "a link to a signed page",
	"privacy_notice":         "a link to a firm's own notice",
	"link_privacy":           "a link to a signed page",
	"link_guarantee":         "a link to a signed page",
	"wording_example":        "says which words of a mail are made up",
	"premium_for":            "a label; the value names who gets the premium, as the data say",
	"not_found":              "of the page for addresses that lead nowhere",
	"partner_meta":           "a description: what the page answers",
	"no_premium":             "a choice of the reader's; the label says what follows",
	"compare_gone":           "how to use the page",
	"ended_text":             "the last day of an offer that has ended, as the data say",
	"ended_now":              "a heading, above offers",
	"all_offers":             "a link",
	"partner_whom":           "a heading, above addresses",
	"for_giver":              "the value of the key `for`",
	"for_recipient":          "the value of the key `for`",
	"mail_from":              "a question, and a link",
	"partner_whom_partner":   "a heading, above an address",
	"partner_whom_publisher": "a heading, above an address",
	"cost_minimum":           "a label of a composed amount",
	"cost_year":              "a label of a composed amount",
	"cost_kept":              "a label of a composed amount",
	"whose_giver":            "a heading: which of the texts below is for whom",
	"whose_recipient":        "a heading: which of the texts below is for whom",
	"shared":                 "a heading: which of the texts below is for which premiums",
	"filter_nothing":         "how to use the filter",
	"filter_failed":          "how to use the filter",
	"filter_none":            "a value of the filter",
	"compare_description":    "what the page is for",
	"compare_help":           "how to use the page",
	"compare_many":           "how to use the page",
	"upgrade":                "a label of a link to an offer; the price says what it means",
	"saving":                 "a label",
	"filter_level":           "a question of the filter, above signed words",
	"sort_year":              "a value of the filter",
	"choice_unknown":         "how to use the page",
	"compare_differ":         "how to use the page",
	"search_nothing":         "how to use the page",
	"search_failed":          "how to use the page",
	"search_description":     "what the page is for",
	"search_label":           "a label",
	"mail_check":             "a heading, above signed texts",
	"mail_check_failed":      "how to use the page",
}

// statements is words with which German and English state something about data,
// costs and rights.
var statements = map[string]*regexp.Regexp{
	"de": regexp.MustCompile(`(?i)[.!?;](\s|$)|\b(erhält|erhalten|bekomm\w*|gibt|geben|weiter(gegeben|geben|gibt)|speicher\w*|lösch\w*|verschick\w*|versendet|widerruf\w*|widersprech\w*|kündig\w*|kost\w*|gratis|verlänger\w*|endet|verwende\w*|nutzt|werbung|daten\w*|rechte?|frist|nie|nicht|kein\w*|nur|jederzeit|garant\w*|muss|müssen|darf|dürfen|ersparnis|zuzahlung|setzt)\b`),
	"en": regexp.MustCompile(`(?i)[.!?;](\s|$)|\b(gets?|receives?|gives?|passes|keeps?|stores?|deletes?|ships|sends|withdraw\w*|objects?|cancel\w*|costs?|free|renew\w*|ends|uses?|advertis\w*|data|rights?|notice of|never|not|no|only|any time|guarantee\w*|must|may|saving|surcharge)\b`),
}

// TestNavigation holds layouts/i18n to navigation, labels and the names of
// things: what reads like a statement must be one of told, with the reason why
// it is none.
func TestNavigation(t *testing.T) {
	site := sitetest.Example(t, 0)
	used := map[string]bool{}
	for lang, statement := range statements {
		table := ""
		for _, line := range strings.Split(string(site["layouts/i18n/"+lang+".toml"].Data), "\n") {
			if strings.HasPrefix(line, "[") {
				table = strings.Trim(line, "[]")
			}
			m := i18nValue.FindStringSubmatch(line)
			if m != nil && table != "" { // one of its plural forms
				m[1] = table
			}
			if m == nil || !statement.MatchString(m[2]) || strings.HasPrefix(m[1], "example_") {
				continue
			}
			if used[m[1]] = true; told[m[1]] == "" {
				t.Errorf("layouts/i18n/%s.toml: %s = %q states something, and nobody signs it: write it as a phrase in data/clauses, or, if it is a label, add it to the test's list with the reason", lang, m[1], m[2])
			}
		}
	}
	for key := range told {
		if !used[key] {
			t.Errorf("%s is among the words that are excused, and needs no excuse", key)
		}
	}
	for lang, words := range map[string]string{"de": "Wir geben Ihre Anschrift weiter", "en": "We keep your address"} {
		if !statements[lang].MatchString(words) {
			t.Errorf("%q is not taken for a statement", words)
		}
	}
}
