// Lists words that lie over the words of another element. What sticks to the window
// may, and what is for hearing only is nowhere.
() => {
  const boxes = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest("option, script, .k-skip, .k-tray") || !e.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(walk.currentNode);
    for (const r of range.getClientRects()) if (r.width > 2) boxes.push({ e, r });
  }
  boxes.sort((a, b) => a.r.top - b.r.top);
  const over = [];
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].r.top < a.r.bottom; j++) {
      const b = boxes[j];
      const wide = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left), high = Math.min(a.r.bottom, b.r.bottom) - b.r.top;
      // Lines of letters that are set tightly touch with what is empty of them.
      if (a.e !== b.e && wide > 2 && high > Math.min(a.r.height, b.r.height) / 3) over.push(`${a.e.outerHTML.slice(0, 90)} and ${b.e.outerHTML.slice(0, 90)}`);
    }
  });
  return over;
}
