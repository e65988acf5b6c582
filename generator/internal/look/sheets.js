// What the page's own style sheets name, and their conditions made true.

const nested = (r) => { try { return r.styleSheet?.cssRules || r.cssRules || []; } catch { return []; } };
function* rules(list = [...document.styleSheets].flatMap((s) => [...nested(s)]), owner) {
  for (const r of [...list]) {
    yield r;
    yield* rules(nested(r));
  }
}
const mediaOf = () => [...[...document.styleSheets].map((s) => s.media.mediaText), ...[...rules()].map((r) => (r.media ? r.media.mediaText : r instanceof CSSContainerRule ? r.conditionText : ""))].filter(Boolean);

// The widths at which something changes, in CSS pixels, from 240 to 2560. In
// conditions an em is the browser's own 16 px (Media Queries 4, 1.3).
const breakpoints = () => [...new Set(mediaOf().flatMap((q) => [...q.matchAll(/([\d.]+)(px|r?em)/g)].map(([, n, unit]) => Math.round(n * (unit === "px" ? 1 : 16)))))].filter((n) => n >= 240 && n <= 2560).sort((a, b) => a - b);

// The media features that they name, of those that a view can have.
const features = () => [...new Set(mediaOf().flatMap((q) => q.match(/prefers-contrast|forced-colors|prefers-reduced-motion|prefers-reduced-transparency|prefers-reduced-data|inverted-colors/g) || []))];

let counters;
const ownCounters = () => (counters ||= new Set([...rules()].filter((r) => r instanceof CSSCounterStyleRule).map((r) => r.name)));

// What holds nowhere: media that are no more (Media Queries 4, 2.3), and the
// lack of what every browser has.
const never = (r) => r instanceof CSSMediaRule
  ? r.media.mediaText.split(",").every((q) => /^\s*(not all|(only )?(tty|tv|projection|handheld|braille|embossed|aural|speech)\b)/.test(q))
  : /^not \(?(color|display|width|height|margin|padding|position|font-size): ?[\w#-]+\)?$/.test(r.conditionText);

// The conditions that do not hold now. An @container is asked of what stands in it.
function unmet() {
  const left = [];
  for (const r of rules()) {
    if (r instanceof CSSMediaRule ? !never(r) && !matchMedia(r.media.mediaText).matches : r instanceof CSSSupportsRule && !never(r) && !CSS.supports(r.conditionText)) left.push(r.conditionText);
    if (r instanceof CSSContainerRule && !holds(r)) left.push("@container " + r.conditionText);
  }
  return [...new Set(left)];
}
function holds(r) {
  const mark = "--look-" + Math.random().toString(36).slice(2), at = r.insertRule(`*${weight} { ${mark}: 1 !important; }`, 0);
  const met = disclosures().flatMap((d) => [...above(d), ...inside(d)]).some((e) => styleOf(e).getPropertyValue(mark));
  r.deleteRule(at);
  return met;
}

// Makes these conditions true.
function meet(conditions) {
  const text = (r) => [...r.cssRules].map((x) => x.cssText).join("");
  const walk = (list, owner) => {
    for (const r of [...list]) {
      const name = r instanceof CSSContainerRule ? "@container " + r.conditionText : r.conditionText;
      if (r instanceof CSSMediaRule && conditions.includes(name)) r.media.mediaText = "all";
      else if (r.cssRules && conditions.includes(name)) {
        try { owner.insertRule(`@media all { ${text(r)} }`, [...owner.cssRules].indexOf(r) + 1); } catch { /* it holds what may not stand there */ }
      }
      if (r.styleSheet) walk(nested(r), r.styleSheet);
      else walk(nested(r), r);
    }
  };
  for (const s of document.styleSheets) walk(nested(s), s);
}

const names = () => ({ breakpoints: breakpoints(), features: features(), scripts: document.querySelector("script:not([type*=json]), noscript") !== null || mediaOf().some((q) => q.includes("scripting")) });
