package signoff

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TextKind is a kind of text that is signed.
type TextKind string

const (
	Disclosures TextKind = "disclosure" // what readers are told of a partner: package disclosure
	Registers   TextKind = "register"   // who ships which premium
	Wordings    TextKind = "wording"    // the phrases of which the words on offers are made
	Pages       TextKind = "page"       // a page in content/, what an offer has as `body`, and a page that `links` names
	Looks       TextKind = "look"       // what a browser found of a design
	Policies    TextKind = "policy"     // who must sign what, and which legal rules are waived
)

// Kinds is every kind of text, as a dossier lists them.
var Kinds = []TextKind{Disclosures, Registers, Wordings, Pages, Policies, Looks}

// Text is something that is signed. Whatever its kind, it is named by the sum
// of its canonical form, which is UTF-8 in lines that each end with one line
// feed (U+000A), the last one too:
//
//	klarabo KIND v1
//	WORD VALUE
//	…
//	lang LANG
//	LINE
//	…
//
// First the kind and the version of the kind's form; then the head, which says
// what the text is about, a word and its value a line, and ends with the
// language ("-" if the text has none); then the text itself. None of its lines has
// white space at its end, the last one is not empty, and no character is a control
// character but tabs, or one that turns the direction of writing. A text whose
// head is the same and whose lines are not is another wording of the same text.
//
// The sum is "h1:" and the SHA-256 of these bytes in standard base64 with
// padding, as golang.org/x/mod/sumdb/dirhash names its sums. By hand:
//
//	openssl dgst -sha256 -binary canonical.txt | base64
type Text struct {
	Kind  TextKind
	Head  [][2]string // without the language: {"partner", "hardwarehaus"}, {"form", "full"}
	Lang  offer.Lang  // "" for none
	Lines []string

	At        diag.Pos // where what is wrong with its sign-off is told; no part of the sum
	canonical string
	sum       string
}

// noLang is how the canonical form writes that a text has no language.
const noLang = "-"

// newText is a text of the first version of its kind's form.
func newText(kind TextKind, head [][2]string, lang offer.Lang, lines []string) (*Text, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "klarabo %s v1\n", kind)
	for _, h := range head {
		fmt.Fprintf(&b, "%s %s\n", h[0], h[1])
	}
	if lang == "" {
		lang = noLang
	}
	fmt.Fprintf(&b, "lang %s\n%s\n", lang, strings.Join(lines, "\n"))
	return parseText(b.String())
}

// FromDisclosure is a disclosure as a text to be signed. Its canonical form and
// its sum are the disclosure's own.
func FromDisclosure(t *disclosure.Text) (*Text, error) {
	s, err := parseText(string(t.Canonical()))
	if err != nil {
		return nil, err
	}
	s.At.File = "data/partners/" + t.Partner + ".yaml"
	if t.Partner == offer.ByPublisher {
		s.At.File = publisherFile(t.Parties.Own())
	}
	return s, nil
}

// publisherFile is where a publisher is described: that of the site if the id is "".
func publisherFile(id string) string {
	if id == "" {
		return "data/site.yaml"
	}
	return "data/publishers/" + id + ".yaml"
}

// LooksFile has what a browser found of a design.
const LooksFile = "data/looks.json"

// LookText is what it found, to be signed: the sum of the record, and a few lines
// that say what was looked at.
func LookText(record string, lines []string) (*Text, error) {
	t, err := newText(Looks, [][2]string{{"record", record}}, "", lines)
	if err == nil {
		t.At.File = LooksFile
	}
	return t, err
}

// parseText reads a canonical form. The error is a *diag.Fault.
func parseText(canonical string) (*Text, error) {
	canonical = strings.TrimSuffix(canonical, "\n") + "\n"
	head, text, _ := strings.Cut(canonical, "\nlang ")
	lang, body, _ := strings.Cut(text, "\n")
	t := &Text{canonical: canonical, sum: disclosure.SumOf([]byte(canonical)), Lines: strings.Split(strings.TrimSuffix(body, "\n"), "\n")}
	for _, line := range t.Lines {
		if strings.TrimRight(line, " \t") != line || strings.ContainsFunc(line, odd) {
			return nil, &diag.Fault{Msg: diag.Msg("the line %q has invisible characters or space at its end", excerptOf(line)),
				Hint: diag.Msg("look for unusual characters in the clauses, the data and the page that it comes from")}
		}
	}
	first, rest, _ := strings.Cut(head, "\n")
	kind := strings.Fields(first)
	broken := len(kind) != 3 || kind[0] != "klarabo" || lang == "" || strings.ContainsFunc(lang, odd) || t.Lines[len(t.Lines)-1] == ""
	for line := range strings.Lines(rest) {
		word, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		broken = broken || !ok || word == "" || strings.ContainsFunc(word+value, odd)
		t.Head = append(t.Head, [2]string{word, value})
	}
	if broken {
		return nil, &diag.Fault{Msg: diag.Msg("the text does not begin as a text of Klarabo does"), Hint: diag.Msg("take it back from the repository's history")}
	}
	t.Kind = TextKind(kind[1])
	if lang != noLang {
		t.Lang = offer.Lang(lang)
	}
	return t, nil
}

// odd tells characters that nobody who reads a text can see, and that change
// what it seems to say.
func odd(r rune) bool {
	turns := r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
	return turns || unicode.IsControl(r) && r != '\t' || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
}

func excerptOf(line string) string {
	if r := []rune(line); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return line
}

// Canonical is the text's canonical form.
func (t *Text) Canonical() string { return t.canonical }

// Sum names the wording.
func (t *Text) Sum() string { return t.sum }

// String is the whole wording in one line.
func (t *Text) String() string { return strings.Join(t.Lines, " ") }

// Is is what the head says of a word, "" if it says nothing.
func (t *Text) Is(word string) string {
	for _, h := range t.Head {
		if h[0] == word {
			return h[1]
		}
	}
	return ""
}

// isAddress tells whether the text is the address of a page elsewhere. A page in
// content/ may have the same name, and is another text.
func (t *Text) isAddress() bool {
	return t.Kind == Pages && len(t.Lines) == 1 && new(offer.URL).UnmarshalText([]byte(t.Lines[0])) == nil
}

// ID names the text whatever its wording: "disclosure hardwarehaus/full de".
func (t *Text) ID() string {
	var values []string
	if t.isAddress() {
		values = append(values, "address")
	}
	for _, h := range t.Head {
		if h[1] != "" {
			values = append(values, h[1])
		}
	}
	return strings.TrimSpace(string(t.Kind) + " " + strings.Join(values, "/") + " " + string(t.Lang))
}

// Short is the beginning of a sum, as commands take it: "h1:3Fq8ZkXw1a".
func Short(sum string) string { return sum[:min(len(sum), len("h1:")+10)] }
