package proof

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestJSONWords(t *testing.T) {
	for _, c := range []struct{ json, want string }{
		{`"Stick"`, "stick"},
		{` { "Ein Schlüssel" : [ "Ein \"Stick\"", 1, null, {"usb-stick": "kein-stick"} ] } `, `ein schlüssel|ein "stick"`},
		{`{"name":"USB\u002dStick\n64\tGB","url":"https://a.example/stick","@id":"\\\\"}`, `usb-stick 64 gb|@id|\\`},
		{`{"a b":"x y","a b":"zweimal da"}`, "a b|x y|a b|zweimal da"},
		{`["<b>USB</b>-Stick", "&amp; mehr"]`, "<b>usb</b>-stick|usb-stick|&amp; mehr|& mehr"},
		{`{"":""}`, ""}, {`[]`, ""}, {`12`, ""},
	} {
		if !json.Valid([]byte(c.json)) {
			t.Fatal(c.json)
		}
		var got []string
		for _, s := range strings.Split(string(jsonWords(nil, []byte(c.json))), "\x00") {
			if s = strings.TrimSpace(s); s != "" {
				got = append(got, s)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.json, s, c.want)
		}
	}
}
