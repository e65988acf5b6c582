package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

const (
	manifestName = ours + "manifest"

	// unfinished is the first line of a manifest while files are being
	// replaced. Where it stands, a call was stopped and may have left temporary
	// files.
	unfinished = "# a build is under way here, or was stopped; the next one completes it\n"
)

// sum is a file's SHA-256.
type sum [sha256.Size]byte

// manifest is what earlier calls wrote: by path, the sums that a file of ours
// may have. It is more than one only between the beginning and the end of a
// call.
//
// On the disk it is a line "<sha256 in hex>  <path>" a file, sorted by path and
// then sum, as sha256sum prints and reads it.
type manifest struct {
	files   map[string][]sum
	stopped bool   // it begins with the line unfinished
	written []byte // as it stands on the disk, nil if there is none
}

// has tells whether a file at the path with this sum is ours.
func (m *manifest) has(path string, s sum) bool { return slices.Contains(m.files[path], s) }

// readManifest reads the destination's manifest; without one, nothing is ours.
func readManifest(dest *os.Root) (*manifest, error) {
	info, err := dest.Lstat(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return &manifest{}, nil
	}
	if err != nil {
		return nil, failed(manifestName, "read", err)
	}
	if !info.Mode().IsRegular() {
		return nil, damaged()
	}
	b, err := dest.ReadFile(manifestName)
	if err != nil {
		return nil, failed(manifestName, "read", err)
	}
	return parseManifest(b)
}

// parseManifest reads what encode writes, and refuses everything else: what is
// listed may be removed, so nothing is guessed.
func parseManifest(b []byte) (*manifest, error) {
	m := &manifest{files: map[string][]sum{}, written: b}
	rest, stopped := bytes.CutPrefix(b, []byte(unfinished))
	m.stopped = stopped
	for line := range bytes.Lines(rest) {
		const digits = 2 * sha256.Size
		var s sum
		text, whole := strings.CutSuffix(string(line), "\n")
		if !whole || len(text) < digits+3 || text[digits:digits+2] != "  " {
			return nil, damaged()
		}
		path := text[digits+2:]
		if _, err := hex.Decode(s[:], []byte(text[:digits])); err != nil || !publishable(path) {
			return nil, damaged()
		}
		m.files[path] = append(m.files[path], s)
	}
	return m, nil
}

func damaged() error {
	return refuse("publish/manifest",
		diag.Msg("%s in the destination cannot be read; it says which files there earlier builds wrote", manifestName),
		diag.Msg("empty the folder, or choose another one, and build again"))
}

// encode is the manifest as it stands on the disk.
func encode(files map[string][]sum, stopped bool) []byte {
	var b bytes.Buffer
	if stopped {
		b.WriteString(unfinished)
	}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		sums := slices.Clone(files[path])
		slices.SortFunc(sums, func(a, b sum) int { return bytes.Compare(a[:], b[:]) })
		for _, s := range slices.Compact(sums) {
			fmt.Fprintf(&b, "%x  %s\n", s, path)
		}
	}
	return b.Bytes()
}

// publishable tells whether a path can be one of the tree's: it stays below
// the folder on every system, fits on a line, and is none of our own names.
func publishable(path string) bool {
	if !fs.ValidPath(path) || path == "." || strings.ContainsAny(path, "\n\r\x00\\") {
		return false
	}
	for name := range strings.SplitSeq(path, "/") {
		if strings.HasPrefix(name, ours) {
			return false
		}
	}
	return true
}
