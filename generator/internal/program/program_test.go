package program

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A program knows itself.
func TestProgram(t *testing.T) {
	if own, _ := Versions(); own == "" {
		t.Error("no version")
	}
	if Pinned() != "latest" {
		t.Errorf("a program of no version is pinned to %s", Pinned())
	}
	if len(Sum()) != 64 {
		t.Errorf("the sum is %q", Sum())
	}
}

// A copy is the same program, whenever it was made; one that was built from
// something else is another.
func TestCopyIsTheSameProgram(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "klarabo")
	if err := os.WriteFile(other, b, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(other, time.Time{}, time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	if sumOf(other) != Sum() {
		t.Error("a copy is another program")
	}
	b[beginning/2]++
	if err := os.WriteFile(other, b, 0o755); err != nil {
		t.Fatal(err)
	}
	if sumOf(other) == Sum() {
		t.Error("another program has the same sum")
	}
}
