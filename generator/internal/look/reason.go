package look

// Reason is what is wrong with a place or a page. Its text is stable: it names
// the finding in messages, and is kept with what is remembered.
type Reason string

// What two pictures say about the words of a disclosure.
const (
	Unseen  Reason = "unseen"  // the letters change nothing on the picture
	Faint   Reason = "faint"   // too little contrast; measured and needed as WCAG 2.2 has it
	Cut     Reason = "cut"     // only a part of the letters shows; measured as a share of them
	Smeared Reason = "smeared" // more than letters shows; measured as a share of the word's box
	Crowded Reason = "crowded" // something lies behind or over them; measured as a share of the word's box
)

// What the page says about the words of a disclosure.
const (
	Unreachable Reason = "unreachable" // a reader cannot scroll there
	Small       Reason = "small"       // letters; measured in CSS pixels of their size
	Shrunk      Reason = "shrunk"      // letters, by a telephone that fits the page or sets their size; measured as Small
	Squeezed    Reason = "squeezed"    // letters are pushed into each other
	Overlapping Reason = "overlapping" // words lie on words
	Turned      Reason = "turned"      // letters are mirrored, upside down or run the wrong way
	Vertical    Reason = "vertical"    // lines do not run horizontally
	Broken      Reason = "broken"      // words are broken into pieces; measured in pieces a word
	Reordered   Reason = "reordered"   // words stand in another order
	Added       Reason = "added"       // a style sheet adds words
	Replaced    Reason = "replaced"    // other letters are shown than the page holds
	Symbols     Reason = "symbols"     // a font of signs instead of letters
	Apart       Reason = "apart"       // more than a whole screen of nothing before it, or far to the side; measured in CSS pixels
	Peephole    Reason = "peephole"    // to be read only through a small hole that scrolls; measured in CSS pixels
	Touch       Reason = "touch"       // a finger cannot scroll there
	Unheard     Reason = "unheard"     // a screen reader does not get the words
)

// What befalls a page as a whole.
const (
	Gone    Reason = "gone"    // scripts take disclosures away or alter them, and leave the premium
	Leaves  Reason = "leaves"  // the page goes elsewhere by itself
	Dialog  Reason = "dialog"  // a script stops the reader with a dialog
	Hangs   Reason = "hangs"   // a script never ends, or the page is too much for the browser
	Endless Reason = "endless" // the page is higher than what can be looked at
)
