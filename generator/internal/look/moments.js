// Everything comes to its end, but for what the page itself has stopped. What
// never ends, and what takes longer than three seconds, stands at these parts of
// its way.
const ours = new Set(); // that we have stopped
let settled = [0, 1];
function settle(endless, slow) {
  settled = [endless, slow];
  if (!document.adoptedStyleSheets.includes(still)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, still, near, ...removers];
  letters(true);
  return finish();
}
function finish() {
  const found = { endless: false, slow: false };
  // What ends lets that begin which inherits from it.
  for (let turn = 0; turn < 40 && step(...settled, found); turn++);
  return found;
}
function step(endlessPart, slowPart, found) {
  let finished = 0;
  for (const a of new Set([...document.getAnimations(), ...ours])) {
    const time = a.effect?.getComputedTiming(), endless = time?.endTime === Infinity, slow = !endless && time?.endTime > 3000;
    if (!time || a.timeline !== document.timeline || a.playState === "idle" || (a.playState === "paused" && !ours.has(a))) continue;
    try {
      if (endless || slow) ours.add(a);
      if (endless || (slow && slowPart < 1)) a.pause();
      if (endless) a.currentTime = time.delay + endlessPart * (+time.duration || 0);
      else if (slow && slowPart < 1) a.currentTime = slowPart ? time.delay + slowPart * (+time.duration || 0) : 0;
      else if (a.playState !== "finished") { a.finish(); finished++; }
      found.endless ||= endless;
      found.slow ||= slow;
    } catch { /* an animation that cannot be moved stays where it is */ }
  }
  // A drawing in the page has a clock of its own.
  for (const svg of document.querySelectorAll("svg:has(animate, set, animateTransform, animateMotion)")) {
    svg.pauseAnimations?.();
    svg.setCurrentTime?.(3600 * slowPart);
    found.slow = true;
  }
  return finished;
}

// The parts of their way at which what we have stopped is told to stand somewhere,
// and the middles between them.
function stages() {
  const at = new Set([0, 1]);
  for (const a of ours) for (const k of a.effect?.getKeyframes?.() || []) at.add(Math.round(k.computedOffset * 1000) / 1000);
  const sorted = [...at].sort((a, b) => a - b);
  return sorted.flatMap((p, i) => (i ? [(p + sorted[i - 1]) / 2, p] : [])).slice(0, -1).slice(0, 60);
}
