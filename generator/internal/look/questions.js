// Plain questions about disclosures: what pixels cannot say. Each note is
// {place, reason, words, measured, needed, detail, severity}: 0 refuses, 1 warns.

// px of letters. WCAG sets no least size, so these are the house's; paper is read
// from near, and nine pixels are seven points there.
const least = 9, better = () => (matchMedia("print").matches ? least : 12);

let source = null; // the page as it stands in its file
let keys = []; // of its disclosures
let numbers = new Map();
let told = {}; // by their sums, of whom they tell
let called = {}; // by their ids, what premiums are called

// A disclosure's number is the one that it has in the file, wherever a script
// has moved it. What a script has added has none.
function identify(text, who, names) {
  told = who || {};
  called = names || {};
  source = new DOMParser().parseFromString(text, "text/html");
  keys = [...source.querySelectorAll("[data-disclosure]")].map(keyOf);
  const waiting = new Map();
  keys.forEach((key, i) => waiting.set(key, [...(waiting.get(key) || []), i]));
  numbers = new Map(disclosures().map((d) => [d, waiting.get(keyOf(d))?.shift() ?? -1]));
}
const numberOf = (d) => numbers.get(d) ?? -1;
const flat = (text) => text.replace(/\s+/g, " ").trim();
const premiumOf = (d) => d.closest("[data-premium]")?.getAttribute("data-premium") ?? "";
const keyOf = (d) => [d.getAttribute("data-disclosure"), premiumOf(d), flat(d.textContent)].join("\n");

// The disclosures of the file that the page, as it stands now, has lost or alters
// and whose premium it has kept.
function gone() {
  const there = new Set(disclosures().filter((d) => keyOf(d) === keys[numberOf(d)]).map(numberOf));
  return [...keys.keys()].filter((i) => !there.has(i) && !leftWithPremium(i));
}

// Whether a script has taken away a premium together with its disclosure: then
// its name is not on the page any more.
function leftWithPremium(i) {
  const premium = source.querySelectorAll("[data-disclosure]")[i].closest("[data-premium]");
  if (!premium) return false;
  const count = (root) => [...root.querySelectorAll("[data-premium]")].filter((e) => e.getAttribute("data-premium") === premium.getAttribute("data-premium")).length;
  const name = [...textNodes(premium)].map((n) => flat(n.data))[0];
  return count(document) < count(source) && !flat(document.body.innerText).includes(name);
}

// Asks everything of the words that begin() has listed.
function questions() {
  const notes = [], places = Map.groupBy(words, (w) => w.place);
  const note = (place, reason, more) => notes.push({ place, reason, ...more });
  for (const d of disclosures()) {
    const place = numberOf(d), mine = places.get(place);
    if (!mine) { if (!flat(d.textContent) && place >= 0) note(place, "unseen", {}); continue; }
    const lost = mine.filter((w) => w.piece < 0 && w.plain).map((w) => w.text);
    if (lost.length) note(place, "unseen", { words: lost });
    askStyles(d, (reason, detail) => note(place, reason, { detail }));
    askShapes(mine.filter((w) => w.piece >= 0), (reason, more) => note(place, reason, more));
    askWay(d, mine.filter((w) => w.piece >= 0), (reason, more) => note(place, reason, more));
    const nearer = standsWithAnother(d, mine.filter((w) => w.piece >= 0).map((w) => w.box));
    if (nearer) note(place, "reordered", { words: [nearer] });
  }
  askOverlaps(note);
  const refresh = document.querySelector("meta[http-equiv=refresh i]");
  if (refresh) note(-1, "leaves", { detail: refresh.content });
  return notes;
}

