package terminal

import (
	"bytes"
	"os"
	"testing"
	"testing/synctest"
	"time"
)

// What takes long is told of on one line, which goes again; what is quick, is not.
func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		p := begin(&b, patience)
		p.Say("Reading data")
		p.Clear()
		<-time.After(2 * patience)
		if b.Len() > 0 {
			t.Errorf("a quick command says %q", b.String())
		}
		p = begin(&b, patience)
		p.Say("Reading data")
		p.Say("Proving: 1 of 3 files")
		<-time.After(patience)
		synctest.Wait()
		p.Say("Proving: 2 of 3 files") // too soon to be read
		<-time.After(pause)
		p.Say("Proving: 3 of 3 files")
		p.Clear()
		p.Say("Writing files")
		if got, want := b.String(), "\r\x1b[KProving: 1 of 3 files\r\x1b[KProving: 3 of 3 files\r\x1b[K"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// Where nobody watches there is no progress, and to say something is no mistake.
func TestNobodyWatches(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	p := NewProgress(file)
	if p.Say("Reading data"); p != nil {
		t.Error("a file is told of progress")
	}
	p.Clear()
}
