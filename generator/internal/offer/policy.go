package offer

import (
	"encoding/base64"
	"net/url"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// ContentSecurityPolicy is what pages may load beyond the site's own files, by
// the directives of Content Security Policy Level 3. Scripts and style sheets of
// other servers are not among it: they can change any day, and with them whether
// a disclosure can be read. Those that stand in a page are named by their sums.
type ContentSecurityPolicy struct {
	Images  []Origin `json:"img-src,omitempty" means:"Servers of pictures, as of a counting pixel" example:"[https://zaehlpixel.example]"`
	Media   []Origin `json:"media-src,omitempty" means:"Servers of sound and film" example:"[https://film.example]"`
	Frames  []Origin `json:"frame-src,omitempty" means:"Servers whose pages are shown in frames, as a film's" example:"[https://film.example]"`
	Connect []Origin `json:"connect-src,omitempty" means:"Servers that scripts of the site may ask and tell" example:"[https://statistik.verlag.example]"`
	Forms   []Origin `json:"form-action,omitempty" means:"Servers to which forms are sent, as for a newsletter" example:"[https://brief.verlag.example]"`
	Scripts []Digest `json:"script-src,omitempty" means:"Sums of scripts that stand in pages. Scripts of other servers cannot be allowed" example:"[sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=]"`
	Styles  []Digest `json:"style-src,omitempty" means:"Sums of style sheets that stand in pages. Those of other servers cannot be allowed" example:"[sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=]"`
}

// Origin is another server: https, a host, of which the first label may be *,
// and a port if it is not the usual one.
type Origin string

var anOrigin = regexp.MustCompile(`^https://(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])(:[0-9]{1,5})?$`)

// UnmarshalText reads an origin, and none of the words with which a policy
// allows everything.
func (o *Origin) UnmarshalText(b []byte) error {
	s := strings.TrimSuffix(string(b), "/")
	if anOrigin.MatchString(s) {
		*o = Origin(s)
		return nil
	}
	hint := diag.Msg("name one server, as in https://video.example, or all below a host: https://*.video.example")
	u, err := url.Parse(s)
	switch lower := strings.ToLower(strings.Trim(s, "'")); {
	case lower == "self":
		return &diag.Fault{Msg: diag.Msg("%q is allowed anyway", string(b)), Hint: diag.Msg("leave it out; the site's own files can always be loaded")}
	case strings.HasPrefix(lower, "unsafe-"), lower == "*", lower == "data:", lower == "blob:", lower == "https:", lower == "http:", lower == "https://*":
		return &diag.Fault{Msg: diag.Msg("%q allows more than anybody has looked at", string(b)), Hint: hint}
	case err == nil && u.Scheme == "http" && anOrigin.MatchString("https://"+u.Host):
		return &diag.Fault{Msg: diag.Msg("%q can be read and changed on its way", string(b)), Hint: diag.Write("https://" + u.Host)}
	case err == nil && anOrigin.MatchString("https://"+strings.ToLower(u.Host)):
		return &diag.Fault{Msg: diag.Msg("%q has more than a server's name", string(b)), Hint: diag.Write("https://" + strings.ToLower(u.Host))}
	case anOrigin.MatchString("https://" + lower):
		return &diag.Fault{Msg: diag.Msg("%q does not say https", string(b)), Hint: diag.Write("https://" + lower)}
	}
	return &diag.Fault{Msg: diag.Msg("%q is no server that a page can load from", string(b)), Hint: hint}
}

// Digest is the sum of a script or a style sheet that stands in a page, as
// browsers tell it: "sha256-" and its base64, or sha384, sha512.
type Digest string

var digests = map[string]int{"sha256": 32, "sha384": 48, "sha512": 64}

// UnmarshalText reads a sum, with the single quotes of a policy or without.
func (d *Digest) UnmarshalText(b []byte) error {
	s := strings.Trim(string(b), "'")
	name, sum, _ := strings.Cut(s, "-")
	if raw, err := base64.StdEncoding.DecodeString(sum); err == nil && len(raw) > 0 && len(raw) == digests[name] {
		*d = Digest(s)
		return nil
	}
	if origin := new(Origin); origin.UnmarshalText(b) == nil || strings.Contains(s, "://") {
		return &diag.Fault{
			Msg:  diag.Msg("%q is another server, whose scripts and style sheets can hide a disclosure any day", string(b)),
			Hint: diag.Msg("put the file into layouts/assets, and leave this line out"),
		}
	}
	return &diag.Fault{
		Msg:  diag.Msg("%q is no sum of a script or a style sheet", string(b)),
		Hint: diag.Msg("write the sum that the browser's console tells, as in sha256-…, or put the file into layouts/assets"),
	}
}
