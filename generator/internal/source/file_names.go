package source

import (
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// names is the files of content/ as a file system knows them that does not tell
// capitals apart, as those of Windows and macOS do.
type names map[string]string

// fit tells whether a file can stand under its name on every system and in an
// address, and notes it.
func (n names) fit(name string, probs *diag.List) bool {
	pos := diag.Pos{File: name}
	refuse := func(msg, hint diag.Message) bool {
		probs.Error(pos, "site/content-file", msg, hint)
		return false
	}
	if !addressable(name) {
		return refuse(diag.Msg("the file's name cannot be a part of an address"), diag.Msg("name it with letters, digits and hyphens"))
	}
	for step := range strings.SplitSeq(name, "/") {
		published := strings.Map(inAddress, step)
		for _, s := range []string{step, published} {
			if stem, rest, _ := strings.Cut(s, "."); stem != "index" && offer.Reserved(s) {
				return refuse(diag.Msg("%q is a name that Windows keeps for itself: nobody there could check out these files", stem),
					diag.Msg("rename it, as in %s", strings.TrimSuffix(stem+"-1."+rest, ".")))
			}
		}
		if strings.HasSuffix(step, ".") || strings.HasPrefix(step, " ") || strings.HasSuffix(step, " ") {
			return refuse(diag.Msg("a name on Windows cannot begin with a space, or end with a space or a full stop"), diag.Msg("rename it to %s", strings.Trim(strings.TrimRight(step, ". "), " ")))
		}
	}
	key := strings.ToLower(norm.NFC.String(name))
	if other, ok := n[key]; ok {
		return refuse(diag.Msg("the name differs from %s only in capital letters or in how its letters are coded, which Windows and macOS do not tell apart", other),
			diag.Msg("rename the file, or delete it"))
	}
	n[key] = name
	return true
}

// inAddress is a sign as Hugo keeps it in the address of a page, -1 if it drops it.
func inAddress(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.+~@ ", r) {
		return r
	}
	return -1
}

// checkIndexes tells of pages called index, which make their folder a single
// page, so that Hugo would leave out the others in it.
func (n names) checkIndexes(probs *diag.List) {
	folders := map[string]bool{} // with other pages
	for _, name := range n {
		if stem, _, _ := strings.Cut(path.Base(name), "."); stem != "index" && path.Ext(name) == ".md" {
			for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
				folders[dir] = true
			}
		}
	}
	for _, name := range slices.Sorted(maps.Values(n)) {
		if !strings.HasPrefix(path.Base(name), "index.") || path.Ext(name) != ".md" || path.Dir(name) != "content" && !folders[path.Dir(name)] {
			continue
		}
		other := "_" + path.Base(name)
		if n[strings.ToLower(path.Join(path.Dir(name), other))] != "" { // which begins the folder already
			stem, rest, _ := strings.Cut(path.Base(name), ".")
			other = stem + "-1." + rest
		}
		probs.Error(diag.Pos{File: name}, "site/content-file", diag.Msg("a page called index is the only one of its folder, so that the others there would be left out"),
			diag.Msg("rename the file to %s", other))
	}
}

// addresses is the hand-written pages by their place among the others: Hugo takes
// news.en.md, news/index.en.md and news/_index.en.md for one page, and a space for
// a hyphen, and would leave one of two out.
type addresses map[string]string

// free tells whether a page has a place of its own, and notes it. Of two in one
// folder that begin it, checkIndexes tells.
func (a addresses) free(name string, probs *diag.List) bool {
	dir, base := path.Split(strings.ToLower(norm.NFC.String(name)))
	stem, rest, _ := strings.Cut(base, ".")
	place := strings.ReplaceAll(dir+stem+"."+rest, " ", "-")
	begins := stem == "index" || stem == "_index"
	if begins {
		place = strings.ReplaceAll(strings.TrimSuffix(dir, "/")+"."+rest, " ", "-")
	}
	other, taken := a[place]
	if taken && !(begins && strings.Contains(path.Base(other), "index.")) {
		probs.Error(diag.Pos{File: name}, "site/same-address", diag.Msg("this page would stand at the same address as %s", other),
			diag.Msg("give one of them another name"))
		return false
	}
	a[place] = name
	return true
}

// addressable tells whether a file's name can be a part of an address as it is.
func addressable(name string) bool {
	tooLong := func(step string) bool { return len(step) > 200 } // file systems take 255, and a resized picture's name is longer
	return !slices.ContainsFunc(strings.Split(name, "/"), tooLong) && !strings.ContainsAny(name, `\"<>%?#*|:`) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}
