package catalog

import (
	"cmp"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// called is the one of some words that an editor's word stands for in a dictionary,
// the first of those that it may stand for; "" if it is none of them.
func called(word string, dictionary map[string]string, known []string) string {
	meanings := strings.Fields(dictionary[strings.ToLower(norm.NFC.String(word))])
	if i := slices.IndexFunc(meanings, func(m string) bool { return slices.Contains(known, m) }); i >= 0 {
		return meanings[i]
	}
	return ""
}

// german is the values of enumerations as a German editor would call them.
var german = map[string]string{
	"sachprämie": "hardware", "ware": "hardware", "gutschein": "voucher", "geld": "cash", "geldprämie": "cash", "bargeld": "cash", "spende": "donation",
	"normal": "standard", "normalabo": "standard", "buch": "book", "bücher": "book", "gutscheincode": "voucher", "e-paper": "digital", "epaper": "digital", "digitalabo": "digital", "print + digital": "bundle", "print+digital": "bundle",
	"automatisch": "open_ended", "verlängert sich": "open_ended", "endet automatisch": "none", "endet": "none", "zahlung": "first_payment", "nach zahlung": "first_payment", "zahlungseingang": "first_payment",
	"nächstes heft": "next_issue", "jeder tag": "any_day", "täglich": "any_day", "jahresabo": "standard", "probe": "trial", "probeabo": "trial", "geschenk": "gift", "geschenkabo": "gift", "studium": "student", "studierende": "student", "empfehlung": "referral",
	"gedruckt": "print", "druck": "print", "heft": "print", "beides": "bundle", "kombi": "bundle", "paket": "bundle",
	"keine": "none", "nein": "none", "unbefristet": "open_ended", "jederzeit": "any_day", "monatsende": "end_of_month",
	"lastschrift": "direct_debit", "bankeinzug": "direct_debit", "sepa": "direct_debit", "rechnung": "invoice", "kreditkarte": "credit_card", "überweisung": "bank_transfer", "vorkasse": "bank_transfer",
	"eine": "one", "eines": "one", "alle": "all", "abonnent": "subscriber", "werber": "recruiter", "schenkender": "giver", "beschenkter": "recipient", "empfänger": "recipient",
	"erste zahlung": "first_payment", "bestellung": "order", "erstes heft": "first_issue", "begrenzt": "limited",
	"auftragsverarbeiter": "processor", "verantwortlicher": "controller", "gemeinsam verantwortlich": "joint_controller",
	"anschrift": "delivery_address", "adresse": "delivery_address", "lieferadresse": "delivery_address", "e-mail": "email", "mail": "email", "telefon": "phone", "bankverbindung": "bank_account", "bestellnummer": "order_number",
	"versand": "delivery", "lieferung": "delivery", "rücksendung": "returns", "retouren": "returns", "gewährleistung": "warranty", "kundenstamm": "customer_base",
	"sepa-lastschrift": "direct_debit", "sepa-mandat": "direct_debit", "per lastschrift": "direct_debit", "per rechnung": "invoice", "auf rechnung": "invoice", "banküberweisung": "bank_transfer", "vorauskasse": "bank_transfer", "visa": "credit_card", "mastercard": "credit_card",
	"print und digital": "bundle", "print & digital": "bundle", "print/digital": "bundle", "heft und e-paper": "bundle", "heft + e-paper": "bundle", "pdf": "digital", "online": "digital", "app": "digital", "print, digital": "bundle", "digital, print": "bundle",
	"leser werben leser": "referral", "freundschaftswerbung": "referral", "prämienabo": "referral", "miniabo": "trial", "schnupperabo": "trial", "kennenlernabo": "trial", "abo": "standard", "abonnement": "standard", "studentenabo": "student", "schüler": "student",
	"zum nächsten heft": "next_issue", "nächste ausgabe": "next_issue", "zur nächsten ausgabe": "next_issue", "zum monatsende": "end_of_month", "ende des monats": "end_of_month", "zum ende der laufzeit": "end_of_period",
	"ja": "open_ended", "yes": "open_ended", "unlimited": "open_ended", "unendlich": "open_ended", "läuft weiter": "open_ended", "verlängert sich automatisch": "open_ended", "endet von selbst": "none",
	"1": "one", "genau eine": "one", "eine oder keine": "one_or_none", "optional": "one_or_none", "freiwillig": "one_or_none", "beliebig": "any", "beliebig viele": "any", "mehrere": "any",
	"auftragsbestätigung": "order_confirmation", "versandbestätigung": "shipping_notice", "versandinfo": "shipping_notice", "mit einwilligung": "consent", "nur mit einwilligung": "consent", "no": "none", "false": "none", "technik": "hardware", "elektronik": "hardware", "gerät": "hardware",
	"leser": "subscriber", "leserin": "subscriber", "besteller": "subscriber", "max. eine": "one_or_none", "maximal eine": "one_or_none", "höchstens eine": "one_or_none", "eine zur wahl": "one",
	"eigenverantwortlich": "controller", "data controller": "controller", "av": "processor", "avv": "processor", "data processor": "processor", "gemeinsame verantwortung": "joint_controller", "joint controller": "joint_controller",
	"vorname": "name", "nachname": "name", "first_name": "name", "last_name": "name", "address": "delivery_address", "postanschrift": "delivery_address", "iban": "bank_account", "kontonummer": "bank_account", "telefonnummer": "phone", "mobilnummer": "phone", "artikel": "ordered_item", "prämie": "ordered_item", "abo-titel": "subscription_title", "zeitschrift": "subscription_title", "auftragsnummer": "order_number", "abonummer": "order_number",
	"shipping": "delivery", "auslieferung": "delivery", "garantie": "warranty", "gesetzliche pflicht": "legal_obligation", "aufbewahrungspflicht": "legal_obligation", "opt-in": "consent", "zustimmung": "consent", "mit zustimmung": "consent", "nur mit zustimmung": "consent",
	"art. 6 abs. 1 lit. a": "consent", "art. 6 abs. 1 lit. b": "contract", "art. 6 abs. 1 lit. f": "legitimate_interest", "art. 6(1)(a)": "consent", "art. 6(1)(b)": "contract", "art. 6(1)(f)": "legitimate_interest", "6(1)(a)": "consent", "6(1)(b)": "contract", "6(1)(f)": "legitimate_interest",
	"jahresende": "end_of_year", "ende des jahres": "end_of_year", "kalenderjahresende": "end_of_year", "ende des kalenderjahres": "end_of_year", "ab lieferung": "delivery", "ab bestellung": "order",
	"zum ende des monats": "end_of_month", "zum ende des bezugszeitraums": "end_of_period", "zum laufzeitende": "end_of_period", "zum nächsten monatsende": "end_of_month", "to the end of the month": "end_of_month", "zur nächsten erreichbaren ausgabe": "next_issue",
	"eine davon": "one", "eine prämie": "one", "alle prämien": "all",
	"vertrag": "contract", "berechtigtes interesse": "legitimate_interest", "einwilligung": "consent", "bestellbestätigung": "order_confirmation", "versandmitteilung": "shipping_notice",
}

// meantValue is the value that a word seems to mean, "" if there is no telling.
func meantValue(word string, values []string) string {
	if slices.Contains(values, word) {
		return word
	}
	plain := strings.ToLower(strings.TrimSpace(word))
	for _, more := range []string{" dsgvo", " ds-gvo", " gdpr"} {
		plain = strings.Replace(strings.TrimSuffix(plain, more), "buchst.", "lit.", 1)
	}
	return cmp.Or(called(strings.Trim(plain, ".,;\"„“”"), german, values), Nearest(word, values))
}

// germanKeys is keys as a German editor would call them, or as the manual speaks
// of what they hold, each with what it may mean, in the order in which a group is searched for it.
var germanKeys = map[string]string{
	"überschrift": "title", "name": "title", "bezeichnung": "title name", "firma": "name", "titelbild": "cover",
	"kurztext": "summary", "zusammenfassung": "summary", "beschreibung": "description summary", "text": "body description", "inhalt": "body",
	"zeitschrift": "publication", "heft": "publication", "magazin": "publication", "art": "kind", "typ": "kind", "ausgabe": "format",
	"preis": "price total", "price": "price total", "amount": "total", "farbe": "color", "date": "on date from", "am": "on", "datum": "on date", "street": "street address", "name_de": "title", "gesamt": "total", "gesamtpreis": "total", "gesamtbetrag": "total", "wählen": "choose", "summe": "total", "betrag": "total", "hefte": "issues", "ausgaben": "issues", "anzahl": "issues number",
	"versand": "shipping delivery shipped_by", "versandkosten": "shipping", "porto": "shipping", "abrechnung": "billed", "zahlweise": "billed", "danach": "then", "dann": "then",
	"laufzeit": "term minimum", "mindestlaufzeit": "minimum term", "verlängerung": "renewal", "kündigung": "notice", "kündigungsfrist": "notice", "frist": "notice",
	"zahlung": "payment", "zahlungsart": "payment", "zahlungsarten": "payment", "bezahlung": "payment", "gültig": "valid", "gültigkeit": "valid",
	"ab": "from", "von": "from", "beginn": "from", "bis": "until", "ende": "until", "bestelllink": "order_url", "bestellung": "order_url", "bestell_url": "order_url", "link": "order_url", "url": "order_url base_url",
	"prämien": "premiums", "prämie": "premium premiums", "auswahl": "choose", "wahl": "choose", "aus": "from", "zuzahlung": "surcharge", "aufpreis": "surcharge", "für": "for", "nur": "only",
	"wert": "value", "versandt_durch": "shipped_by", "versand_durch": "shipped_by", "versender": "shipped_by", "lieferant": "shipped_by", "shipper": "shipped_by", "lieferung": "delivery", "lieferzeit": "within", "innerhalb": "within", "nach": "after",
	"länder": "countries", "land": "country countries", "hersteller": "manufacturer", "bild": "image cover", "foto": "image", "datei": "file", "bildtext": "alt", "alternativtext": "alt", "bestand": "stock", "vorrat": "stock",
	"straße": "street", "strasse": "street", "plz": "postcode", "postleitzahl": "postcode", "ort": "city", "stadt": "city", "telefon": "phone", "anschrift": "address", "adresse": "address", "mail": "email", "e-mail": "email",
	"datenschutz": "privacy_notice privacy", "datenschutzbeauftragter": "privacy_officer", "rolle": "role", "vertrag": "agreement", "zugesichert": "assured", "zusicherung": "assured",
	"erhält": "receives", "bekommt": "receives", "daten": "receives", "zwecke": "purposes", "zweck": "purposes", "abgleich": "matching", "sendet": "sends", "mails": "sends", "werbung": "advertising",
	"speicherdauer": "retention", "aufbewahrung": "retention", "löschung": "retention", "drittländer": "third_countries", "drittland": "third_countries", "geprüft_am": "reviewed_on", "geprüft": "reviewed_on",
	"hefte_pro_jahr": "issues_per_year", "erscheint": "issues_per_year", "einzelpreis": "single_copy_price", "heftpreis": "single_copy_price",
	"sprachen": "languages", "währung": "currency", "adresse_der_website": "base_url", "verlag": "publisher", "aboservice": "subscription_service", "impressum": "imprint", "agb": "terms", "barrierefreiheit": "accessibility", "kündigen": "cancel", "widerruf": "withdraw", "ausnahmen": "waivers", "freigabe": "sign_off",
}

// meantKey is the key that a word seems to mean, "" if there is no telling.
func meantKey(word string, keys []string) string {
	return cmp.Or(called(word, germanKeys, keys), Nearest(strings.ToLower(word), keys))
}

// himself is how an editor calls the publisher who ships a premium.
var himself = []string{"verlag", "wir", "selbst", "wir selbst", "eigenversand", "der verlag", "uns", "von uns", "none", "keine", "niemand", "site", "we", "us", "self", "ourselves"}

// isNothing tells whether a text is how editors say that a key has no value.
func isNothing(text string) bool { return slices.Contains(nothing, strings.ToLower(text)) }

var nothing = []string{none, "keine", "keiner", "keines", "kein", "nichts", "nein", "no", "n/a", "-", "–", "entfällt", "offen", "unbefristet", "open", "false", "bis auf weiteres", "until further notice"}

var noID = regexp.MustCompile(`[^a-z0-9]+`)

// meantID is the record that a text names by its title, its firm or its file,
// "" if there is no telling.
func (d *decoder) meantID(text string, t reflect.Type) string {
	known := slices.Sorted(maps.Keys(d.ids[RefersTo(t)]))
	if RefersTo(t) == partners && (slices.Contains(himself, strings.ToLower(text)) || strings.EqualFold(text, d.site.Publisher.Name)) {
		return offer.ByPublisher
	}
	id := MeantName(strings.TrimSuffix(path.Base(text), ".yaml"))
	best := cmp.Or(inParts(id, known), Nearest(id, known))
	for i, k := range known { // "Stick" of usb-stick-64, if nothing else has it
		part := func(k string) bool { return strings.Contains("-"+k+"-", "-"+id+"-") }
		if best == "" && len(id) > 2 && part(k) && !slices.ContainsFunc(known[i+1:], part) {
			return k
		}
	}
	return best
}

// inParts is the id of which a longer text has every part: hardwarehaus of
// hardwarehaus-versand-gmbh, buntschein-20 of buntschein-gutschein-20-euro; "" if
// there is none, or no telling.
func inParts(text string, known []string) (best string) {
	has, most := strings.Split(text, "-"), 0
	for _, k := range known {
		parts := strings.Split(k, "-")
		switch all := !slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(has, p) }); {
		case all && len(parts) > most:
			best, most = k, len(parts)
		case all && len(parts) == most:
			best = ""
		}
	}
	return best
}

