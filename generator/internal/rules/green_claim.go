package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

// green is generic environmental claims: the examples of recital 9 of Directive
// (EU) 2024/825, and what is said like them. "Grün" is most often a colour.
var green = vocabulary{
	de: phrasesOf("umweltfreundlich*", "umweltschonend*", "umweltverträglich*", "umweltgerecht*", "umweltbewusst*", "umweltpositiv*", "naturfreundlich*", "naturschonend*", "ökologisch*", "öko", "öko-*", "nachhaltig*",
		"klimafreundlich*", "klimaschonend*", "klimabewusst*", "ressourcenschonend*", "energieeffizient*", "energiesparend*", "biologisch abbaubar*", "biobasiert*", "co2-freundlich*", "co₂-freundlich*", "emissionsarm*"),
	en: phrasesOf("environmentally friendly", "environment friendly", "environment-friendly", "eco-friendly", "eco friendly", "ecological*", "environmentally sound", "environmentally correct", "gentle on the environment", "kind to the environment",
		"nature-friendly", "climate friendly", "climate-friendly", "carbon friendly", "carbon-friendly", "energy efficient", "energy-efficient", "biodegradable", "biobased", "bio-based", "sustainable", "sustainably", "sustainability", "resource-saving"),
	// Organic farming is what Regulation (EU) 2018/848 protects, and no generic claim.
	but: phrasesOf("ökologischem anbau", "ökologischer anbau", "ökologischem landbau", "ökologischer landbau", "ökologischer landwirtschaft", "ökologischer erzeugung", "ökologisch erzeugt", "ecological farming"),
}

// offset is claims that can rest on nothing but compensation, since whatever
// is made and sent causes emissions.
var offset = vocabulary{
	de: phrasesOf("klimaneutral*", "klimapositiv*", "klimakompensiert*", "co2-neutral*", "co₂-neutral*", "co2-frei*", "co₂-frei*", "co2-kompensiert*", "co₂-kompensiert*", "co2-positiv*", "emissionsfrei*", "emissionsneutral*", "treibhausgasneutral*", "plastikneutral*"),
	en: phrasesOf("climate neutral", "climate-neutral*", "climate positive", "climate-positive*", "carbon neutral", "carbon-neutral*", "carbon negative", "carbon-negative*", "carbon positive", "co2 neutral", "co2-neutral*", "co₂-neutral*", "net zero", "net-zero", "emission-free", "carbon offset", "carbon-offset*", "carbon compensated"),
}

var _ = declare(Rule{
	ID:     "green-claim",
	Words:  true,
	Norm:   "UWG annex to § 3(3) nos. 4a to 4c, § 5(3) no. 4; Directive (EU) 2024/825",
	From:   day(2026, 9, 27),
	Why:    "A generic environmental claim (\"sustainable\", \"eco-friendly\") is unfair in any case unless a recognised excellent performance can be shown, such as the EU Ecolabel or the Blue Angel; so is one for the whole product that holds for a part of it, and every claim of neutrality that rests on offsetting. What is so of which part may be said in the same sentence. (Act of 17 February 2026, in force since 27 September 2026. Looked at are offers, premiums and the pages in content/; what a magazine writes about, its own description says.)",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "title: {de: USB-Stick 64 GB, en: 64 GB USB stick}", "title: {de: Nachhaltiger USB-Stick 64 GB, en: Sustainable 64 GB USB stick}"},
	Passes: Example{"data/premiums/usb-stick-64.yaml", "title: {de: USB-Stick 64 GB, en: 64 GB USB stick}", "title: {de: USB-Stick 64 GB, en: 64 GB USB stick}\ndescription: {de: Das Gehäuse ist zu 80 % aus wiederverwertetem Aluminium., en: 80 % of the case is recycled aluminium.}"},
	passage: func(f *finder, t text) {
		f.quote(t, offset.find(t),
			diag.Msg("“%s” rests on offsetting emissions, and may not be said of a product"),
			diag.Msg("delete the words; what the firm does for the climate may be told without saying that the product were neutral"))
		f.quote(t, green.find(t),
			diag.Msg("“%s” is a generic environmental claim"),
			diag.Msg("say what is so of which part instead, as in “the case is of 80 %% recycled aluminium”, or delete the words; with an official ecolabel, say so in a waiver in data/site.yaml, with its number"))
	},
})
