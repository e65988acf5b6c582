// The words of disclosures: where they stand on the page, how a reader gets
// there, and the page without their letters. Sizes are in CSS pixels.

const styleOf = (e, pseudo) => getComputedStyle(e, pseudo);
const above = (e) => { const line = []; for (; e; e = e.parentElement) line.push(e); return line; };
const inside = (e) => [e, ...e.querySelectorAll("*")];
const disclosures = () => [...document.querySelectorAll("[data-disclosure]")];
// Unicode counts some signs, such as ℹ and ①, among letters and digits.
const isLetter = /(?![\u2100-\u214f\u2460-\u24ff])[\p{L}\p{N}]/u;

let words = []; // {place, element, node, from, to, text, plain, piece, chars, size, box, done}; its box is where it stood before anything was scrolled
let first = 0; // in words, the first that was not looked at
let fitted = 1; // how much smaller a telephone shows the page
let band = [0, 1]; // the part of the window that counts

// Sheets, not attributes: no selector can notice them. If a sheet of the site
// wins against them, no letter vanishes, and that is a finding.
const weight = ":not(#a#b#c#d#e#f)";
const sheet = (text) => { const s = new CSSStyleSheet(); s.replaceSync(text); return s; };
const still = sheet(`*${weight} { caret-color: transparent !important; }`);
const noLetters = (e) => `${e}${weight}, ${e}${weight} * { -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important; }`;
// What ::before and ::after add is no letter of the disclosure and stays.
const added = ["", " *"].flatMap((below) => ["::before", "::after"].map((p) => `[data-disclosure]${weight}${below}${p}`)).join();
const withoutWords = sheet(noLetters("[data-disclosure]") + `${added} { -webkit-text-fill-color: currentcolor !important; }`);
const withoutForced = sheet(`[data-disclosure]${weight}, [data-disclosure]${weight} * { visibility: hidden !important; }`);
const withoutGrounds = sheet(""); // backgrounds that are cut to letters are letters
const near = sheet(""); // what is laid out only when a reader comes near is laid out
const removers = [withoutWords, withoutForced, withoutGrounds];
let off = []; // those that take away what is looked at

const pathOf = (e) => !e.isConnected ? "html" : above(e).reverse().map((x) => x === document.documentElement ? "html" : `:nth-child(${1 + [...x.parentElement.children].indexOf(x)})`).join(" > ");

function letters(on) {
  for (const s of removers) s.disabled = true;
  if (!on) for (const s of off) s.disabled = false;
  // Letters do not fade.
  for (const a of document.getAnimations()) if (a instanceof CSSTransition && /text-fill|text-stroke|visibility|background/.test(a.transitionProperty)) a.finish();
}

// A piece is what one line holds of a word.
const rectsOf = (node, from, to) => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
};
const boxOf = (w) => {
  const all = rectsOf(w.node, w.from, w.to);
  return all[w.piece] || all[0];
};

// Lists the words of an element, each piece for itself. A word without a box
// has one piece, number -1.
function collect(place, root) {
  const found = [], walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) for (const m of node.data.matchAll(/\S+/g)) {
    const w = { place, element: node.parentElement, node, from: m.index, to: m.index + m[0].length, text: m[0], plain: isLetter.test(m[0]) };
    const rects = rectsOf(node, w.from, w.to), wide = rects.reduce((sum, r) => sum + r.width, 0);
    if (!rects.length) found.push({ ...w, piece: -1, chars: 0 });
    rects.forEach((box, piece) => found.push({ ...w, piece, box, chars: w.text.length * box.width / wide, size: sizeOf(w, box) }));
  }
  return found;
}

const wantedAt = (places) => disclosures().filter((d) => !places || places.includes(numberOf(d)));

// What is meant by pointing at disclosures, by its number among all elements.
function aimed(places) {
  const on = new Set(wantedAt(places).flatMap((d) => [...above(d), ...inside(d), ...inside(d.closest("[data-premium]") || d)]));
  for (const e of document.querySelectorAll("input, select, textarea, label")) on.add(e);
  for (const e of targets()) on.add(e);
  return [...document.querySelectorAll("*")].flatMap((e, i) => (on.has(e) ? [i] : []));
}

// What the sheets ask for by :has(…:target), and a link of the page leads to.
function targets() {
  const selectors = (rules) => [...rules].flatMap((r) => [r.selectorText || "", ...(r.cssRules ? selectors(r.cssRules) : [])]);
  const asked = [...document.styleSheets].flatMap((s) => selectors(s.cssRules)).filter((s) => /:has\(.*:target/.test(s)).flatMap((s) => [...s.matchAll(/([^\s>+~,()]*):target/g)].map((m) => m[1] || "*"));
  const led = new Set([...document.querySelectorAll("a[href^='#']")].map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1)))));
  return [...led].filter((e) => e && asked.some((s) => matchesSome(e, s)));
}

