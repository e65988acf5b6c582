package offer

import (
	"bytes"
	"errors"
	"net/mail"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/text/currency"
	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// URL is an absolute https address (RFC 3986). It never carries a user name.
type URL string

// UnmarshalText reads an https URL with a host, whose letters beyond ASCII are kept as in DNS (RFC 3492).
func (u *URL) UnmarshalText(b []byte) error {
	err := u.read(string(b))
	if err != nil {
		if meant := meantURL(string(b)); meant != "" {
			err = &diag.Fault{Msg: diag.Msg("%q is not a web address", string(b)), Hint: diag.Write(meant)}
		}
	}
	return err
}

func (u *URL) read(s string) error {
	p, err := url.Parse(s)
	switch {
	case err != nil || !aPort(p.Port()) || p.Scheme != "https" || !aHost.MatchString(p.Hostname()) || p.User != nil || strings.HasSuffix(s, ".") || strings.ContainsAny(s, " \t\n\"<>\\^`{|}…") || !printable(s):
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a web address", s),
			Hint: diag.Msg("write the whole address, beginning with https://"),
		}
	case !latin(p.Host):
		return foreignHost(s)
	}
	host, err := idna.ToASCII(p.Hostname())
	if err != nil {
		return foreignHost(s)
	}
	*u = URL(strings.Replace(s, p.Hostname(), host, 1))
	return nil
}

// aPort tells whether there is no port, or one that exists.
func aPort(s string) bool {
	n, err := strconv.Atoi(s)
	return s == "" || err == nil && n > 0 && n < 1<<16
}

// aHost is the name of a host that is found from everywhere, or a number.
var aHost = regexp.MustCompile(`^(?:[\pL\pN_](?:[\pL\pN_-]*[\pL\pN_])?\.)+[\pL\pN](?:[\pL\pN-]*[\pL\pN])?$|:`)

// printable tells whether every character can be seen; those that turn the
// direction of writing cannot.
func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}

// latin tells whether a host's letters are Latin ones that look like nothing
// else. Those of other alphabets may look like them: the Cyrillic а, for one.
func latin(host string) bool {
	return norm.NFKC.IsNormalString(host) && !strings.ContainsFunc(host, func(r rune) bool {
		return unicode.IsMark(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	})
}

func foreignHost(s string) error {
	return &diag.Fault{
		Msg:  diag.Msg("the host in %q has letters that are not Latin, and may look like another host", s),
		Hint: diag.Msg("write the host as it is registered, which begins with xn--; if Latin letters were meant, type them anew"),
	}
}

// Link is where a page stands: an https URL, or the path of a page in content/
// without language and ending ("privacy" for content/privacy.de.md).
type Link string

// UnmarshalText reads a URL if there is a colon, and a path otherwise.
func (l *Link) UnmarshalText(b []byte) error {
	s := string(b)
	if strings.Contains(s, ":") {
		var u URL
		if err := u.UnmarshalText(b); err != nil {
			return err
		}
	} else {
		for part := range strings.SplitSeq(s, "/") {
			if CheckID(part) != nil || strings.HasPrefix(s, "content/") {
				return &diag.Fault{
					Msg:  diag.Msg("%q is neither a page in content/ nor a web address", s),
					Hint: guess(meantPage(s), diag.Msg("write privacy for content/privacy.de.md, or a whole address beginning with https://")),
				}
			}
		}
	}
	*l = Link(s)
	return nil
}

// External tells whether the link leads to a URL rather than to a page in content/.
func (l Link) External() bool { return strings.Contains(string(l), ":") }

// Email is one address without a display name (RFC 5322 addr-spec).
type Email string

// UnmarshalText reads "name@host.example".
func (e *Email) UnmarshalText(b []byte) error {
	a, err := mail.ParseAddress(string(b))
	_, host, _ := strings.Cut(string(b), "@")
	switch {
	case err != nil || a.Name != "" || a.Address != string(b) || !strings.Contains(host, ".") || strings.ContainsAny(string(b), " \"<>\\") || !printable(string(b)):
		return &diag.Fault{
			Msg:  diag.Msg("%q is not an e-mail address", string(b)),
			Hint: guess(meantEmail(string(b)), diag.Msg("write one address without a name, as in aboservice@verlag.example")),
		}
	case !latin(string(b)):
		return foreignHost(string(b))
	}
	*e = Email(b)
	return nil
}

// Phone is a telephone number as it is printed: digits, spaces, + ( ) - and /.
type Phone string

var aPhone = regexp.MustCompile(`^\+(?:[ ()/-]*[0-9]){5,20}[ ()/-]*$`)

// UnmarshalText reads a + with the country code, five to twenty digits (ITU-T E.164 has up to 15, and an
// extension may follow) and what may stand between them.
func (p *Phone) UnmarshalText(b []byte) error {
	if len(b) > 40 || !aPhone.Match(b) {
		return &diag.Fault{Msg: diag.Msg("%q is not a telephone number", string(b)), Hint: phoneHint(string(b))}
	}
	*p = Phone(b)
	return nil
}

// calledPhone is what stands before a number: Tel.:, and the brackets of an area
// code; besides is a remark or a second number behind it.
var (
	calledPhone = regexp.MustCompile(`(?i)^(?:tel\.?|telefon|fon|phone)?:? ?\(?(\++|0\d*)\)?`)
	besides     = regexp.MustCompile(`\s*(?:[,;|]| oder | or | und |\([^)]*\pL).*$`)
	phoneSigns  = strings.NewReplacer("++", "+", "–", "-", "—", "-", ".", " ", "\u00a0", " ")
)

// phoneHint says what to write in place of what is no telephone number.
func phoneHint(s string) diag.Message {
	plain := phoneSigns.Replace(calledPhone.ReplaceAllString(besides.ReplaceAllString(s, ""), "$1"))
	known := func(number string) bool { return new(Phone).UnmarshalText([]byte(number)) == nil }
	abroad, double := strings.CutPrefix(plain, "00")
	national, zero := strings.CutPrefix(plain, "0")
	switch {
	case plain != s && strings.HasPrefix(plain, "+") && known(plain):
		return diag.Write(`"` + plain + `"`)
	case double && known("+"+abroad):
		return diag.Write(`"+` + abroad + `"`)
	case zero && known("+49 "+national):
		return diag.Msg("write it with its country code: `%s` for Germany", `"+49 `+national+`"`)
	case regexp.MustCompile(`^4[139] `).MatchString(plain) && known("+"+plain):
		return diag.Write(`"+` + plain + `"`)
	}
	return diag.Msg("write it with its country code, in quotes: \"+49 911 1234567\"")
}

// Country is an ISO 3166-1 code of two capital letters.
type Country string

// UnmarshalText reads the code of a country that exists.
func (c *Country) UnmarshalText(b []byte) error {
	if !isCountry(string(b)) {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a country", string(b)),
			Hint: guess(meantCountry(string(b)), diag.Msg("write the two capital letters of ISO 3166, as in DE, AT or CH")),
		}
	}
	*c = Country(b)
	return nil
}

