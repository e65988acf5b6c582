package catalog

import "github.com/klarabo/klarabo/generator/internal/diag"

// stated is the keys whose absence once was taken for a fact, by the type that
// declares them and their name: what is said where one is missing. Files from
// before are mended by writing what the hint says, or what is true instead.
var stated = map[string]struct{ msg, hint diag.Message }{
	"Premium.shipped_by": {
		diag.Msg("it is not said who ships this premium"),
		diag.Msg("add `shipped_by: publisher`, or the id of the firm in data/partners/ that ships it; several stand in brackets")},
	"Partner.assured": {
		diag.Msg("it is not said where the firm has promised what its texts say of it"),
		diag.Msg("add `assured: {by: \"…\", on: 2026-11-01}` with the contract and its clause, and its day")},
	"Partner.matching": {
		diag.Msg("it is not said whether the firm matches the data with its own customers"),
		diag.Msg("ask the firm; if it does not, add `matching: none`")},
	"Partner.third_countries": {
		diag.Msg("it is not said whether the data reach countries outside the EEA"),
		diag.Msg("ask the firm; if they do not, add `third_countries: none`")},
	"Matching.otherwise": {
		diag.Msg("it is not said what follows for readers who are no customers there yet"),
		diag.Msg("add `otherwise:` in `matching`, as in “Otherwise the firm creates no customer record.”")},
	"Waiver.until": {
		diag.Msg("it is not said how long this waiver holds"),
		diag.Msg("add `until:` with its last day, at most a year ahead: the reason is judged again then")},
	"Carrier.receives": {
		diag.Msg("it is not said which data this firm gets"),
		diag.Msg("add `receives: [name, delivery_address]`, or what it gets")},
}
