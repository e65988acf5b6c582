package kit

import (
	"bytes"
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
func Manifest(files []File) []byte {
	sorted := make([]*File, len(files))
	for i := range files {
		sorted[i] = &files[i]
	}
	slices.SortFunc(sorted, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"version\":%d,\"files\":[\n", manifestVersion)
	for i, f := range sorted {
		line, err := json.Marshal(f)
		if err != nil {
			panic("kit: " + err.Error()) // the entries are strings
		}
		if i > 0 {
			b.WriteString(",\n")
		}
		b.Write(line)
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}
