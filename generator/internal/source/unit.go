package source

// Unit is what is rendered as a whole: a page in all languages, or the pages
// that the user has written. Its pages depend on its own files and on what all
// share, and on nothing else.
type Unit struct {
	Name  string   // the page's path in content/: "/offers/pixelwerk-jahresabo"
	Offer string   // the offer whose own page it is, or ""
	Own   []string // files of the source that are its own
	First int      // the place of the first offer that it shows, among those of the site

	// Unlisted is what Hugo has in no list of all pages.
	Unlisted bool

	put func(to Files) // adds the files that no other page needs; may be nil
}

// Names of units that are no page of their own.
const (
	Front   = "/"        // home, its feed, the site map, robots.txt, 404 and the published files
	Written = "content/" // the user's pages, but for those of the sections
)

// Files is the files that the unit needs, and that no other does.
func (u *Unit) Files() Files {
	f := newFiles()
	if u.put != nil {
		u.put(f)
	}
	return f
}
