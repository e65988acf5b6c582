// Notes how everything that Tab can reach looks without the focus, and says how
// many stops there are. Of radio buttons with one name only one is a stop.
() => {
  const groups = new Set();
  globalThis.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((e) => {
    if (e.disabled || e.tabIndex < 0 || e.type === "hidden" || !e.checkVisibility({ visibilityProperty: true })) return false;
    if (e.type !== "radio") return true;
    const group = [...document.querySelectorAll('input[type="radio"]')].filter((o) => o.name === e.name && o.form === e.form);
    if (group.some((o) => o.checked) && !e.checked) return false;
    const seen = groups.has(e.name);
    groups.add(e.name);
    return !seen;
  });
  globalThis.visited = new Set();
  globalThis.before = new Map(
    stops.map((e) => {
      const style = getComputedStyle(e);
      return [e, style.outlineStyle + style.outlineWidth + style.outlineColor + style.boxShadow];
    }),
  );
  return stops.length;
}
