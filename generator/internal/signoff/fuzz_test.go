package signoff

import (
	"bytes"
	"testing"
)

// FuzzEntry: whatever stands in a file of the ledger, Load says something and
// does not panic; and it counts only if it says what was signed.
func FuzzEntry(f *testing.F) {
	s := newSite(f)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, list := Load(s.files)
	if len(list) > 0 {
		f.Fatal(list)
	}
	signed := l.Entries[0].Canonical()
	f.Add(s.files[name].Data)
	f.Add([]byte("kind: approval\nsignature: |\n  -----BEGIN SSH SIGNATURE-----\n  U1NIU0lH\n  -----END SSH SIGNATURE-----\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		e, list := l.read(file{name, src})
		if list.HasErrors() {
			if e != nil {
				l.order([]*Entry{e}, []bool{true})
			}
			return
		}
		if !bytes.Equal(e.Canonical(), signed) {
			t.Errorf("this was never signed, and counts:\n%s", src)
		}
	})
}

// TestEachByte: an entry with one byte changed, anywhere, counts only if it
// still says to the letter what was signed, as with other quotes around a value.
func TestEachByte(t *testing.T) {
	s := newSite(t)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, _ := Load(s.files)
	signed := l.Entries[0].Canonical()
	src := s.files[name].Data
	same := 0
	for i := range src {
		for _, c := range []byte{src[i] ^ 1, src[i] ^ 0x20, '\n'} {
			if c == src[i] {
				continue
			}
			changed := bytes.Clone(src)
			changed[i] = c
			e, list := l.read(file{name, changed})
			if list.HasErrors() {
				continue
			}
			same++
			if !bytes.Equal(e.Canonical(), signed) {
				t.Errorf("byte %d as %q counts:\n%s", i, c, changed)
			}
		}
	}
	if same > len(src)/10 {
		t.Errorf("%d changes were taken, which is more than white space and line ends", same)
	}
}
