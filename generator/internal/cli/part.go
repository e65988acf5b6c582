package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// A very large site can be built in parts, by several machines at once, and
// joined by one. Each part has its units of the site, proven, with the styles
// and pictures that they need, and says in a file what it is. Joining renders
// nothing: it reads the data, and takes only parts that were made from the same
// ones by the same program and are together the whole site.

// partFile says what a part is. It is not part of the site.
const partFile = "klarabo-part.json"

// partNote is the content of partFile.
type partNote struct {
	Part   int           `json:"part"` // counted from 1
	Of     int           `json:"of"`
	Record *reuse.Record `json:"record"`
}

// shardFlag is "2/4": the second of four parts.
type shardFlag struct{ part, of int }

func (s *shardFlag) Set(text string) error {
	part, of, ok := strings.Cut(text, "/")
	i, err := strconv.Atoi(part)
	n, err2 := strconv.Atoi(of)
	if !ok || err != nil || err2 != nil || i < 1 || n < i || n > maxParts {
		return &diag.Fault{
			Msg:  diag.Msg("%q is no part of a site", text),
			Hint: diag.Msg("write the number of the part and of all parts, as in 2/4"),
		}
	}
	*s = shardFlag{i, n}
	return nil
}

func (s *shardFlag) Type() string { return "part" }
func (s *shardFlag) String() string {
	if s.of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.part, s.of)
}

// maxParts is far beyond what helps: each part reads all data.
const maxParts = 1000

// provePart makes and proves the units of one part: as many as in each other
// one, and such as show the same offers.
func (f *flow) provePart(shard shardFlag) {
	if f.hugo == nil || f.problems.HasErrors() {
		return
	}
	if f.hugo.Whole() {
		f.problems.Error(diag.Pos{File: "layouts"}, "site/whole",
			diag.Msg("this site cannot be built in parts, since its own layouts or texts look at other pages"),
			diag.Msg("build it in one, or see “Lists of offers” in the manual’s page on theming"))
		return
	}
	m := f.making()
	all := f.hugo.Together(f.hugo.Names())
	own := all[len(all)*(shard.part-1)/shard.of : len(all)*shard.part/shard.of]
	m.makeAll(f.parts(own))
	if m.list = append(m.list, m.prover.Found()...); m.torn && !m.list.HasErrors() {
		m.list = append(m.list, torn())
	}
	f.problems = append(f.problems, m.list...)
	if f.problems.HasErrors() {
		return
	}
	for name, u := range m.record.Units { // also of those with a warning
		u.Sum = m.sums[name]
		m.record.Units[name] = u
	}
	note, err := json.Marshal(partNote{shard.part, shard.of, m.record})
	if err != nil {
		panic("cli: " + err.Error()) // strings and numbers only
	}
	m.tree.Add(map[string][]byte{partFile: append(note, '\n')})
	f.tree, f.record = m.tree, m.record
}

// torn is the problem of parts of which some publish style sheets that others
// have not been held against.
func torn() diag.Problem {
	return diag.Problem{
		Rule: "proof/style-sheet", Severity: diag.Error,
		Msg:  diag.Msg("not all pages publish the same style sheets, so they cannot be proven in parts"),
		Hint: diag.Msg("load each style sheet in baseof.html, or build the site in one"),
	}
}

// join takes the site from its parts, and proves it as a whole. What a part says
// of itself only tells whether it belongs here.
func (f *flow) join(folders []string) {
	if f.hugo == nil || f.problems.HasErrors() {
		return
	}
	m := f.making()
	m.sums = f.hugo.Sums()
	of, seen := 0, map[int]string{}
	for _, folder := range folders {
		note, files, ok := readPart(folder, &m.list)
		switch {
		case !ok:
			continue
		case seen[note.Part] != "":
			m.refuse(folder, diag.Msg("this is the same part as %s", seen[note.Part]), diag.Msg("name each part once"))
			continue
		case of != 0 && note.Of != of:
			m.refuse(folder, diag.Msg("this is one of %d parts, and another is one of %d", note.Of, of), diag.Msg("build all parts anew"))
			continue
		}
		of, seen[note.Part] = note.Of, folder
		m.take(folder, note.Record, files)
	}
	if !m.list.HasErrors() && (len(seen) != of || len(m.record.Units) != len(m.sums)) {
		m.refuse("", diag.Msg("%d of %d parts are there", len(seen), of), diag.Msg("name the folder of each after --join, with commas between them"))
	}
	if !m.list.HasErrors() {
		m.list = append(m.list, m.prover.Problems()...)
		if m.doubtful(true) {
			m.list = append(m.list, torn())
		}
	}
	f.problems = append(f.problems, m.list...)
	if !f.problems.HasErrors() {
		f.tree, f.record = m.tree, m.record
	}
}

func (m *making) refuse(folder string, msg, hint diag.Message) {
	m.list.Error(diag.Pos{File: folder}, "part", msg, hint)
}

// take adds and proves a part's files.
func (m *making) take(folder string, part *reuse.Record, files map[string][]byte) {
	for name, u := range part.Units {
		if m.sums[name] != u.Sum || part.Shared != m.record.Shared {
			m.refuse(folder, diag.Msg("this part was made from other data, for another day or by another program"), diag.Msg("build all parts from the same state"))
			return
		}
		m.record.Units[name] = u
	}
	for name, sum := range part.Files {
		content, ok := files[name]
		if other, twice := m.record.Files[name]; !ok || reuse.SumOf(content) != sum || twice && other != sum {
			m.refuse(folder, diag.Msg("%s in this part is not what was built", name), diag.Msg("build the part anew"))
			return
		}
		m.record.Files[name] = sum
	}
	if len(files) != len(part.Files) {
		m.refuse(folder, diag.Msg("this folder holds files that are not of the part"), diag.Msg("build the part into an empty folder"))
		return
	}
	m.provePages(part, files)
	m.tree.Add(files)
	m.see(files)
}

// provePages proves what has been made elsewhere.
func (m *making) provePages(part *reuse.Record, files map[string][]byte) {
	var pages []site.Page
	for name, u := range part.Units {
		for _, p := range u.Pages {
			pages = append(pages, site.Page{Path: p.Path, Lang: p.Lang, Offer: p.Offer, Origin: p.Origin, Layout: p.Layout, Unit: name})
		}
	}
	shown := m.shown(pages, m.prover.Part(files, proofPages(pages)))
	for name := range part.Units {
		m.recall(name, shown[name])
	}
}

// readPart reads a part's folder.
func readPart(folder string, list *diag.List) (note partNote, files map[string][]byte, ok bool) {
	root, err := os.OpenRoot(folder)
	if err == nil {
		defer root.Close()
		files, err = reuse.ReadFiles(root.FS())
	}
	if err != nil || json.Unmarshal(files[partFile], &note) != nil || note.Record == nil || note.Of < 1 {
		list.Error(diag.Pos{File: folder}, "part", diag.Msg("this is no folder with a part of a site"), diag.Msg("build the part there with --shard"))
		return note, nil, false
	}
	for name := range files {
		if name == partFile || strings.HasPrefix(name, ".klarabo-") {
			delete(files, name)
		}
	}
	return note, files, true
}
