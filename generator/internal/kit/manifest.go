package kit

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

const manifestName = "manifest.json"

// manifestVersion changes when a system that reads the manifest would have to.
// A new key alone doesn't change it.
const manifestVersion = 1

// Manifest is manifest.json, the list of the kit's files for an import:
//
//	{"version":1,"files":[
//	{"path":"offers/pixelwerk-miniabo/usb-stick-64.de.txt","kind":"text", … },
//	…
//	]}
//
// Each file is an object in a line of its own, sorted by path, with the keys
// of [File], none of which is ever left out. So the difference between two
// manifests, line by line, is what an import has to do.
func Manifest(files []File) ([]byte, error) {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	lines := make([]string, len(files))
	for i := range files {
		line, err := json.Marshal(&files[i])
		if err != nil {
			return nil, err // cannot be: the entries are strings
		}
		lines[i] = string(line)
	}
	return fmt.Appendf(nil, "{\"version\":%d,\"files\":[\n%s\n]}\n", manifestVersion, strings.Join(lines, ",\n")), nil
}
