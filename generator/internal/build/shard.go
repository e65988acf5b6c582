package build

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// partFile says what a part is. It is not part of the site.
const partFile = "klarabo-part.json"

// partNote is the content of partFile.
type partNote struct {
	Part   int           `json:"part"` // counted from 1
	Of     int           `json:"of"`
	Record *reuse.Record `json:"record"`
}

// Shard is a part of a very large site that is built by several machines at
// once, and joined by one: "2/4" is the second of four. Each part has its units
// of the site, proven, with the styles and pictures that they need, and says in
// a file what it is. The zero Shard is the whole site.
type Shard struct{ Part, Of int }

// maxParts is far beyond what helps: each part reads all data.
const maxParts = 1000

// UnmarshalText reads "2/4".
func (s *Shard) UnmarshalText(text []byte) error {
	part, of, ok := strings.Cut(string(text), "/")
	i, err := strconv.Atoi(part)
	n, err2 := strconv.Atoi(of)
	if !ok || err != nil || err2 != nil || i < 1 || n < i || n > maxParts {
		return &diag.Fault{
			Msg:  diag.Msg("%q is no part of a site", string(text)),
			Hint: diag.Msg("write the number of the part and of all parts, as in 2/4"),
		}
	}
	*s = Shard{i, n}
	return nil
}

// Set takes a part from the command line.
func (s *Shard) Set(text string) error { return s.UnmarshalText([]byte(text)) }

// Type is what it is called there.
func (s *Shard) Type() string { return "part" }

// String is "2/4", and "" for the whole site.
func (s Shard) String() string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Part, s.Of)
}

// provePart makes and proves the units of one part: as many as in each other
// one, and such as show the same offers.
func (s *Source) provePart(shard Shard) (*Site, diag.List) {
	if s.Hugo.Whole() {
		var list diag.List
		list.Error(diag.Pos{File: "layouts"}, "site/whole",
			diag.Msg("this site cannot be built in parts, since its own layouts or texts look at other pages"),
			diag.Msg("build it in one, or see “Lists of offers” in the manual’s page on theming"))
		return nil, list
	}
	p := s.newProving("")
	all := s.Hugo.Together(s.Hugo.Names())
	own := all[len(all)*(shard.Part-1)/shard.Of : len(all)*shard.Part/shard.Of]
	p.renderAll(renderedTogether(s.Hugo, own))
	if p.list = append(p.list, p.prover.Found()...); p.list.HasErrors() {
		return nil, p.list
	}
	for name, u := range p.record.Units { // also of those with a warning
		u.Sum = p.sums[name]
		p.record.Units[name] = u
	}
	note, err := json.Marshal(partNote{shard.Part, shard.Of, p.record})
	if err != nil {
		panic("build: " + err.Error()) // strings and numbers only
	}
	p.tree.Add(map[string][]byte{partFile: append(note, '\n')})
	return p.site(), p.list
}
