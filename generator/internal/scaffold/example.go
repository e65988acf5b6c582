package scaffold

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// examples is how records of each kind are begun on the command line.
var examples = map[string]string{
	"offer":        "pixelwerk-jahresabo --set publication=pixelwerk --set price.total=59.90",
	"premium":      "usb-stick-64 --set kind=hardware --set shipped_by=hardwarehaus",
	"partner":      "hardwarehaus --set name='Hardwarehaus Versand GmbH' --set role=controller",
	"publication":  "pixelwerk --set title=Pixelwerk --set issues_per_year=12",
	"publisher":    "blattwerk --set name='Blattwerk Verlag GmbH'",
	"service":      "kranich --set name='Leserservice Kranich GmbH' --set role=processor",
	"intermediary": "abolotse --set name='Abolotse GmbH' --set role=controller",
}

// Example is an id for a record of a kind, and what is set of it at once.
func Example(kind string) string { return examples[kind] }

// Article is a kind with its article: "an offer".
func Article(kind string) string {
	if strings.ContainsAny(kind[:1], "oi") {
		return "an " + kind
	}
	return "a " + kind
}

// Today is what a new record says of the day on which it is written.
func Today(kind schema.Kind, day offer.Date) map[string]string {
	switch kind.Name {
	case "offer":
		return map[string]string{"valid.from": day.String()}
	case "partner":
		return map[string]string{"reviewed_on": day.String()}
	}
	return map[string]string{}
}
