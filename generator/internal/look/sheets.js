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
const breakpoints = () => [...new Set(mediaOf().flatMap((q) => [...q.matchAll(/([\d.]+)(px|r?em)/g)].map(([, n, unit]) => Math.round(n * (unit === "px" ? 1 : 16)))))].filter((n) => n >= 240 && n <= 2560).sort((a, b) => a - b);

// The media features that they name, of those that a view can have.
const features = () => [...new Set(mediaOf().flatMap((q) => q.match(/prefers-contrast|forced-colors|prefers-reduced-motion|prefers-reduced-transparency|prefers-reduced-data|inverted-colors/g) || []))];

// The counter styles of the sheets, with all the signs that they make.
let counters;
const ownCounters = () => (counters ||= new Map([...rules()].filter((r) => r instanceof CSSCounterStyleRule).map((r) => [r.name, [r.symbols, r.additiveSymbols, r.prefix, r.suffix, r.negative].join(" ")])));

// What holds nowhere: media that are no more (Media Queries 4, 2.3), and the
// lack of what every browser has.
const dead = (media) => media.split(",").every((q) => /^\s*(not all|(only )?(tty|tv|projection|handheld|braille|embossed|aural|speech)\b)/.test(q));
const sure = /^not \(?(color|display|width|height|margin|padding|position|font-size): ?[\w#-]+\)?$/;

// The conditions that do not hold now.
function unmet() {
  const media = withMedia().map((r) => r.media.mediaText).filter((m) => m && !dead(m) && !matchMedia(m).matches);
  const supports = [...rules()].filter((r) => r instanceof CSSSupportsRule && !sure.test(r.conditionText) && !CSS.supports(r.conditionText)).map((r) => r.conditionText);
  const containers = [...rules()].filter((r) => r instanceof CSSContainerRule && !holds(r)).map((r) => "@container " + r.conditionText);
  return [...new Set([...media, ...supports, ...containers])];
}
// An @container is asked of what stands in it.
function holds(r) {
  const mark = "--look-" + Math.random().toString(36).slice(2), at = r.insertRule(`*${weight} { ${mark}: 1 !important; }`, 0);
  const met = disclosures().flatMap((d) => [...above(d), ...inside(d)]).some((e) => styleOf(e).getPropertyValue(mark));
  r.deleteRule(at);
  return met;
}

// Makes these conditions true.
function meet(conditions) {
  for (const r of withMedia()) if (conditions.includes(r.media.mediaText)) r.media.mediaText = "all";
  for (const r of rules()) {
    const owner = r.parentRule || r.parentStyleSheet, name = r instanceof CSSContainerRule ? "@container " + r.conditionText : r instanceof CSSSupportsRule && r.conditionText;
    if (!conditions.includes(name)) continue;
    const text = [...r.cssRules].map((x) => x.cssText).join("");
    try { owner.insertRule(`@media all { ${text} }`, [...owner.cssRules].indexOf(r) + 1); } catch { /* it holds what may not stand there */ }
  }
}

const names = () => ({ breakpoints: breakpoints(), features: features(), choices: turnsToChoose(), scripts: document.querySelector("script:not([type*=json]), noscript") !== null || mediaOf().some((q) => q.includes("scripting")) });
