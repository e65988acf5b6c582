package offer

import "testing"

func TestOrderURL(t *testing.T) {
	for in, ok := range map[string]bool{
		"https://shop.example/abo":                                   true,
		"https://shop.example/abo?angebot={offer}&praemie={premium}": true,
		"https://shop.example/{offer}":                               true,
		"https://shop.example/abo?p={prämie}":                        false,
		"https://shop.example/abo?p={premium":                        false,
		"http://shop.example/{offer}":                                false,
		"https://{offer}.example user/":                              false,
	} {
		var u OrderURL
		if err := u.UnmarshalText([]byte(in)); (err == nil) != ok {
			t.Errorf("%s: %v", in, err)
		}
	}
	o := &Offer{ID: "abo", OrderURL: "https://shop.example/?a={offer}&p={premium}"}
	if got := o.Order("stick"); got != "https://shop.example/?a=abo&p=stick" {
		t.Error(got)
	}
	if got := o.Order(""); got != "https://shop.example/?a=abo&p=" {
		t.Error(got)
	}
}
