package build

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// SavedLooks is the file in data/ that has what a browser saw, for machines
// without one. It is JSON, since only this program writes and reads it.
const SavedLooks = signoff.LooksFile

// maxSaved is the most bytes of it that are read: a place has about 200.
const maxSaved = 8 << 20

// maxLooks is the most places that are remembered of a site. More are of designs
// that are gone.
const maxLooks = 20000

// cacheFile is where this user's runs over a source keep something in his cache
// folder. It may be deleted at any time. "" if there is no place. The key tells
// apart what other versions of the program keep.
func cacheFile(name, source, key string) string {
	dir, err := os.UserCacheDir()
	if err != nil || source == "" {
		return ""
	}
	if source, err = filepath.Abs(source); err != nil {
		return ""
	}
	sum := sha256.Sum256([]byte(source + "\x00" + key))
	return filepath.Join(dir, "klarabo", name+"-"+hex.EncodeToString(sum[:8]))
}

// keepFile seals bytes with this user's key and puts them into a file of his
// cache. If that fails, they are made anew next time.
func keepFile(name string, b []byte) {
	key := reuse.Key()
	if key == nil || name == "" {
		return
	}
	_ = os.WriteFile(name, reuse.Seal(b, key), 0o600) // half of it has another seal
}

// keptFile is what keepFile has kept, nil if there is nothing, or nothing that
// this user has sealed.
func keptFile(name string, most int64) []byte {
	if info, err := os.Stat(name); err != nil || info.Size() > most {
		return nil
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	return reuse.Unseal(b, reuse.Key())
}

// recallLooks is the places that this user's browser has seen.
func recallLooks(source string) *look.Record {
	r, err := look.Decode(keptFile(cacheFile("looks", source, ""), 64<<20))
	if err != nil {
		return look.NewRecord("")
	}
	return r
}

// keepLooks keeps them for the next run. If they are very many, only those that
// the site has now.
func keepLooks(source string, r *look.Record, now []look.Spot) {
	if len(r.Places) > maxLooks {
		r = r.Only(now)
	}
	if b, err := r.Encode(true); err == nil {
		keepFile(cacheFile("looks", source, ""), b)
	}
}

// savedLooks reads the record in data/; nil if there is none.
func savedLooks(files fs.FS) (*look.Record, error) {
	b, err := catalog.Read(files, SavedLooks, maxSaved)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return look.Decode(b)
}

// savedCounts tells whether what data/looks.json says is believed: where the
// policy asks for signed looks, only if it is signed.
func (r *Result) savedCounts() bool {
	policy := r.Catalog.Site.SignOff
	if r.Look.Unsaved || r.Looked.Saved == nil {
		return false
	}
	if r.Ledger == nil || signoff.Asked(policy, signoff.Looks) == nil {
		return true
	}
	text, err := lookText(r.Looked.Saved)
	return err == nil && len(r.Ledger.State(text, policy, r.Now).Missing) == 0
}

// asksLooks tells whether the site may be published only with what was seen of
// its design saved and signed.
func (r *Result) asksLooks() bool {
	return !r.Draft && !r.Look.Unsigned && r.Ledger != nil && r.Hugo.OwnDesign && signoff.Asked(r.Catalog.Site.SignOff, signoff.Looks) != nil
}

// unsignedLooks is the problem of a design of one's own of which the policy
// wants signed what was seen, and that is not.
func (r *Result) unsignedLooks() (list diag.List) {
	if !r.asksLooks() {
		return nil
	}
	if r.Looked.Saved == nil {
		list.Error(r.Catalog.Pos(r.Catalog.Site, r.Catalog.Site.SignOff.Looks), "sign-off",
			diag.Msg("`looks` asks for a signed look at a design of one's own, and there is no %s", SavedLooks),
			diag.Msg("run `klarabo look --save` on a machine with a browser, commit the file, and let it be approved: `klarabo approve --kind look`"))
		return list
	}
	text, err := lookText(r.Looked.Saved)
	if err != nil { // it was read a moment ago
		return nil
	}
	return r.Ledger.Lacking(r.Catalog, []*signoff.Text{text}, r.Now)
}

// lookText is what data/looks.json says, as a text to be signed.
func lookText(r *look.Record) (*signoff.Text, error) { return signoff.LookText(r.Sum(), r.Words()) }

// told is the pages of which something is told, now and again with the next run, as
// nothing is told of those that stand as they are: those with a finding, and all if
// nobody has looked at them.
func (r *Result) told(spots []look.Spot) map[string]bool {
	pages := map[string]bool{}
	for _, page := range r.Looked.found {
		pages[page] = true
	}
	for _, s := range spots {
		pages[s.Page] = pages[s.Page] || r.Looked.New > 0 && r.Looked.Engine == ""
	}
	return pages
}

// html is the HTML files that were made in this run, sorted.
func (s *Site) html() []string {
	var names []string
	for name := range s.Tree.Names() {
		if webpage.IsPage(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
