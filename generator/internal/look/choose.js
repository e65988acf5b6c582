// What goes together with its premium, what opens it again, and what a reader
// chooses in the fields of a page.

let chosen = []; // what is chosen in the page's fields, by us
let atRest = new Set(); // the premiums that were to be seen before that

// The premiums that a disclosure must be seen beside: that which it stands in.
// Where a reader has chosen, a disclosure that stands in none, such as a row of
// the label, may go with all premiums that the same is told of.
function beside(d) {
  const around = d.closest("[data-premium]"), who = told[d.dataset.disclosure];
  if (around || !chosen.length || who === undefined) return around ? [around] : [];
  return premiums().filter((p) => { const inside = [...p.querySelectorAll("[data-disclosure]")].map((e) => told[e.dataset.disclosure]); return who ? inside.includes(who) : !inside.length; });
}
const premiums = () => [...document.querySelectorAll("[data-premium]")];

// How the premium of a disclosure is hidden with it: "closed", as in a tab, or
// beside what a carousel shows; "folded", if only what opens it again can tell
// that it is meant; "" if a reader sees some of it, or something covers it, or it
// is what he has chosen and is told of nowhere else.
function together(place) {
  const d = disclosures().find((d) => numberOf(d) === place), all = d ? beside(d) : [];
  return all.some((p) => atRest.has(p) && chosen.some((e) => isOf(e, p) && !keeps(e))) ? "" : asOne(all.map(wayOf));
}
const asOne = (ways) => !ways.length || ways.includes("") ? "" : ways.includes("folded") ? "folded" : "closed";
const wayOf = (premium) => asOne([...premium.querySelectorAll("img, svg, video, canvas"), ...textNodes(premium)].filter((n) => !n.parentElement.closest("[data-disclosure]")).map(hidden));
// Whether the premium of a disclosure that is hidden with it is named where a
// reader sees it, and no other disclosure of its firm is to be seen.
function named(place) {
  const d = disclosures().find((d) => numberOf(d) === place), who = told[d?.dataset.disclosure];
  const plain = (text) => text.toLowerCase().replace(/[\s\u00ad\u200b-\u200d\u2060-]/g, "");
  const names = premiumOf(d).split(/\s+/).flatMap((key) => called[key.split("/")[1]] || []).map(plain);
  if (who === undefined || !names.length || disclosures().some((o) => told[o.dataset.disclosure] === who && [...textNodes(o)].some((n) => !hidden(n)))) return false;
  const seen = plain([...textNodes(document.body)].filter((n) => !n.parentElement.closest("[data-disclosure]") && !hidden(n)).map((n) => n.data).join(""));
  return names.some((name) => seen.includes(name));
}
const keeps = (e) => premiums().some((p) => isOf(e, p) && p.querySelector("[data-disclosure]") && !wayOf(p));
function hidden(n) {
  const e = n.nodeType === 1 ? n : n.parentElement, range = document.createRange();
  range.selectNode(n);
  const r = range.getBoundingClientRect();
  if (!e.checkVisibility({ visibilityProperty: true }) || !(r.width && r.height)) return "closed";
  for (const a of above(e).slice(1)) {
    const s = styleOf(a), b = a.getBoundingClientRect();
    if (/hidden|clip/.test(s.overflowX) && (r.left >= b.right - 1 || r.right <= b.left + 1)) return "closed";
    if (/hidden|clip/.test(s.overflowY) && a !== document.body && a !== document.documentElement && (r.top >= b.bottom - 1 || r.bottom <= b.top + 1)) return "folded";
  }
  return above(e).some((a) => styleOf(a).opacity < 0.05) ? "folded" : "";
}

// What a field is called: the first words of its label, and its value.
const labelOf = (e) => [...textNodes(e.labels?.[0] || e)].slice(0, 1).map((n) => flat(n.data));
const calledBy = (e) => [...labelOf(e), e.value];
// What a premium is called: its keys, its ids, and each text in it.
const namesOf = (premium) => [...premium.dataset.premium.split(/\s+/).flatMap((key) => [key, key.split("/")[1]]), ...[...textNodes(premium)].map((n) => flat(n.data))];
const isOf = (e, premium) => namesOf(premium).some((name) => name && calledBy(e).includes(name));

