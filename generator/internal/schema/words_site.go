package schema

// siteWords explains data/site.yaml and data/publications/.
var siteWords = map[string]Words{
	"site": {Text: "Whose site it is, and what holds for all of it"},

	"Site.title":                   {Text: "The site's name, as it stands on every page"},
	"Site.base_url":                {Text: "The address at which the site is published", Example: "https://abo.verlag.example/"},
	"Site.languages":               {Text: "The site's languages. The first is served at /, the others below their short names", Example: "[de, en]"},
	"Site.currency":                {Text: "The currency of all amounts"},
	"Site.publisher":               {Text: "The reader's contract partner, and the controller under data-protection law"},
	"Site.subscription_service":    {Text: "The firm that takes and runs orders for the publisher. Leave it out if the publisher does so itself"},
	"Site.links":                   {Text: "The pages that readers must find from everywhere"},
	"Site.ended_offers":            {Text: "How long the page of an offer that has ended says so, and what replaces it. Left out, 12 months", Example: "6 months"},
	"Site.sign_off":                {Text: "Who must have approved which texts before they are published. Left out, nobody must"},
	"Site.not_meant":               {Text: "Words that resemble the name of a premium and mean none"},
	"Site.content_security_policy": {Text: "What pages may load beyond the files of the site, by the directives of Content Security Policy. Left out, nothing"},
	"Site.waivers":                 {Text: "Findings of rules that may pass for a while"},

	"ContentSecurityPolicy.img-src":     {Text: "Servers of pictures, as of a counting pixel", Example: "[https://zaehlpixel.example]"},
	"ContentSecurityPolicy.media-src":   {Text: "Servers of sound and film", Example: "[https://film.example]"},
	"ContentSecurityPolicy.frame-src":   {Text: "Servers whose pages are shown in frames, as a film's", Example: "[https://film.example]"},
	"ContentSecurityPolicy.connect-src": {Text: "Servers that scripts of the site may ask and tell", Example: "[https://statistik.verlag.example]"},
	"ContentSecurityPolicy.form-action": {Text: "Servers to which forms are sent, as for a newsletter", Example: "[https://brief.verlag.example]"},
	"ContentSecurityPolicy.script-src":  {Text: "Sums of scripts that stand in pages. Scripts of other servers cannot be allowed", Example: "[sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=]"},
	"ContentSecurityPolicy.style-src":   {Text: "Sums of style sheets that stand in pages. Those of other servers cannot be allowed", Example: "[sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=]"},

	"Firm.name":     {Text: "The firm's full name with its legal form", Example: "Hardwarehaus Versand GmbH"},
	"Firm.street":   {Text: "Street and house number", Example: "Speicherring 4"},
	"Firm.postcode": {Text: "The postcode, best in quotes", Example: `"01067"`},
	"Firm.city":     {Text: "The town", Example: "Kassel"},
	"Firm.country":  {Text: "The country"},
	"Firm.email":    {Text: "The address at which readers reach the firm"},
	"Firm.phone":    {Text: "The telephone number, in quotes"},

	"Publisher.register":        {Text: "The register and the number in it", Example: "Amtsgericht Nürnberg, HRB 99999"},
	"Publisher.vat_id":          {Text: "The VAT identification number", Example: "DE123456789"},
	"Publisher.privacy_officer": {Text: "The e-mail address of the data-protection officer, who answers for every disclosure", Example: "datenschutz@verlag.example"},

	"Service.role":      {Text: "What the service is under the GDPR: as a rule a processor"},
	"Service.agreement": {Text: "The contract with the publisher on data protection"},

	"Links.imprint":       {Text: "Who publishes the site (§ 5 DDG)", Example: "imprint"},
	"Links.privacy":       {Text: "The privacy notice (GDPR Art. 13 and 14)", Example: "privacy"},
	"Links.terms":         {Text: "The terms and conditions", Example: "terms"},
	"Links.accessibility": {Text: "The accessibility statement", Example: "accessibility"},
	"Links.cancel":        {Text: "Where a contract can be ended (§ 312k BGB)", Example: "cancel"},
	"Links.guarantee":     {Text: "The notice on the legal guarantee (Art. 246a EGBGB). Needed where goods are sold, as printed magazines are", Example: "guarantee"},
	"Site.trade_rules":    {Text: "The association whose trade rules the offers are held against. No law asks for it"},
	"Links.withdraw":      {Text: "Where a contract can be withdrawn from (§ 355 BGB)", Example: "withdraw"},

	"SignOffPolicy.required":    {Text: "Short for the same under `disclosures`, `register` and `policy`: the roles that must have signed, as in `role` of data/reviewers/", Example: "[legal]"},
	"SignOffPolicy.disclosures": {Text: "Who must sign what readers are told of a partner"},
	"SignOffPolicy.register":    {Text: "Who must sign the lists of who ships which premium"},
	"SignOffPolicy.pages":       {Text: "Who must sign the pages in content/, and those elsewhere that `links` names. Left out, nobody must"},
	"SignOffPolicy.looks":       {Text: "Who must sign what a browser found of a design of your own. Left out, nobody must"},
	"SignOffPolicy.policy":      {Text: "Who must sign this policy itself, with the reviewers and the waivers of legal rules"},

	"SignOff.required": {Text: "The roles of which each must have signed, each by a person of its own", Example: "[legal]"},
	"SignOff.people":   {Text: "How many people of these roles must have signed in all. Left out, one for each role", Example: "2"},
	"SignOff.author":   {Text: "Whether whoever wrote the text may be one of them. Left out, nobody asks who that is"},

	"NotMeant.where": {Text: "The file in which they stand, as the warning says", Example: "content/news.de.md"},
	"NotMeant.words": {Text: "The words, as the warning shows them", Example: "USB-Sticks"},
	"Waiver.rule":    {Text: "The rule's name, as it stands in square brackets behind a message", Example: "phone-needed"},
	"Waiver.where":   {Text: "The file that the rule complains of", Example: "data/partners/gartenkorb.yaml"},
	"Waiver.reason":  {Text: "Why the rule need not be kept here, so that legal can judge it", Example: "the forwarder rings to agree on a day"},
	"Waiver.until":   {Text: "The last day on which it holds, at most a year ahead", Example: "2027-10-31"},

	"publication": {Text: "A magazine"},

	"Publication.title":             {Text: "The magazine's name, the same in every language", Example: "Pixelwerk"},
	"Publication.issues_per_year":   {Text: "How many issues come out in a year"},
	"Publication.description":       {Text: "What it is about, in a sentence or two"},
	"Publication.cover":             {Text: "A picture of an issue"},
	"Publication.color":             {Text: "Its own colour, in which its pages begin. Letters on it are white or nearly black; a contrast below 7 is told"},
	"Publication.single_copy_price": {Text: "What an issue costs at the newsagent's, or in each country. The saving is worked out from it where it is the same for all readers of an offer", Example: `"6.50"`},

	"Image.file": {Text: "The picture's name below content/media/", Example: "usb-stick.jpg"},
	"Image.alt":  {Text: "What the picture shows, for those who do not see it"},
}