function matchesSome(e, selector) {
  try {
    return e.matches(selector);
  } catch {
    return true; // a part of a selector that is none by itself
  }
}

// Begins to look at the disclosures with these numbers, null for all: counts
// their words and asks its questions, before anything moves.
function begin(places, forced, scale) {
  fitted = innerWidth < 500 ? Math.min(1, scale || 1) : 1;
  const edge = Math.min(edgeKept() / innerHeight, 0.25);
  band = [edge, 1 - edge];
  const wanted = wantedAt(places), line = new Set(wanted.flatMap((d) => [...above(d), ...inside(d)]));
  scrollTo({ left: 0, top: 0, behavior: "instant" });
  for (const e of line) if (e.scrollTop || e.scrollLeft) e.scrollTo({ left: 0, top: 0, behavior: "instant" });
  // Near a reader such a box is contained, but has its own size (CSS Contain 2, 4.1).
  // Also one beside the words moves them when it comes near.
  near.replaceSync("");
  const far = [...document.querySelectorAll("*")].filter((e) => styleOf(e).contentVisibility === "auto").map((e) => `${pathOf(e)}${weight} { content-visibility: visible !important; contain: ${styleOf(e).contain.replace(/none|strict|content/, (c) => (c === "strict" ? "size" : ""))} layout style paint !important; }`);
  near.replaceSync(far.join(""));
  fonts.clear();
  scrollers.clear();
  words = wanted.flatMap((d) => collect(numberOf(d), d));
  const grounds = [...line].filter((e) => styleOf(e).webkitBackgroundClip.includes("text")).map(pathOf);
  withoutGrounds.replaceSync(grounds.map((path) => `${path}${weight} { background-image: none !important; background-color: transparent !important; }`).join(""));
  // Forced colours are those of letters too: there the words go as a whole.
  off = [forced ? withoutForced : withoutWords, withoutGrounds];
  first = 0;
  const counts = {};
  for (const w of words) if (w.plain && w.piece < 1) counts[w.place] = (counts[w.place] || 0) + 1;
  return { counts, notes: questions() };
}
// How much of the window's upper and lower edge belongs to what stays there while
// the page moves, such as an order bar. Where that cannot be said it is all that
// may: a quarter of the window.
function edgeKept() {
  if (document.getAnimations().some((a) => a.timeline && a.timeline !== document.timeline)) return Infinity;
  const stays = (s) => /fixed|sticky/.test(s.position);
  const generated = [...rules()].some((r) => /before|after/.test(r.selectorText) && /fixed|sticky|var/.test(r.style.position));
  let kept = 0;
  for (const e of document.querySelectorAll("*")) {
    if (generated && ["::before", "::after"].some((p) => stays(styleOf(e, p)) && styleOf(e, p).content !== "none")) return Infinity;
    const s = styleOf(e), r = stays(s) && e.getBoundingClientRect();
    if (!r || !r.height) continue;
    if (s.position === "sticky") kept = Math.max(kept, r.height + Math.max(parseFloat(s.top) || 0, parseFloat(s.bottom) || 0));
    else if (r.bottom <= 0 || r.top >= innerHeight) return Infinity; // it may come in
    else kept = Math.max(kept, r.top < innerHeight / 2 ? r.bottom : innerHeight - r.top);
  }
  return kept;
}
const rootScrolls = (axis) => {
  const root = styleOf(document.documentElement)["overflow" + axis], body = document.body ? styleOf(document.body)["overflow" + axis] : "visible";
  return !/hidden|clip/.test(root === "visible" ? body : root);
};
// A box that a reader can scroll. The body's overflow is the window's, if the
// root has none of its own (CSS Overflow 3, 3.3).
const scroller = (e) => {
  if (e === document.documentElement || (e === document.body && styleOf(document.documentElement).overflowX === "visible")) return false;
  const s = styleOf(e);
  return s.pointerEvents !== "none" && /auto|scroll/.test(s.overflowX + s.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
};

const scrollers = new Map(); // of elements in this view
const scrollersOf = (e) => once(scrollers, e, () => above(e).filter(scroller));

// What a page does since it was scrolled is done, too. Observers are told
// one after the other, ours as the last. Pictures that come in may move words.
async function moved() {
  later();
  await new Promise((ok) => { const last = new IntersectionObserver(() => { last.disconnect(); requestAnimationFrame(ok); }); last.observe(document.documentElement); });
  await Promise.all([...document.images].filter(comes).map((i) => new Promise((ok) => { for (const end of ["load", "error"]) i.addEventListener(end, ok, { once: true }); setTimeout(ok, 3000); })));
  later();
  finish();
}
// A browser fetches what stands 1,250 px off, and nothing further away.
const comes = (image) => { const r = image.getBoundingClientRect(), near = Math.min(innerHeight, 1000); return !image.complete && r.bottom > -near && r.top < innerHeight + near && image.checkVisibility(); };

const isOut = (r) => !r || r.left < -2 || r.top < -2 || r.bottom > innerHeight + 2 || (r.right > innerWidth + 2 && !(r.left < 20 && r.width > innerWidth - 40));

// Scrolls, as a reader can, to the first word that was not looked at, and lists
// the words that can be judged there; null at the end. Without scripts no frame
// can be waited for, and nothing of the page waits for one.
async function turn(frames) {
  letters(true);
  const items = [];
  for (; first < words.length; first++) {
    const w = words[first];
    if (w.done || w.piece < 0) continue;
    goTo(w);
    // What comes in may push the word away, and a reader scrolls after it.
    for (let more = 9; frames && more > 0 && (!items.length || items.length % 50 === 0); more--) {
      await moved();
      if (!isOut(boxOf(w))) break;
      goTo(w);
    }
    const r = boxOf(w), out = isOut(r);
    take(items, first, r, out);
    if (!out) { items.push(...around()); break; }
  }
  return items.length ? { left: scrollX, top: scrollY, height: innerHeight, items } : null;
}

function goTo(w) {
  for (const e of scrollersOf(w.element)) {
    const b = e.getBoundingClientRect(), s = styleOf(e);
    if (/auto|scroll/.test(s.overflowX)) bring(w, e, "left", "right", b.left, b.left + e.clientWidth, 8);
    if (/auto|scroll/.test(s.overflowY)) bring(w, e, "top", "bottom", b.top, b.top + e.clientHeight, 8);
  }
  const r = rootScrolls("Y") && boxOf(w);
  if (r) scrollBy({ top: r.top - band[0] * innerHeight - 2, behavior: "instant" });
  if (r) bring(w, window, "top", "bottom", -2, innerHeight + 2);
  if (rootScrolls("X")) bring(w, window, "left", "right", 0, innerWidth);
}
// Scrolls a word between two edges, near the first of them. Where that snaps past it, a reader stops elsewhere.
function bring(w, e, from, to, first, last, near = 0) {
  for (const part of [0, 1, 0.5, 0]) {
    const r = boxOf(w);
    if (!r || (r[from] >= first - 1 && r[to] <= last)) return;
    e.scrollBy({ [from]: r[from] - first - near - part * (last - first - near - r[to] + r[from]), behavior: "instant" });
  }
}

function take(items, i, r, out) {
  const w = words[i];
  w.done = true;
  items.push({ word: i, place: w.place, text: w.text, chars: w.chars, plain: w.plain, size: w.size, ink: w.plain && !out ? inkOf(w) : 0, out, box: r ? [r.left, r.top, r.right, r.bottom] : [0, 0, 0, 0] });
}

// The words after the first that stand in the part of the window that counts,
// and in that of every box that scrolls. What is probably far away, since it was
// before anything was scrolled, is not searched for; it has its turn later.
const slack = 300; // px
function around() {
  const width = innerWidth, height = innerHeight, canY = rootScrolls("Y"), seen = new Map(), items = [];
  const holeOf = (e) => once(seen, e, () => ({ away: scrollY + scrollersOf(e).reduce((sum, s) => sum + s.scrollTop, 0), edges: scrollersOf(e).map((s) => s.getBoundingClientRect()) }));
  const top = !canY || scrollY <= 0 ? 0 : band[0] * height;
  const bottom = !canY || scrollY + height >= document.scrollingElement.scrollHeight - 1 ? height : band[1] * height;
  for (let i = first + 1; i < words.length; i++) {
    const w = words[i];
    if (w.done || w.piece < 0) continue;
    const hole = holeOf(w.element);
    if (w.box.bottom < hole.away - slack || w.box.top > hole.away + height + slack) continue;
    const r = boxOf(w);
    if (!r || r.top < top - 1 || r.bottom > bottom + 1 || r.left < -1 || r.right > width + 1) continue;
    if (hole.edges.some((b) => r.left < b.left - 1 || r.right > b.right + 1 || r.top < b.top - 1 || r.bottom > b.bottom + 1)) continue;
    take(items, i, r, false);
  }
  return items;
}