// Words that a sheet adds: strings, quotes, and counters whose signs a sheet
// makes. A link's own address is none; browsers write it by itself or in one
// string with what stands around it.
function addedWords(s, content, own) {
  const all = content.replace(/url\("(?:[^"\\]|\\.)*"\)/g, "") + (/-quote/.test(content) ? s.quotes : "");
  const strings = [...all.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((m) => m[1]);
  const styles = [...all.matchAll(/counters?\(([^)]*)\)/g)].map((m) => m[1].split(",").at(-1).trim());
  return [...strings, ...[content, ...styles].map((name) => ownCounters().get(name) || "")].filter((t) => isLetter.test(own ? t.replace(own, "") : t)).join(" ");
}
const signFonts = /^["' ]*(wingdings( [23])?|webdings|symbol|marlett|mt extra|(itc )?zapf ?dingbats|bookshelf symbol 7)["' ]*$/i;
// A family of signs, also one that a sheet only calls otherwise.
const ofSigns = (family) => signFonts.test(family) || [...rules()].some((r) => r instanceof CSSFontFaceRule && unquoted(r.style.getPropertyValue("font-family")) === unquoted(family)
  && [...r.style.getPropertyValue("src").matchAll(/local\(([^)]*)\)/g)].some((m) => signFonts.test(m[1])));
