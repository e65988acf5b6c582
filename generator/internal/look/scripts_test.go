package look_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/look"
)

// script is what a page does to one of its premiums, $, whose disclosure is _.
type script struct{ name, does string }

// scripted is a page with a premium for each script, to which its reader must
// scroll.
func scripted(all []script) string {
	var b strings.Builder
	b.WriteString(`<p>Prämien</p><hr style="margin-bottom:700px">`)
	for i, s := range all {
		fmt.Fprintf(&b, `<section id="s%d">%s</section><script>{const $ = document.querySelector("#s%d"), _ = $.querySelector(".d"), hide = () => { _.style.opacity = 0; }; %s}</script>`,
			i, strings.NewReplacer("o/p", fmt.Sprint("o/p", i), "USB stick", fmt.Sprint("USB stick ", i)).Replace(shown), i, s.does)
	}
	return b.String()
}

// Whenever a script takes a disclosure from its reader, it is found.
func TestScripts(t *testing.T) {
	b := open(t)
	all := []script{
		{"when the page is scrolled", `addEventListener("scroll", hide)`},
		{"when it comes into the window", `new IntersectionObserver((all) => all.forEach((e) => e.isIntersecting && hide())).observe(_)`},
		{"a second after it came into the window", `new IntersectionObserver((all) => all.forEach((e) => e.isIntersecting && setTimeout(hide, 1000))).observe(_)`},
		{"its words, when it comes into the window", `new IntersectionObserver((all) => all.forEach((e) => { if (e.isIntersecting) _.innerHTML = "<p>Alles bleibt beim Verlag.</p>"; })).observe(_)`},
		{"on a phone", `if (innerWidth < 500) hide()`},
		{"on a phone, by its name", `if (/Android|iPhone|Mobile/.test(navigator.userAgent)) hide()`},
		{"on a phone, by what it tells", `if (navigator.userAgentData?.mobile) hide()`},
		{"on what has a touch screen", `if ("ontouchstart" in window) hide()`},
		{"on a small screen", `if (screen.width < 500) hide()`},
		{"in a small window", `if (outerWidth < 500) hide()`},
		{"on a fine screen", `if (devicePixelRatio > 1) hide()`},
		{"on Windows", `if (/Win/.test(navigator.platform) && /Windows/.test(navigator.userAgent)) hide()`},
		{"for who comes from an advertisement", `if (/utm_/.test(location.search)) hide()`},
		{"for who comes from a search", `if (document.referrer) hide()`},
		{"from the mouse", `$.addEventListener("mouseenter", hide)`},
		{"when a finger moves", `addEventListener("touchmove", hide)`},
		{"for who likes it dark", `if (matchMedia("(prefers-color-scheme: dark)").matches) hide()`},
		{"unless somebody tests", `if (!navigator.webdriver) hide()`},
		{"unless somebody tests, by name", `if (!/Headless/.test(navigator.userAgent)) hide()`},
		{"at the second visit", `if (localStorage.seen) hide(); else addEventListener("pagehide", () => localStorage.seen = 1)`},
		{"at the second visit, by cookie", `if (/seen2/.test(document.cookie)) hide(); document.cookie = "seen2=1;path=/"`},
		{"at the first visit only", `if (!localStorage.seen3) hide(); addEventListener("pagehide", () => localStorage.seen3 = 1)`},
		{"from next year on", `if (new Date() > Date.parse("` + "2027-06-01" + `") || Date.now() > new Date(2027, 6).getTime()) hide()`},
		{"once its reader comes back from another tab", `document.addEventListener("visibilitychange", hide)`},
		{"when the mouse moves", `addEventListener("mousemove", hide)`},
		{"when a key is pressed", `addEventListener("keydown", (e) => { if (e.key.length) hide(); })`},
		{"when it is printed", `addEventListener("beforeprint", hide)`},
		{"after ten seconds", `setTimeout(hide, 10000)`},
		{"after ten seconds, as a task", `scheduler.postTask(hide, { delay: 10000 })`},
		{"after ten seconds, counted", `let n = 10; const i = setInterval(() => { if (!--n) { clearInterval(i); hide(); } }, 1000)`},
		{"after ten seconds, one after the other", `let n = 10; (function next() { n-- ? setTimeout(next, 1000) : hide(); })()`},
		{"after 300 frames", `let n = 300; (function next() { n-- ? requestAnimationFrame(next) : hide(); })()`},
		{"when the page has nothing to do", `requestIdleCallback(hide)`},
		{"after an animation", `document.body.animate([{}, {}], 9000).onfinish = hide`},
		{"in a shadow", `_.attachShadow({ mode: "closed" }).innerHTML = "<p>Alles bleibt beim Verlag.</p>"`},
		{"by its sheet", `const s = new CSSStyleSheet(); s.replaceSync("#" + $.id + " .d { display: none }"); document.adoptedStyleSheets.push(s)`},
		{"by a closed element", `const e = document.createElement("details"); _.replaceWith(e); e.append(_)`},
		{"by moving it to the end", `document.body.append(_); _.style.display = "none"`},
	}
	findings, err := b.Browse(t.Context(), page("", scripted(all)), []look.Visit{{Path: "index.html"}}, look.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := map[int]bool{}
	for _, f := range findings {
		found[f.Place] = found[f.Place] || f.Severity == 0
	}
	for i, s := range all {
		if !found[i] {
			t.Errorf("what hides %s is not found", s.name)
		}
	}
}

// What honest pages do by script is not.
func TestHonestScripts(t *testing.T) {
	b := open(t)
	all := []script{
		{"fades in when it comes into the window", `_.style.cssText = "opacity:0;transition:opacity .4s"; new IntersectionObserver((all, o) => all.forEach((e) => { if (e.isIntersecting) { _.style.opacity = 1; o.disconnect(); } })).observe(_)`},
		{"fades in a moment later", `_.style.opacity = 0; new IntersectionObserver((all) => all.forEach((e) => e.isIntersecting && setTimeout(() => _.style.opacity = 1, 200))).observe(_)`},
		{"fades in the whole card", `const c = document.createElement("article"); c.innerHTML = "<p>Ein Satz.</p>".repeat(40); $.before(c); c.append($); c.style.opacity = 0; new IntersectionObserver((all) => all.forEach((e) => { if (e.isIntersecting) c.style.opacity = 1; })).observe(c)`},
		{"draws it anew", `const p = _.innerHTML; _.innerHTML = ""; queueMicrotask(() => _.innerHTML = p)`},
		{"is a tab that is opened", `$.hidden = true; $.insertAdjacentHTML("beforebegin", '<button aria-controls="' + $.id + '">Prämie</button>'); $.previousElementSibling.onclick = () => $.hidden = !$.hidden`},
		{"has a bar that grows", `const p = document.createElement("div"); p.style.cssText = "position:fixed;top:0;left:0;height:4px;background:#06c"; document.body.append(p); addEventListener("scroll", () => p.style.width = 100 * scrollY / document.body.scrollHeight + "%")`},
		{"counts down", `const p = document.createElement("p"); $.after(p); let n = 99; setInterval(() => p.textContent = "noch " + n-- + " Tage", 1000)`},
		{"keeps the scheme", `document.documentElement.dataset.theme = localStorage.theme ||= matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"`},
		{"shows a button to the top", `const p = document.createElement("button"); p.textContent = "↑"; p.style.cssText = "position:fixed;right:9px;bottom:9px;display:none"; document.body.append(p); addEventListener("scroll", () => p.style.display = scrollY > 300 ? "block" : "none")`},
		{"marks links to elsewhere", `for (const a of _.querySelectorAll("a")) { a.target = "_blank"; a.rel = "noopener"; }`},
		{"is taken off by a filter", `if (localStorage.filter) $.remove(); localStorage.filter = 1`},
		{"turns its cards", `let n = 0; setInterval(() => $.style.borderLeft = (n++ % 3) + "px solid", 5000)`},
		{"writes the year", `const p = document.createElement("small"); p.textContent = "© " + new Date().getFullYear() + " " + Date().slice(0, 3) + (new Date() instanceof Date); $.after(p)`},
	}
	findings, err := b.Browse(t.Context(), page("", scripted(all)), []look.Visit{{Path: "index.html"}}, look.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		name := "the page"
		if f.Place >= 0 {
			name = all[f.Place].name
		}
		t.Errorf("what %s is refused: %v", name, f)
	}
}
