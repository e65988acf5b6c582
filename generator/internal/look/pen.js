// What the pen writes of a word: its width and its inked pixels, for letters of
// the size that they have on the page.
const pen = new OffscreenCanvas(1, 1).getContext("2d"), board = new OffscreenCanvas(1200, 90).getContext("2d", { willReadFrequently: true }), lines = new Map(), widths = new Map(), inks = new Map();
const once = (known, key, make) => { if (!known.has(key)) known.set(key, make()); return known.get(key); };
const fonts = new Map(); // of elements in this view
const fontOf = (e) => once(fonts, e, () => {
  const s = styleOf(e), css = (size) => `${s.fontStyle} ${s.fontWeight} ${size}px ${s.fontFamily}`;
  const first = { css, caps: above(e).map((a) => styleOf(a, "::first-line").fontVariantCaps).find((c) => c !== "normal") || "normal" }; // of a first line
  return { first, css, size: parseFloat(s.fontSize), ltr: s.direction === "ltr", transform: s.textTransform, caps: s.fontVariantCaps, adjust: innerWidth < 500 && /%$/.test(s.textSizeAdjust) ? Math.min(1, parseFloat(s.textSizeAdjust) / 100) : 1, key: [s.fontStyle, s.fontWeight, s.fontFamily, s.fontVariantCaps, first.caps].join() };
});
const write = (on, f, size) => { on.font = f.css(size); on.fontVariantCaps = f.caps; return on; };
const shown = (f, text) => f.transform === "uppercase" ? text.toUpperCase() : f.transform === "lowercase" ? text.toLowerCase() : text;

// The size of letters as they are rendered: the height of their line against
// that of the font, which holds zoom, scale and perspective. A font whose
// capitals are lower than six tenths of its size has small letters.
function sizeOf(w, r) {
  const f = fontOf(w.element);
  const share = once(lines, f.key, () => {
    const m = write(pen, f, 100).measureText("H"), line = (m.fontBoundingBoxAscent + m.fontBoundingBoxDescent) / 100;
    return Math.min(1, m.actualBoundingBoxAscent / 60) / (line || 1.2);
  });
  return Math.min(r.height * share, 4 * f.size);
}
function widthOf(w, size) {
  const f = fontOf(w.element), text = shown(f, w.text);
  return once(widths, f.key + text, () => Math.min(...[f, f.first].map((g) => write(pen, g, 100).measureText(text).width)) / 100) * size;
}
function inkOf(w) {
  const f = fontOf(w.element), size = Math.min(48, Math.max(4, Math.round(2 * w.size) / 2)), text = shown(f, w.text);
  return once(inks, [f.key, size, text].join(), () => inkOfText(f, size, text)) * w.size * w.size * w.chars / w.text.length;
}
function inkOfText(f, size, text) {
  const width = Math.min(board.canvas.width, Math.ceil(write(pen, f, size).measureText(text).width) + 8), height = Math.ceil(1.8 * size);
  board.clearRect(0, 0, width, height);
  write(board, f, size).fillText(text, 4, 1.3 * size);
  const data = board.getImageData(0, 0, width, height).data;
  let n = 0;
  for (let i = 3; i < data.length; i += 4) n += data[i] > 102; // four tenths
  return n / (size * size);
}
