package edit

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// site is two offers of a magazine, and one of another.
func site() fstest.MapFS {
	offer := func(publication, more string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("# " + publication + "\npublication: " + publication + " # the magazine\nkind: standard\n" + more)}
	}
	return fstest.MapFS{
		"data/offers/eins.yaml":       offer("heft", "price: {total: \"10.00\"}\n"),
		"data/offers/zwei.yaml":       offer("heft", "price:\n  total: '10.00'   # a year\n"),
		"data/offers/drei.yaml":       offer("blatt", "price: {total: \"10.00\"}\n"),
		"data/publications/heft.yaml": {Data: []byte("title: Heft\n")},
	}
}

func TestChange(t *testing.T) {
	tests := []struct {
		name    string
		change  Change
		changed map[string]string // what each file says then
		problem string            // in what is told
	}{
		{"one by its id", Change{Kind: "offer", IDs: []string{"eins"}, Values: []string{"kind=gift"}}, map[string]string{"data/offers/eins.yaml": "kind: gift\n"}, ""},
		{"those that are so", Change{Kind: "offer", Where: []string{"publication=heft"}, Values: []string{"price.total=12.00"}},
			map[string]string{"data/offers/eins.yaml": `total: "12.00"`, "data/offers/zwei.yaml": `total: "12.00"   # a year`}, ""},
		{"of those named, those that are so", Change{Kind: "offer", IDs: []string{"eins", "drei"}, Where: []string{"publication=blatt"}, Values: []string{"kind=gift"}}, map[string]string{"data/offers/drei.yaml": "# the magazine\nkind: gift"}, ""},
		{"what stands already", Change{Kind: "offer", IDs: []string{"eins"}, Values: []string{"kind=standard"}}, nil, ""},
		{"a key that is none", Change{Kind: "offer", IDs: []string{"eins"}, Values: []string{"prise=1", "price.total=9.00"}}, map[string]string{"data/offers/eins.yaml": "kind: standard\nprice: {total: \"9.00\"}"}, "there is no key `prise`"},
		{"no UTF-8", Change{Kind: "offer", IDs: []string{"eins"}, Values: []string{"title=M\xfcller"}}, nil, "is not UTF-8"},
		{"no such kind", Change{Kind: "ofer", IDs: []string{"eins"}}, nil, "there are no records called"},
		{"no such record", Change{Kind: "offer", IDs: []string{"vier"}}, nil, "there is no file data/offers/vier.yaml"},
		{"none that is so", Change{Kind: "offer", Where: []string{"kind=gift"}}, nil, "no file is so: kind=gift"},
		{"no choice", Change{Kind: "offer"}, nil, "nothing says which files are to change"},
		{"half a condition", Change{Kind: "offer", Where: []string{"kind"}}, nil, "--where takes key=value"},
	}
	for _, tt := range tests {
		files := site()
		changed, list, err := tt.change.In(files)
		told := ""
		if len(list) > 0 {
			told = list[0].Msg.String()
		}
		if err != nil {
			told = err.Error()
		}
		if (told == "") != (tt.problem == "") || !strings.Contains(told, tt.problem) {
			t.Errorf("%s: told %q, want %q", tt.name, told, tt.problem)
		}
		if fault := (*diag.Fault)(nil); err != nil && (!errors.As(err, &fault) || fault.Hint.String() == "") {
			t.Errorf("%s: %v has no hint", tt.name, err)
		}
		if len(changed) != len(tt.changed) {
			t.Errorf("%s: %d files change, want %d", tt.name, len(changed), len(tt.changed))
		}
		for name, words := range tt.changed {
			if !strings.Contains(string(changed[name]), words) {
				t.Errorf("%s: %s is then %q, without %q", tt.name, name, changed[name], words)
			}
		}
	}
}

// A renamed record says where it was, and who names it names it anew; what
// stands beside stays.
func TestRenamed(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"at its end", "title: Heft\n", "title: Heft\nmoved_from: heft\n"},
		{"without a line's end", "title: Heft", "title: Heft\nmoved_from: heft\n"},
		{"it was renamed before", "moved_from: alt # once\ntitle: Heft\n", "moved_from: [heft, alt] # once\ntitle: Heft\n"},
		{"it was so twice", "moved_from: [alt, uralt]\n", "moved_from: [heft, alt, uralt]\n"},
		{"in lines of its own", "moved_from:\n  - alt\n", ""},
	}
	for _, tt := range tests {
		files := site()
		files["data/publications/heft.yaml"] = &fstest.MapFile{Data: []byte(tt.text)}
		changed, was, is, err := Renamed(files, "publication", "heft", "neuheft")
		if err != nil || was != "data/publications/heft.yaml" || is != "data/publications/neuheft.yaml" {
			t.Fatalf("%s: %s, %s, %v", tt.name, was, is, err)
		}
		if got := string(changed[was]); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if got := string(changed["data/offers/zwei.yaml"]); !strings.Contains(got, "publication: neuheft # the magazine\n") {
			t.Errorf("%s: an offer of it says %q", tt.name, got)
		}
		if _, ok := changed["data/offers/drei.yaml"]; ok {
			t.Errorf("%s: an offer of another one changes", tt.name)
		}
	}
	if _, _, _, err := Renamed(site(), "publication", "hefd", "neu"); err == nil {
		t.Error("a record that is not there is renamed")
	}
}

func TestLines(t *testing.T) {
	for _, tt := range []struct{ before, after, want string }{
		{"a\nb\nc\n", "a\nb\nc\n", ""},
		{"a\nb\nc\n", "a\nB\nc\n", "- b\n+ B\n"},
		{"a\r\nb\r\n", "a\r\nc\r\n", "- b\n+ c\n"},
		{"a\n", "a\nb", "+ b\n"},
		{"", "a\n", "+ a\n"},
	} {
		if got := Lines(tt.before, tt.after); got != tt.want {
			t.Errorf("%q to %q: %q, want %q", tt.before, tt.after, got, tt.want)
		}
	}
}

// A file is begun where none is, and taken the place of only where one is; each
// keeps what its folder and its mode say.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "data/offers/eins.yaml")
	if err := Create(dir, "data/offers/eins.yaml", []byte("a\n")); err != nil {
		t.Fatal(err)
	}
	if err := Create(dir, "data/offers/eins.yaml", []byte("b\n")); err == nil {
		t.Error("a file that is there is begun anew")
	}
	if err := Create(dir, "../eins.yaml", nil); err == nil {
		t.Error("a file is begun outside of the folder")
	}
	if err := os.Chmod(name, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Replace(dir, map[string][]byte{"data/offers/eins.yaml": []byte("c\n")}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(name)
	info, also := os.Stat(name)
	if err != nil || also != nil || string(b) != "c\n" || info.Mode().Perm() != 0o640 {
		t.Errorf("%q, %v, %v, %v", b, info.Mode(), err, also)
	}
	if err := Replace(dir, map[string][]byte{"data/offers/zwei.yaml": nil}); err == nil {
		t.Error("a file that is not there is replaced")
	}
	if left, err := filepath.Glob(filepath.Join(dir, "data/offers/*")); err != nil || len(left) != 1 {
		t.Errorf("left over: %v, %v", left, err)
	}
}
