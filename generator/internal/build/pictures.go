package build

import (
	"runtime/debug"

	"github.com/klarabo/klarabo/generator/internal/picture"
)

// maxPictures is the most bytes that are kept of a site's resized pictures.
const maxPictures = 64 << 20

// pictureFile is where this user's builds of a source keep the pictures that
// they have resized, since that is most of the work for a small site. "" if
// there is no place.
func pictureFile(source string) string {
	info, ok := debug.ReadBuildInfo() // another Hugo may do it in another way
	if !ok {
		return ""
	}
	return cacheFile("pictures", source, info.String())
}

// recallPictures is what earlier builds of a source have kept.
func recallPictures(source string) *picture.Cache {
	p := &picture.Cache{}
	_ = p.UnmarshalBinary(keptFile(pictureFile(source), maxPictures)) // or all are made anew
	return p
}

// keepPictures keeps them for the next build. If that fails, they are made anew
// then.
func keepPictures(source string, p *picture.Cache) {
	if !p.Grown() {
		return
	}
	if b, err := p.MarshalBinary(); err == nil && len(b) <= maxPictures {
		keepFile(pictureFile(source), b)
	}
}
