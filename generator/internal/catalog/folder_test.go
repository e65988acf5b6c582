package catalog

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

func TestFolders(t *testing.T) {
	for _, test := range []struct {
		name string
		make func(fsys fstest.MapFS)
		want string
	}{
		{"nothing at all", func(fsys fstest.MapFS) { clear(fsys) },
			"data+0 error: there is no folder data/ here [missing-file]\n" +
				"\thint: start in the folder of a site, or name it with --source\n"},
		{"data is a file", func(fsys fstest.MapFS) { clear(fsys); fsys["data"] = &fstest.MapFile{} },
			"data+0 error: this is a file, but must be a folder [file-name]\n" +
				"\thint: rename the file\n"},
		{"no site.yaml", func(fsys fstest.MapFS) { delete(fsys, "data/site.yaml") },
			"data/site.yaml+0 error: the file with the site's title, languages and publisher is missing [missing-file]\n" +
				"\thint: copy the one of a new site, as `klarabo new site my-site` writes it\n"},
		{"site.yaml is a folder", func(fsys fstest.MapFS) {
			delete(fsys, "data/site.yaml")
			fsys["data/site.yaml/x"] = &fstest.MapFile{}
		},
			"data/site.yaml+0 error: this is a folder, but must be a file [file-name]\n" +
				"\thint: rename the folder\n"},
		{"no offers", func(fsys fstest.MapFS) { delete(fsys, theOffer) },
			"data/offers+0 warning: there are no offers in data/offers/ [no-offers]\n" +
				"\thint: write the first one, as `klarabo new offer NAME` begins it\n"},
		{"offers is a file", func(fsys fstest.MapFS) { delete(fsys, theOffer); fsys["data/offers"] = &fstest.MapFile{} },
			"data/offers+0 error: this is a file, but must be a folder [file-name]\n" +
				"\thint: rename the file\n"},
		{"no publications", func(fsys fstest.MapFS) { delete(fsys, theTitle) },
			"data/offers/pixelwerk-jahresabo.yaml:2:14+9 error: there is no file data/publications/pixelwerk.yaml [dangling-reference]\n" +
				"\thint: there are no files in data/publications yet; write data/publications/pixelwerk.yaml\n"},
		{"a pipe", func(fsys fstest.MapFS) { fsys["data/offers/x.yaml"] = &fstest.MapFile{Mode: fs.ModeNamedPipe} },
			"data/offers/x.yaml+0 error: this is not a regular file [unreadable]\n" +
				"\thint: put a file here\n"},
		{"a go file beside the clauses", func(fsys fstest.MapFS) { fsys["data/clauses/embed.go"] = &fstest.MapFile{} }, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			fsys := site(t)
			test.make(fsys)
			_, list := Load(fsys)
			if got := told(list); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// onDisk writes the whole site into a folder of the test.
func onDisk(t *testing.T) string {
	dir := t.TempDir()
	if err := os.CopyFS(dir, site(t)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestSymbolicLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("symbolic links need a privilege there")
	}
	dir, outside := onDisk(t), t.TempDir()
	link := func(target, name string) {
		t.Helper()
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	secret := filepath.Join(outside, "secret.yaml")
	if err := os.WriteFile(secret, []byte("title: secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	relative, err := filepath.Rel(filepath.Join(dir, "data/publications"), secret)
	if err != nil {
		t.Fatal(err)
	}
	link(secret, "data/publications/absolute.yaml")
	link(relative, "data/publications/relative.yaml")
	link("pixelwerk.yaml", "data/publications/inside.yaml")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, fsys := range []fs.FS{os.DirFS(dir), root.FS()} {
		c, list := Load(fsys)
		const want = "data/publications/absolute.yaml+0 error: this is a symbolic link that leads out of the site's folder [unreadable]\n" +
			"\thint: put what it leads to here itself\n" +
			"data/publications/relative.yaml+0 error: this is a symbolic link that leads out of the site's folder [unreadable]\n" +
			"\thint: put what it leads to here itself\n"
		if got := told(list); got != want {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
		if len(c.Publications) != 2 {
			t.Errorf("%d publications, want the file and the link inside the folder", len(c.Publications))
		}
	}
}

// refusing is a file system in which one file cannot be read.
type refusing struct {
	fs.FS
	file string
	err  error
}

func (r refusing) Open(name string) (fs.File, error) {
	if name == r.file {
		return nil, &fs.PathError{Op: "open", Path: "/home/someone/" + name, Err: r.err}
	}
	return r.FS.Open(name)
}

func TestUnreadable(t *testing.T) {
	for err, want := range map[error]string{
		fs.ErrPermission: "this cannot be read: permission denied",
		fs.ErrNotExist:   "this vanished while it was read",
		fs.ErrClosed:     "this cannot be read: file already closed",
	} {
		_, list := Load(refusing{site(t), theClause, err})
		got := told(list)
		if len(list) != 1 || !strings.HasPrefix(got, theClause+"+0 error: "+want+" [") || strings.Contains(got, "/home/") {
			t.Errorf("%v: got:\n%s", err, got)
		}
	}
}

// A picture's name leads to nothing but a file below content/media.
func TestHostilePictures(t *testing.T) {
	for _, name := range []string{"../site.yaml", "../../data/site.yaml", "/etc/passwd", `..\..\x.jpg`, "a/../../x.jpg", ".", "..", "./usb-stick.jpg", "a//b.jpg", "usb-stick.jpg/", "%2e%2e/x.jpg", "https://evil.example/x.jpg", "C:x.jpg"} {
		fsys := site(t)
		f := fsys[thePremium]
		f.Data = []byte(strings.Replace(string(f.Data), "file: usb-stick.jpg", "file: '"+name+"'", 1))
		if _, list := Load(fsys); len(list) != 1 || list[0].Rule != "missing-file" || list[0].Pos.File != thePremium || list[0].Pos.Line != 5 {
			t.Errorf("%q: %s", name, told(list))
		}
	}
}

func TestCheckID(t *testing.T) {
	for _, tt := range []struct {
		folder, id string
		fine       bool
		hint       string
	}{
		{"offers", "jahresabo-2027", true, ""},
		{"offers", "Jahresabo", false, "write `jahresabo`"},
		{"offers", "con", false, "write `con-1`"},
		{"partners", "publisher", false, "name the file after the firm"},
		{"offers", "publisher", true, ""},
		{"services", "none", false, "name the file after the firm"},
	} {
		fault := CheckID(tt.folder, tt.id)
		if (fault == nil) != tt.fine || fault != nil && !strings.Contains(fault.Hint.String(), tt.hint) {
			t.Errorf("%s %s: %v", tt.folder, tt.id, fault)
		}
	}
}
