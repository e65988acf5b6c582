package render

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// The script finds each offer's card on the page of the list that the index's
// order leads to, and the index names nothing by its title.
func TestIndex(t *testing.T) {
	in := many(t, 60, nil)
	all := filesOf(t, render(t, in))
	for folder, name := range map[string]string{"angebote/": "Becher", "en/offers/": "Mug"} {
		text := all[folder+"index.json"]
		var index struct {
			Size   int
			Offers [][]any
		}
		if err := json.Unmarshal([]byte(text), &index); err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		if len(index.Offers) != len(in.Catalog.Offers) || index.Size != 24 {
			t.Errorf("%s: %d offers of %d, %d on a page", folder, len(index.Offers), len(in.Catalog.Offers), index.Size)
		}
		if strings.Contains(text, name) {
			t.Errorf("%s: %s is named in the index", folder, name)
		}
		for i, row := range index.Offers {
			page := folder + "index.html"
			if n := i/index.Size + 1; n > 1 {
				page = fmt.Sprintf("%spage/%d/index.html", folder, n)
			}
			if !strings.Contains(all[page], fmt.Sprintf("data-offer=%q", row[0])) {
				t.Errorf("%s has no card of %s", page, row[0])
			}
		}
		const row = `["jahresabo-000",["pixelwerk"],"standard","print",[["hardware","hardwarehaus",3,[500,500]],["hardware","publisher",0]],[["DE",5990],["AT",6950]],[499],372,`
		if !strings.Contains(text, row) {
			t.Errorf("%s: no %s in %.300s", folder, row, text)
		}
	}
}
