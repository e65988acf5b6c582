package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// A part whose page lacks its disclosure is not published, though the part
// says of itself that it is right.
func TestForgedPart(t *testing.T) {
	dir := t.TempDir()
	args := func(more ...string) []string {
		return append([]string{"build", "--source", "testdata/mini", "--now", "2026-11-01"}, more...)
	}
	var parts []string
	for _, part := range []string{"1/2", "2/2"} {
		folder := filepath.Join(dir, part[:1])
		parts = append(parts, folder)
		run(t, args("--shard", part, "--destination", folder)...)
	}
	const page = "angebote/funkwelt-mini/index.html"
	forged := false
	for _, folder := range parts {
		b, err := os.ReadFile(filepath.Join(folder, page))
		if err != nil {
			continue
		}
		b = regexp.MustCompile(`(?s)<div class="k-disclosure.*?</div>`).ReplaceAll(b, nil)
		var note struct {
			Part   int           `json:"part"`
			Of     int           `json:"of"`
			Record *reuse.Record `json:"record"`
		}
		if err := json.Unmarshal(read(t, filepath.Join(folder, "klarabo-part.json")), &note); err != nil {
			t.Fatal(err)
		}
		note.Record.Files[page] = reuse.SumOf(b)
		text, err := json.Marshal(note)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, page), b)
		write(t, filepath.Join(folder, "klarabo-part.json"), text)
		forged = true
	}
	if !forged {
		t.Fatalf("no part has %s", page)
	}
	public := filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if code := Main(args("--join", strings.Join(parts, ","), "--destination", public, "--kit", filepath.Join(dir, "kit")), &stdout, &stderr); code != exitProblems {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	if !strings.Contains(stderr.String(), page) {
		t.Errorf("the forged page is not named:\n%s", &stderr)
	}
	if _, err := os.Stat(filepath.Join(public, "index.html")); err == nil {
		t.Error("it is published")
	}
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
