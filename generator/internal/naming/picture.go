package naming

import (
	"net/url"
	"slices"
	"strings"
)

// Pictured is the pictures of disclosed premiums among the addresses in a value:
// the file itself, and what Hugo makes of it (usb-stick_hu_84de64e9.jpg,
// usb-stick.6eaeda77.jpg).
func (n *Names) Pictured(value string) (found []*Title) {
	if len(n.pictures) == 0 || !strings.ContainsAny(value, ".%") {
		return nil
	}
	for address := range strings.FieldsFuncSeq(value, bounds) {
		name := address
		if u, err := url.PathUnescape(address); err == nil { // as the file is called
			name = u
		}
		name = name[strings.LastIndexAny(name, `/\`)+1:]
		if i := strings.LastIndexByte(name, '.'); i < 0 || !drawn[strings.ToLower(name[i+1:])] {
			continue
		}
		for i := range name {
			if name[i] != '.' && !strings.HasPrefix(name[i:], "_hu") {
				continue
			}
			for _, i := range n.pictures[name[:i]] {
				if t := &n.titles[i]; t.disclosed() && !slices.Contains(found, t) {
					found = append(found, t)
				}
			}
		}
	}
	return found
}

// bounds tells whether an address ends at r, as in srcset and url().
func bounds(r rune) bool { return r <= ' ' || strings.ContainsRune(`,"'()<>?#;`, r) }

// drawn is the endings of pictures.
var drawn = words("jpg jpeg png gif webp avif svg bmp tif tiff heic jxl")
