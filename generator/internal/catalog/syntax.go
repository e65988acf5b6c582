package catalog

import "github.com/klarabo/klarabo/generator/internal/diag"

// words says the YAML library's complaints in an editor's words. The first one
// whose reason occurs in the complaint is taken.
var words = []struct {
	reason    string
	msg, hint diag.Message
}{
	{"mapping values are not allowed",
		diag.Msg("this line has a colon where none can be, or is indented too far"),
		diag.Msg("put a text that has a colon in quotes, and begin a key below the keys it belongs to")},
	{"could not find expected ':'",
		diag.Msg("this line is neither a key with its value nor part of a text"),
		diag.Msg("write key: value, with a space after the colon; indent the lines of a longer text")},
	{"did not find expected key",
		diag.Msg("this line does not fit to the lines above it"),
		diag.Msg("begin keys that belong together in the same column, and put a text with quotation marks inside in single quotes")},
	{"did not find expected '-' indicator",
		diag.Msg("this line does not fit to the list above it"),
		diag.Msg("begin each entry of a list with a hyphen, all hyphens in the same column")},
	{"did not find expected ',' or ']'",
		diag.Msg("a list in square brackets is not closed, or a comma is missing in it"),
		diag.Msg("write [one, two], and put a text that begins with a bracket in quotes")},
	{"did not find expected ',' or '}'",
		diag.Msg("a group in braces is not closed, or a comma is missing in it"),
		diag.Msg("write {de: …, en: …}, and put a text that begins with a brace in quotes")},
	{"found unexpected end of stream",
		diag.Msg("a text in quotes that begins here is not closed"),
		diag.Msg("write the same quotation mark at its end")},
	{"found unknown escape character",
		diag.Msg("a backslash stands here before a character that it does not go with"),
		diag.Msg("put the text in single quotes, where a backslash is only a backslash")},
	{"block sequence entries are not allowed",
		diag.Msg("the hyphen of a list cannot stand here"),
		diag.Msg("begin the list in a line of its own; put a text that begins with a hyphen in quotes")},
	{"did not find expected alphabetic or numeric character",
		diag.Msg("a text without quotes cannot begin with * or &"),
		diag.Msg("put the text in quotes")},
	{"unknown anchor",
		diag.Msg("a text without quotes cannot begin with *"),
		diag.Msg("put the text in quotes; aliases of YAML are not used here")},
	{"found character that cannot start any token",
		diag.Msg("a text without quotes cannot begin with @, %% or `"),
		diag.Msg("put the text in quotes")},
	{trailing,
		diag.Msg("this line stands behind the end of the record"),
		diag.Msg("write all keys of a record one below the other, without braces around them")},
	{"exceeded max depth",
		diag.Msg("brackets stand in brackets here, thousands of times"),
		diag.Msg("write the record as the manual shows it")},
	{"did not find expected node content",
		diag.Msg("a value is missing here, or a bracket is too many"),
		diag.Msg("write the value, and put a text that begins with a bracket or a comma in quotes")},
	{"expected comment or line break",
		diag.Msg("after | or > the text begins in the next line"),
		diag.Msg("write the text below, indented by two spaces; put a text that begins with | or > in quotes")},
}
