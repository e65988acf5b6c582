package catalog

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// spelled is a firm's name in data, as the decoder takes it.
func spelled(name string) (got, said string) {
	var p offer.Publication
	list := Decode("x.yaml", []byte("title: "+doubleQuoted(name)+"\nissues_per_year: 12\ndescription: x\n"), &p)
	return p.Title, told(list)
}

// Names that are what they look like, in the letters of many languages.
func TestHonestNames(t *testing.T) {
	for _, name := range []string{
		"Hardwarehaus Versand GmbH", "Bücher Groß & Söhne", "Łódź Książki sp. z o.o.", "O’Neill", "O'Neill", "Société Générale d’Édition", "Ñandú", "Þórr hf.", "Diyarbakır İnşaat", "Nguyễn Thị Minh Khai",
		"株式会社", "株式会社ＮＴＴドコモ", "Tシャツ工房", "삼성 Galaxy", "北京图书 Beijing Books", "ООО «Ромашка»", "МТС", "Книги и Кофе", "ООО Ромашка Books", "Ελληνικά Γράμματα", "Αθήνα", "Հայաստան", "საქართველო", "שָׁלוֹם", "دار الكتب", "كِتَابٌ", "ไทย Books", "हिन्दी पुस्तक", "বাংলা", "தமிழ்",
		"10 μm Filter", "10 µm", "4 kΩ", "α-Tocopherol", "β-Carotin", "Sony α 7", "Café", "Cafe\u0301", "№ 5", "1️⃣ Platz ❤️ 👍🏽 ✔️ ⭐", "Größe XXL, 30 × 40 cm", "„Wer, wie – was?“ …", "½ Preis, 20 °C, m²", "Pixelwerk\u00a0Abo",
		"👨\u200d👩\u200d👧 Familienabo", "🙂\u200d↔️", "❤️\u200d🔥", "👩🏽\u200d💻", "🏃\u200d♀️", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "می\u200cخواهم", "क्\u200dष",
	} {
		if got, said := spelled(name); said != "" || got != name {
			t.Errorf("%q is read as %q, with\n%s", name, got, said)
		}
	}
}

// Names that look like others, or like nothing.
func TestDeceptiveNames(t *testing.T) {
	for name, rule := range map[string]string{
		"H\u0430rdwarehaus":                   "confusing-letters", // Cyrillic а
		"Hardwar\u0435haus Versand":           "confusing-letters",
		"\u039dardwarehaus":                   "confusing-letters", // Greek Ν
		"Hardw\u0251rehaus":                   "confusing-letters", // phonetic ɑ
		"H\u13aardwarehaus":                   "confusing-letters", // Cherokee Ꭺ
		"\u0555tto":                           "confusing-letters", // Armenian Օ
		"ꓧardwarehaus":                        "confusing-letters", // Lisu
		"\u0410\u0440\u0440\u04cf\u0435 GmbH": "confusing-letters", // all of it Cyrillic
		"𝐇𝐚𝐫𝐝𝐰𝐚𝐫𝐞𝐡𝐚𝐮𝐬": "confusing-letters",
		"H𝐚rdwarehaus":                            "confusing-letters",
		"H\u0338a\u0338r\u0338d\u0338":            "confusing-letters", // struck out
		"Haus\u20dd":                              "confusing-letters",
		"Ha\ufe00us":                              "confusing-letters", // a selector without effect
		"H" + strings.Repeat("\u0301", 9) + "aus": "confusing-letters",
		"a\u202egpj.exe":                          "invisible-character",
		"a\u2066b\u2069":                          "invisible-character",
		"Haus\u200e":                              "invisible-character",
		"Ha\u200bus":                              "invisible-character",
		"Ha\u200dus":                              "invisible-character",
		"Haus\u200d":                              "invisible-character",
		"👨\u200dHaus":                             "invisible-character",
		"👨\u200d":                                 "invisible-character",
		"🏴Haus\U000e0067":                         "invisible-character",
		"Ha\u2060us":                              "invisible-character",
		"Ha\ufeffus":                              "invisible-character",
		"Ha\u00adus":                              "invisible-character",
		"Haus\U000e0041":                          "invisible-character",
		"Haus\U000e0100":                          "invisible-character",
		"Ha\u034fus":                              "invisible-character",
		"\u3164":                                  "invisible-character",
		"\u2800":                                  "invisible-character",
		"Ha\u2065us":                              "invisible-character",
		"Ha\x1bus":                                "invisible-character",
		"Ha\ue000us":                              "invisible-character", // of private use
	} {
		if got, said := spelled(name); !strings.Contains(said, "error: ") || !strings.Contains(said, "["+rule+"]") || !strings.Contains(said, "U+") || strings.Contains(said, "hint: \n") || got != "" {
			t.Errorf("%+q is read as %q, with\n%s", name, got, said)
		}
	}
}

// In pages, joiners are part of good prose, and the rest is not.
func TestProse(t *testing.T) {
	const page = "---\ntitle: Auf\u00admerk\u00adsam 👩\u200d🚀 می\u200cخواهم\n---\nGut.\r\nEin\u202e Satz, H\u0430us.\n\nNoch H\u0338\n"
	got := told(Prose("content/x.de.md", []byte(page)))
	const want = "content/x.de.md:5:4+1 error: an invisible character stands here that turns the direction of writing (U+202E) [invisible-character]\n" +
		"\thint: delete it and type the text around it anew\n" +
		"content/x.de.md:5+0 error: the word \"Hаus\" has a letter of another alphabet in it, which looks like one of its own (U+0430) [confusing-letters]\n" +
		"\thint: delete it and type it anew\n" +
		"content/x.de.md:7+0 error: the word \"H\u0338\" has marks that cover or strike out its letters (U+0338) [confusing-letters]\n" +
		"\thint: delete it and type it anew\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
