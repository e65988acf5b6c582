package catalog

import (
	"bytes"
	"sync"

	"gopkg.in/yaml.v3"
)

// Trees is what YAML files say, for one who reads the same files again and
// again, as a preview does: parsing is most of the work of [Load].
type Trees struct{ byFile sync.Map } // file -> tree

// tree is a file's content and what it says. It is never changed.
type tree struct {
	src  []byte
	root *yaml.Node
}

// parse is the function parse, unless the file is as it was.
func (t *Trees) parse(file string, src []byte) (*yaml.Node, error) {
	if t == nil {
		return parse(src)
	}
	if known, ok := t.byFile.Load(file); ok && bytes.Equal(known.(tree).src, src) {
		return known.(tree).root, nil
	}
	root, err := parse(src)
	if err == nil {
		t.byFile.Store(file, tree{src, root})
	}
	return root, err
}
