package build

// What the rows have in common.
var (
	ships      = "name, delivery_address, ordered_item, subscription_title, order_number"
	withEmail  = "[name, delivery_address, email, ordered_item, subscription_title, order_number]"
	processor  = facts{"role": "processor", "basis": "", "agreement": "{reference: AV-7, date: 2026-01-15}"}
	joint      = facts{"role": "joint_controller", "agreement": "{reference: GV-2, date: 2026-01-15}"}
	byInterest = "{against: customer_base, effect: {de: Die Prämie steht dann auch in Ihrem Kundenkonto., en: The premium then also stands in your customer account.}, " +
		"otherwise: {de: Sonst entsteht kein Kundenkonto., en: Otherwise there is no customer account.}, basis: legitimate_interest, " +
		"interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}}"
	byConsent = "{against: customer_base, effect: {de: Die Prämie steht dann auch in Ihrem Kundenkonto., en: The premium then also stands in your customer account.}, " +
		"otherwise: {de: Sonst entsteht kein Kundenkonto., en: Otherwise there is no customer account.}, basis: consent}"
	byContract = "{against: customer_base, effect: {de: Die Prämie steht dann auch in Ihrem Kundenkonto., en: The premium then also stands in your customer account.}, " +
		"otherwise: {de: Sonst entsteht kein Kundenkonto., en: Otherwise there is no customer account.}, basis: contract}"
	referral = facts{"kind": "referral", "premiums": "{choose: one, from: [{premium: m, for: recruiter}]}"}
	gift     = facts{"kind": "gift", "premiums": "{choose: one, from: [{premium: m, for: recipient}]}"}
	voucher  = facts{"kind": "voucher", "manufacturer": "", "title": "{de: Gutschein, en: Voucher}"}
	digital  = facts{"kind": "digital", "manufacturer": "", "delivery": "", "title": "{de: Archiv, en: Archive}"}
	donation = facts{"kind": "donation", "manufacturer": "", "model": "", "warnings": "", "delivery": "", "title": "{de: Spende für das Moor, en: Donation to the moor}"}
	paysOut  = "name, bank_account, ordered_item, subscription_title, order_number"
	cash     = facts{"kind": "cash", "manufacturer": "", "delivery": "", "title": "{de: Geldprämie, en: Cash reward}"}
)

// effect is matching on an interest, with an effect in German; the English says the same.
func effect(de, en string) facts {
	return matching(de, en, "Sonst geschieht nichts.", "Otherwise nothing happens.")
}

// otherwise is matching on an interest, with what follows for readers who are not found.
func otherwise(de, en string) facts {
	return matching("Die Prämie steht dann auch in Ihrem Kundenkonto.", "The premium then also stands in your customer account.", de, en)
}

func matching(effectDE, effectEN, otherwiseDE, otherwiseEN string) facts {
	return facts{"matching": "{against: customer_base, effect: {de: \"" + effectDE + "\", en: \"" + effectEN + "\"}, otherwise: {de: \"" + otherwiseDE + "\", en: \"" + otherwiseEN + "\"}, " +
		"basis: legitimate_interest, interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}}"}
}

func abroad(country, de, en string) facts {
	return facts{"third_countries": "[{country: " + country + ", safeguard: {de: \"" + de + "\", en: \"" + en + "\"}, copy_at: https://www.schraubwerk.example/garantien}]"}
}

