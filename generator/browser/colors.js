// The pairs of colours in which the page shows letters, "letters on ground" by
// the names of the theme's keys: each key has a colour of its own while it is asked.
((keys) => {
  const sheet = new CSSStyleSheet(), name = (c) => keys[(c.match(/^rgb\(1, 2, (\d+)\)$/) || [])[1]] || c;
  sheet.replaceSync(`:root, :root *, ::before, ::after { transition: none !important; ${keys.map((k, i) => `--k-${k.replaceAll("_", "-")}: rgb(1 2 ${i}) !important;`).join("")} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const pairs = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    let ground = e;
    while (ground && /^rgba.*, 0\)$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    pairs.add(`${name(getComputedStyle(e).color)} on ${ground ? name(getComputedStyle(ground).backgroundColor) : "nothing"}`);
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
  return [...pairs];
})
