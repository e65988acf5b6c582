// How far the page has moved by itself since it was opened: the sum of its layout
// shifts, which is no less than what Lighthouse calls CLS.
async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await document.fonts.ready;
  await frame();
  await frame();
  let sum = 0;
  const add = (list) => list.forEach((e) => (sum += e.hadRecentInput ? 0 : e.value));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  await frame();
  await frame();
  add(observer.takeRecords());
  return sum;
}