// The fields from which a reader chooses one, and the boxes that he may tick: of
// each group those that name a premium come first, and then some others.
function choices() {
  const fields = [...document.querySelectorAll("input[type=radio], input[type=checkbox], select")].filter((e) => !e.disabled);
  const groups = Map.groupBy(fields.filter((e) => !e.options), (e) => (e.type === "radio" ? "radio " + e.name : e.type));
  const named = new Set(premiums().flatMap(namesOf).filter(Boolean));
  return [...groups.values(), ...fields.filter((e) => e.options?.length).map((e) => [...e.options])]
    .map((group) => {
      const [of, others] = [true, false].map((is) => group.filter((e) => calledBy(e).some((name) => named.has(name)) === is));
      return [...of, ...(of.length ? others.slice(-1) : others.filter((e, i) => i < 2 || i === others.length - 1))];
    });
}
const written = () => [...document.querySelectorAll("textarea, input")].filter((e) => !e.disabled && !e.readOnly && /^(text|search|email|url|tel|number|date|password|textarea)$/.test(e.type));

// How often a reader must choose until each of them was chosen, 0 if there is
// nothing to choose. Boxes are all ticked first.
const turnsToChoose = () => Math.min(24, Math.max(0, ...choices().map((g) => g.length + (g[0].type === "checkbox")), document.querySelector("details") ? 1 : 0, written().length ? 2 : 0));

// Nothing is on its way when a choice is looked at: what opens is open.
const atOnce = sheet(["*", "*::before", "*::after", "*::details-content"].map((e) => e.replace("*", "*" + weight)).join() + " { transition: none !important; }");

// Chooses the n-th of each, without a word to the page's scripts: what they do
// then is another question. What can be opened is open, what can be filled in is.
// Tells what was chosen.
function choose(n) {
  if (n === 0) atRest = new Set(premiums().filter((p) => !wayOf(p)));
  if (!document.adoptedStyleSheets.includes(atOnce)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, atOnce];
  chosen = [];
  for (const group of choices()) {
    const boxes = group[0].type === "checkbox", e = group[(boxes ? Math.max(n - 1, 0) : n) % group.length];
    if (boxes) for (const other of document.querySelectorAll("input[type=checkbox]")) other.checked = n === 0 || other === e;
    else e[e.localName === "option" ? "selected" : "checked"] = true;
    chosen.push(...(boxes && n === 0 ? group : [e]));
  }
  for (const e of document.querySelectorAll("details")) e.open = true;
  for (const e of written()) fill(e, n);
  const all = document.querySelectorAll("input, select, textarea, button, summary");
  all[n % all.length]?.focus({ preventScroll: true });
  return chosen.flatMap(labelOf).join(", ").slice(0, 80);
}
function fill(e, n) {
  const fits = (text) => { e.value = text; return e.value && e.validity.valid; };
  if (n % 2 || !["a@b.example", "https://a.example/", "12345", "2027-01-01"].some(fits)) e.value = "x";
}

// Opens what a premium is folded away in, as a reader would: by what names it.
function unfold(place) {
  const d = disclosures().find((d) => numberOf(d) === place);
  for (const e of above(d)) if (e.localName === "details") e.open = true;
  const keys = above(d).map((e) => CSS.escape(e.id)).filter(Boolean).flatMap((id) => [...document.querySelectorAll(
    `a[href$="#${id}"], [data-bs-target="#${id}"], ` + ["aria-controls", "for", "popovertarget", "commandfor"].map((a) => `[${a}~="${id}"]`))]);
  for (const key of [...keys, ...document.querySelectorAll("input[type=radio], input[type=checkbox], [role=tab], summary")]) {
    if (!together(place)) break;
    key.click();
  }
  return !together(place);
}
