package source

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// checkTarget tells of a picture that is not there, and of an address that is
// none. It is true if the link has been dealt with.
func (src *Source) checkTarget(link prose.Link, pos diag.Pos, probs *diag.List) bool {
	if link.Image {
		src.checkPicture(link.To, pos, probs)
		return true
	}
	var web offer.URL
	var mail offer.Email
	fault := &diag.Fault{}
	word, rest, schemed := strings.Cut(link.To, ":")
	switch {
	case (word == "http" || word == "https") && !hosted(link.To):
		errors.As(web.UnmarshalText([]byte(link.To)), &fault)
	case mail.UnmarshalText([]byte(link.To)) == nil:
		fault = &diag.Fault{Msg: diag.Msg("this link leads to no page of the site"), Hint: diag.Write("mailto:" + link.To)}
	case strings.HasPrefix(link.To, "www."):
		errors.As(web.UnmarshalText([]byte(link.To)), &fault)
	case schemed && (len(word) == 1 || word == "file"): // C:\Users
		fault = &diag.Fault{Msg: diag.Msg("this link leads to a file of your own computer"),
			Hint: diag.Msg("put it into content/media, and write `%s`", "/media/"+path.Base(strings.ReplaceAll(rest, `\`, "/")))}
	case schemed && word == "mailto":
		address, _, _ := strings.Cut(rest, "?")
		errors.As(mail.UnmarshalText([]byte(address)), &fault)
	case scheme.MatchString(link.To) && strings.HasPrefix(rest, "//") && word != "http" && word != "https":
		errors.As(web.UnmarshalText([]byte(link.To)), &fault)
	default:
		return src.checkFile(link.To, pos, probs)
	}
	if fault.Msg.Format != "" {
		probs.Error(pos, "site/dead-link", fault.Msg, fault.Hint)
	}
	return true
}

// fileNamed is the name of a file in an address, as layouts look for it.
func fileNamed(address string) string {
	if name, err := url.PathUnescape(address); err == nil {
		return name
	}
	return address
}

// hosted tells whether an address names a host and a port that can be.
func hosted(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return false
	}
	port, err := strconv.ParseUint(u.Port(), 10, 16)
	return u.Port() == "" || err == nil && port > 0
}

// checkPicture tells of a picture in Markdown that is not in content/media.
func (src *Source) checkPicture(to string, pos diag.Pos, probs *diag.List) {
	typed := fileNamed(strings.TrimPrefix(to, "/"))
	name := norm.NFC.String(typed)
	_, there := src.Bytes["assets/"+name]
	if file, ok := strings.CutPrefix(name, "media/"); there && name == typed || !there && ok && slices.Contains(src.media(), file) { // which has been refused
		return
	}
	if scheme.MatchString(to) || strings.HasPrefix(to, "//") {
		probs.Error(pos, "site/missing-picture", diag.Msg("a picture from elsewhere is not shown: its server would learn of every reader"), diag.Msg("put it into content/media, and write `%s`", "/media/"+path.Base(to)))
		return
	}
	hint := diag.Msg("put the picture there, or correct its name")
	name = strings.ReplaceAll(name, `\`, "/")
	if near := catalog.Nearest(path.Base(name), src.media()); near != "" {
		hint = diag.Write("/media/" + escaped(near))
	}
	probs.Error(pos, "site/missing-picture", diag.Msg("there is no picture %s", path.Join("content/media", path.Base(name))), hint)
}

// checkFile tells of a link to a file that is not in content/media. It is true
// if the link leads there.
func (src *Source) checkFile(to string, pos diag.Pos, probs *diag.List) bool {
	name, ok := strings.CutPrefix(to, "/media/")
	if !ok {
		return false
	}
	name, _, _ = strings.Cut(name, "#")
	name = fileNamed(name)
	if _, there := src.Bytes["assets/media/"+name]; !there && !slices.Contains(src.media(), name) {
		hint := diag.Msg("put the file there, or correct its name")
		if near := catalog.Nearest(name, src.media()); near != "" {
			hint = diag.Write("/media/" + escaped(near))
		}
		probs.Error(pos, "site/dead-link", diag.Msg("there is no file %s", path.Join("content/media", name)), hint)
	}
	return true
}
