package rules

import (
	"io"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Write writes rules in a format. All of them in Markdown are a page of
// the manual.
func Write(w io.Writer, list []Rule, format string, lang offer.Lang, one bool) error {
	switch {
	case format == "text":
		return Text(w, list, lang, one)
	case format == "json":
		return JSON(w, list)
	case format == "markdown" && one:
		return Markdown(w, list, lang)
	case format == "markdown":
		return Manual(w, lang)
	}
	return usage.Wrongf("there is no format %q", format).Hintf("write text, json or markdown")
}
