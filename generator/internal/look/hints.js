// What probably keeps a word from the reader, as a hint after the fact.

const startTag = (e) => e.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, "").slice(0, 120);

// The element of a word; what lies on top of it, if that is nothing of its own;
// or else the nearest element whose style could do it, and by which properties.
function hint(i, reason) {
  const w = words[i], line = above(w.element), r = boxOf(w);
  const x = r && (r.left + r.right) / 2, y = r && (r.top + r.bottom) / 2;
  const top = r && x >= 0 && y >= 0 && document.elementFromPoint(x, y);
  const over = top && !top.contains(w.element) && !w.element.contains(top) && !top.closest("[data-disclosure]") ? startTag(top) : "";
  const [culprit, properties] = blame(line, r, reason);
  return { element: startTag(w.element), over, path: culprit ? pathOf(culprit) : "", properties };
}

const causes = [
  [["display", "content-visibility"], (s) => s.display === "none" || s.contentVisibility === "hidden"],
  [["visibility"], (s) => s.visibility !== "visible"],
  [["opacity", "animation", "animation-name"], (s) => s.opacity < 0.9],
  [["clip-path", "clip", "mask", "mask-image", "filter", "mix-blend-mode"], (s) => s.clipPath !== "none" || s.maskImage !== "none" || s.filter !== "none" || s.mixBlendMode !== "normal"],
  [["transform", "translate", "scale", "rotate", "zoom"], (s) => s.transform !== "none" || s.translate !== "none" || s.scale !== "none" || s.rotate !== "none" || +s.zoom !== 1],
  [["overflow", "overflow-x", "overflow-y", "max-height", "height", "width", "contain"], (s) => /hidden|clip|auto|scroll/.test(s.overflowX + s.overflowY)],
  [["position", "inset", "left", "right", "top", "bottom", "margin", "margin-left", "margin-top", "text-indent"], (s) => /absolute|fixed/.test(s.position) || s.textIndent !== "0px"],
];
const byReason = {
  faint: ["color", "background", "background-color", "background-image", "-webkit-text-fill-color"],
  crowded: ["background", "background-image"], small: ["font-size", "font", "zoom", "scale", "transform"], squeezed: ["letter-spacing", "word-spacing"],
  added: ["content", "list-style", "list-style-type"], reordered: ["flex-direction", "order", "flex-flow", "display"], vertical: ["writing-mode"],
  touch: ["touch-action"], symbols: ["font-family", "font"], replaced: ["-webkit-text-security"], broken: ["width", "columns", "column-width", "flex", "grid-template-columns"],
  overlapping: ["line-height", "display", "grid-area", "margin-top"], turned: ["direction", "unicode-bidi", "scale", "rotate", "transform", "-webkit-box-reflect"],
};
function blame(line, r, reason) {
  const named = byReason[reason];
  for (const e of named ? [] : line) for (const [properties, does] of causes) if (does(styleOf(e))) return [e, properties];
  return [line[0], named || ["color", "background", "background-color", "-webkit-text-fill-color", "font-size", "font"]];
}
