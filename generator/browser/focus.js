// Says what has the focus and whether a reader sees that (WCAG 2.2, 2.4.7 and
// 2.4.11): a ring appears around it, and nothing lies over all of it.
() => {
  const e = document.activeElement;
  const answer = { What: "", Href: "", Where: "", Fault: "" };
  if (!e || e === document.body) return { ...answer, Fault: "Tab led out of the page too early" };
  visited.add(e);
  answer.What = e.outerHTML.slice(0, 120);
  if (e.href) answer.Href = e.href.startsWith(location.origin) ? e.href.slice(location.origin.length) : e.href;
  answer.Where = e.closest("[data-premium]")?.dataset.premium ?? "";

  const style = getComputedStyle(e);
  const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  const now = style.outlineStyle + style.outlineWidth + style.outlineColor + style.boxShadow;
  if (!ring) answer.Fault = "nothing shows that it has the focus";
  else if (before.get(e) === now) answer.Fault = "it looks the same without the focus";

  const rects = [...e.getClientRects()].filter((r) => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth);
  if (rects.length === 0) answer.Fault = "it has the focus outside of the window";
  const open = rects.some((r) => {
    const x = (Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2;
    const y = (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e) || [...(e.labels ?? [])].some((label) => label.contains(top)));
  });
  if (rects.length && !open) answer.Fault = "something lies over it";
  return answer;
}
