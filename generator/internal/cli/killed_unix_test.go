//go:build unix

package cli

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// The whole of it takes long:
//
//	go test ./generator/internal/cli -run TestKilledBuild -kills 200 -offers 500 -timeout 0 -v
var (
	kills  = flag.Int("kills", 6, "how often TestKilledBuild kills a build")
	offers = flag.Int("offers", 20, "how many offers the site has that it builds")
)

// process is a command line in a process of its own.
func process(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Args = append([]string{"klarabo"}, args...) // by which TestMain knows it
	return cmd
}

// twoVersions is the example with n offers, and the same with other titles and
// links, and with other offers missing.
func twoVersions(t *testing.T, n int) (old, new string) {
	t.Helper()
	old, new = t.TempDir(), t.TempDir()
	files, err := filepath.Glob(filepath.Join(example, "data/offers/*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, dir := range []string{old, new} {
		for _, sub := range []string{"data", "content"} {
			if err := os.CopyFS(filepath.Join(dir, sub), os.DirFS(filepath.Join(example, sub))); err != nil {
				t.Fatal(err)
			}
		}
		unsigned(t, dir)
		for i := len(files); i < n; i++ {
			if i%7 == 0 && dir == old || i%7 == 1 && dir == new {
				continue
			}
			b := read(t, files[i%len(files)])
			if dir == new {
				b = sitetest.Retitled(regexp.MustCompile(`(?m)^order_url: (\S+)$`).ReplaceAll(b, []byte("order_url: ${1}-neu")), i)
			}
			name := strings.TrimSuffix(filepath.Base(files[i%len(files)]), ".yaml") + fmt.Sprintf("-%04d.yaml", i)
			if err := os.WriteFile(filepath.Join(dir, "data/offers", name), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return old, new
}

// TestKilledBuild kills a whole build at random moments while it replaces one
// version of a site, and of its kit, by another. Every file is then wholly old
// or wholly new, nothing of others is touched, and the next build completes and
// gives the bytes of a clean one.
func TestKilledBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site many times")
	}
	var sources [2]string
	sources[0], sources[1] = twoVersions(t, *offers)
	to := t.TempDir()
	build := func(i int, to string) *exec.Cmd {
		return process("build", "--source", sources[i], "--destination", filepath.Join(to, "public"), "--kit", filepath.Join(to, "kit"), "--now", "2026-11-27", "--quiet", "--force")
	}
	whole := func(i int, to string) {
		t.Helper()
		if out, err := build(i, to).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	var clean [2]map[string][]byte
	for i := range clean {
		other := t.TempDir()
		whole(i, other)
		clean[i] = published(t, other)
	}
	foreign := map[string][]byte{}
	for _, name := range []string{"public/mine.txt", "public/angebote/mine/index.html", "public/.klarabo-mine", "kit/mine.txt"} {
		foreign[name] = []byte("mine")
		file := filepath.Join(to, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, foreign[name], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	whole(0, to)
	took, writing := timing(t, build(1, to), to)

	midway, completed := 0, 0
	for i := range *kills {
		next := i % 2
		cmd := build(next, to)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if i%3 == 0 {
			time.Sleep(time.Duration(rand.Int64N(int64(took))))
		} else { // at some moment of the writing, which is a small part of it all
			was := underWay(to)
			for end := time.Now().Add(2 * took); underWay(to) == was && time.Now().Before(end); {
				time.Sleep(time.Millisecond / 4)
			}
			time.Sleep(time.Duration(rand.Int64N(int64(writing))))
		}
		cmd.Process.Kill()
		cmd.Wait()
		if underWay(to) {
			midway++
		}
		for name, content := range published(t, to) {
			mine := foreign[name]
			switch {
			case mine != nil && bytes.Equal(content, mine):
			case mine == nil && (bytes.Equal(content, clean[0][name]) || bytes.Equal(content, clean[1][name])):
			default:
				t.Fatalf("after kill %d, %s is of no version: %.60q", i, name, content)
			}
		}
		if i%5 < 4 && i < *kills-1 {
			continue // kill the next one upon what this one left
		}
		whole(next, to)
		completed++
		got, want := published(t, to), maps.Clone(clean[next])
		maps.Copy(want, foreign)
		if !maps.EqualFunc(got, want, bytes.Equal) {
			t.Fatalf("after kill %d and a whole build, %s", i, firstOther(got, want))
		}
	}
	t.Logf("%d builds of %d offers killed, %d of them while they wrote; %d completed to the bytes of a clean build", *kills, *offers, midway, completed)
}

// timing is how long a build takes, and for how long of that it writes.
func timing(t *testing.T, cmd *exec.Cmd, to string) (whole, writing time.Duration) {
	t.Helper()
	start, done := time.Now(), make(chan error)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { done <- cmd.Wait() }()
	for last := start; ; {
		select {
		case err := <-done:
			if err != nil || writing == 0 {
				t.Fatalf("a build that wrote for %v: %v", writing, err)
			}
			return time.Since(start), writing
		case <-time.After(time.Millisecond / 4):
			now := time.Now()
			if underWay(to) {
				writing += now.Sub(last)
			}
			last = now
		}
	}
}

// underWay tells whether a build is writing, or was stopped while it did.
func underWay(to string) bool {
	for _, dir := range []string{"public", "kit"} {
		if b, err := os.ReadFile(filepath.Join(to, dir, ".klarabo-manifest")); err == nil && bytes.HasPrefix(b, []byte("# a build is under way")) {
			return true
		}
	}
	return false
}

// published is what stands in a destination and is meant for others: all but
// the notes of builds.
func published(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		own := strings.HasPrefix(d.Name(), ".klarabo-") && d.Name() != ".klarabo-mine"
		switch {
		case err == nil && d.IsDir() && own:
			return fs.SkipDir // a folder that is not in its place yet
		case err != nil || d.IsDir() || own:
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// firstOther is the first file in which two trees differ.
func firstOther(got, want map[string][]byte) string {
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if content, ok := got[name]; !ok {
			return name + " is missing"
		} else if !bytes.Equal(content, want[name]) {
			return name + " differs"
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			return name + " should not be there"
		}
	}
	return "nothing differs"
}
