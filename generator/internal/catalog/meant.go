package catalog

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// german is the values of enumerations as a German editor would call them.
var german = map[string]string{
	"sachprämie": "hardware", "ware": "hardware", "gutschein": "voucher", "geld": "cash", "geldprämie": "cash", "bargeld": "cash", "spende": "donation",
	"normal": "standard", "jahresabo": "standard", "probe": "trial", "probeabo": "trial", "geschenk": "gift", "geschenkabo": "gift", "studium": "student", "studierende": "student", "empfehlung": "referral",
	"gedruckt": "print", "druck": "print", "heft": "print", "beides": "bundle", "kombi": "bundle", "paket": "bundle",
	"keine": "none", "nein": "none", "unbefristet": "open_ended", "jederzeit": "any_day", "monatsende": "end_of_month",
	"lastschrift": "direct_debit", "bankeinzug": "direct_debit", "sepa": "direct_debit", "rechnung": "invoice", "kreditkarte": "credit_card", "überweisung": "bank_transfer", "vorkasse": "bank_transfer",
	"eine": "one", "eines": "one", "alle": "all", "abonnent": "subscriber", "werber": "recruiter", "schenkender": "giver", "beschenkter": "recipient", "empfänger": "recipient",
	"erste zahlung": "first_payment", "bestellung": "order", "erstes heft": "first_issue", "begrenzt": "limited",
	"auftragsverarbeiter": "processor", "verantwortlicher": "controller", "gemeinsam verantwortlich": "joint_controller",
	"anschrift": "delivery_address", "adresse": "delivery_address", "lieferadresse": "delivery_address", "e-mail": "email", "mail": "email", "telefon": "phone", "bankverbindung": "bank_account", "bestellnummer": "order_number",
	"versand": "delivery", "lieferung": "delivery", "rücksendung": "returns", "retouren": "returns", "gewährleistung": "warranty", "kundenstamm": "customer_base",
	"vertrag": "contract", "berechtigtes interesse": "legitimate_interest", "einwilligung": "consent", "bestellbestätigung": "order_confirmation", "versandmitteilung": "shipping_notice",
}

// meantValue is the value that a word seems to mean, "" if there is no telling.
func meantValue(word string, values []string) string {
	if v := german[strings.ToLower(strings.TrimSpace(norm.NFC.String(word)))]; slices.Contains(values, v) {
		return v
	}
	return Nearest(word, values)
}

// refKinds is where records of a reference's type stand.
var refKinds = map[reflect.Type]string{
	reflect.TypeFor[offer.Ref[offer.Publication]]():      publications,
	reflect.TypeFor[offer.Ref[offer.Partner]]():          partners,
	reflect.TypeFor[offer.Ref[offer.Premium]]():          premiums,
	reflect.TypeFor[offer.Ref[offer.FurtherPublisher]](): publishers,
	reflect.TypeFor[offer.Ref[offer.Service]]():          services,
	reflect.TypeFor[offer.Ref[offer.Intermediary]]():     intermediaries,
}

var noID = regexp.MustCompile(`[^a-z0-9]+`)

// meantID is the record that a text names by its title, its firm or its file,
// "" if there is no telling.
func (d *decoder) meantID(text string, t reflect.Type) string {
	var known []string
	for id := range d.ids[refKinds[t]] {
		known = append(known, id)
	}
	slices.Sort(known)
	text = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(strings.TrimSuffix(text, ".yaml")))
	id := strings.Trim(noID.ReplaceAllString(text, "-"), "-")
	best := ""
	for _, k := range known { // "hardwarehaus-versand-gmbh"
		if (id == k || strings.HasPrefix(id, k+"-")) && len(k) > len(best) {
			best = k
		}
	}
	if best == "" {
		best = Nearest(id, known)
	}
	return best
}

// misplaced is one problem in place of the many that a record makes in the
// folder of another kind; it is false if the file is what its folder says.
func (f *parsed) misplaced() bool {
	if len(f.list) < 3 {
		return false
	}
	root, err := parse(f.src)
	if err != nil || root == nil {
		return false
	}
	fits := func(kind string) (known, needed int) {
		for _, field := range ShapeOf(reflect.TypeOf(newRecord(entry{kind: kind})).Elem()).Fields {
			switch has := child(root, field.Name) != nil; {
			case has:
				known++
			case !field.Optional:
				needed++
			}
		}
		return known, needed
	}
	own, _ := fits(f.kind)
	keys := len(root.Content) / 2
	for _, kind := range folders {
		known, needed := fits(kind)
		if kind != f.kind && known > own && known == keys && needed == 0 {
			f.list = diag.List{{Pos: diag.Pos{File: f.file}, Rule: "wrong-folder",
				Msg:  diag.Msg("this has the keys of a record in data/%s, and is none of data/%s", kind, f.kind),
				Hint: diag.Msg("move the file to %s", recordFile(kind, f.id))}}
			f.uses = nil
			return true
		}
	}
	return false
}

// blanks that look like spaces and are none: YAML takes them for letters.
var hardSpace = regexp.MustCompile(`^[ \x{a0}]*\x{a0}[ \x{a0}]*(?:- )?[\w-]+:|^\s*(?:- )?[\w-]+:[ ]*\x{a0}|^\s*-\x{a0}`)

// hardSpaces tells of no-break spaces where YAML needs ordinary ones. They come
// from text processors and web pages.
func (d *decoder) hardSpaces() bool {
	good := true
	for n, line := range d.lines() {
		if !hardSpace.Match(line) {
			continue
		}
		at := strings.IndexRune(string(line), '\u00a0')
		d.list.Error(diag.Pos{File: d.file, Line: n + 1, Col: len([]rune(string(line[:at]))) + 1, Len: 1}, "no-break-space",
			diag.Msg("a no-break space stands here (U+00A0), which looks like a space and is none for YAML"), diag.Msg("delete it and type a space"))
		good = false
	}
	return good
}