const signs = new Map(); // whether a list of families has one of them
const unquoted = (name) => name.replace(/["']/g, "").trim();

function askStyles(d, note) {
  for (const e of [...above(d), ...d.querySelectorAll("*")]) {
    const s = styleOf(e);
    if (s.webkitBoxReflect && s.webkitBoxReflect !== "none") note("turned", "-webkit-box-reflect");
    if (e.contains(d) && !/auto|manipulation|pan-y|pan-up|pan-down/.test(s.touchAction)) note("touch", "touch-action: " + s.touchAction);
    for (const by of [s, styleOf(e, "::first-line"), styleOf(e, "::first-letter")]) {
      if (/line-through/.test(by.textDecorationLine)) note("replaced", "text-decoration: line-through");
      if (/underline/.test(by.textDecorationLine) && parseFloat(by.textUnderlineOffset) < -0.1 * parseFloat(by.fontSize)) note("replaced", "text-underline-offset: " + by.textUnderlineOffset);
    }
    if (e !== d && e.contains(d)) continue;
    for (const p of ["::before", "::after", "::marker"]) {
      if (p === "::marker" && s.display !== "list-item") continue;
      const own = styleOf(e, p), words = own.content === "none" || own.display === "none" ? "" : addedWords(own, own.content, e.getAttribute("href"));
      const icon = e === d && words.length === 1 && (own.float !== "none" || /absolute|block|flex|grid/.test(own.position + " " + own.display.replace("inline-", "")));
      if (words && !icon) note("added", words);
    }
    const more = [s.display === "list-item" ? s.listStyleType : "", s.hyphenateCharacter, s.textEmphasisStyle].map((c) => addedWords(s, c || "")).join("");
    if (more) note("added", more);
    if ((s.webkitTextSecurity || "none") !== "none") note("replaced", "-webkit-text-security");
    if (once(signs, s.fontFamily, () => s.fontFamily.split(",").some(ofSigns))) note("symbols", s.fontFamily);
    if (/override/.test(s.unicodeBidi)) note("turned", "unicode-bidi: " + s.unicodeBidi);
    if (!/^horizontal/.test(s.writingMode)) note("vertical", "writing-mode: " + s.writingMode);
  }
}

// What the boxes of letters say. Line boxes are rounded, so half a pixel is allowed.
function askShapes(mine, note) {
  const shrink = Math.min(1, ...mine.map((w) => fitted * fontOf(w.element).adjust)), size = (w) => w.size * fitted * fontOf(w.element).adjust;
  const small = mine.filter((w) => size(w) < better() - 0.5), smallest = Math.min(...small.map(size));
  if (small.length) note(shrink < 1 ? "shrunk" : "small", { words: small.map((w) => w.text), measured: smallest, needed: smallest < least - 0.5 ? least : better(), severity: smallest < least - 0.5 ? 0 : 1 });
  const whole = mine.filter((w) => w.plain && w.chars === w.text.length);
  const share = (w) => w.box.width / widthOf(w, Math.min(w.size, fontOf(w.element).size));
  const squeezed = whole.filter((w) => share(w) < 0.8);
  if (squeezed.length > whole.length / 10) note("squeezed", { words: squeezed.map((w) => w.text), measured: Math.min(...squeezed.map(share)), needed: 0.8 });
  const joined = mine.filter((w, i) => {
    const next = mine[i + 1], a = w.box, b = next?.node === w.node && next.box;
    return b && w.piece === 0 && next.piece === 0 && Math.abs(a.top - b.top) < 2 && b.left - a.right < 0.08 * w.size && a.left < b.left;
  });
  if (joined.length > mine.length / 4) note("squeezed", { words: joined.map((w) => w.text), measured: 0, needed: 0.08 });
  const turned = whole.filter((w) => {
    const at = (i) => rectsOf(w.node, i, i + 1)[0]?.left;
    return w.text.length > 2 && (fontOf(w.element).ltr || /^\p{Script=Latin}+$/u.test(w.text)) && /^[\p{Script=Latin}\p{P}]+$/u.test(w.text) && at(w.from) > at(w.to - 1);
  });
  if (turned.length) note("turned", { words: turned.map((w) => w.text) });
  const begun = mine.filter((w) => w.piece === 0).length;
  if (mine.length > 2 * begun) note("broken", { measured: mine.length / begun, needed: 2 });
}

// How a reader comes to the words, and in which order.
function askWay(d, mine, note) {
  if (!mine.length) return;
  const boxes = mine.map((w) => w.box);
  for (let i = 1; i < boxes.length; i++) {
    const a = boxes[i - 1], b = boxes[i], middle = (r) => (r.top + r.bottom) / 2;
    const back = fontOf(mine[i].element).ltr ? b.left <= a.left : b.right >= a.right; // and not the next column
    if (back && b.bottom < a.top + 0.22 * a.height && middle(b) < a.top) { note("reordered", { words: [mine[i - 1].text, mine[i].text] }); break; }
  }
  const side = boxes.findIndex((r, i) => r.left + scrollX > 2 * innerWidth && !above(mine[i].element).some(scroller));
  if (side >= 0) note("apart", { words: [mine[side].text], measured: boxes[side].left + scrollX, needed: 2 * innerWidth });
  const gap = gapBefore(d, boxes);
  const most = Math.max(innerHeight, 800); // a low or enlarged one is not what puts words apart
  if (gap > most) note("apart", { measured: gap, needed: most });
  for (const e of new Set([...above(d), ...d.querySelectorAll("*")]))
    if (scroller(e) && (e.clientHeight < 120 || e.clientWidth < 200)) { note("peephole", { measured: Math.min(e.clientHeight, e.clientWidth), needed: e.clientHeight < 120 ? 120 : 200 }); break; }
}

// What another premium is called, if the disclosure stands with it and not with its
// own: out of the box of its own, and nearer to what the other shows.
function standsWithAnother(d, boxes) {
  const own = d.closest("[data-premium]"), box = hull(boxes);
  if (!own || !box) return;
  const r = own.getBoundingClientRect(), x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  if (r.left <= x && x <= r.right && r.top <= y && y <= r.bottom) return;
  const shown = (p) => hull([...textNodes(p)].filter((n) => !n.parentElement.closest("[data-disclosure]")).flatMap((n) => rectsOf(n, 0, n.length)));
  const distance = (o) => {
    const shared = o ? Math.min(o.right, box.right) - Math.max(o.left, box.left) : 0;
    return shared > 0.5 * Math.min(o?.right - o?.left, box.right - box.left) ? Math.max(0, o.top - box.bottom, box.top - o.bottom) : Infinity;
  };
  const away = distance(shown(own));
  const other = premiums().find((p) => !p.contains(own) && !own.contains(p) && ![...p.querySelectorAll("[data-disclosure]")].some((o) => o.dataset.disclosure === d.dataset.disclosure) && distance(shown(p)) + 8 < away);
  return other && flat([...textNodes(other)][0].data);
}
const hull = (boxes) => boxes.length ? { left: Math.min(...boxes.map((r) => r.left)), top: Math.min(...boxes.map((r) => r.top)), right: Math.max(...boxes.map((r) => r.right)), bottom: Math.max(...boxes.map((r) => r.bottom)) } : null;

// The highest stretch of nothing, from where its premium begins to the end of
// the disclosure. Pictures are something, and so is what fades in with all of it
// or before it.
function gapBefore(d, boxes) {
  const tops = [], premium = d.closest("[data-premium]");
  const away = (a) => styleOf(a).position === "fixed" || (styleOf(a).opacity === "0" && !a.contains(d) && (!premium || premium.contains(a)));
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walk.currentNode = d;
  for (let n, met = 0; met < 100 && (n = walk.previousNode());) {
    const text = n.nodeType === 3, e = text ? n.parentElement : n;
    if (text ? !n.data.trim() : !/^(img|svg|video|canvas|picture|iframe|input|button|select)$/i.test(n.localName)) continue;
    if (!e.checkVisibility({ visibilityProperty: true }) || above(e).some(away)) continue;
    const range = document.createRange();
    text ? range.selectNodeContents(n) : range.selectNode(n);
    const r = range.getBoundingClientRect();
    if (!r.height || r.right + scrollX <= 0) continue;
    tops.unshift(r);
    met++;
    if (!premium || !premium.contains(n)) break;
  }
  let gap = 0, low = -Infinity;
  for (const r of [...tops, ...boxes]) {
    if (low > -Infinity) gap = Math.max(gap, r.top - low);
    low = Math.max(low, r.bottom);
  }
  return gap;
}

// Words on words: their middles, without the room above and below letters. Signs
// come from other fonts, whose boxes say little of where their ink is. What is
// scrolled away in a box has its place within it.
function askOverlaps(note) {
  const rows = new Map(), told = new Set();
  for (const w of words) {
    const r = w.plain && w.box;
    if (!r) continue;
    const core = { w, left: r.left, right: r.right, top: r.top + 0.22 * r.height, bottom: r.bottom - 0.22 * r.height };
    for (let y = Math.floor(core.top / 32); y <= core.bottom / 32; y++) {
      for (const o of rows.get(y) || []) {
        if (o.w === w || told.has(o.w.place) || scrollersOf(o.w.element)[0] !== scrollersOf(w.element)[0]) continue;
        const shared = Math.max(0, Math.min(core.right, o.right) - Math.max(core.left, o.left)) * Math.max(0, Math.min(core.bottom, o.bottom) - Math.max(core.top, o.top));
        const smaller = Math.min((core.right - core.left) * (core.bottom - core.top), (o.right - o.left) * (o.bottom - o.top));
        if (shared <= 0.15 * smaller) continue;
        told.add(o.w.place);
        note(o.w.place, "overlapping", { words: [o.w.text, w.text], measured: shared / smaller, needed: 0.15 });
      }
      rows.set(y, [...(rows.get(y) || []), core]);
    }
  }
}

// The texts that a screen reader must get, in order, of what is on the page. What
// is laid out only when it comes near has none before.
const drawn = (n) => n.parentElement.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const texts = () => disclosures().filter((d) => numberOf(d) >= 0).map((d) => ({ place: numberOf(d), texts: [...textNodes(d)].filter(drawn).map((n) => n.data) }));
function* textNodes(d) {
  const walk = document.createTreeWalker(d, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (isLetter.test(walk.currentNode.data)) yield walk.currentNode;
}

// Who reads a page that asks something first answers it, with whichever button
// makes it go.
function answer() {
  for (const asking of document.querySelectorAll("dialog:modal, [role=dialog], [role=alertdialog]")) {
    if (asking.querySelector("[data-premium]")) continue;
    for (const button of asking.querySelectorAll("button, input[type=submit]")) {
      if (asking.matches(":modal")) asking.close();
      else if (asking.checkVisibility({ visibilityProperty: true, opacityProperty: true })) button.click();
    }
  }
}

// Fonts have come, and what the page has put off is done.
const later = () => document.dispatchEvent(new Event("klarabo-later"));
const ready = () => document.fonts.ready.then(() => new Promise((ok) => { later(); setTimeout(() => { answer(); ok(); }, 60); }));

// What readers do by the way, and what befalls a page, reaches its scripts: what
// a mouse or a finger does, also above disclosures and what they stand in.
function happen(names) {
  const touched = new Set([document.body, ...disclosures().flatMap(above)]);
  for (const name of names) {
    const how = { bubbles: !/enter$/.test(name), clientX: 9, clientY: 9, key: "Shift" };
    const event = () => /^mouse|^pointer|^wheel/.test(name) ? new MouseEvent(name, how) : /^key/.test(name) ? new KeyboardEvent(name, how) : new Event(name, how);
    for (const e of /^(mouse|pointer|touch)/.test(name) ? touched : [/^(wheel|key|focusin|visibility)/.test(name) ? document.body : window]) e.dispatchEvent(event());
  }
  later();
  return new Promise((ok) => { setTimeout(ok, 60); });
}
