package build

import (
	"math"
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// number is a measured value, in as many digits as help.
func number(v float64) diag.Message {
	if v >= 100 || v == math.Trunc(v) {
		return diag.Decimal(strconv.FormatFloat(v, 'f', 0, 64))
	}
	return diag.Decimal(strconv.FormatFloat(v, 'g', 3, 64))
}

// says is a reason that measures nothing.
func says(format string) func(look.Finding) diag.Message {
	return func(look.Finding) diag.Message { return diag.Msg(format) }
}

// measures is a reason with what is measured and what is needed.
func measures(format string) func(look.Finding) diag.Message {
	return func(f look.Finding) diag.Message { return diag.Msg(format, number(f.Measured), number(f.Needed)) }
}

// details is a reason with what was met.
func details(format string) func(look.Finding) diag.Message {
	return func(f look.Finding) diag.Message { return diag.Msg(format, f.Detail) }
}

// reasons is what is wrong, in words.
var reasons = map[look.Reason]func(look.Finding) diag.Message{
	look.Unseen:  says("the letters change nothing on the picture, so a reader sees none"),
	look.Faint:   measures("their contrast with what lies behind them is %s, and %s is needed"),
	look.Cut:     measures("only a part of the letters shows: %s of the ink that letters have, and %s is needed"),
	look.Smeared: measures("more than letters shows: %s of the words' area changes, and no more than %s may"),
	look.Crowded: measures("something else lies behind or over the letters, on %s of their area, and no more than %s may be covered"),

	look.Unreachable: says("a reader cannot scroll there"),
	look.Small:       measures("the letters are %s px high, and %s px are needed"),
	look.Shrunk:      measures("a telephone shows the letters %s px high, and %s px are needed"),
	look.Squeezed:    measures("the letters are pushed into each other: %s of their usual width, and %s is needed"),
	look.Overlapping: says("words lie on words"),
	look.Turned:      says("the letters are mirrored, upside down or run the wrong way"),
	look.Vertical:    says("the lines do not run from left to right"),
	look.Broken:      measures("words are broken into pieces: %s a word, and no more than %s may be"),
	look.Reordered:   says("the words stand in another order than in the text"),
	look.Added:       details("a style sheet adds words that are not in the text: %s"),
	look.Replaced:    details("other letters are shown than the page has: %s"),
	look.Symbols:     details("they are set in a font of signs instead of letters: %s"),
	look.Apart:       measures("%s px of nothing stand between them and what they belong to, and no more than %s px may"),
	look.Peephole:    measures("they can be read only through a hole of %s px that scrolls, and %s px are needed"),
	look.Touch:       says("a finger cannot scroll there"),
	look.Unheard:     says("a screen reader does not get the words"),

	look.Gone:    says("scripts take disclosures away or change them, and leave the premium"),
	look.Leaves:  details("the page goes elsewhere by itself, to %s"),
	look.Dialog:  details("a script stops the reader with a dialog: %s"),
	look.Hangs:   says("the page does not answer for a minute: a script never ends, or thousands of disclosures stand on it"),
	look.Endless: says("the page is higher than what can be looked at"),
}

var script = diag.Msg("take the script away, or what it does to pages with disclosures")

// hints is what mends a finding that refuses a page, where the view of it does not.
var hints = map[look.Reason]diag.Message{
	look.Faint:   diag.Msg("change the colour of the letters, or of what lies behind them, until the contrast is 4.5 or more"),
	look.Small:   diag.Msg("set the letters in 12 px or more"),
	look.Shrunk:  diag.Msg("let the layout print <meta name=\"viewport\" content=\"width=device-width\">, and leave text-size-adjust at 100%%"),
	look.Added:   diag.Msg("take the text out of the rule with `content`, or keep it away from disclosures"),
	look.Symbols: diag.Msg("set disclosures in a font of letters"),
	look.Hangs:   diag.Msg("take the script away that does not end, or divide the page"),
	look.Gone:    script, look.Leaves: script, look.Dialog: script,
	look.Unheard: diag.Msg("take away aria-hidden, role and aria-label from what the words stand in"),
	look.Endless: diag.Msg("make the page shorter, for example with fewer offers on it"),
}