// BaseURL is a site's own address: a URL that addresses of pages are appended
// to, and that has therefore neither a query nor a fragment.
type BaseURL string

// indexPage is the name of a page at the end of an address.
var indexPage = regexp.MustCompile(`[^/]+\.(?:html?|php)$`)

// UnmarshalText reads an https URL that ends in its path.
func (u *BaseURL) UnmarshalText(b []byte) error {
	var whole URL
	if err := whole.UnmarshalText(b); err != nil {
		var fault, next *diag.Fault // what was meant may be no such address either
		if errors.As(err, &fault) && fault.Meant() != "" && errors.As(new(BaseURL).UnmarshalText([]byte(fault.Meant())), &next) {
			fault.Hint = next.Hint
		}
		return err
	}
	if i := bytes.IndexAny(b, "?#"); i >= 0 {
		return &diag.Fault{
			Msg:  diag.Msg("%q has a query or a fragment, which cannot stand before the address of a page", string(b)),
			Hint: diag.Write(string(b[:i])),
		}
	}
	if page := indexPage.FindString(string(b)); page != "" {
		return &diag.Fault{Msg: diag.Msg("%q is a page, and the addresses of others cannot begin with it", string(b)), Hint: diag.Write(strings.TrimSuffix(string(b), page))}
	}
	p, err := url.Parse(string(b))
	if clean := "/" + strings.Trim(path.Clean("/"+p.Path), "/"); err == nil && (strings.Trim(p.Path, "/") != strings.Trim(clean, "/") || strings.Contains(p.Path, "//")) {
		return &diag.Fault{
			Msg:  diag.Msg("%q has steps in its path that lead nowhere", string(b)),
			Hint: diag.Write("https://" + p.Host + clean),
		}
	}
	*u = BaseURL(plainURL(string(whole)))
	return nil
}

// plainURL is an address as a browser shows it, in small letters up to its path
// and without the port that https has anyway; and in its path without the one
// sign that feeds cannot hold.
func plainURL(s string) string {
	p, err := url.Parse(s)
	if err != nil {
		return s
	}
	host := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(p.Host), ":443"), ":")
	return "https://" + host + strings.ReplaceAll(s[len("https://")+len(p.Host):], "&", "%26")
}

// Currency is an ISO 4217 code of three capital letters: of a currency with two
// decimals that is legal tender somewhere (CLDR, supplementalData).
type Currency string

// ended is currencies that went out of use after CLDR 32, from which
// x/text/currency is made.
var ended = []string{"HRK", "BGN", "ANG", "SLL", "ZMK", "VEF", "CUC"}

// tender is the currencies that are legal tender and have cents.
var tender = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for it := currency.Query(); it.Next(); {
		if scale, _ := currency.Standard.Rounding(it.Unit()); scale == 2 && it.IsTender() {
			m[it.Unit().String()] = true
		}
	}
	for _, c := range ended {
		delete(m, c)
	}
	return m
})

// currencies are everyday names.
var currencies = map[string]string{"€": "EUR", "euro": "EUR", "euros": "EUR", "franken": "CHF", "sfr": "CHF", "fr.": "CHF", "schweizer franken": "CHF", "chf fr.": "CHF", "eur €": "EUR", "€ (eur)": "EUR", "£": "GBP", "pfund": "GBP"}

// UnmarshalText reads the code of a currency that has cents.
func (c *Currency) UnmarshalText(b []byte) error {
	if tender()[string(b)] {
		*c = Currency(b)
		return nil
	}
	if up := strings.ToUpper(string(b)); tender()[up] {
		return &diag.Fault{Msg: diag.Msg("%q is not a currency with cents", string(b)), Hint: diag.Write(up)}
	}
	return &diag.Fault{
		Msg:  diag.Msg("%q is not a currency with cents", string(b)),
		Hint: guess(currencies[strings.ToLower(string(b))], diag.Msg("write the three capital letters of ISO 4217, as in EUR or CHF")),
	}
}
