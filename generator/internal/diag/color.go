package diag

// style is an ECMA-48 "select graphic rendition" parameter.
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	green  style = "1;32"
	cyan   style = "36"
)

// palette is a function that paints, or leaves everything as it is.
func palette(color bool) func(style, string) string {
	if !color {
		return func(_ style, s string) string { return s }
	}
	return func(c style, s string) string { return "\x1b[" + string(c) + "m" + s + "\x1b[0m" }
}

var severityColor = map[Severity]style{Error: red, Warning: yellow}
