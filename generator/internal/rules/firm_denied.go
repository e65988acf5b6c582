package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// noData is how it is said that nobody else gets data.
var noData = vocabulary{
	de: phrasesOf("erhält keine daten", "bekommt keine daten", "erhalten keine daten", "bekommen keine daten", "erhält keinerlei daten", "bekommt keinerlei daten", "erhält ihre daten nicht", "bekommt ihre daten nicht",
		"keine daten weiter", "keine daten weitergegeben", "keine ihrer daten", "ihre daten nicht weiter", "ihre daten niemals weiter", "ihre daten nie weiter", "daten werden nicht weitergegeben", "daten nicht weitergegeben", "ohne weitergabe ihrer daten", "ohne datenweitergabe", "keine datenweitergabe", "keine weitergabe ihrer daten", "ohne daten weiterzugeben",
		"daten bleiben bei uns", "daten bleiben beim verlag", "daten bleiben im haus", "daten verlassen den verlag nicht", "daten verlassen unser haus nicht", "keine daten an dritte", "daten nicht an dritte", "daten niemals an dritte", "daten nie an dritte", "weitergabe an dritte erfolgt nicht", "weitergabe an dritte findet nicht statt", "keine weitergabe an dritte", "ohne weitergabe an dritte",
		"erfährt nichts von ihnen", "erfährt ihre anschrift nicht", "erfährt ihren namen nicht"),
	en: phrasesOf("gets no data", "get no data", "receives no data", "receive no data", "does not get your data", "does not receive your data", "no data are passed on", "no data is passed on", "no data are shared", "no data is shared",
		"not pass on your data", "not pass your data on", "not share your data", "never share your data", "never pass on your data", "your data are not passed on", "your data is not passed on", "data stay with us", "data stays with us", "data stay with the publisher", "without passing on your data", "no data to third parties", "no data with third parties", "data are not shared", "data is not shared", "data are never shared", "data is never shared", "data will not be shared", "data will never be shared", "learns nothing of you", "learns nothing about you"),
}

// byUs is how it is said that the publisher ships something.
var byUs = vocabulary{
	de: phrasesOf("wir schicken", "wir verschicken", "wir versenden", "wir liefern", "schicken wir", "verschicken wir", "versenden wir", "liefern wir", "von uns verschickt", "von uns versandt", "von uns geliefert", "direkt von uns", "vom verlag verschickt", "vom verlag versandt", "vom verlag geliefert", "direkt vom verlag", "verschickt der verlag", "versendet der verlag"),
	en: phrasesOf("we ship", "we send", "we deliver", "we post", "shipped by us", "sent by us", "delivered by us", "directly from us", "straight from us", "shipped by the publisher", "sent by the publisher", "directly from the publisher", "the publisher ships", "the publisher sends"),
}

// narrowing is words by which a sentence denies less than everything.
var narrowing = []string{"außer", "ausser", "ausgenommen", "nur", "sei", "sonst", "hinaus", "weitere", "weiteren", "andere", "anderen", "anderer", "übrigen", "werbung", "werbezwecken", "werbezwecke", "ohne", "dafür", "hierfür",
	"except", "unless", "only", "other", "others", "otherwise", "beyond", "further", "advertising", "marketing", "else", "if"}

var _ = declare(Rule{
	ID:     "firm-denied",
	Words:  true,
	Norm:   "GDPR Art. 5(1)(a), 13(1)(e); UWG § 5(1)",
	From:   gdprApplies,
	Why:    "Beside a premium that a firm ships stands what this firm gets. Words elsewhere that nobody gets data, or that the publisher ships the premium, contradict this, and a reader believes the friendlier. (A sentence that says what is left out, such as \"except to the firm that ships the premium\", is not found.)",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", `value: "12.99"`, "value: \"12.99\"\ndescription: {de: Die Firma erhält keine Daten von Ihnen., en: The firm gets no data of yours.}"},
	Passes: Example{"data/premiums/usb-stick-64.yaml", `value: "12.99"`, "value: \"12.99\"\ndescription: {de: \"Die Firma erhält keine Daten, außer denen im Hinweis.\", en: The firm gets no data except those in the notice.}"},
	partner: func(f *finder, p *offer.Partner) {
		if len(f.ships(p)) > 0 {
			for _, t := range f.texts(p) {
				f.denies(t, noData)
			}
		}
	},
	passage: func(f *finder, t text) {
		disclosed := false
		switch record := t.record.(type) {
		case *offer.Premium:
			disclosed = record.Disclosed()
			if disclosed && !record.Shippers().Has(offer.ByPublisher) {
				f.denies(t, byUs)
			}
		case *offer.Offer:
			disclosed = slices.ContainsFunc(record.Selections(), func(s *offer.Selected) bool { return s.Premium.To.Disclosed() })
		default:
			disclosed = slices.ContainsFunc(f.Premiums, (*offer.Premium).Disclosed)
		}
		if disclosed {
			f.denies(t, noData)
		}
	},
})

// denies reports words of a text that deny a firm, in a sentence that leaves
// nothing out.
func (f *finder) denies(t text, v vocabulary) {
	f.quote(t, v.findUnless(t, narrowing),
		diag.Msg("“%s” contradicts the notice on the firm that ships a premium, which says that this firm ships it and which data it gets"),
		diag.Msg("delete the words, or name what they leave out: “außer an die Firma, die die Prämie verschickt”, “except to the firm that ships the premium”"))
}
