package signoff

import "testing"

func TestChange(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"a b c d e", "a b X d e", "“a b c d e” is now “a b X d e”"},
		{"one two three a four five six", "one two three b four five six", "“… two three a four five …” is now “… two three b four five …”"},
		{"a b", "a b c", "“… c” was added"},
		{"a b c d e f", "a b c X d e f", "“… X …” was added"},
		{"a b c", "b c", "“a …” was taken out"},
		{"a a", "a a a", "“… a” was added"},
		{"6\u00a0months", "6 months", "only the spaces at which a line must not break"},
		{"6\u00a0months", "7 months", "“6\u00a0months” is now “7 months”"},
		{"a", "a", "only its form"},
		{"", "a", "“a” was added"},
		{"", "", "only its form"},
		{"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17", "x", "“1 2 3 4 5 6 7 … 11 12 13 14 15 16 17” is now “x”"},
	} {
		if got := Change(test.old, test.new).String(); got != test.want {
			t.Errorf("%q to %q: %s, want %s", test.old, test.new, got, test.want)
		}
	}
}