var matrix = []row{
	changed("p01 a processor with a duty of its own", processor.with(facts{"purposes": "[delivery, legal_obligation]"}), "processor-own-purpose: legal_obligation", facts{"purposes": "[delivery]"}),
	{id: "p02 a processor", partner: processor.with(facts{"purposes": "[delivery, returns]", "retention": "{period: 90 days, from: delivery}"}),
		says: []string{"full: verarbeitet die Daten nur nach Weisung von Klein Verlag GmbH (Art. 28 DSGVO)", "shipping: Verantwortlich für diese Daten ist Klein Verlag GmbH"}, never: []string{"Was diese Firma selbst für die Prämie tut"}},
	changed("p03 a processor for ten years", processor.with(facts{"retention": "{period: 10 years, from: delivery}"}), "retention-limited: 10 years", facts{"retention": "{period: 2 years, from: delivery}"}),
	{id: "p04 a controller", says: []string{"full: Was diese Firma selbst für die Prämie tut, stützt sie auf ihr berechtigtes Interesse"}},
	changed("p06 ships for a legal obligation only", facts{"purposes": "[legal_obligation]"}, "purposes-fit: purposes", facts{"purposes": "[delivery, legal_obligation]"}),
	changed("p07 ships for warranty only", facts{"purposes": "[warranty]"}, "purposes-fit: purposes", facts{"purposes": "[delivery, warranty]"}),
	changed("p08 does not get the item's name", facts{"receives": "[name, delivery_address, subscription_title, order_number]"}, "mail-says-what: receives", facts{"receives": "[name, delivery_address, subscription_title, order_number, ordered_item]"}),
	{id: "p08 nor title nor number", partner: facts{"receives": "[name, delivery_address, ordered_item]"}, finds: "mail-says-what: receives", mends: facts{"receives": "[" + ships + "]"}},
	{id: "p09 matches on consent", partner: facts{"matching": byConsent, "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"},
		says: []string{"full: Nur wenn Sie darin eingewilligt haben", "consent: Ja, ich willige ein"}},
	{id: "p10 matches on an interest", partner: facts{"matching": byInterest},
		says: []string{"full: Art. 6 Abs. 1 Buchst. f DSGVO): keine Adresse doppelt zu führen.", "order: Ihr Widerspruchsrecht", "shipping: Ihr Widerspruchsrecht"}},
	{id: "p11 sits in Switzerland", partner: facts{"country": "CH", "postcode": `"8001"`, "phone": ""}.with(abroad("CH", "Angemessenheitsbeschluss nach Art. 45 DSGVO", "adequacy decision under Art. 45 GDPR")),
		says: []string{"full: Grundlage der Übermittlung: Schweiz: Angemessenheitsbeschluss"}, never: []string{"geschützt"}},
	changed("p12 a controller advertises as a seller", facts{"advertising": "own_similar_products", "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}, "advertising-lawful: own_similar_products", facts{"advertising": "none"}),
	changed("p13 joint, advertises as a seller, matches", joint.with(facts{"advertising": "own_similar_products", "matching": byInterest, "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}), "advertising-lawful: own_similar_products", facts{"advertising": "consent"}),
	{id: "p13 joint, and on behalf", partner: joint,
		says: []string{"full: „Im Auftrag“ heißt hier nur, dass Klein Verlag GmbH die Prämie von dieser Firma liefern lässt."}},
	changed("p14 joint, advertises as a seller, no address for mail", joint.with(facts{"advertising": "own_similar_products"}), "advertising-lawful: own_similar_products", facts{"advertising": "none"}),
	changed("p15 matches hardware on the contract", facts{"matching": byContract}, "matching-by-contract: contract", facts{"matching": byInterest}),
	{id: "p16 digital", partner: facts{"receives": "[email, ordered_item, subscription_title, order_number]", "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}, premium: digital,
		says: []string{"full: Ohne E-Mail-Adresse kann die Firma die Prämie aber nicht schicken."}},
	{id: "p18 delivers to Switzerland", premium: facts{"delivery": "{after: order, within: 2 weeks, countries: [DE, CH]}"},
		says:  []string{"full: sonst nicht in Länder außerhalb des Europäischen Wirtschaftsraums", "full: Schweiz (Angemessenheitsbeschluss 2000/518/EG, Art. 45 DSGVO)", "label: nur zur Lieferung dorthin: Schweiz"},
		never: []string{"es sei denn"}},
	{id: "p19 software in the USA, and delivery there", partner: abroad("US", "Standardvertragsklauseln nach Art. 46 Abs. 2 Buchst. c DSGVO", "standard contractual clauses under Art. 46(2)(c) GDPR"),
		premium: facts{"delivery": "{after: order, within: 2 weeks, countries: [DE, US]}"},
		says:    []string{"full: Vereinigte Staaten: Standardvertragsklauseln", "full: Für die Zustellung dorthin gelangen Name und Lieferanschrift in diese Länder, wenn die Prämie dorthin geliefert werden soll: Vereinigte Staaten (weil die Lieferung es erfordert"}},
	{id: "p20 a forwarder that rings", partner: facts{"receives": "[name, delivery_address, phone, ordered_item, subscription_title, order_number]", "carriers": "[{name: Spedition Weit GmbH, receives: [name, delivery_address, phone]}]"},
		finds: "phone-needed: phone", mends: facts{"receives": "[" + ships + "]", "carriers": "[{name: Spedition Weit GmbH, receives: [name, delivery_address]}]"}, says: []string{"full: Spedition Weit GmbH (Name, Lieferanschrift und Telefonnummer)"}},
	changed("p20 a forwarder that knows more than its client", facts{"carriers": "[{name: Spedition Weit GmbH, receives: [name, delivery_address, phone]}]"}, "passes-on: phone", facts{"carriers": "[{name: Spedition Weit GmbH, receives: [name, delivery_address]}]"}),
	{id: "p22 cash without a bank account", partner: facts{"receives": "[name, ordered_item, subscription_title, order_number]"}, premium: cash, finds: "premium-arrives: receives", mends: facts{"receives": "[name, ordered_item, subscription_title, order_number, bank_account]"}},
	{id: "p23 cash without a name", partner: facts{"receives": "[bank_account, ordered_item, subscription_title, order_number]"}, premium: cash, finds: "premium-arrives: receives", mends: facts{"receives": "[bank_account, ordered_item, subscription_title, order_number, name]"}},
	{id: "p24 cash", partner: facts{"receives": "[name, bank_account, ordered_item, subscription_title, order_number]"}, premium: cash, says: []string{"full: Ohne Name und Bankverbindung kann die Firma die Prämie aber nicht auszahlen."}},
	{id: "p25 digital without any address", partner: facts{"receives": "[name, ordered_item, subscription_title, order_number]"}, premium: digital, finds: "premium-arrives: receives", mends: facts{"receives": "[name, ordered_item, subscription_title, order_number, delivery_address]"}},
	{id: "p27 a voucher by letter", premium: voucher, says: []string{"full: Die Prämie verschickt nicht der Verlag, sondern eine fremde Firma"}},
	{id: "p28 a voucher for nobody", partner: facts{"receives": "[ordered_item, subscription_title, order_number]"}, premium: voucher, finds: "premium-arrives: receives", mends: facts{"receives": "[ordered_item, subscription_title, order_number, delivery_address]"}},
	{id: "p29 a referral", offer: referral, partner: facts{"matching": byInterest},
		says: []string{"confirmation: auf Ihre Empfehlung das Abonnement", "full: die Zusage der Prämie für Ihre Empfehlung"}, never: []string{"confirmation: Sie haben am"}},
	{id: "p29 a referral for nobody", offer: referral.with(facts{"premiums": "{choose: one, from: [{premium: m}]}"}), finds: "audience-named: m", mends: facts{"offer premiums": "{choose: one, from: [{premium: m, for: recruiter}]}"}},
	{id: "p30 consent for a gift's recipient", offer: gift, partner: facts{"matching": byConsent, "advertising": "consent", "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"},
		finds: "consent-by-recipient: recipient", mends: facts{"offer premiums": "{choose: one, from: [{premium: m, for: giver}]}"},
		says:  []string{"full: Nur wenn die beschenkte Person selbst darin eingewilligt hat", "recipient: Nur wenn Sie darin eingewilligt haben"},
		never: []string{"full: wenn Sie darin eingewilligt", "confirmation: wenn Sie darin eingewilligt", "order: wenn Sie darin eingewilligt", "consent: Ja, ich willige ein"}},
	{id: "p32 interest in a gift's recipient", offer: gift, partner: facts{"matching": byInterest},
		says: []string{"full: Widerspruchsrecht der beschenkten Person", "confirmation: Widerspruchsrecht der beschenkten Person", "recipient: Ihr Widerspruchsrecht: Aus Gründen, die sich aus Ihrer besonderen Situation ergeben, können Sie dem Abgleich",
			"full: das berechtigte Interesse von Klein Verlag GmbH und der schenkenden Person, ein Geschenk der Person zuzustellen"},
		never: []string{"full: Ihr Widerspruchsrecht", "confirmation: Ihr Widerspruchsrecht", "full: der Vertrag über Ihre Bestellung"}},
	changed("p33 for ever, if we like", facts{"retention": "{criterion: {de: \"bis zum Ende aller Tage, wenn wir es für nötig halten\", en: \"until the end of all days if we think it necessary\"}}"}, "retention-named: bis zum Ende", facts{"retention": "{period: 2 years, from: delivery}"}),
	changed("p34 times differ", facts{"retention": "{criterion: {de: 6 Monate, en: 3 years}}"}, "languages-agree: 6 Monate", facts{"retention": "{criterion: {de: 6 Monate, en: 6 months}}"}),
	changed("p35 ten years by a criterion", facts{"retention": "{criterion: {de: bis zum Ablauf von 10 Jahren, en: until 10 years have passed}}"}, "retention-limited: 10 Jahren", facts{"purposes": "[delivery, legal_obligation]"}),
	changed("p36 the effect is advertising", effect("Sie erhalten danach Werbung, und die Daten gehen an Konzernfirmen.", "You then get advertising, and the data go to group companies."), "effect-agrees: Werbung", facts{"matching": byInterest}),
	changed("p36 the recipients too", effect("Sie erhalten danach Werbung, und die Daten gehen an Konzernfirmen.", "You then get advertising, and the data go to group companies."), "effect-agrees: Konzernfirmen", facts{"matching": byInterest}),
	{id: "p36 the interest is advertising", partner: facts{"matching": "{against: customer_base, effect: {de: Nichts weiter., en: Nothing else.}, otherwise: {de: Nichts., en: Nothing.}, basis: legitimate_interest, interest: {de: Direktwerbung, en: direct marketing}}"},
		finds: "effect-agrees: Direktwerbung", mends: facts{"matching": byInterest}},
	changed("p37 no matching takes place", effect("Es findet kein Abgleich statt.", "No matching takes place."), "effect-agrees: kein Abgleich", facts{"matching": "none"}),
	changed("p38 an agency checks the credit", effect("Die Auskunftei Kreditwart prüft dabei Ihre Bonität.", "The credit agency Kreditwart checks whether you can pay."), "effect-agrees: Bonität", facts{"matching": byInterest}),
	changed("p38 a helper checks risks", facts{"subcontractors": "[{name: Kreditwart GmbH, receives: [name], for: {de: die Risikoprüfung, en: checking risks}}]"}, "effect-agrees: Risikoprüfung", facts{"subcontractors": "[{name: Kreditwart GmbH, receives: [name], for: {de: den Druck der Paketaufkleber, en: printing labels}}]"}),
	changed("p36 a helper sends catalogues", facts{"subcontractors": "[{name: Druckhaus GmbH, receives: [name], for: {de: den Versand von Katalogen, en: sending catalogues}}]"}, "effect-agrees: Katalogen", facts{"subcontractors": "[{name: Druckhaus GmbH, receives: [name], for: {de: den Druck der Paketaufkleber, en: printing labels}}]"}),
	{id: "p36 the interest is to sell", partner: facts{"matching": "{against: customer_base, effect: {de: Nichts weiter., en: Nothing else.}, otherwise: {de: Nichts., en: Nothing.}, basis: legitimate_interest, interest: {de: die Adressen zu verkaufen, en: to sell the addresses}}"},
		finds: "effect-agrees: verkaufen", mends: facts{"matching": byInterest}},
	changed("p39 a firm in the USA", effect("Unsere Firma in den USA sieht sie dabei.", "Our firm in the USA sees them."), "effect-agrees: USA", facts{"matching": byInterest}),
	changed("p39 a carrier from the USA", facts{"carriers": "[{name: UPS Inc., receives: [name, delivery_address]}]"}, "helper-abroad: UPS Inc.", facts{"carriers": "[{name: Paketdienst Nord GmbH, receives: [name, delivery_address]}]"}),
	changed("p40 warranty and returns in a day", facts{"purposes": "[delivery, returns, warranty]", "retention": "{period: 1 day, from: delivery}"}, "retention-enough: 1 day", facts{"retention": "{period: 2 years, from: delivery}"}),
	changed("p41 safeguards differ", abroad("CH", "Standardvertragsklauseln", "adequacy decision"), "languages-agree: Standardvertragsklauseln", abroad("CH", "Angemessenheitsbeschluss", "adequacy decision")),
	changed("p42 the Privacy Shield", abroad("US", "Angemessenheitsbeschluss zum Privacy Shield", "adequacy decision on the Privacy Shield"), "void-safeguard: Privacy Shield", abroad("US", "Angemessenheitsbeschluss (EU) 2023/1795", "adequacy decision (EU) 2023/1795")),

	{id: "r01 joint, advertises to a recruiter", offer: referral, partner: joint.with(facts{"advertising": "own_similar_products", "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}), finds: "advertising-lawful: own_similar_products", mends: facts{"advertising": "none"}},
	{id: "r02 joint, advertises to a recipient", offer: gift, partner: joint.with(facts{"advertising": "own_similar_products", "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}), finds: "advertising-lawful: own_similar_products", mends: facts{"advertising": "none"}},
	changed("r03 joint, advertises to a subscriber", joint.with(facts{"advertising": "own_similar_products", "receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}), "advertising-lawful: own_similar_products", facts{"advertising": "consent"}),
	{id: "r04 advertises by letter", partner: facts{"advertising": "consent"},
		says: []string{"consent: per Post Werbung", "consent: meinen Namen und meine Anschrift"}, never: []string{"§ 7 Abs. 2 Nr. 2 UWG", "per E-Mail Werbung"}},
	{id: "r05 a bank account without cash", partner: facts{"receives": "[" + ships + ", bank_account]"}, finds: "data-needed: bank_account", mends: facts{"receives": "[" + ships + "]"}},
	changed("r06 some exception", abroad("US", "Art. 49 DSGVO", "Art. 49 GDPR"), "third-country-safeguard: Art. 49 DSGVO", abroad("US", "ausdrückliche Einwilligung nach Art. 49 Abs. 1 Buchst. a DSGVO", "explicit consent under Art. 49(1)(a) GDPR")),
	changed("r07 until all is done", facts{"retention": "{criterion: {de: bis alles erledigt ist, en: until everything is done}}"}, "retention-named: bis alles", facts{"retention": "{criterion: {de: bis die Gewährleistung endet, en: until the warranty ends}}"}),
	changed("r08 as long as allowed", facts{"retention": "{criterion: {de: solange wie gesetzlich zulässig, en: as long as the law allows}}"}, "retention-named: solange", facts{"retention": "{period: 2 years, from: delivery}"}),

	// What is paid out is not delivered, shipped or sent back.
	{id: "t01 cash, kept from delivery", partner: facts{"receives": "[" + paysOut + "]"}, premium: cash,
		says:  []string{"full: speichert die Daten ab der Auszahlung der Prämie 2 Jahre lang", "full: verwendet diese Daten für die Auszahlung der Prämie.", "confirmation: verwendet diese Daten für die Auszahlung", "label: 2 Jahre ab der Auszahlung"},
		never: []string{"Lieferung der Prämie", "geliefert", "zustellen"}},
	{id: "t02 cash, kept to the end of the year", partner: facts{"receives": "[" + paysOut + "]", "retention": "{period: 2 years, from: end_of_year}"}, premium: cash,
		says: []string{"full: ab dem Ende des Jahres, in dem die Prämie angekommen ist"}, never: []string{"geliefert"}},
	{id: "t03 a shipping notice of cash", partner: facts{"receives": "[email, " + paysOut + "]", "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}, premium: cash,
		says: []string{"full: Per E-Mail schickt diese Firma eine Mitteilung über die Auszahlung", "label: Mails von ihr: eine Mitteilung über die Auszahlung"}, never: []string{"Versandmitteilung"}},
	{id: "t03 a shipping notice of a parcel", partner: facts{"receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"},
		says: []string{"full: Per E-Mail schickt diese Firma eine Versandmitteilung"}, never: []string{"Auszahlung"}},
	{id: "t04 parcels and cash", also: cash.with(facts{"needs": "[" + paysOut + "]"}), premium: facts{"needs": "[" + ships + "]"},
		partner: facts{"receives": "[bank_account, " + ships + "]", "purposes": "[delivery, returns, warranty]", "advertising": "consent",
			"carriers": "[{name: Paketdienst Nord GmbH, receives: [name, delivery_address]}]", "third_countries": "none"},
		says: []string{"full: für die Lieferung der Prämie, die Bearbeitung von Rücksendungen und die Bearbeitung von Gewährleistungsfällen", "full: verwendet diese Daten für die Auszahlung der Prämie. Zu anderen Zwecken",
			"full: Für die Zustellung gibt diese Firma Daten weiter an Paketdienst Nord GmbH (Name und Lieferanschrift)", "full: Diese Firma nutzt die Daten nicht für Werbung", "consent: per Post Werbung"},
		never: []string{"Paketdienst Nord GmbH (Name)", "für die Auszahlung der Prämie, die Bearbeitung"}},
	{id: "t05 cash to an account in Switzerland", partner: facts{"receives": "[" + paysOut + "]"}, premium: cash.with(facts{"delivery": "{after: order, within: 2 weeks, countries: [DE, CH]}"}),
		says: []string{"full: Für die Auszahlung dorthin gelangen Name und Bankverbindung in diese Länder", "label: nur zur Auszahlung dorthin: Schweiz"}, never: []string{"Name und Lieferanschrift", "Lieferung dorthin"}},
	{id: "t06 something digital for Switzerland", partner: facts{"receives": "[email, ordered_item, subscription_title, order_number]", "sends": "[order_confirmation]", "sends_from": "v@schraubwerk.example"},
		premium: digital.with(facts{"delivery": "{after: order, within: 2 weeks, countries: [DE, CH]}"}),
		says:    []string{"full: Diese Firma übermittelt die Daten nicht in Länder außerhalb"}, never: []string{"Lieferanschrift in diese Länder"}},
	{id: "t07 no address to write to, and none looked for", partner: facts{"receives": withEmail, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"}, premium: facts{"needs": "[" + ships + "]"},
		also: facts{"title": "{de: Lampe, en: Lamp}"},
		says: []string{"full: Diese Firma schickt zu der Prämie keine E-Mails."}, never: []string{"nur an eine schreiben, die dort schon gespeichert ist"}},
	{id: "t07 but looked for among its customers", partner: facts{"receives": "[" + ships + "]", "matching": byInterest, "sends": "[shipping_notice]", "sends_from": "v@schraubwerk.example"},
		says: []string{"full: nur an eine schreiben, die dort schon gespeichert ist"}},
	{id: "t08 matches, pays out, writes nothing", partner: facts{"receives": "[" + paysOut + "]", "matching": byInterest}, premium: cash,
		never: []string{"auf der Sendung"}},

	{id: "t09 a donation that a firm ships", partner: facts{"receives": "[name, ordered_item, subscription_title, order_number]"}, premium: donation, finds: "donation-shipper: p", mends: facts{"premium shipped_by": "publisher"}},
	{id: "t09 a donation that the publisher passes on", premium: donation.with(facts{"shipped_by": "publisher"})},

	// One fact against another.
	{id: "u01 sends back cash", partner: facts{"receives": "[" + paysOut + "]", "purposes": "[delivery, returns]"}, premium: cash, finds: "purposes-fit: returns", mends: facts{"purposes": "[delivery]"}},
	{id: "u01 warrants cash", partner: facts{"receives": "[" + paysOut + "]", "purposes": "[delivery, warranty]"}, premium: cash, finds: "purposes-fit: warranty", mends: facts{"purposes": "[delivery]"}},
	{id: "u01 warrants something digital", partner: facts{"receives": "[email, ordered_item, subscription_title, order_number]", "sends": "[order_confirmation]", "sends_from": "v@schraubwerk.example", "purposes": "[delivery, warranty]"}, premium: digital},
	changed("u02 kept for the tax office, which is no purpose", facts{"retention": "{criterion: {de: bis zum Ende der Aufbewahrungsfrist für Buchungsbelege, en: until the retention period for accounting records ends}}"}, "purposes-fit: Aufbewahrungsfrist", facts{"purposes": "[delivery, legal_obligation]"}),
	changed("u03 gone before it is there", facts{"retention": "{period: 2 weeks, from: order}"}, "retention-enough: 2 weeks", facts{"retention": "{period: 2 weeks, from: delivery}"}),
	changed("u03 two years of warranty, from the order", facts{"purposes": "[delivery, warranty]", "retention": "{period: 2 years, from: order}"}, "retention-enough: 2 years", facts{"purposes": "[delivery, warranty]", "retention": "{period: 2 years, from: delivery}"}),
	{id: "u03 long enough from the order", partner: facts{"purposes": "[delivery, returns]", "retention": "{period: 6 months, from: order}"}},
	changed("u04 promised after it was read", facts{"assured": `{by: "RV-1, Ziff. 5", on: 2026-11-01}`}, "partner-reviewed: 2026-10-01", facts{"reviewed_on": "2026-11-02"}),
	{id: "u04 promised on the day", partner: facts{"assured": `{by: "RV-1, Ziff. 5", on: 2026-10-01}`}},
	changed("u04 contracted after it was read", joint.with(facts{"agreement": "{reference: GV-2, date: 2026-11-01}"}), "partner-reviewed: 2026-10-01", facts{"reviewed_on": "2026-11-02"}),
	changed("u05 one contract of two days", joint.with(facts{"assured": `{by: "GV-2, Ziff. 5", on: 2026-01-16}`}), "processor-agreement: 2026-01-16", facts{"assured": `{by: "GV-2, Ziff. 5", on: 2026-01-15}`}),
	{id: "u05 an amendment", partner: joint.with(facts{"assured": `{by: "GV-2, Nachtrag 1", on: 2026-01-16}`})},
	{id: "u06 a bank account for a parcel", also: cash.with(facts{"needs": "[" + paysOut + "]"}), partner: facts{"receives": "[bank_account, " + ships + "]"}, finds: "data-needed: p", mends: facts{"premium needs": "[" + ships + "]"}},
	{id: "u06 an address for cash", also: cash, premium: facts{"needs": "[" + ships + "]"}, partner: facts{"receives": "[bank_account, " + ships + "]"}, finds: "data-needed: p", mends: facts{"also needs": "[" + paysOut + "]"}},
	changed("u06 a carrier with the bank account", facts{"carriers": "[{name: Paketdienst Nord GmbH, receives: [name, delivery_address, bank_account]}]"}, "data-needed: bank_account", facts{"carriers": "[{name: Paketdienst Nord GmbH, receives: [name, delivery_address]}]"}),
	changed("u07 a carrier without an address", facts{"carriers": "[{name: Paketdienst Nord GmbH, receives: [name]}]"}, "premium-arrives: receives", facts{"carriers": "[{name: Paketdienst Nord GmbH, receives: [name, delivery_address]}]"}),
	changed("u08 its own carrier", facts{"carriers": "[{name: Schraubwerk Versand GmbH, receives: [name, delivery_address]}]"}, "party-itself: Schraubwerk Versand GmbH", facts{"carriers": ""}),
	{id: "u09 matches a recipient on a contract", offer: gift, partner: facts{"matching": byContract}, premium: voucher, finds: "own-basis: contract", mends: facts{"matching": byInterest}},

	// Words against facts.
	changed("v01 the effect is that of the others", effect("Haben Sie dort noch kein Kundenkonto und sind noch kein Kunde, entsteht eines.", "If you are not yet a customer there, an account is made."), "effect-agrees: noch kein Kunde", facts{"matching": byInterest}),
	changed("v01 a new account for old customers", effect("Die Firma legt ein neues Kundenkonto für Sie an.", "The firm creates a new customer account for you."), "effect-agrees: neues Kundenkonto", facts{"matching": byInterest}),
	{id: "v01 no new account", partner: effect("Ein neues Kundenkonto wird dann nicht angelegt.", "No new customer account is created then.")},
	changed("v02 an existing number for new readers", otherwise("Sonst läuft die Prämie unter Ihrer vorhandenen Kundennummer.", "Otherwise the premium runs under your existing customer number."), "effect-agrees: vorhandenen Kundennummer", facts{"matching": byInterest}),
	changed("v02 their account", otherwise("Sonst steht die Prämie in Ihrem Kundenkonto.", "Otherwise the premium stands in your customer account."), "effect-agrees: Ihrem Kundenkonto", facts{"matching": byInterest}),
	{id: "v02 an account that is made", partner: otherwise("Sonst legt die Firma ein Kundenkonto an, und die Prämie steht in Ihrem Kundenkonto.", "Otherwise the firm opens an account, and the premium stands in your customer account.")},
	changed("v03 the same for both", matching("Die Prämie steht dann auch in Ihrem Konto dort.", "The premium then also stands in your account there.", "Sonst steht die Prämie auch in Ihrem Konto dort.", "Otherwise the premium also stands in your account there."), "effect-agrees: the", facts{"matching": byInterest}),
	changed("v04 mails of a firm that writes none", effect("Sie bekommen dann eine E-Mail mit Ihrer Kundennummer.", "You then get an e-mail with your customer number."), "effect-agrees: E-Mail", facts{"matching": byInterest}),
	{id: "v04 an address for mails", partner: effect("Ihre E-Mail-Adresse dort bleibt, wie sie ist.", "Your e-mail address there stays as it is.")},
	changed("v05 deleted at once, kept two years", effect("Die Daten werden danach sofort gelöscht.", "The data are then deleted at once."), "effect-agrees: sofort gelöscht", facts{"matching": byInterest}),
	changed("v06 two years, at most six months", facts{"retention": "{criterion: {de: \"2 Jahre ab der Lieferung, höchstens 6 Monate\", en: \"2 years from delivery, 6 months at the latest\"}}"}, "retention-named: 6 Monate", facts{"retention": "{period: 2 years, from: delivery}"}),
	changed("v06 24 months, that is, three years", facts{"retention": "{criterion: {de: 24 Monate (3 Jahre) ab der Lieferung, en: 24 months (3 years) from delivery}}"}, "retention-named: 3 Jahre", facts{"retention": "{period: 2 years, from: delivery}"}),
	{id: "v06 six months, at most a year", partner: facts{"retention": "{criterion: {de: \"6 Monate ab der Lieferung, höchstens 12 Monate (1 Jahr) bei einer Reklamation\", en: \"6 months from delivery, at most 12 months (1 year) with a complaint\"}}"}},
	{id: "v07 the firm gets no data", premium: facts{"description": "{de: Der Versender erhält keine Daten., en: The shipper gets no data.}"}, finds: "firm-denied: erhält keine Daten", mends: facts{"premium description": "{de: Der Versender erhält nur die Daten für das Paket., en: The shipper gets the data for the parcel only.}"}},
	changed("v07 its helper gets none", effect("Der Paketdienst bekommt keine Daten.", "The carrier gets no data."), "firm-denied: bekommt keine Daten", facts{"matching": byInterest}),
	{id: "v07 nobody gets data of this offer", offer: facts{"summary": "{de: Wir geben Ihre Daten nicht weiter., en: We do not pass on your data.}"}, finds: "firm-denied: Ihre Daten nicht weiter", mends: facts{"offer summary": "{de: Zwölf Hefte im Jahr., en: Twelve issues a year.}"}},
	{id: "v07 nobody else", offer: facts{"summary": "{de: \"Wir geben Ihre Daten nicht weiter, außer an den Prämienversender.\", en: \"We do not pass on your data, except to the firm that ships the premium.\"}"}},
	{id: "v07 the publisher ships it", premium: facts{"description": "{de: Wir schicken den Stick gleich los., en: We send the stick at once.}"}, finds: "firm-denied: Wir schicken", mends: facts{"premium shipped_by": "publisher"}},
	{id: "v07 and does", premium: facts{"description": "{de: Wir schicken den Stick gleich los., en: We send the stick at once.}", "shipped_by": "publisher"}},

	{id: "s_controller q01 the service decides itself", site: serviceAs("controller"),
		says:  []string{"full: Abodienst Elbe GmbH (Uferweg 2, 01067 Dresden, abo@abodienst.example) entscheidet dabei selbst", "full: Für das Abonnement ist Klein Verlag GmbH verantwortlich", "recipients: ist für das, was dort damit geschieht, selbst verantwortlich"},
		never: []string{"Für die Weitergabe der Daten ist Klein Verlag GmbH verantwortlich", "verarbeitet sie nur nach Weisung"}},
	{id: "s_controller q02 with a processor behind it", site: serviceAs("controller"), partner: processor,
		says:  []string{"full: Abodienst Elbe GmbH (Uferweg 2, 01067 Dresden, abo@abodienst.example) entscheidet dabei selbst", "full: Diese Firma verarbeitet die Daten nur nach Weisung von Klein Verlag GmbH"},
		never: []string{"Für die Weitergabe der Daten ist Klein Verlag GmbH verantwortlich"}},
	{id: "s_joint q01 publisher and service together", site: serviceAs("joint_controller"),
		says:  []string{"full: sind dafür und für die Weitergabe gemeinsam verantwortlich (Art. 26 DSGVO)", "full: Wer dabei welche Pflichten erfüllt, regelt eine Vereinbarung vom 15. Januar 2026", "recipients: ist dafür gemeinsam mit Klein Verlag GmbH verantwortlich"},
		never: []string{"Für die Weitergabe der Daten ist Klein Verlag GmbH verantwortlich"}},
	{id: "s_none q01 no service", site: facts{"subscription_service": ""},
		says: []string{"full: Klein Verlag GmbH nimmt die Bestellung entgegen"}, never: []string{"Aboservice"}},
}

func serviceAs(role string) facts {
	return facts{"subscription_service": `{name: Abodienst Elbe GmbH, street: Uferweg 2, postcode: "01067", city: Dresden, country: DE, email: abo@abodienst.example, role: ` + role + `, agreement: {reference: AV-1, date: 2026-01-15}}`}
}
