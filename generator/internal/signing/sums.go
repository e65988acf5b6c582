package signing

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Named is those texts whose sums were given, each once. A sum may be shortened to
// what no other begins with; of says whose the sums are.
func Named(texts []*signoff.Text, sums []string, of diag.Message) ([]*signoff.Text, error) {
	bySum := map[string]*signoff.Text{}
	var known []string
	for _, t := range texts {
		if sum := t.Sum(); bySum[sum] == nil {
			bySum[sum] = t
			known = append(known, sum)
		}
	}
	var out []*signoff.Text
	for _, typed := range sums {
		sum, err := whole(typed, known, of)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, bySum[sum]) {
			out = append(out, bySum[sum])
		}
	}
	return out, nil
}

// whole is the one known sum that begins with what was typed.
func whole(typed string, known []string, of diag.Message) (string, error) {
	typed = "h1:" + strings.TrimPrefix(typed, "h1:")
	found := slices.DeleteFunc(slices.Clone(known), func(sum string) bool { return !strings.HasPrefix(sum, typed) })
	switch {
	case len(typed) < len("h1:")+6:
		return "", usage.Wrongf("%s is too short", typed).Hintf("write at least six characters after h1:")
	case len(found) == 0:
		return "", usage.Wrongf("%s is the sum of no %s", typed, of)
	case len(found) > 1:
		return "", usage.Wrongf("%s is the beginning of several sums", typed).Hintf("write more of it")
	}
	return found[0], nil
}