// idHint says what to write in place of what is no id; zero if there is no telling.
func (d *decoder) idHint(text string, t reflect.Type) diag.Message {
	known := slices.Sorted(maps.Keys(d.ids[RefersTo(t)]))
	switch id, meant := MeantName(text), d.meantID(text, t); {
	case RefersTo(t) == publishers && strings.EqualFold(text, d.site.Publisher.Name):
		return diag.Msg("write `%s`, which means the publisher of data/site.yaml, or delete the line", offer.OfSite)
	case meant != "":
		return diag.Msg("did you mean `%s`?", meant).Guessing(meant)
	case len(known) > 0 && offer.CheckID(id) == nil:
		return diag.Msg("write one of: %s; or first the record, into %s, and `%s` here", listed(known), recordFile(RefersTo(t), id), id)
	}
	return diag.Message{}
}

// misplaced makes one problem of the many that a record has in the folder of
// another kind.
func (f *parsed) misplaced() {
	if len(f.list) < 3 {
		return
	}
	root, err := parse(f.src)
	if err != nil || root == nil || shapeOf(f.kind).fits(root) {
		return
	}
	if i := slices.IndexFunc(folders, func(kind string) bool { return shapeOf(kind).fits(root) }); i >= 0 {
		f.belongs = folders[i]
		f.list = diag.List{{Pos: diag.Pos{File: f.file}, Rule: "wrong-folder",
			Msg:  diag.Msg("this has the keys of a record in data/%s, and is none of data/%s", f.belongs, f.kind),
			Hint: diag.Msg("move the file to %s", recordFile(f.belongs, f.id))}}
		f.uses = nil
	}
}

