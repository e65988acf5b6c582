package kit

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

const manifestName = "manifest.json"

// manifestVersion changes when a system that reads the manifest would have to.
// A new key alone doesn't change it. In version 1 each offer had files of its own.
const manifestVersion = 2

// Manifest is manifest.json, for an import:
//
//	{"version":2,"files":[
//	{"path":"hardwarehaus/subscriber/confirmation.de.txt","kind":"text", … },
//	…
//	],"pages":[
//	{"path":"hardwarehaus/page.de.svg","kind":"svg", … },
//	…
//	],"labels":[
//	{"path":"offer_labels/pixelwerk-miniabo/label.de.svg","kind":"svg", … },
//	…
//	],"uses":[
//	{"offer":"pixelwerk-miniabo","premium":"usb-stick-64","folders":["hardwarehaus/subscriber/"],"values":{"de":{ … }}},
//	…
//	]}
//
// Each [File], [PageFile], [LabelFile] and [Use] is an object in a line of its own, sorted by
// path, or by offer and premium. No key is ever left out. So the difference between
// two manifests, line by line, is what an import has to do.
func Manifest(files []File, pages []PageFile, labels []LabelFile, uses []Use) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"version":%d`, manifestVersion)
	entries(&b, "files", files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	entries(&b, "pages", pages, func(a, b PageFile) int { return strings.Compare(a.Path, b.Path) })
	entries(&b, "labels", labels, func(a, b LabelFile) int { return strings.Compare(a.Path, b.Path) })
	entries(&b, "uses", uses, func(a, b Use) int {
		return cmp.Or(strings.Compare(a.Offer, b.Offer), strings.Compare(a.Premium, b.Premium))
	})
	b.WriteString("}\n")
	return b.Bytes()
}

// entries writes each entry of a list in a line, in their order.
func entries[T any](b *bytes.Buffer, name string, list []T, order func(a, b T) int) {
	fmt.Fprintf(b, ",%q:[\n", name)
	for i, e := range slices.SortedFunc(slices.Values(list), order) {
		line, err := json.Marshal(e)
		if err != nil {
			panic("kit: " + err.Error()) // the entries are strings
		}
		if i > 0 {
			b.WriteString(",\n")
		}
		b.Write(line)
	}
	b.WriteString("\n]")
}
