package look_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// open starts a browser for a test.
func open(t *testing.T) *look.Browser {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		sitetest.Missing(t, "no chromium on the PATH: install Debian's package chromium")
	}
	b, err := look.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	return b
}

// shown is a premium and its disclosure in plain HTML.
const shown = `<div data-premium="o/p" id="p"><h4>USB stick of steel</h4>
<div data-disclosure="h1:x" class="d"><p>Die Prämie verschickt nicht der Verlag, sondern eine fremde Firma: <a href="https://x.example/">Musterversand</a>.</p> <p>Sie gleicht Ihre Daten ab.</p></div></div>`

// arabic is the same in Arabic: "The premium comes from an outside firm. It
// compares your data with its customers. It writes no mails."
const arabic = `<div dir="rtl" lang="ar" data-premium="o/p"><h4>USB</h4>
<div data-disclosure="h1:x" class="d"><p>تأتي الهدية من شركة خارجية هي شركة الإرسال.</p> <p>تقارن هذه الشركة بياناتك مع بيانات عملائها.</p> <p>لا ترسل لك هذه الشركة أي رسائل.</p></div></div>`

// both is two premiums, and two a sheet that has them stand side by side.
const (
	both = `<div class="w"><div class="a" data-premium="o/p"><h4>USB stick of steel</h4><div data-disclosure="h1:x"><p>Die Prämie verschickt eine fremde Firma, Musterversand.</p></div></div>
<div class="b" data-premium="o/q"><h4>A blanket of wool</h4><div data-disclosure="h1:y"><p>Die Prämie verschickt eine fremde Firma, Gartenkorb.</p></div></div></div>`
	two = `<style>.w{display:grid;grid-template-columns:1fr 1fr}</style>`
)

// page is a page of HTML, with scripts and sheets from files of its own.
func page(head, body string) fstest.MapFS {
	return fstest.MapFS{"index.html": {Data: []byte(`<!DOCTYPE html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title>` + head + `<body>` + body)}}
}

