package offer

import (
	"path"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Former is an address that a page had: the id that its record had, or a whole
// path from the site's own address on, as in /abo/winter.html.
type Former string

// UnmarshalText reads an id or a path.
func (f *Former) UnmarshalText(b []byte) error {
	s := string(b)
	if !strings.HasPrefix(s, "/") {
		if CheckID(s) != nil {
			_, way, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "/")
			if !strings.Contains(s, "://") {
				way = s
			}
			var f Former
			meant := "/" + strings.TrimPrefix(way, "/")
			if way == "" || f.UnmarshalText([]byte(meant)) != nil {
				meant = ""
			}
			return &diag.Fault{
				Msg:  diag.Msg("%q is no address that a page can have had", s),
				Hint: guess(meant, diag.Msg("write the id that the record had, or a path that begins with a slash, as in /abo/winter/")),
			}
		}
		*f = Former(s)
		return nil
	}
	if s == "/" || path.Clean(s) != strings.TrimSuffix(s, "/") || strings.ContainsAny(s, "?#*%:\\\"<>|") || !printable(s) || strings.Contains(s, " ") {
		return &diag.Fault{
			Msg:  diag.Msg("%q is no path that a page can have had", s),
			Hint: diag.Msg("write it without host, ? and #, as in /abo/winter/"),
		}
	}
	*f = Former(s)
	return nil
}

// Path tells whether it is a whole path, and not an id.
func (f Former) Path() bool { return strings.HasPrefix(string(f), "/") }
