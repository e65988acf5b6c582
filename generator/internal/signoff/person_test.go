package signoff

import "testing"

func TestSamePerson(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Dr. Judith Weber", "Judith Weber", true},
		{"Judith Weber", "Weber, Judith", true},
		{"Judith Weber", "J. Weber", true},
		{"Judith Weber", "JUDITH  WEBER", true},
		{"Judith Weber", "Judith Maria Weber, LL.M.", true},
		{"Anna-Berg", "anna berg", true},
		{"Judith Weber", "Judith Maurer", false},
		{"Judith Weber", "Klaus Weber", false},
		{"Dr. Weber", "Dr. Maurer", false},
		{"Dora", "Anna-Berg", false},
		{"李雷", "韩梅", false},
	} {
		if samePerson(tt.a, tt.b) != tt.same || samePerson(tt.b, tt.a) != tt.same {
			t.Errorf("%q and %q: one person is not %v", tt.a, tt.b, tt.same)
		}
	}
}
