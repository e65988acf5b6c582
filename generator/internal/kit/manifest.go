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
	files, labels, uses = slices.Clone(files), slices.Clone(labels), slices.Clone(uses)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(labels, func(a, b LabelFile) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(uses, func(a, b Use) int {
		return cmp.Or(strings.Compare(a.Offer, b.Offer), strings.Compare(a.Premium, b.Premium))
	})
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"version\":%d,\"files\":[\n", manifestVersion)
	entries(&b, files)
	b.WriteString("\n],\"pages\":[\n")
	entries(&b, pages)
	b.WriteString("\n],\"labels\":[\n")
	entries(&b, labels)
	b.WriteString("\n],\"uses\":[\n")
	entries(&b, uses)
	b.WriteString("\n]}\n")
	return b.Bytes()
}

// entries writes each entry in a line.
func entries[T any](b *bytes.Buffer, list []T) {
	for i, e := range list {
		line, err := json.Marshal(e)
		if err != nil {
			panic("kit: " + err.Error()) // the entries are strings
		}
		if i > 0 {
			b.WriteString(",\n")
		}
		b.Write(line)
	}
}
