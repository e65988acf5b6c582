package diag

// Shorten keeps at most 60 characters of what a message quotes.
func Shorten(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}
