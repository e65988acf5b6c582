package offer

import (
	"encoding"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// read is v read from s, and its error's two sentences.
func read(v encoding.TextUnmarshaler, s string) string {
	err := v.UnmarshalText([]byte(s))
	var fault *diag.Fault
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &fault):
		return fmt.Sprintf("%s; %s", fault.Msg, fault.Hint)
	}
	return fmt.Sprintf("%T is no *diag.Fault", err)
}

func TestScalars(t *testing.T) {
	const (
		url     = "; write the whole address, beginning with https://"
		host    = "; write the host as it is registered, which begins with xn--; if Latin letters were meant, type them anew"
		email   = "; write one address without a name, as in aboservice@verlag.example"
		date    = "; write year, month and day, as in 2026-11-01"
		period  = "; write a number and days, weeks, months or years, as in 12 months or 1 year"
		country = "; write the two capital letters of ISO 3166, as in DE, AT or CH"
		server  = "; name one server, as in https://video.example, or all below a host: https://*.video.example"
		sum     = "; write the sum that the browser's console tells, as in sha256-…, or put the file into layouts/assets"
		id      = "; an id has lower-case letters a to z, digits and hyphens between them, at most 100 in all, as in usb-stick-64"
		page    = "; write privacy for content/privacy.de.md, or a whole address beginning with https://"
	)
	tests := []struct {
		new  func() encoding.TextUnmarshaler
		in   string
		want string
	}{
		{newOf[Money], "59.90", "ok"},
		{newOf[Money], "0.00", "ok"},
		{newOf[Money], "59,90", `"59,90" is not an amount of money; write digits, a point and two digits, in quotes: "59.90"`},
		{newOf[Money], "59.9", `"59.9" is not an amount of money; write digits, a point and two digits, in quotes: "59.90"`},
		{newOf[Money], "59", `"59" is not an amount of money; write digits, a point and two digits, in quotes: "59.00"`},
		{newOf[Money], "9 €", `"9 €" is not an amount of money; write digits, a point and two digits, in quotes: "9.00"`},
		{newOf[Money], "-1.00", `"-1.00" is not an amount of money; write digits, a point and two digits, in quotes, as in "59.90"`},
		{newOf[Money], "059.90", `"059.90" is not an amount of money; write digits, a point and two digits, in quotes: "59.90"`},
		{newOf[Money], "99999999999999999999.00", "99999999999999999999.00 is more than the largest amount, 1000000.00; check the digits"},
		{newOf[Date], "2026-02-28", "ok"},
		{newOf[Date], "2026-02-29", `"2026-02-29" is not a day of the calendar; write ` + "`2026-02-28`, which is the last day of that month"},
		{newOf[Date], "12/01/2026", `"12/01/2026" is not a day of the calendar; write 2026-01-12 if the day stands first, or 2026-12-01 if the month does`},
		{newOf[Date], "1.2.29", `"1.2.29" is not a day of the calendar; write ` + "`2029-02-01`"},
		{newOf[Date], "1.11.2026, 10:30 Uhr", `"1.11.2026, 10:30 Uhr" is not a day of the calendar; write ` + "`2026-11-01`"},
		{newOf[Date], "12/12/2026", `"12/12/2026" is not a day of the calendar; write ` + "`2026-12-12`"},
		{newOf[Date], "1.11.2026", `"1.11.2026" is not a day of the calendar; write ` + "`2026-11-01`"},
		{newOf[Date], "0026-11-01", `"0026-11-01" is not a day of the calendar` + date},
		{newOf[Period], "12 months", "ok"},
		{newOf[Period], "1 year", "ok"},
		{newOf[Period], "1 months", `"1 months" is not a period; write ` + "`1 month`"},
		{newOf[Period], "2 year", `"2 year" is not a period; write ` + "`2 years`"},
		{newOf[Period], "0 days", `"0 days" is not a period` + period},
		{newOf[Period], "12 Monate", `"12 Monate" is not a period; write ` + "`12 months`"},
		{newOf[Period], "ein Jahr", `"ein Jahr" is not a period; write ` + "`1 year`"},
		{newOf[Period], "2 Quartale", `"2 Quartale" is not a period; write ` + "`6 months`"},
		{newOf[Period], "12  months", `"12  months" is not a period; write ` + "`12 months`"},
		{newOf[Period], "+1 month", `"+1 month" is not a period` + period},
		{newOf[Period], "weeks", `"weeks" is not a period` + period},
		{newOf[Country], "AT", "ok"},
		{newOf[Country], "at", `"at" is not a country; write ` + "`AT`"},
		{newOf[Country], "Österreich", `"Österreich" is not a country; write ` + "`AT`"},
		{newOf[Country], "con", `"con" is not a country` + country},
		{newOf[Country], "XX", `"XX" is not a country` + country},
		{newOf[Country], "XK", "ok"},
		{newOf[Country], "SU", `"SU" is not a country` + country},
		{newOf[Country], "AN", `"AN" is not a country` + country},
		{newOf[Country], "UN", `"UN" is not a country` + country},
		{newOf[Country], "EU", `"EU" is not a country` + country},
		{newOf[Country], "UK", `"UK" is not a country; write ` + "`GB`"},
		{newOf[Currency], "EUR", "ok"},
		{newOf[Currency], "CHF", "ok"},
		{newOf[Currency], "eur", `"eur" is not a currency with cents; write ` + "`EUR`"},
		{newOf[Currency], "XXX", `"XXX" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "DEM", `"DEM" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "XAU", `"XAU" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "HRK", `"HRK" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "BGN", `"BGN" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "XTS", `"XTS" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Currency], "EURO", `"EURO" is not a currency with cents; write ` + "`EUR`"},
		{newOf[Currency], "JPY", `"JPY" is not a currency with cents; write the three capital letters of ISO 4217, as in EUR or CHF`},
		{newOf[Lang], "de", "ok"},
		{newOf[Lang], "xx", `"xx" is not a language; write the language's short name in lower case, as in de or en`},
		{newOf[Lang], "DE", `"DE" is not a language; write ` + "`de`"},
		{newOf[URL], "https://a.example/x?y=z#w", "ok"},
		{newOf[URL], "http://a.example", `"http://a.example" is not a web address; write ` + "`https://a.example`"},
		{newOf[BaseURL], "https://a.example/abo/", "ok"},
		{newOf[BaseURL], "HTTPS://A.Example:443/Abo/", "ok"},
		{newOf[BaseURL], "http://a.example/abo/?x=1", `"http://a.example/abo/?x=1" is not a web address; write ` + "`https://a.example/abo/`"},
		{newOf[BaseURL], "a.example/x/index.html", `"a.example/x/index.html" is not a web address; write ` + "`https://a.example/x/`"},
		{newOf[BaseURL], "https://a.example/abo/?x=1", `"https://a.example/abo/?x=1" has a query or a fragment, which cannot stand before the address of a page; write ` + "`https://a.example/abo/`"},
		{newOf[BaseURL], "https://a.example/#top", `"https://a.example/#top" has a query or a fragment, which cannot stand before the address of a page; write ` + "`https://a.example/`"},
		{newOf[BaseURL], "https://a.example//", `"https://a.example//" has steps in its path that lead nowhere; write ` + "`https://a.example/`"},
		{newOf[BaseURL], "https://a.example/../x/", `"https://a.example/../x/" has steps in its path that lead nowhere; write ` + "`https://a.example/x`"},
		{newOf[BaseURL], "//a.example/", `"//a.example/" is not a web address` + url},
		{newOf[Origin], "https://film.example", "ok"},
		{newOf[Origin], "https://*.film.example:8443/", "ok"},
		{newOf[Origin], "http://film.example", `"http://film.example" can be read and changed on its way; write ` + "`https://film.example`"},
		{newOf[Origin], "https://film.example/x?y", `"https://film.example/x?y" has more than a server's name; write ` + "`https://film.example`"},
		{newOf[Origin], "film.example", `"film.example" does not say https; write ` + "`https://film.example`"},
		{newOf[Origin], "'self'", `"'self'" is allowed anyway; leave it out; the site's own files can always be loaded`},
		{newOf[Origin], "*", `"*" allows more than anybody has looked at` + server},
		{newOf[Origin], "https:", `"https:" allows more than anybody has looked at` + server},
		{newOf[Origin], "https://*", `"https://*" allows more than anybody has looked at` + server},
		{newOf[Origin], "'unsafe-inline'", `"'unsafe-inline'" allows more than anybody has looked at` + server},
		{newOf[Origin], "data:", `"data:" allows more than anybody has looked at` + server},
		{newOf[Origin], "https://a.example; script-src *", `"https://a.example; script-src *" is no server that a page can load from` + server},
		{newOf[Origin], "https://a.example'\"", `"https://a.example'\"" is no server that a page can load from` + server},
		{newOf[Origin], "https://user@film.example", `"https://user@film.example" has more than a server's name; write ` + "`https://film.example`"},
		{newOf[Digest], "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "ok"},
		{newOf[Digest], "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "ok"},
		{newOf[Digest], "https://cdn.example", `"https://cdn.example" is another server, whose scripts and style sheets can hide a disclosure any day; put the file into layouts/assets, and leave this line out`},
		{newOf[Digest], "'unsafe-inline'", `"'unsafe-inline'" is no sum of a script or a style sheet` + sum},
		{newOf[Digest], "sha512-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", `"sha512-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" is no sum of a script or a style sheet` + sum},
		{newOf[Digest], "md5-1B2M2Y8AsgTpgAmY7PhCfg==", `"md5-1B2M2Y8AsgTpgAmY7PhCfg==" is no sum of a script or a style sheet` + sum},
		{newOf[URL], "javascript:alert(1)", `"javascript:alert(1)" is not a web address` + url},
		{newOf[URL], "https://", `"https://" is not a web address` + url},
		{newOf[URL], "https://user:pw@a.example/", `"https://user:pw@a.example/" is not a web address; write ` + "`https://a.example/`"},
		{newOf[URL], `https://a.example/"onclick=x`, `"https://a.example/\"onclick=x" is not a web address; write ` + "`https://a.example/`"},
		{newOf[URL], "https://bücher.example/", "ok"},
		{newOf[URL], "https://xn--bcher-kva.example:8443/", "ok"},
		{newOf[URL], "https://my_shop.a-b.example/", "ok"},
		{newOf[URL], "https://a.example:99999/", `"https://a.example:99999/" is not a web address` + url},
		{newOf[URL], "https://a.example:0/", `"https://a.example:0/" is not a web address` + url},
		{newOf[URL], "https://a..example/", `"https://a..example/" is not a web address` + url},
		{newOf[URL], "https://-a.example/", `"https://-a.example/" is not a web address` + url},
		{newOf[URL], "https://xn--80ak6aa92e.example/", "ok"},
		{newOf[URL], "https://a.example/аптека", "ok"},
		{newOf[URL], "https://h\u0430us.example/", `the host in "https://hаus.example/" has letters that are not Latin, and may look like another host` + host},
		{newOf[URL], "https://\u0430\u0440\u0440\u04cf\u0435.example/", `the host in "https://аррӏе.example/" has letters that are not Latin, and may look like another host` + host},
		{newOf[URL], "https://ｈaus.example/", `the host in "https://ｈaus.example/" has letters that are not Latin, and may look like another host` + host},
		{newOf[URL], "https://a.example/\u202egpj.exe", `"https://a.example/\u202egpj.exe" is not a web address` + url},
		{newOf[Email], "info@h\u0430us.example", `the host in "info@hаus.example" has letters that are not Latin, and may look like another host` + host},
		{newOf[Email], "abo@verlag.example", "ok"},
		{newOf[Email], "Abo <abo@verlag.example>", `"Abo <abo@verlag.example>" is not an e-mail address; write ` + "`abo@verlag.example`"},
		{newOf[Email], "abo@verlag", `"abo@verlag" is not an e-mail address` + email},
		{newOf[Email], "verlag.example", `"verlag.example" is not an e-mail address` + email},
		{newOf[Phone], "+49 911 1234567", "ok"},
		{newOf[Phone], "call me", `"call me" is not a telephone number; write it with its country code, in quotes: "+49 911 1234567"`},
		{newOf[Phone], "<" + strings.Repeat("0", 2000), `"<` + strings.Repeat("0", 2000) + `" is not a telephone number; write it with its country code, in quotes: "+49 911 1234567"`},
		{newOf[Phone], "110", `"110" is not a telephone number; write it with its country code, in quotes: "+49 911 1234567"`},
		{newOf[Link], "privacy", "ok"},
		{newOf[Link], "legal/privacy", "ok"},
		{newOf[Link], "https://a.example/privacy", "ok"},
		{newOf[Link], "../privacy", `"../privacy" is neither a page in content/ nor a web address` + page},
		{newOf[Link], "/privacy/", `"/privacy/" is neither a page in content/ nor a web address; write ` + "`privacy`"},
		{newOf[Link], "javascript:alert(1)", `"javascript:alert(1)" is not a web address` + url},
		{newOf[Ref[Offer]], "usb-stick-64", "ok"},
		{newOf[Ref[Offer]], "USB-Stick", `"USB-Stick" is not an id` + id},
		{newOf[Ref[Offer]], "con", `"con" cannot be an id, since Windows or Hugo keep this name for themselves; write ` + "`con-1`"},
		{newOf[Ref[Offer]], "lpt9", `"lpt9" cannot be an id, since Windows or Hugo keep this name for themselves; write ` + "`lpt9-1`"},
		{newOf[Ref[Offer]], "com10", "ok"},
		{newOf[Ref[Offer]], "-x", `"-x" is not an id` + id},
		{newOf[Ref[Offer]], "../x", `"../x" is not an id` + id},
		{newOf[Ref[Offer]], "", `"" is not an id` + id},
	}
	for _, tt := range tests {
		if got := read(tt.new(), tt.in); got != tt.want {
			t.Errorf("%T of %q:\n got %s\nwant %s", tt.new(), tt.in, got, tt.want)
		}
	}
}

// newOf is a new T to read into.
func newOf[T any, P interface {
	*T
	encoding.TextUnmarshaler
}]() encoding.TextUnmarshaler {
	return P(new(T))
}

func TestFormats(t *testing.T) {
	day := Date{2026, 11, 1}
	for _, tt := range []struct{ got, want string }{
		{Money(5990).In("de", "EUR"), "59,90\u00a0€"},
		{Money(5990).In("en", "EUR"), "€59.90"},
		{Money(123456).In("de", "EUR"), "1.234,56\u00a0€"},
		{Money(5990).In("en", "CHF"), "CHF\u00a059.90"},
		{Money(5990).In("de", "CHF"), "59,90\u00a0CHF"},
		{Money(5990).In("en", "PLN"), "PLN\u00a059.90"},
		{Money(5).In("de", "EUR"), "0,05\u00a0€"},
		{Money(maxMoney).In("en", "EUR"), "€1,000,000.00"},
		{day.In("de"), "1. November 2026"},
		{day.In("en"), "1 November 2026"},
		{Period{1, Month}.String(), "1 month"},
		{Period{12, Month}.String(), "12 months"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestValidityIncludesBothDays(t *testing.T) {
	until := Date{2027, 1, 31}
	v := Validity{From: Date{2026, 11, 1}, Until: &until}
	for day, want := range map[Date]bool{
		{2026, 10, 31}: false, {2026, 11, 1}: true, {2027, 1, 31}: true, {2027, 2, 1}: false,
	} {
		if v.On(day) != want {
			t.Errorf("On(%s) = %v", day, !want)
		}
	}
	v.Until = nil
	if !v.On(Date{2099, 1, 1}) {
		t.Error("an offer without an end has ended")
	}
}

// What can be read is written as it was.
func FuzzMoney(f *testing.F)  { fuzzIdentity[Money](f, "59.90", "0.00", "1000000.00", "00.1") }
func FuzzDate(f *testing.F)   { fuzzIdentity[Date](f, "2026-11-01", "1900-01-01", "2026-02-30") }
func FuzzPeriod(f *testing.F) { fuzzIdentity[Period](f, "12 months", "1 year", "01 day", "9999 days") }

func fuzzIdentity[T any, P interface {
	*T
	encoding.TextUnmarshaler
	fmt.Stringer
}](f *testing.F, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := P(new(T))
		if v.UnmarshalText([]byte(s)) == nil && v.String() != s {
			t.Errorf("%q was written as %q", s, v.String())
		}
	})
}

// FuzzText: what can be read of the types that are texts is kept to the letter,
// and has nothing in it that could leave an attribute, a line or its own shape.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"https://a.example/x?y=z#w", "https://a.example:8443/%2e%2e/ü", "https://user:pw@a.example/", "https://[::1]/", "HTTPS://A.EXAMPLE", "https://a.example/\"onclick=x",
		"javascript:alert(1)", "https:javascript:x", "https://a.example\\@b.example/", "https://b\u00fccher.example/", "https://\u0430.example/", "https://a.example/\u202e",
		"privacy", "legal/privacy", "../x", "a//b", "a/./b", "abo@verlag.example", "a@b.example, c@d.example", "\"a b\"@c.example", "a@[127.0.0.1].x", "\u00fc@b.example",
		"+49 911 1234567", "110", "DE", "EU", "EUR", "XXX", "de", "nds", "hardwarehaus", "a--b",
	} {
		f.Add(s)
	}
	texts := []func() encoding.TextUnmarshaler{
		newOf[URL], newOf[Link], newOf[Email], newOf[Phone], newOf[Country], newOf[Currency], newOf[Lang], newOf[Ref[Offer]],
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, newText := range texts {
			v := newText()
			if v.UnmarshalText([]byte(s)) != nil {
				continue
			}
			got := fmt.Sprint(reflect.ValueOf(v).Elem())
			ascii := !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
			again := newText()
			if err := again.UnmarshalText([]byte(got)); err != nil || !reflect.DeepEqual(v, again) || ascii && got != s {
				t.Errorf("%T of %q is %q, %v", v, s, got, err)
			}
			if strings.ContainsAny(s, "\"<>\\\n\r\t\x00") || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("%T was read from %q", v, s)
			}
			if l, ok := v.(*Link); ok && !l.External() && !filepath.IsLocal(s) {
				t.Errorf("the page %q leads out of content/", s)
			}
		}
	})
}

// A site has one address, however it is typed.
func TestBaseURLIsPlain(t *testing.T) {
	for typed, want := range map[string]string{
		"HTTPS://WWW.Verlag.Example:443/Abo": "https://www.verlag.example/Abo", "https://a.example:": "https://a.example", "https://a.example:8443/": "https://a.example:8443/",
		"https://Müller.example/ä/": "https://xn--mller-kva.example/ä/", "https://[::1]:443/": "https://[::1]/", "https://a.example/r&d/": "https://a.example/r%26d/",
	} {
		var u BaseURL
		if err := u.UnmarshalText([]byte(typed)); err != nil || string(u) != want {
			t.Errorf("%s: %s, %v", typed, u, err)
		}
	}
}
