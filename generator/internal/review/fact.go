package review

import (
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Fact is a value of the data that a sentence speaks of or depends on.
type Fact struct {
	Key string `json:"key"` // "partner.matching.basis"
	At  string `json:"at"`  // "data/partners/hardwarehaus.yaml:17"; of a value that was left out, what would hold it
}

// sentence is a sentence with its sources.
func (c *compiler) sentence(p *offer.Partner, t *disclosure.Text, s disclosure.Sentence) Sentence {
	out := Sentence{Text: disclosure.Fold(s.Text), Redline: []Run{}, Clause: s.Clause, Norm: s.Norm, Facts: []Fact{}}
	for _, clause := range c.Catalog.Clauses {
		if clause.ID == s.Clause {
			out.ClauseAt = c.places.at(clause, "text."+string(t.Lang))
		}
	}
	for _, key := range s.Facts {
		switch first, _, _ := strings.Cut(key, "."); first {
		case "offer", "premium": // whose data they are, and who ships with whom
			out.Facts = append(out.Facts, Fact{key, "data/" + first + "s/"})
		case "partner", "publisher", "subscription_service", "intermediary":
			record, keys := disclosure.Home(c.Catalog, p, t.Parties, key)
			out.Facts = append(out.Facts, Fact{key, c.places.at(record, keys)})
		}
	}
	return out
}

// places finds where values stand, each once: the catalog reads the file again
// for every question.
type places struct {
	cat   *catalog.Catalog
	known map[place]string
}

type place struct {
	record any
	keys   string // with dots between them
}

func (p places) at(record any, keys string) string {
	s, ok := p.known[place{record, keys}]
	if !ok {
		var path []string
		if keys != "" {
			path = strings.Split(keys, ".")
		}
		s = fileLine(p.cat.At(record, path...))
		p.known[place{record, keys}] = s
	}
	return s
}

func fileLine(pos diag.Pos) string {
	if pos.Line == 0 {
		return pos.File
	}
	return pos.File + ":" + strconv.Itoa(pos.Line)
}
