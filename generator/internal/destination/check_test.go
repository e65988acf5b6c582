package destination

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// A folder in which a build would mix with what somebody wrote is refused.
func TestCheck(t *testing.T) {
	site := filepath.Join(t.TempDir(), "site")
	for _, dir := range []string{"data", "content", "mine"} {
		if err := os.MkdirAll(filepath.Join(site, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(site, "file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for to, fine := range map[string]bool{
		"public": true, "mine": true, "public/new/deep": true, "../public": true,
		".": false, "..": false, "data": false, "data/public": false, "content/x": false, ".git": false, "file": false,
	} {
		err := Check(site, filepath.Join(site, to), "public")
		if wrong := (usage.Error{}); (err == nil) != fine || err != nil && (!errors.As(err, &wrong) || wrong.Hint.Format == "") {
			t.Errorf("%s: %v", to, err)
		}
	}
	if CheckKit(site, filepath.Join(site, "public", "kit"), filepath.Join(site, "public")) == nil {
		t.Error("a kit inside of the site is let pass")
	}
}
