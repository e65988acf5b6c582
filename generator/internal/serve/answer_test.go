package serve

import (
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

func TestHosts(t *testing.T) {
	r := start(t, "one", nil)
	_, port, _ := net.SplitHostPort(strings.Trim(strings.TrimPrefix(r.base, "http://"), "/"))
	for host, code := range map[string]int{
		"localhost": 200, "localhost:" + port: 200, "LOCALHOST.:1": 200, "127.0.0.1:" + port: 200, "[::1]:" + port: 200, "[::1]": 200,
		"evil.example": 421, "evil.example:" + port: 421, "localhost.evil.example": 421, "127.0.0.1.evil.example": 421, "192.0.2.1": 421, "[": 421,
	} {
		if got, _, body := r.get("/", "Host", host); got != code {
			t.Errorf("host %s: %d, want %d\n%s", host, got, code, body)
		}
	}
	if code, _, body := r.get("/_klarabo/preview.js", "Host", "evil.example"); code != 421 || !strings.Contains(body, `not for the host "evil.example"`) {
		t.Errorf("%d %s", code, body)
	}
	for _, h := range [][]string{{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}} {
		if code, _, _ := r.get("/_klarabo/events", h...); code != 403 {
			t.Errorf("a page of another origin hears of builds: %v: %d", h, code)
		}
	}
	if code, _, _ := r.get("/_klarabo/places", "Origin", strings.TrimSuffix(r.base, "/")); code != 200 {
		t.Errorf("the preview's own page is refused: %d", code)
	}
}

func TestSource(t *testing.T) {
	r := start(t, "a <b>\r\nsecond", func(c *Config) {
		c.Files = fstest.MapFS{"layouts/baseof.html": {Data: []byte("built in")}}
	})
	r.save("secret", "do not show")
	r.save("data/.env", "do not show")
	r.save("data/umlaut ä#.yaml", "x")
	if err := os.Symlink("../secret", filepath.Join(r.dir, "data/link")); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"data/page":                    "<code>a &lt;b&gt;</code>",
		"data/umlaut%20%C3%A4%23.yaml": "umlaut%20%C3%A4%23.yaml:1",
		"layouts/baseof.html":          "built into Klarabo",
		"data/none":                    "There is no file",
		"data/link":                    "leads out of its folder",
		"data/.env":                    "Only files in",
		"secret":                       "Only files in",
		"data/..%2Fsecret":             "Only files in",
		"data":                         "Only files in",
	} {
		_, _, body := r.get("/_klarabo/source/" + path)
		if !strings.Contains(body, want) || strings.Contains(body, "do not show") {
			t.Errorf("%s:\n%s", path, body)
		}
	}
	_, _, body := r.get("/_klarabo/source/data/page")
	if !strings.Contains(body, `<li id="L2"><a href="vscode://file/`) || !strings.Contains(body, `data/page:2">2</a><code>second</code>`) {
		t.Errorf("no numbered lines:\n%s", body)
	}
}

func TestManual(t *testing.T) {
	manual := fstest.MapFS{
		"index.md": {Data: []byte("# The manual")}, "index.de.md": {Data: []byte("# Das Handbuch")},
		"rules.md": {Data: []byte("# Rules\n\n<script>x</script>\n\n[data](data.md)")},
	}
	r := start(t, "x", func(c *Config) { c.Manual = manual })
	if _, _, body := r.get("/_klarabo/doc/"); !strings.Contains(body, `<html lang="en">`) || !strings.Contains(body, `>The manual</h1>`) {
		t.Errorf("contents:\n%s", body)
	}
	german := start(t, "x", func(c *Config) { c.Manual, c.Lang = manual, "de" })
	if _, _, body := german.get("/_klarabo/doc/"); !strings.Contains(body, `<html lang="de">`) || !strings.Contains(body, `>Das Handbuch</h1>`) || !strings.Contains(body, `<a href="/">Vorschau</a>`) {
		t.Errorf("contents in German:\n%s", body)
	}
	if _, _, body := german.get("/_klarabo/doc/rules.md"); !strings.Contains(body, `<html lang="en">`) {
		t.Errorf("an English page in a German preview:\n%s", body)
	}
	if _, _, body := r.get("/_klarabo/doc/rules.md"); !strings.Contains(body, `<h1 id="rules">Rules</h1>`) || !strings.Contains(body, `<a href="data.md">`) || strings.Contains(body, "<script>x") {
		t.Errorf("page:\n%s", body)
	}
	if code, _, _ := r.get("/_klarabo/doc/none.md"); code != 404 {
		t.Errorf("a page that is not there: %d", code)
	}
}

func TestPorts(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	if _, err := listen("127.0.0.1", port, true); err == nil || !strings.Contains(err.Error(), "port "+strconv.Itoa(port)+" is taken") {
		t.Errorf("a taken port: %v", err)
	}
	l, err := listen("127.0.0.1", port, false)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := l.Addr().(*net.TCPAddr).Port; got <= port {
		t.Errorf("got port %d after %d", got, port)
	}
	for bind, want := range map[string]string{"127.0.0.1": "http://127.0.0.1:", "0.0.0.0": "http://localhost:", "::": "http://localhost:", "::1": "http://[::1]:"} {
		if got := address(bind, l); !strings.HasPrefix(got, want) {
			t.Errorf("bound to %s, the address is %s", bind, got)
		}
	}
}

func TestInject(t *testing.T) {
	for in, want := range map[string]string{
		"<body>x</BODY ></html>":             "<body>x!</BODY ></html>",
		"x":                                  "x!",
		`<body><pre>&lt;/body></pre></body>`: `<body><pre>&lt;/body></pre>!</body>`,
		`<meta http-equiv="Content-Security-Policy" content="connect-src &#39;none&#39;; img-src &#39;self&#39;">`: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src 'self'">!`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`:                                 `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'">!`,
		`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; script-src 'self'">`:              `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; script-src 'self'">!`,
	} {
		if got := string(inject([]byte(in), "!")); got != want {
			t.Errorf("%s\nbecame %s", in, got)
		}
	}
}

func TestIgnored(t *testing.T) {
	for name, want := range map[string]bool{
		"x.yaml": false, "a.swan": false, "x.sw": false, "4913.yaml": false, "über.yaml": false,
		"x.yaml~": true, ".#x.yaml": true, "#x.yaml#": true, ".x.yaml.swp": true, "x.swp": true, "x.swo": true,
		"4913": true, ".DS_Store": true, "x.yaml___jb_tmp___": true,
	} {
		if got := ignored(filepath.Join("data", name)); got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