func TestPlainPages(t *testing.T) {
	lines := strings.Repeat(`<p>A line.</p>`, 15)
	files := fstest.MapFS{"tall.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"/>`)}}
	visits, want := []look.Visit{}, map[string]look.Reason{}
	for _, test := range []struct {
		name, head, body string
		want             look.Reason // of the worst finding; "" is none
	}{
		{"plain", "", shown, ""},
		{"none", `<style>.d{display:none}</style>`, shown, look.Unseen},
		{"invisible", `<style>.d p{visibility:hidden}</style>`, shown, look.Unseen},
		{"transparent", `<style>.d{opacity:.1}</style>`, shown, look.Faint},
		{"small", `<style>.d{font-size:8px}</style>`, shown, look.Small},
		{"white on white", `<style>.d, .d *{color:#fff}</style>`, shown, look.Unseen},
		{"faint", `<style>.d{color:#bbb}</style>`, shown, look.Faint},
		{"white on black", `<style>.d, .d *{color:#fff;background:#000}</style>`, shown, ""},
		{"white on black, on paper", `<style>@media print{.d, .d *{color:#fff}}</style>`, shown, look.Unseen},
		{"outside", `<style>.d{position:absolute;left:-99rem}</style>`, shown, look.Unreachable},
		{"cut off", `<style>.d{height:0;overflow:hidden}</style>`, shown, look.Unseen},
		{"covered", `<style>body::after{content:"";position:fixed;inset:0;background:#fff}</style>`, shown, look.Unseen},
		{"folded away alone", "", `<div data-premium="o/p"><h4>USB stick</h4><details><summary>More</summary><div data-disclosure="h1:x">Versand durch eine fremde Firma.</div></details></div>`, look.Unseen},
		{"folded away with its premium", "", `<details><summary>More</summary>` + shown + `</details>`, ""},
		{"folded away with its premium, and hidden there", `<style>.d{display:none}</style>`, `<details><summary>More</summary>` + shown + `</details>`, look.Unseen},
		{"a tab that is not open", `<style>.tab:not(:target){display:none}</style>`, `<a href="#t">Tab</a><div class="tab" id="t">` + shown + `</div>`, ""},
		{"hidden with its premium, which is named elsewhere", `<style>#p{display:none}</style>`, `<h2>USB <b>stick</b> of steel</h2>` + shown, look.Unseen},
		{"hidden with its premium on a telephone", `<style>@media (max-width:500px){#p{display:none}}</style>`, `<h2>USB <b>stick</b> of steel</h2>` + shown, look.Unseen},
		{"hidden with its premium, and named nowhere", `<style>#p{display:none}</style>`, `<h2>USB stick</h2>` + shown, ""},
		{"a tab that says what it holds", `<style>.tab:not(:target){display:none}</style>`, `<a href="#t">USB stick of steel</a><div class="tab" id="t">` + shown + `</div>`, ""},
		{"as wide as a wall", `<meta name="viewport" content="width=4000">`, shown, look.Shrunk},
		{"a drawing that comes later", `<style>#p{position:relative}svg{position:absolute;inset:0;width:100%;height:100%}</style>`, shown[:len(shown)-len("</div>")] + `<svg><rect width="100%" height="100%" fill="white" opacity="0"><set attributeName="opacity" to="1" begin="30s"/></rect></svg></div>`, look.Unseen},
		{"a drawing that turns", "", shown + `<svg width="9" height="9"><rect width="9" height="9" fill="red"><animateTransform attributeName="transform" type="rotate" to="360" dur="1s" repeatCount="indefinite"/></rect></svg>`, ""},
		{"beside each other", two, both, ""},
		{"beside the other one", two + `<style>.a>div{position:relative;left:100%}.b>div{position:relative;left:-100%}</style>`, both, look.Reordered},
		{"below the other one", `<style>.a>div{position:relative;top:300px}.b>div{position:relative;bottom:150px}h4{height:60px}</style>`, both, look.Reordered},
		{"in a table without boxes", two + `<style>.a,.b{display:contents}h4{grid-row:1}.w div div{grid-row:2}</style>`, both, ""},
		{"in a table without boxes, beside the other one", two + `<style>.a,.b{display:contents}h4{grid-row:1}.w div div{grid-row:2}.a>div{grid-column:2}.b>div{grid-column:1}</style>`, both, look.Reordered},
		{"above its name", `<style>.a,.b{display:flex;flex-direction:column;margin-top:-20px}.w div div{order:-1}</style>`, both, ""},
		{"slides that snap", `<style>.s{display:grid;grid:auto/auto-flow 60%;overflow-x:auto;scroll-snap-type:x mandatory}.s>*{scroll-snap-align:start}</style>`, `<div class="s"><p>1</p>` + shown + `<p>3</p><p>4</p></div>`, ""},
		{"a page that snaps", `<style>html{scroll-snap-type:y mandatory}section{height:100vh;scroll-snap-align:start}</style>`, `<section>` + lines + `</section><section>` + lines + shown + `</section><section>` + lines + `</section>`, ""},
		{"slides as wide as the page", `<style>.s{display:flex;overflow-x:auto;scroll-snap-type:x mandatory}.s>*{flex:0 0 100%;scroll-snap-align:start}</style>`, `<div class="s"><p>1</p><div>` + shown + `</div></div>`, ""},
		{"for a finger only", `<style>.d{display:none}@media (hover:none){.d{display:block}}</style>`, shown, look.Unseen},
		{"for a mouse only", `<style>.d{display:none}@media (hover:hover), print{.d{display:block}}</style>`, shown, look.Unseen},
		{"otherwise under a finger", `<style>@media (hover:hover){.d:hover{outline:1px solid}}@media (pointer:coarse){.d{padding:1rem}}@media not all and (hover:none){.d a{margin:0}}</style>`, shown, ""},
		{"where something is not", `<style>@media not all and (monochrome:0){.d{display:none}}</style>`, shown, look.Unseen},
		{"never", `<style>@media not all{.d{display:none}}</style>`, shown, ""},
		{"between two widths in centimetres", `<style>@media (min-width:22cm){.d{--a:1}}@media (max-width:23cm){.d{--b:1}}.d{opacity:calc(1 - var(--a,0)*var(--b,0))}</style>`, shown, look.Unseen},
		{"removed by a script", "", shown + `<script>document.querySelector(".d").remove()</script>`, look.Gone},
		{"altered by a script", "", shown + `<script>document.querySelector(".d p").textContent = "Alles gut."</script>`, look.Gone},
		{"hidden by a script", "", shown + `<script>document.querySelector(".d").style.opacity = 0</script>`, look.Unseen},
		{"hidden by a script after two seconds", "", shown + `<script>setTimeout(() => document.querySelector(".d").style.opacity = 0, 2000)</script>`, look.Unseen},
		{"hidden where scripts do not run", "", shown + `<noscript><style>.d{display:none}</style></noscript>`, look.Unseen},
		{"taken away together with its premium", "", shown + `<script>document.querySelector("#p").remove()</script>`, ""},
		{"another order", `<style>.d{display:flex;flex-direction:column-reverse}</style>`, shown, look.Reordered},
		{"from the right, in two columns", `<style>.d{column-count:2}</style>`, arabic, ""},
		{"from the right, in another order", `<style>.d{display:flex;flex-direction:column-reverse}</style>`, arabic, look.Reordered},
		{"the page goes elsewhere", "", shown + `<script>location = "https://x.example/"</script>`, look.Leaves},
		{"the page goes elsewhere by itself", `<meta http-equiv="refresh" content="9;url=/x">`, shown, look.Leaves},
		{"the page goes to nowhere", "", shown + `<script>setTimeout(() => location = "about:blank", 10)</script>`, look.Leaves},
		{"a dialog", "", shown + `<script>alert("Halt")</script>`, look.Dialog},
		{"a dialog that asks first", "", shown + `<dialog id="c"><p>Cookies?</p><button>OK</button></dialog><script>setTimeout(() => document.getElementById("c").showModal(), 900)</script>`, ""},
		{"a dialog without an answer", "", shown + `<dialog id="c"><p>Wait.</p></dialog><script>document.getElementById("c").showModal()</script>`, look.Unheard},
		{"a box that asks first", "", shown + `<div role="dialog" id="c" style="position:fixed;inset:0;background:#fff"><p>Cookies?</p><button>More</button><button onclick="document.getElementById('c').remove()">OK</button></div>`, ""},
		{"a box without an answer", "", shown + `<div role="dialog" style="position:fixed;inset:0;background:#fff"><p>Cookies?</p><button>OK</button></div>`, look.Unseen},
		{"a box that hides when it is answered", "", shown + `<div role="dialog" id="c" style="position:fixed;inset:0;background:#fff"><button onclick="document.getElementById('c').hidden = true; document.querySelector('.d').style.opacity = 0">OK</button></div>`, look.Unseen},
		{"a dialog that hides when it is answered", "", shown + `<dialog id="c"><button>OK</button></dialog><script>const c = document.getElementById("c"); c.showModal(); c.onclose = () => document.querySelector(".d").style.opacity = 0</script>`, look.Unseen},
		{"a script that throws", "", shown + `<script>throw new Error("x")</script>`, ""},
		{"a picture that is not there", "", `<img src="/nowhere.png"><img src="https://other.example/x.png">` + shown, ""},
		{"pictures that come in above", "", strings.Repeat(lines, 8) + strings.Repeat(`<p><img src="tall.svg" alt="" loading="lazy"></p>`, 5) + shown, ""},
		{"an animation without end", `<style>@keyframes k{to{rotate:1turn}} .r{animation:k 1s infinite;width:9px;height:9px;background:red}</style>`, `<div class="r"></div>` + shown, ""},
	} {
		name := strings.ReplaceAll(test.name, " ", "-") + ".html"
		files[name] = page(test.head, test.body)["index.html"]
		visits, want[name] = append(visits, look.Visit{Path: name}), test.want
	}
	findings, err := open(t).Browse(t.Context(), files, visits, look.Options{Told: map[string]string{"h1:x": "firm"}, Called: map[string][]string{"p": {"Travel mug", "USB stick of steel"}}}.First())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]look.Reason{}
	for _, f := range findings {
		got[f.Page] = append(got[f.Page], f.Reason)
	}
	for name, reason := range want {
		if reason == "" && len(got[name]) > 0 || reason != "" && !slices.Contains(got[name], reason) {
			t.Errorf("%s: found %v, want %q: %+v", name, got[name], reason, findings)
		}
	}
}
