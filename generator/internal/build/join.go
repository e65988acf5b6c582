package build

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// join takes the site from the folders of its parts, and proves it as a whole.
// It renders nothing. What a part says of itself only tells whether it belongs
// here: made from the same data by the same program, and all of them together
// the whole site.
func (s *Source) join(folders []string) (*Site, diag.List) {
	p := s.newProving("")
	p.sums = s.Hugo.Sums()
	of, seen := 0, map[int]string{}
	for _, folder := range folders {
		note, files, ok := readPart(folder, &p.list)
		switch {
		case !ok:
			continue
		case seen[note.Part] != "":
			p.refuse(folder, diag.Msg("this is the same part as %s", seen[note.Part]), diag.Msg("name each part once"))
			continue
		case of != 0 && note.Of != of:
			p.refuse(folder, diag.Msg("this is one of %d parts, and another is one of %d", note.Of, of), diag.Msg("build all parts anew"))
			continue
		}
		of, seen[note.Part] = note.Of, folder
		p.take(folder, note.Record, files)
	}
	if !p.list.HasErrors() && (len(seen) != of || len(p.record.Units) != len(p.sums)) {
		p.refuse("", diag.Msg("%d of %d parts are there", len(seen), of), diag.Msg("name the folder of each after --join, with commas between them"))
	}
	if !p.list.HasErrors() {
		p.list = append(p.list, p.prover.Problems(p.has)...)
	}
	return p.site(), p.list
}

func (p *proving) refuse(folder string, msg, hint diag.Message) {
	p.list.Error(diag.Pos{File: folder}, "part", msg, hint)
}

// take adds and proves a part's files.
func (p *proving) take(folder string, part *reuse.Record, files map[string][]byte) {
	for name, u := range part.Units {
		if p.sums[name] != u.Sum || part.Shared != p.record.Shared {
			p.refuse(folder, diag.Msg("this part was made from other data, for another day or by another program"), diag.Msg("build all parts from the same state"))
			return
		}
		p.record.Units[name] = u
	}
	for name, sum := range part.Files {
		content, ok := files[name]
		if other, twice := p.record.Files[name]; !ok || reuse.SumOf(content) != sum || twice && other != sum {
			p.refuse(folder, diag.Msg("%s in this part is not what was built", name), diag.Msg("build the part anew"))
			return
		}
		p.record.Files[name] = sum
	}
	if len(files) != len(part.Files) {
		p.refuse(folder, diag.Msg("this folder holds files that are not of the part"), diag.Msg("build the part into an empty folder"))
		return
	}
	p.provePages(part, files)
	p.tree.Add(files)
}

// provePages proves what has been made elsewhere.
func (p *proving) provePages(part *reuse.Record, files map[string][]byte) {
	var pages []webpage.Page
	for name, u := range part.Units {
		for _, pg := range u.Pages {
			pg.Unit = name
			pages = append(pages, pg)
		}
	}
	proven, _ := p.prover.Part(files, pages)
	shown := byUnit(proven)
	for name := range part.Units {
		p.recall(name, shown[name])
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
