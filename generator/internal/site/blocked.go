package site

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// blocked finds what a template writes and a browser does not show or run,
// since the pages' policy forbids it.
var blocked = []struct {
	re   *regexp.Regexp
	what diag.Message
}{
	{regexp.MustCompile(`(?i)<(iframe|object|embed|frame)\b`), diag.Msg("a frame")},
	{regexp.MustCompile(`(?i)<style\b`), diag.Msg("a style sheet inside the page")},
	{regexp.MustCompile(`(?i)<[a-z][^<>]*\sstyle\s*=`), diag.Msg("a style in an attribute")},
	{regexp.MustCompile(`(?i)<[a-z][^<>]*\son[a-z]+\s*=`), diag.Msg("a script in an attribute")},
	{regexp.MustCompile(`(?i)<(img|video|audio|source|track)\b[^<>]*\ssrc\s*=\s*["']?https?:`), diag.Msg("a picture, sound or film of another site")},
}

var (
	script = regexp.MustCompile(`(?i)<script\b[^<>]*>`)
	// loads finds a script of the site itself, or data, which is none.
	loads = regexp.MustCompile(`(?i)\ssrc\s*=|application/(ld\+)?json|type\s*=\s*["']?text/plain`)
)

// checkBlocked warns of what the policy takes away from a template of the
// user's, at its place.
func checkBlocked(t template, probs *diag.List) {
	warn := func(at int, what diag.Message) {
		before := t.b[:at]
		line := bytes.LastIndexByte(before, '\n') + 1
		pos := diag.Pos{File: t.name, Line: bytes.Count(before, []byte("\n")) + 1, Col: utf8.RuneCount(before[line:]) + 1}
		probs.Warn(pos, "site/blocked", diag.Msg("browsers leave this out, since the pages' policy forbids it: %s", what),
			diag.Msg("put scripts, styles, pictures and film into layouts/assets, and link to what other sites show"))
	}
	for _, b := range blocked {
		for _, m := range b.re.FindAllIndex(t.b, -1) {
			warn(m[0], b.what)
		}
	}
	for _, m := range script.FindAllIndex(t.b, -1) {
		if !loads.Match(t.b[m[0]:m[1]]) {
			warn(m[0], diag.Msg("a script inside the page"))
		}
	}
}
