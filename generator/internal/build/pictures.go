package build

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// maxPictures is the most bytes that are kept of a site's resized pictures.
const maxPictures = 64 << 20

// pictureFile is where this user's builds of a source keep the pictures that
// they have resized: in his cache folder, since that is most of the work for a
// small site. It may be deleted at any time. "" if there is no place.
func pictureFile(source string) string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	if source, err = filepath.Abs(source); err != nil {
		return ""
	}
	info, ok := debug.ReadBuildInfo() // another Hugo may do it in another way
	if !ok {
		return ""
	}
	sum := sha256.Sum256([]byte(source + "\x00" + info.String()))
	return filepath.Join(dir, "klarabo", "pictures-"+hex.EncodeToString(sum[:8]))
}

// RecallPictures is what earlier builds of a source have kept.
func RecallPictures(source string) *site.Pictures {
	p := &site.Pictures{}
	name := pictureFile(source)
	if info, err := os.Stat(name); err != nil || info.Size() > maxPictures {
		return p
	}
	if b, err := os.ReadFile(name); err == nil {
		_ = p.UnmarshalBinary(reuse.Unseal(b, reuse.Key())) // or all are made anew
	}
	return p
}

// KeepPictures keeps them for the next build. If that fails, they are made anew
// then.
func KeepPictures(source string, p *site.Pictures) {
	key, name := reuse.Key(), pictureFile(source)
	if !p.Grown() || key == nil || name == "" {
		return
	}
	b, err := p.MarshalBinary()
	if err != nil || len(b) > maxPictures {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(name), "pictures-*.tmp")
	if err != nil {
		return
	}
	_, err = f.Write(reuse.Seal(b, key))
	if closed := f.Close(); err != nil || closed != nil || os.Rename(f.Name(), name) != nil {
		os.Remove(f.Name())
	}
}