// fits tells whether a tree has all keys that a group must have, and no others
// than it may have.
func (s *Shape) fits(n *yaml.Node) bool {
	return s.knows(n.Content) && !slices.ContainsFunc(s.Fields, func(f Field) bool { return !f.Optional && child(n, f.Name) == nil })
}

// knows tells whether a group may have all the keys of some pairs of them with their
// values.
func (s *Shape) knows(pairs []*yaml.Node) bool {
	for i := 0; i < len(pairs); i += 2 {
		if s.field(pairs[i].Value) == nil {
			return false
		}
	}
	return true
}

// blanks that look like spaces and are none: YAML takes them for letters.
var hardSpace = regexp.MustCompile(`^[ \x{a0}]*\x{a0}[ \x{a0}]*(?:- )?[\w-]+:|^\s*(?:- )?[\w-]+:[ ]*\x{a0}|^\s*-\x{a0}`)

// hardSpaces tells of no-break spaces where YAML needs ordinary ones. They come
// from text processors and web pages.
func (d *decoder) hardSpaces() bool {
	good := true
	for n, line := range d.lines() {
		at := strings.Index(line, "\u00a0")
		if at < 0 || !hardSpace.MatchString(line) {
			continue
		}
		end := len(line) - len(strings.TrimLeft(line[at:], "\u00a0"))
		hint := diag.Msg("delete it and type a space")
		if end-at > len("\u00a0") {
			hint = diag.Msg("delete them and type spaces")
		}
		d.list.Error(d.span(n+1, at, end), "no-break-space",
			diag.Msg("a no-break space stands here (U+00A0), which looks like a space and is none for YAML"), hint)
		good = false
	}
	return good
}
