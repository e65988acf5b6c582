package source

import "strings"

// renamed is what partials have been called until they got folders, and what
// they are called now, without their ending.
var renamed = func() map[string]string {
	names := strings.Fields(`
	lean asset/lean-style  lists asset/lists-style  publish asset/publish  script asset/script
	script-file asset/script-file  style asset/style  theme asset/theme
	disclosure disclosure/text  mail disclosure/mail  notice disclosure/notice-words  titled disclosure/title-notices
	address firm/address  privacy-link firm/privacy-link
	breadcrumbs json-ld/breadcrumbs  json-ld json-ld/offer  json-ld-graph json-ld/graph  json-ld-page json-ld/page
	label label/label  label-rows label/firm-rows
	cards list/cards  filter list/filter  list list/offers  pager list/pager
	brief offer/term  card offer/card  days offer/days  feed-item offer/feed-item  leave offer/cancelling
	offer-facts offer/facts  order offer/order  publications offer/publications
	country page/country  footer page/footer  head page/head  header page/header  icon page/icon  image page/picture
	logo page/logo  og-image page/og-image  search-form page/search-form  touch-icon page/touch-icon
	case partner/text-heading  mail-check partner/mail-check  more partner/link
	choose premium/how-many  level premium/data-level  names premium/titles  picks premium/picker
	premium premium/details  premium-facts premium/facts  premium-keys premium/keys  premium-teaser premium/teaser
	premiums premium/by-firm  shipper premium/shippers  with premium/summary
	price price/price  price-here price/in-country
	sitemap-names sitemap/files  sitemap-offers sitemap/offers`)
	m := map[string]string{}
	for i := 0; i < len(names); i += 2 {
		m[names[i]+".html"] = names[i+1] + ".html"
	}
	return m
}()

// RenamedPartial is what a built-in partial is called today, "" if it has always
// been called so.
func RenamedPartial(name string) string { return renamed[name] }
