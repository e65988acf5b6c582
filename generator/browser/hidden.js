// Lists every run of text in a disclosure that a reader cannot read as the page
// stands now, with the reason.
() => {
  const paper = matchMedia("print").matches;
  const found = [];

  // Nothing changes while this runs, so each element is asked once.
  const once = (ask) => {
    const known = new Map();
    return (e) => {
      if (!known.has(e)) known.set(e, ask(e));
      return known.get(e);
    };
  };
  const styleOf = once((e) => getComputedStyle(e));
  const boxOf = once((e) => e.getBoundingClientRect());

  // The browser itself turns any notation of a colour into red, green, blue, alpha.
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = once((colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  });
  const over = (top, alpha, below) => below.map((v, i) => alpha * top[i] + (1 - alpha) * v);
  // WCAG 2.2, "relative luminance" and "contrast ratio".
  const luminance = (c) => {
    const [r, g, b] = c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };

  const ancestors = once((e) => {
    const all = [];
    for (; e; e = e.parentElement) all.push(e);
    return all;
  });

  // What stands behind an element. Paper is white: printers leave backgrounds out.
  const backdrop = once((line) => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const canvas = rgba(styleOf(document.documentElement).colorScheme.includes("dark") && dark ? "#121212" : "#fff");
    let below = canvas.slice(0, 3);
    if (paper) return [255, 255, 255];
    for (const e of line.toReversed()) {
      const colour = rgba(styleOf(e).backgroundColor);
      below = over(colour.slice(0, 3), colour[3], below);
    }
    return below;
  });

  const cutOff = (rect, line) =>
    line.some((e) => {
      if (e === document.body || e === document.documentElement) return false;
      const style = styleOf(e);
      if (style.clipPath !== "none" || (style.clip && style.clip !== "auto")) return true;
      const cuts = (value) => (paper ? value !== "visible" : value === "hidden" || value === "clip");
      const box = boxOf(e);
      return (
        (cuts(style.overflowX) && (rect.left < box.left - 1 || rect.right > box.right + 1)) ||
        (cuts(style.overflowY) && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1))
      );
    });

  const reason = (text) => {
    const e = text.parentElement;
    const style = styleOf(e);
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) return "not shown";
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    if (rects.length === 0) return "no box";
    if (parseFloat(style.fontSize) < 12) return "smaller than 12 pixels: " + style.fontSize;
    const line = ancestors(e);
    for (const r of rects) {
      if (r.right + scrollX <= 0 || r.bottom + scrollY <= 0) return "outside of the page";
      if (cutOff(r, line)) return "cut off";
    }
    const opacity = line.reduce((all, a) => all * parseFloat(styleOf(a).opacity), 1);
    const behind = backdrop(line);
    const colour = rgba(style.color);
    const ratio = contrast(over(colour.slice(0, 3), colour[3] * opacity, behind), behind);
    if (ratio < 4.5) return "a contrast of only " + ratio.toFixed(2);
    return "";
  };

  // A script may leave out a premium together with its disclosure, as a filter
  // does; it then marks it hidden. Neither is then to be read.
  const leftOut = (e) => {
    const premium = e.closest("[data-premium]");
    return premium !== null && premium.closest("[hidden]") !== null;
  };

  const readable = [];
  for (const disclosure of document.querySelectorAll("[data-disclosure]")) {
    if (leftOut(disclosure)) continue;
    const walk = document.createTreeWalker(disclosure, NodeFilter.SHOW_TEXT);
    let first = null;
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (text.data.trim() === "") continue;
      first ??= text;
      const why = reason(text);
      if (why) found.push(why + ": " + text.data.trim());
    }
    if (!first) {
      found.push("a disclosure without text");
      continue;
    }
    if (!reason(first)) readable.push([disclosure, first]);
  }

  // Nothing may lie on top of it. This scrolls, so it comes last.
  if (!paper) {
    for (const [disclosure, first] of readable) {
      disclosure.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.selectNodeContents(first);
      const r = range.getClientRects()[0];
      const top = document.elementFromPoint(r.left + Math.min(8, r.width / 2), r.top + r.height / 2);
      if (r.top >= 0 && r.bottom <= innerHeight && !(top && disclosure.contains(top))) {
        found.push("covered by " + (top ? top.outerHTML.slice(0, 80) : "nothing") + ": " + first.data.trim());
      }
    }
  }
  // Back to the start, also in tables that scroll by themselves.
  for (const e of document.querySelectorAll("*")) {
    if (e.scrollLeft || e.scrollTop) e.scrollTo({ left: 0, top: 0, behavior: "instant" });
  }
  return found;
}
