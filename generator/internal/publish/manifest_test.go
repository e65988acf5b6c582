package publish

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestManifestIsThatOfSha256sum(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("b.txt: abc", "a/c.txt: "))
	got, err := os.ReadFile(filepath.Join(dir, manifestName))
	want := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c.txt\n" +
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n"
	if err != nil || string(got) != want {
		t.Errorf("the manifest is\n%s\nwant\n%s", got, want)
	}
}

// FuzzManifest: a manifest is read as exactly what it says, or refused; and no
// path in it leads out of the folder or to a file of this package.
func FuzzManifest(f *testing.F) {
	line := strings.Repeat("ab", sha256.Size) + "  "
	for _, s := range []string{
		"", unfinished, line + "index.html\n", unfinished + line + "a/b.css\n" + line + "a/b.css\n", line + "../x\n", line + "/etc/passwd\n",
		line + "a\\..\\b\n", line + "a/./b\n", line + "a/" + manifestName + "\n", line + "a\x00b\n", line + "no end", strings.ToUpper(line) + "x\n", line + "\n",
		unfinished + unfinished, line + "a\rb\n", line + ".\n", line + "a//b\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := parseManifest(b)
		if err != nil {
			return
		}
		for name := range m.files {
			if !filepath.IsLocal(name) || strings.Contains("/"+name, "/"+ours) {
				t.Errorf("%q is among the files", name)
			}
		}
		again, err := parseManifest(encode(m.files, m.stopped))
		if err != nil || again.stopped != m.stopped || len(again.files) != len(m.files) {
			t.Fatalf("written and read again: %v, %v, want %v", again, err, m)
		}
		for name, sums := range m.files {
			for _, s := range sums {
				if !again.has(name, s) {
					t.Errorf("%s lost a sum", name)
				}
			}
		}
	})
}
