// What the page's own style sheets name, and their conditions made true.

const nested = (r) => { try { return r.styleSheet?.cssRules || r.cssRules || []; } catch { return []; } };
function* rules(list = [...document.styleSheets].flatMap((s) => [...nested(s)])) {
  for (const r of [...list]) {
    yield r;
    yield* rules(nested(r));
  }
}
// All that has a list of media: sheets, imports, rules.
const withMedia = () => [...document.styleSheets, ...rules()].filter((r) => r.media);
const mediaOf = () => [...withMedia().map((r) => r.media.mediaText), ...[...rules()].map((r) => (r instanceof CSSContainerRule ? r.conditionText : /if\(/.test(r.cssText) ? r.cssText : ""))].filter(Boolean);

// The widths at which something changes, in CSS pixels, from 240 to 2560. In
// conditions an em is the browser's own 16 px (Media Queries 4, 1.3).
const units = { px: 1, em: 16, rem: 16, ch: 8, ex: 7, ic: 16, lh: 18, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54, in: 96, pc: 16, pt: 4 / 3 };
const breakpoints = () => [...new Set(mediaOf().flatMap((q) => [...q.matchAll(/([\d.]+(?:e\d+)?)r?(px|em|ch|ex|ic|lh|[cm]m|q|in|p[ct])\b/gi)].map(([, n, unit]) => Math.round(n * units[unit.toLowerCase()]))))].filter((n) => n >= 240 && n <= 2560).sort((a, b) => a - b);

// The media features that they name, of those that a view can have.
const features = () => [...new Set(mediaOf().flatMap((q) => q.match(/prefers-contrast|forced-colors|prefers-reduced-motion|prefers-reduced-transparency|prefers-reduced-data|inverted-colors/g) || []))];

// The counter styles of the sheets, with all the signs that they make.
let counters;
const ownCounters = () => (counters ||= new Map([...rules()].filter((r) => r instanceof CSSCounterStyleRule).map((r) => [r.name, [r.symbols, r.additiveSymbols, r.prefix, r.suffix, r.negative].join(" ")])));

// What holds nowhere: media that are no more (Media Queries 4, 2.3), and the
// lack of what every browser has.
const dead = (media) => media.split(",").every((q) => /^\s*(not all\s*$|(only )?(tty|tv|projection|handheld|braille|embossed|aural|speech)\b)/.test(q));
const sure = /^not \(?(color|display|width|height|margin|padding|position|font-size): ?[\w#-]+\)?$/;

// A condition of a sheet, as it is called: for media, for what a browser can do, or
// for a box.
const conditionOf = (r) => (r.media ? r.media.mediaText : r instanceof CSSSupportsRule ? "@supports " + r.conditionText : r instanceof CSSContainerRule ? "@container " + r.conditionText : "");
const never = (r) => (r.media ? dead(r.media.mediaText) : r instanceof CSSSupportsRule && sure.test(r.conditionText));
const met = (r) => (r.media ? matchMedia(r.media.mediaText).matches : CSS.supports(r.conditionText));
// All under which a rule counts, the outermost last.
function under(r) {
  const all = [];
  for (; r; r = r.parentRule || r.ownerRule || r.parentStyleSheet) if (conditionOf(r)) all.push(r);
  return all;
}
const conditional = () => [...document.styleSheets, ...rules()].filter(conditionOf).map(under);
const nameOf = (all) => all.map(conditionOf).join(" & ");
// Those that stand in values: color: if(media(hover): black; else: gray).
const inValues = /\bmedia\(((?:[^()]|\([^()]*\))*)\)/g;
const isFunction = (r) => r.constructor.name === "CSSFunctionRule"; // which older browsers lack
const textOf = (r) => (isFunction(r) ? r.cssText : r.style?.cssText || "");
const withIf = () => [...rules()].filter((r) => /\bif\(/.test(textOf(r)));

// The conditions that do not hold now, each with those that it stands in.
function unmet() {
  const values = withIf().flatMap((r) => [...textOf(r).matchAll(inValues)].map((m) => m[1])).filter((media) => !matchMedia(`(${media})`).matches);
  const lines = conditional(), one = new Map(lines.flat().map((r) => [nameOf(under(r)), r]));
  const boxes = [...one.values()].filter((r) => r instanceof CSSContainerRule), held = holding(boxes);
  const holds = new Map([...one].map(([name, r]) => [name, boxes.includes(r) ? held.has(r) : met(r)]));
  const all = lines.filter((line) => !line.some(never) && !line.every((r) => holds.get(nameOf(under(r))))).map(nameOf);
  return [...new Set([...all, ...values.map((media) => `if(media(${media}))`)])];
}
// An @container is asked of what stands in it: all of them at once, as each change
// has a browser read its sheets anew.
function holding(boxes) {
  const mark = "--look-" + Math.random().toString(36).slice(2) + "-";
  boxes.forEach((r, i) => r.insertRule(`*${weight} { ${mark}${i}: 1 !important; }`, 0));
  const styles = [...new Set(disclosures().flatMap((d) => [...above(d), ...inside(d)]))].map((e) => styleOf(e));
  const held = new Set(boxes.filter((r, i) => styles.some((s) => s.getPropertyValue(mark + i))));
  for (const r of boxes) r.deleteRule(0);
  return held;
}

// Makes these conditions true, the innermost first.
function meet(conditions) {
  const wanted = new Set(conditional().filter((all) => conditions.includes(nameOf(all))).flat());
  for (const r of [...wanted].sort((a, b) => under(b).length - under(a).length)) {
    const owner = r.parentRule || r.parentStyleSheet;
    if (r.media) { r.media.mediaText = "all"; continue; }
    const text = [...r.cssRules].map((x) => x.cssText).join("");
    try { owner.insertRule(`@media all { ${text} }`, [...owner.cssRules].indexOf(r) + 1); } catch { /* it holds what may not stand there */ }
  }
  const always = (text) => text.replace(inValues, (all) => (conditions.includes(`if(${all})`) ? "media(min-width: 0px)" : all));
  for (const r of withIf()) for (const p of isFunction(r) ? [] : [...r.style]) {
    const value = r.style.getPropertyValue(p), now = always(value);
    if (now !== value) r.style.setProperty(p, now, r.style.getPropertyPriority(p));
  }
  for (const r of withIf().filter(isFunction)) { // of two of one name the later one counts
    const owner = r.parentRule || r.parentStyleSheet;
    owner.insertRule(always(r.cssText), [...owner.cssRules].indexOf(r) + 1);
  }
}

const names = () => ({ breakpoints: breakpoints(), features: features(), choices: turnsToChoose(), scripts: document.querySelector("script:not([type*=json]), noscript") !== null || mediaOf().some((q) => q.includes("scripting")) });
